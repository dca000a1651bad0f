"""History: workouts newest first, or the exercises ever done; Enter opens one."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.workout_search import RECORDS, read_wanted
from brainlift_tui.core.said import Key, said, said_of
from brainlift_tui.core.workout.wording import day_words
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.looking_back.history import ExerciseLine
from brainlift_tui.store.looking_back.workout_list import WorkoutLine
from brainlift_tui.store.workout.regrouping import merge_workouts
from brainlift_tui.tui.commands.command import Commands, Hint, When
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.looking_back.history_commands import (
    CALENDAR,
    COPY,
    HISTORY,
    MUSCLES,
    OPEN,
    PAST,
    SEARCH,
    STRENGTH,
    TURN,
)
from brainlift_tui.tui.looking_back.nothing_logged import where_empty
from brainlift_tui.tui.session.copying import copy_into_today
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.search_line import SearchLine
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.widgets.two_panes import ListWithPane, TwoPanes
from brainlift_tui.tui.words import words
from brainlift_tui.tui.workout.workout_list import WorkoutList

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable
    from brainlift_tui.tui.exercise.sessions_pane import SessionsPane
    from brainlift_tui.tui.workout.workout_pane import WorkoutPane

WIDEST_NAME = 48
"""Columns that an exercise's name takes at most: what is told of it stands near."""

FIRST_KEYS_S = 0.1
"""For so long after the first frame nothing is loaded ahead: the keys come first."""


def load_plots() -> None:
    """Import what draws an exercise's plot: a twentieth of a second that no key has to wait."""
    import plotext  # noqa: F401

    import brainlift_tui.tui.looking_back.exercise  # noqa: F401


class ExerciseList(RowList):
    """The exercises ever done, those done last first."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._lines: tuple[ExerciseLine, ...] = ()

    def look_for(self, text: str) -> None:
        """Show the exercises whose names hold these words."""
        self._lines = history.exercise_lines(self._training.reader, text)
        self.redraw()

    def count(self) -> int:
        """How many exercises there are."""
        return len(self._lines)

    def at(self, y: int) -> ExerciseLine | None:
        """The exercise on line `y`."""
        return self._lines[y] if 0 <= y < len(self._lines) else None

    def line(self, y: int, *, selected: bool) -> Content:
        """An exercise in one line."""
        exercise = self._lines[y]
        name_width = max(20, min(WIDEST_NAME, self.scrollable_content_region.width - 36))
        name = Content(called(exercise.name)).truncate(name_width, ellipsis=True, pad=True)
        last = words(day_words(exercise.last, self._training.session.day))
        count = words(said_of(exercise.workouts, "{number:>4} workout ", "{number:>4} workouts"))
        return Content.assemble(
            (" ▌ ", "$accent") if selected else "   ",
            name.stylize("bold") if selected else name,
            f" {count}",
            (f"  {words(said('last {day}', day=last))}", "$foreground-muted"),
        )


class HistoryScreen(KeyedScreen):
    """What was done."""

    PLACE = "history"
    AUTO_FOCUS = "WorkoutList"  # before it is styled, the hidden search line would be taken
    OFFERS: ClassVar[Commands] = HISTORY

    by_exercise: bool = False

    def compose(self) -> ComposeResult:
        """The two lists, one of them shown."""
        yield TopLine()
        yield Rule()
        yield SearchLine(
            placeholder=worded(
                "words, 2026-11, muscle:quads, exercise:squat, from:2024 to:2025, records"
            ),
            compact=True,
        )
        yield TwoPanes(
            ListWithPane(WorkoutList(self.training), self._workout_pane),
            ListWithPane(ExerciseList(self.training), self._exercise_pane),
        )
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the workouts; what opens from here is loaded while they are looked at."""
        self._turn()
        self.app.background.later(FIRST_KEYS_S, self._load_ahead, self)

    def _workout_pane(self) -> "WorkoutPane":
        from brainlift_tui.tui.workout.workout_pane import WorkoutPane

        return WorkoutPane(self.training, self._workout_in_front)

    def _exercise_pane(self) -> "SessionsPane":
        from brainlift_tui.tui.exercise.sessions_pane import SessionsPane

        return SessionsPane(self.training, self._exercise_in_front)

    def _workout_in_front(self) -> WorkoutId | None:
        workouts = self.query_one(WorkoutList)
        line = workouts.at(workouts.cursor)
        return None if line is None else line.id

    def _exercise_in_front(self) -> Exercise | None:
        exercises = self.query_one(ExerciseList)
        line = exercises.at(exercises.cursor)
        return None if line is None else history.read_exercise(self.training.reader, line.slug)

    def _load_ahead(self) -> None:
        self.app.background.in_thread(load_plots, lambda _: None, self, quietly=True)

    @property
    def shown(self) -> WorkoutList | ExerciseList:
        """The list that is shown."""
        return self.query_one(ExerciseList) if self.by_exercise else self.query_one(WorkoutList)

    def show_changes(self) -> None:
        """Read the list anew."""
        text = self.query_one(SearchLine).value
        shown = self.shown
        told = text
        if isinstance(shown, WorkoutList):
            try:
                shown.look_for(read_wanted(text))
            except BadInput as error:
                # What was found before it stays.
                told = ""
                self.refuse(words(error.said))
            count = shown.workouts
        else:
            shown.look_for(text)
            count = shown.count()
        top = self.query_one(TopLine)
        top.place = worded("History")
        held = (
            said_of(count, "{number:,} exercise", "{number:,} exercises")
            if self.by_exercise
            else said_of(count, "{number:,} workout", "{number:,} workouts")
        )
        top.about = words(said("{held} with “{text}”", held=held, text=told) if told else held)
        shown.where_empty = () if text else where_empty(self.training.session.sets_done)
        if text and not count and told == text:
            key = Key("search.clear", "esc")
            nothing = said("Nothing holds “{text}”. {key} clears the search.", text=text, key=key)
            self.tell(words(nothing))
        self.query_one(TwoPanes).share_out()
        super().show_changes()

    def _turn(self) -> None:
        self.query_one(WorkoutList).display = not self.by_exercise
        self.query_one(ExerciseList).display = self.by_exercise
        self.shown.focus()
        self.show_changes()

    def tables(self) -> tuple["OfferedTable", ...]:
        """The workouts or the exercises that were searched for."""
        from brainlift_tui.exchange.drawing.tables import (
            OfferedTable,
            exercises_table,
            workouts_table,
        )

        text = self.query_one(SearchLine).value
        if self.by_exercise:
            return (OfferedTable(worded("these exercises"), exercises_table(text)),)
        return (OfferedTable(worded("these workouts"), workouts_table(text)),)

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        other = worded("workouts" if self.by_exercise else "exercises")
        views = (CALENDAR.hinted(), MUSCLES.hinted(), STRENGTH.hinted())
        keys = (OPEN.hinted(), SEARCH.hinted(), TURN.hinted(other), *views)
        return keys if self.by_exercise else (*keys, PAST.hinted(), COPY.hinted())

    def applies(self, when: When) -> bool:
        """Whether a workout is in front where a command is about one."""
        workout = isinstance(self.shown.at(self.shown.cursor), WorkoutLine)
        return workout or when is not When.WORKOUT

    def action_turn(self) -> None:
        """Show workouts or exercises."""
        self.by_exercise = not self.by_exercise
        self._turn()

    def action_search(self) -> None:
        """Type words to look for."""
        self.query_one(SearchLine).open()

    @on(SearchLine.Searched)
    def _searched(self) -> None:
        self.tell("")
        self.show_changes()

    @on(SearchLine.Left)
    def _left(self) -> None:
        self.show_changes()  # a filter that makes no sense is told for as long as it stands there
        self.shown.focus()

    def action_back(self) -> None:
        """Let the marked workout go, or clear the search; without either go to Today."""
        workouts = self.query_one(WorkoutList)
        if workouts.marked is not None:
            workouts.marked = None
            workouts.refresh()
            self.tell("")
            return
        search = self.query_one(SearchLine)
        if search.value:
            search.action_clear_search()
        else:
            self.app.go("today")

    @on(RowList.Chosen)
    def action_open(self) -> None:
        """Open what is in front."""
        line = self.shown.at(self.shown.cursor)
        if isinstance(line, WorkoutLine):
            self.app.open_workout(line.id)
        elif line is not None:
            self.app.open_exercise(line.slug)

    async def action_delete(self) -> None:
        """Delete the workout in front."""
        line = self.shown.at(self.shown.cursor)
        if not isinstance(line, WorkoutLine):
            return
        label = said("Workout of {day} deleted", day=line.day)
        await self.training.do(history.delete_workout, line.id, label)
        self.show_changes()
        self.app.tell(undoable(words(label)))

    async def action_records(self) -> None:
        """Show only workouts with a record, or all again."""
        search = self.query_one(SearchLine)
        words = search.value.split()
        if RECORDS in words:
            search.value = " ".join(word for word in words if word != RECORDS)
        else:
            search.value = " ".join((*words, RECORDS))
        search.set_class(bool(search.value), "shown")
        self._searched()

    async def action_merge(self) -> None:
        """Mark a workout, then make one of it and another."""
        workouts = self.query_one(WorkoutList)
        line = self.shown.at(self.shown.cursor)
        if not isinstance(line, WorkoutLine):
            return
        if workouts.marked is None:
            workouts.marked = line.id
            workouts.refresh()
            self.tell(
                words(
                    said(
                        "{key} on another workout makes one of both; {back} lets it go.",
                        key=Key("history.merge", "m"),
                        back=Key("history.back", "esc"),
                    )
                )
            )
            return
        marked, workouts.marked = workouts.marked, None
        workouts.refresh()
        if marked == line.id:
            self.tell("")
            return
        kept = await self.training.do(merge_workouts, marked, line.id)
        self.show_changes()
        workouts.stand_on(kept)
        self.app.tell(undoable("Two workouts made one"))

    async def action_past(self) -> None:
        """Log a workout of the past: its date, then a line for each exercise."""
        await self.ask(self._past())

    async def _past(self) -> None:
        from brainlift_tui.tui.workout.past_workout import ask_for_past_workout

        workout = await ask_for_past_workout(self.app)
        if workout is not None:
            self.show_changes()
            self.app.open_workout(workout)
            self.app.tell(
                words(said("Logged.  {key} takes the last line back", key=Key("undo", "u")))
            )

    async def action_copy(self) -> None:
        """Do the workout in front again today."""
        line = self.shown.at(self.shown.cursor)
        if isinstance(line, WorkoutLine):
            await copy_into_today(self.app, line.id)
