"""The bindings of a screen, made from its commands."""

from textual.binding import Binding, BindingType

from brainlift_tui.tui.commands.command import Command


def bindings(*commands: Command) -> list[BindingType]:
    """A binding for each command that has a key; it bears the command's id."""
    return [
        Binding(
            command.keys,
            command.action,
            command.help,
            show=command.offered,
            id=command.id,
            priority=command.first,
        )
        for command in commands
        if command.keys and command.does
    ]
