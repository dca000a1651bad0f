"""Setting up for somebody new: what is asked, and what becomes of the answers."""

from brainlift_tui.core.lifter.first_run import FirstAnswers, Owned, proposal
from brainlift_tui.core.said import Said
from brainlift_tui.store.lifter.first_run import proposed_words, set_up
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.lifter.first_run import FirstRun, Instead
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import words


async def ask_first_run(app: TrainingApp) -> None:
    """Ask what there is to lift and how often, and set up rack and programme by that."""
    training = app.training

    def proposed(owned: Owned, per_week: int) -> Said:
        return proposed_words(training.reader, proposal(owned, per_week))

    question = FirstRun(proposed, training.settings.unit, new=training.session.empty)
    answer = await app.push_screen_wait(question)
    if answer is Instead.LOG:
        from brainlift_tui.tui.importing.asking import ask_import

        await ask_import(app)
    elif answer is Instead.DEMO:
        app.action_demo()
    elif isinstance(answer, FirstAnswers):
        told = await training.do(set_up, answer)
        training.drafts.clear()
        app.show_changes()
        app.stand_on_next()
        app.tell(undoable(words(told)))
