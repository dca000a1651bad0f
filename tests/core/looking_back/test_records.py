"""What counts as a record, and what does not."""

from collections.abc import Sequence
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.records import (
    Best,
    BestAxis,
    Bests,
    RecordKind,
    bests_of_session,
    same,
)
from brainlift_tui.core.looking_back.strength import SESSION_NOISE, estimate
from brainlift_tui.core.workout.workout import SetKind, Side, TrainingSet

Sets = tuple[TrainingSet, ...]
WEIGHTED, BODYWEIGHT = Measure.WEIGHTED, Measure.BODYWEIGHT


def sets(text: str, kind: SetKind = SetKind.WORK) -> Sets:
    return tuple(done._replace(kind=kind) for done in parse_sets(text, Unit.KG))


def train(measure: Measure, sessions: Sequence[Sets]) -> tuple[Best, ...]:
    """What the last of these sessions reached."""
    bests = Bests()
    found: tuple[Best, ...] = ()
    for done in sessions:
        found = bests_of_session(measure, bests, done)
        bests.add(found)
    return found


def told(measure: Measure, *sessions: str | Sets) -> list[tuple[str, int | None]]:
    """The records of the last session: what in, and by which of its sets."""
    logs = [sets(text) if isinstance(text, str) else text for text in sessions]
    return [(b.record.kind.value, b.position) for b in train(measure, logs) if b.record]


@pytest.mark.parametrize(
    ("sessions", "records"),
    [
        (["20x8, 8, 8"], []),
        (["20x8", "20x8"], []),
        (["20x8, 8, 8", "20x8, 8, 7"], []),
        # A heavier load is a fact at once, told once, by its first set.
        (["20x8", "22.5x8, 8, 9"], [("heaviest", 0)]),
        (["20x8", "22.5x1"], [("heaviest", 0)]),
        (["20x8", "20x7, 22.5x6"], [("heaviest", 1)]),
        # One rep more at a load is a fact, told by the set with most.
        (["20x8", "20x9"], [("reps", 0)]),
        (["20x8, 8, 8", "20x8, 9, 10"], [("reps", 2)]),
        (["20x12, 22.5x8", "22.5x9"], [("reps", 0)]),
        # More was done with a heavier load already.
        (["20x8, 25x10", "20x9"], []),
        (["20x8, 25x10", "20x11"], [("reps", 0)]),
        # A load between two that were lifted is no record by itself.
        (["20x8, 25x8", "22.5x8"], []),
        # Within what a scale or a conversion makes of it, a load is the same.
        (["20.41x8", "45lb x 8"], []),
        (["20.41x8", "45lb x 9"], [("reps", 0)]),
        (["100lb x 5", "46x5"], [("heaviest", 0)]),
        # 4 % more in a session is within the noise, 33 % is not.
        (["20x8, 8, 8", "20x8, 8, 8, 8"], [("volume", None)]),
        (["20x10, 10, 10, 10, 10", "20x10, 10, 10, 10, 11"], [("reps", 4)]),
        (["20x10, 10, 10, 10, 10", "20x10, 10, 10, 10, 10, 2"], []),
        # A failed attempt lifts nothing.
        (["20x8", "25x0"], []),
        (["25x0, 20x8", "22.5x8"], [("heaviest", 0)]),
    ],
)
def test_records_with_a_load(sessions, records):
    assert told(WEIGHTED, *sessions) == records


def test_an_estimate_is_a_record_only_beyond_the_noise_and_only_after_three_sessions():
    months = ["20x8", "20x8", "20x8"]
    assert told(WEIGHTED, *months, "20x9") == [("reps", 0)]
    assert told(WEIGHTED, *months, "20x10") == [("estimated 1rm", 0)]
    assert told(WEIGHTED, *months[:2], "20x10") == [("reps", 0)]
    assert told(WEIGHTED, "25x6, 20x8", *months, "22.5x12") == [("estimated 1rm", 0)]


def test_above_twelve_reps_the_reps_are_told_and_no_estimate():
    months = ["20x8", "20x8", "20x8"]
    assert told(WEIGHTED, *months, "20x13") == [("reps", 0)]
    assert told(WEIGHTED, *months, "20x12, 13") == [("reps", 1)]


def test_reps_left_in_reserve_count_in_the_estimate_and_not_in_the_reps():
    months = ["20x8", "20x8", "20x8"]
    assert told(WEIGHTED, *months, "20x8 @3") == [("estimated 1rm", 0)]
    assert told(WEIGHTED, *months, "20x8 @1") == []


def test_a_set_that_is_the_heaviest_and_the_best_estimate_is_told_once():
    months = ["20x8", "20x8", "20x8"]
    assert told(WEIGHTED, *months, "25x8") == [("heaviest", 0)]
    assert told(WEIGHTED, *months, "25x7, 9") == [("heaviest", 0)]


def test_warm_ups_neither_set_a_record_nor_have_to_be_beaten():
    warm = sets("60x8", SetKind.WARMUP)
    assert told(WEIGHTED, "50x8", (*warm, *sets("50x8"))) == []
    assert told(WEIGHTED, (*warm, *sets("50x8")), "55x8") == [("heaviest", 0)]
    assert told(WEIGHTED, warm, "50x8") == []


def test_a_drop_set_sets_no_record_but_has_to_be_beaten():
    drop = sets("20x15", SetKind.DROP)
    assert told(WEIGHTED, "25x8, 20x10", (*sets("25x8"), *drop))[:1] != [("reps", 1)]
    assert told(WEIGHTED, (*sets("25x8"), *drop), "20x14") == []
    assert told(WEIGHTED, (*sets("25x8"), *drop), "20x16") == [("reps", 0)]


@pytest.mark.parametrize(
    ("sessions", "records"),
    [
        (["8", "9"], [("reps", 0)]),
        (["8", "8"], []),
        (["8", "5x5"], [("heaviest", 0)]),
        (["-20x8", "-15x8"], [("heaviest", 0)]),
        (["-20x8", "3"], [("heaviest", 0)]),
        (["-20x8", "-25x9"], []),
        (["-20x8", "-20x9"], [("reps", 0)]),
        (["8, 8, 8", "8, 8, 8, 8"], [("volume", None)]),
    ],
)
def test_records_of_ones_own_weight(sessions, records):
    assert told(BODYWEIGHT, *sessions) == records


def test_less_help_is_the_record_on_an_assisted_machine():
    assert told(Measure.ASSISTED, "-40x8", "-35x8") == [("heaviest", 0)]
    assert told(Measure.ASSISTED, "-40x8", "-45x8") == []
    assert told(Measure.ASSISTED, "-40x8", "-45x9") == []
    assert told(Measure.ASSISTED, "-40x8", "-40x9") == [("reps", 0)]


def test_holds_are_told_in_seconds_and_loads():
    assert told(Measure.HOLD, "45s", "60s") == [("seconds", 0)]
    assert told(Measure.HOLD, "45s", "45s") == []
    loaded = tuple(done._replace(load=Load("10", Unit.KG)) for done in sets("30s"))
    assert told(Measure.HOLD, "45s", loaded) == [("heaviest", 0)]


def cardio(metres: float | None, seconds: int | None) -> Sets:
    return (TrainingSet(distance_m=metres, seconds=seconds),)


@pytest.mark.parametrize(
    ("before", "now", "records"),
    [
        ((5000, 1800), (5000, 1750), [("fastest", 0)]),
        ((5000, 1800), (5000, 1800), []),
        ((5000, 1800), (5000, 1900), []),
        ((5000, 1800), (6000, 2400), [("farthest", 0)]),
        ((5000, 1800), (3000, 1000), []),
        ((5000, 1800), (3000, 1900), []),
        ((None, 1800), (None, 2000), [("longest", 0)]),
        ((None, 1800), (None, 1800), []),
        ((5000, None), (6000, None), [("farthest", 0)]),
    ],
)
def test_cardio_is_told_in_distance_time_and_pace(before, now, records):
    assert told(Measure.CARDIO, cardio(*before), cardio(*now)) == records


def test_two_sides_logged_apart_are_the_volume_of_one_set_of_both():
    left, right = (sets("20x8")[0]._replace(side=side) for side in (Side.LEFT, Side.RIGHT))
    assert told(WEIGHTED, "20x8", (left, right)) == []
    assert told(WEIGHTED, (left, right), "20x8, 8") == [("volume", None)]


# --- what holds for every log -----------------------------------------------------------------


loads = st.sampled_from(["10", "12.5", "15", "17.5", "20", "22.5", "25", "30"]).map(
    lambda text: Load(text, Unit.KG)
) | st.sampled_from(["25", "45", "50", "55"]).map(lambda text: Load(text, Unit.LB))
one_set = st.builds(
    partial(TrainingSet),
    kind=st.sampled_from(SetKind),
    load=loads | st.none(),
    reps=st.integers(0, 15),
    rir=st.none() | st.sampled_from([0.0, 0.5, 1.0, 2.0, 5.0]),
)
logs = st.lists(st.lists(one_set, max_size=5).map(tuple), min_size=1, max_size=6)


def ng(done: TrainingSet) -> int:
    return done.load.ng if done.load else 0


@given(logs)
def test_each_record_beats_all_that_went_before(log):
    bests = Bests()
    for at, session in enumerate(log):
        earlier = [s for past in log[:at] for s in past if s.kind is not SetKind.WARMUP and s.reps]
        found = bests_of_session(WEIGHTED, bests, session)
        for best in found:
            if best.record is None:
                continue
            assert earlier
            kind = best.record.kind
            if kind is RecordKind.VOLUME:
                assert best.position is None
                continue
            assert best.position is not None
            done = session[best.position]
            assert done.kind in (SetKind.WORK, SetKind.FAILURE)
            assert done.reps
            if kind is RecordKind.HEAVIEST:
                assert all(ng(done) > ng(s) and not same(ng(done), ng(s)) for s in earlier)
            elif kind is RecordKind.REPS:
                rivals = [s for s in earlier if ng(s) >= ng(done) or same(ng(s), ng(done))]
                assert all(done.reps > s.reps for s in rivals)
                assert any(same(ng(s), ng(done)) for s in earlier)
            else:
                top = max(filter(None, map(estimate, earlier)))
                assert estimate(done) > top * (1 + SESSION_NOISE) * (1 - 1e-6)
        bests.add(found)


@given(logs)
def test_no_load_and_no_set_is_told_twice_in_a_session(log):
    bests = Bests()
    for session in log:
        found = bests_of_session(WEIGHTED, bests, session)
        bests.add(found)
        records = [best for best in found if best.record]
        lifted = [ng(session[best.position]) for best in records if best.position is not None]
        assert not any(same(a, b) for i, a in enumerate(lifted) for b in lifted[:i])
        assert not (len(records) > 1 and any(best.position is None for best in records))


@given(logs)
def test_the_first_session_sets_no_record_and_the_same_again_none_either(log):
    first = bests_of_session(WEIGHTED, Bests(), log[0])
    assert not any(best.record for best in first)
    bests = Bests()
    for session in log:
        bests.add(bests_of_session(WEIGHTED, bests, session))
    for session in log:
        assert not any(best.record for best in bests_of_session(WEIGHTED, bests, session))


@given(logs, st.integers(1, 15))
def test_what_is_kept_says_all_that_is_asked_of_it(log, reps):
    """The few rows kept answer as the whole log would."""
    bests = Bests()
    for session in log:
        bests.add(bests_of_session(WEIGHTED, bests, session))
    lifted = [s for session in log for s in session if s.kind is not SetKind.WARMUP and s.reps]
    heaviest = max((ng(s) for s in lifted if s.reps >= reps), default=None)
    kept = bests.heaviest_for(reps)
    assert (kept is None) == (heaviest is None)
    if kept is not None and heaviest is not None:
        assert kept.size == heaviest or same(kept.size, heaviest)
    for s in lifted:
        assert bests.knows(BestAxis.REPS, ng(s))
        rivals = [r.reps for r in lifted if ng(r) >= ng(s) or same(ng(r), ng(s))]
        assert bests.count_at(BestAxis.REPS, ng(s)) == max(rivals)


@given(logs, st.integers(0, 5))
def test_what_is_kept_in_parts_is_what_is_kept_at_once(log, cut):
    """Deriving from a later session on gives what deriving from the first does."""
    whole, rows = Bests(), []
    for session in log:
        rows.append(bests_of_session(WEIGHTED, whole, session))
        whole.add(rows[-1])
    cut = min(cut, len(log))
    again = Bests((best for session in rows[:cut] for best in session), cut)
    for at in range(cut, len(log)):
        found = bests_of_session(WEIGHTED, again, log[at])
        assert found == rows[at]
        again.add(found)


def test_the_heaviest_at_each_number_of_reps():
    found = train(WEIGHTED, [sets("20x12, 25x8, 30x3")])
    table = Bests(found).by_reps
    kilograms = {reps: best.size // 10**12 for reps, best in table.items()}
    assert kilograms == {
        **dict.fromkeys((1, 2, 3), 30),
        **dict.fromkeys((4, 5, 6, 7, 8), 25),
        **dict.fromkeys((9, 10, 11, 12), 20),
    }
