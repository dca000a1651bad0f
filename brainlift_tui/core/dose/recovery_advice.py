"""What is known of recovery: sleep, protein, water, food; advice with its source, never a rule."""

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, Said, said

OLDER_FROM = 65


class RecoveryAdvice(NamedTuple):
    """One piece of advice.

    Attributes:
        about: "Sleep".
        text: What is known, in one sentence or two.
        source: Where it was read.
    """

    about: Said
    text: Said
    source: Said


def recovery_advice(age: int | None, bodyweight_kg: float | None) -> tuple[RecoveryAdvice, ...]:
    """The advice for this lifter.

    Args:
        age: Years, where it was told.
        bodyweight_kg: What they weigh, where it was told.
    """
    older = age is not None and age >= OLDER_FROM
    return (_sleep(older=older), _protein(bodyweight_kg, older=older), *_WATER_AND_FOOD)


def _sleep(*, older: bool) -> RecoveryAdvice:
    if older:
        return RecoveryAdvice(
            said("Sleep"), said("7 to 8 hours a night from 65 on."), said("Hirshkowitz 2015")
        )
    return RecoveryAdvice(
        said("Sleep"), said("7 hours a night or more."), said("AASM and SRS, Watson 2015")
    )


def _protein(bodyweight_kg: float | None, *, older: bool) -> RecoveryAdvice:
    if older:
        return RecoveryAdvice(
            said("Protein"),
            said(
                "From 65 on, with exercise, 1.2 g a day or more for each kg{for_you}. With weak"
                " kidneys ask a doctor first.",
                for_you=_grams(bodyweight_kg, 1.2),
            ),
            said("PROT-AGE, Bauer 2013"),
        )
    return RecoveryAdvice(
        said("Protein"),
        said(
            "Gains level off at about 1.6 g a day for each kg{for_you}; the estimate runs from 1.0"
            " to 2.2 g.",
            for_you=_grams(bodyweight_kg, 1.6),
        ),
        said("Morton 2018"),
    )


def _grams(bodyweight_kg: float | None, per_kg: float) -> Said:
    if bodyweight_kg is None:
        return NOTHING
    return said(", for you about {grams} g", grams=5 * round(per_kg * bodyweight_kg / 5))


_WATER_AND_FOOD = (
    RecoveryAdvice(
        said("Water"),
        said(
            "From drinks about 1.6 L a day for women, 2.0 L for men; more in heat and with hard"
            " work."
        ),
        said("EFSA 2010; the last part is ours"),
    ),
    RecoveryAdvice(
        said("Food"),
        said("Enough to train on; no number that we know would fit everybody."),
        said("ours"),
    ),
    RecoveryAdvice(
        said("Rest"),
        said("Two days for each muscle before it is trained again."),
        said("ACSM, a guide"),
    ),
)
