"""Memory checks in the database: tests and their trials, the question, its draws."""
