"""How the lifter came to train."""
