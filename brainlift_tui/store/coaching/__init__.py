"""What the coach needs to know, and what the lifter answers."""
