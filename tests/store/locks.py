"""The locks that a process holds on a file, as Linux lists them."""

import os
from pathlib import Path

LOCKS = Path("/proc/locks")


def locks_held(path: Path, process: int) -> list[str]:
    """What a process has locked of a file: "READ 1073741826 1073742335" and the like.

    The list is given out in pieces: one that grows shorter meanwhile, because somebody else lets
    go, leaves out what moved up between two of them. So it is read until it says the same twice.
    One that grows tells a lock again: no process holds the same part of a file twice.
    """
    found, again = None, _listed(path, process)
    while found != again:
        found, again = again, _listed(path, process)
    return again


def _listed(path: Path, process: int) -> list[str]:
    """What the list says at once.

    The file is told by its inode alone: some file systems list another device than `stat` names.
    """
    found: dict[str, None] = {}
    inode = path.stat().st_ino
    for line in LOCKS.read_text().splitlines():
        # "7: POSIX  ADVISORY  READ 123 fe:00:2433329 128 128"; one that waits has "->" behind "7:"
        _, _, _, how, holder, file, first, last = line.replace("-> ", "").split()
        if (int(holder), int(file.rpartition(":")[2])) == (process, inode) and "->" not in line:
            found[f"{how} {first} {last}"] = None
    return list(found)


def lists_locks(folder: Path) -> bool:
    """Whether the locks of files in a folder can be told from the list."""
    if not LOCKS.exists():
        return False
    import fcntl

    probe = folder / "probe"
    with probe.open("w") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        found = locks_held(probe, os.getpid())
    probe.unlink()
    return bool(found)


def log_of(path: Path) -> Path:
    """The write-ahead log's index, which is locked too while the file is open."""
    return path.with_name(f"{path.name}-shm")
