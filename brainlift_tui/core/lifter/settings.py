"""What the lifter has set, beyond the rack and the programme."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rest.rest import LONGEST_S
from brainlift_tui.core.said import Said, said, said_of
from brainlift_tui.core.workout.wording import time_words


class Experience(StrEnum):
    """How long somebody has lifted."""

    NEW = "new"
    """Not yet two months."""
    SOME = "some"
    """Months."""
    YEARS = "years"
    """Years."""


class ThemeWanted(StrEnum):
    """Which of our own colours the app is drawn in; Textual's go by the names they have there."""

    TERMINAL = "terminal"
    """Those that suit the terminal's background, or what the environment says."""
    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "high-contrast"
    CONTRAST_LIGHT = "high-contrast-light"
    COLOUR_BLIND = "colour-blind"
    """Told apart by whoever sees no red, no green or no blue."""
    COLOUR_BLIND_LIGHT = "colour-blind-light"


NO_PROGRAMME = ""
"""What is followed while nobody has chosen a programme, and the log tells of days of its own."""


class Settings(NamedTuple):
    """The lifter's choices.

    Attributes:
        unit: The unit loads are shown and typed in.
        programme: Slug of the programme followed, `NO_PROGRAMME` for none.
        rest: Whether a rest starts by itself after each set.
        rest_s: Seconds of every rest, or None for each exercise's own.
        sound: Whether the end of a rest rings.
        countdown: Whether the last ten seconds of a rest are heard too.
        hold_down: Whether a hold counts down to its target, and not up from zero.
        experience: How long they have lifted, wherever it was logged; newcomers begin light.
        birth_year: The lifter's, where they told it; from 65 on raises are made with more care.
        cardio: Half-hours of cardio that belong to the week's plan.
        theme: Which colours the app is drawn in.
        week_begins: The weekday that weeks begin on, Monday 0.
    """

    unit: Unit = Unit.KG
    programme: str = "full-body"
    rest: bool = True
    rest_s: int | None = None
    sound: bool = True
    countdown: bool = False
    hold_down: bool = True
    birth_year: int | None = None
    experience: Experience = Experience.NEW
    cardio: int = 0
    theme: str = ThemeWanted.TERMINAL
    week_begins: int = 0


V = TypeVar("V")


class Setting(NamedTuple, Generic[V]):
    """One of the settings: how it is stored, told and changed.

    Attributes:
        key: Its field of `Settings`, its row in the database and its key in an export.
        read: Its value from the text that is stored; a ValueError where that is none.
        write: The text that is stored of a value.
        label: What is said once it is set to a value; the step of undo is called so.
        name: What it is called on the Settings screen; nothing where it is set elsewhere.
        words: A value in words.
        help: What it is for.
        choices: Its values in turn; none where it is typed.
        question: What is asked where it is typed.
        typed: Its value from what was typed on a day; a BadInput says what is wrong.
    """

    key: str
    read: Callable[[str], V]
    write: Callable[[V], str]
    label: Callable[[V], Said] = lambda value: said("{value}", value=str(value))
    name: Said = Said("")
    words: Callable[[V], Said] = lambda value: said("{value}", value=str(value))
    help: Said = Said("")
    choices: tuple[V, ...] = ()
    question: Said = Said("")
    typed: Callable[[str, date], V] | None = None

    def of(self, settings: Settings) -> V:
        """Its value among the settings."""
        value: V = getattr(settings, self.key)
        return value

    def after(self, value: V) -> V:
        """The choice that comes after a value, and round."""
        return self.choices[(self.choices.index(value) + 1) % len(self.choices)]


def _is_on(text: str) -> bool:
    if text not in ("on", "off"):
        raise ValueError(text)
    return text == "on"


def _on_or_off(on: bool) -> str:
    return "on" if on else "off"


def _rest_of(text: str) -> int | None:
    if not text:
        return None
    seconds = int(text)
    if not 0 <= seconds <= LONGEST_S:
        raise ValueError(text)
    return seconds


def _rest_typed(text: str, _: date) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not 10 <= int(text) <= LONGEST_S:
        raise BadInput("A rest is 10 to {longest_s} seconds.", longest_s=LONGEST_S)
    return int(text)


def _year_typed(text: str, today: date) -> int | None:
    if not text.strip():
        return None
    first, last = today.year - 120, today.year - 10
    if not text.strip().isdecimal() or not first <= int(text) <= last:
        raise BadInput("A year of birth is {first} to {last}.", first=first, last=last)
    return int(text)


def _blocks_of(text: str) -> int:
    blocks = int(text)
    if blocks not in CARDIO_BLOCKS:
        raise ValueError(text)
    return blocks


CARDIO_BLOCKS = range(6)
"""Half-hours of cardio a week that can be planned: five are the 150 minutes of the WHO (2020)."""


def _number_or_none(value: int | None) -> str:
    return "" if value is None else str(value)


EXPERIENCES = {
    Experience.NEW: said("new to lifting"),
    Experience.SOME: said("some months of lifting"),
    Experience.YEARS: said("years of lifting"),
}
"""How long somebody has lifted, as it is shown."""

UNIT = Setting[Unit](
    "unit",
    read=Unit,
    write=str,
    label=lambda unit: said("Units: {unit}", unit=unit),
    name=said("Units"),
    words=lambda unit: {Unit.KG: said("kilograms"), Unit.LB: said("pounds")}[unit],
    help=said("Loads are shown and typed in these; the log stays as it was. # turns it."),
    choices=tuple(Unit),
)

PROGRAMME = Setting[str]("programme", read=str, write=str)

REST = Setting[bool](
    "rest",
    read=_is_on,
    write=_on_or_off,
    label=lambda on: said("Rests on") if on else said("Rests off"),
    name=said("Rest"),
    words=lambda on: said("starts after each set") if on else said("off"),
    help=said("Whether the clock starts by itself after each set."),
    choices=(True, False),
)

REST_S = Setting[int | None](
    "rest_s",
    read=_rest_of,
    write=_number_or_none,
    label=lambda seconds: said(
        "Rest: {rest}",
        rest=said("each exercise its own") if seconds is None else time_words(seconds),
    ),
    name=said("Rest length"),
    words=lambda seconds: said("by exercise") if seconds is None else time_words(seconds),
    help=said("Seconds for every exercise; empty: 2:00 compound, 1:30 others, 1:00 trunk."),
    question=said("Seconds of rest for every exercise (empty: each its own)"),
    typed=_rest_typed,
)

SOUND = Setting[bool](
    "sound",
    read=_is_on,
    write=_on_or_off,
    label=lambda on: said("Bell on") if on else said("Bell off"),
    name=said("Bell"),
    words=lambda on: said("rings at the end of a rest") if on else said("off"),
    help=said("Whether the end of a rest is heard as well as seen."),
    choices=(True, False),
)

COUNTDOWN = Setting[bool](
    "countdown",
    read=_is_on,
    write=_on_or_off,
    label=lambda on: said("Countdown on") if on else said("Countdown off"),
    name=said("Countdown"),
    words=lambda on: said("the last 10 s are heard") if on else said("off"),
    help=said("Whether each of the last ten seconds of a rest is heard; the bell must be on."),
    choices=(True, False),
)

HOLD_DOWN = Setting[bool](
    "hold_down",
    read=_is_on,
    write=_on_or_off,
    label=lambda down: said("Holds count down") if down else said("Holds count up"),
    choices=(True, False),
)

BIRTH_YEAR = Setting[int | None](
    "birth_year",
    read=lambda text: int(text) if text else None,
    write=_number_or_none,
    label=lambda year: said("Born in {year}", year=year or said("not told")),
    name=said("Born in"),
    words=lambda year: said("{year}", year=year or said("not told")),
    help=said("Your year of birth, if you like: from 65 on, raises are made with more care."),
    question=said("Year of birth (empty: not told)"),
    typed=_year_typed,
)

EXPERIENCE = Setting[Experience](
    "experience",
    read=Experience,
    write=str,
    label=lambda experience: said("Experience: {experience}", experience=EXPERIENCES[experience]),
    name=said("Experience"),
    words=lambda experience: EXPERIENCES[experience],
    help=said("About you. Who is new begins light, with fewer sets, and is raised with care."),
    choices=tuple(Experience),
)


def cardio_words(blocks: int) -> Said:
    """How much cardio is planned."""
    if not blocks:
        return said("not planned")
    return said_of(blocks, "{number} half-hour a week", "{number} half-hours a week")


CARDIO = Setting[int](
    "cardio",
    read=_blocks_of,
    write=str,
    label=lambda blocks: said("Cardio: {blocks}", blocks=cardio_words(blocks)),
    name=said("Cardio"),
    words=cardio_words,
    help=said("Half-hours of brisk walking or the like that are part of the plan's week."),
    choices=tuple(CARDIO_BLOCKS),
)


THEMES: dict[str, Said] = {
    ThemeWanted.TERMINAL: said("as the terminal"),
    ThemeWanted.DARK: said("dark"),
    ThemeWanted.LIGHT: said("light"),
    ThemeWanted.CONTRAST: said("high contrast"),
    ThemeWanted.CONTRAST_LIGHT: said("high contrast, light"),
    ThemeWanted.COLOUR_BLIND: said("for colour-blind eyes"),
    ThemeWanted.COLOUR_BLIND_LIGHT: said("for colour-blind eyes, light"),
}
"""Our own themes, as they are shown."""


def theme_words(theme: str) -> Said:
    """A theme as it is shown; Textual's by its name there."""
    return THEMES.get(theme) or said("{theme}", theme=theme)


def _theme_of(text: str) -> str:
    if text not in THEMES and not (text.isascii() and text.replace("-", "").isalnum()):
        raise ValueError(text)
    return text


THEME = Setting[str](
    "theme",
    read=_theme_of,
    write=str,
    label=lambda theme: said("Theme: {theme}", theme=theme_words(theme)),
    name=said("Theme"),
    words=theme_words,
    help=said("Each is tried on as you come to it; as the terminal goes by its background."),
    choices=tuple(ThemeWanted),
)

WEEK_BEGINS_ON = {
    0: said("Monday"),
    4: said("Friday"),
    5: said("Saturday"),
    6: said("Sunday"),
}
"""The weekdays that a week begins on somewhere, Monday 0."""


def _weekday_of(text: str) -> int:
    if text not in _WEEKDAYS:
        raise ValueError(text)
    return _WEEKDAYS[text]


_WEEKDAYS = {name.id.lower(): day for day, name in WEEK_BEGINS_ON.items()}


WEEK_BEGINS = Setting[int](
    "week_begins",
    read=_weekday_of,
    write=lambda day: WEEK_BEGINS_ON[day].id.lower(),
    label=lambda day: said("The week begins on {day}", day=WEEK_BEGINS_ON[day]),
    name=said("Week begins"),
    words=lambda day: said("on {day}", day=WEEK_BEGINS_ON[day]),
    help=said("Week, Muscles, the calendar and a week's sessions count from there."),
    choices=tuple(WEEK_BEGINS_ON),
)

SETTINGS: tuple[Setting[Any], ...] = (  # Any: each its own type
    UNIT,
    PROGRAMME,
    REST,
    REST_S,
    SOUND,
    COUNTDOWN,
    HOLD_DOWN,
    BIRTH_YEAR,
    EXPERIENCE,
    CARDIO,
    THEME,
    WEEK_BEGINS,
)
"""Every setting: what stores, exports, shows and changes them goes by this list."""
