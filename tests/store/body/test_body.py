"""Measurements are kept, put right, deleted and brought back; each in one step."""

from datetime import UTC, date, datetime

import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.exchange.own.exporting import export_text
from brainlift_tui.store.body import body
from brainlift_tui.store.looking_back.progress import read_weights
from tests.store.lifting import EVENING, Lifter


def kept(lifter: Lifter, what: str = "bodyweight") -> list[str]:
    return [f"{m.day} {m.value} {m.unit}" for m in body.read_measured(lifter.reader, what)]


def test_measurements_stand_by_the_day_they_were_taken(lifter):
    lifter.do(body.log_measurement, "bodyweight", "81.4", "kg")
    lifter.do(body.log_measurement, "bodyweight", "180", "lb", datetime(2026, 11, 1, tzinfo=UTC))
    lifter.do(body.log_measurement, "waist", "84", "cm")
    assert kept(lifter) == ["2026-11-01 180 lb", "2026-11-22 81.4 kg"]
    assert body.read_kinds(lifter.reader) == ("bodyweight", "waist")


def test_a_name_is_the_same_whatever_its_capitals(lifter):
    lifter.do(body.log_measurement, "waist", "84", "cm")
    lifter.do(body.log_measurement, "Waist", "83", "cm")
    assert len(kept(lifter, "waist")) == 2


def test_each_change_is_a_step_that_undo_takes_back(lifter):
    before = export_text(lifter.reader)
    lifter.do(body.log_measurement, "bodyweight", "81.4", "kg")
    (one,) = body.read_measured(lifter.reader, "bodyweight")
    lifter.do(body.change_measurement, one.id, "82", "kg", datetime(2026, 11, 20, 12, tzinfo=UTC))
    assert kept(lifter) == ["2026-11-20 82 kg"]
    lifter.do(body.delete_measurement, one.id)
    assert kept(lifter) == []
    lifter.undo()
    assert kept(lifter) == ["2026-11-20 82 kg"]
    lifter.undo()
    assert kept(lifter) == ["2026-11-22 81.4 kg"]
    lifter.undo()
    assert export_text(lifter.reader) == before
    lifter.redo()
    assert kept(lifter) == ["2026-11-22 81.4 kg"]


def test_what_makes_no_sense_is_refused_and_nothing_is_stored(lifter):
    for what, value, unit in (
        ("bodyweight", "8", "kg"),
        ("bodyweight", "80", "cm"),
        ("x", "0", "cm"),
    ):
        with pytest.raises(BadInput):
            lifter.do(body.log_measurement, what, value, unit)
    with pytest.raises(BadInput):
        lifter.do(body.log_measurement, "waist", "84", "cm", EVENING.replace(year=2027))
    with pytest.raises(Refused):
        lifter.do(body.delete_measurement, 99)
    assert body.read_kinds(lifter.reader) == ("bodyweight",)


def test_a_day_has_the_weight_entered_last(lifter):
    lifter.do(body.log_measurement, "bodyweight", "200", "lb", datetime(2026, 11, 1, tzinfo=UTC))
    lifter.do(body.log_measurement, "bodyweight", "80", "kg")
    weights = read_weights(lifter.reader)
    assert weights.on(date(2026, 11, 21)) == pytest.approx(90.718474)
    assert weights.on(EVENING.date()) == 80
