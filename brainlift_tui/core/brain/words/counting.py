"""How many words of a list were recalled."""

SLIPS = 1
"""Letters that may be wrong in a word that counts."""


def recalled(shown: str, typed: str) -> int:
    """How many words of the list are among those typed, each once, one slip in each allowed.

    Args:
        shown: The list, by spaces.
        typed: What was typed, by spaces.
    """
    given = typed.lower().split()
    return sum(any(within(word, each, SLIPS) for each in given) for word in shown.split())


def within(word: str, other: str, slips: int) -> bool:
    """Whether one word is the other but for so many slips.

    A slip is a letter too many or too few, another letter, or two neighbours in each other's place
    (Damerau 1964; each pair once).
    """
    if abs(len(word) - len(other)) > slips:
        return False
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(word, 1):
        line = [row]
        for column, its in enumerate(other, 1):
            least = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != its))
            if row > 1 < column and letter == other[column - 2] and word[row - 2] == its:
                least = min(least, before[column - 2] + 1)
            line.append(least)
        before, last = last, line
    return last[-1] <= slips
