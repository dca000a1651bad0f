"""The check-in on Today: offered until the first set, filled in by four keys, never in the way."""

from pathlib import Path

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, Flag
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.store.check_in.check_in import read_check_in
from tests.tui.lifting import Lifter, open_app

OFFER = "How are you?"


def kept(lifter: Lifter) -> CheckIn | None:
    return read_check_in(lifter.app.training.reader, lifter.clock.today())


async def test_it_is_offered_until_the_first_set_which_needs_no_answer(demo: Path):
    async with open_app(demo) as lifter:
        assert lifter.sees(OFFER)
        await lifter.press("enter")
        assert len(lifter.sets()) == 1
        await lifter.press("T")
        assert not lifter.sees(OFFER)
        assert kept(lifter) is None


async def test_a_new_lifter_is_not_asked(empty: Path):
    async with open_app(empty) as lifter:
        assert not lifter.sees(OFFER)


async def test_four_keys_fill_it_in_and_log_nothing(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab")
        assert lifter.sees("↵ skip")
        await lifter.press("7", "enter", "h", "enter", "n", "enter")
        assert lifter.sees("Ate and drank enough?", "↵ skip"), "Enter behind an answer skips none"
        await lifter.press("y")
        assert kept(lifter) == CheckIn(7, Energy.HIGH, (), fed=True)
        assert lifter.sets() == []
        assert lifter.sees("✓ slept 7 h · energy high · nothing sore · ate and drank enough")
        assert lifter.sees("Noted. u takes it back")
        await lifter.press("enter", every=0.5)
        assert lifter.sets() == [], "an Enter behind the last answer is still for it"
        await lifter.press("u")
        assert kept(lifter) is None
        assert lifter.sees(OFFER)


async def test_keys_pressed_at_once_act_in_their_order(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press_fast("tab", "6", ".", "5", "l", "l", "enter", "n", "e")
        assert kept(lifter) is not None
        assert kept(lifter).slept_h == 6.5
        assert kept(lifter).fed is False
        assert len(lifter.sets()) == 1


async def test_sore_muscles_are_chosen_by_group_and_by_muscle(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab", "enter", "enter", "p")
        assert lifter.sees("▸ pain · Sore?", "o core"), "what was said is seen at once"
        await lifter.press("p", "l", "l", "c")
        assert lifter.sees("Sore: chest and quads?")
        await lifter.press("escape")
        assert kept(lifter) == CheckIn(sore=(Muscle.CHEST, Muscle.QUADS))


async def test_a_sore_muscle_that_is_due_is_told_with_the_way_round_it(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab", "enter", "enter", "c", "escape")
        assert lifter.sees("Due today and sore: chest; b has something else.")
        await lifter.press("tab", "enter", "enter", "c", "l", "escape")
        assert not lifter.sees("Due today and sore")


async def test_pain_holds_the_raise_that_stood_there(demo: Path):
    async with open_app(demo) as lifter:
        assert lifter.sees("▲ 18 kg?")
        await lifter.press("tab", "p", "escape")
        assert kept(lifter) == CheckIn(flag=Flag.PAIN)
        assert not lifter.sees("▲ 18 kg?")
        assert lifter.sees("No raise today: pain.", "once more")
        await lifter.press("y")
        assert lifter.sees("Not today: pain.")


async def test_leaving_for_another_place_keeps_what_was_answered(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab", "7", "H")
        assert lifter.place == "history"
        assert kept(lifter) == CheckIn(7)


async def test_it_can_be_left_at_once_and_said_anew(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab", "escape")
        assert kept(lifter) is None
        await lifter.press("tab", "7", "escape", "tab", "6", "escape")
        assert kept(lifter) == CheckIn(6)


async def test_a_key_that_answers_nothing_changes_nothing(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab", "x", "e")
        assert lifter.sees("Slept?")
        assert lifter.bells == 2
        assert lifter.sets() == []


async def test_a_capital_letter_that_leads_nowhere_ends_nothing(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab", "L")
        assert lifter.sees("Slept?")
        assert lifter.bells == 1


async def test_undo_ends_it_and_takes_back_what_was_answered(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("tab", "7", "u")
        assert lifter.sees(OFFER, "Undone:")
        assert kept(lifter) is None
        await lifter.press("U")
        assert kept(lifter) == CheckIn(7)


async def test_every_question_fits_into_60_columns(demo: Path):
    async with open_app(demo, (60, 20)) as lifter:
        for keys in (("tab",), ("7",), ("n",), ("l", "c"), ("enter",)):
            await lifter.press(*keys)
            assert "▸" in lifter.text
            assert all(len(line) <= 60 for line in lifter.lines)


async def test_a_click_begins_it(demo: Path):
    async with open_app(demo) as lifter:
        at = next(y for y, line in enumerate(lifter.lines) if OFFER in line)
        await lifter.click(10, at)
        assert lifter.sees("Slept?")
