"""Every diary gets the nudge it says, for the reason it says, and loses it with one number."""

from pathlib import Path

import pytest

from brainlift_tui.core.coaching.nudge import AdviceKind
from brainlift_tui.core.coaching.within import after_set
from tests.core.coaching.diary import case_of, read, sets_of, shown

FOLDER = Path(__file__).parents[2] / "diaries"
DIARIES = [read(path) for path in sorted(FOLDER.glob("*.txt"))]
FLIPS = [(diary, line, then) for diary in DIARIES for line, then in diary.flips]


@pytest.mark.parametrize("diary", DIARIES, ids=lambda diary: diary.name)
def test_the_nudge_of_a_diary(diary):
    advice = diary.advice()
    assert shown(advice) == diary.nudge
    assert (advice.why.english() if advice else None) == diary.because
    panel = "\n".join(line.english() for line in advice.reasons.lines) if advice else ""
    for words in diary.panel:
        assert words in panel


@pytest.mark.parametrize(
    ("diary", "line", "then"), FLIPS, ids=[f"{d.name}-{line}" for d, line, _ in FLIPS]
)
def test_one_number_flips_it(diary, line, then):
    assert then != diary.nudge
    assert shown(diary.flipped(line).advice()) == then


def test_each_kind_stands_in_ten_diaries_at_least():
    said = [diary.nudge.partition(":")[0].replace(" ", "_") for diary in DIARIES]
    assert [kind for kind in AdviceKind if said.count(kind) < 10] == []


def test_every_diary_with_a_nudge_has_a_flip():
    assert [diary.name for diary in DIARIES if not diary.flips] == []


def test_a_hold_begun_again_at_less_load_is_not_shortened_too():
    carry = next(diary for diary in DIARIES if diary.name == "resume_a_carry_with_two_pairs_at_70")
    assert carry.advice().seconds == 45
    assert carry.flipped(carry.flips[0][0]).advice().seconds is None


def test_two_over_the_range_that_were_hard_raise_nothing_where_some_were_to_be_left():
    diary = next(d for d in DIARIES if d.name == "during_the_workout_heavier_at_once")
    case = case_of(diary.lines)
    leaving = case._replace(target=case.target._replace(reserve=4))
    for asked, felt, then in (
        (case, " hard", True),
        (leaving, "", True),
        (leaving, " hard", False),
    ):
        assert (after_set(asked, sets_of(f"20 kg × 14{felt}")) is not None) is then
