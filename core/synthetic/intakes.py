"""Intakes: a family or a person alone comes to the office on a day, for a programme, with categories."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from core.programme import Programme, programmes
from core.synthetic.chance import Chance, Weighted
from core.synthetic.families import Cradle, Human, Period

_FAMILIES = 13  # percent of the intakes of a programme that serves families
_ONCE_MORE = 20  # percent of the families with a second category
_OLD = 22  # percent of people alone
_MEN_ALONE = 88  # percent, in a programme of persons
_CHILDREN = {"large_family": (4, 6)}
_FEW = (1, 3)
_GROWN, _MINOR = 22, 17  # the oldest child's age: a student still belongs to the family
_OF_CHILD = {"family_child_disability": "child_with_disability"}
_WITHOUT_CONSENT = 2


@dataclass(slots=True, kw_only=True)
class Intake:
    """Who came, with the head first, and what the office knows of them.

    Without `consented_on` there is only the contact card. `shared` are the household's categories, `also` a
    second programme of the head, `again` the same people registered once more.
    """

    programme: Programme
    district: str
    settlement: str
    registered_on: date
    consented_on: date | None
    members: list[Human]
    withdrawn_on: date | None = None
    shared: list[Period] = field(default_factory=list)
    also: Programme | None = None
    again: list[Human] = field(default_factory=list)

    @property
    def head(self) -> Human:
        """The one who speaks for all."""
        return self.members[0]

    @property
    def size(self) -> int:
        """How many people it registers."""
        return len(self.members) + len(self.again)

    @property
    def is_household(self) -> bool:
        """Tell whether they live as a family that agreed to be kept as one."""
        return len(self.members) > 1 and self.consented_on is not None


@dataclass(frozen=True, slots=True)
class Office:
    """What intakes are drawn from: the cradle, the districts' homes, the first day of the project and today."""

    cradle: Cradle
    homes: Weighted[tuple[str, str]]
    starts_on: date
    day: date

    @property
    def chance(self) -> Chance:
        """The one source of chance."""
        return self.cradle.chance


def draw_intake(office: Office, *, on: date, most: int) -> Intake:
    """Draw who comes on the day, `most` people at most."""
    chance = office.chance
    programme = chance.draw(_programmes())
    district, settlement = chance.draw(office.homes)
    intake = Intake(
        programme=programme,
        district=district,
        settlement=settlement,
        registered_on=on,
        consented_on=None if chance.happens(_WITHOUT_CONSENT) else on,
        members=[],
    )
    if programme.household_categories and chance.happens(_FAMILIES):
        _fill_with_family(office, intake)
    else:
        intake.members.append(_alone(office, programme, since=on))
    del intake.members[most:]
    return intake


@cache
def _programmes() -> Weighted[Programme]:
    """Return the programmes, each as often as it must serve people."""
    return Weighted((one, _must_serve(one)) for one in programmes())


def _must_serve(programme: Programme) -> int:
    return sum(one.target or 0 for one in programme.indicators if one.kind == "persons_served") or 1


def _fill_with_family(office: Office, intake: Intake) -> None:
    chance, of_household = office.chance, intake.programme.household_categories
    category = chance.draw(_falling(of_household))
    of_child = _OF_CHILD.get(category)
    least, most = _CHILDREN.get(category, _FEW)
    children = chance.between(least, most)
    intake.members = office.cradle.kin(children=children, oldest=_MINOR if of_child else _GROWN)
    since = _before(chance, intake.registered_on)
    intake.shared.append(Period(category, since))
    others = [one for one in of_household if one != category]
    if others and chance.happens(_ONCE_MORE):
        intake.shared.append(Period(chance.choice(others), since))
    if of_child:
        max(intake.members, key=lambda one: one.born).categories.append(Period(of_child, since))


def _alone(office: Office, programme: Programme, *, since: date) -> Human:
    chance = office.chance
    if programme.household_categories:
        years = chance.between(59, 85) if chance.happens(_OLD) else chance.between(18, 58)
        human = office.cradle.alone("male" if chance.happens(48) else "female", years)
    else:
        human = office.cradle.alone(
            "male" if chance.happens(_MEN_ALONE) else "female", chance.between(18, 60)
        )
    category = chance.draw(_falling(of_adults(programme)))
    human.categories.append(Period(category, _before(chance, since)))
    return human


def of_adults(programme: Programme) -> list[str]:
    """Return the categories that somebody grown holds by themselves, or all where there are only others."""
    others = {*programme.household_categories, *_OF_CHILD.values()}
    return [one for one in programme.categories if one not in others] or list(programme.categories)


def _falling(codes: Sequence[str]) -> Weighted[str]:
    """Return the codes, the first the most often: the second half as often, the third a third."""
    return Weighted((code, 1 / rank) for rank, code in enumerate(codes, start=1))


def _before(chance: Chance, day: date) -> date:
    """Draw since when a category has held: up to three years before the day."""
    return day - timedelta(chance.between(0, 3 * 365))
