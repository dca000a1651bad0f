"""A training day in a real terminal, from the first key to History."""

import re

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal

NEXT = re.compile(r"next: (?P<name>.+), (?P<row>\d+) of \d+")
ASKS = "type 20x10"
UNKNOWN_LOAD = "a weight you could lift"
ALL_DONE = "16 of 16 sets done"


def log(terminal: Terminal, name: str, *keys: str) -> str:
    """Press keys, and read on until the set is told and all of the screen shows what is next."""
    before = terminal.text.partition("\n")[0]

    def settled(text: str) -> bool:
        top, _, below = text.partition("\n")
        middle, told, _ = below.partition(f" ✓ {name}: ")
        following = NEXT.search(top)
        shows = ALL_DONE in text or (
            following is not None
            and following["name"] in middle
            and "▏" not in middle
            and (UNKNOWN_LOAD in middle) == (ASKS in text)
        )
        return bool(told) and top != before and shows

    terminal.press(*keys)
    return terminal.wait_for(settled)


def test_a_whole_workout_by_one_key_a_set(program: Program) -> None:
    with program.open() as terminal:
        text = terminal.wait_for("New here?")
        name = "Goblet Squat (Dumbbell)"
        sets = typed = 0
        while True:
            asks = UNKNOWN_LOAD in text
            keys = [f"20x{10 + sets % 3}", "enter"] if asks else ["eh"[sets % 2]]
            text = log(terminal, name, *keys)
            sets, typed = sets + 1, typed + asks
            following = NEXT.search(text)
            if following is None:
                break
            name = following["name"]
        assert sets == 16, "two of each in a newcomer's first weeks"
        assert typed == 7, "the load is typed once for each of the seven dumbbell exercises"

        terminal.wait_for(ALL_DONE)
        terminal.press("enter")
        terminal.wait_for("Finished")
        terminal.press("escape")
        terminal.wait_for(lambda text: "╭" not in text and "week ●" in text)
        terminal.press("H")
        terminal.wait_for("1 workout")
        terminal.wait_for("16 sets")
        terminal.press("enter")
        text = terminal.wait_for("Bench Press (Dumbbell)")
        assert "20 kg × 10" in text
        terminal.press("q")
        assert terminal.wait_for_end() == 0

    assert len(program.sets()) == 16
    listed = program.run("--db", program.database, "history")
    assert listed.returncode == 0
    assert "16 sets" in listed.stdout
