"""When there is room: more load, or what comes before it."""
