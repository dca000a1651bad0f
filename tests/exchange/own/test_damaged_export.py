"""An export that was damaged, or put together wrong, is refused in a sentence; nothing else."""

import contextlib
import copy
import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, Flag, KeptCheckIn
from brainlift_tui.core.coaching.nudge import NudgeAnswer
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import OwnPins, Rack, Stack
from brainlift_tui.core.workout.log import (
    Archive,
    EntryOrigin,
    KeptAnswer,
    KeptExercise,
    KeptImport,
    KeptProgramme,
    KeptRack,
    KeptWorkout,
    Measurement,
)
from brainlift_tui.core.workout.workout import Effort, Target, TrainingSet, Workout, WorkoutExercise
from brainlift_tui.exchange.own.brainlift_json import archive_text, parse
from brainlift_tui.store.clock import StoppedClock
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.own.rehearsal import Rehearsal
from tests.exchange.reading_text import read_text

NOW = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
STARTED = datetime(2026, 11, 19, 17, 5, tzinfo=UTC)
KG_20 = Load("20", Unit.KG)

WHOLE = Archive(
    workouts=(
        KeptWorkout(
            Workout(
                started_at=STARTED,
                finished_at=STARTED.replace(hour=18),
                zone="Europe/Berlin",
                title="Push",
                note="tired",
                bodyweight=Load("80.5", Unit.KG),
                exercises=(
                    WorkoutExercise(
                        "Bench Press (Dumbbell)",
                        "bench-press-dumbbell",
                        superset=1,
                        target=Target(3, 8, 12, KG_20, 120),
                        sets=(
                            TrainingSet(load=KG_20, reps=9, effort=Effort.HARD, done_at=STARTED),
                            TrainingSet(load=KG_20, reps=8, rir=1.5, rest_s=90),
                        ),
                    ),
                    WorkoutExercise(
                        "Cellar Heave", "cellar-heave", sets=(TrainingSet(seconds=30),)
                    ),
                ),
                uid="1" * 32,
            ),
            origins=(EntryOrigin("planned", rows=3), EntryOrigin(planned="pull-up")),
            programme="mine",
            programme_revision=1,
            programme_day=0,
            imported_by="5" * 32,
            fingerprint="f" * 32,
        ),
    ),
    exercises=(
        KeptExercise(
            "2" * 32,
            Exercise("cellar-heave", "Cellar Heave", direct=(Muscle.LATS,), aliases=("Heave",)),
        ),
    ),
    programmes=(
        KeptProgramme(
            "3" * 32,
            Programme("mine", "Mine", (Day("A", (Slot("cellar-heave", 3, 8, 12, 90, 1),)),)),
            "own",
        ),
    ),
    racks=(
        KeptRack(
            "4" * 32,
            Rack(
                "Cellar",
                dumbbells=(KG_20,),
                dials=(KG_20,),
                handles=(Load("2", Unit.KG),),
                bars=(KG_20,),
                ez_bars=(Load("10", Unit.KG),),
                plates=(Load("2.5", Unit.KG), Load("45", Unit.LB)),
                bands=pieces("red"),
                stack=Stack(Load("5", Unit.KG), Load("5", Unit.KG), Load("50", Unit.KG)),
                pins=(
                    OwnPins(
                        "leg-press",
                        Stack(Load("20", Unit.KG), Load("10", Unit.KG), Load("200", Unit.KG)),
                    ),
                ),
            ),
            active=True,
        ),
    ),
    settings=(("rest", "on"), ("rest_s", "90"), ("unit", "kg")),
    body=(Measurement("6" * 32, STARTED, "Europe/Berlin", "bodyweight", "80.5", "kg"),),
    imports=(KeptImport("5" * 32, STARTED, "strong", "strong.csv", 1, 3),),
    nudge_answers=(
        KeptAnswer(
            "7" * 32, "cellar-heave", "1" * 32, "load", KG_20, None, NudgeAnswer.TAKEN, STARTED
        ),
    ),
    check_ins=(
        KeptCheckIn(
            "8" * 32,
            STARTED.date(),
            STARTED,
            "Europe/Berlin",
            CheckIn(6.5, Energy.LOW, (Muscle.CHEST,), fed=True, flag=Flag.PAIN),
        ),
    ),
)
DOCUMENT: dict[str, Any] = json.loads(archive_text(WHOLE))

Place = tuple[str | int, ...]
Damage = tuple[str, Place, Any]


def places(value: object, above: Place = ()) -> Iterator[Place]:
    """Where each value of a document stands, the document itself aside."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    for key, held in inner:
        yield (*above, key)
        yield from places(held, (*above, key))


PLACES = [place for place in places(DOCUMENT) if place[0] not in ("format", "version")]
odd_texts = st.sampled_from(
    (
        "",
        " ",
        "\x1b[31m",
        "\x00",
        "\ud800",
        "x" * 5000,
        "Mars/Base",
        "../UTC",
        "kg",
        "today",
        "9999-12-31T23:59:59-23:59",
        "0001-01-01T00:00:00+23:59",
        "1" * 32,
        "cellar-heave",
        "pull-up",
    )
)
odd_values = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from((10**400, -(10**9), -0.0, 1e-40, 2**63, 10**9))
    | st.floats()
    | odd_texts
    | st.text(max_size=5)
)
odd = st.recursive(
    odd_values,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(odd_texts | st.sampled_from(("id", "slug", "load")), inner, max_size=3)
    ),
    max_leaves=5,
)
damages = st.one_of(
    st.tuples(st.just("replace"), st.sampled_from(PLACES), odd),
    st.tuples(st.just("take away"), st.sampled_from(PLACES), st.none()),
    st.tuples(st.just("double"), st.sampled_from(PLACES), st.none()),
    st.tuples(st.just("add"), st.sampled_from(PLACES), st.tuples(odd_texts, odd)),
)


def damaged(damage: list[Damage]) -> str:
    """The document with something else, nothing, or one thing twice in some places."""
    document = copy.deepcopy(DOCUMENT)
    for how, place, value in damage:
        holder: Any = document
        *way, last = place
        try:
            for key in way:
                holder = holder[key]
            held = holder[last]
        except (LookupError, TypeError):
            continue
        if how == "replace":
            holder[last] = value
        elif how == "take away":
            del holder[last]
        elif how == "double" and isinstance(holder, list):
            holder.append(copy.deepcopy(held))
        elif how == "add" and isinstance(held, dict):
            held[value[0]] = value[1]
    return json.dumps(document)


@pytest.fixture(scope="module")
def rehearsal(
    small_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], str]]:
    """Imports a text into an empty log, and leaves the log empty."""
    folder = tmp_path_factory.mktemp("rehearsal")
    shutil.copy(small_file, folder / "brainlift.db")
    with Rehearsal(folder / "brainlift.db", StoppedClock(NOW, "Europe/Berlin")) as writer:
        yield writer.imports


def test_the_document_to_be_damaged_is_sound(rehearsal: Callable[[str], str]) -> None:
    rehearsal(damaged([]))


@given(damage=st.lists(damages, min_size=1, max_size=4))
def test_a_damaged_export_is_read_or_refused(damage: list[Damage]) -> None:
    with contextlib.suppress(BadInput):
        assert isinstance(read_text(damaged(damage), "mine.json"), Archive)


@given(damage=st.lists(damages, min_size=1, max_size=4))
def test_a_damaged_export_is_taken_over_and_exported_again_or_refused(
    rehearsal: Callable[[str], str], damage: list[Damage]
) -> None:
    with contextlib.suppress(Refused), sentences():
        parse(rehearsal(damaged(damage)))


@contextlib.contextmanager
def sentences() -> Iterator[None]:
    """What is refused here is refused in a sentence."""
    try:
        yield
    except Refused as refused:
        said = str(refused)
        if said[-1:] not in (".", "?"):
            raise AssertionError(said) from refused
        raise


@pytest.mark.parametrize(
    ("part", "damage"),
    [
        ("settings", {"\ud800": "on"}),
        ("settings", {"rest_s": "9" * 5000}),
        ("exercises", [{"slug": "heave", "name": "Heave", "aliases": ["\ud800"]}]),
        ("racks", [{"name": "Cellar", "bands": ["\ud800"]}]),
        ("racks", [{"name": "Cel\x1b[31mlar"}]),
        ("body", [{"measured_at": "2026-11-19", "zone": "\x00", "what": "waist", "value": 80}]),
        ("body", [{"measured_at": "2026-11-19", "what": "waist\ud800", "value": 80}]),
    ],
)
def test_what_the_database_or_the_app_could_not_read_again_is_refused(
    lifter: Lifter, part: str, damage: object
) -> None:
    before = lifter.export()
    with pytest.raises(BadInput):
        lifter.imports(json.dumps(DOCUMENT | {part: damage}), "mine.json")
    assert lifter.export() == before


@pytest.mark.parametrize("zone", ["Mars/Base", "../UTC", "x" * 300])
def test_a_measurement_in_an_unknown_zone_has_the_export_refused(lifter: Lifter, zone: str) -> None:
    before = lifter.export()
    document = copy.deepcopy(DOCUMENT)
    document["body"][0]["zone"] = zone
    with pytest.raises(BadInput) as ended:
        lifter.imports(json.dumps(document), "mine.json")
    assert str(ended.value) == (
        f"mine.json can't be taken over: the time zone {zone[:40]!r} of body entry 1 is not known."
    )
    assert lifter.export() == before
