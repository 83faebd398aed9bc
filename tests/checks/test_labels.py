"""Titles call no two answers of a filing the same."""

from __future__ import annotations

from collections import Counter

import pytest

from filing_desktop.checks.labels import label_of
from filing_desktop.filing.answer import Address, parse_address
from tests.checks.base import Change, catalog, dossier, findings, only

TWO_OF_ALL = {
    "product": ("p1", "p2"),
    "product_form": ("o1", "o2"),
    "product_function": ("u1", "u2"),
    "product_step": ("t1", "t2"),
    "control": ("c1", "c2"),
    "safeguard": ("g1", "g2"),
    "model": ("m1", "m2"),
    "evidence": ("e1", "e2"),
}


@pytest.mark.parametrize(
    ("place", "label"),
    [
        ("detail.train_desc", "训练数据 › 详细描述"),
        ("detail.pre_train_desc", "对训练数据进行预处理 › 详细描述"),
        ("detail.pre_input_desc", "对用户输入数据进行预处理 › 详细描述"),
        ("detail.input_review_desc", "输入数据的审核方式 › 详细描述"),
        ("detail.output_review_desc", "结果的审核方式 › 详细描述"),
        ("detail.text_desc", "文本 › 详细描述"),
        ("detail.vs_types", "虚拟场景 › 生成合成类型"),
        ("entity.name", "主体名称"),
    ],
)
def test_a_repeated_label_is_told_with_where_it_stands(place: str, label: str) -> None:
    """Nine questions are labelled 详细描述; each title says which of them is meant."""
    assert label_of(dossier(Change()).facts, parse_address(place)).zh == label


def test_every_label_of_a_filing_is_its_own() -> None:
    """In both languages no label stands for two answers, with two rows in the groups."""
    facts = dossier(Change({"product_form.product[o2]": "p2"}, rows=TWO_OF_ALL)).facts
    plain = [Address(each.id) for each in catalog().asked() if not each.group]
    rows = [
        Address(column, row)
        for group in catalog().groups.values()
        for row in facts.rows(group.id)
        for column in group.columns
    ]
    labels = [label_of(facts, address) for address in (*plain, *rows)]
    for language in ("zh", "en"):
        counts = Counter(each.in_language(language) for each in labels)
        assert [label for label, count in counts.items() if count > 1] == []


def test_a_title_names_row_and_number() -> None:
    """A row is called by its kind, its number and its name, as far as it has one."""
    named = Change({"evidence.title[e2]": "公示清单", "evidence.file[e2]": None})
    label = catalog().questions["evidence.file"].label
    assert only(named).arguments_in("zh")["label"] == f"证据 2「公示清单」的{label.zh}"
    assert only(named).arguments_in("en")["label"] == f"{label.en} of item 2 (公示清单)"
    (missing,) = findings(Change({"model.name[m2]": None})).open
    assert missing.arguments_in("zh")["label"] == "模型 2 的模型名称"


def test_a_row_of_a_product_names_the_product() -> None:
    """The first function of the second product is not that of the first; a long name is cut."""
    said = {
        "product_function.product[u1]": "p1",
        "product_function.product[u2]": "p2",
        "product.func_name[u2]": "按主题、对象和语气生成一整篇文章",
    }
    facts = dossier(Change(said, rows=TWO_OF_ALL)).facts
    label = label_of(facts, parse_address("product.func_intro[u2]"))
    shown = catalog().questions["product.func_intro"].label.zh
    assert label.zh == f"产品 2 功能 1「按主题、对象和语气生成一整篇…」的{shown}"


def test_a_word_that_two_groups_share_gives_way_to_the_groups_own() -> None:
    """A safeguard and a control are both a 措施; their group tells them apart."""
    facts = dossier(Change(rows=TWO_OF_ALL)).facts
    one, other = (
        label_of(facts, parse_address(place)).zh.partition(" ")[0]
        for place in ("safeguard.measure[g1]", "control.name[c1]")
    )
    assert (one, other) == ("技术保障措施", "防控措施")
