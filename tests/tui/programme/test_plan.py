"""Plan: programmes are looked at, followed, made and changed by keys, each step taken back by u."""

from pathlib import Path

from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.store.programme.plan import read_plans
from tests.tui.lifting import LARGE, Lifter, open_app


def programmes(lifter: Lifter) -> dict[str, Programme]:
    training = lifter.app.training
    return {p.programme.name: p.programme for p in read_plans(training.reader, training.rack)}


def slugs(lifter: Lifter, day: int = 0) -> list[str]:
    return [slot.slug for slot in programmes(lifter)["Split A/B"].days[day].slots]


async def test_plan_opens_on_what_is_followed_and_says_what_it_is_for(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("P")
        assert "● Split A/B" in lifter.cursor_line
        assert lifter.sees("biceps, legs and core on one", "3 sessions a week, 2 days in turn")
        assert lifter.sees("Your rack does it", "Sets a week of each muscle", "4 to 10")
        await lifter.resize(200, 60)
        await lifter.until(lambda: lifter.sees("0 4 10 15"))  # what the bars are measured by


async def test_what_the_rack_cannot_do_says_what_is_done_instead(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("P", "G")
        assert "Upper/Lower" in lifter.cursor_line
        assert lifter.sees("On your rack: Bench Press (Dumbbell) for Bench", "more done")


async def test_the_preview_goes_on_to_the_days_and_begins_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P")
        assert not lifter.sees("Goblet Squat (Dumbbell) 3 × 8–12")
        await lifter.press("space")
        await lifter.until(lambda: lifter.sees("Goblet Squat (Dumbbell) 3 × 8–12"))
        await lifter.press("space")
        await lifter.until(lambda: lifter.sees("Close Grip Push Up"))
        await lifter.press("space")
        await lifter.until(lambda: lifter.sees("3 sessions a week"))


async def test_enter_follows_a_programme_and_today_is_its_first_day(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "g", "enter")
        assert lifter.sees("20-minute minimum is followed", "u takes it back")
        assert "● 20-minute minimum" in lifter.cursor_line
        await lifter.press("T")
        assert lifter.sees("20-minute minimum · Minimum A")
        await lifter.press("u")
        assert lifter.sees("Split A/B")


async def test_a_programme_changed_under_way_leaves_the_workout_alone(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        before = [e.exercise.slug for e in lifter.app.training.session.exercises]
        await lifter.press("P", "g", "enter")
        assert lifter.sees("followed, from the next workout on")
        assert [e.exercise.slug for e in lifter.app.training.session.exercises] == before


async def test_sets_reps_and_effort_are_changed_in_place(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "e", "down", "down", "+")
        assert lifter.sees("4 × 8–12", "It is your own now", "u takes it back")
        await lifter.press("enter", "down", "enter")
        await lifter.retype("12-8")
        await lifter.press("enter")
        assert lifter.sees("12-8 is upside down: write 8-12.")
        await lifter.retype("5-8")
        await lifter.press("enter", "down", "right", "right", "right", "escape")
        first = programmes(lifter)["Split A/B"].days[0].slots[0]
        assert (first.sets, first.low, first.high, first.reserve) == (4, 5, 8, 2)
        await lifter.press("u", "u")
        assert programmes(lifter)["Split A/B"].revision == 1


async def test_exercises_are_added_swapped_moved_and_left_out(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "right", "down", "down", "n")
        await lifter.type("plank")
        await lifter.press("enter")
        assert slugs(lifter)[:2] == ["goblet-squat-dumbbell", "plank"]
        assert lifter.cursor_line.lstrip(" ▌").startswith("Plank")
        await lifter.press("m", "up", "escape")
        assert slugs(lifter)[:2] == ["plank", "goblet-squat-dumbbell"]
        await lifter.press("d")
        assert slugs(lifter)[0] == "goblet-squat-dumbbell"
        await lifter.press("w", "enter")
        assert slugs(lifter)[0] != "goblet-squat-dumbbell"
        await lifter.press("u", "u", "u", "u")
        assert programmes(lifter)["Split A/B"].revision == 1


async def test_an_exercise_of_the_day_is_not_taken_twice(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "e", "down", "down", "n")
        await lifter.type("crunch")
        await lifter.press("enter")
        assert lifter.sees("✗ A: biceps, legs, core asks for crunch twice")
        assert programmes(lifter)["Split A/B"].revision == 1


async def test_days_are_added_named_tied_to_a_weekday_and_deleted(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "e", "down", "a")
        await lifter.retype("Arms")
        await lifter.press("enter")
        await lifter.type("bicep curl dumbbell")
        await lifter.press("enter")
        assert [day.name for day in programmes(lifter)["Split A/B"].days][1] == "Arms"
        await lifter.press("enter", "down", "f", "escape")
        assert lifter.sees("Arms Fridays")
        await lifter.press("d")
        assert len(programmes(lifter)["Split A/B"].days) == 2
        await lifter.press("u")
        assert programmes(lifter)["Split A/B"].days[1].weekday == 4


async def test_the_last_day_and_the_last_exercise_stay(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "n")
        await lifter.type("Mine")
        await lifter.press("enter")
        await lifter.type("plank")
        await lifter.press("enter")
        assert "Mine" in lifter.cursor_line
        await lifter.press("e", "down", "d")
        assert lifter.sees("✗ A programme has at least one day.")
        await lifter.press("down", "d")
        assert lifter.sees("✗ A day has at least one exercise")


async def test_a_copy_is_renamed_and_deleted_and_what_is_followed_stays(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "c", "r")
        await lifter.retype("split a/b")
        await lifter.press("enter")
        assert lifter.sees("There is a programme called Split A/B already.")
        await lifter.retype("Ours")
        await lifter.press("enter")
        assert "Ours" in lifter.cursor_line
        await lifter.press("enter", "d")
        assert lifter.sees("✗ You follow Ours; follow another one first.")
        await lifter.press("u", "d")
        assert "Ours" not in programmes(lifter)
        await lifter.press("u")
        assert "Ours" in programmes(lifter)


async def test_a_copy_taken_back_closes_its_page(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "c", "e")
        assert lifter.sees("Split A/B copy", "your own")
        await lifter.press("u")
        assert lifter.sees("Plan", "● Split A/B")


async def test_how_often_and_what_it_is_for_is_set_for_the_whole(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("P", "e", "enter", "down", "enter")
        await lifter.retype("For us two")
        await lifter.press("enter", "down", "right", "down", "left", "escape")
        mine = programmes(lifter)["Split A/B"]
        assert (mine.about, mine.per_week, mine.ramp) == ("For us two", 4, False)
        await lifter.press("escape")
        assert lifter.sees("For us two", "4 sessions a week")


async def test_a_programme_is_shared_as_a_file_and_read_in(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("P", "x")
        await lifter.retype(str(file))
        await lifter.press("enter")
        assert lifter.sees("Written to", "ours.toml")
        await lifter.press("x")
        await lifter.retype(str(file))
        await lifter.press("enter")
        assert lifter.sees("is there already; write another name")
        await lifter.press("escape", "i")
        await lifter.retype(str(file))
        await lifter.press("enter")
        assert "Split A/B 2" in lifter.cursor_line
        assert lifter.sees("Split A/B 2 is read in", "u takes it back")
        await lifter.press("u")
        assert "Split A/B 2" not in programmes(lifter)


async def test_a_slip_in_a_file_is_told_where_it_is(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    text = 'name = "X"\n[[day]]\nname = "A"\n[[day.slot]]\nexercise = "plnak"\nsets = 3\nlow = 8\n'
    file.write_text(text, encoding="utf-8")
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("P", "i")
        await lifter.retype(str(file))
        await lifter.press("enter")
        assert lifter.sees("✗ Line 5, column 12: No exercise is called 'plnak'.", "Plank")
        assert "X" not in programmes(lifter)


async def test_an_exercise_of_ones_own_is_made_while_planning_in_one_step(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "e", "down", "down", "n")
        await lifter.type("Sandbag Press")
        await lifter.press("up", "enter", "enter")
        assert slugs(lifter)[1] == "sandbag-press"
        assert lifter.sees("Sandbag Press added")
        await lifter.press("u")
        assert "sandbag-press" not in slugs(lifter)
        rows = lifter.app.training.reader.execute("SELECT slug FROM exercise").fetchall()
        assert ("sandbag-press",) not in rows


async def test_a_newcomer_is_told_how_they_grow_into_it(empty: Path) -> None:
    async with open_app(empty, LARGE) as lifter:
        await lifter.press("P")
        assert lifter.sees("New to lifting,", "you grow into it: at most 2 sets of each, 4 in")


async def test_exercises_are_joined_in_a_superset_by_one_key(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "e", "down", "down", "r")
        assert lifter.sees("✗ There is no exercise above to do it with.")
        await lifter.press("down", "r")
        slots = programmes(lifter)["Split A/B"].days[0].slots
        assert [slot.superset for slot in slots[:3]] == [1, 1, None]
        await lifter.press("r")
        assert {slot.superset for slot in programmes(lifter)["Split A/B"].days[0].slots} == {None}
