"""Profiles: who shares one laptop, each with a log of their own."""

import unicodedata

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.workout.shown_text import without_unseen
from brainlift_tui.core.workout.workout import check_name, check_visible

USUAL = "default"
"""The profile of somebody who never made one."""

LONGEST = 40
NOT_IN_FOLDERS = frozenset('/\\:*?"<>|')
"""Characters that one system or another does not allow in the name of a folder."""

_TAKEN_BY_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)


def read_profile_name(text: str) -> str:
    """The name of a profile as it is kept: any script, but safe as the name of a folder.

    Raises:
        BadInput: It is empty, too long, or no system's folder could be called that.
    """
    name = unicodedata.normalize("NFC", text).strip()
    if not name:
        raise BadInput("A profile needs a name.")
    check_name(name, "name of a profile")
    check_visible(name, "name of a profile")
    if len(name) > LONGEST or len(name.encode()) > 5 * LONGEST:
        raise BadInput(
            "The name has {number} characters; at most {longest} fit.",
            number=len(name),
            longest=LONGEST,
        )
    bad = sorted(NOT_IN_FOLDERS & set(name))
    if bad:
        raise BadInput("It is the name of a folder, too: leave out {names}", names=" ".join(bad))
    if name.startswith((".", "-")) or name.endswith("."):
        raise BadInput("It is the name of a folder, too: no dot at its ends, and no leading dash.")
    if name.split(".", 1)[0].casefold() in _TAKEN_BY_WINDOWS:
        raise BadInput("{name} means something else to Windows; choose another name.", name=name)
    return name


def same_name(name: str, other: str) -> bool:
    """Whether two names are one and the same to the eye.

    Neither case counts, nor how accents and wide letters are written, nor what can't be seen.
    """
    return _folded(name) == _folded(other)


def _folded(name: str) -> str:
    seen = unicodedata.normalize("NFKC", without_unseen(name)).casefold()
    return unicodedata.normalize("NFKC", seen)
