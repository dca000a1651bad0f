"""Tests that count milliseconds.

A time goes from when a question's paint went to the terminal to the stamp that the key got when
it was received, both by the clock that Textual stamps keys with. Only the part that changed knows
when it was painted: what its screen asks to be called after comes before, while the screen hasn't
heard yet of the change.
"""

import asyncio
from functools import partial

from textual import events

from brainlift_tui.core.brain.trial import CheckTest, Trial, Void
from brainlift_tui.tui.commands.questions import BEGIN_TEST, LEAVE_TEST
from brainlift_tui.tui.key_guard import REPEAT_S
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.memory.course import course_of
from brainlift_tui.tui.memory.faces import FIXATION, INSTRUCTIONS, answer_of, drawn
from brainlift_tui.tui.memory.taking import PRACTICE_OVER, TakingScreen, TakingStage
from brainlift_tui.tui.memory.terminal import Loop
from brainlift_tui.tui.unpromised import key_clock
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.words import phrase

SELF_TESTS, WARM_UPS = 25, 5
"""How often the loop's latency is measured beforehand, and how many of these are left out."""

TOLD_S, OVER_S = 0.8, 1.5
"""How long it is told whether an answer was right, and that the test is over."""

SLOW = worded(
    "This terminal takes {latency:.0f} ms to show something, give or take {jitter:.0f}: too slow or"
    " too uneven to count reaction times.\n\nThe digit spans work everywhere."
)


class TimedScreen(TakingScreen):
    """Takes a test of reaction time."""

    def __init__(
        self, test: CheckTest, series: str, drawn_for: tuple[str, int] | None = None
    ) -> None:
        """Take the test.

        Args:
            test: Which one.
            series: Machine and terminal.
            drawn_for: Id of the question and number of the workout that it was drawn for.
        """
        super().__init__(test, series, drawn_for)
        self.course = course_of(test, self.chance)
        self.to_ask = self.course.questions(practice=True)
        self._painted: float | None = None
        self._void: Void | None = None
        self._last_key = ("", 0.0)

    def on_mount(self) -> None:
        """Measure this terminal first."""
        super().on_mount()
        self._begin_to_measure()

    def _begin_to_measure(self) -> None:
        self.phase = TakingStage.MEASURING
        self.app.background.run(self._measure, self)

    async def _measure(self) -> None:
        """How long this terminal's loop takes from a change to the flush of its paint."""
        times: list[float] = []
        running = asyncio.get_running_loop()
        for number in range(SELF_TESTS):
            flushed = running.create_future()
            begun = key_clock()
            self.show("·" * (1 + number % 3))
            self.app.background.soon(partial(flushed.set_result, None), self.face)
            await flushed
            times.append((key_clock() - begun) * 1000)
        loop = Loop.of(times[WARM_UPS:])
        self.latency_ms, self.jitter_ms = round(loop.latency_ms, 2), round(loop.jitter_ms, 2)
        if loop.slow:
            self.phase = TakingStage.SLOW
            text = SLOW.format(latency=loop.latency_ms, jitter=loop.jitter_ms)
            self.show(text, keys_line(BEGIN_TEST.hinted("measures again"), LEAVE_TEST.hinted()))
        else:
            self.be_ready("\n\n".join(INSTRUCTIONS[self.test]))

    def action_begin(self) -> None:
        """Begin; where the terminal was too slow, measure it again."""
        if self.phase is TakingStage.SLOW:
            self._begin_to_measure()
        elif self.phase is TakingStage.READY:
            self._next()

    def _next(self) -> None:
        if not self.to_ask or self.course.is_over():
            self._part_over()
            return
        self._void = self._painted = None
        self.look_out()
        wait_s = self.course.wait_s(self.to_ask[0], practice=self.practising)
        if not wait_s:
            self._ask()
            return
        self.phase = TakingStage.WAITING
        self.show(FIXATION)
        self.later(wait_s * self.PACE, self._ask)

    def _part_over(self) -> None:
        if not self.practising:
            self.phase = TakingStage.OVER
            # While keys that were meant for a question do nothing.
            self.show(worded("That was all."))
            self.later(OVER_S * self.PACE, self.finish)
            return
        self.practising = False
        self.to_ask = self.course.questions(practice=False)
        self.be_ready(PRACTICE_OVER)

    def _ask(self) -> None:
        self.phase = TakingStage.ASKING
        dark = self.app.current_theme.dark
        self.show(drawn(self.test, self.to_ask[0], dark=dark))
        self.app.background.soon(self._stamp, self.face)
        self.course.begin(practice=self.practising)
        self.later(self.course.longest_s(), self.no_answer)

    def no_answer(self) -> None:
        """Nothing came in time; where the time of the test is over, the question is left out."""
        if self.course.is_over():
            self._part_over()
        else:
            self._answered("", None)

    def _stamp(self) -> None:
        if self.phase is TakingStage.ASKING:
            self._painted = key_clock()

    def on_key(self, event: events.Key) -> None:
        """Take an answer; one before the question, or of a key held down, makes it void."""
        answer = answer_of(self.test, event.character or "")
        key, at = self._last_key
        self._last_key = (event.key, event.time)
        if not answer or self.phase not in {TakingStage.WAITING, TakingStage.ASKING}:
            return
        event.stop()
        if event.key == key and event.time - at < REPEAT_S:
            self._void = Void.REPEATED
        elif self.phase is TakingStage.WAITING:
            self._void = Void.TOO_EARLY
        if self.phase is TakingStage.ASKING:
            painted = self._painted
            self._answered(answer, 0.0 if painted is None else (event.time - painted) * 1000)

    def _answered(self, answer: str, ms: float | None) -> None:
        self.no_more_later()
        shown = self.to_ask.pop(0)
        rounded = None if ms is None else round(max(0.0, ms), 2)
        void = self.spoilt() or self._void
        trial = self.course.trial_of(shown, answer, rounded, void)
        if not self.practising:
            self.trials.append(trial)
            self._next()
            return
        self.phase = TakingStage.SHOWING
        self.show(_told(trial))
        self.later(TOLD_S * self.PACE, self._next)


def _told(trial: Trial) -> str:
    if trial.void is not None:
        return phrase("Doesn't count: {void}.", void=worded(trial.void.value))
    return worded("Right.") if trial.right else worded("Not right.")
