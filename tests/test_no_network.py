"""Tests run without a network, and so does the program."""

import asyncio
import re
import socket
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import pytest

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal
from tests.faults import traced
from tests.no_network import NetworkForbidden

PROJECT = Path(__file__).parents[1] / "pyproject.toml"

WAYS_OUT = re.compile(
    rb"^\s*(?:import|from) (?:socket|ssl|http|ftplib|smtplib|xmlrpc|socketserver|requests|httpx"
    rb"|aiohttp|urllib3)\b|urllib\.request|urlopen|open_connection\(|create_connection\(",
    re.MULTILINE,
)

LOOKED_AT = {
    "miniaudio/miniaudio.py": "plays radio from an address; we play sounds we have made",
    "pip/pip": "sqlite-utils' own command `install` runs it; no library does",
    "plotext/plotext": "`download` fetches its example pictures; we call it nowhere",
    "pygments/pygments": "word lists of lexers are fetched where their module is run by itself",
    "textual/textual/demo": "Textual's own demo counts its stars; it is another program",
}
"""What of the dependencies could reach a network, and why it does not."""


def with_their_own(names: Iterable[str], found: dict[str, metadata.Distribution]) -> None:
    """Find what is installed of these, and of what they need."""
    for line in names:
        named = re.match(r"[\w.-]+", line)
        name = named[0].lower() if named else ""
        if name in found or "extra ==" in line:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # of another system
            continue
        with_their_own(found[name].requires or (), found)


def test_what_of_the_dependencies_could_reach_a_network_was_looked_at() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    installed: dict[str, metadata.Distribution] = {}
    with_their_own(project["dependencies"], installed)
    assert "sqlite-utils" in installed
    ways = [
        f"{name}/{file}"
        for name, distribution in installed.items()
        for file in distribution.files or ()
        if file.suffix == ".py" and WAYS_OUT.search(Path(str(file.locate())).read_bytes())
    ]
    assert ways
    assert [way for way in ways if not way.startswith(tuple(LOOKED_AT))] == []


def test_nothing_leads_out_of_the_machine() -> None:
    with socket.socket() as out, pytest.raises(NetworkForbidden):
        out.connect(("192.0.2.1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as out, pytest.raises(NetworkForbidden):
        out.sendto(b"", ("192.0.2.1", 80))
    with pytest.raises(NetworkForbidden):
        socket.getaddrinfo("example.org", 80)


def test_an_event_loop_has_its_own_pair() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.send(b"x")
        assert other.recv(1) == b"x"
    assert asyncio.run(asyncio.sleep(0, "done")) == "done"


def test_a_window_opens_no_way_out(tmp_path: Path) -> None:
    if missing := traced.missing():
        pytest.skip(missing)
    program, trace = Program.in_home(tmp_path / "home"), tmp_path / "trace"
    words = program.words("--db", program.database)
    under = ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=%network", *words]
    with Terminal(under, program.environment, program.home) as window:
        window.wait_for("? keys")
        window.press("q")
        assert window.wait_for_end() == 0
    calls = trace.read_text(encoding="utf-8", errors="replace")
    assert "socketpair(AF_UNIX" in calls
    assert "AF_INET" not in calls
