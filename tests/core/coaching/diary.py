"""Training diaries in plain text: sessions, rack and programme, and the nudge that follows.

A diary is lines of `what: words`, and of a day and its sets:

    lifter: born 1990, has dumbbells 2–20 by 2 kg
    exercise: Bench Press (Dumbbell), 3 × 8–12
    2026-11-05  16 kg × 12 easy, 12, 12 easy
    today 2026-11-09
    nudge: heavier: 18 kg, strong
    because: the whole line that is shown
    panel: words that stand in the panel
    flip: one line, changed -> the nudge that follows then
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from brainlift_tui.core.coaching.advice import advise
from brainlift_tui.core.coaching.case import Case, Lifter, OwnRaises, Variation
from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.within import after_set
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit, from_ng
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.rack.named import NamedRow, Piece, read_pieces
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Effort, SetKind, Side, Target, TrainingSet

DAY = r"\d{4}-\d\d-\d\d"


@dataclass(frozen=True)
class TooFewSets:
    """A forecast that knows too little, so that the coach falls back on public logs."""

    expected_reps: float = 8.0
    enough: bool = False

    def p_at_least(self, k: int) -> float:
        return 0.5


def no_forecast(history, load, *, day=None, bodyweight=None, others=()) -> TooFewSets:
    return TooFewSets()


@dataclass
class Diary:
    """A diary as read: its lines by what they are about, and what it expects."""

    name: str
    lines: dict[str, str] = field(default_factory=dict)
    nudge: str = ""
    because: str | None = None
    panel: list[str] = field(default_factory=list)
    flips: list[tuple[str, str]] = field(default_factory=list)

    def advice(self) -> Advice | None:
        case = case_of(self.lines)
        if "so far" in self.lines:
            return after_set(case, sets_of(self.lines["so far"]))
        return advise(case)

    def flipped(self, line: str) -> "Diary":
        """The same diary with one line changed."""
        what, words = split(line)
        assert what in self.lines, f"{self.name}: a flip changes a line that is there: {line}"
        assert self.lines[what] != words, f"{self.name}: {line} changes nothing"
        return replace(self, lines={**self.lines, what: words})


def read(path: Path) -> Diary:
    diary = Diary(path.stem)
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        what, words = split(line)
        match what:
            case "nudge":
                diary.nudge = words
            case "because":
                diary.because = words
            case "panel":
                diary.panel.append(words)
            case "flip":
                changed, _, then = words.rpartition(" -> ")
                diary.flips.append((changed, then))
            case _:
                assert what not in diary.lines, f"{path.name}: {what} stands there twice"
                diary.lines[what] = words
    assert diary.nudge, f"{path.name} says no nudge"
    return diary


def split(line: str) -> tuple[str, str]:
    """What a line is about, and its words."""
    if found := re.match(rf"({DAY}|today|so far)\s+(.+)", line):
        return found[1], found[2]
    what, colon, words = line.partition(":")
    assert colon, f"not a line of a diary: {line}"
    return what.strip(), words.strip()


def shown(advice: Advice | None) -> str:
    """A nudge as a diary writes it."""
    if advice is None:
        return "none"
    return f"{advice.kind.replace('_', ' ')}: {advice.offer.english()}, {advice.level}"


def case_of(lines: dict[str, str]) -> Case:
    lifter, loads, bands = lifter_of(lines["lifter"])
    exercise, target = exercise_of(lines["exercise"])
    days = sorted(what for what in lines if re.fullmatch(DAY, what))
    slept = lines.get("slept")
    then = lines.get("planned then")
    unplanned = ", unplanned," in lines["exercise"]
    if unplanned or then == "nothing":
        planned = None
    else:
        planned = exercise_of(f"Any, {then}")[1] if then else target
    held = lines.get("held back", "")
    told = re.search(r"(\d+) of (\d+) kept", lines.get("own raises", ""))
    own = OwnRaises(int(told[1]), int(told[2]), 0.9 * int(told[2])) if told else None
    return Case(
        exercise=exercise,
        target=target,
        past=tuple(
            PastSession(date.fromisoformat(day), planned, sets_of(lines[day])) for day in days
        ),
        unplanned=unplanned,
        loads=loads,
        today=date.fromisoformat(lines["today"]),
        lifter=lifter,
        named=NamedRow(bands, helps=exercise.measure is Measure.ASSISTED),
        harder=variation(lines.get("harder")),
        easier=variation(lines.get("easier")),
        own=dict.fromkeys(SIZES, own) if own else {},
        raised=frozenset(
            {date.fromisoformat(lines["raise taken"])} if "raise taken" in lines else ()
        ),
        probed=frozenset(
            {date.fromisoformat(lines["probe taken"])} if "probe taken" in lines else ()
        ),
        climbed=frozenset(
            {date.fromisoformat(lines["harder taken"])} if "harder taken" in lines else ()
        ),
        confirmed=date.fromisoformat(lines["confirmed"]) if "confirmed" in lines else None,
        deload_week=lines.get("deload week") == "1",
        deload_days=frozenset(
            date.fromisoformat(day) for day in days if lines[day].startswith("deload ")
        ),
        load_first="load first" in lines,
        rack_guessed="a guess" in lines["lifter"],
        trained=date.fromisoformat(lines["others trained"]) if "others trained" in lines else None,
        held_back="slept under 5 h"
        if slept and int(slept.split()[0]) < 5
        else ("" if held == "nothing" else held),
        not_well=held in NOT_WELL,
    )


NOT_WELL = ("pain", "something is not right")


SIZES = ("up to 5 %", "5 to 10 %", "over 10 %")


def lifter_of(words: str) -> tuple[Lifter, tuple[Load, ...], tuple[Piece, ...]]:
    """ "born 1990, weighs 80 kg, has dumbbells 2–20 by 2 kg", "has bands red / blue"."""
    lifter, loads, bands = Lifter(), (), ()
    for piece in re.split(r",\s*", words):
        if found := re.fullmatch(r"born (\d+)", piece):
            lifter = lifter._replace(birth_year=int(found[1]))
        elif piece == "new to lifting":
            lifter = lifter._replace(novice=True)
        elif found := re.fullmatch(r"weighs ([\d.]+) kg", piece):
            lifter = lifter._replace(bodyweight_kg=float(found[1]))
        elif piece == "whose rack is a guess":
            pass
        elif found := re.fullmatch(rf"since ({DAY})", piece):
            lifter = lifter._replace(started=date.fromisoformat(found[1]))
        elif piece.startswith("has bands "):
            bands = read_pieces(piece.removeprefix("has bands ").replace("/", ","))
        elif found := re.fullmatch(
            r"has (?:dumbbells|loads) ([\d.]+)–([\d.]+) by ([\d.]+) (kg|lb)", piece
        ):
            low, high, step = (Load.parse(found[at], Unit(found[4])) for at in (1, 2, 3))
            loads = tuple(from_ng(ng, low.unit) for ng in range(low.ng, high.ng + 1, step.ng))
        else:
            raise AssertionError(f"not about a lifter: {piece}")
    return lifter, loads, bands


def exercise_of(words: str) -> tuple[Exercise, Target]:
    """ "Push Up, bodyweight, linear, 3 × 8–12+"; the + asks for as many as possible at the end."""
    name, *tags, asked = re.split(r",\s*", words)
    found = re.fullmatch(r"(\d+) × (\d+)–(\d+)(?: s)?(\+?)", asked)
    assert found, f"not a target: {asked}"
    measures = {"bodyweight", "assisted", "hold"}
    measure = next((Measure(tag) for tag in tags if tag in measures), Measure.WEIGHTED)
    exercise = Exercise(
        name.lower().replace(" ", "-"),
        name,
        measure=measure,
        equipment=_equipment(name, measure),
        one_sided="one-sided" in tags,
    )
    grows = next((Progression(tag) for tag in tags if tag in set(Progression)), Progression.DOUBLE)
    sets, low, high = (int(found[at]) for at in (1, 2, 3))
    return exercise, Target(sets, low, high, progression=grows, amrap=bool(found[4]))


def _equipment(name: str, measure: Measure) -> Equipment:
    if "(Band)" in name:
        return Equipment.BAND
    return Equipment.DUMBBELL if measure is Measure.WEIGHTED else Equipment.NONE


def variation(name: str | None) -> Variation | None:
    return Variation(name.lower().replace(" ", "-"), name) if name else None


def sets_of(words: str) -> tuple[TrainingSet, ...]:
    """ "warm-up 10 kg × 5; 20 kg × 12 easy, 12 @2, 12 left"."""
    kinds = {"warm-up": SetKind.WARMUP, "drop": SetKind.DROP}
    sets: list[TrainingSet] = []
    for group in words.removeprefix("deload ").split(";"):
        first, _, rest = group.strip().partition(" ")
        kind = kinds.get(first, SetKind.WORK)
        text = rest if first in kinds else group.strip()
        load = None
        if found := re.match(r"([+-]?[\d.]+) (kg|lb) × ", text):
            load, text = Load.parse(found[1], Unit(found[2])), text[found.end() :]
        elif found := re.match(r"([a-z][a-z +]*) × ", text):
            load, text = NamedLoad.parse(found[1]), text[found.end() :]
        sets += [one_set(piece, kind, load) for piece in re.split(r",\s*", text)]
    return tuple(sets)


def one_set(words: str, kind: SetKind, load: AnyLoad | None) -> TrainingSet:
    count, *told = words.split()
    done = {"seconds": int(count)} if told[:1] == ["s"] else {"reps": int(count)}
    found = TrainingSet(kind=kind, load=load, **done)
    for word in told[1:] if "seconds" in done else told:
        if word.startswith("@"):
            found = found._replace(rir=float(word[1:]))
        elif word in ("left", "right"):
            found = found._replace(side=Side(word))
        else:
            found = found._replace(effort=Effort(word))
    return found
