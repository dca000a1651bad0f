"""What the cells of a file say: units, numbers, loads, names, and a set from all of them."""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit, shortest
from brainlift_tui.core.said import Said
from brainlift_tui.core.workout.shown_text import shows_nothing
from brainlift_tui.core.workout.workout import LONGEST_NAME, LONGEST_NOTE, SetKind, TrainingSet

METRES = {
    "km": 1000.0,
    "kilometers": 1000.0,
    "mi": 1609.344,
    "miles": 1609.344,
    "m": 1.0,
    "meters": 1.0,
}
"""Lengths as the apps name them, in metres."""

POUND_NOISE = 2e-6
"""How far a converted load may be off; apps multiply by 2.20462 or by all its digits."""

FLOAT_NOISE = 1e-7
"""How far a number may be off that was only kept in few bits: 30.100000381 is 30.1."""

FINEST_STEP = 20
"""Loads come in steps of a twentieth of a unit (0.05 kg) at the finest."""


LARGEST_NUMBER = 1e12

EARLIEST_YEAR, LATEST_YEAR = 1900, 2200

_EXPONENT = re.compile(r"-?\d+(?:\.\d+)?[eE][-+]?\d{1,3}", re.ASCII)


class UnitUnknown(BadInput):
    """A file holds loads and does not say in what unit.

    Attributes:
        seems: What the loads look like; None where they look like nothing.
        likely: The unit that they look like.
    """

    seems: Said | None = None
    likely: Unit | None = None


def told_unit(unit: Unit | None) -> Unit:
    """The unit of a file that is silent about it, as the lifter says it.

    Raises:
        UnitUnknown: They didn't.
    """
    if unit is None:
        raise UnitUnknown(
            "does not say whether its weights are kg or lb; add --unit kg or --unit lb."
        )
    return unit


def named_unit(name: str) -> Unit:
    """A unit of weight by one of its names.

    Raises:
        BadInput: It is none.
    """
    word = name.strip().casefold()
    if word in ("kg", "kgs", "kilograms"):
        return Unit.KG
    if word in ("lb", "lbs", "pounds"):
        return Unit.LB
    raise BadInput("the unit of weight {unit!r} is not known.", unit=word)


def metres_each(name: str) -> float:
    """The metres in a unit of distance, by one of its names.

    Raises:
        BadInput: It is none.
    """
    word = name.strip().casefold()
    if word not in METRES:
        raise BadInput("the unit of distance {unit!r} is not known.", unit=word)
    return METRES[word]


def without_distance(text: str) -> None:
    """Refuse a distance in a file that never says in what.

    Raises:
        BadInput: There is one.
    """
    if number(text):
        raise BadInput("its distance has no unit.")


def kind_named(name: str, kinds: Mapping[str, SetKind]) -> SetKind:
    """The kind of set that an app calls so.

    Raises:
        BadInput: It is none of those known.
    """
    kind = kinds.get(name)
    if kind is None:
        raise BadInput("the kind of set {kind!r} is not known.", kind=name)
    return kind


def clock_seconds(text: str) -> float | None:
    """A time as "0:09:21", "9:21", "45" or "45 s", None for a blank or 0.

    Raises:
        BadInput: It is no time.
    """
    parts = text.strip().removesuffix("s").strip().split(":")
    numbers = [number(part) or 0 for part in parts]
    if len(numbers) > 3:
        raise BadInput("{text!r} is not a duration.", text=text.strip()[:40])
    return sum(part * 60**place for place, part in enumerate(reversed(numbers))) or None


@lru_cache(maxsize=4096)  # a file has few of them, again and again
def number(text: str) -> float | None:
    """A number of a file, None for a blank.

    Raises:
        BadInput: It is no number.
    """
    stripped = text.strip()
    if not stripped:
        return None
    value: float | None
    try:
        value = float(shortest(stripped))
    except BadInput:
        value = float(stripped) if _EXPONENT.fullmatch(stripped) else None
    if value is None or not -LARGEST_NUMBER < value < LARGEST_NUMBER:
        raise BadInput("{text!r} is not a number.", text=stripped[:40])
    return value


@lru_cache(maxsize=4096)  # a file has few of them, again and again
def whole_number(text: str, what: str) -> int | None:
    """A count that some files write as 10.0, None for a blank.

    Raises:
        BadInput: It is no whole number.
    """
    value = number(text)
    if value is None:
        return None
    if value != int(value):
        raise BadInput("{text} {what}: a whole number is needed.", text=text.strip(), what=what)
    return int(value)


@lru_cache(maxsize=4096)  # a file has few of them, again and again
def file_load(text: str, unit: Unit) -> Load | None:
    """The load that was once typed; None for a blank or 0, which mean that there was none.

    Apps that keep one unit inside write the other one with noise: 44.09245243697551 lb was typed
    as 20 kg, and 37.49999999999999 is 37.5.

    Raises:
        BadInput: It is no number, or no load.
    """
    value = number(text)
    if not value:
        return None
    decimals = text.strip().replace(",", ".").rpartition(".")[2] if "." in text else ""
    if len(decimals.rstrip("0")) <= 2:
        return Load.of(value, unit)
    near = round(value, 2)
    if abs(value - near) <= FLOAT_NOISE * abs(value):
        return Load.of(near, unit)
    other = Unit.KG if unit is Unit.LB else Unit.LB
    converted = value * NANOGRAMS[unit] / NANOGRAMS[other]
    near = round(converted * FINEST_STEP) / FINEST_STEP
    if near and abs(converted - near) <= POUND_NOISE * abs(converted):
        return Load.of(near, other)
    return Load.of(value, unit)


def load_in(text: str, unit_name: str) -> Load | None:
    """The load in the unit named beside it; where there is none, the unit may be any word.

    Raises:
        BadInput: It is no load, or the unit none.
    """
    return file_load(text, named_unit(unit_name)) if number(text) else None


def load_as_told(text: str, unit: Unit | None) -> Load | None:
    """The load of a file that is silent about the unit.

    Raises:
        BadInput: It is no load.
        UnitUnknown: There is one, and the lifter didn't say in what.
    """
    return file_load(text, told_unit(unit)) if number(text) else None


def load_of_columns(kilograms: str, pounds: str) -> Load | None:
    """The load of a file with a column for each unit.

    Raises:
        BadInput: It is no load.
    """
    return file_load(kilograms, Unit.KG) or file_load(pounds, Unit.LB)


@lru_cache(maxsize=16384)  # sets alike are one value
def file_set(
    kind: SetKind = SetKind.WORK,
    *,
    load: Load | None = None,
    reps: int | None = None,
    seconds: float | None = None,
    metres: float | None = None,
    rpe: float | None = None,
    rir: float | None = None,
) -> TrainingSet:
    """The set that a row tells of, where 0 stands for what does not apply.

    0 reps with neither time nor distance were tried and failed.

    Args:
        kind: What it was planned as.
        load: The load, None for none.
        reps: Reps.
        seconds: Time held or moved.
        metres: Distance covered.
        rpe: Rating of perceived exertion; kept as 10 − RPE in reserve (Zourdos 2016).
        rir: Reps in reserve where the file says them itself.

    Raises:
        BadInput: Nothing was logged, or a number can't be.
    """
    whole_seconds = round(seconds) if seconds else None
    distance = round(metres, 3) if metres else None
    if reps == 0 and (whole_seconds or distance):
        reps = None
    if reps is None and not whole_seconds and not distance:
        raise BadInput("nothing was logged in this row.")
    if rpe is not None and not 0 <= rpe <= 10:
        raise BadInput("RPE {rpe:g}: it is 1 to 10.", rpe=rpe)
    return TrainingSet(
        kind=kind,
        load=load,
        reps=reps,
        seconds=whole_seconds,
        distance_m=distance,
        rir=round(10 - rpe, 2) if rpe and rir is None else rir,
    )


def plausible(instant: datetime) -> datetime:
    """The same instant, of a year that can be meant and reckoned with.

    Raises:
        BadInput: It is centuries away.
    """
    if not EARLIEST_YEAR <= instant.year <= LATEST_YEAR:
        raise BadInput(
            "{instant:%d %b} of the year {year} is not a date that can be meant.",
            instant=instant,
            year=instant.year,
        )
    return instant


def tidy(text: str, longest: int = LONGEST_NOTE) -> str:
    """A text of a file with plain line breaks and no control characters, cut where it must be."""
    if text.isprintable():
        return text.strip()[:longest].strip()
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in plain if c in "\n\t" or not (c < " " or "\x7f" <= c <= "\x9f"))
    return "".join(kept).strip()[:longest].strip()


@lru_cache(maxsize=4096)
def tidy_name(text: str) -> str:
    """A name of a file in one line; "" where nothing of it can be seen."""
    name = tidy(" ".join(text.split()), LONGEST_NAME)
    return "" if shows_nothing(name) else name


def exercise_named(text: str) -> str:
    """The name of an exercise in one line.

    Raises:
        BadInput: There is none to be seen.
    """
    name = tidy_name(text)
    if not name:
        raise BadInput("it names no exercise.")
    return name
