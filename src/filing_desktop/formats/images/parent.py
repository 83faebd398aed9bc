"""Asks the limited child process to look at a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from filing_desktop.errors import FilingError
from filing_desktop.formats.images.look import FileInfo, ImageInfo, PdfInfo, sniff

#: How the child is started; a frozen program passes its own command.
CHILD = (sys.executable, "-m", "filing_desktop.formats.images.child")
SECONDS = 30  # of waiting, twice what the slowest sound file took

_PACKAGES = Path(__file__).resolve().parents[3]


def inspect_in_child(data: bytes, name: str, command: Sequence[str] = CHILD) -> FileInfo:
    """``look.inspect`` in the child; what the child does not survive is ``images.too_heavy``."""
    answer, _ = _ask({"do": "inspect"}, data, name, command)
    if "pages" in answer:
        return PdfInfo(int(answer["pages"]))
    return ImageInfo(str(answer["media_type"]), int(answer["width"]), int(answer["height"]))


def thumbnail_in_child(data: bytes, name: str, width: int, command: Sequence[str] = CHILD) -> bytes:
    """``look.thumbnail`` in the child, as PNG bytes."""
    return _ask({"do": "thumbnail", "width": width}, data, name, command)[1]


def _ask(
    request: dict[str, Any], data: bytes, name: str, command: Sequence[str]
) -> tuple[dict[str, Any], bytes]:
    sniff(data, name)
    environment = {**os.environ, "PYTHONPATH": str(_PACKAGES)}
    try:
        done = subprocess.run(
            command,
            input=json.dumps(request).encode() + b"\n" + data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        raise FilingError("images.too_heavy", file=name) from None
    if done.returncode != 0:
        raise FilingError("images.too_heavy", file=name)
    line, _, body = done.stdout.partition(b"\n")
    answer: dict[str, Any] = json.loads(line)
    if "refused" in answer:
        raise FilingError(answer["refused"], **{**answer["places"], "file": name})
    return answer, body
