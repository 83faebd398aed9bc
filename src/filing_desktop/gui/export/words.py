"""The words of packages, gates and sizes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from filing_desktop.assembly.plan import Gate, PackagePlan
from filing_desktop.catalog.model import FormCatalog
from filing_desktop.services.uploads import is_editable
from filing_desktop.texts import Texts

REACHED: Mapping[Gate, int] = MappingProxyType({Gate.DRAFT: 1, Gate.TO_SEAL: 2, Gate.TO_SUBMIT: 3})


def package_name(package: str, texts: Texts) -> str:
    """主体材料, 算法材料, 内部备查."""
    return texts.say(f"export_view.package_{package}")


def gate_words(texts: Texts) -> list[str]:
    """草稿版, 签章版, 提交版."""
    return [texts.say(f"export_view.gate_{gate.value}") for gate in Gate]


def gates_said(gate: Gate, texts: Texts) -> str:
    """What the gate line says to a screen reader."""
    return texts.say("export_view.gates", gate=texts.say(f"export_view.gate_{gate.value}"))


def size_words(size: int) -> str:
    """A size in KB or MB, as file managers show it."""
    if size < 1_000_000:
        return f"{max(round(size / 1000), 1)} KB"
    return f"{size / 1_000_000:.1f} MB"


def short_name(name: str) -> str:
    """The name of a file without its folder."""
    return name.rpartition("/")[2]


def own_layouts(files: Iterable[tuple[str, str]], catalog: FormCatalog) -> list[str]:
    """The numbers of the files we laid out although the authority has a template: 01, 02.

    ``files`` are names with the document each is of. What can be edited was drawn here; a file
    of the user's own cannot.
    """
    named = list(files)
    drawn = {role for name, role in named if is_editable(name)}
    return [
        name.partition(" ")[0]
        for name, role in named
        if role in drawn
        and not is_editable(name)
        and catalog.documents[role].template == "authority"
    ]


def planned_names(plan: PackagePlan) -> list[str]:
    """Every file of a planned package, the one of all PDF files at the end."""
    names = [each.name for each in plan.files]
    return [*names, plan.merged_name] if any(f.ending == "pdf" for f in plan.files) else names
