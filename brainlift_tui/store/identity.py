"""Ids that stay with a workout, an exercise or a programme through export, import and merge."""

import os

_CATALOGUE = "5e3f9c1a-7d42-4b6e-9a80-c1d7e2f4b935"


HOME_RACK = "c3886112bc89526c88a9d794778f4fc2"
"""`catalogue_uid("rack", "home")`; working it out would load OpenSSL at every start."""


def new_uid() -> str:
    """128 random bits in hex."""
    return os.urandom(16).hex()


def catalogue_uid(kind: str, slug: str) -> str:
    """The id of something every lifter has, the same in every database."""
    from uuid import UUID, uuid5

    return uuid5(UUID(_CATALOGUE), f"{kind}/{slug}").hex
