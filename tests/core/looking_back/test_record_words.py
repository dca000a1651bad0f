"""Records in the words a lifter reads."""

import pytest

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.record_words import mass, record_name, record_words
from brainlift_tui.core.looking_back.records import UNTIMED, Best, BestAxis, Record, RecordKind

BENCH = Exercise("bench", "Bench Press (Dumbbell)", implements=2)
PULL_UP = Exercise("pull-up", "Pull Up", measure=Measure.BODYWEIGHT)
MACHINE = Exercise("machine", "Assisted Pull Up", measure=Measure.ASSISTED)
PLANK = Exercise("plank", "Plank", measure=Measure.HOLD)
RUN = Exercise("run", "Running", measure=Measure.CARDIO)
KG, LB = Unit.KG, Unit.LB


def ng(text: str, unit: Unit = KG) -> int:
    return Load(text, unit).ng


def best(
    kind: RecordKind, size: int, count: int = 0, before: int = 0, before_count: int = 0
) -> Best:
    return Best(BestAxis.REPS, size, count, 0, Record(kind, before, before_count))


HEAVIEST, REPS = RecordKind.HEAVIEST, RecordKind.REPS


@pytest.mark.parametrize(
    ("exercise", "found", "words"),
    [
        (
            BENCH,
            best(HEAVIEST, ng("22.5"), 8, ng("20")),
            "heaviest yet: 22.5 kg (20 kg before)",
        ),
        (BENCH, best(HEAVIEST, ng("20"), 8), "heaviest yet: 20 kg (no load before)"),
        (PULL_UP, best(HEAVIEST, ng("5"), 8), "heaviest yet: +5 kg (no load before)"),
        (
            PULL_UP,
            best(HEAVIEST, ng("7.5"), 8, ng("5")),
            "heaviest yet: +7.5 kg (+5 kg before)",
        ),
        (
            PULL_UP,
            best(HEAVIEST, ng("5"), 8, ng("-5")),
            "heaviest yet: +5 kg (with help before)",
        ),
        (PULL_UP, best(HEAVIEST, 0, 3, ng("-5")), "the first time without help"),
        (
            MACHINE,
            best(HEAVIEST, ng("-15"), 8, ng("-20")),
            "least help yet: 15 kg (20 kg before)",
        ),
        (BENCH, best(REPS, ng("20"), 13, ng("20"), 12), "most reps at 20 kg: 13 (12 before)"),
        (PULL_UP, best(REPS, 0, 13, 0, 12), "most reps: 13 (12 before)"),
        (PULL_UP, best(REPS, ng("5"), 4, ng("5"), 3), "most reps at +5 kg: 4 (3 before)"),
        (
            MACHINE,
            best(REPS, ng("-20"), 9, ng("-20"), 8),
            "most reps with 20 kg of help: 9 (8 before)",
        ),
        (
            BENCH,
            best(RecordKind.ONE_REP_MAX, 28_000_000, before=26_666_667),
            "best estimated 1RM: 28.0 kg (26.7 kg before)",
        ),
        (
            BENCH,
            best(RecordKind.VOLUME, 2 * 720 * 10**6, before=2 * 600 * 10**6),
            "most volume in a session: 1,440 kg (1,200 kg before)",
        ),
        (
            PULL_UP,
            best(RecordKind.VOLUME, 48, before=45),
            "most reps in a session: 24 (22.5 before)",
        ),
        (
            PLANK,
            best(RecordKind.SECONDS, 0, 75, 0, 60),
            "longest hold: 1:15 (1:00 before)",
        ),
        (
            PLANK,
            best(RecordKind.SECONDS, ng("10"), 50, ng("10"), 45),
            "longest hold at 10 kg: 50 s (45 s before)",
        ),
        (
            RUN,
            best(RecordKind.FARTHEST, 6_000_000, before=5_000_000),
            "farthest yet: 6 km (5 km before)",
        ),
        (RUN, best(RecordKind.LONGEST, 2700, before=1800), "longest yet: 45:00 (30:00 before)"),
        (
            RUN,
            best(RecordKind.FASTEST, 5_000_000, -1500, 5_000_000, -1560),
            "fastest over 5 km: 25:00 (26:00 before)",
        ),
        (
            RUN,
            best(RecordKind.FASTEST, 5_000_000, -1500, 5_000_000, UNTIMED),
            "fastest over 5 km: 25:00",
        ),
    ],
)
def test_a_record_in_one_phrase(exercise, found, words):
    assert record_words(found, exercise, KG).english() == words
    brief = record_words(found, exercise, KG, brief=True)
    assert brief.english() == words.partition(" (")[0]
    assert record_name(found)


def test_what_is_no_record_has_no_words():
    plain = Best(BestAxis.REPS, ng("20"), 8, 0)
    assert record_words(plain, BENCH, KG) is None
    assert record_name(plain) is None


@pytest.mark.parametrize(
    ("size", "unit", "words"),
    [
        (ng("21.25"), KG, "21.25 kg"),
        (ng("45", LB), LB, "45 lb"),
        (ng("45", LB), KG, "20.4 kg"),
        (ng("20"), LB, "44.1 lb"),
        (ng("2.5", LB), LB, "2.5 lb"),
    ],
)
def test_a_mass_is_told_as_it_was_entered_or_to_a_tenth(size, unit, words):
    assert str(mass(size, unit)) == words
