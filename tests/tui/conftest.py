"""Databases to open the app on."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.raising.own_raises import Raise
from brainlift_tui.core.forecast.replay import Log
from brainlift_tui.core.session.session_exercise import OpenRow, SessionExercise
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.exchange.demo import fill_demo
from brainlift_tui.store.coaching import deload, own_raises, reading
from brainlift_tui.store.coaching.coach import Coach
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.prefill.habits import learn_and_keep_habits
from tests.made_once import made_once, new_log
from tests.tui.lifting import stopped_clock

Judgement = TypeVar("Judgement")
OpenList = Callable[[SessionExercise, Mapping[int, TrainingSet] | None], tuple[OpenRow, ...]]

KNOWN_MOST = 256
"""So many answers are remembered."""

OURS = (
    "NO_COLOR",
    "COLORFGBG",
    "BRAINLIFT_THEME",
    "BRAINLIFT_DB",
    "BRAINLIFT_NOW",
    "LC_ALL",
    "LC_CTYPE",
)


@pytest.fixture(scope="session", autouse=True)
def calm_surroundings() -> Iterator[None]:
    """Whoever runs the tests may have set anything; the locale would choose the unit."""
    with pytest.MonkeyPatch.context() as patch:
        for name in OURS:
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        patch.setenv("BRAINLIFT_SOUND", "bell")
        yield


@pytest.fixture(scope="session", autouse=True)
def worked_out_once() -> Iterator[None]:
    """Hundreds of starts read the same styles and look back on the same made-up year."""
    with pytest.MonkeyPatch.context() as patch:
        parse, raises = Stylesheet._parse_rules, own_raises.newest_raises
        parsed: dict[object, list[RuleSet]] = {}
        raised: dict[object, list[Raise]] = {}

        def parse_once(sheet: Stylesheet, css: str, **told: object) -> list[RuleSet]:
            key = (css, *told.values(), frozenset(sheet._variables.items()))
            return parsed.get(key) or parsed.setdefault(key, parse(sheet, css, **told))

        def raises_once(log: Log) -> list[Raise]:
            key = tuple((slug, tuple(sets)) for slug, sets in log.items())
            return raised.get(key) or raised.setdefault(key, raises(log))

        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        patch.setattr(own_raises, "newest_raises", raises_once)
        patch.setattr(reading, "advise", once(reading.advise))
        patch.setattr(deload, "judged_sessions", once(deload.judged_sessions))
        patch.setattr(Coach, "look_back", look_back_once)
        patch.setattr(SessionExercise, "open_list", open_list_once)
        yield


def look_back_once(
    coach: Coach,
    connection: sqlite3.Connection,
    day: date,
    looks_back: Callable[[Coach, sqlite3.Connection, date], None] = Coach.look_back,
) -> None:
    """Look back on a log, or remember what the same log came to."""
    log = sha256(connection.serialize()).digest(), day
    if log in looked_back_on:
        vars(coach).update(looked_back_on[log])
        return
    looks_back(coach, connection, day)
    looked_back_on[log] = {name: getattr(coach, name) for name in SEEN_LOOKING_BACK}


SEEN_LOOKING_BACK = ("own", "deload", "found", "_looked_back_on")
looked_back_on: dict[tuple[bytes, date], dict[str, object]] = {}


def open_list_once(
    exercise: SessionExercise,
    drafts: Mapping[int, TrainingSet] | None = None,
    open_list: OpenList = SessionExercise.open_list,
) -> tuple[OpenRow, ...]:
    """What each row of an exercise shows, or what it showed of the same one before."""
    drawn = tuple((drafts or {}).items())
    habits = tuple(exercise.habits.weights.items())
    key = exercise._replace(habits=habits), drawn  # type: ignore[arg-type]  # hashable
    if key not in opened:
        if len(opened) >= KNOWN_MOST:
            opened.clear()
        opened[key] = open_list(exercise, drafts)
    return opened[key]


opened: dict[object, tuple[OpenRow, ...]] = {}


def once(judge: Callable[[Case], Judgement]) -> Callable[[Case], Judgement]:
    """The same, which remembers what it said of the last few hundred cases."""
    known: dict[Case, Judgement] = {}

    def remembered(case: Case) -> Judgement:
        key = case._replace(own=tuple(case.own.items()))  # type: ignore[arg-type]  # hashable
        if key not in known:
            if len(known) >= KNOWN_MOST:
                known.clear()
            known[key] = judge(case)
        return known[key]

    return remembered


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory, calm_surroundings: None) -> Path:
    """A database as a new lifter has it, to be copied."""
    return new_log(tmp_path_factory)


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory: pytest.TempPathFactory, new_database: Path) -> Path:
    """A made-up year of training, to be copied."""

    def make(path: Path) -> None:
        shutil.copy(new_database, path)
        with Writer(path, stopped_clock()) as writer:
            writer.do(fill_demo, stopped_clock().today())
            writer.do(learn_and_keep_habits)

    return made_once(tmp_path_factory, "tui-demo.db", make)


@pytest.fixture
def demo(demo_database: Path, tmp_path: Path) -> Path:
    """The year of training, for one test to write in."""
    return Path(shutil.copy(demo_database, tmp_path / "demo.db"))


@pytest.fixture
def empty(new_database: Path, tmp_path: Path) -> Path:
    """The database of somebody new who follows Split A/B, for one test to write in."""
    path = Path(shutil.copy(new_database, tmp_path / "empty.db"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE setting SET value = 'split-ab' WHERE key = 'programme'")
    return path


@pytest.fixture
def first_start(new_database: Path, tmp_path: Path) -> Path:
    """A database as it is at the first start, nothing chosen yet."""
    return Path(shutil.copy(new_database, tmp_path / "first-start.db"))
