"""The places a capital letter goes to."""
