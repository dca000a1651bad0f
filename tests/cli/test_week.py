"""`brainlift week`: the dose as text and as JSON."""

import json
from pathlib import Path

import pytest

from brainlift_tui.cli import main


@pytest.fixture(autouse=True)
def two_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """A squat on Monday, one twelve days before, a walk on Tuesday; it is Wednesday."""
    monkeypatch.setenv("BRAINLIFT_DB", str(tmp_path / "log.db"))
    monkeypatch.setenv("BRAINLIFT_NOW", "2026-11-18T20:00:00+00:00")
    main(["log", "goblet squat 20x8, 8, 8", "--at", "2026-11-04T20:00"])
    main(["log", "goblet squat 20x10 @1, 9, 8", "--at", "2026-11-16T20:00"])
    main(["log", "running 20 min", "--at", "2026-11-17T20:00"])
    capsys.readouterr()


def test_the_document_holds_the_week_and_those_before(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["week", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["week"] == "2026-11-16"
    assert (found["sessions"], found["days"]) == (1, ["2026-11-16"])
    assert found["cardio"] == {"moderate": 0, "vigorous": 20, "counted": 40, "half_hours": 0}
    quads = next(each for each in found["muscles"] if each["muscle"] == "quads")
    assert quads == {"muscle": "quads", "sets": 3, "band": "few", "hours_since": 48}
    assert found["intensity"] == {"heavy": 3, "told": 3, "least": 0.6}
    assert found["complete"] is False
    assert found["to_complete"].startswith("One session for the whole body")
    assert [before["week"] for before in found["weeks_before"]] == ["2026-11-09", "2026-11-02"]
    assert [before["hard_sets"] for before in found["weeks_before"]] == [0, 3]


def test_the_text_says_what_would_complete_the_week(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["week"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Week, 16–22 Nov"
    assert lines[1].endswith("would complete the week.")
    assert any(line.split() == ["quads", "3", "few", "48", "h"] for line in lines)
    assert any(line.split() == ["calves", "0", "none", "–"] for line in lines)
