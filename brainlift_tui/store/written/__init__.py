"""Files that the program writes."""
