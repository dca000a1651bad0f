"""What the lifter owns, and the loads that it makes."""
