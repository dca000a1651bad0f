"""The days that somebody trains by, found in their log."""

from datetime import date, timedelta

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.programme.edits import check_followable
from brainlift_tui.core.programme.own_days import EarlierEntry, EarlierWorkout, OwnDays, own_days
from brainlift_tui.core.programme.programme import Slot

MONDAY = date(2026, 9, 7)
PUSH, PULL, LEGS = "bench dips fly", "row curl pulldown", "squat lunge calf"


def entry(slug: str, *counts: int, measure: Measure = Measure.WEIGHTED) -> EarlierEntry:
    return EarlierEntry(Exercise(slug, slug.title(), measure), counts or (8, 8, 8))


def workout(days: int, title: str, slugs: str) -> EarlierWorkout:
    entries = tuple(entry(slug) for slug in slugs.split())
    return EarlierWorkout(MONDAY + timedelta(days=days), title, entries)


def weeks(number: int, *days: tuple[str, str]) -> list[EarlierWorkout]:
    """The same days in every week, two days apart."""
    return [
        workout(7 * week + 2 * place, *day)
        for week in range(number)
        for place, day in enumerate(days)
    ]


def found(workouts: list[EarlierWorkout], first: date | None = None) -> OwnDays:
    days = own_days(workouts, first or workouts[0].day)
    assert days is not None
    check_followable(days.programme("Mine"))
    return days


def names(days: OwnDays) -> list[str]:
    return [own.day.name for own in days.days]


def test_titles_that_come_again_are_days_the_one_done_longest_ago_first():
    days = found(weeks(5, ("Push", PUSH), ("Pull", PULL), ("Legs", LEGS)))
    assert names(days) == ["Push", "Pull", "Legs"]
    assert days.days[2].last == MONDAY + timedelta(days=32)
    assert [slot.slug for slot in days.days[0].day.slots] == PUSH.split()
    assert days.per_week == 3


def test_a_title_that_only_tells_the_time_of_day_gives_way_to_what_was_done():
    log = weeks(5, ("Evening Workout", PUSH), ("Evening Workout", PULL))
    days = found(log)
    assert [{slot.slug for slot in own.day.slots} for own in days.days] == [
        set(PUSH.split()),
        set(PULL.split()),
    ]
    assert names(days) == ["A", "B"]
    moods = [one._replace(title=f"Mood {place}") for place, one in enumerate(log)]
    assert names(found(moods)) == ["A", "B"]


def test_a_workout_of_another_title_joins_the_day_that_it_is_like():
    log = weeks(5, ("Push", PUSH), ("Pull", PULL))
    log[-2] = log[-2]._replace(title="Chest day!")
    days = found(log)
    assert names(days) == ["Push", "Pull"]
    assert days.days[0].times == 5


def test_a_day_that_took_anothers_place_stays_and_one_given_up_is_gone():
    log = [
        *weeks(4, ("SDB", "squat deadlift bench"), ("Arms", "curl dips")),
        *(
            one._replace(day=one.day + timedelta(weeks=4))
            for one in weeks(5, ("SBDO", "squat bench deadlift press"))
        ),
    ]
    assert names(found(log)) == ["SBDO"]


def test_what_alternates_stays_apart_though_it_is_alike():
    log = weeks(5, ("Heavy", PUSH), ("Light", PUSH))
    assert names(found(log)) == ["Heavy", "Light"]


def test_what_was_done_but_once_is_left_out():
    log = weeks(5, ("Push", PUSH))
    log[-1] = log[-1]._replace(entries=(*log[-1].entries, entry("burpee")))
    log += [workout(33, "Push", PUSH)]
    assert [slot.slug for slot in found(log).days[0].day.slots] == PUSH.split()
    log[-1] = log[-1]._replace(entries=(*log[-1].entries, entry("yoga")))
    assert [slot.slug for slot in found(log).days[0].day.slots] == PUSH.split()


def test_sets_and_reps_are_asked_as_they_were_done():
    entries = (
        entry("squat", 5, 5, 5, 5, 5),
        entry("curl", 12, 10, 9),
        entry("dips", 10),
        entry("plank", 60, 50, measure=Measure.HOLD),
        entry("run", 1500, measure=Measure.CARDIO),
    )
    log = [one._replace(entries=entries) for one in weeks(6, ("Day", PUSH))]
    squat, curl, dips, plank, run = found(log).days[0].day.slots
    assert (squat.sets, squat.low, squat.high) == (5, 5, 5)
    assert (curl.sets, curl.low, curl.high) == (3, 9, 12)
    assert (dips.sets, dips.low, dips.high) == (1, 10, 12)
    assert (plank.sets, plank.low, plank.high) == (2, 50, 60)
    assert run == Slot("run", 1, 1500, 1500)


def test_an_exercise_done_twice_in_a_workout_is_asked_for_once():
    log = [
        one._replace(entries=(*one.entries, entry("bench", 12, 12)))
        for one in weeks(6, ("Push", PUSH))
    ]
    first, *_ = found(log).days[0].day.slots
    assert (first.slug, first.sets) == ("bench", 5)


def test_how_long_one_has_lifted_is_told_from_the_log():
    log = weeks(5, ("Push", PUSH), ("Pull", PULL))
    for days, experience in ((0, Experience.NEW), (90, Experience.SOME), (900, Experience.YEARS)):
        assert found(log, MONDAY - timedelta(days=days)).experience is experience


def test_a_short_log_and_one_without_a_habit_propose_nothing():
    assert own_days([], MONDAY) is None
    assert own_days(weeks(2, ("Push", PUSH), ("Pull", PULL), ("Legs", LEGS)), MONDAY) is None
    assert own_days(weeks(5, ("Push", PUSH)), MONDAY) is None
    strange = [workout(3 * n, f"Day {n}", f"a{n} b{n} c{n}") for n in range(12)]
    assert own_days(strange, MONDAY) is None


def test_a_day_of_an_earlier_block_is_over_once_twice_its_time_has_passed():
    before = weeks(4, ("Push 1", PUSH), ("Pull 1", PULL))
    after = [
        one._replace(day=one.day + timedelta(weeks=4))
        for one in weeks(3, ("Upper", "press chin laterals"), ("Lower", LEGS))
    ]
    assert names(found(before + after)) == ["Upper", "Lower"]


def test_what_came_last_is_within_what_is_asked():
    log = weeks(6, ("Day", PUSH))
    more, last = (entry("curl", *reps) for reps in ((16, 15, 15), (15, 12, 12)))
    log = [one._replace(entries=(more,)) for one in log[:-1]] + [log[-1]._replace(entries=(last,))]
    asked = found(log).days[0].day.slots[0]
    assert (asked.low, asked.high) == (12, 15)
