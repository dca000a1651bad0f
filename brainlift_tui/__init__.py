"""A strength-training tracker in the terminal."""

__version__ = "0.1.0"
