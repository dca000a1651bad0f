"""Programmes: followed, edited, shared, and the day that is due."""
