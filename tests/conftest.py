"""How properties are tried, how the suite makes use of the machine, and the figures it prints."""

import gc
import os

# How often a second Textual draws at most: a key waits for it. Read as it is imported.
os.environ.setdefault("TEXTUAL_FPS", "250")
# What is read is the English, also where the machine speaks another language.
os.environ["BRAINLIFT_LANGUAGE"] = "en"

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

from tests import no_network

no_network.forbid()
settings.register_profile(
    "seeded", max_examples=200, stateful_step_count=6, deadline=None, derandomize=True
)
settings.register_profile(
    "random", max_examples=200, stateful_step_count=12, deadline=None, print_blob=True
)
settings.load_profile("seeded")


def pytest_collection() -> None:
    """Look for no garbage among the tests that are found: all of them stay."""
    gc.disable()


def pytest_sessionstart() -> None:
    """Let seeded properties try the same everywhere.

    Hypothesis also tries the constants that stand in the modules loaded so far: which those are,
    and whether they count as ours, depends on the tests before, on the worker and on the folder.
    """
    if settings.default.derandomize:
        providers._get_local_constants = providers.Constants


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: now and then each waits for a disk or a timer."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """Spare the collector what stays until the end: thousands of tests and the modules of all."""
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(1_000_000, 20, 100)  # an app that has ended is some ten thousand objects


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
