"""Choosing an exercise by typing part of its name."""

from datetime import date
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label

from brainlift_tui.core.entry.entry import NamedEntry, splits
from brainlift_tui.core.errors import BadInput, NoSuchExercise, Refused
from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.exercise.finding import Findable, Finder
from brainlift_tui.core.exercise.names import movement_words, name_key
from brainlift_tui.core.exercise.recognition import guessed_exercise
from brainlift_tui.core.exercise.similar import Kinship, StandIn, rack_allows, stand_ins
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, in_turn, said
from brainlift_tui.core.workout.wording import day_words, sets_words
from brainlift_tui.store.exercise.exercises import named
from brainlift_tui.store.exercise.to_choose_from import read_shelf
from brainlift_tui.store.rack.racks import read_names, read_rack
from brainlift_tui.store.session.adding import Picked
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.command import hint
from brainlift_tui.tui.commands.questions import (
    CHOOSE_OFFER,
    DESCRIBE,
    NEXT_OFFER,
    OFFER_BEFORE,
    PICK,
    UNPICKED,
)
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark
from brainlift_tui.tui.widgets.still import StillLine
from brainlift_tui.tui.words import phrase, phrase_of, words

KINSHIPS = {
    Kinship.MOVEMENT: worded("the same movement"),
    Kinship.MUSCLES: worded("for the same muscles"),
    Kinship.NONE: worded("something else"),
}


class Offer(NamedTuple):
    """One line of the list.

    Attributes:
        exercise: What is offered, None for a line that only tells something or makes a new one.
        last: When it was done last, or why it may not do; "" for neither.
        heading: What the lines below have in common.
        makes: The name of the exercise that this line makes.
    """

    exercise: Exercise | None = None
    last: str = ""
    heading: str = ""
    makes: str = ""


class OfferList(RowList, can_focus=False):
    """The exercises that fit what was typed."""

    offers: tuple[Offer, ...] = ()

    def count(self) -> int:
        """How many lines there are."""
        return len(self.offers)

    def selectable(self, y: int) -> bool:
        """Whether line `y` can be chosen."""
        return 0 <= y < len(self.offers) and not self.offers[y].heading

    def first_with(self, y: int) -> int:
        """The first line of a kind is seen with its heading."""
        return y - 1 if y and self.offers[y - 1].heading else y

    @property
    def offer(self) -> Offer | None:
        """The line in front."""
        return self.offers[self.cursor] if self.selectable(self.cursor) else None

    def line(self, y: int, *, selected: bool) -> Content:
        """One exercise with its equipment and muscles, and when it was last done."""
        offer = self.offers[y]
        if offer.heading:
            return Content.styled(f"  {offer.heading}", "$foreground-muted italic")
        mark = cursor_mark(selected=selected)
        bold = "bold" if selected else ""
        if offer.exercise is None:
            return Content.assemble(
                mark, ("+ ", "$accent"), (phrase("create “{name}”", name=offer.makes), bold)
            )
        width = self.scrollable_content_region.width
        done = f"  {offer.last}" if offer.last else ""
        left = Content.assemble(
            mark,
            (called(offer.exercise.name), bold),
            (f"  {_kind_of(offer.exercise)}", "$foreground-muted"),
        ).truncate(max(10, width - len(done) - 1), ellipsis=True)
        gap = max(0, width - left.cell_length - len(done) - 1)
        return Content.assemble(left, " " * gap, (done, "$foreground-muted"))


def _as_called(findable: Findable) -> Findable:
    """What an exercise is found by, the name first that the lifter sees."""
    shown = called(findable.names[0])
    return findable._replace(names=tuple(dict.fromkeys((shown, *findable.names))))


def _kind_of(exercise: Exercise) -> str:
    equipment = () if exercise.equipment is Equipment.NONE else (exercise.equipment,)
    return ", ".join(worded(kind.value) for kind in (*equipment, *exercise.direct))


class Pick(Dialog[Picked | None]):
    """Typing narrows the list; sets behind a name are logged at once."""

    app: TrainingApp

    DEFAULT_CSS = """
    Pick > Vertical { width: 76; max-width: 95%; height: 20; max-height: 90%; padding: 0 1; }
    Pick Input { margin: 0 0 1 0; }
    Pick RowList { margin: 0; }
    Pick .reading { height: 1; color: $text-muted; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*PICK)

    def __init__(
        self,
        training: Training,
        title: str,
        like: Exercise | None = None,
        *,
        takes_sets: bool = True,
        makes_new: bool = True,
        besides: str = "",
    ) -> None:
        """Offer the exercises.

        Args:
            training: Where they are read.
            title: What they are chosen for.
            like: Offer what can stand in for this one, the most similar first.
            takes_sets: Whether sets typed behind the name are logged too.
            makes_new: Whether a name that is not there yet makes an exercise.
            besides: Slug of an exercise that is not offered.
        """
        super().__init__()
        self._training = training
        self._purpose = title
        self._takes_sets = takes_sets and like is None
        self._makes_new = makes_new
        self._like = like
        self._besides = besides
        self._stand_ins: dict[str, StandIn] = {}
        self._read_shelf()

    def _read_shelf(self) -> None:
        reader = self._training.reader
        self._rack = read_rack(reader)
        shelf = [s for s in read_shelf(reader) if s.exercise.slug != self._besides]
        self._finder = Finder(_as_called(shelved.findable) for shelved in shelf)
        self._shelf = {shelved.exercise.slug: shelved for shelved in shelf}
        if self._like is not None:
            others = ((s.exercise, s.findable.last_day) for s in shelf)
            ranked = stand_ins(self._like, others, self._rack)
            self._stand_ins = {stand_in.exercise.slug: stand_in for stand_in in ranked}

    def compose(self) -> ComposeResult:
        """What was typed, and what fits it."""
        with Vertical():
            yield Label(self._purpose, markup=False)
            sets = worded(", or: bench press 20x8, 8") if self._takes_sets else ""
            yield StillLine(placeholder=phrase("part of a name{sets}", sets=sets))
            yield OfferList()
            yield Label("", classes="reading", markup=False)

    def on_mount(self) -> None:
        """Show every exercise, those done last or most similar first."""
        self._narrow("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, text: str) -> None:
        offers, entry = self.query_one(OfferList), self._entry(text)
        offers.offers = self._offers(entry.name)
        offers.scroll_home(animate=False)
        offers.cursor = self._likeliest(entry.name)
        offers.redraw()
        self._tell()

    def _offers(self, name: str) -> tuple[Offer, ...]:
        fitting = self._finder.find(name)
        near = bool(fitting) and fitting[0].slips > 0
        slugs = [fit.slug for fit in fitting]
        # By kinship alone a word inside another would come before what begins with it.
        begun = {fit.slug for fit in fitting if not fit.inside} or set(slugs)
        offers = (
            self._instead(begun) if self._stand_ins else [self._offer(slug) for slug in slugs[:200]]
        )
        if near:
            offers = [
                Offer(heading=phrase("nothing is called “{name}”; near it:", name=name)),
                *offers,
            ]
        key = name_key(name)
        taken = any(key == name_key(n) for slug in slugs for n in self._shelf[slug].findable.names)
        if key and self._makes_new and not taken:
            offers.append(Offer(makes=name))
        return tuple(offers)

    def _instead(self, slugs: set[str]) -> list[Offer]:
        """What can stand in and was found, the most similar first, each kind under its heading."""
        offers: list[Offer] = []
        last: Kinship | None = None
        for slug, stand_in in self._stand_ins.items():
            if slug in slugs:
                if stand_in.kinship is not last:
                    last = stand_in.kinship
                    offers.append(Offer(heading=KINSHIPS[last]))
                offers.append(self._offer(slug))
        return offers

    def _offer(self, slug: str) -> Offer:
        shelved = self._shelf[slug]
        day = shelved.findable.last_day
        told = NOTHING
        if day:
            told = day_words(date.fromisoformat(day), self._training.clock.today())
        if slug in self._stand_ins:
            told = said("✓ done {day}", day=told) if told else NOTHING
        if not self._makeable(shelved.exercise):
            told = in_turn((said("not on this rack"), told))
        if shelved.findable.hidden:
            told = said("hidden")
        return Offer(shelved.exercise, words(told))

    def _entry(self, text: str) -> NamedEntry:
        """What was typed as a name, and as sets behind it where there are some."""
        if self._takes_sets:
            try:
                names = read_names(self._training.reader)
                return splits(text, self._training.settings.unit, names)[0]
            except BadInput:
                pass
        return NamedEntry(" ".join(text.split()), ())

    def _makeable(self, exercise: Exercise) -> bool:
        """Whether it can be done on the rack in use, where something to be done is chosen."""
        return not self._makes_new or rack_allows(exercise, self._rack)

    def _likeliest(self, name: str) -> int:
        """The place of what is called so, or of the same movement with what is on this rack.

        Whoever types a whole name means it.
        """
        y = self._exact(name)
        offers = self.query_one(OfferList).offers
        meant = offers[y].exercise if y < len(offers) else None
        if meant is None or self._makeable(meant) or name_key(name) == name_key(meant.name):
            return y
        movement = movement_words(meant.name)
        return next(
            (
                place
                for place, offer in enumerate(offers)
                if offer.exercise is not None
                and self._makeable(offer.exercise)
                and movement_words(offer.exercise.name) == movement
            ),
            y,
        )

    def _exact(self, name: str) -> int:
        """The place of the exercise that is called just so, unless only another was ever done."""
        offers = self.query_one(OfferList)
        rows = [y for y in range(offers.count()) if offers.selectable(y)]
        first = next(filter(self._does, rows), rows[0] if rows else 0)
        try:
            slug = named(self._training.reader, name, near=False)
        except NoSuchExercise:
            return first
        days = {slug: shelved.findable.last_day for slug, shelved in self._shelf.items()}
        offered = [
            (y, offer.exercise.slug)
            for y, offer in enumerate(offers.offers)
            if offer.exercise is not None
        ]
        y = next((y for y, other in offered if other == slug), first)
        return y if offered and (days.get(slug) or not days.get(offered[0][1])) else first

    def _does(self, y: int) -> bool:
        """Whether a line's exercise is one to do instead, and on this rack, where that is asked."""
        exercise = self.query_one(OfferList).offers[y].exercise
        stand_in = None if exercise is None else self._stand_ins.get(exercise.slug)
        if stand_in is None:
            return not self._stand_ins
        return stand_in.makeable and stand_in.kinship is not Kinship.NONE

    @on(RowList.Moved)
    def _tell(self) -> None:
        """Say what Enter will do."""
        offer = self.query_one(OfferList).offer
        entry = self._entry(self.query_one(Input).value)
        count = len(entry.sets)
        logs = (
            " " + phrase_of(count, "and logs {number} set", "and logs {number} sets")
            if count
            else ""
        )
        if offer is None:
            reading = Content(worded("Nothing fits."))
        elif offer.exercise is None:
            makes = phrase(
                "makes “{name}” an exercise of your own{logs}", name=offer.makes, logs=logs
            )
            reading = keys_line(CHOOSE_OFFER.hinted(makes))
        else:
            reading = keys_line(
                CHOOSE_OFFER.hinted(phrase("takes it{logs}", logs=logs)),
                hint("another", OFFER_BEFORE, NEXT_OFFER),
                DESCRIBE.hinted(),
                UNPICKED.hinted(),
            )
        self.query_one(".reading", Label).update(reading)

    @on(Input.Submitted)
    @on(RowList.Chosen)
    def _choose(self) -> None:
        offer = self.query_one(OfferList).offer
        entry = self._entry(self.query_one(Input).value)
        if offer is not None and offer.exercise is not None:
            self.dismiss(Picked(offer.exercise.slug, offer.exercise.name, entry.sets))
        elif offer is not None:
            self._describe(offer.makes, entry)

    def _describe(self, name: str, entry: NamedEntry) -> None:
        """Show what the new exercise is taken to be, and let it be put right."""
        from brainlift_tui.tui.exercise.describe import Described, describe_new

        known = (
            shelved.exercise._replace(aliases=shelved.findable.names[1:])
            for shelved in self._shelf.values()
        )
        guessed = guessed_exercise(name, "", entry.sets, known, shown=True)
        unit = self._training.settings.unit
        logs = (
            phrase(", log {sets}", sets=sets_words(entry.sets, guessed.measure, unit))
            if entry.sets
            else ""
        )

        def made(described: Described | None) -> None:
            if described is not None:
                it = described.exercise
                self.dismiss(Picked(None, it.name, entry.sets, it))

        self.app.push_screen(describe_new(self._training, guessed, logs), made)

    def action_move(self, action: str) -> None:
        """Move along the list while the cursor stays in the text."""
        offers = self.query_one(OfferList)
        before = offers.cursor
        getattr(offers, f"action_{action}")()
        if action == "cursor_up" and offers.cursor == before:
            offers.action_cursor_last()

    async def action_describe(self) -> None:
        """Put the exercise in front right, and go on choosing."""
        offer = self.query_one(OfferList).offer
        if offer is not None and offer.exercise is not None:
            describe = partial(self._describe_anew, offer.exercise)
            self.app.background.run(describe, self, exclusive=True)

    async def _describe_anew(self, exercise: Exercise) -> None:
        from brainlift_tui.tui.exercise.describing import describe_anew

        try:
            await describe_anew(self.app, exercise)
        except Refused as error:
            self.query_one(".reading", Label).update(f"✗ {words(error.said)}")
            return
        self._read_shelf()
        self._narrow(self.query_one(Input).value)

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
