"""The lifter: settings, profiles, safety."""
