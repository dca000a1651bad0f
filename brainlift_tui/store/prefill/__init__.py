"""What was learned for what the rows show."""
