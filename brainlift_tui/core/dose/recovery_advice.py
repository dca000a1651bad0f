"""What is known of recovery: sleep, protein, water, food; advice with its source, never a rule."""

from typing import NamedTuple

OLDER_FROM = 65


class RecoveryAdvice(NamedTuple):
    """One piece of advice.

    Attributes:
        about: "Sleep".
        text: What is known, in one sentence or two.
        source: Where it was read.
    """

    about: str
    text: str
    source: str


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
        return RecoveryAdvice("Sleep", "7 to 8 hours a night from 65 on.", "Hirshkowitz 2015")
    return RecoveryAdvice("Sleep", "7 hours a night or more.", "AASM and SRS, Watson 2015")


def _protein(bodyweight_kg: float | None, *, older: bool) -> RecoveryAdvice:
    if older:
        amount = _grams(bodyweight_kg, 1.2)
        return RecoveryAdvice(
            "Protein",
            f"From 65 on, with exercise, 1.2 g a day or more for each kg{amount}. With weak"
            " kidneys ask a doctor first.",
            "PROT-AGE, Bauer 2013",
        )
    amount = _grams(bodyweight_kg, 1.6)
    return RecoveryAdvice(
        "Protein",
        f"Gains level off at about 1.6 g a day for each kg{amount}; the estimate runs from 1.0 to"
        " 2.2 g.",
        "Morton 2018",
    )


def _grams(bodyweight_kg: float | None, per_kg: float) -> str:
    if bodyweight_kg is None:
        return ""
    return f", for you about {5 * round(per_kg * bodyweight_kg / 5)} g"


_WATER_AND_FOOD = (
    RecoveryAdvice(
        "Water",
        "From drinks about 1.6 L a day for women, 2.0 L for men; more in heat and with hard work.",
        "EFSA 2010; the last part is ours",
    ),
    RecoveryAdvice(
        "Food", "Enough to train on; no number that we know would fit everybody.", "ours"
    ),
    RecoveryAdvice("Rest", "Two days for each muscle before it is trained again.", "ACSM, a guide"),
)
