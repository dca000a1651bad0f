"""How each command of the line is given, as its help and the manual show it."""

from collections.abc import Mapping

APP = (
    "brainlift                                       open the app",
    "brainlift --profile ann                         open it on somebody's log",
    "brainlift --plain                               train line by line, by typing",
    "brainlift --db ~/log.db today                   any command on another file",
)

EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "profiles": ("brainlift profiles", "brainlift profiles add ann"),
    "demo": ("brainlift demo",),
    "today": ("brainlift today", "brainlift today --json"),
    "status": ("brainlift status", "tmux set -g status-right '#(brainlift status)'"),
    "week": ("brainlift week",),
    "nudges": ("brainlift nudges",),
    "backtest": ("brainlift backtest",),
    "history": ("brainlift history", "brainlift history --exercise 'bench press dumbbell'"),
    "brain": ("brainlift brain",),
    "log": (
        "brainlift log 'bench press dumbbell 20x8, 8, 7'",
        "brainlift log 'plank 45s' --at 'yesterday 18:00'",
        "brainlift log 'goblet squat 22.5x12 @2' --json",
    ),
    "import": (
        "brainlift import strong.csv --unit lb --dry-run",
        "brainlift import workouts.csv",
        "brainlift import ~/Downloads/*.csv",
    ),
    "merge": ("brainlift merge /media/stick/other-laptop.db",),
    "export": (
        "brainlift export --output log.json",
        "brainlift export --format csv --output sets.csv",
    ),
    "backup": ("brainlift backup", "brainlift backup --output /media/stick/log.db"),
    "restore": ("brainlift restore", "brainlift restore /media/stick/log.db"),
    "path": ("brainlift path", '"$EDITOR" "$(brainlift path --config)"'),
    "serve": ("brainlift serve", "brainlift serve --host 192.168.1.20"),
    "doctor": ("brainlift doctor", "brainlift doctor --repair"),
}
"""By the command's name."""


def told(examples: tuple[str, ...]) -> str:
    """Examples as they stand below the options; "" for none."""
    return "\n".join(("examples:", *(f"  {example}" for example in examples))) if examples else ""
