"""What a programme comes to in a week: sets of each muscle."""

from collections.abc import Mapping

from brainlift_tui.core.dose.muscles import INDIRECT
from brainlift_tui.core.exercise.exercise import Exercise, Measure, Muscle
from brainlift_tui.core.programme.programme import Programme


def week_sets(programme: Programme, exercises: Mapping[str, Exercise]) -> dict[Muscle, float]:
    """Sets of each muscle in an average week, as the dose counts them: helping ones half.

    Args:
        programme: The programme, trained as often a week as it is made for.
        exercises: The exercises of its slots, by slug; unknown ones don't count.
    """
    sums = dict.fromkeys(Muscle, 0.0)
    for slot in programme.slots():
        exercise = exercises.get(slot.slug)
        if exercise is None or exercise.measure is Measure.CARDIO:
            continue
        for muscle in exercise.direct:
            sums[muscle] += slot.sets
        for muscle in exercise.indirect:
            sums[muscle] += INDIRECT * slot.sets
    share = programme.per_week / len(programme.days) if programme.days else 0.0
    return {muscle: sets * share for muscle, sets in sums.items()}
