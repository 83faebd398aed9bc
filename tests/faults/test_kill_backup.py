"""Killed while backing up, the earlier backup and the library stay whole."""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from filing_desktop import durable
from filing_desktop.storage.gate import SqlLibraryGate

Start = Callable[[Sequence[str]], "subprocess.Popen[str]"]

_BACKUP = """
import datetime as dt, os, signal, sys
from pathlib import Path
from filing_desktop import durable
from filing_desktop.storage.gate import SqlLibraryGate
library = SqlLibraryGate().open(Path(sys.argv[1]), sys.argv[2], dt.datetime.now(dt.UTC))
library.files("c1").add("a.pdf", b"%PDF-1.7")
AT = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
library.back_up(Path(sys.argv[3]), "first", AT)
library.files("c1").add("b.pdf", b"%PDF-1.7 and more")
left = int(sys.argv[4])
def dying(step):
    def counted(*arguments):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return step(*arguments)
    return counted
for name in ("make_private_file", "copy_file", "sync_file", "sync_folder"):
    setattr(durable, name, dying(getattr(durable, name)))
library.back_up(Path(sys.argv[3]), "second", AT)
"""


@pytest.mark.parametrize("step", [0, 1, 2, 4, 6, 9])
def test_kill_while_backing_up(
    gate: SqlLibraryGate,
    folder: Path,
    start: Start,
    passphrase: str,
    at: dt.datetime,
    step: int,
) -> None:
    """Killed at any step of a second backup, the first can be restored and a third be made."""
    root, restored = folder.with_name("backups"), folder.with_name("restored")
    child = start(["-c", _BACKUP, str(folder), passphrase, str(root), str(step)])
    child.communicate()
    assert child.returncode == -9
    assert [found.name for found in gate.backups(root)] == ["first"]
    gate.restore_backup(root, "first", restored)
    gate.open(restored, passphrase, at).close()
    library = gate.open(folder, passphrase, at)
    assert library.warnings == ()
    assert library.back_up(root, "third", at).missing_files == 0
    assert list(root.glob(f"*{durable.PARTIAL}")) == []
    library.close()
