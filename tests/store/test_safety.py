"""What was answered about safety: dated, undone, exported."""

import json

from brainlift_tui.core.safety import Answer, Concern
from brainlift_tui.exchange.exporting import export_text
from brainlift_tui.store.safety import answer_safety, read_safety


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
