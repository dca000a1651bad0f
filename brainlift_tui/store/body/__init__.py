"""What is measured on the body."""
