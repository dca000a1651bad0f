"""Sets per muscle: what was trained enough, on a body and in a table."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.tui.dose.body_picture import BACK, FRONT, HEIGHT, LETTERS, WIDTH, body
from tests.tui.lifting import LARGE, SMALL, open_app

# The picture


@pytest.mark.parametrize("side", [FRONT, BACK], ids=["front", "back"])
def test_the_body_is_as_large_as_it_says_and_the_same_on_both_sides(side: str):
    lines = side.splitlines()
    assert len(lines) == HEIGHT
    assert all(len(line) <= WIDTH for line in lines)
    for line in lines[2:]:
        filled = line.ljust(WIDTH + 1)
        assert [sign.isalpha() for sign in filled] == [sign.isalpha() for sign in filled[::-1]]


def test_every_muscle_stands_on_the_body_with_its_letter():
    both = "".join(line for side in (FRONT, BACK) for line in side.splitlines()[1:])
    for letter in LETTERS.values():
        assert letter in both
        assert letter.lower() in both
    small = {Muscle.ROTATOR_CUFF, Muscle.SERRATUS, Muscle.SHINS}
    assert LETTERS.keys() == set(Muscle) - small
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_a_muscle_is_shaded_by_its_band_wherever_it_is_seen():
    none = "\n".join(line.plain for line in body({}))
    assert not set(none) & set("░▒█")
    for muscle in LETTERS:
        drawn = Counter("".join(line.plain for line in body({muscle: 12})))
        piece = LETTERS[muscle].lower()
        pieces = sum(
            sign == piece
            for side in (FRONT, BACK)
            for line in side.splitlines()[2:]
            for sign in line
        )
        assert drawn["█"] == pieces
        assert not drawn["░"] + drawn["▒"]


# The screen


async def test_v_in_history_shows_the_week_and_the_arrows_go_to_others(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "v")
        assert lifter.place == "muscles"
        assert lifter.sees("this week, 16 Nov – 22 Nov 2026")
        assert lifter.line("glutes").split()[-2:] == ["11", "enough"]
        assert lifter.line("hamstrings").split()[-2:] == ["4", "some"]
        await lifter.press("left")
        assert lifter.sees("week, 9 Nov – 15 Nov 2026")
        await lifter.press("right", "right")
        assert lifter.sees("this week, 16 Nov – 22 Nov 2026")
        await lifter.press("g")
        first = lifter.lines[0]
        assert "2025" in first
        await lifter.press("left")
        assert lifter.lines[0] == first
        await lifter.press("G", "escape")
        assert lifter.place == "history"


def evening(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 18, tzinfo=ZoneInfo("Europe/Berlin"))


async def test_g_goes_to_the_week_of_the_first_workout_whatever_its_day(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.app.training.do(
            log_text, "goblet squat dumbbell 20x8, 8", evening(date(2026, 9, 29))
        )
        await lifter.app.training.do(
            log_text, "goblet squat dumbbell 20x8", evening(date(2026, 11, 17))
        )
        await lifter.press("H", "v", "g")
        assert lifter.sees("week, 28 Sep – 4 Oct 2026")
        assert lifter.line("quads").split()[-2:] == ["2", "few"]


async def test_a_log_that_ended_long_ago_opens_on_its_last_week(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.app.training.do(
            log_text, "goblet squat dumbbell 20x8, 8", evening(date(2024, 5, 14))
        )
        await lifter.press("H", "v")
        assert lifter.sees("week, 13 May – 19 May 2024", "G goes to this week")
        await lifter.press("G")
        assert lifter.sees("this week, 16 Nov – 22 Nov 2026")


async def test_a_averages_whole_weeks(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "v", "a")
        assert lifter.sees("average of 4 weeks, 19 Oct – 15 Nov 2026")
        await lifter.press("a")
        assert lifter.sees("average of 12 weeks, 24 Aug – 15 Nov 2026")
        await lifter.press("a")
        assert lifter.sees("this week, 16 Nov – 22 Nov 2026")


async def test_sets_of_the_workout_under_way_count_and_warm_ups_and_cardio_do_not(
    empty: Path,
) -> None:
    async with open_app(empty) as lifter:
        await lifter.app.training.do(log_text, "goblet squat dumbbell 20x8, 8, 8", None)
        await lifter.app.training.do(log_text, "walking 30:00", None)
        await lifter.press("H", "v")
        assert lifter.line("quads").split()[-2:] == ["3", "few"]
        assert lifter.sees("glutes")
        assert lifter.line("calves").split()[-2:] == ["0", "none"]


@pytest.mark.parametrize("size", [SMALL, LARGE, (60, 24)], ids=["80x24", "120x40", "60x24"])
async def test_an_empty_log_shows_an_untrained_body_and_what_to_do(
    empty: Path, size: tuple[int, int]
) -> None:
    async with open_app(empty, size) as lifter:
        await lifter.press("H", "v", "left", "a", "g", "G")
        assert lifter.place == "muscles"
        assert not set("".join(lifter.lines[2:18])) & set("░▒█")


async def test_where_there_is_room_the_exercises_behind_it_are_told(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "v")
        assert lifter.line("Goblet Squat (Dumbbell)").split()[0] == "3"
        assert "quads" in lifter.line("Goblet Squat (Dumbbell)")
        assert lifter.sees("made up of", "and 4 more")


async def test_a_low_screen_is_looked_down(demo: Path) -> None:
    async with open_app(demo, (60, 16)) as lifter:
        await lifter.press("H", "v")
        assert not lifter.sees("N neck")
        await lifter.press(*["down"] * 12)
        assert lifter.sees("N neck", "this week")
        await lifter.press("left")
        assert lifter.sees("week, 9 Nov")


async def test_no_line_is_broken(demo: Path) -> None:
    for size in (SMALL, (100, 30), LARGE):
        async with open_app(demo, size) as lifter:
            await lifter.press("H", "v")
            assert " N neck" in lifter.lines[19]
            assert lifter.lines[20].startswith(" · none")
