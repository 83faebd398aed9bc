"""How much room a package will need, told before it is written."""

from __future__ import annotations

from filing_desktop.assembly.plan import PackagePlan, PlannedFile
from filing_desktop.documents.content import Picture

_DRAWN = 1_500_000  # bytes of a document's fonts and text, at most
#: Everything lies there twice, in the folder and in the zip, and PDFs once more in the merged one.
_COPIES = 2


def estimated_size(plan: PackagePlan) -> int:
    """Bytes the package will take at most, folder and zip together."""
    sizes = {each.name: _size(each) for each in plan.files}
    merged = sum(sizes[each.name] for each in plan.files if each.is_merged)
    return _COPIES * (sum(sizes.values()) + merged)


def _size(planned: PlannedFile) -> int:
    if planned.file is not None:
        return planned.file.size
    parts = planned.content.parts() if planned.content else ()
    return _DRAWN + sum(part.file.size for part in parts if isinstance(part, Picture))
