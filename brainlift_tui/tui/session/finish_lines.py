"""Finish as it is drawn: three large numbers, and a table of today, last time and next time."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from textual.content import Content

from brainlift_tui.core.coaching.wording import can_be_taken, offer_words
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.looking_back.record_words import volume_words
from brainlift_tui.core.session.summary import ExerciseSummary, WorkoutSummary
from brainlift_tui.core.workout.wording import sets_words
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.widgets.big_digits import HALF_ROWS, ROWS, big_words
from brainlift_tui.tui.words import phrase, phrase_of, words

MUTED = "$foreground-muted"

DIGITS = (2 * ROWS, 50), (ROWS, 34), (HALF_ROWS, 0)
"""How many lines high the numbers are, and how many the screen has to have for it."""

A_MINUTE_S = 60
"""A workout that took less has no duration worth telling."""

APART = 8
"""Columns between two of the large numbers, where there is room."""

TABLE_WIDEST = 110
GAP = "  "
NAME_LEAST, SETS_LEAST, NEXT_WIDEST = 16, 10, 18
LEAST = len(worded("today")), len(worded("last time")), len(worded("next time"))
"""Columns that the names of the columns take."""

NO_BREAK = "\u00a0"


def numbers(done: WorkoutSummary, unit: Unit, width: int, height: int) -> list[Content]:
    """How many sets, how many minutes, and what was moved, to be read from two metres.

    Args:
        done: What the workout came to.
        unit: The unit shown.
        width: Columns there are.
        height: Lines of the screen; the digits take three of them, five or ten.
    """
    told = []
    if done.sets or done.seconds < A_MINUTE_S:
        told.append(phrase_of(done.sets, "{number} set", "{number} sets"))
    if done.seconds >= A_MINUTE_S:
        told.append(phrase("{minutes} min", minutes=round(done.seconds / 60)))
    if done.moved_ng:
        told.append(
            phrase(
                "{volume} moved",
                volume=words(volume_words(done.moved(unit), unit)).replace(",", ""),
            )
        )
    fitting = (rows for rows, least in DIGITS if height >= least)
    for rows in fitting:
        drawn = [big_words(one, width, rows) for one in told]
        used = sum(len(block[0]) for block in drawn)
        if used + 2 * (len(drawn) - 1) <= width:
            break
    apart = min(APART, max(2, (width - used) // max(1, len(drawn) - 1)))
    return [
        Content.styled((" " * apart).join(rows).rstrip(), "bold")
        for rows in zip(*drawn, strict=True)
    ]


def table(exercises: Sequence[ExerciseSummary], unit: Unit, width: int) -> Iterator[Content]:
    """Today beside last time and next time, a row for each exercise.

    Args:
        exercises: Those done.
        unit: The unit shown.
        width: Columns there are.
    """
    if not exercises:
        return
    cells = [_cells(exercise, unit) for exercise in exercises]
    names = _short_names(exercises)
    widths = _widths(names, cells, min(width, TABLE_WIDEST) - 3 * len(GAP))
    name, today_width, last_width, next_width = widths
    heads = ("", worded("today"), worded("last time"), worded("next time"))
    yield Content.styled(GAP.join(f"{h:<{w}}" for h, w in zip(heads, widths, strict=True)), MUTED)
    for short, exercise, (today, last, offer) in zip(names, exercises, cells, strict=True):
        advice = exercise.next_time
        takes = advice is not None and can_be_taken(advice)
        columns = (
            ([Content(short).truncate(name, ellipsis=True)], "bold"),
            (_wrapped(today, today_width), ""),
            (_wrapped(last, last_width), MUTED),
            (_lines(offer, next_width), "bold $accent" if takes else MUTED),
        )
        for y in range(max(len(lines) for lines, _ in columns)):
            row = Content("")
            for (lines, style), cell in zip(columns, widths, strict=True):
                told = lines[y] if y < len(lines) else Content("")
                row = Content.assemble(
                    row, told.stylize(style), " " * (cell - told.cell_length), GAP
                )
            yield row.rstrip()


def _widths(
    names: Sequence[str], cells: Sequence[tuple[str, str, str]], room: int
) -> tuple[int, int, int, int]:
    """Columns of the names, of today, of last time and of next time: as wide as they need to be.

    Where that is more than there is, the names give way first, then what was done.
    """
    today, last, following = (
        max(least, *(len(cell[at]) for cell in cells)) for at, least in enumerate(LEAST)
    )
    following = min(following, NEXT_WIDEST)
    name = min(max(map(len, names)), max(NAME_LEAST, room - today - last - following))
    sets = max(SETS_LEAST, (room - name - following) // 2)
    return name, min(today, sets), min(last, sets), following


def _cells(exercise: ExerciseSummary, unit: Unit) -> tuple[str, str, str]:
    measure = exercise.exercise.measure
    last = words(sets_words(exercise.before, measure, unit)) if exercise.before else "–"
    offer = words(offer_words(exercise.next_time)) if exercise.next_time else worded("the same")
    return words(sets_words(exercise.sets, measure, unit)), last, offer


def _short_names(exercises: Sequence[ExerciseSummary]) -> list[str]:
    """The names without what they are done with, where that tells none of them apart."""
    names = [called(each.exercise.name) for each in exercises]
    short = [name.partition(" (")[0] for name in names]
    return [
        name if short.count(brief) > 1 else brief for name, brief in zip(names, short, strict=True)
    ]


def _wrapped(told: str, width: int) -> list[Content]:
    """A cell in lines, broken between two sets only."""
    kept = told.replace(" ", NO_BREAK).replace(f"{NO_BREAK}·{NO_BREAK}", f"{NO_BREAK}· ")
    return _lines(kept, width)


def _lines(told: str, width: int) -> list[Content]:
    """A cell in lines, broken between words."""
    lines = wrap(told, max(1, width))
    return [Content(line.replace(NO_BREAK, " ")) for line in lines] or [Content("")]
