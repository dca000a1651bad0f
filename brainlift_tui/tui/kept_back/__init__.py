"""What the disk did not take, told on the screens."""
