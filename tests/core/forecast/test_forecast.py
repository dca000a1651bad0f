"""The forecast: what a coach would expect of it, and what must hold for any history."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brainlift_tui.core.forecast import Forecast, forecast

MONDAY = date(2026, 1, 5)
TINY = 1e-9


@dataclass(frozen=True)
class Done:
    day: date
    load: float | None
    reps: int | None
    rir: float | None = None


def diary(*sessions: tuple[float | None, Sequence[int]], every: int = 7) -> list[Done]:
    """Sessions of sets at one load, a week apart."""
    return [
        Done(MONDAY + timedelta(days=every * week), load, reps)
        for week, (load, sets) in enumerate(sessions)
        for reps in sets
    ]


def after(history: Sequence[Done], days: int = 7) -> date:
    return max(s.day for s in history) + timedelta(days=days)


# What a coach would expect


def test_the_same_load_again_gives_last_times_reps() -> None:
    history = diary((20, [10, 9, 9]), (20, [10, 10, 9]), (20, [11, 10, 10]), (20, [12, 11, 10]))
    assert forecast(history, 20, day=after(history)).expected_reps == 12


def test_who_starts_a_new_load_at_eight_every_time_will_again() -> None:
    history = diary(
        *[(20, [8, 8]), (20, [10, 9]), (20, [12, 11])],
        *[(22.5, [8, 7]), (22.5, [10, 9]), (22.5, [12, 12])],
        *[(25, [8, 8]), (25, [10, 10]), (25, [12, 12])],
    )
    raised = forecast(history, 27.5, day=after(history))
    assert raised.expected_reps in (8, 9)
    assert raised.p_at_least(7) > 0.75
    assert raised.p_at_least(12) < 0.35


def test_who_goes_back_to_a_heavy_day_does_what_heavy_days_are_for() -> None:
    history = diary(*[(100, [5, 5, 5]), (80, [10, 10])] * 5)
    assert forecast(history, 100, day=after(history)).expected_reps == 5


def test_light_and_ramping_sets_are_no_work_sets() -> None:
    plain = diary(*[(60, [8, 8, 8])] * 4)
    ramped = [
        s
        for done in plain
        for s in ([replace(done, load=40, reps=12), done] if done == plain[0] else [done])
    ]
    assert forecast(ramped, 62.5) == forecast(plain, 62.5)


def test_reps_left_in_reserve_speak_for_more() -> None:
    hard = [replace(s, rir=0) for s in diary(*[(60, [8])] * 6)]
    easy = [replace(s, rir=4) for s in diary(*[(60, [8])] * 6)]
    assert forecast(easy, 65).p_at_least(8) > forecast(hard, 65).p_at_least(8)


def test_a_long_break_costs_and_says_less() -> None:
    history = diary(*[(60, [8, 8, 8])] * 8)
    soon, late = (forecast(history, 62.5, day=after(history, days)) for days in (7, 120))
    assert late.p_at_least(7) < soon.p_at_least(7)
    assert soon.enough
    assert not forecast(history, 60, day=after(history, 3 * 365)).enough


def test_assistance_is_negative_and_less_of_it_is_harder() -> None:
    history = diary(*[(-20, [8, 7, 7])] * 6)
    same, less, more = (forecast(history, load, bodyweight=80) for load in (-20, -10, -30))
    assert same.expected_reps == 8
    assert less.p_at_least(8) < same.p_at_least(8) <= more.p_at_least(8)


def test_bodyweight_alone_has_no_load() -> None:
    history = diary(*[(None, [15, 14, 12])] * 6)
    assert forecast(history, None).expected_reps == 15
    loaded = [forecast(history, load, bodyweight=75).p_at_least(15) for load in (None, 5, 10, 20)]
    assert loaded == sorted(loaded, reverse=True)
    assert loaded[0] > loaded[1]


def test_a_slip_of_the_unit_is_flagged_and_not_believed() -> None:
    history = diary(*[(100, [5, 5, 5])] * 6, (220.5, [5, 5, 5]))
    said = forecast(history, 102.5, day=after(history))
    assert said.unit_slip
    assert 4 <= said.expected_reps <= 5
    assert not forecast(history[:-3], 102.5, day=after(history)).unit_slip


def test_an_absurd_number_of_reps_is_left_out() -> None:
    history = diary(*[(20, [10, 10])] * 5)
    assert forecast([*history, Done(after(history), 20, 999)], 20).expected_reps == 10


def test_a_history_of_hundreds_of_reps_still_has_an_end() -> None:
    history = diary(*[(None, [80, 75])] * 6)
    assert forecast(history, None).expected_reps == 80


# What says too little


@pytest.mark.parametrize(
    "history",
    [
        [],
        diary((20, [10])),
        diary((20, [10, 10, 10, 10, 10, 10])),
        diary((20, [10]), (20, [10])),
        [Done(MONDAY, None, None)] * 5,
        [Done(MONDAY + timedelta(days=day), math.nan, 5) for day in range(9)],
    ],
)
def test_too_little_is_called_so_and_stays_wide(history: list[Done]) -> None:
    said = forecast(history, 20)
    assert not said.enough
    assert said.p_at_least(16) > 0.02
    assert said.p_at_least(5) < 0.98


def test_a_load_far_from_any_done_is_called_so() -> None:
    history = diary(*[(20, [10, 10])] * 8)
    assert forecast(history, 22).enough
    assert not forecast(history, 44).enough


def test_twice_the_load_is_never_promised() -> None:
    light = diary(*[(4, [25, 25])] * 12, every=3)
    assert forecast(light, 8).p_at_least(8) < 0.7
    assert forecast(light, 5).p_at_least(8) > forecast(light, 6).p_at_least(8)


def test_one_failed_session_far_away_does_not_outvote_many() -> None:
    light = diary((8, [1]), *[(4, [25, 25])] * 23, every=3)
    assert forecast(light, 7.5).p_at_least(8) > 0.5


def test_nothing_of_the_day_itself_or_later_is_read() -> None:
    history = diary(*[(20, [10, 9])] * 4, *[(25, [3, 3])] * 4)
    day = history[8].day
    assert forecast(history, 22, day=day) == forecast(history[:8], 22, day=day)


# What holds for any history

loads = st.one_of(
    st.none(),
    st.integers(-80, 400).map(lambda quarter: quarter / 2),
    st.sampled_from([0.0, 20.0, 22.5, 25.0, 45.359237, 999.0]),
)
reps = st.one_of(st.integers(0, 30), st.sampled_from([0, 8, 10, 12, 60, 999, None]))
reserves = st.one_of(st.none(), st.integers(0, 8), st.floats(0, 10))
days = st.integers(0, 4000).map(lambda n: MONDAY + timedelta(days=n))
sets = st.builds(Done, days, loads, reps, reserves)
histories = st.lists(sets, max_size=60)
sound = st.lists(
    st.builds(
        Done,
        days,
        st.sampled_from([20.0, 22.5, 25.0, 27.5, 30.0, 40.0]),
        st.integers(0, 25),
        st.one_of(st.none(), st.integers(0, 5)),
    ),
    min_size=1,
    max_size=40,
).map(lambda found: sorted(found, key=lambda s: s.day))


def falls(said: Forecast) -> bool:
    chances = [said.p_at_least(k) for k in range(-2, 130)]
    return (
        chances[:3] == [1.0, 1.0, 1.0]
        and all(0 <= p <= 1 for p in chances)
        and all(later <= earlier + TINY for earlier, later in pairwise(chances))
    )


@given(
    histories,
    st.one_of(loads, st.floats()),
    st.one_of(st.none(), days),
    st.one_of(st.none(), st.floats()),
)
def test_any_history_gets_an_answer(
    history: list[Done], load: float | None, day: date | None, bodyweight: float | None
) -> None:
    said = forecast(history, load, day=day, bodyweight=bodyweight)
    assert falls(said)
    assert said.expected_reps == int(said.expected_reps) >= 0
    assert isinstance(said.enough, bool)


@given(histories, loads, st.randoms())
def test_the_order_of_days_does_not_matter(history: list[Done], load: float | None, dice) -> None:
    by_day = {s.day: s for s in history}
    shuffled = list(by_day.values())
    dice.shuffle(shuffled)
    assert forecast(shuffled, load) == forecast(sorted(shuffled, key=lambda s: s.day), load)


@given(sound, st.floats(15, 60), st.integers(1, 10), st.booleans())
def test_more_reps_last_time_never_lower_a_probability(
    history: list[Done], load: float, more: int, first_only: bool
) -> None:
    newest = history[-1].day
    top = max(s.load for s in history if s.day == newest)
    better = []
    raised = False
    for done in history:
        counts = done.day == newest and done.load == top and not (first_only and raised)
        raised = raised or counts
        better.append(replace(done, reps=done.reps + more) if counts else done)
    before, now = forecast(history, load), forecast(better, load)
    assert all(now.p_at_least(k) >= before.p_at_least(k) - TINY for k in range(60))


@given(sound, st.floats(15, 60), st.integers(0, 4), st.integers(1, 4))
def test_more_reserve_last_time_never_lowers_a_probability(
    history: list[Done], load: float, reserve: int, more: int
) -> None:
    newest = history[-1].day
    less, most = (
        [replace(s, rir=rir) if s.day == newest else s for s in history]
        for rir in (reserve, reserve + more)
    )
    before, now = forecast(less, load), forecast(most, load)
    assert all(now.p_at_least(k) >= before.p_at_least(k) - TINY for k in range(60))


@given(sound, st.floats(1.002, 3), st.floats(1.0001, 2))
def test_above_every_load_a_bigger_jump_never_raises_a_probability(
    history: list[Done], jump: float, further: float
) -> None:
    heaviest = max(s.load for s in history)
    near, far = (forecast(history, heaviest * by) for by in (jump, jump * further))
    assert all(far.p_at_least(k) <= near.p_at_least(k) + TINY for k in range(60))


@given(sound, st.floats(15, 60))
@example(diary(*[(20, [10])] * 5), 22.5)
def test_pounds_and_kilograms_get_the_same_advice(history: list[Done], load: float) -> None:
    def in_pounds(kg: float) -> float:
        return round(kg / 0.45359237, 6) * 0.45359237

    theirs = forecast([replace(s, load=in_pounds(s.load)) for s in history], in_pounds(load))
    ours = forecast(history, load)
    assert theirs.expected_reps == ours.expected_reps
    assert theirs.at_least == pytest.approx(ours.at_least, abs=1e-3)


def test_datetimes_do_for_days() -> None:
    history = diary(*[(20, [10, 9])] * 4)
    timed = [replace(s, day=datetime(s.day.year, s.day.month, s.day.day, 18)) for s in history]  # noqa: DTZ001
    assert forecast(timed, 22) == forecast(history, 22)


def test_five_hundred_sessions_take_less_than_a_millisecond() -> None:
    history = [
        Done(MONDAY + timedelta(days=3 * at), 20 + at % 24 * 1.25, 6 + at * 7 % 9)
        for at in range(500)
        for _ in range(3)
    ]
    best, day = math.inf, after(history)
    for _ in range(40):
        start = time.process_time()
        forecast(history, 60, day=day)
        best = min(best, time.process_time() - start)
    assert best < 0.001


def test_a_set_without_a_day_is_left_out() -> None:
    history = diary(*[(20, [10, 9])] * 4)
    undated = Done(None, 40, 3)  # type: ignore[arg-type]
    assert forecast([*history, undated], 22) == forecast(history, 22)
