"""Which computer this is, by a number that stays when its name changes."""

from __future__ import annotations

import contextlib
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def computer_id() -> str:
    """The number the system gave this computer, hashed for our use alone; "" where it has none."""
    return hashed(_number())


def hashed(number: str) -> str:
    """The number is a secret of the system's: what is written down tells nobody else's copy."""
    if not number:
        return ""
    return hashlib.sha256(f"filing-desktop {number}".encode()).hexdigest()[:32]


def number_in(files: Iterable[Path]) -> str:
    """The first of these files that says one; where systemd keeps it."""
    for path in files:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            found = path.read_text("ascii").strip()
            if found and found != "uninitialized":
                return found
    return ""


if sys.platform == "win32":

    def _number() -> str:
        import winreg  # noqa: PLC0415  # only there

        key, place = winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography"
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with contextlib.suppress(OSError), winreg.OpenKey(key, place, 0, access) as opened:
            return str(winreg.QueryValueEx(opened, "MachineGuid")[0])
        return ""

elif sys.platform == "darwin":

    def _number() -> str:
        import ctypes  # noqa: PLC0415  # only there

        class _Wait(ctypes.Structure):
            _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))

        found, wait = ctypes.create_string_buffer(16), _Wait(1, 0)
        with contextlib.suppress(OSError, AttributeError):
            if ctypes.CDLL(None).gethostuuid(found, ctypes.byref(wait)) == 0:
                return found.raw.hex()
        return ""

else:

    def _number() -> str:
        return number_in(_FILES)
