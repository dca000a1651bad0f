"""Copies of the log: how they are called, and which of them stay."""
