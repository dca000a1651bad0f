"""What a key draws: the lines that it changes, whatever lies below, and nothing too late."""

from pathlib import Path

from textual._compositor import LayoutUpdate

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
