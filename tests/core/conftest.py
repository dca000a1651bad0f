"""How hard the rules are tried."""

from hypothesis import settings

settings.register_profile("core", max_examples=250, deadline=None)
settings.load_profile("core")
