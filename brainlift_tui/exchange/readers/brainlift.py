"""Our own export."""

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import Archive
from brainlift_tui.exchange.own import brainlift_json
from brainlift_tui.exchange.readers.file import GivenFile


class _OwnExport:
    """Reads exports as `brainlift_json` writes them; they are never silent about a unit."""

    def read(self, file: GivenFile, unit: Unit | None) -> Archive | None:  # noqa: ARG002
        """All that an export holds, None where it is no JSON object."""
        if not file.text.lstrip().startswith("{"):
            return None
        return brainlift_json.parse(file.text, file.follow)


READER = _OwnExport()
