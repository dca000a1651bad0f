"""What can be done with the cards of what is known."""

from brainlift_tui.tui.commands.command import Command, Group, Place

SUBJECT_BACK = Command("brain.before", "left", "step(-1)", "the subject before", Group.LOOK)
SUBJECT_ON = Command("brain.after", "right", "step(1)", "the subject after", Group.LOOK)
FIND = Command("brain.search", "slash", "search", "search the cards", Group.LOOK, "search")
LIFTED = Command(
    "brain.lifted",
    "l",
    "lifted",
    "only what was seen in people who lifted",
    Group.LOOK,
    "people who lifted",
    synonyms="filter mice human",
)
PAGES = Command(
    "brain.turn",
    "tab,left_square_bracket,right_square_bracket",
    "turn",
    "cards, what popular claims leave out, how sure we are",
    Group.LOOK,
    synonyms="evidence myths",
)
OPEN_LINK = Command(
    "brain.open",
    "o",
    "open_link",
    "open the study in a browser",
    Group.HERE,
    "open the study",
    synonyms="doi link url source",
)
COPY_LINK = Command(
    "brain.copy", "c", "copy_link", "copy the link", Group.HERE, "copy", synonyms="doi url"
)
MEMORY_CHECK = Command(
    "brain.memory",
    "m",
    "app.open_view('memory check')",
    "the memory check",
    Group.GO,
    "memory check",
    synonyms="test digit span stroop reaction sharper months",
)
FROM_BRAIN = Command(
    "brain.back", "escape", "back", "clear the search, back", Group.GO, "back", offered=False
)

BRAIN = (
    SUBJECT_BACK,
    SUBJECT_ON,
    FIND,
    LIFTED,
    PAGES,
    OPEN_LINK,
    COPY_LINK,
    MEMORY_CHECK,
    FROM_BRAIN,
)

PLACES = (Place("brain", BRAIN, "evidence.brain.BrainScreen", "This card"),)
