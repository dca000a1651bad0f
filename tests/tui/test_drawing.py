"""What a key draws: the lines that it changes, whatever lies below, and nothing too late."""

from pathlib import Path
from unittest.mock import patch

import pytest
from textual._compositor import Compositor, LayoutUpdate
from textual.geometry import Region
from textual.screen import Screen

from tests.tui.lifting import SMALL, open_app


async def test_a_key_draws_nothing_of_the_screens_below(demo: Path) -> None:
    async with open_app(demo, SMALL, every_frame=True) as lifter:
        await lifter.press("H", "down")
        drawn: list[object] = []
        display = lifter.app._display

        def seen(screen, renderable):
            drawn.append(renderable)
            display(screen, renderable)

        lifter.app._display = seen  # type: ignore[method-assign]
        await lifter.press("down", "up", "pagedown")
        assert [one for one in drawn if one is not None]
        assert not [one for one in drawn if isinstance(one, LayoutUpdate)]


async def test_what_changes_on_a_covered_screen_is_seen_when_it_comes_back(demo: Path) -> None:
    async with open_app(demo, SMALL) as lifter:
        before = lifter.text
        await lifter.press("H", "number_sign", "T")
        assert " lb" in lifter.text
        assert lifter.text != before
        await lifter.press("H", "number_sign", "escape")
        assert lifter.sees(" kg")
        assert " lb" not in lifter.text


@pytest.mark.parametrize("list_of", ["H", "S"])
async def test_a_cursor_draws_the_line_it_leaves_and_the_line_it_comes_to(
    demo: Path, list_of: str
) -> None:
    async with open_app(demo, SMALL, every_frame=True) as lifter:
        await lifter.press(list_of, "down")
        drawn: list[Region] = []
        update = Compositor.render_update

        def seen(compositor, **kept):
            drawn.extend(compositor._dirty_regions)
            return update(compositor, **kept)

        with patch.object(Compositor, "render_update", seen):
            await lifter.press("down")
        assert len(drawn) >= 2
        assert {region.height for region in drawn} == {1}


@pytest.mark.parametrize("way", [("H", "y"), ("H", "v"), ("H", "g", "enter", "g", "down", "enter")])
async def test_what_says_something_else_in_as_many_lines_lays_nothing_out_anew(
    demo: Path, way: tuple[str, ...]
) -> None:
    async with open_app(demo, SMALL, every_frame=True) as lifter:
        await lifter.press(*way, "left", "right")
        before = lifter.text
        with patch.object(Screen, "_refresh_layout") as laid_out:
            await lifter.press("left")
            assert lifter.text != before
            await lifter.press("right")
        laid_out.assert_not_called()
        assert lifter.text == before
