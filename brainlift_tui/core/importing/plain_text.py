"""What an import brought or would bring, in plain text."""

from collections.abc import Iterator

from brainlift_tui.core.dose.muscles import named
from brainlift_tui.core.importing.changed_text import MOST_LEFT_OUT, changed_lines, more
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.rack.words import rack_words
from brainlift_tui.core.said import Key, Said, either, in_lines, in_turn, listed, said, said_of
from brainlift_tui.core.workout.log import (
    GuessedExercise,
    ImportReport,
    MeantExercise,
)

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
        *changed_lines(report, dry_run=dry_run, by_line=by_line),
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
    yield from more(len(report.meant))


def one_meant(meant: MeantExercise) -> Said:
    """What a name of the file was taken for."""
    return said("  {name} is {here}", name=meant.name, here=meant.here)


def _guessed(report: ImportReport) -> Iterator[Said]:
    if not report.guessed:
        return
    yield said("Exercises that are new here:")
    for each in report.guessed[:MOST_LEFT_OUT]:
        yield one_guessed(each)
    yield from more(len(report.guessed))


def one_guessed(new: GuessedExercise) -> Said:
    """What a name of the file, which none here has, is guessed to be."""
    if not new.muscles:
        return said("  {name}: counts for no muscle until you say for which", name=new.name)
    return said(
        "  {name}: for {muscles}, as a guess", name=new.name, muscles=in_turn(named(new.muscles))
    )


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
    yield from more(len(report.renamed))


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
    yield from more(len(report.doubted))


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
    yield from more(len(report.left_out))
