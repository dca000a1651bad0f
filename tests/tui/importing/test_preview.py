"""What a file would bring is shown before it is taken over, and what was changed there is asked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from brainlift_tui.exchange import importing
from brainlift_tui.store.file.writer import Change
from brainlift_tui.tui.importing import asking
from tests.tui.lifting import SMALL, Lifter, open_app

HEADER = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
    "set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n"
)


def hevy(*reps: int, day: int = 20, exercise: str = "Schrägbankdrücken mit Kurzhanteln") -> str:
    return "".join(
        f'"Morning","{day} Nov 2026, 07:00","{day} Nov 2026, 07:40","","{exercise}",,"",{place},'
        f'"normal",20,{done},,,\n'
        for place, done in enumerate(reps)
    )


def delete_newest(change: Change) -> None:
    with change.step("The newest deleted"):
        change.db.execute(
            "UPDATE workout SET deleted_at = ? WHERE day = '2026-11-18'", [change.now]
        )


def note_newest(change: Change) -> None:
    with change.step("A note"):
        change.db.execute("UPDATE workout SET note = 'mine'")


async def brings(lifter: Lifter, file: Path) -> None:
    await lifter.app.action_ask("import")
    await lifter.retype(str(file))
    await lifter.press("enter")


async def test_a_file_silent_about_its_unit_and_the_order_of_its_dates_has_them_asked(
    empty: Path, tmp_path: Path
) -> None:
    file = tmp_path / "workouts.csv"
    header = "Title,Date,Duration,Exercise,Superset id,Weight,Reps,Distance,Time,Set Type\n"
    row = "Push,1/2/2025 08:02:50,01:00:00,Cellar Heave,,135,6,,,NORMAL_SET\n"
    file.write_text(header + 12 * row, encoding="utf-8")
    async with open_app(empty, size=SMALL) as lifter:
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("what stands first in its dates?", "▌ the day"))
        await lifter.press("down", "enter")
        await lifter.until(lambda: lifter.sees("does not say in what its loads are", "▌ pounds"))
        assert lifter.sees("looks like pounds."), "a long question goes on in the next line"
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Would add 1 workout"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Added 1 workout"))
        assert lifter.count("SELECT day = '2025-01-02' FROM workout") == 1


async def test_the_columns_of_a_table_of_no_known_app_are_guessed_and_confirmed(
    empty: Path, tmp_path: Path
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Day,Lift,Reps,Kilos (kg)\n2025-03-04,Row,8,40\n", encoding="utf-8")
    async with open_app(empty, size=SMALL) as lifter:
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("What is what of", "date=Day, exercise=Lift"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Would add 1 workout, 1 set"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Added 1 workout"))


async def test_a_name_is_put_right_before_the_file_is_taken_over_and_it_is_taken_back_later(
    empty: Path, tmp_path: Path
) -> None:
    file = tmp_path / "workouts.csv"
    file.write_text(HEADER + hevy(10) + hevy(5, exercise="Cellar Heave"), encoding="utf-8")
    async with open_app(empty, size=SMALL) as lifter:
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("▌ Take it over", "Cellar Heave: counts for no"))
        await lifter.press("down", "enter", "down", "enter")
        await lifter.until(lambda: lifter.sees("Cellar Heave is"))
        await lifter.type("romanian deadlift barbell")
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Cellar Heave is Romanian Deadlift (Barbell)"))
        assert lifter.sees("Would add 1 workout", "▌ Take it over")
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Added 1 workout"))
        known = "SELECT count(*) FROM exercise_name WHERE name = 'Cellar Heave'"
        assert lifter.count(known) == 1
        with lifter.elsewhere() as other:
            other.do(note_newest)
        await lifter.app.action_ask("take_back")
        await lifter.until(lambda: lifter.sees("▌ workouts.csv, today: 1 workout"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("1 workout of them was changed here since"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Taken back: workouts.csv, today: 1 workout"))
        assert lifter.count("SELECT count(*) FROM finished_workout") == 0


async def test_what_was_changed_in_the_app_is_asked_after_all_is_shown(
    empty: Path, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    file = tmp_path / "workouts.csv"
    file.write_text(HEADER + hevy(10, 10, 10), encoding="utf-8")
    async with open_app(empty, size=SMALL) as lifter:
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("Would add 1 workout"))
        assert lifter.sees("Schrägbankdrücken mit Kurzhanteln is Incline Bench Press (Dumbbell)")
        await lifter.press("escape")
        assert lifter.count("SELECT count(*) FROM workout") == 0
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("▌ Take it over"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Added 1 workout"))
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("1 workout was there already.", "▌ Leave it"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("nothing was taken over"))
        again = HEADER + hevy(10, 10, 11) + hevy(5, day=18, exercise="Cellar Heave")
        file.write_text(again, encoding="utf-8")
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("1 changed in Hevy since."))
        assert await lifter.picture() == snapshot
        await lifter.press("down", "down", "enter")
        await lifter.until(lambda: lifter.count("SELECT count(*) FROM workout") == 2)
        assert lifter.count("SELECT sum(reps) FROM workout_set") == 35
        with lifter.elsewhere() as other:
            other.do(delete_newest)
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("1 workout was deleted here and stays out."))
        await lifter.press("down", "down", "down", "down", "enter")
        there = "SELECT count(*) FROM workout WHERE day = '2026-11-18' AND deleted_at IS NULL"
        await lifter.until(lambda: lifter.count(there) == 1)


async def test_a_long_import_shows_how_far_it_is_and_escape_ends_it_with_nothing_taken_over(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*_: object, follow: Callable[[float], None], **__: object) -> None:
        while True:
            follow(0.5)

    file = tmp_path / "workouts.csv"
    file.write_text(HEADER + hevy(10), encoding="utf-8")
    monkeypatch.setattr(asking, "SHOWN_AFTER_S", 0.0)
    monkeypatch.setattr(importing, "read_log", endless)
    async with open_app(empty, size=SMALL) as lifter:
        await brings(lifter, file)
        await lifter.until(lambda: lifter.sees("Reading workouts.csv", "esc ends it"))
        await lifter.press("escape")
        await lifter.until(lambda: lifter.sees("workouts.csv: stopped; nothing was taken over."))
        assert not lifter.sees("esc ends it")
        assert lifter.count("SELECT count(*) FROM workout") == 0
