"""The next set is logged from Rest, by the keys of Today."""

from pathlib import Path

import pytest

from brainlift_tui.store.session import training as actions
from brainlift_tui.tui.widgets.big_digits import big_words
from tests.tui.lifting import open_app


async def test_today_stands_at_the_next_row_after_sets_logged_from_rest(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "e", "e", "T")
        assert lifter.cursor_line.split()[:6] == ["▌", "1", "▸", "20", "kg", "×"]
        await lifter.press("R", "u", "T")
        assert lifter.cursor_line.split()[:6] == ["▌", "3", "▸", "16", "kg", "×"]


@pytest.mark.parametrize(
    ("key", "felt"), [("e", " easy"), ("h", " hard"), ("f", " failed"), ("enter", "")]
)
async def test_the_four_keys_log_the_next_set_from_rest(demo: Path, key: str, felt: str) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(90)
        await lifter.press(key)
        assert lifter.short() == ["16kg x 12", f"16kg x 12{felt}"]
        assert lifter.place == "rest"
        assert lifter.app.training.left() == (150 if key == "f" else 120), (
            "each set starts a rest of its own"
        )
        assert lifter.sees("3 of 3")


async def test_a_whole_workout_is_logged_without_leaving_rest(demo: Path) -> None:
    async with open_app(demo) as lifter:
        rows = sum(e.open_rows for e in lifter.exercises)
        await lifter.press("enter")
        for _ in range(rows - 1):
            assert lifter.place == "rest"
            await lifter.press("e")
        assert all(not e.open_rows for e in lifter.exercises)
        assert sum(len(e.done) for e in lifter.exercises) == rows
        assert lifter.place == "today"
        assert "Finish" in lifter.cursor_line
        assert lifter.app.training.rest is None, "behind the last set nobody waits"


async def test_enter_early_in_the_rest_asks_and_a_second_one_means_it(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(59)
        await lifter.press("enter")
        assert lifter.sees("Logged already? ↵ once more logs 16 kg × 12.")
        assert len(lifter.sets()) == 1
        await lifter.press("enter")
        assert len(lifter.sets()) == 2
        await lifter.press("enter")
        assert len(lifter.sets()) == 2, "each rest asks anew"


async def test_enter_in_the_second_half_of_the_rest_does_not_ask(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(60)
        await lifter.press("enter")
        assert len(lifter.sets()) == 2


async def test_an_early_enter_asks_again_after_something_else_was_done(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "enter", "T", "R", "enter")
        assert len(lifter.sets()) == 1


async def test_what_was_asked_is_forgotten_when_another_key_was_pressed(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "enter", "up", "enter")
        assert len(lifter.sets()) == 1
        assert lifter.sees("Logged already?")


async def test_a_typed_entry_early_in_the_rest_is_meant(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.type("18x9")
        assert lifter.sees("18x9▏", "18 kg each × 9")
        assert all(row in lifter.text for row in big_words("18 × 9", 80, 7)), "read from afar"
        await lifter.press("enter")
        assert lifter.short() == ["16kg x 12", "18kg x 9"]


@pytest.mark.parametrize("key", ["u", "backspace"])
async def test_u_and_backspace_reopen_the_set_with_the_clock_running_on(
    demo: Path, key: str
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.passes(20)
        await lifter.press("e")
        await lifter.passes(30)
        await lifter.press(key)
        assert lifter.short() == ["16kg x 12"]
        assert lifter.place == "rest"
        assert lifter.app.training.left() == 90
        assert lifter.sees("2 of 3", "Undone")


async def test_a_set_taken_back_is_put_right_where_it_was_logged_also_out_of_turn(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "T", "end", "up")
        last = len(lifter.exercises) - 1
        before = len(lifter.sets(last))
        await lifter.type("20x15")
        await lifter.press("enter", "backspace")
        assert len(lifter.sets(last)) == before
        await lifter.type("20x12")
        await lifter.press("enter")
        assert len(lifter.sets(last)) == before + 1
        assert len(lifter.sets(0)) == 1


async def test_backspace_inside_an_entry_takes_a_sign_and_undoes_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.type("11")
        await lifter.press("backspace")
        assert lifter.sees("1▏")
        await lifter.press("backspace")
        assert len(lifter.sets()) == 1
        await lifter.press("backspace")
        assert len(lifter.sets()) == 0


async def test_early_in_a_rest_before_a_first_load_enter_asks_for_it(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.type("12x10")
        await lifter.press("enter", "e", "e")
        assert lifter.place == "rest"
        await lifter.press("enter")
        assert not lifter.sees("Logged already?")
        assert lifter.sees("Type the load and the reps")


async def test_a_problem_is_told_below_the_entry_and_nothing_is_stored(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.type("2000x5")
        await lifter.press("enter")
        at = next(i for i, line in enumerate(lifter.lines) if "2000x5▏" in line)
        assert lifter.lines[at + 1].strip().startswith("✗ ")
        assert len(lifter.sets()) == 1


async def test_plus_and_right_change_the_next_set_from_rest(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "+", "left")
        assert lifter.sees("18 kg × 11")
        await lifter.press("e")
        assert lifter.short() == ["16kg x 12", "18kg x 11 easy"]


async def test_a_set_logged_in_another_window_moves_rest_on(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        bench = lifter.exercises[0]
        with lifter.elsewhere() as other:
            other.do(actions.log_set, bench, bench.done[0].done, 60)
        await lifter.until(lambda: lifter.sees("3 of 3"))
        assert lifter.app.training.left() == 60


async def test_before_a_first_set_the_keys_say_how_to_type_it(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.type("20x10")
        await lifter.press("enter")
        assert lifter.lines[-1].split("   ")[0].strip() == "↵ logs 20 kg × 10"
        await lifter.press("e")
        assert lifter.lines[-1].split("   ")[0].strip() == "type 20x10"


async def test_undoing_the_only_set_ends_its_rest(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "e", "u")
        assert lifter.app.training.rest is not None
        await lifter.press("u")
        assert lifter.app.training.rest is None
        assert lifter.place == "today"
        assert "rest" not in lifter.lines[0].split()
