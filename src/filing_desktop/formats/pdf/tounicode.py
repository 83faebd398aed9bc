"""A TrueType font whose text can be searched and copied above U+FFFF too.

Mends reportlab 5.1.0, whose ``ttfonts.makeToUnicodeCMap`` writes code points above U+FFFF as
five hex digits (a reader then finds another character or none, and a person's name is
altered) and puts up to 256 entries into one block, where the PDF specification (ISO
32000-1, 9.10.3, with Adobe Technical Note 5014) allows 100.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import cast

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFName, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

_MOST_IN_A_BLOCK = 100


class SearchableFont(TTFont):
    """A ``TTFont`` that writes its own maps from glyph codes to text.

    Its subsets bear a tag made of their content as well: reportlab counts AAAAAA, AAAAAB in
    every file, and in a joined file different subsets would then bear the same name.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  (the name is reportlab's)
        """Add the fonts, then name each subset and replace its ToUnicode map."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = cast("PDFDictionary", doc.idToObject["BasicFonts"]).dict
        for name, subset in zip(names, subsets, strict=True):
            font = fonts[name]
            stream = cast("PDFStream", doc.idToObject[font.ToUnicode.name])
            descriptor = cast("PDFDictionary", doc.idToObject[font.FontDescriptor.name])
            family = font.BaseFont.partition("+")[2]
            font.BaseFont = f"{subset_tag(family, subset)}+{family}"
            descriptor.dict["FontName"] = PDFName(font.BaseFont)
            stream.content = to_unicode_map(font.BaseFont, subset)


def subset_tag(family: str, subset: Sequence[int]) -> str:
    """Six capital letters that tell one subset of a font from another (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(repr((family, list(subset))).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def to_unicode_map(name: str, subset: Sequence[int]) -> str:
    """The CMap of a subset: ``subset[code]`` is the code point shown by the byte ``code``.

    Unused codes (code point 0) are left out; text is UTF-16BE in hex, with surrogate pairs.
    """
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *_blocks(entries),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _blocks(entries: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(entries), _MOST_IN_A_BLOCK):
        block = entries[start : start + _MOST_IN_A_BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
