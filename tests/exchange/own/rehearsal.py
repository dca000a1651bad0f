"""An import into an empty log that is exported and taken back, before anything of it is stored."""

from collections.abc import Callable
from typing import Concatenate, NoReturn, ParamSpec, TypeVar

from brainlift_tui.exchange.importing import import_file
from brainlift_tui.exchange.own.brainlift_json import archive_text
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.workout.archive import read_archive

P = ParamSpec("P")
T = TypeVar("T")


class TakenBack(Exception):
    """What was done is taken back.

    Attributes:
        exported: The whole log, as it was before.
    """

    def __init__(self, exported: str) -> None:
        super().__init__()
        self.exported = exported


class Rehearsal(Writer):
    """A writer that carries an action out, exports the whole log, and takes the action back."""

    def do_unless(
        self,
        stop: Callable[[], bool],
        action: Callable[Concatenate[Change, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> NoReturn:
        def rehearsed(change: Change) -> NoReturn:
            action(change, *args, **kwargs)
            read_settings(change.db)
            raise TakenBack(archive_text(read_archive(change.db)))

        return super().do_unless(stop, rehearsed)

    def imports(self, text: str) -> str:
        """The log with this export in it, exported again.

        Raises:
            Refused: It can't be imported.
        """
        path = self.file.path.with_name("mine.json")
        path.write_text(text, encoding="utf-8", newline="")
        try:
            import_file(self, path)
        except TakenBack as end:
            return end.exported
        raise AssertionError("nothing was imported")
