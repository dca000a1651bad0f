"""Several files of other apps are taken over by one command."""

from pathlib import Path

from tests.cli.ended import Run

STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n"
    '2024-01-02 10:00:00,"Day A",30m,"Goblet Squat (Dumbbell)",1,20,10,0,0,"","",\n'
    '2024-01-02 10:00:00,"Day A",30m,"Goblet Squat (Dumbbell)",2,22.5,8,0,0,"","",\n'
)


def test_several_files_come_in_one_by_one_and_one_that_cannot_be_read_stops_no_other(
    brainlift: Run, tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ("bank.csv", "later.csv", "strong.csv")]
    for file, text in zip(
        files, ("Day,Sum\n1,2\n", STRONG.replace("2024", "2025"), STRONG), strict=True
    ):
        file.write_text(text)
    for brought in ("Added 1 workout", "Nothing of it is new."):
        ended = brainlift("import", *files, "--unit", "kg")
        assert (ended.status, ended.err.count("\n"), "bank.csv" in ended.err) == (1, 1, True)
        assert [name in ended.out for name in ("bank.csv:", "later.csv:", "strong.csv:")] == [
            False,
            True,
            True,
        ]
        assert ended.out.count(brought) == 2
    told = brainlift("import", *files[1:], "--unit", "kg", "--json").document["files"]
    assert [(Path(each["file"]).name, each["already_there"]) for each in told] == [
        ("later.csv", 1),
        ("strong.csv", 1),
    ]
