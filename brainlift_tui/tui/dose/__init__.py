"""Week, muscles and recovery."""
