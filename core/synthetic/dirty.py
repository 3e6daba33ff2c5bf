"""What goes wrong in a real office, done on purpose to some intakes: duplicates, twins, changes, withdrawals."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from core.programme import programmes
from core.synthetic.families import Human, Period
from core.synthetic.intakes import Intake, Office, of_adults
from core.synthetic.names import draw_given
from core.synthetic.numbers import slipped

Case = Callable[[Office, Intake], bool]
_EVERY = 10  # intakes


class Dirt:
    """The cases in turn: each tenth intake gets the one that was not seen the longest and that suits it."""

    def __init__(self) -> None:
        self._turns = deque(CASES)
        self._count = 0

    def fall(self, office: Office, intake: Intake) -> None:
        """Spoil the intake, if it is its turn."""
        self._count += 1
        if self._count % _EVERY or intake.consented_on is None:
            return
        for case in tuple(self._turns):
            if case(office, intake):
                self._turns.remove(case)
                self._turns.append(case)
                return


def twins(office: Office, intake: Intake) -> bool:
    """Two children of one birth date and surname, with IINs that follow each other."""
    children = [one for one in intake.members if one.relation in ("son", "daughter")]
    if len(children) < 2:
        return False
    first, second = children[:2]
    first.iin, first.no_iin_reason = office.cradle.iins.next(first.born, first.sex), None
    given = draw_given(office.chance, first.line, first.sex, first.born.year)
    iin = office.cradle.iins.next(first.born, first.sex)
    twin = replace(first, given=given, iin=iin, categories=second.categories)
    intake.members[intake.members.index(second)] = twin
    return True


def namesakes(office: Office, intake: Intake) -> bool:
    """A father and a son of one given name."""
    sons = [one for one in intake.members if one.relation == "son"]
    if not sons or intake.head.sex != "male":
        return False
    sons[0].given = intake.head.given
    return True


def one_phone(office: Office, intake: Intake) -> bool:
    """A telephone for the whole family."""
    grown = [one for one in intake.members if one.is_adult(office.day)]
    if len(grown) < 2 or intake.head.phone is None:
        return False
    for one in grown:
        one.phone = intake.head.phone
    return True


def again_with_slip(office: Office, intake: Intake) -> bool:
    """Registered twice, once with a slip in the IIN that its check digit does not catch."""
    slip = slipped(intake.head.iin) if intake.head.iin else None
    return slip is not None and _again(intake, replace(intake.head, iin=slip))


def again_in_other_letters(office: Office, intake: Intake) -> bool:
    """Registered twice, once as Kazakh and once as Russian papers write the name, without an IIN."""
    head = intake.head
    if (head.surname.kk, head.given.name.kk) == (head.surname.ru, head.given.name.ru):
        return False
    other = replace(head, spelling="kk" if head.spelling == "ru" else "ru")
    return _again(intake, replace(other, iin=None, no_iin_reason="lost"))


def again_by_maiden_name(office: Office, intake: Intake) -> bool:
    """Registered twice, once by the surname from before the marriage."""
    wives = [one for one in intake.members if one.surname != one.line.surname.of[one.sex]]
    married = next((one for one in wives if one.relation == "wife" and one.iin), None)
    if married is None:
        return False
    return _again(intake, replace(married, surname=married.line.surname.of["female"]))


def again_swapped(office: Office, intake: Intake) -> bool:
    """Registered twice, once with the surname and the given name in each other's place."""
    head = intake.head
    given = replace(head.given, name=head.surname)
    swapped = replace(head, surname=head.given.name, given=given)
    return _again(intake, replace(swapped, iin=None, no_iin_reason="no_documents"))


def again_on_another_laptop(office: Office, intake: Intake) -> bool:
    """Registered twice, word for word, by two people who could not know of each other."""
    return _again(intake, replace(intake.head))


def category_changes(office: Office, intake: Intake) -> bool:
    """One category ends and another begins while the project runs."""
    periods = intake.shared or intake.head.categories
    codes = intake.programme.household_categories if intake.shared else of_adults(intake.programme)
    others = [code for code in codes if code not in {one.category for one in periods}]
    if not periods or not others or (office.day - intake.registered_on).days < 60:
        return False
    change = office.chance.day(intake.registered_on + timedelta(30), office.day - timedelta(1))
    periods[0] = replace(periods[0], until_on=change)
    periods.append(Period(others[0], change + timedelta(1)))
    return True


def consent_withdrawn(office: Office, intake: Intake) -> bool:
    """The consent is taken back some weeks after the first services."""
    if (office.day - intake.registered_on).days < 30:
        return False
    intake.withdrawn_on = office.chance.day(intake.registered_on + timedelta(20), office.day)
    return True


def two_programmes(office: Office, intake: Intake) -> bool:
    """One person takes part in two programmes."""
    others = [one for one in programmes() if one is not intake.programme]
    if not others or len(intake.members) > 1 or intake.head.age(office.day) > 60:
        return False
    intake.also = office.chance.choice(others)
    intake.head.categories.append(Period(of_adults(intake.also)[0], intake.registered_on))
    return True


def consent_late(office: Office, intake: Intake) -> bool:
    """The first services are dated before the consent."""
    if (office.day - intake.registered_on).days < 30:
        return False
    intake.consented_on = intake.registered_on + timedelta(14)
    return True


def _again(intake: Intake, copy: Human) -> bool:
    intake.again.append(copy)
    return True


CASES: tuple[Case, ...] = (
    twins,
    namesakes,
    one_phone,
    again_with_slip,
    again_in_other_letters,
    again_by_maiden_name,
    again_swapped,
    again_on_another_laptop,
    category_changes,
    consent_withdrawn,
    two_programmes,
    consent_late,
)
