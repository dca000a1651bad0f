"""Sets logged in a line of text."""
