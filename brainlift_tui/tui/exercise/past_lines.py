"""What was done of an exercise, in few lines: how it went up and down, and its last sessions."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.progress import SessionSummary, ViewBasis, value, views
from brainlift_tui.core.looking_back.progress_words import number_words
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.wording import sets_words
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.looking_back import progress
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.bars import spark, stepped_line
from brainlift_tui.tui.words import phrase, words

MUTED = "$foreground-muted"

DRAWN, LISTED = 24, 12
"""So many sessions are drawn as a bar at most, and so many told with their sets."""

TALLEST = 6
"""Lines that it is drawn in where all that is told with its sets has room below."""


class PastSessions(NamedTuple):
    """The last sessions of an exercise.

    Attributes:
        scale: What their values depend on besides.
        sessions: Them, newest first.
        sets: What was done in the newest of them, warm-ups left out.
    """

    scale: ViewBasis
    sessions: tuple[SessionSummary, ...]
    sets: tuple[tuple[TrainingSet, ...], ...]


def read_past_sessions(training: Training, exercise: Exercise, until: date) -> PastSessions:
    """The sessions up to a day and on it."""
    reader = training.reader
    sessions = progress.sessions_until(reader, exercise.slug, until, DRAWN)
    every = (
        progress.read_session_sets(reader, exercise.slug, one.workout)
        for one in sessions[: LISTED + 1]
    )
    return PastSessions(
        ViewBasis(exercise, training.settings.unit, progress.read_weights(reader)),
        sessions,
        tuple(tuple(done for done in sets if done.kind.counts) or sets for sets in every),
    )


def heading_lines(exercise: Exercise, width: int) -> Iterator[Content]:
    """Its name, what it is for, and what helps."""
    yield Content.styled(called(exercise.name), "bold").truncate(width, ellipsis=True)
    told = ", ".join(worded(muscle.value) for muscle in exercise.direct)
    if exercise.indirect:
        told += ("; " if told else "") + phrase(
            "helping: {muscles}", muscles=", ".join(worded(one.value) for one in exercise.indirect)
        )
    for line in Content(told).wrap(width) if told else ():
        yield Content.styled(line.plain, MUTED)


def past_lines(
    past: PastSessions, width: int, room: int, without: WorkoutId | None = None
) -> Iterator[Content]:
    """The sessions as a line, and one below the other with their sets.

    Args:
        past: The sessions.
        width: Columns.
        room: Lines there are.
        without: A workout that is shown elsewhere: only the bars tell of it.
    """
    drawn = _drawn(past, width, min(TALLEST, room - LISTED - 2))
    yield from drawn
    listed = [
        (session, sets)
        for session, sets in zip(past.sessions, past.sets, strict=False)
        if session.workout != without
    ]
    if listed and drawn:
        yield Content("")
    for session, sets in listed[: max(0, min(LISTED, room - len(drawn) - 1))]:
        told = words(sets_words(sets, past.scale.exercise.measure, past.scale.unit))
        day = f"{phrase('{day}', day=session.day):>11}  "
        yield Content.assemble((day, MUTED), told).truncate(width, ellipsis=True)


def _drawn(past: PastSessions, width: int, height: int) -> list[Content]:
    """A line as high as that, or bars in one, and what they say."""
    sessions = past.sessions[: width // 2]
    view = views(sessions, past.scale)[0]
    seen = [value(view, session, past.scale) for session in reversed(sessions)]
    known = [one for one in seen if one is not None]
    if len(known) < 2:
        return []
    first, last = (number_words(view, one, past.scale.unit) for one in (known[0], known[-1]))
    told = said(
        "{what} {first} to {last}, {n} sessions",
        what=said(view.value),
        first=first,
        last=last,
        n=len(known),
    )
    if height > 1:
        lines = stepped_line(known, height, gap=int(3 * len(known) <= width))
    else:
        lines = [spark(known)]
    return [
        *(Content.styled(line, "$accent") for line in lines),
        Content.styled(words(told), MUTED),
    ]
