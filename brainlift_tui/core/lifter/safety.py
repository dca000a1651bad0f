"""Who should ask a clinician before they begin, and when to stop: in our own plain words."""

from datetime import date
from enum import StrEnum

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Key, Said, said


class Concern(StrEnum):
    """What speaks for asking a clinician first."""

    CHEST_PAIN = "chest-pain"
    FAINTING = "fainting"
    BLOOD_PRESSURE = "blood-pressure"
    OPERATION = "operation"
    TOLD_NOT_TO = "told-not-to"

    @property
    def question(self) -> Said:
        """What is asked."""
        return _QUESTIONS[self]


_QUESTIONS = {
    Concern.CHEST_PAIN: said("Pain or pressure in the chest, at rest or under effort"),
    Concern.FAINTING: said("Fainting, or dizziness that comes without a reason"),
    Concern.BLOOD_PRESSURE: said("High blood pressure that is not under control"),
    Concern.OPERATION: said("An operation in the last months"),
    Concern.TOLD_NOT_TO: said("A doctor told you not to exercise, or only under supervision"),
}

STOP_SIGNS = said(
    "Stop at once: pain or pressure in the chest, dizziness, breath that does not come back, a "
    "sharp pain in a joint. If it does not pass soon, call for help. Breathe through each rep "
    "instead of holding your breath, and begin light."
)

STOP_SOON = said("Pain or dizziness: stop; {key} has the signs.", key=Key("look.safety", "!"))
"""The same in a line, where the whole of it stands further down."""

NO_MEDICAL_DEVICE = said("brainlift is a training log. It is not a medical device.")

SAFETY_KEY = Key("look.safety", "!")


class Answer(NamedTuple):
    """What the lifter answered.

    Attributes:
        day: When.
        concerns: What applies to them; none is an answer too.
    """

    day: date
    concerns: tuple[Concern, ...] = ()

    @classmethod
    def read(cls, text: str) -> "Answer | None":
        """The answer as it is stored, None for none.

        Raises:
            BadInput: It is no such text.
        """
        if not text:
            return None
        day, *concerns = text.split()
        try:
            return cls(date.fromisoformat(day), tuple(Concern(word) for word in concerns))
        except ValueError as error:
            raise BadInput("{text!r} is no answer about safety.", text=text[:40]) from error

    def __str__(self) -> str:
        return " ".join((self.day.isoformat(), *self.concerns))


def before_the_first_set(answer: Answer | None) -> Said:
    """The line that stands on Today until a workout is logged."""
    if answer is None:
        return said(
            "Chest pain, fainting, an operation lately? {key} asks five things once",
            key=SAFETY_KEY,
        )
    told = said("told {day:%-d %b}", day=answer.day)
    if answer.concerns:
        return said("Ask a clinician first ({told}).  {key} changes it", told=told, key=SAFETY_KEY)
    return said("Safety: nothing ticked ({told}).  {key} changes it", told=told, key=SAFETY_KEY)
