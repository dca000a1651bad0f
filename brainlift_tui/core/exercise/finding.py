"""Finding exercises while a name is being typed: word order is free, slips of the finger pass."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from brainlift_tui.core.exercise.names import SPELLINGS, singular
from brainlift_tui.core.named_tuple import NamedTuple

_NO_LETTER = re.compile(r"[\W_]+")


class Findable(NamedTuple):
    """An exercise as it can be found.

    Attributes:
        slug: The exercise.
        names: The name shown, then every other one.
        last_day: ISO day it was done last, "" if never.
        hidden: Whether it is offered only where nothing else fits.
        planned: Whether the lifter's programme has it.
    """

    slug: str
    names: tuple[str, ...]
    last_day: str = ""
    hidden: bool = False
    planned: bool = False


class Found(NamedTuple):
    """What was typed, found.

    Attributes:
        slug: The exercise.
        slips: Letters by which its name differs from what was typed; 0 where it holds it.
        inside: Whether a word typed stands only inside another: "row" in "narrow".
    """

    slug: str
    slips: int = 0
    inside: bool = False


class Finder:
    """Exercises made ready to be found at every letter typed.

    Every word typed has to be in one name of the exercise, in any order, at the start of a word
    rather than inside one. Only where no name has them all at the start of its words are slips
    forgiven: one letter wrong, missing, doubled or swapped in a word of four, two from seven on.
    """

    def __init__(self, findables: Iterable[Findable]) -> None:
        self._all = tuple(findables)
        self._ready = [_Names.of(findable.names) for findable in self._all]
        words = {word for ready in self._ready for word in ready.words}
        self._vocabulary = {word: frozenset(word) for word in sorted(words)}

    def find(self, text: str) -> tuple[Found, ...]:
        """The exercises that fit, the likeliest first.

        Those whose words begin as typed come before those that only hold it, and those before the
        ones with a slip; of them, those done before come first, the last done at the top; then
        those that the programme has; then those that fit by the name shown, the shorter names
        before the longer. Where words fit only when they are run together ("legpress"), or inside
        others, they may as well be slips: then both readings are found, and of "presss" the slip
        stands before "press s…".
        """
        words = folded(text).split()
        if not words:
            return () if text.strip() else self._unhidden()
        typed = [_Typed.of(word) for word in words]
        fits = self._fitting(self._may_hold(typed), lambda names: _fit(typed, names))
        if not any(fit.certain for fit, _ in fits):
            readings = [self._readings(word) for word in words]
            near = self._fitting(self._may_mean(readings), lambda n: _near_fit(readings, n))
            held = {findable.slug for _, findable in fits}
            fits += [pair for pair in near if pair[1].slug not in held]
        fits.sort(key=lambda pair: (pair[0].wrong, pair[1].hidden, pair[0].inside, *_order(*pair)))
        return tuple(Found(findable.slug, fit.slips, fit.inside) for fit, findable in fits)

    def _fitting(
        self, places: Iterable[int], fits: "Callable[[Sequence[_Name]], _Fit | None]"
    ) -> "list[tuple[_Fit, Findable]]":
        return [
            (fit, self._all[place])
            for place in places
            if (fit := fits(self._ready[place].names)) is not None
        ]

    # What holds not every word in all its names together holds them in none: that is most.

    def _may_hold(self, typed: "Sequence[_Typed]") -> Iterable[int]:
        places: Iterable[int] = range(len(self._all))
        for word in typed:
            places = [
                place
                for place in places
                if any(map(self._ready[place].together.__contains__, word.begins))
            ]
        return places

    def _may_mean(self, readings: Sequence[dict[str, int]]) -> Iterable[int]:
        return (
            place
            for place, ready in enumerate(self._ready)
            if not any(reading.keys().isdisjoint(ready.words) for reading in readings)
        )

    def _unhidden(self) -> tuple[Found, ...]:
        shown = sorted(
            (f for f in self._all if not f.hidden), key=lambda findable: findable.names[0]
        )
        shown.sort(key=lambda findable: findable.last_day, reverse=True)
        return tuple(Found(findable.slug) for findable in shown)

    def _readings(self, word: str) -> dict[str, int]:
        """The known words that this one may have been meant as, with the slips in it."""
        most = _most_slips(word)
        letters = frozenset(word)
        return {
            known: slips
            for known, others in self._vocabulary.items()
            if len(letters - others) <= most
            and len(known) >= len(word) - most
            and (slips := slips_between(word, known, most)) <= most
        }


def folded(text: str) -> str:
    """A text without case, accents and punctuation, its words set apart by one space."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).casefold()
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_NO_LETTER.sub(" ", kept).split())


def slips_between(typed: str, known: str, most: int) -> int:
    """By how many slips `typed` differs from the beginning of `known`.

    A slip is a letter wrong, missing, too many, or swapped with its neighbour (the distance of
    Damerau 1964, in its restricted form). The rest of `known` may still be to come.

    Args:
        typed: A word, or its first letters.
        known: The word it may be meant as.
        most: Above this the exact number does not matter.
    """
    before: list[int] = []
    row = list(range(len(known) + 1))
    for typed_place, letter in enumerate(typed, 1):
        earlier, before, row = before, row, [typed_place]
        for place, other in enumerate(known, 1):
            best = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            if (
                earlier
                and place > 1
                and typed[typed_place - 2] == other
                and letter == known[place - 2]
            ):
                best = min(best, earlier[place - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row)


class _Fit(NamedTuple):
    """How an exercise fits what was typed: by an alias, and what was taken liberties with.

    Attributes:
        alias: By another name than the one shown.
        inside: Where a word is found only inside another.
        together: Where a word is found only by running several of the name together.
        slips: Letters that differ.
    """

    alias: bool
    inside: bool = False
    together: bool = False
    slips: int = 0

    @property
    def certain(self) -> bool:
        """Whether every word typed begins a word of the name."""
        return not (self.inside or self.together or self.slips)

    @property
    def wrong(self) -> int:
        """By how much what was typed is off; a space left out is off by one."""
        return self.slips or int(self.together)


class _Name(NamedTuple):
    """One name of an exercise, ready to be looked into.

    Attributes:
        words: Its words, those written in two ways in both; behind an alias the shown name's too.
        plain: The words of it alone, with spaces between.
        begun: A space and each of the words.
        together: A space, and from each word to the end without one: " legpress press".
    """

    words: tuple[str, ...]
    plain: str
    begun: str
    together: str

    @classmethod
    def of(cls, name: str) -> "_Name":
        own = folded(name).split()
        words = (*own, *(part for word in own for part in SPELLINGS.get(word, ())))
        together = "".join(f" {''.join(words[first:])}" for first in range(len(words)))
        plain = " ".join(words)
        return cls(words, plain, f" {plain}", together)

    def with_shown(self, shown: "_Name") -> "_Name":
        """An alias is looked into together with the name shown."""
        return _Name(
            self.words + shown.words,
            self.plain,
            self.begun + shown.begun,
            self.together + shown.together,
        )


class _Names(NamedTuple):
    """All the names of an exercise, ready to be looked into.

    Attributes:
        names: Each of them, the name shown first.
        words: The words of any of them.
        together: What any of them holds, see `_Name.together`.
    """

    names: tuple[_Name, ...]
    words: frozenset[str]
    together: str

    @classmethod
    @lru_cache(maxsize=4096)  # every question that is opened finds in the same names
    def of(cls, names: tuple[str, ...]) -> "_Names":
        shown, *aliases = map(_Name.of, names)
        every = (shown, *(alias.with_shown(shown) for alias in aliases))
        words = frozenset(word for name in every for word in name.words)
        return cls(every, words, "".join(name.together for name in every))


class _Typed(NamedTuple):
    """A word typed, ready to be looked for.

    Attributes:
        word: As typed.
        stem: Without the ending of a plural.
        spellings: The ways it may begin words of a name: each of these has to, a space before it.
        begins: Of these a name holds one at least that holds it in any way.
    """

    word: str
    stem: str
    spellings: tuple[tuple[str, ...], ...]
    begins: tuple[str, ...]

    @classmethod
    def of(cls, word: str) -> "_Typed":
        stem = singular(word)
        ways = dict.fromkeys((SPELLINGS.get(word) or SPELLINGS.get(stem) or (word,), (stem,)))
        begins = dict.fromkeys((word, stem, *(parts[0] for parts in ways)))
        return cls(
            word, stem, tuple(tuple(f" {part}" for part in parts) for parts in ways), tuple(begins)
        )

    def is_in(self, begun: str) -> bool:
        """Whether one of its spellings is there."""
        return any(all(map(begun.__contains__, parts)) for parts in self.spellings)


def _order(fit: _Fit, findable: Findable) -> tuple[bool, tuple[int, ...], bool, bool, int, str]:
    newest = tuple(-ord(sign) for sign in findable.last_day)
    name = findable.names[0]
    return not findable.last_day, newest, not findable.planned, fit.alias, len(name), name


def _fit(words: Sequence[_Typed], names: Sequence[_Name]) -> _Fit | None:
    """The best way in which one name, or an alias with the name shown, holds every word."""
    best: _Fit | None = None
    for place, name in enumerate(names):
        inside = together = False
        for typed in words:
            if typed.is_in(name.begun):
                continue
            if typed.is_in(name.together):
                together = True
            elif typed.word in name.plain or typed.stem in name.plain:
                inside = True
            else:
                break
        else:
            fit = _Fit(place > 0, inside, together)
            if fit.certain:
                return fit
            if best is None or (inside, together) < (best.inside, best.together):
                best = fit
    return best


def _near_fit(readings: Sequence[dict[str, int]], names: Sequence[_Name]) -> _Fit | None:
    """The same where each word is read as those it may have been meant as; fewest slips win."""
    best: _Fit | None = None
    for place, name in enumerate(names):
        total = 0
        for reading in readings:
            slips = min((reading[word] for word in name.words if word in reading), default=None)
            if slips is None:
                break
            total += slips
        else:
            if best is None or total < best.slips:
                best = _Fit(alias=place > 0, slips=total)
    return best


def _most_slips(word: str) -> int:
    if len(word) < 4 or word.isdecimal():
        return 0
    return 1 if len(word) < 7 else 2
