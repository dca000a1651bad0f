"""Readers of files of training, one for each form that a file can be in.

A reader takes a file and gives what it says in core's own terms, with a remark on each line that it
had to leave out. To add one, write a module here that has a `READER` and name it in `FORMS`: the
command line, its help and what is said of an unknown file go by that list.
"""

from importlib import import_module
from typing import Protocol

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import Archive, BodyLog, ForeignLog
from brainlift_tui.exchange.readers.file import GivenFile

Log = ForeignLog | BodyLog | Archive
"""What a file says: another app's workouts, measurements of the body, or all of our own export."""


class Reader(Protocol):
    """Reads files of one form."""

    def read(self, file: GivenFile, unit: Unit | None) -> Log | None:
        """What a file says, None where it is of another form.

        Args:
            file: The file.
            unit: The unit of loads where the file is silent about it.

        Raises:
            BadInput: It is of this form, and can't be read.
        """


class FileForm(NamedTuple):
    """A form that a file can be in.

    Attributes:
        name: What the command line calls it.
        what: Whose it is.
        module: The module of its reader here, loaded when a file is read.
        app: The app as it calls itself, "" for our own.
    """

    name: str
    what: str
    module: str
    app: str = ""

    @property
    def reader(self) -> Reader:
        """What reads it."""
        reader: Reader = import_module(f"{__name__}.{self.module}").READER
        return reader


FORMS = (
    # Before ours: both are JSON.
    FileForm("wger", "wger, as its interface answers", "wger", "wger"),
    FileForm("brainlift", "our own export", "brainlift"),
    FileForm("brainlift-csv", "our own CSV", "brainlift_csv"),
    FileForm("hevy", "the app Hevy", "hevy", "Hevy"),
    FileForm("hevy-body", "what Hevy measured of the body", "hevy_body", "Hevy"),
    FileForm("fitnotes", "the app FitNotes", "fitnotes", "FitNotes"),
    FileForm("fitnotes-body", "what FitNotes measured of the body", "fitnotes_body", "FitNotes"),
    FileForm("liftosaur", "the app Liftosaur", "liftosaur", "Liftosaur"),
    FileForm("stronglifts", "the app StrongLifts", "stronglifts", "StrongLifts"),
    FileForm("jefit", "the app JEFIT", "jefit", "JEFIT"),
    FileForm("fitbod", "the app Fitbod", "fitbod", "Fitbod"),
    FileForm("gymbook", "the app GymBook, in Italian", "gymbook", "GymBook"),
    FileForm("gymrun", "the app Gymrun", "gymrun", "Gymrun"),
    FileForm("flexify", "the app Flexify", "flexify", "Flexify"),
    FileForm("liftlog", "the app LiftLog", "liftlog", "LiftLog"),
    FileForm("lyfta", "the app Lyfta", "lyfta", "Lyfta"),
    FileForm("strengthlog", "the app StrengthLog", "strengthlog", "StrengthLog"),
    FileForm("flexrep", "the app flexRep", "flexrep", "flexRep"),
    FileForm("macrofactor", "the app MacroFactor Workouts", "macrofactor", "MacroFactor"),
    FileForm(
        "alpha-progression", "the app Alpha Progression", "alpha_progression", "Alpha Progression"
    ),
    FileForm("strong", "the app Strong", "strong", "Strong"),
    FileForm("table", "any table with a row for each set, its columns told", "plain_table"),
)

NAMES = tuple(form.name for form in FORMS)
