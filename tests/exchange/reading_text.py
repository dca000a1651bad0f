"""Files of which a test has the text."""

from io import BytesIO

from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers import Log
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.reading import read_file


def read_text(text: str, name: str, form: str | None = None, unit: Unit | None = None) -> Log:
    """What a file of this text says."""
    return read_file(GivenFile(name, BytesIO(text.encode("utf-8", "surrogatepass"))), form, unit)
