"""The page of what was measured keeps what a person wrote, and has the tables in its place."""

from pathlib import Path

from tests.benchmarks.__main__ import EVERY, MARKS, Measured, page

PAGE = Path(__file__).parents[2] / "docs" / "measured.md"


def test_new_tables_take_the_place_of_the_old_and_nothing_else_is_changed() -> None:
    told = PAGE.read_text(encoding="utf-8")
    once = page(told, [Measured("python -m tests.benchmarks.idle", "0.3 %\n", True)], "2026-12-01")
    again = page(once, [Measured("python -m tests.benchmarks.scale", "1.1\n", False)], "2026-12-02")
    assert "```\n0.3 %\n```" in once
    assert "No release" not in once
    assert "0.3 %" not in again
    assert "scale`  Misses what it is held to." in again
    assert again.partition(MARKS[0])[0] == told.partition(MARKS[0])[0]
    assert page(again, [], "2026-12-01").endswith(MARKS[1])


def test_every_benchmark_that_is_run_is_there_and_told_of_on_the_page() -> None:
    told = PAGE.read_text(encoding="utf-8")
    for name, *_ in EVERY:
        assert (Path(__file__).parent / f"{name}.py").exists()
        assert f"tests.benchmarks.{name}`" in told or f"tests.benchmarks.{name} " in told
