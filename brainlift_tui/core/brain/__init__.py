"""What one's own memory checks can say: sharper after lifting, changed over the months.

Both questions are asked of one person who looks every week, where the usual tests claim a change
in every third. How each is answered instead, and how often that is wrong, is in docs/brain.md;
`python -m tests.benchmarks.brainstats` measures it on made-up people.
"""

from brainlift_tui.core.brain.months import over_months
from brainlift_tui.core.brain.sharper import after_lifting

__all__ = ["after_lifting", "over_months"]
