"""What is known of lifting and the brain, and how sure it is."""
