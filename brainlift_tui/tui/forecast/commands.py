"""What can be done on the report card."""

from brainlift_tui.tui.commands.command import Command, Group, Place

FROM_REPORT = Command(
    "report.back", "escape,left", "app.pop_screen", "back", Group.GO, "back", offered=False
)

REPORT = (FROM_REPORT,)

PLACES = (Place("report card", REPORT),)
