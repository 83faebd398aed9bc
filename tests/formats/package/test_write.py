"""Writing a package: whole or not at all, over nothing, the same bytes each time."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf
import pytest

from filing_desktop.assembly.manifest import manifest_from_bytes
from filing_desktop.errors import FilingError
from filing_desktop.formats.package import FolderPackages, disk, estimated_size
from filing_desktop.formats.package.write import _paths
from filing_desktop.services.ports import PackageWriter, Progress
from tests.formats.package.samples import (
    FACTS,
    NAME,
    STEPS,
    draw_docx,
    draw_pdf,
    plan,
    store,
    write,
    writer,
)

PROJECT = Path(__file__).parents[3]

FILES = {
    "01 自评估报告.pdf": "report",
    "可编辑文件/01 自评估报告.docx": "report",
    "02 承诺书.pdf": "promise",
    "03 营业执照.png": "licence",
    "主体材料（合并）.pdf": "merged",
}


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def _refusal(target: Path) -> FilingError:
    with pytest.raises(FilingError) as raised:
        write(target)
    return raised.value


def test_a_package_is_a_folder_and_a_zip(tmp_path: Path) -> None:
    """Both hold every planned file and the manifest, and both are as the manifest says."""
    package = write(tmp_path)
    assert _names(tmp_path) == [NAME, f"{NAME}.zip"]
    found = {
        each.relative_to(package.folder).as_posix()
        for each in package.folder.rglob("*")
        if each.is_file()
    }
    assert found == {*FILES, "manifest.json"}
    assert {each.name: each.role for each in package.manifest.files} == FILES
    written = manifest_from_bytes((package.folder / "manifest.json").read_bytes())
    assert written == package.manifest
    assert (written.gate, written.entity, written.made_on) == ("draft", "示例公司", "2026-11-24")
    with zipfile.ZipFile(package.archive) as archive:
        assert archive.namelist() == sorted(found)
        assert {each.date_time for each in archive.infolist()} == {(2026, 11, 24, 0, 0, 0)}
    assert package.pages == {"report": {"report/x": 1}}
    port: PackageWriter = writer()
    assert port.verify(package.folder) == port.verify(package.archive) == ()


def test_the_merged_pdf_holds_every_pdf_in_order(tmp_path: Path) -> None:
    """Drawn and attached PDF files are joined; attached images are not."""
    with pikepdf.open(write(tmp_path).folder / "主体材料（合并）.pdf") as merged:
        assert len(merged.pages) == 1 + 2


def test_only_we_may_read_it(tmp_path: Path) -> None:
    """Folder and files are for the user alone."""
    package = write(tmp_path)
    modes = {stat.S_IMODE(each.stat().st_mode) for each in package.folder.rglob("*")}
    assert modes == {0o700, 0o600}
    assert stat.S_IMODE(package.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(package.archive.stat().st_mode) == 0o600


def test_a_second_package_overwrites_nothing(tmp_path: Path) -> None:
    """The second export has （2） in its name; the zips are the same byte for byte."""
    first, second = write(tmp_path), write(tmp_path)
    assert second.folder.name == f"{NAME}（2）"
    assert second.archive.name == f"{NAME}（2）.zip"
    assert first.archive.read_bytes() == second.archive.read_bytes()


def test_a_zip_alone_takes_the_name_too(tmp_path: Path) -> None:
    """Where only the zip of an earlier package is left, its name is not used again."""
    (tmp_path / f"{NAME}.zip").write_bytes(b"mine")
    assert write(tmp_path).folder.name == f"{NAME}（2）"
    assert (tmp_path / f"{NAME}.zip").read_bytes() == b"mine"


@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_a_cancelled_package_leaves_nothing(tmp_path: Path, step: int) -> None:
    """Cancelling at any step removes all that was written."""
    seen: list[Progress] = []

    def until_step(progress: Progress) -> bool:
        seen.append(progress)
        return len(seen) < step

    with pytest.raises(FilingError) as raised:
        write(tmp_path, until_step)
    assert raised.value.code == "export.cancelled"
    assert [each.done for each in seen] == [min(n, 4) for n in range(1, step + 1)]
    assert {each.total for each in seen} == {4}
    assert _names(tmp_path) == []


_CHILD = """
import os, signal, sys
from pathlib import Path
from tests.formats.package.samples import write
seen = []
write(
    Path(sys.argv[1]),
    lambda p: seen.append(p) or len(seen) < {step} or os.kill(os.getpid(), signal.SIGKILL),
)
"""


def _in_child(program: str, target: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, str(target)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": f"{PROJECT / 'src'}{os.pathsep}{PROJECT}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("step", [1, STEPS - 1, STEPS])
def test_a_killed_export_leaves_no_package_and_is_swept(tmp_path: Path, step: int) -> None:
    """After a crash, also between writing and renaming, only a partial is left; the next goes."""
    done = _in_child(_CHILD.format(step=step), tmp_path)
    assert done.returncode == -signal.SIGKILL, done.stderr
    (left,) = _names(tmp_path)
    assert left.startswith(".partial-")
    write(tmp_path)
    assert _names(tmp_path) == [NAME, f"{NAME}.zip"]


_LIMITED = """
import resource, sys
from pathlib import Path
from filing_desktop.errors import FilingError
from tests.formats.package.samples import write
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
try:
    write(Path(sys.argv[1]))
except FilingError as refused:
    print(refused.code)
"""


@pytest.mark.parametrize("limit", [100, 2000])
def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path, limit: int) -> None:
    """Where no more may be written, in a file or in the zip, the reason is told and all removed."""
    done = _in_child(_LIMITED.format(limit=limit), tmp_path)
    assert done.stdout == "export.disk_full\n", done.stderr
    assert _names(tmp_path) == []


def test_too_little_room_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The estimate is compared with the free space first."""
    _, records = store()
    needed = estimated_size(plan(records))
    assert needed > 2 * sum(record.size for record in records.values())
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": needed - 1}))
    error = _refusal(tmp_path)
    assert error.code == "export.no_room"
    assert error.arguments["megabytes"] == -(-needed // 1_000_000)
    assert _names(tmp_path) == []


def test_a_folder_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """A file in the way of the folder is told; a missing folder is made."""
    (tmp_path / "file").write_bytes(b"")
    assert _refusal(tmp_path / "file").code == "export.no_folder"
    assert _refusal(tmp_path / "file" / "below").code == "export.no_folder"
    assert write(tmp_path / "new" / "folder").folder.is_dir()


_AS_NOBODY = """
import os, sys
from pathlib import Path
from filing_desktop.errors import FilingError
from tests.formats.package.samples import store, write
store()  # loads what lies where nobody may read
if os.geteuid() == 0:
    os.setuid(65534)  # for root no folder is read-only
try:
    write(Path(sys.argv[1]))
except FilingError as refused:
    print(refused.code)
"""


def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    """A read-only folder is told as such."""
    tmp_path.chmod(0o500)
    done = _in_child(_AS_NOBODY, tmp_path)
    assert done.stdout == "export.not_writable\n", done.stderr


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (28, "export.disk_full"),
        (122, "export.disk_full"),
        (27, "export.disk_full"),
        (13, "export.not_writable"),
        (30, "export.not_writable"),
        (36, "export.path_too_long"),
        (5, "export.io"),
    ],
)
def test_each_refusal_of_the_system_has_its_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    """Full, forbidden, too long and broken are told apart, and nothing is left."""

    def refuse(_: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    assert _refusal(tmp_path).code == code
    assert _names(tmp_path) == []


def test_planted_links_are_not_followed(tmp_path: Path) -> None:
    """Links at every name an export would take lead nowhere: what they point to stays as it is."""
    outside = tmp_path / "outside"
    outside.mkdir()
    target = tmp_path / "target"
    target.mkdir()
    for name in (NAME, f"{NAME}.zip", f".partial-{os.getpid()}-{NAME}", f".partial-1-{NAME}"):
        (target / name).symlink_to(outside)
    package = write(target)
    assert package.folder.name == f"{NAME}（2）"
    assert not package.folder.is_symlink()
    assert _names(outside) == []


def test_only_partials_of_dead_processes_are_swept(tmp_path: Path) -> None:
    """A partial of a running process, and anything that is no partial, stays."""
    alive, own, other = (f".partial-{os.getppid()}-x", ".partial-²-x", ".partial-9-file")
    dead = _in_child("import os; print(os.getpid())", tmp_path)
    gone = f".partial-{dead.stdout.strip()}-x"
    for name in (alive, own, gone):
        (tmp_path / name).mkdir()
    (tmp_path / other).write_bytes(b"")
    disk.sweep_partials(tmp_path)
    assert _names(tmp_path) == sorted([alive, own, other])


@pytest.mark.parametrize("name", ["01 自评估报告.docx", "manifest.json"])
def test_a_file_that_reads_back_differently_stops_the_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """What the disk gives back is compared before the package gets its name."""
    written = disk.write_file

    def write_badly(path: Path, data: bytes) -> None:
        written(path, data[:-1] + b"?" if path.name == name else data)

    monkeypatch.setattr(disk, "write_file", write_badly)
    error = _refusal(tmp_path)
    assert error.code == "export.differs"
    assert str(error.arguments["file"]).endswith(name)
    assert _names(tmp_path) == []


def test_a_pdf_that_does_not_open_stops_the_export(tmp_path: Path) -> None:
    """Every PDF is opened once more before the package gets its name."""
    files, records = store()
    bad = FolderPackages(draw_pdf, draw_docx, lambda _: b"%PDF-1.7 broken")
    with pytest.raises(FilingError) as raised:
        bad.write(plan(records), FACTS, files, tmp_path, lambda _: True)
    assert str(raised.value) == "export.differs(file=主体材料（合并）.pdf)"
    assert _names(tmp_path) == []


def test_a_package_without_pdf_has_no_merged_one(tmp_path: Path) -> None:
    """Images alone are not joined into a PDF."""
    files, records = store()
    whole = plan(records)
    images = type(whole)(
        whole.package, whole.gate, whole.folder, whole.files[-1:], whole.merged_name
    )
    package = writer().write(images, FACTS, files, tmp_path, lambda _: True)
    assert [each.name for each in package.manifest.files] == ["03 营业执照.png"]


@pytest.mark.parametrize(("number", "code"), [(32, "export.blocked"), (112, "export.io")])
def test_a_name_that_is_never_given_is_told(tmp_path: Path, number: int, code: str) -> None:
    """A file that another program keeps open is told as that, anything else as what it is."""

    def refuse(source: Path, goal: Path) -> None:
        refused = OSError(5, "refused")
        refused.winerror = number  # type: ignore[attr-defined]  # only Windows has it
        raise refused

    with pytest.raises(FilingError) as raised, disk.told_to_the_user(tmp_path):
        disk.rename(Path("a"), Path("b"), refuse)
    assert raised.value.code == code


def test_a_path_too_long_for_windows_is_told_first() -> None:
    """On Windows the longest path is reckoned before anything is written."""
    deep = Path("/" + "x" * 229)
    disk.check_path_length(deep, ("a" * 90,), windows=False)
    with pytest.raises(FilingError) as raised:
        disk.check_path_length(deep, ("a" * 90,), windows=True)
    assert raised.value.arguments["over"] == 230 + 1 + 90 - 259


def test_the_path_is_measured_as_the_system_takes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder typed relative to the present one is as deep as that; the work has names too."""
    monkeypatch.setattr(Path, "absolute", lambda _path: Path("/" + "x" * 229))
    with pytest.raises(FilingError):
        disk.check_path_length(Path("out"), ("a" * 90,), windows=True)
    _, records = store()
    assert any(f".partial-{os.getpid()}-" in name for name in _paths(plan(records)))
