"""Recovery, behind tab on Week: check-ins beside how it went, and what is known."""

from pathlib import Path

from tests.tui.lifting import LARGE, open_app


async def test_check_ins_are_shown_back_and_chance_is_called_chance(demo: Path):
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("W", "tab")
        assert lifter.sees("Week · recovery", "30 check-ins", "strength beside your last three")
        assert lifter.sees("slept 7 to 8 h", "can be told from chance", "The last check-ins")
        assert lifter.sees("How sessions left you", "energised", "neither sleep nor sets")
        await lifter.press(">", "down", "down", "enter")
        assert lifter.app.clipboard.startswith('day,felt,hard sets,"slept, h","effort, 0 to 10"')
        assert lifter.sees("Protein", "for you about", "Morton 2018", "Watson 2015", "EFSA 2010")
        await lifter.press("tab")
        assert lifter.sees("would complete the week")


async def test_an_empty_page_says_what_to_do(empty: Path):
    async with open_app(empty) as lifter:
        await lifter.press("W", "tab")
        assert lifter.sees("Answer the check-in on Today", "7 hours a night or more")
        assert lifter.sees("One key at the end of a workout (e to d) keeps how you feel")


async def test_at_80_columns_all_of_it_is_reached_by_the_keys(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("W", "tab")
        assert lifter.sees("How you came to train")
        await lifter.press("G")
        assert lifter.sees("What is known of recovery", "ACSM, a guide")
        assert not [line for line in lifter.lines if line.split()[:1] == ["g;"]]
        await lifter.press("g")
        assert lifter.sees("How you came to train")
        assert all(len(line) <= 80 for line in lifter.lines)
