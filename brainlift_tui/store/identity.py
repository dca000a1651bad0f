"""Ids that stay with a workout, an exercise or a programme through export, import and merge."""

import secrets
import uuid

_CATALOGUE = uuid.UUID("5e3f9c1a-7d42-4b6e-9a80-c1d7e2f4b935")


def new_uid() -> str:
    """128 random bits in hex."""
    return secrets.token_hex(16)


def catalogue_uid(kind: str, slug: str) -> str:
    """The id of something every lifter has, the same in every database."""
    return uuid.uuid5(_CATALOGUE, f"{kind}/{slug}").hex
