"""The coach's rules one by one, at their edges."""

from datetime import UTC, date, datetime, timedelta

import pytest

from brainlift_tui.core.coaching.advice import advise
from brainlift_tui.core.coaching.case import Case, Lifter, OwnRaises, Variation
from brainlift_tui.core.coaching.easing.deload import (
    DeloadSigns,
    harder_by,
    offer_deload,
    often_enough,
    training_weeks,
)
from brainlift_tui.core.coaching.easing.layoff import fraction_after
from brainlift_tui.core.coaching.easing.ramp import load_for, stage, week_of
from brainlift_tui.core.coaching.easing.stall import stalled_for
from brainlift_tui.core.coaching.evidence import judged_sessions, reps_at, reserve_counted
from brainlift_tui.core.coaching.nudge import AdviceKind
from brainlift_tui.core.coaching.phrases import days_phrase
from brainlift_tui.core.coaching.raising.holds import next_seconds
from brainlift_tui.core.coaching.raising.likelihood import history
from brainlift_tui.core.coaching.raising.odds import odds
from brainlift_tui.core.coaching.raising.own_raises import recalibrated, size_of
from brainlift_tui.core.coaching.raising.public_logs import (
    SUREST_MEASURED,
    chance_in_public_logs,
)
from brainlift_tui.core.coaching.raising.reps_first import reps_before
from brainlift_tui.core.coaching.raising.steps import lighter_by, next_heavier
from brainlift_tui.core.coaching.units import unit_slip
from brainlift_tui.core.coaching.wording import can_be_taken
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.forecast import forecast
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Effort, Target, TrainingSet
from tests.core.coaching.diary import no_forecast

TODAY = date(2026, 11, 22)
ASKED = Target(3, 8, 12)
BENCH = Exercise("bench", "Bench Press (Dumbbell)")
PULL_UP = Exercise("pull-up", "Pull Up", measure=Measure.BODYWEIGHT)
ASSISTED = Exercise("assisted", "Pull Up (Assisted)", measure=Measure.ASSISTED)


def kg(*texts: str) -> tuple[Load, ...]:
    return tuple(Load(text, Unit.KG) for text in texts)


def case(exercise=BENCH, past=(), loads=(), **more) -> Case:
    return Case(exercise, ASKED, past, loads, TODAY, forecaster=no_forecast, **more)


@pytest.mark.parametrize(
    ("low", "load", "next_load", "reps"),
    [(8, "10", "12", 13), (8, "12", "14", 13), (8, "20", "22.5", 12), (8, "5", "7.5", 18)],
)
def test_the_widened_range_of_the_examples(low, load, next_load, reps):
    (load, next_load) = kg(load, next_load)
    assert reps_before(case(), load, next_load) == reps


@pytest.mark.parametrize(
    ("days", "share", "at_70"),
    [
        (14, 1.0, 1.0),
        (15, 0.95, 0.90),
        (21, 0.95, 0.90),
        (22, 0.90, 0.85),
        (36, 0.85, 0.80),
        (61, 0.80, 0.70),
        (120, 0.80, 0.70),
        (121, 0.70, 0.70),
    ],
)
def test_the_longer_the_break_the_lighter_the_start(days, share, at_70):
    assert fraction_after(days, older=False) == share
    assert fraction_after(days, older=True) == at_70


def test_own_raises_weigh_against_twelve():
    assert recalibrated(0.9, OwnRaises()) == 0.9
    assert recalibrated(0.9, OwnRaises(2, 8, 7.2)) == pytest.approx((10.8 + 2) / 20)
    assert recalibrated(0.95, OwnRaises(40, 40, 20.0)) == 1
    assert recalibrated(0.3, OwnRaises(0, 40, 38.0)) == 0
    assert [size_of(step) for step in (0.05, 0.06, 0.1, 0.11)] == [
        "up to 5 %",
        "5 to 10 %",
        "5 to 10 %",
        "over 10 %",
    ]


def test_the_public_logs_say_what_they_said():
    assert chance_in_public_logs((12, 12, 12), 8, 0.10) == pytest.approx(0.890, abs=1e-3)
    assert chance_in_public_logs((8, 8), 8, 0.05) == pytest.approx(0.727, abs=1e-3)
    assert 0 <= chance_in_public_logs((0, 0), 1000, 99.0) < 0.01
    assert chance_in_public_logs((999,), 1, 0.02) == SUREST_MEASURED


def test_odds_as_people_say_them():
    said = [odds(p).english() for p in (0.02, 0.74, 0.76, 0.85, 0.94, 0.95, 1.0)]
    assert said == [
        "1 of 10", "7 of 10", "8 of 10", "9 of 10", "9 of 10", "19 of 20", "19 of 20"
    ]  # fmt: skip


def test_what_reserve_a_raise_builds_on():
    def counted(**told) -> float:
        return reserve_counted(TrainingSet(reps=8, **told))

    assert counted() == 0
    assert counted(rir=1) == 1
    assert counted(rir=2) == 3
    assert counted(rir=5) == 3
    assert counted(effort=Effort.EASY) == 3
    assert counted(effort=Effort.HARD) == 0
    assert counted(effort=Effort.FAILED, rir=3) == 0


def test_brzycki_stays_finite_for_any_reps():
    assert reps_at(12, 1.1) == pytest.approx(9.5)
    assert reps_at(999, 1.1) == reps_at(36, 1.1)


def test_steps_up_skip_what_is_too_small_and_lose_help_first():
    assert next_heavier(case(loads=kg("60", "60.5", "61", "61.5")), *kg("60")) == kg("61.5")[0]
    assert next_heavier(case(loads=kg("10", "12")), *kg("12")) is None
    assert next_heavier(case(), *kg("20")) == kg("22.5")[0]
    assert next_heavier(case(ASSISTED), *kg("-1")) == kg("0")[0]
    assert next_heavier(case(ASSISTED), *kg("0")) is None
    assert next_heavier(case(ASSISTED, loads=kg("-30", "-20")), *kg("-30")) == kg("-20")[0]
    assert next_heavier(case(PULL_UP, loads=kg("2", "4")), *kg("-20")) == kg("-17.5")[0]
    heavy = Lifter(bodyweight_kg=120)
    assert next_heavier(case(PULL_UP, loads=kg("2", "4"), lifter=heavy), None) == kg("4")[0]


def test_steps_down_are_really_lighter_and_may_end_at_body_weight():
    assert lighter_by(case(loads=kg("2", "4")), *kg("4"), 0.9) == kg("2")[0]
    assert lighter_by(case(loads=kg("2", "4")), *kg("2"), 0.9) is None
    assert lighter_by(case(), *kg("50"), 0.9) == kg("45")[0]
    assert lighter_by(case(), *kg("2.5"), 0.9) is None
    light = Lifter(bodyweight_kg=80)
    assert (
        lighter_by(case(PULL_UP, loads=kg("5", "10"), lifter=light), *kg("10"), 0.95)
        == (kg("5")[0])
    )
    assert (
        lighter_by(case(PULL_UP, loads=kg("5", "10"), lifter=light), *kg("10"), 0.9) == (kg("0")[0])
    )
    assert lighter_by(case(ASSISTED, lifter=light), *kg("-20"), 0.9) == kg("-27.5")[0]
    assert lighter_by(case(ASSISTED, lifter=light), *kg("-80"), 0.9) is None


def test_the_first_weeks_get_heavier_by_stages():
    start = date(2026, 11, 1)
    assert [week_of(start, start + timedelta(days=d)) for d in (-9, 0, 6, 7, 60)] == [1, 1, 1, 2, 9]
    assert [stage(week).reserve for week in (0, 1, 2, 3, 4, 5, 8, 9, 99)] == [
        4, 4, 4, 3, 3, 2, 2, 1, 1
    ]  # fmt: skip
    assert [str(stage(week).weeks) for week in (1, 9)] == ["weeks 1–2", "from week 9"]
    rack = kg("10", "20", "30", "40")
    assert [load_for(50, week, rack) for week in (1, 3, 9)] == [rack[2], rack[2], rack[3]]
    assert load_for(1, 1, rack) == rack[0]
    assert load_for(50, 1, ()) is None


def test_a_hold_grows_by_five_seconds_or_a_tenth():
    assert [next_seconds(held) for held in (20, 40, 42, 55, 58)] == [25, 45, 47, 60, 60]


def test_weeks_of_training_end_with_a_week_off_or_a_deload():
    days = [TODAY - timedelta(days=7 * at) for at in range(9)]
    assert training_weeks(days, TODAY) == 9
    assert training_weeks(days, TODAY + timedelta(days=1)) == 9
    assert training_weeks(days, TODAY + timedelta(days=8)) == 0
    assert training_weeks(days, TODAY, [days[4]]) == 4
    assert training_weeks([d for d in days if d != days[2]], TODAY) == 2
    assert training_weeks([], TODAY) == 0


def test_one_session_a_week_tires_nobody():
    days = [TODAY - timedelta(days=7 * at) for at in range(9)]
    assert training_weeks(often_enough(days, TODAY), TODAY) == 1
    twice = [*days, *(day - timedelta(days=2) for day in days)]
    assert training_weeks(often_enough(twice, TODAY), TODAY) == 9


def test_a_deload_week_is_offered_after_six_weeks_or_when_lifts_stall_and_feel_harder():
    assert offer_deload(DeloadSigns(5)) is None
    assert offer_deload(DeloadSigns(6)).kind is AdviceKind.DELOAD
    assert offer_deload(DeloadSigns(3, stalled_lifts=2, harder_by=1)).kind is AdviceKind.DELOAD
    assert offer_deload(DeloadSigns(3, stalled_lifts=2, harder_by=0.9)) is None
    assert offer_deload(DeloadSigns(3, stalled_lifts=1, harder_by=1)) is None


def test_a_programme_that_plans_its_deload_weeks_decides_when_they_are_offered():
    assert offer_deload(DeloadSigns(7, every=8)) is None
    assert "your programme plans one every 8" in offer_deload(DeloadSigns(8, every=8)).why.english()
    assert offer_deload(DeloadSigns(4, every=4)).kind is AdviceKind.DELOAD
    assert (
        offer_deload(DeloadSigns(3, every=8, stalled_lifts=2, harder_by=1)).kind
        is AdviceKind.DELOAD
    )


def session(days_ago: int, *reps: int, load="20", rest_s=None, apart_s=150) -> PastSession:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    sets = tuple(
        TrainingSet(
            load=kg(load)[0],
            reps=count,
            rest_s=rest_s,
            done_at=at + timedelta(seconds=apart_s * place),
        )
        for place, count in enumerate(reps)
    )
    return PastSession(TODAY - timedelta(days=days_ago), ASKED, sets)


@pytest.mark.parametrize(
    ("apart", "kind"), [(59, None), (60, AdviceKind.REPEAT), (0, AdviceKind.REPEAT)]
)
def test_a_set_after_half_a_rest_is_no_miss(apart, kind):
    advice = advise(case(past=(session(3, 10, 9, 7, rest_s=120, apart_s=apart),)))
    assert (advice.kind if advice else None) == kind


def test_a_ramp_up_to_a_far_load_is_no_set_tried_beside_the_usual_one():
    ramp = session(1, 8, load="10")
    ramp = ramp._replace(sets=(*ramp.sets, *session(1, 8, load="12").sets, *session(1, 8).sets))
    tried = ramp._replace(sets=(ramp.sets[0], *ramp.sets[::2]))
    asked = case(past=(ramp,), probed=frozenset({ramp.day}))
    assert [one.load for one in judged_sessions(asked)] == [Load("20", Unit.KG)]
    usual = case(past=(tried,), probed=frozenset({tried.day}))
    assert [one.load for one in judged_sessions(usual)] == [Load("10", Unit.KG)]


def test_a_break_begins_the_count_for_a_stall_anew():
    steady = [session(60 - 3 * at, 10, 9, 9) for at in range(12)]
    later = [session(3 * at, 10, 9, 9) for at in (3, 2, 1)]
    assert stalled_for(case(), judged_sessions(case(past=tuple(steady)))) == (11, 60)
    assert stalled_for(case(), judged_sessions(case(past=(*steady, *later)))) is None


def test_a_heavy_day_among_light_ones_is_no_failed_raise():
    alternating = (session(9, 9, 8, 8), session(6, 12, 12, 11, load="16"), session(3, 8, 7, 7))
    assert advise(case(past=alternating)).kind is AdviceKind.REPEAT
    assert advise(case(past=alternating[1:])).kind is AdviceKind.LIGHTER


def test_a_raise_that_was_taken_but_not_lifted_has_not_failed():
    past = (session(6, 12, 12, 12), session(3, 8, 7, 6, load="16"))
    assert advise(case(past=past, raised=frozenset({past[-1].day}))).kind is AdviceKind.REPEAT


def test_the_same_help_again_is_no_raise():
    past = (session(6, 12, 12, 12, load="-20"), session(3, 8, 7, 6, load="-20"))
    for raised in (frozenset(), frozenset({past[-1].day})):
        assert advise(case(ASSISTED, past, raised=raised)).kind is AdviceKind.REPEAT


def test_without_help_left_the_exercise_itself_comes_next():
    past = (session(3, 12, 12, 12, load="0"),)
    advice = advise(case(ASSISTED, past, harder=Variation("pull-up", "Pull Up")))
    assert advice.kind is AdviceKind.HARDER_VARIATION
    assert "no help is left" in advice.why.english()


def test_how_long_a_break_was():
    assert [days_phrase(days).english() for days in (15, 60, 61, 192, 800)] == [
        "15 days", "60 days", "2 months", "6 months", "2 years"
    ]  # fmt: skip


def test_with_enough_sets_the_lifters_own_forecast_speaks():
    past = tuple(session(3 * at, 12, 12, 12) for at in (6, 5, 4, 3, 2, 1))
    own = case(past=past, loads=kg("20", "21", "22"))._replace(forecaster=None)
    advice = advise(own)
    assert advice.kind is AdviceKind.HEAVIER
    expected = forecast(history(own), 21.0, day=TODAY)
    assert expected.enough
    assert advice.p == expected.p_at_least(8)
    assert any("forecast from your sets" in line.english() for line in advice.reasons.lines)


def test_no_more_reps_are_asked_for_than_make_sense():
    far = kg("2", "9")
    five = case(past=(session(3, 35, 35, 35, load="2"),), loads=far)._replace(
        target=Target(5, 8, 12)
    )
    assert (
        advise(five)
        .why.english()
        .endswith("9 kg is 350 % more, too far from here. Until then slower: 3 s on the way down.")
    )
    unlucky = case(
        past=(session(3, 25, 25, 25),),
        loads=kg("20", "21"),
        own={"up to 5 %": OwnRaises(0, 40, 36.0)},
    )
    assert (
        advise(unlucky)
        .why.english()
        .endswith("Only 2 of 10 such raises keep their range at 21 kg.")
    )


def test_sets_feel_harder_only_where_enough_was_told():
    def told(days_ago: int, rir: float) -> PastSession:
        sets = tuple(TrainingSet(load=kg("20")[0], reps=10, rir=rir) for _ in range(3))
        return PastSession(TODAY - timedelta(days=days_ago), ASKED, sets)

    def harder(*sessions: PastSession) -> float:
        return harder_by(judged_sessions(case(past=sessions)), TODAY)

    before = [told(days_ago, 3) for days_ago in (15, 18, 21, 24, 27)]
    lately = [told(days_ago, 1.5) for days_ago in (1, 3, 5, 7, 9)]
    assert harder(*before, *lately) == pytest.approx(1.5)
    assert harder(*before, *lately[1:]) == 0
    assert harder(*before[1:], *lately) == 0


def test_three_weeks_have_to_pass_before_it_is_a_stall():
    def stalls(apart: int) -> bool:
        past = tuple(session(apart * at, 10, 9, 9) for at in range(9, 0, -1))
        return stalled_for(case(), judged_sessions(case(past=past))) is not None

    assert not stalls(2)
    assert stalls(3)


def test_three_sessions_settle_a_drop_by_the_factor_of_pounds():
    heavy = [session(30 - 3 * at, 10, 9, 9, load="44") for at in range(4)]
    light = [session(18 - 3 * at, 10, 9, 9) for at in range(4)]
    doubts = [
        unit_slip(case(), judged_sessions(case(past=(*heavy, *light[:n])))) for n in (1, 2, 3)
    ]
    assert [doubt is not None for doubt in doubts] == [True, True, False]


def test_three_sessions_settle_a_rise_by_the_factor_of_pounds():
    light = [session(60 - 3 * at, 10, 9, 9) for at in range(6)]
    heavy = [session(42 - 3 * at, 12, 12, 12, load="44") for at in range(3)]
    doubts = [unit_slip(case(), judged_sessions(case(past=(*light, *heavy[:n])))) for n in (2, 3)]
    assert [doubt is not None for doubt in doubts] == [True, False]
    said_so = case(past=(*light, *heavy[:1]), confirmed=heavy[0].day)
    assert unit_slip(said_so, judged_sessions(said_so)) is None


def test_only_the_first_four_weeks_ask_for_reserve():
    hard = session(3, 12, 12, 12)
    hard = hard._replace(sets=(*hard.sets[:2], hard.sets[2]._replace(rir=0)))

    def kind(weeks: int) -> AdviceKind:
        lifter = Lifter(started=TODAY - timedelta(weeks=weeks))
        return advise(case(past=(hard,), loads=kg("20", "21"), lifter=lifter)).kind

    assert kind(3) is AdviceKind.LIGHTER
    assert kind(4) is AdviceKind.HEAVIER


def test_a_newcomer_on_five_by_five_gets_from_the_bar_to_sixty_in_seventeen_sessions():
    asked = Target(5, 5, 5, progression=Progression.LINEAR)
    rack = tuple(Load.of(20 + 2.5 * step, Unit.KG) for step in range(60))
    past, load = [], rack[0]
    for at in range(17):
        day = TODAY + timedelta(days=2 * at)
        done = (TrainingSet(load=load, reps=5),) * 5
        past.append(PastSession(day, asked, done))
        lifter = Lifter(novice=True, started=TODAY)
        found = case(past=tuple(past), loads=rack, lifter=lifter)
        advice = advise(found._replace(target=asked, today=day + timedelta(days=2)))
        assert advice.kind is AdviceKind.HEAVIER
        load = advice.load_to
    assert past[-1].sets[0].load.kg == 60


def test_a_deload_week_for_a_stall_can_be_taken_and_says_what_it_means_today():
    (load,) = kg("20")
    asked = Target(5, 8, 12)
    past = tuple(
        PastSession(
            TODAY - timedelta(days=4 * at),
            asked,
            tuple(TrainingSet(load=load, reps=reps) for reps in (10, 10, 10, 9, 8 + at % 2)),
        )
        for at in range(10, 0, -1)
    )
    advice = advise(case(past=past)._replace(target=asked))
    assert (advice.kind, advice.offer.english()) == (AdviceKind.DELOAD, "a deload week")
    assert can_be_taken(advice)
    assert advice.sets == 3
    assert advice.load_to.ng < load.ng


def test_to_begin_where_the_last_session_ended_can_be_taken():
    light, heavy = kg("20", "22")
    sets = tuple(TrainingSet(load=load, reps=12) for load in (light, heavy, heavy))
    found = case(past=(PastSession(TODAY - timedelta(days=4), ASKED, sets),))
    advice = advise(found._replace(target=ASKED))
    assert advice.offer.english() == "22 kg from the first set"
    assert can_be_taken(advice)
    assert (advice.load_from, advice.load_to) == (light, heavy)
