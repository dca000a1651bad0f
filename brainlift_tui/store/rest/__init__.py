"""The rest under way."""
