"""The files that every release made, out of the archive that they lie in."""

import tarfile
from pathlib import Path

ARCHIVE = Path(__file__).parent / "every_version" / "databases.tar.xz"


def archived() -> list[str]:
    """What they are called, the oldest release's first."""
    with tarfile.open(ARCHIVE) as archive:
        return sorted(archive.getnames())


def taken_out(name: str, folder: Path) -> Path:
    """One of them, in a folder. Python's own way to a file has other words in each release."""
    path = folder / name
    with tarfile.open(ARCHIVE) as archive:
        file = archive.extractfile(name)
        assert file is not None, name
        path.write_bytes(file.read())
    return path
