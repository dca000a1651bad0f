"""Today's session: the rows done and to come."""
