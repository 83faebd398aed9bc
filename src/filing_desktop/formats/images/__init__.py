"""Attached files: what they are, how they look small, where their bytes are kept for a command."""

from filing_desktop.formats.images.look import FileInfo, ImageInfo, PdfInfo, inspect, thumbnail
from filing_desktop.formats.images.parent import LookChild, inspect_in_child, thumbnail_in_child
from filing_desktop.formats.images.store import MemoryFileStore

__all__ = [
    "FileInfo",
    "ImageInfo",
    "LookChild",
    "MemoryFileStore",
    "PdfInfo",
    "inspect",
    "inspect_in_child",
    "thumbnail",
    "thumbnail_in_child",
]
