"""Tests at one's own pace: the next question comes with the answer to the last."""
