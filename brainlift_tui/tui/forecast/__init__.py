"""The report card."""
