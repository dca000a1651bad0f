"""Sets and times in the words and signs of the field."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Unit, shortest
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.said import NOTHING, Said, Value, in_turn, said, said_of
from brainlift_tui.core.workout.workout import (
    LONGEST_BELIEVED_S,
    Effort,
    SetKind,
    Side,
    Target,
    TrainingSet,
)

KIND_WORDS = {
    SetKind.WORK: NOTHING,
    SetKind.WARMUP: said("warm-up"),
    SetKind.DROP: said("drop"),
    SetKind.FAILURE: said("to failure"),
}
"""What stands beside a set of each kind."""


def kind_words(kind: SetKind) -> Said:
    """A kind of set by its name, a work set too."""
    return KIND_WORDS[kind] or said("work set")


def load_words(load: AnyLoad | None, measure: Measure, unit: Unit) -> Said:
    """A load for reading: "22.5 kg", "+10 kg" added, "-20 kg" of help, "red"; else nothing."""
    if load is None:
        return NOTHING
    if isinstance(load, NamedLoad):
        return said("{load}", load=load)
    shown = load.in_unit(unit)
    if measure is Measure.BODYWEIGHT and load.ng > 0:
        return said("+{load}", load=shown)
    return said("{load}", load=shown)


def count_words(done: TrainingSet) -> Said:
    """What was counted, without the load: "12", "45 s", "5 km in 30:00"."""
    if done.distance_m:
        distance = distance_words(done.distance_m)
        return timed_words(distance, done.seconds) if done.seconds else distance
    if done.reps is None and done.seconds is not None:
        return time_words(done.seconds)
    if done.reps is None:
        return said("0 km")
    return timed_words(done.reps, done.seconds) if done.seconds else said("{n}", n=done.reps)


def timed_words(what: Value, seconds: int) -> Said:
    """What was done in a time: "5 km in 30:00", "20 in 45 s"."""
    return said("{what} in {time}", what=what, time=time_words(seconds))


def entered_in(sets: Iterable[TrainingSet], unit: Unit) -> Unit:
    """The unit in which sets are said back to whoever entered them: theirs, where it is one."""
    units = {done.weight.unit for done in sets if done.weight is not None}
    return units.pop() if len(units) == 1 else unit


def set_words(done: TrainingSet, measure: Measure, unit: Unit) -> Said:
    """A set in one phrase: "20 kg × 12", "12 reps", "45 s", "+10 kg × 5 @2"."""
    load = load_words(done.load, measure, unit)
    count = count_words(done)
    if load:
        words = said("{load} × {count}", load=load, count=count)
    elif done.reps is not None and not done.seconds:
        words = said_of(done.reps, "{number} rep", "{number} reps")
    else:
        words = count
    side = said(done.side.value) if done.side else NOTHING
    reserve = reserve_words(done, measure)
    return in_turn((words, side, reserve), " ")


def each_words(done: TrainingSet, exercise: Exercise, unit: Unit) -> Said:
    """The same where it has to be plain that a load is one of a pair's: "18 kg each × 12"."""
    if exercise.implements != 2 or done.weight is None or done.weight.ng <= 0:
        return set_words(done, exercise.measure, unit)
    load = said("{load} each", load=load_words(done.load, exercise.measure, unit))
    words = said("{load} × {count}", load=load, count=count_words(done))
    side = said(done.side.value) if done.side else NOTHING
    return in_turn((words, side, reserve_words(done, exercise.measure)), " ")


def reserve_words(done: TrainingSet, measure: Measure) -> Said:
    """Reps in reserve as "@2"; of cardio the effort perceived, "RPE 7"; else nothing."""
    if done.rir is None:
        return NOTHING
    if measure is Measure.CARDIO:
        return said("RPE {effort:g}", effort=10 - done.rir)
    return said("@{left:g}", left=done.rir)


def effort_words(effort: Effort | None) -> Said:
    """How a set felt, or nothing."""
    if effort is Effort.FAILED:
        return said("to failure")
    return said(effort.value) if effort else NOTHING


def beside_words(done: TrainingSet, measure: Measure) -> Said:
    """What stands beside a set: its kind, how it felt, and what was left; "to failure" once."""
    told = (KIND_WORDS[done.kind], effort_words(done.effort), reserve_words(done, measure))
    return in_turn(dict.fromkeys(told), "  ")


def target_words(target: Target, exercise: Exercise) -> Said:
    """A target: "3 × 8–12", "2 × 8–12, leave 3", "3 × 20–40 s", "30 min", of cardio "45 s" too."""
    if exercise.measure is Measure.CARDIO and target.low < 60:
        return time_words(target.low)
    if exercise.measure is Measure.CARDIO:
        return said("{minutes} min", minutes=target.low // 60)
    if exercise.measure is Measure.HOLD:
        return said("{target} s", target=str(target))
    if target.reserve:
        return said("{target}, leave {reserve}", target=str(target), reserve=target.reserve)
    return said("{target}", target=str(target))


def asked_words(target: Target, exercise: Exercise) -> Said:
    """A target where the exercise's name says nothing of sides: "3 × 8–12 per side"."""
    asked = target_words(target, exercise)
    return said("{asked} per side", asked=asked) if exercise.one_sided else asked


def time_words(seconds: int) -> Said:
    """A duration: "45 s", "1:30", "1:02:03"."""
    if seconds < 60:
        return said("{seconds} s", seconds=seconds)
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return said("{clock}", clock=clock)


def distance_words(metres: float) -> Said:
    """A distance: "800 m", "5.2 km"."""
    if metres < 1000:
        return said("{distance} m", distance=shortest(f"{metres:.1f}"))
    return said("{distance} km", distance=shortest(f"{metres / 1000:.2f}"))


def minutes_words(seconds: int) -> Said:
    """How long a workout took: "38 min", "1 h 05 min"."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return said("{minutes} min", minutes=minutes)
    return said("{hours} h {minutes:02} min", hours=minutes // 60, minutes=minutes % 60)


def took_words(seconds: int) -> Said:
    """The same; "264 h?" where nobody trains that long, for it was never ended."""
    if seconds <= LONGEST_BELIEVED_S:
        return minutes_words(seconds)
    return said("{hours} h?", hours=round(seconds / 3600))


def sets_words(
    sets: Iterable[TrainingSet],
    measure: Measure,
    unit: Unit,
    *,
    reserve: bool = False,
    each: bool = False,
) -> Said:
    """Several sets in one phrase: "20 kg × 12 · 12 · 10", "12 · 9 reps", "45 s · 40 s".

    Sides that were logged apart are told: "20 kg × L 12 · R 11".

    Args:
        sets: The sets.
        measure: What their exercise is counted in.
        unit: The unit shown.
        reserve: Whether reps in reserve are shown too: "20 kg × 12 · 10 @1".
        each: Whether loads are told as each of a pair: "20 kg each × 12 · 10".
    """
    pieces: list[Said] = []
    for load, same in groupby(sets, key=lambda done: load_words(done.load, measure, unit)):
        group = list(same)
        counts = in_turn(
            (
                _counted(done, reserve_words(done, measure) if reserve else NOTHING)
                for done in group
            ),
            " · ",
        )
        weight = group[0].weight
        if each and weight is not None and weight.ng > 0:
            pieces.append(said("{load} each × {counts}", load=load, counts=counts))
        elif load:
            pieces.append(said("{load} × {counts}", load=load, counts=counts))
        elif any(done.reps is not None for done in group):
            pieces.append(said("{counts} reps", counts=counts))
        else:
            pieces.append(counts)
    return in_turn(pieces, " · ")


def _counted(done: TrainingSet, reserve: Said) -> Said:
    """A set among others, with its side and what was left."""
    count = count_words(done)
    if done.side is Side.LEFT:
        count = said("L {count}", count=count)
    elif done.side is Side.RIGHT:
        count = said("R {count}", count=count)
    return said("{count} {reserve}", count=count, reserve=reserve) if reserve else count


def day_words(day: date, today: date) -> Said:
    """A day near today by its name, another by its date: "today", "Thu", "3 Aug", "3 Aug 2024"."""
    days = (today - day).days
    if days == 0:
        return said("today")
    if 0 < days < 7:
        return said("{day:%a}", day=day)
    return said("{day:%-d %b}", day=day) if day.year == today.year else said("{day}", day=day)


def moment_words(at: datetime, today: date) -> Said:
    """A time of the past with its day: "Tue 24 Nov 18:20", of another year with that."""
    if at.year == today.year:
        return said("{at:%a %-d %b %H:%M}", at=at)
    return said("{at:%a %-d %b %Y %H:%M}", at=at)
