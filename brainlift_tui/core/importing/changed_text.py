"""Workouts that the other app has otherwise than the log, in plain text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.importing.choices import ChangedThere
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.said import Said, in_turn, listed, said, said_of
from brainlift_tui.core.workout.log import ChangedWorkout, CorrectedExercise, ImportReport
from brainlift_tui.core.workout.wording import KIND_WORDS, entered_in, sets_words
from brainlift_tui.core.workout.workout import TrainingSet

MOST_LEFT_OUT = 10
"""Lines of a list that are shown."""


def changed_lines(report: ImportReport, *, dry_run: bool, by_line: bool) -> Iterator[Said]:
    """What the other app has otherwise, and what becomes of it.

    Args:
        report: What an import brought.
        dry_run: Whether it only would.
        by_line: Whether it is read on the command line, whose options decide otherwise.
    """
    if report.factor != 1 and report.changed:
        yield said(
            "All loads of this file are {factor:.4f} times those of the log: another unit, or what"
            " was typed another way.",
            factor=report.factor,
        )
    sources = sorted({(each.logged_here, each.other_app) for each in report.changed})
    for source in sources:
        alike = [e for e in report.changed if (e.logged_here, e.other_app) == source]
        outcomes = _outcomes(alike, dry_run=dry_run) if by_line else None
        yield _how_many_changed(alike, report.app or said("the file"), outcomes)
        for each in alike[:MOST_LEFT_OUT]:
            yield said("  {day:%-d %b %Y} {title}", day=each.day, title=each.title)
            taken_over = each.outcome is ChangedThere.TAKE and not dry_run
            yield from (_corrected(one, taken=taken_over) for one in each.corrected)
        yield from more(len(alike))


def _how_many_changed(
    alike: Sequence[ChangedWorkout], app: str | Said, outcomes: Said | None
) -> Said:
    """How many workouts of one origin are otherwise in the app, and what becomes of them.

    Args:
        alike: The workouts.
        app: The app that the file is of.
        outcomes: What becomes of them; None where that is asked.
    """
    count, other = len(alike), alike[0].other_app
    if alike[0].logged_here and outcomes is not None:
        return said_of(
            count,
            "{number} logged here stands otherwise in {app}: {outcomes}. --changed take, keep or"
            " both decides otherwise.",
            "{number} logged here stand otherwise in {app}: {outcomes}. --changed take, keep or"
            " both decides otherwise.",
            app=app,
            outcomes=outcomes,
        )
    if alike[0].logged_here:
        return said_of(
            count,
            "{number} logged here stands otherwise in {app}; yours is kept unless you say so.",
            "{number} logged here stand otherwise in {app}; yours are kept unless you say so.",
            app=app,
        )
    if other and outcomes is not None:
        return said_of(
            count,
            "{number} that came from {other} stands otherwise in {app}: {outcomes}. --changed take,"
            " keep or both decides otherwise.",
            "{number} that came from {other} stand otherwise in {app}: {outcomes}. --changed take,"
            " keep or both decides otherwise.",
            other=other,
            app=app,
            outcomes=outcomes,
        )
    if other:
        return said_of(
            count,
            "{number} that came from {other} stands otherwise in {app}; it is kept unless you say"
            " so.",
            "{number} that came from {other} stand otherwise in {app}; they are kept unless you say"
            " so.",
            other=other,
            app=app,
        )
    if outcomes is not None:
        return said(
            "{number} changed in {app}: {outcomes}. --changed take, keep or both decides"
            " otherwise.",
            number=count,
            app=app,
            outcomes=outcomes,
        )
    return said("{number} changed in {app} since.", number=count, app=app)


def _outcomes(changed: Sequence[ChangedWorkout], *, dry_run: bool) -> Said:
    """What becomes of workouts that the app has otherwise: "2 taken as they are there"."""
    outcomes = Counter(each.outcome for each in changed)
    taken, kept, both = (outcomes[how] for how in ChangedThere)
    taken_so = (
        said_of(
            taken, "1 would be taken as it is there", "{number} would be taken as they are there"
        )
        if dry_run
        else said_of(taken, "1 taken as it is there", "{number} taken as they are there")
    )
    kept_so = (
        said_of(kept, "1 would be kept as it is here", "{number} would be kept as they are here")
        if dry_run
        else said_of(kept, "1 kept as it is here", "{number} kept as they are here")
    )
    added_so = (
        said_of(
            both, "1 would be added beside that here", "{number} would be added beside those here"
        )
        if dry_run
        else said_of(both, "1 added beside that here", "{number} added beside those here")
    )
    return listed([part for part in (taken_so, kept_so, added_so) if part.number])


def _corrected(one: CorrectedExercise, *, taken: bool) -> Said:
    """How the sets of an exercise are there and here, or are and were."""
    name, unit = one.exercise.name, entered_in((*one.there, *one.here), Unit.KG)
    there, here = (_of_each_kind(sets, one.exercise, unit) for sets in (one.there, one.here))
    if taken and not one.here:
        return said("    {name}: added, {sets}", name=name, sets=there)
    if taken and not one.there:
        return said("    {name}: gone, was {sets}", name=name, sets=here)
    if taken:
        return said("    {name}: {sets}, was {before}", name=name, sets=there, before=here)
    if not one.here:
        return said("    {name}: only there, {sets}", name=name, sets=there)
    if not one.there:
        return said("    {name}: only here, {sets}", name=name, sets=here)
    return said("    {name}: here {here}, there {there}", name=name, here=here, there=there)


def _of_each_kind(sets: Sequence[TrainingSet], exercise: Exercise, unit: Unit) -> Said:
    """Sets in one phrase, with their kinds: "warm-up 20 kg × 10, 40 kg × 8 · 8"."""
    return in_turn(
        in_turn((KIND_WORDS[kind], sets_words(list(alike), exercise.measure, unit)), " ")
        for kind, alike in groupby(sets, key=lambda done: done.kind)
    )


def more(number: int) -> Iterator[Said]:
    """What follows a list that ends before its end."""
    if number > MOST_LEFT_OUT:
        yield said("  and {more} more; --json lists them all.", more=number - MOST_LEFT_OUT)
