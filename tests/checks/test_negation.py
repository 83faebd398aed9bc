"""A clause denies what stands right beside its denying word, and nothing else."""

from __future__ import annotations

import pytest

from filing_desktop.checks.negation import is_denied, is_planned

#: What is named stands between bars.
STATED = (
    "系统根据不同场景的提示词|生成视频|",
    "我们不断优化模型，|生成视频|质量稳定",
    "不断优化文本排版、|视频生成|效果",
    "单次|生成视频|不超过30秒",
    "不超过三次的|人工审核|后发布",
    "对未成年人使用的内容全部|人工审核|",
    "向未成年人展示前|人工复核|",
    "无论输入长短都|生成视频|",
    "用户非常容易|生成视频|",
    "用户可以删除|视频生成|记录",
    "除机器审核外还|人工审核|",
    "不仅能写作，还能|生成视频|",
    "不只|生成视频|",
    "不限时长|生成视频|",
    "未来得及处理的转|人工审核|",
    "每天不少于两次|人工抽检|",
    "用户不满意时重新|生成视频|",
    "|生成视频|不收取费用",
    "不良信息先|机器审核|再发布",
    "|视频生成|时不保存素材",
    "无水印的素材也可|生成视频|",
    "在线|生成视频|不在浏览器里排队",
    "禁止词库过滤之后|生成视频|",
)
DENIED = (
    "本产品不|生成视频|",
    "产品不会|生成视频|",
    "产品不能用于|生成视频|",
    "不支持|视频生成|",
    "不支持图像、|视频生成|",
    "不提供图像生成、|视频生成|能力",
    "不涉及语音和|视频生成|",
    "不具备|视频生成|能力",
    "系统不再|人工审核|",
    "不采用|机器抽审|",
    "未采用|人工审核|",
    "未对输入|全量人工审核|",
    "不对未成年人|生成视频|",
    "无法|生成视频|",
    "无|人工审核|环节",
    "无需|人工审核|",
    "没有|人工审核|",
    "并非|人工审核|",
    "不经|人工审核|",
    "用户不得利用本产品|生成视频|",
    "禁止未满十四岁的人|生成视频|",
    "系统拒绝|生成视频|",
    "不存在|不审核|即展示的情形",
    "|视频生成|功能未开放",
    "|视频生成|等能力暂不提供",
    "|生成视频|的请求一律拒绝",
    "|视频生成|不在服务范围内",
    "|视频生成|服务已下线",
)


@pytest.mark.parametrize("sentence", STATED)
def test_a_denying_word_elsewhere_denies_nothing(sentence: str) -> None:
    """不同, 不断, 未成年人, 非常, 删除 and words about something else leave a statement one."""
    before, _, after = sentence.split("|")
    assert not is_denied(before, after)


@pytest.mark.parametrize("sentence", DENIED)
def test_what_is_denied_is_no_statement(sentence: str) -> None:
    """Denied right before or after, denied together with others, or forbidden."""
    before, _, after = sentence.split("|")
    assert is_denied(before, after)


@pytest.mark.parametrize("plan", ["计划增加人工审核", "拟于明年上线", "该功能尚在测试"])
def test_a_plan_is_no_statement(plan: str) -> None:
    """What is planned is not done yet."""
    assert is_planned(plan)


@pytest.mark.parametrize("fact", ["生成虚拟场景", "模拟真人朗读", "当日人工审核"])
def test_a_simulation_is_no_plan(fact: str) -> None:
    """虚拟 and 模拟 plan nothing."""
    assert not is_planned(fact)
