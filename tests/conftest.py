"""How hard properties are tried, and the figures that the suite prints at its end."""

import pytest
from hypothesis import settings

settings.register_profile("all", max_examples=200, deadline=None)
settings.load_profile("all")


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
