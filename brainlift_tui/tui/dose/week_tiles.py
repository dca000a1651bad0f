"""Sessions, heavy sets and cardio of a week beside each other, each with a large number."""

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap

from textual.content import Content

from brainlift_tui.core.dose.cardio import BALANCE_DAYS, WEEKLY_MINUTES
from brainlift_tui.core.dose.dots import SESSIONS_LEAST, SESSIONS_MOST, dots
from brainlift_tui.core.dose.week import WeekDose
from brainlift_tui.core.dose.wording import intensity_words, share_words
from brainlift_tui.core.said import Key, Said, said, said_of
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.big_digits import HALF_ROWS, ROWS, big_words
from brainlift_tui.tui.words import phrase, words

MUTED = "$foreground-muted"
GAP = 2
ADVISED = said("{least} to {most} are advised", least=SESSIONS_LEAST, most=SESSIONS_MOST)
LOGS_IT = said("{key} logs it: walking 30 min", key=Key("week.cardio", "c"))


def tiles(week: WeekDose, width: int, *, tall: bool) -> list[Content]:
    """The three of them, each a third of the width.

    Args:
        week: What was done.
        width: Columns there are.
        tall: Whether there is room for digits of five lines, not of three.
    """
    third = (width - 2 - 2 * GAP) // 3
    rows = ROWS if tall else HALF_ROWS
    columns = (
        _tile(worded("Sessions"), f"{week.sessions} {week.dots}", third, rows),
        _tile(_heavy_name(week), _heavy(week), third, rows),
        _tile(
            worded("Cardio"), phrase("{counted:.0f} min", counted=week.cardio.counted), third, rows
        ),
    )
    below = (
        _told(_sessions(week), third),
        _told(_intensity(week), third),
        [cardio_bar(week, third - GAP), *_told(_cardio(week), third)],
    )
    lines = []
    whole = ([*above, *told] for above, told in zip(columns, below, strict=True))
    for cells in zip_longest(*whole, fillvalue=Content("")):
        line = Content(" ")
        for cell in cells:
            padding = " " * (third - cell.cell_length + GAP)
            line = Content.assemble(line, cell, padding)
        lines.append(line.rstrip())
    return lines


def _tile(name: str, told: str, width: int, rows: int) -> list[Content]:
    """Its name and its number, which stands on the same line in all of them."""
    large = any(map(str.isdigit, told))
    fits = (big_words(told, width, height) for height in (rows, HALF_ROWS))
    drawn = next((lines for lines in fits if len(lines) > 1), [told]) if large else [told]
    lines = [*[""] * (rows - len(drawn)), *drawn, *[""] * (rows > HALF_ROWS)]
    return [Content.styled(name, MUTED), *(Content.styled(line, "bold") for line in lines)]


def _told(texts: Sequence[str], width: int) -> list[Content]:
    return [Content.styled(line, MUTED) for text in texts for line in wrap(text, width)]


def _sessions(week: WeekDose) -> list[str]:
    days = ", ".join(words(said("{day:%a}", day=day)) for day in week.days)
    told = [days, words(ADVISED)]
    if week.under_way:
        told.append(worded("one more is under way"))
    if week.wants_balance:
        signs = dots(week.balance, BALANCE_DAYS)
        told.append(words(said("Balance {dots} of {days} days", dots=signs, days=BALANCE_DAYS)))
    return told


def _cardio(week: WeekDose) -> tuple[str, str]:
    return words(said("of {minutes} min", minutes=WEEKLY_MINUTES)), cardio_told(week)


def _heavy(week: WeekDose) -> str:
    intensity = week.intensity
    if intensity.told:
        heavy = said("{heavy} of {told} sets", heavy=intensity.heavy, told=intensity.told)
        return words(heavy)
    return words(intensity_words(week)[0])


def _heavy_name(week: WeekDose) -> str:
    share = week.intensity.share
    name = worded("Heavy")
    return name if share is None else f"{name}   {words(share_words(share))}"


def _intensity(week: WeekDose) -> list[str]:
    _, meaning, feel = map(words, intensity_words(week))
    intensity = week.intensity
    if not (intensity.told and intensity.untold):
        return [meaning, feel]
    return [phrase("{sets} more are unknown", sets=intensity.untold), meaning, feel]


def cardio_bar(week: WeekDose, width: int) -> Content:
    """The minutes of the week against those advised, so many cells wide."""
    counted = week.cardio.counted
    filled = min(width, int(width * counted / WEEKLY_MINUTES))
    full = counted >= WEEKLY_MINUTES
    return Content.assemble(
        ("█" * filled, "$success" if full else "$accent"),
        ("─" * (width - filled), "$surface-lighten-2"),
    )


def minutes_words(week: WeekDose) -> Said:
    """The minutes of the week beside those advised: "90 of 150 min"."""
    return said(
        "{counted:.0f} of {advised} min", counted=week.cardio.counted, advised=WEEKLY_MINUTES
    )


def cardio_told(week: WeekDose) -> str:
    """What the minutes are made of, or how to log some."""
    cardio, plan = week.cardio, week.cardio_plan
    parts = []
    if cardio.moderate:
        parts.append(words(said("{minutes:.0f} moderate", minutes=cardio.moderate)))
    if cardio.vigorous:
        parts.append(words(said("{minutes:.0f} vigorous × 2", minutes=cardio.vigorous)))
    told = " + ".join(parts)
    if plan.wanted:
        told += f"   {words(said('{dots} half-hours planned', dots=plan.dots))}"
    elif cardio.blocks:
        blocks = said_of(cardio.blocks, "{number} half-hour", "{number} half-hours")
        told += f"   {words(blocks)}"
    return told or words(LOGS_IT)
