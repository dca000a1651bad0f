"""What the journal keeps of what was done: an id and values, and whole sentences of before."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.said import Said, said, said_of
from brainlift_tui.store.file.labels import label_text, read_label
from tests.store.undoing_lifter import UndoingLifter

plain = (
    st.text(max_size=20)
    | st.integers(-(10**9), 10**9)
    | st.dates(date(1990, 1, 1))
    | st.sampled_from([Load("22.5", Unit.KG), Load("-45", Unit.LB)])
)
names = st.sampled_from(["name", "load", "day", "said"])
labels = st.recursive(
    st.text(max_size=30).filter(lambda text: not text.startswith("{")).map(Said),
    lambda inner: st.builds(
        lambda values, number: Said(
            " ".join(f"{{{name}}}" for name in values), tuple(values.items()), "many", number
        ),
        st.dictionaries(names, plain | inner, min_size=1),
        st.integers(0, 99),
    ),
    max_leaves=5,
)


@given(labels)
def test_a_label_comes_back_as_it_was_kept(label):
    assert read_label(label_text(label)) == label


def test_what_has_no_values_is_kept_as_its_id_and_what_has_as_id_and_values():
    assert label_text(said("Workout finished")) == "Workout finished"
    sets = said_of(2, "one set", "{number} sets")
    assert label_text(said("{name}: {sets}", name="Squat", sets=sets)) == (
        '{"said": "{name}: {sets}", "values": {"name": "Squat", "sets": {"said": "one set",'
        ' "values": {"number": 2}, "plural": "{number} sets", "number": 2}}}'
    )


def test_a_whole_sentence_of_an_earlier_release_shows_as_it_was(tmp_path):
    lifter = UndoingLifter(tmp_path / "brainlift.db")
    lifter.do(note, "Press {heavy}: 20 kg × 12")
    stored = lifter.reader.execute("SELECT label FROM journal_step").fetchone()
    assert stored == ("Press {heavy}: 20 kg × 12",)
    assert lifter.undo() == "Press {heavy}: 20 kg × 12"
    lifter.close()


def note(change, label):
    with change.step(label):
        change.db.execute("UPDATE setting SET value = 'lb' WHERE key = 'unit'")
