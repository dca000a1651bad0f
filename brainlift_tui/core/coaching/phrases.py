"""Sessions and loads in the coach's words."""

from collections.abc import Sequence

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.said import Said, in_turn, said, said_of
from brainlift_tui.core.workout.wording import day_words

ALL_TOLD = 6
"""So many sets are listed; of more, the first ones."""


def load_phrase(load: AnyLoad | None, case: Case) -> Said:
    """A load: "20 kg", "20 kg of help", "+10 kg", "red", "body weight"."""
    if isinstance(load, NamedLoad):
        return said("{load}", load=load)
    if load is None or (load.ng == 0 and case.on_own_weight):
        return said("no help") if case.exercise.measure is Measure.ASSISTED else said("body weight")
    if load.ng < 0:
        return said("{load} of help", load=Load(load.text.removeprefix("-"), load.unit))
    if case.exercise.measure is Measure.BODYWEIGHT:
        return said("+{load}", load=load)
    return said("{load}", load=load)


def counts_phrase(last: Judged, case: Case) -> Said:
    """What was done in each set: "12, 12, 11", "40, 40, 42 s", "12, 12 (extra: 12, 11)"."""
    counts = _listed(last.counts)
    if last.extra:
        counts = said("{counts} (extra: {extra})", counts=counts, extra=_listed(last.extra))
    return said("{counts} s", counts=counts) if case.timed else counts


def _listed(counts: tuple[int, ...]) -> Said:
    told = in_turn(counts[:ALL_TOLD])
    return said("{counts} …", counts=told) if len(counts) > ALL_TOLD else told


def count_phrase(count: int, case: Case) -> Said:
    """What a set came to or is to come to: "12", "40 s"."""
    return said("{count} s", count=count) if case.timed else said("{count}", count=count)


def seen(last: Judged, case: Case) -> Said:
    """A session in one phrase: "12, 12, 12 at 20 kg"."""
    counts = counts_phrase(last, case)
    if last.named is not None:
        return said("{counts} with {load}", counts=counts, load=last.named)
    if last.load is None or last.load.ng == 0:
        return counts
    load = load_phrase(last.load, case)
    if last.load.ng < 0:
        return said("{counts} with {load}", counts=counts, load=load)
    return said("{counts} at {load}", counts=counts, load=load)


def same_again(last: Judged, case: Case) -> Said:
    """What the same once more is called in the row."""
    if last.named is not None:
        return load_phrase(last.named, case)
    return said("the same") if not last.load or last.load.ng == 0 else load_phrase(last.load, case)


def looked_at(sessions: Sequence[Judged], case: Case, most: int = 3) -> tuple[Said, ...]:
    """The sessions for the panel, the last one first: "Thu: 20 kg × 12, 12, 12 (easy)"."""
    return tuple(_session_line(session, case) for session in reversed(sessions[-most:]))


def _session_line(session: Judged, case: Case) -> Said:
    done = counts_phrase(session, case)
    if session.named is not None:
        done = said("{load} × {counts}", load=session.named, counts=done)
    elif session.load and session.load.ng:
        done = said("{load} × {counts}", load=load_phrase(session.load, case), counts=done)
    line = said("{day}: {done}", day=day_words(session.day, case.today), done=done)
    told = session.sets[-1].reserve
    if session.failed:
        return said("{line} (to failure)", line=line)
    return line if told is None else said("{line} (last set: {told} left)", line=line, told=told)


def percent(share: float) -> Said:
    """A share as a whole percentage: "17 %"."""
    return said("{percent} %", percent=round(share * 100))


def days_phrase(days: int) -> Said:
    """How long ago: "18 days", "6 months", "3 years"."""
    if days <= 60:
        return said_of(days, "{number} day", "{number} days")
    if days < 700:
        return said_of(round(days / 30.4), "{number} month", "{number} months")
    return said_of(round(days / 365.25), "{number} year", "{number} years")
