"""The report card tells how far off the forecast would have been, and nothing it can't know."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.forecast.backtest import (
    BANDS,
    Figure,
    Outcome,
    brzycki_reps,
    epley_reps,
    replay,
    report_card,
    wilson,
)
from brainlift_tui.core.forecast.replay import LoadChange, PlainSet, days_of, moments
from brainlift_tui.core.said import said

START = date(2026, 1, 5)
NOTHING_ANSWERED = Outcome()


def log_of(*sessions: tuple[float, int]) -> dict[str, list[PlainSet]]:
    """One exercise, one set a session, twice a week."""
    return {
        "bench": [
            PlainSet(START + timedelta(days=3 * at), load, reps, None)
            for at, (load, reps) in enumerate(sessions)
        ]
    }


def figure(
    log: dict[str, list[PlainSet]], what: str, answered: Outcome = NOTHING_ANSWERED
) -> Figure:
    return next(found for found in report_card(log, answered) if str(found.what) == what)


def test_without_a_log_every_line_says_that_there_is_nothing_to_measure() -> None:
    assert all(found.value is None and found.n == 0 for found in report_card({}, Outcome()))


def test_a_lifter_who_always_does_the_same_is_forecast_without_error() -> None:
    log = log_of(*[(20.0, 10)] * 12)
    same = figure(log, "Reps off at the same load")
    assert (same.n, same.value) == (8, 0)
    assert same.baselines[said("same reps")] == 0


def test_a_raise_is_counted_as_one_and_beside_the_formulas() -> None:
    log = log_of(*[(20.0, 10)] * 6, (22.0, 9))
    raised = figure(log, "Reps off at a raised load")
    assert raised.n == 1
    assert raised.baselines[said("same reps")] == 1
    assert raised.baselines[said("Epley")] == pytest.approx(abs(epley_reps(10, 1.1) - 9))
    assert raised.baselines[said("Brzycki")] == pytest.approx(abs(brzycki_reps(10, 1.1) - 9))


def test_a_figure_of_few_sessions_is_called_so() -> None:
    assert figure(log_of(*[(20.0, 10)] * 6), "Reps off at the same load").few
    assert not figure(log_of(*[(20.0, 10)] * 40), "Reps off at the same load").few


def test_nothing_is_forecast_from_what_came_later() -> None:
    sessions = [(20.0, 10), (20.0, 11), (20.0, 9), (20.0, 12), (22.0, 9), (22.0, 10), (24.0, 7)]
    whole = replay(log_of(*sessions))
    for at, one in enumerate(whole, start=5):
        alone = replay(log_of(*sessions[:at]))[-1]
        assert (alone.expected, alone.p_kept) == (one.expected, one.p_kept)


def test_the_nudges_taken_are_counted_as_they_came_out() -> None:
    found = figure({}, "Nudges taken that came true", Outcome(3, 5))
    assert (found.n, found.value) == (5, 3 / 5)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 3 / 5 < found.high


@given(st.lists(st.tuples(st.sampled_from([18.0, 20.0, 22.0]), st.integers(1, 20)), max_size=30))
def test_every_raise_falls_into_one_band_of_what_was_said(
    sessions: list[tuple[float, int]],
) -> None:
    log = log_of(*sessions)
    raised = sum(moment.change is LoadChange.UP for moment in moments(log))
    bands = report_card(log, Outcome())[3 : 3 + len(BANDS)]
    assert sum(band.n for band in bands) == raised


@given(st.integers(1, 200), st.data())
def test_the_interval_of_a_share_holds_the_share(trials: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, trials))
    low, high = wilson(successes, trials)
    assert 0 <= low <= successes / trials <= high <= 1


def test_a_session_is_its_first_set_at_the_heaviest_load_of_the_day() -> None:
    sets = [
        PlainSet(START, 10.0, 12, None),
        PlainSet(START, 20.0, 8, None),
        PlainSet(START, 20.0, 7, None),
        PlainSet(START, 15.0, 10, None),
    ]
    (day,) = days_of(sets)
    assert (day.load, day.reps) == (20.0, (8, 7))


def test_every_line_of_the_report_card_fits_80_columns_and_needs_no_statistics():
    lines = [str(found.what) for found in report_card({}, Outcome())]
    assert max(map(len, lines)) <= 76
    assert not [line for line in lines if "Brier" in line]
