"""A programme can be written down, shared and read again; what is wrong is told with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.store.programme.toml import programme_text, read_programme

PLAIN = """\
name = "Mine"

[[day]]
name = "A"

[[day.slot]]
exercise = "goblet-squat-dumbbell"
sets = 3
low = 8
high = 12

[[day]]
name = "B"
weekday = "friday"

[[day.slot]]
exercise = "plank"
sets = 2
low = 30
"""


def test_what_is_left_out_has_its_default():
    mine = read_programme(PLAIN)
    assert (mine.slug, mine.per_week, mine.ramp, mine.deload_every) == ("mine", 2, True, None)
    assert mine.days[0].slots == (Slot("goblet-squat-dumbbell", 3, 8, 12),)
    assert mine.days[1] == Day("B", (Slot("plank", 2, 30, 30),), weekday=4)


@pytest.mark.parametrize(
    ("changed", "to", "sentence"),
    [
        ("sets = 3", "sets = three", "Line 8, column 8: Invalid value."),
        ("sets = 3", 'sets = "3"', "Line 8, column 8: sets has to be a whole number."),
        ("sets = 3", "sets = true", "Line 8, column 8: sets has to be a whole number."),
        ("sets = 3", "sets = 3.5", "Line 8, column 8: sets has to be a whole number."),
        ("sets = 3\n", "", "Line 6, column 1: sets is missing."),
        ("high = 12", "high = 6", "Line 6, column 1: goblet-squat-dumbbell: the range 8–6 is"),
        ("sets = 2", "stes = 2", "Line 18, column 8: stes means nothing here; known are exercise"),
        ('"friday"', '"freitag"', "Line 14, column 11: weekday is 'freitag'; it can be monday,"),
        ('name = "Mine"', "name = 1", "Line 1, column 8: name has to be a text in quotes."),
        ('name = "Mine"', "", "Line 1, column 1: name is missing."),
        ("sets = 2", "sets = 2\nreserve = 9", "Line 16, column 1: plank: 9 in reserve; it is 0"),
        ("low = 30", "low = 30\nprogression = 'up'", "Line 20, column 15: progression is 'up'"),
    ],
)
def test_a_slip_is_told_with_its_line_and_column(changed, to, sentence):
    with pytest.raises(BadInput) as refused:
        read_programme(PLAIN.replace(changed, to, 1))
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Line 1, column 1: The programme has no [[day]]."),
        ('name = "Mine"\n', "Line 1, column 1: The programme has no [[day]]."),
        ('name = "M"\nday = 3\n', "Line 2, column 7: day has to be tables that begin with [[day]]"),
        ('name = "M"\n[[day]]\nname = "A"\n', "Line 2, column 1: The day has no [[day.slot]]."),
        ('name = "M', "Line 1, column"),
    ],
)
def test_a_programme_without_days_or_exercises_is_refused(text, sentence):
    with pytest.raises(BadInput) as refused:
        read_programme(text)
    assert str(refused.value).startswith(sentence)


@given(st.text(max_size=200))
def test_any_text_is_a_programme_or_a_sentence_with_a_place(text):
    sentence = "Line "
    try:
        read_programme(text)
    except BadInput as error:
        sentence = str(error)
    assert sentence.startswith("Line ")


names = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40
).filter(str.strip)
slots = st.builds(
    lambda slug, sets, low, more, rest_s, superset, reserve, progression: Slot(
        slug, sets, low, low + more, rest_s, superset, reserve, progression
    ),
    st.from_regex(r"[a-z]+(-[a-z]+)?", fullmatch=True),
    st.integers(1, 20),
    st.integers(1, 60),
    st.integers(0, 30),
    st.none() | st.integers(0, 3600),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(0, 5),
    st.sampled_from(Progression),
)
days = st.builds(
    Day,
    names,
    st.lists(slots, min_size=1, max_size=4).map(tuple),
    st.none() | st.integers(0, 6),
)
programmes = st.builds(
    Programme,
    slug=st.just("mine"),
    name=names,
    days=st.lists(days, min_size=1, max_size=4).map(tuple),
    revision=st.just(1),
    about=st.just("") | names.map(lambda text: " ".join(text.split())),
    per_week=st.integers(1, 7),
    ramp=st.booleans(),
    deload_every=st.none() | st.integers(2, 52),
)


@given(programmes)
def test_what_is_written_is_read_again_unchanged(programme):
    text = f'slug = "mine"\n{programme_text(programme, {})}'
    assert read_programme(text) == programme
