"""Taking what a screen shows out of the program: tables as CSV, plots as SVG."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from brainlift_tui.exchange.drawing.csv_export import Table, csv_text
from brainlift_tui.exchange.drawing.svg_plot import Drawing
from brainlift_tui.exchange.drawing.tables import Maker, OfferedTable
from brainlift_tui.exchange.saving import documents, file_name, path_words, save
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, phrase_of

NOTHING = worded("There is no table and no plot here to take along.")


async def save_shown(
    app: TrainingApp, tables: Sequence[OfferedTable], charts: Sequence[Drawing] = ()
) -> None:
    """Ask what of a screen is wanted, and where; then copy it or write it.

    Args:
        app: The app.
        tables: The tables that are shown.
        charts: The plots that are shown.

    Raises:
        Refused: The file can't be written.
    """
    folder = documents()
    offers: list[tuple[str, Callable[[], object]]] = []
    if not app.training.stands or app.training.unstored_since is not None:
        words = phrase("Save your whole log as a new file in {path}", path=path_words(folder))
        offers.append((words, _rescuer(app, folder)))
    for table in tables:
        offers.append((phrase("Copy {table} as CSV", table=table.name), _copier(app, table.make)))
        offers.append(
            (
                phrase("Save {table} as CSV in {path}", table=table.name, path=path_words(folder)),
                _saver(app, table.make, folder),
            )
        )
    for chart in charts:
        words = phrase(
            "Save the plot of {chart} as SVG in {path}", chart=chart.name, path=path_words(folder)
        )
        offers.append((words, _drawer(chart, folder)))
    if not offers:
        app.tell(NOTHING)
        return
    chosen = await app.push_screen_wait(Choose("Take along", [words for words, _ in offers]))
    if chosen is not None:
        told = await asyncio.to_thread(offers[chosen][1])
        app.tell(str(told))


def _read(app: TrainingApp, make: Maker) -> Table:
    with closing(app.training.writer.file.reader()) as connection:
        return make(connection)


def _rescuer(app: TrainingApp, folder: Path) -> Callable[[], str]:
    def save_log() -> str:
        saved = path_words(app.training.writer.save_anew(folder).result())
        return phrase("Saved: {saved}.  brainlift --db {saved} opens it", saved=str(saved))

    return save_log


def _copier(app: TrainingApp, make: Maker) -> Callable[[], str]:
    def copy() -> str:
        table = _read(app, make)
        text = csv_text(table)
        app.call_from_thread(app.copy_to_clipboard, text)
        rows = phrase_of(len(table.rows), "{number:,} row", "{number:,} rows")
        return phrase("{rows} copied, where the terminal lets programs copy.", rows=rows)

    return copy


def _drawer(chart: Drawing, folder: Path) -> Callable[[], str]:
    def draw() -> str:
        saved = save(chart.svg(), folder, file_name(f"{chart.title} {chart.name}", ".svg"))
        return phrase("Saved: {path}", path=path_words(saved))

    return draw


def _saver(app: TrainingApp, make: Maker, folder: Path) -> Callable[[], str]:
    def write() -> str:
        table = _read(app, make)
        saved = save(csv_text(table), folder, file_name(table.name, ".csv"))
        return phrase("Saved: {path}", path=path_words(saved))

    return write
