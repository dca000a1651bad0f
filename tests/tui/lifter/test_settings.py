"""Each setting is changed in place, acts at once, and is taken back by u."""

from pathlib import Path

from brainlift_tui.core.load.load import Unit
from brainlift_tui.store.rack.racks import read_rack
from tests.tui.lifting import LARGE, SMALL, Lifter, open_app

ROWS = (
    "Units",
    "Programme",
    "Rack",
    "Dumbbells",
    "Dial dumbbells",
    "Handles",
    "Bars",
    "EZ bars",
    "Trap bars",
    "Plates",
    "Kettlebells",
    "Bands",
    "Levels",
    "Machines",
    "Also there",
    "Rest",
    "Rest length",
    "Bell",
    "Countdown",
    "Theme",
    "Profile",
    "Experience",
    "Born in",
    "Bodyweight",
)


async def at(lifter: Lifter, row: str) -> None:
    """Go to a setting."""
    await lifter.press("S", "g", *["down"] * ROWS.index(row))
    assert lifter.cursor_line.lstrip(" ▌").startswith(row)


def rack(lifter: Lifter) -> list[str]:
    return [str(load) for load in read_rack(lifter.app.training.reader).dumbbells]


async def test_every_setting_stands_on_the_screen_with_its_value(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S")
        assert lifter.sees(
            "Units kilograms",
            "Programme Split A/B",
            "Dumbbells 2–24 kg in steps of 2",
            "Bars none",
        )
        await lifter.press("G")
        assert lifter.sees(
            "Rest starts after each set",
            "Rest length by exercise",
            "Bell rings at the end of a rest",
            "Experience",
            "Born in not told",
            "Bodyweight 76.5 kg",
        )


async def test_each_setting_says_what_it_is_for(demo: Path) -> None:
    async with open_app(demo) as lifter:
        told = set()
        for row in ROWS:
            await at(lifter, row)
            told.add(lifter.lines[-2])
        assert len(told) == len(ROWS)


async def test_where_there_is_room_a_setting_is_explained_beside_with_what_it_can_be(
    demo: Path,
) -> None:
    async with open_app(demo, size=LARGE) as lifter:
        await lifter.press("S")
        lifter.app.screen.stand_on("Experience")
        await lifter.settle()
        assert lifter.line("✓ new to lifting").index("✓") > 60
        assert lifter.sees("some months of lifting", "years of lifting", "raised with care")
        assert not lifter.lines[-2].strip(), "it is not told twice"
        await lifter.resize(*SMALL)
        assert lifter.lines[-2].strip().endswith("raised with care.")


async def test_units_change_what_is_shown_and_typed_and_nothing_that_was_logged(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        await at(lifter, "Units")
        await lifter.press("enter")
        assert lifter.sees("Units pounds", "u takes it back")
        assert lifter.short() == ["16kg x 12 easy"]
        await lifter.press("T")
        assert lifter.sees("35.3 lb × 12")
        await lifter.type("45x8")
        await lifter.press("enter")
        assert lifter.short()[-1] == "45lb x 8"
        await lifter.press("u", "u")
        assert lifter.app.training.settings.unit is Unit.KG


async def test_enter_on_the_programme_opens_plan_and_changes_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Programme")
        await lifter.press("enter")
        assert lifter.place == "plan"
        await lifter.press("T")
        assert "Split A/B" in lifter.lines[0]
        await lifter.press("u")
        assert lifter.sees("There is nothing to undo.")


async def test_dumbbells_are_typed_as_a_list_or_as_steps(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Dumbbells")
        await lifter.press("enter")
        await lifter.retype("5, 7.5, 20lb, 10-15/2.5")
        await lifter.press("enter")
        assert rack(lifter) == ["5 kg", "7.5 kg", "20 lb", "10 kg", "12.5 kg", "15 kg"]
        await lifter.press("T")
        assert "15 kg × 12" in lifter.cursor_line
        await lifter.press("-")
        assert "12.5 kg × 12" in lifter.cursor_line
        await lifter.press("-", "-")
        assert "9.1 kg × 12" in lifter.cursor_line, "20 lb, shown in the lifter's unit"
        await lifter.press("u")
        assert rack(lifter)[0] == "2 kg"


async def test_loads_that_make_no_sense_are_told_below_and_nothing_is_stored(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = rack(lifter)
        await at(lifter, "Dumbbells")
        for wrong in ("heavy", "5, -5", "2000", "10-5/0", "5,,x"):
            await lifter.press("enter")
            await lifter.retype(wrong)
            await lifter.press("enter")
            assert lifter.place == "Ask", wrong
            assert lifter.sees("✗"), wrong
            await lifter.press("escape")
            assert rack(lifter) == before, wrong


async def test_a_lifter_without_weights_gets_the_bodyweight_form(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await at(lifter, "Dumbbells")
        await lifter.press("enter")
        await lifter.retype("")
        await lifter.press("enter")
        assert lifter.sees("Dumbbells none")
        await lifter.press("T")
        assert not lifter.sees("(Dumbbell)")
        assert lifter.sees("▸")


async def test_bars_plates_and_kettlebells_are_kept(demo: Path) -> None:
    kept = {"Bars": "20 kg", "Plates": "a pair of 20 kg", "Kettlebells": "20 kg"}
    async with open_app(demo) as lifter:
        for row, told in kept.items():
            await at(lifter, row)
            await lifter.press("enter")
            await lifter.retype("20")
            await lifter.press("enter")
            assert lifter.sees(f"{row} {told}")
            await lifter.press("u")
            assert lifter.sees(f"{row} none")


async def test_with_rests_off_no_rest_opens(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Rest")
        await lifter.press("enter")
        assert lifter.sees("Rest off")
        await lifter.press("T", "e", "h")
        assert lifter.place == "today"
        assert lifter.short() == ["16kg x 12 easy", "16kg x 12 hard"]
        assert lifter.app.training.rest is None
        assert "3 ▸" in lifter.cursor_line


async def test_one_rest_length_for_every_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Rest length")
        await lifter.press("enter", *"75", "enter")
        assert lifter.sees("Rest length 1:15")
        await lifter.press("T", "e")
        assert lifter.app.training.left() == 75
        await lifter.press("S", "enter", "end", "backspace", "backspace", "enter")
        assert lifter.sees("Rest length by exercise")


async def test_a_rest_length_that_makes_no_sense_is_refused(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Rest length")
        for wrong in ("9", "3601", "abc", "1:30", "²"):
            await lifter.press("enter")
            lifter.app.screen.query_one("Input").value = wrong
            await lifter.press("enter")
            assert lifter.sees("✗ A rest is 10 to 3600 seconds."), wrong
            await lifter.press("escape")
            assert lifter.app.training.settings.rest_s is None, wrong


async def test_the_bell_is_switched_off_and_on(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Bell")
        await lifter.press("enter")
        assert lifter.sees("Bell off")
        await lifter.press("T", "e")
        await lifter.passes(121)
        assert lifter.bells == 0
        await at(lifter, "Bell")
        await lifter.press("enter")
        assert lifter.sees("Bell rings at the end of a rest")
        await lifter.press("u")
        assert lifter.sees("Bell off")


async def test_bodyweight_is_kept_with_its_day(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Bodyweight")
        await lifter.press("enter")
        await lifter.retype("80,5")
        await lifter.press("enter")
        assert lifter.sees("Bodyweight 80.5 kg")
        await lifter.press("u")
        assert lifter.sees("Bodyweight 76.5 kg")


async def test_a_bodyweight_that_makes_no_sense_is_refused(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Bodyweight")
        for wrong in ("", "abc", "-80", "2000", "0"):
            lifter.app.tell("")
            await lifter.press("enter")
            await lifter.retype(wrong)
            await lifter.press("enter")
            assert lifter.sees("✗"), wrong
            if lifter.place == "Ask":
                await lifter.press("escape")
            assert lifter.sees("Bodyweight 76.5 kg"), wrong


async def test_escape_leaves_a_setting_as_it_was(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Dumbbells")
        await lifter.press("enter", *"99", "escape")
        assert rack(lifter)[-1] == "24 kg"
        await lifter.press("escape")
        assert lifter.place == "today"


async def test_a_year_of_birth_is_told_changed_and_taken_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Born in")
        await lifter.press("enter", *"1958", "enter")
        assert lifter.sees("Born in 1958", "u takes it back")
        assert lifter.app.training.settings.birth_year == 1958
        await lifter.press("enter")
        await lifter.retype("")
        await lifter.press("enter")
        assert lifter.app.training.settings.birth_year is None
        await lifter.press("u")
        assert lifter.sees("Born in 1958")


async def test_a_year_of_birth_that_can_not_be_is_refused(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await at(lifter, "Born in")
        for typed in ("1905", "2017", "58", "abc", "-1958"):
            lifter.app.tell("")
            await lifter.press("enter", *typed, "enter")
            assert lifter.sees("A year of birth is 1906 to 2016."), typed
            assert lifter.app.training.settings.birth_year is None, typed
            await lifter.press("escape")


async def test_a_double_click_changes_a_setting(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S")
        await lifter.click(5, 3, times=2)
        assert lifter.sees("Units pounds")
        await lifter.resize(120, 40)
        await lifter.click(64, 3)
        assert lifter.sees("▌ Rest starts")


async def test_what_else_is_there_is_ticked_and_taken_back(demo: Path) -> None:
    def stations(lifter: Lifter) -> list[str]:
        return sorted(read_rack(lifter.app.training.reader).stations)

    async with open_app(demo) as lifter:
        await at(lifter, "Also there")
        assert lifter.sees("Also there bench")
        await lifter.press("enter", "down", "space")
        assert lifter.sees("✓ bench", "✓ pull-up bar", "– dip bars")
        await lifter.press("escape")
        assert stations(lifter) == ["bench"]
        await lifter.press("enter", "space", "down", "space", "enter")
        assert stations(lifter) == ["pull-up bar"]
        assert lifter.sees("Also there pull-up bar", "u takes it back")
        await lifter.press("enter", "enter")
        await lifter.press("u")
        assert stations(lifter) == ["bench"]
