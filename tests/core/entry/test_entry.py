"""The quick entry reads what a lifter types, in every form it can have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.entry.entry import entry_text, in_minutes, parse_sets, splits, suited
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.workout.workout import Effort, TrainingSet

KG, LB = Unit.KG, Unit.LB


def brief(done: TrainingSet) -> str:
    """One set in a fixed notation for the tables below."""
    words = [str(done.load)] if done.load else []
    words += [f"{done.reps} reps"] if done.reps is not None else []
    words += [f"{done.seconds} s"] if done.seconds is not None else []
    words += [f"{done.distance_m:g} m"] if done.distance_m is not None else []
    words += [f"@{done.rir:g}"] if done.rir is not None else []
    return " ".join(words)


def read(text: str, unit: Unit = KG, load: Load | None = None) -> str:
    return "; ".join(brief(done) for done in parse_sets(text, unit, load))


# --- the grammar ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # LOAD x REPS, spaces allowed around x
        ("20x8", "20 kg 8 reps"),
        ("20 x 8", "20 kg 8 reps"),
        ("20 x8", "20 kg 8 reps"),
        ("20x 8", "20 kg 8 reps"),
        ("20X8", "20 kg 8 reps"),
        ("20×8", "20 kg 8 reps"),
        ("20*8", "20 kg 8 reps"),
        ("22.5x11", "22.5 kg 11 reps"),
        (".5x11", "0.5 kg 11 reps"),
        ("20x0", "20 kg 0 reps"),
        ("0x5", "0 kg 5 reps"),
        ("  20x8  ", "20 kg 8 reps"),
        # LOAD kg|lb [x] REPS
        ("20kgx8", "20 kg 8 reps"),
        ("20 kg x 8", "20 kg 8 reps"),
        ("20kg 8", "20 kg 8 reps"),
        ("20 KG 8", "20 kg 8 reps"),
        ("45lbx8", "45 lb 8 reps"),
        ("45 lbs 8", "45 lb 8 reps"),
        ("20\u00a0kg × 8", "20 kg 8 reps"),
        # a bare integer is reps
        ("8", "8 reps"),
        ("x8", "8 reps"),
        ("× 8", "8 reps"),
        ("8 8 7", "8 reps; 8 reps; 7 reps"),
        ("8, 8, 7", "8 reps; 8 reps; 7 reps"),
        ("8,8,7", "8 reps; 8 reps; 7 reps"),
        ("8; 7", "8 reps; 7 reps"),
        ("8\n7", "8 reps; 7 reps"),
        ("8,", "8 reps"),
        # time, distance
        ("45s", "45 s"),
        ("45 s", "45 s"),
        ("45S", "45 s"),
        ("45 sec", "45 s"),
        ("1:30", "90 s"),
        ("30 min", "1800 s"),
        ("30min", "1800 s"),
        ("20 min, 10 minutes", "1200 s; 600 s"),
        ("2 h", "7200 s"),
        ("1 h 30 min", "5400 s"),
        ("5 km 40 min", "2400 s 5000 m"),
        ("1:02:03", "3723 s"),
        ("16 kg x 45s", "16 kg 45 s"),
        ("16kg 1:30", "16 kg 90 s"),
        ("16x45s", "16 kg 45 s"),
        ("5 km 30:00", "1800 s 5000 m"),
        ("5km 30:00", "1800 s 5000 m"),
        ("5.5 km", "5500 m"),
        ("5,5 km 1:00:00", "3600 s 5500 m"),
        ("800 m", "800 m"),
        ("1 mi", "1609.34 m"),
        ("5 km 30:00, 1 km 5:00", "1800 s 5000 m; 300 s 1000 m"),
        ("20x8, 5 km 30:00", "20 kg 8 reps; 1800 s 5000 m"),
        # reserve and RPE
        ("20x8@2", "20 kg 8 reps @2"),
        ("20x8 @2", "20 kg 8 reps @2"),
        ("20x8 @ 0", "20 kg 8 reps @0"),
        ("8@5", "8 reps @5"),
        ("8@2.5", "8 reps @2.5"),
        ("8@6", "8 reps @4"),
        ("8@8.5", "8 reps @1.5"),
        ("8@10", "8 reps @0"),
        ("45s @1", "45 s @1"),
        # added load and assistance
        ("+10x5", "10 kg 5 reps"),
        ("-20x5", "-20 kg 5 reps"),
        ("-20 kg x5", "-20 kg 5 reps"),
        ("- 20x5", "-20 kg 5 reps"),
        ("8 -20x5", "8 reps; -20 kg 5 reps"),
        # unit and load carry on, @R doesn't
        ("20x8, 8, 7", "20 kg 8 reps; 20 kg 8 reps; 20 kg 7 reps"),
        ("20x8 @2, 7", "20 kg 8 reps @2; 20 kg 7 reps"),
        ("20x8, 7 @1", "20 kg 8 reps; 20 kg 7 reps @1"),
        ("45lb x8, 50x7", "45 lb 8 reps; 50 lb 7 reps"),
        ("45lb x8, 20kg x7, 22x6", "45 lb 8 reps; 20 kg 7 reps; 22 kg 6 reps"),
        ("8, 20x5, 4", "8 reps; 20 kg 5 reps; 20 kg 4 reps"),
        ("20x8, x7", "20 kg 8 reps; 20 kg 7 reps"),
        ("16kg 45s, 30s", "16 kg 45 s; 16 kg 30 s"),
    ],
)
def test_the_log_grammar(typed, meant):
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "felt"),
    [
        ("20x8 hard", [Effort.HARD]),
        ("20x8h, 8f, 8e", [Effort.HARD, Effort.FAILED, Effort.EASY]),
        ("20 kg x 8H @1", [Effort.HARD]),
        ("8f", [Effort.FAILED]),
        ("20x8 easy, 7 Hard; 6 failed", [Effort.EASY, Effort.HARD, Effort.FAILED]),
        ("20x8@1 hard", [Effort.HARD]),
        ("45s easy", [Effort.EASY]),
        ("5 km 30:00 easy", [Effort.EASY]),
        ("20x8", [None]),
    ],
)
def test_how_a_set_felt_can_be_typed_in_the_words_of_its_keys(typed, felt):
    assert [done.effort for done in parse_sets(typed, KG)] == felt


@pytest.mark.parametrize("text", ["20x1.5h", "20x1h20min", "20x1 h 20 min", "20x1h 20 min"])
def test_a_load_is_not_lifted_for_hours(text):
    with pytest.raises(BadInput):
        parse_sets(text, KG)


def test_a_band_that_is_called_hard_is_a_band():
    (done,) = parse_sets("12 hard", KG, names=("hard",))
    assert (done.load, done.effort) == (NamedLoad("hard"), None)
    (done,) = parse_sets("12 red hard", KG, names=("hard", "red"))
    assert (done.load, done.effort) == (NamedLoad("red"), Effort.HARD)


def test_how_a_set_felt_stays_where_only_its_numbers_are_put_right():
    felt = TrainingSet(load=Load("20", KG), reps=8, effort=Effort.EASY)
    (right,) = parse_sets("20x9", KG)
    assert felt.with_numbers_of(right).effort is Effort.EASY
    (right,) = parse_sets("20x9 hard", KG)
    assert felt.with_numbers_of(right).effort is Effort.HARD


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("22,5x11", "22.5 kg 11 reps"),
        ("22,5 x 11", "22.5 kg 11 reps"),
        ("22,5kg 11", "22.5 kg 11 reps"),
        ("22,5 lb x 11", "22.5 lb 11 reps"),
        ("22, 5", "22 reps; 5 reps"),
        ("20x8@8,5", "20 kg 8 reps @1.5"),
        ("20x8 @2,5, 7", "20 kg 8 reps @2.5; 20 kg 7 reps"),
        ("20x8@2,8", "20 kg 8 reps @2; 20 kg 8 reps"),
        ("30,5 min", "1830 s"),
        ("30.5 min", "1830 s"),
        ("1,5 h", "5400 s"),
        ("20x10,8", "20 kg 10 reps; 20 kg 8 reps"),
        ("12,10,8", "12 reps; 10 reps; 8 reps"),
        ("20x8,7", "20 kg 8 reps; 20 kg 7 reps"),
        ("22,5x11,10", "22.5 kg 11 reps; 22.5 kg 10 reps"),
        ("8, 20x5", "8 reps; 20 kg 5 reps"),
        ("20x8, 22,5x7", "20 kg 8 reps; 22.5 kg 7 reps"),
    ],
)
def test_a_comma_is_a_decimal_sign_only_in_a_number_with_x_kg_or_lb(typed, meant):
    assert read(typed) == meant


def test_a_number_without_a_unit_is_in_the_lifters_own():
    assert read("45x8", LB) == "45 lb 8 reps"
    assert read("20kg x8, 22x7", LB) == "20 kg 8 reps; 22 kg 7 reps"


def test_a_set_without_a_load_takes_the_one_the_row_shows():
    shown = Load("22.5", KG)
    assert read("11", KG, shown) == "22.5 kg 11 reps"
    assert read("x11 @2", LB, shown) == "22.5 kg 11 reps @2"
    assert read("25x8", KG, shown) == "25 kg 8 reps"


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "   ",
        ",",
        ",8",
        "8,,7",
        "x",
        "8x",
        "20kgx",
        "x x 8",
        "20x",
        "20xx8",
        "20x8x3",
        "20-8",
        "8-10",
        "20.5",
        "1.000,5x3",
        "100,000x5",
        "1.000x10",
        "12,500 kg x3",
        "1.500 m 6:00",
        "10,8",
        "22,5 @2",
        "45,5 s",
        "8,22,5x11",
        "1.2.3x4",
        "1e3x5",
        "nanx5",
        "٢٠x٥",
        "٥",
        "８",
        "8 reps",
        "8 @",
        "@2",
        "8 @2 @3",
        "8 @5.5",
        "8 @11",
        "8 @-1",
        "8 @two",
        "45ſ",
        "5 mı",
        "5 mİ",
        "5 minx",
        "30 min min",
        "1h30",
        "45 secs",
        "1:3",
        "1:234",
        "20 lbsx",
        "5 km30:00",
        "20x1001",
        "1001x8",
        "2300lbx1",
        "49:00:00",
        "1001 km",
        "9" * 900,
        "9" * 900 + " km",
        "9" * 900 + "s",
        "1x" + "9" * 900,
        "8 " * 600,
        "20x8; DROP TABLE workout",
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(nonsense):
    with pytest.raises(BadInput) as refused:
        parse_sets(nonsense, KG)
    assert str(refused.value).strip()
    assert "\n" not in str(refused.value)


def test_the_sentence_names_the_part_that_cannot_be_read():
    with pytest.raises(BadInput, match="'seven'"):
        parse_sets("20x8, 8, seven, 6", KG)


def test_x_typed_twice_is_told_as_that():
    with pytest.raises(BadInput, match="'2xx' has x more than once"):
        parse_sets("2xx", KG)


def test_a_load_without_reps_is_told_how_to_go_on():
    with pytest.raises(BadInput, match="no reps; write 20kgx8"):
        parse_sets("20 kg", KG)


# --- properties -------------------------------------------------------------------------------

entry_like = st.text(alphabet="0123456789 .,;:x×*+-@kglbsmi\tK", max_size=40)


@given(st.text(max_size=80) | entry_like, st.sampled_from(Unit))
def test_no_text_breaks_the_entry(text, unit):
    try:
        sets = parse_sets(text, unit)
    except BadInput:
        return
    assert sets
    for done in sets:
        assert done.reps is not None or done.seconds is not None or done.distance_m is not None


@given(st.text(max_size=80) | st.builds("{} {}".format, st.text(max_size=20), entry_like))
def test_no_text_breaks_the_telling_of_name_from_sets(text):
    try:
        found = splits(text, KG)
    except BadInput:
        return
    assert found
    for way in found:
        assert way.name == way.name.strip() != ""
        assert text.strip().startswith(way.name)
        assert way.sets
    lengths = [len(way.name) for way in found]
    assert lengths == sorted(lengths)


@st.composite
def written(draw):
    """Sets, and one way to write them."""
    separator = draw(st.sampled_from([", ", " ", "; "]))
    times = draw(st.sampled_from(["x", " x ", "×", "*", "X", " × "]))
    texts, meant = [], []
    unit, load = KG, None
    for _ in range(draw(st.integers(1, 6))):
        text = ""
        if draw(st.booleans()):
            number = draw(st.decimals(-200, 450, places=draw(st.integers(0, 2))))
            decimal = draw(st.sampled_from([".", ","]))
            sign = "+" if number >= 0 and draw(st.booleans()) else ""
            text = sign + f"{number:f}".replace(".", decimal)
            if draw(st.booleans()):
                unit = draw(st.sampled_from(Unit))
                text += draw(st.sampled_from(["", " "])) + unit.value
            load = Load.parse(f"{number:f}", unit)
            text += times
        if draw(st.booleans()):
            reps, seconds = draw(st.integers(0, 1000)), None
            text += str(reps)
        else:
            reps, seconds = None, draw(st.integers(0, 3599))
            clock = f"{seconds // 60}:{seconds % 60:02}"
            text += draw(st.sampled_from([f"{seconds}s", f"{seconds} s", clock]))
        rir = None
        if draw(st.booleans()):
            rir = draw(st.integers(0, 10)) / 2
            rpe = rir <= 4 and draw(st.booleans())
            text += draw(st.sampled_from(["@", " @", " @ "])) + f"{10 - rir if rpe else rir:g}"
        texts.append(text)
        meant.append(TrainingSet(load=load, reps=reps, seconds=seconds, rir=rir))
    return separator.join(texts), tuple(meant)


@given(written())
def test_sets_written_in_the_grammar_are_read_back(pair):
    text, meant = pair
    assert parse_sets(text, KG) == meant


@given(written(), st.sampled_from(["Bench Press", "Split Squat (Dumbbell)", "90/90 Hip Switch"]))
def test_a_name_and_its_sets_are_told_apart_at_the_first_set(pair, name):
    text, meant = pair
    assert splits(f"{name} {text}", KG)[0].name == name
    assert splits(f"{name}: {text}", KG)[0].sets == meant


@given(st.integers(0, 1000), st.sampled_from([*range(11)]))
def test_reserve_and_rpe_are_the_same_scale_seen_from_both_ends(reps, at):
    (done,) = parse_sets(f"{reps} @{at}", KG)
    assert done.rir == (at if at <= 5 else 10 - at)


# --- names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "name", "sets"),
    [
        ("bench press 20x8, 8, 7", "bench press", "20 kg 8 reps; 20 kg 8 reps; 20 kg 7 reps"),
        ("dumbbell bench press: 20x8", "dumbbell bench press", "20 kg 8 reps"),
        ("bench press, 20x8", "bench press", "20 kg 8 reps"),
        ("Bench Press (Dumbbell) 22,5x11", "Bench Press (Dumbbell)", "22.5 kg 11 reps"),
        ("pull up x8", "pull up", "8 reps"),
        ("pull up -20x5", "pull up", "-20 kg 5 reps"),
        ("plank 1:30", "plank", "90 s"),
        ("run 5 km 30:00", "run", "1800 s 5000 m"),
        ("walking 30 min", "walking", "1800 s"),
        ("21s curl 20x8", "21s curl", "20 kg 8 reps"),
        ("x-row 10", "x-row", "10 reps"),
    ],
)
def test_the_name_ends_where_the_sets_begin(typed, name, sets):
    first = splits(typed, KG)[0]
    assert (first.name, "; ".join(brief(done) for done in first.sets)) == (name, sets)


def test_a_number_that_may_belong_to_the_name_gives_both_ways():
    ways = [(way.name, len(way.sets)) for way in splits("Test 21 5", KG)]
    assert ways == [("Test", 2), ("Test 21", 1)]


@pytest.mark.parametrize("typed", ["", "  ", "bench press", "20x8", "5", ": 20x8", "a" * 1001])
def test_a_name_without_sets_or_sets_without_a_name_are_refused(typed):
    with pytest.raises(BadInput):
        splits(typed, KG)


def test_what_is_wrong_with_the_sets_is_said_rather_than_what_is_missing():
    with pytest.raises(BadInput, match="no reps"):
        splits("bench press 20 kg", KG)


# --- as the exercise counts -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "then"),
    [
        (" 30", TrainingSet(seconds=1800)),
        (" x30", TrainingSet(reps=30)),
        (" X 30", TrainingSet(reps=30)),
    ],
)
def test_a_bare_number_is_minutes_for_cardio_and_reps_behind_an_x(typed, then):
    karate = Exercise("karate", "Martial Arts", measure=Measure.CARDIO)
    assert in_minutes(TrainingSet(reps=30), karate, typed) == then
    assert in_minutes(TrainingSet(reps=30), Exercise("curl", "Curl"), typed).reps == 30
    with pytest.raises(BadInput, match="500 of what"):
        in_minutes(TrainingSet(reps=500), karate, " 500")


def test_a_bare_number_is_seconds_for_a_hold():
    plank = Exercise("plank", "Plank", measure=Measure.HOLD)
    assert suited(TrainingSet(reps=45), plank) == TrainingSet(seconds=45)
    assert suited(TrainingSet(seconds=45), plank) == TrainingSet(seconds=45)
    squat = Exercise("squat", "Squat", equipment=Equipment.BARBELL)
    assert suited(TrainingSet(reps=45), squat) == TrainingSet(reps=45)


@pytest.mark.parametrize("measure", list(Measure))
def test_help_is_for_bodyweight_and_assisted_exercises_only(measure):
    exercise = Exercise("it", "Pull Up", measure=measure)
    done = TrainingSet(load=Load("-20", KG), reps=5)
    if measure in (Measure.BODYWEIGHT, Measure.ASSISTED):
        assert suited(done, exercise).load == done.load
    else:
        with pytest.raises(BadInput, match="Pull Up"):
            suited(done, exercise)


# --- as entered -------------------------------------------------------------------------------


def test_what_is_left_of_an_rpe_and_how_far_a_mile_is_are_exact():
    assert parse_sets("20x8 @8.7", KG)[0].rir == 1.3
    assert parse_sets("10 mi", KG)[0].distance_m == 16093.44
    assert parse_sets("0.1 mi", KG)[0].distance_m == 160.9344


reserves = st.one_of(
    st.decimals(0, 5, places=2).map(lambda number: format(number, "f")),
    st.decimals(6, 10, places=2).map(lambda number: format(number, "f")),
)


@given(st.integers(1, 1000), reserves)
def test_a_set_that_is_opened_and_closed_again_keeps_its_reserve(reps, reserve):
    (done,) = parse_sets(f"20x{reps} @{reserve}", KG)
    assert parse_sets(entry_text(done), KG) == (done,)


@given(
    st.decimals("0.001", 400, places=3).map(lambda number: format(number, "f")),
    st.sampled_from(("km", "mi")),
    st.none() | reserves,
)
def test_a_distance_that_is_opened_and_closed_again_stays_what_it_was(number, length, reserve):
    (done,) = parse_sets(f"{number} {length} 30:00" + (f" @{reserve}" if reserve else ""), KG)
    assert parse_sets(entry_text(done), KG) == (done,)


def test_two_bare_numbers_around_a_comma_are_refused_with_both_readings():
    with pytest.raises(BadInput, match=r"two sets are written 10, 8 and a load 10\.8x8"):
        parse_sets("10,8", Unit.KG)
    with pytest.raises(BadInput, match="write 1, or 1000 for thousands"):
        parse_sets("1.000x10", Unit.KG)
