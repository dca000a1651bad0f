"""The terminal that tests are taken in: whether it is even, and the name of its series."""

from pathlib import Path

import pytest

from brainlift_tui.tui.memory import machine, terminal


def test_one_hiccup_makes_no_terminal_uneven() -> None:
    assert terminal.Loop.of([9.0, 10.0, 11.0, 10.0, 9.0, 500.0]) == (10.0, pytest.approx(1.4826))


def test_a_series_is_named_by_machine_and_terminal() -> None:
    plain = terminal.series_name({"TERM": "xterm-256color"})
    assert plain.endswith(", xterm-256color")
    assert terminal.series_name({"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}).endswith("over SSH")
    assert not terminal.is_remote({"TERM": "xterm"})


def test_two_machines_of_the_same_name_have_two_series(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.node", lambda: "debian")
    names = []
    for number, told in enumerate(("a" * 32, "b" * 32, "uninitialized", "")):
        (tmp_path / str(number)).write_text(f"{told}\n")
        monkeypatch.setattr(machine, "ID_FILES", (tmp_path / "none", tmp_path / str(number)))
        assert machine.machine_name() == machine.machine_name(), "the same the next day"
        names.append(terminal.series_name({"TERM": "xterm"}))
    assert len(set(names)) == 3
    assert names[2:] == ["debian, xterm"] * 2, "no id is kept there: its name has to do"
    assert not any("aaaa" in name for name in names), "the id itself stays where it is"
