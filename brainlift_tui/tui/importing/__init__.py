"""Bringing in a log from the app itself."""
