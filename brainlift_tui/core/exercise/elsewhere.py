"""Names of exercises in other languages, put into the English words of the catalogue."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from brainlift_tui.core.exercise.finding import folded
from brainlift_tui.core.named_tuple import NamedTuple

_ENDINGS = ("en", "es", "er", "em", "e", "n", "s", "")
"""What may follow a word with a star where words are joined, the longest first."""


class Phrase(NamedTuple):
    """Words of a language, and what they mean.

    Attributes:
        parts: The beginnings of its words, case and accents taken off; between two of them and
            behind the last of several any ending may stand.
        meaning: In English; "" where they tell nothing of the exercise.
    """

    parts: tuple[str, ...]
    meaning: str


class Language(NamedTuple):
    """How exercises are called in a language.

    Attributes:
        phrases: Its phrases by their first letter, the longest first.
        together: Whether names are read without their spaces, as the language joins words.
    """

    phrases: Mapping[str, tuple[Phrase, ...]]
    together: bool

    @classmethod
    def of(
        cls, meanings: Mapping[str, Iterable[str]], english: Iterable[str], *, together: bool
    ) -> "Language":
        """A language by its phrases.

        Args:
            meanings: What phrases mean, each with the phrases; a star stands for any ending.
            english: English words that stand between those of the language.
            together: Whether names are read without their spaces.
        """
        found: dict[str, list[Phrase]] = defaultdict(list)
        own = ((each, meaning) for meaning, phrases in meanings.items() for each in phrases)
        for written, meaning in (*own, *((word, word) for word in english)):
            parts = tuple(" ".join(folded(part).split()) for part in written.split("*"))
            spaced = written.split("*")
            whole = tuple(
                (" " if at and spaced[at].startswith(" ") else "") + part
                for at, part in enumerate(parts)
            )
            if together:
                whole = tuple(part.replace(" ", "") for part in whole)
            found[whole[0][0]].append(Phrase(whole, meaning))
        for phrases in found.values():
            phrases.sort(key=lambda phrase: -sum(map(len, phrase.parts)))
        return cls({first: tuple(phrases) for first, phrases in found.items()}, together)

    def in_english(self, name: str) -> str | None:
        """A name in the words of the catalogue; None where a word of it is not known.

        The longest phrase that fits is tried first.
        """
        plain = folded(name)
        text = plain.replace(" ", "") if self.together else plain
        return self._read(text, 0, set())

    def _read(self, text: str, start: int, dead: set[int]) -> str | None:
        """What stands from a place on; `dead` are the places from which nothing can be read."""
        if start >= len(text):
            return ""
        if start in dead:
            return None
        for phrase in self.phrases.get(text[start], ()):
            for end in self._ends(text, start, phrase.parts):
                rest = self._read(text, end, dead)
                if rest is not None:
                    return f"{phrase.meaning} {rest}".strip()
        dead.add(start)
        return None

    def _ends(self, text: str, start: int, parts: Sequence[str]) -> Iterator[int]:
        """Where a phrase that begins at a place may end, and the next one begin."""
        place = start
        for number, part in enumerate(parts):
            if not text.startswith(part, place):
                return
            place += len(part)
            if number < len(parts) - 1 and not self.together:
                space = text.find(" ", place)
                place = len(text) if space < 0 else space
        if not self.together:
            if place == len(text) or text[place] == " ":
                yield place + 1
        elif len(parts) == 1:
            yield place
        else:
            yield from (place + len(end) for end in _ENDINGS if text.startswith(end, place))
