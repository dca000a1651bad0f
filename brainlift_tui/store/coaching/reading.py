"""What the coach needs to know of the lifter, read from the log; the advice is core's."""

import sqlite3
from collections.abc import Container, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from brainlift_tui.core.coaching.advice import advise
from brainlift_tui.core.coaching.case import Case, Lifter, OwnRaises, Variation
from brainlift_tui.core.coaching.easing.ramp import begins_light
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, NudgeAnswer
from brainlift_tui.core.coaching.outlook import outlook, taken
from brainlift_tui.core.coaching.within import after_set
from brainlift_tui.core.exercise.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.exercise.how_done import how_done
from brainlift_tui.core.exercise.ladder import rung_of
from brainlift_tui.core.exercise.similar import rack_allows
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, Key, Said, said
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.body.body import read_bodyweight
from brainlift_tui.store.check_in.check_in import read_check_in
from brainlift_tui.store.coaching.own_raises import read_own_raises
from brainlift_tui.store.exercise.catalogue import read_ladders
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.history import nudges_are_off
from brainlift_tui.store.programme.due import read_began
from brainlift_tui.store.rack.racks import is_guess, read_rack
from brainlift_tui.store.session.today import read_everything_due

DELOAD_DAYS = 7

LIFTED = (
    "EXISTS (SELECT 1 FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
    " JOIN workout_set ON entry_id = workout_exercise.id"
    f" WHERE workout_id = finished_workout.id AND measure <> '{Measure.CARDIO}'"
    f" AND pattern <> '{Pattern.BALANCE}')"
)
"""Whether a workout had a strength exercise: neither cardio nor balance holds are one."""

LATELY_DAYS = 60
"""An exercise done within so many days is still trained."""


class Circumstances(NamedTuple):
    """What holds for every exercise of a session.

    Attributes:
        lifter: Whom the advice is for.
        own: What became of the lifter's own raises, by their size.
        raised: Days on which a heavier load was taken on, by the exercise's slug.
        probed: The same for one set at a load that is far away.
        climbed: The same for a harder variation in its place.
        confirmed: The last day on which what was logged was said to be right, by slug.
        deload_week: Whether a deload week is on.
        deload_days: Days of workouts within deload weeks.
        names: Names of the exercises that stand on a ladder and can be done on this rack, by slug.
        trained: The last day before today with a strength exercise.
        held_back: What was said today that speaks against going up, or nothing.
        not_well: Whether that is pain, or that something is not right.
        rack_guessed: Whether nobody said what is on the rack.
    """

    lifter: Lifter
    own: Mapping[str, OwnRaises] = MappingProxyType({})
    raised: Mapping[str, frozenset[date]] = MappingProxyType({})
    probed: Mapping[str, frozenset[date]] = MappingProxyType({})
    climbed: Mapping[str, frozenset[date]] = MappingProxyType({})
    confirmed: Mapping[str, date] = MappingProxyType({})
    deload_week: bool = False
    deload_days: frozenset[date] = frozenset()
    names: Mapping[str, str] = MappingProxyType({})
    trained: date | None = None
    held_back: Said = NOTHING
    not_well: bool = False
    rack_guessed: bool = False


class Advised(NamedTuple):
    """What was found to stand on an exercise, and all that it was found from."""

    exercise: SessionExercise
    circumstances: Circumstances
    today: date
    advice: Advice | None


def read_advice(
    connection: sqlite3.Connection,
    session: Session,
    own: Mapping[str, OwnRaises],
    before: dict[ExerciseKey, Advised] | None = None,
) -> dict[int, Advice]:
    """What stands on each exercise of today's session, by its place; nothing where nothing does.

    Before the first set it is what the log says; after it, what the last set says of the next.
    What was answered is not said again.

    Args:
        connection: Where to read.
        session: Today's.
        own: What the lifter's own raises came to, see `read_own_raises`.
        before: What was found before; what nothing has changed for is taken from it, what is found
            now is put there.
    """
    circumstances = read_circumstances(connection, session.day, own)
    known = {} if before is None else before
    for exercise in session.exercises:
        earlier = known.get(exercise.key)
        if earlier is None or earlier[:3] != (exercise, circumstances, session.day):
            advice = advice_on(exercise, circumstances, session.day)
            known[exercise.key] = Advised(exercise, circumstances, session.day, advice)
    advised = ((exercise.position, known[exercise.key].advice) for exercise in session.exercises)
    return {position: advice for position, advice in advised if advice is not None}


def advice_after(
    connection: sqlite3.Connection, session: Session, own: Mapping[str, OwnRaises]
) -> dict[int, Advice]:
    """What today's sets say about next time, by the exercise's place."""
    cases = _cases_after(connection, session, own)
    advised = ((position, advise(case)) for position, case in cases)
    return {position: advice for position, advice in advised if advice is not None}


def outlooks_after(
    connection: sqlite3.Connection,
    session: Session,
    own: Mapping[str, OwnRaises],
    advised: Container[int],
) -> dict[int, Said]:
    """Until when it is the same next time, by the place of the exercises not advised on."""
    cases = _cases_after(connection, session, own)
    return {
        position: outlook(case, just_done=True).why
        for position, case in cases
        if position not in advised
    }


def _cases_after(
    connection: sqlite3.Connection, session: Session, own: Mapping[str, OwnRaises]
) -> Iterator[tuple[int, Case]]:
    """What is known of each exercise done, today's sets included, by its place."""
    circumstances = read_circumstances(connection, session.day, own)
    for exercise in session.exercises:
        if exercise.work_done:
            yield (
                exercise.position,
                case_of(exercise, circumstances, session.day)._replace(
                    past=(*exercise.past, exercise.as_past(session.day)),
                    today=session.day + timedelta(days=1),
                    held_back=NOTHING,
                    not_well=False,
                ),
            )


def read_outlook(
    connection: sqlite3.Connection,
    exercise: SessionExercise,
    today: date,
    own: Mapping[str, OwnRaises],
) -> Advice:
    """What moves an exercise of today's session up, and from when."""
    case = case_of(exercise, read_circumstances(connection, today, own), today)
    if exercise.answered and not exercise.snoozed:
        return taken(case)
    silenced = _silenced(connection, exercise)
    if not silenced and exercise.work_done and (before := advise(case)) is not None:
        silenced = said(
            "{offer} was offered before the first set; from here on the sets of today decide.",
            offer=before.offer,
        )
    return outlook(case, silenced)


def _silenced(connection: sqlite3.Connection, exercise: SessionExercise) -> Said:
    """What the lifter answered, so that no nudge stands there now."""
    if exercise.snoozed and nudges_are_off(connection, exercise.exercise.slug):
        return said(
            "You asked for no nudges here; {key} in History, on the exercise, has them again.",
            key=Key("exercise.nudge_again", "n"),
        )
    if exercise.snoozed:
        return said("You put its nudge off for two sessions.")
    return NOTHING


def read_nudges(connection: sqlite3.Connection, today: date) -> tuple[tuple[Exercise, Advice], ...]:
    """Every nudge that stands now, on what the programme asks and what was done lately."""
    circumstances = read_circumstances(connection, today, read_own_raises(connection))
    advised = (
        (exercise.exercise, advice_on(exercise, circumstances, today))
        for exercise in read_everything_due(connection, today, today - timedelta(days=LATELY_DAYS))
    )
    return tuple((exercise, advice) for exercise, advice in advised if advice is not None)


def advice_on(
    exercise: SessionExercise, circumstances: Circumstances, today: date
) -> Advice | None:
    """What stands on one exercise: before its first set what the log says, then the last set."""
    if exercise.snoozed or (not exercise.open_rows if exercise.work_done else exercise.answered):
        return None
    case = case_of(exercise, circumstances, today)
    done = [logged.done for logged in exercise.done]
    taken_on = exercise.asked.low if exercise.answered else None
    advice = after_set(case, done, asked=taken_on) if exercise.work_done else advise(case)
    if advice is None or advice.kind in exercise.answered:
        return None
    if exercise.work_done and _comes_anyway(exercise, advice):
        return None
    asked = exercise.target.load if exercise.target else None
    already = asked is not None and advice.load_to is not None and asked.same_as(advice.load_to)
    return None if already and not exercise.work_done else advice


def _comes_anyway(exercise: SessionExercise, advice: Advice) -> bool:
    """Whether the next set shows as much as it is to be raised to: in sets that rise to the top."""
    shown = next((row.shown for row in exercise.open_list() if row.shown), None)
    heavier = advice.load_to if advice.kind is AdviceKind.HEAVIER else None
    if shown is None or not isinstance(shown.load, Load) or not isinstance(heavier, Load):
        return False
    return shown.load.ng >= heavier.ng


def case_of(exercise: SessionExercise, circumstances: Circumstances, today: date) -> Case:
    """What is known of one exercise of the session."""
    rung = rung_of(exercise.exercise.slug, read_ladders(), circumstances.names.keys())
    return Case(
        exercise=exercise.exercise,
        target=exercise.judged_by._replace(load=None),
        unplanned=(exercise.plan if exercise.answered else exercise.target) is None,
        past=exercise.past,
        loads=exercise.loads,
        named=exercise.named,
        today=today,
        lifter=circumstances.lifter,
        harder=_variation(rung.harder, circumstances.names),
        easier=_variation(rung.easier, circumstances.names),
        on_at=rung.on_at,
        load_first=rung.load_first,
        own=circumstances.own,
        raised=circumstances.raised.get(exercise.exercise.slug, frozenset()),
        probed=circumstances.probed.get(exercise.exercise.slug, frozenset()),
        climbed=circumstances.climbed.get(exercise.exercise.slug, frozenset()),
        confirmed=circumstances.confirmed.get(exercise.exercise.slug),
        deload_week=circumstances.deload_week,
        deload_days=circumstances.deload_days,
        trained=circumstances.trained,
        held_back=circumstances.held_back,
        not_well=circumstances.not_well,
        rack_guessed=circumstances.rack_guessed,
    )


def read_circumstances(
    connection: sqlite3.Connection, today: date, own: Mapping[str, OwnRaises]
) -> Circumstances:
    """What holds for every exercise of a day."""
    deloads = _deload_weeks(connection)
    days = frozenset(
        date.fromisoformat(row[0])
        for first in deloads
        for row in connection.execute(
            "SELECT DISTINCT day FROM finished_workout WHERE day BETWEEN ? AND ?",
            [first.isoformat(), (first + timedelta(days=DELOAD_DAYS - 1)).isoformat()],
        )
    )
    check_in = read_check_in(connection, today)
    return Circumstances(
        lifter=read_lifter(connection, today),
        own=own,
        raised=_taken(connection, AdviceKind.HEAVIER),
        probed=_taken(connection, AdviceKind.PROBE),
        climbed=_taken(connection, AdviceKind.HARDER_VARIATION),
        confirmed=read_confirmed(connection),
        deload_week=any(0 <= (today - first).days < DELOAD_DAYS for first in deloads),
        deload_days=days,
        names=_climbable(connection),
        trained=_trained(connection, today),
        held_back=check_in.held_back if check_in else NOTHING,
        not_well=check_in is not None and check_in.flag is not None,
        rack_guessed=is_guess(connection),
    )


def read_confirmed(connection: sqlite3.Connection) -> dict[str, date]:
    """The last day on which what was logged was said to be right, by the exercise's slug."""
    return {slug: max(days) for slug, days in _taken(connection, AdviceKind.HOLD).items()}


def read_lifter(connection: sqlite3.Connection, today: date) -> Lifter:
    """What the rules have to know of the lifter."""
    began, settings = read_began(connection), read_settings(connection)
    ramping = begins_light(settings.experience, began, today)
    weight = read_bodyweight(connection)
    return Lifter(
        birth_year=settings.birth_year,
        novice=ramping,
        bodyweight_kg=weight.kg if weight else None,
        started=(began or today) if ramping else None,
    )


def _trained(connection: sqlite3.Connection, today: date) -> date | None:
    row = connection.execute(
        f"SELECT day FROM finished_workout WHERE day < ? AND {LIFTED} ORDER BY day DESC LIMIT 1",
        [today.isoformat()],
    ).fetchone()
    return date.fromisoformat(row[0]) if row else None


def _taken(connection: sqlite3.Connection, kind: AdviceKind) -> dict[str, frozenset[date]]:
    """The days on which a kind of nudge was taken, by the exercise's slug."""
    days: dict[str, set[date]] = {}
    for slug, day in connection.execute(
        "SELECT slug, day FROM nudge_answer JOIN exercise ON exercise.id = exercise_id"
        " JOIN workout ON workout.id = workout_id"
        f" WHERE kind = ? AND answer = '{NudgeAnswer.TAKEN}' AND workout.deleted_at IS NULL",
        [kind],
    ):
        days.setdefault(slug, set()).add(date.fromisoformat(day))
    return {slug: frozenset(taken_on) for slug, taken_on in days.items()}


def _deload_weeks(connection: sqlite3.Connection) -> tuple[date, ...]:
    """The first day of each deload week that was taken."""
    rows = connection.execute(
        "SELECT DISTINCT workout.day FROM nudge_answer JOIN workout ON workout.id = workout_id"
        f" WHERE kind = ? AND answer = '{NudgeAnswer.TAKEN}'"
        " AND workout.deleted_at IS NULL ORDER BY 1",
        [AdviceKind.DELOAD],
    )
    weeks: list[date] = []
    for row in rows:
        day = date.fromisoformat(row[0])
        if not weeks or (day - weeks[-1]).days >= DELOAD_DAYS:
            weeks.append(day)
    return tuple(weeks)


def _climbable(connection: sqlite3.Connection) -> dict[str, str]:
    """The rungs of every ladder that the rack in use allows: slugs to names."""
    slugs = sorted({slug for ladder in read_ladders() for slug in ladder.rungs})
    marks = ",".join("?" * len(slugs))
    ids = connection.execute(f"SELECT id FROM exercise WHERE slug IN ({marks})", slugs)
    rack = read_rack(connection)
    exercises = read_exercises(connection, [row[0] for row in ids.fetchall()]).values()
    return {exercise.slug: exercise.name for exercise in exercises if rack_allows(exercise, rack)}


def _variation(slug: str, names: Mapping[str, str]) -> Variation | None:
    return Variation(slug, names[slug], how_done(slug)) if slug else None
