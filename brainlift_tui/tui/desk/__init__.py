"""The desk: the row in front, what is being typed, and carrying out what the lifter asks for."""
