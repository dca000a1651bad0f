"""Rest opens by itself, shows the time from afar, and says when it is over."""

import re
from pathlib import Path

import pytest

from brainlift_tui.store.clock import SystemClock
from brainlift_tui.tui.rest.next_set import NextSet
from brainlift_tui.tui.widgets.big_digits import BigDigits
from tests.tui.lifting import LARGE, SMALL, Lifter, open_app, stopped_clock
from tests.tui.picture import strips

BENCH = "Bench Press (Dumbbell)"


def digit_lines(lifter: Lifter) -> list[str]:
    return [line for line in lifter.lines if "█" in line]


def left(lifter: Lifter) -> float:
    found = lifter.app.training.left()
    assert found is not None
    return found


async def test_rest_opens_by_itself_with_the_rest_of_the_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        assert lifter.place == "rest"
        assert left(lifter) == 120
        assert lifter.sees(f"next: {BENCH}, 2 of 3", "16 kg × 12", "↵ logs 16 kg × 12")


async def test_a_trunk_exercise_rests_for_a_minute_and_a_failed_set_for_longer(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("f")
        assert left(lifter) == 150
        await lifter.press("T", "n", *"plank", "enter")
        await lifter.type("45s")
        await lifter.press("enter")
        assert left(lifter) == 60


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_digits_fill_at_least_a_third_of_the_height(
    demo: Path, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press("enter")
        for passed in (0, 59, 1, 65, 675):
            await lifter.passes(passed)
            drawn = digit_lines(lifter)
            assert len(drawn) * 3 >= size[1]
            assert max(len(line) for line in drawn) < size[0]


async def test_a_set_logged_while_the_clock_is_held_starts_a_clock_that_runs(demo: Path) -> None:
    async with open_app(demo, clock=SystemClock()) as lifter:
        await lifter.press("enter", "space", "e")
        before = digit_lines(lifter)
        await lifter.until(lambda: digit_lines(lifter) != before)


async def test_a_set_logged_where_no_rest_was_running_starts_a_clock_that_runs(
    demo: Path,
) -> None:
    async with open_app(demo, clock=SystemClock()) as lifter:
        await lifter.press("R", "e")
        before = digit_lines(lifter)
        await lifter.until(lambda: digit_lines(lifter) != before)


async def test_the_digits_change_every_second_by_themselves(demo: Path) -> None:
    async with open_app(demo, clock=SystemClock()) as lifter:
        await lifter.press("enter")
        before = digit_lines(lifter)
        await lifter.until(lambda: digit_lines(lifter) != before)
        # And once more: one tick begets the next.
        before = digit_lines(lifter)
        await lifter.until(lambda: digit_lines(lifter) != before)


async def test_up_and_down_make_the_rest_15_seconds_longer_and_shorter(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "up")
        assert left(lifter) == 135
        await lifter.press("down", "down", "down")
        assert left(lifter) == 90
        await lifter.press("T")
        assert lifter.line("Today ·").endswith("rest 1:30")


async def test_space_holds_the_clock_and_lets_it_run_on(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(20)
        await lifter.press("space")
        assert lifter.lines[0].endswith("paused")
        await lifter.passes(500)
        assert left(lifter) == 100
        await lifter.press("space")
        await lifter.passes(10)
        assert left(lifter) == 90
        assert "paused" not in lifter.lines[0]
        assert lifter.bells == 0


async def test_without_a_rest_no_key_of_the_clock_is_offered(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("R")
        assert lifter.sees("no rest is running")
        assert not lifter.sees("skip")
        assert not lifter.sees("pause")


async def test_s_ends_the_rest_and_goes_to_today(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "s")
        assert lifter.place == "today"
        assert lifter.app.training.rest is None
        assert "rest" not in lifter.lines[0].casefold()
        await lifter.passes(1000)
        assert lifter.bells == 0


async def test_the_end_rings_once_and_overtime_counts_on(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(119.5)
        assert lifter.bells == 0
        await lifter.passes(0.5)
        assert lifter.bells == 1
        assert lifter.lines[0].endswith("over")
        for _ in range(5):
            await lifter.passes(10)
        assert lifter.bells == 1
        assert left(lifter) == -50
        await lifter.press("T")
        assert lifter.lines[0].endswith("rest +0:50")


async def test_the_end_rings_on_every_other_screen_too(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "H")
        await lifter.passes(121)
        assert lifter.bells == 1
        await lifter.press("T", "R", "H", "S")
        assert lifter.bells == 1


async def test_the_end_rings_under_a_question(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "T", "s")
        assert lifter.place == "Form"
        await lifter.passes(121)
        assert lifter.bells == 1


async def test_a_rest_made_longer_after_its_end_rings_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(125)
        await lifter.press("up")
        assert left(lifter) == 10
        await lifter.passes(10)
        assert lifter.bells == 2


async def test_b_switches_the_bell_off_and_on(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "b")
        assert lifter.lines[0].endswith("bell off")
        await lifter.passes(121)
        assert lifter.bells == 0
        await lifter.press("b")
        assert "bell off" not in lifter.lines[0]
        await lifter.press("e")
        await lifter.passes(121)
        assert lifter.bells == 1


async def test_the_end_of_a_rest_is_seen_as_well_as_heard(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(121)
        assert lifter.app.screen.has_class("rest-over")
        await lifter.until(lambda: not lifter.app.screen.has_class("rest-over"))


async def test_a_small_clock_stands_on_the_other_screens(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(33)
        for key in ("T", "H", "S"):
            await lifter.press(key)
            assert lifter.lines[0].endswith("rest 1:27")
        await lifter.press("H", "enter")
        assert lifter.lines[0].endswith("rest 1:27")
        await lifter.press("enter")
        assert lifter.lines[0].endswith("rest 1:27")
        for key in ("T", "H"):
            await lifter.press("R", *["space"] * (key == "T"), key)
            assert lifter.lines[0].endswith("rest 1:27, paused")


async def test_escape_goes_to_today_and_r_comes_back_to_the_same_rest(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(10)
        await lifter.press("escape")
        assert lifter.place == "today"
        await lifter.press("R")
        assert left(lifter) == 110


async def test_rest_without_a_rest_says_so(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("R")
        assert lifter.lines[0].endswith("no rest is running")
        await lifter.press("up", "down", "space")
        assert lifter.app.training.rest is None


async def test_setting_the_clock_of_the_machine_does_not_change_the_rest(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("enter")
        clock.set_wall(clock.moment().wall.replace(hour=3))
        await lifter.passes(30)
        assert left(lifter) == 90


async def test_an_own_rest_is_kept_for_the_exercise_and_u_takes_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "up", "k", '"')
        assert lifter.sees(f"Rest after {BENCH} from now on, in seconds", "150")
        await lifter.press("enter")
        assert lifter.sees("2:30 of rest from now on.")
        await lifter.press("f")
        assert left(lifter) == 150
        assert lifter.sees("2:30 of rest: your own")
        await lifter.press("u", "u", "e")
        assert left(lifter) == 120


async def test_an_exercise_without_a_rest_starts_none(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", '"')
        await lifter.retype("0")
        await lifter.press("enter", "e")
        assert lifter.app.training.rest is None
        await lifter.passes(600)
        assert lifter.bells == 0
        assert len(lifter.sets()) == 2


async def test_a_rest_that_can_not_be_is_refused_where_it_is_typed(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", '"')
        await lifter.retype("3601")
        await lifter.press("enter")
        assert lifter.sees("✗ A rest is 0 to 3600 seconds.")


async def test_the_exercise_that_comes_next_is_swapped_from_rest_and_the_clock_runs_on(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        before = [each.exercise.slug for each in lifter.exercises]
        for _ in range(lifter.exercises[0].rows):
            await lifter.press("e")
        assert lifter.place == "rest"
        await lifter.press("w")
        assert lifter.sees(f"Instead of {lifter.exercises[1].exercise.name}, for today")
        await lifter.press("enter")
        assert lifter.place == "rest"
        assert [each.exercise.slug for each in lifter.exercises][1] != before[1]
        assert lifter.sees(lifter.exercises[1].exercise.name, "of rest")


async def test_where_an_exercise_cannot_be_swapped_on_rest_the_key_that_is_told_adds_another(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "w")
        assert lifter.sees("has sets today; n adds another instead")
        await lifter.press("n", *"push up", "enter")
        assert lifter.place == "rest"
        assert "Push Up" in [each.exercise.name for each in lifter.exercises]


async def test_rest_says_how_long_it_is_and_why(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        assert lifter.sees("2:00 of rest: compound lift")
        await lifter.press("m")
        assert lifter.sees("m is on Today: move the exercise. esc goes there")
        await lifter.press("down")
        assert lifter.sees("1:45 of rest: compound lift, − 0:15 by you")
        await lifter.passes(90)
        await lifter.press("f", "u")
        assert lifter.sees("2:30 of rest")
        assert not lifter.sees("by you")
        await lifter.press("f")
        assert lifter.sees("2:30 of rest: compound lift + 0:30, to failure")


async def test_in_a_superset_the_rest_is_that_after_the_round(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("r", "down", "g", "down", "e", "e")
        assert lifter.sees("1:30 of rest: after the round")
        await lifter.press("e", "f")
        assert lifter.sees("2:00 of rest: after the round + 0:30, to failure")


async def test_nothing_moves_by_itself_but_the_digits_and_the_bar(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        digits = lifter.app.screen.query_one(BigDigits).region

        def rest_of_it() -> list[str]:
            shown = (line for y, line in enumerate(lifter.lines) if not digits.contains(2, y))
            return [re.sub("[━╸─]", "", line) for line in shown]

        before = rest_of_it()
        for _ in range(110):
            await lifter.passes(1)
            assert rest_of_it() == before


async def test_before_a_first_load_only_what_is_to_be_done_is_large(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("R")
        assert lifter.sees("a weight you could lift 15 times")
        assert lifter.app.screen.query_one(NextSet).shown.words == "– kg × 8–12"


async def test_the_end_of_a_rest_is_a_panel_of_the_whole_width(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(120)
        assert lifter.app.screen.has_class("rest-over")
        where = lifter.app.screen.query_one(BigDigits).region
        ground = {
            segment.style.bgcolor.name
            for y in where.line_range
            for segment in strips(lifter.app)[y]
            if segment.style is not None and segment.style.bgcolor is not None
        }
        assert ground == {lifter.app.theme_variables["warning"].lower()}
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo) as lifter:
        await lifter.press("R", "s", "enter")
        await lifter.passes(120)
        row = strips(lifter.app)[lifter.app.screen.query_one(BigDigits).region.y]
        assert all(segment.style is not None and segment.style.reverse for segment in row)
