"""What a list of workouts is narrowed to, as it is typed in one line.

Words have to be in a name, a title or a note. `muscle:quads`, `exercise:goblet-squat`,
`from:2024-03`, `to:2024` and `records` narrow it further; `2024-11` is a day's beginning.
"""

import re
from datetime import date

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.exercise.search_words import folded
from brainlift_tui.core.named_tuple import NamedTuple

_DAY = re.compile(r"[12]\d{3}(-\d{0,2}(-\d{0,2})?)?")
_WHOLE_DAY = re.compile(r"([12]\d{3})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
RECORDS = "records"


class WorkoutFilter(NamedTuple):
    """Which workouts are wanted; all of it has to hold.

    Attributes:
        words: Folded words that are each to be found somewhere.
        exercise: Folded parts of the name of an exercise that was done; empty for any.
        muscle: A muscle that was trained directly, None for any.
        since: The first day, None for the first there is.
        until: The last day, None for the last there is.
        records: Whether only workouts with a record.
    """

    words: tuple[str, ...] = ()
    exercise: tuple[str, ...] = ()
    muscle: Muscle | None = None
    since: date | None = None
    until: date | None = None
    records: bool = False


def is_day(word: str) -> bool:
    """Whether a word is the beginning of an ISO day, "2024-1"."""
    return _DAY.fullmatch(word) is not None


def read_wanted(text: str) -> WorkoutFilter:
    """What a line typed asks for; what stands before a colon and is no filter is a word.

    Raises:
        BadInput: A muscle or a day that there is not; a filter just begun is none yet.
    """
    words: list[str] = []
    exercise: tuple[str, ...] = ()
    muscle: Muscle | None = None
    since: date | None = None
    until: date | None = None
    records = False
    for part in text.split():
        name, colon, value = part.partition(":")
        match name.casefold() if colon else "":
            case "muscle":
                muscle = _muscle(value) if value else muscle
            case "exercise":
                exercise += tuple(folded(re.sub(r"[-_]", " ", value)).split())
            case "from":
                since = written_day(value, last=False) if value else since
            case "to":
                until = written_day(value, last=True) if value else until
            case _ if part.casefold() == RECORDS:
                records = True
            case _:
                words.append(folded(part))
    return WorkoutFilter(tuple(filter(None, words)), exercise, muscle, since, until, records)


def _muscle(text: str) -> Muscle:
    wanted = text.casefold().replace("-", " ")
    muscles = [muscle for muscle in Muscle if muscle.startswith(wanted)]
    if not muscles:
        raise BadInput("No muscle is called {text}: {names}.", text=text, names=", ".join(Muscle))
    return muscles[0]


def written_day(text: str, *, last: bool) -> date | None:
    """A day, or the first or last one of a month or a year; None while it is being typed.

    Raises:
        BadInput: There is no such day.
    """
    match = _WHOLE_DAY.fullmatch(text)
    if match is None:
        if text.isdigit() or _DAY.fullmatch(text):
            return None
        raise BadInput("{text} is no day; write 2024, 2024-03 or 2024-03-15.", text=text)
    year, month, day = int(match[1]), match[2], match[3]
    try:
        if day is not None:
            return date(year, int(month), int(day))
        first = date(year, int(month or 1), 1)
    except ValueError as error:
        raise BadInput("There is no {text}.", text=text) from error
    if not last:
        return first
    after = first.replace(month=int(month) + 1) if month and int(month) < 12 else None
    return date.fromordinal((after or date(year + 1, 1, 1)).toordinal() - 1)
