"""What can be done in the settings."""

from brainlift_tui.tui.commands.command import Command, Group, Place

SET = Command("settings.change", "enter,space,right", "change", "change it", Group.HERE, "change")
FROM_SETTINGS = Command(
    "settings.back", "escape", "app.go('today')", "Today", Group.GO, "Today", offered=False
)

SETTINGS = (SET, FROM_SETTINGS)

PLACES = (Place("settings", SETTINGS, "lifter.settings.SettingsScreen", "This setting"),)
