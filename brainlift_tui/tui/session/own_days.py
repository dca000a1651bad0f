"""What Today says to somebody whose log came from another app: the days they train by."""

from collections.abc import Iterator

from textual.content import Content

from brainlift_tui.core.programme.own_days import OwnDays
from brainlift_tui.core.said import Key, said, said_of
from brainlift_tui.core.workout.wording import day_words
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.today_rows import RowKind, TodayLine, TodayRow
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.words import words

WIDEST_NAME = 30
"""Columns for the name of a day, so that there is room for what is done on it."""

RARELY = said("What you did only now and then is left out; the plan lets you add it.")

ELSE = (
    said("{key}  another programme", key=Key("go.plan", "P")),
    said("{key}  the last workout again, as it was", key=Key("today.copy", "c")),
    said("{key}  an exercise without any programme", key=Key("today.add", "n")),
)


def own_days_lines(training: Training, days: OwnDays, width: int) -> Iterator[TodayLine]:
    """The days with what is done on them, the row that takes them, and what else can be done."""
    told = said_of(
        len(days.days),
        "Your log tells of a day that you train by. {key} makes it your programme.",
        "Your log tells of {number} days that you train by. {key} makes them your programme.",
        key=Key("log.shown", "↵"),
    )
    row = Content.styled(f"   {words(told)}", "bold").truncate(width, ellipsis=True)
    yield TodayLine(row, TodayRow(RowKind.OWN_DAYS))
    yield TodayLine(Content(""))
    names = [Content(called(own.day.name)) for own in days.days]
    room = min(WIDEST_NAME, max(name.cell_length for name in names))
    for name, own in zip(names, days.days, strict=True):
        last = words(said("last {day}", day=day_words(own.last, training.session.day)))
        held = ", ".join(called(exercise.name) for exercise in own.exercises)
        head = Content.assemble(
            "     ",
            name.truncate(room, ellipsis=True, pad=True),
            (f"  {last:<16}  ", "$foreground-muted"),
        )
        for line in Content.styled(held, "$foreground-muted").wrap(width - head.cell_length):
            yield TodayLine(Content.assemble(head, line))
            head = Content(" " * head.cell_length)
    yield TodayLine(Content(""))
    for line in Content.styled(words(RARELY), "$foreground-muted").wrap(width - 5):
        yield TodayLine(Content.assemble("     ", line))
    yield TodayLine(Content(""))
    for other in ELSE:
        yield TodayLine(Content.styled(f"     {words(other)}", "$foreground-muted"))
