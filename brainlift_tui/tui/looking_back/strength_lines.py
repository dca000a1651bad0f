"""What the Strength screen shows, line by line."""

from collections.abc import Sequence
from statistics import median
from textwrap import wrap

from rich.cells import cell_len
from textual.content import Content

from brainlift_tui.core.load.load import NANOGRAMS, Unit
from brainlift_tui.core.looking_back.strength import MOST_REPS_COUNTED
from brainlift_tui.core.looking_back.strength_change import (
    LEAST_EXERCISES,
    LEAST_SESSIONS,
    MONTH,
    BodyHalf,
    Compared,
    Months,
    PartChange,
    StrengthChange,
)
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.store.looking_back.strength_change import Strength
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.looking_back.interval_bar import Scale, axis, interval_bar
from brainlift_tui.tui.looking_back.nothing_logged import where_empty
from brainlift_tui.tui.looking_back.strength_commands import MORE_ON_LEGS
from brainlift_tui.tui.widgets.laid_out import COLUMNS_FROM, READABLE, Air, side_by_side, spread
from brainlift_tui.tui.widgets.row_list import in_the_middle
from brainlift_tui.tui.words import phrase, phrase_of, words

MUTED = "$foreground-muted"
KILOS, SHARE = 16, 9
NAME_LEAST, NAME_MOST = 20, 40
BAR_LEAST = 19
INTERVALS_FROM = 100
"""In a narrower terminal the interval of an exercise is drawn only, not told in numbers."""

HOW = worded(
    "Each exercise is compared with itself alone: the median estimated 1RM (Epley, "
    "sets of at most 12 reps) of the sessions of both months. The mean is of these "
    "changes; kilograms of different exercises are never added. The interval holds 8 "
    "in 10 times."
)
OWN = worded(
    "Exercises that lift one's own weight count with bodyweight and load together, "
    "the bodyweight as last entered by each session (H b), although a push-up, say, "
    "lifts less than all of it."
)
NO_BODYWEIGHT = worded(
    "bw: times the bodyweight, taken as unchanged. None was ever entered; H b enters "
    "it, and then a load added to it counts as well."
)
EFFORT = worded(
    "Reps left in a set count as done: those told by @n or e h f, else those that "
    "the day asked to leave, give or take two. Where nothing was told 0 to 4 may "
    "have been left; the interval spans that, and the mean leaves it out. So a light "
    "first month is no gain in itself."
)
WHY_LEGS = worded(
    "Why legs: in the SMART trial (100 people of 55 and over with mild cognitive "
    "impairment) the gain in leg strength statistically carried part of the gain in "
    "thinking (Mavros 2017, J Am Geriatr Soc 65:550; 95 % interval -1.38 to -0.004, "
    "only just below 0). Who gained strength was not drawn by lot, so this is "
    "consistent with an effect and does not show one. In 276 healthy people of about "
    "66 a year of training did not change the brain's grey matter (LISA: "
    "Bloch-Ibenfeldt 2025, BMC Geriatr 25:120)."
)


def about(months: Months) -> str:
    """Which months are compared."""
    (began, _), (_, until) = months.first, months.now
    first = worded("the first 4 with effort told") if months.moved else worded("the first 4")
    return phrase(
        "4 weeks to {until} against {first}, from {began}",
        until=until,
        first=first,
        began=began,
    )


def strength_lines(
    strength: Strength, unit: Unit, width: int, height: int, sets_done: int = 0
) -> list[Content]:
    """Every line of the screen, with as much air as there is room for.

    Args:
        strength: What was compared.
        unit: The unit shown.
        width: Columns there are.
        height: Lines that are seen at once.
        sets_done: Sets of the workout under way.
    """
    if strength.months is None:
        return in_the_middle(where_empty(sets_done), width, height)
    if not strength.months.apart:
        days = (strength.months.until - strength.months.began).days + 1
        return _sentence(
            phrase(
                "The first four weeks are compared with the last four; {left} days are still to "
                "come. A look at one exercise tells more by now: {history}, {turn}, {open}.",
                left=2 * MONTH.days - days,
                history=Key("go.history", "H"),
                turn=Key("history.turn", "tab"),
                open=Key("history.open", "↵"),
            ),
            width,
        )
    changes = [
        change
        for part in strength.parts
        for change in (
            part.mean,
            *(exercise_change for _, exercise_change in (*part.exercises, *part.later)),
        )
        if change is not None
    ]
    numbers = 22 if width >= INTERVALS_FROM else 0
    room = width - KILOS - SHARE - numbers - 7
    longest = max((cell_len(one_line(name)) for name in _named(strength)), default=0)
    name = min(max(NAME_LEAST, longest), NAME_MOST, max(NAME_LEAST, room - BAR_LEAST))
    scale = Scale.over(changes, max(8, room - name))
    rows = _TableRows(name, numbers, scale, unit)
    notes = _notes((*_on_bodyweight(strength), HOW, EFFORT, WHY_LEGS), width)
    for air in Air:
        lines: list[Content] = []
        for part in strength.parts:
            lines += [*_part(part, rows, width, air), Content("")]
        # The notes may lie below the edge, where the room is for the tables.
        below = 0 if air is Air.PARTS and width >= INTERVALS_FROM else len(notes)
        if len(lines) + below <= height:
            break
    return [line.truncate(width, ellipsis=True) for line in (*lines, *notes)]


def _named(strength: Strength) -> list[str]:
    return [
        called(compared.exercise.name)
        for part in strength.parts
        for compared, _ in (*part.exercises, *part.later)
    ]


def _notes(notes: Sequence[str], width: int) -> list[Content]:
    """What the numbers are and are not, in two columns where both can be read."""
    if width < COLUMNS_FROM:
        return [line for note in notes for line in _sentence(note, min(width, READABLE), MUTED)]
    half = width // 2 - 2
    left, right = (
        [line for note in some for line in (*_sentence(note, half, MUTED), Content(""))]
        for some in (notes[: len(notes) // 2], notes[len(notes) // 2 :])
    )
    return side_by_side(left, right, width // 2)[:-1]


def _on_bodyweight(strength: Strength) -> tuple[str, ...]:
    """How exercises that lift one's own weight are counted, where there are any."""
    shown = [
        comparison for part in strength.parts for comparison, _ in (*part.exercises, *part.later)
    ]
    own = [comparison for comparison in shown if comparison.exercise.lifts_body]
    if not own:
        return ()
    return (NO_BODYWEIGHT,) if own[0].in_bodyweights else (OWN,)


class _TableRows:
    """Draws the lines of one table."""

    def __init__(self, name: int, numbers: int, scale: Scale, unit: Unit) -> None:
        self._name, self._numbers, self._scale, self._unit = name, numbers, scale, unit

    def mean(self, change: StrengthChange, count: int) -> Content:
        """The mean of several exercises."""
        left = phrase("mean of {count} exercises", count=count).ljust(self._name + KILOS + 1)
        return self._line(Content(left), change, mean=True).stylize("bold")

    def exercise(self, compared: Compared, change: StrengthChange) -> Content:
        """One exercise."""
        name = Content(one_line(called(compared.exercise.name)))
        before, now = (
            median(session.value for session in month) for month in (compared.first, compared.now)
        )
        in_unit = NANOGRAMS[Unit.KG] / NANOGRAMS[self._unit]
        kilos = f"{before * in_unit:5.1f} → {now * in_unit:5.1f} {self._unit}"
        if compared.in_bodyweights:
            kilos = phrase("{before:5.2f} → {now:5.2f} bw", before=before, now=now)
        left = Content.assemble(
            name.truncate(self._name, ellipsis=True, pad=True), (f" {kilos}", MUTED)
        )
        return self._line(left, change)

    def _line(self, left: Content, change: StrengthChange, *, mean: bool = False) -> Content:
        numbers = (
            phrase(
                "{low} to {high}",
                low=_percent(change.low),
                high=_percent(change.high),
            )
            if self._numbers
            else ""
        )
        return Content.assemble(
            "   ",
            left,
            _percent(change.value).rjust(SHARE),
            (numbers.rjust(self._numbers), MUTED),
            "  ",
            interval_bar(change, self._scale, mean=mean),
        )

    def axis(self) -> Content:
        """The names of the scale below the last row."""
        return Content.assemble(
            " " * (3 + self._name + 1 + KILOS + SHARE + self._numbers + 2), axis(self._scale)
        )


def _part(part: PartChange, rows: _TableRows, width: int, air: Air) -> list[Content]:
    part_name = said("{half:Aa}", half=said(part.part.value))
    title = (f" {words(part_name)}  ", "bold $accent")
    leads_on = (
        ("   " + phrase("{key} why", key=MORE_ON_LEGS.key)) if part.part is BodyHalf.LOWER else "",
        MUTED,
    )
    if part.mean is None:
        lines = [
            Content.assemble(
                title,
                (" " + phrase("too little to say: {why}", why=_too_few(part))),
                leads_on,
            )
        ]
    else:
        interval = phrase(
            "{low} to {high}",
            low=_percent(part.mean.low),
            high=_percent(part.mean.high),
        )
        lines = [
            Content.assemble(
                title,
                (f" {_percent(part.mean.value)}", "bold"),
                (
                    "   "
                    + phrase("8 in 10: {interval}   {word}", interval=interval, word=part.mean.word)
                ),
                leads_on,
            ),
        ]
    lines += _table(part, rows, air)
    left_out = []
    if part.untold:
        left_out.append(_untold(part))
    if part.unrated:
        names = ", ".join(one_line(called(rated.name)) for rated in part.unrated)
        why = phrase(
            "no set of at most {most} reps in one of the months",
            most=MOST_REPS_COUNTED,
        )
        if any(rated.lifts_body for rated in part.unrated):
            why += worded(", or a load beside a bodyweight that was never entered")
        left_out.append(phrase("Without an estimate ({why}): {names}.", why=why, names=names))
    if part.few:
        names = ", ".join(one_line(called(rated.exercise.name)) for rated in part.few)
        left_out.append(
            phrase(
                "Fewer than {least} sessions in one of the months: {names}.",
                least=LEAST_SESSIONS,
                names=names,
            )
        )
    if part.gone:
        left_out.append(
            phrase_of(
                part.gone,
                "{number} exercise was done in the first month and not in the last.",
                "{number} exercises were done in the first month and not in the last.",
            )
        )
    for sentence in left_out:
        lines += _sentence(sentence, width, MUTED, indent=3)
    return lines


def _table(part: PartChange, rows: _TableRows, air: Air) -> list[Content]:
    """The mean and the exercises, below them the scale."""
    lines = [] if part.mean is None else [rows.mean(part.mean, part.averaged)]
    lines += [rows.exercise(*rated) for rated in part.exercises]
    if part.later:
        later = f"   {worded('begun later, against their own first month; not in the mean')}"
        lines += [Content.styled(later, MUTED), *(rows.exercise(*rated) for rated in part.later)]
    if not lines:
        return []
    lines = [*(spread(lines) if air is Air.ROWS else lines), rows.axis()]
    return lines if air is Air.NONE else [Content(""), *lines, Content("")]


def _too_few(part: PartChange) -> str:
    """Of how many exercises a mean could be made, and how many it takes."""
    exercises = (
        phrase_of(part.averaged, "{number} exercise", "{number} exercises")
        if part.averaged
        else worded("no exercise")
    )
    if part.untold:
        return phrase(
            "effort told: {exercises}, {least} needed",
            exercises=exercises,
            least=LEAST_EXERCISES,
        )
    return phrase(
        "{exercises} of both months, {least} needed",
        exercises=exercises,
        least=LEAST_EXERCISES,
    )


def _untold(part: PartChange) -> str:
    """Of which exercises it is not known how hard the sets were."""
    compared = (*part.exercises, *part.later)
    if len(part.untold) == len(compared):
        return phrase(
            "Say how hard your sets are, {easy} {hard} {failed} or @2: without that a gain in "
            "strength can't be told.",
            easy=Key("log.easy", "e"),
            hard=Key("log.hard", "h"),
            failed=Key("log.failed", "f"),
        )
    names = ", ".join(one_line(called(untold.exercise.name)) for untold in part.untold)
    return phrase(
        "How hard the sets were was not told in both months, so not in the mean: {names}.",
        names=names,
    )


def _percent(share: float) -> str:
    number = f"{share * 100:+.0f}"
    return "0 %" if number in ("+0", "-0") else f"{number} %"


def _sentence(text: str, width: int, style: str = "", indent: int = 1) -> list[Content]:
    room = max(20, width - indent - 1)
    return [Content.styled(" " * indent + line, style) for line in wrap(text, room)]
