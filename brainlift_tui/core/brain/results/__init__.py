"""What stands on the result pages beside the claims: training of those months, tests that miss."""
