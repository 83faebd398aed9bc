"""A tiny form, written out as the files of an edition are."""

from __future__ import annotations

import textwrap
from pathlib import Path

FILES = {
    "edition.yaml": """
        form: tiny
        id: 2026-01
        title: {zh: 小表, en: Small form}
        checked_on: 2026-01-05
        combinations: [synth_provider]
    """,
    "parts.yaml": """
        - {id: only, label: {zh: 全部, en: All}}
    """,
    "sources.yaml": """
        S1: seen
    """,
    "laws.yaml": """
        - key: tuijian
          title: {zh: 规定, en: Provisions}
          in_force: 2022-03-01
          checked_on: 2026-01-05
          quotes: {第二条: 原文}
    """,
    "documents.yaml": """
        - id: sheet
          label: {zh: 填报表, en: Sheet}
          file_name: 填报表
          package: algorithm
          order: 1
    """,
    "sections.yaml": """
        - id: page
          part: only
          label: {zh: 页, en: Page}
          screen: 页
          items: [topic.kind, topic.why, "group:model"]
    """,
    "groups/all.yaml": """
        - id: model
          label: {zh: 模型, en: Models}
          row_label: {zh: 模型, en: model}
          scope: filing
          key_prefix: m
          title_column: model.name
          columns: [model.name]
          shown_when: {question: topic.kind, has: [yes]}
    """,
    "questions/all.yaml": """
        - id: topic.kind
          kind: asked
          scope: filing
          type: choice
          label: {zh: 是否, en: Whether}
          why: {zh: 因为, en: Because}
          confidence: official
          sources: [S1]
          laws: [{law: tuijian, article: 第二条}]
          printed: [{document: sheet, zh: 第一栏, en: Row 1}]
          options: [{value: yes, zh: 是, en: Yes}, {value: no, zh: 否, en: No}]
          required: always
        - id: topic.why
          kind: asked
          scope: filing
          type: text
          label: {zh: 原因, en: Reason}
          why: {zh: 因为, en: Because}
          confidence: ours
          sources: [S1]
          printed: [{document: sheet, zh: 第二栏, en: Row 2}]
          limits: {max_length: 08, suggested: [2, 6]}
          shown_when: {not: {question: topic.kind, has: [yes]}}
        - id: model.name
          kind: asked
          scope: filing
          type: text
          label: {zh: 名称, en: Name}
          why: {zh: 因为, en: Because}
          confidence: ours
          sources: [S1]
          printed: [{document: sheet, zh: 第三栏, en: Row 3}]
        - id: topic.copy
          kind: computed
          scope: filing
          type: text
          label: {zh: 原因, en: Reason}
          why: {zh: 因为, en: Because}
          confidence: official
          sources: [S1]
          printed: [{document: sheet, zh: 第四栏, en: Row 4}]
          computed_by: same_as
          computed_from: [topic.why]
    """,
}


def write_form(folder: Path, **changed: str) -> Path:
    """Write the form into ``folder``; ``questions_all="…"`` puts another text in a file's place."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        key = name.removesuffix(".yaml").replace("/", "_")
        path.write_text(textwrap.dedent(changed.get(key, text)), "utf-8")
    return folder
