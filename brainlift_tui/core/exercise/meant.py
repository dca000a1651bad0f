"""Which exercise another app's name means where none is called just that.

Words that tell nothing go, words for the same thing are put for each other, and names in other
languages are put into English. What is left has to be the whole name of one exercise: a name of
which a word is not understood means none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from brainlift_tui.core.exercise.elsewhere import Language
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Pattern
from brainlift_tui.core.exercise.names import words_of
from brainlift_tui.core.named_tuple import NamedTuple


class SameWords(NamedTuple):
    """Words of a name that are put for others.

    Attributes:
        words: Those that are there.
        instead: Those that are put for them.
    """

    words: frozenset[str]
    instead: frozenset[str]

    @classmethod
    def of(cls, words: str, instead: str) -> "SameWords":
        """Both as they are written."""
        return cls(words_of(words), words_of(instead))


class Wordings(NamedTuple):
    """How exercises are called elsewhere.

    Attributes:
        same: Words that are put for others, those of most words first.
        languages: Languages other than English.
    """

    same: Sequence[SameWords]
    languages: Sequence[Language]


_BY_WORDS = (
    (frozenset({"smith"}), Equipment.SMITH_MACHINE),
    (frozenset({"ez"}), Equipment.EZ_BAR),
    (frozenset({"trap", "bar"}), Equipment.TRAP_BAR),
    (frozenset({"hex", "bar"}), Equipment.TRAP_BAR),
    (frozenset({"dumbbell"}), Equipment.DUMBBELL),
    (frozenset({"kettlebell"}), Equipment.KETTLEBELL),
    (frozenset({"cable"}), Equipment.CABLE),
    (frozenset({"band"}), Equipment.BAND),
    (frozenset({"machine"}), Equipment.MACHINE),
    (frozenset({"barbell"}), Equipment.BARBELL),
    (frozenset({"body", "weight"}), Equipment.NONE),
)
"""What carries the load, by words of the name, what is told most plainly first."""

_WEIGHTED = "weighted"
_TELL_LITTLE = frozenset(
    ("standing", "grip", "bar", "attachment", "v", "handle", "straight", "flat", "horizontal")
)
"""Words that may go where nothing is called by all of them, as long as nothing is meant by them."""

_SEATED = frozenset({"seated"})
_DONE_SEATED = (Equipment.MACHINE, Equipment.CABLE, Equipment.DUMBBELL)
"""Where some leave it out that one sits."""
_CALVES = (Pattern.CALF_RAISE, Pattern.SEATED_CALF_RAISE)
"""What is another exercise standing up."""

_USUAL = {
    **dict.fromkeys(
        (Pattern.CURL, Pattern.SHOULDER_RAISE, Pattern.LUNGE, Pattern.WRIST),
        (Equipment.DUMBBELL, Equipment.BARBELL),
    ),
    **dict.fromkeys(
        (Pattern.VERTICAL_PULL, Pattern.TRICEPS_EXTENSION),
        (Equipment.CABLE, Equipment.BARBELL, Equipment.MACHINE),
    ),
    **dict.fromkeys(
        (
            Pattern.CALF_RAISE,
            Pattern.SEATED_CALF_RAISE,
            Pattern.LEG_CURL,
            Pattern.KNEE_EXTENSION,
            Pattern.CHEST_FLY,
            Pattern.REAR_DELT_FLY,
            Pattern.HIP_ABDUCTION,
            Pattern.HIP_ADDUCTION,
        ),
        (Equipment.MACHINE, Equipment.CABLE),
    ),
    **dict.fromkeys(
        (
            Pattern.SQUAT,
            Pattern.HINGE,
            Pattern.HORIZONTAL_PUSH,
            Pattern.VERTICAL_PUSH,
            Pattern.HORIZONTAL_PULL,
            Pattern.HIP_EXTENSION,
            Pattern.SHRUG,
            Pattern.OLYMPIC,
        ),
        (Equipment.BARBELL, Equipment.CABLE, Equipment.MACHINE, Equipment.DUMBBELL),
    ),
}
"""What carries the load of a movement where nothing is said, the first that there is."""

_USUAL_OF_WORD = {"hack": (Equipment.MACHINE,), "crusher": (Equipment.BARBELL,)}
"""The same by a word of the movement, where that is done with something else than its like."""

_ADDED = (Equipment.PLATE, Equipment.DUMBBELL, Equipment.BARBELL)
"""What carries the load where a name says that there is one."""


class _Told(NamedTuple):
    """What a name tells.

    Attributes:
        movement: The words of the movement.
        equipment: What carries the load, None where it is not said.
        weighted: Whether it says that there is a load.
    """

    movement: frozenset[str]
    equipment: Equipment | None
    weighted: bool


class NamesMeant:
    """Finds what names of other apps mean among the exercises that there are."""

    def __init__(self, known: Iterable[Exercise], wordings: Wordings) -> None:
        """Take the exercises, with their other names, and how they are called elsewhere."""
        self._wordings = wordings
        self._named: dict[frozenset[str], list[Exercise]] = defaultdict(list)
        self._also: dict[frozenset[str], list[Exercise]] = defaultdict(list)
        self._bare: dict[frozenset[str], Exercise] = {}
        self._also_bare: dict[frozenset[str], Exercise] = {}
        for exercise in known:
            told = self._told(exercise.name)
            self._named[told.movement].append(exercise)
            if told.equipment is None:
                self._bare.setdefault(told.movement, exercise)
        for exercise in known:
            for alias in exercise.aliases:
                told = self._told(alias)
                if exercise not in self._also[told.movement]:
                    self._also[told.movement].append(exercise)
                if told.equipment is None and not told.weighted:
                    self._also_bare.setdefault(told.movement, exercise)

    def exercise(self, name: str) -> Exercise | None:
        """The exercise that a name means, None where that is not plain."""
        if meant := self._english(name):
            return meant
        exercises: dict[str, Exercise] = {}
        for language in self._wordings.languages:
            english = language.in_english(name)
            if english and (meant := self._english(english)):
                exercises[meant.slug] = meant
        return next(iter(exercises.values())) if len(exercises) == 1 else None

    def _english(self, name: str) -> Exercise | None:
        told = self._told(name)
        if meant := self._of(told):
            return meant
        if told.equipment in _DONE_SEATED:
            meant = self._of(told._replace(movement=told.movement ^ _SEATED))
            if meant and meant.pattern not in _CALVES:
                return meant
        return self._of(told._replace(movement=told.movement - _TELL_LITTLE))

    def _told(self, name: str) -> _Told:
        words = words_of(name)
        for same in self._wordings.same:
            if same.words <= words:
                words = words - same.words | same.instead
        told = [(of_kind, kind) for of_kind, kind in _BY_WORDS if of_kind <= words]
        equipment = told[0][1] if told else None
        besides = frozenset[str]().union(*(of_kind for of_kind, _ in told))
        return _Told(words - besides - {_WEIGHTED}, equipment, _WEIGHTED in words)

    def _of(self, told: _Told) -> Exercise | None:
        """The exercise of just this movement, on what carries the load if that is told."""
        if not told.movement:
            return None
        for of_movement in (self._named, self._also):
            having = of_movement.get(told.movement, ())
            if told.equipment is not None:
                fitting = [each for each in having if each.equipment is told.equipment]
                if len(fitting) == 1:
                    return fitting[0]
        if told.equipment is not None:
            return None
        return self._where_nothing_is_said(told)

    def _where_nothing_is_said(self, told: _Told) -> Exercise | None:
        """Which of a movement's exercises is meant by a name without what carries the load."""
        return next(filter(None, self._commonest_first(told)), None)

    def _commonest_first(self, told: _Told) -> Iterator[Exercise | None]:
        """What such a name may mean, the likeliest first, with gaps."""
        named, also = (of.get(told.movement, ()) for of in (self._named, self._also))
        if told.weighted:
            yield _first([*named, *also], _ADDED)
        yield self._bare.get(told.movement)
        usual = _usual(named, told.movement)
        yield _first(named, usual[:1])
        without_load = [each for each in named if each.measure is Measure.BODYWEIGHT]
        if not usual and len(without_load) == 1 and not told.weighted:
            yield without_load[0]
        yield self._also_bare.get(told.movement)
        if len(named) == 1:
            yield named[0]
        yield _first(named, usual)
        if not named:
            # What names what carries the load is meant only where that is the usual thing.
            yield _first(also, _usual(also, told.movement)[:1])


def _usual(having: Sequence[Exercise], movement: frozenset[str]) -> Sequence[Equipment]:
    """What usually carries the load of a movement, the commonest first."""
    by_word = (kinds for word, kinds in _USUAL_OF_WORD.items() if word in movement)
    return next(by_word, _USUAL.get(having[0].pattern, ()) if having else ())


def _first(having: Sequence[Exercise], order: Iterable[Equipment]) -> Exercise | None:
    """The exercise on the first equipment of an order that one of them is done with."""
    kinds = {each.equipment: each for each in having if each.measure is Measure.WEIGHTED}
    return next((kinds[kind] for kind in order if kind in kinds), None)
