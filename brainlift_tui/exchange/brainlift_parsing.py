"""The values of an export of ours, read field by field.

What a script leaves out has its default: a workout needs its start and its exercises, an exercise
a name or a slug, a set its reps, time or distance.
"""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import NoReturn, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise import Equipment, Exercise, Measure, Muscle, Pattern, Station
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.log import (
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
from brainlift_tui.core.programme import Day, Programme, Slot
from brainlift_tui.core.rack import Rack, Stack
from brainlift_tui.core.workout import (
    Effort,
    SetKind,
    Side,
    Target,
    TrainingSet,
    Workout,
    WorkoutExercise,
)
from brainlift_tui.exchange.rows import plausible

T = TypeVar("T")

_FOREIGN_IDS = uuid.UUID("0d6a4a5e-3c1f-4b57-8a7e-5a0c4c2f9d11")
_LARGEST = 10**9


class Fields:
    """One JSON object, its fields read with the type each must have."""

    def __init__(self, value: object, what: str) -> None:
        """Take an object.

        Args:
            value: What stands in the file.
            what: What it is, for messages.

        Raises:
            BadInput: It is no object.
        """
        if not isinstance(value, dict):
            raise BadInput(f"{what} is no JSON object.")
        self._fields: dict[str, object] = value
        self._what = what

    def text(self, key: str, default: str = "") -> str:
        """A text; null and a missing field are the default."""
        value = self._fields.get(key)
        if value is None:
            return default
        if not isinstance(value, str):
            self._refuse(key, value, "a text")
        if any("\ud800" <= c <= "\udfff" for c in value):
            self._refuse(key, ascii(value), "a text of whole characters")
        return value

    def whole(self, key: str) -> int | None:
        """A whole number, None where there is none."""
        value = self._number(key)
        if value is not None and value % 1:
            self._refuse(key, value, "a whole number")
        return None if value is None else int(value)

    def count(self, key: str) -> int:
        """A whole number that has to be there."""
        value = self.whole(key)
        if value is None:
            self._refuse(key, value, "a whole number")
        return value

    def decimal(self, key: str) -> str | None:
        """A number in decimal digits, None where there is none."""
        value = self._number(key)
        if value is None:
            return None
        digits = format(value, "f")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits

    def real(self, key: str) -> float | None:
        """A number, None where there is none."""
        digits = self.decimal(key)
        return None if digits is None else float(digits)

    def switch(self, key: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self._fields.get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self._refuse(key, value, "true or false")
        return value

    def instant(self, key: str) -> datetime | None:
        """An instant with its offset, None where there is none."""
        text = self.text(key)
        if not text:
            return None
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            self._refuse(key, text, "an instant like 2026-11-22T17:05:00+01:00")
        try:
            at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
        except OverflowError:
            self._refuse(key, text, "an instant that can be meant")
        return plausible(at).replace(microsecond=0)

    def moment(self, key: str) -> datetime:
        """An instant that has to be there."""
        at = self.instant(key)
        if at is None:
            self._refuse(key, None, "an instant like 2026-11-22T17:05:00+01:00")
        return at

    def zone(self, key: str) -> str | None:
        """The name of a time zone, None where there is none."""
        name = self.text(key)
        if not name:
            return None
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise BadInput(f"the time zone {name[:40]!r} is not known.") from error
        return name

    def load(self, key: str, unit_key: str = "unit") -> Load | None:
        """A load from its number and its unit."""
        digits = self.decimal(key)
        if digits is None:
            return None
        return Load.parse(digits, self.word(unit_key, Unit))

    def word(self, key: str, words: Callable[[str], T], default: T | None = None) -> T:
        """One of a set of words."""
        text = self.text(key)
        if not text and default is not None:
            return default
        try:
            return words(text)
        except ValueError:
            self._refuse(key, text, "one of its words")

    def items(self, key: str) -> list[object]:
        """A list; null and a missing field are an empty one."""
        value = self._fields.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self._refuse(key, value, "a list")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        for value in (values := self.items(key)):
            if not isinstance(value, str):
                self._refuse(key, value, "a list of texts")
        return tuple(str(value) for value in values)

    def uid(self, key: str = "id") -> str:
        """An id of 128 bits in hex; one of another form gives one that stays the same."""
        text = self.text(key)
        if not text:
            return ""
        bare = text.replace("-", "").lower()
        if len(bare) == 32 and all(c in "0123456789abcdef" for c in bare):
            return bare
        return uuid.uuid5(_FOREIGN_IDS, text).hex

    def inner(self, key: str) -> "Fields | None":
        """An object within this one."""
        value = self._fields.get(key)
        return None if value is None else Fields(value, f"{key} of {self._what}")

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(self._fields)

    def _number(self, key: str) -> Decimal | None:
        value = self._fields.get(key)
        if value is None:
            return None
        if not isinstance(value, int | Decimal) or isinstance(value, bool):
            self._refuse(key, value, "a number")
        exact = Decimal(value)
        if not -_LARGEST <= exact <= _LARGEST:
            self._refuse(key, value, "a number that can be meant")
        return exact

    def _refuse(self, key: str, value: object, wanted: str) -> NoReturn:
        shown = f"{value!s:.40}" if value is not None else "missing"
        raise BadInput(f"{key} of {self._what} is {shown}; it takes {wanted}.")


def parsed_archive(document: object, text: str) -> Archive:
    """An export's values.

    Args:
        document: The document as JSON values, decimal numbers exact.
        text: The same as text, to tell lines by.

    Raises:
        BadInput: Something other than a single workout makes no sense.
    """
    fields = Fields(document, "the export")
    workouts: list[tuple[KeptWorkout, int]] = []
    left_out: list[LeftOut] = []
    line_of = _Lines(text)
    for at, value in enumerate(fields.items("workouts"), 1):
        line = line_of.workout(value)
        try:
            workouts.append((_workout(Fields(value, f"workout {at}")), line))
        except BadInput as error:
            left_out.append(LeftOut(line, str(error)))
    settings = fields.inner("settings")
    return Archive(
        workouts=tuple(kept for kept, _ in workouts),
        exercises=tuple(_each(fields, "exercises", _exercise)),
        programmes=tuple(_each(fields, "programmes", _programme)),
        racks=tuple(_each(fields, "racks", _rack)),
        settings=tuple((key, settings.text(key)) for key in settings.keys) if settings else (),
        body=tuple(_each(fields, "body", _measurement)),
        imports=tuple(_each(fields, "imports", _import)),
        nudge_answers=tuple(_each(fields, "nudge_answers", _answer)),
        lines=tuple(line for _, line in workouts),
        left_out=tuple(left_out),
    )


class _Lines:
    """Tells the lines that workouts begin in, going down the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1

    def workout(self, value: object) -> int:
        started = value.get("id") or value.get("started_at") if isinstance(value, dict) else None
        found = self._text.find(f'"{started}"', self._at) if isinstance(started, str) else -1
        if found >= 0:
            self._line += self._text.count("\n", self._at, found)
            self._at = found
        return self._line


def _each(fields: Fields, key: str, read: Callable[[Fields], T]) -> list[T]:
    what = key.rstrip("s").replace("_", " ")
    return [read(Fields(value, f"{what} {at}")) for at, value in enumerate(fields.items(key), 1)]


def _workout(fields: Fields) -> KeptWorkout:
    entries = [
        _entry(Fields(value, f"exercise {at}"))
        for at, value in enumerate(fields.items("exercises"), 1)
    ]
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
        target=_target(fields.inner("target")),
        sets=tuple(
            _set(Fields(value, f"set {at}")) for at, value in enumerate(fields.items("sets"), 1)
        ),
    )
    if not entry.name.strip():
        raise BadInput("an exercise has neither name nor slug.")
    if entry.superset is not None and entry.superset < 1:
        raise BadInput(f"superset {entry.superset}: it counts from 1.")
    rows = fields.whole("rows_today")
    origin = EntryOrigin(
        origin=fields.word("origin", _origin_of_entry, "imported"),
        skipped=fields.switch("skipped"),
        rows=None if rows is None else max(0, rows),
        planned=fields.text("swapped_from"),
    )
    return entry, origin


def _origin_of_entry(text: str) -> str:
    if text not in ("planned", "added", "imported"):
        raise ValueError(text)
    return text


def _target(fields: Fields | None) -> Target | None:
    if fields is None or fields.whole("sets") is None:
        return None
    target = Target(
        sets=fields.count("sets"),
        low=fields.count("low"),
        high=fields.count("high"),
        load=fields.load("load"),
        rest_s=fields.whole("rest_s"),
    )
    if target.sets < 1 or not 1 <= target.low <= target.high:
        raise BadInput(f"a target of {target}: it can't be.")
    if target.rest_s is not None and not 0 <= target.rest_s <= 3600:
        raise BadInput(f"a target with {target.rest_s} s of rest: it is at most an hour.")
    return target


def _set(fields: Fields) -> TrainingSet:
    return TrainingSet(
        kind=fields.word("kind", SetKind, SetKind.WORK),
        load=fields.load("load"),
        reps=fields.whole("reps"),
        seconds=fields.whole("seconds"),
        distance_m=fields.real("distance_m"),
        rir=fields.real("rir"),
        effort=fields.word("effort", Effort) if fields.text("effort") else None,
        side=fields.word("side", Side) if fields.text("side") else None,
        done_at=fields.instant("done_at"),
        rest_s=fields.whole("rest_s"),
        note=fields.text("note"),
    )


def _exercise(fields: Fields) -> KeptExercise:
    return KeptExercise(
        uid=fields.uid(),
        exercise=Exercise(
            slug=fields.text("slug"),
            name=fields.text("name"),
            measure=fields.word("measure", Measure, Measure.WEIGHTED),
            equipment=fields.word("equipment", Equipment, Equipment.NONE),
            pattern=fields.word("pattern", Pattern, Pattern.SQUAT),
            direct=tuple(Muscle(muscle) for muscle in _muscles(fields, "direct")),
            indirect=tuple(Muscle(muscle) for muscle in _muscles(fields, "indirect")),
            implements=2 if fields.whole("implements") == 2 else 1,
            one_sided=fields.switch("one_sided"),
            station=fields.word("station", Station, Station.NONE),
            aliases=fields.texts("aliases"),
            rest_s=fields.whole("rest_s"),
            note=fields.text("note"),
        ),
        origin=fields.word("origin", _origin, "own"),
        hidden=fields.switch("hidden"),
        deleted=fields.switch("deleted"),
        merged_into=fields.text("merged_into"),
        imported_by=fields.uid("import"),
    )


def _origin(text: str) -> str:
    if text not in ("catalogue", "own"):
        raise ValueError(text)
    return text


def _muscles(fields: Fields, key: str) -> tuple[str, ...]:
    known = {muscle.value for muscle in Muscle}
    names = fields.texts(key)
    if unknown := [name for name in names if name not in known]:
        raise BadInput(f"the muscle {unknown[0]!r} is not known.")
    return names


def _programme(fields: Fields) -> KeptProgramme:
    days = tuple(
        Day(
            name=day.text("name"),
            slots=tuple(_slot(Fields(slot, "slot")) for slot in day.items("slots")),
        )
        for day in (Fields(value, "day") for value in fields.items("days"))
    )
    return KeptProgramme(
        uid=fields.uid(),
        programme=Programme(
            slug=fields.text("slug"),
            name=fields.text("name"),
            days=days,
            needs_weights=fields.switch("needs_weights", default=True),
            revision=max(1, fields.whole("revision") or 1),
        ),
        origin=fields.word("origin", _origin, "own"),
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
    )


def _rack(fields: Fields) -> KeptRack:
    def loads(key: str) -> tuple[Load, ...]:
        found = (Fields(value, key).load("load") for value in fields.items(key))
        return tuple(load for load in found if load is not None)

    stack = loads("stack")
    return KeptRack(
        uid=fields.uid(),
        rack=Rack(
            name=fields.text("name", "Home"),
            dumbbells=loads("dumbbells"),
            bars=loads("bars"),
            plates=loads("plates"),
            kettlebells=loads("kettlebells"),
            bands=fields.texts("bands"),
            stack=Stack(*stack) if len(stack) == 3 else None,
            unit=fields.word("unit", Unit, Unit.KG),
        ),
        active=fields.switch("active"),
    )


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
        load_from=fields.load("from", "from_unit"),
        load_to=fields.load("to", "to_unit"),
        answer=fields.text("answer"),
        answered_at=fields.moment("answered_at"),
    )
