"""Our own export: everything a lifter kept, as one JSON document that people can script against.

Fields are written in one fixed order and numbers as they were entered, so that what was imported
is exported again byte for byte.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from brainlift_tui.core.check_in.check_in import KeptCheckIn
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.recognition import fingerprint
from brainlift_tui.core.load.load import Load, plain_digits
from brainlift_tui.core.parts import parts_of
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.rack.rack import Rack, Stack
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
from brainlift_tui.core.workout.workout import Target, TrainingSet, WorkoutExercise
from brainlift_tui.exchange.own.memory_json import memory_test_json, question_json
from brainlift_tui.exchange.own.parts_json import (
    FIRST_OF_TARGET,
    Json,
    decimal_json,
    instant_text,
    load_json,
    name_json,
    number_json,
    parts_json,
)
from brainlift_tui.exchange.own.streamed_json import read_streamed

FORMAT = "brainlift"

VERSION = 1
"""Raised when an older release could no longer read what is written."""


_quoted = json.JSONEncoder(ensure_ascii=False).encode
"""A text as JSON; made once, for `json.dumps` makes an encoder for each text."""


def archive_text(archive: Archive) -> str:
    """The export of everything, ended by a line break."""
    return "".join(archive_pieces(archive, archive.workouts))


def archive_pieces(archive: Archive, workouts: Iterable[KeptWorkout]) -> Iterator[str]:
    """The same piece by piece, the workouts one after the other.

    Args:
        archive: Everything but the workouts.
        workouts: By start, then id.
    """
    before, none, behind = json_text(_besides_workouts(archive)).partition('"workouts": []')
    written = (_written(workout_json(kept, _set_written), "\n  ") for kept in workouts)
    first = next(written, None)
    if first is None:
        yield f"{before}{none}{behind}\n"
        return
    yield f'{before}"workouts": [\n  {first}'
    for text in written:
        yield f",\n  {text}"
    yield f"\n ]{behind}\n"


class _ReadyJson(str):
    """JSON that is written already."""

    __slots__ = ()


@lru_cache(maxsize=16384)  # of an import, sets alike are many
def _set_written(done: TrainingSet, zone: str | None) -> Json:
    return _ReadyJson(_written(set_json(done, zone), "\n      "))


def _besides_workouts(archive: Archive) -> dict[str, Json]:
    """The export of everything, as JSON values, the workouts left out."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "workouts": [],
        "exercises": [_exercise(exercise) for exercise in archive.exercises],
        "programmes": [_programme(programme) for programme in archive.programmes],
        "racks": [_rack(rack) for rack in archive.racks],
        "settings": dict(archive.settings),
        "body": [_measurement(measurement) for measurement in archive.body],
        "imports": [_import(kept_import) for kept_import in archive.imports],
        "nudge_answers": [_answer(answer) for answer in archive.nudge_answers],
        "check_ins": [_check_in(check_in) for check_in in archive.check_ins],
        "memory_tests": [memory_test_json(test) for test in archive.memory_tests],
        "lifting_questions": [question_json(question) for question in archive.questions],
    }


def json_text(value: Json) -> str:
    """JSON with one space of indentation; decimal numbers keep every digit."""
    return _written(value, "\n")


def workout_json(
    kept: KeptWorkout, set_form: "Callable[[TrainingSet, str | None], Json] | None" = None
) -> dict[str, Json]:
    """One workout of the export, its sets as JSON or, ready, in the form given."""
    form = set_form or set_json
    workout = kept.workout
    finished = workout.finished_at
    weighed = workout.bodyweight
    origins = kept.origins or tuple(EntryOrigin() for _ in workout.exercises)
    return {
        "id": workout.uid,
        "started_at": instant_text(workout.started_at, workout.zone),
        "finished_at": None if finished is None else instant_text(finished, workout.zone),
        "zone": workout.zone,
        "title": workout.title,
        "note": workout.note,
        "bodyweight": number_json(weighed),
        "bodyweight_unit": weighed.unit if weighed else None,
        "exercises": [
            _entry(entry, origin, [form(done, workout.zone) for done in entry.sets])
            for entry, origin in zip(workout.exercises, origins, strict=True)
        ],
        "programme": kept.programme or None,
        "programme_revision": kept.programme_revision,
        "programme_day": kept.programme_day,
        "import": kept.imported_by or None,
        "fingerprint": _recognised_by(kept),
        "session_effort": workout.session_effort,
        "felt": workout.felt,
    }


def _recognised_by(kept: KeptWorkout) -> str | None:
    """What it is recognised by when its file comes again; None where that is what it says itself.

    So it is of what was logged here: two logs that hold the same are exported the same, whichever
    of them it was logged in.
    """
    mark = kept.fingerprint
    return mark if mark and mark != fingerprint(kept.workout) else None


def set_json(done: TrainingSet, zone: str | None) -> dict[str, Json]:
    """One set of the export."""
    return parts_json(done, zone)


def parse(pieces: Iterable[str]) -> Archive:
    """Read an export, its workouts one after the other.

    A workout that makes no sense is left out, and named by the line it begins in; anything else
    that makes none has the whole file refused.

    Args:
        pieces: The text of the file, in pieces of any length.

    Raises:
        BadInput: It is no export of ours, of a newer release, or damaged.
        UnicodeDecodeError: A piece could not be made.
    """
    from brainlift_tui.exchange.own.brainlift_parsing import ReadWorkouts, parsed_archive

    workouts = ReadWorkouts()
    try:
        document = read_streamed(pieces, "workouts", workouts.take)
    except json.JSONDecodeError as error:
        raise BadInput(
            "line {line} is not JSON ({why}); the file may have been cut short.",
            line=error.lineno,
            why=error.msg,
        ) from error
    except UnicodeDecodeError:
        raise
    except (RecursionError, ValueError) as error:
        raise BadInput("holds JSON that can't be an export of brainlift.") from error
    if document.get("format") != FORMAT:
        raise BadInput('is JSON, but no export of brainlift: its "format" is not "brainlift".')
    version = document.get("version")
    if not isinstance(version, int):
        raise BadInput("does not say which version of our export it is; it may be damaged.")
    if version > VERSION:
        raise BadInput(
            "was exported by a newer release of brainlift (version {version} of the format, this"
            " one knows {known}); install that release to import it.",
            version=version,
            known=VERSION,
        )
    try:
        return parsed_archive(document, workouts)
    except BadInput as error:
        raise BadInput("can't be taken over: {why}", why=error.said) from error


def _entry(entry: WorkoutExercise, origin: EntryOrigin, sets: list[Json]) -> Json:
    return {
        "name": entry.name,
        "slug": entry.slug,
        "note": entry.note,
        "superset": entry.superset,
        "target": target_json(entry.target),
        "sets": sets,
        "origin": origin.origin,
        "skipped": origin.skipped,
        "rows_today": origin.rows,
        "swapped_from": origin.planned or None,
        **_more_of_target(entry.target),
        "sides_apart": origin.apart,
        "open_rows": [parts_json(row) for row in origin.open_rows],
    }


def target_json(target: Target | None) -> Json:
    """A target of the export, null where nothing was planned."""
    if target is None:
        return None
    return {key: value for key, value in parts_json(target).items() if key in FIRST_OF_TARGET}


def _more_of_target(target: Target | None) -> dict[str, Json]:
    """The parts of a target that came later; they stand in the exercise."""
    parts = (part for part in parts_of(Target) if part.name not in FIRST_OF_TARGET)
    nothing: dict[str, Json] = {part.name: False if part.kind is bool else None for part in parts}
    said = nothing if target is None else parts_json(target)
    return {
        **{f"target_{name}": said[name] for name in nothing},
        "target_band": name_json(target.load if target else None),
    }


def _exercise(kept: KeptExercise) -> Json:
    exercise = kept.exercise
    return {
        "id": kept.uid,
        "slug": exercise.slug,
        "name": exercise.name,
        "aliases": list(exercise.aliases),
        "origin": kept.origin,
        "measure": exercise.measure,
        "equipment": exercise.equipment,
        "pattern": exercise.pattern,
        "direct": list(exercise.direct),
        "indirect": list(exercise.indirect),
        "implements": exercise.implements,
        "one_sided": exercise.one_sided,
        "station": exercise.station,
        "rest_s": exercise.rest_s,
        "note": exercise.note,
        "hidden": kept.hidden,
        "deleted": kept.deleted,
        "merged_into": kept.merged_into or None,
        "import": kept.imported_by or None,
    }


def _programme(kept: KeptProgramme) -> Json:
    programme: Programme = kept.programme
    return {
        "id": kept.uid,
        "slug": programme.slug,
        "name": programme.name,
        "origin": kept.origin,
        "needs_weights": programme.needs_weights,
        "revision": programme.revision,
        "about": programme.about,
        "per_week": programme.per_week,
        "ramp": programme.ramp,
        "deload_every": programme.deload_every,
        "deleted": kept.deleted,
        "days": [
            {
                "name": day.name,
                "weekday": day.weekday,
                "slots": [
                    {
                        "slug": slot.slug,
                        "sets": slot.sets,
                        "low": slot.low,
                        "high": slot.high,
                        "rest_s": slot.rest_s,
                        "superset": slot.superset,
                        "reserve": slot.reserve,
                        "progression": slot.progression,
                        "amrap": slot.amrap,
                    }
                    for slot in day.slots
                ],
            }
            for day in programme.days
        ],
    }


def _rack(kept: KeptRack) -> Json:
    rack: Rack = kept.rack

    def loads(row: tuple[Load, ...]) -> Json:
        return [{"load": number_json(load), "unit": load.unit} for load in row]

    def pins(stack: Stack) -> Json:
        return loads((stack.lowest, stack.step, stack.highest))

    return {
        "id": kept.uid,
        "name": rack.name,
        "unit": rack.unit,
        "active": kept.active,
        "dumbbells": loads(rack.dumbbells),
        "bars": loads(rack.bars),
        "plates": loads(rack.plates),
        "kettlebells": loads(rack.kettlebells),
        "bands": [band.name for band in rack.bands],
        "stack": pins(rack.stack) if rack.stack else None,
        "pins": [{"slug": own.slug, "stack": pins(own.stack)} for own in rack.pins],
        "dials": loads(rack.dials),
        "handles": loads(rack.handles),
        "ez_bars": loads(rack.ez_bars),
        "trap_bars": loads(rack.trap_bars),
        "stations": [station.value for station in sorted(rack.stations)],
        "band_loads": [load_json(band.load) for band in rack.bands],
        "levels": [
            {"pieces": [{"name": piece.name, **load_json(piece.load)} for piece in level]}
            for level in rack.levels
        ],
    }


def _measurement(measurement: Measurement) -> Json:
    return {
        "id": measurement.uid,
        "measured_at": instant_text(measurement.measured_at, measurement.zone),
        "zone": measurement.zone,
        "what": measurement.what,
        "value": Decimal(measurement.value),
        "unit": measurement.unit,
    }


def _import(kept: KeptImport) -> Json:
    return {
        "id": kept.uid,
        "imported_at": instant_text(kept.imported_at, None),
        "format": kept.format,
        "file_name": kept.file_name,
        "workouts": kept.workouts,
        "sets": kept.sets,
    }


def _answer(answer: KeptAnswer) -> Json:
    return {
        "id": answer.uid,
        "slug": answer.exercise,
        "workout": answer.workout or None,
        "kind": answer.kind,
        **load_json(answer.load_from, "from", "from_unit"),
        **load_json(answer.load_to, "to", "to_unit"),
        "answer": answer.answer,
        "answered_at": instant_text(answer.answered_at, None),
        "from_band": name_json(answer.load_from),
        "to_band": name_json(answer.load_to),
    }


def _check_in(kept: KeptCheckIn) -> Json:
    said = kept.check_in
    return {
        "id": kept.uid,
        "day": kept.day.isoformat(),
        "answered_at": instant_text(kept.answered_at, kept.zone),
        "zone": kept.zone,
        "slept_h": decimal_json(said.slept_h),
        "energy": said.energy,
        "sore": None if said.sore is None else list(said.sore),
        "fed": said.fed,
        "flag": said.flag,
    }


def _written(value: Json, line: str) -> str:
    if isinstance(value, str):
        return value if isinstance(value, _ReadyJson) else _quoted(value)
    inner = f"{line} "
    if isinstance(value, dict):
        fields = (f"{_quoted(key)}: {_written(held, inner)}" for key, held in value.items())
        return f"{{{inner}{f',{inner}'.join(fields)}{line}}}" if value else "{}"
    if isinstance(value, list):
        items = (_written(held, inner) for held in value)
        return f"[{inner}{f',{inner}'.join(items)}{line}]" if value else "[]"
    if isinstance(value, Decimal):
        return plain_digits(value)
    if value is None:
        return "null"
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
