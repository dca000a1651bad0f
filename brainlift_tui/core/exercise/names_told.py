"""What the catalogue's exercises and programmes are called in another language."""

from collections.abc import Mapping

from brainlift_tui.core.named_tuple import NamedTuple


class NamesTold(NamedTuple):
    """The names of a language, by the English ones.

    Attributes:
        movement: What an exercise does: "Bench Press".
        in_brackets: What it is done with: "Dumbbell".
        whole: Programmes, their days, racks.
    """

    movement: Mapping[str, str]
    in_brackets: Mapping[str, str]
    whole: Mapping[str, str]

    def of(self, name: str) -> str:
        """A name as the language has it; one that it lacks as it stands."""
        return self.whole.get(name) or self.exercise(name) or name

    def exercise(self, name: str) -> str:
        """An exercise's name as the language has it, "" where it lacks it."""
        movement, apart, rest = name.partition(" (")
        told = self.movement.get(movement, "")
        if not told or not apart:
            return told
        brackets = self.in_brackets.get(rest.removesuffix(")"))
        return f"{told} ({brackets})" if brackets else ""
