"""The rack proposes loads that can be made, and no others."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.rack import (
    USUAL_PLATES,
    USUAL_STACK,
    Rack,
    Stack,
    default_rack,
    inferred_rack,
    loaded_bars,
    makes,
    next_above,
    next_below,
    stepped,
)

KG, LB = Unit.KG, Unit.LB
KG_OF = {KG: Fraction(1), LB: Fraction(45359237, 10**8)}


def kg(*numbers: str) -> tuple[Load, ...]:
    return tuple(Load(number, KG) for number in numbers)


def an(equipment: Equipment, measure: Measure = Measure.WEIGHTED) -> Exercise:
    return Exercise("it", "It", measure=measure, equipment=equipment)


units = st.sampled_from(Unit)
weights = st.builds(lambda quarters, unit: Load.of(quarters / 4, unit), st.integers(1, 400), units)
rows_of_loads = st.lists(weights, min_size=1, max_size=12).map(
    lambda found: Rack(dumbbells=tuple(found)).loads_for(an(Equipment.DUMBBELL))
)


# --- neighbours -------------------------------------------------------------------------------


@given(rows_of_loads, weights)
def test_the_next_load_above_is_the_lightest_that_is_heavier(row, load):
    above = next_above(row, load)
    heavier = [found for found in row if found.ng > load.ng and not found.same_as(load)]
    assert above == (min(heavier, key=lambda found: found.ng) if heavier else None)


@given(rows_of_loads, weights)
def test_the_next_load_below_is_the_heaviest_that_is_lighter(row, load):
    below = next_below(row, load)
    lighter = [found for found in row if found.ng < load.ng and not found.same_as(load)]
    assert below == (max(lighter, key=lambda found: found.ng) if lighter else None)


@given(st.integers(1, 10**15), st.integers(999_000, 1_002_000) | st.integers(-(10**7), 10**7))
def test_a_neighbour_is_never_the_same_load_again(ng, parts):
    load = Load.of(ng / 10**12, KG)
    near = Load.of(min(1000.0, float(load.text) * (1 + parts / 10**9)), KG)
    for sign in (1, -1):
        one, other = (Load.of(sign * float(found.text), KG) for found in (load, near))
        for neighbour in (next_above((other,), one), next_below((other,), one)):
            assert neighbour is None or not neighbour.same_as(one)
        if not one.same_as(other):
            assert other in (next_above((other,), one), next_below((other,), one))


@given(rows_of_loads, weights, st.sampled_from([1, -1]))
def test_plus_and_minus_never_step_to_a_load_the_rack_cannot_make(row, load, direction):
    reached = stepped(row, load, direction)
    assert reached is None or (reached in row and makes(row, reached))


@given(rows_of_loads)
def test_plus_walks_through_the_whole_rack_and_minus_walks_back(row):
    apart = [row[0]]
    for load in row[1:]:
        if not load.same_as(apart[-1]):
            apart.append(load)
    walked = [row[0]]
    while (above := stepped(row, walked[-1], +1)) is not None:
        walked.append(above)
    assert walked == apart
    load = row[-1]
    for _ in range(len(row) + 1):
        below = stepped(row, load, -1)
        if below is None:
            break
        assert below.ng < load.ng
        load = below
    assert load.same_as(row[0])


def test_in_pounds_and_kilograms_the_same_weight_is_one_stop():
    row = Rack(dumbbells=(*kg("20", "22.5"), Load("44.1", LB))).loads_for(an(Equipment.DUMBBELL))
    assert len(row) == 3
    assert stepped(row, Load("20", KG), +1) == Load("22.5", KG)


@pytest.mark.parametrize(
    ("load", "direction", "reached"),
    [
        (Load("20", KG), 1, "22.5 kg"),
        (Load("20", KG), -1, "17.5 kg"),
        (Load("45", LB), 1, "50 lb"),
        (Load("45", LB), -1, "40 lb"),
        (Load("-20", KG), 1, "-17.5 kg"),
        (Load("-20", KG), -1, "-22.5 kg"),
        (Load("1", KG), -1, "0 kg"),
        (Load("-1", KG), 1, "0 kg"),
        (Load("61.23", KG), 1, "63.73 kg"),
    ],
)
def test_where_the_rack_says_nothing_the_ordinary_step_is_taken(load, direction, reached):
    assert str(stepped((), load, direction)) == reached


@pytest.mark.parametrize("load", [Load("1000", KG), Load("998", KG), Load("2204", LB)])
def test_no_step_leads_above_1000_kg(load):
    assert stepped((), load, +1) is None
    assert stepped((), Load(f"-{load.text}", load.unit), -1) is None


def test_less_help_comes_before_any_added_load():
    row = Rack(dumbbells=kg("2", "4")).loads_for(an(Equipment.NONE, Measure.BODYWEIGHT))
    load, seen = Load("-6", KG), []
    while (following := stepped(row, load, +1)) is not None:
        load = following
        seen.append(load.text)
    assert seen == ["-3.5", "-1", "0", "2", "4"]


def test_an_empty_row_makes_anything_and_a_row_only_what_is_in_it():
    assert makes((), Load("17.3", KG))
    assert makes(kg("10", "20"), Load("44.1", LB))
    assert not makes(kg("10", "20"), Load("15", KG))


# --- bars and plates --------------------------------------------------------------------------

plate = st.builds(Load, st.sampled_from(["1.25", "2.5", "5", "10", "20"]), units)


@given(st.lists(plate.map(lambda p: Load("20" if p.unit is KG else "45", p.unit)), max_size=2),
       st.lists(plate, max_size=6))  # fmt: skip
def test_bars_and_pairs_of_plates_make_every_sum_and_no_other(bars, plates):
    def mass(load: Load) -> Fraction:
        return Fraction(load.text) * KG_OF[load.unit]

    sums = {
        mass(bar) + sum((2 * mass(p) for p, on in zip(plates, chosen, strict=True) if on), start=0)
        for bar in bars
        for chosen in product((False, True), repeat=len(plates))
    }
    made = loaded_bars(bars, plates)
    assert [load.ng for load in made] == sorted({load.ng for load in made})
    assert len(made) == len(sums)
    for load, exact in zip(made, sorted(sums), strict=True):
        assert abs(mass(load) - exact) <= Fraction(1, 10**6)
        assert load.unit is bars[0].unit


def test_an_ordinary_bar_and_two_pairs_make_four_loads():
    made = loaded_bars(kg("20"), kg("10", "5"))
    assert [load.text for load in made] == ["20", "30", "40", "50"]


def test_a_plate_hangs_on_both_ends():
    assert [load.text for load in loaded_bars(kg("20"), kg("1.25"))] == ["20", "22.5"]


def test_nothing_above_1000_kg_is_loaded():
    made = loaded_bars(kg("900"), kg("25", "25", "100"))
    assert [load.text for load in made] == ["900", "950", "1000"]


def test_plates_without_a_bar_make_no_barbell():
    assert loaded_bars((), kg("20")) == ()


# --- which exercise takes what ----------------------------------------------------------------

FULL = Rack(
    dumbbells=kg("10", "5", "7.5", "5"),
    bars=kg("20", "10"),
    plates=kg("5"),
    kettlebells=kg("16", "12"),
    bands=("red",),
    stack=Stack(*kg("5", "10", "32")),
)


@pytest.mark.parametrize(
    ("equipment", "measure", "texts"),
    [
        (Equipment.DUMBBELL, Measure.WEIGHTED, "5 7.5 10"),
        (Equipment.DUMBBELL, Measure.HOLD, "5 7.5 10"),
        (Equipment.KETTLEBELL, Measure.WEIGHTED, "12 16"),
        (Equipment.BARBELL, Measure.WEIGHTED, "10 20 30"),
        (Equipment.EZ_BAR, Measure.WEIGHTED, "10 20 30"),
        (Equipment.MACHINE, Measure.WEIGHTED, "5 15 25"),
        (Equipment.CABLE, Measure.WEIGHTED, "5 15 25"),
        (Equipment.SMITH_MACHINE, Measure.WEIGHTED, "5 15 25"),
        (Equipment.PLATE, Measure.WEIGHTED, "5"),
        (Equipment.MEDICINE_BALL, Measure.WEIGHTED, "5"),
        (Equipment.NONE, Measure.BODYWEIGHT, "5 7.5 10 12 16"),
        (Equipment.NONE, Measure.HOLD, "5 7.5 10 12 16"),
        (Equipment.NONE, Measure.CARDIO, ""),
        (Equipment.BAND, Measure.WEIGHTED, ""),
        (Equipment.MACHINE, Measure.ASSISTED, ""),
        (Equipment.NONE, Measure.ASSISTED, ""),
    ],
)
def test_each_kind_of_exercise_takes_the_loads_of_its_equipment(equipment, measure, texts):
    assert [load.text for load in FULL.loads_for(an(equipment, measure))] == texts.split()


@given(st.sampled_from(Equipment), st.sampled_from(Measure))
def test_an_empty_rack_says_nothing_of_any_exercise(equipment, measure):
    assert Rack().loads_for(an(equipment, measure)) == ()


@given(st.lists(weights, max_size=8), st.lists(weights, max_size=8))
def test_loads_stand_in_ascending_order_each_once_and_none_is_lost(dumbbells, kettlebells):
    rack = Rack(dumbbells=tuple(dumbbells), kettlebells=tuple(kettlebells))
    row = rack.loads_for(an(Equipment.NONE, Measure.BODYWEIGHT))
    assert [load.ng for load in row] == sorted({load.ng for load in (*dumbbells, *kettlebells)})
    assert rack.weights == bool(dumbbells or kettlebells)


def test_a_stack_without_a_step_has_one_pin():
    rack = Rack(stack=Stack(*kg("5", "0", "30")))
    assert [load.text for load in rack.loads_for(an(Equipment.CABLE))] == ["5"]


def test_plates_and_bands_alone_are_nothing_to_hold():
    assert not Rack(plates=kg("10"), bands=("red",)).weights
    assert Rack(bars=kg("20")).weights


# --- racks that were not typed in -------------------------------------------------------------


@pytest.mark.parametrize("unit", list(Unit))
def test_a_new_lifter_is_taken_to_own_a_few_dumbbells_in_their_unit(unit):
    rack = default_rack(unit)
    assert rack.unit is unit
    assert rack.weights
    assert {load.unit for load in rack.dumbbells} == {unit}
    assert rack == Rack(dumbbells=rack.dumbbells, unit=unit)


@given(
    st.lists(
        st.tuples(st.sampled_from(Equipment), weights | weights.map(lambda w: Load.of(-w.kg, KG))),
        max_size=20,
    ),
    units,
)
def test_a_rack_told_from_the_log_makes_every_dumbbell_and_kettlebell_load_lifted(log, unit):
    lifted = [(an(equipment), load) for equipment, load in log]
    rack = inferred_rack(lifted, unit)
    assert rack.unit is unit
    for equipment in (Equipment.DUMBBELL, Equipment.KETTLEBELL):
        wanted = {load.ng for kind, load in log if kind is equipment and load.ng > 0}
        assert {load.ng for load in rack.loads_for(an(equipment))} == wanted
    used = {kind for kind, load in log if load.ng > 0}
    assert bool(rack.bars) == bool(used & {Equipment.BARBELL, Equipment.EZ_BAR})
    assert bool(rack.stack) == bool(
        used & {Equipment.MACHINE, Equipment.CABLE, Equipment.SMITH_MACHINE}
    )
    assert bool(rack.bands) == (Equipment.BAND in used)


@pytest.mark.parametrize("unit", list(Unit))
def test_the_usual_bar_reaches_the_usual_loads(unit):
    bar = Load("20" if unit is KG else "45", unit)
    made = {load.text for load in loaded_bars((bar,), USUAL_PLATES[unit])}
    assert made >= ({"20", "22.5", "40", "60", "100", "140"} if unit is KG else {"45", "95", "135"})
    pins = Rack(stack=USUAL_STACK[unit]).loads_for(an(Equipment.CABLE))
    assert pins[-1] == USUAL_STACK[unit].highest
