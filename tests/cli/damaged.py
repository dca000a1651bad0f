"""Databases that a failing disk, a slip in an editor or another program has damaged."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

PAGE = 4096


def flipped_bits(data: bytearray, rng: random.Random) -> None:
    """A few bits the other way round."""
    for _ in range(rng.choice((1, 5, 50))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def lost_page(data: bytearray, rng: random.Random) -> None:
    """A page of whatever was on the disk before."""
    at = PAGE * rng.randrange(len(data) // PAGE)
    data[at : at + PAGE] = rng.randbytes(PAGE)


def swapped_page(data: bytearray, rng: random.Random) -> None:
    """One page in another's place."""
    at, other = (PAGE * rng.randrange(len(data) // PAGE) for _ in range(2))
    data[at : at + PAGE] = data[other : other + PAGE]


def overwritten(data: bytearray, rng: random.Random) -> None:
    """A stretch of one byte."""
    at, length = rng.randrange(len(data) - 200), rng.randrange(1, 200)
    data[at : at + length] = bytes([rng.choice((0, 0x41, 0xFF))]) * length


def cut_short(data: bytearray, rng: random.Random) -> None:
    """The end is missing."""
    del data[rng.randrange(len(data)) :]


KINDS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flipped_bits,
    lost_page,
    swapped_page,
    overwritten,
    cut_short,
)


def damaged(data: bytes, seed: int) -> bytes:
    """The bytes of a database with a damage, the same for the same seed."""
    rng = random.Random(seed)
    found = bytearray(data)
    KINDS[seed % len(KINDS)](found, rng)
    return bytes(found)


def spoiled_pages(data: bytes, rng: random.Random) -> tuple[bytes, list[int]]:
    """The bytes of a database with one page or a few lost, and their numbers from 1."""
    found = bytearray(data)
    pages = sorted(rng.sample(range(len(data) // PAGE), rng.choice((1, 1, 1, 2, 8))))
    for page in pages:
        found[PAGE * page : PAGE * (page + 1)] = rng.randbytes(PAGE)
    return bytes(found), [page + 1 for page in pages]


def without_checks(path: Path, sql: str) -> None:
    """Write what our tables refuse, as a program does that ignores their checks."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(sql)


def spoil_page_of(path: Path, table: str) -> None:
    """Write nonsense over the first page of a table."""
    with closing(sqlite3.connect(path)) as connection:
        found = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        page = connection.execute(found, [table]).fetchone()[0]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)


def spoil_leaves_of(path: Path, table: str, *places: int) -> None:
    """Write nonsense over some of the pages that a table's rows lie on, as they follow each other.

    The file stays as it is otherwise, so that a program that has it open notices nothing yet.
    """
    with closing(sqlite3.connect(path)) as connection:
        leaves = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path", [table]
        ).fetchall()
    with path.open("r+b") as file:
        for place in places:
            file.seek((leaves[place][0] - 1) * PAGE)
            file.write(b"\xa5" * PAGE)
