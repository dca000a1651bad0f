"""Names in every script, and notes that hold what a terminal would obey: shown as they are."""

import csv
import io
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from unicodedata import category, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.exchange.importing import import_file
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.tui.widgets.even_signs import even
from tests.tui.lifting import LARGE, SMALL, open_app, stopped_clock

NAMES = (
    "脚の日（自重）",
    "월요일 바벨",
    "Понедельник",
    "วันจันทร์",
    "תמרון",
    "تمرين الاثنين",
    "👨‍👩‍👧 Family 🇩🇪",
    "❤️ ✊🏽 1️⃣ press",
    "e\u0301leve\u0301e Z\u0334\u0321a\u0335",
    "[bold]Bold[/bold] [red]",
    "Zero\u200bwidth\u202eright",
)
NOTE = "first line\nsecond [bold]not bold[/bold] \x1b[31mred \x1b]0;title\x07 bell\x07 \x9b1m end"
SHOWN = "✎ first line second [bold]not bold[/bold] [31mred ]0;title bell 1m end"
LATEST = datetime(2026, 11, 20, 18)  # noqa: DTZ001 - a file tells wall time


def cells(text: str) -> int:
    """How wide a terminal that knows no clusters draws a text."""

    def of(sign: str) -> int:
        if category(sign) in ("Mn", "Me", "Mc", "Cf"):
            return 0
        return 2 if east_asian_width(sign) in "WF" else 1

    return sum(of(sign) for sign in text)


COLUMNS = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
    "set_type,weight_kg,reps,distance_km,duration_seconds,rpe"
)


def export() -> str:
    """Three months of exercises with such names, all with such a note, as Hevy writes them."""
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(COLUMNS.split(","))
    for week in range(12):
        began = LATEST - timedelta(weeks=week)
        times = [f"{at.day} {at:%b %Y, %H:%M}" for at in (began, began + timedelta(hours=1))]
        for name in NAMES:
            for at in range(2):
                title = f"脚の日 👨‍👩‍👧 [red]{week}"
                of_set = (NOTE, at, "normal", 40, 8, "", "", "")
                rows.writerow((title, *times, NOTE, name, "", *of_set))
    return written.getvalue()


@pytest.fixture(scope="module")
def log_of_names(new_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("names")
    file, path = folder / "hevy.csv", folder / "log.db"
    file.write_text(export(), encoding="utf-8")
    shutil.copy(new_database, path)
    with Writer(path, stopped_clock()) as writer:
        import_file(writer, file, "hevy", None)

        def noted(change) -> None:
            with change.step("Noted"):
                used = "(SELECT exercise_id FROM workout_exercise)"
                shown = SHOWN.removeprefix("✎ ").replace(" second", "\nsecond")
                change.db.execute(f"UPDATE exercise SET note = ? WHERE id IN {used}", [shown])
                change.db.execute("UPDATE workout_set SET note = ? WHERE position = 1", [shown])
                change.db.execute(
                    "INSERT INTO exercise_muscle (exercise_id, muscle, share)"
                    " SELECT DISTINCT exercise_id, ?, 'direct' FROM workout_exercise",
                    [Muscle.QUADS],
                )

        writer.do(noted)
    return path


@pytest.fixture
def names(log_of_names: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(log_of_names, tmp_path / "log.db"))


PLACES: dict[str, tuple[str, ...]] = {
    "today": (),
    "workouts": ("H",),
    "a workout": ("H", "enter"),
    "a workout further down": ("H", "enter", "pagedown"),
    "exercises": ("H", "tab"),
    "an exercise": ("H", "tab", "enter"),
    "another exercise": ("H", "tab", "down", "down", "enter", "tab"),
    "what to take along": ("H", "tab", "end", "enter", ">"),
    "to rename": ("H", "tab", "down", "enter", "r"),
    "to describe": ("H", "tab", "down", "enter", "e"),
    "to merge": ("H", "tab", "down", "enter", "m"),
    "a day of the calendar": ("H", "y", "up", "up"),
    "muscles": ("H", "v"),
    "strength": ("H", "s"),
    "week": ("W",),
    "the end of a workout": ("H", "enter", "o"),
    "picking": ("n",),
    "quick entry": ("colon", *"[bold]Bold 20x8"),
    "search": ("H", "slash", *"[red"),
}


async def test_nothing_in_a_name_or_a_note_is_obeyed_or_moves_a_column(names: Path) -> None:
    async with open_app(names) as lifter:
        for place, keys in PLACES.items():
            await lifter.resize(*SMALL)
            await lifter.press(*keys)
            for size in (SMALL, LARGE):
                await lifter.resize(*size)
                for line in lifter.lines:
                    assert not any(category(sign) in ("Cc", "Cs") for sign in line), place
                    assert cells(line) == cell_len(line) <= size[0], place
            await lifter.back_on_today()


async def test_what_looks_like_markup_stands_there(names: Path) -> None:
    async with open_app(names) as lifter:
        await lifter.press("H")
        assert "脚の日 👨 [red]0" in lifter.cursor_line
        await lifter.press("tab")
        assert lifter.sees("[bold]Bold[/bold] [red]", "Zerowidthright")
        await lifter.press("slash", *"[bold]", "enter", "enter")
        assert "[bold]Bold[/bold] [red]" in lifter.lines[0]
        assert SHOWN[:60] in " ".join(lifter.lines)


async def test_columns_stand_below_each_other(names: Path) -> None:
    async with open_app(names) as lifter:
        await lifter.press("H")
        rows = [line for line in lifter.lines if " sets" in line and " min " in line]
        assert len({cells(row[: row.index(" sets")]) for row in rows}) == 1
        await lifter.press("tab")
        rows = [line for line in lifter.lines if "workouts  last" in line]
        assert len(rows) == len(NAMES)
        assert len({cells(row[: row.index("workouts")]) for row in rows}) == 1


async def test_a_note_on_a_workout_an_exercise_and_a_set_is_one_line(names: Path) -> None:
    async with open_app(names, (160, 60)) as lifter:
        await lifter.press("H", "enter")
        assert sum(SHOWN in line for line in lifter.lines) > 3


CLUSTERS = [*"aé腕👨❤✊ ", "👨‍👩‍👧", "❤️", "✊🏽", "🇩🇪", "1️⃣", "e\u0301", "\u202e", "\u200b"]


@given(st.lists(st.sampled_from(CLUSTERS), max_size=12).map("".join))
def test_a_text_keeps_its_width_and_its_letters(text: str) -> None:
    assert cells(even(text)) == cell_len(even(text)) == cell_len(text)
    assert even(even(text)) == even(text)
    assert [s for s in even(text) if s in "aé腕e"] == [s for s in text if s in "aé腕e"]
