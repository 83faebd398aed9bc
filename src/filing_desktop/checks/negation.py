"""Whether a Chinese clause denies, forbids or only plans what it names."""

from __future__ import annotations

import re

#: A denying word that is no part of another word: 不同, 不断, 未成年人, 无论, 非常.
_NOT = "(?:不(?!同|断|仅|只|但|光|单|限|过|久|止|论|管)|未(?!成年|来)|无(?!论)|没有?|非(?!常)|并非)"
_REFUSE = "(?:避免|杜绝|拒绝|停止|取消|关闭)"
#: What may stand between the denying word and what is denied.
_LINK = (
    "(?:会|能够?|可以?|允许|再|做|作|予以?|支持|提供|具备|具有|涉及|包含|包括|含|存在|采用|使用|进行|用于|用来"
    "|另?设置?|需要?|必|经过?|法|有|是|开放|上线|启用|接受|开展|开通|接入|直接|自动|主动|单独|对外|实际|任何"
    "|将|把|由|以)"
)
_VERB = (
    "(?:支持|提供|具备|具有|涉及|包含|包括|含|开放|上线|启用|生成|输出|用于|采用|使用|进行|做|存在)"
)
#: 不向用户…, 不对输入…: whom or what it is not done to.
_TOWARDS = "(?:[向为对给替就](?!了)[^，。；！？,;!?\n]{1,8})"

_BEFORE = re.compile(
    rf"(?:{_NOT}{_LINK}{{0,4}}{_TOWARDS}?{_LINK}{{0,3}}|{_REFUSE}{_LINK}{{0,2}})$"
    # 不支持图像、视频生成: the second of several things denied together
    rf"|{_NOT}{_LINK}{{0,3}}?{_VERB}[^，。；！？,;!?\n]{{1,14}}(?:[、或和及与]|以及)$"
    # a ban reaches to the end of its clause
    r"|(?:不得|不准|不许|禁止(?!词|类|性)|严禁|不允许)"
)
_AFTER = re.compile(
    "(?:的|等)?(?:功能|能力|服务|模块|接口|业务|请求|要求|指令|结果|内容)?"
    "(?:目前|暂时?|现|均|都|也|已|还|尚|一律|将|会|直接|被){0,3}"
    "(?:未(?:开放|提供|支持|上线|启用|开通|接入|涉及|纳入)"
    "|不(?:开放|提供|支持|启用|会|做|予|涉及|上线|包含|可用|在[^，。；]{1,8}(?:之列|之内|范围))"
    "|没有|禁止|关闭|停用|下线|拒绝|拦截)"
)
#: 拟 alone: 虚拟 and 模拟 plan nothing.
_PLAN = re.compile("计划|规划|未来|将来|下一步|(?<![虚模])拟|尚")


def is_denied(before: str, after: str = "") -> bool:
    """Whether the words right before a match, or right after it, deny it.

    Both are parts of one clause. A denying word elsewhere in it is about something else:
    根据不同场景生成视频 says that videos are made.
    """
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def is_planned(text: str) -> bool:
    """Whether a sentence or clause speaks of a plan."""
    return _PLAN.search(text) is not None
