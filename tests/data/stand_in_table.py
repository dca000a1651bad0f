"""Every shipped programme on ten racks: what is done for what the rack can't do.

`python -m tests.data.stand_in_table > docs/stand_ins.md` writes the page anew; read it as a coach
before committing it.
"""

import sys
from collections.abc import Iterator

from brainlift_tui.core.exercise.exercise import Station
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.programme.adapting import AdaptedDay, adapted
from brainlift_tui.core.programme.programme import Day, Programme
from brainlift_tui.core.rack.from_log import USUAL_PLATES
from brainlift_tui.core.rack.gym import gym_rack
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.exercise.catalogue import (
    read_catalogue,
    read_programmes,
    read_stand_in_rules,
)

CATALOGUE = read_catalogue()
BY_SLUG = {exercise.slug: exercise for exercise in CATALOGUE}


def kg(*texts: str) -> tuple[Load, ...]:
    return tuple(Load(text, Unit.KG) for text in texts)


NO_STATION: frozenset[Station] = frozenset()
BAR = frozenset({Station.PULL_UP_BAR})
PLATES = USUAL_PLATES[Unit.KG]

RACKS = {
    "nothing": Rack(stations=NO_STATION),
    "bands": Rack(bands=pieces("light", "strong"), stations=NO_STATION),
    "one kettlebell": Rack(kettlebells=kg("16"), stations=NO_STATION),
    "2 × 5 kg": Rack(dumbbells=kg("5"), stations=NO_STATION),
    "dial dumbbells, bench": Rack(dials=kg("5", "10", "20")),
    "pull-up bar": Rack(stations=BAR),
    "bands, pull-up bar": Rack(bands=pieces("light", "strong"), stations=BAR),
    "barbell": Rack(bars=kg("20"), plates=PLATES, stations=NO_STATION),
    "barbell, bench, pull-up bar": Rack(
        bars=kg("20"), plates=PLATES, stations=BAR | {Station.BENCH}
    ),
    "gym": gym_rack("Gym", Unit.KG),
}

ABOUT = """\
# What is done on a rack that lacks something

A programme names its exercises; a rack may lack what one of them needs. Then it gives way: first to
what the programme itself names for it (`data/stand_ins.toml`), then to the same movement with what
is there, to one that is like it, or to another one for the same muscles. Nothing takes over that
asks for more than what it stands in for (`data/levels.toml`), and nothing is done twice in a day.
From 65 on a kettlebell takes over only where it is light enough. An empty field: as planned. "–":
left out. A test holds the program to this page.
"""


def on(rack: Rack, day: Day, programme: str = "") -> AdaptedDay:
    return adapted(day, BY_SLUG, rack, CATALOGUE, read_stand_in_rules(programme))


def page() -> str:
    return "\n".join([ABOUT, *(line for found in read_programmes() for line in _programme(found))])


def _programme(programme: Programme) -> Iterator[str]:
    yield f"## {programme.name}\n"
    racks = RACKS.values()
    days = [(day, [on(rack, day, programme.slug) for rack in racks]) for day in programme.days]
    if not any(one.instead or one.left_out for _, found in days for one in found):
        yield "As planned on every rack.\n"
        return
    yield f"| | {' | '.join(RACKS)} |"
    yield f"|---|{'---|' * len(RACKS)}"
    for day, found in days:
        rows = [(slot, [_field(one, slot.slug) for one in found]) for slot in day.slots]
        if any(field for _, fields in rows for field in fields):
            yield f"| **{day.name}** |{' |' * len(RACKS)}"
        for slot, fields in rows:
            if any(fields):
                yield f"| {BY_SLUG[slot.slug].name} | {' | '.join(fields)} |"
    yield ""


def _field(day: AdaptedDay, slug: str) -> str:
    instead = dict(day.instead)
    if slug in instead:
        return BY_SLUG[instead[slug]].name
    return "–" if slug in day.left_out else ""


if __name__ == "__main__":
    sys.stdout.write(page())
