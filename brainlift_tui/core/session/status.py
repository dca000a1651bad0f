"""What is told in one line while one trains: the rest left, and the set that comes next."""

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rest.rest import clock_text
from brainlift_tui.core.said import Said, in_turn, said
from brainlift_tui.core.workout.wording import set_words
from brainlift_tui.core.workout.workout import TrainingSet


class Status(NamedTuple):
    """Where somebody is in their workout.

    Attributes:
        left_s: Seconds of rest left, below zero in overtime; None without a rest.
        paused: Whether the rest is paused.
        exercise: What comes next, None where all is done.
        following: The set of it as Enter will log it, None where its load is not known yet.
        unit: The unit loads are shown in.
    """

    left_s: float | None
    paused: bool
    exercise: Exercise | None
    following: TrainingSet | None
    unit: Unit

    @property
    def words(self) -> Said:
        """The line: "1:23  Bench Press (Dumbbell)  20 kg × 12"."""
        parts: list[str | Said] = []
        if self.left_s is not None:
            clock = clock_text(self.left_s)
            parts.append(said("paused {clock}", clock=clock) if self.paused else clock)
        if self.exercise is None:
            parts.append(said("all sets done"))
        else:
            parts.append(self.exercise.name)
            if self.following is not None:
                parts.append(set_words(self.following, self.exercise.measure, self.unit))
        return in_turn(parts, "  ")
