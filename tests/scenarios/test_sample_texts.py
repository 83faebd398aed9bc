"""What the sample says is invented, concrete and its own."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path

from stdnum.cn import ric, uscc

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing.identifiers import (
    icp_is_usual,
    model_number_is_usual,
    parse_filing_number,
)
from filing_desktop.filing.reading import portal_length
from filing_desktop.filing.regions import load_regions
from filing_desktop.resources import resource_path
from tests.scenarios.sample import CHINESE, sample, sentences

#: Judgements on the filing, praise, and words that say nothing or were left to be filled in.
FORBIDDEN = re.compile(
    "合规|通过(?:了)?(?:备案|主管|网信)|备案(?:已|获得)?通过|获批|领先|最先进|100%|绝对|零容忍"
    "|某某|待定|待填|待补|XX|您|高度重视|严格把关"
)
_LONG = (QuestionType.LONG_TEXT, QuestionType.PROSE)
#: Labels on the page that several texts quote.
_REPEATED_ON_PURPOSE = 15
_ANSWERS = resource_path("samples", "synth_provider", "answers.json")


def test_the_credit_code_holds_and_is_nobodys(shared_data: Path) -> None:
    """The credit code has its check digit and stands in no list of known codes."""
    code = sample().facts.text("entity.uscc")
    assert uscc.validate(code) == code
    known = (shared_data / "identifiers.csv").read_text("utf-8-sig")
    assert code not in known


def test_id_numbers_hold_and_were_never_issued() -> None:
    """The check digit is right, the district exists, and the serial is 000, which nobody gets."""
    regions = load_regions(resource_path("regions", "regions.csv"))
    for question in ("legal.id_no", "officer.id_no"):
        number = sample().facts.text(question)
        assert ric.validate(number) == number
        assert regions.is_whole(number[:6])
        assert number[14:17] == "000"


def test_the_officers_name_needs_four_bytes() -> None:
    """The sample has a name with a character above U+FFFF, so that it is always tried."""
    assert any(ord(character) > 0xFFFF for character in sample().facts.text("officer.name"))


def test_phones_and_addresses_are_nobodys() -> None:
    """Mobiles are of the series 138-0000, lines are zeros, addresses end in example.cn."""
    text = "\n".join(words for _, words in sample().texts())
    mobiles = re.findall(r"(?<!\d)1[3-9]\d{9}(?!\d)", text)
    assert mobiles
    assert [each for each in mobiles if not each.startswith("1380000")] == []
    assert set(re.findall(r"0\d{2,3}-\d{7,8}", text)) == {"0571-00000000"}
    hosts = re.findall(r"(?:https?://|@)([A-Za-z0-9.-]+)", text)
    assert [host for host in hosts if not host.endswith("example.cn")] == []


def test_filing_numbers_hold_and_are_nobodys(shared_data: Path) -> None:
    """Check digit and type fit; no entity of the registry has the same prefix."""
    registry = (shared_data / "registry.csv").read_text("utf-8-sig")
    numbers = [each for each in sample().column("model.filing_number") if each]
    assert len(set(numbers)) == 2
    for number in numbers:
        parts = parse_filing_number(number)
        assert parts is not None
        assert parts.check_holds
        assert parts.algorithm_type == "synth"
        assert f"网信算备{parts.district}{parts.entity}" not in registry
    models = [each for each in sample().column("model.model_number") if each]
    assert all(map(model_number_is_usual, models))


def test_numbers_of_sites_are_usual_and_of_a_year_to_come() -> None:
    """Site and app numbers are written as real ones, of 2099, so that none is real."""
    numbers = sample().column("product.prelicense_no")
    assert len(set(numbers)) == len(numbers)
    assert all(icp_is_usual(each) and "备2099" in each for each in numbers)


def test_names_are_not_in_the_registry(shared_data: Path) -> None:
    """Neither the company nor a provider, product, model or algorithm is a filed one."""
    with (shared_data / "registry.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    known = "\n".join(f"{row['algorithm_name']} {row['entity']} {row['product']}" for row in rows)
    facts = sample().facts
    names = {
        facts.text("entity.name"),
        facts.text("algo.name"),
        *sample().column("model.name"),
        *sample().column("model.provider"),
        *sample().column("product.name"),
    } - {""}
    assert len(names) == 9
    assert [name for name in names if name in known] == []


def test_no_text_judges_the_filing_or_praises() -> None:
    """No verdict about the filing, no superlative, no placeholder."""
    found = [
        f"{address}: {match.group()}"
        for address, text in sample().texts()
        for match in FORBIDDEN.finditer(text)
    ]
    assert found == []


def test_long_answers_have_the_length_asked_for() -> None:
    """Every text keeps to the least the portal asks and to the length suggested."""
    wrong = []
    for address, text in sample().texts():
        limits = sample().catalog.questions[address.question].limits
        least, most = limits.suggested_length or (0, 10_000)
        if not max(least, limits.min_length or 0) <= portal_length(text) <= most:
            wrong.append(f"{address}: {portal_length(text)}")
    assert wrong == []


def test_there_is_enough_of_ones_own_words() -> None:
    """Both long reports live on prose, not on tables: the long answers alone fill them."""
    catalog = sample().catalog
    written = Counter[str]()
    for address, text in sample().texts():
        question = catalog.questions[address.question]
        if question.type in _LONG:
            for document in {place.document for place in question.printed}:
                written[document] += len(CHINESE.findall(text))
    assert written["self_assessment"] >= 6000
    assert written["responsibility"] >= 5000


def test_no_sentence_is_said_twice() -> None:
    """A sentence of 15 characters or more stands once: nothing is padded or pasted."""
    counted = Counter(
        sentence
        for address, text in sample().texts()
        if sample().catalog.questions[address.question].type in _LONG
        for sentence in sentences(text, _REPEATED_ON_PURPOSE)
    )
    assert [sentence for sentence, count in counted.items() if count > 1] == []


def test_no_sentence_is_anyone_elses(shared_data: Path) -> None:
    """No sentence of 15 characters or more stands in a published disclosure."""
    published = json.loads((shared_data / "disclosures.json").read_text("utf-8"))
    theirs = "".join("".join(str(value) for each in published for value in each.values()).split())
    assert len(theirs) > 1000
    taken = [
        f"{address}: {sentence}"
        for address, text in sample().texts()
        for sentence in sentences(text, 15)
        if sentence in theirs
    ]
    assert taken == []


def test_users_of_both_products_are_said_to_be_counted_once() -> None:
    """The sum of the products is more than the entity's number, so the text names the 去重."""
    answers = json.loads(_ANSWERS.read_text("utf-8"))["answers"]
    found = [words for words in map(str, answers.values()) if "1.26万人" in words]
    assert found
    assert all("去重后约1.26万人" in words for words in found)


def test_the_visits_of_a_site_are_told_as_the_report_tells_them() -> None:
    """Number, what is counted, days and log of the visits agree on the form and in the report."""
    facts = sample().facts
    reported = "".join(facts.text("product.traffic", row) for row in facts.rows("product"))
    for row in facts.rows("site"):
        count, _, basis = facts.text("site.visits", row).removeprefix("日均").partition("（")
        assert count in reported, row
        assert basis in reported, row
