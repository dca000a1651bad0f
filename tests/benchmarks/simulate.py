"""Made-up lifters: python -m tests.benchmarks.simulate [--json] [--seeds N] [--only WHO].

Each trains for 52 weeks with the real program on a database of its own (tests/simulated); what is
plotted is the heaviest load of each session and what could truly be lifted once.
"""

import argparse
import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import replace
from math import sqrt
from pathlib import Path
from statistics import fmean, median
from typing import NamedTuple
from xml.sax.saxutils import escape

from brainlift_tui.core.coaching.nudge import AdviceKind, Level
from brainlift_tui.core.exercise.exercise import Measure, Pattern
from tests.simulated.people import PEOPLE
from tests.simulated.year import WEEKS, Done, Person, Year, live

PLOTTED = 5
"""So many people's loads are drawn."""

SHOWN = 4
"""Exercises of each that are plotted: those done most often with a load."""

MARKERS = "abcd"
COLOURS = ("#2a7f78", "#b0762a", "#6a5aa0", "#a04a5a")


class Tally(NamedTuple):
    """What is counted of one year.

    Attributes:
        who: Whose it was.
        unit: The unit of their loads.
        workouts: Workouts trained.
        raises: Raises proposed.
        taken: Raises taken.
        kept: Those whose first set stayed in the range.
        strong: Raises taken that were told to be likely.
        strong_kept: Those whose first set stayed in the range.
        tried: Far loads tried for a set.
        deloads: Deload weeks.
        shares: The loads of the second half, as shares of what could truly be lifted once.
        gains: What each movement with a load truly gained, by its pattern.
        lines: Week and load of each exercise that is plotted.
    """

    who: str
    unit: str
    workouts: int
    raises: int
    taken: int
    kept: int
    strong: int
    strong_kept: int
    tried: int
    deloads: int
    shares: tuple[float, ...]
    gains: Mapping[Pattern, float]
    lines: Mapping[str, Sequence[tuple[float, float]]]


def tally(person: Person, seed: int) -> Tally:
    """Let somebody train for a year, and count."""
    with tempfile.TemporaryDirectory() as folder:
        return counted(live(person, Path(folder) / "brainlift.db", seed))


def counted(year: Year) -> Tally:
    """The figures of a year."""
    raises = _advised(year, AdviceKind.HEAVIER)
    taken = [one for one in raises if one.taken]
    kept = [one for one in taken if (one.sets[0].reps or 0) >= one.planned.judged_by.low]
    weighted = [s for s in year.slugs if year.of(s)[0].exercise.measure is Measure.WEIGHTED]
    patterns = {year.of(slug)[0].exercise.pattern for slug in weighted}
    return Tally(
        who=year.person.name,
        unit=year.person.settings.unit,
        workouts=len(year.days),
        raises=len(raises),
        taken=len(taken),
        kept=len(kept),
        strong=sum(map(_strong, taken)),
        strong_kept=sum(map(_strong, kept)),
        tried=sum(one.taken for one in _advised(year, AdviceKind.PROBE)),
        deloads=len(year.deloads),
        shares=tuple(o.share for o in year.done if o.share is not None and o.week >= WEEKS // 2),
        gains={pattern: year.gains.get(pattern, 0.0) for pattern in patterns},
        lines={slug: points(year.of(slug)) for slug in weighted[:SHOWN]},
    )


def _advised(year: Year, kind: AdviceKind) -> list[Done]:
    return [one for one in year.done if one.advice is not None and one.advice.kind is kind]


def _strong(one: Done) -> bool:
    return one.advice is not None and one.advice.level is Level.STRONG


def points(done: Sequence[Done]) -> list[tuple[float, float]]:
    """Week and load in the lifter's own unit."""
    first = done[0].day.toordinal() - 7 * done[0].week
    return [
        ((one.day.toordinal() - first) / 7, float(one.load.text))
        for one in done
        if one.load is not None
    ]


def row(who: str, years: Sequence[Tally], knowing: Sequence[Tally]) -> dict[str, object]:
    """Some years in figures.

    Args:
        who: Whose they are.
        years: What came of what the program said.
        knowing: The same years of those who know what they could lift.
    """
    taken, kept = sum(year.taken for year in years), sum(year.kept for year in years)
    strong = sum(year.strong for year in years)
    strong_kept = sum(year.strong_kept for year in years)
    gained, would_have = gained_beside(years, knowing)
    return {
        "who": who,
        "years": len(years),
        "workouts": sum(year.workouts for year in years),
        "raises_nudged": sum(year.raises for year in years),
        "raises_taken": taken,
        "raises_kept": share_with_interval(kept, taken),
        "strong_taken": strong,
        "strong_kept": share_with_interval(strong_kept, strong),
        "far_loads_tried": sum(year.tried for year in years),
        "deload_weeks": sum(year.deloads for year in years),
        "median_share_of_true_max_second_half": round(
            median(share for year in years for share in year.shares), 2
        ),
        "gained": round(gained, 3),
        "gained_by_one_who_knows": round(would_have, 3),
        "gained_of_one_who_knows": round(gained / would_have, 3),
    }


def gained_beside(years: Sequence[Tally], knowing: Sequence[Tally]) -> tuple[float, float]:
    """What a movement gained on average, here and of those who know; movements both trained."""
    pairs = [
        (year.gains[pattern], other.gains[pattern])
        for year, other in zip(years, knowing, strict=True)
        for pattern in year.gains.keys() & other.gains.keys()
    ]
    return fmean(here for here, _ in pairs), fmean(there for _, there in pairs)


def share_with_interval(count: int, of: int) -> list[float] | None:
    """A share and its 95 % interval (Wilson 1927); None of nothing."""
    if not of:
        return None
    z, share = 1.96, count / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return [round(share, 3), round(middle - half, 3), round(middle + half, 3)]


def plot(year: Tally) -> None:
    """Draw one person's loads in the terminal, each exercise by its letter."""
    import plotext

    terminal = type(plotext.terminal)().limit(False, False)
    figure = type(plotext.figure)(parent=terminal)
    figure.plot_size(100, 20)
    figure.theme("colorless")
    for letter, found in zip(MARKERS, year.lines.values(), strict=False):
        figure.draw(figure.signal([x for x, _ in found], [y for _, y in found], marker=letter))
    print(f"{year.who}: load in {year.unit} by week")
    print(figure.build().string(colorless=True))
    legend = zip(MARKERS, year.lines, strict=False)
    print("   ".join(f"{letter} {slug}" for letter, slug in legend))


def svg(years: Sequence[Tally]) -> str:
    """All of them below each other, as a picture for the documentation."""
    width, height, left, top = 780, 220, 80, 34
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height * len(years)}" '
            'font-family="sans-serif" font-size="12">'
            '<rect width="100%" height="100%" fill="white"/>'
        )
    ]
    for at, year in enumerate(years):
        highest = max(y for found in year.lines.values() for _, y in found)
        bottom = height * (at + 1) - 30
        tall = height - top - 30

        def x(week: float) -> float:
            return left + week / WEEKS * (width - left - 220)

        def y(
            load: float, bottom: float = bottom, tall: float = tall, most: float = highest
        ) -> float:
            return bottom - load / most * tall

        parts.append(
            f'<text x="{left}" y="{height * at + 20}" font-weight="bold">{escape(year.who)}</text>'
        )
        parts += [
            f'<line x1="{left}" x2="{x(WEEKS):.0f}" y1="{y(load):.1f}" y2="{y(load):.1f}" '
            f'stroke="#ddd"/><text x="{left - 6}" y="{y(load) + 4:.1f}" text-anchor="end">'
            f"{load:.0f} {year.unit}</text>"
            for load in (0, highest / 2, highest)
        ]
        parts += [
            f'<text x="{x(week):.0f}" y="{bottom + 16}" text-anchor="middle">'
            f"{'week ' if week == 0 else ''}{week}</text>"
            for week in (0, 13, 26, 39, 52)
        ]
        for place, ((slug, found), colour) in enumerate(
            zip(year.lines.items(), COLOURS, strict=False)
        ):
            path = " ".join(f"{x(week):.1f},{y(load):.1f}" for week, load in found)
            parts.append(
                f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5" '
                f'stroke-dasharray="{("none", "6 2", "2 2", "8 2 2 2")[place]}"/>'
                f'<text x="{x(WEEKS) + 12:.0f}" y="{height * at + top + 16 + 18 * place}" '
                f'fill="{colour}">{escape(slug)}</text>'
            )
    return "\n".join([*parts, "</svg>"]) + "\n"


def main() -> int:
    """Let them train, and show what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="write the picture there")
    parser.add_argument("--seed", type=int, default=1, help="what chance is made from at first")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="so many years of each")
    parser.add_argument("--jobs", type=int, default=None, metavar="N", help="so many at a time")
    parser.add_argument(
        "--only", action="append", metavar="WHO", help="whose name has this in it; may be repeated"
    )
    arguments = parser.parse_args()
    people = [person for person in PEOPLE if _asked_for(person, arguments.only)]
    if not people:
        parser.error(f"nobody of that name; there are: {', '.join(p.name for p in PEOPLE)}")
    with ProcessPoolExecutor(arguments.jobs) as pool:
        found = lived(pool, people, range(arguments.seed, arguments.seed + arguments.seeds))
    firsts = [years[0] for years, _ in found.values()]
    if arguments.svg is not None:
        arguments.svg.write_text(svg(firsts[:PLOTTED]), encoding="utf-8")
    rows = [row(who, years, knowing) for who, (years, knowing) in found.items()]
    every = [year for years, _ in found.values() for year in years]
    rows.append(
        row("all of them", every, [year for _, knowing in found.values() for year in knowing])
    )
    if arguments.json:
        print(json.dumps({"rows": rows}, indent=2))
        return 0
    for year in firsts:
        plot(year)
    for one in rows:
        print("  ".join(f"{key}: {value}" for key, value in one.items()))
        print()
    return 0


def _asked_for(person: Person, only: Sequence[str] | None) -> bool:
    return only is None or any(part in person.name for part in only)


def lived(
    pool: Executor, people: Sequence[Person], seeds: Iterable[int]
) -> dict[str, tuple[list[Tally], list[Tally]]]:
    """Everybody's years, one for each seed, and the same of those who know what they could lift."""
    lives = [(person, seed) for person in people for seed in seeds]
    years = pool.map(tally, *zip(*lives, strict=True))
    knowing = pool.map(tally, *zip(*((replace(p, knows=True), s) for p, s in lives), strict=True))
    found: dict[str, tuple[list[Tally], list[Tally]]] = {}
    for (person, _), year, other in zip(lives, years, knowing, strict=True):
        here, there = found.setdefault(person.name, ([], []))
        here.append(year)
        there.append(other)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
