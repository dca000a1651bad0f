"""The quick entry: sets as they are typed, "22.5x11 @2" or "bench press 20x8, 8, 7"."""

import re
from functools import cache
from typing import TYPE_CHECKING, NoReturn

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit, plain_digits, shortest_number
from brainlift_tui.core.load.named import AnyLoad, NamedLoad, Names
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import Effort, TrainingSet

if TYPE_CHECKING:
    from decimal import Decimal

MOST_BARE_MINUTES = 300
"""Of cardio a bare number is minutes; more of them may as well be metres, or reps."""

LONGEST_ENTRY = 1000

HOUR_S = 3600

_LOAD = r"(?P<load>[+-]?\s?(?:\d+(?:[.,]\d+)*|[.,]\d+))"
_UNIT = r"(?P<unit>kgs?|lbs?)(?![a-wyz])"
_NUMBER = r"\d+(?:[.,]\d+)?"
_MINUTES = rf"{_NUMBER}\s*min(?:ute)?s?(?![a-z])"
_CLOCK = rf"\d+:\d{{2}}(?::\d{{2}})?(?!\d)|{_NUMBER}\s*s(?:ec)?(?![a-z])"
_TIME = rf"(?P<time>{_CLOCK}|(?:\d+\s*h\s*)?{_MINUTES}|{_NUMBER}\s*h(?![a-z]))"
_REPS = r"(?P<reps>\d+)(?:(?P<felt>[efh])(?!\w|\s*\d+\s*min)|(?![.\d]|\s*(?:kg|lb)))"
_DONE = rf"(?:{_TIME}|{_REPS})"
# Nobody lifts for hours: an h behind the reps of a load says how they felt.
_LIFTED = rf"(?:(?P<time>{_CLOCK}|{_MINUTES})|{_REPS})"
_TIMES = r"\s*[x×*]\s*"
_FELT_WORDS = {
    "easy": Effort.EASY,
    "hard": Effort.HARD,
    "failed": Effort.FAILED,
    "to failure": Effort.FAILED,
}
_FELT_KEYS = {"e": Effort.EASY, "h": Effort.HARD, "f": Effort.FAILED}
_FELT = re.compile(rf"\s+({'|'.join(_FELT_WORDS)})(?!\w)", re.IGNORECASE)
_RESERVE_OR_END = rf"(?=\s*(?:$|[@,;]|{_FELT.pattern}))"

_NAMED_TIME = re.compile(
    rf"(?:(?P<h>{_NUMBER})\s*h)?\s*(?:(?P<min>{_NUMBER})\s*min(?:ute)?s?)?",
    re.IGNORECASE | re.ASCII,
)
_RESERVE = re.compile(r"\s*@\s*(\d+(?:\.\d+|,[05](?!\d))?)", re.ASCII)
_TWO_READINGS = re.compile(r"(\d+),(\d+)\s*(?:@.*)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?\s?\d+[.,]\d\d0", re.ASCII)
_SEPARATOR = re.compile(r"\s*[,;]\s*|\s+")
_WORD_START = re.compile(r"(?<!\S)\S")
_METRES = {"km": "1000", "mi": "1609.344", "m": "1"}


class NamedEntry(NamedTuple):
    """What was typed, with the name told from the sets.

    Attributes:
        name: As typed.
        sets: The sets behind it; the load is None where none was typed.
    """

    name: str
    sets: tuple[TrainingSet, ...]


def parse_sets(
    text: str, unit: Unit, load: AnyLoad | None = None, names: Names = ()
) -> tuple[TrainingSet, ...]:
    """Read sets: load, reps, reserve; time; or distance and time.

    A load and its unit carry on to the sets behind it. `@0` to `@5` is reps in reserve, `@6` to
    `@10` is RPE, kept as 10 − RPE (Zourdos 2016). `easy`, `hard` and `failed` say how it felt, and
    so do their keys right behind the reps; without a load, h is hours.

    Args:
        text: "22.5x11 @2, 10", "20x8 hard", "20x8h", "45s", "30 min", "5 km 30:00".
        unit: The unit of loads typed without one.
        load: The load of sets typed without one.
        names: What loads may be called: "red x12", "12 red", "red + blue x8".

    Raises:
        BadInput: Part of it can't be read; the sentence says which.
    """
    if len(text) > LONGEST_ENTRY:
        raise BadInput(
            "That is {number} characters; an entry has at most {longest_entry}.",
            number=len(text),
            longest_entry=LONGEST_ENTRY,
        )
    read = sets_so_far(text, unit, load, names)
    if read.error is not None:
        raise read.error
    return read.sets


def _either_way(before: str, behind: str) -> BadInput:
    return BadInput(
        "{before},{behind} can be read in two ways: two sets are written {before}, {behind}"
        " and a load {before}.{behind}x8.",
        before=before,
        behind=behind,
    )


class SetsSoFar(NamedTuple):
    """As much of a text as could be read as sets.

    Attributes:
        sets: Those read, in order.
        error: Why the rest could not be read; None where all of it was.
    """

    sets: tuple[TrainingSet, ...]
    error: BadInput | None = None


def sets_so_far(text: str, unit: Unit, load: AnyLoad | None = None, names: Names = ()) -> SetsSoFar:
    """Read sets up to the first piece that can't be read; see `parse_sets`."""
    rest = " ".join(text.split())
    if not rest:
        return SetsSoFar((), BadInput("Type the sets: 20x8, 45s or 5 km 30:00."))
    if two := _TWO_READINGS.fullmatch(rest):
        return SetsSoFar((), _either_way(two[1], two[2]))
    sets: list[TrainingSet] = []
    while rest:
        try:
            done, rest, unit = _first_set(rest, unit, load, names)
        except BadInput as error:
            return SetsSoFar(tuple(sets), error)
        load = done.load
        sets.append(done)
    return SetsSoFar(tuple(sets))


def set_starts(text: str, names: Names = ()) -> tuple[int, ...]:
    """Where in a text the first set could begin: words behind a name that start like a set."""
    form = _named_form(names) if names else None
    return tuple(
        match.start()
        for match in _WORD_START.finditer(text)
        if (
            text[match.start()].isdigit()
            or text[match.start()] in "+-.,x×*"
            or (form is not None and form.match(text, match.start()))
        )
        and name_in(text[: match.start()])
    )


def name_in(text: str) -> str:
    """The name that stands before the sets, without what parts it from them."""
    return text.strip().rstrip(",:").strip()


def splits(text: str, unit: Unit, names: Names = ()) -> tuple[NamedEntry, ...]:
    """Every way to tell the name from the sets, the shortest name first.

    Most texts have one; "Test 21 5" has two, and only the list of exercises can tell which.

    Raises:
        BadInput: There is no name, or no sets.
    """
    if len(text) > LONGEST_ENTRY:
        raise BadInput(
            "That is {number} characters; an entry has at most {longest_entry}.",
            number=len(text),
            longest_entry=LONGEST_ENTRY,
        )
    readings: list[NamedEntry] = []
    problem: BadInput | None = None
    for start in set_starts(text, names):
        try:
            sets = parse_sets(text[start:], unit, names=names)
            readings.append(NamedEntry(name_in(text[:start]), sets))
        except BadInput as error:
            problem = problem or error
    if readings:
        return tuple(readings)
    raise problem or BadInput("Write the exercise, then its sets: bench press 20x8, 8, 7.")


def suited(done: TrainingSet, exercise: Exercise) -> TrainingSet:
    """The set as this exercise counts it: a bare number is seconds for a hold.

    Raises:
        BadInput: The load can't be: below zero where nothing helps, or by name where it is weighed;
            or it would be lifted for hours.
    """
    cardio = exercise.measure is Measure.CARDIO
    if isinstance(done.load, NamedLoad) and not exercise.takes_names:
        raise BadInput(
            "{name} is done with a weight, not with {load}: 20x{reps}.",
            name=exercise.name,
            load=done.load,
            reps=done.reps or 8,
        )
    if exercise.measure is Measure.HOLD and done.reps is not None and done.seconds is None:
        done = done._replace(reps=None, seconds=done.reps)
    if done.load is not None and (done.seconds or 0) >= HOUR_S and not cardio:
        raise BadInput(
            "{name} at {load} for hours? Write {load} x{reps}.",
            name=exercise.name,
            load=done.load,
            reps=8,
        )
    done.suits(exercise.measure, exercise.name)
    return done


def in_reps(done: TrainingSet, exercise: Exercise, text: str) -> TrainingSet:
    """A set that was hard, "pull-up 8h", where hours were read; of cardio they are meant.

    Args:
        done: The set as read.
        exercise: What it is of.
        text: What was typed behind the name.
    """
    hours, rest = divmod(done.seconds or 0, HOUR_S)
    timed = done.load is None and done.distance_m is None and hours and not rest
    if not timed or exercise.measure is Measure.CARDIO:
        return done
    if not re.search(rf"(?<![\d.,:]){hours}h(?!\w)", text, re.IGNORECASE):
        return done
    return done._replace(reps=hours, seconds=None, effort=Effort.HARD)


def in_minutes(done: TrainingSet, exercise: Exercise, text: str) -> TrainingSet:
    """A set of cardio with a bare number, "walking 30", as the minutes that are meant.

    Args:
        done: The set as read.
        exercise: What it is of.
        text: What was typed behind the name; with an x in it, "x30", numbers are reps.

    Raises:
        BadInput: So many minutes are hardly meant.
    """
    number, timed = done.reps, done.seconds is not None or done.distance_m is not None
    if number is None or timed or done.load is not None or exercise.measure is not Measure.CARDIO:
        return done
    if re.search(r"[x×*]", text, re.IGNORECASE):
        return done
    if number > MOST_BARE_MINUTES:
        raise BadInput(
            "{number} of what? Write {number} min, {number} m or x{number}.", number=number
        )
    return done._replace(reps=None, seconds=60 * number)


@cache
def _forms(*, loaded: bool) -> tuple[re.Pattern[str], ...]:
    """The forms of a set; compiled for the first one that is typed, for start-up has none.

    Args:
        loaded: Whether a set typed without a load goes on at the one before.
    """
    bare = _LIFTED if loaded else _DONE
    return tuple(
        re.compile(form, re.IGNORECASE | re.ASCII)
        for form in (
            rf"(?P<distance>{_NUMBER})\s*(?P<length>km|mi|m)(?![a-z])(?:\s+{_TIME})?",
            rf"{_LOAD}\s*{_UNIT}(?:{_TIMES}|\s*){_LIFTED}",
            rf"{_LOAD}{_TIMES}{_LIFTED}",
            rf"(?:[x×*]\s*)?{bare}",
        )
    )


@cache
def _named_form(names: Names) -> re.Pattern[str]:
    """The forms of a set whose load goes by one of these names: "red x12", "12 red"."""
    spaced = (re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len)[::-1])
    name = f"(?:{'|'.join(spaced)})"
    load = rf"{name}(?:\s*\+\s*{name})?(?!\w)"
    first = rf"(?P<named>{name}(?:\s*\+\s*{name})?)(?:{_TIMES}|\s+){_LIFTED}"
    behind = rf"(?:[x×*]\s*)?(?P<count>\d+)\s+(?P<behind>{load}){_RESERVE_OR_END}"
    return re.compile(f"{first}|{behind}", re.IGNORECASE)


def _first_set(
    text: str, unit: Unit, load: AnyLoad | None, names: Names
) -> tuple[TrainingSet, str, Unit]:
    forms = _forms(loaded=load is not None)
    for form in (_named_form(names), *forms) if names else forms:
        if match := form.match(text):
            break
    else:
        _refuse(text)
    groups = match.groupdict()
    if typed := groups.get("load"):
        unit = Unit(groups["unit"][:2].lower()) if groups.get("unit") else unit
        _refuse_thousands(typed)
        load = Load.parse(typed.replace(" ", ""), unit)
    if called := groups.get("named") or groups.get("behind"):
        load = NamedLoad.parse(called)
    reps = groups.get("reps") or groups.get("count")
    rest = text[match.end() :]
    rir: float | None = None
    if reserve := _RESERVE.match(rest):
        rir = _reserve(reserve[1])
        rest = rest[reserve.end() :]
    effort = _FELT_KEYS[key.lower()] if (key := groups.get("felt")) else None
    if felt := _FELT.match(rest):
        effort = _FELT_WORDS[felt[1].lower()]
        rest = rest[felt.end() :]
    if rest and not (gap := _SEPARATOR.match(rest)):
        _refuse(text)
    rest = rest[gap.end() :] if rest and gap else rest
    distance = groups.get("distance")
    done = TrainingSet(
        load=None if distance else load,
        reps=int(reps) if reps else None,
        seconds=_seconds(groups["time"]) if groups.get("time") else None,
        distance_m=_metres(distance, groups["length"]) if distance else None,
        rir=rir,
        effort=effort,
    )
    return done, rest, unit


def _refuse_thousands(number: str) -> None:
    """Refuse what is 1 to some and 1000 to others."""
    if _THOUSANDS.fullmatch(number):
        bare = number.replace(".", "").replace(",", "")
        raise BadInput(
            "{number} can be read in two ways: write {short}, or {bare} for thousands.",
            number=number,
            short=shortest_number(float(number.replace(" ", "").replace(",", "."))),
            bare=bare,
        )


def _seconds(text: str) -> int:
    if named := _NAMED_TIME.fullmatch(text):
        seconds = 3600 * _number(named["h"]) + 60 * _number(named["min"])
        return round(seconds)
    if ":" not in text:
        seconds = _number(text.lower().rstrip("sec "))
        if seconds != int(seconds):
            raise BadInput("{text}: seconds are whole.", text=text)
        return int(seconds)
    total = 0
    for part in text.split(":"):
        total = total * 60 + int(part)
    return total


def _number(text: str | None) -> "Decimal":
    from decimal import Decimal

    return Decimal((text or "0").replace(",", "."))


def _metres(number: str, length: str) -> float:
    from decimal import Decimal

    if length.lower() == "m":
        _refuse_thousands(number)
    return float(_number(number) * Decimal(_METRES[length.lower()]))


def _reserve(text: str) -> float:
    from decimal import Decimal  # of floats, 10 - 8.7 is 1.3000000000000007

    number = Decimal(text.replace(",", "."))
    if number <= 5:
        return float(number)
    if 6 <= number <= 10:
        return float(10 - number)
    raise BadInput("@{text}: 0 to 5 is reps in reserve, 6 to 10 is RPE.", text=text)


def _refuse(text: str) -> NoReturn:
    piece = re.split(r"[,;]\s", text.strip(), maxsplit=1)[0][:40] or text[:40]
    if re.fullmatch(rf"{_LOAD}\s*{_UNIT}", piece, re.IGNORECASE):
        raise BadInput(
            "{piece!r} has a load but no reps; write {load}x8.",
            piece=piece,
            load=piece.replace(" ", ""),
        )
    if len(re.findall(r"[x×*]", piece)) > 1:
        raise BadInput(
            "{piece!r} has x more than once; a set is its load, x and its reps: 20x8.", piece=piece
        )
    raise BadInput("{piece!r} can't be read; write sets as 20x8, 45s or 5 km 30:00.", piece=piece)


def entry_text(done: TrainingSet) -> str:
    """A set as it would be typed: "22.5kgx11@2", "red x12", "45s"; `parse_sets` reads it."""
    load = ""
    if isinstance(done.load, NamedLoad):
        load = f"{done.load} x"
    elif done.load is not None:
        load = f"{done.load.text}{done.load.unit}x"
    reserve = ""
    if done.rir is not None and done.rir <= 5:
        cardio = done.distance_m is not None and done.rir <= 4
        reserve = f"@{_exertion(done.rir) if cardio else shortest_number(done.rir)}"
    if done.distance_m is not None:
        time = f" {_clock(done.seconds)}" if done.seconds is not None else ""
        return f"{_kilometres(done.distance_m)} km{time}{reserve}"
    if done.reps is None:
        return f"{load}{done.seconds}s{reserve}"
    return f"{load}{done.reps}{reserve}"


def _exertion(rir: float) -> str:
    from decimal import Decimal

    return plain_digits(10 - Decimal(repr(rir)))


def _kilometres(metres: float) -> str:
    from decimal import Decimal

    return plain_digits(Decimal(repr(metres)) / 1000)


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
