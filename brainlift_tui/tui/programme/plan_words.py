"""What the Plan says of a programme: what it is for, what it comes to, how this rack does it."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from brainlift_tui.core.dose.muscles import COUNTED, ENOUGH_FROM, FEW_BELOW, Band
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.programme.phase import Phase
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.programme.week import week_sets
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.workout.wording import asked_words, time_words
from brainlift_tui.core.workout.workout import Target
from brainlift_tui.store.programme.plan import OnRack
from brainlift_tui.tui.dose.band_bar import SIGNS, STYLES, band_axis, band_bar, sets_words, shade
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.widgets.laid_out import READABLE, spread
from brainlift_tui.tui.words import phrase, phrase_of, words

MUTED = "$foreground-muted"

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MUSCLE_CELLS = 19
"""Cells that a muscle with its sets takes."""

BETWEEN = 4
"""Cells between what a programme is for and its days, where they stand beside each other."""

NAME_WIDTH = 11

EXCHANGES = 2
"""Exercises done otherwise that are named; the others are counted."""

LEGEND = Content.assemble(
    (SIGNS[Band.FEW], STYLES[Band.FEW]),
    ((" " + phrase("under {sets}", sets=FEW_BELOW) + "   "), MUTED),
    (SIGNS[Band.SOME], STYLES[Band.SOME]),
    (
        (" " + phrase("{least} to {most}", least=FEW_BELOW, most=ENOUGH_FROM) + "   "),
        MUTED,
    ),
    (SIGNS[Band.ENOUGH], STYLES[Band.ENOUGH]),
    ((" " + phrase("{sets} and more", sets=ENOUGH_FROM)), MUTED),
)

PROGRESSIONS = {
    Progression.DOUBLE: worded("reps to the top of the range, then load"),
    Progression.LINEAR: worded("load whenever every set was done"),
    Progression.REPS: worded("reps only, the load stays"),
    Progression.OFF: worded("no nudges"),
}


def preview(
    programme: Programme, on_rack: OnRack, width: int, height: int, phase: Phase | None
) -> Content:
    """A programme before it is chosen: its purpose, its rack, its week, its days.

    The days stand below the rest, or beside it where there is room for both; then each muscle's
    sets are a bar, with as much air as there is room for.

    Args:
        programme: As written.
        on_rack: As it is done on the rack in use.
        width: Cells of a line.
        height: Lines that are seen at once.
        phase: Where in its ramp the lifter would stand, None where it has none for them.
    """
    days = _days(on_rack, width)
    longest = max((line.cell_length for line in days.split(allow_blank=True)), default=0)
    left = min(width - longest - BETWEEN, READABLE)
    if left < 2 * MUSCLE_CELLS:
        week = Content("\n").join(week_of_muscles(on_rack, width))
        return Content("\n\n").join([*_purpose(programme, on_rack, phase), week, days])
    purpose = Content("\n\n").join(_purpose(programme, on_rack, phase)).wrap(left)
    purpose += [Content(""), *_week_in_bars(on_rack, left, height - len(purpose) - 1)]
    sides = zip_longest(purpose, days.split(allow_blank=True), fillvalue=Content(""))
    return Content("\n").join(
        Content.assemble(one.pad_right(left + BETWEEN - one.cell_length), other)
        for one, other in sides
    )


def _purpose(programme: Programme, on_rack: OnRack, phase: Phase | None) -> list[Content]:
    """What it is for, and how the rack does it."""
    how = [f"{often_words(programme)}.", rack_words(on_rack)]
    if phase is not None:
        how.append(phase_words(phase))
    return [
        *([Content(worded(programme.about))] if programme.about else []),
        Content(" ".join(how)),
    ]


def week_of_muscles(on_rack: OnRack, width: int) -> Iterator[Content]:
    """The sets of each muscle in a week of it, as many beside each other as there is room for."""
    yield _heading_of_week()
    yield from _muscles(week_sets(on_rack.programme, on_rack.exercises), width)
    yield LEGEND


def _heading_of_week() -> Content:
    return Content.styled(worded("Sets a week of each muscle, helping ones half:"), MUTED)


def _week_in_bars(on_rack: OnRack, width: int, height: int) -> list[Content]:
    """The same with a bar for each muscle, where so many lines are seen."""
    sums = week_sets(on_rack.programme, on_rack.exercises)
    names = [worded(muscle.value) for muscle in COUNTED]
    name = max(cell_len(told) for told in names) + 1
    room = width - name - len(" 12.5")
    rows = [
        Content.assemble(
            f"{told:<{name}}",
            band_bar(sums[muscle], room),
            f" {sets_words(_halves(sums[muscle]))}",
        )
        for told, muscle in zip(names, COUNTED, strict=True)
    ]
    axis = Content.assemble(" " * name, band_axis(room))
    around = [_heading_of_week(), Content(""), axis, Content(""), LEGEND]
    for lines in (spread(rows), rows):
        if len(lines) + len(around) <= height:
            return [*around[:2], *lines, *around[2:]]
    return list(week_of_muscles(on_rack, width))


def phase_words(phase: Phase) -> str:
    """How a newcomer grows into a programme, and where they stand."""
    sets = phrase(
        "at most {most_sets} sets of each, {reserve} in reserve",
        most_sets=phase.stage.most_sets,
        reserve=phase.stage.reserve,
    )
    return phrase(
        "New to lifting, you grow into it: {sets} in {weeks}.", sets=sets, weeks=phase.stage.weeks
    )


def often_words(programme: Programme) -> str:
    """How often, and in how many days in turn: "2 sessions a week, 3 days in turn"."""
    times = phrase_of(programme.per_week, "{number} session a week", "{number} sessions a week")
    count = len(programme.days)
    turn = (
        phrase("{count} days in turn", count=count)
        if count > 1
        else worded("the same day each time")
    )
    deload = (
        phrase(", a deload every {deload_every} weeks", deload_every=programme.deload_every)
        if programme.deload_every
        else ""
    )
    return f"{times}, {turn}{deload}"


def rack_words(on_rack: OnRack) -> str:
    """What had to be adapted to the rack, in a sentence."""
    names = {slug: called(exercise.name) for slug, exercise in on_rack.exercises.items()}
    instead = dict(pair for day in on_rack.days for pair in day.instead)
    left_out = sorted({slug for day in on_rack.days for slug in day.left_out} - instead.keys())
    if not on_rack.programme.days:
        settings = Key("go.settings", "S")
        return words(
            said("Nothing of it can be done on this rack: {key} adds to it.", key=settings)
        )
    if not instead and not left_out:
        return worded("Your rack does it as it is written.")
    named = [
        phrase("{name} for {old}", name=names[new], old=names[old])
        for old, new in list(instead.items())[:EXCHANGES]
    ]
    more = len(instead) - len(named)
    told = (
        phrase("On your rack: {named}", named=", ".join(named)) if named else worded("On your rack")
    )
    told += phrase(", {more} more done otherwise", more=more) if more > 0 else ""
    if left_out:
        left = phrase("left out: {names}", names=", ".join(names[slug] for slug in left_out))
        told += f"{';' if named else ''} {left}"
    return f"{told}."


def _muscles(sums: Mapping[Muscle, float], width: int) -> Iterator[Content]:
    across = max(1, width // MUSCLE_CELLS)
    down = -(-len(COUNTED) // across)
    for row in range(down):
        yield Content.assemble(*(_muscle(muscle, sums[muscle]) for muscle in COUNTED[row::down]))


def _muscle(muscle: Muscle, sets: float) -> Content:
    sign, style = shade(sets)
    told = sets_words(_halves(sets))
    return Content.assemble(f"{worded(muscle.value):<{NAME_WIDTH}}", told, " ", (sign, style), "  ")


def _halves(sets: float) -> float:
    return round(sets * 2) / 2


def on_weekday(weekday: int) -> str:
    """Each week on that day, 0 for Monday: "Mondays"."""
    return phrase("{weekday}s", weekday=worded(WEEKDAYS[weekday]))


def _days(on_rack: OnRack, width: int) -> Content:
    """The days one below the other; what is asked in one column, if the lines are wide enough."""
    slots = [slot for day in on_rack.programme.days for slot in day.slots]
    exercises = on_rack.exercises
    name = max((cell_len(called(exercises[slot.slug].name)) for slot in slots), default=0)
    target = max((cell_len(asked(slot, exercises[slot.slug])) for slot in slots), default=0)
    name = name if 2 + name + 2 + target <= width else 0
    return Content("\n\n").join(_day(day, exercises, name) for day in on_rack.programme.days)


def _day(day: Day, exercises: Mapping[str, Exercise], name: int) -> Content:
    when = f"  {on_weekday(day.weekday)}" if day.weekday is not None else ""
    lines = [Content.assemble((called(day.name), "bold"), (when, MUTED))]
    for slot in day.slots:
        exercise = exercises[slot.slug]
        gap = " " * max(2, name + 2 - cell_len(called(exercise.name)))
        lines.append(
            Content.assemble(f"  {called(exercise.name)}", (f"{gap}{asked(slot, exercise)}", MUTED))
        )
    return Content("\n").join(lines)


def asked(slot: Slot, exercise: Exercise) -> str:
    """What a slot asks for: "3 × 8–12+, leave 2, rest 2:00"; + is as many as possible."""
    target = Target(slot.sets, slot.low, slot.high, amrap=slot.amrap, reserve=slot.reserve)
    parts = [words(asked_words(target, exercise))]
    if slot.reserve == 0:
        parts.append(worded("none in reserve"))
    if slot.rest_s is not None:
        parts.append(
            phrase("rest {time}", time=time_words(slot.rest_s))
            if slot.rest_s
            else worded("no rest")
        )
    if slot.progression is not Progression.DOUBLE:
        parts.append(PROGRESSIONS[slot.progression])
    if slot.superset is not None:
        parts.append(phrase("superset {superset}", superset=slot.superset))
    return ", ".join(parts)
