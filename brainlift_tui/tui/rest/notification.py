"""A notification by the terminal's own escape sequence, where it is known to have one.

OSC 9 (iTerm2), OSC 777 (rxvt-unicode; WezTerm, Ghostty, foot and Warp too) and OSC 99 (kitty), as
these terminals document them. A terminal that is not known gets none: it might print it.
"""

from collections.abc import Mapping

END = "\x1b\\"


def notification(title: str, body: str, environment: Mapping[str, str]) -> str:
    """The sequence that shows a notification, "" where the terminal is not known to have one.

    Args:
        title: What happened.
        body: What to do now.
        environment: The variables that terminals set.
    """
    title, body = _plain(title), _plain(body)
    sequence = _sequence(title, body, environment)
    if not sequence or environment.get("STY"):  # screen passes nothing so long on
        return ""
    if environment.get("TMUX"):
        escaped = sequence.replace("\x1b", "\x1b\x1b")
        return f"\x1bPtmux;{escaped}{END}"
    return sequence


def _sequence(title: str, body: str, environment: Mapping[str, str]) -> str:
    term = environment.get("TERM", "")
    # tmux names itself in TERM_PROGRAM; these are left as the terminal around it set them.
    program = environment.get("TERM_PROGRAM", "")
    if environment.get("KITTY_WINDOW_ID") or term == "xterm-kitty":
        # Only where the window is not looked at.
        first = f"\x1b]99;i=brainlift:o=unfocused:d=0;{title}{END}"
        return f"{first}\x1b]99;i=brainlift:o=unfocused:p=body;{body}{END}"
    if program == "iTerm.app" or environment.get("LC_TERMINAL") == "iTerm2":
        return f"\x1b]9;{title}. {body}{END}"
    if (
        program in {"WezTerm", "ghostty", "WarpTerminal"}
        or environment.get("WEZTERM_PANE")
        or environment.get("GHOSTTY_RESOURCES_DIR")
        or term.startswith(("rxvt-unicode", "foot", "xterm-ghostty"))
    ):
        return f"\x1b]777;notify;{title};{body}{END}"
    return ""


def _plain(text: str) -> str:
    """The text without what would end or part the sequence."""
    return "".join("," if sign == ";" else sign for sign in text if sign.isprintable())
