"""Files that the program writes: whole or not at all, for their owner alone, never over a log.

What is written goes to a file beside, is synced and takes its place, so that neither a full disk
nor a kill leaves half of it, and what stood there before stays whole until then.
"""

import errno
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from brainlift_tui.core.errors import Refused
from brainlift_tui.store.lifter.paths import BELONGING, belongs_to

_HEADER = b"SQLite format 3\0"

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def write_file(path: Path, data: bytes | Iterable[bytes], *, log: Path) -> None:
    """Write a file, in place of one that is there already.

    A link is followed, but for one that somebody else laid in a folder like /tmp; a pipe or a
    terminal is written straight into.

    Args:
        path: Where.
        data: What, at once or piece by piece.
        log: The database in use, which this process may hold open.

    Raises:
        Refused: It can't be written, or would lose a database.
        BrokenPipeError: Whoever reads the pipe has read enough.
    """
    pieces = (data,) if isinstance(data, bytes) else data
    try:
        mode = _mode(path)
        if mode is not None and (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)):
            with path.open("wb") as stream:
                stream.writelines(pieces)
            return
        if mode is not None and not stat.S_ISREG(mode):
            raise Refused(
                "{path} is not a file that can be written; name another one.", path=str(path)
            )
        _refuse_others_link(path)
        target = path.resolve()
        _spare(path, target, log)
        with taking_the_place_of(target) as part, part.open("wb") as stream:
            stream.writelines(pieces)
    except BrokenPipeError:
        raise
    except (OSError, RuntimeError, ValueError) as error:
        raise unwritable(path, error) from error


def write_new_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        FileExistsError: It is.
        Refused: It can't be written, or SQLite would take it for a part of a database.
    """
    with new_file(path) as part:
        part.write_bytes(data)


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """An empty private file beside a new one, whose name it gets once it is filled and synced.

    The name is taken at once, so that no other program takes it meanwhile.

    Raises:
        FileExistsError: There is a file of this name.
        Refused: It can't be written, or SQLite would take it for a part of a database.
    """
    try:
        _spare_part(path, path)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            with taking_the_place_of(path) as part:
                yield part
        except BaseException:
            path.unlink()
            raise
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from error


@contextmanager
def taking_the_place_of(path: Path) -> Iterator[Path]:
    """An empty private file beside another, which it replaces once it is filled and synced."""
    descriptor, name = tempfile.mkstemp(prefix=".brainlift-", suffix=".part", dir=path.parent)
    os.close(descriptor)
    part = Path(name)
    try:
        yield part
        put_in_place(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def put_in_place(part: Path, path: Path) -> None:
    """Give a file that was written to its end the name it is meant to have, for good."""
    _sync(part, os.O_RDWR)
    part.replace(path)
    if os.name == "posix":  # elsewhere a folder can't be opened
        _sync(path.parent, os.O_RDONLY)


def unwritable(path: Path, error: Exception) -> Refused:
    """Why a file can't be written, in words for the lifter."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return Refused(
            "There is no room left; make some, or choose another disk than {path}.", path=str(path)
        )
    why = error.strerror if isinstance(error, OSError) else error
    return Refused(
        "It can't be written ({why}); choose another place than {path}.",
        why=str(why),
        path=str(path),
    )


def _refuse_others_link(path: Path) -> None:
    """Refuse a link laid where anybody may lay one by neither the lifter nor the folder's owner.

    So does Linux where a file is opened by it (proc_sys_fs(5), protected_symlinks), but a file that
    takes another's place is not opened by it.
    """
    if os.name != "posix" or not path.is_symlink():
        return
    folder = path.parent.stat()
    anybodys = folder.st_mode & stat.S_ISVTX and folder.st_mode & stat.S_IWOTH
    if anybodys and path.lstat().st_uid not in (os.geteuid(), folder.st_uid):
        raise Refused(
            "{path} is a link that somebody else made; name another file.", path=str(path)
        )


def _mode(path: Path) -> int | None:
    """What a path leads to, None where nothing is yet."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _spare(path: Path, target: Path, log: Path) -> None:
    """Refuse to write over a database, whatever names lead to it.

    The database in use is told by its inode: opened once more, it would lose its locks.
    """
    for own in (log, log.resolve()):
        for part in (own, *(own.with_name(own.name + ending) for ending in BELONGING)):
            if _is_same(target, part):
                raise Refused("{path} is your log itself; name another file.", path=str(path))
    _spare_part(path, target)
    if target.exists():
        with target.open("rb") as file:
            if file.read(len(_HEADER)) == _HEADER:
                raise Refused("{path} is a database; name another file.", path=str(path))


def _spare_part(path: Path, target: Path) -> None:
    if belongs_to(target) is not None:
        raise Refused(
            "SQLite would take {path} for a part of a database; name another file.",
            path=str(path),
        )


def _is_same(path: Path, other: Path) -> bool:
    if path.exists() and other.exists():
        return path.samefile(other)
    # A disk that makes no difference between cases would take them for one.
    return path.name.casefold() == other.name.casefold() and _is_there(path.parent, other.parent)


def _is_there(path: Path, other: Path) -> bool:
    return path.exists() and other.exists() and path.samefile(other)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
