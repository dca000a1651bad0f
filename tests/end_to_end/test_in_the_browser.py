"""`brainlift serve` in a real browser: a set is logged by its keys."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from brainlift_tui.store.file.database import open_reader
from tests.end_to_end.browser import CHROMIUM, browser

with_browser = pytest.mark.skipif(not CHROMIUM, reason="no chromium is installed")
with_serving = pytest.mark.skipif(
    find_spec("textual_serve") is None, reason="no textual-serve is installed"
)

NOW = "2026-11-22T17:05:00+00:00"


@contextmanager
def served(log: Path, *words: str) -> Iterator[str]:
    """The address that it says it is at."""
    process = subprocess.Popen(
        [sys.executable, "-m", "brainlift_tui", "--db", str(log), "serve", *words],
        env={**os.environ, "BRAINLIFT_NOW": NOW, "LANG": "C.UTF-8"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        told = process.stdout.readline()
        found = re.search(r"http://\S+", told)
        assert found, told
        yield found[0]
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def sets_in(log: Path) -> int:
    with closing(sqlite3.connect(f"file:{log}?mode=ro", uri=True)) as connection:
        (sets,) = connection.execute("SELECT count(*) FROM workout_set").fetchone()
        return int(sets)


@with_browser
@with_serving
def test_a_set_is_logged_by_keys_in_a_browser_and_is_on_the_disk(tmp_path: Path) -> None:
    log = tmp_path / "log.db"
    open_reader(log).close()
    with closing(sqlite3.connect(log)) as connection, connection:
        connection.execute("UPDATE setting SET value = 'split-ab' WHERE key = 'programme'")
    port = str(20000 + os.getpid() % 20000)
    with served(log, "--port", port) as address, browser() as page:
        page.open(address)
        page.until(lambda: page.value("document.body.classList.contains('-first-byte')"))
        page.value("document.querySelector('textarea')?.focus()")
        for key in "20x12":
            page.press(key)
        page.press("Enter")
        page.until(lambda: sets_in(log) == 1)
        assert page.picture().startswith(b"\x89PNG")


def status_of(address: str) -> str:
    """What a browser without cookies is answered; a process asks, for no test has sockets."""
    ask = (
        "import sys, urllib.request as u, urllib.error as e\n"
        "try: print(u.urlopen(sys.argv[1]).status)\n"
        "except e.HTTPError as refused: print(refused.code)"
    )
    words = [sys.executable, "-c", ask, address]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


@with_serving
def test_elsewhere_the_address_with_the_token_opens_once(tmp_path: Path) -> None:
    port = str(20000 + (os.getpid() + 1) % 20000)
    with served(tmp_path / "log.db", "--host", "0.0.0.0", "--port", port) as told:
        address = told.replace("0.0.0.0", "127.0.0.1")
        asked = (address.partition("?")[0], address, address)
        assert [status_of(each) for each in asked] == ["403", "200", "403"]
