"""What can be done about the memory check; no key is one that a test is answered with."""

from brainlift_tui.tui.commands.command import Command, Group, Place

SPAN = Command(
    "memory.span", "b", "take('span')", "take the backward digit span", Group.HERE, "digit span"
)
FORWARD = Command(
    "memory.forward",
    "w",
    "take('forward')",
    "take the forward digit span",
    Group.HERE,
    "forward span",
)
CHOICE = Command(
    "memory.choice", "r", "take('choice')", "take choice reaction time", Group.HERE, "reaction"
)
STROOP = Command(
    "memory.stroop", "s", "take('stroop')", "take the number Stroop", Group.HERE, "Stroop"
)
COLOURS = Command(
    "memory.colours",
    "p",
    "take('colours')",
    "take the colour Stroop",
    Group.HERE,
    "colour Stroop",
)
VIGILANCE = Command(
    "memory.vigilance", "v", "take('vigilance')", "take the vigilance test", Group.HERE, "vigilance"
)
SYMBOLS = Command(
    "memory.symbols", "y", "take('symbols')", "take digit symbols", Group.HERE, "symbols"
)
TRAILS = Command("memory.trails", "z", "take('trails')", "take trails", Group.HERE, "trails")
WORDS = Command("memory.words", "l", "take('words')", "take the word list", Group.HERE, "word list")
RECALL = Command(
    "memory.recall",
    "c",
    "take('recall')",
    "recall the word list after the workout",
    Group.HERE,
    "recall",
)
ASK = Command(
    "memory.ask",
    "a",
    "agree",
    "ask whether you are sharper after you lift",
    Group.HERE,
    "ask about lifting",
)
DRAWN = Command(
    "memory.drawn",
    "n",
    "drawn",
    "what is drawn for today's workout",
    Group.HERE,
    "what is drawn",
    synonyms="before after",
)
STOP = Command("memory.stop", "x", "stop", "stop asking about lifting", Group.HERE, "stop asking")
RESULTS = Command(
    "memory.results",
    "tab",
    "results",
    "look at the points, the interval and what is missing",
    Group.LOOK,
    "results",
    synonyms="plot graph points interval void reasons",
)
FROM_MEMORY = Command("memory.back", "escape", "back", "back", Group.GO, "back", offered=False)

MEMORY = (
    SPAN,
    FORWARD,
    CHOICE,
    STROOP,
    WORDS,
    RECALL,
    COLOURS,
    VIGILANCE,
    SYMBOLS,
    TRAILS,
    ASK,
    DRAWN,
    STOP,
    RESULTS,
    FROM_MEMORY,
)

OTHER_RESULT = Command(
    "results.other",
    "tab,left_square_bracket,right_square_bracket",
    "turn",
    "the other question",
    Group.LOOK,
    "the other question",
)
FROM_RESULTS = Command("results.back", "escape", "back", "back", Group.GO, "back", offered=False)

RESULT = (OTHER_RESULT, FROM_RESULTS)

PLACES = (
    Place("memory check", MEMORY, "memory.memory.MemoryScreen", "This check"),
    Place("memory results", RESULT, "memory.result.ResultScreen", "These results"),
)
