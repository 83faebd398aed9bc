"""落实算法安全主体责任基本情况: the outline of the authority's template, to the letter."""

from __future__ import annotations

from filing_desktop.documents.content import DocumentContent
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.organisation import organisation
from filing_desktop.documents.policies import annex_list, annexes, policies
from filing_desktop.documents.signing import stamp
from filing_desktop.documents.tables import with_numbers


def responsibility(context: Context) -> DocumentContent:
    """Organisation, policies, annexes, seal; then the full texts of the policies."""
    blocks = (
        *organisation(context),
        *policies(context),
        annex_list(context),
        stamp(context, "responsibility/stamp"),
        *annexes(context),
    )
    return document(context, "responsibility", with_numbers(blocks), has_front=True)
