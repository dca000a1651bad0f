"""How properties are tried, and the figures that the suite prints at its end."""

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

settings.register_profile("seeded", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("random", max_examples=200, deadline=None, print_blob=True)
settings.load_profile("seeded")


def pytest_sessionstart() -> None:
    """Let seeded properties try the same everywhere.

    Hypothesis also tries the constants that stand in the modules loaded so far: which those are,
    and whether they count as ours, depends on the tests before, on the worker and on the folder.
    """
    if settings.default.derandomize:
        providers._get_local_constants = providers.Constants


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print each figure that a test recorded, wherever it ran."""
    figures = [
        figure
        for report in terminalreporter.stats.get("passed", ())
        for figure in report.user_properties
    ]
    if figures:
        terminalreporter.section("figures")
        for name, value in figures:
            terminalreporter.write_line(f"{name}: {value}")
