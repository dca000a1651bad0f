"""A damaged log is offered to be mended, before the app opens it and in the middle of a workout."""

import os
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.core.errors import Damaged
from brainlift_tui.store.backup.backups import back_up
from brainlift_tui.store.doctor.rebuilding import rebuild
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.failures import is_damage
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.session.putting_back import put_back
from brainlift_tui.store.session.today import read_session
from brainlift_tui.tui.dialogs.confirm import Confirm
from brainlift_tui.tui.lifter.mending import Mender, ways_out
from brainlift_tui.tui.words import words
from tests.cli.damaged import PAGE, spoil_leaves_of, spoil_page_of
from tests.tui.lifting import NOW, open_app, stopped_clock
from tests.tui.picture import screen_text


def sets_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT load, reps FROM training_log").fetchall()


@pytest.fixture
async def log(empty: Path) -> Path:
    """A log of two sets, with a copy beside it."""
    async with open_app(empty) as lifter:
        await lifter.type("20x8")
        await lifter.press("enter", "enter", "enter", "T")
    back_up(empty, NOW, MadeFor.DAY)
    assert len(sets_of(empty)) == 2
    return empty


async def chosen(log: Path, *keys: str, written_over: bool = False) -> tuple[str, str]:
    """What is offered, and what comes of what is taken."""
    mender = Mender(log, NOW, written_over=written_over)
    async with mender.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        offered = screen_text(mender)
        await pilot.press(*keys)
    way = mender.return_value
    return offered, "" if way is None else words(way())


async def test_it_is_mended_from_what_can_be_read_and_the_newest_copy(log: Path) -> None:
    before = sets_of(log)
    spoil_page_of(log, "workout_set")
    bad = log.read_bytes()
    offered, told = await chosen(log, "enter")
    assert "Your log is damaged." in offered
    assert "mend it, from all that can be read and the copy of 2026-11-22" in offered
    assert "go back to  2026-11-22 17:05  after a day of training" in offered
    assert told.startswith("Made anew: ")
    assert sets_of(log) == before
    assert [path.read_bytes() for path in log.parent.glob("*-damaged-*.db")] == [bad]


async def test_one_damaged_from_its_start_goes_back_to_the_copy(log: Path) -> None:
    before = sets_of(log)
    log.write_bytes(os.urandom(PAGE) + log.read_bytes()[PAGE:])
    offered, told = await chosen(log, "enter")
    assert "mend it" not in offered
    assert told.startswith("Your log is back: ")
    assert sets_of(log) == before


@pytest.mark.parametrize("gone", [False, True])
async def test_one_that_was_emptied_is_no_new_log_while_there_are_copies(
    log: Path, gone: bool
) -> None:
    before = sets_of(log)
    for left in log.parent.glob(f"{log.name}*"):
        left.unlink()
    if not gone:
        log.touch()
    with pytest.raises(Damaged, match=r"is empty, but copies .* restore lists them") as refused:
        open_reader(log)
    assert is_damage(log, refused.value)
    offered, told = await chosen(log, "enter")
    assert "mend it" not in offered
    assert told.startswith("Your log is back: ")
    assert sets_of(log) == before


async def test_left_alone_it_stays_as_it_is(log: Path) -> None:
    spoil_page_of(log, "workout_set")
    bad = log.read_bytes()
    _, told = await chosen(log, "escape")
    assert told == ""
    assert log.read_bytes() == bad


def test_nothing_is_offered_for_what_never_was_a_log(tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_text("squats on Monday " * 100)
    assert not list(ways_out(text, NOW))


async def test_in_the_middle_of_a_workout_it_is_offered_once(log: Path) -> None:
    async with open_app(log) as lifter:
        spoil_page_of(log, "workout_set")
        with closing(sqlite3.connect(log)) as other, other:
            other.execute("INSERT INTO setting VALUES ('by', 'another')")
        await lifter.until(lambda: isinstance(lifter.app.screen, Confirm))
        assert lifter.sees("Your log is damaged. It can be mended now")
        lifter.hit("enter")
        await lifter.until_gone()
    assert (lifter.app.damaged, lifter.app.goes_on_with) == (True, log)


async def test_a_workout_goes_on_where_the_sessions_before_it_are_damaged(demo: Path) -> None:
    back_up(demo, NOW, MadeFor.DAY)
    before = len(sets_of(demo))
    async with open_app(demo, every_frame=True) as lifter:
        await lifter.press("enter", "T")
        spoil_leaves_of(demo, "workout_set", -4, -3)
        lifter.hit("enter")
        await lifter.until(lambda: isinstance(lifter.app.screen, Confirm))
        assert lifter.app.training.session.sets_done == 2
        await lifter.press("escape", "T", "enter", "T")
        assert lifter.app.training.session.sets_done == 3
        await lifter.press("u")
        assert lifter.app.training.session.sets_done == 2
        assert not isinstance(lifter.app.screen, Confirm), "it was left, and nothing was refused"
        lifter.hit("H")
        await lifter.until(lambda: isinstance(lifter.app.screen, Confirm))
        await lifter.press("escape")
        assert lifter.place == "today", "what can't be shown was left again"
        shown = lifter.app.training.session
        lifter.hit("q")
        await lifter.until_gone()
    rebuild(demo, NOW)
    assert len(sets_of(demo)) == before + 2
    with Writer(demo, stopped_clock()) as writer:
        assert writer.do(put_back, shown) == 0


async def test_a_set_stored_that_can_not_be_shown_is_not_logged_again(demo: Path) -> None:
    back_up(demo, NOW, MadeFor.DAY)
    before = len(sets_of(demo))
    async with open_app(demo) as lifter:
        await lifter.press("enter", "T")
        spoil_leaves_of(demo, "rack", 0)
        for told in (
            "That is stored, but can't be shown: your log is damaged.",
            "nothing can be logged until it is mended.",
        ):
            lifter.hit("enter")
            await lifter.until(partial(lifter.sees, told))
            await lifter.until(lambda: isinstance(lifter.app.screen, Confirm))
            await lifter.press("escape")
        lifter.hit("q")
        await lifter.until_gone()
    rebuild(demo, NOW)
    assert len(sets_of(demo)) == before + 2


async def test_an_older_copy_put_over_the_open_log_takes_no_set_and_today_is_put_back(
    demo: Path,
) -> None:
    older = demo.read_bytes()
    async with open_app(demo) as lifter:
        await lifter.press("enter", "T", "enter", "T")
        lifter.app.training.writer.bring_in()
    back_up(demo, NOW, MadeFor.DAY)
    async with open_app(demo) as lifter:
        await lifter.press("enter", "T")
        lifter.app.training.writer.bring_in()
        lifter.app.training.writer.do(lambda _: None)  # what was begun before is done then
        demo.write_bytes(older)
        for _ in range(2):
            lifter.hit("enter")
            await lifter.until(partial(lifter.sees, "Another program wrote over your log"))
            await lifter.until(lambda: isinstance(lifter.app.screen, Confirm))
            assert lifter.app.training.session.sets_done == 3, "the workout stays on the screen"
            await lifter.press("escape")
        shown = lifter.app.training.session
        lifter.hit("q")
        await lifter.until_gone()
    assert demo.read_bytes() == older, "nothing lies between pages that know nothing of it"
    offered, told = await chosen(demo, "down", "enter", written_over=True)
    assert "go back to" in offered
    assert told == "Your log goes on with what lies there now."
    offered, told = await chosen(demo, "enter", written_over=True)
    assert told.startswith("Your log is back: ")
    with Writer(demo, stopped_clock()) as writer:
        writer.do(put_back, shown)
    with closing(open_reader(demo)) as reader:
        assert read_session(reader, NOW.date()).sets_done == 3
