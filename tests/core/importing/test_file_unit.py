"""A log kept in pounds comes out in whole pounds, whatever the app wrote."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from brainlift_tui.core.importing.file_unit import loads_of_other_unit
from brainlift_tui.core.load.load import Load, Unit

POUND = 0.45359237


def rounded(value: float, unit: Unit, decimals: int = 2) -> Load:
    return Load.of(round(value, decimals), unit)


@settings(max_examples=200)
@given(
    st.lists(st.integers(1, 240).map(lambda n: n * 2.5), min_size=12, max_size=60, unique=True),
    st.integers(2, 3),
)
def test_loads_in_pounds_come_out_as_they_were_lifted(loads: list[float], decimals: int) -> None:
    written = {load: rounded(load * POUND, Unit.KG, decimals) for load in loads}
    meant = loads_of_other_unit(Counter(written.values()))
    whole = sum(meant.get(kg) == Load.of(load, Unit.LB) for load, kg in written.items())
    assert whole >= 0.99 * len(loads)


@settings(max_examples=200)
@given(st.lists(st.integers(1, 200).map(lambda n: n * 1.25), min_size=12, max_size=60, unique=True))
def test_loads_in_kilograms_come_out_of_a_file_in_pounds(loads: list[float]) -> None:
    written = {load: rounded(load / POUND, Unit.LB) for load in loads}
    meant = loads_of_other_unit(Counter(written.values()))
    whole = sum(meant.get(lb) == Load.of(load, Unit.KG) for load, lb in written.items())
    assert whole >= 0.99 * len(loads)


@settings(max_examples=200)
@given(
    st.lists(st.integers(4, 800).map(lambda n: n / 4), min_size=3, max_size=60, unique=True),
    st.lists(st.sampled_from([12.3, 12.36, 17.31, 21.13, 33.33, 8.88]), max_size=6),
)
def test_a_log_in_kilograms_stays_as_it_is(loads: list[float], odd: list[float]) -> None:
    assert loads_of_other_unit(Counter(Load.of(load, Unit.KG) for load in [*loads, *odd])) == {}


def test_one_load_of_a_pound_machine_does_not_make_it_a_log_in_pounds() -> None:
    lifted = Counter(
        {Load("20", Unit.KG): 50, Load("22.5", Unit.KG): 50, Load("20.41", Unit.KG): 9}
    )
    assert loads_of_other_unit(lifted) == {}


def test_who_lifts_in_both_units_keeps_both() -> None:
    kilograms = {Load(text, Unit.KG): 10 for text in ("20", "22.5", "30", "40")}
    pounds = {Load(text, Unit.KG): 5 for text in ("20.41", "22.68", "27.22", "36.29")}
    assert loads_of_other_unit(kilograms | pounds) == {
        Load(kg, Unit.KG): Load(lb, Unit.LB)
        for kg, lb in (("20.41", "45"), ("22.68", "50"), ("27.22", "60"), ("36.29", "80"))
    }


def test_one_decimal_tells_as_well_where_all_loads_are_of_plates() -> None:
    loads = (45, 50, 55, 65, 95, 115, 135, 185, 225)
    written = Counter(rounded(load * POUND, Unit.KG, 1) for load in loads)
    assert {load.text for load in loads_of_other_unit(written).values()} >= {"45", "135", "225"}
