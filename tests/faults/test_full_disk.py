"""On a full disk the user is told that nothing was saved; with space again saving goes on."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from filing_desktop.storage.gate import SqlLibraryGate

Start = Callable[[Sequence[str]], "subprocess.Popen[str]"]

_COMMON = """
import datetime as dt, sys
from pathlib import Path
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Scope, SetEntry, Stay
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost
AT = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
SCOPE = Scope("c1", "f1")
def save(library, number):
    edit = SetEntry(Address(f"q{number}"), Said(f"{number}:" + "算" * 4000))
    return library.record(Change(SCOPE, Stay(f"s{number}", "a place"), (edit,), AT))
def fill(library):
    was_short = []
    for number in range(10_000):
        try:
            was_short.append(save(library, number).room_is_short)
        except FilingError as error:
            assert error.code == "library.not_saved", error
            assert True in was_short
            return number
    raise AssertionError("the disk never got full")
def check(library, saved, failed):
    sheet = library.load_sheet(SCOPE)
    for n in saved:
        assert sheet.entry(Address(f"q{n}")) == Said(f"{n}:" + "算" * 4000), n
    assert Address(f"q{failed}") not in sheet.entries
"""

_ON_A_SMALL_DISK = (
    _COMMON
    + """
folder, ballast = Path(sys.argv[1]), Path(sys.argv[1]).parent / "ballast"
ballast.write_bytes(bytes(3_000_000))
library = SqlLibraryGate().open(folder, sys.argv[2], AT)
failed = fill(library)
assert failed > 3
check(library, range(failed), failed)   # reading still works
try:
    library.files("c1").add("a.pdf", b"%PDF-" + bytes(2_000_000))
except FilingError as error:
    assert error.code == "library.not_saved", error
else:
    raise AssertionError("a file was kept on a full disk")
try:
    library.back_up(folder.parent / "backups", "1", AT)
except FilingError as error:
    assert error.code == "library.backup_failed", error
else:
    raise AssertionError("a backup was made on a full disk")
assert not list((folder.parent / "backups").glob("1*"))
try:
    SqlLibraryGate(KdfCost(8, 1, 1)).create(folder.parent / "new", sys.argv[2], AT)
except FilingError as error:
    assert error.code == "library.not_created", error
else:
    raise AssertionError("a library was made on a full disk")
assert sorted(path.name for path in folder.parent.iterdir() if path.name[0] == "n") == []
ballast.unlink()
assert not save(library, 20_000).room_is_short
assert (folder / "library.reserve").stat().st_size == 1_000_000
check(library, [*range(failed), 20_000], 20_001)
library.close()
library = SqlLibraryGate().open(folder, sys.argv[2], AT)
assert library.warnings == (), library.warnings
check(library, [*range(failed), 20_000], 20_001)
library.close()
print("well")
"""
)

_WITH_A_LIMIT = (
    _COMMON
    + """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = Path(sys.argv[1])
library = SqlLibraryGate().open(folder, sys.argv[2], AT)
none = resource.RLIM_INFINITY
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, none))
failed = fill(library)
check(library, range(failed), failed)
resource.setrlimit(resource.RLIMIT_FSIZE, (none, none))
save(library, 20_000)
check(library, [*range(failed), 20_000], 20_001)
library.close()
print("well")
"""
)


def _can_mount() -> bool:
    tool = shutil.which("unshare")
    if sys.platform != "linux" or tool is None:
        return False
    tried = subprocess.run([tool, "-rm", "true"], check=False, capture_output=True)
    return tried.returncode == 0


@pytest.mark.skipif(not _can_mount(), reason="needs unshare -rm to mount a small disk")
def test_full_disk(folder: Path, tmp_path: Path, passphrase: str) -> None:
    """A full disk is told as not saved, reading goes on, and with space so does saving."""
    script = tmp_path / "small_disk.py"
    script.write_text(_ON_A_SMALL_DISK, encoding="utf-8")
    mount = tmp_path / "mount"
    mount.mkdir()
    source = Path(__file__).parents[2] / "src"
    steps = (
        f"mount -t tmpfs -o size=7m tmpfs '{mount}'"
        f" && cp -r '{folder}' '{mount}/library'"
        f" && PYTHONPATH='{source}' '{sys.executable}' '{script}' '{mount}/library' '{passphrase}'"
    )
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", steps],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.stdout, done.stderr) == ("well\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_file_size_limit(
    gate: SqlLibraryGate, folder: Path, start: Start, passphrase: str, at: dt.datetime
) -> None:
    """A limit on the size of files is told like a full disk, and lifting it lets saving go on."""
    child = start(["-c", _WITH_A_LIMIT, str(folder), passphrase])
    assert child.communicate(timeout=120) == ("well\n", "")
    library = gate.open(folder, passphrase, at)
    assert library.warnings == ()
    library.close()
