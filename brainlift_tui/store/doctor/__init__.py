"""What may be wrong with a log, and mending it."""
