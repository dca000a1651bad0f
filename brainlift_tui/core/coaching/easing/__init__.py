"""When there is none: back, less, or once more."""
