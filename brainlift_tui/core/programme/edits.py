"""Changing a programme: each edit makes another programme, and what can't be trained is refused."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.said import Key
from brainlift_tui.core.workout.workout import check_visible

T = TypeVar("T")


def check_followable(programme: Programme) -> None:
    """Refuse what nobody could train by.

    Raises:
        BadInput: It has no day, a name shows nothing, or a day has no exercise or one twice.
    """
    if not programme.days:
        raise BadInput("{name} has no day; a programme has 1 to 60.", name=programme.name)
    check_visible(programme.name, "name of a programme")
    for day in programme.days:
        check_visible(day.name, "name of a day")
        if not day.slots:
            raise BadInput("{name} has no exercise; a day has at least one.", name=day.name)
        slugs = sorted(slot.slug for slot in day.slots)
        for slug, other in pairwise(slugs):
            if slug == other:
                raise BadInput(
                    "{name} asks for {slug} twice; once a day is enough.", name=day.name, slug=slug
                )


def with_day(programme: Programme, day_place: int, day: Day) -> Programme:
    """The programme with another day in this place."""
    return _with(programme, (*programme.days[:day_place], day, *programme.days[day_place + 1 :]))


def with_new_day(programme: Programme, day_place: int, day: Day) -> Programme:
    """The programme with a day more, behind the one in this place."""
    return _with(
        programme, (*programme.days[: day_place + 1], day, *programme.days[day_place + 1 :])
    )


def without_day(programme: Programme, day_place: int) -> Programme:
    """The programme without one of its days.

    Raises:
        BadInput: It is the only one.
    """
    if len(programme.days) == 1:
        raise BadInput("A programme has at least one day.")
    return _with(programme, (*programme.days[:day_place], *programme.days[day_place + 1 :]))


def with_day_moved(programme: Programme, day_place: int, by: int) -> Programme:
    """The programme with a day moved up (by -1) or down; at the ends it stays."""
    return _with(programme, _moved(programme.days, day_place, by))


def with_slot(programme: Programme, day_place: int, place: int, slot: Slot) -> Programme:
    """The programme with another slot in this place of a day."""
    slots = programme.days[day_place].slots
    return _with_slots(programme, day_place, (*slots[:place], slot, *slots[place + 1 :]))


def with_new_slot(programme: Programme, day_place: int, place: int, slot: Slot) -> Programme:
    """The programme with an exercise more, behind the one in this place; -1 is the front."""
    slots = programme.days[day_place].slots
    return _with_slots(programme, day_place, (*slots[: place + 1], slot, *slots[place + 1 :]))


def without_slot(programme: Programme, day_place: int, place: int) -> Programme:
    """The programme without an exercise of a day.

    Raises:
        BadInput: It is the only one of its day.
    """
    slots = programme.days[day_place].slots
    if len(slots) == 1:
        raise BadInput(
            "A day has at least one exercise; on the day's line {key} deletes the day.",
            key=Key("programme.delete", "d"),
        )
    return _with_slots(programme, day_place, (*slots[:place], *slots[place + 1 :]))


def with_slot_moved(programme: Programme, day_place: int, place: int, by: int) -> Programme:
    """The programme with an exercise moved up (by -1) or down in its day; at the ends it stays."""
    return _with_slots(programme, day_place, _moved(programme.days[day_place].slots, place, by))


def with_superset(programme: Programme, day_place: int, place: int) -> Programme:
    """The programme with an exercise in a superset with the one above; one in a superset leaves it.

    A superset of which one exercise is left is none any more.

    Raises:
        BadInput: There is none above.
    """
    slots = list(programme.days[day_place].slots)
    number = slots[place].superset
    if number is not None:
        slots[place] = slots[place]._replace(superset=None)
        left = [other for other, slot in enumerate(slots) if slot.superset == number]
        if len(left) == 1:
            slots[left[0]] = slots[left[0]]._replace(superset=None)
        return _with_slots(programme, day_place, slots)
    if place == 0:
        raise BadInput("There is no exercise above to do it with.")
    joined = slots[place - 1].superset or 1 + max(slot.superset or 0 for slot in slots)
    for joining in (place - 1, place):
        slots[joining] = slots[joining]._replace(superset=joined)
    return _with_slots(programme, day_place, slots)


def _with_slots(programme: Programme, day_place: int, slots: Sequence[Slot]) -> Programme:
    return with_day(programme, day_place, programme.days[day_place]._replace(slots=tuple(slots)))


def _with(programme: Programme, days: Sequence[Day]) -> Programme:
    changed = programme._replace(days=tuple(days))
    check_followable(changed)
    return changed


def _moved(things: Sequence[T], place: int, by: int) -> tuple[T, ...]:
    to = place + by
    if not 0 <= to < len(things):
        return tuple(things)
    moved = list(things)
    moved.insert(to, moved.pop(place))
    return tuple(moved)
