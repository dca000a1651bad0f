"""The values of an export of ours, read field by field.

What a script leaves out has its default: a workout needs its start and its exercises, an exercise
a name or a slug, a set its reps, time or distance.
"""

from functools import lru_cache

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, Flag, KeptCheckIn
from brainlift_tui.core.coaching.nudge import NudgeAnswer
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import (
    Equipment,
    Exercise,
    Measure,
    Muscle,
    Pattern,
    Station,
)
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.parts import from_parts
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.rack.named import Piece
from brainlift_tui.core.rack.plates import check_plates
from brainlift_tui.core.rack.rack import OwnPins, Rack, Stack
from brainlift_tui.core.session.open_rows import PlannedRow
from brainlift_tui.core.workout.log import (
    Archive,
    EntryOrigin,
    KeptAnswer,
    KeptExercise,
    KeptImport,
    KeptProgramme,
    KeptRack,
    KeptWorkout,
    LeftOut,
    Measurement,
)
from brainlift_tui.core.workout.shown_text import shows_nothing
from brainlift_tui.core.workout.workout import (
    MOST_REPS,
    Felt,
    Target,
    TrainingSet,
    Workout,
    WorkoutExercise,
)
from brainlift_tui.exchange.own.fields import Fields
from brainlift_tui.exchange.own.memory_json import read_memory_test, read_question
from brainlift_tui.exchange.own.parts_json import FIRST_OF_TARGET, read_part, read_parts

_ORIGINS = ("catalogue", "own")


class ReadWorkouts:
    """The workouts of an export, read as they come.

    Attributes:
        kept: Those that make sense.
        lines: The lines they begin in.
        left_out: The others.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.kept: list[KeptWorkout] = []
        self.lines: list[int] = []
        self.left_out: list[LeftOut] = []
        self._number = 0

    def take(self, value: object, line: int) -> None:
        """Read one, as JSON value, decimal numbers exact, that begins in a line."""
        self._number += 1
        try:
            self.kept.append(_workout(Fields(value, f"workout {self._number}")))
        except BadInput as error:
            self.left_out.append(LeftOut(line, error.said))
        else:
            self.lines.append(line)


def parsed_archive(document: dict[str, object], workouts: ReadWorkouts) -> Archive:
    """An export's values.

    Args:
        document: Its fields as JSON values, decimal numbers exact.
        workouts: Those that were read on the way.

    Raises:
        BadInput: Something other than a single workout makes no sense.
    """
    fields = Fields(document, "the export")
    fields.items("workouts")  # a list was read on the way; anything else is refused
    settings = fields.inner("settings")
    return Archive(
        workouts=tuple(workouts.kept),
        exercises=tuple(_exercise(item) for item in fields.each("exercises", "exercise")),
        programmes=tuple(_programme(item) for item in fields.each("programmes", "programme")),
        racks=tuple(_rack(item) for item in fields.each("racks", "rack")),
        settings=tuple((key, settings.text(key)) for key in settings.keys) if settings else (),
        body=tuple(_measurement(item) for item in fields.each("body", "body entry")),
        imports=tuple(_import(item) for item in fields.each("imports", "import")),
        nudge_answers=tuple(_answer(each) for each in fields.each("nudge_answers", "nudge answer")),
        check_ins=tuple(_check_in(item) for item in fields.each("check_ins", "check-in")),
        memory_tests=tuple(
            read_memory_test(item) for item in fields.each("memory_tests", "memory test")
        ),
        questions=tuple(
            read_question(item) for item in fields.each("lifting_questions", "question")
        ),
        lines=tuple(workouts.lines),
        left_out=tuple(workouts.left_out),
    )


def _workout(fields: Fields) -> KeptWorkout:
    entries = [_entry(item) for item in fields.each("exercises", "exercise")]
    zone = fields.zone("zone")
    weighed_in = "bodyweight_unit" if fields.text("bodyweight_unit") else "unit"
    bodyweight = fields.decimal("bodyweight")
    return KeptWorkout(
        workout=Workout(
            started_at=fields.moment("started_at"),
            finished_at=fields.instant("finished_at"),
            zone=zone,
            title=fields.text("title"),
            note=fields.text("note"),
            bodyweight=None
            if bodyweight is None
            else Load.parse(bodyweight, fields.word(weighed_in, Unit, Unit.KG)),
            exercises=tuple(entry for entry, _ in entries),
            uid=fields.uid(),
            session_effort=fields.whole("session_effort"),
            felt=fields.word("felt", Felt) if fields.text("felt") else None,
        ),
        origins=tuple(origin for _, origin in entries),
        programme=fields.text("programme"),
        programme_revision=fields.whole("programme_revision"),
        programme_day=fields.whole("programme_day"),
        imported_by=fields.uid("import"),
        fingerprint=fields.text("fingerprint"),
    )


def _entry(fields: Fields) -> tuple[WorkoutExercise, EntryOrigin]:
    slug = fields.text("slug")
    entry = WorkoutExercise(
        name=fields.text("name", slug),
        slug=slug,
        note=fields.text("note"),
        superset=fields.whole("superset"),
        target=_target(fields.inner("target"), fields),
        sets=tuple(_alike(read_parts(TrainingSet, item)) for item in fields.each("sets", "set")),
    )
    if shows_nothing(entry.name):
        raise BadInput("an exercise has neither name nor slug.")
    if entry.superset is not None and entry.superset < 1:
        raise BadInput("superset {superset}: it counts from 1.", superset=entry.superset)
    rows = fields.whole("rows_today")
    origin = EntryOrigin(
        origin=fields.one_of("origin", ("planned", "added", "imported"), "imported"),
        skipped=fields.switch("skipped"),
        rows=None if rows is None else max(0, rows),
        planned=fields.text("swapped_from"),
        apart=fields.maybe("sides_apart"),
        open_rows=tuple(_open_row(item) for item in fields.each("open_rows", "open row")),
    )
    return entry, origin


_SETS_ALIKE = 16384


def _alike(done: TrainingSet) -> TrainingSet:
    """The same: of sets that are alike there is one value, as in other apps' files."""
    return _one_value(done, done.load.text if done.load else "")


@lru_cache(maxsize=_SETS_ALIKE)
def _one_value(done: TrainingSet, _entered: str) -> TrainingSet:
    """Of what is equal; how bands were entered, which equal loads may differ in, counts too."""
    return done


def _open_row(fields: Fields) -> PlannedRow:
    row = read_parts(PlannedRow, fields)
    if row.reps is not None and not 0 <= row.reps <= MOST_REPS:
        raise BadInput(
            "an open row of {reps} reps: a set has 0 to {most_reps}.",
            reps=row.reps,
            most_reps=MOST_REPS,
        )
    return row


def _target(fields: Fields | None, entry: Fields) -> Target | None:
    if fields is None or fields.whole("sets") is None:
        return None
    target = from_parts(
        Target,
        lambda part: (
            read_part(part, fields)
            if part.name in FIRST_OF_TARGET
            else read_part(part, entry, "target_")
        ),
    )
    if name := entry.text("target_band"):
        target = target._replace(load=NamedLoad.parse(name))
    if target.sets < 1 or not 1 <= target.low <= target.high:
        raise BadInput("a target of {target}: it can't be.", target=str(target))
    if target.rest_s is not None and not 0 <= target.rest_s <= 3600:
        raise BadInput(
            "a target with {rest_s} s of rest: it is at most an hour.", rest_s=target.rest_s
        )
    if target.reserve is not None and not 0 <= target.reserve <= 5:
        raise BadInput("a target with {reserve} in reserve: it is 0 to 5.", reserve=target.reserve)
    return target


def _exercise(fields: Fields) -> KeptExercise:
    return KeptExercise(
        uid=fields.uid(),
        exercise=Exercise(
            slug=fields.text("slug"),
            name=fields.text("name"),
            measure=fields.word("measure", Measure, Measure.WEIGHTED),
            equipment=fields.word("equipment", Equipment, Equipment.NONE),
            pattern=fields.word("pattern", Pattern, Pattern.OTHER),
            direct=tuple(Muscle(muscle) for muscle in _muscles(fields, "direct")),
            indirect=tuple(Muscle(muscle) for muscle in _muscles(fields, "indirect")),
            implements=2 if fields.whole("implements") == 2 else 1,
            one_sided=fields.switch("one_sided"),
            station=fields.word("station", Station, Station.NONE),
            aliases=fields.texts("aliases"),
            rest_s=fields.whole("rest_s"),
            note=fields.text("note"),
        ),
        origin=fields.one_of("origin", _ORIGINS, "own"),
        hidden=fields.switch("hidden"),
        deleted=fields.switch("deleted"),
        merged_into=fields.text("merged_into"),
        imported_by=fields.uid("import"),
    )


def _muscles(fields: Fields, key: str) -> tuple[str, ...]:
    known = {muscle.value for muscle in Muscle}
    names = fields.texts(key)
    if unknown := [name for name in names if name not in known]:
        raise BadInput("the muscle {muscle!r} is not known.", muscle=unknown[0])
    return names


def _programme(fields: Fields) -> KeptProgramme:
    days = tuple(
        Day(
            day.text("name"),
            tuple(_slot(slot) for slot in day.each("slots", "slot")),
            day.whole("weekday"),
        )
        for day in fields.each("days", "day")
    )
    return KeptProgramme(
        uid=fields.uid(),
        programme=Programme(
            slug=fields.text("slug"),
            name=fields.text("name"),
            days=days,
            needs_weights=fields.switch("needs_weights", default=True),
            revision=max(1, fields.whole("revision") or 1),
            about=fields.text("about"),
            per_week=_or(fields.whole("per_week"), 2),
            ramp=fields.switch("ramp", default=True),
            deload_every=fields.whole("deload_every"),
        ),
        origin=fields.one_of("origin", _ORIGINS, "own"),
        deleted=fields.switch("deleted"),
    )


def _slot(fields: Fields) -> Slot:
    return Slot(
        slug=fields.text("slug"),
        sets=fields.count("sets"),
        low=fields.count("low"),
        high=fields.count("high"),
        rest_s=fields.whole("rest_s"),
        superset=fields.whole("superset"),
        reserve=fields.whole("reserve"),
        progression=Progression(
            fields.one_of("progression", tuple(Progression), Progression.DOUBLE)
        ),
        amrap=fields.switch("amrap"),
    )


def _or(value: int | None, usual: int) -> int:
    return usual if value is None else value


def _rack(fields: Fields) -> KeptRack:
    def loads(key: str) -> tuple[Load, ...]:
        row = (item.load("load") for item in fields.each(key, key))
        return tuple(load for load in row if load is not None)

    stack, plates = loads("stack"), loads("plates")
    check_plates(plates)
    return KeptRack(
        uid=fields.uid(),
        rack=Rack(
            name=fields.text("name", "Home"),
            dumbbells=loads("dumbbells"),
            dials=loads("dials"),
            handles=loads("handles"),
            bars=loads("bars"),
            ez_bars=loads("ez_bars"),
            trap_bars=loads("trap_bars"),
            plates=plates,
            kettlebells=loads("kettlebells"),
            bands=_bands(fields),
            levels=_levels(fields),
            stack=Stack(*stack) if len(stack) == 3 else None,
            pins=_own_pins(fields),
            unit=fields.word("unit", Unit, Unit.KG),
            stations=_stations(fields),
        ),
        active=fields.switch("active"),
    )


def _bands(fields: Fields) -> tuple[Piece, ...]:
    """The bands, the weakest first; older exports tell of no loads."""
    names = fields.texts("bands")
    loads = [item.load("load") for item in fields.each("band_loads", "band")]
    return tuple(map(Piece, names, (*loads, *[None] * max(0, len(names) - len(loads)))))


def _levels(fields: Fields) -> tuple[tuple[Piece, ...], ...]:
    """Lists of what else goes by its name; older exports tell of none."""
    return tuple(
        tuple(
            Piece(piece.text("name"), piece.load("load")) for piece in level.each("pieces", "piece")
        )
        for level in fields.each("levels", "level")
    )


def _own_pins(fields: Fields) -> tuple[OwnPins, ...]:
    """Machines with pins of their own; older exports tell of none."""
    pins: dict[str, OwnPins] = {}
    for item in fields.each("pins", "pins"):
        loads = [load.load("load") for load in item.each("stack", "stack")]
        slug, whole = item.text("slug", ""), [load for load in loads if load is not None]
        alike = len({load.unit for load in whole}) == 1
        if slug and len(whole) == 3 and alike:
            pins[slug] = OwnPins(slug, Stack(*whole))
    return tuple(pins[slug] for slug in sorted(pins))


def _stations(fields: Fields) -> frozenset[Station]:
    """What exercises are done on; exports that don't tell are of racks with a bench."""
    if "stations" not in fields.keys:
        return Rack().stations
    known = {station.value for station in Station}
    return frozenset(Station(name) for name in fields.texts("stations") if name in known)


def _measurement(fields: Fields) -> Measurement:
    value = fields.decimal("value")
    if value is None:
        raise BadInput("a measurement has no value.")
    return Measurement(
        uid=fields.uid(),
        measured_at=fields.moment("measured_at"),
        zone=fields.zone("zone"),
        what=fields.text("what"),
        value=value,
        unit=fields.text("unit"),
    )


def _import(fields: Fields) -> KeptImport:
    return KeptImport(
        uid=fields.uid(),
        imported_at=fields.moment("imported_at"),
        format=fields.text("format"),
        file_name=fields.text("file_name"),
        workouts=max(0, fields.whole("workouts") or 0),
        sets=max(0, fields.whole("sets") or 0),
    )


def _answer(fields: Fields) -> KeptAnswer:
    return KeptAnswer(
        uid=fields.uid(),
        exercise=fields.text("slug"),
        workout=fields.uid("workout"),
        kind=fields.text("kind"),
        load_from=fields.any_load("from", "from_unit", "from_band"),
        load_to=fields.any_load("to", "to_unit", "to_band"),
        answer=fields.word("answer", NudgeAnswer),
        answered_at=fields.moment("answered_at"),
    )


def _check_in(fields: Fields) -> KeptCheckIn:
    sore = None if fields.maybe_texts("sore") is None else _muscles(fields, "sore")
    return KeptCheckIn(
        uid=fields.uid(),
        day=fields.day("day"),
        answered_at=fields.moment("answered_at"),
        zone=fields.zone("zone"),
        check_in=CheckIn(
            slept_h=fields.real("slept_h"),
            energy=fields.word("energy", Energy) if fields.text("energy") else None,
            sore=None if sore is None else tuple(sorted({Muscle(name) for name in sore})),
            fed=fields.maybe("fed"),
            flag=fields.word("flag", Flag) if fields.text("flag") else None,
        ),
    )
