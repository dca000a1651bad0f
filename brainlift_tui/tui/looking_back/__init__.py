"""History, the exercise, the calendar, strength."""
