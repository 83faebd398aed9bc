"""Asks the limited child process to look at files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from filing_desktop.errors import FilingError
from filing_desktop.formats.images.look import FileInfo, ImageInfo, PdfInfo, sniff

#: How the child is started; a frozen program passes its own command.
CHILD = (sys.executable, "-m", "filing_desktop.formats.images.child")
SECONDS = 30  # of waiting, twice what the slowest sound file took

_PACKAGES = Path(__file__).resolve().parents[3]


class LookChild:
    """One child that looks at file after file; a file it does not survive gets a new one.

    The child ends with this object, at the latest when the program does.
    """

    def __init__(self, command: Sequence[str] = CHILD, seconds: float = SECONDS) -> None:
        self._command = command
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = lambda: None
        self._turn = threading.Lock()

    def inspect(self, data: bytes, name: str) -> FileInfo:
        """``look.inspect`` in the child; what it does not survive is ``images.too_heavy``."""
        answer, _ = self._ask({"do": "inspect"}, data, name)
        if "pages" in answer:
            return PdfInfo(int(answer["pages"]))
        return ImageInfo(str(answer["media_type"]), int(answer["width"]), int(answer["height"]))

    def thumbnail(self, data: bytes, name: str, width: int) -> bytes:
        """``look.thumbnail`` in the child, as PNG bytes."""
        return self._ask({"do": "thumbnail", "width": width}, data, name)[1]

    def close(self) -> None:
        """End the child."""
        self._child = None
        self._end()

    def _ask(self, request: dict[str, Any], data: bytes, name: str) -> tuple[dict[str, Any], bytes]:
        sniff(data, name)
        with self._turn:
            answer, body = self._answered({**request, "size": len(data)}, data, name)
        if "refused" in answer:
            raise FilingError(answer["refused"], **{**answer["places"], "file": name})
        return answer, body

    def _answered(
        self, request: dict[str, Any], data: bytes, name: str
    ) -> tuple[dict[str, Any], bytes]:
        if self._child is None:
            self._child = _start(self._command)
            self._end = weakref.finalize(self, _end, self._child)
        child = self._child
        clock = threading.Timer(self._seconds, child.kill)
        clock.start()
        try:
            return _exchange(child, request, data)
        except (OSError, ValueError):  # it died, or said something else than an answer
            self.close()
            raise FilingError("images.too_heavy", file=name) from None
        finally:
            clock.cancel()


def inspect_in_child(data: bytes, name: str, command: Sequence[str] = CHILD) -> FileInfo:
    """``look.inspect`` in a child of its own."""
    child = LookChild(command, SECONDS)
    try:
        return child.inspect(data, name)
    finally:
        child.close()


def thumbnail_in_child(data: bytes, name: str, width: int, command: Sequence[str] = CHILD) -> bytes:
    """``look.thumbnail`` in a child of its own, as PNG bytes."""
    child = LookChild(command, SECONDS)
    try:
        return child.thumbnail(data, name, width)
    finally:
        child.close()


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(_PACKAGES)}
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _exchange(
    child: subprocess.Popen[bytes], request: dict[str, Any], data: bytes
) -> tuple[dict[str, Any], bytes]:
    """One request and its answer; ``OSError`` or ``ValueError`` where there is none."""
    if child.stdin is None or child.stdout is None:
        raise ValueError("the child has no pipes")
    child.stdin.write(json.dumps(request).encode() + b"\n" + data)
    child.stdin.flush()
    answer: dict[str, Any] = json.loads(child.stdout.readline())
    size = int(answer["size"])
    body = child.stdout.read(size)
    if len(body) != size:
        raise ValueError("the answer is cut off")
    return answer, body


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # what was still to be written has no reader any more
                continue
