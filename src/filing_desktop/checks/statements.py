"""CON-05: what texts say of review, outputs, dates and numbers is what the form says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from filing_desktop.catalog.model import Bilingual, Scope
from filing_desktop.checks.finding import Finding, Severity
from filing_desktop.checks.negation import is_denied, is_planned
from filing_desktop.checks.review import Passage, Review, clause_after, clause_before
from filing_desktop.checks.rules import finding
from filing_desktop.filing.reading import parse_date

INPUT, OUTPUT = "detail.input_review", "detail.output_review"
#: Days or working days; not every edition asks.
DAYS_UNIT = "complaint.days_unit"

#: Texts that speak of one side only.
_SIDE_OF: Mapping[str, str] = MappingProxyType(
    {
        "detail.input_review_desc": INPUT,
        "review.input_scope": INPUT,
        "detail.output_review_desc": OUTPUT,
        "review.output_scope": OUTPUT,
    }
)
#: Texts that tell what others might do, or what is proved: they state nothing.
_ABOUT_RISKS = ("risk.", "control.", "right.", "evidence.", "complaint.", "pi.")
_RISK_BLOCKS = ("risk", "ctrl", "cover_risks")
#: Texts on how data were prepared: reviewing them is no review of input or results.
_ABOUT_DATA = ("detail.train", "detail.pre_train", "dataset.", "data.", "model.")
_OTHER_REVIEW = re.compile("训练|语料|标注|词库|数据集|投诉|举报|申诉|制度")

_SENTENCE = re.compile(r"[^。；！\n]+")


@dataclass(frozen=True, slots=True)
class _Method:
    """A way of reviewing as texts write it, and the options that say the same."""

    words: re.Pattern[str]
    options: tuple[str, ...]
    exact: bool  # whether the words are the option's own label


_METHODS = (
    _Method(re.compile("不审核|不进行审核|不作审核|不做审核"), ("none",), exact=True),
    _Method(re.compile("全量机器审核|机器全量审核"), ("machine_all",), exact=True),
    _Method(re.compile("机器抽审|机器抽检|机器抽样审核"), ("machine_sample",), exact=True),
    _Method(re.compile("全量人工审核|人工全量审核|全部人工审核"), ("human_all",), exact=True),
    _Method(re.compile("部分人工审核|人工抽审|人工抽检"), ("human_part",), exact=True),
    _Method(re.compile("人工(?:审核|复核|复审)"), ("human_all", "human_part"), exact=False),
)
_REVIEW_WORDS = re.compile("审核|抽审|抽检|复核|复审")
_WITHOUT_PEOPLE = re.compile("(?:没有|不设|未设|不进行|不采用|无)人工(?:审核|复核)(?=[，、,]|$)")

#: What makes a name of an output the name of something about it: 视频脚本, 文本生成图像.
_ABOUT = (
    "(?!的?(?:图|视频|音频|语音|文|字幕|摘要|描述|说明|标签|标题|脚本|大纲|简介|关键词|分镜|台本"
    "|稿|歌词|评论))"
)
#: How texts name an output, by option of detail.output_modality.
_OUTPUTS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "text": re.compile(f"(?:(?:生成|输出)(?:文本|文字|文章)|文本生成){_ABOUT}"),
        "image": re.compile(f"(?:(?:生成|输出)(?:图像|图片)|(?:图像|图片)生成|文生图){_ABOUT}"),
        "audio": re.compile(
            f"(?:(?:生成|输出)(?:音频|语音|音乐)|(?:音频|语音|音乐)生成|语音合成){_ABOUT}"
        ),
        "video": re.compile(f"(?:(?:生成|输出)视频|视频生成|文生视频|图生视频){_ABOUT}"),
        "virtual_scene": re.compile("(?:生成|输出)虚拟场景|虚拟场景生成"),
    }
)
#: What a use case of the form must give out, by option of detail.use_case.
_OUTPUT_OF_USE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "writing": ("text",),
        "chat": ("text", "audio"),
        "face_swap": ("image", "video"),
        "portrait_fx": ("image", "video"),
        "voice_conv": ("audio",),
        "smart_sfx": ("audio",),
        "virtual_anchor": ("video", "virtual_scene", "audio"),
        "virtual_tryon": ("image", "video", "virtual_scene"),
    }
)
_MODES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"picture": ("image", "img_"), "audio": ("audio", "aud_"), "video": ("video", "vid_")}
)
_DAY = r"(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)"
_ONLINE = re.compile(
    rf"{_DAY}\s*(?:起)?(?:正式|首次|对外)?上线|上线(?:时间|日期)?\s*[:：为是于在]{{1,2}}\s*{_DAY}"
)
_OF_SERVICE = re.compile("算法|产品|服务|系统|平台|网站|小程序|APP|上线时间|上线日期")
_OTHER_RELEASE = re.compile("版|功能|升级|更新|模型")
_DAYS = re.compile(r"(\d{1,3})\s*(?:个)?(?:(?P<working>工作日)|自然日|日|天)")


def check_review_methods(review: Review) -> Iterator[Finding]:
    """No text states a review method that is not ticked, or denies one that is."""
    if not review.facts.chosen(INPUT) or not review.facts.chosen(OUTPUT):
        return
    for passage in _statements(review):
        is_about_data = passage.question.startswith(_ABOUT_DATA)
        if not is_about_data and _REVIEW_WORDS.search(passage.text):
            yield from _methods_in(review, passage)


def _methods_in(review: Review, passage: Passage) -> Iterator[Finding]:
    for sentence in _SENTENCE.finditer(passage.text):
        sides = _sides(passage, sentence.group())
        if sides == (INPUT, OUTPUT) and _OTHER_REVIEW.search(sentence.group()):
            continue
        ticked = {value for side in sides for value in review.facts.chosen(side)}
        found = _other_method(sentence, ticked)
        if found:
            (start, end), exact = found
            yield finding(
                "CON-05",
                "statements.review_method",
                passage.quoted(start, end),
                *(review.place(side) for side in sides),
                severity=_severity(passage, exact=exact),
                package=review.package_of(passage.place),
            )
            return


def _other_method(sentence: re.Match[str], ticked: set[str]) -> tuple[tuple[int, int], bool] | None:
    """Where a sentence states another method than the ticked, and whether by its label."""
    text, at = sentence.group(), sentence.start()
    planned = is_planned(text)  # once for a sentence, however often it names a method
    for method in _METHODS:
        if planned or ticked & {*method.options, "other"}:
            continue
        for match in method.words.finditer(text):
            denied = is_denied(clause_before(text, match.start()))
            if not denied and text[match.end() : match.end() + 1] != "的":
                return (at + match.start(), at + match.end()), method.exact
    without = _WITHOUT_PEOPLE.search(text)
    if without and ticked & {"human_all", "human_part"}:
        return (at + without.start(), at + without.end()), False
    return None


def _sides(passage: Passage, sentence: str) -> tuple[str, ...]:
    """Whether a sentence speaks of the input, of the output, or of both."""
    side = _SIDE_OF.get(passage.question)
    if side:
        return (side,)
    about_input = "输入" in sentence
    about_output = any(word in sentence for word in ("输出", "结果", "产出", "生成内容"))
    if about_input != about_output:
        return (INPUT,) if about_input else (OUTPUT,)
    return (INPUT, OUTPUT)


def check_outputs(review: Review) -> Iterator[Finding]:
    """No text names an output that is not ticked; use case and labels fit the outputs."""
    outputs = review.facts.chosen("detail.output_modality")
    if not outputs:
        return
    yield from _use_case(review, outputs)
    yield from _markings(review, outputs)
    yield from _cross_modal(review, outputs)
    for passage in _statements(review):
        found = _other_output(passage.text, outputs)
        if found:
            output, span = found
            yield finding(
                "CON-05",
                "statements.output",
                passage.quoted(*span),
                review.place("detail.output_modality"),
                severity=_severity(passage, exact=True),
                package=review.package_of(passage.place),
                arguments={
                    "where": review.name_of(passage.place),
                    "output": _labels(review, (output,)),
                    "words": passage.text[slice(*span)],
                    "ticked": _labels(review, outputs),
                },
            )


def _labels(review: Review, outputs: tuple[str, ...]) -> Bilingual:
    """The options as the form calls them, one after another."""
    question = review.catalog.questions["detail.output_modality"]
    labels = [option.label for option in question.options if option.value in outputs]
    return Bilingual("、".join(e.zh for e in labels), ", ".join(e.en for e in labels))


def _other_output(text: str, outputs: tuple[str, ...]) -> tuple[str, tuple[int, int]] | None:
    """The first option that a text names and nobody ticked, and where it is named."""
    for output, words in _OUTPUTS.items():
        if output in outputs or "other" in outputs:
            continue
        for match in words.finditer(text):
            before = clause_before(text, match.start())
            after = clause_after(text, match.end())
            if not is_denied(before, after) and not is_planned(before + after):
                return output, match.span()
    return None


def _use_case(review: Review, outputs: tuple[str, ...]) -> Iterator[Finding]:
    for use in review.facts.chosen("detail.use_case"):
        wanted = _OUTPUT_OF_USE.get(use, ())
        if wanted and not {*wanted, "other"} & set(outputs):
            yield finding(
                "CON-05",
                "statements.use_case",
                review.place("detail.use_case"),
                review.place("detail.output_modality"),
                severity=Severity.LIKELY_RETURNED,
            )


def _markings(review: Review, outputs: tuple[str, ...]) -> Iterator[Finding]:
    for row in review.facts.rows("marking"):
        marked = review.facts.chosen("marking.modality", row)
        if marked and not set(marked) & set(outputs):
            yield finding(
                "CON-05",
                "statements.marking",
                review.place("marking.modality", row),
                review.place("detail.output_modality"),
            )


def _cross_modal(review: Review, outputs: tuple[str, ...]) -> Iterator[Finding]:
    """A mode of 跨模态 is an output or an input of the algorithm."""
    inputs = review.facts.chosen("detail.input_modality")
    for mode in review.facts.chosen("detail.xmodal_modes"):
        output, prefix = _MODES.get(mode, ("", ""))
        is_input = any(value.startswith(prefix) for value in inputs)
        if output and output not in outputs and not is_input:
            yield finding(
                "CON-05",
                "statements.cross_modal",
                review.place("detail.xmodal_modes"),
                review.place("detail.output_modality"),
                severity=Severity.LIKELY_RETURNED,
            )
            return


def check_dates_and_numbers(review: Review) -> Iterator[Finding]:
    """The online date, the days for complaints and personal data are stated as on the form."""
    yield from _online_dates(review)
    yield from _complaint_days(review)
    yield from _personal_data(review)


def _online_dates(review: Review) -> Iterator[Finding]:
    facts = review.facts
    known = {facts.value("algo.online_date"), facts.value("life.service_start")}
    known |= {facts.value("product.launched_on", row) for row in facts.rows("product")}
    if not facts.text("algo.online_date"):
        return
    for passage in _statements(review):
        for match in _ONLINE.finditer(passage.text) if "上线" in passage.text else ():
            span = match.span(1 if match.group(1) else 2)
            clause = clause_before(passage.text, match.start()) + match.group()
            if not _OF_SERVICE.search(clause) or _OTHER_RELEASE.search(clause):
                continue
            if is_planned(clause) or parse_date(passage.text[slice(*span)]) in known:
                continue
            yield finding(
                "CON-05",
                "statements.online_date",
                passage.quoted(*span),
                review.place("algo.online_date"),
                severity=Severity.LIKELY_RETURNED,
                package=review.package_of(passage.place),
            )
            break


def _complaint_days(review: Review) -> Iterator[Finding]:
    """The time limit stands in the description with its number and its unit.

    Five working days are about a week and no five days. Where the unit was not said, or the
    edition does not ask for it, the number alone is compared.
    """
    facts = review.facts
    days, flow = facts.value("complaint.days"), facts.text("complaint.flow")
    units = facts.chosen(DAYS_UNIT) if DAYS_UNIT in facts.catalog.questions else ()
    named = [(int(each.group(1)), bool(each["working"])) for each in _DAYS.finditer(flow)]
    told = (days, "working" in units)
    if (
        isinstance(days, int)
        and named
        and (told if units else days) not in (named if units else [number for number, _ in named])
    ):
        yield finding(
            "CON-05",
            "statements.complaint_days",
            review.place("complaint.flow"),
            review.place("complaint.days"),
            *((review.place(DAYS_UNIT),) if units else ()),
            arguments={"label": facts.catalog.questions["complaint.days"].label},
            severity=Severity.LIKELY_RETURNED,
        )


def _personal_data(review: Review) -> Iterator[Finding]:
    """A data set for training with personal data, and a form that denies any."""
    facts = review.facts
    if facts.chosen("detail.train_has_pi") != ("no",):
        return
    for row in facts.rows("dataset"):
        trained = facts.chosen("dataset.use", row) in (("train",), ("tune",))
        if trained and facts.chosen("dataset.has_pi", row) == ("yes",):
            yield finding(
                "CON-05",
                "statements.personal_data",
                review.place("detail.train_has_pi"),
                review.place("dataset.has_pi", row),
            )


def _statements(review: Review) -> Iterator[Passage]:
    """The texts of the filing that state what its algorithm does.

    Texts of the client hold for all its algorithms, and texts on risks state nothing.
    """
    for passage in review.written:
        question = review.catalog.questions.get(passage.question)
        if question is None:
            block = passage.place.block.partition("/")[2]
            states = review.package_of(passage.place) == "algorithm"
            if states and not block.startswith(_RISK_BLOCKS):
                yield passage
        elif question.scope is Scope.FILING and not question.id.startswith(_ABOUT_RISKS):
            yield passage


def _severity(passage: Passage, *, exact: bool) -> Severity:
    """A hand edit in the form's own words contradicts it; the rest needs judgement."""
    decided = exact and passage.kind == "edit"
    return Severity.MUST_FIX if decided else Severity.LIKELY_RETURNED
