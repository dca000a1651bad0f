"""What has no kilograms at home: chairs, a backpack; named, in order, in lists of their own."""

import pytest

from brainlift_tui.core.coaching.nudge import AdviceKind
from brainlift_tui.core.errors import BadInput, NoSuchExercise
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.rack.named import read_levels, write_levels
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.session.arrows import next_load
from brainlift_tui.exchange.own.brainlift_json import archive_text, parse
from brainlift_tui.store.coaching.reading import read_advice
from brainlift_tui.store.importing.own import add_archive
from brainlift_tui.store.rack.racks import change_rack, read_rack
from brainlift_tui.store.session import training
from brainlift_tui.store.workout.archive import read_archive
from tests.store.lifting import Lifter

LISTS = "high chair, sofa, stool; backpack, full backpack 8 kg"
SIT = "sit-to-stand"


@pytest.fixture
def home(lifter: Lifter) -> Lifter:
    lifter.do(change_rack, Rack(levels=read_levels(LISTS)))
    return lifter


def test_lists_are_read_as_they_are_written_and_kept_on_the_rack(home):
    assert write_levels(read_levels(LISTS)) == LISTS
    assert read_rack(home.reader).levels == read_levels(LISTS)
    with pytest.raises(BadInput, match="'chair' comes twice"):
        read_levels("chair, stool; chair")


def test_a_set_from_a_chair_is_kept_by_its_name(home):
    logged = home.type("sit to stand high chair x12, 10 Sofa")
    assert [str(done.load) for done in logged.sets] == ["high chair", "sofa"]


@pytest.mark.parametrize(
    ("text", "loads"),
    [
        ("sit to stand chair x12, 10", ["chair", "chair"]),
        ("chair sit to stand x12", ["chair"]),
        ("Chair Sit-to-Stand x12, stool x8, 7", ["chair", "stool", "stool"]),
        ("sit to stand low chair x12", ["low chair"]),
        ("sit to stand on a low chair x12", ["low chair"]),
        ("chair stand x12", ["chair"]),
    ],
)
def test_a_level_one_owns_is_not_lost_in_another_name_of_the_exercise(lifter, text, loads):
    lifter.do(change_rack, Rack(levels=read_levels("chair, low chair, stool")))
    logged = lifter.type(text)
    assert logged.exercise.slug == SIT
    assert [str(done.load) for done in logged.sets] == loads


def test_a_word_that_makes_it_another_exercise_is_no_level(lifter):
    lifter.do(change_rack, Rack(levels=read_levels("wall, chair, step")))
    logged = lifter.type("wall push up x12")
    assert (logged.exercise.slug, logged.sets[0].load) == ("wall-push-up", None)
    assert lifter.type("step up x12").sets[0].load is None


def test_a_chair_nobody_lists_is_a_word_of_the_name(lifter):
    assert lifter.type("sit to stand chair x12").sets[0].load is None


def test_what_was_used_last_tells_through_which_list_the_arrows_go(home):
    home.type("sit to stand sofa x12")
    home.type("push up backpack x12")
    home.days_pass(2)
    home.do(training.add_exercise, SIT, None)
    home.do(training.add_exercise, "push-up", None)
    sit, push = home.exercise(SIT), home.exercise("push-up")
    assert [load.text for load in sit.named] == ["high chair", "sofa", "stool"]
    assert [load.text for load in push.named] == ["backpack", "full backpack"]
    shown = sit.upcoming()[0]
    assert shown.load == NamedLoad("sofa")

    def stepped(exercise, load, direction):
        return next_load(
            exercise.exercise, exercise.loads, load, direction, Unit.KG, named=exercise.named
        )

    assert stepped(sit, shown.load, +1) == NamedLoad("stool")
    assert stepped(push, NamedLoad("backpack"), -1) is None


def test_twenty_from_a_chair_lead_to_the_lower_one(home):
    home.type("sit to stand sofa x20, 20, 20")
    home.days_pass(3)
    home.do(training.add_exercise, SIT, None)
    exercise = home.exercise(SIT)
    advice = read_advice(home.reader, home.session, {})[exercise.position]
    assert (advice.kind, advice.load_to) == (AdviceKind.HEAVIER, NamedLoad("stool"))


def test_a_dumbbell_has_no_chair(home):
    with pytest.raises(NoSuchExercise):
        home.type("bench press dumbbell sofa x12")


def test_lists_come_back_from_an_export(home, tmp_path):
    home.type("sit to stand stool x12")
    text = archive_text(read_archive(home.reader))
    other = Lifter(tmp_path / "other.db")
    try:
        other.do(add_archive, parse(text), "brainlift.json")
        assert archive_text(read_archive(other.reader)) == text
        assert read_rack(other.reader).levels == read_levels(LISTS)
    finally:
        other.close()
