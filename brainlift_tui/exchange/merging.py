"""Merging another log into this one, with a copy of this one made before."""

from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.importing.merged import MergeReport
from brainlift_tui.store.backup.backups import back_up_if_any
from brainlift_tui.store.backup.restoring import looked_through
from brainlift_tui.store.clock import local_now
from brainlift_tui.store.file.database import version_of
from brainlift_tui.store.importing.merging import merge_log
from brainlift_tui.store.prefill.habits import learn_and_keep_habits

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Writer


def merge_file(writer: "Writer", path: Path) -> MergeReport:
    """Bring in what another log holds; the other file is only read.

    Args:
        writer: Where to store.
        path: The other log's file, of this release or an older one.

    Raises:
        Refused: It is no log, is damaged, or is this log itself; nothing was changed.
    """
    log = writer.file.path
    if log.exists() and path.exists() and log.samefile(path):
        raise Refused("{path} is your log itself; name the other one.", path=str(path))
    if not path.is_file() or not version_of(path):
        raise Refused("{path} holds no log; name the file of the other one.", path=str(path))
    with looked_through(log, path) as sound:
        back_up_if_any(log, local_now(writer.clock), MadeFor.IMPORT)
        report = writer.do(merge_log, sound, path.name)
    writer.do(learn_and_keep_habits)
    return report
