"""Sessions and loads in the coach's words."""

from datetime import date

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.exercise import Measure
from brainlift_tui.core.load import Load
from brainlift_tui.core.wording import day_words

ALL_TOLD = 6
"""So many sets are listed; of more, the first ones."""


def load_phrase(load: Load | None, case: Case) -> str:
    """A load: "20 kg", "20 kg of help", "+10 kg", "body weight"."""
    if load is None or (load.ng == 0 and case.on_own_weight):
        return "no help" if case.exercise.measure is Measure.ASSISTED else "body weight"
    if load.ng < 0:
        return f"{load.text.removeprefix('-')} {load.unit} of help"
    return f"+{load}" if case.exercise.measure is Measure.BODYWEIGHT else str(load)


def counts_phrase(last: Judged, case: Case) -> str:
    """What was done in each set: "12, 12, 11", "40, 40, 42 s"."""
    shown = ", ".join(str(count) for count in last.counts[:ALL_TOLD])
    more = " …" if len(last.counts) > ALL_TOLD else ""
    return f"{shown}{more} s" if case.timed else shown + more


def seen(last: Judged, case: Case) -> str:
    """A session in one phrase: "12, 12, 12 at 20 kg"."""
    counts = counts_phrase(last, case)
    if last.load is None or last.load.ng == 0:
        return counts
    joined = "with" if last.load.ng < 0 else "at"
    return f"{counts} {joined} {load_phrase(last.load, case)}"


def same_again(last: Judged, case: Case) -> str:
    """What the same once more is called in the row."""
    return "the same" if not last.load or last.load.ng == 0 else load_phrase(last.load, case)


def looked_at(sessions: list[Judged], case: Case, most: int = 3) -> tuple[str, ...]:
    """The sessions for the panel, the last one first: "Thu: 20 kg × 12, 12, 12 (easy)"."""
    return tuple(_session_line(one, case) for one in reversed(sessions[-most:]))


def _session_line(one: Judged, case: Case) -> str:
    load = "" if not one.load or one.load.ng == 0 else f"{load_phrase(one.load, case)} × "
    told = one.sets[-1].reserve
    felt = ""
    if one.failed:
        felt = " (to failure)"
    elif told is not None:
        felt = f" (last set: {told:g} left)"
    return f"{_day(one.day, case.today)}: {load}{counts_phrase(one, case)}{felt}"


def _day(day: date, today: date) -> str:
    return day_words(day, today)


def percent(share: float) -> str:
    """A share as a whole percentage: "17 %"."""
    return f"{share * 100:.0f} %"


def days_phrase(days: int) -> str:
    """How long ago: "18 days", "6 months", "3 years"."""
    if days <= 60:
        return f"{days} days"
    return f"{round(days / 30.4)} months" if days < 700 else f"{round(days / 365.25)} years"


def times(count: int, one: str) -> str:
    """A number of things: "1 session", "2 sessions"."""
    return f"{count} {one}" if count == 1 else f"{count} {one}s"
