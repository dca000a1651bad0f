"""What screens show, as tables and pictures to take away."""
