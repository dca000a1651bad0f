"""How hard a workout was and how one feels after it, kept with it."""

import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.workout.workout import Felt
from brainlift_tui.exchange.own.brainlift_json import archive_text, parse
from brainlift_tui.store.importing.own import add_archive
from brainlift_tui.store.session.effort import feel_after, rate_workout, read_said_after
from brainlift_tui.store.workout.archive import read_archive
from brainlift_tui.store.workout.finished import finished_id
from tests.store.lifting import Lifter


def kept(lifter: Lifter) -> object:
    return lifter.one("SELECT session_effort FROM workout")


@pytest.mark.parametrize("effort", [0, 7, 10])
def test_the_effort_is_kept_and_undone_and_goes_out_and_in_with_the_export(
    lifter, effort, tmp_path
):
    lifter.log(0, "20x8")
    uid = lifter.finish()
    assert kept(lifter) is None
    lifter.do(rate_workout, uid, effort)
    assert kept(lifter) == effort
    text = archive_text(read_archive(lifter.reader))
    assert f'"session_effort": {effort}' in text
    other = Lifter(tmp_path / "other.db")
    other.do(add_archive, parse(text), "log.json")
    assert kept(other) == effort
    assert archive_text(read_archive(other.reader)) == text
    other.close()
    lifter.undo()
    assert kept(lifter) is None
    lifter.redo()
    lifter.do(rate_workout, uid, None)
    assert kept(lifter) is None


def test_an_export_without_an_effort_is_taken_over(lifter, tmp_path):
    lifter.log(0, "20x8")
    lifter.finish()
    text = archive_text(read_archive(lifter.reader)).replace(',\n   "session_effort": null', "")
    assert "session_effort" not in text
    other = Lifter(tmp_path / "other.db")
    other.do(add_archive, parse(text), "log.json")
    assert (other.workouts(), kept(other)) == ([(1, 1)], None)
    other.close()


@pytest.mark.parametrize("felt", Felt)
def test_how_one_feels_is_kept_and_undone_and_goes_out_and_in_with_the_export(
    lifter, felt, tmp_path
):
    lifter.log(0, "20x8")
    uid = lifter.finish()
    lifter.do(feel_after, uid, felt)
    assert lifter.one("SELECT felt FROM workout") == felt
    lifter.do(rate_workout, uid, 7)
    said = read_said_after(lifter.reader, finished_id(lifter.reader, uid)).words
    assert str(said) == f"effort 7 of 10, very hard · felt {felt}"
    lifter.undo()
    text = archive_text(read_archive(lifter.reader))
    assert f'"felt": "{felt}"' in text
    other = Lifter(tmp_path / "other.db")
    other.do(add_archive, parse(text), "log.json")
    assert archive_text(read_archive(other.reader)) == text
    other.close()
    assert lifter.undo() == f"Felt after the workout: {felt}"
    assert lifter.one("SELECT felt FROM workout") is None
    lifter.redo()
    lifter.do(feel_after, uid, None)
    assert lifter.one("SELECT felt FROM workout") is None


@pytest.mark.parametrize("effort", [-1, 11])
def test_an_effort_off_the_scale_is_refused(lifter, effort):
    lifter.log(0, "20x8")
    uid = lifter.finish()
    with pytest.raises(BadInput, match="it is 0 to 10"):
        lifter.do(rate_workout, uid, effort)
    with pytest.raises(Refused):
        lifter.do(rate_workout, "0" * 32, 5)
    text = archive_text(read_archive(lifter.reader))
    archive = parse(text.replace('"session_effort": null', f'"session_effort": {effort}'))
    assert not archive.workouts
    assert "it is 0 to 10" in str(archive.left_out[0].reason)
