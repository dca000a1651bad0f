"""Loads: what is lifted."""
