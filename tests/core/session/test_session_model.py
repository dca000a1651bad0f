"""Whatever is logged, taken back or turned, and in whatever order: rows stay consistent."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.open_rows import (
    PlannedRow,
    turned,
    with_kind,
    with_warmups,
    without_warmups,
)
from brainlift_tui.core.session.rounds import groups, labels
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import SetKind, Side, Target, TrainingSet

TWENTY = Load("20", Unit.KG)
KINDS = tuple(SetKind)

things = st.tuples(
    st.sampled_from(
        [
            "log",
            "log far",
            "take back",
            "turn",
            "turn done",
            "warm up",
            "cool",
            "apart",
            "more",
            "less",
            "join",
            "leave",
        ]
    ),
    st.integers(0, 2),
    st.integers(0, 9),
)


def beginning() -> Session:
    return Session(
        date(2026, 11, 22),
        "",
        "",
        tuple(
            SessionExercise(
                key=ExerciseKey(f"e{at}", at),
                entry=None,
                position=at,
                exercise=Exercise(f"e{at}", f"Exercise {at}", one_sided=at == 1),
                target=Target(3, 8, 12, amrap=at == 2),
                rows=3,
            )
            for at in range(3)
        ),
    )


def do(session: Session, what: str, at: int, which: int) -> Session:
    """One thing a lifter does, as the store would carry it out."""
    found = session.exercises[at]
    ahead, planned = found.ahead, found.planned_rows
    changed = found
    match what:
        case "log" | "log far" if ahead:
            row = ahead[which % len(ahead) if what == "log far" else 0]
            done = TrainingSet(kind=row.kind, load=TWENTY, reps=8, side=row.side)
            return session.logged(at, row, done)
        case "take back" if found.done:
            gone = found.done[which % len(found.done)]
            changed = found._replace(done=tuple(s for s in found.done if s is not gone))
        case "turn done" if found.done:
            place = which % len(found.done)
            logged = found.done[place]
            kind = turned(logged.done.kind)
            logged = logged._replace(done=logged.done._replace(kind=kind))
            done_sets = (*found.done[:place], logged, *found.done[place + 1 :])
            changed = found._replace(done=done_sets)
        case "turn" if ahead and ahead[which % len(ahead)].planned is not None:
            place = ahead[which % len(ahead)].planned or 0
            rows = with_kind(planned, place, turned(planned[place].kind))
            changed = asked(found, rows)
        case "warm up":
            warm = tuple(TrainingSet(SetKind.WARMUP, TWENTY, 5) for _ in range(which % 4))
            changed = asked(found, with_warmups(planned, warm))
        case "cool":
            changed = asked(found, without_warmups(planned))
        case "apart":
            changed = found._replace(apart=not found.apart)
        case "more":
            changed = found._replace(rows=max(found.rows, found.work_count) + 1)
        case "less" if planned:
            place = which % len(planned)
            changed = asked(found, (*planned[:place], *planned[place + 1 :]))
        case "join":
            other = session.exercises[which % 3]
            number = other.superset or 1
            session = with_exercise(session, which % 3, other._replace(superset=number))
            changed = session.exercises[at]._replace(superset=number)
        case "leave":
            changed = found._replace(superset=None)
    return with_exercise(session, at, changed)


def asked(found: SessionExercise, rows: tuple[PlannedRow, ...]) -> SessionExercise:
    return found._replace(planned=rows, rows=found.work_count + sum(row.counts for row in rows))


def with_exercise(session: Session, at: int, changed: SessionExercise) -> Session:
    exercises = session.exercises
    return session._replace(exercises=(*exercises[:at], changed, *exercises[at + 1 :]))


def check(session: Session) -> None:
    for found in session.exercises:
        positions = [logged.position for logged in found.done]
        assert positions == sorted(set(positions))
        ahead = found.ahead
        assert len(found.open_list()) == len(ahead)
        whole = {row.number for row in ahead if row.kind.counts and row.planned is not None}
        assert whole == set(range(found.work_count, found.work_count + found.open_rows))
        numbers = [row.number for row in ahead]
        assert numbers == sorted(numbers)
        assert len(found.done_labels()) == len(found.done)
        sides = [row.side for row in ahead]
        assert found.apart or set(sides) <= {None}
        assert sum(row.amrap for row in ahead) <= (2 if found.apart else 1)
        for row in found.open_list():
            assert row.shown is None or (row.shown.kind, row.shown.side) == (row.kind, row.side)
    place = session.next_row()
    assert (place is None) == (not any(found.ahead for found in session.exercises))
    if place is not None:
        at, number = place
        found = session.exercises[at]
        assert found.ahead
        assert number == len(found.done)
        row = found.ahead[0]
        done = TrainingSet(kind=row.kind, load=TWENTY, reps=8, side=row.side)
        rest = session.rest_plan(at, row, done, Settings())
        assert rest is None or rest.seconds >= 0
    names = labels(session.exercises)
    assert sorted(names) == sorted(at for places in groups(session.exercises) for at in places)
    assert len(set(names.values())) == len(names)


@given(st.lists(things, max_size=25))
def test_rows_and_positions_stay_consistent(done):
    session = beginning()
    check(session)
    for what, at, which in done:
        session = do(session, what, at, which)
        check(session)


@given(st.lists(things, max_size=15))
def test_from_wherever_one_stands_the_session_comes_to_its_end(done):
    session = beginning()
    for what, at, which in done:
        session = do(session, what, at, which)
    left = sum(len(found.ahead) for found in session.exercises)
    last = None
    for _ in range(left):
        place = session.next_row(last)
        assert place is not None
        last = place[0]
        row = session.exercises[last].ahead[0]
        logged = TrainingSet(kind=row.kind, load=TWENTY, reps=8, side=row.side)
        session = session.logged(last, row, logged)
    assert session.next_row(last) is None


def test_a_side_left_out_twice_is_still_asked_for_twice():
    found = beginning().exercises[1]._replace(apart=True)
    for _ in range(2):
        row = next(row for row in found.ahead if row.side is Side.LEFT)
        found = found.logged(row, TrainingSet(load=TWENTY, reps=8, side=Side.LEFT))
    assert [row.label for row in found.ahead] == ["1R", "2R", "3L", "3R"]


def test_both_sides_are_one_set_and_the_weaker_one_is_never_lost():
    found = beginning().exercises[1]._replace(apart=True)
    assert [row.label for row in found.ahead] == ["1L", "1R", "2L", "2R", "3L", "3R"]
    left = TrainingSet(load=TWENTY, reps=12, side=Side.LEFT)
    found = found.logged(found.ahead[0], left)
    assert found.work_count == 1
    assert [row.label for row in found.ahead] == ["1R", "2L", "2R", "3L", "3R"]
    assert found.open_list()[0].shown == left._replace(side=Side.RIGHT)
    found = found.logged(found.ahead[0], left._replace(reps=11, side=Side.RIGHT))
    assert [row.shown.reps for row in found.open_list()[:2]] == [12, 11], "each side its own"
