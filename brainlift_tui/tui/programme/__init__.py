"""Plan, and a programme opened."""
