"""A workout line by line: what is told, what typing does, the rest told at its end."""

import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from brainlift_tui.exchange.importing import import_file
from brainlift_tui.store.file.database import open_to_look
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.tui.by_lines.training_by_lines import TrainingByLines
from brainlift_tui.tui.by_lines.typed_lines import LinesOfStream
from brainlift_tui.tui.by_lines.typed_words import WORDS, train
from brainlift_tui.tui.language import catalogue
from tests.cli.damaged import spoil_leaves_of
from tests.exchange.hevy_file import hevy, press
from tests.tui.lifting import stopped_clock

RESTED = None
"""In place of a line: nothing was typed before the rest was over."""

BELL = "(bell)"


class Script:
    """Lines typed one after the other; waits for nothing, and notes how long it would have."""

    def __init__(self, lines: Iterable[str | None]) -> None:
        self._lines = iter(lines)
        self.waited: list[float | None] = []

    def next(self, within_s: float | None) -> str | None:
        self.waited.append(within_s)
        try:
            return next(self._lines)
        except StopIteration:
            raise EOFError from None


def trained(log: Path, *lines: str | None) -> list[str]:
    """Train on a log by a script: what was told behind the plan, line by line."""
    return trained_by(log, Script(lines))


def trained_by(log: Path, script: Script) -> list[str]:
    told: list[str] = []
    ring = partial(told.append, BELL)
    with TrainingByLines(log, stopped_clock(), script, told.append, ring) as training:
        train(training)
    return told[2:]


def read(log: Path, query: str) -> list[tuple[object, ...]]:
    with closing(open_to_look(log)) as connection:
        return connection.execute(query).fetchall()


def sets_of_today(log: Path) -> list[tuple[object, ...]]:
    return read(
        log,
        "SELECT load, reps, effort FROM workout_set"
        " JOIN workout_exercise ON entry_id = workout_exercise.id"
        " JOIN open_workout ON workout_id = open_workout.id"
        " ORDER BY workout_exercise.position, workout_set.position",
    )


def test_what_an_import_tells_of_the_lifter_is_learned_before_they_train(empty: Path) -> None:
    file = empty.with_name("log.csv")
    file.write_text(hevy([press(day, (20, 10), (20, 9), (20, 8)) for day in range(0, 40, 2)]))
    with Writer(empty, stopped_clock()) as writer:
        import_file(writer, file)
    assert read(empty, "SELECT count(*) FROM habits") == [(0,)]
    trained(empty)
    assert read(empty, "SELECT workouts FROM habits") == [(20,)]


def test_a_set_is_told_logged_and_the_next_one_told_with_its_rest(empty: Path) -> None:
    told = trained(empty, "20x8", "", "22.5x11 hard")
    assert told == [
        "Goblet Squat (Dumbbell), 2 × 8–12, leave 4.",
        told[1],
        "Logged: Goblet Squat (Dumbbell): 20 kg × 8.",
        "Rest 2:00, compound lift.",
        "Next Goblet Squat (Dumbbell), set 2 of 2: 20 kg × 8.",
        "Logged: Goblet Squat (Dumbbell): 20 kg × 8.",
        *told[6:-1],
        "The workout stays open; the next start goes on with it.",
    ]
    first = "Next Goblet Squat (Dumbbell), set 1 of 2: a weight you could lift 15 times."
    assert told[1] == f"{first} Type it: 20x8."
    assert sets_of_today(empty) == [("20", 8, None), ("20", 8, None), ("22.5", 11, "hard")]


def test_the_end_of_a_rest_is_told_once_and_nothing_is_waited_for_twice(empty: Path) -> None:
    script = Script(["20x8", RESTED, "rest", "skip"])
    told = trained_by(empty, script)
    over = told.index("The rest is over.")
    assert told[over - 1] == BELL
    assert (
        told[over + 1] == told[over - 2] == "Next Goblet Squat (Dumbbell), set 2 of 2: 20 kg × 8."
    )
    assert script.waited == [None, 120, None, None, None]
    assert read(empty, "SELECT 1 FROM rest_timer") == []


def test_a_whole_workout_is_done_by_enter_finished_by_it_and_rated(demo: Path) -> None:
    with TrainingByLines(demo, stopped_clock(), Script([]), print, print) as training:
        sets = sum(len(exercise.ahead) for exercise in training.session.exercises)
    told = trained(demo, *[""] * (sets + 1), "7")
    done = told.index("All sets are done.")
    assert sum(line.startswith("Logged: ") for line in told) == sets
    assert told[done + 1].startswith(f"Workout finished: {sets} sets")
    assert told[done + 1].endswith("this week; 2 to 3 are advised.")
    assert told[done + 2 :] == ["How hard was it, from 0 to 10? Enter leaves it unsaid.", "Kept."]
    newest = "SELECT session_effort FROM finished_workout ORDER BY started_at DESC LIMIT 1"
    assert read(demo, newest) == [(7,)]


def test_letters_and_words_do_what_the_keys_of_the_app_do(demo: Path) -> None:
    first = trained(demo, "fewer", "e", "FAILED", "u", "redo", "next")
    assert [effort for _, _, effort in sets_of_today(demo)] == [None, "easy", "failed"]
    logged = [line for line in first if line.startswith("Logged")]
    assert len(logged) == 3
    assert sum(line.endswith(": undone.") for line in first) == 1
    assert sum(line.endswith(": done again.") for line in first) == 1


def test_where_a_set_was_taken_back_it_is_told_next(empty: Path) -> None:
    told = trained(empty, "20x8", "next", "10x9", "undo")
    logged = max(at for at, line in enumerate(told) if line.startswith("Logged: "))
    assert "set 1 of 2" in told[logged - 1]
    assert told[-2] == told[logged - 1]


def test_a_nudge_is_told_with_its_reason_and_taken_by_its_key(demo: Path) -> None:
    told = trained(demo, "why", "a")
    nudge = next(line for line in told if line.startswith("Nudge: "))
    assert nudge.endswith("a takes it, z puts it off, y tells why.")
    answers = "SELECT answer FROM nudge_answer ORDER BY rowid DESC LIMIT 1"
    assert read(demo, answers) == [("taken",)]


def test_what_makes_no_sense_is_said_and_the_workout_goes_on(empty: Path) -> None:
    told = trained(empty, "20x8", "20y", "squatt 20x8", "take", "other", "goblet squat 20x7", "9")
    assert any("can't be read" in line for line in told)
    assert any("squatt" in line for line in told)
    assert "There is no nudge on this exercise." in told
    assert "There is no other guess for this row." in told
    assert [reps for _, reps, _ in sets_of_today(empty)][:2] == [8, 7]


def test_what_is_typed_is_understood_in_german_and_in_english(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "CATALOGUE", catalogue.catalogue_of("de"))
    told = trained(empty, "20x10", "leicht", "Hilfe", "finish")
    assert "leicht oder easy oder e: eintragen: war leicht" in told
    assert read(empty, "SELECT effort FROM workout_set") == [(None,), ("easy",)]
    assert read(empty, "SELECT count(*) FROM finished_workout") == [(1,)]


def test_help_tells_every_word_and_no_letter_means_two_things(empty: Path) -> None:
    told = trained(empty, "?")
    assert all(any(line.startswith(word.word) for line in told) for word in WORDS)
    typed = [way for word in WORDS for way in word.typed]
    assert len(typed) == len(set(typed))
    assert trained(empty, "quit", "20x8")[-1].startswith("Next")
    assert sets_of_today(empty) == []


def test_lines_are_read_as_they_come_with_either_end_and_without_one() -> None:
    reading, writing = os.pipe()
    lines = LinesOfStream(reading, "utf-8")
    assert lines.next(0) is None
    os.write(writing, "20x8\r\nübung".encode())
    assert lines.next(None) == "20x8"
    os.close(writing)
    assert lines.next(None) == "übung"
    with pytest.raises(EOFError):
        lines.next(None)
    os.close(reading)


def test_a_workout_goes_on_where_the_sessions_before_it_are_damaged(demo: Path) -> None:
    def typed() -> Iterator[str]:
        yield "16x12"
        spoil_leaves_of(demo, "workout_set", -4, -3)
        yield from ("16x11", "16x10")

    told = trained_by(demo, Script(typed()))
    assert sum(line.startswith("Logged: ") for line in told) == 3
    assert sum("doctor --repair mends it" in line for line in told) == 1


def test_a_line_typed_days_after_the_last_set_is_not_logged_into_that_workout(demo: Path) -> None:
    clock, told = stopped_clock(), list[str]()

    class Left(Script):
        def next(self, within_s: float | None) -> str | None:
            typed = super().next(within_s)
            if typed == "20x8":
                clock.advance(2 * 24 * 3600)
            return typed

    script = Left(["", "20x8"])
    with TrainingByLines(demo, clock, script, told.append, partial(told.append, BELL)) as training:
        train(training)
        assert training.session.sets_done == 0
    assert "The workout left open was closed at its last set." in told
    of_the_last = "workout_id = (SELECT id FROM workout ORDER BY started_at DESC)"
    logged = (
        f"SELECT reps FROM workout_set JOIN workout_exercise ON entry_id = id AND {of_the_last}"
    )
    assert read(demo, logged) == [(12,)]
