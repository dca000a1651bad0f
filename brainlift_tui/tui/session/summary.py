"""What a finished workout came to."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Rule, Static

from brainlift_tui.core.coaching.wording import offer_words
from brainlift_tui.core.evidence.card import Card, how_sure_words
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.record_words import SIGN, record_words
from brainlift_tui.core.rest.rest import clock_text
from brainlift_tui.core.said import said
from brainlift_tui.core.session.effort import session_effort_words
from brainlift_tui.core.session.summary import (
    ExerciseSummary,
    Finished,
    Rests,
    WorkoutSummary,
    summarise,
    week_words,
)
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import day_words, sets_words
from brainlift_tui.core.workout.workout import HARDEST, Felt
from brainlift_tui.store.evidence.shown import read_card
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.session.effort import feel_after, rate_workout
from brainlift_tui.store.workout.finished import read_finished
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.commands.questions import (
    CLOSE_SUMMARY,
    EFFORTS,
    FEELINGS,
    MORE_ON_CARD,
    NOTE,
    OFFERED_TEST,
    REASONS,
    SUMMARY,
    SUMMARY_KEYS,
    UNDO,
)
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.dialogs.more_below import MoreBelow
from brainlift_tui.tui.evidence.card_lines import but_words
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.memory.offering import read_offer
from brainlift_tui.tui.session.finish_lines import MUTED, numbers, table
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import words

QUESTION = said("a finished workout")
"""What it is in the table of what can be done."""

SAME = (worded("next time the same"), MUTED)

BESIDE = 4
"""Columns at the sides of what is told, the scrollbar among them."""

TWO_FROM = 160
"""Columns from which what the workout means stands beside what was done."""


class Summary(Dialog[None]):
    """What was done beside the plan and last time, what was a record, what to do next time."""

    app: TrainingApp

    DEFAULT_CSS = """
    Summary { background: $background; }
    Summary > VerticalScroll {
        width: 100%; max-width: 100%; height: 1fr; border: none; padding: 0;
        background: $background;
    }
    Summary Vertical { height: auto; padding: 0 3; }
    Summary .beside { height: auto; }
    Summary .beside Vertical { width: 1fr; padding: 0; }
    Summary .under { padding-left: 2; }
    Summary .facts { max-width: 84; }
    Summary .fact { height: auto; }
    Summary .fact Static { width: 1fr; }
    Summary .fact .name { width: 10; color: $foreground-muted; }
    Summary .keys { height: auto; padding: 0 1; background: $surface; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*SUMMARY)

    def __init__(self, training: Training, workout: WorkoutId) -> None:
        """Show a workout.

        Args:
            training: What is trained.
            workout: The id of a finished workout.
        """
        super().__init__()
        self._training = training
        self._workout = workout
        self._card = read_card(training.reader, workout)
        self._memory_shown = False
        self._reasons = False

    def compose(self) -> ComposeResult:
        """The lines, and the keys below them."""
        yield TopLine()
        yield Rule()
        with VerticalScroll() as scrolled, Vertical():
            yield from self._lines()
        yield MoreBelow(scrolled)
        yield Static(self._keys(), classes="keys", markup=False)

    def _keys(self) -> Content:
        first, *_, ninth, hardest = (effort.key for effort in EFFORTS)
        return keys_line(
            (f"{first}–{ninth}, {hardest}", words(said("{hardest} how hard", hardest=HARDEST))),
            *(command.hinted() for command in (REASONS, NOTE, UNDO, CLOSE_SUMMARY, SUMMARY_KEYS)),
        )

    def _lines(self) -> Iterator[Widget]:
        training = self._training
        finished = read_finished(training.reader, self._workout, training.coach.own)
        if finished is None:
            return
        unit, today = training.settings.unit, training.session.day
        done, session = summarise(finished, unit), finished.session
        yield Static("")
        size = self.app.size
        width = size.width - 2 * BESIDE
        for row in numbers(done, unit, width, size.height):
            yield Static(row)
        yield Static("")
        if session.note:
            yield Static(Content.styled(f"✎ {one_line(session.note)}", f"{MUTED} italic"))
        yield _fact(worded("Effort"), _effort_words(finished))
        if session.day == today or finished.felt is not None:
            yield _fact(
                worded("You feel" if session.day == today else "You felt"), _felt_words(finished)
            )
        yield Static("")
        if size.width < TWO_FROM:
            yield from self._came_to(done, width)
            yield from self._means(finished, done)
            return
        yield Horizontal(
            Vertical(*self._came_to(done, width // 2 - BESIDE)),
            Vertical(*self._means(finished, done)),
            classes="beside",
        )

    def _means(self, finished: Finished, done: WorkoutSummary) -> Iterator[Widget]:
        """How it stands in the plan and the week, and what is known of lifting."""
        training = self._training
        for name, fact in (
            (worded("Plan"), _plan_words(done.done_of_plan, done.planned_sets)),
            (worded("Left out"), ", ".join(map(called, done.skipped))),
            (worded("Rest"), _rest_words(done.rests)),
            (worded("Week"), words(week_words(finished.sessions_this_week))),
        ):
            if fact:
                yield _fact(name, fact)
        today = training.session.day
        offer = read_offer(training) if finished.session.day == today else None
        if offer is not None:
            key = "" if offer.wait_s else f"   {' '.join(OFFERED_TEST.hinted())}"
            yield _fact(worded("Memory"), f"{words(offer.said)}{key}")
        if self._card is not None:
            yield Static("")
            yield from self._known(self._card)

    def _came_to(self, done: WorkoutSummary, width: int) -> Iterator[Static]:
        """The records, and each exercise: in the table, or with all that is to be said of it."""
        unit = self._training.settings.unit
        for exercise, record in done.records:
            told = record_words(record, exercise, unit)
            what = words(told) if told else ""
            yield Static(
                Content.assemble((f"{SIGN} ", "bold $accent"), f"{called(exercise.name)}   {what}")
            )
        if done.records:
            yield Static("")
        if self._reasons:
            for each in done.exercises:
                yield from self._exercise(each)
                yield Static("")
            return
        for row in table(done.exercises, unit, width):
            yield Static(row)
        yield Static("")

    def on_mount(self) -> None:
        """Say in the first line whose end it is."""
        training = self._training
        finished = read_finished(training.reader, self._workout, training.coach.own)
        top = self.query_one(TopLine)
        top.place = worded("Finished")
        top.whose = training.whose
        if finished is not None:
            day, today = finished.session.day, training.session.day
            top.about = called(finished.session.title) or worded("Workout")
            top.state = "" if day == today else words(day_words(day, today))

    async def on_resize(self) -> None:
        """Spread it over the new width."""
        await self._show()

    async def action_why(self) -> None:
        """Tell of each exercise how it stands beside the plan and why what comes next, or not."""
        self._reasons = not self._reasons
        await self._show()

    def _known(self, card: Card) -> Iterator[Static]:
        told = (
            worded("What is known"),
            words(how_sure_words(card)),
            " ".join(MORE_ON_CARD.hinted()),
        )
        yield Static(Content.styled("   ".join(told), MUTED))
        yield Static(Content(words(said(card.fact))), classes="under facts")
        if card.but:
            yield Static(Content(but_words(card)), classes="under facts")

    def _exercise(self, exercise: ExerciseSummary) -> Iterator[Static]:
        measure = exercise.exercise.measure
        yield Static(
            Content.assemble(
                (called(exercise.exercise.name), "bold"), (f"   {words(exercise.plan)}", MUTED)
            )
        )
        sets = words(sets_words(exercise.sets, measure, self._training.settings.unit))
        change = f"   {words(exercise.change)}" if exercise.change else ""
        yield Static(Content.assemble(sets, (change, MUTED)), classes="under")
        advice = exercise.next_time
        offer = SAME
        if advice:
            offer = (words(said("next time {offer}", offer=offer_words(advice))), "$accent")
        why = words(advice.why if advice else exercise.same_until)
        yield Static(Content.assemble(offer, (f"   {why}", MUTED)), classes="under")

    async def _show(self) -> None:
        """Draw anew what was changed; leave where there is nothing finished any more."""
        if read_finished(self._training.reader, self._workout) is None:
            if self.app.screen is self:
                self.app.pop_screen()
            return
        lines = self.query_one(VerticalScroll).query_one(Vertical)
        async with self.batch():
            await lines.remove_children()
            await lines.mount(*self._lines())

    async def action_leave(self) -> None:
        """From the reasons back to the table; else to where one was, which shows the changes."""
        if self._reasons:
            await self.action_why()
            return
        self.app.pop_screen()
        self.app.show_changes()

    def action_scroll(self, lines: int) -> None:
        """Look further up or down."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    async def action_rate(self, effort: int) -> None:
        """Keep how hard the workout was; the same key again takes it back."""
        finished = read_finished(self._training.reader, self._workout)
        if finished is not None:
            told = None if finished.session_effort == effort else effort
            await self._training.do(rate_workout, finished.uid, told)
            await self._changed()

    async def action_feel(self, word: str) -> None:
        """Keep how one feels now; the same key again takes it back."""
        finished = read_finished(self._training.reader, self._workout)
        if finished is not None:
            felt = Felt(word)
            told = None if finished.felt is felt else felt
            await self._training.do(feel_after, finished.uid, told)
            await self._changed()

    def action_card(self) -> None:
        """Show the card among all that is known."""
        from brainlift_tui.tui.evidence.brain import BrainScreen

        if self._card is not None:
            self.app.push_screen(BrainScreen(card=self._card))

    def action_memory(self) -> None:
        """Take the test that is offered."""
        from brainlift_tui.tui.memory.memory import MemoryScreen

        self._memory_shown = True
        self.app.push_screen(MemoryScreen(take_offered=True))

    async def on_screen_resume(self) -> None:
        """Leave out what was offered and is taken by now."""
        if self._memory_shown:
            self._memory_shown = False
            await self._show()

    def action_keys(self) -> None:
        """Show its keys."""
        from brainlift_tui.tui.dialogs.keys import Keys

        self.app.push_screen(Keys(QUESTION.id, self.active_bindings))

    def action_keep(self) -> None:
        """Copy or save the sets of the workout."""
        self.app.background.run(self._save, self)

    async def _save(self) -> None:
        from brainlift_tui.exchange.drawing.tables import OfferedTable, sets_table
        from brainlift_tui.tui.looking_back.saving_views import save_shown

        before = self.app.told
        await save_shown(self.app, (OfferedTable("these sets", sets_table(self._workout)),))
        if self.app.told != before:
            self.query_one(".keys", Static).update(
                Content.assemble(f"{self.app.told}\n", self._keys())
            )

    def action_note(self) -> None:
        """Write words on the workout."""
        from brainlift_tui.tui.dialogs.ask import Ask

        finished = read_finished(self._training.reader, self._workout)
        if finished is not None:
            ask = Ask("Note on the workout", finished.session.note)
            self.app.push_screen(ask, self.app.background.answered(self._noted))

    async def _noted(self, text: str | None) -> None:
        if text is not None:
            await self._training.do(history.note_past_workout, self._workout, text)
            await self._changed()

    async def _changed(self) -> None:
        """Show it, and say for the screen behind what is taken back from now on."""
        if self._training.said:
            self.app.tell(undoable(self._training.said))
        await self._show()

    async def action_undo(self) -> None:
        """Take back what was done last: the effort, the note, in the end the finish itself."""
        await self.app.run_action("undo")
        await self._show()

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self.app.run_action("redo")
        await self._show()


def _fact(name: str, words: str) -> Horizontal:
    """A name and what is to be said of it, which may go on over several lines."""
    told = (Static(name, classes="name"), Static(words, markup=False))
    return Horizontal(*told, classes="fact facts")


def _plan_words(done: int, planned: int) -> str:
    if not planned:
        return ""
    return words(said("{done} of {planned} planned sets done", done=done, planned=planned))


def _rest_words(rests: Rests | None) -> str:
    if rests is None:
        return ""
    planned, taken = clock_text(rests.planned_s), clock_text(rests.taken_s)
    if rests.count == 1:
        once = said(
            "{planned} planned, {taken} taken, with the set that followed",
            planned=planned,
            taken=taken,
        )
        return words(once)
    usually = said(
        "{planned} planned, usually {taken} taken, with the set that followed ({rests} rests)",
        planned=planned,
        taken=taken,
        rests=rests.count,
    )
    return words(usually)


def _effort_words(finished: Finished) -> str:
    if finished.session_effort is None:
        return worded("how hard, all in all? 0 rest, 5 hard, 10 the hardest there is")
    return words(session_effort_words(finished.session_effort))


def _felt_words(finished: Finished) -> str:
    if finished.felt is not None:
        return words(said(finished.felt.value))
    return f"{worded('now?')} " + ", ".join(" ".join(command.hinted()) for command in FEELINGS)
