"""Safety, experience and profiles, by their keys."""

import platformdirs
import pytest

from brainlift_tui.core.lifter.safety import Concern
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.lifter.profiles import add_profile, profile_path, read_profiles
from brainlift_tui.store.lifter.safety import read_safety
from brainlift_tui.tui.lifter.choosing import ProfileChooser
from tests.tui.lifting import open_app


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_: str(tmp_path / "data"))


async def test_safety_is_offered_until_a_workout_is_logged_and_its_answer_undone(empty):
    async with open_app(empty) as lifter:
        assert "! asks five things once" in lifter.text
        await lifter.press("!")
        assert "does any of this apply" in lifter.text
        await lifter.press("space")
        assert "Ask a clinician first" in lifter.text
        await lifter.press("enter")
        assert "Ask a clinician first (told" in lifter.text
        kept = read_safety(lifter.app.training.reader)
        assert kept is not None
        assert kept.concerns == (Concern.CHEST_PAIN,)
        await lifter.press("u")
        assert "! asks five things once" in lifter.text
        assert read_safety(lifter.app.training.reader) is None


async def test_who_has_trained_is_not_asked_again(demo):
    async with open_app(demo) as lifter:
        assert "asks five things" not in lifter.text


async def test_the_help_names_the_signs_to_stop_at(empty):
    async with open_app(empty, size=(80, 100)) as lifter:
        await lifter.press("?")
        assert "Stop at once" in lifter.text


async def test_experience_is_a_setting_and_undone(empty):
    async with open_app(empty) as lifter:
        await lifter.press("S")
        rows = lifter.app.screen.query_one("ChoiceList")
        at = next(i for i, choice in enumerate(rows.choices) if choice.name == "Experience")
        await lifter.press(*["j"] * at)
        await lifter.press("enter")
        assert lifter.app.training.settings.experience is Experience.SOME
        await lifter.press("u")
        assert lifter.app.training.settings.experience is Experience.NEW


async def test_where_nobody_is_listed_the_choice_says_how_somebody_is(empty):
    async with open_app(empty) as lifter:
        lifter.app.action_profiles()
        await lifter.settle()
        assert lifter.sees("Nobody has a log of their own yet. n makes one")
        await lifter.press("n", *"Ana", "enter")
        assert not lifter.sees("Nobody")


async def test_somebody_else_goes_on_with_their_own_log(empty):
    add_profile("Ana")
    add_profile("Бабушка")
    path = profile_path("Ana")
    open_reader(path).close()
    async with open_app(path) as lifter:
        assert lifter.lines[0].strip().startswith("Ana · Today"), "where several train, whose it is"
        lifter.app.action_profiles()
        await lifter.settle()
        assert "Ana   ✓ open" in lifter.text
        await lifter.press("r")
        assert "Ana is open" in lifter.text
        await lifter.press("j", "enter")
        assert lifter.app.goes_on_with == profile_path("Бабушка")


async def test_the_question_at_the_start_makes_renames_and_gives_a_profile():
    add_profile("Ana")
    add_profile("Bo")
    chooser = ProfileChooser()
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", *"Cy", "enter")
        assert read_profiles() == ["Ana", "Bo", "Cy"]
        await pilot.press("n", *"bo", "enter")
        assert read_profiles() == ["Ana", "Bo", "Cy"]
        await pilot.press("escape", "r", *"Di", "enter")
        assert len({"Ana", "Bo", "Cy"} & set(read_profiles())) == 2, "typing replaces the name"
        await pilot.press("enter")
    assert chooser.return_value == "Di"
