"""Memory checks in a real file: what is kept, what can be undone, what was drawn and never is."""

from datetime import timedelta

import pytest

from brainlift_tui.core.brain.kept import KeptTest, lifted, monthly
from brainlift_tui.core.brain.plan import ORDERS
from brainlift_tui.core.brain.trial import CheckTest, Trial, Void
from brainlift_tui.core.brain.words.recall import word_trial
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import said
from brainlift_tui.exchange.own.brainlift_json import archive_text, parse
from brainlift_tui.store.brain.memory_tests import keep_test, read_tests
from brainlift_tui.store.brain.question import agree, read_questions, show_draw, stop
from brainlift_tui.store.brain.today import read_lifted_today, read_workouts_done_here
from brainlift_tui.store.importing.own import add_archive
from brainlift_tui.store.looking_back.history import delete_workout, move_workout
from brainlift_tui.store.workout.archive import read_archive
from tests.store.lifting import EVENING, Lifter

SPAN, STROOP = CheckTest.BACKWARD_SPAN, CheckTest.NUMBER_STROOP
HERE = "laptop, xterm-256color"


@pytest.fixture
def lifter(tmp_path):
    found = Lifter(tmp_path / "brainlift.db")
    yield found
    found.close()


def span(uid="a", **told):
    answers = [Trial("472", "274", "274"), Trial("4725", "5274", "527")] * 7
    return KeptTest(uid * 32, SPAN, EVENING, "Europe/Berlin", HERE, tuple(answers), **told)


def stroop(question, draw, uid="c"):
    trials = [
        Trial(f"{1 + at % 4}x{1 + at % 3}", str(1 + at % 4), str(1 + at % 4), 600.125)
        for at in range(40)
    ]
    void = Trial("2x2", "2", "", None, Void.SUSPENDED)
    return KeptTest(
        uid * 32, STROOP, EVENING, "Europe/Berlin", HERE, (*trials[:39], void),
        latency_ms=1.5, jitter_ms=0.25, question=question, draw=draw,
    )  # fmt: skip


def asked(lifter):
    return read_questions(lifter.reader)[-1]


def series(lifter):
    return lifted(asked(lifter), read_tests(lifter.reader), lifter.clock.today())


def test_a_test_is_kept_with_every_trial_and_undone_whole(lifter):
    lifter.do(keep_test, span())
    assert read_tests(lifter.reader) == (span(),)
    assert read_tests(lifter.reader)[0].score == 3.5
    assert lifter.undo() == "backward digit span taken"
    assert read_tests(lifter.reader) == ()
    assert lifter.one("SELECT count(*) FROM memory_trial") == 0
    lifter.redo()
    assert read_tests(lifter.reader) == (span(),)


def test_what_is_abandoned_is_kept_as_that_and_has_no_score(lifter):
    lifter.do(keep_test, span(abandoned=True))
    kept = read_tests(lifter.reader)
    assert kept[0].abandoned
    assert kept[0].score is None
    assert monthly(kept, SPAN, HERE) == []


def test_series_of_two_terminals_are_kept_apart(lifter):
    lifter.do(keep_test, span())
    lifter.do(keep_test, span("b")._replace(series="other, linux"))
    kept = read_tests(lifter.reader)
    assert [test.score for test in monthly(kept, SPAN, HERE)] == [3.5]
    assert len(monthly(kept, SPAN, "other, linux")) == 1
    assert monthly(kept, STROOP, HERE) == []


def test_four_workouts_are_drawn_before_the_first_is_shown(lifter):
    lifter.do(agree, STROOP, HERE, "Two before, two after.")
    drawn = asked(lifter).draws
    assert tuple(draw.after for draw in drawn) in ORDERS
    assert [draw.shown_on for draw in drawn] == [None] * 4
    assert asked(lifter).plan == "Two before, two after."
    for number in range(4):
        shown = lifter.do(show_draw)
        assert (shown.number, shown.after) == (number, drawn[number].after)
        lifter.days_pass(1)
    assert len(asked(lifter).draws) == 8


def test_what_is_drawn_for_a_day_stays_the_same_that_day(lifter):
    lifter.do(agree, STROOP, HERE, "")
    first = lifter.do(show_draw)
    assert lifter.do(show_draw)[:3] == first[:3]
    lifter.days_pass(1)
    assert lifter.do(show_draw).number == 1


def test_a_draw_is_used_up_when_shown_and_never_undone(lifter):
    lifter.do(agree, STROOP, HERE, "")
    lifter.do(show_draw)
    assert series(lifter) == []
    lifter.days_pass(1)
    assert lifter.undo() is None
    assert [test.score for test in series(lifter)] == [None]


def test_a_test_undone_counts_as_skipped(lifter):
    lifter.do(agree, STROOP, HERE, "")
    draw = lifter.do(show_draw)
    lifter.do(keep_test, stroop(asked(lifter).uid, draw.number))
    assert [test.score for test in series(lifter)] == [pytest.approx(1000 / 600.125)]
    lifter.undo()
    lifter.days_pass(1)
    assert [test.score for test in series(lifter)] == [None]
    assert monthly(read_tests(lifter.reader), STROOP, HERE) == []


def test_a_draw_takes_one_test_and_none_before_it_is_shown(lifter):
    lifter.do(agree, STROOP, HERE, "")
    question = asked(lifter).uid
    with pytest.raises(Refused):
        lifter.do(keep_test, stroop(question, 0))
    lifter.do(show_draw)
    lifter.do(keep_test, stroop(question, 0))
    with pytest.raises(Refused):
        lifter.do(keep_test, stroop(question, 0, "d"))


def test_the_question_is_asked_once_at_a_time_and_ends_with_its_120_workouts(lifter):
    with pytest.raises(Refused):
        lifter.do(show_draw)
    lifter.do(agree, STROOP, HERE, "")
    with pytest.raises(Refused):
        lifter.do(agree, STROOP, HERE, "")
    for _ in range(120):
        lifter.do(show_draw)
        lifter.days_pass(1)
    with pytest.raises(Refused):
        lifter.do(show_draw)
    assert len(asked(lifter).draws) == 120
    lifter.do(stop)
    with pytest.raises(Refused):
        lifter.do(stop)
    lifter.do(agree, STROOP, HERE, "again")
    assert asked(lifter).plan == "again"


def test_an_export_carries_all_of_it_to_the_byte(lifter, tmp_path):
    lifter.do(keep_test, span())
    lifter.do(keep_test, span("b", abandoned=True))
    listed = word_trial(("apple", "bread"), ("aple", "zzz"))
    lifter.do(keep_test, span("d")._replace(test=CheckTest.WORD_LIST, trials=(listed,) * 3))
    found = Trial("** of 4 ** 1 * 2 3 5 *** **** *****", "2", "3", 812.25)
    lifter.do(keep_test, span("e")._replace(test=CheckTest.TRAILS, trials=(found,) * 40))
    lifter.do(agree, STROOP, HERE, "Two before, two after.")
    lifter.do(keep_test, stroop(asked(lifter).uid, lifter.do(show_draw).number))
    written = archive_text(read_archive(lifter.reader))
    other = Lifter(tmp_path / "other.db")
    try:
        other.do(add_archive, parse(written), "export.json")
        assert archive_text(read_archive(other.reader)) == written
        assert other.do(add_archive, parse(written), "export.json").workouts == 0
        assert archive_text(read_archive(other.reader)) == written
    finally:
        other.close()


def test_workouts_that_came_in_tell_no_habit(lifter, tmp_path):
    lifter.type("squat 100x5")
    lifter.finish()
    assert read_workouts_done_here(lifter.reader) == 1
    other = Lifter(tmp_path / "other.db")
    try:
        other.do(add_archive, parse(archive_text(read_archive(lifter.reader))), "export.json")
        assert read_workouts_done_here(other.reader) == 0
    finally:
        other.close()


def test_a_question_that_goes_on_elsewhere_ends_where_one_goes_on_here(lifter, tmp_path):
    lifter.do(agree, STROOP, HERE, "")
    other = Lifter(tmp_path / "other.db")
    try:
        other.clock.advance(timedelta(days=1).total_seconds())
        other.do(agree, STROOP, "desk, xterm", "")
        other.do(add_archive, parse(archive_text(read_archive(lifter.reader))), "export.json")
        ended, going_on = read_questions(other.reader)
        assert ended.stopped_at is not None
        assert (going_on.series, going_on.stopped_at) == ("desk, xterm", None)
    finally:
        other.close()


def test_the_first_test_of_a_question_asked_again_is_kept(lifter):
    for uid in "cd":
        lifter.do(agree, STROOP, HERE, "")
        lifter.do(keep_test, stroop(asked(lifter).uid, lifter.do(show_draw).number, uid))
        assert len(series(lifter)) == 1
        lifter.do(stop)
    assert len(read_tests(lifter.reader)) == 2


def test_what_was_drawn_and_tested_elsewhere_since_comes_along(lifter, tmp_path):
    lifter.do(agree, STROOP, HERE, "")
    other = Lifter(tmp_path / "other.db")
    try:
        for number, uid in enumerate("cdefa"):
            lifter.do(keep_test, stroop(asked(lifter).uid, lifter.do(show_draw).number, uid))
            lifter.clock.advance(timedelta(days=1).total_seconds())
            if number in {1, 4}:
                there = read_archive(lifter.reader)
                other.do(add_archive, there, "export.json")
                assert asked(other) == asked(lifter)
                assert read_tests(other.reader) == read_tests(lifter.reader)
                assert not there.questions[0].tells_more_than(asked(other))
        lifter.do(stop)
        behind = read_archive(other.reader)
        other.do(add_archive, read_archive(lifter.reader), "export.json")
        lifter.do(add_archive, behind, "export.json")
        assert asked(other) == asked(lifter)
        assert asked(lifter).stopped_at is not None
    finally:
        other.close()


def test_a_test_of_anothers_question_is_refused_and_kept_nowhere(lifter, tmp_path):
    lifter.do(agree, STROOP, HERE, "")
    lifter.do(show_draw)
    other = Lifter(tmp_path / "other.db")
    try:
        other.do(agree, STROOP, HERE, "")
        other.do(show_draw)
        with pytest.raises(Refused, match="Nothing is drawn that this test could belong to"):
            other.do(keep_test, stroop(asked(lifter).uid, 0))
        assert read_tests(other.reader) == ()
        assert series(other) == []
    finally:
        other.close()


def test_a_workout_deleted_or_moved_to_another_day_changes_nothing_of_its_block(lifter):
    lifter.do(agree, STROOP, HERE, "")
    lifter.do(keep_test, stroop(asked(lifter).uid, lifter.do(show_draw).number))
    lifter.type("goblet squat 20x8", "yesterday 18:00")
    lifter.type("goblet squat 20x8")
    before = series(lifter)
    assert [test.score for test in before] == [pytest.approx(1000 / 600.125)]
    lifter.do(delete_workout, lifter.one("SELECT max(id) FROM workout"), said("deleted"))
    assert not read_lifted_today(lifter.reader, lifter.clock.today()).any
    assert series(lifter) == before
    earlier = lifter.one("SELECT min(id) FROM workout")
    lifter.do(move_workout, earlier, EVENING - timedelta(days=9))
    assert series(lifter) == before


def test_a_clock_set_back_lets_no_draw_be_shown_twice(lifter):
    lifter.do(agree, STROOP, HERE, "")
    assert lifter.do(show_draw).number == 0
    lifter.days_pass(2)
    assert lifter.do(show_draw).number == 1
    lifter.days_pass(-2)
    assert lifter.do(show_draw).number == 2
    assert [draw.number for draw in asked(lifter).draws if draw.shown_on is not None] == [0, 1, 2]
