"""After a workout one sees whether the rests were those that were planned."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.rest_taken import RestTaken, rest_taken
from brainlift_tui.core.workout import TrainingSet

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def done(at: float, rest_s: int | None = 90, reps: int = 10, **more) -> TrainingSet:
    return TrainingSet(reps=reps, done_at=NOON + timedelta(seconds=at), rest_s=rest_s, **more)


def test_the_gap_between_two_sets_less_the_second_set_is_the_rest_taken():
    found = rest_taken([done(0), done(150, reps=12), done(270, None)])
    assert found == RestTaken(2, 180, 150 - 36 + 120 - 30)
    assert found.words == "rest: 3:00 planned, about 3:24 taken in 2 rests"


def test_a_timed_set_takes_its_own_time():
    hold = TrainingSet(seconds=45, done_at=NOON + timedelta(seconds=100))
    assert rest_taken([done(0, 60), hold]) == RestTaken(1, 60, 55)


def test_a_set_without_a_rest_as_in_a_superset_or_before_a_drop_is_no_rest():
    assert rest_taken([done(0, None), done(40, 0), done(80, 90), done(200, 90)]) == RestTaken(
        1, 90, 90
    )


def test_without_two_sets_that_have_their_time_there_is_nothing_to_tell():
    assert rest_taken([]) is None
    assert rest_taken([done(0)]) is None
    assert rest_taken([TrainingSet(reps=5, rest_s=90)] * 3) is None
    assert rest_taken([done(0), done(0), done(0)]) is None, "typed in afterwards"


@given(
    st.lists(
        st.tuples(st.integers(0, 7200), st.none() | st.integers(0, 300), st.integers(0, 30)),
        max_size=20,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_sets_does_not_matter_and_nothing_is_below_zero(rows, random):
    at = {when: (rest, reps) for when, rest, reps in rows}
    sets = [done(when, rest, reps) for when, (rest, reps) in at.items()]
    found = rest_taken(sets)
    random.shuffle(sets)
    assert rest_taken(sets) == found
    if found is not None:
        assert 1 <= found.rests < len(sets)
        assert found.planned_s > 0
        assert 0 <= found.taken_s <= 7200
