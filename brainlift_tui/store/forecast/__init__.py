"""The report card of the lifter's own log."""
