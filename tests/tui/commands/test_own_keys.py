"""A lifter's own keys: read with exact errors, and in force wherever a key is named."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.store.lifter.config import config_path
from brainlift_tui.tui.commands.command import use_own_keys
from brainlift_tui.tui.commands.key_names import key_name
from brainlift_tui.tui.commands.own_keys import own_keys_file, read_own_keys
from brainlift_tui.tui.commands.table import COMMANDS
from tests.tui.commands.keys_page import HEAD
from tests.tui.lifting import open_app


@pytest.fixture(autouse=True)
def usual_keys_afterwards() -> Iterator[None]:
    """The next test's app has them anyway; what names a key without an app has them too."""
    yield
    use_own_keys({})


EXAMPLE = HEAD.partition("```toml\n")[2].partition("```")[0]


def test_the_file_that_is_made_has_every_command_and_changes_none() -> None:
    made = own_keys_file()
    assert read_own_keys(made) == {}
    named = re.findall(r"^# ([\w.]+) = ", made, re.MULTILINE)
    assert sorted(named) == sorted(name for name, one in COMMANDS.items() if one.does)


def test_every_line_of_it_taken_in_gives_the_usual_keys() -> None:
    taken_in = re.sub(r"^# (?=[\w.]+ = )", "", own_keys_file(), flags=re.MULTILINE)
    for name, keys in read_own_keys(taken_in).items():
        assert keys == COMMANDS[name].usual, name


def test_the_example_of_the_docs_works_as_it_stands() -> None:
    assert read_own_keys(EXAMPLE) == {
        "log.easy": "e,ctrl+e",
        "here.finish": "F",
        "today.swap": "g",
        "list.first": "home",
        "go.week": "f5",
    }


AMISS = (
    ("log.eazy = 'e'", "line 2: there is no command log.eazy; perhaps log.easy."),
    ("\nlog.easy = 'hh'", "line 3: there is no key 'hh'."),
    ("log.easy = 'h'", "line 2: h would be log.easy and log.hard (today)."),
    ("go.week = 'n'", "line 2: n would be go.week and today.add (today), history.past (history), "),
    ("log.easy = '5'", "line 2: 5 begins an entry."),
    ("log.easy = 'ctrl+i'", "line 2: a terminal can't tell ctrl+i from tab."),
    ("log.easy = 'shift+z'", "line 2: write Z for shift+z."),
    ("log.easy = 3", 'line 2: log.easy is to be a key, "e", or keys, ["e", "ctrl+e"].'),
    ("log.easy = []", "line 2: log.easy needs a key."),
    ("ask.answer = 'a'", "line 2: ask.answer has its key for good."),
    ("pick.down = 'j'", "line 2: pick.down is given while one types, where j is a letter."),
    ("log.easy = e", "Invalid value (at line 2, column 12)."),
    ("confirm.yes = 'y'\nconfirm.no = 'y'", "line 2: y would be confirm.yes and confirm.no"),
    ("log.eazy = 'e'\nlog.hard = 'hh'", "line 2: there is no command log.eazy; perhaps log.easy; "),
)


@pytest.mark.parametrize(("text", "told"), AMISS)
def test_what_can_not_be_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_own_keys(f"[keys]\n{text}\n")
    assert str(refused.value).startswith(told)


def test_a_key_outside_of_its_table_is_told() -> None:
    with pytest.raises(BadInput, match=r"^line 1: keys stand below \[keys\]\.$"):
        read_own_keys("log.easy = 'e'\n")


def test_two_commands_can_change_their_keys() -> None:
    assert read_own_keys("[keys]\nlog.easy = 'h'\nlog.hard = 'e'\n") == {
        "log.easy": "h",
        "log.hard": "e",
    }


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("?", "question_mark"), ("^e", "ctrl+e"), ("page up", "pageup"), ("↵", "enter"),
        ("alt+v", "alt+v"), (" ", "space"), ("esc", "escape"), ("ß", "ß"), ("f5", "f5"),
        ("-", "minus"), ("_", "underscore"), ("ctrl++", "ctrl+plus"), ("€", "euro_sign"),
    ],
)  # fmt: skip
def test_a_key_is_read_as_it_is_written_on_a_keyboard(written: str, name: str) -> None:
    assert key_name(written) == name


async def test_own_keys_do_what_they_say_and_are_named_everywhere(demo: Path) -> None:
    config_path(demo).write_text(
        f"{EXAMPLE}log.hard = 'J'\nlook.keys = 'f2'\ntoday.add = ['ctrl+t', '|']\n"
    )
    async with open_app(demo, (120, 60)) as lifter:
        assert lifter.sees("e J f easy hard", "f2 keys")
        await lifter.press("J")
        assert lifter.short()[-1].endswith("hard")
        await lifter.press("T", "h")
        assert len(lifter.short()) == 1
        await lifter.press("|")
        assert lifter.place == "Pick"
        await lifter.press("escape", "f2")
        assert lifter.sees("e ^e log: was easy", "F finish the workout", "J log: was hard")
        await lifter.press("escape", "ctrl+p")
        await lifter.type("swap")
        await lifter.until(lambda: lifter.sees("g today: swap the exercise"))
        await lifter.press("escape", "f5")
        assert lifter.place == "week"
        await lifter.press("F")
        assert lifter.place == "Summary"


async def test_a_file_with_a_mistake_is_told_and_all_keys_are_the_usual_ones(demo: Path) -> None:
    config_path(demo).write_text("[keys]\nlog.hard = 'J'\nlog.easy = 'f'\n")
    async with open_app(demo) as lifter:
        assert lifter.sees("✗ demo.toml: line 3: f would be log.easy and log.failed (today).")
        await lifter.press("h")
        assert lifter.short()[-1].endswith("hard")


async def test_who_has_no_such_file_has_the_usual_keys_after_somebody_who_has(
    demo: Path, first_start: Path
) -> None:
    config_path(demo).write_text("[keys]\nlog.hard = 'J'\n")
    async with open_app(demo) as lifter:
        assert lifter.sees("e J f easy hard")
    async with open_app(first_start) as lifter:
        await lifter.type("20x10")
        assert lifter.sees("e h f easy hard failure")


async def test_moving_goes_by_own_keys_and_emacs_move_in_a_list(demo: Path) -> None:
    config_path(demo).write_text("[keys]\nmove.down = 'D'\n")
    async with open_app(demo) as lifter:
        first = lifter.exercises[0].exercise.name
        await lifter.press("m", "D")
        assert lifter.exercises[1].exercise.name == first
        await lifter.press("escape", "g")
        before = lifter.cursor_line
        await lifter.press("ctrl+n")
        assert lifter.cursor_line != before
        await lifter.press("alt+p")
        assert lifter.cursor_line == before
