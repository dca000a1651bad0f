"""What every end-to-end test starts from."""

import shutil
from pathlib import Path

import pytest

from tests import made_once
from tests.end_to_end.program import Program


@pytest.fixture(scope="session")
def new_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log as the first start makes it, to be copied: making it takes as long as a start."""
    return made_once.new_log(tmp_path_factory)


@pytest.fixture
def program(tmp_path: Path, new_log: Path) -> Program:
    """The program in a home that holds a log without a workout."""
    found = Program.in_home(tmp_path / "home")
    shutil.copy(new_log, found.database)
    return found


@pytest.fixture
def before_the_first_start(program: Program) -> None:
    """There is no log yet."""
    program.database.unlink()
