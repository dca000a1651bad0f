"""What is said of tests without a score, of trials that don't count, and of the training."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest, dated_off
from brainlift_tui.core.brain.results.trained import TrainedMeanwhile
from brainlift_tui.core.brain.standing import PRIMARY
from brainlift_tui.core.said import NOTHING, Said, listed, said
from brainlift_tui.core.workout.wording import day_words


def void_words(kept: KeptTest) -> Said:
    """Why trials of a test don't count, and how many each; nothing where all do."""
    reasons = Counter(trial.void for trial in kept.trials if trial.void is not None)
    if not reasons:
        return NOTHING
    each = [
        said("{why} ({number})", why=said(why.value), number=number)
        for why, number in reasons.most_common()
    ]
    return said("Trials that don't count: {reasons}.", reasons=listed(each))


def unscored_words(kept: KeptTest) -> Said:
    """Why a test has no score; nothing where it has one."""
    if kept.abandoned:
        return said("left in the middle")
    if kept.score is None:
        return said("void. {reason}", reason=kept.scored.reason)
    return NOTHING


def missing_words(
    question: KeptQuestion, tests: Sequence[KeptTest], today: date, trained: Collection[date]
) -> tuple[Said, ...]:
    """Each workout of a question whose test has no score, or that is gone, and why; newest first.

    Args:
        question: As it was agreed to.
        tests: All that were begun.
        today: The local day; what was drawn for it may still be tested.
        trained: The days with a workout in the log.
    """
    taken = {test.draw: test for test in tests if test.question == question.uid}
    told = []
    for draw in reversed(question.draws):
        test = taken.get(draw.number)
        if draw.shown_on is None or (test is None and draw.shown_on >= today):
            continue
        why = _why_missing(question, draw, test)
        if not why and draw.after and draw.shown_on < today and draw.shown_on not in trained:
            why = said("its workout is deleted or moved; the test stays as it was drawn")
        if why:
            told.append(
                said(
                    "Workout {number}, {day}, drawn {when}: {why}",
                    number=draw.number + 1,
                    day=day_words(draw.shown_on, today),
                    when=said("after lifting") if draw.after else said("before lifting"),
                    why=why,
                )
            )
    return tuple(told)


def missing_of_months(tests: Sequence[KeptTest], series: str, today: date) -> tuple[Said, ...]:
    """Each test of the months without a score, and why; the newest first.

    Args:
        tests: All that were begun, by time.
        series: Machine and terminal.
        today: The local day.
    """
    of_months = [
        test for test in tests if (test.test, test.series, test.question) == (PRIMARY, series, "")
    ]
    return tuple(
        said("The test of {day}: {why}", day=day_words(test.day, today), why=unscored_words(test))
        for test in reversed(of_months)
        if unscored_words(test)
    )


def _why_missing(question: KeptQuestion, draw: Draw, test: KeptTest | None) -> Said:
    if test is None:
        return said("not taken, or undone")
    if test.series != question.series:
        return said("taken on another machine or terminal")
    if dated_off(draw, test):
        return said("dated another day than its workout")
    return unscored_words(test)


def meanwhile_words(trained: TrainedMeanwhile) -> tuple[Said, ...]:
    """How much was lifted since the first test, and how the legs changed."""
    if trained.first is None:
        sets = said("Work sets a week since the first test: {newest}.", newest=_one(trained.newest))
    else:
        sets = said(
            "Work sets a week: {first} in the first 13 weeks of the tests, {newest} in the newest.",
            first=_one(trained.first),
            newest=_one(trained.newest),
        )
    legs = trained.legs
    if legs is None:
        return (sets, said("Leg strength: the log can't tell yet how it changed."))
    return (
        sets,
        said(
            "Leg strength since the log began: {change}, between {low} and {high}.",
            change=_percent(legs.value),
            low=_percent(legs.low),
            high=_percent(legs.high),
        ),
    )


def _one(value: float) -> str:
    return f"{value:.0f}"


def _percent(share: float) -> str:
    return f"{share * 100:+.0f} %".replace("-", "−")
