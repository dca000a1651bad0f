"""What a quick entry means so far, while it is being typed: the same reading that logs it."""

import sqlite3

from brainlift_tui.core.entry.entry import (
    LONGEST_ENTRY,
    SetsSoFar,
    name_in,
    set_starts,
    sets_so_far,
)
from brainlift_tui.core.errors import NoSuchExercise, Refused
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.finding import Finder
from brainlift_tui.core.load.named import Names
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Key, Said, said
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.entry.quick_log import Understood, understand
from brainlift_tui.store.exercise.meant_here import named_to_log
from brainlift_tui.store.exercise.to_choose_from import Shelved, read_shelf
from brainlift_tui.store.file.connection import data_version
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.rack.racks import read_names

COMPLETE_KEY = Key("line.complete", "tab")
"""It takes the name that is offered."""


class QuickReading(NamedTuple):
    """What was typed so far.

    Attributes:
        text: As typed.
        understood: What will be logged; None while that can't be told.
        completion: The text with the exercise's whole name in place of what was typed of it, ""
            where there is nothing to complete.
        exercise: What was most likely meant, None if that can't be told.
        sets: The sets that could be read, as typed.
        problem: What is missing or was not understood, in words; "" where nothing is.
        unfinished: Whether it is only not complete yet, and nothing is wrong with it.
    """

    text: str
    understood: Understood | None = None
    completion: str = ""
    exercise: Exercise | None = None
    sets: tuple[TrainingSet, ...] = ()
    problem: Said | None = None
    unfinished: bool = False


class QuickReader:
    """Reads a quick entry at every letter; the exercises are read from the database once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        shelf = read_shelf(connection)
        self._shelf: dict[str, Shelved] = {shelved.exercise.slug: shelved for shelved in shelf}
        self._finder = Finder(shelved.findable for shelved in shelf)
        self._last: tuple[int, QuickReading] = (0, QuickReading(""))

    def read(self, text: str) -> QuickReading:
        """What the text means so far; never raises for any text."""
        version, last = self._last
        now = data_version(self._connection)
        if version != now or last.text != text or not text:
            last = self._read(text)
            self._last = (now, last)
        return last

    def _read(self, text: str) -> QuickReading:
        if not text.strip():
            return QuickReading(text, problem=said("an exercise, then its sets"), unfinished=True)
        try:
            understood = understand(self._connection, text, near=False)
        except Refused as error:
            return self._so_far(text, error.said)
        return QuickReading(text, understood, exercise=understood.exercise, sets=understood.sets)

    def _so_far(self, text: str, problem: Said) -> QuickReading:
        if len(text) > LONGEST_ENTRY:
            return QuickReading(text, problem=problem)
        start = self._start_of_sets(text)
        typed, behind = name_in(text[:start]), text[start:]
        sets = self._sets(behind)
        candidates = self._finder.find(typed) if typed else ()
        known = self._known(typed)
        slug = known or (candidates[0].slug if candidates else "")
        shelved = self._shelf.get(slug)
        if shelved is None:
            return QuickReading(text, sets=sets.sets, problem=problem)
        name = shelved.exercise.name
        completion = "" if typed.casefold() == name.casefold() else f"{name} {behind}"
        if not behind:
            problem = said("then the sets, such as 20x8, 8")
            if shelved.exercise.by_name:
                problem = said("then the sets, such as red x12, 11")
        elif sets.error is not None:
            problem = sets.error.said
        elif not known and candidates[0].slips:
            problem = said(
                "No exercise is called {typed!r}; {key} takes {name}.",
                typed=typed,
                key=COMPLETE_KEY,
                name=name,
            )
        elif not known:
            problem = said(
                "{typed!r} is not the whole of a name; {key} takes {name}.",
                typed=typed,
                key=COMPLETE_KEY,
                name=name,
            )
        return QuickReading(
            text,
            completion=completion,
            exercise=shelved.exercise,
            sets=sets.sets,
            problem=problem,
            unfinished=not behind,
        )

    @property
    def _names(self) -> Names:
        return read_names(self._connection)

    def _known(self, typed: str) -> str:
        """The slug of the exercise that is called so, "" for none or several."""
        try:
            return named_to_log(self._connection, typed, near=False)
        except NoSuchExercise:
            return ""

    def _start_of_sets(self, text: str) -> int:
        """Where the sets begin: behind the longest name that is an exercise, else at the first."""
        starts = [start for start in set_starts(text, self._names) if self._sets(text[start:]).sets]
        if not starts:
            starts = list(set_starts(text, self._names)[:1])
        known = [start for start in starts if self._known(name_in(text[:start]))]
        return max(known) if known else starts[0] if starts else len(text)

    def _sets(self, behind: str) -> SetsSoFar:
        return sets_so_far(behind, read_settings(self._connection).unit, names=self._names)
