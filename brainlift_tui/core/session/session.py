"""One training session as it stands, across its exercises: whose turn it is, and the rest."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui.core.dose.cardio_plan import CardioPlan
from brainlift_tui.core.dose.dots import SESSIONS_MOST
from brainlift_tui.core.identity import ExerciseKey, WorkoutId
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rest.rest import RestPlan
from brainlift_tui.core.said import NOTHING, Said
from brainlift_tui.core.session import rounds
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import SetKind, TrainingSet

if TYPE_CHECKING:
    from brainlift_tui.core.programme.own_days import OwnDays


class Session(NamedTuple):
    """Today: the open workout, or the day that is due.

    Attributes:
        day: The local day.
        title: The programme's day, or the workout's own title.
        programme: Name of the programme, "" for a workout without one.
        exercises: In order.
        workout: The open workout's id, None before the first set.
        note: Words on the workout.
        trained_on: Days of this week with a workout.
        per_week: Sessions a week that the programme is made for.
        empty: Whether nothing was done yet but a few sets outside of any day of a programme.
        remark: What is worth knowing about the day that is due, or nothing.
        cardio: The half-hours of cardio that belong to this week.
        begun: Whether a day of the programme that is due was ever done.
        own_days: What the lifter has trained by elsewhere, where no programme was chosen yet.
        day_done: What is said of today and the day due next once a workout of today is finished.
        reopened: The exercise of which a set was just taken back; the lifter goes on there.
    """

    day: date
    title: str
    programme: str
    exercises: tuple[SessionExercise, ...]
    workout: WorkoutId | None = None
    note: str = ""
    trained_on: tuple[date, ...] = ()
    empty: bool = False
    remark: Said = NOTHING
    cardio: CardioPlan = CardioPlan()
    begun: bool = False
    day_done: Said = NOTHING
    own_days: "OwnDays | None" = None
    per_week: int = SESSIONS_MOST
    reopened: ExerciseKey | None = None

    def place_of(self, key: ExerciseKey) -> int | None:
        """Where an exercise stands among today's; None where it is not there any more."""
        places = (place for place, exercise in enumerate(self.exercises) if exercise.key == key)
        return next(places, None)

    @property
    def sets_done(self) -> int:
        """Sets logged today, warm-ups included."""
        return sum(len(exercise.done) for exercise in self.exercises)

    @property
    def last_logged(self) -> tuple[SessionExercise, TrainingSet] | None:
        """The set logged last, by the clock, and its exercise; None before the first."""
        logged = [
            (logged_set.done.done_at, place, logged_set.position, logged_set.done)
            for place, exercise in enumerate(self.exercises)
            for logged_set in exercise.done
            if logged_set.done.done_at is not None
        ]
        if not logged:
            return None
        _, place, _, done = max(logged, key=lambda entry: entry[:3])
        return self.exercises[place], done

    def rest_begun(self, settings: Settings) -> RestPlan | None:
        """The rest after the set logged last, with the reason; None before the first."""
        if self.last_logged is None:
            return None
        exercise, done = self.last_logged
        places = rounds.group_of(self.exercises, self.exercises.index(exercise))
        if not places or exercise.keeps_turn or done.kind is SetKind.WARMUP:
            return exercise.rest_plan(done, settings)
        return rounds.round_rest([self.exercises[place] for place in places], done, settings)

    def next_open(self, after: int = 0) -> SessionExercise | None:
        """The exercise with the next row to do, from one position on and then round."""
        order: Sequence[SessionExercise] = (*self.exercises[after:], *self.exercises[:after])
        return next((exercise for exercise in order if exercise.ahead), None)

    def next_row(self, last: int | None = None) -> "tuple[int, int] | None":
        """Where the lifter goes on: behind the set logged last, and round to what was left out.

        In a superset that is the exercise whose turn it is. A set just taken back comes first.

        Args:
            last: The place of the exercise done last, where it is known.

        Returns:
            The exercise's place and the row's among all its rows; None when all is done.
        """
        reopened = None if self.reopened is None else self.place_of(self.reopened)
        if last is None and reopened is not None and self.exercises[reopened].ahead:
            return reopened, len(self.exercises[reopened].done)
        logged = [
            (logged.done.done_at, place)
            for place, exercise in enumerate(self.exercises)
            for logged in exercise.done
            if logged.done.done_at is not None
        ]
        if last is None and logged:
            last = max(logged)[1]
        place = self._next_of_round(last) if last is not None else None
        if place is None:
            ahead = self.next_open(last or 0)
            if ahead is None:
                return None
            place = self.exercises.index(ahead)
            turn = rounds.next_in_round(
                self.exercises, rounds.group_of(self.exercises, place), None
            )
            place = place if turn is None else turn
        return place, len(self.exercises[place].done)

    def taken_back_since(self, before: "Session") -> ExerciseKey | None:
        """The exercise that has fewer sets done than before an undo; None where none has."""
        sets = {exercise.key: len(exercise.done) for exercise in before.exercises}
        fewer = (e.key for e in self.exercises if len(e.done) < sets.get(e.key, 0))
        return next(fewer, None)

    def _next_of_round(self, last: int) -> int | None:
        places = rounds.group_of(self.exercises, last)
        return rounds.next_in_round(self.exercises, places, last) if places else None

    def logged(self, place: int, row: OpenRow, done: TrainingSet) -> "Session":
        """As it will be once a set is logged in an open row of the exercise at a place."""
        changed = self.exercises[place].logged(row, done)
        return self._replace(
            exercises=(*self.exercises[:place], changed, *self.exercises[place + 1 :])
        )

    def rest_plan(
        self, exercise_place: int, row: OpenRow, done: TrainingSet, settings: Settings
    ) -> RestPlan | None:
        """The rest once a set is logged in a row, and the reason; None for none.

        There is none before a drop or the other side, within a round, and after the last set.
        """
        later = self.logged(exercise_place, row, done).exercises
        exercise = later[exercise_place]
        if not settings.rest or exercise.goes_on or not any(other.ahead for other in later):
            return None
        places = rounds.group_of(later, exercise_place)
        if not places or exercise.keeps_turn or done.kind is SetKind.WARMUP:
            return self.exercises[exercise_place].rest_plan(done, settings)
        if not rounds.round_over(later, places, exercise_place):
            return None
        return rounds.round_rest([later[place] for place in places], done, settings)
