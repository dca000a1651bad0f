"""The memory check: tests taken on the whole screen, and what they can say."""
