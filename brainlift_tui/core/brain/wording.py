"""What is said of memory checks: modest, and what a score can't mean beside what it may."""

from brainlift_tui.core.brain.months import MonthsClaim, OverMonths
from brainlift_tui.core.brain.plan import FIRST_INTERVAL, HORIZON, workouts_until
from brainlift_tui.core.brain.sharper import AfterLifting, Sharper
from brainlift_tui.core.brain.standing import Standing
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.said import NOTHING, Said, in_lines, said, said_of

NO_DEVICE = said(
    "Not a medical device: it can't find or rule out any illness. Worried about memory? See a"
    " clinician."
)

PARALLEL = said(
    "What was trained in those months and how strong the legs are may go the same way: two lines"
    " of one person prove nothing."
)

RUN_IN = said(
    "Eight short tests in the first two weeks are for learning, never a baseline; after them one a"
    " week."
)


def unit_words(test: CheckTest) -> Said:
    """What a test's score counts."""
    if test.of_words:
        return said("words")
    if test.paced:
        return said("right a minute")
    return said("answers a second") if test.timed else said("digits")


def score_words(test: CheckTest, score: float) -> Said:
    """A score with its unit."""
    return said("{score} {unit}", score=_short(score), unit=unit_words(test))


def months_words(stands: Standing) -> tuple[Said, ...]:
    """How "is it changing over the months?" stands."""
    found = stands.months
    if found.to_learn:
        learning = said_of(
            found.to_learn,
            "Learning: {number} of the first tests is still to come.",
            "Learning: {number} of the first tests are still to come.",
        )
        return learning, RUN_IN
    told = [_claim_of_months(found), _interval_of_months(found)]
    if found.next_reading is not None:
        told.append(said("It speaks on reading days alone, next on {day}.", day=found.next_reading))
    else:
        told.append(said("Its last reading day is over."))
    usual = stands.usual
    if usual is not None:
        told.append(
            said(
                "Your scores usually lie between {low} and {high} digits; two of them differ by"
                " chance by up to {change}.",
                low=_short(usual.low),
                high=_short(usual.high),
                change=_short(usual.least_change),
            )
        )
    told.append(PARALLEL)
    return tuple(each for each in told if each)


def _claim_of_months(found: OverMonths) -> Said:
    match found.claim:
        case None:
            return said("Can't tell yet.")
        case MonthsClaim.HIGHER if found.beyond_practice:
            return said("Higher than it was, and more than practice explains.")
        case MonthsClaim.HIGHER:
            return said(
                "Higher than it was; practice can do that. Whether it is more than practice"
                " explains can seldom be told, and can't here."
            )
        case MonthsClaim.LOWER:
            return said(
                "Lower than it was. Sleep, time of day, what else goes on and the keyboard can do"
                " that; it names no cause."
            )


def _interval_of_months(found: OverMonths) -> Said:
    if found.low is None or found.high is None:
        return said(
            "{tests} tests after the first weeks; too few for an interval.", tests=found.tests
        )
    return said(
        "By {tests} tests it is between {low} and {high} digits a year.",
        tests=found.tests,
        low=_signed(found.low),
        high=_signed(found.high),
    )


def lifting_words(stands: Standing) -> tuple[Said, ...]:
    """How "am I sharper after I lift?" stands."""
    question, found = stands.question, stands.around_lifting
    if question is None or found is None:
        return (
            said(
                "Nobody has asked it yet. It takes up to 120 workouts: before each, chance says"
                " whether one short test comes before lifting or after."
            ),
        )
    told = [_claim_of_lifting(found, question.test), _skips(found)]
    if question.stopped_at is not None:
        told.insert(0, said("You stopped asking; this is how it stood."))
    return tuple(each for each in told if each)


def _claim_of_lifting(found: AfterLifting, test: CheckTest) -> Said:
    left = max(0, FIRST_INTERVAL - found.workouts)
    if found.low is None or found.high is None or found.shrunk is None:
        return (
            said(
                "Learning: {done} of {all} workouts, and no difference is shown before the"
                " {first}th.",
                done=found.workouts,
                all=HORIZON,
                first=FIRST_INTERVAL,
            )
            if left
            else said("Can't tell yet: too few of the tests have a score.")
        )
    between = said(
        "between {low} and {high} {unit}",
        low=_signed(found.low),
        high=_signed(found.high),
        unit=unit_words(test),
    )
    if found.claim is None:
        return said(
            "Can't tell yet, after {done} of {all} workouts: tests after lifting are"
            " {between} from those before.",
            done=found.workouts,
            all=HORIZON,
            between=between,
        )
    how = said("Sharper") if found.claim is Sharper.SHARPER else said("Duller")
    return said(
        "{how} after lifting, on this test: by about {size}, somewhere {between}."
        " The size is drawn towards none, as first ones are too large. It says nothing of"
        " other tests, of how long it lasts, or of health.",
        how=how,
        size=_signed(found.shrunk),
        between=between,
    )


def _skips(found: AfterLifting) -> Said:
    if not any(found.skipped):
        return NOTHING
    return said(
        "Without a score: {before} before lifting, {after} after. They count as bad ones before"
        " anything is claimed.",
        before=found.skipped.before,
        after=found.skipped.after,
    )


def plan_words(test: CheckTest, noise: float | None) -> Said:
    """What is agreed to, written down before the first test.

    Args:
        test: The one primary test.
        noise: The standard deviation of one's own tests, in its unit; None where it isn't known.
    """
    done = said(
        "You take one short test, {test}, with each of {all} workouts: before lifting, or 10 to 20"
        " minutes after the last set. Which, is drawn beforehand in blocks of four, shown with the"
        " workout, and used up then, tested or not.",
        test=said(test.value),
        all=HORIZON,
    )
    judged = said(
        "It is judged after every workout, and all of that together says a wrong yes at most 5"
        " times in 100. A test that was skipped counts as a bad one."
    )
    seen = said(
        "It sees an effect of 0.3 of your own spread in 4 of 10 people, of 0.5 in 8, of 0.8 in all"
        " 10 (of made-up people)."
    )
    plan = in_lines((done, NOTHING, judged, NOTHING, seen))
    if noise is None:
        return plan
    half = noise / 2
    return said(
        "{plan} By your own spread: a difference of {size} {unit} is told by about workout {when}.",
        plan=plan,
        size=_short(half),
        unit=unit_words(test),
        when=workouts_until(half, noise) or HORIZON,
    )


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")
