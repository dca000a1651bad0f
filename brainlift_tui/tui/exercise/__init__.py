"""Choosing an exercise, describing it, making two one."""
