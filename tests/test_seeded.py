"""Properties try the same values in every run, unless they are asked to try others."""

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


def tried() -> list[tuple[int, str]]:
    """What one property is tried with."""
    values: list[tuple[int, str]] = []

    @given(st.integers(), st.text())
    def holds(number: int, text: str) -> None:
        values.append((number, text))

    holds()
    return values


@pytest.fixture
def seeded() -> None:
    if not settings.default.derandomize:
        pytest.skip("properties are tried at random in this run")


def test_each_run_tries_the_same(seeded: None) -> None:
    assert tried() == tried()


def test_what_was_loaded_before_changes_nothing(
    seeded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tried()
    folder = tmp_path.parent / "loaded"
    folder.mkdir()
    (folder / "constants.py").write_text("NUMBERS = (48151, 62342)\nWORD = 'barbell'\n")
    spec = importlib.util.spec_from_file_location("constants", folder / "constants.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setitem(sys.modules, "constants", module)
    assert tried() == before


def test_two_hundred_are_tried() -> None:
    assert len(tried()) >= 200
