"""Timed holds by space: get ready, held, in the row, logged; on Today, on Rest, after a kill."""

from pathlib import Path

import pytest

from brainlift_tui.store.session import training as actions
from brainlift_tui.tui.session.holding import HoldScreen
from tests.tui.lifting import Lifter, open_app, stopped_clock


async def to_the_hold(lifter: Lifter) -> int:
    """Stand on the first row of the day's hold; its place among today's exercises."""
    at = next(i for i, e in enumerate(lifter.exercises) if e.exercise.measure == "hold")
    while lifter.app.screen.desk.exercise is not lifter.app.training.session.exercises[at]:
        await lifter.press("down")
    await lifter.press("enter")
    return at


def digits(lifter: Lifter) -> str:
    assert isinstance(lifter.app.screen, HoldScreen)
    return lifter.app.screen.query_one("BigDigits").text


async def test_a_hold_is_counted_stopped_and_logged_with_its_effort(empty: Path) -> None:
    async with open_app(empty) as lifter:
        at = await to_the_hold(lifter)
        await lifter.press("space")
        assert lifter.place == "hold"
        assert digits(lifter) == "5"
        assert lifter.sees("get ready")
        await lifter.press("T")
        assert lifter.sees("space back to the clock"), "it goes back to it"
        await lifter.press("space")
        await lifter.passes(5)
        assert lifter.bells == 1, "it begins"
        assert digits(lifter) == "0:20"
        await lifter.passes(23)
        assert lifter.bells == 2, "the target was held"
        assert digits(lifter) == "+0:03"
        await lifter.press("space")
        assert digits(lifter) == "0:23"
        assert lifter.sees("logs 23 s")
        await lifter.passes(60)
        await lifter.press("h")
        assert lifter.short(at) == ["23s hard"]
        assert lifter.place == "rest"


async def test_a_logging_key_stops_and_logs_at_once(empty: Path) -> None:
    async with open_app(empty) as lifter:
        at = await to_the_hold(lifter)
        await lifter.press("space")
        assert lifter.sees("space give it up")
        await lifter.press("enter")
        assert lifter.sees("The hold has not begun")
        await lifter.passes(5)
        await lifter.press("enter")
        assert lifter.short(at) == [], "no second was held yet"
        await lifter.passes(1)
        assert lifter.sees("↵ stop and log")
        assert not lifter.sees("The hold has not begun")
        await lifter.passes(30)
        await lifter.press("f")
        assert lifter.short(at) == ["31s failed"]


async def test_it_runs_on_while_the_program_is_gone(empty: Path) -> None:
    clock = stopped_clock()
    async with open_app(empty, clock=clock) as lifter:
        at = await to_the_hold(lifter)
        await lifter.press("space")
        await lifter.passes(10)
    clock.advance(20)
    async with open_app(empty, clock=clock) as lifter:
        await lifter.until(lambda: lifter.place == "hold" and digits(lifter) == "+0:05")
        await lifter.press("space")
    async with open_app(empty, clock=clock) as lifter:
        await lifter.until(lambda: lifter.place == "hold" and digits(lifter) == "0:25")
        await lifter.press("e")
        assert lifter.short(at) == ["25s easy"]


async def test_space_while_getting_ready_gives_it_up_and_so_does_escape(empty: Path) -> None:
    async with open_app(empty) as lifter:
        at = await to_the_hold(lifter)
        for key in ("space", "escape"):
            await lifter.press("space", key)
            assert lifter.place == "today"
            assert lifter.sees("Given up; nothing was logged.")
        assert lifter.short(at) == []


async def test_escape_out_of_a_stopped_hold_leaves_the_rows_as_they_were(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await to_the_hold(lifter)
        for before in ((), ("3", "0", "s", "enter", "s", "right")):
            await lifter.press(*before)
            rows, drafts = lifter.cursor_line, str(lifter.app.training.drafts.__dict__)
            await lifter.press("space")
            await lifter.passes(7)
            await lifter.press("space", "escape")
            assert (lifter.cursor_line, str(lifter.app.training.drafts.__dict__)) == (rows, drafts)
            assert lifter.sees("Given up; nothing was logged.")


async def test_escape_out_of_a_clock_that_runs_leaves_the_row_as_it_was_changed(
    empty: Path,
) -> None:
    async with open_app(empty) as lifter:
        await to_the_hold(lifter)
        await lifter.press("right")
        changed = lifter.cursor_line
        await lifter.press("space", "escape")
        assert lifter.cursor_line == changed


async def test_a_hold_that_is_given_up_leaves_nothing_of_the_one_logged_before(empty: Path) -> None:
    async with open_app(empty) as lifter:
        at = await to_the_hold(lifter)
        await lifter.press("right", "space")
        await lifter.passes(50)
        await lifter.press("space", "enter")
        assert lifter.short(at) == ["45s"]
        await lifter.press("space", "escape")
        assert lifter.app.training.drafts.of(lifter.exercises[at]) == {}


async def test_a_set_that_is_typed_instead_ends_the_clock_that_was_stopped(empty: Path) -> None:
    async with open_app(empty) as lifter:
        at = await to_the_hold(lifter)
        await lifter.press("space")
        await lifter.passes(6)
        await lifter.press("space", "T", *"35", "enter")
        assert lifter.short(at) == ["35s"]
        await lifter.press("T")
        assert not lifter.sees("back to the clock")
        await lifter.press("space")
        assert lifter.sees("get ready")


async def test_c_counts_up_and_stays_so(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await to_the_hold(lifter)
        await lifter.press("space")
        await lifter.passes(8)
        assert digits(lifter) == "0:17"
        await lifter.press("c")
        assert digits(lifter) == "0:03"


async def test_on_rest_space_starts_the_next_hold_and_ends_the_rest(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await to_the_hold(lifter)
        await lifter.press("enter")
        assert lifter.place == "rest"
        await lifter.press("space")
        assert lifter.place == "hold"
        assert lifter.app.training.rest is None


async def test_on_rest_a_key_of_its_own_pauses_where_space_starts_the_hold(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await to_the_hold(lifter)
        await lifter.press("enter")
        assert lifter.sees("space start _ pause")
        await lifter.press("_")
        await lifter.passes(50)
        assert lifter.app.training.left() == 60
        assert lifter.sees("paused", "space start _ go on")
        await lifter.press("_")
        await lifter.passes(15)
        assert lifter.app.training.left() == 45
        await lifter.press("space")
        assert lifter.place == "hold"


async def test_cardio_has_a_stopwatch_without_getting_ready(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("n", *"running", "enter", "space")
        assert digits(lifter) == "30:00"
        await lifter.press("c")
        await lifter.passes(754)
        await lifter.press("space")
        assert digits(lifter) == "12:34"
        await lifter.type("2.5 km")
        assert lifter.sees("2.5 km in 12:34")
        await lifter.press("enter")
        run = lifter.sets(len(lifter.exercises) - 1)[0]
        assert (run.distance_m, run.seconds) == (2500, 754)


async def test_space_on_a_row_of_reps_says_what_it_is_for(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("space")
        assert lifter.place == "today"
        assert lifter.sees("Space starts a clock on a row of a hold or of cardio")


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40)])
async def test_the_digits_fit_every_terminal(empty: Path, size: tuple[int, int]) -> None:
    async with open_app(empty, size) as lifter:
        await to_the_hold(lifter)
        await lifter.press("space")
        await lifter.passes(25)
        assert "█" in lifter.text
        assert all(len(line) <= size[0] for line in lifter.lines)


async def test_a_clock_that_runs_goes_on_for_its_exercise_when_that_is_moved(empty: Path) -> None:
    async with open_app(empty) as lifter:
        at = await to_the_hold(lifter)
        name = lifter.exercises[at].exercise.name
        await lifter.press("space")
        with lifter.elsewhere() as other:
            other.do(actions.move_exercise, lifter.exercises[at], -1)
        await lifter.passes(35)
        await lifter.until(lambda: lifter.app.training.session.workout is not None)
        assert name in lifter.lines[0]
        await lifter.press("space", "enter")
        assert [(done.seconds, done.load) for done in lifter.sets(at - 1)] == [(30, None)]
        assert lifter.app.training.hold is None


async def test_the_clock_of_an_exercise_that_is_left_out_ends(empty: Path) -> None:
    async with open_app(empty) as lifter:
        at = await to_the_hold(lifter)
        await lifter.press("space")
        with lifter.elsewhere() as other:
            other.do(actions.remove_exercise, lifter.exercises[at])
        await lifter.until(lambda: lifter.app.training.hold is None)
