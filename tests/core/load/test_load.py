"""Loads come back as typed and compare exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import (
    NANOGRAMS,
    Load,
    Unit,
    from_ng,
    plain_digits,
    round_half_even,
    shortest,
)

KG_OF_LB = Fraction(45359237, 10**8)

units = st.sampled_from(Unit)
typed_numbers = st.decimals(0, 2204, places=3).map(lambda d: f"{d:f}")


def lifted(number: str) -> Fraction:
    return Fraction(Decimal(number))


def exact_kg(load: Load) -> Fraction:
    return lifted(load.text) * (1 if load.unit is Unit.KG else KG_OF_LB)


@st.composite
def loads(draw, lowest=-1000, highest=1000):
    unit = draw(units)
    factor = 1 if unit is Unit.KG else 2.2
    places = draw(st.integers(0, 3))
    number = draw(st.decimals(round(lowest * factor), round(highest * factor), places=places))
    return Load.parse(f"{number:f}".replace(",", "."), unit)


# --- what was typed ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("20", "20"),
        ("22.5", "22.5"),
        ("22,5", "22.5"),
        ("22,50", "22.5"),
        ("20.0", "20"),
        ("007.250", "7.25"),
        (".5", "0.5"),
        (",5", "0.5"),
        ("+10", "10"),
        ("-20", "-20"),
        ("-0", "0"),
        ("-0,00", "0"),
        (" 45 ", "45"),
        ("1.125", "1.125"),
        ("0", "0"),
        ("1000", "1000"),
    ],
)
def test_a_typed_number_is_kept_in_its_shortest_form(typed, kept):
    for unit in Unit:
        load = Load.parse(typed, unit)
        assert (load.text, load.unit) == (kept, unit)
        assert str(load) == f"{kept} {unit}"


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        " ",
        "+",
        "-",
        ".",
        ",",
        "5.",
        "nan",
        "NaN",
        "inf",
        "-inf",
        "1e5",
        "1E2",
        "0x10",
        "1_000",
        "twenty",
        "20kg",
        "2 0",
        "- 5",
        "--5",
        "5-",
        "1.2.3",
        "22,5,5",
        "٢٠",
        "２０",
        "²",
        "½",
        "20\u00005",
        "−20",  # a typographic minus
        "1" * 41,
        "0." + "3" * 60,
        "9" * 5000,
    ],
)
def test_what_is_no_number_is_refused(nonsense):
    with pytest.raises(BadInput) as refused:
        Load.parse(nonsense, Unit.KG)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    "grouped",
    ["1,000", "1,250", "1.000,5", "1,000.5", "1,000.500", "1'000", "1 000", "1.000.000", "-1,000"],
)
def test_a_thousands_separator_is_refused_because_it_can_be_read_in_two_ways(grouped):
    with pytest.raises(BadInput, match="two ways"):
        Load.parse(grouped, Unit.LB)


@pytest.mark.parametrize(
    ("number", "unit", "fits"),
    [
        ("1000", Unit.KG, True),
        ("-1000", Unit.KG, True),
        ("1000.001", Unit.KG, False),
        ("-1000.1", Unit.KG, False),
        ("2204.622", Unit.LB, True),
        ("2204.623", Unit.LB, False),
        ("1001", Unit.LB, True),
        ("99999999", Unit.LB, False),
    ],
)
def test_more_than_1000_kg_is_a_slip_of_the_finger_in_either_unit(number, unit, fits):
    if fits:
        assert Load.parse(number, unit).text == number
    else:
        with pytest.raises(BadInput, match="1000 kg"):
            Load.parse(number, unit)


def test_a_load_is_never_held_in_a_longer_form_than_needed():
    for longer in ("20.0", "+20", "020", "-0", "22,5"):
        with pytest.raises(ValueError, match="shortest"):
            Load(longer, Unit.KG)


@given(typed_numbers, units)
def test_a_typed_number_comes_back_with_the_same_value(number, unit):
    assume(lifted(number) <= 1000 or unit is Unit.LB)
    load = Load.parse(number, unit)
    assert lifted(load.text) == lifted(number)
    assert Load.parse(load.text, unit) == load
    assert len(load.text) <= len(number)


@given(st.decimals(0, 999, places=2), units)
def test_comma_and_dot_are_the_same_decimal_sign(number, unit):
    with_dot = f"{number:f}"
    assert Load.parse(with_dot.replace(".", ","), unit) == Load.parse(with_dot, unit)


@given(st.text(max_size=60), units)
def test_any_text_is_a_load_or_a_plain_refusal(text, unit):
    try:
        load = Load.parse(text, unit)
    except BadInput:
        return
    assert load.text.isascii()
    assert abs(load.kg) <= 1000
    assert Load.parse(load.text, unit) == load


@given(st.text(alphabet="0123456789.,' +-", max_size=14), units)
def test_a_number_accepted_has_one_reading_only(text, unit):
    try:
        load = Load.parse(text, unit)
    except BadInput:
        return
    assert sum(text.count(sign) for sign in ",.' ") - (len(text) - len(text.strip())) <= 1
    assert lifted(load.text) == lifted(text.strip().replace(",", "."))


# --- comparing --------------------------------------------------------------------------------


def test_45_lb_and_20_kg_are_told_apart_and_1_lb_is_what_the_law_says():
    assert Load("1", Unit.LB).ng == 453_592_370_000
    assert Load("1", Unit.LB).ng == Load("0.45359237", Unit.KG).ng
    assert not Load("45", Unit.LB).same_as(Load("20", Unit.KG))
    assert Load("44.1", Unit.LB).same_as(Load("20", Unit.KG))


@given(loads())
def test_mass_is_exact_in_both_units(load):
    assert Fraction(load.ng, NANOGRAMS[Unit.KG]) == exact_kg(load)
    assert load.kg == pytest.approx(float(exact_kg(load)))


@given(loads(), loads())
def test_heavier_is_heavier_across_units(one, other):
    assert (one.ng < other.ng) == (exact_kg(one) < exact_kg(other))
    assert (one.ng == other.ng) == (exact_kg(one) == exact_kg(other))


@given(loads(), loads())
def test_the_same_load_is_within_a_thousandth_of_the_larger(one, other):
    within = abs(exact_kg(one) - exact_kg(other)) <= max(
        abs(exact_kg(one)), abs(exact_kg(other))
    ) * Fraction(1, 1000)
    assert one.same_as(other) == other.same_as(one) == within
    assert one.same_as(one)


@given(loads(1, 990), st.integers(-3000, 3000))
def test_the_edge_of_the_same_load_is_at_one_in_a_thousand(load, millionths):
    other = Load.of(float(load.text) * (1 + millionths / 10**6), load.unit)
    if abs(millionths) < 990:
        assert load.same_as(other)
    if abs(millionths) > 1010:
        assert not load.same_as(other)


def test_999_is_just_the_same_as_1000_and_a_gram_less_is_not():
    assert Load("999", Unit.KG).same_as(Load("1000", Unit.KG))
    assert not Load("998.999", Unit.KG).same_as(Load("1000", Unit.KG))


def test_a_load_and_help_of_the_same_size_are_not_the_same():
    assert not Load("20", Unit.KG).same_as(Load("-20", Unit.KG))
    assert not Load("0", Unit.KG).same_as(Load("0.5", Unit.KG))
    assert Load("0", Unit.KG).same_as(Load("0", Unit.LB))


@given(loads(-999, 999))
def test_there_and_back_through_nanograms_is_the_same_load(load):
    for unit in Unit:
        assert from_ng(load.ng, unit).same_as(load) or abs(load.ng) < 10**6
    assert from_ng(load.ng, load.unit) == load


@given(
    st.integers(-99, 99) | st.integers(-(10**18), 10**18),
    st.integers(1, 12) | st.integers(1, 10**12),
)
def test_rounding_goes_to_the_nearest_and_halves_to_even(numerator, denominator):
    assert round_half_even(numerator, denominator) == round(Fraction(numerator, denominator))


# --- floats and reading -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("noisy", "text"),
    [
        (37.49999999999999, "37.5"),
        (0.1 + 0.2, "0.3"),
        (20, "20"),
        (-0.0, "0"),
        (-4e-9, "0"),
        (1000.0000000001, "1000"),
        (61.23496995, "61.23497"),
    ],
)
def test_float_noise_is_gone(noisy, text):
    assert Load.of(noisy, Unit.KG).text == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), 1e300, -1e20, 1000.1])
def test_a_float_that_is_no_load_is_refused(value):
    with pytest.raises(BadInput):
        Load.of(value, Unit.KG)


@given(st.floats(-1000, 1000), units)
def test_a_float_becomes_a_load_to_the_sixth_place(value, unit):
    assert float(Load.of(value, unit).text) == pytest.approx(value, abs=5.1e-7)


@pytest.mark.parametrize(
    ("load", "unit", "shown"),
    [
        (Load("22.25", Unit.KG), Unit.KG, "22.25"),
        (Load("45", Unit.LB), Unit.LB, "45"),
        (Load("45", Unit.LB), Unit.KG, "20.4"),
        (Load("20", Unit.KG), Unit.LB, "44.1"),
        (Load("-10", Unit.LB), Unit.KG, "-4.5"),
        (Load("0", Unit.LB), Unit.KG, "0"),
        (Load("-0.05", Unit.LB), Unit.KG, "0"),
    ],
)
def test_a_load_is_shown_as_entered_or_converted_to_one_place(load, unit, shown):
    assert load.shown_in(unit) == shown


@pytest.mark.parametrize(("text", "number"), [("20", 20), ("22.5", 22.5), ("-7", -7), ("0", 0)])
def test_as_a_json_number_it_is_whole_where_it_is_whole(text, number):
    found = Load(text, Unit.KG).number()
    assert found == number
    assert type(found) is type(number)


@given(st.text(alphabet="0123456789.,+-", max_size=20))
def test_the_shortest_form_of_the_shortest_form_is_itself(text):
    try:
        once = shortest(text)
    except BadInput:
        return
    assert shortest(once) == once


@pytest.mark.parametrize(
    ("value", "digits"),
    [("0", "0"), ("-0", "0"), ("-0.00", "0"), ("20.50", "20.5"), ("1E+2", "100"), ("-5.0", "-5")],
)
def test_a_number_is_written_without_an_exponent_and_zero_without_a_sign(value, digits):
    assert plain_digits(Decimal(value)) == digits


def test_a_load_in_its_own_unit_is_the_load_as_entered():
    entered = Load("22.55", Unit.KG)
    assert entered.in_unit(Unit.KG) is entered
    assert entered.in_unit(Unit.LB) == Load("49.7", Unit.LB)


def test_a_number_may_have_forty_signs_and_no_more():
    assert shortest("0" * 38 + "20") == "20"
    with pytest.raises(BadInput, match="is not a number"):
        shortest("0" * 39 + "20")
