"""Training line by line: for screen readers, for terminals that can't be drawn on, for scripts."""
