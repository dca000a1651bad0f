"""The bindings of a screen, made from its commands."""

from textual.binding import Binding, BindingType

from brainlift_tui.tui.commands.command import Command


def bound_to(command: Command) -> str:
    """What its binding names as its keys; where it has none, what no keyboard sends."""
    return command.usual or f"no key of {command.id}"


def bindings(*commands: Command) -> list[BindingType]:
    """A binding for each command, by its usual keys; it bears the command's id.

    Own keys are laid over it by that id, also over one that has no key else.
    """
    return [
        Binding(
            bound_to(command),
            command.action,
            command.help,
            show=command.offered,
            id=command.id,
            priority=command.first,
        )
        for command in commands
        if command.does
    ]
