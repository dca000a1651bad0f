"""Exercises: what is done, with what, and which muscles it works."""

from enum import StrEnum

from brainlift_tui.core.named_tuple import NamedTuple


class Measure(StrEnum):
    """What one set of the exercise is counted in."""

    WEIGHTED = "weighted"
    """Reps with a load."""
    BODYWEIGHT = "bodyweight"
    """Reps with one's own weight; a load, where there is one, is added or (negative) taken off."""
    ASSISTED = "assisted"
    """Reps on an assisting machine or band; the load is the help, negative, less is harder."""
    HOLD = "hold"
    """Seconds held, with or without a load."""
    CARDIO = "cardio"
    """Time and distance."""


class Equipment(StrEnum):
    """What carries the load."""

    DUMBBELL = "dumbbell"
    BARBELL = "barbell"
    EZ_BAR = "ez bar"
    TRAP_BAR = "trap bar"
    SMITH_MACHINE = "smith machine"
    KETTLEBELL = "kettlebell"
    CABLE = "cable"
    MACHINE = "machine"
    PLATE = "plate"
    BAND = "band"
    MEDICINE_BALL = "medicine ball"
    NONE = "none"


class Station(StrEnum):
    """What the exercise is done on or from, besides the floor."""

    BENCH = "bench"
    PULL_UP_BAR = "pull-up bar"
    DIP_BARS = "dip bars"
    RINGS = "rings"
    AB_WHEEL = "ab wheel"
    STABILITY_BALL = "stability ball"
    FOOT_ANCHOR = "foot anchor"
    """Something heavy that holds the feet down."""
    BACK_EXTENSION_BENCH = "back extension bench"
    GLUTE_HAM_BENCH = "glute-ham bench"
    HAND_GRIPPER = "hand gripper"
    BATTLE_ROPES = "battle ropes"
    CLIMBING_ROPE = "climbing rope"
    SLED = "sled"
    NONE = "none"


class Pattern(StrEnum):
    """The movement, so that one exercise can stand in for another."""

    SQUAT = "squat"
    LUNGE = "lunge"
    HINGE = "hinge"
    HORIZONTAL_PUSH = "horizontal push"
    VERTICAL_PUSH = "vertical push"
    HORIZONTAL_PULL = "horizontal pull"
    VERTICAL_PULL = "vertical pull"
    CHEST_FLY = "chest fly"
    SHOULDER_RAISE = "shoulder raise"
    REAR_DELT_FLY = "rear delt fly"
    SHOULDER_ROTATION = "shoulder rotation"
    SHOULDER_BLADES = "shoulder blades"
    """The shoulder blades alone move."""
    SHRUG = "shrug"
    CURL = "curl"
    TRICEPS_EXTENSION = "triceps extension"
    WRIST = "wrist"
    KNEE_EXTENSION = "knee extension"
    LEG_CURL = "leg curl"
    HIP_EXTENSION = "hip extension"
    LEG_KICKBACK = "leg kickback"
    HIP_ABDUCTION = "hip abduction"
    HIP_ADDUCTION = "hip adduction"
    CALF_RAISE = "calf raise"
    SEATED_CALF_RAISE = "seated calf raise"
    SHIN_RAISE = "shin raise"
    TRUNK_FLEXION = "trunk flexion"
    TRUNK_EXTENSION = "trunk extension"
    TRUNK_ROTATION = "trunk rotation"
    TRUNK_BRACE = "trunk brace"
    NECK = "neck"
    CARRY = "carry"
    OLYMPIC = "olympic lift"
    JUMP = "jump"
    BALANCE = "balance"
    MOBILITY = "mobility"
    CARDIO = "cardio"
    OTHER = "other"
    """A movement that is not known; nothing stands in for it."""


COMPOUND = frozenset(
    {
        Pattern.SQUAT,
        Pattern.LUNGE,
        Pattern.HINGE,
        Pattern.HORIZONTAL_PUSH,
        Pattern.VERTICAL_PUSH,
        Pattern.HORIZONTAL_PULL,
        Pattern.VERTICAL_PULL,
        Pattern.OLYMPIC,
    }
)
"""Patterns that move more than one joint under load."""

_OWN_WEIGHT = frozenset({Measure.BODYWEIGHT, Measure.ASSISTED})
"""Measures of exercises that are done with one's own weight."""

_BODY_MOVES = COMPOUND | {Pattern.HIP_EXTENSION, Pattern.LEG_CURL, Pattern.CALF_RAISE}
"""Patterns that move the body, where they have no load of their own; others move a limb."""

LOWER_BODY = frozenset(
    {
        Pattern.SQUAT,
        Pattern.LUNGE,
        Pattern.HINGE,
        Pattern.KNEE_EXTENSION,
        Pattern.LEG_CURL,
        Pattern.HIP_EXTENSION,
        Pattern.LEG_KICKBACK,
        Pattern.HIP_ABDUCTION,
        Pattern.HIP_ADDUCTION,
        Pattern.CALF_RAISE,
        Pattern.SEATED_CALF_RAISE,
    }
)
"""Patterns of the legs and hips."""

UNCOUNTED = frozenset({Pattern.BALANCE, Pattern.MOBILITY, Pattern.CARDIO})
"""Patterns whose sets count for no muscle."""

UPPER_BODY = frozenset(
    {
        Pattern.HORIZONTAL_PUSH,
        Pattern.VERTICAL_PUSH,
        Pattern.HORIZONTAL_PULL,
        Pattern.VERTICAL_PULL,
        Pattern.CHEST_FLY,
        Pattern.SHOULDER_RAISE,
        Pattern.REAR_DELT_FLY,
        Pattern.SHRUG,
        Pattern.CURL,
        Pattern.TRICEPS_EXTENSION,
    }
)
"""Patterns of chest, back, shoulders and arms."""


class Muscle(StrEnum):
    """A muscle group that sets are counted for."""

    CHEST = "chest"
    SHOULDERS = "shoulders"
    ROTATOR_CUFF = "rotator cuff"
    SERRATUS = "serratus"
    TRICEPS = "triceps"
    BICEPS = "biceps"
    FOREARMS = "forearms"
    TRAPS = "traps"
    UPPER_BACK = "upper back"
    LATS = "lats"
    LOWER_BACK = "lower back"
    ABS = "abs"
    GLUTES = "glutes"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    CALVES = "calves"
    SHINS = "shins"
    ADDUCTORS = "adductors"
    ABDUCTORS = "abductors"
    NECK = "neck"


class Exercise(NamedTuple):
    """One exercise as the lifter knows it.

    Attributes:
        slug: Short stable name in lower case with dashes, unique among a lifter's exercises.
        name: As shown: movement first, equipment in brackets.
        measure: What a set is counted in.
        equipment: What carries the load.
        pattern: The movement.
        direct: Muscles it is done for; a set counts whole for each.
        indirect: Muscles that help; a set counts half.
        implements: 2 where a pair is held (two dumbbells); a load is per implement.
        one_sided: Whether each side is done on its own.
        station: What else it needs.
        aliases: Other names it goes by.
        rest_s: The lifter's own rest for it in seconds, or None for the rule's.
        note: The lifter's standing note on it ("seat 4").
    """

    slug: str
    name: str
    measure: Measure = Measure.WEIGHTED
    equipment: Equipment = Equipment.NONE
    pattern: Pattern = Pattern.OTHER
    direct: tuple[Muscle, ...] = ()
    indirect: tuple[Muscle, ...] = ()
    implements: int = 1
    one_sided: bool = False
    station: Station = Station.NONE
    aliases: tuple[str, ...] = ()
    rest_s: int | None = None
    note: str = ""

    @property
    def lifted_at_each(self) -> int:
        """How often a set's load is moved at each of its reps: in both hands, on both sides.

        A set without a side stands for both of them, one of a side for half of it.
        """
        return self.implements * (2 if self.one_sided else 1)

    @property
    def compound(self) -> bool:
        """Whether it moves more than one joint under load."""
        return self.pattern in COMPOUND

    @property
    def lifts_body(self) -> bool:
        """Whether it is the lifter's own weight that moves, and not a limb's alone."""
        return self.measure in _OWN_WEIGHT and self.pattern in _BODY_MOVES

    @property
    def takes_names(self) -> bool:
        """Whether what it is done with may go by its name: a band, or a thing about the house."""
        own = self.equipment is Equipment.NONE and self.measure is not Measure.CARDIO
        return own or self.by_name

    @property
    def by_name(self) -> bool:
        """Whether that is the usual way: nobody knows what a band weighs."""
        return self.equipment is Equipment.BAND

    def taken_after(self, slug: str, name: str) -> "Exercise":
        """Another exercise of the same kind, movement and muscles; the rest is for it to have."""
        return self._replace(slug=slug, name=name, aliases=(), rest_s=None, note="")
