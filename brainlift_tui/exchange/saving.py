"""Putting a file where the lifter finds it, beside whatever is there already."""

from pathlib import Path

from brainlift_tui.store.written.written_file import write_new_file


def documents() -> Path:
    """The folder of the lifter's documents, or their home where there is none."""
    import platformdirs

    folder = Path(platformdirs.user_documents_dir())
    return folder if folder.is_dir() else Path.home()


def file_name(title: str, suffix: str) -> str:
    """A name for a file, of the letters and digits of a title: "brainlift-goblet-squat.csv"."""
    words = "".join(sign if sign.isalnum() else " " for sign in title.casefold()).split()
    while len("-".join(words).encode()) > 150:
        words.pop()
    return "-".join(["brainlift", *words]) + suffix


def save(text: str, folder: Path, name: str) -> Path:
    """Write a new file; one of that name stays, and the new one is numbered.

    Returns:
        Where it lies.

    Raises:
        Refused: The folder can't be written.
    """
    wanted = folder / name
    path, number = wanted, 2
    while True:
        try:
            write_new_file(path, text.encode())
        except FileExistsError:
            path, number = wanted.with_stem(f"{wanted.stem}-{number}"), number + 1
        else:
            return path


def path_words(path: Path) -> str:
    """A path for reading, one's own home as ~."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
