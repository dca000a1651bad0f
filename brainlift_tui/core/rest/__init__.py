"""Rest between sets."""
