"""What the palette finds: what can be done, settings, exercises, the workouts of a day."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from brainlift_tui.core.exercise.finding import Findable, Finder, Found
from brainlift_tui.core.looking_back.days_said import days_said
from brainlift_tui.core.looking_back.workout_search import WorkoutFilter
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said, said_of
from brainlift_tui.store.exercise.to_choose_from import read_shelf
from brainlift_tui.store.looking_back.workout_list import every_workout_line
from brainlift_tui.tui.commands.command import Command, Group
from brainlift_tui.tui.commands.table import COMMANDS, PLACES
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded, worded_key
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import words

BEFORE_ALL = "~"
"""Stands for a day behind every other: what can be done comes before exercises."""


KEY_ROOM = 9
"""Columns for an entry's key: "ctrl+p" is the longest that are common."""


class PaletteScreen(CommandPalette):
    """The palette, drawn as our questions are: a line for each thing, its key before it."""

    DEFAULT_CSS = """
    PaletteScreen > Vertical { width: 84; max-width: 96%; margin-top: 2; background: $surface; }
    PaletteScreen SearchIcon { display: none; }
    PaletteScreen CommandInput, PaletteScreen CommandInput:focus { border: none; height: 1; }
    PaletteScreen #--input { border: none; height: 3; padding: 1 2; background: $surface; }
    PaletteScreen CommandList, PaletteScreen CommandList:focus {
        border: none; padding: 0; background: $surface; scrollbar-size-vertical: 1;
    }
    PaletteScreen CommandList > .option-list--option { padding: 0 1; text-style: none; }
    PaletteScreen CommandList > .option-list--option-highlighted {
        color: $foreground; background: $surface-lighten-1; text-style: bold;
    }
    PaletteScreen #--input:nocolor { border: round $foreground; padding: 0 1; }
    PaletteScreen CommandList:nocolor { border: round $foreground; }
    PaletteScreen CommandList:nocolor > .option-list--option-highlighted {
        text-style: bold underline;
    }
    PaletteScreen Input:nocolor > .input--placeholder { text-style: none; }
    """

    def on_mount(self) -> None:
        """Let the cursor stand still, as in our own lines."""
        self.query_one(Input).cursor_blink = False


class Entry(NamedTuple):
    """A thing as the palette shows it.

    Attributes:
        title: Where it is, and what it does; or what it is called.
        key: Its key, "" where it has none.
        beside: What it is, where the title does not tell.
        names: Other words it is found by.
        last_day: When it was done last, in ISO; `BEFORE_ALL` for what is no exercise.
        give: Gives it.
    """

    title: str
    key: str
    beside: str
    names: tuple[str, ...]
    last_day: str
    give: Callable[[], object]

    def shown(self, title: Content) -> Content:
        """The line of the palette, its title as it is given."""
        key = Content.styled(f"{self.key:<{KEY_ROOM}}", "bold")
        told = Content.styled(f"   {self.beside}" if self.beside else "", "$text-muted")
        return Content.assemble(key, title, told)


class Palette(Provider):
    """What can be done, found as exercises are: by the beginnings of words, slips forgiven."""

    async def startup(self) -> None:
        """Make ready what there is to be found."""
        shown = self.screen
        self._commands: tuple[Entry, ...] = ()
        self._offers: dict[str, Entry] = {}
        if isinstance(shown, KeyedScreen):
            self._commands = tuple(_commands_of(shown))
            offers = (
                *self._commands,
                *_settings(shown.app),
                *_typed(shown.app),
                *_exercises(shown.app),
            )
            self._offers = {str(place): offer for place, offer in enumerate(offers)}
        self._finder = Finder(
            Findable(place, (offer.title, *offer.names), offer.last_day)
            for place, offer in self._offers.items()
        )

    async def discover(self) -> Hits:
        """What can be done, before anything is typed."""
        for offer in self._commands:
            line = offer.shown(Content(offer.title))
            yield DiscoveryHit(line, offer.give, text=offer.title)
        if not self._offers:
            yield DiscoveryHit(ASKED_FIRST, _nothing)

    async def search(self, query: str) -> Hits:
        """What is called so, the likeliest first; a sentence where nothing is."""
        matcher = self.matcher(query)
        commands = sorted(self._finder.find(query), key=partial(self._named_otherwise, query))
        workouts = tuple(_workouts(self.screen, query))
        for place, workout in enumerate(workouts):
            score = len(commands) + len(workouts) - place
            line = workout.shown(Content(workout.title))
            yield Hit(score, line, workout.give, text=workout.title)
        for place, one in enumerate(commands):
            offer = self._offers[one.slug]
            # A name is no markup, and the matcher takes it for some.
            named = "[" in offer.title
            shown = Content(offer.title) if named else matcher.highlight(offer.title)
            yield Hit(len(commands) - place, offer.shown(shown), offer.give, text=offer.title)
        if not self._offers:
            yield Hit(1, ASKED_FIRST, _nothing)
        elif not commands and not workouts:
            unknown = said("Nothing is called “{name}”.", name=query.strip())
            nothing = Content(f"{words(unknown)}  {TRY}")
            yield Hit(1, nothing, _nothing, text=nothing.plain)

    def _named_otherwise(self, query: str, found: Found) -> bool:
        """Whether a thing's own name does not begin as typed: what does, comes first."""
        return not self._offers[found.slug].title.casefold().startswith(query.strip().casefold())


MOST_WORKOUTS = 12
"""So many are offered; History has all."""

TRY = worded("Another word for it may do.")

ASKED_FIRST = worded("What is asked here comes first: answer it or leave it with esc.")
"""Where a question is open nothing else can be done, whatever it is called."""

TYPED = (
    ("export", worded("the whole log as a file"), "json csv save"),
    ("doctor", worded("look the log through, and mend it"), "repair damaged check"),
)
"""What the command line alone does: what is typed behind brainlift, what for, other words."""


def _nothing() -> None:
    """What a sentence leads to."""


UNHINTED_FIRST = (
    Group.HERE,
    Group.EXERCISE,
    Group.NUDGE,
    Group.GO,
    Group.REST,
    Group.LOOK,
    Group.LIST,
    Group.CORRECT,
    Group.LOG,
)
"""What is looked for by name first, and last what stands in the hint line of every row."""


def _commands_of(screen: KeyedScreen) -> Iterator[Entry]:
    given = sorted(_given(screen), key=lambda found: UNHINTED_FIRST.index(found[0].group))
    for command, give in given:
        yield _offered(command, give)


def _given(screen: KeyedScreen) -> Iterator[tuple[Command, Callable[[], object]]]:
    told: set[str] = set()
    for bound in screen.active_bindings.values():
        command = COMMANDS.get(bound.binding.id or "")
        if command is None or command.id in told or not command.offered:
            continue
        if screen.applies(command.when):
            told.add(command.id)
            yield command, partial(screen.perform, bound)
    for command in COMMANDS.values():
        if command.anywhere and command.id not in told:
            yield command, partial(screen.app.run_action, command.action)


def _offered(command: Command, give: Callable[[], object]) -> Entry:
    place = next((place.name for place in PLACES.values() if command in place.commands), "")
    does = worded_key(command.help)
    title = f"{worded(place)}: {does}" if place else does
    key = command.key if command.keys else ""
    return Entry(title, key, "", (command.synonyms,) if command.synonyms else (), BEFORE_ALL, give)


def _settings(app: TrainingApp) -> Iterator[Entry]:
    from brainlift_tui.tui.lifter.settings import LINES, SettingsScreen

    def stand_on(name: str) -> None:
        app.go("settings")
        shown = app.screen
        if isinstance(shown, SettingsScreen):
            app.background.soon(partial(shown.stand_on, name), shown)

    for line in LINES:
        give = partial(stand_on, line.name)
        helps = (line.help,) if isinstance(line.help, str) else ()
        title = f"{worded('settings')}: {worded(line.name)}"
        yield Entry(title, "", worded("a setting"), helps, BEFORE_ALL, give)


def _typed(app: TrainingApp) -> Iterator[Entry]:
    for command, does, synonyms in TYPED:
        typed = f"brainlift {command}"
        told = said("It is typed where brainlift was started: {typed}", typed=typed)
        give = partial(app.tell, words(told))
        yield Entry(f"{typed}: {does}", "", "", (synonyms,), BEFORE_ALL, give)


def _workouts(shown: Screen[object], query: str) -> Iterator[Entry]:
    """The newest workouts of the days that are named."""
    if not isinstance(shown, KeyedScreen):
        return
    training = shown.app.training
    days = days_said(query, training.session.day, training.settings.week_begins)
    if days is None:
        return
    wanted = WorkoutFilter(since=days.first, until=days.last)
    for line in islice(every_workout_line(training.reader, wanted), MOST_WORKOUTS):
        day = words(said("{day:%a %-d %b %Y}", day=line.day))
        sets = said_of(line.sets, "{number} set", "{number} sets")
        held = words(said("workout, {sets}", sets=sets))
        opened = partial(shown.app.open_workout, line.id)
        yield Entry(f"{day}: {called(line.title)}", "", held, (), BEFORE_ALL, opened)


def _exercises(app: TrainingApp) -> Iterator[Entry]:
    for shelved in read_shelf(app.training.reader):
        findable = shelved.findable
        stored, *others = findable.names
        name, names = called(stored), (stored, *others)
        beside = worded("exercise, done before" if findable.last_day else "exercise")
        if not findable.hidden:
            opened = partial(app.open_exercise, findable.slug)
            yield Entry(name, "", beside, names, findable.last_day, opened)
