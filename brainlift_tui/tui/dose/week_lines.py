"""What the Week screen shows, line by line."""

from collections.abc import Sequence
from datetime import date, timedelta
from textwrap import wrap

from textual.content import Content

from brainlift_tui.core.coaching.easing.ramp import STAGES
from brainlift_tui.core.dose.cardio import BALANCE_DAYS
from brainlift_tui.core.dose.dots import dots
from brainlift_tui.core.dose.muscles import COUNTED
from brainlift_tui.core.dose.recovery import RESTED_AFTER_HOURS, Rested
from brainlift_tui.core.dose.week import WeekDose, to_complete
from brainlift_tui.core.dose.wording import (
    intensity_words,
    rested_words,
    share_words,
    week_words,
)
from brainlift_tui.core.said import Key, said
from brainlift_tui.store.dose.dose import Dose
from brainlift_tui.tui.dose.band_bar import band_axis, band_bar, band_words, sets_words
from brainlift_tui.tui.dose.commands import WHY_DOSE
from brainlift_tui.tui.dose.week_tiles import (
    ADVISED,
    cardio_bar,
    cardio_told,
    minutes_words,
    tiles,
)
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.laid_out import Air, side_by_side, spread
from brainlift_tui.tui.words import phrase, words

MUTED = "$foreground-muted"
NAME, BAND, SINCE, WHEN = 11, 7, 8, 7
TABLE = 33
"""Columns that the table of weeks takes."""
BESIDE_FROM = 78
"""In a narrower terminal the weeks stand below the muscles, not beside them."""
SPACED_FROM = 99
"""In a terminal of 100 columns, one of which is the scrollbar's, there is room for tiles."""
BAR_LEAST, BAR_MOST = 8, 30
WIDEST = 60
"""Cells of a muscle's bar at most: its number is read with its name."""
IT_IS_OVER = said("This week is over. {key} goes on to the next.", key=Key("week.later", "→"))


def week_lines(dose: Dose, shown: WeekDose, width: int, height: int) -> list[Content]:
    """Every line of a week, with as much air as there is room for.

    Args:
        dose: What was done.
        shown: Which of its weeks.
        width: Columns there are.
        height: Lines that are seen at once.
    """
    for air in Air:
        told, facts, table = _parts(dose, shown, width, air)
        spare = height - len(told) - len(facts) - len(table)
        if spare >= (0 if air is Air.NONE else 2):
            break
    above_facts, above_table = [Content("")] * (spare > 1), [Content("")] * (spare > 0)
    lines = (*told, *above_facts, *facts, *above_table, *table)
    return [line.truncate(width, ellipsis=True) for line in lines]


def _parts(
    dose: Dose, shown: WeekDose, width: int, air: Air
) -> tuple[list[Content], list[Content], list[Content]]:
    """What would complete it, how much was done, and of what."""
    told = words(to_complete(shown) if shown is dose.week else IT_IS_OVER)
    complete = [Content.styled(f" {line}", "bold") for line in wrap(told, width - 2)]
    if width >= SPACED_FROM and air is not Air.NONE:
        facts = tiles(shown, width, tall=air is Air.ROWS)
    else:
        facts = [_sessions(shown, width), _intensity(shown, width), _cardio(shown, width)]
    if width < BESIDE_FROM:
        muscles = _muscles(dose, shown, width, air)
        return complete, facts, [*muscles, Content(""), *_weeks(dose.weeks, shown)]
    gap = 2 if width < SPACED_FROM else 6
    left = _muscles(dose, shown, width - TABLE - gap, air)
    weeks = _weeks(dose.weeks, shown)
    right = spread(weeks) if air is Air.ROWS else weeks
    return complete, facts, side_by_side(left, right, left[0].cell_length + gap)


def _name(name: str) -> tuple[str, str]:
    return f" {name:<{NAME}}", MUTED


def _sessions(week: WeekDose, width: int) -> Content:
    days = ", ".join(words(said("{day:%a}", day=day)) for day in week.days)
    parts: list[str | tuple[str, str]] = [
        _name(worded("Sessions")),
        (f"{week.dots}  ", "bold"),
        (f"{days}  " if days else "", ""),
        (words(ADVISED), MUTED),
    ]
    if not (week.under_way or week.wants_balance):
        makes_one, why = worded(", and any set makes one"), " ".join(WHY_DOSE.hinted())
        # What a session is gives way to the key that tells it.
        if Content.assemble(*parts, makes_one, "   ", why).cell_length <= width:
            parts.append((makes_one, MUTED))
    if week.under_way:
        parts.append((f"  {worded('one more is under way')}", MUTED))
    if week.wants_balance:
        signs = dots(week.balance, BALANCE_DAYS)
        parts += [
            (f"    {worded('Balance')}  ", MUTED),
            (f"{signs}  ", "bold"),
            words(said("{days} of {advised} days", days=week.balance, advised=BALANCE_DAYS)),
        ]
    else:
        parts.append((f"   {' '.join(WHY_DOSE.hinted())}", MUTED))
    return Content.assemble(*parts)


def _intensity(week: WeekDose, width: int) -> Content:
    told, meaning, feel = map(words, intensity_words(week))
    short = meaning
    if week.stage is STAGES[-1] and (week.intensity.told or not week.intensity.untold):
        short = feel
    name = _name(worded("Heavy"))
    whole, shorter = (
        Content.assemble(name, (told, "bold"), (f"  {meant}", MUTED))
        for meant in (f"{meaning}, {feel}", short)
    )
    return whole if width >= SPACED_FROM and whole.cell_length <= width else shorter


def _cardio(week: WeekDose, width: int) -> Content:
    cells = max(BAR_LEAST, min(BAR_MOST, width - 68))
    return Content.assemble(
        _name(worded("Cardio")),
        cardio_bar(week, cells),
        (f"  {words(minutes_words(week))}", "bold"),
        (f"   {cardio_told(week)}", MUTED),
    )


def _muscles(dose: Dose, shown: WeekDose, width: int, air: Air) -> list[Content]:
    cells = min(WIDEST, max(BAR_LEAST, width - NAME - BAND - SINCE - 7))
    this = shown is dose.week
    ago = worded("ago") if this else ""
    head = f" {worded('Sets a week')}".ljust(NAME + cells + 7 + BAND) + f"{ago:>{SINCE}}"
    rows = []
    for muscle in COUNTED:
        sets = shown.muscles[muscle]
        rows.append(
            Content.assemble(
                f" {words(said(muscle.value)):<{NAME}}",
                band_bar(sets, cells),
                f" {sets_words(sets)} ",
                (f"{band_words(sets):<{BAND}}", MUTED),
                _since(dose.resting.get(muscle)) if this else " " * SINCE,
            )
        )
    lines = [Content.styled(head, MUTED), *rows]
    lines = spread(lines) if air is Air.ROWS else lines
    if air is not Air.NONE:
        lines.append(Content.assemble(" " * (NAME + 1), band_axis(cells)))
    if any(not rested.enough for rested in dose.resting.values()) and this:
        rest = said(" ◔ less than {hours} h ago: better rest it", hours=RESTED_AFTER_HOURS)
        lines.append(Content.styled(words(rest), MUTED))
    return lines


def _since(muscle: Rested | None) -> Content:
    sign = "◔" if muscle is not None and not muscle.enough else " "
    return Content.assemble(
        (sign, "bold $accent"), (f"{words(rested_words(muscle)):>{SINCE - 1}}", MUTED)
    )


def _weeks(weeks: Sequence[WeekDose], shown: WeekDose) -> list[Content]:
    lines = [Content.styled(worded("Week of       sets  heavy  cardio"), MUTED)]
    starts = [_when(week.start, this=week is weeks[-1]) for week in weeks]
    wide = max(WHEN, *(len(when) + 1 for when in starts))
    for week, when in zip(reversed(weeks), reversed(starts), strict=True):
        heavy = words(share_words(week.intensity.share))
        minutes = (
            phrase("{counted:.0f} min", counted=week.cardio.counted) if week.cardio.counted else "–"
        )
        signs = week.dots
        lines.append(
            Content.assemble(
                (f"{when:<{wide}}", "bold" if week is shown else MUTED),
                (f"{signs:<5}", "" if week.sessions else MUTED),
                f"{week.hard_sets or '–':>{WHEN + 6 - wide}}",
                (f"  {heavy:>5} {minutes:>7}", MUTED),
            )
        )
    return lines


def _when(start: date, *, this: bool) -> str:
    if this:
        return worded("this")
    return words(said("{number:>2} {day:%b}", number=start.day, day=start))


def title(week: WeekDose) -> str:
    """The week by its days."""
    days = week_words(week.start, week.start + timedelta(days=6))
    return words(said("Week · {days}", days=days))
