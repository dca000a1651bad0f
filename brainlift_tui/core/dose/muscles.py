"""Hard sets per muscle and week: a set counts whole where it is aimed, half where it helps."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.said import Said, said

INDIRECT = 0.5
"""What a set counts for a muscle that only helps (Pelland 2024)."""

FEW_BELOW, ENOUGH_FROM = 4, 10
"""Weekly sets: at least 4 for a small dose (Iversen 2021), 10 for a full one (Schoenfeld 2017)."""

COUNTED = (
    Muscle.QUADS,
    Muscle.HAMSTRINGS,
    Muscle.GLUTES,
    Muscle.CALVES,
    Muscle.CHEST,
    Muscle.UPPER_BACK,
    Muscle.LATS,
    Muscle.LOWER_BACK,
    Muscle.SHOULDERS,
    Muscle.BICEPS,
    Muscle.TRICEPS,
    Muscle.ABS,
)
"""The major groups, which a whole week's training covers; the others come along with them."""


GROUPS = (
    (said("legs"), (Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.CALVES)),
    (said("chest"), (Muscle.CHEST,)),
    (said("back"), (Muscle.UPPER_BACK, Muscle.LATS)),
    (said("shoulders"), (Muscle.SHOULDERS,)),
    (said("arms"), (Muscle.BICEPS, Muscle.TRICEPS)),
    (said("core"), (Muscle.ABS, Muscle.LOWER_BACK)),
)
"""The major groups as people speak of them."""


class Band(StrEnum):
    """How a week's sets of a muscle compare with what is known to be enough."""

    FEW = "few"
    """Fewer than 4."""
    SOME = "some"
    """From 4, fewer than 10."""
    ENOUGH = "enough"
    """10 or more."""


def band(sets: float) -> Band:
    """The band of a week's sets of one muscle."""
    if sets < FEW_BELOW:
        return Band.FEW
    return Band.SOME if sets < ENOUGH_FROM else Band.ENOUGH


def sets_per_muscle(trained: Iterable[TrainedExercise]) -> dict[Muscle, float]:
    """Hard sets of each muscle, in halves; every muscle is there, untrained ones with 0."""
    sums = dict.fromkeys(Muscle, 0.0)
    for entry in trained:
        hard = entry.hard_count
        for muscle in entry.exercise.direct:
            sums[muscle] += hard
        for muscle in entry.exercise.indirect:
            sums[muscle] += INDIRECT * hard
    return sums


def short_of(sums: Mapping[Muscle, float], least: float = FEW_BELOW) -> tuple[Muscle, ...]:
    """The major groups with fewer sets than `least`, those with the fewest first."""
    lacking = [muscle for muscle in COUNTED if sums.get(muscle, 0.0) < least]
    return tuple(sorted(lacking, key=lambda muscle: sums.get(muscle, 0.0)))


DAYS_ADVISED = 2
"""Days a week on which every major group is to be trained (WHO 2020)."""


def on_one_day(trained: Iterable[TrainedExercise]) -> tuple[Said, ...]:
    """The groups that were trained on a single day; a set in which they help counts half."""
    by_day: dict[date, list[TrainedExercise]] = {}
    for entry in trained:
        by_day.setdefault(entry.day, []).append(entry)
    days = [sets_per_muscle(entries) for entries in by_day.values()]
    return tuple(
        name
        for name, group in GROUPS
        if sum(max(sums[muscle] for muscle in group) >= 1 for sums in days) == 1
    )


def groups_of(muscles: Iterable[Muscle]) -> tuple[Said, ...]:
    """Muscles as people speak of them, each group once: "legs", "core"."""
    wanted = set(muscles)
    return tuple(name for name, group in GROUPS if wanted & set(group))


def named(muscles: Iterable[Muscle]) -> tuple[Said, ...]:
    """Muscles by name, a whole group by its own: glutes alone are no legs."""
    wanted = set(muscles)
    names: list[Said] = []
    for name, group in GROUPS:
        among = [muscle for muscle in group if muscle in wanted]
        names += [name] if len(among) == len(group) else [said(muscle.value) for muscle in among]
    return tuple(names)
