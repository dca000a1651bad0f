"""Rest: the clock, its end, the set that comes next."""
