"""Recognising a workout that was imported before, and an exercise that nobody has described."""

import functools
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from brainlift_tui.core.exercise.exercise import UNCOUNTED, Equipment, Exercise, Measure, Pattern
from brainlift_tui.core.exercise.names import bare_key, name_key, words_of
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.workout.workout import TrainingSet, Workout


def recognition_key(name: str) -> str:
    """What two spellings of one exercise have in common; never empty."""
    return name_key(name) or name.casefold()


def fingerprint(workout: Workout) -> str:
    """What a workout is recognised by: its exercises and sets in order, not its time or title."""
    return next(fingerprints((workout,)))


def fingerprints(workouts: Sequence[Workout]) -> Iterator[str]:
    """The same of all the workouts of a file, in which sets that are alike are one value."""
    told: dict[int, str] = {}
    for workout in workouts:
        parts = []
        for entry in workout.exercises:
            key = repr(bare_key(entry.name) or entry.name.casefold())
            for done in entry.sets:
                counted = told.get(id(done))
                if counted is None:
                    counted = told[id(done)] = _counted(done)
                parts.append(f"({key}, {counted})")
        yield hashlib.sha256("".join(parts).encode()).hexdigest()[:32]


def _counted(done: TrainingSet) -> str:
    """What of a set it is recognised by."""
    distance = None if done.distance_m is None else round(done.distance_m)
    return repr((done.kind.value, _told(done.load), done.reps, done.seconds, distance))


def _told(load: AnyLoad | None) -> int | tuple[str, ...] | None:
    """What of a load is the same however it is written."""
    return load.key if isinstance(load, NamedLoad) else load.ng if load else None


_EQUIPMENT_WORDS = {
    "dumbbell": Equipment.DUMBBELL,
    "hantel": Equipment.DUMBBELL,
    "kurzhantel": Equipment.DUMBBELL,
    "barbell": Equipment.BARBELL,
    "langhantel": Equipment.BARBELL,
    "ez": Equipment.EZ_BAR,
    "smith": Equipment.SMITH_MACHINE,
    "kettlebell": Equipment.KETTLEBELL,
    "cable": Equipment.CABLE,
    "kabel": Equipment.CABLE,
    "machine": Equipment.MACHINE,
    "maschine": Equipment.MACHINE,
    "plate": Equipment.PLATE,
    "band": Equipment.BAND,
}

_TELL_NO_MOVEMENT = frozenset(_EQUIPMENT_WORDS) | {"bar", "con", "alla", "al", "su", "weighted"}
"""Words that many exercises share and that tell nothing of how one moves."""

_ALIKE = 0.5
"""Share of words in common from which two exercises are taken to be the same movement."""


def guessed_exercise(
    name: str,
    slug: str,
    sets: Iterable[TrainingSet],
    known: Iterable[Exercise],
    *,
    shown: bool = False,
) -> Exercise:
    """An exercise of which only the name is known, and the sets where there are some.

    Movement and muscles are those of the known exercise that shares most words with it, where one
    shares half of them and all that do are of one movement; otherwise the movement is not known
    and there are no muscles.

    Args:
        name: As the log calls it.
        slug: The slug it gets.
        sets: Every set of it; without any the name has to do.
        known: Exercises to take after.
        shown: Whether the lifter sees the guess before it is kept; then the most alike will do, or
            one word, such as "curl", where most exercises with it are of one movement.
    """
    words = words_of(name)
    others = tuple(known)
    equipment = _equipment(words)
    like = _alike(words, others, sure=not shown) or (_same_word(words, others) if shown else None)
    done = tuple(sets)
    measure = guessed_measure(done) if done else _measure_by_name(words, like, equipment)
    if words & _MOBILITY_WORDS and (like is None or like.pattern in UNCOUNTED):
        return Exercise(slug, name, measure=measure, equipment=equipment, pattern=Pattern.MOBILITY)
    if like is None:
        return Exercise(slug, name, measure=measure, equipment=equipment)
    if equipment is Equipment.NONE and measure in (Measure.WEIGHTED, Measure.ASSISTED):
        equipment = like.equipment
    return like.taken_after(slug, name)._replace(
        measure=measure,
        equipment=equipment,
        implements=like.implements if equipment is like.equipment else 1,
    )


def _equipment(words: frozenset[str]) -> Equipment:
    if "bar" in words and words & {"trap", "hex"}:
        return Equipment.TRAP_BAR
    told = (equipment for word, equipment in _EQUIPMENT_WORDS.items() if word in words)
    return next(told, Equipment.NONE)


_MOBILITY_WORDS = frozenset({"stretch", "stretching", "mobility"})
"""Words of what is done for range of motion; it is no cardio, whatever it shares a word with."""

_MEASURE_WORDS = {
    "assisted": Measure.ASSISTED,
    **dict.fromkeys(("plank", "hold", "hang", "isometric", "stretch"), Measure.HOLD),
    **dict.fromkeys(
        ("run", "running", "jog", "jogging", "walk", "walking", "bike", "cycling", "swim"),
        Measure.CARDIO,
    ),
    **dict.fromkeys(("swimming", "rowing", "hike", "hiking", "elliptical"), Measure.CARDIO),
}


def _measure_by_name(words: frozenset[str], like: Exercise | None, equipment: Equipment) -> Measure:
    told = (measure for word, measure in _MEASURE_WORDS.items() if word in words)
    if like is None:
        return next(told, Measure.WEIGHTED)
    if like.measure is Measure.BODYWEIGHT and equipment not in (Equipment.NONE, Equipment.BAND):
        return Measure.WEIGHTED
    return like.measure


def guessed_measure(sets: Sequence[TrainingSet]) -> Measure:
    """What the sets of an exercise are counted in, by what most of them have."""
    loads = [done.weight for done in sets if done.weight is not None]
    if any(load.ng < 0 for load in loads):
        return Measure.ASSISTED if all(load.ng < 0 for load in loads) else Measure.BODYWEIGHT
    if any(done.distance_m for done in sets) and not loads:
        return Measure.CARDIO
    if all(done.reps is None for done in sets):
        return Measure.HOLD
    loaded = sum(done.load is not None for done in sets)
    return Measure.WEIGHTED if 2 * loaded >= len(sets) else Measure.BODYWEIGHT


def _alike(words: frozenset[str], known: Iterable[Exercise], *, sure: bool) -> Exercise | None:
    """The exercise that has most words of the movement in common, at least half of them.

    Args:
        words: Those of the name.
        known: Exercises to take after.
        sure: Whether all that are so much alike have to be of one movement, and words for what
            carries the load tell nothing.
    """
    besides = _TELL_NO_MOVEMENT if sure else frozenset[str]()
    movement = words - besides
    best: Exercise | None = None
    most = _ALIKE
    patterns: set[Pattern] = set()
    for exercise in known:
        for name in (exercise.name, *exercise.aliases):
            other = _words(name) - besides
            share = len(movement & other) / max(1, len(movement | other))
            if share >= _ALIKE:
                patterns.add(exercise.pattern)
            if share > most or (best is None and share == most):
                best, most = exercise, share
    return None if sure and len(patterns) > 1 else best


_MOST = 0.6
"""Share of the exercises with a word that have to be of one movement for it to tell that one."""


def _same_word(words: frozenset[str], known: Iterable[Exercise]) -> Exercise | None:
    """The plainest exercise of the movement that a word of the name tells of."""
    told: list[tuple[float, Exercise]] = []
    exercises = tuple(known)
    for word in sorted(words - _EQUIPMENT_WORDS.keys()):
        having = [exercise for exercise in exercises if word in _words(exercise.name)]
        patterns = Counter(exercise.pattern for exercise in having)
        if having:
            pattern, count = patterns.most_common(1)[0]
            alike = [exercise for exercise in having if exercise.pattern is pattern]
            if count / len(having) >= _MOST and pattern is not Pattern.OTHER:
                plainest = min(alike, key=lambda exercise: (len(exercise.name), exercise.name))
                told.append((count / len(having), plainest))
    return max(told, key=lambda pair: pair[0])[1] if told else None


_words = functools.lru_cache(maxsize=8192)(words_of)
