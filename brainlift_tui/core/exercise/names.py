"""Finding an exercise by a name as people write it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from brainlift_tui.core.errors import NoSuchExercise
from brainlift_tui.core.exercise.exercise import Equipment
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, in_turn, said

_WORD = re.compile(r"[^\W_]+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")

_HOW_TO_MAKE_ONE = said("In the app, n and its name make it an exercise of your own.")
_MOST_NEAR = 6
_WORDS_ALIKE = 0.5
"""Share of words in common from which a name comes near another."""
_LETTERS_ALIKE = (0.7, 0.55)
"""Share of letters in common from which a word may be meant as another, and at a pinch."""

SPELLINGS = {
    "pullup": ("pull", "up"),
    "pushup": ("push", "up"),
    "chinup": ("chin", "up"),
    "situp": ("sit", "up"),
    "stepup": ("step", "up"),
    "pulldown": ("pull", "down"),
    "pushdown": ("push", "down"),
    "skullcrusher": ("skull", "crusher"),
    "deadlift": ("dead", "lift"),
    "pullover": ("pull", "over"),
    "kickback": ("kick", "back"),
    "crossover": ("cross", "over"),
    "bodyweight": ("body", "weight"),
    "tbar": ("t", "bar"),
    "flye": ("fly",),
    "calve": ("calf",),
    "single": ("one",),
    "legged": ("leg",),
    "armed": ("arm",),
    "dumbell": ("dumbbell",),
    "db": ("dumbbell",),
    "bb": ("barbell",),
    "kb": ("kettlebell",),
    "ez": ("ez", "bar"),
    "smith": ("smith", "machine"),
    "rdl": ("romanian", "dead", "lift"),
    "ohp": ("overhead", "press"),
}
"""Words written in more than one way, and the way they are compared in."""

_ACCENTED = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC")
"""Scripts in which a name is the same without the marks on its letters."""

_FILLERS = frozenset({"the", "with", "on", "a", "and", "to"})
_EQUIPMENT = frozenset(word for kind in Equipment for word in kind.split())
"""Words that tell what carries the load, and nothing of the movement."""


@lru_cache(maxsize=4096)  # an import and a search ask for the same names again and again
def words_of(name: str) -> frozenset[str]:
    """The words of a name: without case, accents, brackets, order, plural or "the".

    Marks that are no accents but vowels or tones, as in Devanagari or Thai, stay. "Low to high" and
    "high to low" stay apart: what "to" joins counts as one more word.
    """
    return _words(_without_accents(name))


def _words(spelled: str) -> frozenset[str]:
    words = [singular(word) for word in spelled.split()]
    part_words = {part for word in words for part in SPELLINGS.get(word, (word,))}
    joined = zip(words, words[1:], words[2:], strict=False)
    part_words.update(f"{left}to{right}" for left, word, right in joined if word == "to")
    return frozenset(part_words - _FILLERS)


def name_key(name: str) -> str:
    """A name's words in one fixed order; two spellings of one name have the same key."""
    return " ".join(sorted(words_of(name)))


@lru_cache(maxsize=4096)  # an import asks for the same names again and again
def bare_key(name: str) -> str:
    """The same without a mark in any script: what imported workouts were always recognised by."""
    plain = unicodedata.normalize("NFKD", name).replace("'", "").replace("’", "")
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
    return " ".join(sorted(_words(" ".join(_WORD.findall(bare)))))


def _without_accents(name: str) -> str:
    """The letters and digits of a name in lower case, apart where others stand between them."""
    plain = unicodedata.normalize("NFKD", name).replace("'", "").replace("’", "")
    if plain.isascii():
        return " ".join(_WORD.findall(plain.casefold()))
    signs: list[str] = []
    keeps_marks = False
    for sign in plain:
        if sign.isalnum():
            keeps_marks = sign.isalpha() and not unicodedata.name(sign, "").startswith(_ACCENTED)
            signs.append(sign)
        elif unicodedata.category(sign) not in ("Mn", "Mc"):
            keeps_marks = False
            signs.append(" ")
        elif keeps_marks:
            signs.append(sign)
    return "".join(signs).casefold()


def singular(word: str) -> str:
    """A word without the ending of its plural, as near as spelling alone tells."""
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word


class Named(NamedTuple):
    """A name of an exercise.

    Attributes:
        slug: The exercise.
        name: The name as it is written.
        elsewhere: Whether it is the name shown in another language.
    """

    slug: str
    name: str
    elsewhere: bool = False


def movement_words(name: str) -> frozenset[str]:
    """The words of a name that tell the movement: those outside brackets."""
    return words_of(_IN_BRACKETS.sub(" ", name))


def find_exercise(
    name: str, known: Mapping[str, Named], names: Mapping[str, str], *, near: bool = True
) -> str:
    """The slug of the one exercise that `name` means.

    A name or alias that has just these words wins; failing that, the only exercise of which all
    words of the movement were typed, and nothing but what stands in brackets is missing: "floor
    fly" is the one floor fly there is, and "judo" is no judo push-up.

    Args:
        name: As typed.
        known: Every name and alias by its key (see `name_key`).
        names: Slugs to the names shown to the lifter.
        near: Whether an error tells what comes near, which takes its time.

    Raises:
        NoSuchExercise: None fits, or several do; the error carries the candidates.
    """
    wanted = words_of(name)
    if exact := known.get(" ".join(sorted(wanted))):
        return exact.slug
    holding = _holding(wanted, known)
    meant = _meant(wanted, holding, names)
    if len(meant) == 1:
        return meant.pop()
    candidates = tuple(
        sorted(
            {names[held.slug] for held in holding},
            key=lambda shown: (not wanted <= words_of(shown), len(shown), shown),
        )
    )
    if len(candidates) > 1:
        raise NoSuchExercise(
            "{name!r} could be {listed}. Write more of the name.",
            candidates,
            name=name,
            listed=_listed(candidates),
        )
    nearest = _nearest(wanted, known, names) if near else ()
    suggested = tuple(dict.fromkeys((*candidates, *nearest)))[:_MOST_NEAR]
    none = said("No exercise is called {name!r}.", name=name)
    if suggested:
        none = said("{none} Did you mean {listed}?", none=none, listed=_listed(suggested))
    raise NoSuchExercise("{none} {make_one}", suggested, none=none, make_one=_HOW_TO_MAKE_ONE)


def equally_meant(
    name: str, known: Mapping[str, Named], names: Mapping[str, str]
) -> frozenset[str]:
    """The exercises that a name may as well mean: "bench press" is one with any equipment.

    The name shown of an exercise means that one. The arguments are `find_exercise`'s.
    """
    wanted = words_of(name)
    exact = known.get(" ".join(sorted(wanted)))
    if exact is not None and words_of(names[exact.slug]) == wanted:
        return frozenset({exact.slug})
    also = set() if exact is None else {exact.slug}
    return frozenset(also | _meant(wanted, _holding(wanted, known), names))


def _holding(wanted: frozenset[str], known: Mapping[str, Named]) -> list[Named]:
    """The names that hold all of these words."""
    return [held for key, held in known.items() if wanted and wanted <= set(key.split())]


def _meant(wanted: frozenset[str], holding: Iterable[Named], names: Mapping[str, str]) -> set[str]:
    """The exercises of which all words of the movement were typed.

    In another language those of the movement as it is called there will do.
    """
    return {
        held.slug
        for held in holding
        if movement_words(names[held.slug]) <= wanted
        or (held.elsewhere and movement_words(held.name) <= wanted)
    }


def _listed(names: tuple[str, ...], most: int = 6) -> Said:
    shown, more = in_turn(names[:most]), len(names) - most
    return said("{names} or {more} more", names=shown, more=more) if more > 0 else shown


def _nearest(
    wanted: frozenset[str], known: Mapping[str, Named], names: Mapping[str, str]
) -> tuple[str, ...]:
    """The names that share most with the wanted words, each read as any known word close to it.

    Where none shares half of them, those that share a word at all, one of the movement if possible;
    where none does, those with a word that is at least somewhat like one.
    """
    for alike in _LETTERS_ALIKE:
        if share := _shares(wanted, known, alike):
            break
    near = [slug for slug in share if share[slug] >= _WORDS_ALIKE] or list(share)
    near.sort(key=lambda slug: (-share[slug], len(names[slug]), names[slug]))
    return tuple(names[slug] for slug in near[:_MOST_NEAR])


def _shares(wanted: frozenset[str], known: Mapping[str, Named], alike: float) -> dict[str, float]:
    """The share of words in common, by slug, words being one whose letters are so much alike."""
    import difflib

    vocabulary = sorted({word for key in known for word in key.split()})
    readings = [
        {word}
        if word in vocabulary
        else {*difflib.get_close_matches(word, vocabulary, cutoff=alike)}
        for word in wanted
    ]
    movements = [reading for reading in readings if not reading <= _EQUIPMENT]
    share: dict[str, float] = {}
    for key, (slug, *_) in known.items():
        words = set(key.split())
        shared = sum(not words.isdisjoint(reading) for reading in readings)
        if shared and not all(map(words.isdisjoint, movements or readings)):
            together = len(words) + len(readings) - shared
            share[slug] = max(share.get(slug, 0.0), shared / together)
    return share
