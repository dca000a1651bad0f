"""Bodyweight and measurements."""
