"""The memory check: its tests, and the two questions as they stand."""

from collections.abc import Sequence
from functools import cached_property
from random import SystemRandom
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule, Static

from brainlift_tui.core.brain.drawn import OVER, draw_words, not_now
from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest
from brainlift_tui.core.brain.offer import Offered
from brainlift_tui.core.brain.plan import HORIZON
from brainlift_tui.core.brain.results.words import void_words
from brainlift_tui.core.brain.standing import PRIMARY_AROUND_LIFTING, PRIMARY_OVER_SSH
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.brain.usual_range import usual_range
from brainlift_tui.core.brain.wording import (
    NO_DEVICE,
    lifting_words,
    months_words,
    plan_words,
    score_words,
)
from brainlift_tui.core.brain.words.recall import (
    drawn_words,
    recall_not_yet,
    seen_words,
    to_recall,
)
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.brain.memory_tests import keep_test
from brainlift_tui.store.brain.question import agree, show_draw, stop
from brainlift_tui.store.brain.today import read_lifted_today
from brainlift_tui.store.brain.word_pool import read_word_pool
from brainlift_tui.tui.commands.command import Command, Commands, Hint
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.memory.as_it_stands import AsItStands
from brainlift_tui.tui.memory.commands import (
    ASK,
    CHOICE,
    COLOURS,
    DRAWN,
    FORWARD,
    FROM_MEMORY,
    MEMORY,
    RECALL,
    RESULTS,
    SPAN,
    STOP,
    STROOP,
    SYMBOLS,
    TRAILS,
    VIGILANCE,
    WORDS,
)
from brainlift_tui.tui.memory.newest_words import named, newest_words
from brainlift_tui.tui.memory.offering import read_offer
from brainlift_tui.tui.memory.span import SpanScreen
from brainlift_tui.tui.memory.taking import TakingScreen
from brainlift_tui.tui.memory.terminal import is_remote, series_name
from brainlift_tui.tui.memory.timed import TimedScreen
from brainlift_tui.tui.memory.word_list import WordsScreen
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.laid_out import READABLE, TABLES_FROM, side_by_side, spread
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.scrolled_lines import ScrolledLines
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, phrase_of, words

MUTED = "$foreground-muted"
NO_BREAK = "\u00a0"

BY_KEY = {
    "span": (SPAN, CheckTest.BACKWARD_SPAN),
    "forward": (FORWARD, CheckTest.FORWARD_SPAN),
    "choice": (CHOICE, CheckTest.CHOICE),
    "stroop": (STROOP, CheckTest.NUMBER_STROOP),
    "colours": (COLOURS, CheckTest.COLOUR_STROOP),
    "vigilance": (VIGILANCE, CheckTest.VIGILANCE),
    "symbols": (SYMBOLS, CheckTest.DIGIT_SYMBOL),
    "trails": (TRAILS, CheckTest.TRAILS),
    "words": (WORDS, CheckTest.WORD_LIST),
    "recall": (RECALL, CheckTest.WORD_RECALL),
}
IF_YOU_LIKE = {
    CheckTest.COLOUR_STROOP,
    CheckTest.FORWARD_SPAN,
    CheckTest.VIGILANCE,
    CheckTest.DIGIT_SYMBOL,
    CheckTest.TRAILS,
    CheckTest.WORD_LIST,
    CheckTest.WORD_RECALL,
}

KEY_OF = {test: (which, command) for which, (command, test) in BY_KEY.items()}

AIRY_FROM = 40
"""Lines from which the tests have air between them, where the questions stand beside."""

NOT_TRUSTED = worded("Reaction times are not to be trusted over SSH")
OVER_SSH = f"{NOT_TRUSTED}; {worded('the digit spans and the word list work everywhere.')}"


def _listed(untaken: Sequence[str]) -> list[Content]:
    """The tests that nobody has to take, a row each."""
    rows = (told.replace(NO_BREAK, "  ", 1).replace(NO_BREAK, " ") for told in untaken)
    title = Content.styled(f" {worded('If you like')}", "bold")
    return spread([title, *(Content.styled(f" {row}", MUTED) for row in rows)])


class MemoryScreen(KeyedScreen):
    """What can be tested, and what the tests so far can say."""

    PLACE = "memory check"
    AUTO_FOCUS = "ScrolledLines"
    OFFERS: ClassVar[Commands] = MEMORY
    DEFAULT_CSS = """
    MemoryScreen #device { height: auto; max-width: 84; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, *, take_offered: bool = False) -> None:
        """Show where it stands.

        Args:
            take_offered: Whether to begin at once with what is offered now.
        """
        super().__init__()
        self._take_offered = take_offered
        self._series = series_name()
        self._remote = is_remote()

    @cached_property
    def _as_it_stands(self) -> AsItStands:
        """Where both questions stand; there is no app yet to ask when the screen is made."""
        return AsItStands(self.training, self.app.background, self._series)

    def compose(self) -> ComposeResult:
        """The page between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield ScrolledLines()
        yield Static(words(NO_DEVICE), id="device", markup=False)
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show where it stands."""
        top = self.query_one(TopLine)
        top.place, top.about = worded("Memory check"), worded("weekly, any part of it")
        self.show_changes()
        if self._take_offered:
            self.app.background.soon(self._begin_with_offered, self)

    async def _begin_with_offered(self) -> None:
        offer = read_offer(self.training)
        if offer is None or offer.what is Offered.INVITATION:
            return
        if offer.what is Offered.DRAW:
            await self.action_drawn()
        elif offer.what is Offered.LEARNING:
            await self.action_take("span")
        elif offer.what is Offered.RECALL:
            await self.action_take("recall")
        elif not offer.wait_s and self._question is not None:
            await self.action_take(KEY_OF[self._question.test][0])
        else:
            self.tell(words(offer.said))

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._show()

    def show_changes(self) -> None:
        """Show it as far as it is known, and what changed once it is worked out."""
        self._as_it_stands.look(self, self._worked_out)
        self._worked_out()

    def _worked_out(self) -> None:
        self._show()
        super().show_changes()

    @property
    def _tests(self) -> tuple[KeptTest, ...]:
        return self._as_it_stands.tests

    @property
    def _question(self) -> KeptQuestion | None:
        """The question that goes on."""
        questions = self._as_it_stands.questions
        return next((each for each in questions if each.stopped_at is None), None)

    @property
    def _draw(self) -> Draw | None:
        """What was shown for today; where the clock was set back, the last."""
        question, today = self._question, self.training.clock.today()
        draws = question.draws if question is not None else ()
        return next((draw for draw in reversed(draws) if draw.shown_on == today), None)

    def _show(self) -> None:
        width = self.app.size.width
        beside = width >= TABLES_FROM
        room = min(width // 2 if beside else width, READABLE) - 3
        airy = beside and self.app.size.height >= AIRY_FROM
        left: list[Content] = []
        right: list[Content] = []

        def add(text: str, style: str = "", to: list[Content] = left, under: int = 0) -> None:
            broken = wrap(text, room, subsequent_indent=" " * under)
            to.extend(Content.styled(f" {line}".replace(NO_BREAK, " "), style) for line in broken)

        here = [kind for kind in BY_KEY.values() if self._can_be_taken(kind[1])]
        weekly = [(command, test) for command, test in here if not self._if_one_likes(test)]
        besides = [
            (command, test)
            for command, test in here
            if self._if_one_likes(test) and self._newest(test) is not None
        ]
        untaken = [
            NO_BREAK.join((command.key, *command.hinted()[1].split()))
            for command, test in here
            if (command, test) not in (*weekly, *besides)
            and (test is not CheckTest.WORD_RECALL or self._learned)
        ]
        widest = max(len(named(test)) for _, test in (*weekly, *besides))

        def add_tests(tests: Sequence[tuple[Command, CheckTest]], to: list[Content] = left) -> None:
            for command, test in tests:
                name = f"{named(test):<{widest}}"
                add(
                    f"{command.key}  {name}  {newest_words(self._newest(test))}", "", to, widest + 5
                )
                newest = self._newest(test)
                if newest is not None and newest.scored.void and not newest.abandoned:
                    add(f"   {words(void_words(newest))}", MUTED, to, 3)
                to.extend([Content("")] * airy)

        add_tests(weekly)
        if untaken and airy:
            left += _listed(untaken)
        elif untaken:
            add(phrase("If you like: {tests}", tests=", ".join(untaken)), MUTED)
        if self._remote:
            add(OVER_SSH, MUTED)
        stands = self._as_it_stands.stands
        for title, found in (
            (worded("Is it changing over the months?"), months_words),
            (worded("Am I sharper after I lift?"), lifting_words),
        ):
            if right:
                right.append(Content(""))
            add(title, "bold", right)
            for sentence in (said("Working it out …"),) if stands is None else found(stands):
                add(words(sentence), to=right)
        draw = self._draw
        if draw is not None:
            add(words(draw_words(draw)), to=right)
            if self._is_over(draw):
                add(words(OVER), to=right)
        if stands is not None and stands.others:
            add(
                phrase_of(
                    stands.others,
                    "Tests of {number} other machine or terminal stand apart.",
                    "Tests of {number} other machines or terminals stand apart.",
                ),
                MUTED,
                right,
            )
        if besides:
            last = left if beside else right
            last.append(Content(""))
            add(worded("Taken besides"), "bold", last)
            add_tests(besides, last)
        self.query_one(ScrolledLines).show(
            side_by_side(left, right, width // 2) if beside else [*left, Content(""), *right]
        )

    @property
    def _learned(self) -> KeptTest | None:
        """The word list that may be recalled."""
        return to_recall(self._tests, self._series, self.training.clock.moment().wall)

    def _can_be_taken(self, test: CheckTest) -> bool:
        """Whether times are to be trusted here, and colours seen, where a test needs them."""
        unseen = test is CheckTest.COLOUR_STROOP and self.app.no_color
        return not (unseen or (test.timed and self._remote))

    def _if_one_likes(self, test: CheckTest) -> bool:
        """Whether a test is one for whoever likes to."""
        return test in IF_YOU_LIKE and not (self._remote and test is PRIMARY_OVER_SSH)

    def _newest(self, test: CheckTest) -> KeptTest | None:
        """The newest test on this machine and terminal."""
        wanted = (test, self._series)
        return next(
            (kept for kept in reversed(self._tests) if (kept.test, kept.series) == wanted), None
        )

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        asking = self._question is not None
        about_lifting = (DRAWN, STOP) if asking else (ASK,)
        keys = (SPAN, WORDS) if self._remote else (SPAN, CHOICE, STROOP)
        return tuple(key.hinted() for key in (*keys, *about_lifting, RESULTS, FROM_MEMORY))

    async def action_take(self, which: str) -> None:
        """Take a test."""
        _, test = BY_KEY[which]
        if test.timed and self._remote:
            self.refuse(f"{NOT_TRUSTED}.")
            return
        if not self._can_be_taken(test):
            key = STROOP.key
            self.refuse(phrase("No colours are shown here; {key} needs none.", key=key))
            return
        if test is CheckTest.WORD_RECALL:
            not_yet = recall_not_yet(self._learned, self.training.clock.moment().wall)
            if not_yet:
                raise Refused(not_yet)
        await self.ask(self._take(test))

    def _screen_for(self, test: CheckTest, drawn_for: tuple[str, int] | None) -> TakingScreen:
        if not test.of_words:
            return (TimedScreen if test.timed else SpanScreen)(test, self._series, drawn_for)
        learned = self._learned
        listed: Sequence[str]
        if test is CheckTest.WORD_RECALL and learned is not None:
            listed = learned.trials[0].shown.split()
        else:
            listed = drawn_words(read_word_pool(), seen_words(self._tests), SystemRandom())
        return WordsScreen(test, self._series, listed, drawn_for)

    async def _take(self, test: CheckTest) -> None:
        drawn_for, why_not = self._belongs_to(test)
        kept = await self.app.push_screen_wait(self._screen_for(test, drawn_for))
        if kept is None:
            self.tell("Left before anything counted.")
            return
        await self.training.do(keep_test, kept)
        self.show_changes()
        told = worded("Abandoned, and kept as that.") if kept.abandoned else self._told(kept)
        self.app.tell(f"{told}  {words(why_not)}".rstrip())

    def _told(self, kept: KeptTest) -> str:
        scored = kept.scored
        if scored.value is None:
            return phrase("Void: {reason}", reason=scored.reason)
        return f"✓ {words(score_words(kept.test, scored.value))}."

    def _belongs_to(self, test: CheckTest) -> tuple[tuple[str, int] | None, Said]:
        """The draw that a test taken now belongs to, or why to none."""
        question, draw = self._question, self._draw
        if question is None or draw is None or test is not question.test:
            return None, Said("")
        why_not = self._not_now(draw)
        return (None, why_not) if why_not else ((question.uid, draw.number), why_not)

    def _not_now(self, draw: Draw) -> Said:
        """Why a test taken now doesn't belong to today's draw; nothing where it does."""
        lifted = read_lifted_today(self.training.reader, self.training.clock.today())
        now, over = self.training.clock.moment().wall, self._is_over(draw)
        return not_now(draw, now, lifted.last, lifted=lifted.any, over=over)

    def _is_over(self, draw: Draw) -> bool:
        """Whether the test drawn for today was taken, to its end or not."""
        question = "" if self._question is None else self._question.uid
        return any((kept.question, kept.draw) == (question, draw.number) for kept in self._tests)

    async def action_agree(self) -> None:
        """Ask whether one is sharper after lifting, once one has read what it takes."""
        if self._question is not None:
            self.refuse("It is being asked already.")
        else:
            await self.ask(self._agree())

    async def _agree(self) -> None:
        from brainlift_tui.tui.dialogs.confirm import Confirm

        test = PRIMARY_OVER_SSH if self._remote else PRIMARY_AROUND_LIFTING
        own = usual_range(
            kept.score
            for kept in self._tests
            if (kept.test, kept.series) == (test, self._series) and not kept.abandoned
        )
        plan = words(plan_words(test, None if own is None else own.error))
        question = phrase("{plan}\n\nYou can stop at any time. {stop}", plan=plan, stop=NO_DEVICE)
        if await self.app.push_screen_wait(Confirm(question, "agree")):
            await self.training.do(agree, test, self._series, plan)
            self.show_changes()
            self.app.tell(
                phrase(
                    "Agreed. {key} before each workout says what is drawn for it.", key=DRAWN.key
                )
            )

    async def action_drawn(self) -> None:
        """Show what is drawn for today's workout, which uses it up."""
        question = self._question
        if question is not None and question.series != self._series:
            raise Refused(
                "It is asked on {series}; a test here would not count.", series=question.series
            )
        draw = await self.training.do(show_draw)
        self.show_changes()
        why_not = self._not_now(draw)
        key = "" if question is None else KEY_OF[question.test][1].key
        self.app.tell(
            words(why_not) if why_not else phrase("Now is the time: {key} takes it.", key=key)
        )

    async def action_stop(self) -> None:
        """Stop asking about lifting, once one is sure."""
        if self._question is None:
            raise Refused("The question is not being asked.")
        await self.ask(self._stop())

    async def _stop(self) -> None:
        from brainlift_tui.tui.dialogs.confirm import Confirm

        asked = phrase(
            "Stop asking? What was drawn and tested stays as it is; to ask again begins a "
            "new question with its {horizon} workouts.",
            horizon=HORIZON,
        )
        if await self.app.push_screen_wait(Confirm(asked, "stop")):
            await self.training.do(stop)
            self.show_changes()
            self.app.tell("Stopped.")

    def action_results(self) -> None:
        """Look at the points of both questions."""
        from brainlift_tui.tui.memory.result import ResultScreen

        self.app.push_screen(ResultScreen(self._as_it_stands))

    def action_back(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()
