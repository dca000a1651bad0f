"""Values that refuse nonsense as they are made."""

import copy
import pickle
from inspect import signature
from typing import NamedTuple

import pytest

from brainlift_tui.core.checked import checked
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.programme.programme import Slot


@checked
class Reps(NamedTuple):
    low: int
    high: int = 12

    def check(self) -> None:
        if self.low > self.high:
            raise BadInput("upside down")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Reps(13),
        lambda: Reps(low=13),
        lambda: Reps(8)._replace(low=13),
        lambda: Reps._make((13, 12)),
        lambda: Slot("squat", 3, 12, 8),
    ],
)
def test_nonsense_is_refused_however_the_value_is_made(make):
    with pytest.raises(BadInput):
        make()


def test_what_makes_sense_is_as_any_named_tuple():
    assert Reps(8) == (8, 12)
    assert Reps(8)._replace(high=10) == Reps(8, 10)
    assert copy.copy(Reps(8)) == pickle.loads(pickle.dumps(Reps(8))) == Reps(8)
    assert list(signature(Reps).parameters) == ["low", "high"]


def test_a_field_too_many_or_unknown_is_an_error():
    with pytest.raises(TypeError):
        Reps(8, 12, 15)
    with pytest.raises(TypeError):
        Reps(8, top=15)
