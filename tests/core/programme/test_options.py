import pytest

from core.programme.options import Choice, Number, Selection
from core.wording import Term

WORD = Term("сөз", "слово", "word")
CHOICE = Choice(id="a", title=WORD, default="x", values={"x": WORD, "y": WORD})
SELECTION = Selection(id="b", title=WORD, default=("male",), vocabulary="sex")
NUMBER = Number(id="c", title=WORD, default=4, least=2, most=5)


@pytest.mark.parametrize(
    ("option", "good", "bad"),
    [
        (CHOICE, ["x", "y"], ["z", "", None, 1, ["x"]]),
        (
            SELECTION,
            [["male"], ("female", "male")],
            [[], ["male", "male"], ["boy"], "male", None, [["male"]], [1]],
        ),
        (NUMBER, [2, 4, 5], [1, 6, True, 4.0, "4", None]),
    ],
    ids=["choice", "selection", "number"],
)
def test_a_passport_may_hold_only_what_is_declared(
    option: Choice | Selection | Number, good: list[object], bad: list[object]
) -> None:
    assert [value for value in good if not option.permits(value)] == []
    assert [value for value in bad if option.permits(value)] == []


def test_a_default_must_be_permitted() -> None:
    with pytest.raises(ValueError, match="values"):
        Choice(id="a", title=WORD, default="z", values={"x": WORD})
    with pytest.raises(ValueError, match="sex"):
        Selection(id="b", title=WORD, default=("boy",), vocabulary="sex")
    with pytest.raises(ValueError, match="out of bounds"):
        Number(id="c", title=WORD, default=1, least=2, most=5)
