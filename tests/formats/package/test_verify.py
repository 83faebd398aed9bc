"""Comparing a package with its manifest."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filing_desktop.errors import FilingError
from filing_desktop.formats.package import verify_package
from tests.formats.package.samples import write, writer


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package as it was written: the folder; its zip lies beside it."""
    return write(tmp_path_factory.mktemp("sound")).folder


@pytest.fixture
def package(sound: Path, tmp_path: Path) -> Path:
    """A copy that may be damaged."""
    return Path(shutil.copytree(sound, tmp_path / "package"))


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def _refusal(path: Path) -> str:
    with pytest.raises(FilingError) as raised:
        writer().verify(path)
    return raised.value.code


@pytest.mark.parametrize(
    "name", ["01 自评估报告.pdf", "可编辑文件/01 自评估报告.docx", "03 营业执照.png"]
)
def test_one_flipped_byte_is_named(package: Path, name: str) -> None:
    """A single changed bit, first or last, names its file and no other."""
    for at in (0, -1):
        _flip(package / name, at)
        assert verify_package(package) == (name,)
        _flip(package / name, at)
    assert verify_package(package) == ()


def test_missing_and_extra_files_are_named(package: Path) -> None:
    """A file that is gone and one that was added are both named."""
    (package / "02 承诺书.pdf").unlink()
    (package / "可编辑文件" / "另一份.docx").write_bytes(b"")
    assert verify_package(package) == ("02 承诺书.pdf", "可编辑文件/另一份.docx")


def test_a_link_is_no_file(package: Path, tmp_path: Path) -> None:
    """A link in the place of a file, and a linked folder, are named and not followed."""
    moved = tmp_path / "elsewhere.png"
    (package / "03 营业执照.png").rename(moved)
    (package / "03 营业执照.png").symlink_to(moved)
    (package / "more").symlink_to(tmp_path)
    assert verify_package(package) == ("03 营业执照.png", "more")


def test_a_package_without_manifest_is_refused(package: Path, tmp_path: Path) -> None:
    """Without a manifest nothing can be said of the files."""
    (package / "manifest.json").unlink()
    assert _refusal(package) == "verify.no_manifest"
    assert _refusal(tmp_path / "nothing") == "verify.not_found"


def test_a_damaged_manifest_is_refused(package: Path) -> None:
    """A flipped byte anywhere in the manifest is seen, also in what names no file."""
    manifest = package / "manifest.json"
    for at in range(0, manifest.stat().st_size, 7):
        _flip(manifest, at)
        assert _refusal(package) == "verify.damaged_manifest"
        _flip(manifest, at)
    assert verify_package(package) == ()


@settings(max_examples=60)
@given(data=st.data())
def test_a_damaged_zip_is_never_called_sound(data: st.DataObject, sound: Path) -> None:
    """Whichever byte of a stored file is changed in the zip, that file is named."""
    original = sound.with_name(f"{sound.name}.zip")
    spoiled = sound.parent.parent / "spoiled.zip"
    shutil.copy(original, spoiled)
    with zipfile.ZipFile(original) as archive:
        stored = [each for each in archive.infolist() if not each.compress_type]
    entry = data.draw(st.sampled_from(stored))
    start = entry.header_offset + 30 + len(entry.filename.encode())
    _flip(spoiled, data.draw(st.integers(start, start + entry.compress_size - 1)))
    assert verify_package(spoiled) == (entry.filename,)


def test_a_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    """Something else under the name of a zip is told as damaged."""
    (tmp_path / "a.zip").write_bytes(b"PK nothing")
    assert _refusal(tmp_path / "a.zip") == "verify.damaged_archive"


def test_a_name_that_stands_twice_in_a_zip_is_named(sound: Path, tmp_path: Path) -> None:
    """Two entries of one name would be unpacked one over the other."""
    double = tmp_path / "double.zip"
    shutil.copy(sound.with_name(f"{sound.name}.zip"), double)
    with zipfile.ZipFile(double, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("03 营业执照.png", b"other")
    assert verify_package(double) == ("03 营业执照.png",)
