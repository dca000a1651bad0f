"""Settings: units, rack, programme, rests, sound; each changed in place and undone by `u`."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.lifter.settings import (
    BIRTH_YEAR,
    COUNTDOWN,
    EXPERIENCE,
    REST,
    REST_S,
    SOUND,
    THEME,
    UNIT,
    WEEK_BEGINS,
    Setting,
    Settings,
)
from brainlift_tui.core.lifter.settings import SETTINGS as EVERY_SETTING
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.rack.named import write_levels, write_pieces
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.rack.words import loads_words, stack_words
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.body.body import check_bodyweight, log_bodyweight, read_bodyweight
from brainlift_tui.store.lifter.profiles import profile_of
from brainlift_tui.store.lifter.settings import set_to
from brainlift_tui.store.programme.programmes import read_programmes
from brainlift_tui.store.rack.racks import read_rack, read_racks
from brainlift_tui.tui.commands.command import Commands, Hint
from brainlift_tui.tui.commands.everywhere import UNDO, undoable
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.lifter.choice_list import Choice, ChoiceList
from brainlift_tui.tui.lifter.commands import FROM_SETTINGS, SET, SETTINGS
from brainlift_tui.tui.rack.asking import (
    IN_PAIRS,
    STATIONS,
    ask_bands,
    ask_levels,
    ask_loads,
    ask_pins,
    tick_stations,
)
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import words


class ShownSettings(NamedTuple):
    """What the lines show.

    Attributes:
        settings: The settings.
        rack: The rack in use.
        racks: How many racks there are.
        programme: The programme followed, None where it is gone.
        weight: The newest bodyweight.
        profile: The name of the profile.
    """

    settings: Settings
    rack: Rack
    racks: int
    programme: Programme | None
    weight: Load | None
    profile: str


class SettingLine(NamedTuple):
    """One line of the settings, whatever it is set to.

    Attributes:
        name: What is set.
        words: What it is set to.
        change: What Enter does.
        help: What it is for.
        value: What it is set to, as it is stored; nothing where it is not set.
        options: What it can be set to, in words, where Enter goes from one to the next.
    """

    name: str
    words: Callable[[ShownSettings], str]
    change: Callable[["SettingsScreen"], Coroutine[object, object, None]]
    help: str | Callable[[ShownSettings], str]
    value: Callable[[ShownSettings], object] = lambda _: True
    options: Callable[[], tuple[str, ...]] = tuple


class SettingsScreen(KeyedScreen):
    """What can be set."""

    PLACE = "settings"
    OFFERS: ClassVar[Commands] = SETTINGS

    def compose(self) -> ComposeResult:
        """The list between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield ChoiceList()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the settings."""
        self.show_changes()

    def show_changes(self) -> None:
        """Draw the settings anew."""
        self.query_one(TopLine).place = worded("Settings")
        choices = self.query_one(ChoiceList)
        choices.choices = self._choices()
        choices.redraw()
        self._explain()
        super().show_changes()

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        return (SET.hinted(), UNDO.hinted(), FROM_SETTINGS.hinted())

    def stand_on(self, name: str) -> None:
        """Put the cursor on a setting."""
        names = [line.name for line in LINES]
        self.query_one(ChoiceList).cursor = names.index(name)

    @on(RowList.Moved)
    def _explain(self) -> None:
        choices = self.query_one(ChoiceList)
        self.tell("" if choices.explains else choices.choices[choices.cursor].help)
        if choices.explains:
            choices.refresh()

    @on(RowList.Chosen)
    async def action_change(self) -> None:
        """Change the setting in front."""
        choices = self.query_one(ChoiceList)
        await self.ask(choices.choices[choices.cursor].change())

    def _choices(self) -> tuple[Choice, ...]:
        reader = self.training.reader
        settings = self.training.settings
        programmes = read_programmes(
            reader, "programme.deleted_at IS NULL AND programme.slug = ?", [settings.programme]
        )
        shown = ShownSettings(
            settings,
            read_rack(reader),
            len(read_racks(reader)),
            next(iter(programmes.values()), None),
            read_bodyweight(reader),
            profile_of(self.training.path) or worded("a file of its own"),
        )
        return tuple(
            Choice(
                line.name,
                line.words(shown),
                partial(line.change, self),
                line.help if isinstance(line.help, str) else line.help(shown),
                is_set=bool(line.value(shown)),
                options=line.options(),
            )
            for line in LINES
        )

    async def set_or_ask(self, setting: Setting[Any]) -> None:  # Any: whatever the setting is
        """Turn a setting to its next choice, or ask for it."""
        value = setting.of(self.training.settings)
        typed, today = setting.typed, self.training.clock.today()
        if typed is None:
            after = setting.after(value)
        else:
            question = Ask(words(setting.question), setting.write(value), lambda t: typed(t, today))
            text = await self.app.push_screen_wait(question)
            if text is None:
                return
            after = typed(text, today)
        await self.set_to(setting, after)

    async def set_to(self, setting: Setting[Any], value: object, label: Said | None = None) -> None:
        """Set something, and say so."""
        label = await self.training.do(set_to, setting, value, label)
        self.training.drafts.clear()
        self.app.show_changes()
        self.app.tell(undoable(words(label)))

    async def show_programmes(self) -> None:
        """Show the programme followed, and the others."""
        self.app.go("plan")

    async def show_racks(self) -> None:
        """Show the racks there are."""
        from brainlift_tui.tui.rack.racks import Racks

        self.app.told = ""
        about = Content.styled(worded("Racks"), "bold")
        await self.app.push_screen_wait(Racks(self.training, about))
        self.app.show_changes()
        if self.app.told:
            self.tell(self.app.told)

    async def choose_theme(self) -> None:
        """Let themes be tried on, and one be chosen."""
        from brainlift_tui.tui.lifter.trying_themes import ask_theme

        await ask_theme(self.app)

    async def show_profiles(self) -> None:
        """Show who trains here."""
        self.app.action_profiles()

    async def ask_bodyweight(self) -> None:
        """Ask for today's weight."""
        unit = self.training.settings.unit
        weight = read_bodyweight(self.training.reader)
        text = await self.app.push_screen_wait(
            Ask(
                words(said("Bodyweight today, in {unit}", unit=unit)),
                weight.shown_in(unit) if weight else "",
                lambda typed: check_bodyweight(Load.parse(typed, unit)),
            )
        )
        if text is None:
            return
        try:
            await self.training.do(log_bodyweight, Load.parse(text, unit))
        except Refused as error:
            self.refuse(words(error.said))
            return
        self.app.show_changes()
        self.app.tell(undoable("Bodyweight kept"))


def _setting(setting: Setting[Any]) -> SettingLine:  # Any: whatever the setting is
    return SettingLine(
        str(setting.name),
        lambda shown: words(setting.words(setting.of(shown.settings))),
        lambda screen: screen.set_or_ask(setting),
        words(setting.help),
        lambda shown: setting.of(shown.settings),
        lambda: _options(setting),
    )


def _options(setting: Setting[Any]) -> tuple[str, ...]:  # Any: whatever the setting is
    return tuple(words(setting.words(value)) for value in setting.choices)


def _loads(title: str, part: str, help_text: str) -> SettingLine:
    return SettingLine(
        title,
        lambda shown: (
            words(loads_words(getattr(shown.rack, part), in_pairs=title in IN_PAIRS))
            or worded("none")
        ),
        lambda screen: ask_loads(screen, title, part),
        help_text,
        lambda shown: getattr(shown.rack, part),
    )


def _programme_words(shown: ShownSettings) -> str:
    if shown.programme is None:
        return worded("none")
    days = "; ".join(called(day.name) for day in shown.programme.days)
    return f"{called(shown.programme.name)}  ({days})"


def _programme_help(shown: ShownSettings) -> str:
    if shown.programme is None:
        return worded("Enter shows what there is; Today offers the days of your own log.")
    days = len(shown.programme.days)
    return words(said("{days} days in turn. Enter shows them, and the others.", days=days))


def _rack_words(shown: ShownSettings) -> str:
    several = words(said("  (one of {racks})", racks=shown.racks)) if shown.racks > 1 else ""
    return f"{called(shown.rack.name)}{several}"


def _stations_words(shown: ShownSettings) -> str:
    there = (worded(name.value) for name in STATIONS if name in shown.rack.stations)
    return ", ".join(there) or worded("nothing")


_PLACED = (
    _setting(UNIT),
    SettingLine(
        "Programme",
        _programme_words,
        SettingsScreen.show_programmes,
        _programme_help,
        lambda shown: shown.programme,
    ),
    SettingLine(
        "Rack",
        _rack_words,
        SettingsScreen.show_racks,
        "Home, gym, travel: Enter switches, makes, renames or deletes one.",
    ),
    _loads("Dumbbells", "dumbbells", "The dumbbells that are lifted as they are."),
    _loads("Dial dumbbells", "dials", "What an adjustable pair can be set to."),
    _loads(
        "Handles",
        "handles",
        "An empty dumbbell handle with its collars; the plates below go on it.",
    ),
    _loads("Bars", "bars", "The empty bars you own, the usual one first."),
    _loads("EZ bars", "ez_bars", "The empty EZ bars; without any the bars above stand in."),
    _loads("Trap bars", "trap_bars", "The empty trap bars; most are 20 to 30 kg."),
    _loads("Plates", "plates", "Each stands for a pair: 2x20 is 2 pairs of 20 kg. Pounds: 45lb."),
    _loads("Kettlebells", "kettlebells", "The kettlebells you own."),
    SettingLine(
        "Bands",
        lambda shown: write_pieces(shown.rack.bands) or worded("none"),
        ask_bands,
        "Your bands in order: - and + step through them, after the last two at once.",
        lambda shown: shown.rack.bands,
    ),
    SettingLine(
        "Levels",
        lambda shown: write_levels(shown.rack.levels) or worded("none"),
        ask_levels,
        "Chairs, steps, a backpack, in order: 12 stool is typed, then - and + step on.",
        lambda shown: shown.rack.levels,
    ),
    SettingLine(
        "Machines",
        lambda shown: words(stack_words(shown.rack.stack)),
        ask_pins,
        "Their pins: 5-100/5. A machine with its own has them under s, on Today.",
    ),
    SettingLine(
        "Also there",
        _stations_words,
        tick_stations,
        "What exercises are done on; a programme does without what is not there.",
        lambda shown: shown.rack.stations,
    ),
    _setting(REST),
    _setting(REST_S)._replace(value=lambda _: True),  # without one each exercise has its own
    _setting(SOUND),
    _setting(COUNTDOWN),
    SettingLine(
        str(THEME.name),
        lambda shown: words(THEME.words(shown.settings.theme)),
        SettingsScreen.choose_theme,
        words(THEME.help),
        options=lambda: _options(THEME),
    ),
    SettingLine(
        "Profile",
        lambda shown: shown.profile,
        SettingsScreen.show_profiles,
        "About you. Who else trains here: Enter lists, makes, renames, and goes over.",
    ),
    _setting(EXPERIENCE),
    _setting(BIRTH_YEAR),
    SettingLine(
        "Bodyweight",
        lambda shown: str(shown.weight) if shown.weight else worded("not weighed"),
        SettingsScreen.ask_bodyweight,
        "Today's weight, if you like; each entry keeps its date.",
        lambda shown: shown.weight,
    ),
    _setting(WEEK_BEGINS)._replace(value=lambda _: True),  # Monday is 0, and no less set
)
"""The settings beside what belongs to them."""

LINES = (
    *_PLACED,
    *(
        _setting(setting)
        for setting in EVERY_SETTING
        if setting.name and str(setting.name) not in {line.name for line in _PLACED}
    ),
)
"""What can be set, as it is listed; a setting that has no place above stands at the end."""
