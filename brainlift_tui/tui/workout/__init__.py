"""A workout of the past."""
