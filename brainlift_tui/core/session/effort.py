"""How hard a whole workout was, on Borg's CR-10 scale as Foster adapted it for sessions.

One number asked at the end stands for the session well enough to be used in strength training (Day,
McGuigan, Brice and Foster 2004, JSCR 18:353: the same session twice, ICC 0.88), and it may be given
soon after it or days later (Foster et al. 2021, IJSPP 16:612).
"""

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, in_turn, said
from brainlift_tui.core.workout.workout import Felt

WORDS = (
    said("at rest"),
    said("very, very easy"),
    said("easy"),
    said("moderate"),
    said("somewhat hard"),
    said("hard"),
    said("hard to very hard"),
    said("very hard"),
    said("very hard, and more"),
    said("nearly the hardest"),
    said("the hardest there is"),
)
"""What each number stands for; the scale names 0 to 5, 7 and 10."""


def session_effort_words(effort: int) -> Said:
    """An effort for reading: "7 of 10, very hard"."""
    return said("{effort} of 10, {felt}", effort=effort, felt=WORDS[effort])


class SaidAfter(NamedTuple):
    """What the lifter said once a workout was over.

    Attributes:
        effort: How hard it was, from 0 to 10; None where they did not say.
        felt: How they felt; None where they did not say.
    """

    effort: int | None = None
    felt: Felt | None = None

    @property
    def words(self) -> Said:
        """All of it in one line: "effort 7 of 10, very hard · felt energised"."""
        parts = []
        if self.effort is not None:
            parts.append(said("effort {how_hard}", how_hard=session_effort_words(self.effort)))
        if self.felt is not None:
            parts.append(said("felt {felt}", felt=said(self.felt.value)))
        return in_turn(parts, " · ")
