"""Records, progress and strength over the years."""
