"""What is measured on the lifter's body, over time."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import exp
from types import MappingProxyType

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit, shortest
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import either
from brainlift_tui.core.workout.workout import check_name, check_visible

SMOOTHED_DAYS = 10
"""The time constant of the smoothed line."""


class Weights:
    """What the lifter weighed, asked for by day."""

    def __init__(self, weighed: Iterable[tuple[date, float]] = ()) -> None:
        """Take over what was weighed.

        Args:
            weighed: Days and kilograms, oldest first.
        """
        self._weighed = list(weighed)
        self._days = [day for day, _ in self._weighed]

    def __bool__(self) -> bool:
        return bool(self._weighed)

    def on(self, day: date) -> float | None:
        """The weight in kg entered last up to a day; before the first one, that; None without."""
        if not self._weighed:
            return None
        return self._weighed[max(0, bisect_right(self._days, day) - 1)][1]


def smoothed(points: Sequence[tuple[date, float]]) -> tuple[tuple[date, float], ...]:
    """An exponentially weighted average that forgets with time, not with the count of entries.

    What is `SMOOTHED_DAYS` old counts 1/e as much as what was measured now; each line is made of
    what was known by then.

    Args:
        points: Days and values, oldest first.
    """
    means: list[tuple[date, float]] = []
    total = weight = 0.0
    before: date | None = None
    for day, measured in points:
        kept = 1.0 if before is None else exp(-(day - before).days / SMOOTHED_DAYS)
        total, weight, before = total * kept + measured, weight * kept + 1, day
        means.append((day, total / weight))
    return tuple(means)


BODYWEIGHT = "bodyweight"

LIGHTEST_KG = 20
LARGEST = 1000

UNITS = ("kg", "lb", "cm", "in", "%")
"""What measurements are in."""

_SIZES = {"kg": 1.0, "lb": NANOGRAMS[Unit.LB] / NANOGRAMS[Unit.KG], "cm": 1.0, "in": 2.54}
_SAME = {"kg": ("kg", "lb"), "lb": ("kg", "lb"), "cm": ("cm", "in"), "in": ("cm", "in")}

_MASSES = ("kg", "lb")

_TYPED = re.compile(
    r"(?P<name>[^\d]*?)\s*(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>kg|lb|cm|in|%)?(?:\s+(?P<when>\S.*))?",
    re.IGNORECASE,
)


class TypedMeasurement(NamedTuple):
    """A measurement as it is typed.

    Attributes:
        what: "bodyweight", "waist".
        value: The number in shortest form, as entered.
        unit: "kg", "lb", "cm", "in" or "%".
        when: The time it was taken, as typed; "" for now.
    """

    what: str
    value: str
    unit: str
    when: str = ""


def read_reading(
    text: str,
    what: str,
    unit: Unit,
    known: str = "",
    others: Mapping[str, str] = MappingProxyType({}),
) -> TypedMeasurement:
    """Read a measurement: "81.4", "179 lb", "waist 84 cm", "81.4 2026-11-20".

    Args:
        text: What was typed.
        what: What is measured where no name is typed.
        unit: The lifter's unit; with pounds go inches.
        known: The unit that `what` was measured in before, "" where it never was.
        others: The same of everything that was measured, by its name in small letters.

    Raises:
        BadInput: It is no measurement, or nobody measures that, or not in such a unit.
    """
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        raise BadInput(
            "{text!r} is no measurement; write 81.4 or waist 84 cm.", text=text.strip()[:40]
        )
    name = " ".join(match["name"].split()).strip(":, ")
    if name and not any(sign.isalpha() for sign in name):
        raise BadInput("{name!r} is no name of a measurement; write waist 84 cm.", name=name[:40])
    check_name(name, "name of a measurement")
    check_visible(name, "name of a measurement")
    value = shortest(match["number"])
    if not name and (match["unit"] or "").lower() in _MASSES and known not in _MASSES:
        name = BODYWEIGHT
    same = not name or name.casefold() == what.casefold()
    name = what if same else name
    if name.casefold() == BODYWEIGHT:
        name, usual = BODYWEIGHT, str(unit)
    else:
        usual = shown_unit(known, unit) if same and known else shown_unit("cm", unit)
    entered = (match["unit"] or usual).lower()
    check_reading(name, value, entered)
    if name != BODYWEIGHT:
        _check_kind(name, value, entered, known if same else others.get(name.casefold(), ""))
    return TypedMeasurement(name, value, entered, (match["when"] or "").strip())


def _check_kind(name: str, value: str, entered: str, known: str) -> None:
    """Refuse a unit of another kind than something was measured in, and masses of what is new."""
    if not known and entered in _MASSES:
        raise BadInput(
            "A mass is your bodyweight: write {value} {unit}.", value=value, unit=entered
        )
    kinds = _SAME.get(known, (known,))
    if known and entered not in kinds:
        raise BadInput(
            "{name} is measured in {units}, not in {unit}.",
            name=name,
            units=either(kinds),
            unit=entered,
        )


def check_reading(what: str, value: str, unit: str) -> None:
    """Refuse what nobody measures.

    Raises:
        BadInput: A bodyweight that is none, or a size of nothing or of more than 1000.
    """
    if what == BODYWEIGHT:
        if unit not in ("kg", "lb"):
            raise BadInput("A bodyweight is in kg or lb, not in {unit}.", unit=unit)
        weight = Load(value, Unit(unit))
        if weight.kg < LIGHTEST_KG:
            raise BadInput(
                "{weight} is less than {lightest_kg} kg; is the number right?",
                weight=weight,
                lightest_kg=LIGHTEST_KG,
            )
    elif not 0 < float(value) <= LARGEST:
        raise BadInput(
            "{value} {unit}: a measurement is above 0 and at most {largest}.",
            value=value,
            unit=unit,
            largest=LARGEST,
        )


def shown_unit(entered: str, unit: Unit) -> str:
    """The unit a measurement is shown in: masses in the lifter's, lengths in cm or inches."""
    if entered in ("kg", "lb"):
        return str(unit)
    if entered in ("cm", "in"):
        return "cm" if unit is Unit.KG else "in"
    return entered


def converted(value: float, entered: str, shown: str) -> float | None:
    """A number in another unit, None where the two measure different things."""
    if entered == shown:
        return value
    if shown not in _SAME.get(entered, ()):
        return None
    return value * _SIZES[entered] / _SIZES[shown]


def value_words(value: str, entered: str, shown: str) -> str:
    """A measurement for reading: as entered, or converted to one decimal place."""
    other = converted(float(value), entered, shown)
    if entered == shown or other is None:
        return f"{value} {entered}".strip()
    return f"{shortest(f'{other:.1f}')} {shown}"
