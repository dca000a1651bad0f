"""Two logs made into one: what becomes of a workout that both hold."""

from enum import Enum
from hashlib import sha256

from brainlift_tui.core.importing.plain_text import besides
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, in_lines, listed, said, said_of
from brainlift_tui.core.workout.log import ChangedWorkout, ImportReport


class MergeReport(NamedTuple):
    """What a merge brought.

    Attributes:
        added: What was only in the other log.
        taken: Workouts that were changed in the other log, and are as there now.
        both: Workouts that were changed in both, and stand twice now.
        deleted: Workouts that were deleted in the other log, and are here now.
    """

    added: ImportReport
    taken: int = 0
    both: tuple[ChangedWorkout, ...] = ()
    deleted: int = 0


class Version(NamedTuple):
    """A workout as one of the two logs has it.

    Attributes:
        state: A digest of all that it says.
        mark: What it is recognised by: its exercises and sets.
        came_as: What it was recognised by when it came into that log, "" where it was logged there.
        untouched: Whether it came into that log, and was not changed there since.
        brought_at: When the file of another app was taken over that it is from, Unix seconds; 0
            where it is from none.
        deleted: Whether it was deleted there.
        as_both: Whether it says what both logs said after their last merge, as far as is known.
    """

    state: str
    mark: str
    came_as: str
    untouched: bool
    brought_at: int
    deleted: bool
    as_both: bool = False


class Settled(Enum):
    """What becomes of a workout that both logs hold."""

    STAYS = "stays"
    """It stays as it is here."""
    TAKEN = "taken"
    """It is as in the other log from now on."""
    BOTH_HERE_FIRST = "both, here first"
    """Both are kept, and the one of here stays what it is."""
    BOTH_THERE_FIRST = "both, there first"
    """Both are kept, and the other log's is the one from now on."""


def outcome_of(here: Version, there: Version) -> Settled:
    """What becomes of a workout; seen from the other log it comes to the same.

    One that only one side changed is as that side has it, a deletion counting as a change. One
    that both changed is kept twice; one of the two that was deleted stays as the other has it. One
    that neither changed is as the other app told it last.
    """
    one_deleted = here.deleted != there.deleted
    if not one_deleted and (here.deleted or here.state == there.state):
        return Settled.STAYS
    came = {here.came_as, there.came_as} - {""}
    changed_here = _changed(here, came)
    changed_there = _changed(there, came)
    if here.as_both != there.as_both:
        changed_here, changed_there = there.as_both, here.as_both
    if changed_here != changed_there:
        return Settled.TAKEN if changed_there else Settled.STAYS
    if here.untouched and there.untouched and 0 < here.brought_at != there.brought_at > 0:
        # Corrected in the app that it is from, and only one log has heard of it.
        return Settled.TAKEN if there.brought_at > here.brought_at else Settled.STAYS
    if one_deleted:
        return Settled.TAKEN if here.deleted else Settled.STAYS
    if here.mark == there.mark:
        # The sets are the same: what else it says is as in the one that comes first by a rule.
        return Settled.STAYS if here.state < there.state else Settled.TAKEN
    return Settled.BOTH_HERE_FIRST if here.state < there.state else Settled.BOTH_THERE_FIRST


def _changed(version: Version, came: set[str]) -> bool:
    """Whether that log's lifter changed it since both logs had the same."""
    if version.untouched:
        return False
    return version.deleted or version.mark not in came


def second_uid(uid: str, state: str) -> str:
    """The id of a workout's second version, the same wherever it is made."""
    return sha256(f"{uid} {state}".encode()).hexdigest()[:32]


def merged_text(report: MergeReport, other: str) -> Said:
    """What a merge brought, in plain text."""
    added = report.added
    lines = [
        said(
            "Merged {other}: {workouts} added, {sets}.",
            other=other,
            workouts=said_of(added.workouts, "{number} workout", "{number} workouts"),
            sets=said_of(added.sets, "{number} set", "{number} sets"),
        )
    ]
    others = tuple(besides(added))
    if others:
        lines.append(said("Added {what}.", what=listed(others)))
    if report.taken:
        lines.append(
            said_of(
                report.taken,
                "{number} workout was changed there, and is so here now.",
                "{number} workouts were changed there, and are so here now.",
            )
        )
    if report.deleted:
        lines.append(
            said_of(
                report.deleted,
                "{number} workout was deleted there, and is here now.",
                "{number} workouts were deleted there, and are here now.",
            )
        )
    if report.both:
        lines.append(
            said_of(
                len(report.both),
                "{number} workout was changed in both; it stands twice, delete the wrong one:",
                "{number} workouts were changed in both; they stand twice, delete the wrong ones:",
            )
        )
        lines += [
            said("  {day:%-d %b %Y} {title}", day=each.day, title=each.title)
            for each in report.both
        ]
    return in_lines(lines)
