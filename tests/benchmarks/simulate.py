"""Made-up lifters: python -m tests.benchmarks.simulate [--json] [--svg FILE] [--seeds N].

Each trains for 52 weeks with the real program on a database of its own (tests/simulated); what is
plotted is the heaviest load of each session and what could truly be lifted once.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean, median
from xml.sax.saxutils import escape

from brainlift_tui.core.coaching.nudge import AdviceKind, Level
from brainlift_tui.core.exercise.exercise import Measure
from tests.simulated.people import PEOPLE
from tests.simulated.year import WEEKS, Done, Person, Year, live

PLOTTED = 5
"""So many people's loads are drawn."""

SHOWN = 4
"""Exercises of each that are plotted: those done most often with a load."""

MARKERS = "abcd"
COLOURS = ("#2a7f78", "#b0762a", "#6a5aa0", "#a04a5a")


def shown(year: Year) -> list[str]:
    """The slugs that are plotted."""
    return [s for s in year.slugs if year.of(s)[0].exercise.measure is Measure.WEIGHTED][:SHOWN]


def points(done: Sequence[Done]) -> list[tuple[float, float]]:
    """Week and load in the lifter's own unit."""
    first = done[0].day.toordinal() - 7 * done[0].week
    return [
        ((one.day.toordinal() - first) / 7, float(one.load.text))
        for one in done
        if one.load is not None
    ]


def row(years: Sequence[Year], knowing: Sequence[Year]) -> dict[str, object]:
    """One person's years in figures, a year for each seed.

    Args:
        years: What came of what the program said.
        knowing: The same years of somebody who knows what they could lift.
    """
    everything = [one for year in years for one in year.done]
    raises = [one for one in everything if one.advice and one.advice.kind is AdviceKind.HEAVIER]
    taken = [one for one in raises if one.taken]
    kept = [
        one
        for one in taken
        if one.sets[0].reps is not None and one.sets[0].reps >= one.planned.judged_by.low
    ]
    strong = [one for one in taken if one.advice and one.advice.level is Level.STRONG]
    tried = [one for one in everything if one.advice and one.advice.kind is AdviceKind.PROBE]
    late = [one.share for one in everything if one.share is not None and one.week >= WEEKS // 2]
    return {
        "who": years[0].person.name,
        "years": len(years),
        "workouts": sum(len(year.days) for year in years),
        "raises_nudged": len(raises),
        "raises_taken": len(taken),
        "raises_kept": round(len(kept) / len(taken), 3) if taken else None,
        "strong_taken": len(strong),
        "strong_kept": round(sum(one in kept for one in strong) / len(strong), 3)
        if strong
        else None,
        "far_loads_tried": sum(one.taken for one in tried),
        "deload_weeks": sum(len(year.deloads) for year in years),
        "median_share_of_true_max_second_half": round(median(late), 2),
        "strength_of_one_who_knows": round(
            fmean(year.grown for year in years) / fmean(year.grown for year in knowing), 3
        )
        if knowing
        else None,
    }


def plot(year: Year) -> None:
    """Draw one person's loads in the terminal, each exercise by its letter."""
    import plotext

    terminal = type(plotext.terminal)().limit(False, False)
    figure = type(plotext.figure)(parent=terminal)
    figure.plot_size(100, 20)
    figure.theme("colorless")
    slugs = shown(year)
    for letter, slug in zip(MARKERS, slugs, strict=False):
        found = points(year.of(slug))
        figure.draw(figure.signal([x for x, _ in found], [y for _, y in found], marker=letter))
    print(f"{year.person.name}: load in {year.person.settings.unit} by week")
    print(figure.build().string(colorless=True))
    legend = zip(MARKERS, slugs, strict=False)
    print("   ".join(f"{letter} {slug}" for letter, slug in legend))


def svg(years: Sequence[Year]) -> str:
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
        lines = {slug: points(year.of(slug)) for slug in shown(year)}
        highest = max(y for found in lines.values() for _, y in found)
        bottom = height * (at + 1) - 30
        tall = height - top - 30

        def x(week: float) -> float:
            return left + week / WEEKS * (width - left - 220)

        def y(
            load: float, bottom: float = bottom, tall: float = tall, most: float = highest
        ) -> float:
            return bottom - load / most * tall

        unit = year.person.settings.unit
        parts.append(
            f'<text x="{left}" y="{height * at + 20}" font-weight="bold">'
            f"{escape(year.person.name)}</text>"
        )
        parts += [
            f'<line x1="{left}" x2="{x(WEEKS):.0f}" y1="{y(load):.1f}" y2="{y(load):.1f}" '
            f'stroke="#ddd"/><text x="{left - 6}" y="{y(load) + 4:.1f}" text-anchor="end">'
            f"{load:.0f} {unit}</text>"
            for load in (0, highest / 2, highest)
        ]
        parts += [
            f'<text x="{x(week):.0f}" y="{bottom + 16}" text-anchor="middle">'
            f"{'week ' if week == 0 else ''}{week}</text>"
            for week in (0, 13, 26, 39, 52)
        ]
        for place, ((slug, found), colour) in enumerate(zip(lines.items(), COLOURS, strict=False)):
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
    arguments = parser.parse_args()
    lived = {person: _years(person, arguments.seed, arguments.seeds) for person in PEOPLE}
    firsts = [years[0] for years, _ in lived.values()]
    if arguments.svg is not None:
        arguments.svg.write_text(svg(firsts[:PLOTTED]), encoding="utf-8")
    rows = [row(years, knowing) for years, knowing in lived.values()]
    if arguments.json:
        print(json.dumps({"rows": rows}, indent=2))
        return 0
    for year, found in zip(firsts, rows, strict=True):
        plot(year)
        print("  ".join(f"{key}: {value}" for key, value in found.items()))
        print()
    return 0


def _years(person: Person, first: int, count: int) -> tuple[list[Year], list[Year]]:
    """A year of somebody for each seed, and the same of one who knows what they could lift."""
    knowing = replace(person, knows=True)
    seeds = range(first, first + count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        return (
            [live(person, path / f"{seed}.db", seed) for seed in seeds],
            [live(knowing, path / f"knows-{seed}.db", seed) for seed in seeds],
        )


if __name__ == "__main__":
    raise SystemExit(main())
