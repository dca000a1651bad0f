"""Where both questions stand, for every screen that shows it: worked out once for each change."""

from collections.abc import Callable
from datetime import date

from textual.dom import DOMNode

from brainlift_tui.core.brain.kept import KeptQuestion, KeptTest
from brainlift_tui.core.brain.standing import Standing, standing
from brainlift_tui.store.brain.memory_tests import read_tests
from brainlift_tui.store.brain.question import read_questions
from brainlift_tui.tui.background import Background
from brainlift_tui.tui.session.training import Training


class AsItStands:
    """The tests, the questions, and what both can say.

    Attributes:
        tests: All that were begun, by time.
        questions: All that were agreed to, by time.
        stands: What they can say; None until that is worked out the first time.
    """

    def __init__(self, training: Training, background: Background, series: str) -> None:
        """Know nothing yet.

        Args:
            training: What reads the database.
            background: Where it is worked out.
            series: Machine and terminal it is about.
        """
        self._training = training
        self._background = background
        self.series = series
        self.tests: tuple[KeptTest, ...] = ()
        self.questions: tuple[KeptQuestion, ...] = ()
        self.stands: Standing | None = None
        self._stands_for: tuple[object, ...] = ()

    @property
    def today(self) -> date:
        """The local day."""
        return self._training.clock.today()

    def look(self, owner: DOMNode, then: Callable[[], object]) -> None:
        """Read anew; where something changed work it out on a thread, which takes half a second.

        Args:
            owner: The screen that it ends with.
            then: Called once that is done.
        """
        connection = self._training.reader
        tests, questions, today = read_tests(connection), read_questions(connection), self.today
        self.tests, self.questions = tests, questions
        read_from = (tests, questions, today)
        if read_from == self._stands_for:
            return

        def stand(stands: Standing) -> None:
            self.stands, self._stands_for = stands, read_from
            then()

        self._background.in_thread(
            lambda: standing(tests, questions, today, self.series), stand, owner
        )
