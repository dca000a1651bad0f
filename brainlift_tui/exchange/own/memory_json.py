"""Memory checks in our own export, written and read: raw trials, what was agreed to and drawn."""

from datetime import datetime

from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest
from brainlift_tui.core.brain.plan import HORIZON
from brainlift_tui.core.brain.trial import CheckTest, Trial, Void
from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.own.fields import Fields
from brainlift_tui.exchange.own.parts_json import Json, decimal_json, instant_text


def memory_test_json(test: KeptTest) -> Json:
    """One test with its raw trials; its score can be worked out from them (docs/brain.md)."""
    return {
        "id": test.uid,
        "test": test.test,
        "began_at": instant_text(test.began_at, test.zone),
        "zone": test.zone,
        "series": test.series,
        "abandoned": test.abandoned,
        "latency_ms": decimal_json(test.latency_ms),
        "jitter_ms": decimal_json(test.jitter_ms),
        "question": test.question or None,
        "draw": test.draw,
        "trials": [
            {
                "shown": trial.shown,
                "wanted": trial.wanted,
                "typed": trial.typed,
                "ms": decimal_json(trial.ms),
                "void": trial.void,
            }
            for trial in test.trials
        ],
    }


def question_json(question: KeptQuestion) -> Json:
    """One question with its draws, those not shown yet among them."""
    return {
        "id": question.uid,
        "agreed_at": instant_text(question.agreed_at, question.zone),
        "zone": question.zone,
        "test": question.test,
        "series": question.series,
        "seed": question.seed,
        "plan": question.plan,
        "stopped_at": _maybe(question.stopped_at, question.zone),
        "draws": [
            {
                "after": draw.after,
                "shown_on": None if draw.shown_on is None else draw.shown_on.isoformat(),
                "shown_at": _maybe(draw.shown_at, question.zone),
            }
            for draw in question.draws
        ],
    }


def read_memory_test(fields: Fields) -> KeptTest:
    """A test from its fields.

    Raises:
        BadInput: One of them is of another type, or makes no sense.
    """
    return KeptTest(
        uid=fields.uid(),
        test=fields.word("test", CheckTest),
        began_at=fields.moment("began_at"),
        zone=fields.zone("zone"),
        series=_series(fields),
        trials=tuple(
            Trial(
                shown=trial.text("shown"),
                wanted=trial.text("wanted"),
                typed=trial.text("typed"),
                ms=trial.real("ms"),
                void=trial.word("void", Void) if trial.text("void") else None,
            )
            for trial in fields.each("trials", "trial")
        ),
        abandoned=fields.switch("abandoned"),
        latency_ms=fields.real("latency_ms"),
        jitter_ms=fields.real("jitter_ms"),
        question=fields.uid("question"),
        draw=fields.whole("draw"),
    )


def read_question(fields: Fields) -> KeptQuestion:
    """A question from its fields.

    Raises:
        BadInput: One of them is of another type, or makes no sense.
    """
    draws = [
        Draw(
            number,
            draw.switch("after"),
            draw.day("shown_on") if draw.text("shown_on") else None,
            draw.moment("shown_at") if draw.text("shown_on") else None,
        )
        for number, draw in enumerate(fields.each("draws", "draw"))
    ]
    seed = fields.uid("seed")
    if not seed or len(draws) > HORIZON:
        raise BadInput("a question about lifting was not drawn as it has to be.")
    return KeptQuestion(
        uid=fields.uid(),
        agreed_at=fields.moment("agreed_at"),
        zone=fields.zone("zone"),
        test=fields.word("test", CheckTest),
        series=_series(fields),
        seed=seed,
        plan=fields.text("plan")[:4000],
        draws=tuple(draws),
        stopped_at=fields.instant("stopped_at"),
    )


def _series(fields: Fields) -> str:
    return fields.text("series")[:200] or "elsewhere"


def _maybe(instant: datetime | None, zone: str | None) -> str | None:
    return None if instant is None else instant_text(instant, zone)
