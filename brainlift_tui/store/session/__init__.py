"""Today's session: read, and changed set by set."""
