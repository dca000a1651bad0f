"""The nudge on the exercise in front, and the offer of a deload week."""

from brainlift_tui.core.coaching.nudge import Advice, NudgeAnswer
from brainlift_tui.core.coaching.wording import can_be_taken
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.coaching import answering
from brainlift_tui.tui.desk.desk import Desk, Doing, Done
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.words import words

ACTIONS = {
    NudgeAnswer.TAKEN: answering.take_advice,
    NudgeAnswer.SNOOZED: answering.put_off,
    NudgeAnswer.NEVER: answering.refuse_for_ever,
}


def answering_with(answer: NudgeAnswer) -> Doing:
    """Take what the nudge proposes for today, or put it off for two sessions."""

    async def give(desk: Desk) -> Done | None:
        return None if desk.advised is None else await _answer(desk, answer, *desk.advised)

    return give


async def why(desk: Desk) -> Done | None:
    """Show what the nudge looked at, and take an answer; without one, what moves it up."""
    from brainlift_tui.store.coaching.reading import read_outlook
    from brainlift_tui.tui.coaching.why import Why

    if desk.advised is None:
        if desk.exercise is not None:
            training = desk.training
            outlook = read_outlook(
                training.reader, desk.exercise, training.session.day, training.coach.own
            )
            name = called(desk.exercise.exercise.name)
            await desk.app.push_screen_wait(Why(name, outlook, only_tells=True))
        return None
    exercise, advice = desk.advised
    answer = await desk.app.push_screen_wait(Why(called(exercise.exercise.name), advice))
    return None if answer is None else await _answer(desk, answer, exercise, advice)


async def _answer(
    desk: Desk, answer: NudgeAnswer, exercise: SessionExercise, advice: Advice
) -> Done | None:
    row, shown = desk.row, desk.shown
    if answer is NudgeAnswer.TAKEN and not can_be_taken(advice):
        desk.front.tell(words(advice.why))
        return None
    await desk.training.do(ACTIONS[answer], exercise, advice)
    if answer is NudgeAnswer.TAKEN:
        drafts = desk.training.drafts.of(exercise)
        drafts.clear()
        if exercise.work_done and row is not None and shown is not None and advice.load_to:
            # In the middle of the exercise the rows go on from the set before.
            drafts[row.number] = exercise.taken_on(shown, advice.load_to)
    return Done()


async def deload(desk: Desk) -> Done | None:
    """Say whether a deload week is due, and begin one or put it off."""
    from brainlift_tui.store.coaching import deload as weeks
    from brainlift_tui.tui.coaching.why import Why

    training = desk.training
    offer = weeks.read_deload_offer(training.reader, training.session.day, asked=True)
    if offer is None:
        desk.front.tell("No deload week now: one is on, or the last workout is long ago.")
        return None
    answer = await desk.app.push_screen_wait(Why(worded("Every exercise"), offer, everything=True))
    if answer is NudgeAnswer.TAKEN:
        eased = weeks.deload_today(training.reader, training.session, training.coach.own)
        await training.do(weeks.begin_deload, eased)
        return Done()
    if answer is NudgeAnswer.SNOOZED and training.session.exercises:
        await training.do(weeks.put_off_deload, training.session)
        return Done()
    return None
