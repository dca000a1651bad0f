"""A workout or a period in Markdown: for a reader who has no app."""

from datetime import date

from brainlift_tui.exchange.drawing.markdown import period_markdown
from brainlift_tui.store.file.writer import Change
from tests.exchange.hevy_file import hevy, press
from tests.exchange.lifter_at_work import Lifter

MONDAY = date(2026, 10, 5)
LOG = hevy(
    [
        press(0, (20, 10), (20, 9)),
        press(2, (22.5, 8)),
        press(4, (25, 6)),
        press(5, (30, 5), name="Goblet Squat (Dumbbell)"),
    ]
)


def test_one_workout_is_its_exercises_and_sets(lifter: Lifter) -> None:
    lifter.imports(LOG)
    assert period_markdown(lifter.reader, MONDAY, MONDAY).splitlines() == [
        "# Training, 5 October 2026: 1 workout",
        "",
        "## Monday 5 October 2026: Push, 1 h 00 min",
        "",
        "- **Bench Press (Dumbbell)**: 20 kg × 10 · 9",
    ]


def test_a_period_begins_with_what_each_exercise_came_to(lifter: Lifter) -> None:
    lifter.imports(LOG)
    lines = period_markdown(lifter.reader).splitlines()
    assert lines[0] == "# Training, 5 October 2026 to 10 October 2026: 4 workouts"
    assert lines[4] == "| Bench Press (Dumbbell) | 3 | 4 | ▁▅█ 20 kg to 25 kg |"
    assert lines[5] == "| Goblet Squat (Dumbbell) | 1 | 1 | 30 kg |"
    assert sum(line.startswith("## ") for line in lines) == 4


def test_a_note_is_quoted_and_means_nothing_in_markdown(lifter: Lifter) -> None:
    lifter.imports(LOG)

    def note(change: Change) -> None:
        with change.step("A note"):
            change.db.execute("UPDATE workout SET note = '# *knee* | fine', title = 'A_b_'")

    lifter.writer.do(note)
    text = period_markdown(lifter.reader, MONDAY, MONDAY)
    assert "> \\# \\*knee\\* \\| fine" in text
    assert ": A\\_b\\_, 1 h" in text


def test_a_period_without_workouts_says_so(lifter: Lifter) -> None:
    assert period_markdown(lifter.reader) == "# No workouts\n"
