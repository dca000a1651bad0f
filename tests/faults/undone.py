"""Sequences of whatever a lifter does, undone to the start and redone to the end."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.injected import Injected
from tests.store.file.test_any_sequence import AnySequenceOfActions
from tests.store.undoing_lifter import small_database


def sequences(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """Sequences drawn at random; the first that can't be undone ends it."""
    tried = 0

    class Counted(AnySequenceOfActions):
        def teardown(self) -> None:
            nonlocal tried
            tried += 1
            super().teardown()

    Counted.template = folder / "template.db"
    small_database(Counted.template)
    told = ""
    try:
        run_state_machine_as_test(
            Counted,
            settings=settings(
                max_examples=runs, stateful_step_count=12, deadline=None, derandomize=False
            ),
        )
    except AssertionError as error:
        told = str(error)
    for number in range(tried):
        survived = not told or number < tried - 1
        yield Injected(f"sequence {number + 1}", survived, told="" if survived else told)
