"""Settings, profiles, safety."""
