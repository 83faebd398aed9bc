"""The limited process that looks at files of other people's making.

Reads requests from standard input, each one JSON line with the ``size`` of the file that
follows it; answers each with one JSON line with the ``size`` of the bytes behind it. It knows
no key, opens no file and has a ceiling on memory, and on time for each request.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from filing_desktop.errors import FilingError

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

MEMORY = 1_000_000_000  # bytes of address space
SECONDS = 20  # of processor time


def main() -> int:
    """Answer requests until there are no more; every refusal is an answer, a crash is none."""
    limit_memory()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    while line := requests.readline():
        request = json.loads(line)
        limit_time()
        answer, body = _considered(request, requests.read(request["size"]))
        answers.write(json.dumps({**answer, "size": len(body)}).encode() + b"\n" + body)
        answers.flush()
    return 0


def limit_memory() -> None:
    """Set the ceiling where the system has one (not on Windows, where time alone is limited)."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time() -> None:
    """Allow ``SECONDS`` of processor time from now on."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime) + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS, hard))


def _considered(request: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    try:
        return _answer(request, data)
    except FilingError as refused:
        return {"refused": refused.code, "places": dict(refused.arguments)}, b""
    except MemoryError:
        return {"refused": "images.too_heavy", "places": {}}, b""


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
