"""The table of commands: what is made from it, and that nothing else names a key."""

import importlib
import pkgutil
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

import brainlift_tui.tui
from brainlift_tui.cli import COMMANDS as LINE
from brainlift_tui.store.exercise.exercises import add_own_exercise
from brainlift_tui.tui.app import BrainliftApp
from brainlift_tui.tui.commands.bindings import bound_to
from brainlift_tui.tui.commands.command import DESK, Command, Group, key_words
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, LIST
from brainlift_tui.tui.commands.palette import TYPED
from brainlift_tui.tui.commands.table import COMMANDS, FOR_A_WHILE, PLACES, QUESTIONS
from brainlift_tui.tui.desk.doings import DOINGS
from tests.tui.commands.keys_page import PAGE, keys_page
from tests.tui.lifting import Lifter, open_app

ALL: list[Command] = [
    *EVERYWHERE,
    *LIST,
    *chain(
        *(place.commands for place in PLACES.values()), *FOR_A_WHILE.values(), *QUESTIONS.values()
    ),
]


def test_every_command_has_an_id_of_its_own() -> None:
    found = Counter(command.id for command in set(ALL))
    assert [name for name, count in found.items() if count > 1] == []
    assert len(COMMANDS) == len(set(ALL))


@pytest.mark.parametrize("place", PLACES)
def test_a_key_does_one_thing_in_one_place(place: str) -> None:
    keys = Counter(
        key for command in PLACES[place].commands for key in command.keys.split(",") if key
    )
    assert [key for key, count in keys.items() if count > 1] == []


def ours() -> list[type[Widget]]:
    """Every screen and widget of ours."""
    for found in pkgutil.walk_packages(brainlift_tui.tui.__path__, "brainlift_tui.tui."):
        if not found.name.endswith((".player", ".in_browser.server")):  # not installed everywhere
            importlib.import_module(found.name)
    seen: list[type[Widget]] = []
    below = [Widget]
    while below:
        kind = below.pop()
        below += kind.__subclasses__()
        if kind.__module__.startswith("brainlift_tui."):
            seen.append(kind)
    return seen


def test_every_binding_is_made_from_a_command() -> None:
    kinds: list[type[Widget] | type[BrainliftApp]] = [*ours(), BrainliftApp]
    bindings = [(kind, one) for kind in kinds for one in vars(kind).get("BINDINGS", ())]
    assert len(bindings) > 200
    for kind, binding in bindings:
        assert isinstance(binding, Binding)
        command = COMMANDS.get(binding.id or "")
        assert command is not None, f"{kind.__name__} binds {binding.key} by itself"
        assert (binding.key, binding.action) == (bound_to(command), command.action)


def test_at_most_two_classes_of_ours_lie_below_a_screen_of_textual() -> None:
    deep = {
        kind.__name__: [base.__name__ for base in kind.__mro__ if base in set(ours())]
        for kind in ours()
        if issubclass(kind, Screen)
    }
    assert {name: bases for name, bases in deep.items() if len(bases) > 2} == {}


def test_the_desk_does_every_command_that_is_left_to_it() -> None:
    assert {command.id for command in ALL if command.does == DESK} == set(DOINGS)


def test_the_page_of_keys_is_made_from_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == keys_page()


WAYS: dict[str, tuple[str, ...]] = {
    "today": (),
    "rest": ("R",),
    "history": ("H",),
    "workout": ("H", "g", "enter", "g", "down", "down"),
    "exercise": ("H", "g", "enter", "g", "down", "enter"),
    "week": ("W",),
    "brain": ("B",),
    "memory check": ("B", "m"),
    "memory results": ("B", "m", "tab"),
    "calendar": ("H", "y"),
    "muscles": ("H", "v"),
    "strength": ("H", "s"),
    "body": ("H", "b"),
    "report card": ("H", "r"),
    "plan": ("P",),
    "programme": ("P", "e", "g", "down", "down"),
    "settings": ("S",),
}
"""How one comes to each place on a database full of training."""


async def test_a_hint_names_a_key_of_its_place(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for place, way in WAYS.items():
            commands = (*PLACES[place].commands, *EVERYWHERE, *LIST)
            keys = {key_words(key) for command in commands for key in command.keys.split(",")}
            await lifter.press(*way)
            assert lifter.place == place
            hints = lifter.app.keyed_screens()[-1].hints()
            assert hints
            for key, _ in hints:
                named = set(key.replace("/", " ").split())
                assert key == "type" or named <= keys or key in keys, (place, key)
            await lifter.back_on_today()


async def test_the_palette_finds_a_command_by_another_word_for_it(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("ctrl+p")
        await lifter.type("heat map")
        await lifter.until(lambda: lifter.sees("history: the year: calendar"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.place == "calendar")


async def search(lifter: Lifter, words: str, found: str) -> None:
    """Open the palette, type, and wait for what is found."""
    await lifter.press("ctrl+p")
    await lifter.type(words)
    await lifter.until(lambda: lifter.sees(found))


async def test_the_palette_offers_what_applies_to_the_row_in_front(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "g", "ctrl+p")
        # What the hint line has anyway stands last.
        await lifter.until(lambda: lifter.sees("today: add an exercise"))
        assert not lifter.sees("log as shown")
        await lifter.press("escape")
        await search(lifter, "swap", "today: swap the exercise")
        await lifter.press("escape", "G")
        await search(lifter, "swap", "Scapular Squeeze")
        assert not lifter.sees("swap the exercise")


CALLED = (
    ("quit", "quit: leave brainlift"),
    ("exit", "quit: leave brainlift"),
    ("import", "import: bring in the log of another app"),
    ("strong", "import: bring in the log of another app"),
    ("wizard", "set up: what you own, how often"),
    ("backup", "copies of the log: make one, go back to one"),
    ("dumbbells", "settings: Dumbbells"),
    ("bench pres", "Bench Press (Dumbbell) exercise, done before"),
    ("db bench", "Bench Press (Dumbbell) exercise, done before"),
    ("goblt", "Goblet Squat (Dumbbell)"),
    ("end workout", "finish the workout"),
    ("pain", "safety: whom to ask first, when to stop"),
    ("1rm", "strength against the first month"),
    ("records", "strength against the first month"),
    ("progress", "strength against the first month"),
    ("2025-13", "Nothing is called “2025-13”."),
    ("zorgel", "Nothing is called “zorgel”."),
    ("[/] [zqx", "Nothing is called “[/] [zqx”."),
)
"""What somebody may look for, and what is found."""


async def test_the_palette_finds_what_a_lifter_would_call_it(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("ctrl+p")
        for words, found in CALLED:
            lifter.app.screen.query_one(Input).value = words
            await lifter.until(lambda found=found: lifter.sees(found))


async def test_what_is_called_as_typed_is_given_by_enter_before_what_only_tells_of_it(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await search(lifter, "import", "take an import back")
        at = lifter.text.index
        assert at("import: bring in the log") < at("take an import back")


DAYS = (
    ("17 nov", ("Tue 17 Nov 2026: B: triceps, back, chest",)),
    ("last week", ("Sat 14 Nov 2026: A: biceps", "Tue 10 Nov 2026")),
    ("december 2025", ("Dec 2025",)),
)


async def test_the_palette_finds_workouts_by_their_day_and_opens_them(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("ctrl+p")
        for said, found in DAYS:
            lifter.app.screen.query_one(Input).value = said
            await lifter.until(lambda found=found: lifter.sees(*found))
        lifter.app.screen.query_one(Input).value = "17 nov"
        await lifter.until(lambda: lifter.sees(DAYS[0][1][0]))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.place == "workout")
        assert lifter.sees("Tue 17 Nov")


async def test_where_something_is_asked_the_palette_says_that_it_comes_first(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("colon", "ctrl+p")
        await lifter.until(lambda: lifter.sees("What is asked here comes first"))
        lifter.app.screen.query_one(Input).value = "quit"
        await lifter.until(lambda: lifter.sees("quit") and lifter.sees("leave it with esc"))
        assert not lifter.sees("Nothing is called")


async def test_a_name_in_brackets_is_found_as_it_is(demo: Path) -> None:
    async with open_app(demo) as lifter:
        with lifter.elsewhere() as other:
            other.do(add_own_exercise, "[/red] zercher squat")
        await search(lifter, "zercher", "[/red] zercher squat")


async def test_what_the_palette_finds_is_gone_to(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await search(lifter, "bodyweight", "settings: Bodyweight")
        await lifter.press("escape")
        await search(lifter, "kettlebells", "settings: Kettlebells")
        await lifter.press("enter")
        await lifter.until(lambda: lifter.cursor_line.split()[:2] == ["▌", "Kettlebells"])
        await search(lifter, "romanian", "Romanian Deadlift (Dumbbell)")
        await lifter.press("enter")
        await lifter.until(lambda: lifter.place == "exercise")
        assert lifter.sees("Romanian Deadlift (Dumbbell)")


async def test_the_workout_is_finished_from_the_palette_anywhere(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "H")
        await search(lifter, "finish", "finish the workout")
        await lifter.press("enter")
        await lifter.until(lambda: lifter.place == "Summary")


async def test_the_keys_of_a_screen_stand_in_groups_with_headings(demo: Path) -> None:
    async with open_app(demo, (120, 60)) as lifter:
        await lifter.press("question_mark")
        for group in Group:
            assert lifter.sees(group.value) is (group is not Group.REST), group
        await lifter.press("escape", "R", "question_mark")
        assert lifter.sees("The rest", "15 s longer")


def test_what_the_palette_says_is_typed_is_a_command_of_the_line() -> None:
    assert {typed.split()[0] for typed, *_ in TYPED} <= {command.name for command in LINE}
