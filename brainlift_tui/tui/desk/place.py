"""Where an entry was begun: a row that is found again, whatever becomes of those around it."""

from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.session.session import Session
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.words import phrase


class RowPlace(NamedTuple):
    """A row of an exercise of today.

    Attributes:
        key: The exercise.
        slug: What is done there, and
        name: what that is called.
        done: Whether it is a set that was logged.
        number: That set's position; of a row still to be done its place among all the rows.
    """

    key: ExerciseKey
    slug: str
    name: str
    done: bool
    number: int

    @classmethod
    def of(cls, row: TodayRow, session: Session) -> "RowPlace | None":
        """The place of a row; None for one that is no set."""
        if row.kind not in (RowKind.OPEN, RowKind.DONE) or row.exercise >= len(session.exercises):
            return None
        exercise = session.exercises[row.exercise]
        done, number = row.kind is RowKind.DONE, row.number
        if done:
            number = exercise.done[row.number].position
        return cls(exercise.key, exercise.exercise.slug, exercise.exercise.name, done, number)

    def row(self, session: Session) -> TodayRow | None:
        """The row as it stands by now; None where it is gone.

        A row that was still to be done is the next one where it was done in another window.
        """
        place = self._at(session)
        if place is None:
            return None
        exercise = session.exercises[place]
        if self.done:
            places = (n for n, logged in enumerate(exercise.done) if logged.position == self.number)
            number = next(places, None)
            return None if number is None else TodayRow(RowKind.DONE, place, number)
        if not exercise.ahead:
            return None
        first, count = len(exercise.done), len(exercise.ahead)
        return TodayRow(RowKind.OPEN, place, min(max(self.number, first), first + count - 1))

    def gone(self, session: Session) -> str:
        """What to say where it is gone."""
        if self._at(session) is None:
            return phrase("{name} is gone from today: esc leaves it.", name=self.name)
        return phrase("{name} has no such row now: esc leaves it.", name=self.name)

    def _at(self, session: Session) -> int | None:
        """Where its exercise stands; one that is done in its place is another."""
        place = session.place_of(self.key)
        there = place is not None and session.exercises[place].exercise.slug == self.slug
        return place if there else None
