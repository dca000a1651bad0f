"""The check-in asked by keys: one for each of four questions, and none of them has to be hit."""

from collections.abc import Mapping
from enum import IntEnum

from brainlift_tui.core.check_in.check_in import (
    MOST_HOURS,
    CheckIn,
    Energy,
    Flag,
    energy_words,
    hours_words,
    sore_words,
)
from brainlift_tui.core.dose.muscles import GROUPS
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, Said, in_turn, said

USUAL_H = 7.0
"""Where half-hours are counted from while nothing was said: the least advised for adults."""


class Question(IntEnum):
    """What is asked, in order."""

    SLEPT = 0
    ENERGY = 1
    SORE = 2
    FED = 3
    OVER = 4


_ENERGIES = {
    "1": Energy.LOW,
    "l": Energy.LOW,
    "2": Energy.NORMAL,
    "n": Energy.NORMAL,
    "3": Energy.HIGH,
    "h": Energy.HIGH,
}
_SORE_KEYS = {
    "l": said("legs"),
    "b": said("back"),
    "c": said("chest"),
    "s": said("shoulders"),
    "a": said("arms"),
    "o": said("core"),
}
_GROUP_OF: Mapping[str, tuple[Muscle, ...]] = {
    key: dict(GROUPS)[name] for key, name in _SORE_KEYS.items()
}
_FLAGS = {"p": Flag.PAIN, "r": Flag.NOT_RIGHT}


class Asking(NamedTuple):
    """A check-in being filled in.

    Attributes:
        check_in: What was answered so far.
        question: What is asked now.
        halved: Whether the half behind the hours, as in 7.5, was typed a moment ago.
        went_on: Whether an answer led here by itself; an Enter behind it is no answer yet.
    """

    check_in: CheckIn = CheckIn()
    question: Question = Question.SLEPT
    halved: bool = False
    went_on: bool = False

    @property
    def skips(self) -> bool:
        """Whether going on leaves the question without an answer."""
        given = self.check_in
        answers = (given.slept_h, given.energy, given.sore, given.fed, None)
        return answers[self.question] is None

    @property
    def over(self) -> bool:
        """Whether everything was asked."""
        return self.question is Question.OVER

    @property
    def asked(self) -> Said:
        """The question in a word or two, with what is chosen where more than one can be."""
        if self.question is Question.SORE and self.check_in.sore:
            return said("Sore: {muscles}?", muscles=sore_words(self.check_in.sore))
        return _ASKED[self.question]

    @property
    def keys(self) -> tuple[tuple[str, Said], ...]:
        """The keys that answer it, with what they say."""
        return _KEYS[self.question]

    def press(self, key: str) -> "Asking | None":
        """What comes of a key; None where it says nothing here.

        Args:
            key: A letter or digit, or "enter", "right", "left", "backspace".
        """
        if key in _FLAGS:
            flag = None if self.check_in.flag is _FLAGS[key] else _FLAGS[key]
            return self._replace(check_in=self.check_in._replace(flag=flag), went_on=False)
        if key == "enter" and self.went_on:
            return self._replace(went_on=False)
        if key in {"enter", "right", "space"}:
            return self._next(self.check_in)
        if key in {"left", "backspace"}:
            return Asking(self.check_in, Question(max(0, self.question - 1)))
        answered = self._answered(key)
        if answered is None:
            return None
        went_on = answered.question > self.question or answered.halved is not self.halved
        return answered._replace(went_on=went_on)

    def _answered(self, key: str) -> "Asking | None":
        match self.question:
            case Question.SLEPT:
                return self._slept(key)
            case Question.ENERGY:
                return self._energy(key)
            case Question.SORE:
                return self._sore(key)
            case Question.FED:
                return self._fed(key)
        return None

    def _next(self, check_in: CheckIn) -> "Asking":
        return Asking(check_in, Question(min(Question.OVER, self.question + 1)))

    def _slept(self, key: str) -> "Asking | None":
        if len(key) == 1 and key in "0123456789":
            return self._next(self.check_in._replace(slept_h=float(key)))
        by = {"-": -0.5, "+": 0.5, "=": 0.5}.get(key)
        if by is None:
            return None
        told = self.check_in.slept_h
        hours = (USUAL_H if told is None else told) + by
        check_in = self.check_in._replace(slept_h=min(MOST_HOURS, max(0.0, hours)))
        return self._replace(check_in=check_in)

    def _energy(self, key: str) -> "Asking | None":
        slept = self.check_in.slept_h
        if key in {".", ","} and slept is not None and slept == int(slept):
            half = self.check_in._replace(slept_h=slept + 0.5)
            return self._replace(check_in=half, halved=True)
        if key == "5" and self.halved:
            return self._replace(halved=False)
        if key not in _ENERGIES:
            return None
        return self._next(self.check_in._replace(energy=_ENERGIES[key]))

    def _sore(self, key: str) -> "Asking | None":
        if key == "n":
            return self._next(self.check_in._replace(sore=()))
        group = _GROUP_OF.get(key)
        if group is None:
            return None
        sore = self.check_in.sore or ()
        others = tuple(muscle for muscle in sore if muscle not in group)
        turned = _turned(tuple(muscle for muscle in sore if muscle in group), group)
        return self._replace(
            check_in=self.check_in._replace(sore=tuple(sorted((*others, *turned))))
        )

    def _fed(self, key: str) -> "Asking | None":
        if key not in {"y", "n"}:
            return None
        return self._next(self.check_in._replace(fed=key == "y"))


def _turned(now: tuple[Muscle, ...], group: tuple[Muscle, ...]) -> tuple[Muscle, ...]:
    """From none of a group to all of it, then each of its muscles alone, then none again."""
    if not now:
        return group
    if len(group) == 1:
        return ()
    if len(now) > 1:
        return group[:1]
    after = group.index(now[0]) + 1
    return group[after : after + 1]


def so_far(check_in: CheckIn, question: Question) -> Said:
    """What stands before a question: what was answered already."""
    parts: list[Said] = []
    if check_in.slept_h is not None:
        parts.append(hours_words(check_in.slept_h))
    if check_in.energy is not None and question > Question.ENERGY:
        parts.append(energy_words(check_in.energy))
    if check_in.sore and question > Question.SORE:
        parts.append(said("{muscles} sore", muscles=sore_words(check_in.sore)))
    if check_in.flag is not None:
        parts.append(said(check_in.flag.value))
    return in_turn(parts, " · ")


_ASKED = {
    Question.SLEPT: said("Slept?"),
    Question.ENERGY: said("Energy?"),
    Question.SORE: said("Sore?"),
    Question.FED: said("Ate and drank enough?"),
    Question.OVER: NOTHING,
}
_KEYS: Mapping[Question, tuple[tuple[str, Said], ...]] = {
    Question.SLEPT: (("0–9", said("hours")), ("-/+", said("half an hour"))),
    Question.ENERGY: (("l", said("low")), ("n", said("normal")), ("h", said("high"))),
    Question.SORE: (("n", said("no")), *_SORE_KEYS.items()),
    Question.FED: (("y", said("yes")), ("n", said("no"))),
    Question.OVER: (),
}
