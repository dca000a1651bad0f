"""The end of a rest is heard, and seen from another window."""

from pathlib import Path

import pytest

from brainlift_tui.tui.rest.alarm import Alarm
from brainlift_tui.tui.rest.notification import notification
from brainlift_tui.tui.rest.player import RATE, SOUNDS, WAKING_S, play, samples
from tests.tui.lifting import Lifter, open_app


async def to_countdown(lifter: Lifter) -> None:
    """Go to the setting that makes the last ten seconds heard."""
    await lifter.press("S", "g")
    while not lifter.cursor_line.lstrip(" ▌").startswith("Countdown"):
        before = lifter.cursor_line
        await lifter.press("down")
        assert lifter.cursor_line != before, "there is no such setting"


TITLE, BODY = "Rest is over", "Next: Bench Press (Dumbbell)"


# --- what is played -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_loud_enough_and_begins_and_ends_in_silence(name):
    made = samples(name)
    assert 15_000 < max(made) <= 20_000
    assert min(made) >= -20_000
    assert abs(made[0]) < 100
    assert abs(made[-1]) < 200
    notes = sum(seconds for _, seconds in SOUNDS[name])
    assert len(made) / RATE == pytest.approx(WAKING_S + notes, abs=0.01)
    assert notes <= 1


@pytest.mark.parametrize("name", SOUNDS)
def test_nothing_is_to_be_heard_while_a_device_wakes(name):
    first = next(at for at, sample in enumerate(samples(name)) if sample)
    assert first / RATE == pytest.approx(0.25, abs=0.01)


def test_where_there_is_nothing_to_play_it_on_it_says_so_and_raises_nothing():
    assert play("second") in (True, False)


@pytest.mark.parametrize(
    "environment",
    [
        {"BRAINLIFT_SOUND": "bell"},
        {"SSH_CONNECTION": "10.0.0.2 50000 10.0.0.1 22"},
        {"SSH_TTY": "/dev/pts/3"},
    ],
)
async def test_over_ssh_or_where_the_bell_is_asked_for_nothing_is_played(environment):
    alarm = Alarm(environment)
    assert not alarm.plays
    assert await alarm.play("over") is False


async def test_what_could_not_be_played_once_is_not_tried_again():
    alarm = Alarm({})
    assert await alarm.play("no such sound") is False
    assert not alarm.plays


# --- the last ten seconds -----------------------------------------------------------------------


async def test_the_last_ten_seconds_are_silent_until_they_are_asked_for(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        await lifter.passes(105)
        for _ in range(14):
            await lifter.passes(1)
        assert lifter.bells == 0


async def test_each_of_the_last_ten_seconds_is_heard_once_where_it_is_asked_for(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await to_countdown(lifter)
        await lifter.press("enter")
        assert "the last 10 s are heard" in lifter.cursor_line
        await lifter.press("T", "e")
        await lifter.passes(108)
        await lifter.passes(1)
        assert lifter.bells == 0, "11 seconds are left"
        for heard in range(1, 11):
            await lifter.passes(1)
            await lifter.passes(0)
            assert lifter.bells == heard
        assert lifter.bells == 10
        await lifter.passes(1)
        assert lifter.bells == 11, "and its end"
        await lifter.passes(30)
        assert lifter.bells == 11


async def test_a_bell_that_is_off_counts_no_seconds(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await to_countdown(lifter)
        await lifter.press("enter", "T", "e", "b")
        await lifter.passes(108)
        for _ in range(13):
            await lifter.passes(1)
        assert lifter.bells == 0


async def test_a_rest_that_ended_while_the_machine_slept_rings_once_and_counts_nothing(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await to_countdown(lifter)
        await lifter.press("enter", "T", "e")
        await lifter.passes(50)
        await lifter.passes(1000)
        assert lifter.bells == 1


# --- notifications ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "sequence"),
    [
        ({"TERM_PROGRAM": "iTerm.app"}, f"\x1b]9;{TITLE}. {BODY}\x1b\\"),
        ({"TERM_PROGRAM": "WezTerm"}, f"\x1b]777;notify;{TITLE};{BODY}\x1b\\"),
        ({"TERM": "rxvt-unicode-256color"}, f"\x1b]777;notify;{TITLE};{BODY}\x1b\\"),
        ({"TERM": "foot"}, f"\x1b]777;notify;{TITLE};{BODY}\x1b\\"),
        (
            {"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"},
            (
                f"\x1b]99;i=brainlift:o=unfocused:d=0;{TITLE}\x1b\\"
                f"\x1b]99;i=brainlift:o=unfocused:p=body;{BODY}\x1b\\"
            ),
        ),
        (
            {
                "TERM_PROGRAM": "tmux",
                "TERM": "tmux-256color",
                "TMUX": "/t,1,0",
                "WEZTERM_PANE": "0",
            },
            f"\x1bPtmux;\x1b\x1b]777;notify;{TITLE};{BODY}\x1b\x1b\\\x1b\\",
        ),
        ({"TERM": "xterm-256color"}, ""),
        ({"TERM": "linux"}, ""),
        ({"TERM_PROGRAM": "Apple_Terminal", "TERM": "xterm-256color"}, ""),
        ({"TERM": "tmux-256color", "TMUX": "/t,1,0"}, ""),
        ({"TERM_PROGRAM": "iTerm.app", "STY": "1.screen"}, ""),
        ({}, ""),
    ],
)
def test_each_terminal_gets_the_sequence_it_knows_and_others_none(environment, sequence):
    assert notification(TITLE, BODY, environment) == sequence


def test_a_name_can_neither_end_nor_part_the_sequence():
    sent = notification("Rest", "Next: a;b\x1b\\c\x07\n\x9c", {"TERM": "foot"})
    assert sent == "\x1b]777;notify;Rest;Next: a,b\\c\x1b\\"
