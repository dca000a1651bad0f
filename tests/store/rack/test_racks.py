"""Racks are made, switched, renamed and deleted, and all of it is undone."""

import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.rack import Rack, Stack, default_rack
from brainlift_tui.store.exercise.describing import merge_exercises
from brainlift_tui.store.identity import HOME_RACK, catalogue_uid
from brainlift_tui.store.rack.racks import (
    add_rack,
    change_rack,
    delete_rack,
    read_rack,
    read_racks,
    rename_rack,
    use_rack,
)
from tests.store.lifting import Lifter

KG = Unit.KG
PINS = Stack(Load("20", KG), Load("10", KG), Load("200", KG))
GYM = Rack("Gym", bars=(Load("20", KG),), plates=(Load("20", KG), Load("2.5", KG)))
ALL = Rack(
    "Everything",
    dumbbells=(Load("10", KG),),
    dials=(Load("12.5", KG), Load("25", Unit.LB)),
    handles=(Load("2", KG),),
    bars=(Load("20", KG),),
    ez_bars=(Load("7.5", KG),),
    plates=(Load("1.25", KG), Load("45", Unit.LB)),
)


def names(lifter: Lifter) -> list[str]:
    """The racks, the one in use in capitals."""
    return [
        kept.rack.name.upper() if kept.active else kept.rack.name
        for kept in read_racks(lifter.reader)
    ]


def racks_of(lifter: Lifter) -> tuple[list[tuple[object, ...]], ...]:
    return lifter.rows("SELECT * FROM rack"), lifter.rows("SELECT * FROM rack_item")


def uid(lifter: Lifter, name: str) -> str:
    return next(kept.uid for kept in read_racks(lifter.reader) if kept.rack.name == name)


def test_a_new_rack_is_used_at_once_and_the_old_one_is_kept(lifter):
    lifter.do(add_rack, GYM)
    assert names(lifter) == ["GYM", "Home"]
    assert read_rack(lifter.reader) == GYM
    lifter.do(use_rack, uid(lifter, "Home"))
    assert names(lifter) == ["Gym", "HOME"]
    assert read_rack(lifter.reader) == default_rack(KG)


def test_every_kind_of_thing_on_a_rack_is_kept(lifter):
    lifter.do(add_rack, ALL)
    assert read_rack(lifter.reader) == ALL


def test_all_that_is_done_with_racks_is_undone_and_redone_step_by_step(lifter):
    seen = [racks_of(lifter)]
    for action, values in (
        (add_rack, lambda: (GYM,)),
        (rename_rack, lambda: (uid(lifter, "Gym"), "  The  gym ")),
        (change_rack, lambda: (ALL,)),
        (use_rack, lambda: (uid(lifter, "Home"),)),
        (delete_rack, lambda: (uid(lifter, "Home"),)),
    ):
        lifter.do(action, *values())
        seen.append(racks_of(lifter))
    labels = []
    while len(seen) > 1:
        assert racks_of(lifter) == seen.pop()
        labels.append(lifter.undo())
    assert labels == [
        "Rack deleted: Home",
        "Rack in use: Home",
        "Rack: Everything",
        "Rack Gym: now The gym",
        "New rack: Gym",
    ]
    assert racks_of(lifter) == seen.pop()
    for _ in range(5):
        lifter.redo()
    assert names(lifter) == ["EVERYTHING"]


def test_when_the_rack_in_use_is_deleted_another_one_is_used(lifter):
    lifter.do(add_rack, GYM)
    lifter.do(delete_rack, uid(lifter, "Gym"))
    assert names(lifter) == ["HOME"]


def test_the_only_rack_is_not_deleted(lifter):
    with pytest.raises(Refused, match="only rack"):
        lifter.do(delete_rack, uid(lifter, "Home"))


@pytest.mark.parametrize("name", ["", "  ", "home", "HOME ", "x" * 61])
def test_a_name_that_is_taken_or_none_is_refused(lifter, name):
    before = lifter.stored()
    with pytest.raises(BadInput):
        lifter.do(add_rack, Rack(name))
    assert lifter.stored() == before


def test_a_rack_may_be_renamed_to_itself_in_capitals(lifter):
    lifter.do(rename_rack, uid(lifter, "Home"), "HOME")
    assert names(lifter) == ["HOME"]


def test_what_another_window_deleted_can_not_be_used(lifter):
    lifter.do(add_rack, GYM)
    gone = uid(lifter, "Gym")
    lifter.do(delete_rack, gone)
    for action, more in ((use_rack, ()), (rename_rack, ("Cellar",)), (delete_rack, ())):
        with pytest.raises(Refused, match="gone"):
            lifter.do(action, gone, *more)


def test_on_a_rack_nobody_described_what_was_lifted_can_be_lifted_again(lifter):
    lifter.train("22.5x8")
    lifter.train("22.5x8")
    loads = [load.text for load in lifter.exercise().loads]
    assert "22.5" in loads
    lifter.do(change_rack, Rack("Mine", dumbbells=(Load("10", KG), Load("20", KG))))
    assert [load.text for load in lifter.exercise().loads] == ["10", "20"]


def test_the_pins_of_a_machine_are_kept_and_taken_back(lifter):
    rack = read_rack(lifter.reader).with_pins("leg-press-machine", PINS)
    lifter.do(change_rack, rack)
    assert read_rack(lifter.reader) == rack
    lifter.undo()
    assert read_rack(lifter.reader).pins == ()
    lifter.redo()
    assert read_rack(lifter.reader) == rack


def test_the_pins_of_an_exercise_go_to_the_one_it_is_merged_with(lifter):
    lifter.do(change_rack, read_rack(lifter.reader).with_pins("goblet-squat-dumbbell", PINS))
    lifter.do(merge_exercises, "goblet-squat-dumbbell", "bench-press-dumbbell")
    assert [own.slug for own in read_rack(lifter.reader).pins] == ["bench-press-dumbbell"]


def test_the_rack_of_a_new_lifter_is_known_by_the_id_that_every_database_gives_it() -> None:
    assert catalogue_uid("rack", "home") == HOME_RACK
