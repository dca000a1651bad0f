"""The racks a lifter owns."""
