"""Whatever happens to a file, what is sound is read or one sentence says why nothing is."""

from io import BytesIO
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers import FORMS
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.reading import read_file
from tests.exchange.readers.damage import damaged, wrong
from tests.exchange.readers.sound_files import FILES

ELSEWHERE = {"brainlift", "table"}
"""`own/test_damaged_export.py` damages our export, `test_plain_table.py` tables of no app."""


def test_each_form_has_a_file_here_that_it_reads() -> None:
    assert {*FILES, *ELSEWHERE} == {form.name for form in FORMS}
    for form, text in FILES.items():
        log = read_file(GivenFile("log.csv", BytesIO(text.encode())), None, Unit.KG)
        assert getattr(log, "format", form) == form


@given(form=st.sampled_from(sorted(FILES)), seed=st.integers(0, 2**32))
def test_a_damaged_file_is_read_as_far_as_it_goes_or_refused(form: str, seed: int) -> None:
    assert wrong(damaged(FILES[form], Random(seed))) == ""


@pytest.mark.parametrize("piece", ["x", '"', '""', ",", "1e308", "\n", '"\n', "0,"])
def test_a_field_of_ten_times_the_length_takes_no_more_than_ten_times_as_long(piece: str) -> None:
    def seconds(length: int) -> float:
        text = FILES["strong"].replace("Row", piece * (length // len(piece)), 1)
        began = process_time()
        assert wrong(text.encode()) == ""
        return process_time() - began

    short = min(seconds(10_000) for _ in range(2))
    assert seconds(100_000) < 30 * max(short, 0.005)


def test_a_file_of_nothing_but_delimiters_is_refused_in_a_sentence() -> None:
    for delimiter in ",;\t":
        assert wrong(f"{delimiter * 5}\n".encode() * 3) == ""
