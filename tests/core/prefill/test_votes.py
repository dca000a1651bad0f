"""Each vote for the next set, with all that is said of it, of sessions small enough to count."""

from collections.abc import Sequence

import pytest

from brainlift_tui.core.prefill.votes import SHIFTED, Done, votes

LADDER = (10.0, 12.5, 15.0, 20.0)
"""Rungs 0 to 3."""

BALLOTS: tuple[tuple[str, list[list[Done]], list[Done], list[str]], ...] = (
    (
        "the first set, by three sessions",
        [[(1, 10), (1, 9)], [(0, 10)], [(1, 8)]],
        [],
        [
            "1x10: set, set place",
            "1x9: set, set later, set only one is first",
            "0x10: set, set age 0.69, set place, set after the load",
            (
                "0x12: session, session age 0.69, session after the load, session new reps 1.10,"
                " session new at the load 1.10"
            ),
            "1x8: set, set age 1.10, set place",
        ],
    ),
    (
        "the second set as last time so far",
        [[(1, 10), (1, 9), (0, 8)]],
        [(1, 10)],
        [
            "1x10: set, set only one is first",
            "1x9: set, set place, set same load, set same set, set all the same",
            "1x9: step, step place, step same load, step same set, step all the same",
            "0x8: set, set later, set same load, set more reps",
            "0x8: step, step later, step same load, step more reps",
            "1x10: again",
        ],
    ),
    (
        "the third set as last time so far",
        [[(1, 10), (1, 9), (2, 8)]],
        [(1, 10), (1, 9)],
        [
            "1x10: set, set only one is first",
            "1x9: set, set same load, set fewer reps",
            "1x8: step, step same load, step fewer reps",
            (
                "2x8: set, set place, set same load, set same set, set same load two before,"
                " set same set two before, set all the same"
            ),
            (
                "2x8: step, step place, step same load, step same set, step same load two before,"
                " step same set two before, step all the same"
            ),
            "1x9: again",
        ],
    ),
    (
        "a heavier load than last time, in the same steps",
        [[(0, 10), (0, 9), (1, 9)]],
        [(1, 10)],
        [
            "0x10: set, set only one is first",
            "0x9: set, set place, set heavier, set same reps, set straight at another load",
            "1x9: step, step place, step heavier, step same reps, step straight at another load",
            "1x9: set, set later, set heavier",
            "1x9: shifted",
            "1x10: again",
        ],
    ),
    (
        "a lighter one, twice the same",
        [[(1, 10), (1, 9), (0, 8)]],
        [(0, 10), (0, 10)],
        [
            "1x10: set, set only one is first",
            "1x9: set, set lighter, set same reps, set straight at another load",
            "0x9: step, step lighter, step same reps, step straight at another load",
            "0x8: set, set place, set lighter",
            "0x10: again, again straight",
            "0x10: today, today run, today from the first",
        ],
    ),
    (
        "the loads of two sets ago the same, the reps not",
        [[(1, 12), (0, 10), (0, 10)]],
        [(1, 10), (0, 10)],
        [
            "1x12: set, set only one is first",
            "0x10: set, set lighter",
            "0x10: set, set place, set same load, set same set, set same load two before",
            "0x10: step, step place, step same load, step same set, step same load two before",
            "0x10: again",
        ],
    ),
    (
        "two sets begun over again",
        [],
        [(0, 10), (1, 8), (0, 10)],
        ["0x10: again", "1x8: today, today run, today from the first"],
    ),
    (
        "begun over again behind another set",
        [],
        [(2, 5), (0, 10), (0, 10)],
        ["0x10: again, again straight", "0x10: today, today run"],
    ),
)


def ballot(past: Sequence[Sequence[Done]], today: Sequence[Done]) -> list[str]:
    """Every vote in words: rung and reps, its traits, and how much of each where that is not 1."""
    return [
        f"{vote.rung}x{vote.reps}: "
        + ", ".join(
            name if much == 1 else f"{name} {much:.2f}"
            for name, much in vote.traits.items()
            if much
        )
        for vote in votes(past, today, LADDER)
    ]


@pytest.mark.parametrize(("past", "today", "told"), [case[1:] for case in BALLOTS],
                         ids=[case[0] for case in BALLOTS])  # fmt: skip
def test_what_votes_and_what_is_said_of_it(
    past: list[list[Done]], today: list[Done], told: list[str]
) -> None:
    assert ballot(past, today) == told


def test_only_the_last_sessions_vote_shifted() -> None:
    shifted = [
        vote
        for vote in votes([[(0, 10), (0, 9)]] * (SHIFTED + 2), [(1, 10)], LADDER)
        if "shifted" in vote.traits
    ]
    assert len(shifted) == SHIFTED
