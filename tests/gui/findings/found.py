"""Invented findings, one of each kind, and the texts they are said with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from filing_desktop.catalog.model import LawReference
from filing_desktop.checks.finding import Finding, Place, Severity
from filing_desktop.filing.answer import Address
from filing_desktop.resources import resource_path
from filing_desktop.texts import Texts, load_texts

_ZH: Mapping[str, str] = {
    "t.name.title": "算法名称在两处不一致",
    "t.name.remedy": "名称要逐字相同，包括填报表、报告、公示内容和文件名。",
    "t.number.title": "第三方模型“{model}”缺少大模型备案编号",
    "t.number.remedy": "向模型提供者要备案编号，填到这个模型里。",
    "t.phone.title": "算法安全责任人手机号少一位",
    "t.phone.remedy": "手机号是 1 开头的 11 位数字。",
    "t.shots.title": "输出有图像，但没有图像标识的截图",
    "t.shots.remedy": "添加一张能看清标识的截图。",
    "t.style.title": "公示内容可以再短一些",
    "t.style.remedy": "公众看得懂就够了。",
    "export.disk_full": "“{folder}”所在的盘满了。腾出空间，再导出一次。",
    "t.many.title": "第 {number} 项要补",
    "t.many.remedy": "补上。",
}


def texts(language: str = "zh") -> Texts:
    """The shipped texts with those of the invented findings."""
    shipped = load_texts(language, resource_path("i18n"))
    return Texts(language, MappingProxyType({**shipped._messages, **_ZH}))


CLASH = Finding(
    "CON-01",
    Severity.MUST_FIX,
    "algorithm",
    "t.name",
    (
        Place(address=Address("algo.name"), quote="算法名称：青岚文本生成算法", marks=((9, 10),)),
        Place(
            document="self_assessment",
            block="self_assessment/basic",
            quote="本次评估的青岚文本合成算法，用于按提示词撰写营销文案。",
            marks=((9, 10),),
            edited=True,
        ),
    ),
    laws=(LawReference("tuijian", "第二十四条"),),
)
NUMBER = Finding(
    "CON-07",
    Severity.MUST_FIX,
    "algorithm",
    "t.number",
    (Place(address=Address("model.name", "m2")),),
    arguments={"model": "语桥对话模型"},
)
PHONE = Finding(
    "FIELD-UNREADABLE",
    Severity.MUST_FIX,
    "entity",
    "t.phone",
    (Place(address=Address("officer.phone"), quote="1380000123"),),
    can_be_kept=False,
)
SHOTS = Finding(
    "SUB-03",
    Severity.LIKELY_RETURNED,
    "algorithm",
    "t.shots",
    (Place(document="self_assessment", block="self_assessment/flow"),),
)
STYLE = Finding(
    "STY-02",
    Severity.COULD_IMPROVE,
    "algorithm",
    "t.style",
    (Place(document="disclosure", block="disclosure/name", quote="青岚文本生成算法"),),
)
FOUND = (STYLE, CLASH, PHONE, SHOTS, NUMBER)


def many(count: int) -> list[Finding]:
    """As many findings, over all documents."""
    questions = ("algo.name", "entity.name", "officer.name", "model.name")
    return [
        Finding(
            f"MANY-{number:03}",
            list(Severity)[number % 3],
            "both",
            "t.many",
            (
                Place(
                    address=Address(questions[number % 4], "" if number % 4 < 3 else "m1"),
                    quote="x",
                    block=str(number),
                ),
            ),
            arguments={"number": number},
        )
        for number in range(count)
    ]
