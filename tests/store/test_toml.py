"""TOML of strangers is refused where reading it would take all memory or never end."""

import tomllib

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.store.toml import MOST_DOTS, read_toml


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\na = " + "[" * 100_000, "brackets within brackets"),
        ("\n" + ".".join("a" * 100_000) + " = 1", "Line 2, column 1: more than 100 dots"),
        ("\n[" + ".".join("a" * 100_000) + "]", "Line 2, column 1: more than 100 dots"),
    ],
)
def test_what_would_take_all_memory_is_refused_at_once(text: str, told: str):
    with pytest.raises(BadInput, match=told):
        read_toml(text)


def test_all_else_is_read_and_what_is_no_toml_is_told():
    assert read_toml('[keys]\nrest.skip = "k"') == {"keys": {"rest": {"skip": "k"}}}
    assert read_toml(f'about = "{"." * MOST_DOTS}"') == {"about": "." * MOST_DOTS}
    with pytest.raises(tomllib.TOMLDecodeError, match="after a key"):
        read_toml("name")
