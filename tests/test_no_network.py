"""Tests run without a network, and so does the program."""

import asyncio
import socket
from pathlib import Path

import pytest

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal
from tests.faults import traced
from tests.no_network import NetworkForbidden


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
