"""The words that lists are drawn from, read from their file when they are first wanted."""

import functools
import tomllib

from brainlift_tui.store.shipped import DATA


@functools.cache
def read_word_pool() -> tuple[str, ...]:
    """Every word, in the order of the file."""
    text = (DATA / "words_to_recall.toml").read_text(encoding="utf-8")
    return tuple(str(tomllib.loads(text)["words"]).split())
