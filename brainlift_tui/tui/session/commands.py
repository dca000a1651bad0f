"""What can be done while a hold is under way."""

from brainlift_tui.tui.commands.command import Command, Group, Place
from brainlift_tui.tui.desk.commands import AS_SHOWN, CHANGING

STOP = Command("hold.stop", "space", "stop", "stop, start again", Group.LOG, "stop")
TURN = Command("hold.turn", "c", "turn_clock", "count up or down", Group.LOOK)
LEAVE = Command(
    "hold.leave", "escape", "leave", "give up the hold; leave the time in its row", Group.GO
)

HOLD = (*AS_SHOWN, *CHANGING, STOP, TURN, LEAVE)

PLACES = (Place("hold", HOLD, "session.holding.HoldScreen"),)
