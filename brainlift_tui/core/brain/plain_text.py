"""Both questions as plain text, for reading where there is no screen."""

from brainlift_tui.core.brain.standing import Standing
from brainlift_tui.core.brain.wording import NO_DEVICE, lifting_words, months_words
from brainlift_tui.core.said import NOTHING, Said, in_lines, said


def questions_text(stands: Standing) -> Said:
    """Where both stand, and what none of it is."""
    lines = [said("Is it changing over the months?")]
    lines += [said("  {sentence}", sentence=each) for each in months_words(stands)]
    lines += [NOTHING, said("Am I sharper after I lift?")]
    lines += [said("  {sentence}", sentence=each) for each in lifting_words(stands)]
    return in_lines([*lines, NOTHING, NO_DEVICE])
