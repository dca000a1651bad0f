"""The catalogue's names in other languages, read from a file for each: `names/de.toml`."""

from functools import cache
from pathlib import Path

from brainlift_tui.core.exercise.names import movement_words
from brainlift_tui.core.exercise.names_told import NamesTold

NAMES = Path(__file__).parents[2] / "data" / "names"


@cache
def read_names_told(language: str) -> NamesTold:
    """The names of a language; one without a file has none of its own."""
    path = NAMES / f"{language}.toml"
    if not language.isalpha() or not path.is_file():
        return NamesTold({}, {}, {})
    import tomllib

    return NamesTold(**tomllib.loads(path.read_text(encoding="utf-8")))


def is_elsewhere(name: str, shown: str) -> bool:
    """Whether a name is what another language calls the exercise that is shown by the other."""
    # The files are read only for what may be one of theirs.
    if not name.endswith(")") or movement_words(name) & movement_words(shown):
        return False
    return any(told.exercise(shown) == name for told in read_every_language())


@cache
def read_every_language() -> tuple[NamesTold, ...]:
    """The names of every language that has some."""
    return tuple(read_names_told(path.stem) for path in sorted(NAMES.glob("*.toml")))
