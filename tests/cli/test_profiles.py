"""Profiles on the command line, in a home of their own."""

import json

import platformdirs
import pytest

from brainlift_tui.cli import main


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("BRAINLIFT_DB", raising=False)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_: str(tmp_path / "data"))


def test_each_profile_logs_into_its_own(capsys):
    for name in ("Ana", "Бабушка"):
        assert main(["profiles", "add", name]) == 0
    assert main(["log", "--profile", "ana", "goblet squat 20x12"]) == 0
    capsys.readouterr()
    assert main(["--profile", "Ana", "history", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1
    assert main(["history", "--profile", "Бабушка", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["profiles", "--json"]) == 0
    assert [one["name"] for one in json.loads(capsys.readouterr().out)] == ["Ana", "Бабушка"]


def test_an_unknown_or_missing_name_is_told_in_a_sentence(capsys, tmp_path):
    assert main(["today", "--profile", "Ana"]) == 1
    assert "brainlift profiles add NAME" in capsys.readouterr().err
    assert main(["profiles", "add", "Ana"]) == 0
    assert main(["profiles", "add", "Bo"]) == 0
    capsys.readouterr()
    assert main(["today"]) == 1
    assert "--profile NAME" in capsys.readouterr().err
    assert main(["profiles", "add", "a/b"]) == 1
    assert main(["profiles", "add"]) == 1
    # A file that is named wins over everything.
    assert main(["today", "--db", str(tmp_path / "x.db"), "--profile", "nobody"]) == 0


@pytest.mark.parametrize("name", ["DEFAULT", "Default", "\u200b", "\u3164", "\u2800"])
def test_a_name_that_is_the_usual_ones_or_shows_nothing_is_refused(name, capsys, tmp_path):
    assert main(["profiles", "add", name]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "data").exists()
    assert main(["profiles", "add", "default"]) == 0
    assert main(["profiles", "add", name]) == 1
