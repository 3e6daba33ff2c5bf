"""Visits and services of the people who came: as many as are due, on days when they could be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from core.model.visits import Service, ServiceRecipient, Visit
from core.programme import programme
from core.synthetic.chance import Weighted
from core.synthetic.intakes import Office
from core.synthetic.papers import Filed
from core.synthetic.rows import Rows
from core.vocabulary import vocabulary

_VISITS = 30  # percent of the occasions; with several services each they hold about half of all
_MOST_IN_VISIT = 4
_PROMISED = 5  # percent of the visits of the last weeks
_LATELY = timedelta(21)
_OVER_MIDNIGHT = 0.2
_SIGNED = 95
_TOGETHER = 6  # percent of services given to several people
_UNFORESEEN = frozenset({"online_request"})  # such a service begins with a request, which has its own record
_KINDS: Weighted[str] = Weighted([("consultative", 40), ("legal", 25), ("psychological", 15), ("other", 20)])
_TOPICS: Mapping[str, tuple[str, ...]] = {
    "consultative": ("soc_", "emp_", "biz_", "digital"),
    "legal": ("law_",),
    "psychological": ("psy_",),
}
_AT_HOME: Weighted[str] = Weighted([("home_visit", 4), ("mobile_team", 1)])
_ELSEWHERE: Weighted[str] = Weighted([("office", 6), ("phone", 3), ("messenger", 2), ("video", 1)])
_RESULTS: Weighted[str] = Weighted(
    [("explained", 5), ("resolved", 3), ("documents_filed", 2), ("referred", 2), ("follow_up", 2)]
)
_PURPOSES: Weighted[str] = Weighted([("consult", 5), ("accompany", 2), ("documents", 2), ("monitoring", 1)])


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the services of one meeting share."""

    visit: UUID | None
    given_on: date
    channel: str


class Specialist:
    """The user of the store, who visits and helps."""

    def __init__(self, rows: Rows, office: Office, *, user: UUID) -> None:
        self._rows = rows
        self._office = office
        self._chance = office.chance
        self._user = user

    def help(self, filed: Filed, *, due: int) -> None:
        """Give the people of an intake exactly `due` services, in visits and elsewhere."""
        while due > 0:
            if self._chance.happens(_VISITS):
                count = min(due, self._chance.between(1, _MOST_IN_VISIT))
                occasion = self._visit(filed)
            else:
                count, occasion = 1, Occasion(None, self._day(filed), self._chance.draw(_ELSEWHERE))
            for _ in range(count):
                self._give(filed, occasion)
            due -= count

    def _day(self, filed: Filed) -> date:
        """Draw a day from the registration until the withdrawal of the consent, or today."""
        withdrawn_on = filed.intake.withdrawn_on
        until = withdrawn_on - timedelta(1) if withdrawn_on else self._office.day
        return self._chance.day(filed.intake.registered_on, until)

    def _visit(self, filed: Filed) -> Occasion:
        day = self._day(filed)
        started_at, ended_at = self._times()
        visit = self._rows.add(
            Visit,
            district=filed.intake.district,
            settlement=filed.intake.settlement,
            visited_on=day,
            started_at=started_at,
            ended_at=ended_at,
            purpose="first" if day == filed.intake.registered_on else self._chance.draw(_PURPOSES),
            household=filed.household,
            people=frozenset(filed.people[:2]),
            next_on=self._promise(day),
            specialist=self._user,
        )
        return Occasion(visit, day, self._chance.draw(_AT_HOME))

    def _times(self) -> tuple[str, str]:
        if self._chance.happens(_OVER_MIDNIGHT):
            return "23:30", "00:40"
        start = self._chance.between(9, 17)
        return f"{start:02d}:00", f"{start:02d}:{self._chance.between(4, 11) * 5}"

    def _promise(self, day: date) -> date | None:
        """Return the day of the next visit: only of late ones, so that few are overdue."""
        today = self._office.day
        if day < today - _LATELY or not self._chance.happens(_PROMISED):
            return None
        return self._chance.day(today - timedelta(3), today + timedelta(14))

    def _give(self, filed: Filed, occasion: Occasion) -> None:
        chance = self._chance
        kind = chance.draw(_KINDS)
        form, people, others = self._recipients(filed)
        service = self._rows.add(
            Service,
            visit=occasion.visit,
            district=filed.intake.district,
            settlement=filed.intake.settlement,
            given_on=occasion.given_on,
            type=chance.draw(_offered(filed.intake.programme.code, kind)),
            form=form,
            channel=occasion.channel,
            topic=chance.choice(topics) if (topics := _topics(kind)) else None,
            minutes=chance.between(3, 18) * 5,
            result=chance.draw(_RESULTS),
            others=others,
            specialist=self._user,
        )
        for person in people:
            signed = chance.happens(_SIGNED)
            self._rows.add(ServiceRecipient, service=service, person=person, is_signed=signed)

    def _recipients(self, filed: Filed) -> tuple[str, list[UUID], int | None]:
        """Draw the form, who is named, and how many more are counted only."""
        chance, people = self._chance, filed.people
        if not chance.happens(_TOGETHER):
            return "individual", [chance.choice(people)], None
        if len(people) > 1:
            return "group", chance.sample(people, 2), None
        return "group", [people[0]], chance.between(2, 12)


@cache
def _offered(code: str, kind: str) -> Weighted[str]:
    """Return what a programme offers of a kind, the first the most often; where it has none, anything."""
    of = programme(code)
    types = [one for one in of.services.get(kind, of.service_types) if one not in _UNFORESEEN]
    return Weighted((one, 1 / rank) for rank, one in enumerate(types, start=1))


@cache
def _topics(kind: str) -> tuple[str, ...]:
    codes = vocabulary("consultation_topic").codes
    return tuple(code for code in codes if code.startswith(_TOPICS.get(kind, ("-",))))
