"""Settings: units, rack, programme, rests, sound; each changed in place and undone by `u`."""

from collections.abc import Callable, Coroutine
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise import Station
from brainlift_tui.core.load import Load
from brainlift_tui.core.plates import check_plates
from brainlift_tui.core.rack import Rack
from brainlift_tui.core.rack_text import read_loads, read_stack, write_loads, write_stack
from brainlift_tui.core.rack_words import loads_words, stack_words
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.settings import Experience, Settings
from brainlift_tui.core.wording import time_words
from brainlift_tui.store.body import check_bodyweight, log_bodyweight, read_bodyweight
from brainlift_tui.store.profiles import profile_of
from brainlift_tui.store.programmes import read_programmes
from brainlift_tui.store.racks import change_rack, read_rack, read_racks
from brainlift_tui.store.settings import change_settings
from brainlift_tui.tui.commands.command import Commands, Hint
from brainlift_tui.tui.commands.everywhere import UNDO
from brainlift_tui.tui.commands.plan import FROM_SETTINGS, SET, SETTINGS
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import words

STATIONS = tuple(station for station in Station if station is not Station.NONE)

IN_ORDER = ("Bars", "EZ bars")
"""Lists whose first is the usual one."""

EXPERIENCES = {
    Experience.NEW: "new to lifting",
    Experience.SOME: "some months of lifting",
    Experience.YEARS: "years of lifting",
}
"""How long somebody has lifted, as it is shown."""

PutLoads = Callable[[Rack, tuple[Load, ...]], Rack]
"""Puts loads into a rack in place of those of one kind."""


class Choice(NamedTuple):
    """One line of the settings.

    Attributes:
        name: What is set.
        value: What it is set to.
        change: What Enter does.
        help: What it is for.
    """

    name: str
    value: str
    change: Callable[[], Coroutine[object, object, None]]
    help: str


class ChoiceList(RowList):
    """The settings, one a line."""

    choices: tuple[Choice, ...] = ()

    def count(self) -> int:
        """How many settings there are."""
        return len(self.choices)

    def line(self, y: int, *, selected: bool) -> Content:
        """A setting and its value."""
        choice = self.choices[y]
        mark = (" ▌ ", "$accent") if selected else ("   ", "")
        return Content.assemble(
            mark,
            (f"{choice.name:<16}", "$foreground-muted"),
            (choice.value, "bold" if selected else ""),
        )


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
        self.query_one(TopLine).place = "Settings"
        choices = self.query_one(ChoiceList)
        choices.choices = self._choices()
        choices.redraw()
        self._explain()
        super().show_changes()

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        return (SET.hinted(), UNDO.hinted(), FROM_SETTINGS.hinted())

    @on(RowList.Moved)
    def _explain(self) -> None:
        choices = self.query_one(ChoiceList)
        self.tell(choices.choices[choices.cursor].help)

    @on(RowList.Chosen)
    async def action_change(self) -> None:
        """Change the setting in front."""
        choices = self.query_one(ChoiceList)
        await self.ask(choices.choices[choices.cursor].change())

    def _choices(self) -> tuple[Choice, ...]:
        settings, rack = self.training.settings, read_rack(self.training.reader)
        programmes = read_programmes(self.training.reader).values()
        named = {programme.slug: programme for programme in programmes}
        programme = named.get(settings.programme)
        weight = read_bodyweight(self.training.reader)
        rest = "by exercise" if settings.rest_s is None else time_words(settings.rest_s)

        def loads(title: str, loads: tuple[Load, ...], put: PutLoads, help_text: str) -> Choice:
            shown = loads_words(loads) or "none"
            return Choice(title, shown, lambda: self._loads(title, loads, put), help_text)

        return (
            Choice(
                "Units",
                {"kg": "kilograms", "lb": "pounds"}[settings.unit],
                self.app.action_units,
                "Loads are shown and typed in these; the log stays as it was. # turns it.",
            ),
            Choice(
                "Programme",
                self._programme_words(settings),
                self._programme,
                f"{len(programme.days)} days in turn. P shows and edits them, Enter goes on."
                if programme
                else "",
            ),
            Choice(
                "Rack",
                self._rack_words(rack),
                self._racks,
                "Home, gym, travel: Enter switches, makes, renames or deletes one.",
            ),
            loads(
                "Dumbbells",
                rack.dumbbells,
                lambda rack, loads: rack._replace(dumbbells=loads),
                "The dumbbells that are lifted as they are.",
            ),
            loads(
                "Dial dumbbells",
                rack.dials,
                lambda rack, loads: rack._replace(dials=loads),
                "What an adjustable pair can be set to.",
            ),
            loads(
                "Handles",
                rack.handles,
                lambda rack, loads: rack._replace(handles=loads),
                "An empty dumbbell handle with its collars; the plates below go on it.",
            ),
            loads(
                "Bars",
                rack.bars,
                lambda rack, loads: rack._replace(bars=loads),
                "The empty bars you own, the usual one first.",
            ),
            loads(
                "EZ bars",
                rack.ez_bars,
                lambda rack, loads: rack._replace(ez_bars=loads),
                "The empty EZ bars; without any the bars above stand in.",
            ),
            loads(
                "Plates",
                rack.plates,
                lambda rack, loads: rack._replace(plates=loads),
                "One of each pair: two pairs of 20 are 2x20. Pounds are written 45lb.",
            ),
            loads(
                "Kettlebells",
                rack.kettlebells,
                lambda rack, loads: rack._replace(kettlebells=loads),
                "The kettlebells you own.",
            ),
            Choice(
                "Machines",
                stack_words(rack.stack),
                self._stack,
                "Their pins: 5-100/5. A machine with its own has them under s, on Today.",
            ),
            Choice(
                "Also there",
                ", ".join(found for found in STATIONS if found in rack.stations) or "nothing",
                self._stations,
                "What exercises are done on; a programme does without what is not there.",
            ),
            Choice(
                "Rest",
                "starts after each set" if settings.rest else "off",
                self._rest,
                "Whether the clock starts by itself after each set.",
            ),
            Choice(
                "Rest length",
                rest,
                self._rest_length,
                "Seconds for every exercise; empty: 2:00 compound, 1:30 others, 1:00 trunk.",
            ),
            Choice(
                "Bell",
                "rings at the end of a rest" if settings.sound else "off",
                self.app.switch_sound,
                "Whether the end of a rest is heard as well as seen.",
            ),
            Choice(
                "Countdown",
                "the last 10 s are heard" if settings.countdown else "off",
                self._countdown,
                "Whether each of the last ten seconds of a rest is heard; the bell must be on.",
            ),
            Choice(
                "Profile",
                profile_of(self.training.path) or "a file of its own",
                self._profile,
                "About you. Who else trains here: Enter lists, makes, renames, and goes over.",
            ),
            Choice(
                "Experience",
                EXPERIENCES[settings.experience],
                self._experience,
                "About you. Who is new begins light, with fewer sets, and is raised with care.",
            ),
            Choice(
                "Born in",
                str(settings.birth_year or "not told"),
                self._birth_year,
                "Your year of birth, if you like: from 65 on, raises are made with more care.",
            ),
            Choice(
                "Bodyweight",
                str(weight) if weight else "not weighed",
                self._bodyweight,
                "Today's weight, if you like; each entry keeps its date.",
            ),
        )

    def _programme_words(self, settings: Settings) -> str:
        programmes = {p.slug: p for p in read_programmes(self.training.reader).values()}
        chosen = programmes.get(settings.programme)
        if chosen is None:
            return "none"
        days = "; ".join(day.name for day in chosen.days)
        return f"{chosen.name}  ({days})"

    async def _set(self, settings: Settings, label: Said) -> None:
        await self.training.do(change_settings, settings, label)
        self.training.drafts.clear()
        self.app.show_changes()
        self.app.tell(f"{words(label)}.  u takes it back")

    async def _programme(self) -> None:
        settings = self.training.settings
        names: dict[str, str] = {}
        for programme in read_programmes(self.training.reader).values():
            names.setdefault(programme.name, programme.slug)
        slugs = list(names.values())
        at = slugs.index(settings.programme) if settings.programme in slugs else -1
        slug = slugs[(at + 1) % len(slugs)]
        name = next(name for name, found in names.items() if found == slug)
        await self._set(settings._replace(programme=slug), said("Programme: {name}", name=name))

    async def _rest(self) -> None:
        settings = self.training.settings
        label = said("Rests off") if settings.rest else said("Rests on")
        await self._set(settings._replace(rest=not settings.rest), label)

    async def _countdown(self) -> None:
        settings = self.training.settings
        label = said("Countdown off") if settings.countdown else said("Countdown on")
        await self._set(settings._replace(countdown=not settings.countdown), label)

    async def _rest_length(self) -> None:
        settings = self.training.settings
        now = "" if settings.rest_s is None else str(settings.rest_s)
        text = await self.app.push_screen_wait(
            Ask("Seconds of rest for every exercise (empty: each its own)", now, _rest_seconds)
        )
        if text is not None:
            seconds = _rest_seconds(text)
            rest = said("each exercise its own") if seconds is None else time_words(seconds)
            await self._set(settings._replace(rest_s=seconds), said("Rest: {rest}", rest=rest))

    def _rack_words(self, rack: Rack) -> str:
        others = len(read_racks(self.training.reader)) - 1
        return f"{rack.name}  (one of {others + 1})" if others else rack.name

    async def _racks(self) -> None:
        from brainlift_tui.tui.dialogs.racks import Racks

        self.app.told = ""
        about = Content.styled("Racks", "bold")
        await self.app.push_screen_wait(Racks(self.training, about))
        self.app.show_changes()
        if self.app.told:
            self.tell(self.app.told)

    async def _stack(self) -> None:
        unit = self.training.settings.unit
        stack = read_rack(self.training.reader).stack
        question = f"Machines, in {unit}: lightest-heaviest/step, such as 5-100/5 (empty: none)"
        now = write_stack(stack, unit)
        text = await self.app.push_screen_wait(Ask(question, now, lambda t: read_stack(t, unit)))
        if text is None:
            return
        rack = read_rack(self.training.reader)
        await self.training.do(change_rack, rack._replace(stack=read_stack(text, unit)))
        self.training.drafts.clear()
        self.app.show_changes()
        self.app.tell("Machines changed.  u takes it back")

    async def _stations(self) -> None:
        from brainlift_tui.tui.dialogs.tick import Tick

        rack = read_rack(self.training.reader)
        ticked = [station in rack.stations for station in STATIONS]
        question = "Also there, besides what is lifted"
        found = await self.app.push_screen_wait(Tick(question, STATIONS, ticked))
        if found is None or list(found) == ticked:
            return
        stations = frozenset(s for s, there in zip(STATIONS, found, strict=True) if there)
        await self.training.do(change_rack, rack._replace(stations=stations))
        self.training.drafts.clear()
        self.app.show_changes()
        self.app.tell("What is there changed.  u takes it back")

    async def _loads(self, title: str, loads: tuple[Load, ...], put: PutLoads) -> None:
        rack = read_rack(self.training.reader)
        unit = self.training.settings.unit

        def check(text: str) -> tuple[Load, ...]:
            found = read_loads(text, unit, in_order=title in IN_ORDER)
            if title == "Plates":
                check_plates(found)
            return found

        question = f"{title}, in {unit} or as written: 7.5, 2x20, 45lb, 10-30/2.5"
        written = write_loads(loads, unit)
        text = await self.app.push_screen_wait(Ask(question, written, check))
        if text is None:
            return
        try:
            await self.training.do(change_rack, put(rack, check(text)))
        except Refused as error:
            self.refuse(words(error.said))
            return
        self.training.drafts.clear()
        self.app.show_changes()
        self.app.tell(f"{title} changed.  u takes it back")

    async def _birth_year(self) -> None:
        settings = self.training.settings
        this_year = self.training.clock.today().year

        def read(text: str) -> int | None:
            return _year(text, this_year)

        now = str(settings.birth_year or "")
        text = await self.app.push_screen_wait(Ask("Year of birth (empty: not told)", now, read))
        if text is not None:
            year = read(text)
            await self._set(
                settings._replace(birth_year=year),
                said("Born in {year}", year=year or said("not told")),
            )

    async def _profile(self) -> None:
        self.app.action_profiles()

    async def _experience(self) -> None:
        settings, order = self.training.settings, list(Experience)
        experience = order[(order.index(settings.experience) + 1) % len(order)]
        changed = settings._replace(experience=experience)
        await self._set(
            changed, said("Experience: {experience}", experience=said(EXPERIENCES[experience]))
        )

    async def _bodyweight(self) -> None:
        unit = self.training.settings.unit
        weight = read_bodyweight(self.training.reader)
        text = await self.app.push_screen_wait(
            Ask(
                f"Bodyweight today, in {unit}",
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
        self.app.tell("Bodyweight kept.  u takes it back")


def _rest_seconds(text: str) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not 10 <= int(text) <= 3600:
        raise BadInput("A rest is 10 to 3600 seconds.")
    return int(text)


def _year(text: str, this_year: int) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not this_year - 120 <= int(text) <= this_year - 10:
        raise BadInput(f"A year of birth is {this_year - 120} to {this_year - 10}.")
    return int(text)
