"""What things of the log are called by: each kind of number and name has a type of its own."""

from typing import NewType

from brainlift_tui.core.named_tuple import NamedTuple

WorkoutId = NewType("WorkoutId", int)
"""A workout, by its number in this file."""

EntryId = NewType("EntryId", int)
"""An exercise of a workout that has begun, by its number in this file."""

Position = NewType("Position", int)
"""The place of a set among those of its exercise in a workout; places of deleted ones stay free."""


class ExerciseKey(NamedTuple):
    """Which exercise of today: the same before its workout begins and after, moved or swapped.

    Attributes:
        planned: The slug of the exercise that the plan has there; "" where it was added today.
        number: The slot of the plan's day, from 0; of an added one its `EntryId`.
    """

    planned: str
    number: int

    @classmethod
    def added(cls, entry: EntryId) -> "ExerciseKey":
        """The key of an exercise that no plan asked for."""
        return cls("", entry)
