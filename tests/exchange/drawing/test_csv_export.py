"""CSV for a spreadsheet: what goes in comes out again, whatever was typed."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.drawing.csv_export import SET_COLUMNS, Table, csv_text, log_csv
from brainlift_tui.store.entry.quick_log import log_text
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.samples import NAMES, expected, unit_of, with_samples

TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=20)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def plain(cell: str) -> str:
    """What stood in a cell before it was kept from being a formula."""
    return cell[1:] if re.match(r"'+(\s*[=+\-@＝＋－＠]|[\t\r\n])", cell) else cell


@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=5))
def test_every_sign_of_every_script_comes_back(rows):
    text = csv_text(Table("any", ("one", "two"), rows))
    assert [[plain(cell) for cell in row] for row in read(text)] == [["one", "two"], *rows]


def test_rows_end_as_the_standard_says_and_only_what_needs_quotes_has_them():
    text = csv_text(Table("any", ("load, kg", "note"), [(22, 'a "b"'), (None, "line\nbreak")]))
    assert text == '"load, kg",note\r\n22,"a ""b"""\r\n,"line\nbreak"\r\n'


def test_an_empty_log_is_the_names_of_its_columns(lifter: Lifter):
    assert read(log_csv(lifter.reader)) == [list(SET_COLUMNS)]


@with_samples
@pytest.mark.parametrize("name", NAMES)
def test_a_real_log_has_a_row_for_each_set_and_each_load_as_it_was(name: str, lifter_with):
    lifter = lifter_with(name)
    rows = list(csv.DictReader(io.StringIO(log_csv(lifter.reader), newline="")))
    counts = expected(name)
    assert len(rows) == counts["set_rows"]
    assert sum(int(row["reps"] or 0) for row in rows) == counts["sum_reps"]
    pounds = [row for row in rows if row["unit"] == Unit.LB]
    for row in pounds:
        assert float(row["load_kg"]) == pytest.approx(float(row["load"]) * 0.45359237, abs=1e-6)
    assert len(pounds) == 0 or unit_of(name) is Unit.LB


FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1",
    "-",
    "'=1",
    "+49 170",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_a_spreadsheet_would_carry_out_is_kept_from_it(text: str):
    ((column,), (cell,)) = read(csv_text(Table("any", (text,), [(text,)])))
    assert column == cell == f"'{text}"


@given(st.lists(TEXT, min_size=1, max_size=3))
def test_no_cell_begins_like_a_formula_unless_it_is_a_number(rows):
    for row in read(csv_text(Table("any", ("one", "two"), [(text, 1) for text in rows]))):
        cell = row[0]
        assert cell.lstrip()[:1] not in set("=+-@＝＋－＠") or re.fullmatch(
            r"[+-]?\d+(\.\d+)?", cell, re.ASCII
        ), cell


@pytest.mark.parametrize("cell", ["-20", "22.5", "+5", -3, 0, "-0.5"])
def test_a_number_stays_one(cell: str | int):
    assert read(csv_text(Table("any", ("one", "two"), [(cell, "x")])))[1][0] == str(cell)


def test_a_text_stays_one_cell_where_a_semicolon_parts_cells():
    assert csv_text(Table("any", ("one", "two"), [("a;=1", 1)])).endswith('"a;=1",1\r\n')


def test_a_note_and_a_load_that_helps_stand_in_the_log_as_text_and_number(lifter: Lifter):
    lifter.writer.do(log_text, "pull up assisted -20x5")
    lifter.writer.do(lambda change: change.db.execute("UPDATE workout_set SET note = '=1+1'"))
    (row,) = csv.DictReader(io.StringIO(log_csv(lifter.reader), newline=""))
    assert (row["load"], row["note"]) == ("-20", "'=1+1")
