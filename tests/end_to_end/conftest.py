"""What every end-to-end test starts from."""

from pathlib import Path

import pytest

from tests.end_to_end.program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program in an empty home."""
    return Program.in_home(tmp_path / "home")
