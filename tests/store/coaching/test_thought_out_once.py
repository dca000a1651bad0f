"""Advice is thought out anew where something has changed, and nowhere else."""

from brainlift_tui.core.check_in.check_in import CheckIn, Flag
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import said
from brainlift_tui.store.check_in.check_in import keep_check_in
from brainlift_tui.store.coaching import reading
from brainlift_tui.store.coaching.answering import take_advice
from brainlift_tui.store.coaching.reading import Advised, read_advice
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.rack.racks import change_rack
from tests.store.coaching.coached import advice
from tests.store.lifting import SQUAT, Lifter, change_settings


def test_what_was_found_before_is_what_is_found_anew_whatever_has_changed(strong: Lifter) -> None:
    advised_before: dict = {}

    def agrees() -> bool:
        own, session = {}, strong.session
        return read_advice(strong.reader, session, own, advised_before) == read_advice(
            strong.reader, session, own
        )

    strong.type("bench press dumbbell 20x12, 12, 12", "2026-11-20 18:00")
    assert agrees()
    assert advice(strong) is not None
    born = read_settings(strong.reader)._replace(birth_year=1951)
    steps = (
        lambda: strong.log(SQUAT, "20x12"),
        strong.undo,
        lambda: strong.do(keep_check_in, CheckIn(flag=Flag.PAIN)),
        strong.undo,
        lambda: strong.do(change_settings, born, said("Settings")),
        lambda: strong.do(change_rack, Rack()),
        strong.undo,
        lambda: strong.do(take_advice, strong.exercise(SQUAT), advice(strong)),
        lambda: strong.log(SQUAT, "20x7"),
        lambda: strong.log(1, "20x12, 12"),
        strong.finish,
        lambda: strong.days_pass(40),
    )
    for step in steps:
        step()
        assert agrees()


def test_a_set_of_one_exercise_leaves_the_advice_on_others_as_it_was_found(
    strong: Lifter, monkeypatch
) -> None:
    advised_before: dict[object, Advised] = {}
    read_advice(strong.reader, strong.session, {}, advised_before)
    asked: list[str] = []
    find = reading.advice_on

    def noted(exercise, *about):
        asked.append(exercise.exercise.slug)
        return find(exercise, *about)

    monkeypatch.setattr(reading, "advice_on", noted)
    strong.log(SQUAT, "20x12")
    read_advice(strong.reader, strong.session, {}, advised_before)
    assert asked
    first = len(asked)
    strong.log(SQUAT, "20x12")
    read_advice(strong.reader, strong.session, {}, advised_before)
    assert asked[first:] == [SQUAT]
