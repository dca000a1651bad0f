"""What an import brought or would bring, in plain text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from brainlift_tui.core.dose.muscles import named
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.importing.choices import ChangedThere
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.rack.words import rack_words
from brainlift_tui.core.said import Key, Said, either, in_lines, in_turn, listed, said, said_of
from brainlift_tui.core.workout.log import (
    ChangedWorkout,
    CorrectedExercise,
    GuessedExercise,
    ImportReport,
    MeantExercise,
)
from brainlift_tui.core.workout.wording import KIND_WORDS, entered_in, sets_words
from brainlift_tui.core.workout.workout import TrainingSet

MOST_LEFT_OUT = 10


_UNITS = {Unit.KG: said("kilograms"), Unit.LB: said("pounds")}


def import_text(report: ImportReport, *, dry_run: bool, by_line: bool = True) -> Said:
    """What an import brought, or would bring.

    Args:
        report: What came of it.
        dry_run: Whether it only would.
        by_line: Whether it is read on the command line, whose options decide otherwise.
    """
    lines = [
        *_brought(report, dry_run=dry_run),
        *_when_and_in_what(report),
        *_there_already(report),
        *_meant(report),
        *_guessed(report),
        *_shifted(report, dry_run=dry_run),
        *_renamed(report),
        *_changed(report, dry_run=dry_run, by_line=by_line),
        *_deleted(report, dry_run=dry_run, by_line=by_line),
        *_left_out(report, dry_run=dry_run),
        *_doubted(report),
    ]
    if report.rack is not None:
        holds = rack_words(report.rack)
        rack = (
            said("The rack would hold the loads of your last twelve months: {holds}.", holds=holds)
            if dry_run
            else said(
                "The rack now holds the loads of your last twelve months: {holds};"
                " {key} in the app changes it.",
                holds=holds,
                key=Key("go.settings", "S"),
            )
        )
        lines.append(rack)
    if report.unit is not None:
        told = _UNITS[report.unit]
        key = Key("look.units", "#")
        lines.append(
            said("Loads would be shown in {unit}, as in the file.", unit=told)
            if dry_run
            else said(
                "Loads are shown in {unit}, as in the file; {key} turns it.",
                unit=told,
                key=key,
            )
        )
    return in_lines(lines)


def import_notice(report: ImportReport) -> Said:
    """What an import did, in a line or two."""
    did = [*_brought(report, dry_run=False)]
    if report.workouts and report.taken:
        did.append(_taken(report, dry_run=False))
    did += [*_put_right(report, dry_run=False), *_restored(report, dry_run=False)]
    return in_turn(did or [*_renamed(report)][:1] or _there_already(report), " ")


def _brought(report: ImportReport, *, dry_run: bool) -> Iterator[Said]:
    """What it comes to: what is added, or else what is changed."""
    brought = list(besides(report))
    if report.measurements_there and not report.measurements:
        brought.append(_measurements(0))
    if report.workouts:
        counts = (
            said_of(report.workouts, "{number} workout", "{number} workouts"),
            said_of(report.sets, "{number} set", "{number} sets"),
            said_of(report.exercises, "{number} exercise", "{number} exercises"),
        )
        new = report.new_exercises
        brought.insert(0, said("{counts} ({new} of them new)", counts=in_turn(counts), new=new))
    what = listed(brought)
    if brought:
        yield said("Would add {what}.", what=what) if dry_run else said("Added {what}.", what=what)
    elif report.taken:
        yield _taken(report, dry_run=dry_run)
    elif not report.anything:
        yield said("Nothing of it is new.")


def _when_and_in_what(report: ImportReport) -> Iterator[Said]:
    """Of which days it is, and in what its loads are."""
    first, last = report.first_day, report.last_day
    if first is None or last is None:
        return
    days = (
        said("From {first:%-d %b %Y} to {last:%-d %b %Y}", first=first, last=last)
        if first != last
        else said("Of {day:%-d %b %Y}", day=first)
    )
    units = listed([_UNITS[unit] for unit in report.loads_in])
    yield (
        said("{days}, loads in {units}.", days=days, units=units)
        if units
        else said("{days}, without loads.", days=days)
    )


def _taken(report: ImportReport, *, dry_run: bool) -> Said:
    """How many workouts are other than before."""
    workouts = said_of(report.taken, "{number} workout", "{number} workouts")
    app = report.app or said("the file")
    if dry_run:
        return said("Would change {workouts}, to be as in {app}.", workouts=workouts, app=app)
    return said("Changed {workouts}, to be as in {app}.", workouts=workouts, app=app)


def besides(report: ImportReport) -> Iterator[Said]:
    """What was added that is no workout."""
    if report.measurements:
        yield _measurements(report.measurements)
    if report.memory_tests:
        yield said_of(report.memory_tests, "{number} memory test", "{number} memory tests")


def _measurements(number: int) -> Said:
    counted = said_of(number, "{number} measurement", "{number} measurements")
    return said("{measurements} of the body", measurements=counted)


def _there_already(report: ImportReport) -> Iterator[Said]:
    if report.measurements_there:
        yield said_of(
            report.measurements_there,
            "{number} measurement was there already.",
            "{number} measurements were there already.",
        )
    if report.already_there:
        yield said_of(
            report.already_there,
            "{number} workout was there already.",
            "{number} workouts were there already.",
        )


def _meant(report: ImportReport) -> Iterator[Said]:
    if not report.meant:
        return
    yield said("Exercises known by another name here:")
    for each in report.meant[:MOST_LEFT_OUT]:
        yield one_meant(each)
    yield from _more(len(report.meant))


def one_meant(meant: MeantExercise) -> Said:
    """What a name of the file was taken for."""
    return said("  {name} is {here}", name=meant.name, here=meant.here)


def _guessed(report: ImportReport) -> Iterator[Said]:
    if not report.guessed:
        return
    yield said("Exercises that are new here:")
    for each in report.guessed[:MOST_LEFT_OUT]:
        yield one_guessed(each)
    yield from _more(len(report.guessed))


def one_guessed(new: GuessedExercise) -> Said:
    """What a name of the file, which none here has, is guessed to be."""
    if not new.muscles:
        return said("  {name}: counts for no muscle until you say for which", name=new.name)
    return said(
        "  {name}: for {muscles}, as a guess", name=new.name, muscles=in_turn(named(new.muscles))
    )


def _more(number: int) -> Iterator[Said]:
    if number > MOST_LEFT_OUT:
        yield said("  and {more} more; --json lists them all.", more=number - MOST_LEFT_OUT)


def _shifted(report: ImportReport, *, dry_run: bool) -> Iterator[Said]:
    if report.shifts:
        hours = either([_hours(shift) for shift in report.shifts])
        yield said(
            "The times of this file are {hours} those of the log; they are read so.", hours=hours
        )
    yield from _put_right(report, dry_run=dry_run)


def _put_right(report: ImportReport, *, dry_run: bool) -> Iterator[Said]:
    if report.put_right and dry_run:
        yield said_of(
            report.put_right,
            "{number} workout stands at a wrong time, of an earlier file: it would get this"
            " file's.",
            "{number} workouts stand at a wrong time, of an earlier file: they would get this"
            " file's.",
        )
    elif report.put_right:
        yield said_of(
            report.put_right,
            "{number} workout stood at a wrong time, of an earlier file: it gets this file's.",
            "{number} workouts stood at a wrong time, of an earlier file: they get this file's.",
        )


def _hours(shift: int) -> Said:
    hours = abs(shift) / 3600
    amount = said_of(round(hours), "1 hour", "{number} hours")
    if hours != round(hours):
        amount = said("{hours:.2f} hours", hours=hours)
    if not shift:
        return said("equal to")
    return (
        said("{amount} after", amount=amount)
        if shift > 0
        else said("{amount} before", amount=amount)
    )


def _renamed(report: ImportReport) -> Iterator[Said]:
    for each in report.renamed[:MOST_LEFT_OUT]:
        yield said_of(
            each.workouts,
            "Renamed in {app}: {here} is {name} there now (1 workout).",
            "Renamed in {app}: {here} is {name} there now ({number} workouts).",
            app=report.app or said("the file"),
            here=each.here,
            name=each.name,
        )
    yield from _more(len(report.renamed))


def _changed(report: ImportReport, *, dry_run: bool, by_line: bool) -> Iterator[Said]:
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
        yield from _more(len(alike))


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


def _deleted(report: ImportReport, *, dry_run: bool, by_line: bool) -> Iterator[Said]:
    if report.deleted_here and not by_line:
        yield said_of(
            report.deleted_here,
            "{number} workout was deleted here and stays out.",
            "{number} workouts were deleted here and stay out.",
        )
    elif report.deleted_here:
        yield said_of(
            report.deleted_here,
            "{number} workout was deleted here and stays out; --restore-deleted brings it.",
            "{number} workouts were deleted here and stay out; --restore-deleted brings them.",
        )
    yield from _restored(report, dry_run=dry_run)


def _restored(report: ImportReport, *, dry_run: bool) -> Iterator[Said]:
    if report.restored and dry_run:
        yield said_of(
            report.restored,
            "{number} workout that was deleted here would come back.",
            "{number} workouts that were deleted here would come back.",
        )
    elif report.restored:
        yield said_of(
            report.restored,
            "{number} workout that was deleted here comes back.",
            "{number} workouts that were deleted here come back.",
        )


def _doubted(report: ImportReport) -> Iterator[Said]:
    if not report.doubted:
        return
    yield said_of(
        len(report.doubted),
        "{number} set is far above what came before: a great step, or a slip on either side. It is"
        " kept, and counts in records, plots and nudges once the like has come in three sessions or"
        " you say on Today that it is right; History puts a slip right:",
        "{number} sets are far above what came before: a great step, or a slip on either side. They"
        " are kept, and count in records, plots and nudges once the like has come in three sessions"
        " or you say on Today that it is right; History puts a slip right:",
    )
    for doubted in report.doubted[:MOST_LEFT_OUT]:
        reps = said("{reps}", reps=doubted.done.reps or 0)
        load = doubted.done.weight
        yield said(
            "  {name}, {day:%-d %b %Y}: {set}",
            name=doubted.exercise,
            day=doubted.day,
            set=said("{load} × {reps}", load=load, reps=reps)
            if load is not None
            else said("× {reps}", reps=reps),
        )
    yield from _more(len(report.doubted))


def _left_out(report: ImportReport, *, dry_run: bool) -> Iterator[Said]:
    if not report.left_out:
        return
    count = len(report.left_out)
    yield (
        said("Would leave out {count}:", count=count)
        if dry_run
        else said("Left out {count}:", count=count)
    )
    for left in report.left_out[:MOST_LEFT_OUT]:
        yield said("  line {line}: {reason}", line=left.line, reason=left.reason)
    yield from _more(len(report.left_out))
