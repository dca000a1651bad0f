"""What is known of lifting and the brain, to be read and looked through."""
