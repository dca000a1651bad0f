"""A day's check-in is kept, changed, undone, exported and brought along; it holds raises."""

from datetime import date

import pytest

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, Flag
from brainlift_tui.core.coaching.nudge import AdviceKind
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.exchange.own.brainlift_json import archive_text, parse
from brainlift_tui.store.check_in.check_in import keep_check_in, read_check_in
from brainlift_tui.store.coaching.reading import advice_after, read_advice
from brainlift_tui.store.importing.own import add_archive
from brainlift_tui.store.workout.archive import read_archive
from tests.store.lifting import SQUAT, Lifter

TODAY = date(2026, 11, 22)
TIRED = CheckIn(4.5, Energy.LOW, (Muscle.CHEST, Muscle.QUADS), fed=False)


def kept(lifter: Lifter) -> CheckIn | None:
    return read_check_in(lifter.reader, lifter.clock.today())


def exported(lifter: Lifter) -> str:
    return archive_text(read_archive(lifter.reader))


@pytest.mark.parametrize(
    "found", [TIRED, CheckIn(sore=()), CheckIn(flag=Flag.PAIN), CheckIn(slept_h=0, fed=True)]
)
def test_what_was_said_is_kept_as_it_was_said(lifter, found):
    lifter.do(keep_check_in, found)
    assert kept(lifter) == found


def test_one_is_kept_a_day_the_last_one_said(lifter):
    lifter.do(keep_check_in, TIRED)
    lifter.do(keep_check_in, CheckIn(7, sore=(Muscle.ABS,)))
    assert kept(lifter) == CheckIn(7, sore=(Muscle.ABS,))
    lifter.days_pass(1)
    assert kept(lifter) is None
    lifter.do(keep_check_in, CheckIn(8))
    assert lifter.rows("SELECT day, slept_h FROM check_in ORDER BY day") == [
        ("2026-11-22", 7.0),
        ("2026-11-23", 8.0),
    ]


def test_each_is_one_step_that_undo_takes_back_whole(lifter):
    lifter.do(keep_check_in, TIRED)
    lifter.do(keep_check_in, CheckIn(7, sore=(Muscle.ABS,)))
    lifter.do(keep_check_in, CheckIn())
    assert kept(lifter) is None
    lifter.undo()
    assert kept(lifter) == CheckIn(7, sore=(Muscle.ABS,))
    lifter.undo()
    assert kept(lifter) == TIRED
    assert lifter.undo() == f"Check-in: {TIRED.words}"
    assert kept(lifter) is None
    lifter.redo()
    lifter.redo()
    lifter.redo()
    assert kept(lifter) is None
    assert lifter.rows("SELECT * FROM check_in_sore") == []


def test_saying_the_same_again_or_nothing_is_no_step(lifter):
    lifter.do(keep_check_in, CheckIn())
    lifter.do(keep_check_in, TIRED)
    before = lifter.stored()
    lifter.do(keep_check_in, TIRED)
    assert lifter.stored() == before


def test_it_is_exported_and_comes_back_to_the_byte(lifter, new_file, tmp_path):
    lifter.type("goblet squat 20x8")
    lifter.do(keep_check_in, TIRED)
    lifter.days_pass(1)
    lifter.do(keep_check_in, CheckIn(7, sore=(), fed=True, flag=Flag.NOT_RIGHT))
    text = exported(lifter)
    (tmp_path / "other").mkdir()
    other = Lifter(tmp_path / "other" / "brainlift.db")
    try:
        other.clock.advance(86400)
        other.do(add_archive, parse(text), "export.json")
        assert exported(other) == text
        assert kept(other) == CheckIn(7, sore=(), fed=True, flag=Flag.NOT_RIGHT)
        other.undo()
        assert kept(other) is None
    finally:
        other.close()


def test_a_day_that_has_one_keeps_its_own(lifter, tmp_path):
    lifter.type("goblet squat 20x8")
    lifter.do(keep_check_in, TIRED)
    text = exported(lifter).replace('"slept_h": 4.5', '"slept_h": 8')
    lifter.do(add_archive, parse(text), "export.json")
    assert kept(lifter) == TIRED


def test_an_older_export_has_none_and_is_taken_over_as_before(lifter):
    assert parse('{"format": "brainlift", "version": 1, "workouts": []}').check_ins == ()


@pytest.mark.parametrize(
    "nonsense",
    [
        '"day": "soon"',
        '"day": "2026-11-22", "slept_h": 40',
        '"day": "2026-11-22", "energy": "wild"',
        '"day": "2026-11-22", "sore": ["ego"]',
        '"day": "2026-11-22", "sore": "quads"',
        '"day": "2026-11-22", "fed": 2',
        '"day": "2026-11-22", "flag": "fine"',
    ],
)
def test_one_that_makes_no_sense_has_the_file_refused(nonsense):
    said = f'{{"answered_at": "2026-11-22T17:00:00+01:00", {nonsense}}}'
    with pytest.raises(BadInput):
        parse(f'{{"format": "brainlift", "version": 1, "workouts": [], "check_ins": [{said}]}}')


@pytest.mark.parametrize("found", [CheckIn(slept_h=4), CheckIn(flag=Flag.PAIN)])
def test_no_raise_is_proposed_after_a_short_night_or_with_pain(lifter, found):
    lifter.type("goblet squat 20x12, 12, 12 @4", "2025-11-01 18:00")
    lifter.type("goblet squat 20x12 @4, 12 @4, 12 @4", "2026-11-14 18:00")
    lifter.type("goblet squat 20x12 @4, 12 @4, 12 @4", "2026-11-18 18:00")

    def kinds() -> dict[str, AdviceKind]:
        session = lifter.session
        advice = read_advice(lifter.reader, session, {})
        return {
            exercise.exercise.slug: advice[exercise.position].kind
            for exercise in session.exercises
            if exercise.position in advice
        }

    assert kinds()[SQUAT].raises
    lifter.do(keep_check_in, found)
    assert kinds()[SQUAT] is AdviceKind.HOLD
    lifter.log(SQUAT, "20x12 @4, 12 @4, 12 @4")
    after = advice_after(lifter.reader, lifter.session, {})
    assert "Not today" not in "".join(advice.why.english() for advice in after.values())
