"""A raise is proposed when the log calls for one, and only then."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.progression import NudgeKind, NudgeLevel, PastSession, nudge
from brainlift_tui.core.workout import Effort, SetKind, Target, TrainingSet

KG = Unit.KG
BENCH = Exercise("bench", "Bench Press (Dumbbell)", equipment=Equipment.DUMBBELL)
ASKED = Target(sets=3, low=8, high=12)
RACK = tuple(Load(text, KG) for text in ("10", "15", "20", "22.5", "30"))
TWENTY = RACK[2]


def session(*reps: int, load: Load | None = TWENTY, last: Effort | None = None, planned=ASKED):
    sets = [TrainingSet(load=load, reps=count) for count in reps]
    if sets:
        sets[-1] = replace(sets[-1], effort=last)
    return PastSession(date(2026, 11, 19), planned, tuple(sets))


def proposed(*past: PastSession, exercise=BENCH, target=ASKED, loads=RACK) -> str | None:
    found = nudge(exercise, target, past, loads)
    return str(found.load_to) if found else None


# --- by example -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("past", "load"),
    [
        (session(12, 12, 12), "22.5 kg"),
        (session(13, 12, 14), "22.5 kg"),
        (session(12, 12, 12, 12), "22.5 kg"),
        (session(12, 12, 12, last=Effort.EASY), "22.5 kg"),
        (session(12, 12, 12, last=Effort.HARD), "22.5 kg"),
        (session(10, 9, 8, last=Effort.EASY), "22.5 kg"),
        (session(12, 12, 11), None),
        (session(10, 9, 8), None),
        (session(10, 9, 7, last=Effort.EASY), None),
        (session(7, 9, 9, last=Effort.EASY), None),
        (session(12, 12, 12, last=Effort.FAILED), None),
        (session(12, 12, 11, last=Effort.HARD), None),
        (session(12, 12), None),
        (session(12, last=Effort.EASY), None),
        (session(), None),
        (session(12, 12, 12, load=None), None),
    ],
)
def test_a_raise_needs_every_set_at_the_top_or_the_last_one_easy_and_all_in_range(past, load):
    assert proposed(past) == load


def test_an_easy_set_before_the_last_says_nothing():
    sets = session(12, 10, 10).sets
    past = PastSession(date(2026, 1, 1), ASKED, (replace(sets[0], effort=Effort.EASY), *sets[1:]))
    assert proposed(past) is None


def test_without_a_past_there_is_nothing_to_say():
    assert proposed() is None


def test_only_the_last_session_counts():
    assert proposed(session(12, 12, 12), session(9, 8, 8)) is None
    assert proposed(session(9, 8, 8), session(12, 12, 12)) == "22.5 kg"


def test_todays_range_decides_and_not_that_of_the_day_before():
    assert proposed(session(10, 10, 10), target=Target(3, 6, 10)) == "22.5 kg"
    assert proposed(session(12, 12, 12), target=Target(3, 12, 15)) is None


def test_two_sets_suffice_where_two_were_planned():
    assert proposed(session(12, 12, planned=Target(2, 8, 12))) == "22.5 kg"
    assert proposed(session(12, 12, planned=None)) is None
    assert proposed(session(12, 12, planned=None), target=Target(2, 8, 12)) == "22.5 kg"


def test_sets_at_different_loads_say_nothing_of_the_next():
    ramp = session(12, 12, 12).sets
    mixed = (replace(ramp[0], load=RACK[0]), *ramp[1:])
    assert proposed(PastSession(date(2026, 1, 1), ASKED, mixed)) is None


def test_the_same_weight_in_pounds_is_the_same_load():
    sets = session(12, 12, 12).sets
    mixed = (*sets[:2], replace(sets[2], load=Load("44.1", Unit.LB)))
    assert proposed(PastSession(date(2026, 1, 1), ASKED, mixed)) == "22.5 kg"


def test_warmups_and_drops_neither_help_nor_hinder():
    work = session(12, 12, 12).sets
    light = [
        TrainingSet(kind=kind, load=RACK[0], reps=5) for kind in (SetKind.WARMUP, SetKind.DROP)
    ]
    past = PastSession(date(2026, 1, 1), ASKED, (light[0], *work, light[1]))
    assert proposed(past) == "22.5 kg"
    short = PastSession(date(2026, 1, 1), ASKED, (*work[:2], replace(light[0], load=TWENTY)))
    assert proposed(short) is None
    planned_to_failure = tuple(replace(done, kind=SetKind.FAILURE) for done in work)
    assert proposed(PastSession(date(2026, 1, 1), ASKED, planned_to_failure)) == "22.5 kg"


def test_at_the_top_of_the_rack_there_is_nothing_heavier_to_propose():
    assert proposed(session(12, 12, 12, load=RACK[-1])) is None
    assert proposed(session(12, 12, 12, load=Load("40", KG))) is None


def test_where_the_rack_says_nothing_the_ordinary_step_is_proposed():
    assert proposed(session(12, 12, 12), loads=()) == "22.5 kg"
    assert proposed(session(12, 12, 12, load=Load("45", Unit.LB)), loads=()) == "50 lb"
    assert proposed(session(12, 12, 12, load=Load("1000", KG)), loads=()) is None


def test_less_help_is_the_raise_of_an_assisted_exercise_and_no_help_the_last():
    dip = Exercise("dip", "Dip (Assisted)", measure=Measure.ASSISTED, equipment=Equipment.MACHINE)

    def after(text: str) -> str | None:
        return proposed(session(12, 12, 12, load=Load(text, KG)), exercise=dip, loads=())

    assert after("-20") == "-17.5 kg"
    assert after("-1") == "0 kg"
    assert after("0") is None


def test_a_pull_up_with_help_loses_help_before_it_gains_a_dumbbell():
    pull_up = Exercise("pull-up", "Pull Up", measure=Measure.BODYWEIGHT)
    helped = session(12, 12, 12, load=Load("-20", KG))
    assert proposed(helped, exercise=pull_up) == "-17.5 kg"


def test_a_hold_is_judged_by_its_seconds():
    carry = replace(BENCH, measure=Measure.HOLD)
    target = Target(3, 20, 40)

    def held(*seconds: int, reps: int | None = None) -> PastSession:
        sets = tuple(TrainingSet(load=TWENTY, seconds=s, reps=reps) for s in seconds)
        return PastSession(date(2026, 1, 1), target, sets)

    assert proposed(held(40, 40, 45), exercise=carry, target=target) == "22.5 kg"
    assert proposed(held(40, 40, 45, reps=1), exercise=carry, target=target) == "22.5 kg"
    assert proposed(held(40, 40, 39), exercise=carry, target=target) is None
    assert proposed(held(40, 40, 39, reps=99), exercise=carry, target=target) is None


def test_seconds_are_no_reps():
    timed = tuple(TrainingSet(load=TWENTY, seconds=45) for _ in range(3))
    assert proposed(PastSession(date(2026, 1, 1), ASKED, timed)) is None


@pytest.mark.parametrize(
    ("past", "level", "because"),
    [
        (session(12, 12, 12), NudgeLevel.SUGGEST, "every set reached 12"),
        (session(12, 12, 12, last=Effort.EASY), NudgeLevel.STRONG, "every set reached 12"),
        (session(9, 9, 9, last=Effort.EASY), NudgeLevel.SUGGEST, "the last felt easy"),
    ],
)
def test_a_nudge_says_what_it_saw_and_how_sure_it_is(past, level, because):
    found = nudge(BENCH, ASKED, [past], RACK)
    assert found is not None
    assert (found.kind, found.level, found.load_from) == (NudgeKind.HEAVIER, level, TWENTY)
    assert because in found.why
    assert ", ".join(str(done.reps) for done in past.sets) + " at 20 kg" in found.why
    assert found.p is None


# --- properties -------------------------------------------------------------------------------

efforts = st.none() | st.sampled_from(Effort)
some_loads = st.sampled_from([*RACK, *(Load(t, KG) for t in ("-10", "0", "5", "21", "35"))])
work = st.builds(
    TrainingSet,
    kind=st.sampled_from(SetKind),
    load=st.none() | some_loads,
    reps=st.integers(0, 20),
    effort=efforts,
)
same_load = some_loads.flatmap(
    lambda load: st.lists(
        st.builds(TrainingSet, load=st.just(load), reps=st.integers(7, 14), effort=efforts),
        max_size=6,
    )
)
targets = st.builds(
    lambda sets, low, more: Target(sets, low, low + more),
    st.integers(1, 5),
    st.integers(1, 15),
    st.integers(0, 6),
)
sessions = st.builds(
    lambda target, sets: PastSession(date(2026, 1, 1), target, tuple(sets)),
    st.none() | targets,
    st.lists(work, max_size=6) | same_load,
)
racks = st.lists(st.sampled_from(RACK), unique=True).map(
    lambda found: tuple(sorted(found, key=lambda load: load.ng))
)
exercises = st.builds(lambda measure: replace(BENCH, measure=measure), st.sampled_from(Measure))


@given(exercises, targets, st.lists(sessions, max_size=3), racks)
def test_a_raise_always_has_its_grounds(exercise, target, past, rack):
    found = nudge(exercise, target, past, rack)
    if found is None:
        return
    sets = past[-1].work_sets
    planned = past[-1].target.sets if past[-1].target else target.sets
    assert len(sets) >= min(planned, target.sets)
    assert all(done.load.same_as(found.load_from) for done in sets)
    assert sets[-1].effort is not Effort.FAILED
    top = all(done.reps >= target.high for done in sets)
    easy = sets[-1].effort is Effort.EASY and all(done.reps >= target.low for done in sets)
    assert top or easy
    assert found.load_to.ng > found.load_from.ng
    if rack and found.load_from.ng >= 0:
        assert found.load_to in rack
        assert not [r for r in rack if found.load_from.ng < r.ng < found.load_to.ng]


@given(targets, same_load, racks, st.lists(st.integers(0, 5), min_size=6, max_size=6))
def test_more_reps_never_take_a_raise_away(target, sets, rack, more):
    past = PastSession(date(2026, 1, 1), target, tuple(sets))
    better = tuple(
        replace(done, reps=done.reps + extra)
        for done, extra in zip(sets, more[: len(sets)], strict=True)
    )
    before = nudge(BENCH, target, [past], rack)
    after = nudge(BENCH, target, [replace(past, sets=better)], rack)
    assert before is None or (after is not None and after.load_to == before.load_to)


@given(targets, same_load.filter(bool), racks)
def test_an_easier_last_set_never_takes_a_raise_away(target, sets, rack):
    def after(effort: Effort | None) -> bool:
        rated = (*sets[:-1], replace(sets[-1], effort=effort))
        past = PastSession(date(2026, 1, 1), target, rated)
        return nudge(BENCH, target, [past], rack) is not None

    assert after(Effort.FAILED) <= after(Effort.HARD) == after(None) <= after(Effort.EASY)


@given(targets, same_load, racks, st.integers(0, 4))
def test_a_higher_top_of_the_range_never_brings_a_raise(target, sets, rack, more):
    past = [PastSession(date(2026, 1, 1), None, tuple(sets))]
    harder = replace(target, high=target.high + more)
    if nudge(BENCH, harder, past, rack) is not None:
        assert nudge(BENCH, target, past, rack) is not None
