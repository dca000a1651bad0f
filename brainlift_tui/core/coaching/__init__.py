"""What a coach would say before, during and after an exercise, and why."""
