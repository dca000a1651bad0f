"""Workouts and their sets, and how they are written."""
