"""What can be typed while one trains by lines: the keys of the app, and words for them."""

from collections.abc import Callable

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import either
from brainlift_tui.core.workout.workout import Effort
from brainlift_tui.tui.by_lines.training_by_lines import TrainingByLines
from brainlift_tui.tui.commands.command import Command, key_words
from brainlift_tui.tui.commands.everywhere import KEYS, QUICK_ENTRY, QUIT, REDO, UNDO
from brainlift_tui.tui.desk.commands import (
    EASY,
    FAILED,
    HARD,
    LOG,
    ONE_FEWER,
    ONE_MORE,
    OTHER,
    PUT_OFF,
    TAKE,
    WHY,
)
from brainlift_tui.tui.language.catalogue import worded, worded_key
from brainlift_tui.tui.words import words

Does = Callable[[TrainingByLines], None]


class TypedWord(NamedTuple):
    """A word that does something.

    Attributes:
        word: The word in English, which goes in every language.
        help: What it does.
        does: Does it.
        command: The command of the app that it is, whose keys do the same; None where it is none.
    """

    word: str
    help: str
    does: Does
    command: Command | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The word in the lifter's language, and in English."""
        return tuple(dict.fromkeys((worded(self.word), self.word)))

    @property
    def typed(self) -> tuple[str, ...]:
        """All that can be typed for it; "" is Enter alone."""
        keys = () if self.command is None else self.command.keys.split(",")
        letters = ("" if key == "enter" else key_words(key) for key in keys)
        return (*self.words, *(letter for letter in letters if len(letter) < 2))

    @property
    def told(self) -> str:
        """How it is typed and what it does, in one line."""
        typed = either([typed or "Enter" for typed in self.typed])
        return f"{words(typed)}: {worded_key(self.help)}"


def _of_command(word: str, command: Command, does: Does) -> TypedWord:
    return TypedWord(word, command.help, does, command)


def _tell_help(training: TrainingByLines) -> None:
    """Say what can be typed."""
    for word in WORDS:
        training.tell_line(word.told)
    training.tell_line(ANYTHING_ELSE)


WORDS = (
    TypedWord("done", worded("log the set as told; at the end finish"), TrainingByLines.log, LOG),
    _of_command("easy", EASY, lambda training: training.log(Effort.EASY)),
    _of_command("hard", HARD, lambda training: training.log(Effort.HARD)),
    _of_command("failed", FAILED, lambda training: training.log(Effort.FAILED)),
    _of_command("fewer", ONE_FEWER, lambda training: training.log_counted(-1)),
    _of_command("more", ONE_MORE, lambda training: training.log_counted(1)),
    _of_command("other", OTHER, TrainingByLines.log_other),
    _of_command("take", TAKE, TrainingByLines.take),
    _of_command("later", PUT_OFF, TrainingByLines.put_off),
    _of_command("why", WHY, TrainingByLines.tell_why),
    TypedWord("next", worded("go on with another exercise"), TrainingByLines.pass_over),
    TypedWord("rest", worded("tell how much of the rest is left"), TrainingByLines.tell_rest),
    TypedWord("skip", worded("rest no longer"), TrainingByLines.skip_rest),
    TypedWord("plan", worded("tell all of today"), TrainingByLines.tell_plan),
    _of_command("undo", UNDO, TrainingByLines.undo),
    _of_command("redo", REDO, TrainingByLines.redo),
    TypedWord("finish", worded("finish the workout"), TrainingByLines.finish),
    TypedWord("quit", worded("leave; the workout stays open"), TrainingByLines.leave, QUIT),
    TypedWord("help", worded("tell this"), _tell_help, KEYS),
)

ANYTHING_ELSE = worded(
    "Anything else is a set: 11, 22.5x11, x11 @2, 20x8 hard, 45s; or an exercise "
    "with its sets: goblet squat 20x8, 8."
)

HELP_HINT = worded("Enter logs a set as it is told; help tells the rest.")


def train(training: TrainingByLines) -> None:
    """Train until the workout is finished, one leaves, or no more is typed."""
    training.begin()
    training.tell_line(HELP_HINT)
    training.tell_next()
    while not training.ended:
        try:
            typed = training.next_line()
            if training.close_left_open():  # nobody typed it for what is due now
                training.tell_plan()
                training.tell_next()
            else:
                carry_out(training, typed)
        except Refused as error:
            training.tell(error.said)
        except EOFError:
            training.leave()


def carry_out(training: TrainingByLines, typed: str) -> None:
    """Do what was typed.

    Args:
        training: The workout.
        typed: The line.

    Raises:
        Refused: It can't be done.
    """
    line = typed.removeprefix(key_words(QUICK_ENTRY.keys)) if typed else typed
    if line != typed:
        training.log_line(line)
        return
    for word in WORDS:
        if typed in word.typed or typed.casefold() in map(str.casefold, word.words):
            word.does(training)
            return
    training.log_typed(typed)
