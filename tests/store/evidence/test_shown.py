"""The card at the end of a workout is chosen once, kept with it, and none comes twice in ten."""

from brainlift_tui.core.evidence.card import After, Card
from brainlift_tui.store.evidence.shown import read_card
from brainlift_tui.store.workout.finished import finished_id
from tests.store.lifting import Lifter


def card_of(lifter: Lifter, uid: object) -> Card | None:
    return read_card(lifter.reader, finished_id(lifter.reader, str(uid)))


def train(lifter: Lifter, text: str = "20x8", days: int = 2) -> Card:
    """Train after some days; the card at the end."""
    lifter.days_pass(days)
    lifter.log(0, text)
    card = card_of(lifter, lifter.finish())
    assert card is not None
    return card


def test_the_first_workout_has_a_card_on_beginning_and_a_later_one_on_what_was_done(lifter):
    first = train(lifter)
    assert After.BREAK in first.fits
    assert After.BREAK not in train(lifter).fits
    assert After.HARD in train(lifter, "20x8 @0").fits
    after_weeks = train(lifter, days=20)
    assert After.BREAK in after_weeks.fits
    assert after_weeks != first


def test_none_comes_twice_in_ten_workouts(lifter):
    cards = [train(lifter, "20x8 @0") for _ in range(14)]
    for start in range(5):
        assert len(set(cards[start : start + 10])) == 10


def test_finishing_again_after_undo_shows_the_same_card(lifter):
    before = train(lifter)
    assert lifter.undo() == "Workout finished"
    assert lifter.one("SELECT card FROM workout") is None
    assert card_of(lifter, lifter.finish()) == before


def test_a_workout_logged_in_a_line_or_before_there_were_cards_has_none(lifter):
    lifter.type("Goblet Squat 20x8", "yesterday 10:00")
    assert card_of(lifter, lifter.one("SELECT uid FROM workout")) is None


def test_a_card_that_is_no_longer_among_them_is_not_shown(lifter):
    train(lifter)
    lifter.do(lambda change: change.db.execute("UPDATE workout SET card = 'gone'"))
    assert card_of(lifter, lifter.one("SELECT uid FROM workout")) is None
    assert train(lifter).slug != "gone"
