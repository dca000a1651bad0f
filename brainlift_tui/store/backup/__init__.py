"""Copies of the log, made beside it by themselves, and the way back to one."""
