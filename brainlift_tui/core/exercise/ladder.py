"""Ladders: exercises from easy to hard, each climbed to from the one before."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from brainlift_tui.core.named_tuple import NamedTuple


class Ladder(NamedTuple):
    """Exercises of one kind from easy to hard.

    Attributes:
        rungs: Their slugs, the easiest first.
        on_at: Reps of each of three sets at which the next rung comes, for some of them.
        load_first: Those that are loaded before they give way to the next.
    """

    rungs: tuple[str, ...]
    on_at: Mapping[str, int] = MappingProxyType({})
    load_first: frozenset[str] = frozenset()


class Rung(NamedTuple):
    """Where an exercise stands.

    Attributes:
        easier: The next easier exercise that can be done here, "" where there is none.
        harder: The next harder one, "" where there is none.
        on_at: Reps of each of three sets at which the harder one comes; None: as the rule has it.
        load_first: Whether it is loaded before it gives way.
    """

    easier: str = ""
    harder: str = ""
    on_at: int | None = None
    load_first: bool = False


def rung_of(slug: str, ladders: Iterable[Ladder], possible: Collection[str]) -> Rung:
    """Where an exercise stands, over rungs that can't be done here.

    On several ladders the first that leads on says what is harder, and the first that leads back
    what is easier.

    Args:
        slug: The exercise.
        ladders: Every ladder.
        possible: Slugs of what can be done here.
    """
    on = [ladder for ladder in ladders if slug in ladder.rungs]
    easier = harder = ""
    for ladder in on:
        rung = ladder.rungs.index(slug)
        below = (other for other in reversed(ladder.rungs[:rung]) if other in possible)
        above = (other for other in ladder.rungs[rung + 1 :] if other in possible)
        easier, harder = easier or next(below, ""), harder or next(above, "")
    return Rung(
        easier,
        harder,
        next((ladder.on_at[slug] for ladder in on if slug in ladder.on_at), None),
        any(slug in ladder.load_first for ladder in on),
    )
