"""The colours: calm, with one accent."""

from textual.theme import Theme

CALM = Theme(
    name="calm",
    primary="#5fa8a0",
    secondary="#8a9a98",
    accent="#e0b060",
    success="#7fb586",
    warning="#e08a5f",
    error="#e07a7a",
    foreground="#d8d8d2",
    background="#15181a",
    surface="#1c2022",
    panel="#23282b",
)
