"""A card: one thing that is known of lifting and the brain, what it was seen in, how sure it is."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, in_turn, said

LONGEST = 160
"""Characters of a fact, and of what stands against it."""


class HowSure(StrEnum):
    """What a fact rests on, the surest first."""

    POOLED = "pooled"
    TRIAL = "trial"
    TOGETHER = "together"
    ADVICE = "advice"
    ANIMALS = "animals"


class SeenIn(StrEnum):
    """Who it was seen in, and what they did."""

    PEOPLE = "people"
    OLDER = "older"
    HEALTHY = "healthy"
    IMPAIRED = "mild impairment"
    MICE = "mice"
    MONKEYS = "monkeys"
    LIFTING = "lifting"
    WALKING = "walking"
    RUNNING = "running"
    ANY_EXERCISE = "any exercise"
    ONE_SESSION = "one session"


class About(StrEnum):
    """What a card is about."""

    THINKING = "thinking"
    MEMORY = "memory"
    BRAIN = "brain"
    BLOOD = "blood"
    STRENGTH = "strength"
    DOSE = "dose"
    SURE = "sure"


class After(StrEnum):
    """A workout that some cards are about."""

    BREAK = "break"
    """The first one, or the first after some time off."""
    HARD = "hard"
    LEGS = "legs"


class Study(NamedTuple):
    """Where something was read.

    Attributes:
        cited: Author, year and journal.
        doi: Its DOI, "" where only the number in PubMed Central was checked.
        pmc: That number, "PMC6974789"; "" beside a DOI.
    """

    cited: str
    doi: str = ""
    pmc: str = ""

    @property
    def link(self) -> str:
        """Where it can be read."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.pmc}/"


class Card(NamedTuple):
    """One thing that is known.

    Attributes:
        slug: What it is called in the file, and in the log of those shown.
        title: In a few words.
        fact: What is known, at most 160 characters.
        how_sure: What it rests on.
        seen_in: Who it was seen in, and what they did.
        study: Where it was read.
        about: What it is about.
        but: What stands against it, "" for nothing.
        but_study: Where that was read, None for a caution of ours.
        fits: Workouts that it is about.
    """

    slug: str
    title: str
    fact: str
    how_sure: HowSure
    seen_in: tuple[SeenIn, ...]
    study: Study
    about: About
    but: str = ""
    but_study: Study | None = None
    fits: frozenset[After] = frozenset()

    @property
    def studies(self) -> tuple[Study, ...]:
        """Every study it names, each once."""
        if self.but_study is None or self.but_study == self.study:
            return (self.study,)
        return (self.study, self.but_study)

    @property
    def in_people_who_lifted(self) -> bool:
        """Whether it was seen in people who lifted, and not in mice or in runners."""
        return {SeenIn.PEOPLE, SeenIn.LIFTING} <= set(self.seen_in)

    def holds(self, words: str) -> bool:
        """Whether each of these words, or what begins so, is somewhere on it."""
        seen = " ".join(self.seen_in)
        cited = " ".join(study.cited for study in self.studies)
        text = f" {self.title} {self.fact} {self.but} {seen} {cited}".casefold()
        return all(f" {word}" in text for word in words.casefold().split())

    @property
    def in_deviations(self) -> bool:
        """Whether it tells a size in standard deviations, which want a word of explanation."""
        return " SD" in f"{self.fact} {self.but}"


class PopularClaim(NamedTuple):
    """What popular articles say.

    Attributes:
        says: What they say.
        leaves_out: What they leave out.
        cards: The cards on it, by slug.
    """

    says: str
    leaves_out: str
    cards: tuple[str, ...]


class Deck(NamedTuple):
    """All that the program can tell of lifting and the brain.

    Attributes:
        cards: Every card, in the order of its file.
        claims: What popular articles say.
    """

    cards: tuple[Card, ...]
    claims: tuple[PopularClaim, ...]

    def card(self, slug: str) -> Card | None:
        """A card by its name, None where there is none (any more)."""
        return next((card for card in self.cards if card.slug == slug), None)

    def titles(self, slugs: Iterable[str]) -> Iterator[str]:
        """The titles of some cards."""
        return (card.title for slug in slugs if (card := self.card(slug)) is not None)


def how_sure_words(card: Card, *, brief: bool = False) -> Said:
    """What a fact rests on, and what it was seen in: "one trial · people, lifting".

    Args:
        card: The card.
        brief: Whether people go without saying.
    """
    told = [where for where in card.seen_in if where is not SeenIn.PEOPLE] if brief else ()
    seen = in_turn([said(where.value) for where in told or card.seen_in])
    return said("{rests_on} · {seen_in}", rests_on=RESTS_ON[card.how_sure], seen_in=seen)


RESTS_ON = {
    HowSure.POOLED: said("trials pooled"),
    HowSure.TRIAL: said("one trial"),
    HowSure.TOGETHER: said("seen together"),
    HowSure.ADVICE: said("advice"),
    HowSure.ANIMALS: said("animals"),
}

ABOUT_WORDS = {
    About.THINKING: said("thinking"),
    About.MEMORY: said("memory"),
    About.BRAIN: said("the brain itself"),
    About.BLOOD: said("muscle and blood"),
    About.STRENGTH: said("strength"),
    About.DOSE: said("how much"),
    About.SURE: said("how sure"),
}
