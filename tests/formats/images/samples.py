"""Small images and PDF files made on the spot."""

from __future__ import annotations

import io

import pikepdf
from PIL import Image


def image_bytes(
    kind: str = "PNG", size: tuple[int, int] = (30, 20), *, orientation: int = 1
) -> bytes:
    """A two-coloured image of this kind."""
    image = Image.new("RGB", size, "white")
    image.paste("navy", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


def pdf_bytes(
    pages: int = 1, size: tuple[int, int] = (200, 300), *, password: str | None = None
) -> bytes:
    """A PDF of blank pages, locked where ``password`` is given."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=size)
    out = io.BytesIO()
    lock = pikepdf.Encryption(owner="owner", user=password) if password is not None else None
    document.save(out, encryption=lock or False, deterministic_id=lock is None)
    return out.getvalue()
