"""The rack proposes loads that can be made, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.addition import addition
from brainlift_tui.core.rack.from_log import USUAL_PLATES, inferred_rack
from brainlift_tui.core.rack.makeable import makes, next_above, next_below, stepped
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack, Stack, default_rack

KG, LB = Unit.KG, Unit.LB


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


# --- which exercise takes what ----------------------------------------------------------------

FULL = Rack(
    dumbbells=kg("10", "5", "7.5", "5"),
    bars=kg("20", "10"),
    ez_bars=kg("8"),
    plates=kg("5"),
    kettlebells=kg("16", "12"),
    bands=pieces("red"),
    stack=Stack(*kg("5", "10", "32")),
)


@pytest.mark.parametrize(
    ("equipment", "measure", "texts"),
    [
        (Equipment.DUMBBELL, Measure.WEIGHTED, "5 7.5 10"),
        (Equipment.DUMBBELL, Measure.HOLD, "5 7.5 10"),
        (Equipment.KETTLEBELL, Measure.WEIGHTED, "12 16"),
        (Equipment.BARBELL, Measure.WEIGHTED, "10 20 30"),
        (Equipment.EZ_BAR, Measure.WEIGHTED, "8 18"),
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
    assert not Rack(plates=kg("10"), bands=pieces("red")).weights
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
    assert bool(rack.bars) == (Equipment.BARBELL in used)
    assert bool(rack.ez_bars) == (Equipment.EZ_BAR in used)
    assert bool(rack.bands) == (Equipment.BAND in used)


BARS = (Equipment.BARBELL, Equipment.EZ_BAR, Equipment.TRAP_BAR)
HANGING = (Equipment.BARBELL, Equipment.EZ_BAR, Equipment.MACHINE, Equipment.CABLE)


@given(
    st.lists(st.tuples(st.sampled_from(HANGING), st.integers(1, 640)), max_size=12),
    units,
)
def test_a_rack_told_from_the_log_makes_what_was_lifted_on_machines_and_on_bars_with_plates(
    log, unit
):
    step = {KG: 0.5, LB: 1}[unit]
    lifted = [(an(equipment), Load.of(halves * step, unit)) for equipment, halves in log]
    rack = inferred_rack(lifted, unit)
    for exercise, load in lifted:
        row = rack.loads_for(exercise)
        of_lighter_bar = exercise.equipment in BARS and load.ng < row[0].ng
        assert makes(row, load) or of_lighter_bar, (load, rack)


def test_a_bar_that_one_exercise_tells_of_is_not_on_the_rack_for_all():
    bench, crusher = an(Equipment.BARBELL), an(Equipment.BARBELL)
    rack = inferred_rack([(bench, Load("85", KG)), (crusher, Load("17", KG))], KG)
    assert rack.bars == (Load("20", KG),)
    assert rack.plates == inferred_rack([(bench, Load("85", KG))], KG).plates


@pytest.mark.parametrize("unit", list(Unit))
def test_the_usual_plates_reach_the_usual_loads(unit):
    bar = Load("20" if unit is KG else "45", unit)
    loads = Rack(bars=(bar,), plates=USUAL_PLATES[unit], unit=unit).loads_for(an(Equipment.BARBELL))
    for usual in (
        ["20", "22.5", "40", "60", "100", "140"] if unit is KG else ["45", "95", "135", "225"]
    ):
        assert makes(loads, Load(usual, unit))


@pytest.mark.parametrize(
    ("loads", "step"),
    [("40 55 70", "5"), ("40 42.5", "2.5"), ("40 41.25", "1.25"), ("40 43", None), ("", None)],
)
def test_machines_are_told_by_the_widest_steps_that_hold_what_was_lifted(loads, step):
    rack = inferred_rack([(an(Equipment.CABLE), load) for load in kg(*loads.split())], KG)
    assert (rack.stack.step.text if rack.stack else None) == step


def test_a_heavy_lifter_has_the_plates_for_it():
    rack = inferred_rack([(an(Equipment.BARBELL), load) for load in kg("300", "400")], KG)
    assert makes(rack.loads_for(an(Equipment.BARBELL)), Load("400", KG))


PRESS, PULLDOWN = (
    Exercise(slug, slug, equipment=Equipment.MACHINE) for slug in ("leg-press", "lat-pulldown")
)


def test_a_machine_may_have_pins_of_its_own():
    rack = Rack(stack=Stack(*kg("5", "5", "50"))).with_pins(
        "leg-press", Stack(*kg("20", "10", "200"))
    )
    assert [load.text for load in rack.loads_for(PRESS)][:3] == ["20", "30", "40"]
    assert [load.text for load in rack.loads_for(PULLDOWN)][:3] == ["5", "10", "15"]
    assert rack.with_pins("leg-press", None).loads_for(PRESS) == rack.loads_for(PULLDOWN)


def test_what_a_machine_lacks_is_added_to_that_machine_alone():
    rack = Rack(stack=Stack(*kg("5", "5", "50")))
    heavier = addition(rack, PRESS, Load("120", KG))
    finer = addition(rack, PRESS, Load("12.5", KG))
    assert heavier is not None
    assert finer is not None
    assert (heavier.words.english(), finer.words.english()) == (
        "this machine up to 120 kg",
        "steps of 2.5 kg on this machine",
    )
    for added, load in ((heavier, "120"), (finer, "12.5")):
        assert makes(added.rack.loads_for(PRESS), Load(load, KG))
        assert added.rack.loads_for(PULLDOWN) == rack.loads_for(PULLDOWN)
