"""CON-04: what the algorithm is called and for agrees with the type it is filed as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from filing_desktop.catalog.model import Bilingual
from filing_desktop.checks.finding import Finding
from filing_desktop.checks.review import Review
from filing_desktop.checks.rules import finding

#: Words of each type in names and uses. Of 7,997 published filings five bear only words of
#: another type (S34), and of those the list itself reads like a mistake.
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "synth": (
            "生成|合成|对话|写作|续写|绘|问答|创作|虚拟|数字人|变声|换脸|特效|翻译|大模型|智能体"
            "|编辑|修复|配音|语音|图像|视频|文本|模型"
        ),
        "push": "推荐|推送|猜你喜欢|个性化",
        "rank": "排序|榜|热搜|精选|排行|热度|热点",
        "search": "检索|搜索|查找|查询|召回|以图搜",
        "filter": "过滤|审核|风控|反垃圾|识别|拦截|违规|安全|屏蔽|检测",
        "dispatch": ("调度|派单|匹配|配送|分单|路径|运力|定价|接单|撮合|规划|预估|决策"),
    }
)


def types_named(text: str) -> tuple[str, ...]:
    """The types whose words a text bears."""
    return tuple(kind for kind, words in WORDS.items() if re.search(words, text))


def is_of_another(kind: str, name: str, use: str) -> bool:
    """Whether a name bears words of other types alone, and the use no word of its own."""
    named = types_named(name)
    return bool(named) and kind not in named and kind not in types_named(use)


def check_type(review: Review) -> Iterator[Finding]:
    """CON-04: name and main use bear a word of the type chosen, or none of any."""
    name, use = review.place("algo.name"), review.place("list.main_use")
    chosen = review.facts.chosen("algo.type")
    if len(chosen) != 1 or not is_of_another(chosen[0], name.quote, use.quote):
        return
    question = review.catalog.questions["algo.type"]
    labels = [option.label for kind in types_named(name.quote) if (option := question.option(kind))]
    own = question.option(chosen[0])
    yield finding(
        "CON-04",
        "consistency.other_type",
        name,
        review.place("algo.type"),
        arguments={
            "type": own.label if own else chosen[0],
            "named": Bilingual(
                "、".join(label.zh for label in labels), ", ".join(label.en for label in labels)
            ),
        },
    )
