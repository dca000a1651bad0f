"""What the whole suite prints at its end: the figures that tests measured on the way."""

import pytest


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
