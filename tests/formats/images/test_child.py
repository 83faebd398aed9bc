"""The limited child process: the same answers, and an end to what is too heavy."""

from __future__ import annotations

import sys

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.formats.images import (
    LookChild,
    inspect,
    inspect_in_child,
    parent,
    thumbnail,
    thumbnail_in_child,
)
from tests.formats.images.samples import image_bytes, pdf_bytes

TOO_MUCH_MEMORY = (
    "from filing_desktop.formats.images import child; child.limit_memory(); bytearray(2 * 10**9)"
)


@pytest.mark.parametrize("data", [image_bytes("JPEG"), pdf_bytes(pages=2)], ids=["jpeg", "pdf"])
def test_the_child_answers_as_the_program_would(data: bytes) -> None:
    """A look in the child gives the same values and the same bytes."""
    assert inspect_in_child(data, "a") == inspect(data, "a")
    assert thumbnail_in_child(data, "a", 20) == thumbnail(data, "a", 20)


def test_one_child_looks_at_file_after_file() -> None:
    """A child answers again and again, and a new one takes the place of one that died."""
    child = LookChild()
    assert child.inspect(image_bytes("JPEG"), "a") == inspect(image_bytes("JPEG"), "a")
    first = child._child
    assert child.inspect(pdf_bytes(pages=2), "b") == inspect(pdf_bytes(pages=2), "b")
    assert child._child is first
    assert first is not None
    first.kill()
    with pytest.raises(FilingError):
        child.inspect(pdf_bytes(pages=2), "b")
    assert child.inspect(pdf_bytes(pages=2), "b") == inspect(pdf_bytes(pages=2), "b")
    child.close()


def test_a_refusal_comes_back_with_its_places() -> None:
    """What the child refuses is refused here, with the same code and places."""
    with pytest.raises(FilingError) as raised:
        inspect_in_child(pdf_bytes(pages=1001), "厚.pdf")
    assert str(raised.value) == "images.too_many_pages(file=厚.pdf, most=1000)"


@pytest.mark.parametrize(
    "program",
    [
        "import sys; sys.exit(1)",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        TOO_MUCH_MEMORY,
    ],
    ids=["error", "killed", "memory"],
)
def test_a_file_the_child_does_not_survive_is_refused(program: str) -> None:
    """When the child dies, also of its ceiling of memory, the file is refused."""
    with pytest.raises(FilingError) as raised:
        inspect_in_child(image_bytes(), "a", (sys.executable, "-c", program))
    assert raised.value.code == "images.too_heavy"


def test_a_child_that_never_answers_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting has an end."""
    monkeypatch.setattr(parent, "SECONDS", 0.2)
    with pytest.raises(FilingError) as raised:
        inspect_in_child(image_bytes(), "a", (sys.executable, "-c", "import time; time.sleep(60)"))
    assert raised.value.code == "images.too_heavy"
