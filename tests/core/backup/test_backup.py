"""Which copies of the log stay."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.backup.backup import Backup, MadeFor, no_longer_needed

TODAY = date(2026, 11, 22)


def made(ago: int, why: MadeFor = MadeFor.DAY, hour: int = 19) -> Backup:
    return Backup(datetime.combine(TODAY - timedelta(days=ago), time(hour)), 1, why)


def left(*backups: Backup) -> list[Backup]:
    gone = no_longer_needed(backups, TODAY)
    return [backup for backup in backups if backup not in gone]


def test_a_copy_is_told_by_the_name_of_its_file():
    backup = Backup(datetime.combine(TODAY, time(18, 5, 33)), 2, MadeFor.IMPORT)
    assert backup.name == "2026-11-22T180533.2-import.db"
    assert Backup.named(backup.name) == backup


def test_other_files_are_no_copies():
    for name in ("notes.txt", "2026-13-22T180533-day.db", "2026-11-22T180533-lunch.db", "x-day.db"):
        assert Backup.named(name) is None


def test_the_last_copy_of_each_day_stays_for_a_week():
    days = [made(ago) for ago in range(7)]
    assert left(*days) == days
    earlier = made(5, hour=7)
    assert left(*days, earlier) == days


def test_after_a_week_one_a_week_stays_after_eight_one_a_month_then_one_a_year():
    every = [made(ago) for ago in range(2000)]
    days = [backup.made_at.date() for backup in left(*every)]
    ago = [(TODAY - day).days for day in days]
    assert ago[:7] == list(range(7))
    weeks = [day.isocalendar()[:2] for day in days if (TODAY - day).days < 56]
    assert len(set(weeks)) == 8
    months = {(day.year, day.month) for day in days if (TODAY - day).days < 365}
    assert len(months) in (12, 13)
    assert len([day for day in days if (TODAY - day).days >= 366]) <= 5
    assert len(days) < 7 + 8 + 13 + 6


def test_what_was_made_by_hand_stays_for_good():
    by_hand = [made(ago, MadeFor.HAND) for ago in range(100, 120)]
    assert left(*by_hand) == by_hand


def test_on_the_day_and_the_day_before_every_copy_stays():
    several = [made(1, MadeFor.IMPORT, hour) for hour in range(7, 23)]
    assert left(*several) == several


@given(
    st.lists(
        st.builds(
            Backup,
            st.datetimes(
                datetime.combine(date(1990, 1, 1), time()), datetime.combine(TODAY, time())
            ),
            st.integers(1, 3),
            st.sampled_from(MadeFor),
        ),
        unique=True,
    )
)
def test_thinned_out_again_the_same_stay_and_the_newest_always_does(backups):
    kept = left(*backups)
    assert left(*kept) == kept
    assert not backups or max(backups) in kept
