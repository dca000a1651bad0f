"""People who train for a year."""

from collections.abc import Iterator
from random import Random

from brainlift_tui.core.exercise.exercise import Station
from brainlift_tui.core.lifter.settings import Experience, Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.rack import Rack
from tests.simulated.year import WEEKS, Person


def twice_a_week(rng: Random) -> Iterator[int]:
    """Mondays and Thursdays, one in twenty missed."""
    for week in range(WEEKS):
        yield from (7 * week + day for day in (0, 3) if rng.random() > 0.05)


def three_times_a_week(rng: Random) -> Iterator[int]:
    """Mondays, Wednesdays and Fridays, one in twenty missed."""
    for week in range(WEEKS):
        yield from (7 * week + day for day in (0, 2, 4) if rng.random() > 0.05)


def at_random(rng: Random) -> Iterator[int]:
    """Any day, from daily to once in nine days."""
    day = 0
    while day < 7 * WEEKS:
        yield day
        day += rng.choice((1, 1, 2, 3, 4, 5, 9))


def with_two_months_away(rng: Random) -> Iterator[int]:
    """Twice a week, and not at all from week 20 to 28."""
    yield from (day for day in twice_a_week(rng) if not 20 <= day // 7 < 29)


def _kg(*loads: str) -> tuple[Load, ...]:
    return tuple(Load(load, Unit.KG) for load in loads)


def _lb(*loads: str) -> tuple[Load, ...]:
    return tuple(Load(load, Unit.LB) for load in loads)


DUMBBELLS = Rack(dumbbells=_kg(*(str(load) for load in range(2, 42, 2))))
GYM = Rack(
    dumbbells=_lb(*(str(load) for load in range(5, 105, 5))),
    bars=_lb("45"),
    plates=_lb("45", "45", "45", "35", "25", "10", "10", "5", "2.5", "1.25"),
    unit=Unit.LB,
    stations=frozenset(Station) - {Station.NONE},
)

BEGINNER = Person(
    "a beginner at home",
    Settings(programme="full-body"),
    DUMBBELLS,
    strength=0.8,
    growth=0.2,
    days=twice_a_week,
)
OLDER = Person(
    "a 70-year-old with two dumbbells",
    Settings(programme="two-dumbbells", birth_year=1955),
    Rack(dumbbells=_kg("4", "8"), stations=frozenset()),
    strength=0.45,
    growth=0.15,
    days=twice_a_week,
)
POUNDS = Person(
    "a barbell lifter in pounds",
    Settings(Unit.LB, programme="5x5-linear", experience=Experience.SOME),
    GYM,
    strength=1.6,
    growth=0.1,
    days=three_times_a_week,
)
RANDOM = Person(
    "one who trains at random",
    Settings(programme="split-ab", experience=Experience.SOME),
    DUMBBELLS,
    strength=1.0,
    growth=0.15,
    days=at_random,
    obeys=0.5,
)
AWAY = Person(
    "one who was away for two months",
    Settings(programme="split-ab"),
    DUMBBELLS,
    strength=0.9,
    growth=0.2,
    days=with_two_months_away,
)
COARSE = Person(
    "one who owns 10 and 20 kg",
    Settings(programme="full-body"),
    Rack(dumbbells=_kg("10", "20")),
    strength=1.0,
    growth=0.2,
    days=twice_a_week,
)
NEWCOMER = Person(
    "a newcomer on 5×5",
    Settings(programme="5x5-linear"),
    Rack(
        dumbbells=_kg(*(str(load) for load in range(2, 42, 2))),
        bars=_kg("20"),
        plates=_kg("20", "20", "15", "10", "10", "5", "5", "2.5", "2.5", "1.25", "1.25"),
        stations=frozenset(Station) - {Station.NONE},
    ),
    strength=1.0,
    growth=0.25,
    days=three_times_a_week,
)
QUIET = Person(
    "one who never says how it felt",
    Settings(programme="full-body"),
    DUMBBELLS,
    strength=0.9,
    growth=0.2,
    days=twice_a_week,
    obeys=1.0,
    tells=0.0,
)
ENTERS = Person(
    "one who only presses Enter",
    Settings(programme="full-body"),
    DUMBBELLS,
    strength=0.9,
    growth=0.2,
    days=twice_a_week,
    enters=True,
)

FOR_TESTS = (BEGINNER, OLDER, POUNDS, RANDOM, AWAY)
"""Those whose year is a test."""

PEOPLE = (*FOR_TESTS, COARSE, NEWCOMER, QUIET, ENTERS)
