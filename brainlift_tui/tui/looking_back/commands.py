"""What can be done where the lifter looks back."""

from brainlift_tui.tui.commands.command import Place
from brainlift_tui.tui.looking_back.calendar_commands import CALENDAR
from brainlift_tui.tui.looking_back.exercise_commands import EXERCISE
from brainlift_tui.tui.looking_back.history_commands import HISTORY
from brainlift_tui.tui.looking_back.strength_commands import STRENGTH

PLACES = (
    Place("history", HISTORY, "looking_back.history.HistoryScreen"),
    Place("exercise", EXERCISE, subject="This exercise"),
    Place("calendar", CALENDAR, "looking_back.calendar.CalendarScreen", "This day"),
    Place("strength", STRENGTH, "looking_back.strength.StrengthScreen"),
)
