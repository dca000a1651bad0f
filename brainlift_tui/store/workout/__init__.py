"""Workouts of the past, read and put right."""
