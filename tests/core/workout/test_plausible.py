"""What can hardly be meant is doubted until it is confirmed or has come three times."""

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.plausible import doubted, doubts, far_beyond_the_rack
from brainlift_tui.core.workout.workout import SetKind, TrainingSet


def sets(*done: tuple[float, int]) -> tuple[TrainingSet, ...]:
    return tuple(TrainingSet(load=Load.of(load, Unit.KG), reps=reps) for load, reps in done)


USUAL = sets((20, 12), (20, 12))


def test_ten_times_the_last_is_doubted_and_three_times_anything_from_two_sessions_on():
    assert doubted([USUAL, sets((200, 12))]) == {(1, 0)}
    assert doubted([USUAL, sets((190, 12))]) == frozenset()
    assert doubted([USUAL, USUAL, sets((20, 12), (61, 12))]) == {(2, 1)}
    assert doubted([USUAL, USUAL, sets((60, 12))]) == frozenset()
    assert doubted([sets((200, 12))]) == frozenset()


def test_in_a_first_session_the_sets_before_it_tell_what_can_hardly_be_meant():
    assert doubted([sets((10, 10), (12, 10), (200, 10))]) == {(0, 2)}
    assert doubted([sets((20, 10), (60, 8), (100, 5), (199, 5))]) == frozenset()
    warmup, work = sets((2, 10), (20, 10))
    assert doubted([(warmup._replace(kind=SetKind.WARMUP), work)]) == frozenset()
    assert doubted([sets((12, 10), (200, 10), (200, 10)), USUAL]) == {(0, 1), (0, 2)}


def test_a_first_load_is_asked_about_from_twice_the_heaviest_on_the_rack():
    heaviest = Load("24", Unit.KG)
    (slip,), (strong,) = sets((120, 10)), sets((40, 10))
    assert far_beyond_the_rack(slip, heaviest)
    assert not far_beyond_the_rack(strong, heaviest)
    assert not far_beyond_the_rack(slip, None)


def test_so_are_reps_but_never_a_few():
    assert doubted([USUAL, sets((20, 120))]) == {(1, 0)}
    fives = sets((100, 5))
    assert doubted([fives, fives, sets((60, 20))]) == frozenset()


def test_what_was_confirmed_is_believed_and_built_on():
    strange = sets((200, 12))
    assert doubted([USUAL, strange], confirmed=2) == frozenset()
    assert doubted([USUAL, strange, strange], confirmed=2) == frozenset()


def test_three_sessions_settle_it():
    strange = sets((200, 12))
    assert doubted([USUAL, strange, USUAL, strange]) == {(1, 0), (3, 0)}
    assert doubted([USUAL, strange, USUAL, strange, strange]) == frozenset()
    found = doubts([USUAL, strange, USUAL, strange, strange, strange])
    assert found.settled == {(1, 0), (3, 0), (4, 0)}


lifted = st.lists(
    st.tuples(st.sampled_from([0.0, 5, 20, 22.5, 70, 250]), st.integers(0, 200)), max_size=4
)


@given(st.lists(lifted, max_size=8))
def test_the_first_set_is_always_believed_and_confirming_everything_ends_all_doubt(log):
    sessions = [sets(*session) for session in log]
    assert (0, 0) not in doubted(sessions)
    assert doubted(sessions, confirmed=len(sessions)) == frozenset()
