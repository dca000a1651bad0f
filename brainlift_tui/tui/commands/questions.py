"""What can be done in the questions that open over a screen."""

from brainlift_tui.core.workout.workout import HARDEST, Felt
from brainlift_tui.tui.commands.command import (
    DOWN_KEYS,
    PAGE_DOWN_KEYS,
    PAGE_UP_KEYS,
    UP_KEYS,
    Command,
    Group,
)

CLOSE_KEYS = Command(
    "keys.close", "escape,q,question_mark,f1,enter", "app.pop_screen", "back", Group.GO
)

KEYS = (CLOSE_KEYS,)

TAKE = Command("choose.take", "enter", "take", "take it", Group.HERE, "takes it")
LEAVE = Command("choose.leave", "escape", "leave", "leave it", Group.GO, "leave it")

CHOOSE = (TAKE, LEAVE)

READ_ON = Command(
    "preview.on", PAGE_DOWN_KEYS, "read_on(1)", "read on", Group.LOOK, "reads on", first=True
)
READ_BACK = Command(
    "preview.back", PAGE_UP_KEYS, "read_on(-1)", "read back", Group.LOOK, first=True
)

PREVIEW = (TAKE, LEAVE, READ_ON, READ_BACK)

STOP = Command(
    "import.stop", "escape", "stop", "end it, with nothing taken over", Group.GO, "ends it"
)

UNDER_WAY = (STOP,)

YES = Command("confirm.yes", "enter", "answer(True)", "yes", Group.HERE)
NO = Command("confirm.no", "escape", "answer(False)", "leave it", Group.GO, "leave it")

CONFIRM = (YES, NO)

TURN = Command("tick.turn", "space,left,right", "turn", "there or not", Group.HERE, "there or not")
KEEP = Command("tick.keep", "enter", "keep", "keep it so", Group.HERE, "keep")
UNTICKED = Command("tick.leave", "escape", "leave", "leave it", Group.GO, "leave it")

TICK = (TURN, KEEP, UNTICKED)

ANSWER = Command("ask.answer", "enter", "", "keep the answer", Group.HERE, "keep")
UNANSWERED = Command("ask.leave", "escape", "leave", "leave it", Group.GO, "leave it")

COMPLETE_PATH = Command(
    "ask.complete",
    "tab",
    "complete",
    "complete the path of a file",
    Group.HERE,
    "completes",
    first=True,
)

ASK = (ANSWER, UNANSWERED, COMPLETE_PATH)

TAKE_NUDGE = Command("why.take", "a", "answer('taken')", "take it", Group.HERE, "take it")
PUT_OFF = Command(
    "why.put_off",
    "z",
    "answer('snoozed')",
    "not for two sessions",
    Group.HERE,
    "not for two sessions",
)
NEVER = Command(
    "why.never", "n", "answer('never')", "never for this exercise", Group.HERE, "never for this one"
)
CLOSE_WHY = Command("why.close", "escape,y,q", "answer('')", "back", Group.GO, "back")

WHY = (CLOSE_WHY, TAKE_NUDGE, PUT_OFF, NEVER)

CHANGE = Command(
    "form.change", "enter,space", "change", "change it; on the last line make it", Group.HERE
)
ONWARD = Command("form.next", "right", "turn(1)", "the next choice", Group.HERE)
BACKWARD = Command("form.before", "left", "turn(-1)", "the choice before", Group.HERE)
LEAVE_FORM = Command(
    "form.leave", "escape", "leave", "keep and leave; a new one is not made", Group.GO
)

FORM = (CHANGE, ONWARD, BACKWARD, LEAVE_FORM)

CHOOSE_OFFER = Command("pick.take", "enter", "", "take it", Group.HERE, "takes it")
UNPICKED = Command("pick.leave", "escape", "leave", "leave it", Group.GO, "leave it")
NEXT_OFFER = Command(
    "pick.down", "down,ctrl+n", "move('cursor_down')", "down", Group.LOOK, first=True
)
OFFER_BEFORE = Command(
    "pick.up",
    "up,alt+p",
    "move('cursor_up')",
    "up, from the top to the last",
    Group.LOOK,
    first=True,
)
DESCRIBE = Command(
    "pick.describe",
    "ctrl+e",
    "describe",
    "edit it: name, muscles, setup note, hidden or not",
    Group.HERE,
    "edit it",
    first=True,
)

PICK = (
    CHOOSE_OFFER,
    UNPICKED,
    NEXT_OFFER,
    OFFER_BEFORE,
    Command("pick.page_down", "pagedown", "move('page_down')", "page down", Group.LOOK, first=True),
    Command("pick.page_up", "pageup", "move('page_up')", "page up", Group.LOOK, first=True),
    DESCRIBE,
)

UNLOGGED = Command("line.leave", "escape", "leave", "leave it", Group.GO, "leave it")
COMPLETE = Command(
    "line.complete", "tab", "complete", "take the name", Group.HERE, "takes the name", first=True
)

LOG_LINE = Command("line.log", "enter", "", "log what is understood", Group.LOG, "logs it")

QUICK_ENTRY = (LOG_LINE, COMPLETE, UNLOGGED)

EFFORTS = (
    *(
        Command(
            f"summary.effort_{effort}",
            str(effort),
            f"rate({effort})",
            "how hard it was, 0 to 9",
            Group.LOG,
            offered=effort == 0,
        )
        for effort in range(HARDEST)
    ),
    Command(
        f"summary.effort_{HARDEST}", "t", f"rate({HARDEST})", "how hard it was: ten", Group.LOG
    ),
)
FEELINGS = tuple(
    Command(
        f"summary.felt_{felt.name.lower()}",
        felt.value[0],
        f"feel('{felt.value}')",
        f"how you feel now: {felt.value}",
        Group.LOG,
        felt.value,
    )
    for felt in reversed(Felt)
)
MORE_ON_CARD = Command(
    "summary.card", "m", "card", "more on what is known, with its source", Group.LOOK, "more"
)
OFFERED_TEST = Command(
    "summary.memory", "M", "memory", "the test that is offered", Group.GO, "take it"
)
NOTE = Command("summary.note", "s", "note", "note", Group.HERE, "note")
KEEP_SETS = Command(
    "summary.keep", "greater_than_sign", "keep", "copy or save its sets", Group.LOOK, "copy, save"
)
UNDO = Command("summary.undo", "u,ctrl+z", "undo", "undo, take back", Group.LOG, "take back")
REASONS = Command("summary.why", "y", "why", "the reasons, or the table again", Group.LOOK, "why")
SUMMARY_KEYS = Command(
    "summary.keys", "question_mark,f1", "keys", "the keys of this screen", Group.LOOK, "keys"
)
CLOSE_SUMMARY = Command("summary.close", "escape,enter,q", "leave", "back", Group.GO, "back")

SUMMARY = (
    *EFFORTS,
    *FEELINGS,
    MORE_ON_CARD,
    OFFERED_TEST,
    REASONS,
    NOTE,
    KEEP_SETS,
    UNDO,
    Command("summary.redo", "U,ctrl+y", "redo", "redo", Group.LOG),
    Command("summary.down", DOWN_KEYS, "scroll(1)", "down", Group.LOOK, offered=False),
    Command("summary.up", UP_KEYS, "scroll(-1)", "up", Group.LOOK, offered=False),
    Command(
        "summary.page_down", PAGE_DOWN_KEYS, "scroll(10)", "a page down", Group.LOOK, offered=False
    ),
    Command("summary.page_up", PAGE_UP_KEYS, "scroll(-10)", "a page up", Group.LOOK, offered=False),
    SUMMARY_KEYS,
    CLOSE_SUMMARY,
)

USE_RACK = Command("racks.use", "enter", "use", "use this rack", Group.HERE, "use it")
NEW_RACK = Command("racks.new", "n", "new", "new rack", Group.HERE, "new")
RENAME_RACK = Command("racks.rename", "r", "rename", "rename it", Group.HERE, "rename")
DELETE_RACK = Command("racks.delete", "d", "delete", "delete it", Group.HERE, "delete")
UNDO_RACK = Command("racks.undo", "u", "undo", "undo, take back", Group.LOG, "take back")
CLOSE_RACKS = Command("racks.close", "escape,p,q", "leave", "back", Group.GO, "back")

RACKS = (USE_RACK, NEW_RACK, RENAME_RACK, DELETE_RACK, UNDO_RACK, CLOSE_RACKS)

OPEN_PROFILE = Command("profiles.open", "enter", "take", "open it", Group.GO, "open")
NEW_PROFILE = Command("profiles.new", "n", "make", "a new one", Group.HERE, "new")
RENAME_PROFILE = Command("profiles.rename", "r", "rename", "rename it", Group.HERE, "rename")
CLOSE_PROFILES = Command("profiles.close", "escape,q", "leave", "leave it", Group.GO, "leave it")

KEEP_PROFILE = Command("profiles.keep", "enter", "", "keep the name", Group.HERE, "keep")

PROFILES = (OPEN_PROFILE, NEW_PROFILE, RENAME_PROFILE, CLOSE_PROFILES)

CONCERN = Command("safety.tick", "space,x", "tick", "it applies to me", Group.HERE, "ticks")
KEEP_ANSWER = Command(
    "safety.keep", "enter", "keep", "keep the answer", Group.HERE, "keep the answer", first=True
)
CLOSE_SAFETY = Command("safety.close", "escape", "leave", "leave it", Group.GO, "leave it")

ANSWERED = Command("first.take", "enter", "take", "take it", Group.HERE, "takes it")
QUESTION_BEFORE = Command(
    "first.back", "escape", "back", "the question before; at the first leave it", Group.GO, "back"
)

FIRST_RUN = (ANSWERED, QUESTION_BEFORE)

SAFETY = (CONCERN, KEEP_ANSWER, CLOSE_SAFETY)

BEGIN_TEST = Command("test.begin", "enter", "begin", "begin; give the answer", Group.HERE, "begin")
LEAVE_TEST = Command("test.leave", "escape", "leave", "leave it", Group.GO, "leave")

MEMORY_TEST = (BEGIN_TEST, LEAVE_TEST)

QUIT_SMALL = Command("small.quit", "q", "app.quit", "leave", Group.GO, "leaves")

TOO_SMALL = (QUIT_SMALL,)
