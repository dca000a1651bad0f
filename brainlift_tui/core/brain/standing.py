"""Where both questions stand, from all that was tested."""

from collections.abc import Sequence
from datetime import date

from brainlift_tui.core.brain import after_lifting, over_months
from brainlift_tui.core.brain.kept import KeptQuestion, KeptTest, lifted, monthly
from brainlift_tui.core.brain.months import RUN_IN_TESTS, OverMonths
from brainlift_tui.core.brain.sharper import AfterLifting
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.brain.usual_range import UsualRange, usual_range
from brainlift_tui.core.named_tuple import NamedTuple

PRIMARY = CheckTest.BACKWARD_SPAN
"""The one test of the months, which practice changes little."""

PRIMARY_AROUND_LIFTING = CheckTest.NUMBER_STROOP
"""The one test of the other question: a hard session helps inhibition most often."""

PRIMARY_OVER_SSH = CheckTest.WORD_LIST
"""The same where reaction times are not to be trusted."""

USUAL_TESTS = 26
"""Half a year: the newest tests, which the usual range is of."""


class Standing(NamedTuple):
    """Both questions as they stand.

    Attributes:
        series: Machine and terminal it is about, "" before the first test.
        others: How many series there are besides, of which none is compared with it.
        months: The question of the months.
        usual: Where the scores of the months usually lie; None while they are too few.
        scores: Those scores by day, the run-in first.
        question: The other question as it was agreed to last; None where it never was.
        around_lifting: How that stands; None where it was never agreed to.
    """

    series: str
    others: int
    months: OverMonths
    usual: UsualRange | None
    scores: tuple[tuple[date, float], ...]
    question: KeptQuestion | None = None
    around_lifting: AfterLifting | None = None


def standing(
    tests: Sequence[KeptTest],
    questions: Sequence[KeptQuestion],
    today: date,
    series: str | None = None,
) -> Standing:
    """Both questions, every look computed anew; it may take half a second.

    Args:
        tests: All that were begun, by time.
        questions: All that were agreed to, by time.
        today: The local day.
        series: Machine and terminal; None for those of the newest test.
    """
    known = list(dict.fromkeys(test.series for test in reversed(tests)))
    chosen = series if series is not None else next(iter(known), "")
    of_months = monthly(tests, PRIMARY, chosen)
    going_on = (question for question in questions if question.stopped_at is None)
    question = next(going_on, questions[-1] if questions else None)
    around = None
    if question is not None:
        around = after_lifting(lifted(question, tests, today), seed=question.number)
    return Standing(
        series=chosen,
        others=len(set(known) - {chosen}),
        months=over_months(of_months),
        usual=usual_range(each.score for each in of_months[RUN_IN_TESTS:][-USUAL_TESTS:]),
        scores=tuple((each.day, each.score) for each in of_months if each.score is not None),
        question=question,
        around_lifting=around,
    )
