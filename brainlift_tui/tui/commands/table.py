"""Every command there is, by where it can be given."""

from collections.abc import Mapping
from itertools import chain

from brainlift_tui.tui.body import commands as body
from brainlift_tui.tui.commands import questions
from brainlift_tui.tui.commands.command import Command, Commands, Place
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, LIST
from brainlift_tui.tui.desk import commands as desk
from brainlift_tui.tui.desk.modes import CHECKING_IN, JOINING, MOVING, TYPING
from brainlift_tui.tui.dose import commands as dose
from brainlift_tui.tui.evidence import commands as evidence
from brainlift_tui.tui.forecast import commands as forecast
from brainlift_tui.tui.lifter import commands as lifter
from brainlift_tui.tui.looking_back import commands as looking_back
from brainlift_tui.tui.looking_back.history_commands import SEARCHING
from brainlift_tui.tui.memory import commands as memory
from brainlift_tui.tui.programme import commands as programme
from brainlift_tui.tui.rest import commands as rest
from brainlift_tui.tui.session import commands as session
from brainlift_tui.tui.workout import commands as workout

PLACES: Mapping[str, Place] = {
    place.name: place
    for subject in (
        desk, rest, session, looking_back, workout, dose, evidence, memory, body, forecast,
        programme, lifter,
    )
    for place in subject.PLACES
}  # fmt: skip
"""Every screen, by its name."""

FOR_A_WHILE: Mapping[str, Commands] = {
    "typing in a row": TYPING,
    "moving something": MOVING,
    "joining exercises": JOINING,
    "the check-in": CHECKING_IN,
    "searching": SEARCHING,
}
"""What keys mean while something is under way."""

QUESTIONS: Mapping[str, Commands] = {
    "keys": questions.KEYS,
    "a choice": questions.CHOOSE,
    "what a file would bring": questions.PREVIEW,
    "an import under way": questions.UNDER_WAY,
    "a confirmation": questions.CONFIRM,
    "things to tick": questions.TICK,
    "a line of text": questions.ASK,
    "why a nudge": questions.WHY,
    "what something is": questions.FORM,
    "an exercise to choose": questions.PICK,
    "a line to log": questions.QUICK_ENTRY,
    "a finished workout": questions.SUMMARY,
    "racks": questions.RACKS,
    "profiles": questions.PROFILES,
    "the first run": questions.FIRST_RUN,
    "safety": questions.SAFETY,
    "a test of the memory check": questions.MEMORY_TEST,
    "a terminal that is too small": questions.TOO_SMALL,
}
"""What can be done in each question that opens over a screen."""

COMMANDS: Mapping[str, Command] = {
    command.id: command
    for command in chain(
        EVERYWHERE,
        LIST,
        *(place.commands for place in PLACES.values()),
        *FOR_A_WHILE.values(),
        *QUESTIONS.values(),
    )
}
"""Each of them by its id."""
