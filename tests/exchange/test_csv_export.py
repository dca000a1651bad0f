"""CSV for a spreadsheet: what goes in comes out again, whatever was typed."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brainlift_tui.core.load import Unit
from brainlift_tui.exchange.csv_export import SET_COLUMNS, Table, csv_text, log_csv
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.test_samples import NAMES, SAMPLES, expected, unit_of

TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=20)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@settings(max_examples=250)
@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=5))
def test_every_sign_of_every_script_comes_back(rows):
    text = csv_text(Table("any", ("one", "two"), rows))
    assert read(text) == [["one", "two"], *rows]


def test_rows_end_as_the_standard_says_and_only_what_needs_quotes_has_them():
    text = csv_text(Table("any", ("load, kg", "note"), [(22, 'a "b"'), (None, "line\nbreak")]))
    assert text == '"load, kg",note\r\n22,"a ""b"""\r\n,"line\nbreak"\r\n'


def test_an_empty_log_is_the_names_of_its_columns(lifter: Lifter):
    assert read(log_csv(lifter.reader)) == [list(SET_COLUMNS)]


@pytest.mark.skipif(not (SAMPLES / "EXPECTED.json").exists(), reason="no sample exports here")
@pytest.mark.parametrize("name", NAMES)
def test_a_real_log_has_a_row_for_each_set_and_each_load_as_it_was(name: str, new_lifter):
    lifter = new_lifter()
    lifter.imports_file(SAMPLES / name, unit_of(name))
    rows = list(csv.DictReader(io.StringIO(log_csv(lifter.reader), newline="")))
    counts = expected(name)
    assert len(rows) == counts["set_rows"]
    assert sum(int(row["reps"] or 0) for row in rows) == counts["sum_reps"]
    pounds = [row for row in rows if row["unit"] == Unit.LB]
    for row in pounds:
        assert float(row["load_kg"]) == pytest.approx(float(row["load"]) * 0.45359237, abs=1e-6)
    assert len(pounds) == 0 or unit_of(name) is Unit.LB
