"""The lifter's exercises, and the catalogue."""
