"""What the Week screen shows of recovery: how one came to train, how it went, what is known."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import wrap

from textual.content import Content

from brainlift_tui.core.dose.feeling import LeftBy, feeling_words, felt_groups
from brainlift_tui.core.dose.recovery_advice import RecoveryAdvice
from brainlift_tui.core.dose.relation import Came, SessionGroup, groups_of_sessions, relation_words
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.wording import day_words
from brainlift_tui.tui.commands.questions import FEELINGS
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.laid_out import READABLE, TABLES_FROM, side_by_side
from brainlift_tui.tui.words import numbered, phrase, words

MUTED = "$foreground-muted"
NAME, INDENT = 21, 10
NO_BREAK = "\u00a0"
_UNIT = re.compile(r"(?<=\d) (?=g\b|L\b)")
"""The space between a number and its unit, which stay on one line."""
LAST_SHOWN = 6
BETWEEN = 3
"""Columns at least between what stands beside each other."""


def recovery_lines(
    came: Sequence[Came],
    left: Sequence[LeftBy],
    advice: Sequence[RecoveryAdvice],
    today: date,
    *,
    width: int,
    height: int,
) -> list[Content]:
    """Every line of it, with air between the rows where both columns have room for that.

    Args:
        came: The check-ins, newest first, with how their sessions went.
        left: How the last sessions left one.
        advice: What is known.
        today: The local day.
        width: Columns there are.
        height: Lines there are.
    """
    column = width // 2
    beside = width >= TABLES_FROM
    room = min(READABLE, column - BETWEEN if beside else width)
    parts = (
        [list(_groups(came, room)), list(_left(left, room))],
        [list(_last(came, today)), list(_advice(advice, room))],
    )
    airy = beside and max(2 * sum(map(len, side)) for side in parts) <= height
    how, known = (
        [line.truncate(room, ellipsis=True) for line in _laid_out(side, airy=airy)]
        for side in parts
    )
    return side_by_side(how, known, column) if beside else [*how, Content(""), *known]


def _laid_out(parts: Sequence[Sequence[Content]], *, airy: bool) -> list[Content]:
    """The parts below each other; what is broken over several lines stays together."""
    shown: list[Content] = []
    for part in parts:
        for line in part:
            goes_on = not shown or line.plain.startswith(" " * INDENT)
            shown += [Content("")] * (airy and not goes_on)
            shown.append(line)
        shown += [Content("")] * bool(part)
    return shown[:-1]


def _groups(came: Sequence[Came], width: int) -> Iterator[Content]:
    groups = groups_of_sessions(came)
    if not groups:
        yield Content.styled(f" {worded('How you came to train, and how it went')}", "bold")
        text = worded(
            "Answer the check-in on Today before the first set (tab, four keys); from the "
            "fourth session of an exercise on, how it went stands here beside how you came."
        )
        yield from (Content.styled(f" {line}", MUTED) for line in wrap(text, width - 2))
        return
    yield Content.assemble(
        (f" {worded('How you came to train'):<{NAME}}", "bold"),
        (f"   {worded('sessions   strength beside your last three')}", MUTED),
    )
    yield from (_group(group) for group in groups)
    yield from (
        Content.styled(f" {line}", "bold") for line in wrap(words(relation_words(came)), width - 2)
    )


def _group(group: SessionGroup) -> Content:
    return Content.assemble(
        f" {words(group.name):<{NAME}}",
        (f"{len(group.changes):>11}", MUTED),
        f"{change_words(group.mean):>12}",
    )


def change_words(change: float | None) -> str:
    """A change of strength: "+1.2 %", "−0.4 %", "–" where there is none to tell."""
    if change is None:
        return "–"
    sign = "−" if change < -0.0005 else "+" if change > 0.0005 else " "
    return numbered(f"{sign}{abs(100 * change):.1f} %")


def _left(left: Sequence[LeftBy], width: int) -> Iterator[Content]:
    groups = felt_groups(left)
    if not groups:
        yield Content.styled(f" {worded('How sessions left you')}", "bold")
        first, *_, last = (command.key for command in FEELINGS)
        text = phrase(
            "One key at the end of a workout ({first} to {last}) keeps how you feel; it then "
            "stands here beside sleep and sets.",
            first=first,
            last=last,
        )
        yield from (Content.styled(f" {line}", MUTED) for line in wrap(text, width - 2))
        return
    yield Content.assemble(
        (f" {worded('How sessions left you'):<{NAME}}", "bold"),
        (f"   {worded('sessions   sets    slept   effort')}", MUTED),
    )
    for group in groups:
        yield Content.assemble(
            f" {words(said(group.felt.value)):<{NAME}}",
            (f"{group.sessions:>11}", MUTED),
            f"{group.hard_sets:>7.0f}",
            f"{_mean_words(group.slept_h, ' h'):>9}{_mean_words(group.effort, ''):>9}",
        )
    yield from (
        Content.styled(f" {line}", "bold") for line in wrap(words(feeling_words(left)), width - 2)
    )


def _mean_words(mean: float | None, unit: str) -> str:
    return "–" if mean is None else numbered(f"{mean:.1f}{unit}")


def _last(came: Sequence[Came], today: date) -> Iterator[Content]:
    if not came:
        return
    yield Content.styled(f" {worded('The last check-ins')}", "bold")
    for session in came[:LAST_SHOWN]:
        yield Content.assemble(
            (f" {words(day_words(session.day, today)):<7}", MUTED),
            f"{change_words(session.change):>7}  ",
            (words(session.check_in.words), MUTED),
        )


def _advice(advice: Sequence[RecoveryAdvice], width: int) -> Iterator[Content]:
    yield Content.styled(f" {worded('What is known of recovery')}", "bold")
    for advised in advice:
        text = wrap(
            f"{_UNIT.sub(NO_BREAK, words(advised.text))} ({words(advised.source)})",
            width - INDENT - 2,
        )
        for place, line in enumerate(text):
            name = words(advised.about) if place == 0 else ""
            yield Content.assemble((f" {name:<{INDENT}}", MUTED), line)
