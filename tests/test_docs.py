"""What README and docs lead to is there, and what they say to type does what they say."""

import re
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from brainlift_tui.cli import whole_parser
from tests.store.lifting import Lifter

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]


def anchors(page: Path) -> set[str]:
    """What a link can lead to on a page, as a forge makes it of the headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def fenced(kind: str) -> list[str]:
    """What stands in the fences of a kind, on all pages."""
    found = (
        re.findall(rf"```{kind}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
        for page in PAGES
    )
    return [text for texts in found for text in texts]


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_and_picture_leads_somewhere(page: Path):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if target.startswith(("https://", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


def test_the_recording_is_a_whole_picture_of_which_one_frame_is_shown_at_a_time():
    file = ROOT / "screenshots" / "recording.svg"
    assert file.stat().st_size < 400_000
    picture = ET.fromstring(file.read_text(encoding="utf-8"))
    frames = [part.get("id") for part in picture if part.get("class") == "frame"]
    styles = picture.findtext("{http://www.w3.org/2000/svg}style") or ""
    shown = re.findall(r"(\S+)% { visibility: visible; } (\S+)% { visibility: hidden; }", styles)
    assert len(shown) == len(frames) > 5
    assert [begins for begins, _ in shown] == ["0.000", *(ends for _, ends in shown[:-1])]
    assert shown[-1][1] == "100.000"
    ids = re.findall(r'\bid="([^"]+)"', ET.tostring(picture, encoding="unicode"))
    assert len(ids) == len(set(ids)), "a frame would be drawn with what another one has"


def test_every_page_is_led_to_from_the_readme_or_another_page():
    led = {
        (page.parent / target.partition("#")[0]).resolve()
        for page in PAGES
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    }
    assert [page.name for page in PAGES if page not in led] == ["README.md"]


def test_every_command_that_is_shown_is_one():
    parser = whole_parser()
    commands = [
        line for text in fenced("sh") for line in text.splitlines() if line.startswith("brainlift")
    ]
    assert len(commands) > 15
    for command in commands:
        parser.parse_args(shlex.split(command, comments=True)[1:])


def test_every_question_to_the_database_is_answered(tmp_path: Path):
    path = tmp_path / "brainlift.db"
    Lifter(path).close()
    questions = fenced("sql")
    assert len(questions) >= 4
    with closing(sqlite3.connect(path)) as plain:
        for question in questions:
            plain.execute(question).fetchall()
