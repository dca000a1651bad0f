"""The word list of the memory check: learned in three rounds, recalled at once and later."""
