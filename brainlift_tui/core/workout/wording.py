"""Sets and times in the words and signs of the field."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit, shortest
from brainlift_tui.core.workout.workout import Effort, SetKind, Target, TrainingSet

KIND_WORDS = {
    SetKind.WORK: "",
    SetKind.WARMUP: "warm-up",
    SetKind.DROP: "drop",
    SetKind.FAILURE: "to failure",
}
"""What stands beside a set of each kind."""


def kind_words(kind: SetKind) -> str:
    """A kind of set by its name, a work set too."""
    return KIND_WORDS[kind] or "work set"


def load_words(load: Load | None, measure: Measure, unit: Unit) -> str:
    """A load for reading: "22.5 kg", "+10 kg" added, "-20 kg" of help, "" for bodyweight."""
    if load is None:
        return ""
    plus = "+" if measure is Measure.BODYWEIGHT and load.ng > 0 else ""
    return f"{plus}{load.shown_in(unit)} {unit}"


def count_words(done: TrainingSet) -> str:
    """What was counted, without the load: "12", "45 s", "5 km in 30:00"."""
    if done.distance_m:
        distance = distance_words(done.distance_m)
        return f"{distance} in {time_words(done.seconds)}" if done.seconds else distance
    if done.reps is None and done.seconds is not None:
        return time_words(done.seconds)
    if done.reps is None:
        return "0 km"
    return f"{done.reps} in {time_words(done.seconds)}" if done.seconds else str(done.reps)


def set_words(done: TrainingSet, measure: Measure, unit: Unit) -> str:
    """A set in one phrase: "20 kg × 12", "12 reps", "45 s", "+10 kg × 5 @2"."""
    load = load_words(done.load, measure, unit)
    count = count_words(done)
    if load:
        words = f"{load} × {count}"
    elif done.reps is not None and not done.seconds:
        words = f"{count} rep" if done.reps == 1 else f"{count} reps"
    else:
        words = count
    reserve = reserve_words(done, measure)
    return " ".join(filter(None, (words, done.side or "", reserve)))


def reserve_words(done: TrainingSet, measure: Measure) -> str:
    """Reps in reserve as "@2"; of cardio the effort perceived, "RPE 7"; "" where neither is."""
    if done.rir is None:
        return ""
    return f"RPE {10 - done.rir:g}" if measure is Measure.CARDIO else f"@{done.rir:g}"


def effort_words(effort: Effort | None) -> str:
    """How a set felt, "" where nothing was said."""
    return effort.value if effort else ""


def target_words(target: Target, exercise: Exercise) -> str:
    """A target: "3 × 8–12", "2 × 8–12, leave 3", "3 × 20–40 s", "30 min"."""
    if exercise.measure is Measure.CARDIO:
        return f"{target.low // 60} min"
    if exercise.measure is Measure.HOLD:
        return f"{target} s"
    return f"{target}, leave {target.reserve}" if target.reserve else f"{target}"


def asked_words(target: Target, exercise: Exercise) -> str:
    """A target where the exercise's name says nothing of sides: "3 × 8–12 per side"."""
    return f"{target_words(target, exercise)}{' per side' if exercise.one_sided else ''}"


def time_words(seconds: int) -> str:
    """A duration: "45 s", "1:30", "1:02:03"."""
    if seconds < 60:
        return f"{seconds} s"
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def distance_words(metres: float) -> str:
    """A distance: "800 m", "5.2 km"."""
    if metres < 1000:
        return f"{shortest(f'{metres:.1f}')} m"
    return f"{shortest(f'{metres / 1000:.2f}')} km"


def minutes_words(seconds: int) -> str:
    """How long a workout took: "38 min", "1 h 05 min"."""
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"


def sets_words(
    sets: Iterable[TrainingSet], measure: Measure, unit: Unit, *, reserve: bool = False
) -> str:
    """Several sets in one phrase: "20 kg × 12 · 12 · 10", "12 · 9 reps", "45 s · 40 s".

    Sides that were logged apart are told: "20 kg × L 12 · R 11".

    Args:
        sets: The sets.
        measure: What their exercise is counted in.
        unit: The unit shown.
        reserve: Whether reps in reserve are shown too: "20 kg × 12 · 10 @1".
    """
    pieces: list[str] = []
    for load, same in groupby(sets, key=lambda done: load_words(done.load, measure, unit)):
        group = list(same)
        counts = " · ".join(
            " ".join(
                filter(None, (_of_side(done), reserve_words(done, measure) if reserve else ""))
            )
            for done in group
        )
        if load:
            pieces.append(f"{load} × {counts}")
        elif any(done.reps is not None for done in group):
            pieces.append(f"{counts} reps")
        else:
            pieces.append(counts)
    return " · ".join(pieces)


def _of_side(done: TrainingSet) -> str:
    return f"{done.side[0].upper()} {count_words(done)}" if done.side else count_words(done)


def day_words(day: date, today: date) -> str:
    """A day near today by its name, another by its date: "today", "Thu", "3 Aug", "3 Aug 2024"."""
    days = (today - day).days
    if days == 0:
        return "today"
    if 0 < days < 7:
        return f"{day:%a}"
    return f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %Y}"
