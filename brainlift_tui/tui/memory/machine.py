"""The machine that tests are taken on, by a name that two of the same name don't share."""

import platform
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

ID_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"), Path("/etc/hostid"))
"""Where Linux and FreeBSD keep what tells one installation from all others (machine-id(5))."""

WINDOWS_ID = r"SOFTWARE\Microsoft\Cryptography"

SIGNS = 4
"""Of a digest: enough for one lifter's machines, and the id itself stays on its machine."""

SHORTEST_ID = 16
"""What is shorter is none, as "uninitialized" is on a system that never ran before."""


def machine_name() -> str:
    """The machine's name, and behind it what tells it from others of that name: "laptop-3f2a"."""
    name = platform.node() or "this machine"
    mark = machine_mark(ID_FILES)
    return f"{name}-{mark}" if mark else name


def machine_mark(files: Iterable[Path]) -> str:
    """A few signs that two machines don't share; "" where the system keeps no id of its own.

    Args:
        files: Where the system may keep it; the first that holds one does.
    """
    from hashlib import sha256  # OpenSSL, which only who takes tests needs

    for own_id in (*map(_read, files), _of_windows()):
        if len(own_id) >= SHORTEST_ID:
            return sha256(f"brainlift memory check {own_id}".encode()).hexdigest()[:SIGNS]
    return ""


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _of_windows() -> str:
    if sys.platform == "win32":
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, WINDOWS_ID) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    return ""
