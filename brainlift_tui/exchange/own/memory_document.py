"""The JSON document and the table of `brainlift brain`: both questions, every test, every trial."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.standing import PRIMARY, Standing
from brainlift_tui.core.brain.wording import unit_words
from brainlift_tui.exchange.drawing.csv_export import Table, number
from brainlift_tui.exchange.own.parts_json import Json, decimal_json, instant_text

TRIAL_COLUMNS = (
    "test_id",
    "test",
    "began_at",
    "series",
    "abandoned",
    "question",
    "draw",
    "latency_ms",
    "jitter_ms",
    "trial",
    "shown",
    "wanted",
    "typed",
    "ms",
    "void",
)


def memory_document(stands: Standing, tests: Sequence[KeptTest]) -> dict[str, Json]:
    """Both questions as they stand, and each test with its score; sizes in points of the test."""
    return {
        "months": _months(stands),
        "after_lifting": _after_lifting(stands),
        "tests": [_test(test) for test in tests],
    }


def _months(stands: Standing) -> Json:
    found, usual = stands.months, stands.usual
    return {
        "test": PRIMARY,
        "series": stands.series or None,
        "unit": unit_words(PRIMARY).english(),
        "claim": found.claim,
        "since": _day(found.since),
        "beyond_practice": found.beyond_practice,
        "estimate": decimal_json(found.estimate),
        "low": decimal_json(found.low),
        "high": decimal_json(found.high),
        "next_reading": _day(found.next_reading),
        "tests": found.tests,
        "to_learn": found.to_learn,
        "usually_from": None if usual is None else decimal_json(usual.low),
        "usually_to": None if usual is None else decimal_json(usual.high),
        "least_change": None if usual is None else decimal_json(usual.least_change),
    }


def _after_lifting(stands: Standing) -> Json:
    question, found = stands.question, stands.around_lifting
    if question is None or found is None:
        return None
    return {
        "test": question.test,
        "series": question.series,
        "unit": unit_words(question.test).english(),
        "agreed_at": instant_text(question.agreed_at, question.zone),
        "stopped_at": _instant(question.stopped_at, question.zone),
        "workouts": found.workouts,
        "claim": found.claim,
        "since": found.since,
        "estimate": decimal_json(found.estimate),
        "shrunk": decimal_json(found.shrunk),
        "low": decimal_json(found.low),
        "high": decimal_json(found.high),
        "noise": decimal_json(found.noise),
        "skipped": {"before": found.skipped.before, "after": found.skipped.after},
    }


def _test(test: KeptTest) -> Json:
    scored = test.scored
    return {
        "id": test.uid,
        "test": test.test,
        "began_at": instant_text(test.began_at, test.zone),
        "series": test.series,
        "abandoned": test.abandoned,
        "score": decimal_json(test.score),
        "right": scored.right,
        "counted": scored.counted,
        "void": scored.void,
        "reason": scored.reason.english() or None,
        "question": test.question or None,
        "draw": test.draw,
    }


def trials_table(tests: Iterable[KeptTest]) -> Table:
    """Every raw trial, a row each, tests by time."""
    return Table(
        "trials",
        TRIAL_COLUMNS,
        [
            (
                test.uid,
                test.test.value,
                instant_text(test.began_at, test.zone),
                test.series,
                int(test.abandoned),
                test.question or None,
                test.draw,
                number(test.latency_ms),
                number(test.jitter_ms),
                place,
                trial.shown,
                trial.wanted,
                trial.typed,
                number(trial.ms),
                None if trial.void is None else trial.void.value,
            )
            for test in tests
            for place, trial in enumerate(test.trials, 1)
        ],
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _instant(instant: datetime | None, zone: str | None) -> str | None:
    return None if instant is None else instant_text(instant, zone)
