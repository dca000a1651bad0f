"""The half-hours of cardio that belong to a week, where the lifter wants some."""

from brainlift_tui.core.dose.dots import dots
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said, said_of


class CardioPlan(NamedTuple):
    """The half-hours that are wanted of a week, and what was done of them.

    Attributes:
        wanted: How many belong to the week; none where the lifter wants none.
        done: How many were done, out of shorter bouts too, a vigorous minute twice.
    """

    wanted: int = 0
    done: int = 0

    @property
    def left(self) -> int:
        """How many are left."""
        return max(0, self.wanted - self.done)

    @property
    def dots(self) -> str:
        """Those done first: "●○"."""
        return dots(self.done, self.wanted)

    @property
    def words(self) -> Said:
        """What is left of them."""
        if not self.left:
            return said("done for this week")
        return said_of(
            self.left,
            "{number} half-hour is left this week",
            "{number} half-hours are left this week",
        )
