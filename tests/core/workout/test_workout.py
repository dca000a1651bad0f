"""Sets and workouts refuse nonsense, and keep the lifter's local day."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.workout.typed_time import read_local
from brainlift_tui.core.workout.workout import (
    LONGEST_NAME,
    LONGEST_NOTE,
    Effort,
    Target,
    TrainingSet,
    Workout,
    WorkoutExercise,
    check_instant,
    check_text,
    local_day,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("column", "least", "most", "beyond"),
    [
        ("reps", 0, 1000, 1001),
        ("seconds", 0, 172_800, 172_801),
        ("distance_m", 0.0, 1_000_000.0, 1_000_000.5),
        ("rir", 0.0, 10.0, 10.5),
        ("rest_s", 0, 86_400, 86_401),
    ],
)
def test_a_set_holds_only_numbers_a_lifter_can_mean(column, least, most, beyond):
    good = TrainingSet(reps=8)
    for value in (least, most):
        assert getattr(good._replace(**{column: value}), column) == value
    for value in (-1, beyond, float("nan"), float("inf")):
        with pytest.raises(BadInput):
            good._replace(**{column: value})


def test_a_set_of_nothing_is_no_set():
    with pytest.raises(BadInput, match="reps, a time or a distance"):
        TrainingSet()
    for column in ("reps", "seconds", "distance_m"):
        TrainingSet(**{column: 0})


def test_zero_reps_is_a_failed_attempt_and_is_kept():
    assert TrainingSet(reps=0).reps == 0


@pytest.mark.parametrize(
    "text", ["bell\a", "nul\0", "escape\x1b[2J", "return\r", "del\x7f", "c1\x9b", "half \ud800"]
)
def test_control_characters_are_refused_wherever_words_are_kept(text):
    makers = (
        lambda: check_text(text, "note"),
        lambda: TrainingSet(reps=8, note=text),
        lambda: WorkoutExercise(text),
        lambda: WorkoutExercise("Squat", note=text),
        lambda: Workout(NOON, title=text),
        lambda: Workout(NOON, note=text),
    )
    for make in makers:
        with pytest.raises(BadInput):
            make()


def test_lines_tabs_and_every_script_are_fine_in_a_note():
    note = "Schulter zwickt 😬\n\tנסיון ۱۲ – é é"
    assert TrainingSet(reps=8, note=note).note == note


def test_a_note_has_room_for_4000_characters_and_a_name_for_200():
    TrainingSet(reps=8, note="x" * LONGEST_NOTE)
    WorkoutExercise("x" * LONGEST_NAME, note="x" * LONGEST_NOTE)
    Workout(NOON, title="x" * LONGEST_NAME)
    for make in (
        lambda: TrainingSet(reps=8, note="x" * (LONGEST_NOTE + 1)),
        lambda: WorkoutExercise("x" * (LONGEST_NAME + 1)),
        lambda: Workout(NOON, title="x" * (LONGEST_NAME + 1)),
        lambda: Workout(NOON, note="x" * (LONGEST_NOTE + 1)),
    ):
        with pytest.raises(BadInput, match="at most"):
            make()


@given(st.text(alphabet=st.characters(), max_size=50))
def test_every_text_accepted_can_be_stored_and_shown(text):
    try:
        check_text(text, "note")
    except BadInput:
        return
    text.encode()
    assert all(c.isprintable() or c in "\n\t" or c > "\x9f" for c in text)


# --- dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "fits"),
    [
        (NOON, True),
        (NOON + DAY, True),
        (NOON + DAY + SECOND, False),
        (datetime(1950, 1, 1, tzinfo=UTC), True),
        (datetime(1949, 12, 31, 23, 59, tzinfo=UTC), False),
        (datetime(1, 1, 1, tzinfo=UTC), False),
        (datetime(9999, 12, 31, tzinfo=UTC), False),
        ((NOON + DAY).astimezone(timezone(timedelta(hours=14))), True),
        ((NOON + DAY + SECOND).astimezone(timezone(timedelta(hours=-12))), False),
    ],
)
def test_a_date_before_1950_or_more_than_a_day_ahead_is_refused(at, fits):
    if fits:
        check_instant(at, NOON, "Europe/Berlin")
    else:
        with pytest.raises(BadInput, match="check the"):
            check_instant(at, NOON, "Europe/Berlin")


def test_a_time_that_is_refused_is_told_as_it_was_written():
    typed = read_local("2026-12-01 00:30", "Europe/Berlin")
    with pytest.raises(BadInput) as refused:
        check_instant(typed, NOON, "Europe/Berlin")
    assert str(refused.value).startswith("2026-12-01 00:30 is more than a day ahead")


def test_a_workout_does_not_end_before_it_starts():
    assert Workout(NOON, NOON).finished_at == NOON
    with pytest.raises(BadInput, match="22 Nov 2026"):
        Workout(NOON, NOON - SECOND)


def test_an_instant_without_a_zone_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="zone"):
        Workout(datetime(2026, 11, 22, 12))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("at", "zone", "day"),
    [
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 11, 23)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "America/New_York", date(2026, 11, 22)),
        (datetime(2026, 11, 22, 2, 0, tzinfo=UTC), "America/Los_Angeles", date(2026, 11, 21)),
        (datetime(2026, 11, 22, 11, 0, tzinfo=UTC), "Pacific/Auckland", date(2026, 11, 23)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), None, date(2026, 11, 22)),
    ],
)
def test_a_workout_stays_on_its_local_day_when_the_lifter_travels(at, zone, day):
    assert Workout(at, zone=zone).day == day
    assert local_day(at, zone) == day


@given(
    st.datetimes(datetime(1950, 1, 2), datetime(2100, 1, 1)),  # noqa: DTZ001
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia"]),
    st.sampled_from(["UTC", "Pacific/Auckland", "America/Anchorage"]),
)
def test_the_local_day_depends_on_where_it_was_entered_and_not_on_how_it_is_written(
    wall, zone, elsewhere
):
    at = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert local_day(at, zone) == local_day(at.astimezone(ZoneInfo(elsewhere)), zone)
    assert local_day(at, zone) == at.astimezone(ZoneInfo(zone)).date()


# --- words of the field -----------------------------------------------------------------------


def test_the_efforts_allow_the_reserve_that_the_design_gives_them():
    assert [effort.most_reserve for effort in Effort] == [None, 1, 0]


@pytest.mark.parametrize(
    ("target", "words"),
    [(Target(3, 8, 12), "3 × 8–12"), (Target(5, 5, 5), "5 × 5")],
)
def test_a_target_reads_as_people_write_it(target, words):
    assert str(target) == words


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 1000))
def test_the_top_of_the_range_is_reached_by_the_top_and_all_above(low, more, done):
    assert Target(3, low, low + more).reached_by(done) == (done >= low + more)


def test_a_workout_counts_the_sets_of_all_its_exercises():
    sets = (TrainingSet(reps=8), TrainingSet(reps=8))
    exercises = (WorkoutExercise("A", sets=sets), WorkoutExercise("B", sets=sets[:1]))
    workout = Workout(NOON, title="A").with_exercises(exercises)
    assert workout.set_count == 3
    assert workout.title == "A"
