"""Today: the rows, holds, and what a workout came to."""
