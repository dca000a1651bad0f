"""Programmes: days, what is due, and how it grows."""
