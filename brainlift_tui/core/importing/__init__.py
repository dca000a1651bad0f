"""Telling what of a file the log holds already, however it comes."""
