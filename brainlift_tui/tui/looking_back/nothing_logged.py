"""What a look back says where nothing is logged yet."""

from brainlift_tui.core.said import Key, said

NOTHING_LOGGED = said("Nothing is logged yet.")
LOG_FIRST = said(
    "{key} goes to Today; brainlift import FILE brings a log.", key=Key("go.today", "T")
)
