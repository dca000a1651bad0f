"""The one way to do what no key waits for: a failure becomes a sentence, never the window's end."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from contextvars import copy_context
from functools import partial, wraps
from inspect import isawaitable
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from textual.app import App
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.timer import Timer, TimerCallback
from textual.worker import Worker

from brainlift_tui.core.errors import Damaged, Refused, WrittenOver
from brainlift_tui.store.file.failures import in_words, of_the_file
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.unpromised import however_late
from brainlift_tui.tui.words import phrase, words

P = ParamSpec("P")
T = TypeVar("T")
ReturnT = TypeVar("ReturnT")

Doing = Callable[[], object]
"""Something to be done later; what it returns is awaited where it can be."""


class _InTheApp(Protocol):
    @property
    def app(self) -> "_HasBackground": ...


class _HasBackground(Protocol):
    background: "Background"


NodeT = TypeVar("NodeT", bound=_InTheApp)


class PunctualApp(App[ReturnT]):
    """An app whose own timers come, however late: it draws a new size of the terminal by one."""

    def set_timer(
        self,
        delay: float,
        callback: TimerCallback | None = None,
        *,
        name: str | None = None,
        pause: bool = False,
    ) -> Timer:
        """Textual's own, see there."""
        return however_late(super().set_timer(delay, callback, name=name, pause=pause))


def is_over(work: "Worker[None] | None") -> bool:
    """Whether work is not, or no more, under way."""
    return work is None or work.is_finished


class Background:
    """Timers, workers and threads of the app, and what becomes of their failures.

    What fails in the background is told in one sentence on the screen that is shown, or left to the
    next attempt where it is done `quietly`; once the app has ended nobody needs to know.

    Attributes:
        unforeseen: Failures that no sentence was written for: faults of the program.
    """

    def __init__(
        self,
        app: App[None],
        path: Path,
        refuse: Callable[[str], object],
        leave_to_mend: Callable[[], object],
    ) -> None:
        """Do nothing yet.

        Args:
            app: The app whose background it is.
            path: The database file, named where it fails.
            refuse: Says a sentence on the screen that is shown.
            leave_to_mend: Ends the app, so that its damaged file can be mended.
        """
        self._leave_to_mend = leave_to_mend
        self._mending_offered_for: Exception | None = None
        self._mending_asked = False
        self._app = app
        self._path = path
        self._refuse = refuse
        self.unforeseen: list[Exception] = []
        self._threads = defaultdict[str, ThreadPoolExecutor](partial(ThreadPoolExecutor, 1))

    def soon(self, doing: Doing, owner: MessagePump | None = None) -> None:
        """Do something once the screen is drawn.

        Args:
            doing: What is done.
            owner: The screen or widget that it ends with; None for the app.
        """
        (owner or self._app).call_after_refresh(self._carry_out, doing)

    def later(self, seconds: float, doing: Doing, owner: MessagePump | None = None) -> Timer:
        """Do something in so many seconds, above 0; see `soon`."""
        return however_late((owner or self._app).set_timer(seconds, lambda: self._carry_out(doing)))

    def every(self, seconds: float, doing: Doing) -> Timer:
        """Do something again and again; what fails is tried again at the next beat."""
        return self._app.set_interval(seconds, lambda: self._carry_out(doing, quietly=True))

    def run(
        self,
        doing: Doing,
        owner: DOMNode | None = None,
        *,
        group: str = "background",
        exclusive: bool = False,
        quietly: bool = False,
    ) -> Worker[None]:
        """Go on with something beside the keys.

        Args:
            doing: What is done; an owner that is closing may never let it begin.
            owner: The screen or widget that it ends with; None for the app.
            group: What it belongs to.
            exclusive: Whether it ends what is under way of the same owner's group.
            quietly: Whether a failure needs no telling, because it is tried again by itself.
        """
        return (owner or self._app).run_worker(
            partial(self._carry_out, doing, quietly=quietly), group=group, exclusive=exclusive
        )

    def in_thread(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        owner: DOMNode | None = None,
        *,
        group: str = "thread",
        quietly: bool = False,
    ) -> None:
        """Work on a thread, which may not touch the screen; then show what came of it.

        A group has one thread for all its works: each thread keeps the memory that SQLite took on
        it, so what goes on for days on one after another would take more and more.
        """

        async def work_and_show() -> None:
            loop = asyncio.get_running_loop()
            on = self._threads[group]
            shown = then(await loop.run_in_executor(on, copy_context().run, work))
            if isawaitable(shown):
                await shown

        self.run(work_and_show, owner, group=group, exclusive=True, quietly=quietly)

    def close(self) -> None:
        """Let the event loop wait at its end for what is under way on threads."""
        for thread in self._threads.values():
            asyncio.get_running_loop().run_in_executor(None, thread.shutdown)

    def answered(self, callback: Callable[[T], object]) -> Callable[[T], Awaitable[None]]:
        """What a question calls with its answer, guarded as a key is."""

        async def answer_taken(answer: T) -> None:
            with self.telling():
                done = callback(answer)
                if isawaitable(done):
                    await done

        return answer_taken

    @contextmanager
    def telling(self, tell: Callable[[str], object] | None = None) -> Iterator[None]:
        """Do what a key or an answer asks for; what can't be done is told.

        Args:
            tell: Where it is told; None for the notice of the screen that is shown.
        """
        try:
            yield
        except Exception as error:  # whatever it is, the window stays
            self._failed(error, tell or self._refuse)

    def in_words(self, error: Exception) -> str:
        """What is said of a failure; a fault of the program is kept as `unforeseen`."""
        refused = _refusal(error, self._path)
        if refused is not None:
            return words(refused.said)
        from brainlift_tui.store.written.fault_report import MOST_FAULTS, keep_report

        self.unforeseen.append(error)
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        kept = keep_report(self._path, *self.unforeseen[:MOST_FAULTS])
        where = " " + phrase("Details: {file} beside your log.", file=kept.name) if kept else ""
        return phrase(
            "Something went wrong ({what}); every set with a ✓ is stored.{where}",
            what=what,
            where=where,
        )

    def is_fault(self, error: Exception) -> bool:
        """Whether a failure is the program's own: no sentence was written for it."""
        return _refusal(error, self._path) is None

    async def _carry_out(self, doing: Doing, *, quietly: bool = False) -> None:
        try:
            done = doing()
            if isawaitable(done):
                await done
        except Exception as error:  # whatever it is, the window stays
            if not quietly or self.is_fault(error) or self._is_new_damage(error):
                self._failed(error, self._refuse)

    def _failed(self, error: Exception, tell: Callable[[str], object]) -> None:
        if self._app.is_running:  # else its screens, its file and its threads go away one by one
            tell(self.in_words(error))
            self.offer_mending(error)

    def offer_mending(self, error: Exception) -> None:
        """Ask whether the file is to be mended, where it is its damage that was met.

        It is asked once for each thing that could not be done.
        """
        asked = self._mending_asked or error is self._mending_offered_for
        if self._is_damage(error) and not asked:
            self._mending_offered_for, self._mending_asked = error, True
            self.run(self._ask_to_mend, group="mending")

    def _is_damage(self, error: Exception) -> bool:
        return isinstance(_refusal(error, self._path), Damaged)

    def _is_new_damage(self, error: Exception) -> bool:
        """Whether the file is damaged, and nobody was asked yet whether it is to be mended."""
        return self._mending_offered_for is None and self._is_damage(error)

    async def _ask_to_mend(self) -> None:
        from brainlift_tui.tui.dialogs.confirm import Confirm

        question, yes = (
            worded(
                "Another program wrote over your log. You can choose now what to go on with: what "
                "lies there is kept, and so are the sets of today."
            ),
            worded("choose"),
        )
        if not isinstance(self._mending_offered_for, WrittenOver):
            question, yes = (
                worded(
                    "Your log is damaged. It can be mended now: you choose how, the damaged file "
                    "is kept, and the workout goes on where it was."
                ),
                worded("mend it"),
            )
        try:
            mends = await self._app.push_screen_wait(Confirm(question, yes))
        finally:
            self._mending_asked = False
        if mends:
            self._leave_to_mend()


def _refusal(error: Exception, path: Path) -> Refused | None:
    """What can be told of a failure; None where it is a fault of the program.

    Args:
        error: What was raised.
        path: The database file.
    """
    if isinstance(error, Refused):
        return error
    return in_words(path, error) if of_the_file(error) else None


async def worked_off(pump: MessagePump, longest_s: float) -> None:
    """Wait until a screen or widget has done what was asked of it so far."""
    reached = asyncio.Event()
    if pump.is_running and pump.call_later(reached.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(reached.wait(), longest_s)


def told(
    handler: Callable[Concatenate[NodeT, P], Awaitable[None]],
) -> Callable[Concatenate[NodeT, P], Coroutine[object, object, None]]:
    """Guard what a message of a widget calls, as a key's action is guarded."""

    @wraps(handler)
    async def guarded(node: NodeT, /, *args: P.args, **kwargs: P.kwargs) -> None:
        with node.app.background.telling():
            await handler(node, *args, **kwargs)

    return guarded
