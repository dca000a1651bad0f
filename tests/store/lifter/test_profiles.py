"""The profiles of one laptop, in real folders."""

import stat
import sys

import platformdirs
import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.lifter.profiles import (
    add_profile,
    profile_of,
    profile_path,
    read_profiles,
    rename_profile,
    told_apart,
    usual_profile,
)


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_: str(tmp_path / "data"))
    return tmp_path / "data"


def test_each_profile_has_a_file_of_its_own_that_only_its_owner_can_read(data_folder):
    assert add_profile("Ana") == "Ana"
    path = profile_path("ana")
    assert path == data_folder / "profiles" / "Ana" / "brainlift.db"
    open_reader(path).close()
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert profile_of(path) == "Ana"
    assert profile_of(data_folder / "elsewhere.db") is None


def test_an_unknown_name_is_told_with_those_there_are_and_how_to_make_one():
    with pytest.raises(Refused, match=r"none yet.*profiles add"):
        profile_path("Ana")
    add_profile("Bo")
    with pytest.raises(Refused, match=r"No profile is called Ana\. There are: Bo\..*profiles add"):
        profile_path("Ana")
    assert read_profiles() == ["Bo"]


def test_a_name_is_taken_once_whatever_its_case():
    add_profile("Ana")
    with pytest.raises(BadInput, match="Ana already"):
        add_profile("ANA")


def test_a_renamed_profile_keeps_its_log():
    add_profile("Ana")
    open_reader(profile_path("Ana")).close()
    before = profile_path("Ana").read_bytes()
    assert rename_profile("Ana", "Anna") == "Anna"
    assert rename_profile("Anna", "ANNA") == "ANNA"
    assert profile_path("anna").read_bytes() == before
    assert read_profiles() == ["ANNA"]
    add_profile("Bo")
    with pytest.raises(BadInput, match="Bo already"):
        rename_profile("ANNA", "bo")


def test_where_nobody_is_named_it_is_the_usual_one_or_the_only_one():
    assert usual_profile() == "default"
    add_profile("Ana")
    assert usual_profile() == "Ana"
    add_profile("Bo")
    with pytest.raises(Refused, match=r"Ana, Bo.*--profile NAME"):
        usual_profile()
    add_profile("default")
    assert usual_profile() == "default"


def test_a_profile_is_told_from_others_only_where_there_are_others(tmp_path):
    add_profile("Ana")
    assert told_apart(profile_path("Ana")) == ""
    add_profile("Bo")
    assert told_apart(profile_path("Ana")) == "Ana"
    assert told_apart(tmp_path / "elsewhere.db") == ""
