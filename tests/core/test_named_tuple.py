"""Our named tuples are those of the standard library, but for what it costs to define one."""

import copy
import gc
import pickle
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

import pytest

from brainlift_tui.core import named_tuple
from brainlift_tui.core.checked import checked
from brainlift_tui.core.named_tuple import NamedTuple

T = TypeVar("T")


class Ours(NamedTuple):
    """A rung."""

    load: float
    reps: "int | None" = None
    told: tuple[str, ...] = ()

    @property
    def volume(self) -> float:
        """Load times reps."""
        return self.load * (self.reps or 0)


class Theirs(typing.NamedTuple):
    """A rung."""

    load: float
    reps: "int | None" = None
    told: tuple[str, ...] = ()

    @property
    def volume(self) -> float:
        """Load times reps."""
        return self.load * (self.reps or 0)


class Pair(NamedTuple, Generic[T]):
    first: T
    second: T


class Alone(NamedTuple):
    one: int


@checked
class Positive(NamedTuple):
    number: int

    def check(self) -> None:
        if self.number < 0:
            raise ValueError("below 0")


TRIED: tuple[Callable[[type], object], ...] = (
    lambda kind: kind(20.0),
    lambda kind: kind(20.0, 8, ("easy",)),
    lambda kind: kind(load=20.0, told=("easy",)),
    lambda kind: kind(20.0, 8).volume,
    lambda kind: kind(20.0, 8)._replace(reps=9),
    lambda kind: kind(20.0, 8)._asdict(),
    lambda kind: kind._make([1.0, 2, ()]),
    lambda kind: repr(kind(20.0, 8)).removeprefix(kind.__name__),
    lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__, kind.__doc__),
    lambda kind: hash(kind(20.0, 8)) == hash((20.0, 8, ())),
    lambda kind: pickle.loads(pickle.dumps(kind(20.0, 8))) == kind(20.0, 8),
    lambda kind: copy.copy(kind(20.0, 8)),
    lambda kind: hasattr(kind(20.0), "__dict__"),
)


@pytest.mark.parametrize("tried", TRIED)
def test_a_value_does_what_a_named_tuple_does(tried):
    assert tried(Ours) == tried(Theirs)


WRONG: tuple[Callable[[type], object], ...] = (
    lambda kind: kind(),
    lambda kind: kind(1.0, 2, (), 4),
    lambda kind: kind(1.0, mass=3),
    lambda kind: kind._make([1.0]),
    lambda kind: kind(1.0)._replace(mass=3),
    lambda kind: setattr(kind(1.0), "load", 2.0),
)


@pytest.mark.parametrize("wrong", WRONG)
def test_what_a_named_tuple_refuses_is_refused(wrong):
    with pytest.raises((TypeError, ValueError, AttributeError)) as theirs:
        wrong(Theirs)
    with pytest.raises(theirs.type):
        wrong(Ours)


def test_one_of_any_type_one_of_one_field_and_one_of_another_are_made():
    class Heavier(Ours):
        __slots__ = ()

    assert Pair(1, 2).second == 2
    assert Pair[int](1, 2) == (1, 2)
    assert Alone(3) == (3,)
    assert type(Heavier(20.0, 8)) is Heavier
    assert Heavier(20.0, 8)._replace(reps=1).volume == 20.0


def test_what_is_checked_is_checked_however_it_is_made():
    assert Positive(1)._replace(number=2).number == 2
    for wrong in (lambda: Positive(-1), lambda: Positive(1)._replace(number=-1)):
        with pytest.raises(ValueError, match="below 0"):
            wrong()


@pytest.mark.parametrize("every", [1, 3, 5, 6, 10, 17])
def test_a_field_is_read_whenever_garbage_is_collected(every: int):
    """A class that nobody held was emptied while its getters were taken from it."""
    path = Path(named_tuple.__file__)
    code = compile(path.read_text(encoding="utf-8"), path.name, "exec")
    made: dict[str, object] = {"__name__": "again"}
    before = gc.get_threshold()
    gc.freeze()  # what is there already puts off whole collections
    gc.set_threshold(every, 1, 1)
    try:
        exec(code, made)
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
    assert None not in made.get("_GETTERS", ())
