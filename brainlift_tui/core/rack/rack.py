"""The rack: what this lifter owns, and so which loads can be made."""

from collections.abc import Sequence
from itertools import chain

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Station
from brainlift_tui.core.exercise.names import words_of
from brainlift_tui.core.load.load import Load, Unit, from_ng
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.makeable import Makeable, makes
from brainlift_tui.core.rack.named import NOTHING_NAMED, NamedRow, Piece
from brainlift_tui.core.rack.plates import Loadable, Loading, Pile


class Stack(NamedTuple):
    """The pins of a machine or cable: from the lowest load upwards in even steps."""

    lowest: Load
    step: Load
    highest: Load


class OwnPins(NamedTuple):
    """A machine whose pins are not those of the others.

    Attributes:
        slug: The exercise that is done on it.
        stack: Its pins.
    """

    slug: str
    stack: Stack


class Rack(NamedTuple):
    """What the lifter owns.

    Attributes:
        name: "Home".
        dumbbells: Loads of the fixed dumbbells.
        dials: Loads that a pair of adjustable dumbbells can be set to.
        handles: Loads of the empty dumbbell handles that plates go on, one of each pair.
        bars: Loads of the empty bars, the usual one first.
        ez_bars: The same for EZ bars; without any the bars stand in.
        trap_bars: The same for trap bars; nothing stands in for them.
        plates: Loads of the plates, one of each pair.
        kettlebells: Loads of the kettlebells.
        bands: The bands, the weakest first.
        stack: The steps of machines and cables; None where there are none.
        pins: Machines that have steps of their own.
        unit: The unit new loads are proposed in.
        stations: What there is to do exercises on or from.
        levels: Lists of what else goes by its name, each the easiest first: chairs, a backpack.
    """

    name: str = "Home"
    dumbbells: tuple[Load, ...] = ()
    dials: tuple[Load, ...] = ()
    handles: tuple[Load, ...] = ()
    bars: tuple[Load, ...] = ()
    ez_bars: tuple[Load, ...] = ()
    trap_bars: tuple[Load, ...] = ()
    plates: tuple[Load, ...] = ()
    kettlebells: tuple[Load, ...] = ()
    bands: tuple[Piece, ...] = ()
    stack: Stack | None = None
    pins: tuple[OwnPins, ...] = ()
    unit: Unit = Unit.KG
    stations: frozenset[Station] = frozenset({Station.BENCH})
    levels: tuple[tuple[Piece, ...], ...] = ()

    @property
    def weights(self) -> bool:
        """Whether there is something to hold."""
        bars = (self.bars, self.ez_bars, self.trap_bars)
        return any((self.dumbbells, self.dials, self.handles, *bars, self.kettlebells))

    @property
    def machines(self) -> bool:
        """Whether there are machines whose pins are known."""
        return self.stack is not None or bool(self.pins)

    def stack_for(self, exercise: Exercise) -> Stack | None:
        """The pins of its machine; None where nothing is said of any."""
        own = (pins.stack for pins in self.pins if pins.slug == exercise.slug)
        return next(own, self.stack)

    def with_pins(self, slug: str, stack: Stack | None) -> "Rack":
        """The same with pins of its own for an exercise; None takes those of the others."""
        others = (pins for pins in self.pins if pins.slug != slug)
        own = () if stack is None else (OwnPins(slug, stack),)
        return self._replace(pins=tuple(sorted((*others, *own), key=lambda pins: pins.slug)))

    def loads_for(self, exercise: Exercise) -> Sequence[Load]:
        """Every load that can be made for the exercise, lightest first.

        Bodyweight exercises take a dumbbell, a kettlebell or plates. Empty means that the rack
        says nothing about it, and any load goes.
        """
        ready = _distinct(self._ready(exercise))
        loadable = self._loadable(exercise)
        return Makeable(ready, loadable, self.unit) if loadable else ready

    def named_for(self, exercise: Exercise, used: AnyLoad | None = None) -> NamedRow:
        """What goes by its name and the exercise is done with, the easiest first.

        Args:
            exercise: What is done.
            used: What it is done with, or was the last time: it tells which of the lists is meant.
        """
        if exercise.equipment is Equipment.BAND:
            return NamedRow(self.bands, helps=exercise.measure is Measure.ASSISTED)
        if not exercise.takes_names or not isinstance(used, NamedLoad):
            return NOTHING_NAMED
        rows = (NamedRow(level, together=False) for level in self.levels)
        return next((row for row in rows if row.has(used)), NOTHING_NAMED)

    def told_in(self, name: str, exercise: Exercise) -> NamedLoad | None:
        """What the lifter owns of which a name typed for an exercise tells: the chair of a squat.

        The name shown of the exercise says nothing of it: a wall push-up is done at any wall.

        Args:
            name: As typed; it means the exercise.
            exercise: The exercise.
        """
        if not exercise.takes_names:
            return None
        owned = chain(self.bands if exercise.by_name else (), *self.levels)
        behind = words_of(name) - words_of(exercise.name)
        told = [name for name, _ in owned if (words := words_of(name)) and words <= behind]
        return max(map(NamedLoad, told), key=lambda load: len(load.text), default=None)

    def setup(self, exercise: Exercise, load: Load) -> "Setup | None":
        """What has to be set or hung for a load; None where it is lifted as it is, or can't be."""
        if exercise.measure is Measure.ASSISTED or load.ng <= 0:
            return None
        if any(fixed.same_as(load) for fixed in self._fixed(exercise)):
            return None
        if exercise.equipment is Equipment.DUMBBELL:
            dial = next((setting for setting in self.dials if setting.same_as(load)), None)
            if dial is not None:
                return Dial(dial)
        loadings = (loadable.loading(load) for loadable in self._loadable(exercise))
        return next((loading for loading in loadings if loading is not None), None)

    def _ready(self, exercise: Exercise) -> Sequence[Load]:
        """What needs no plates to be hung."""
        if exercise.measure is Measure.ASSISTED:
            return ()
        match exercise.equipment:
            case Equipment.DUMBBELL:
                return (*self.dumbbells, *self.dials)
            case Equipment.MACHINE | Equipment.CABLE | Equipment.SMITH_MACHINE:
                stack = self.stack_for(exercise)
                return _pins(stack) if stack else ()
            case Equipment.NONE if exercise.measure is not Measure.CARDIO:
                return (*self.dumbbells, *self.dials, *self.kettlebells)
            case _:
                return self._fixed(exercise)

    def _fixed(self, exercise: Exercise) -> Sequence[Load]:
        """What is picked up as it is."""
        match exercise.equipment:
            case Equipment.DUMBBELL:
                return self.dumbbells
            case Equipment.KETTLEBELL:
                return self.kettlebells
            case Equipment.PLATE | Equipment.MEDICINE_BALL:
                return self.plates
            case Equipment.NONE if exercise.measure is not Measure.CARDIO:
                return (*self.dumbbells, *self.kettlebells)
            case _:
                return ()

    def _loadable(self, exercise: Exercise) -> tuple[Loadable, ...]:
        """What plates are hung on."""
        if exercise.measure in (Measure.ASSISTED, Measure.CARDIO):
            return ()
        match exercise.equipment:
            case Equipment.BARBELL:
                bars = self.bars
            case Equipment.EZ_BAR:
                bars = self.ez_bars or self.bars
            case Equipment.TRAP_BAR:
                bars = self.trap_bars
            case Equipment.DUMBBELL:
                shared = _shared(self.plates, exercise.implements)
                return (Loadable(self.handles, Pile(shared)),) if self.handles else ()
            case Equipment.NONE if self.plates:
                singly = Pile((*self.plates, *self.plates), ends=1)
                return (Loadable((Load("0", self.unit),), singly),)
            case _:
                bars = ()
        return (Loadable(bars, Pile(self.plates)),) if bars else ()


def lacks(
    exercise: Exercise,
    loads: Sequence[Load],
    load: AnyLoad | None,
    named: NamedRow = NOTHING_NAMED,
) -> bool:
    """Whether a rack lacks what a load takes.

    Of what is hung on the lifter's own body nothing is said: it may be a vest or a child.

    Args:
        exercise: What is done.
        loads: What the rack makes for it.
        load: The load, None or negative for none.
        named: What goes by its name and is there for it.
    """
    if isinstance(load, NamedLoad):
        return not named.has(load)
    if load is None or load.ng <= 0 or exercise.equipment is Equipment.NONE:
        return False
    return not makes(loads, load)


class Dial(NamedTuple):
    """Adjustable dumbbells as they are set."""

    load: Load


Setup = Loading | Dial
"""What has to be done before a load can be lifted."""


def _shared(plates: Sequence[Load], implements: int) -> tuple[Load, ...]:
    """The pairs for each of so many handles that are loaded alike."""
    left: dict[int, list[Load]] = {}
    for plate in plates:
        left.setdefault(plate.ng, []).append(plate)
    return tuple(plate for same in left.values() for plate in same[: len(same) // implements])


def _pins(stack: Stack) -> tuple[Load, ...]:
    if stack.step.ng <= 0:
        return (stack.lowest,)
    pins = range(stack.lowest.ng, stack.highest.ng + 1, stack.step.ng)
    return tuple(from_ng(ng, stack.lowest.unit) for ng in pins)


def _distinct(loads: Sequence[Load]) -> tuple[Load, ...]:
    return tuple({load.ng: load for load in sorted(loads, key=lambda load: load.ng)}.values())


def default_rack(unit: Unit) -> Rack:
    """The rack a new lifter is taken to have: a few dumbbells."""
    steps = {
        Unit.KG: ("2", "4", "6", "8", "10", "12", "14", "16", "18", "20"),
        Unit.LB: ("5", "8", "10", "12", "15", "20", "25", "30", "35", "40", "45", "50"),
    }[unit]
    return Rack(dumbbells=tuple(Load(step, unit) for step in steps), unit=unit)
