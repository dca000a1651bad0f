"""Taking what a file holds into the log, each file one transaction and one step of undo."""
