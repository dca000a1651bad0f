"""A lifter's own outcomes move what is said to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.own_record import recalibrated

chances = st.floats(0, 1)
records = st.lists(st.tuples(chances, st.booleans()), max_size=40)


def test_without_a_record_nothing_moves() -> None:
    assert recalibrated(0.9, []) == 0.9


def test_equal_promises_give_the_mean_of_a_beta_distribution() -> None:
    record = [(0.9, True)] * 5 + [(0.9, False)] * 3
    assert recalibrated(0.9, record) == pytest.approx((12 * 0.9 + 5) / (12 + 8))


def test_what_was_said_to_be_unlikely_does_not_count() -> None:
    assert recalibrated(0.9, [(0.4, False)] * 20) == 0.9


@given(chances, records)
def test_it_stays_a_probability(said: float, record: list[tuple[float, bool]]) -> None:
    assert 0 <= recalibrated(said, record) <= 1


@given(chances, records, chances)
def test_a_failure_never_beats_a_success(
    said: float, record: list[tuple[float, bool]], p: float
) -> None:
    kept, failed = ([*record, (p, outcome)] for outcome in (True, False))
    assert recalibrated(said, kept) >= recalibrated(said, failed)
