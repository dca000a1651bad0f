"""History: workouts newest first, or the exercises ever done; Enter opens one."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.wording import day_words, minutes_words
from brainlift_tui.store import history
from brainlift_tui.store.history import PAGE, ExerciseLine, WorkoutLine
from brainlift_tui.tui.copying import copy_into_today
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.training import Training
from brainlift_tui.tui.widgets.hint_line import Hint, HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.search_line import SearchLine
from brainlift_tui.tui.widgets.top_line import TopLine


class WorkoutList(RowList):
    """The finished workouts; only the pages that were looked at are read."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._text = ""
        self._count = 0
        self._pages: dict[int, tuple[WorkoutLine, ...]] = {}

    def look_for(self, text: str) -> None:
        """Show the workouts that hold these words."""
        self._text = text
        self._pages.clear()
        self._count = history.count_workouts(self._training.reader, text)
        self.redraw()

    def count(self) -> int:
        """How many workouts there are."""
        return self._count

    def at(self, y: int) -> WorkoutLine | None:
        """The workout on line `y`."""
        page, place = divmod(y, PAGE)
        if page not in self._pages:
            self._pages[page] = history.workout_lines(
                self._training.reader, page * PAGE, PAGE, self._text
            )
        found = self._pages[page]
        return found[place] if 0 <= place < len(found) else None

    def line(self, y: int, *, selected: bool) -> Content:
        """A workout in one line."""
        found = self.at(y)
        if found is None:
            return Content("")
        width = self.scrollable_content_region.width
        title_width = max(14, min(28, width // 4))
        time = minutes_words(found.seconds) if found.seconds else ""
        title = Content(" ".join(found.title.split())).truncate(
            title_width, ellipsis=True, pad=True
        )
        return Content.assemble(
            (" ▌ ", "$accent") if selected else "   ",
            (f"{found.day:%a} {found.day.day:>2} {found.day:%b %Y}  ", "bold" if selected else ""),
            title,
            f" {found.sets:>3} set{'s' if found.sets != 1 else ' '} ",
            (f"{time:>10}  ", "$foreground-muted"),
            (", ".join(name.partition(" (")[0] for name in found.exercises), "$foreground-muted"),
        )


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
        found = self._lines[y]
        name_width = max(20, self.scrollable_content_region.width - 36)
        name = Content(found.name).truncate(name_width, ellipsis=True, pad=True)
        last = day_words(found.last, self._training.session.day)
        plural = "s" if found.workouts != 1 else " "
        return Content.assemble(
            (" ▌ ", "$accent") if selected else "   ",
            name.stylize("bold") if selected else name,
            f" {found.workouts:>4} workout{plural}",
            (f"  last {last}", "$foreground-muted"),
        )


class HistoryScreen(KeyedScreen):
    """What was done."""

    PLACE = "history"
    AUTO_FOCUS = "WorkoutList"  # before it is styled, the hidden search line would be taken
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open"),
        Binding("slash", "search", "search"),
        Binding("tab,left_square_bracket,right_square_bracket", "turn", "workouts, exercises"),
        Binding("r", "app.open_report", "report card of the nudges"),
        Binding("n", "past", "log a workout of the past"),
        Binding("c", "copy", "do the workout again today"),
        Binding("d", "delete", "delete the workout"),
        Binding("escape", "back", "clear the search, Today"),
    ]

    by_exercise: bool = False

    def compose(self) -> ComposeResult:
        """The two lists, one of them shown."""
        yield TopLine()
        yield Rule()
        yield SearchLine(placeholder="words in names, notes, dates", compact=True)
        yield WorkoutList(self.training)
        yield ExerciseList(self.training)
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the workouts."""
        self._turn()

    @property
    def shown(self) -> WorkoutList | ExerciseList:
        """The list that is shown."""
        return self.query_one(ExerciseList) if self.by_exercise else self.query_one(WorkoutList)

    def show_changes(self) -> None:
        """Read the list anew."""
        text = self.query_one(SearchLine).value
        self.shown.look_for(text)
        top, count = self.query_one(TopLine), self.shown.count()
        what = "exercise" if self.by_exercise else "workout"
        top.place = "History"
        top.about = f"{count} {what}{'s' if count != 1 else ''}" + (
            f" with “{text}”" if text else ""
        )
        if not count:
            self.tell(
                f"Nothing holds “{text}”. Escape clears the search."
                if text
                else "Nothing is logged yet. T goes to Today; brainlift import FILE brings a log."
            )
        super().show_changes()

    def _turn(self) -> None:
        self.query_one(WorkoutList).display = not self.by_exercise
        self.query_one(ExerciseList).display = self.by_exercise
        self.shown.focus()
        self.show_changes()

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        other = "workouts" if self.by_exercise else "exercises"
        keys = (("↵", "open"), ("/", "search"), ("tab", other))
        return keys if self.by_exercise else (*keys, ("n", "log a past one"), ("c", "copy"))

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
        self.shown.focus()

    def action_back(self) -> None:
        """Clear the search; without one go to Today."""
        search = self.query_one(SearchLine)
        if search.value:
            search.action_clear_search()
        else:
            self.app.go("today")

    @on(RowList.Chosen)
    def action_open(self) -> None:
        """Open what is in front."""
        found = self.shown.at(self.shown.cursor)
        if isinstance(found, WorkoutLine):
            self.app.open_workout(found.id)
        elif found is not None:
            self.app.open_exercise(found.slug)

    async def action_delete(self) -> None:
        """Delete the workout in front."""
        found = self.shown.at(self.shown.cursor)
        if not isinstance(found, WorkoutLine):
            return
        label = f"Workout of {found.day.day} {found.day:%b %Y} deleted"
        await self.training.do(history.delete_workout, found.id, label)
        self.show_changes()
        self.tell(f"{label}.  u takes it back")

    async def action_past(self) -> None:
        """Log a workout of the past: its date, then a line for each exercise."""
        await self.ask(self._past())

    async def _past(self) -> None:
        from brainlift_tui.tui.dialogs.past_workout import ask_for_past_workout

        workout = await ask_for_past_workout(self.app)
        if workout is not None:
            self.show_changes()
            self.app.open_workout(workout)
            self.app.tell("Logged.  u takes the last line back")

    async def action_copy(self) -> None:
        """Do the workout in front again today."""
        found = self.shown.at(self.shown.cursor)
        if isinstance(found, WorkoutLine):
            await copy_into_today(self.app, found.id)
