"""A body in plain text, front and back, each muscle shaded by the band of its week."""

from collections.abc import Mapping

from textual.content import Content

from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.tui.dose.band_bar import MUTED, shade
from brainlift_tui.tui.dose.cells import in_runs
from brainlift_tui.tui.language.catalogue import worded

LETTERS: Mapping[Muscle, str] = {
    Muscle.QUADS: "Q",
    Muscle.HAMSTRINGS: "H",
    Muscle.GLUTES: "G",
    Muscle.CALVES: "K",
    Muscle.CHEST: "C",
    Muscle.UPPER_BACK: "U",
    Muscle.LATS: "L",
    Muscle.LOWER_BACK: "W",
    Muscle.SHOULDERS: "S",
    Muscle.BICEPS: "B",
    Muscle.TRICEPS: "T",
    Muscle.ABS: "A",
    Muscle.TRAPS: "Z",
    Muscle.FOREARMS: "F",
    Muscle.ADDUCTORS: "I",
    Muscle.ABDUCTORS: "O",
    Muscle.NECK: "N",
}
"""The letter that stands in the middle of a muscle and before its name in the table."""

FRONT = """\
 front╭───╮
      ╰───╯
       nNn
   sszzzZzzzss
  sSscccccccsSs
  bbbcccCcccbbb
  bBb ccccc bBb
  bbb aaaaa bbb
  fff aaAaa fff
  fFf aaaaa fFf
  fff oqqqo fff
   ╵ OqqiqqO ╵
     qqqIqqq
     qQq qQq
     qqq qqq
     kkk kkk
     kKk kKk
    ╶─┘   └─╴\
"""
BACK = """\
 rear ╭───╮
      ╰───╯
       nNn
   sszzzZzzzss
  sSsuzzzzzusSs
  tttuuuUuuuttt
  tTtluuuuultTt
  tttllLlLllttt
  fff lwwwl fff
  fFf wwWww fFf
  fff ggggg fff
   ╵ OggGggO ╵
     hhhihhh
     hHh hHh
     hhh hhh
     kkk kkk
     kKk kKk
    ╶─┘   └─╴\
"""
"""A small letter is a piece of a muscle, a capital one its middle, where the letter is seen."""

WIDTH, HEIGHT = 16, 18
"""Cells of one side of the body, and lines."""

_MUSCLES = {letter: muscle for muscle, letter in LETTERS.items()}


def body(sets: Mapping[Muscle, float]) -> list[Content]:
    """Front and back beside each other, `HEIGHT` lines of 2 × `WIDTH` cells.

    Args:
        sets: Hard sets of each muscle in a week.
    """
    return [
        Content.assemble(_drawn(front, sets), _drawn(back, sets))
        for front, back in zip(FRONT.splitlines(), BACK.splitlines(), strict=True)
    ]


_SIDES = {"front": worded("front"), "rear": worded("rear")}
"""The words beside the heads, of at most six letters."""


def _drawn(line: str, sets: Mapping[Muscle, float]) -> Content:
    side = line[:6].strip()
    if side in _SIDES:
        return Content.assemble(
            f"{_SIDES[side]:>{len(side) + 1}}".ljust(6), (line[6:].ljust(WIDTH - 6), MUTED)
        )
    return in_runs(_cell(sign, sets) for sign in line.ljust(WIDTH))


def _cell(sign: str, sets: Mapping[Muscle, float]) -> tuple[str, str]:
    muscle = _MUSCLES.get(sign.upper())
    if muscle is None:
        return sign, MUTED
    if sign.isupper():
        return sign, "bold $foreground"
    return shade(sets.get(muscle, 0.0))
