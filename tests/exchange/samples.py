"""The real exports of Strong and Hevy that stand beside the checkout, where they do."""

import json
from pathlib import Path
from typing import Any

import pytest

from brainlift_tui.core.load.load import Unit

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
NAMES = (
    "hevy/kg_331.csv",
    "hevy/with_rpe.csv",
    "strong/ios_classic_1904.csv",
    "strong/ios_classic_2079_de_names.csv",
    "strong/localized_zh_6779.csv",
    "strong/nonotes_666_2026.csv",
)

with_samples = pytest.mark.skipif(
    not (SAMPLES / "EXPECTED.json").exists(), reason="the sample exports are not here"
)


def unit_of(name: str) -> Unit:
    return Unit.LB if "zh" in name else Unit.KG


def expected(name: str) -> dict[str, Any]:
    """What is in a file, counted by other means."""
    return json.loads((SAMPLES / "EXPECTED.json").read_text(encoding="utf-8"))[name]
