"""What a person chose on this computer comes back; a torn file is no reason not to start."""

from pathlib import Path

from desktop.preferences import FILE, Preferences, has_preferences, read_preferences, write_preferences


def test_choices_come_back(tmp_path: Path) -> None:
    chosen = Preferences(
        language="ru",
        theme="dark",
        idle_minutes=2,
        window=(1366, 700),
        tables={"people": {"widths": {"name": 90}}},
    )
    assert not has_preferences(tmp_path)
    write_preferences(tmp_path, chosen)
    assert has_preferences(tmp_path)
    assert read_preferences(tmp_path) == chosen


def test_a_file_that_cannot_be_read_gives_the_defaults(tmp_path: Path) -> None:
    for torn in (b"", b"{", b'{"idle_minutes": 0}', b'{"language": "de"}', b"\xff"):
        (tmp_path / FILE).write_bytes(torn)
        assert read_preferences(tmp_path) == Preferences()


def test_a_choice_of_a_newer_program_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'{"language": "en", "sound": true}')
    assert read_preferences(tmp_path) == Preferences(language="en")
