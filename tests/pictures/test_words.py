"""A text of another language is known as wrong, unless this language says the same."""

from tests.pictures.words import wrong_words


def test_english_and_the_other_language_are_wrong() -> None:
    wrong = wrong_words("kk")
    assert wrong["Save"] == "Сақтау"
    assert wrong["Сохранить"] == "Сақтау"
    assert "Сақтау" not in wrong


def test_what_both_languages_say_is_right_in_both() -> None:
    assert "Консультация" not in wrong_words("kk")
    assert "Консультация" not in wrong_words("ru")
