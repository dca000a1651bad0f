"""One lifter with a database in a real file, and the writer and reader that the app has."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.looking_back.workout_search import read_wanted
from brainlift_tui.core.said import Said
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.typed_time import read_local
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.entry.quick_log import QuickLog, log_text
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.undoing import redo, undo
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.lifter.settings import write_settings
from brainlift_tui.store.looking_back.workout_list import WorkoutLine, every_workout_line
from brainlift_tui.store.session import training
from brainlift_tui.store.session.today import read_session

EVENING = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
"""Sunday, 18:05 in Berlin."""

BENCH, SQUAT, ROW = "bench-press-dumbbell", "goblet-squat-dumbbell", "one-arm-row-dumbbell"


def sets(text: str) -> tuple[TrainingSet, ...]:
    return parse_sets(text, Unit.KG)


def change_settings(change: Change, settings: Settings, label: Said) -> None:
    """Set several things at once."""
    with change.step(label):
        write_settings(change.db, settings)


class Lifter:
    """Does what the app's keys do, in Berlin, a minute passing before each thing."""

    def __init__(self, path: Path, zone: str = "Europe/Berlin") -> None:
        self.path = path
        self.reader = open_reader(path)
        self.clock = StoppedClock(EVENING, zone)
        self.writer = Writer(path, self.clock)

    def close(self) -> None:
        self.writer.close()
        self.reader.close()

    def do(self, action: Callable[..., object], *args: object) -> object:
        self.clock.advance(60)
        return self.writer.do(action, *args)

    def undo(self) -> str | None:
        return self._turned(undo)

    def redo(self) -> str | None:
        return self._turned(redo)

    def _turned(self, action: Callable[..., object]) -> str | None:
        step = self.do(action)
        return step.english() if isinstance(step, Said) else None

    @property
    def session(self) -> Session:
        return read_session(self.reader, self.clock.today())

    def exercise(self, at: int | str = 0) -> SessionExercise:
        found = self.session.exercises
        if isinstance(at, int):
            return found[at]
        return next(exercise for exercise in found if exercise.exercise.slug == at)

    def log(self, at: int | str, text: str, rest_s: int | None = None) -> None:
        """Log sets of an exercise of today, one after the other."""
        for done in sets(text):
            self.do(training.log_set, self.exercise(at), done, rest_s)

    def type(self, text: str, at: str | None = None) -> QuickLog:
        """The command `brainlift log`."""
        now = self.clock.moment().wall
        when = None if at is None else read_local(at, self.clock.zone(), now)
        return self.writer.do(log_text, text, when)

    def finish(self) -> object:
        return self.do(training.finish_workout)

    def train(self, *texts: str) -> None:
        """Do the whole of a workout: for each of today's exercises its sets, then finish."""
        for at, text in enumerate(texts):
            self.log(at, text)
        self.finish()

    def days_pass(self, days: float) -> None:
        self.clock.advance(days * 86400)

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        return self.reader.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> object:
        return self.rows(sql, *values)[0][0]

    def workouts(self) -> list[tuple[object, ...]]:
        """Those kept, by start: how many sets, and whether it is finished."""
        return self.rows(
            "SELECT (SELECT count(*) FROM workout_set JOIN workout_exercise"
            " ON entry_id = workout_exercise.id WHERE workout_id = workout.id),"
            " finished_at IS NOT NULL FROM workout WHERE deleted_at IS NULL ORDER BY started_at, id"
        )

    def stored(self) -> dict[str, list[tuple[object, ...]]]:
        """Every table, row for row."""
        tables = self.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        return {
            str(table): sorted(self.rows(f"SELECT * FROM {table}"), key=repr) for (table,) in tables
        }

    def listed(self, text: str = "") -> list[WorkoutLine]:
        """The workouts of the list that this was typed above, newest first."""
        return list(every_workout_line(self.reader, read_wanted(text)))

    def past_days(self, at: int | str) -> list[date]:
        return [session.day for session in self.exercise(at).past]
