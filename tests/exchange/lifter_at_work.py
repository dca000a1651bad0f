"""One lifter with a database, doing what tests have them do."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from brainlift_tui.core.importing.choices import USUAL, ImportChoices
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ImportReport
from brainlift_tui.exchange.importing import import_file
from brainlift_tui.exchange.own.exporting import export_text
from brainlift_tui.exchange.progress import ImportProgress
from brainlift_tui.store.file import journal
from brainlift_tui.store.file.writer import Change, Writer


@dataclass
class Lifter:
    """One lifter's database, and what they do with it."""

    folder: Path
    writer: Writer
    reader: sqlite3.Connection
    closed: bool = False

    def imports(
        self,
        text: str,
        name: str = "log.csv",
        unit: Unit | None = Unit.KG,
        choices: ImportChoices = USUAL,
        *,
        dry_run: bool = False,
        progress: ImportProgress | None = None,
    ) -> ImportReport:
        """Import a file with this text."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return self.imports_file(path, unit, choices, dry_run=dry_run, progress=progress)

    def imports_file(
        self,
        path: Path,
        unit: Unit | None = None,
        choices: ImportChoices = USUAL,
        *,
        dry_run: bool = False,
        progress: ImportProgress | None = None,
    ) -> ImportReport:
        return import_file(
            self.writer, path, None, unit, choices, dry_run=dry_run, progress=progress
        )

    def export(self) -> str:
        return export_text(self.reader)

    def undo(self) -> str:
        step = self.writer.do(_undo)
        return step.label.english() if step else ""

    def redo(self) -> str:
        step = self.writer.do(_redo)
        return step.label.english() if step else ""

    def close(self) -> None:
        if not self.closed:
            self.writer.close()
            self.reader.close()
        self.closed = True

    def value(self, sql: str) -> object:
        """The one value of a query."""
        return self.reader.execute(sql).fetchone()[0]


def _undo(change: Change) -> journal.Step | None:
    return journal.undo(change.db)


def _redo(change: Change) -> journal.Step | None:
    return journal.redo(change.db)
