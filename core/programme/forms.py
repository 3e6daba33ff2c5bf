"""Forms: the sheets a programme asks people to fill in; answers and survey versions are records, not here."""

from typing import Literal

from core.programme.declared import Declared, unique, within
from core.vocabulary import vocabularies, vocabulary
from core.wording import Term


class Question(Declared, frozen=True):
    """One question; `one` and `many` are answered with codes of the vocabulary."""

    id: str
    kind: Literal["one", "many", "number", "text"]
    title: Term
    vocabulary: str | None = None

    def __post_init__(self) -> None:
        if (self.kind in {"one", "many"}) != (self.vocabulary is not None):
            raise ValueError(f"{self.id}: a vocabulary goes with one and many")
        if self.vocabulary is not None:
            within((self.vocabulary,), whole=vocabularies(), what="vocabularies")


class Form(Declared, frozen=True):
    """A sheet: a survey or a monitoring sheet of questions, or a needs assessment that rates each area."""

    id: str
    use: Literal["survey", "assessment", "monitoring"]
    title: Term
    questions: tuple[Question, ...] = ()
    areas: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.areas) != (self.use == "assessment") or bool(self.questions) == bool(self.areas):
            raise ValueError(f"{self.id}: an assessment has areas, any other form has questions")
        unique([question.id for question in self.questions], what="questions")
        unique(self.areas, what="areas")
        within(self.areas, whole=vocabulary("needs_area").codes, what="needs_area")
