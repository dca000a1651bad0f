"""Every command there is, by where it can be given."""

from collections.abc import Mapping
from itertools import chain

from brainlift_tui.tui.commands import questions
from brainlift_tui.tui.commands.body import BODY
from brainlift_tui.tui.commands.command import Command, Commands
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, LIST
from brainlift_tui.tui.commands.exercise import EXERCISE
from brainlift_tui.tui.commands.history import HISTORY, SEARCHING
from brainlift_tui.tui.commands.modes import CHECKING_IN, JOINING, MOVING, TYPING
from brainlift_tui.tui.commands.plan import PLAN, PROGRAMME, SETTINGS
from brainlift_tui.tui.commands.rest import HOLD, REST
from brainlift_tui.tui.commands.today import TODAY
from brainlift_tui.tui.commands.views import CALENDAR, MUSCLES, REPORT, STRENGTH, WEEK
from brainlift_tui.tui.commands.workout import WORKOUT

PLACES: Mapping[str, Commands] = {
    "today": TODAY,
    "rest": REST,
    "hold": HOLD,
    "history": HISTORY,
    "workout": WORKOUT,
    "exercise": EXERCISE,
    "week": WEEK,
    "calendar": CALENDAR,
    "muscles": MUSCLES,
    "strength": STRENGTH,
    "body": BODY,
    "report card": REPORT,
    "plan": PLAN,
    "programme": PROGRAMME,
    "settings": SETTINGS,
}
"""What can be done on each screen, besides what can be done everywhere."""

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
    "safety": questions.SAFETY,
    "a terminal that is too small": questions.TOO_SMALL,
}
"""What can be done in each question that opens over a screen."""

COMMANDS: Mapping[str, Command] = {
    command.id: command
    for command in chain(
        EVERYWHERE, LIST, *PLACES.values(), *FOR_A_WHILE.values(), *QUESTIONS.values()
    )
}
"""Each of them by its id."""

SUBJECTS: Mapping[str, str] = {
    "exercise": "This exercise",
    "week": "This week",
    "calendar": "This day",
    "muscles": "These weeks",
    "body": "This measurement",
    "plan": "This programme",
    "programme": "This programme",
    "settings": "This setting",
}
"""What is in front on a screen where that is no workout."""
