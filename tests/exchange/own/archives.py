"""Made-up archives of everything that an export can hold."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

from hypothesis import strategies as st

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, Flag, KeptCheckIn
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.workout.log import Archive, EntryOrigin, KeptWorkout
from brainlift_tui.core.workout.workout import (
    Effort,
    SetKind,
    Side,
    Target,
    TrainingSet,
    Workout,
    WorkoutExercise,
)
from brainlift_tui.store.exercise.catalogue import read_catalogue

SLUGS = (
    "bench-press-dumbbell",
    "goblet-squat-dumbbell",
    "plank",
    "pull-up",
    "one-arm-row-dumbbell",
)

NAMES = {exercise.slug: exercise.name for exercise in read_catalogue()}

texts = st.text(st.characters(exclude_categories=("C",)), max_size=20).map(str.strip)
loads = st.builds(
    Load.parse,
    st.one_of(
        st.integers(0, 400).map(str),
        st.decimals(0, 400, places=2).map(lambda found: format(found, "f")),
    ),
    st.sampled_from(Unit),
)
names = st.sampled_from(["red", "red + blue", "high chair"]).map(NamedLoad)
instants = st.integers(0, 1_790_000_000).map(lambda at: datetime.fromtimestamp(at, UTC))
sets = st.builds(
    partial(TrainingSet),
    kind=st.sampled_from(SetKind),
    load=st.none() | loads | names,
    reps=st.integers(0, 1000),
    seconds=st.none() | st.integers(0, 172_800),
    distance_m=st.none() | st.floats(0, 1_000_000).map(lambda metres: round(metres, 6)),
    rir=st.none() | st.floats(0, 10).map(lambda reps: round(reps, 4)),
    effort=st.none() | st.sampled_from(Effort),
    side=st.none() | st.sampled_from(Side),
    done_at=st.none() | instants,
    rest_s=st.none() | st.integers(0, 86_400),
    note=texts,
)
targets = st.builds(
    lambda count, low, more, load, rest_s: Target(count, low, low + more, load, rest_s),
    st.integers(1, 20),
    st.integers(1, 30),
    st.integers(0, 30),
    st.none() | loads | names,
    st.none() | st.integers(0, 3600),
)
entries = st.builds(
    partial(WorkoutExercise),
    name=st.sampled_from(SLUGS),
    slug=st.just(""),
    note=texts,
    superset=st.none() | st.integers(1, 9),
    target=st.none() | targets,
    sets=st.lists(sets, max_size=2).map(tuple),
).map(
    lambda entry: WorkoutExercise(
        entry.name, entry.name, entry.note, entry.superset, entry.target, entry.sets
    )
)
origins = st.fixed_dictionaries(
    {
        "origin": st.sampled_from(("planned", "added", "imported")),
        "skipped": st.booleans(),
        "rows": st.none() | st.integers(0, 9),
        "planned": st.sampled_from(("", *SLUGS)),
    }
).map(lambda given: EntryOrigin(**given))


@st.composite
def kept_workouts(draw: st.DrawFn) -> KeptWorkout:
    started_at = draw(instants)
    done = draw(st.lists(st.tuples(entries, origins), min_size=1, max_size=2))
    planned = draw(st.booleans())
    return KeptWorkout(
        workout=Workout(
            started_at=started_at,
            finished_at=started_at + timedelta(seconds=draw(st.integers(0, 20_000))),
            zone=draw(st.sampled_from((None, "Europe/Berlin", "America/St_Johns", "Asia/Seoul"))),
            title=draw(texts),
            note=draw(texts),
            bodyweight=draw(st.none() | loads),
            exercises=tuple(entry for entry, _ in done),
            uid=f"{draw(st.integers(0, 2**128 - 1)):032x}",
        ),
        origins=tuple(origin for _, origin in done),
        programme="split-ab" if planned else "",
        programme_revision=1 if planned else None,
        programme_day=draw(st.integers(0, 1)) if planned else None,
        fingerprint=draw(st.sampled_from(("", "f" * 32))),
    )


check_ins = st.builds(
    KeptCheckIn,
    uid=st.uuids().map(lambda uid: uid.hex),
    day=st.dates(date(1990, 1, 1), date(2026, 11, 1)),
    answered_at=st.integers(0, 1_700_000_000).map(lambda at: datetime.fromtimestamp(at, UTC)),
    zone=st.sampled_from([None, "Europe/Berlin"]),
    check_in=st.builds(
        CheckIn,
        slept_h=st.none() | st.integers(0, 48).map(lambda halves: halves / 2),
        energy=st.none() | st.sampled_from(Energy),
        sore=st.none() | st.sets(st.sampled_from(Muscle)).map(lambda some: tuple(sorted(some))),
        fed=st.none() | st.booleans(),
        flag=st.none() | st.sampled_from(Flag),
    ),
)
archives = st.builds(
    lambda workouts, said: Archive(
        tuple(sorted(workouts, key=lambda kept: (kept.workout.started_at, kept.workout.uid))),
        check_ins=tuple(sorted(said, key=lambda kept: kept.day)),
    ),
    st.lists(kept_workouts(), max_size=2, unique_by=lambda kept: kept.workout.uid),
    st.lists(check_ins, max_size=2, unique_by=lambda kept: kept.day),
)
