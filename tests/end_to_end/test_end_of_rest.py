"""What the end of a rest sends to a real terminal."""

from tests.end_to_end.program import Program

SHORTER = ["down"] * 8


def rest_ends(program: Program) -> bytes:
    """What is printed from the end of a rest on."""
    with program.open() as terminal:
        terminal.wait_for("Goblet Squat (Dumbbell)")
        terminal.press("20x10", "e")
        terminal.wait_for("2:00 of rest")
        before = len(terminal.printed)
        terminal.press(*SHORTER)
        terminal.wait_for(lambda text: text.partition("\n")[0].endswith("over"))
        terminal.wait_for(lambda text: b"\x07" in terminal.printed[before:])
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        return terminal.printed[before:]


def test_a_terminal_that_is_not_known_is_rung_and_told_nothing(program: Program) -> None:
    printed = rest_ends(program)
    assert printed.count(b"\x07") == 1
    assert b"\x1b]9;" not in printed
    assert b"Rest is over" not in printed


def test_a_person_on_another_window_is_reached_where_the_terminal_can(program: Program) -> None:
    program.environment["TERM_PROGRAM"] = "WezTerm"
    wanted = b"\x1b]777;notify;Rest is over;Next: Goblet Squat (Dumbbell)\x1b\\"
    assert rest_ends(program).count(wanted) == 1


def test_over_ssh_the_bell_rings_and_nothing_is_played_where_nobody_is(program: Program) -> None:
    del program.environment["BRAINLIFT_SOUND"]
    program.environment["SSH_CONNECTION"] = "10.0.0.2 50000 10.0.0.1 22"
    assert rest_ends(program).count(b"\x07") == 1
