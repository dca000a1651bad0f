"""A path is completed by the files that are there."""

import os
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.tui.importing.path_completion import completed, file_named
from tests.tui.lifting import SMALL, open_app


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    for name in ("hevy_2024.csv", "hevy_2025.csv", "strong.csv", ".hidden.csv"):
        (tmp_path / name).touch()
    (tmp_path / "Downloads").mkdir()
    return tmp_path


def test_it_goes_as_far_as_all_that_begins_so_goes_on_alike(folder: Path) -> None:
    assert completed(f"{folder}/h") == (f"{folder}/hevy_202", ("hevy_2024.csv", "hevy_2025.csv"))
    assert completed(f"{folder}/s") == (f"{folder}/strong.csv", ())
    assert completed(f"{folder}/Do") == (f"{folder}/Downloads{os.sep}", ())
    assert completed(f"{folder}/.h") == (f"{folder}/.hidden.csv", ())
    assert len(completed(f"{folder}/").offers) == 4
    assert completed("~") == (f"~{os.sep}", ())


@pytest.mark.parametrize("text", ["/nowhere/at/all", "~nobody-there/x", "a\0b/c"])
def test_what_leads_nowhere_stays_as_it_is(text: str) -> None:
    assert completed(text) == (text, ())


@pytest.mark.parametrize(
    "dropped",
    [
        "{folder}/my log.csv",
        "'{folder}/my log.csv' ",
        '"{folder}/my log.csv"',
        "{escaped}/my\\ log.csv",
        "file://{folder}/my%20log.csv",
        "file://localhost{folder}/my%20log.csv",
        "~/{folder}/my log.csv",
        "~/'{folder}/my log.csv'",
        "~/file://{folder}/my%20log.csv",
    ],
)
def test_a_file_is_known_however_a_terminal_writes_what_is_dropped_on_it(
    folder: Path, dropped: str
) -> None:
    file = folder / "my log.csv"
    file.touch()
    text = dropped.format(folder=folder, escaped=str(folder).replace(" ", "\\ "))
    assert file_named(text) == file


@pytest.mark.parametrize("text", ["/nowhere at all.csv", "it's", "a\0b", "x" * 5000])
def test_a_file_that_is_not_there_is_named(text: str) -> None:
    with pytest.raises(BadInput, match="There is no file"):
        file_named(text)


async def test_tab_completes_the_path_in_the_app(empty: Path, folder: Path) -> None:
    async with open_app(empty, size=SMALL) as lifter:
        await lifter.app.action_ask("import")
        await lifter.retype(f"{folder}/he")
        await lifter.press("tab")
        await lifter.until(lambda: lifter.sees("hevy_2024.csv  hevy_2025.csv"))
        await lifter.press("5", "tab")
        await lifter.until(lambda: lifter.sees("hevy_2025.csv"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("is empty"))
