"""What the coach says, and why."""
