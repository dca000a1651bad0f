"""Profiles, settings, safety, and where the files lie."""
