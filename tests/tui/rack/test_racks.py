"""Plates stand beside the load, and racks are switched, made, renamed and deleted at `p`."""

from pathlib import Path

import pytest

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.rack.racks import change_rack, read_rack
from tests.tui.lifting import Lifter, open_app


def kg(*numbers: str) -> tuple[Load, ...]:
    return tuple(Load(number, Unit.KG) for number in numbers)


GARAGE = Rack(
    "Garage",
    dumbbells=kg("10", "20"),
    bars=kg("20"),
    plates=kg("20", "10", "5", "2.5", "1.25"),
)


async def barbell(lifter: Lifter) -> None:
    """Add the bench press with a bar, 65 kg once, and stand on its second row."""
    with lifter.elsewhere() as writer:
        writer.do(change_rack, GARAGE)
    await lifter.passes(1)
    await lifter.press("n", *"bench press barbell 65x8", "enter")
    if lifter.place == "rest":
        await lifter.press("T")


async def test_the_plates_of_one_side_stand_beside_the_load_on_today(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await barbell(lifter)
        assert "65 kg × 8   20 + 2.5 per side, bar 20 kg" in lifter.cursor_line
        await lifter.press("+")
        assert "67.5 kg × 8   20 + 2.5 + 1.25 per side, bar 20 kg" in lifter.cursor_line
        await lifter.press("-", "-")
        assert "62.5 kg × 8   20 + 1.25 per side" in lifter.cursor_line


async def test_the_plates_stand_on_rest_with_the_next_set(demo: Path) -> None:
    async with open_app(demo, (120, 40)) as lifter:
        await barbell(lifter)
        await lifter.press("e")
        assert lifter.place == "rest"
        assert lifter.app.screen.query_one("NextSet").shown.plates == "20 + 2.5 per side"


async def test_p_shows_what_is_on_the_bar_and_the_racks(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await barbell(lifter)
        await lifter.press("p")
        assert lifter.sees("65 kg × 8", "20 + 2.5 per side, bar 20 kg", "● Garage", "in use")
        await lifter.press("p")
        assert lifter.place == "today"


async def test_a_load_the_rack_lacks_is_taken_and_one_key_adds_what_it_takes(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await barbell(lifter)
        await lifter.type("61x8")
        assert "61 kg × 8   not on this rack" in lifter.cursor_line
        await lifter.press("enter")
        assert str(lifter.exercises[-1].done[-1].done.load) == "61 kg"
        await lifter.press("T")
        remark = "not on this rack: p adds a pair of 0.5 kg plates"
        assert f"61 kg × 8   {remark}" in lifter.cursor_line
        await lifter.press("p")
        assert lifter.sees("Garage: a pair of 0.5 kg plates added. u takes it back")
        assert "20 + 0.5 per side, bar 20 kg" in lifter.cursor_line
        await lifter.press("u")
        assert remark in " ".join(lifter.text.split())
        assert read_rack(lifter.app.training.reader) == GARAGE
        await lifter.press("e", "T", "G")
        assert remark in " ".join(lifter.text.split()), "it stands below the last set too"


async def test_p_says_so_where_nothing_one_can_buy_makes_the_load(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await barbell(lifter)
        await lifter.press(*"61.3x8", "enter", "T")
        await lifter.press("p")
        assert lifter.sees("this rack can't make it")


async def test_after_switching_racks_only_loads_of_that_rack_are_shown(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert "16 kg × 12" in lifter.cursor_line
        await lifter.press("p", "n", *"Travel", "enter", "enter", "S")
        await lifter.press("g", "down", "down", "down", "enter")
        await lifter.retype("5, 10, 15")
        await lifter.press("enter", "T")
        assert "15 kg × 12" in lifter.cursor_line
        assert lifter.sees("16 kg × 12 · 12"), "what was done last time stays as it was"
        await lifter.press("u")
        assert "16 kg × 12" in lifter.cursor_line


async def test_a_gym_is_made_used_and_left_again_in_a_few_keys(demo: Path) -> None:
    async with open_app(demo) as lifter:
        home = read_rack(lifter.app.training.reader)
        await lifter.press("p", "n", *"Gym", "enter", "down", "enter")
        assert lifter.sees("New rack, in use: Gym")
        assert read_rack(lifter.app.training.reader).bars == kg("20")
        await lifter.press("p", "down", "enter")
        assert lifter.sees("Rack in use: Home")
        assert read_rack(lifter.app.training.reader) == home
        await lifter.press("u", "u")
        assert read_rack(lifter.app.training.reader) == home


async def test_a_rack_is_renamed_and_deleted_and_both_are_undone(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("p", "n", *"Travel", "enter", "end", "enter", "p", "r")
        await lifter.retype("home")
        await lifter.press("enter")
        assert lifter.sees("✗ There is a rack called Home already.")
        await lifter.retype("Hotel")
        await lifter.press("enter")
        assert lifter.sees("● Hotel", "nothing but your own weight")
        await lifter.press("d")
        assert lifter.sees("● Home")
        assert not lifter.sees("Hotel")
        await lifter.press("u", "u")
        assert lifter.sees("● Travel")


async def test_the_only_rack_stays(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("p", "d")
        assert lifter.sees("✗ This is your only rack; make another one first.", "● Home")


async def test_settings_lead_to_the_racks_and_change_the_one_in_use(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S", "g", "down", "down", "enter", "n", *"Gym", "enter", "enter")
        assert lifter.sees("Rack Gym (one of 2)")
        await lifter.press("down", "down", "enter", *"5-25/2.5", "enter")
        rack = read_rack(lifter.app.training.reader)
        assert (rack.name, rack.dials[-1]) == ("Gym", Load("25", Unit.KG))


@pytest.mark.parametrize("typed", ["1.2501", "0.00001"])
async def test_a_plate_told_to_less_than_a_gram_is_refused(demo: Path, typed: str) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S", "g", *["down"] * 9, "enter", *typed, "enter")
        assert lifter.sees("✗", "three decimals at most")


async def test_machines_are_written_as_their_pins(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S", "g", *["down"] * 13, "enter", *"5-100/5", "enter")
        assert lifter.sees("Machines 5–100 kg in steps of 5")
        await lifter.press("enter")
        await lifter.retype("")
        await lifter.press("enter")
        assert lifter.sees("Machines any load, where there is one")


async def test_a_row_of_dumbbells_is_shown_and_changed_as_a_row(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S", "g", *["down"] * 3, "enter")
        assert lifter.sees("2-24/2")
        await lifter.retype("2.5-30/2.5, 2x40, 100lb")
        await lifter.press("enter")
        assert lifter.sees("Dumbbells 2.5–30 kg in steps of 2.5, 2 of 40 kg, 100 lb")
        await lifter.press("enter")
        assert lifter.sees("2.5-30/2.5, 2x40, 100lb")


async def test_what_is_typed_of_plates_is_told_in_pairs_as_one_types(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S", "g")
        while "Plates" not in lifter.cursor_line:
            await lifter.press("down")
        await lifter.press("enter")
        await lifter.retype("2x15")
        assert lifter.sees("2 pairs of 15 kg")
        await lifter.type(", 2 × ")
        assert not lifter.sees("2 pairs of 15 kg")
        await lifter.type("7.5 kg 2.5")
        told = "a pair of 2.5 kg, 2 pairs of 7.5 kg, 2 pairs of 15 kg"
        assert lifter.sees(told)
        await lifter.press("enter")
        assert lifter.sees(f"Plates {told}")


async def to_its_pins(lifter: Lifter) -> None:
    for _ in range(20):
        if "Its pins" in lifter.cursor_of_dialog:
            return
        await lifter.press("down")


async def test_a_machine_has_pins_of_its_own_on_this_rack(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S", "g", *["down"] * 13, "enter", *"5-100/5", "enter")
        await lifter.press("T", "n", *"leg press", "enter", "s")
        await to_its_pins(lifter)
        assert lifter.sees("Its pins like all machines: 5–100 kg in steps of 5")
        await lifter.press("enter")
        await lifter.retype("20-200/10")
        await lifter.press("enter", "escape")
        await lifter.type("105x8")
        assert lifter.sees("105 kg × 8 not on this rack")
        await lifter.press("escape", "1", "0", "0", "x", "8", "enter", "T", "plus")
        assert "110 kg × 8" in lifter.cursor_line
        await lifter.press("s")
        await to_its_pins(lifter)
        assert lifter.sees("Its pins 20–200 kg in steps of 10")
