"""How hard a whole workout was, on Borg's CR-10 scale as Foster adapted it for sessions.

One number asked at the end stands for the session well enough to be used in strength training (Day,
McGuigan, Brice and Foster 2004, JSCR 18:353: the same session twice, ICC 0.88), and it may be given
soon after it or days later (Foster et al. 2021, IJSPP 16:612).
"""

WORDS = (
    "rest",
    "very, very easy",
    "easy",
    "moderate",
    "somewhat hard",
    "hard",
    "hard to very hard",
    "very hard",
    "very hard, and more",
    "nearly the hardest",
    "the hardest there is",
)
"""What each number stands for; the scale names 0 to 5, 7 and 10."""


def session_effort_words(effort: int) -> str:
    """An effort for reading: "7 of 10, very hard"."""
    return f"{effort} of 10, {WORDS[effort]}"
