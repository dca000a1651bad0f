"""Records in words."""

from collections.abc import Callable

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit, shortest
from brainlift_tui.core.looking_back.records import UNTIMED, Best, Record, RecordKind
from brainlift_tui.core.said import NOTHING, Said, Value, said
from brainlift_tui.core.workout.wording import distance_words, load_words, time_words

SIGN = "▲"
"""Stands before a record."""

_NAMES = {
    RecordKind.HEAVIEST: said("heaviest"),
    RecordKind.ONE_REP_MAX: said("best estimated 1RM"),
    RecordKind.REPS: said("most reps"),
    RecordKind.SECONDS: said("longest hold"),
    RecordKind.FARTHEST: said("farthest"),
    RecordKind.LONGEST: said("longest"),
    RecordKind.FASTEST: said("fastest"),
    RecordKind.VOLUME: said("most volume"),
}


def record_name(best: Best) -> Said | None:
    """What a record is in, for where the number stands beside it: "heaviest"; None for none."""
    return _NAMES[best.record.kind] if best.record else None


def record_words(best: Best, exercise: Exercise, unit: Unit, *, brief: bool = False) -> Said | None:
    """A record in one phrase, None for what is none.

    Args:
        best: The record.
        exercise: What it is of.
        unit: The unit shown.
        brief: Whether to leave out what it was before.

    Returns:
        "heaviest yet: 22.5 kg (20 kg before)", or "heaviest yet: 22.5 kg".
    """
    if best.record is None:
        return None
    what, now, before = _SAID[best.record.kind](best, best.record, exercise, unit)
    told = what if now == NOTHING else said("{what}: {now}", what=what, now=now)
    if brief or before == NOTHING:
        return told
    return said("{told} ({before} before)", told=told, before=before)


_Told = tuple[Said, Value, Value]
"""What the record is in, what it is now, what it was before (nothing where that is not known)."""


def _heaviest(best: Best, record: Record, exercise: Exercise, unit: Unit) -> _Told:
    size, before = best.size, record.before
    if size == 0:
        return said("the first time without help"), NOTHING, NOTHING
    if size < 0:
        return said("least help yet"), mass(-size, unit), mass(-before, unit)
    if before < 0:
        earlier = said("with help")
    else:
        earlier = mass_words(before, exercise.measure, unit) or said("no load")
    return said("heaviest yet"), mass_words(size, exercise.measure, unit), earlier


def _one_rep_max(best: Best, record: Record, _: Exercise, unit: Unit) -> _Told:
    now, then = (one_rep_max_words(mg, unit) for mg in (best.size, record.before))
    return said("best estimated 1RM"), now, then


def _reps(best: Best, record: Record, exercise: Exercise, unit: Unit) -> _Told:
    what = _with(said("most reps"), best.size, exercise.measure, unit)
    return what, best.amount, record.before_count


def _seconds(best: Best, record: Record, exercise: Exercise, unit: Unit) -> _Told:
    what = _with(said("longest hold"), best.size, exercise.measure, unit)
    return what, time_words(best.amount), time_words(record.before_count)


def _farthest(best: Best, record: Record, *_: object) -> _Told:
    now, then = (distance_words(mm / 1000) for mm in (best.size, record.before))
    return said("farthest yet"), now, then


def _longest(best: Best, record: Record, *_: object) -> _Told:
    return said("longest yet"), time_words(best.size), time_words(record.before)


def _fastest(best: Best, record: Record, *_: object) -> _Told:
    what = said("fastest over {distance}", distance=distance_words(best.size / 1000))
    before = record.before_count
    return what, time_words(-best.amount), time_words(-before) if before != UNTIMED else NOTHING


def _volume(best: Best, record: Record, exercise: Exercise, unit: Unit) -> _Told:
    """Of all that was moved: a load is kept for one of a pair, reps for one side of two."""
    if exercise.measure is not Measure.WEIGHTED:
        reps, earlier = (shortest(f"{twice / 2:.1f}") for twice in (best.size, record.before))
        return said("most reps in a session"), reps, earlier
    each = exercise.lifted_at_each * 10**6 / 2 / NANOGRAMS[unit]
    now, then = (volume_words(twice * each, unit) for twice in (best.size, record.before))
    return said("most volume in a session"), now, then


_SAID: dict[RecordKind, Callable[[Best, Record, Exercise, Unit], _Told]] = {
    RecordKind.HEAVIEST: _heaviest,
    RecordKind.ONE_REP_MAX: _one_rep_max,
    RecordKind.REPS: _reps,
    RecordKind.SECONDS: _seconds,
    RecordKind.FARTHEST: _farthest,
    RecordKind.LONGEST: _longest,
    RecordKind.FASTEST: _fastest,
    RecordKind.VOLUME: _volume,
}


def mass(ng: int, unit: Unit) -> Load:
    """A mass as it was entered in that unit, else to one decimal place."""
    exact = ng * 100 % NANOGRAMS[unit] == 0
    return Load(shortest(f"{ng / NANOGRAMS[unit]:.{2 if exact else 1}f}"), unit)


def mass_words(ng: int, measure: Measure, unit: Unit) -> Said:
    """A load that a best is at, "+10 kg" beside bodyweight; nothing for bodyweight alone."""
    return load_words(mass(ng, unit), measure, unit) if ng else NOTHING


def one_rep_max_words(mg: float, unit: Unit) -> Said:
    """An estimated maximum, to one decimal place: "74.1 kg"."""
    return said("{mass:.1f} {unit}", mass=mg * 10**6 / NANOGRAMS[unit], unit=unit)


def volume_words(mass: float, unit: Unit) -> Said:
    """What was moved altogether: "12,450 kg"."""
    return said("{mass:,.0f} {unit}", mass=mass, unit=unit)


def _with(what: Said, size: int, measure: Measure, unit: Unit) -> Said:
    if size == 0:
        return what
    if size < 0:
        return said("{what} with {load} of help", what=what, load=mass(-size, unit))
    return said("{what} at {load}", what=what, load=mass_words(size, measure, unit))
