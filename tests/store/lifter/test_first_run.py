"""Setting up for somebody new, on a real file."""

import sqlite3
from contextlib import closing

import pytest

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.lifter.first_run import FirstAnswers, Owned, proposal, usual_loads
from brainlift_tui.core.lifter.settings import Experience, Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.plates import check_plates
from brainlift_tui.exchange.own.exporting import export_text
from brainlift_tui.store.lifter.first_run import is_set_up, set_up
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.programme.plan import read_on_rack, read_plans
from brainlift_tui.store.rack.racks import read_rack

PAIR = FirstAnswers(Owned.PAIR, Unit.LB, (Load("25", Unit.LB),), 3, Experience.SOME)


def test_the_answers_become_settings_and_rack_and_are_not_asked_for_again(lifter):
    assert not is_set_up(lifter.reader)
    told = lifter.do(set_up, PAIR)
    assert str(told) == "Two dumbbells: made for one pair and the floor"
    assert is_set_up(lifter.reader)
    settings, rack = read_settings(lifter.reader), read_rack(lifter.reader)
    assert settings == Settings(unit=Unit.LB, programme="two-dumbbells", experience=Experience.SOME)
    assert (rack.name, rack.unit, rack.dumbbells, rack.bars) == ("Home", Unit.LB, PAIR.loads, ())
    assert not rack.stations


def test_one_undo_takes_all_of_it_back(lifter):
    before = export_text(lifter.reader)
    lifter.do(set_up, PAIR)
    assert export_text(lifter.reader) != before
    lifter.undo()
    assert export_text(lifter.reader) == before
    assert not is_set_up(lifter.reader)


@pytest.mark.parametrize("unit", Unit)
def test_whatever_is_answered_can_be_trained_by_as_it_is_proposed(lifter, unit):
    for owned in Owned:
        loads = usual_loads(owned, unit)
        if owned is Owned.BAR:
            check_plates(loads)
        rack = FirstAnswers(owned, unit, loads, 2, Experience.NEW).rack
        plans = {plan.programme.slug: plan for plan in read_plans(lifter.reader, rack)}
        for per_week in (1, 2, 3, 4):
            plan = plans[proposal(owned, per_week).slug]
            days = read_on_rack(lifter.reader, plan.programme, rack).days
            assert not any(day.left_out for day in days)
            # With a bar alone the same movements are done with the bar.
            assert plan.amiss == 0 or owned is Owned.BAR


def test_where_the_programme_was_deleted_nothing_is_stored(lifter):
    with closing(sqlite3.connect(lifter.path)) as other, other:
        other.execute("UPDATE programme SET deleted_at = 0 WHERE slug = 'two-dumbbells'")
    before = export_text(lifter.reader)
    with pytest.raises(Refused, match="P has the others"):
        lifter.do(set_up, PAIR)
    assert export_text(lifter.reader) == before
