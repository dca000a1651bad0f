"""The cards of what is known, and which of them were shown."""
