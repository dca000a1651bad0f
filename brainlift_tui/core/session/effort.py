"""How hard a whole workout was, on Borg's CR-10 scale as Foster adapted it for sessions.

One number asked at the end stands for the session well enough to be used in strength training (Day,
McGuigan, Brice and Foster 2004, JSCR 18:353: the same session twice, ICC 0.88), and it may be given
soon after it or days later (Foster et al. 2021, IJSPP 16:612).
"""

from brainlift_tui.core.said import Said, said

WORDS = (
    said("rest"),
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
