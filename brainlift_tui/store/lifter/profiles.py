"""The profiles of one laptop: a folder each, with a database of its own in it."""

from pathlib import Path

from brainlift_tui.core.errors import BadInput, Refused, StoreUnusable
from brainlift_tui.core.lifter.profile import USUAL, read_profile_name, same_name
from brainlift_tui.core.said import said
from brainlift_tui.store.lifter.paths import make_private, profiles_folder

DATABASE = "brainlift.db"


def read_profiles() -> list[str]:
    """The names of the profiles there are, in the order of the alphabet."""
    try:
        names = [path.parent.name for path in profiles_folder().glob(f"*/{DATABASE}")]
    except OSError as error:
        raise StoreUnusable(
            "{folder} can't be read ({strerror}); name a file with --db.",
            folder=str(profiles_folder()),
            strerror=str(error.strerror),
        ) from error
    return sorted(names, key=lambda name: (name.casefold(), name))


def usual_profile() -> str:
    """The profile that is opened where none is named.

    Raises:
        Refused: There are several, and none of them is the usual one.
    """
    names = read_profiles()
    if USUAL in names or not names:
        return USUAL
    if len(names) > 1:
        raise Refused(
            "There are several profiles: {names}. Say whose: --profile NAME", names=", ".join(names)
        )
    return names[0]


def profile_path(name: str) -> Path:
    """The database of a profile.

    Raises:
        Refused: There is none of that name.
    """
    names = read_profiles()
    existing = next((known for known in names if same_name(known, name)), None)
    if existing is None:
        there = said("There are: {names}.", names=", ".join(names))
        raise Refused(
            "No profile is called {name}. {there} brainlift profiles add NAME makes one.",
            name=name,
            there=there if names else said("There are none yet."),
        )
    return profiles_folder() / existing / DATABASE


def profile_of(path: Path) -> str | None:
    """The profile that a database belongs to, None for a file elsewhere."""
    inside = path.name == DATABASE and path.parent.parent == profiles_folder()
    return path.parent.name if inside else None


def told_apart(path: Path) -> str:
    """The name that tells a database from the other profiles, "" where there is no other."""
    name = profile_of(path)
    return name if name is not None and len(read_profiles()) > 1 else ""


def check_new_profile(text: str) -> str:
    """A name that a new profile can have.

    Raises:
        BadInput: It can't be one, or is taken.
    """
    name = read_profile_name(text)
    taken = next((known for known in read_profiles() if same_name(known, name)), None)
    if taken is not None:
        raise BadInput("There is a profile called {taken} already.", taken=taken)
    if same_name(name, USUAL) and name != USUAL:
        raise BadInput(
            "The usual profile is called {usual}; write it so, or choose another name.", usual=USUAL
        )
    return name


def add_profile(text: str) -> str:
    """Make a profile with an empty database; returns its name.

    Raises:
        BadInput: The name can't be one, or is taken.
        StoreUnusable: The folder can't be made.
    """
    name = check_new_profile(text)
    make_private(profiles_folder() / name / DATABASE)
    return name


def rename_profile(old: str, text: str) -> str:
    """Give a profile another name; returns it. It must not be open anywhere.

    Raises:
        BadInput: The name can't be one, or is taken.
        Refused: There is no such profile, or its folder can't be renamed.
    """
    folder = profile_path(old).parent
    name = read_profile_name(text)
    if not same_name(folder.name, name):
        name = check_new_profile(text)
    try:
        folder.rename(folder.with_name(name))
    except OSError as error:
        raise Refused(
            "{folder} can't be renamed ({strerror}).",
            folder=str(folder),
            strerror=str(error.strerror),
        ) from error
    return name
