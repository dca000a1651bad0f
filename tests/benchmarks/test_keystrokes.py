"""The model of keys counts as the issue says."""

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.prefill.habits import UNLEARNED
from tests.benchmarks.typing_model import Lifted, Moment

TWENTY, MORE = Load("20", Unit.KG), Load("22.5", Unit.KG)
LADDER = [Load(text, Unit.KG).ng for text in ("10", "12.5", "15", "17.5", "20", "22.5")]


def moment(load: Load | None, reps: int) -> Moment:
    return Moment("Bench", [], [], Lifted(load, reps), LADDER, [], UNLEARNED)


def test_a_set_as_shown_takes_one_key():
    assert moment(TWENTY, 12).keys(TWENTY, 12) == 1


def test_reps_take_arrows_or_digits_whichever_is_less():
    assert moment(TWENTY, 12).keys(TWENTY, 11) == 2
    assert moment(TWENTY, 12).keys(TWENTY, 5) == 3
    assert moment(TWENTY, 8).keys(TWENTY, 20) == 2


def test_a_load_takes_steps_or_characters_and_an_x():
    assert moment(MORE, 8).keys(TWENTY, 8) == 2
    assert moment(TWENTY, 8).keys(Load("10", Unit.KG), 8) == 4
    assert moment(Load("30", Unit.KG), 8).keys(TWENTY, 8) == 4
    assert moment(Load("31.25", Unit.KG), 8).keys(TWENTY, 8) == 7
    assert moment(None, 8).keys(TWENTY, 8) == 3


def test_both_add_up_and_typing_everything_takes_them_all():
    assert moment(MORE, 12).keys(TWENTY, 8) == 4
    assert moment(MORE, 12).typed_out == 8
