"""What is done while the disk takes nothing."""
