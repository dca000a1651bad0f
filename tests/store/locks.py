"""The locks that a process holds on a file, as Linux lists them."""

import os
from pathlib import Path

LOCKS = Path("/proc/locks")


def locks_held(path: Path, process: int) -> list[str]:
    """What a process has locked of a file: "READ 1073741826 1073742335" and the like."""
    wanted = path.stat()
    device = f"{os.major(wanted.st_dev):02x}:{os.minor(wanted.st_dev):02x}"
    found = []
    for line in LOCKS.read_text().splitlines():
        # "7: POSIX  ADVISORY  READ 123 fe:00:2433329 128 128"; a waiting one has "->" behind "7:"
        _, _, _, how, holder, file, first, last = line.replace("-> ", "").split()
        if (int(holder), file) == (process, f"{device}:{wanted.st_ino}") and "->" not in line:
            found.append(f"{how} {first} {last}")
    return found


def log_of(path: Path) -> Path:
    """The write-ahead log's index, which is locked too while the file is open."""
    return path.with_name(f"{path.name}-shm")
