"""Advice on recovery fits the age and the weight that were told, and names its source."""

import pytest

from brainlift_tui.core.dose.recovery_advice import recovery_advice


def advice(age: int | None = None, kg: float | None = None) -> dict[str, str]:
    return {str(one.about): str(one.text) for one in recovery_advice(age, kg)}


@pytest.mark.parametrize(
    ("age", "kg", "words"),
    [
        (None, None, "1.6 g a day for each kg;"),
        (40, 80, "for you about 130 g"),
        (64, 62.5, "for you about 100 g"),
        (65, None, "1.2 g a day or more for each kg."),
        (80, 70, "for you about 85 g"),
    ],
)
def test_protein_is_told_by_weight_and_by_age(age, kg, words):
    assert words in advice(age, kg)["Protein"]


def test_weak_kidneys_are_thought_of_where_more_protein_is_advised():
    assert "kidneys" in advice(70)["Protein"]


def test_sleep_is_told_by_age():
    assert advice(40)["Sleep"].startswith("7 hours")
    assert advice(70)["Sleep"].startswith("7 to 8 hours")


def test_every_piece_has_a_source_or_is_said_to_be_ours():
    assert all(one.source for age in (None, 70) for one in recovery_advice(age, 80))
