"""An invented filing in which every rule is quiet, and one change of it at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from filing_desktop.catalog.model import FormCatalog, Question, QuestionType
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.checks.finding import Finding, Findings
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.content import Block, DocumentContent, Paragraph, Share, Text
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.answer import (
    UNTOUCHED,
    Address,
    DoesNotApply,
    Entry,
    FileRecord,
    Raw,
    Said,
    Untouched,
    parse_address,
)
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import prose_from_text
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from filing_desktop.filing.values import Unanswered
from filing_desktop.resources import resource_path

TODAY = dt.date(2026, 11, 24)
NAME = "青岚写作文本生成合成算法"
ADDRESS = "浙江省杭州市西湖区青岚路88号3幢502室"
ENTITY = "青岚数智科技（杭州）有限公司"
USCC = "91350100M000100Y43"

ROWS: Mapping[str, tuple[str, ...]] = {
    "staff": ("s1", "s2"),
    "model": ("m1", "m2"),
    "dataset": ("d1",),
    "flow": ("f1", "f2", "f3"),
    "marking": ("k1", "k2", "k3", "k4"),
    "evidence": ("e1", "e2", "e3", "e4", "e5", "e6"),
    "product": ("p1",),
    "product_form": ("o1",),
    "product_function": ("u1",),
    "product_step": ("t1",),
    "control": ("c1", "c2", "c3", "c4", "c5", "c6", "c7"),
    "policy": tuple(f"y{number}" for number in range(1, 13)),
}

SAID: Mapping[str, Raw] = {
    "entity.name": ENTITY,
    "entity.uscc": USCC,
    "entity.mau": "1500",
    "entity.address": ADDRESS,
    "entity.cert_address": ADDRESS,
    "entity.cert_valid_to": "2018-05-07至长期",
    "legal.name": "周明岚",
    "legal.id_type": "resident_id",
    "legal.id_no": "330106198506120023",
    "officer.name": "林知远",
    "officer.id_type": "resident_id",
    "officer.id_no": "11010519491231002X",
    "officer.phone": "13800001234",
    "workproof.post": "算法安全主管",
    "workproof.full_time": "yes",
    "org.head_post": "算法安全主管",
    "staff.name[s1]": "林知远",
    "staff.full_time[s1]": "yes",
    "staff.name[s2]": "陈小舟",
    "staff.full_time[s2]": "no",
    "algo.type": "synth",
    "algo.role": "provider",
    "algo.name": NAME,
    "algo.online_state": "online",
    "algo.online_date": "2026-01-05",
    "life.service_start": "2026-01-05",
    "detail.use_case": "writing",
    "detail.input_modality": ("text_short",),
    "detail.output_modality": ("text", "image"),
    "detail.output_format": ("txt", "jpg"),
    "detail.xmodal": "yes",
    "detail.xmodal_modes": ("text", "picture"),
    "detail.train_has_pi": "no",
    "detail.compute_mode": ("server", "third_party"),
    "detail.input_review": ("machine_all", "human_part"),
    "detail.output_review": ("machine_all", "human_part"),
    "dataset.use[d1]": "tune",
    "dataset.scale[d1]": "12 万条，2026 年 5 月统计",
    "dataset.licence[d1]": "采购合同 QL-2025-03",
    "dataset.has_pi[d1]": "no",
    "model.name[m1]": "云岭文本大模型",
    "model.origin[m1]": "third_party",
    "model.provider[m1]": "云岭智算科技有限公司",
    "model.filing_number[m1]": "网信算备330106001234501250017号",
    "model.model_number[m1]": "Zhejiang-YunLing-20250601",
    "model.contract_names_algorithm[m1]": "yes",
    "model.contract[m1]": "e1",
    "model.list_proof[m1]": "e2",
    "model.list_role[m1]": "supporter",
    "model.name[m2]": "青岚审核模型",
    "model.origin[m2]": "own",
    "flow.name[f1]": "接收输入",
    "flow.kind[f1]": "io",
    "flow.name[f2]": "审核输入",
    "flow.kind[f2]": "model",
    "flow.model[f2]": "m2",
    "flow.name[f3]": "生成内容",
    "flow.kind[f3]": "model",
    "flow.model[f3]": "m1",
    "deploy.place": "杭州，自有服务器；推理在云岭华东 1 区",
    "deploy.overseas": "no",
    "review.human": "两名专职人员轮班复核，命中疑似内容转人工，十分钟内处理完。",
    "marking.modality[k1]": "text",
    "marking.visibility[k1]": "explicit",
    "marking.evidence[k1]": "e3",
    "marking.modality[k2]": "image",
    "marking.visibility[k2]": "explicit",
    "marking.evidence[k2]": "e3",
    "marking.modality[k3]": "text",
    "marking.visibility[k3]": "implicit",
    "marking.evidence[k3]": "e4",
    "marking.modality[k4]": "image",
    "marking.visibility[k4]": "implicit",
    "marking.evidence[k4]": "e4",
    "evidence.kind[e1]": "vendor_contract",
    "evidence.kind[e2]": "vendor_list",
    "evidence.kind[e3]": "explicit_label",
    "evidence.kind[e4]": "implicit_label",
    "evidence.kind[e5]": "complaint",
    "evidence.kind[e6]": "logs",
    "product.name[p1]": "青岚写作",
    "product.status[p1]": "online",
    "product.launched_on[p1]": "2026-01-05",
    "product.dau[p1]": "200",
    "product.mau[p1]": "1200",
    "product_form.product[o1]": "p1",
    "product_function.product[u1]": "p1",
    "product_step.product[t1]": "p1",
    "product.form[o1]": "website",
    "product.prelicense_no[o1]": "浙ICP备2025000001号-1",
    "product_form.icp_holder[o1]": ENTITY,
    "control.topic[c1]": "mechanism_review",
    "control.topic[c2]": "monitoring",
    "control.topic[c3]": "rumour",
    "control.topic[c4]": "emergency",
    "control.topic[c5]": "content",
    "control.topic[c6]": "model",
    "control.topic[c7]": "data",
    "risk.controls[abuse]": ("c1", "c2", "c3", "c4", "c5", "c6", "c7"),
    "policy.kind[y1]": "self_assessment",
    "policy.kind[y2]": "ethics",
    "policy.kind[y3]": "monitoring",
    "policy.kind[y4]": "emergency",
    "policy.kind[y5]": "violations",
    "policy.kind[y6]": "mechanism_review",
    "policy.kind[y7]": "registration",
    "policy.kind[y8]": "publication",
    "policy.kind[y9]": "data_pi",
    "policy.kind[y10]": "anti_fraud",
    "policy.kind[y11]": "rumour",
    "policy.kind[y12]": "complaint",
    "complaint.flow": "收到后 1 个工作日内受理，5 个工作日内答复，处理记录留存一年。",
    "complaint.days": "5",
    "complaint.days_unit": "working",
    "complaint.evidence": ("e5",),
}

_BY_TYPE: Mapping[QuestionType, str] = {
    QuestionType.NUMBER: "3",
    QuestionType.DATE: "2026-02-01",
    QuestionType.PERIOD: "2020-01-01至长期",
    QuestionType.REGION: "330106",
    QuestionType.PHONE: "13900005678",
    QuestionType.EMAIL: "lin@example.cn",
    QuestionType.URL: "www.example.cn",
    QuestionType.ICP_NUMBER: "浙ICP备2025000001号-1",
}
FILE = FileRecord("扫描件.pdf", "0" * 64, 1000, "application/pdf")


class Districts:
    """Knows which districts are whole: no province, and none that is made up."""

    def full_name(self, code: str) -> str:
        """The code itself."""
        return code

    def is_whole(self, code: str) -> bool:
        """Whether the code ends in a county and begins with a province."""
        return code[:2] == "33" and not code.endswith("00")


@cache
def catalog() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


@cache
def base_sheet() -> AnswerSheet:
    """Everything that is wanted is answered, and nothing contradicts anything."""
    sheet = AnswerSheet(
        entries={parse_address(name): Said(raw) for name, raw in SAID.items()}, rows=dict(ROWS)
    )
    for group in catalog().groups.values():
        if group.minimum and group.id not in ROWS and not group.starts_with:
            sheet = sheet.with_rows(group.id, (f"{group.key_prefix}1",))
    for _ in range(4):  # answers make further questions appear
        facts = Facts(catalog(), sheet, "synth_provider")
        for address in facts.addresses():
            missing = isinstance(facts.reading(address.question, address.row), Unanswered)
            if missing and facts.is_required(address.question, address.row):
                sheet = sheet.with_entry(address, Said(_answer(facts, address)))
    return sheet


def _answer(facts: Facts, address: Address) -> Raw:
    """Some answer of the right type that says nothing any rule looks for."""
    question: Question = facts.catalog.questions[address.question]
    text = f"本题“{question.id} {address.row}”由专人按步骤办理，" + "每一步都留下记录备查，" * 6
    if question.type is QuestionType.PROSE:
        return prose_from_text(text)
    if question.type is QuestionType.FILES:
        return (FILE,)
    if question.type is QuestionType.CHOICES:
        return (question.options[0].value,)
    if question.type is QuestionType.CHOICE:
        values = [option.value for option in question.options]
        return "no" if "no" in values else values[0]
    if question.type in (QuestionType.ROW, QuestionType.ROWS):
        row = facts.rows(question.refers_to)[-1]
        return row if question.type is QuestionType.ROW else (row,)
    if question.type is QuestionType.TEXT:
        return f"资料 {question.id} {address.row}"
    return _BY_TYPE.get(question.type, text)


@dataclass(frozen=True)
class Change:
    """What one test does to the base: answers by address, rows, hand edits, documents."""

    said: Mapping[str, Raw | Entry | None] = field(default_factory=dict)
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    edits: Mapping[str, str] = field(default_factory=dict)
    composed: Mapping[str, str] = field(default_factory=dict)  # document/block -> text
    empty: Mapping[str, tuple[Address, ...]] = field(default_factory=dict)  # articles of ours alone
    sources: tuple[Address, ...] = ()
    without: tuple[str, ...] = ()  # documents that are not composed
    attached: Mapping[str, str] = field(default_factory=dict)
    missing_characters: str = ""
    client_name: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)
    combination: str = "synth_provider"


def dossier(change: Change) -> Dossier:
    """The base after a change, with its documents."""
    sheet = base_sheet()
    for name, raw in change.said.items():
        sheet = sheet.with_entry(parse_address(name), _entry(raw))
    for group, keys in change.rows.items():
        sheet = sheet.with_rows(group, keys)
    for block, text in change.edits.items():
        sheet = sheet.with_hand_edit(block, HandEdit(prose_from_text(text), "old"))
    for key, reason in change.kept.items():
        sheet = sheet.with_kept(key, reason)
    return Dossier(
        Facts(catalog(), sheet, change.combination, Districts()),
        _documents(change),
        TODAY,
        attached_texts=change.attached,
        missing_characters=frozenset(change.missing_characters),
        client_name=change.client_name,
    )


def _entry(raw: Raw | Entry | None) -> Entry:
    if raw is None:
        return UNTOUCHED
    return raw if isinstance(raw, Said | DoesNotApply | Untouched) else Said(raw)


def _documents(change: Change) -> Mapping[str, DocumentContent]:
    """Every document, empty but for the texts of the change and the blocks it edited."""
    found = {}
    for info in catalog().documents.values():
        texts = {**dict.fromkeys(change.edits, ""), **change.composed}
        blocks = tuple(
            block(name, text, change) for name, text in texts.items() if name.startswith(info.id)
        )
        if info.id not in change.without:
            found[info.id] = DocumentContent(info.id, info.label.zh, "", blocks)
    return found


def block(name: str, text: str, change: Change) -> Block:
    """A composed block; a hand edit of the base replaced the text with the hash ``old``."""
    edited = name in change.edits and name not in change.composed
    empty = change.empty.get(name)
    return Block(
        name,
        (Paragraph((Text(text),)),),
        sources=change.sources,
        is_editable=True,
        composed_hash="old" if edited else "new",
        share=None if empty is None else Share(ours=len(text), given=0),
        wanted=empty or (),
    )


def findings(change: Change) -> Findings:
    """What the checks find in the base after a change."""
    return run_checks(dossier(change))


def messages(change: Change) -> list[str]:
    """The messages of the open findings, sorted."""
    return sorted(finding.message for finding in findings(change).open)


def only(change: Change) -> Finding:
    """The one finding there is."""
    (found,) = findings(change).open
    return found
