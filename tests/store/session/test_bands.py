"""Training with bands: logged by name, shown, stepped, exported, and counted as no kilograms."""

import json

import pytest

from brainlift_tui.core.coaching.nudge import AdviceKind
from brainlift_tui.core.errors import BadInput, NoSuchExercise
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.rack.named import pieces, read_pieces
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.exchange.drawing.csv_export import log_csv
from brainlift_tui.exchange.own.brainlift_json import archive_text, parse
from brainlift_tui.store.coaching.answering import take_advice
from brainlift_tui.store.coaching.reading import read_advice, read_nudges
from brainlift_tui.store.entry.quick_reading import QuickReader
from brainlift_tui.store.importing.own import add_archive
from brainlift_tui.store.looking_back.records import records_of_workout
from brainlift_tui.store.rack.racks import change_rack, read_rack
from brainlift_tui.store.session import training
from brainlift_tui.store.workout.archive import read_archive
from tests.store.lifting import Lifter

ROW = "seated-row-band"
BANDS = pieces("yellow", "red", "blue")
RED, BLUE = NamedLoad("red"), NamedLoad("blue")


@pytest.fixture
def owner(lifter: Lifter) -> Lifter:
    """Somebody with three bands."""
    lifter.do(change_rack, Rack(bands=BANDS))
    return lifter


def logged(lifter: Lifter, text: str) -> list[str]:
    return [str(done.load) for done in lifter.type(text).sets]


def test_a_set_with_a_band_is_kept_by_its_name_and_weighs_nothing(owner):
    assert logged(owner, "seated row band red x12, 11, blue x8") == ["red", "red", "blue"]
    rows = owner.rows("SELECT load, unit, load_ng, reps FROM workout_set ORDER BY position")
    assert rows[0] == ("red", "named", None, 12)
    assert owner.undo() == "Seated Row (Band): red × 12 · 11 · blue × 8"
    assert owner.rows("SELECT * FROM workout_set") == []


def test_bare_reps_go_on_with_the_band_used_last(owner):
    owner.type("seated row band red x12")
    assert logged(owner, "seated row band 10") == ["red"]


def test_the_first_time_it_asks_which_band(owner):
    asked = r"Seated Row \(Band\): with which band\? Write yellow x10\."
    with pytest.raises(BadInput, match=asked):
        owner.type("seated row band 10")


def test_the_only_band_there_is_need_not_be_named(lifter):
    lifter.do(change_rack, Rack(bands=pieces("green")))
    assert logged(lifter, "seated row band 10") == ["green"]


def test_a_band_is_written_as_the_rack_has_it(owner):
    assert logged(owner, "seated row band BLUE+red x8") == ["blue + red"]


def test_a_band_called_like_a_word_of_the_exercise_is_meant_before_its_sets(lifter):
    lifter.do(change_rack, Rack(bands=pieces("yellow", "row")))
    assert logged(lifter, "seated row band row x12") == ["row"]
    lifter.type("seated row band yellow x12")
    assert logged(lifter, "seated row band row x12") == ["row"]
    assert logged(lifter, "seated row band x12") == ["row"]


@pytest.mark.parametrize("name", ["kg", "LB", "lbs", "min", "s", "sec", "km", "mi", "h", "x"])
def test_no_band_is_called_like_a_unit(owner, name):
    with pytest.raises(BadInput, match="is read as a unit"):
        read_pieces(f"yellow, {name}")
    owner.do(change_rack, Rack(bands=pieces("yellow", name)))  # as an import may bring it
    with pytest.raises(BadInput):
        owner.type(f"seated row band 12 {name}")


def test_a_colour_in_the_name_of_another_exercise_is_no_band(owner):
    with pytest.raises(NoSuchExercise, match="'bench press dumbbell red'"):
        owner.type("bench press dumbbell red x8")


def test_kilograms_of_a_band_stay_kilograms(owner):
    assert logged(owner, "seated row band 10kg x12") == ["10 kg"]
    assert owner.rows("SELECT load, unit FROM workout_set") == [("10", "kg")]


def test_a_row_shows_the_band_of_the_last_time_and_of_the_set_before(owner):
    owner.type("seated row band red x12, 11, 10")
    owner.days_pass(3)
    owner.do(training.add_exercise, ROW, None)
    assert [done.load for done in owner.exercise(ROW).upcoming()] == [RED, RED, RED]
    owner.do(training.log_set, owner.exercise(ROW), TrainingSet(load=BLUE, reps=8), None)
    assert owner.exercise(ROW).upcoming()[0].load == BLUE


def test_a_drop_set_goes_on_with_the_easier_band(owner):
    owner.do(training.add_exercise, ROW, None)
    owner.do(training.log_set, owner.exercise(ROW), TrainingSet(load=BLUE, reps=8), None)
    exercise = owner.exercise(ROW)
    dropping = exercise._replace(planned=(exercise.planned_rows[0]._replace(kind=SetKind.DROP),))
    assert dropping.upcoming()[0].load == RED


def test_no_warm_up_is_made_of_bands(owner):
    owner.type("seated row band blue x12, 12")
    owner.days_pass(3)
    owner.do(training.add_exercise, ROW, None)
    assert owner.exercise(ROW).warmups() == ()


def test_twenty_in_every_set_lead_to_the_next_band_and_taking_it_shows_it(owner):
    owner.type("seated row band red x20, 20, 20")
    owner.days_pass(3)
    owner.do(training.add_exercise, ROW, None)
    exercise = owner.exercise(ROW)
    advice = read_advice(owner.reader, owner.session, {})[exercise.position]
    assert (advice.kind, advice.load_from, advice.load_to) == (AdviceKind.HEAVIER, RED, BLUE)
    owner.do(take_advice, exercise, advice)
    assert owner.exercise(ROW).upcoming()[0].load == BLUE
    assert owner.exercise(ROW).target.load == BLUE
    assert read_nudges(owner.reader, owner.clock.today())


def test_fewer_reps_with_the_next_band_are_no_miss_where_nothing_was_planned(owner):
    for reps in (15, 17, 19, 20, 20):
        owner.type(f"seated row band red x{reps}, 15")
        owner.days_pass(2)
    owner.type("seated row band blue x9, 8")
    owner.days_pass(2)
    said = read_nudges(owner.reader, owner.clock.today())
    assert not any("below" in advice.why.english() for _, advice in said)


def test_bands_make_no_record_no_volume_and_no_estimate(owner):
    for reps in (10, 12, 14, 16, 18):
        owner.type(f"seated row band red x{reps}")
        owner.days_pass(1)
    assert owner.one("SELECT count(*) FROM personal_best") == 0
    sums = owner.rows("SELECT DISTINCT volume_g, top_ng, e1rm_g FROM exercise_session")
    assert sums == [(0, None, None)]
    assert owner.one("SELECT sum(hard_sets) FROM exercise_session") == 5
    assert records_of_workout(owner.reader, owner.one("SELECT max(id) FROM workout")) == ()


def test_less_help_from_a_band_is_no_lift_of_the_whole_body(owner):
    owner.type("chin up band blue x8")
    assert owner.rows("SELECT top_ng FROM exercise_session") == [(None,)]


def test_an_export_has_the_name_and_comes_back_as_it_was(owner, tmp_path):
    owner.do(change_rack, Rack(bands=read_pieces("yellow, red 10 kg, blue")))
    owner.type("seated row band red x12, 10kg x8")
    owner.do(training.add_exercise, ROW, None)
    exercise = owner.exercise(ROW)
    advice = read_advice(owner.reader, owner.session, {}).get(exercise.position)
    assert advice is None or advice.load_from
    text = archive_text(read_archive(owner.reader))
    first, second = json.loads(text)["workouts"][0]["exercises"][0]["sets"]
    assert (first["load"], first["unit"], first["band"]) == (None, None, "red")
    assert (second["load"], second["unit"]) == (10, "kg")
    assert "band" not in second
    other = Lifter(tmp_path / "other.db")
    try:
        other.do(add_archive, parse(text), "brainlift.json")
        assert archive_text(read_archive(other.reader)) == text
        assert [band.name for band in read_rack(other.reader).bands] == ["yellow", "red", "blue"]
        assert read_rack(other.reader).bands[1].load == Load("10", Unit.KG)
    finally:
        other.close()


def test_a_spreadsheet_has_the_band_in_a_column_of_its_own(owner):
    owner.type("seated row band red x12")
    heading, row = log_csv(owner.reader).splitlines()
    assert dict(zip(heading.split(","), row.split(","), strict=True))["band"] == "red"


def test_an_entry_being_typed_tells_what_it_would_log(owner):
    reader = QuickReader(owner.reader)
    assert reader.read("seated row band red x12").understood.sets[0].load == RED
    reading = reader.read("seated row band")
    assert reading.problem.english() == "then the sets, such as red x12, 11"
