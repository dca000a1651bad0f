"""What the shells and `man` read is made from the command line itself, and completes it."""

import argparse
import importlib.util
import shlex
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from brainlift_tui.cli import COMMANDS, whole_parser
from brainlift_tui.cli.examples import APP, EXAMPLES

ROOT = Path(__file__).parents[2]

NAMES = {command.name for command in COMMANDS}


@pytest.fixture(scope="module")
def building() -> ModuleType:
    spec = importlib.util.spec_from_file_location("building", ROOT / "setup.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shell(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def completed(building: ModuleType, tmp_path: Path, *words: str) -> set[str]:
    """What bash completes the last word to."""
    script = tmp_path / "brainlift"
    script.write_text(building.completion("bash"))
    asking = (
        f"source {script}; function=$(complete -p brainlift | sed 's/.*-F \\([^ ]*\\).*/\\1/');"
        f" COMP_WORDS=({shlex.join(words)}); COMP_CWORD={len(words) - 1};"
        ' "$function"; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    run = subprocess.run(
        [shell("bash"), "-c", asking], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    return set(run.stdout.split())


def test_bash_completes_commands_options_choices_and_files(
    building: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "strong.csv").touch()
    assert completed(building, tmp_path, "brainlift", "") >= NAMES
    assert completed(building, tmp_path, "brainlift", "do") == {"doctor"}
    assert completed(building, tmp_path, "brainlift", "export", "--out") == {"--output"}
    assert completed(building, tmp_path, "brainlift", "export", "--format", "c") == {"csv"}
    assert "strong.csv" in completed(building, tmp_path, "brainlift", "import", "str")


@pytest.mark.parametrize("name", ["zsh", "fish"])
def test_the_other_shells_can_read_theirs(building: ModuleType, tmp_path: Path, name: str) -> None:
    text = building.completion(name)
    assert all(command in text for command in NAMES)
    script = tmp_path / "script"
    script.write_text(text)
    subprocess.run([shell(name), "-n", script], check=True, capture_output=True)


def test_the_manual_has_every_command_and_every_example(building: ModuleType) -> None:
    page = building.manual()
    assert page == building.manual()
    assert all(rf"brainlift {name}" in page.replace("\\", "") for name in NAMES)
    shown = page.replace("\\(aq", "'").replace("\\-", "-")
    for example in (*APP, *(one for some in EXAMPLES.values() for one in some)):
        assert example in shown


def test_every_command_has_an_example_and_each_can_be_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert set(EXAMPLES) == NAMES
    parser: argparse.ArgumentParser = whole_parser()
    for example in (one for some in EXAMPLES.values() for one in some):
        if example.startswith("brainlift "):
            parser.parse_args(shlex.split(example)[1:])
