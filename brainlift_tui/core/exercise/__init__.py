"""Exercises: what they are, and finding the one that is meant."""
