"""The week's dose, read from the log."""
