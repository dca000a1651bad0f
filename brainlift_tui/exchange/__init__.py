"""Other programs' files in, our own in and out."""
