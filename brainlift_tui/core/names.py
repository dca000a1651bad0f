"""Finding an exercise by a name as people write it."""

import re
import unicodedata
from collections.abc import Mapping

from brainlift_tui.core.errors import NoSuchExercise

_WORD = re.compile(r"[^\W_]+")

_SPELLINGS = {
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
    "db": ("dumbbell",),
    "bb": ("barbell",),
    "kb": ("kettlebell",),
    "ez": ("ez", "bar"),
}
"""Words written in more than one way, and the way they are compared in."""


def words_of(name: str) -> frozenset[str]:
    """The words of a name: without case, accents, brackets, order, plural or "the"."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    found: set[str] = set()
    for word in _WORD.findall(plain):
        singular = _singular(word)
        found.update(_SPELLINGS.get(singular, (singular,)))
    return frozenset(found - {"the", "with", "on", "a"})


def name_key(name: str) -> str:
    """A name's words in one fixed order; two spellings of one name have the same key."""
    return " ".join(sorted(words_of(name)))


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word


def find_exercise(name: str, known: Mapping[str, str], names: Mapping[str, str]) -> str:
    """The slug of the one exercise that `name` means.

    A name or alias that has just these words wins; failing that, the only exercise whose name
    holds all of them.

    Args:
        name: As typed.
        known: Name keys (see `name_key`) of every name and alias, to slugs.
        names: Slugs to the names shown to the lifter.

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
    near = _nearest(wanted, known, names)
    hint = f" Did you mean {_listed(near)}?" if near else ""
    raise NoSuchExercise(f"No exercise is called {name!r}.{hint}", near)


def _listed(names: tuple[str, ...], most: int = 6) -> str:
    shown = ", ".join(names[:most])
    return f"{shown} or {len(names) - most} more" if len(names) > most else shown


def _nearest(
    wanted: frozenset[str], known: Mapping[str, str], names: Mapping[str, str]
) -> tuple[str, ...]:
    import difflib

    target = " ".join(sorted(wanted))
    close = difflib.get_close_matches(target, known, n=6, cutoff=0.6)
    return tuple(dict.fromkeys(names[known[key]] for key in close))
