"""Loads that have a name and no mass: a band, two at once, a backpack, the height of a chair."""

from typing import Final, Self, TypeAlias

from brainlift_tui.core.checked import checked
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.named_tuple import NamedTuple

NAMED: Final = "named"
"""Stands where the unit of a load stands, for one that has none."""

TOGETHER = " + "
"""Between the names of two at once."""

MOST_AT_ONCE = 2

LONGEST = 40

Names: TypeAlias = tuple[str, ...]
"""What loads that have no kilograms may be called."""

_NOT_IN_NAMES = "+,;@×*/="


@checked
class NamedLoad(NamedTuple):
    """A load that is called by its name; how strong it is, only the rack says.

    Two of the same names are the same load, in whatever order and letters they are written.

    Attributes:
        text: "red", "red + blue".
    """

    text: str

    def check(self) -> None:
        """Refuse what is not in the form that names are kept in, and more than two at once."""
        if self.text != TOGETHER.join(names_of(self.text)):
            raise ValueError(f"{self.text!r} is not in the form that names are kept in")
        if len(self.names) > MOST_AT_ONCE:
            raise BadInput("{text}: two at once at most.", text=self.text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "red", or "red + blue".

        Raises:
            BadInput: A name is missing or won't do, or there are more than two.
        """
        return cls(TOGETHER.join(names_of(text)))

    @property
    def unit(self) -> str:
        """What stands for a unit where loads are stored."""
        return NAMED

    @property
    def names(self) -> tuple[str, ...]:
        """The names of what is used at once."""
        return tuple(self.text.split(TOGETHER))

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from others."""
        return tuple(sorted(map(str.casefold, self.names)))

    def same_as(self, other: object) -> bool:
        """Whether a lifter would call it the same load."""
        return self == other

    def shown_in(self, _: Unit) -> str:
        """Its name, whatever loads are shown in."""
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NamedLoad) and self.key == other.key

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.key)

    def __str__(self) -> str:
        return self.text


AnyLoad = Load | NamedLoad
"""What a set is done with: so many kilograms or pounds, or what goes by its name."""


def weight_of(load: AnyLoad | None) -> Load | None:
    """A load where it is one of kilograms or pounds; None for a name, which weighs nothing."""
    return load if isinstance(load, Load) else None


def names_of(text: str) -> tuple[str, ...]:
    """The names in "red + blue", each in one line.

    Raises:
        BadInput: One of them is missing or won't do.
    """
    return tuple(check_name(name) for name in text.split("+"))


def is_name(text: str) -> bool:
    """Whether a text can be the name of a load."""
    try:
        return check_name(text) == text
    except BadInput:
        return False


def check_name(text: str) -> str:
    """The name of a band, or of what else is called by its name.

    Raises:
        BadInput: It is empty, too long, could be read as a number, or holds a sign of an entry.
    """
    name = " ".join(text.split())
    if not 1 <= len(name) <= LONGEST or not name.isprintable():
        raise BadInput("{name!r}: a name has 1 to {longest} letters.", name=name, longest=LONGEST)
    if any(sign in name for sign in _NOT_IN_NAMES):
        raise BadInput(
            "{name!r}: a name has none of the signs {signs}", name=name, signs=_NOT_IN_NAMES
        )
    if not name[0].isalpha():
        raise BadInput("{name!r}: a name begins with a letter.", name=name)
    return name
