"""What thousands of made-up people are measured with says what the product says."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest

from brainlift_tui.core.brain import over_months
from brainlift_tui.core.brain.months import READING_WEEKS
from brainlift_tui.core.brain.plan import redrawn
from brainlift_tui.core.brain.sharper import after_lifting, first_claim

np = pytest.importorskip("numpy", reason="numpy is not installed: pip install '.[bench]'")
from tests.benchmarks import brain_vectors, brainstats, made_up_minds  # noqa: E402  they need it

FIRST_DAY = date(2026, 1, 5)
CURVES = tuple(made_up_minds.CURVES.values())


class Lifted(NamedTuple):
    after: bool
    block: int
    score: float | None


class Weekly(NamedTuple):
    day: date
    score: float


@pytest.mark.parametrize("skipping", [False, True])
def test_vectors_claim_what_the_product_claims_after_as_many_workouts(skipping):
    drawn = np.random.default_rng(5)
    claims = []
    for person in range(100):
        count = int(drawn.integers(40, 121))
        after = brain_vectors.drawn_orders(1, count, drawn)
        effect, curve = (0.0, 0.5, 1.0, -1.0)[person % 4], CURVES[person % len(CURVES)]
        scores, noises = made_up_minds.around_lifting(after, effect, curve, drawn)
        if skipping:
            scores = made_up_minds.bad_days_skipped(scores, noises, after, drawn)
        told = [None if np.isnan(score) else float(score) for score in scores[0]]
        blocks = [place // 4 for place in range(count)]
        columns = redrawn(after[0].tolist(), blocks, seed=person, redraws=199)
        signs = np.array([list(column) for column in columns]) * 2.0 - 1
        claim, since = first_claim(told, columns)
        one, other, look = brain_vectors.claimed(scores[0], signs)
        agreed = {1: "sharper", -1: "duller", 0: None}[one if one == other else 0]
        assert (claim, since) == (agreed, look if agreed else None)
        claims.append(claim)
    assert {claims.count(claim) > 9 for claim in ("sharper", "duller", None)} == {True}


def test_orders_are_drawn_anew_by_blocks_of_two_and_two_each_as_often():
    drawn = np.random.default_rng(9)
    (after,) = brain_vectors.drawn_orders(1, 118, drawn)
    signs = brain_vectors.drawn_signs(after, 6000, drawn)
    assert signs.shape == (118, 6001)
    assert (signs[:, 0] == np.where(after, 1, -1)).all()
    assert (signs[:116].reshape(29, 4, -1).sum(1) == 0).all()
    for block in (signs[:4, 1:], signs[112:116, 1:]):
        _, often = np.unique(block, axis=1, return_counts=True)
        assert len(often) == 6
        assert often.min() > 850


def test_vectors_have_the_interval_of_the_product():
    drawn = np.random.default_rng(6)
    after = brain_vectors.drawn_orders(1, 75, drawn)
    scores, _ = made_up_minds.around_lifting(after, 0.5, made_up_minds.logarithmic, drawn)
    tests = [
        Lifted(bool(is_after), place // 4, float(score))
        for place, (is_after, score) in enumerate(zip(after[0], scores[0], strict=True))
    ]
    found = after_lifting(tests, seed=1, redraws=9)
    estimate, low, high = brain_vectors.intervals(scores[0], after[0])
    assert (found.estimate, found.low, found.high) == pytest.approx(
        (estimate[-1], low[-1], high[-1])
    )


def test_vectors_see_the_months_as_the_product_does():
    drawn = np.random.default_rng(8)
    scores = np.concatenate(
        [
            made_up_minds.over_months(3, a_year, curve, drawn)
            for a_year in (0.0, 0.8, -1.5)
            for curve in (made_up_minds.none, made_up_minds.logarithmic)
        ]
    )
    ways, readings, beyond = brain_vectors.changed(scores)
    for person, way, reading, more in zip(scores, ways, readings, beyond, strict=True):
        found = over_months(
            Weekly(FIRST_DAY + timedelta(days=int(day)), float(score))
            for day, score in zip(made_up_minds.MONTHS_DAYS, person, strict=True)
        )
        assert found.claim == {1: "higher", -1: "lower", 0: None}[int(way)]
        assert found.beyond_practice == bool(more)
        weeks = READING_WEEKS[reading] if way else None
        assert found.since == (FIRST_DAY + timedelta(weeks=weeks) if weeks else None)
    assert set(ways.tolist()) == {-1, 0, 1}
    assert beyond.any()


def test_the_table_is_made_of_few_people_too(capsys):
    assert brainstats.main(["--people", "4", "--redraws", "199", "--json"]) in {0, 1}
    assert '"goal"' in capsys.readouterr().out
