"""What is set of a programme, of a day of it, and of an exercise of a day."""

from collections.abc import Callable, Iterable

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.describing import read_rest, rest_text
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.programme.slot_text import range_text, range_unit, read_range, read_sets
from brainlift_tui.core.said import said
from brainlift_tui.tui.dialogs.form import Field, Form, chosen, typed
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.programme.plan_words import PROGRESSIONS, WEEKDAYS
from brainlift_tui.tui.words import phrase, words

SUPERSETS = 9
"""Supersets of a day that can be told apart here."""

DELOADS = (3, 4, 5, 6, 7, 8, 10, 12)
"""Weeks that are offered."""


def edit_slot(slot: Slot, exercise: Exercise) -> Form[Slot]:
    """Ask what an exercise of a day is asked for."""
    return Form(called(exercise.name), slot, lambda now: slot_fields(now, exercise))


def slot_fields(now: Slot, exercise: Exercise) -> Iterable[Field[Slot]]:
    """Sets, range, effort, rest, how it grows, and what goes with it."""
    unit = said(range_unit(exercise).value)

    def ranged(text: str) -> Slot:
        low, high = read_range(text, exercise)
        return now._replace(low=low, high=high)

    yield typed(
        "Sets",
        str(now.sets),
        str(now.sets),
        lambda text: now._replace(sets=read_sets(text)),
        "Work sets.",
    )
    yield typed(
        words(said("{unit:Aa}", unit=unit)),
        range_text(now, exercise),
        range_text(now, exercise),
        ranged,
        words(said("Fewest and most {unit} of a set: 8-12, or one number.", unit=unit)),
    )
    if exercise.measure is not Measure.CARDIO:
        reserve = [(worded("nothing asked"), now._replace(reserve=None))]
        reserve += [
            (phrase("{left} in reserve", left=left), now._replace(reserve=left))
            for left in range(6)
        ]
        number = 0 if now.reserve is None else now.reserve + 1
        yield chosen("Effort", reserve, number, "How many reps a set is to leave.")
    yield typed(
        "Rest",
        rest_text(now.rest_s) if now.rest_s is not None else worded("by the exercise or the rule"),
        rest_text(now.rest_s),
        lambda text: now._replace(rest_s=read_rest(text)),
        "2:30 or 150; empty leaves it to the exercise or the rule, 0 starts none.",
    )
    yield chosen(
        "Grows by",
        [(words, now._replace(progression=way)) for way, words in PROGRESSIONS.items()],
        list(Progression).index(now.progression),
        "What has to be reached, and what is raised then.",
    )
    if exercise.measure in (Measure.WEIGHTED, Measure.BODYWEIGHT, Measure.ASSISTED):
        last = [
            (worded("like the others"), now._replace(amrap=False)),
            (worded("as many reps as possible"), now._replace(amrap=True)),
        ]
        yield chosen("Last set", last, int(now.amrap), "What the last set is.")
    numbers = max(SUPERSETS, now.superset or 0)
    supersets = [("alone", now._replace(superset=None))]
    supersets += [(str(number), now._replace(superset=number)) for number in range(1, numbers + 1)]
    yield chosen(
        "Superset",
        supersets,
        now.superset or 0,
        "Exercises of a day with the same number are done in rounds.",
    )


def edit_day(day: Day) -> Form[Day]:
    """Ask for a day's name and when it is."""
    return Form(called(day.name), day, day_fields)


def day_fields(now: Day) -> Iterable[Field[Day]]:
    """Name and weekday."""
    yield typed(
        "Name",
        now.name,
        now.name,
        lambda text: now._replace(name=day_name(text)),
        "Stands above the day on Today.",
    )
    days = [(worded("whenever its turn comes"), now._replace(weekday=None))]
    days += [(worded(name), now._replace(weekday=weekday)) for weekday, name in enumerate(WEEKDAYS)]
    yield chosen(
        "When",
        days,
        0 if now.weekday is None else now.weekday + 1,
        "A day with a weekday is proposed on it first; missed, it takes its turn.",
    )


def day_name(text: str) -> str:
    """A day's name in one line.

    Raises:
        BadInput: It is empty or too long.
    """
    name = " ".join(text.split())
    if not 1 <= len(name) <= 60 or not name.isprintable():
        raise BadInput("A day has a name of 1 to 60 letters.")
    return name


def edit_programme(programme: Programme, check_name: Callable[[str], str]) -> Form[Programme]:
    """Ask what is set of a programme as a whole.

    Args:
        programme: As it is.
        check_name: Returns a name as it is kept, or raises `BadInput`.
    """
    return Form(programme.name, programme, lambda now: programme_fields(now, check_name))


def programme_fields(
    now: Programme, check_name: Callable[[str], str]
) -> Iterable[Field[Programme]]:
    """Name, purpose, how often, and its phases."""
    yield typed(
        "Name",
        now.name,
        now.name,
        lambda text: now._replace(name=check_name(text)),
        "What it is called.",
    )
    yield typed(
        "About",
        now.about or "–",
        now.about,
        lambda text: now._replace(about=" ".join(text.split())),
        "What it is for, in your words.",
    )
    yield chosen(
        "Sessions a week",
        [(str(often), now._replace(per_week=often)) for often in range(1, 8)],
        now.per_week - 1,
        "How often it is meant to be trained; two or three train the whole body well.",
    )
    yield chosen(
        "Newcomers",
        [
            (worded("begin as it stands"), now._replace(ramp=False)),
            (worded("begin light, with fewer sets"), now._replace(ramp=True)),
        ],
        int(now.ramp),
        "Whether somebody new to lifting grows into it over nine weeks.",
    )
    weeks = sorted({*DELOADS, *((now.deload_every,) if now.deload_every else ())})
    deloads = [(worded("when the log asks for it"), now._replace(deload_every=None))]
    deloads += [
        (phrase("every {weeks} weeks", weeks=w), now._replace(deload_every=w)) for w in weeks
    ]
    start = 0 if now.deload_every is None else 1 + weeks.index(now.deload_every)
    yield chosen("Deload", deloads, start, "A week that is lighter on purpose.")
