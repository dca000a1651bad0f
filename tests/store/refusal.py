"""What the lifter is told of a file that can not be opened."""

from pathlib import Path

import pytest

from brainlift_tui.core.errors import StoreUnusable
from brainlift_tui.store.file.database import open_reader


def refusal(path: Path) -> str:
    """The one sentence, which names the file."""
    with pytest.raises(StoreUnusable) as refused:
        open_reader(path)
    sentence = str(refused.value)
    assert str(path) in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence
