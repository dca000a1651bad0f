"""Ctrl+C during an import leaves nothing behind and says so."""

import signal
from collections.abc import Callable
from threading import get_ident, main_thread

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.progress import ImportProgress
from brainlift_tui.store.file.writer import Change
from brainlift_tui.store.importing import foreign
from tests.exchange.hevy_file import hevy, press
from tests.exchange.lifter_at_work import Lifter

LOG = hevy([press(0, (20, 10), (22.5, 8)), press(2, (20, 9))])

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.mark.parametrize("wakes", [True, False], ids=["wakes", "just before it waits"])
def test_an_import_that_is_interrupted_leaves_nothing_and_says_so(
    new_lifter: Callable[[], Lifter], monkeypatch: pytest.MonkeyPatch, *, wakes: bool
) -> None:
    lifter = new_lifter()
    before = lifter.export()
    # Whoever begins the tests behind a shell's "&" has Ctrl+C ignored.
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)

    def interrupted(change: Change, *_: object) -> None:
        """As a long one, whose rows are written already."""
        heard_by = main_thread().ident if wakes else get_ident()
        signal.pthread_kill(heard_by or 0, signal.SIGINT)
        change.db.execute(ENDLESS).fetchone()

    try:
        with monkeypatch.context() as patched:
            patched.setattr(foreign, "put_right", interrupted)
            with pytest.raises(BadInput, match=r"log\.csv: stopped; nothing was taken over\."):
                lifter.imports(LOG)
    finally:
        signal.signal(signal.SIGINT, handler)
    assert lifter.export() == before
    assert lifter.undo() == ""
    assert lifter.imports(LOG).workouts == 2


def test_an_import_that_is_stopped_while_it_is_stored_leaves_nothing_and_says_so(
    new_lifter: Callable[[], Lifter], monkeypatch: pytest.MonkeyPatch
) -> None:
    lifter, progress = new_lifter(), ImportProgress()
    before = lifter.export()

    def stopped(change: Change, *_: object) -> None:
        """By somebody who waits for a long one, whose rows are written already."""
        assert change.db.execute("SELECT count(*) FROM workout").fetchone() == (2,)
        progress.stop()
        change.db.execute(ENDLESS).fetchone()

    with monkeypatch.context() as patched:
        patched.setattr(foreign, "put_right", stopped)
        with pytest.raises(BadInput, match=r"log\.csv: stopped; nothing was taken over\."):
            lifter.imports(LOG, progress=progress)
    assert lifter.export() == before
    assert lifter.imports(LOG).workouts == 2
