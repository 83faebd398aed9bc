"""CON-03, -06, -08, -13, ADDRESS: two stated facts agree with each other."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from filing_desktop.catalog.model import Bilingual
from filing_desktop.checks.finding import Finding, Severity
from filing_desktop.checks.review import Passage, Review, clause_after, clause_before, differing
from filing_desktop.checks.rules import finding
from filing_desktop.checks.spelling import folded

#: Formats of the portal's list that can hold an output (corrections: GIF may move).
FORMATS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": ("txt",),
        "image": ("jpg", "gif"),
        "audio": ("mp3", "mp4"),
        "video": ("mp4", "gif"),
    }
)
#: Outputs a format of the list speaks for; 其他 speaks for any.
OUTPUTS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "txt": ("text",),
        "jpg": ("image", "virtual_scene"),
        "gif": ("image", "video", "virtual_scene"),
        "mp3": ("audio", "video"),
        "mp4": ("video", "audio", "virtual_scene"),
    }
)
#: Endings by which 其他 is named under 输出文件大小, and what they hold.
_OTHER_FORMATS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": ("doc", "docx", "pdf", "json", "md", "markdown", "html", "xlsx", "csv", "ppt"),
        "image": ("png", "webp", "jpeg", "svg", "bmp", "tiff", "psd", "pdf"),
        "audio": ("wav", "aac", "m4a", "flac", "ogg", "pcm"),
        "video": ("mov", "webm", "avi", "mkv", "m4v"),
    }
)
_ENDING = re.compile(r"[A-Za-z][A-Za-z0-9]{1,7}")
_USERS = re.compile(
    r"(?<![节假生])(?P<what>日活|月活)(?!动)(?:跃)?(?:用户)?(?:人?数|量|规模)?"
    # only words that lead to the number itself: 月活用户的手机号和近 30 条记录 states none
    r"(?:[（(][^（()）]{0,20}[)）])?[约为是达近有共计在到大平均合已总：:\s]{0,6}?"
    r"(?P<number>\d++(?:[,，]\d{3})*+(?:\.\d+)?+)(?!\s*个?[年月日天周次条元倍%％])"
    r"\s*(?P<unit>[十百千万亿]*)"
)
_FACTORS: Mapping[str, int] = MappingProxyType(
    {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
)
_SUPPOSED = re.compile("超过|达到|以上|如果|若|当|预计|计划|目标|每增|上限|峰值|容量")


def check_icp_holder(review: Review) -> Iterator[Finding]:
    """CON-03: the holder of a product's ICP or app number is the filing entity."""
    entity = review.place("entity.name")
    for row in review.facts.rows("product_form"):
        holder = review.place("product_form.icp_holder", row)
        if entity.quote and holder.quote and folded(holder.quote) != folded(entity.quote):
            of_entity, of_holder = differing(entity.quote, holder.quote)
            yield finding(
                "CON-03",
                "consistency.icp_holder",
                holder.with_marks(of_holder),
                entity.with_marks(of_entity),
            )


def check_address(review: Review) -> Iterator[Finding]:
    """ADDRESS: the entity's address is that on its certificate.

    The district stands in a field of its own, so either address may leave it out.
    """
    stated, printed = review.place("entity.address"), review.place("entity.cert_address")
    if not stated.quote or not printed.quote:
        return
    region = folded(review.facts.text("entity.reg_region"))
    if _street(stated.quote, region) != _street(printed.quote, region):
        of_stated, of_printed = differing(stated.quote, printed.quote)
        yield finding(
            "ADDRESS",
            "consistency.address",
            stated.with_marks(of_stated),
            printed.with_marks(of_printed),
        )


def _street(address: str, region: str) -> str:
    """An address without the district in front of it, from whichever level that begins."""
    plain = folded(address)
    starts = (region[at:] for at in range(len(region) - 1))
    found = next((start for start in starts if plain.startswith(start)), "")
    return plain.removeprefix(found)


def check_formats(review: Review) -> Iterator[Finding]:
    """CON-06: each output has a format that can hold it, and each format an output."""
    facts = review.facts
    outputs = facts.chosen("detail.output_modality")
    formats = facts.chosen("detail.output_format")
    if not outputs or not formats:
        return
    places = (review.place("detail.output_format"), review.place("detail.output_modality"))
    for output in outputs:
        fitting = FORMATS_OF.get(output)
        if fitting and "other" not in formats and not set(fitting) & set(formats):
            label = _label(review, "detail.output_modality", output)
            yield finding(
                "CON-06",
                "consistency.no_format",
                *places,
                about=output,
                arguments={"output": label},
            )
    for each in formats:
        if each in OUTPUTS_OF and not {*OUTPUTS_OF[each], "other"} & set(outputs):
            label = _label(review, "detail.output_format", each)
            yield finding(
                "CON-06", "consistency.no_output", *places, about=each, arguments={"format": label}
            )
    if "other" in formats:
        yield from _other_format(review, outputs, formats)


def _other_format(
    review: Review, outputs: tuple[str, ...], formats: tuple[str, ...]
) -> Iterator[Finding]:
    """其他 is named, and what is named can hold the outputs that have no format of the list."""
    size = review.place("detail.output_size")
    named = {word.lower() for word in _ENDING.findall(size.quote)}
    known = {ending for endings in _OTHER_FORMATS.values() for ending in endings}
    if size.quote and not named & known:
        yield finding(
            "CON-06",
            "consistency.format_unnamed",
            size,
            review.place("detail.output_format"),
            severity=Severity.COULD_IMPROVE,
        )
        return
    for output in outputs:
        listed = set(FORMATS_OF.get(output, ())) & set(formats)
        fitting = set(_OTHER_FORMATS.get(output, named))
        if size.quote and not listed and not named & fitting:
            yield finding(
                "CON-06",
                "consistency.no_format",
                size,
                review.place("detail.output_modality"),
                about=output,
                arguments={"output": _label(review, "detail.output_modality", output)},
            )


def _label(review: Review, question: str, value: str) -> Bilingual | str:
    option = review.catalog.questions[question].option(value)
    return option.label if option else value


def check_users(review: Review) -> Iterator[Finding]:
    """CON-08: the numbers of users agree among entity, products and texts."""
    facts = review.facts
    entity = facts.value("entity.mau")
    for row in facts.rows("product"):
        daily, monthly = facts.value("product.dau", row), facts.value("product.mau", row)
        here = review.place("product.mau", row)
        if isinstance(daily, int) and isinstance(monthly, int) and daily > monthly:
            yield finding(
                "CON-08", "consistency.daily_over_monthly", review.place("product.dau", row), here
            )
        if isinstance(entity, int) and isinstance(monthly, int) and monthly > entity:
            yield finding("CON-08", "consistency.over_entity", here, review.place("entity.mau"))
        if monthly == 0 and facts.chosen("product.status", row) == ("online",):
            yield finding(
                "CON-08",
                "consistency.online_without_users",
                here,
                review.place("product.status", row),
                severity=Severity.LIKELY_RETURNED,
            )
    yield from _users_in_texts(review)


def _users_in_texts(review: Review) -> Iterator[Finding]:
    """A number of users in a text is one that was stated, within a tenth (约).

    That of a product, of all products together, or of the entity.
    """
    stated = {"日活": _stated(review, "product.dau"), "月活": _stated(review, "product.mau")}
    entity = review.facts.value("entity.mau")
    if isinstance(entity, int):
        stated["月活"].append(entity)
    for passage in review.written:
        for match in _USERS.finditer(passage.text):
            known = stated[match["what"]]
            if _is_supposed(passage.text, match.start(), match.end()):
                continue
            if known and not any(_about(_number(match), each) for each in known):
                yield _other_number(review, passage, match)
                break


def _stated(review: Review, column: str) -> list[int]:
    """The numbers of a column, and their sum."""
    values = [review.facts.value(column, row) for row in review.facts.rows("product")]
    numbers = [value for value in values if isinstance(value, int)]
    return [*numbers, sum(numbers)] if numbers else []


def _number(match: re.Match[str]) -> float:
    """1.2 亿 as a number."""
    factor = math.prod(_FACTORS[unit] for unit in match["unit"])
    return float(re.sub("[,，]", "", match["number"])) * factor


def _is_supposed(text: str, start: int, end: int) -> bool:
    """Whether the number is a threshold or a plan, not a statement."""
    before, after = clause_before(text, start), clause_after(text, end)
    return _SUPPOSED.search(f"{before}…{text[start:end]}…{after}") is not None


def _about(said: float, stated: int) -> bool:
    return abs(said - stated) <= max(stated, 1) / 10


def _other_number(review: Review, passage: Passage, match: re.Match[str]) -> Finding:
    column = "product.dau" if match["what"] == "日活" else "product.mau"
    row = next(iter(review.facts.rows("product")), "")
    return finding(
        "CON-08",
        "consistency.users_in_text",
        passage.quoted(*match.span("number")),
        review.place(column, row),
        severity=Severity.LIKELY_RETURNED,
        package=review.package_of(passage.place),
    )


def check_flow_models(review: Review) -> Iterator[Finding]:
    """CON-13: every model stands in a step of the flow, and a step named a model is one."""
    facts = review.facts
    steps = facts.rows("flow")
    used = {key for step in steps for key in facts.chosen("flow.model", step)}
    for row in facts.rows("model"):
        name = review.place("model.name", row)
        if row not in used and name.quote:
            yield finding(
                "CON-13", "consistency.model_not_in_flow", name, arguments={"model": name.quote}
            )
    for step in steps:
        name = review.place("flow.name", step)
        kind = facts.chosen("flow.kind", step)
        if kind and kind != ("model",) and name.quote.endswith("模型"):
            yield finding(
                "CON-13",
                "consistency.step_is_a_model",
                review.place("flow.kind", step),
                name,
                arguments={"step": name.quote},
            )
