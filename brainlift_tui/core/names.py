"""Finding an exercise by a name as people write it."""

import re
import unicodedata
from collections.abc import Mapping

from brainlift_tui.core.errors import NoSuchExercise

_WORD = re.compile(r"[^\W_]+")

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


def words_of(name: str) -> frozenset[str]:
    """The words of a name: without case, accents, brackets, order, plural or "the".

    Marks that are no accents but vowels or tones, as in Devanagari or Thai, stay. "Low to high" and
    "high to low" stay apart: what "to" joins counts as one more word.
    """
    return _words(_without_accents(name))


def _words(spelled: str) -> frozenset[str]:
    words = [singular(word) for word in spelled.split()]
    found = {part for word in words for part in SPELLINGS.get(word, (word,))}
    joined = zip(words, words[1:], words[2:], strict=False)
    found.update(f"{left}to{right}" for left, word, right in joined if word == "to")
    return frozenset(found - _FILLERS)


def name_key(name: str) -> str:
    """A name's words in one fixed order; two spellings of one name have the same key."""
    return " ".join(sorted(words_of(name)))


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
    found: list[str] = []
    keeps_marks = False
    for sign in plain:
        if sign.isalnum():
            keeps_marks = sign.isalpha() and not unicodedata.name(sign, "").startswith(_ACCENTED)
            found.append(sign)
        elif unicodedata.category(sign) not in ("Mn", "Mc"):
            keeps_marks = False
            found.append(" ")
        elif keeps_marks:
            found.append(sign)
    return "".join(found).casefold()


def singular(word: str) -> str:
    """A word without the ending of its plural, as near as spelling alone tells."""
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word


def find_exercise(
    name: str, known: Mapping[str, str], names: Mapping[str, str], *, near: bool = True
) -> str:
    """The slug of the one exercise that `name` means.

    A name or alias that has just these words wins; failing that, the only exercise whose name
    holds all of them.

    Args:
        name: As typed.
        known: Name keys (see `name_key`) of every name and alias, to slugs.
        names: Slugs to the names shown to the lifter.
        near: Whether an error tells what comes near, which takes its time.

    Raises:
        NoSuchExercise: None fits, or several do; the error carries the candidates.
    """
    wanted = words_of(name)
    if slug := known.get(" ".join(sorted(wanted))):
        return slug
    holding = {slug for key, slug in known.items() if wanted and wanted <= set(key.split())}
    if len(holding) == 1:
        return holding.pop()
    if holding:
        candidates = tuple(sorted((names[slug] for slug in holding), key=lambda n: (len(n), n)))
        raise NoSuchExercise(
            f"{name!r} could be {_listed(candidates)}. Write more of the name.", candidates
        )
    nearest = _nearest(wanted, known, names) if near else ()
    hint = f" Did you mean {_listed(nearest)}?" if nearest else ""
    raise NoSuchExercise(f"No exercise is called {name!r}.{hint}", nearest)


def _listed(names: tuple[str, ...], most: int = 6) -> str:
    shown = ", ".join(names[:most])
    return f"{shown} or {len(names) - most} more" if len(names) > most else shown


def _nearest(
    wanted: frozenset[str], known: Mapping[str, str], names: Mapping[str, str]
) -> tuple[str, ...]:
    """The names that share most with the wanted words, each read as any known word close to it."""
    import difflib

    vocabulary = sorted({word for key in known for word in key.split()})
    readings = [
        {word} if word in vocabulary else {*difflib.get_close_matches(word, vocabulary, cutoff=0.7)}
        for word in wanted
    ]
    share: dict[str, float] = {}
    for key, slug in known.items():
        words = set(key.split())
        if shared := sum(not words.isdisjoint(reading) for reading in readings):
            together = len(words) + len(readings) - shared
            share[slug] = max(share.get(slug, 0.0), shared / together)
    near = [slug for slug in share if share[slug] >= 0.5]
    near.sort(key=lambda slug: (-share[slug], len(names[slug]), names[slug]))
    return tuple(names[slug] for slug in near[:6])
