"""What every screen shows and changes: today's session, the rest under way, the settings."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from brainlift_tui.core.errors import Damaged, FileGone, Refused
from brainlift_tui.core.identity import ExerciseKey, WorkoutId
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.rest.rest import RestTimer
from brainlift_tui.core.said import said
from brainlift_tui.core.session.hold import Hold
from brainlift_tui.core.session.session import Session
from brainlift_tui.store.clock import Clock
from brainlift_tui.store.coaching.coach import Coach
from brainlift_tui.store.file.connection import data_version
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.failures import is_damage
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.lifter.profiles import told_apart
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.rack.racks import read_rack
from brainlift_tui.store.rest.resting import read_rest
from brainlift_tui.store.session.holding import read_hold
from brainlift_tui.store.session.left_open import LeftOpen
from brainlift_tui.store.session.past import RememberedPasts
from brainlift_tui.store.session.putting_back import put_back
from brainlift_tui.store.session.today import has_ended, read_session
from brainlift_tui.tui.kept_back.unstored import (
    UNSTORED,
    lacking,
    left_text,
    not_stored_text,
    only_left_out,
    parted_text,
    unstored_text,
)
from brainlift_tui.tui.session.drafts import Drafts
from brainlift_tui.tui.words import words

if TYPE_CHECKING:
    from brainlift_tui.store.file.journal import Step
    from brainlift_tui.store.kept_back.kept_back import Unstored
    from brainlift_tui.store.looking_back.records import KeptBest

P = ParamSpec("P")
T = TypeVar("T")

SAVES_IT = said("> saves it")
"""The key that is offered once the file is gone."""


def _rescue_folders() -> tuple[Path, ...]:
    """Where the log is saved at the end, if its own disk takes nothing."""
    from tempfile import gettempdir

    from brainlift_tui.exchange.saving import documents

    return documents(), Path(gettempdir())


class Training:
    """The lifter's data as the screens see it.

    Screens read on one connection, on the event loop; every change goes through the writer's
    thread and is awaited, after which the session is read again.

    Attributes:
        whose: The name of the profile, "" where there is no other.
        session: Today.
        rest: The rest under way, None if there is none.
        hold: The hold under way or stopped and not logged, None if there is none.
        settings: The lifter's settings.
        rack: The rack in use.
        drafts: Rows changed by the arrows and not logged yet.
        coach: What is advised today; nothing until `call_the_coach`.
        records: What is a record in the open workout so far.
        said: What the action done last was, as the journal calls it; "" where it changed nothing.
        goes_on: Whether the next day is to be done today, too.
    """

    session: Session
    rest: RestTimer | None
    hold: Hold | None
    settings: Settings
    records: "tuple[KeptBest, ...]"
    rack: Rack

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.whose = told_apart(path)
        self.clock = clock
        self.reader = self._on_disk = open_reader(path)
        self._readers = ExitStack()  # a question may read to its end where it began
        self._readers.enter_context(closing(self.reader))
        self._unstored: Unstored | None = None
        self._kept_here: Session | None = None
        self._lacks = ""
        self.writer = Writer(path, clock, _rescue_folders)
        self.drafts = Drafts()
        self.coach = Coach(path)
        self._left_open = LeftOpen()
        self._under_way = 0
        self.said = ""
        self.goes_on = False
        self._went_on_behind: Step | None = None
        self._version = 0
        self._day: date | None = None
        self._workout: WorkoutId | None = None
        self._reopened: tuple[ExerciseKey, int] | None = None
        self._gone_said = False
        self._told_of: Unstored | None = None
        self._pasts = RememberedPasts(path)
        self._met: Exception | None = None
        self._damage_met = False
        self._unshown = False
        self._read_unasked = False
        try:
            self.reload()
        except BaseException:
            self.close()
            raise

    def call_the_coach(self) -> None:
        """Look for nudges from now on; the first frame does not wait for them."""
        self.coach.present = True
        self._advise()

    def reload(self) -> None:
        """Read what the screens show from the database."""
        if self.written_over:  # what was read stays shown
            return
        self._follow_the_writer()
        self._version = data_version(self.reader)
        self.settings = read_settings(self.reader)
        self.rack = read_rack(self.reader)
        today = self.clock.today()
        self.goes_on = self.goes_on and self._day == today
        self._day = today
        self.session = read_session(self.reader, today, self._pasts.read)
        self._stay_where_taken_back()
        workout = self.session.workout
        if self._workout is not None and has_ended(self.reader, self._workout):
            self.drafts.clear()  # here or in another window
            self.coach.let_go()
            self.goes_on = False
        self._workout = workout
        self.records = () if workout is None else self._records(workout)
        rest = read_rest(self.reader)
        forgotten = rest is not None and rest.forgotten(self.clock.moment())
        self.rest = None if forgotten else rest
        self.hold = read_hold(self.reader)
        self._pasts.stand_in()
        if self._pasts.damage is not None:
            self._meet(self._pasts.damage)
        self._advise()
        self._unshown = self._read_unasked = False

    def _meet(self, damage: Exception) -> None:
        """Go on without what is damaged; it is told once, by `news`."""
        if not self._damage_met:
            self._damage_met, self._met = True, damage

    def go_on(self) -> None:
        """Show the next day's rows, though one has trained today."""
        from brainlift_tui.store.file.journal import last_done

        self.goes_on, self._went_on_behind = True, last_done(self.reader)

    def stop_going_on(self, step: "Step | None") -> bool:
        """Be done for today again, where that was left behind the last step there is."""
        ends = self.goes_on and step is not None and step == self._went_on_behind
        if ends:
            self.goes_on, self._went_on_behind = False, None
        return ends

    def put_back(self, shown: Session) -> None:
        """Log the sets of today anew that the log lost and the window before still showed."""
        if self.writer.do(put_back, shown):
            self.reload()

    def _records(self, workout: WorkoutId) -> "tuple[KeptBest, ...]":
        from brainlift_tui.store.looking_back.records import records_of_workout

        return records_of_workout(self.reader, workout)

    def look_back(self) -> None:
        """Have the coach go through the whole log; it is called on a thread of its own."""
        with closing(self.writer.file.reader()) as connection:
            self.coach.look_back(connection, self.session.day)

    def _advise(self) -> None:
        self.coach.advise(self.reader, self.session)
        if self.coach.damage is not None:
            self._meet(self.coach.damage)

    @property
    def day_done(self) -> bool:
        """Whether one is done for today, and goes on with nothing."""
        return bool(self.session.day_done) and not self.goes_on

    @property
    def written_over(self) -> bool:
        """Whether another program wrote over the log, in place."""
        return self.writer.as_left.written_over

    @property
    def left_open(self) -> bool:
        """Whether a workout was left open hours ago, and nobody goes on with it."""
        now = int(self.clock.moment().wall.timestamp())
        return self._left_open.found(self.reader, self.session, now)

    async def close_left_open(self) -> int | None:
        """Close that at its last set; its instant, None where it had none."""
        left = self.session
        from brainlift_tui.store.session.training import close_stale_workout

        last = await self.do_unasked(close_stale_workout)
        self._left_open.closed(left)
        return last

    def changed_elsewhere(self) -> bool:
        """Whether another window or the command line has written since the last reading."""
        changed = self.stands and data_version(self.reader) != self._version
        if changed:
            self.writer.bring_in()
        return changed

    def news(self) -> str:
        """What to say of the file, once: it is gone, takes nothing, or has everything again.

        While something is carried out it waits: what is said of that would be in its place.

        Raises:
            Exception: It is damaged, which nothing or only the row where it was met has told.
        """
        if self._under_way:
            return ""
        if self._met is not None:
            met, self._met = self._met, None
            raise met
        before, self._told_of = self._told_of, self.writer.unstored
        if self.writer.not_stored is not None and (lacks := self._put_in_anew()):
            return lacks
        if self._told_of is not before:
            return unstored_text(self._told_of)
        if self._gone_said:
            return ""
        try:
            self.writer.file.check()
        except FileGone as error:
            self._gone_said = True
            return f"{words(error.said)}  {words(SAVES_IT)}"
        return ""

    def _put_in_anew(self) -> str:
        """Log anew the sets that did not fit into the log any more; what is still lacking."""
        not_stored, self.writer.not_stored = self.writer.not_stored, None
        if not_stored is None:
            return ""
        self._follow_the_writer()
        shown = only_left_out(self._kept_here or self.session, not_stored.left_out)
        with suppress(Refused):  # then it is told, too
            self.writer.do(put_back, shown)
        labels = lacking(not_stored.left_out, read_session(self.reader, shown.day))
        self._lacks = not_stored_text(labels, not_stored.saved_to) if labels else ""
        return self._lacks

    @property
    def unstored_since(self) -> datetime | None:
        """The moment from which on nothing is stored; None while everything is."""
        unstored = self.writer.unstored
        return None if unstored is None else unstored.since

    def as_stored(self, text: str) -> str:
        """What was done, without the sign of what is stored while it isn't."""
        return text if self.writer.unstored is None else text.replace("✓ ", f"{UNSTORED} ", 1)

    def _follow_the_writer(self) -> None:
        """Read where the writer writes: in memory while the disk takes nothing."""
        unstored = self.writer.unstored
        if unstored is self._unstored:
            return
        if self._unstored is not None:
            self._kept_here = self.session
        self._unstored = unstored
        self.reader = self._on_disk
        if unstored is not None:
            from brainlift_tui.store.kept_back.kept_back import open_unstored

            self.reader = self._readers.enter_context(closing(open_unstored(unstored)))

    @property
    def stands(self) -> bool:
        """Whether the file still lies where it was opened; else only this window holds it."""
        return self.writer.file.stands

    @property
    def outdated(self) -> bool:
        """Whether there is more to show than was read: a change, or a new day."""
        if self._unshown or self._read_unasked or self.writer.unstored is not self._unstored:
            return True
        return self.changed_elsewhere() or self.session.day != self.clock.today()

    async def do(
        self, action: Callable[Concatenate[Change, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out an action that was asked for, and read the session again.

        `said` is then what it was.

        Raises:
            Refused: The action can't be done; nothing was stored.
        """
        try:
            result, self.said = await self._carry_out(action, *args, **kwargs)
        except Damaged as error:
            self._met = error
            raise
        return result

    async def do_unasked(
        self, action: Callable[Concatenate[Change, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same for what comes by itself, between what is asked for: `said` stays.

        Nobody draws behind it; what another window did meanwhile was read along and is outdated.
        """
        before = self.session, self.settings, self.rack, self.rest, self.hold
        result, _ = await self._carry_out(action, *args, **kwargs)
        after = self.session, self.settings, self.rack, self.rest, self.hold
        self._read_unasked = self._read_unasked or after != before
        return result

    async def _carry_out(
        self, action: Callable[Concatenate[Change, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T, str]:
        """An action's result, and its name in the journal."""

        def with_its_name(change: Change) -> tuple[T, str]:
            from brainlift_tui.store.file.journal import last_done

            before = last_done(change.db)
            result = action(change, *args, **kwargs)
            after = last_done(change.db)
            return result, "" if after is None or after == before else words(after.label)

        if self._unshown:
            self._show(Damaged("Your log is damaged: nothing can be logged until it is mended."))
        self._under_way += 1
        try:
            done = await asyncio.wrap_future(self.writer.submit(with_its_name))
        except FileGone as error:
            raise FileGone("{gone}  {saving}", gone=error.said, saving=SAVES_IT) from error
        finally:
            self._under_way -= 1
        self._show(Damaged("That is stored, but can't be shown: your log is damaged."))
        return done

    def _show(self, unshown: Damaged) -> None:
        """Read what the screens show; where it can't be read, nothing more is done to it.

        A set that is stored and not shown would be logged again.

        Raises:
            Damaged: It can't be read: what was given to be raised then.
        """
        self._unshown = True
        try:
            self.reload()
        except Exception as error:  # whatever stands in a damaged file comes up as another
            if not is_damage(self.path, error):
                raise
            raise unshown from error

    def left(self) -> float | None:
        """Seconds of rest left, below zero in overtime; None without a rest."""
        return None if self.rest is None else self.rest.left(self.clock.moment())

    def go_back_since(self, before: Session) -> None:
        """Go on with the exercise of which an undo took a set, until another is logged."""
        key = self.session.taken_back_since(before)
        self._reopened = None if key is None else (key, self.session.sets_done)
        self._stay_where_taken_back()

    def _stay_where_taken_back(self) -> None:
        if self._reopened is not None:
            key, sets = self._reopened
            there = key if self.session.sets_done == sets else None
            self.session = self.session._replace(reopened=there)

    @property
    def left_behind(self) -> str:
        """What has to be said after the end: what is not in the log, and where it was saved."""
        not_stored = self.writer.not_stored
        if not_stored is not None:
            labels = [left.label for left in not_stored.left_out]
            return not_stored_text(labels, not_stored.saved_to)
        if self.writer.parted is not None:
            return parted_text(self.writer.parted.saved_to)
        return self._lacks if self.writer.unstored is None else left_text(self.writer.saved_to)

    def close(self) -> None:
        """Finish what is being written and close the database."""
        self.writer.close()
        self._readers.close()
