"""History, records and progress, read as fast after decades."""
