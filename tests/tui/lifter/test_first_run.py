"""The first run: what somebody new is asked, and what they train by then."""

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.tui.dialogs.least_size import LEAST_HEIGHT, LEAST_WIDTH
from tests.tui.lifting import Lifter, names, open_app

HEVY = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
    "set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n"
    '"Morning","20 Nov 2026, 07:00","20 Nov 2026, 07:40","","Bench Press (Dumbbell)",,"",0,'
    '"normal",20,10,,,\n'
)


def answered(lifter: Lifter) -> tuple[str, str, Experience]:
    settings = lifter.app.training.settings
    return settings.programme, settings.unit, settings.experience


async def test_a_newcomer_comes_to_the_first_set_by_five_enters(first_start: Path) -> None:
    async with open_app(first_start) as lifter:
        await lifter.press("asterisk", *["enter"] * 5)
        assert lifter.place == "today"
        assert answered(lifter) == ("full-body", "kg", Experience.NEW)
        assert lifter.sees("Full body twice: both train every muscle", "u takes it back")
        assert not lifter.sees("New here")
        await lifter.type("10x12")
        await lifter.press("enter")
        assert lifter.short() == ["10kg x 12"]


async def test_the_choice_of_days_says_what_follows_and_why(first_start: Path) -> None:
    async with open_app(first_start) as lifter:
        await lifter.press("asterisk", "enter", "enter", "enter")
        assert lifter.sees("How often a week", "Full body twice: both train every muscle")
        await lifter.press("down")
        assert lifter.sees("Split A/B: what one day trains rests on the next")
        await lifter.press("enter", "down", "enter")
        assert answered(lifter) == ("split-ab", "kg", Experience.SOME)


async def test_nothing_to_lift_and_a_pair_in_pounds_are_taken_as_told(first_start: Path) -> None:
    async with open_app(first_start) as lifter:
        await lifter.press("asterisk", "g", "enter", "enter", "enter", "enter")
        assert answered(lifter)[0] == "bodyweight"
        assert not lifter.app.training.rack.weights
        await lifter.press("u")
        assert lifter.sees("New here?")
        await lifter.press("asterisk", "g", "down", "enter", "down", "enter")
        await lifter.retype("0")
        await lifter.press("enter")
        assert lifter.sees("✗ '0': a load is above zero.")
        await lifter.retype("25")
        assert lifter.sees("25 lb")
        await lifter.press("enter", "enter", "enter")
        assert answered(lifter)[:2] == ("two-dumbbells", "lb")
        assert [str(load) for load in lifter.app.training.rack.dumbbells] == ["25 lb"]


async def test_escape_leads_a_question_back_and_from_the_first_out(first_start: Path) -> None:
    async with open_app(first_start) as lifter:
        before = lifter.count("SELECT count(*) FROM setting")
        await lifter.press("asterisk", "G", "up", "up", "enter", "down", "enter")
        assert lifter.sees("I go to a gym · lb", "How often a week")
        await lifter.press("escape")
        assert lifter.sees("▌ Pounds")
        await lifter.press("escape")
        assert lifter.sees("▌ I go to a gym")
        await lifter.press("escape")
        assert lifter.place == "today"
        assert lifter.sees("New here?")
        assert lifter.count("SELECT count(*) FROM setting") == before


async def test_who_brings_a_log_names_its_file_and_trains_on(
    first_start: Path, tmp_path: Path
) -> None:
    (tmp_path / "workouts.csv").write_text(HEVY)
    async with open_app(first_start) as lifter:
        await lifter.press("asterisk", "G", "up", "enter")
        await lifter.retype(str(tmp_path / "nothing.csv"))
        await lifter.press("enter")
        assert lifter.sees("✗ There is no file")
        await lifter.retype(f"'{tmp_path / 'workouts.csv'}'")
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Would add 1 workout", "▌ Take it over"))
        assert lifter.count("SELECT count(*) FROM workout") == 0
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Added 1 workout"))
        assert not lifter.sees("New here")
        assert lifter.count("SELECT count(*) FROM finished_workout") == 1
        await lifter.press("u", "enter")
        assert lifter.count("SELECT count(*) FROM finished_workout") == 0


async def test_a_file_that_is_no_log_is_refused_in_a_sentence(
    first_start: Path, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir\n")
    async with open_app(first_start) as lifter:
        await lifter.app.action_ask("import")
        await lifter.retype(str(tmp_path / "letter.txt"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("✗ letter.txt is of no kind that is known here"))


async def test_who_wants_to_look_around_leaves_for_the_made_up_year(first_start: Path) -> None:
    async with open_app(first_start) as lifter:
        await lifter.press("asterisk", "G", "enter")
        await lifter.until_gone()
        assert lifter.app.looks_around


async def test_with_a_log_of_ones_own_it_says_what_it_replaces(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert names(lifter)
        await lifter.press("asterisk")
        assert lifter.sees("Another rack and programme take the place of yours")


async def test_the_smallest_terminal_shows_each_question_whole(first_start: Path) -> None:
    async with open_app(first_start, (LEAST_WIDTH, LEAST_HEIGHT)) as lifter:
        await lifter.press("asterisk")
        for _ in range(5):
            assert lifter.sees("╭", "↵ takes it esc back", "╯")
            await lifter.press("enter")
        assert lifter.place == "today"


async def test_picture_of_the_first_question_and_of_the_days(
    first_start: Path, snapshot: SnapshotAssertion
) -> None:
    async with open_app(first_start) as lifter:
        await lifter.press("asterisk")
        assert await lifter.picture() == snapshot(name="what is there to lift")
        await lifter.press("enter", "enter")
        assert await lifter.picture() == snapshot(name="which dumbbells")
        await lifter.press("enter", "down")
        assert await lifter.picture() == snapshot(name="how often a week")
