"""Taking measurements of the body over; those that are there already are recognised."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from brainlift_tui.core.said import said_of
from brainlift_tui.core.workout.log import BodyLog, ImportReport, Measurement
from brainlift_tui.store.body.body import read_kinds
from brainlift_tui.store.file.values import unix
from brainlift_tui.store.importing.own_parts import store_body
from brainlift_tui.store.importing.plan import nothing

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def add_measured(
    change: "Change",
    log: BodyLog,
    file_name: str,
    before: Callable[[], None] = nothing,
    *,
    dry_run: bool = False,
) -> ImportReport:
    """Take measurements over as one step of undo.

    Args:
        change: The change under way.
        log: What the file says.
        file_name: Its name, for the lifter to know it by.
        before: Is called before anything is stored, where anything is.
        dry_run: Whether only to tell what would come of it.
    """
    known = {name.casefold(): name for name in read_kinds(change.db)}
    there = set(change.db.execute("SELECT what, measured_at, value, unit FROM body").fetchall())
    fresh: list[Measurement] = []
    for measurement in log.measured:
        what = known.setdefault(measurement.what.casefold(), measurement.what)
        row = (what, unix(measurement.measured_at), measurement.value, measurement.unit)
        if row not in there:
            there.add(row)
            fresh.append(measurement.called(what))
    report = ImportReport(
        workouts=0,
        sets=0,
        exercises=0,
        new_exercises=0,
        already_there=0,
        left_out=log.left_out,
        measurements=len(fresh),
        measurements_there=len(log.measured) - len(fresh),
    )
    if fresh and not dry_run:
        before()
        with change.step(
            said_of(
                len(fresh),
                "Import of {file_name}: 1 measurement",
                "Import of {file_name}: {number} measurements",
                file_name=file_name,
            )
        ):
            store_body(change.db, fresh)
    return report
