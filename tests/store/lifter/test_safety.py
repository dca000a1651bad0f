"""What was answered about safety: dated, undone, exported."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.lifter.safety import Answer, Concern, before_the_first_set
from brainlift_tui.exchange.own.exporting import export_text
from brainlift_tui.store.lifter.safety import answer_safety, read_safety


def test_an_answer_is_kept_with_its_day_undone_and_exported(lifter):
    assert read_safety(lifter.reader) is None
    lifter.do(answer_safety, (Concern.OPERATION, Concern.FAINTING))
    today = lifter.clock.today()
    assert read_safety(lifter.reader) == Answer(today, (Concern.FAINTING, Concern.OPERATION))
    exported = json.loads(export_text(lifter.reader))
    assert exported["settings"]["safety"] == f"{today} fainting operation"
    lifter.do(answer_safety, ())
    assert read_safety(lifter.reader) == Answer(today)
    lifter.undo()
    lifter.undo()
    assert read_safety(lifter.reader) is None


@given(st.dates(), st.sets(st.sampled_from(Concern)))
def test_an_answer_is_read_as_it_was_written(day, concerns):
    answer = Answer(day, tuple(concern for concern in Concern if concern in concerns))
    assert Answer.read(str(answer)) == answer
    assert ("clinician" in str(before_the_first_set(answer))) == bool(concerns)


@pytest.mark.parametrize("text", ["nonsense", "2026-11-24 headache", "24.11.2026", "9" * 500])
def test_what_is_no_answer_is_refused_with_a_sentence(text):
    with pytest.raises(BadInput, match="no answer about safety"):
        Answer.read(text)
