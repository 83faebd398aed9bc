"""The limited process that looks at files of other people's making.

Reads one JSON line and then the file from standard input; answers one JSON line and then bytes
on standard output. It knows no key, opens no file and has a ceiling on memory and time.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from filing_desktop.errors import FilingError

MEMORY = 1_000_000_000  # bytes of address space
SECONDS = 20  # of processor time


def main() -> int:
    """Answer one request; every refusal is an answer, a crash is none."""
    limit()
    request = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    try:
        answer, body = _answer(request, data)
    except FilingError as refused:
        answer, body = {"refused": refused.code, "places": dict(refused.arguments)}, b""
    except MemoryError:
        answer, body = {"refused": "images.too_heavy", "places": {}}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + body)
    return 0


def limit() -> None:
    """Set the ceilings where the system has them (not on Windows, where time alone is limited)."""
    try:
        import resource  # noqa: PLC0415  absent on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(request: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    from filing_desktop.formats.images import look  # noqa: PLC0415  only once limits are set

    if request["do"] == "thumbnail":
        return {}, look.thumbnail(data, "", request["width"])
    info = look.inspect(data, "")
    if isinstance(info, look.PdfInfo):
        return {"pages": info.pages}, b""
    return {"media_type": info.media_type, "width": info.width, "height": info.height}, b""


if __name__ == "__main__":
    sys.exit(main())
