"""The line of text that logs from anywhere."""
