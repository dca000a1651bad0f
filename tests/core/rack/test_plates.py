"""The search over plates is exact: it is compared with trying every set of plates there is."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.makeable import Makeable, makes, nearest, next_above, next_below
from brainlift_tui.core.rack.plates import TOP_NG, Loadable, Loading, Pile, check_plates
from brainlift_tui.core.rack.rack import Dial, Rack

KG, LB = Unit.KG, Unit.LB


def kg(*numbers: str) -> tuple[Load, ...]:
    return tuple(Load(number, KG) for number in numbers)


def lb(*numbers: str) -> tuple[Load, ...]:
    return tuple(Load(number, LB) for number in numbers)


def an(equipment: Equipment, implements: int = 1) -> Exercise:
    return Exercise("it", "It", equipment=equipment, implements=implements)


sizes = st.sampled_from(["0.125", "0.5", "1.25", "1.133", "2.27", "2.5", "5", "10", "11.3", "20"])
odd_sizes = st.integers(125, 25_000).map(lambda grams: Load.of(grams / 1000, KG).text)
plates = st.builds(Load, sizes | odd_sizes, st.sampled_from(Unit))
piles = st.lists(plates, max_size=8).map(tuple)
bars = st.lists(st.sampled_from([*kg("20", "15", "2"), *lb("45", "5")]), min_size=1, max_size=3)
loadables = st.builds(
    lambda bars, pile, ends: Loadable(tuple(bars), Pile(pile, ends)),
    bars,
    piles,
    st.sampled_from([1, 2]),
)
masses = st.integers(0, 2 * 10**14) | st.integers(0, 400).map(lambda half: half * 5 * 10**11)


@cache
def every_way(loadable: Loadable) -> dict[int, list[Loading]]:
    """All that can be made, by trying every set of plates on every bar."""
    ways: dict[int, list[Loading]] = {}
    pile = sorted(loadable.pile.plates, key=lambda plate: -plate.ng)
    for bar in loadable.bars:
        for count in range(len(pile) + 1):
            for chosen in combinations(pile, count):
                ng = bar.ng + loadable.pile.ends * sum(plate.ng for plate in chosen)
                ways.setdefault(ng, []).append(Loading(bar, chosen, ng))
    return ways


@given(loadables, masses)
def test_the_neighbours_of_any_mass_are_those_of_trying_everything(loadable, ng):
    sums = every_way(loadable)
    assert loadable.at_least(ng) == min((found for found in sums if found >= ng), default=None)
    assert loadable.at_most(ng) == max((found for found in sums if found <= ng), default=None)


def all_sums(masses: Sequence[int]) -> list[int]:
    sums = {0}
    for ng in masses:
        sums |= {ng + other for other in sums}
    return sorted(sums)


@given(
    st.lists(st.integers(5, 250), min_size=20, max_size=20, unique=True),
    st.lists(st.integers(5, 450), min_size=20, max_size=20, unique=True),
    st.floats(0, 1.01),
)
def test_the_neighbours_among_forty_odd_pairs_are_those_of_going_through_all_sums(
    kilos, pounds, share
):
    pile = Pile((*(Load.of(n / 10, KG) for n in kilos), *(Load.of(n / 10, LB) for n in pounds)))
    of_kg, of_lb = (
        all_sums([2 * plate.ng for plate in pile.plates if plate.unit is unit]) for unit in Unit
    )
    ng = int(share * (of_kg[-1] + of_lb[-1]))
    light = [part for part in of_kg if part <= ng]
    below = max(part + of_lb[bisect_right(of_lb, ng - part) - 1] for part in light)
    above = [
        part + of_lb[at] for part in of_kg if (at := bisect_left(of_lb, ng - part)) < len(of_lb)
    ]
    assert pile.at_most(ng) == below
    assert pile.at_least(ng) == (min(above) if above and min(above) <= TOP_NG else None)
    hung = pile.chosen(below)
    assert hung is not None
    assert 2 * sum(plate.ng for plate in hung) == below
    assert len(set(hung)) == len(hung), "no pair is hung twice"


@given(loadables, st.data())
def test_of_the_plates_that_make_a_load_the_fewest_are_taken_and_the_biggest_inside(loadable, data):
    sums = every_way(loadable)
    ng = data.draw(st.sampled_from(sorted(sums)))
    bar = next(bar for bar in loadable.bars if any(bar == way.bar for way in sums[ng]))
    ways = [way for way in sums[ng] if way.bar == bar]
    best = min(ways, key=lambda way: (len(way.plates), [-plate.ng for plate in way.plates]))
    found = loadable.pile.chosen(ng - bar.ng)
    assert found is not None
    assert [plate.ng for plate in found] == [plate.ng for plate in best.plates]


@given(loadables, masses)
def test_what_is_on_the_bar_weighs_what_was_asked_or_is_not_told(loadable, ng):
    load = Load.of(ng / 10**12, KG)
    sums = every_way(loadable)
    same = [found for found in sums if abs(found - load.ng) * 1000 <= max(found, load.ng)]
    made = loadable.loading(load)
    assert (made is None) == (not same)
    if made is None:
        return
    assert abs(made.ng - load.ng) == min(abs(found - load.ng) for found in same)
    assert made.bar.ng + loadable.pile.ends * sum(plate.ng for plate in made.plates) == made.ng
    counts = [made.plates.count(plate) <= loadable.pile.plates.count(plate) for plate in plates_of]
    assert all(counts)


plates_of = [Load(size, unit) for size in ("0.125", "0.5", "1.25", "2.5", "5") for unit in Unit]


@given(loadables, st.lists(plates, max_size=3), st.sampled_from(Unit))
def test_the_row_of_loads_is_all_that_can_be_made_and_each_once(loadable, ready, unit):
    single = tuple({load.ng: load for load in sorted(ready, key=lambda found: found.ng)}.values())
    row = Makeable(single, (loadable,), unit)
    sums = sorted({*every_way(loadable), *(load.ng for load in single)})
    assert len(row) == len(sums)
    assert bool(row)
    for load, ng in zip(row, sums, strict=True):
        assert abs(load.ng - ng) * 1000 <= ng, "the name is that of the same load"
        assert makes(row, load)
    assert row[0] == row[:1][0]


@given(loadables, masses.filter(bool))
def test_a_load_that_the_bars_can_not_make_has_the_nearest_one_beside_it(loadable, ng):
    row, load = Makeable((), (loadable,), KG), Load.of(ng / 10**12, KG)
    near = nearest(row, load)
    assert makes(row, near)
    for neighbour in (next_above(row, load), next_below(row, load)):
        assert neighbour is None or abs(neighbour.ng - load.ng) >= abs(near.ng - load.ng) - 10**10


def loading(rack: Rack, load: Load, exercise: Exercise | None = None) -> str:
    made = rack.setup(exercise or an(Equipment.BARBELL), load)
    assert isinstance(made, Loading)
    return f"{made.bar}: " + " ".join(plate.text for plate in made.plates)


GYM = Rack(
    bars=kg("20", "15"),
    ez_bars=kg("10"),
    plates=kg("25", "20", "20", "15", "10", "10", "5", "5", "2.5", "1.25"),
)


@pytest.mark.parametrize(
    ("load", "told"),
    [
        ("20", "20 kg: "),
        ("22.5", "20 kg: 1.25"),
        ("60", "20 kg: 20"),
        ("100", "20 kg: 25 15"),
        ("102.5", "20 kg: 25 15 1.25"),
        ("140", "20 kg: 25 20 15"),
        ("15", "15 kg: "),
        ("37.5", "20 kg: 5 2.5 1.25"),
    ],
)
def test_plates_as_a_lifter_hangs_them(load, told):
    assert loading(GYM, Load(load, KG)) == told


def test_the_bar_is_that_of_the_exercise():
    assert loading(GYM, Load("30", KG), an(Equipment.EZ_BAR)) == "10 kg: 10"
    assert loading(GYM, Load("30", KG)) == "20 kg: 5"
    none = Rack(bars=kg("20"), plates=kg("5"))
    assert loading(none, Load("30", KG), an(Equipment.EZ_BAR)) == "20 kg: 5"


def test_a_load_below_the_empty_bar_is_not_made():
    row = GYM.loads_for(an(Equipment.BARBELL))
    assert not makes(row, Load("12", KG))
    assert GYM.setup(an(Equipment.BARBELL), Load("12", KG)) is None
    assert nearest(row, Load("12", KG)) == Load("15", KG)


def test_pound_plates_on_a_kilogram_bar_weigh_what_they_weigh():
    rack = Rack(bars=kg("20"), plates=lb("45", "10"))
    row = rack.loads_for(an(Equipment.BARBELL))
    assert [load.text for load in row] == ["20", "29.07", "60.82", "69.9"]
    assert not makes(row, Load("60", KG))
    assert loading(rack, Load("60.8", KG)) == "20 kg: 45"


def test_kilogram_and_pound_plates_hang_on_one_bar():
    rack = Rack(bars=kg("20"), plates=(*kg("20", "10"), *lb("45")))
    assert loading(rack, Load("100.8", KG)) == "20 kg: 45 20"


def test_a_pair_of_handles_shares_the_plates():
    rack = Rack(handles=kg("2"), plates=kg("5", "5", "2.5", "1.25", "1.25"))
    both = rack.loads_for(an(Equipment.DUMBBELL, implements=2))
    one = rack.loads_for(an(Equipment.DUMBBELL))
    assert [load.text for load in both] == ["2", "4.5", "12", "14.5"]
    assert makes(one, Load("17", KG))
    assert not makes(both, Load("17", KG))
    assert loading(rack, Load("14.5", KG), an(Equipment.DUMBBELL, implements=2)) == "2 kg: 5 1.25"


def test_a_fixed_dumbbell_says_nothing_and_a_dial_what_it_is_set_to():
    rack = Rack(dumbbells=kg("10"), dials=kg("10", "12.5"), handles=kg("2"), plates=kg("5"))
    pair = an(Equipment.DUMBBELL, implements=1)
    assert rack.setup(pair, Load("10", KG)) is None
    assert rack.setup(pair, Load("12.5", KG)) == Dial(Load("12.5", KG))
    assert loading(rack, Load("12", KG), pair) == "2 kg: 5"
    assert rack.setup(pair, Load("11", KG)) is None


def test_what_hangs_on_a_belt_are_plates_one_by_one():
    rack = Rack(plates=kg("10", "1.25"))
    row = rack.loads_for(an(Equipment.NONE))
    assert [load.text for load in row] == [
        "1.25",
        "2.5",
        "10",
        "11.25",
        "12.5",
        "20",
        "21.25",
        "22.5",
    ]


def test_nothing_above_1000_kg_is_loaded():
    row = Rack(bars=kg("900"), plates=kg("25", "25", "100")).loads_for(an(Equipment.BARBELL))
    assert [load.text for load in row] == ["900", "950", "1000"]
    assert Loadable(kg("900"), Pile(kg("100"))).at_least(TOP_NG + 1) is None


def test_plates_without_a_bar_make_no_barbell():
    assert Rack(plates=kg("20")).loads_for(an(Equipment.BARBELL)) == ()


def test_forty_pairs_of_odd_sizes_are_answered_without_listing_what_they_make():
    odd = [
        *(Load.of(0.5 + 0.37 * at, KG) for at in range(20)),
        *(Load.of(1 + 1.25 * at, LB) for at in range(20)),
    ]
    row = Rack(bars=kg("20"), plates=tuple(odd)).loads_for(an(Equipment.BARBELL))
    load = Load("100", KG)
    above, below = next_above(row, load), next_below(row, load)
    assert above is not None
    assert below is not None
    assert 99.8 < below.kg < 100 < above.kg < 100.2


@pytest.mark.parametrize("plate", ["1.2501", "0.0001"])
def test_a_plate_told_to_less_than_a_gram_is_refused(plate):
    with pytest.raises(BadInput, match="three decimals"):
        check_plates(kg("20", plate))
    check_plates((*kg("0.125", "1.133"), *lb("1.25")))
