"""Our own export."""

import re

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import Archive
from brainlift_tui.exchange.own import brainlift_json
from brainlift_tui.exchange.readers.file import GivenFile

_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"brainlift"')

_OBJECT = re.compile(rb"\s*\{")


def is_ours(file: GivenFile) -> bool:
    """Whether a file begins as every export of ours does."""
    return _BEGINNING.match(file.head) is not None


class _OwnExport:
    """Reads exports as `brainlift_json` writes them; they are never silent about a unit."""

    def read(self, file: GivenFile, unit: Unit | None) -> Archive | None:  # noqa: ARG002
        """All that an export holds, None where it is no JSON object."""
        if is_ours(file):
            try:
                return brainlift_json.parse(file.pieces())
            except UnicodeDecodeError:
                pass
        return brainlift_json.parse([file.text]) if _OBJECT.match(file.data) else None


READER = _OwnExport()
