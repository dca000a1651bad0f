"""Parts of a screen, each drawing one thing."""
