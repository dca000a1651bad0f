"""What a new lifter starts with, and what they change."""

import locale
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.lifter.locales import unit_of_locale, week_begins_of_locale
from brainlift_tui.core.lifter.settings import Experience, Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack, Stack, default_rack
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.rack.racks import change_rack, read_rack
from tests.store.lifting import Lifter, change_settings

LOCALE_VARIABLES = ("LC_ALL", "LC_MEASUREMENT", "LC_CTYPE", "LANG")


def test_a_new_lifter_has_a_few_dumbbells_and_full_body_twice(tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    lifter = Lifter(tmp_path / "new.db")
    assert read_settings(lifter.reader) == Settings()
    assert read_rack(lifter.reader) == default_rack(Unit.KG)
    assert lifter.session.programme == "Full body twice"
    lifter.close()


@pytest.mark.parametrize(
    ("environment", "unit"),
    [
        ({}, Unit.KG),
        ({"LANG": "C.UTF-8"}, Unit.KG),
        ({"LANG": "de_DE.UTF-8"}, Unit.KG),
        ({"LANG": "en_US.UTF-8"}, Unit.LB),
        ({"LANG": "en_GB.UTF-8"}, Unit.KG),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "de_DE.UTF-8"}, Unit.KG),
        ({"LANG": "en_US.UTF-8", "LC_MEASUREMENT": "de_DE.UTF-8"}, Unit.KG),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, Unit.LB),
        ({"LANG": "xx_YY.nonsense"}, Unit.KG),
        ({"LANG": "not a locale at all"}, Unit.KG),
    ],
)
def test_the_unit_comes_from_the_locale_even_where_it_is_not_installed(
    tmp_path, monkeypatch, environment, unit
):
    for name in LOCALE_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    before = locale.setlocale(locale.LC_CTYPE)
    path: Path = tmp_path / "brainlift.db"
    with closing(open_reader(path)) as reader:
        assert read_settings(reader).unit is unit
        assert read_rack(reader) == default_rack(unit)
    assert locale.setlocale(locale.LC_CTYPE) == before


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("en_US", Unit.LB),
        ("es_US.UTF-8@euro", Unit.LB),
        ("en_LR", Unit.LB),
        ("fr_CA", Unit.KG),
        ("", Unit.KG),
        ("US", Unit.LB),
        ("C", Unit.KG),
    ],
)
def test_pounds_are_for_the_regions_that_weigh_in_them(name, unit):
    assert unit_of_locale(name) is unit


@pytest.mark.parametrize(
    ("name", "weekday"),
    [
        ("de_DE.UTF-8", 0),
        ("en_GB", 0),
        ("en_US.UTF-8", 6),
        ("pt_BR", 6),
        ("he_IL", 6),
        ("ar_EG.UTF-8", 5),
        ("dv_MV", 4),
        ("C.UTF-8", 0),
        ("", 0),
    ],
)
def test_the_week_begins_as_it_does_where_the_lifter_lives(name, weekday):
    assert week_begins_of_locale(name) == weekday


def test_a_new_lifter_of_a_country_counts_weeks_as_there(tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    with closing(open_reader(tmp_path / "brainlift.db")) as reader:
        assert read_settings(reader).week_begins == 6


def test_settings_come_back_as_stored_in_another_process(lifter, database):
    chosen = Settings(Unit.LB, "full-body", rest=False, rest_s=75, sound=False)
    lifter.do(change_settings, chosen, "Settings")
    again = Lifter(database)
    try:
        assert read_settings(again.reader) == chosen
    finally:
        again.close()
    lifter.undo()
    before = Settings(programme="split-ab", experience=Experience.YEARS)
    assert read_settings(lifter.reader) == before


def test_a_setting_that_an_older_release_did_not_know_has_its_default(lifter):
    def forget(change):
        with change.step("Forgotten"):
            change.db.execute("DELETE FROM setting")

    lifter.do(forget)
    assert read_settings(lifter.reader) == Settings()


def test_changing_the_unit_leaves_every_load_as_typed(lifter):
    lifter.log(0, "22.5x8")
    before = lifter.rows("SELECT load, unit, load_ng FROM workout_set")
    lifter.do(change_settings, Settings()._replace(unit=Unit.LB), "Pounds")
    assert lifter.rows("SELECT load, unit, load_ng FROM workout_set") == before


def test_a_rack_comes_back_as_stored(lifter):
    def load(text: str) -> Load:
        return Load(text, Unit.LB)

    rack = Rack(
        "Garage",
        dumbbells=(load("5"), load("12.5")),
        bars=(load("45"),),
        plates=(load("2.5"), load("45")),
        kettlebells=(load("35"),),
        bands=pieces("red", "blue"),
        stack=Stack(load("10"), load("10"), load("200")),
        unit=Unit.LB,
    )
    lifter.do(change_rack, rack)
    assert read_rack(lifter.reader) == rack
    assert lifter.one("SELECT count(*) FROM rack") == 1
    assert lifter.undo() == "Rack: Garage"
    assert read_rack(lifter.reader) == default_rack(Unit.KG)


def test_without_any_rack_there_is_an_empty_one_until_one_is_set(lifter):
    def drop(change):
        with change.step("Rack gone"):
            change.db.execute("DELETE FROM rack")

    lifter.do(drop)
    assert read_rack(lifter.reader) == Rack()
    lifter.do(change_rack, Rack("New", bands=pieces("red")))
    assert read_rack(lifter.reader).bands == pieces("red")
