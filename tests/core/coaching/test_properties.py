"""What holds for any log whatever: nothing a coach would laugh at."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.coaching.advice import advise
from brainlift_tui.core.coaching.case import Case, Lifter, OwnRaises, Variation
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.coaching.within import after_set
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit, from_ng
from brainlift_tui.core.rack.makeable import makes
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Effort, SetKind, Side, Target, TrainingSet
from tests.core.coaching.diary import no_forecast

KG = Unit.KG
TODAY = date(2026, 11, 22)
BENCH = Exercise("bench", "Bench Press (Dumbbell)", equipment=Equipment.DUMBBELL)
SIZES = ("up to 5 %", "5 to 10 %", "over 10 %")
DAYS = tuple(TODAY - timedelta(days=ago) for ago in (0, 2, 3, 5, 7, 14, 15, 40, 400, 4000, -3))


@dataclass(frozen=True)
class Smooth:
    """A forecast that knows enough, and rises with the last set's reps and reserve."""

    middle: float
    enough: bool = True

    @property
    def expected_reps(self) -> float:
        return float(round(self.middle))

    def p_at_least(self, k: int) -> float:
        return 1.0 if k <= 0 else 1 / (1 + exp(-min(max(self.middle - k + 0.5, -40), 40) / 1.2))


def smooth_forecast(history, load, *, day=None, bodyweight=None, others=()) -> Smooth:
    last = [done for done in history if done.day == history[-1].day]
    reps = sum(done.reps + 0.3 * (done.rir or 0) for done in last) / len(last)
    body = bodyweight or 0
    ratio = (load + body + 200) / (last[0].load + body + 200)
    return Smooth(reps - 20 * (ratio - 1))


steps = st.sampled_from([Load(text, KG) for text in ("1", "2", "2.5", "4", "5")])
racks = st.just(()) | st.builds(
    lambda low, step, count: tuple(from_ng(low.ng + at * step.ng, KG) for at in range(count)),
    steps,
    steps,
    st.integers(1, 25),
)
targets = st.builds(
    lambda sets, low, more: Target(sets, low, low + more),
    st.integers(1, 5),
    st.integers(1, 15),
    st.integers(0, 6),
)
odd_loads = st.none() | st.sampled_from(
    tuple(Load(t, KG) for t in ("0", "-20", "-500", "-1", "900", "0.5", "20", "22", "44", "45"))
)


SAYINGS = (
    {}, {}, {"effort": Effort.EASY}, {"effort": Effort.HARD}, {"effort": Effort.FAILED},
    {"rir": 0.5}, {"rir": 2.0}, {"rir": 10.0, "effort": Effort.FAILED}, {"side": Side.LEFT},
    {"side": Side.RIGHT, "rir": 4.0}, {"kind": SetKind.WARMUP}, {"kind": SetKind.DROP},
    {"kind": SetKind.FAILURE}, {"seconds": 45}, {"seconds": 9, "reps": None},
)  # fmt: skip
one_set = st.tuples(
    st.booleans(), st.sampled_from((0, 1, 5, 8, 9, 12, 13, 40, 999)), st.sampled_from(SAYINGS)
)


@st.composite
def any_sets(draw, loads):
    """Sets of every sort; at one load, or each at the one or the other."""
    usual, other = draw(loads), draw(odd_loads)
    return tuple(
        TrainingSet(**{"load": other if odd else usual, "reps": reps, **said})
        for odd, reps, said in draw(st.lists(one_set, max_size=3))
    )


def usual_sets(load: Load, reps: list[int], effort=None) -> tuple[TrainingSet, ...]:
    sets = [TrainingSet(load=load, reps=count) for count in reps]
    sets[-1] = sets[-1]._replace(effort=effort)
    return tuple(sets)


lifters = st.builds(
    Lifter,
    st.sampled_from([None, 1940]),
    st.booleans(),
    st.sampled_from([None, 95.0]),
    st.sampled_from([None, TODAY - timedelta(days=10)]),
)
GATES = (
    {},
    {},
    {},
    {"raised": frozenset(DAYS)},
    {"held_back": "pain"},
    {"deload_week": True},
    {"deload_days": frozenset(DAYS[:1])},
)
FORECASTERS = (no_forecast, smooth_forecast, None)


@st.composite
def any_case(draw, measures=(Measure.WEIGHTED, *Measure), racks=racks):
    """Logs out of order, with gaps, and with nonsense in them."""
    loads, target = draw(racks), draw(targets)
    at = st.sampled_from(loads) if loads else st.just(Load("20", KG))
    reps = st.lists(
        st.integers(max(0, target.low - 2), target.high + 4),
        min_size=target.sets,
        max_size=target.sets,
    )
    usual = st.builds(usual_sets, at, reps)
    sessions = draw(
        st.lists(
            st.builds(
                PastSession,
                st.sampled_from(DAYS),
                st.sampled_from([target, None]),
                usual | any_sets(at),
            ),
            max_size=4,
        )
    )
    gates = draw(st.sampled_from(GATES))
    ladder = draw(st.booleans())
    return Case(
        exercise=BENCH._replace(
            measure=draw(st.sampled_from(measures)), one_sided=draw(st.booleans())
        ),
        target=target,
        past=tuple(sessions),
        loads=loads,
        today=TODAY,
        lifter=draw(lifters),
        harder=Variation("archer", "Archer Push Up") if ladder else None,
        easier=Variation("knees", "Knee Push Up") if ladder else None,
        own=dict.fromkeys(SIZES, draw(st.sampled_from([OwnRaises(), OwnRaises(9, 10, 8.0)]))),
        forecaster=draw(st.sampled_from(FORECASTERS)),
        **gates,
    )


@given(any_case())
def test_only_loads_the_rack_can_make_are_proposed(case):
    advice = advise(case)
    if advice is None or advice.load_to is None:
        return
    if advice.kind in (AdviceKind.HOLD, AdviceKind.REPEAT):
        return  # what was lifted stays, wherever it was lifted
    if advice.load_to.ng > 0:
        assert makes(case.loads, advice.load_to) or case.exercise.measure is Measure.ASSISTED
    else:
        assert case.exercise.measure in (Measure.BODYWEIGHT, Measure.ASSISTED)
    if advice.kind in (AdviceKind.HEAVIER, AdviceKind.PROBE):
        assert advice.load_to.ng > (advice.load_from.ng if advice.load_from else 0)
    else:
        assert advice.load_to.ng < advice.load_from.ng


@given(any_case())
def test_advice_is_whole_and_in_plain_words(case):
    advice = advise(case)
    if advice is None:
        return
    offer, why = advice.offer.english(), advice.why.english()
    assert offer
    assert len(offer) <= 40
    assert why.endswith((".", "?"))
    assert len(why) <= 200
    lines = [line.english() for line in advice.reasons.lines]
    assert "None" not in "\n".join((offer, why, *lines))
    assert not any(sign in "".join((offer, why, *lines)) for sign in "{}")
    assert advice.reasons.rule
    assert advice.reasons.sources
    assert advice.reasons.looked_at
    assert advice.p is None or 0 <= advice.p <= 1
    assert (advice.p is not None) <= (advice.kind is AdviceKind.HEAVIER)
    assert advice.sets is None or 1 <= advice.sets <= max(case.target.sets, 5)
    assert advice.reps is None or advice.reps >= 1
    assert advice.seconds is None or advice.seconds >= 5 or advice.kind is AdviceKind.DELOAD
    assert (advice.kind is AdviceKind.HARDER_VARIATION) <= (advice.variation is not None)


@given(any_case())
def test_nothing_is_raised_after_failing_with_pain_or_after_a_break(case):
    advice = advise(case)
    if advice is None or not advice.kind.raises:
        return
    assert not case.held_back
    assert not case.deload_week
    days = [s for s in case.past if s.day <= TODAY and s.day not in case.deload_days]
    assert any((TODAY - s.day).days <= 14 for s in days)


@given(any_case(), st.integers(0, 5), st.sampled_from([SetKind.WORK, SetKind.FAILURE]))
def test_a_failed_set_below_the_top_is_never_followed_by_a_raise(case, at, kind):
    load = case.loads[0] if case.loads else Load("20", KG)
    reps = case.target.high + 3
    sets = [TrainingSet(load=load, reps=reps, seconds=reps) for _ in range(case.target.sets)]
    place = at % len(sets)
    below = case.target.high - 1
    sets[place] = sets[place]._replace(effort=Effort.FAILED, kind=kind, reps=below, seconds=below)
    last = PastSession(TODAY, case.target, tuple(sets))
    case = case._replace(past=(*(s for s in case.past if s.day < TODAY), last))
    case = case._replace(deload_days=frozenset(), deload_week=False)
    advice = advise(case)
    assert advice is None or not advice.kind.raises


def in_pounds(load: Load | None) -> Load | None:
    return None if load is None or load.kg > 900 else from_ng(load.ng, Unit.LB)


@given(any_case(measures=(Measure.WEIGHTED,), racks=racks.filter(bool)))
def test_pounds_and_kilograms_get_the_same_advice(case):
    pounds = case._replace(
        loads=tuple(in_pounds(load) for load in case.loads),
        past=tuple(
            s._replace(sets=tuple(done._replace(load=in_pounds(done.load)) for done in s.sets))
            for s in case.past
        ),
    )
    kilos, converted = advise(case), advise(pounds)
    assert (kilos is None) == (converted is None)
    if kilos is None or converted is None:
        return
    assert (kilos.kind, kilos.level, kilos.reps, kilos.sets, kilos.seconds) == (
        converted.kind,
        converted.level,
        converted.reps,
        converted.sets,
        converted.seconds,
    )
    assert (kilos.load_to is None) == (converted.load_to is None)
    if kilos.load_to is not None:
        assert kilos.load_to.same_as(converted.load_to)
    assert kilos.p == (None if converted.p is None else pytest.approx(converted.p, abs=1e-4))


LADDER = {
    AdviceKind.DELOAD: 0,
    AdviceKind.LIGHTER: 0,
    AdviceKind.REPEAT: 1,
    None: 2,
    AdviceKind.ADD_SET: 3,
    AdviceKind.MORE_REPS: 3,
    AdviceKind.PROBE: 3,
    AdviceKind.HOLD: 3,
    AdviceKind.HEAVIER: 4,
}


STEADY_LOADS = tuple(Load(text, KG) for text in ("10", "20", "30"))


@st.composite
def steady_case(draw):
    load, target = draw(st.sampled_from(STEADY_LOADS)), draw(targets)
    reps = st.lists(
        st.integers(max(1, target.low - 2), target.high + 5),
        min_size=target.sets,
        max_size=target.sets,
    )
    efforts = st.sampled_from([None, None, Effort.EASY, Effort.HARD])
    past = tuple(
        PastSession(
            TODAY - timedelta(days=3 * (4 - at)),
            target,
            usual_sets(load, draw(reps), draw(efforts)),
        )
        for at in range(draw(st.integers(1, 4)))
    )
    step = draw(st.sampled_from(["0.5", "1", "2", "2.5", "5"]))
    rack = tuple(Load.of(5 + at * float(step), KG) for at in range(int(60 / float(step))))
    return Case(
        BENCH,
        target,
        past,
        rack,
        TODAY,
        Lifter(draw(st.sampled_from([None, 1940])), draw(st.booleans())),
        own=dict.fromkeys(SIZES, draw(st.sampled_from([OwnRaises(), OwnRaises(2, 9, 8.0)]))),
        forecaster=draw(st.sampled_from(FORECASTERS)),
    )


def with_last(case: Case, sets: tuple[TrainingSet, ...]) -> Case:
    return case._replace(past=(*case.past[:-1], case.past[-1]._replace(sets=sets)))


def not_worse(before, after):
    kinds = [found.kind if found else None for found in (before, after)]
    assert LADDER[kinds[1]] >= LADDER[kinds[0]]
    if before is not None and before.kind is AdviceKind.HEAVIER:
        assert after.load_to.kg >= before.load_to.kg - 1e-9
        if before.p is not None and after.load_to == before.load_to:
            assert after.p >= before.p - 1e-12
        order = [Level.SUGGEST, Level.STRONG]
        assert order.index(after.level) >= order.index(before.level)


@given(steady_case(), st.lists(st.integers(0, 4), min_size=5, max_size=5))
def test_more_reps_never_make_it_worse(case, more):
    sets = case.past[-1].sets
    better = tuple(
        done._replace(reps=done.reps + extra) for done, extra in zip(sets, more, strict=False)
    )
    before, after = advise(case), advise(with_last(case, better))
    # A new best ends a stall, and with it the offer of a set more; nothing else is lost.
    if before is not None and before.why.english().startswith("No new best"):
        return
    not_worse(before, after)


@given(steady_case(), st.floats(0, 5), st.floats(0, 5))
def test_more_reserve_never_makes_it_worse(case, one, other):
    def told(rir: float) -> Case:
        sets = case.past[-1].sets
        return with_last(case, (*sets[:-1], sets[-1]._replace(effort=None, rir=rir)))

    not_worse(advise(told(min(one, other))), advise(told(max(one, other))))


@given(steady_case())
def test_an_easier_key_never_makes_it_worse(case):
    def key(effort: Effort | None):
        sets = case.past[-1].sets
        return advise(with_last(case, (*sets[:-1], sets[-1]._replace(effort=effort))))

    failed, hard, none, easy = (key(e) for e in (Effort.FAILED, Effort.HARD, None, Effort.EASY))
    not_worse(failed, hard)
    not_worse(none, easy)
    assert LADDER[hard.kind if hard else None] <= LADDER[easy.kind if easy else None]


@given(any_case(), st.randoms(use_true_random=False))
def test_the_order_of_sessions_in_the_list_says_nothing(case, random):
    days = {s.day: s for s in case.past}
    past = list(days.values())
    case = case._replace(past=tuple(past))
    random.shuffle(past)
    assert advise(case._replace(past=tuple(past))) == advise(case)


@given(any_case(), st.data())
def test_during_a_workout_only_loads_the_rack_can_make(case, data):
    done = data.draw(any_sets(st.sampled_from(case.loads) if case.loads else odd_loads))
    advice = after_set(case, done)
    if advice is None or advice.confirms:
        return
    work = [s for s in done if s.kind in (SetKind.WORK, SetKind.FAILURE)]
    assert len(work) < case.target.sets
    last = work[-1]
    before = last.load.ng if last.load else 0
    if advice.load_to is None:
        assert advice.kind is AdviceKind.LIGHTER
        assert not [load for load in case.loads if load.ng < before]
        return
    if advice.kind is AdviceKind.HEAVIER:
        assert advice.load_to.ng > before
        assert last.effort is not Effort.FAILED
    else:
        assert advice.load_to.ng < before
    if advice.load_to.ng > 0 and case.exercise.measure is not Measure.ASSISTED:
        assert makes(case.loads, advice.load_to)


@pytest.mark.parametrize("measure", list(Measure))
def test_thousands_of_sets_are_judged_at_once(measure):
    sets = tuple(TrainingSet(load=Load("20", KG), reps=12, seconds=40) for _ in range(10))
    past = tuple(
        PastSession(TODAY - timedelta(days=2 * at), Target(3, 8, 12), sets) for at in range(500)
    )
    case = Case(BENCH._replace(measure=measure), Target(3, 8, 12), past, (), TODAY,
                forecaster=no_forecast)  # fmt: skip
    start = process_time()
    advise(case)
    assert process_time() - start < 0.5


@pytest.mark.parametrize(
    ("load", "reps", "expected"),
    [
        (None, 12, None),
        (Load("0", KG), 12, None),
        (Load("-20", KG), 12, None),
        (Load("20", KG), 0, None),
        (Load("20", KG), 999, AdviceKind.HEAVIER),
        (Load("1000", KG), 12, AdviceKind.MORE_REPS),
    ],
)
def test_nonsense_gets_a_sober_answer(load, reps, expected):
    sets = (TrainingSet(load=load, reps=reps),) * 3
    past = (PastSession(TODAY - timedelta(days=3), None, sets),)
    advice = advise(Case(BENCH, Target(3, 8, 12), past, (), TODAY, forecaster=no_forecast))
    assert (advice.kind if advice else None) == expected


def test_no_rep_at_all_is_a_miss_only_where_some_were_planned():
    def after(planned: Target | None) -> Advice | None:
        sets = (TrainingSet(load=Load("20", KG), reps=0),) * 3
        past = (PastSession(TODAY - timedelta(days=3), planned, sets),)
        return advise(Case(BENCH, Target(3, 8, 12), past, (), TODAY, forecaster=no_forecast))

    assert after(None) is None
    assert after(Target(3, 8, 12)).kind is AdviceKind.LIGHTER


def test_without_a_log_and_for_cardio_there_is_nothing_to_say():
    case = Case(BENCH, Target(3, 8, 12), (), (), TODAY)
    assert advise(case) is None
    run = BENCH._replace(measure=Measure.CARDIO)
    sets = (TrainingSet(seconds=1800, distance_m=5000),)
    assert advise(case._replace(exercise=run, past=(PastSession(TODAY, None, sets),))) is None
