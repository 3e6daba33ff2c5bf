"""A laptop with a real day on it: people with long names, families, visits, a course, conflicts, runs of sync."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import delete, insert

from core.commands.command import Answer, Command, perform
from core.commands.office import ChangeOrganisation, SetPassport
from core.commands.people import FormHousehold, WithdrawConsent
from core.commands.visits import RecordVisit
from core.identity import new_id
from core.kz.kato import settlements
from core.model.office import Conflict
from core.programme import programmes
from core.queries.person import ShowPerson
from core.queries.query import ask
from core.store import drafts
from core.store.drafts import Draft
from core.store.store import Store, save_setting
from core.store.tables import HELD, SETTING, SYNC_RUN
from desktop.demo.cast import DISTRICT, FATHER, MOTHER, NEIGHBOURS, RETURNED, SHARED, Someone
from desktop.demo.laptops import Laptop
from desktop.demo.story import Day
from sync.office import init_office
from sync.status import OFFICE_KEY

LONG = (
    Someone(
        "Қабдрашитова-Нұрмұхамедова",
        "Айжан-Гүлбаршын",
        "Нұрсұлтанбекқызы",
        "female",
        date(1987, 2, 11),
        ("low_income_family", "person_with_disability"),
    ),
    Someone(
        "Преображенская-Константинова",
        "Александра-Виктория",
        "Владиславовна",
        "female",
        date(1991, 6, 3),
        ("low_income_family",),
    ),
)
_MINUTE, _DAY = 60_000, 86_400_000


@dataclass
class _Table:
    """Stands for the demo's laptop: the same commands, a settlement of the day."""

    store: Store
    place: str

    def do(self, command: Command) -> Answer:
        return perform(self.store, command)


@dataclass(frozen=True)
class Known:
    """What scenes open by id."""

    mother: UUID
    long: UUID
    household: UUID
    group: UUID
    visit: UUID
    draft: UUID


def settle(store: Store) -> Known:
    """Fill an empty store: the demo's day, long names, what is overdue, and what a server answered."""
    init_office(
        store,
        name_kk="«Абай жолы» қоғамдық қоры",
        name_ru="Общественный фонд «Абай жолы»",
        user_name="Жанар Оспанова",
        districts=[DISTRICT],
    )
    places = [one.code for one in settlements(DISTRICT) if one.main]
    table = _Table(store, places[3])
    day = Day(cast(Laptop, table), first=0)
    _prepare(table)
    household = day.register_family()
    for one in NEIGHBOURS:
        day.register(one)
    day.visit(
        [MOTHER, FATHER],
        [
            ("consult_legal", "law_family", 30),
            ("consult_general", "soc_asp", 25),
            ("doc_help", "law_documents", 20),
        ],
        at="13:05",
    )
    day.visit([NEIGHBOURS[0]], [("consult_psych", "psy_stress", 40)], at="11:40")
    table.place = places[5]
    for one in (*RETURNED, SHARED, *LONG):
        day.register(one)
    _form_long_family(table, day)
    day.visit(
        [RETURNED[0]],
        [("consult_legal", "law_probation", 30), ("consult_psych", "psy_adaptation", 30)],
        at="15:20",
    )
    day.consult_group([*RETURNED, LONG[0]], others=4)
    trainees = day.teach([MOTHER, *NEIGHBOURS[1:], *LONG], absences=[1, 0, 4, 0, 1, 0])
    day.certify([trainees[0], trainees[1], trainees[4]])
    visit = _promise(table, day, places[2])
    _withdraw(table, day.people[LONG[1]])
    draft = _leave_draft(store, day)
    _sync(store, [day.people[SHARED], day.people[LONG[0]]], refused=visit)
    return Known(day.people[MOTHER], day.people[LONG[0]], household, day.groups[0], visit, draft)


def _prepare(table: _Table) -> None:
    author = table.store.author()
    table.do(
        ChangeOrganisation(
            id=author.organisation, director="Г. Н. Сұлтанова", city_kk="Семей қ.", city_ru="г. Семей"
        )
    )
    year = table.store.today().year
    for one in programmes():
        table.do(SetPassport(programme=one.code, starts_on=date(year, 1, 1), ends_on=date(year, 12, 31)))


def _form_long_family(table: _Table, day: Day) -> None:
    pairs = zip(LONG, ("mother", "daughter"), strict=True)
    members = [{"person": day.people[one], "relation": how} for one, how in pairs]
    table.do(
        FormHousehold(
            name="Қабдрашитова-Нұрмұхамедовалар отбасы",
            district=DISTRICT,
            settlement=table.place,
            line="Әлихан Бөкейханұлы атындағы көше, 114-үй, 27-пәтер",
            members=members,
        )
    )


def _withdraw(table: _Table, person: UUID) -> None:
    """Withdraw the consent of a trainee: the group's journal says so."""
    (card,) = ask(table.store, ShowPerson(id=person)).rows
    table.do(WithdrawConsent(id=str(card.consent.id), withdrawn_on=table.store.today()))


def _promise(table: _Table, day: Day, place: str) -> UUID:
    """Promise visits for last week and for today; return the visit that promised first."""
    today = table.store.today()
    visits = [
        table.do(
            RecordVisit(
                district=DISTRICT,
                settlement=place,
                visited_on=today - timedelta(days=since),
                purpose="first",
                people=[day.people[one]],
                next_on=today + timedelta(days=due),
                next_at=at,
            )
        ).one("visit")
        for one, since, due, at in (
            (SHARED, 20, -6, "10:00"),
            (NEIGHBOURS[2], 15, 0, "14:30"),
            (LONG[1], 12, 0, "16:00"),
        )
    ]
    return visits[0]


def _leave_draft(store: Store, day: Day) -> UUID:
    name = f"{NEIGHBOURS[1].surname} {NEIGHBOURS[1].given_name}"
    draft = Draft(
        id=new_id(),
        form="visit",
        title=f"Үйге бару: {name}",
        data={"people": [{"id": str(day.people[NEIGHBOURS[1]]), "name": name}]},
    )
    drafts.save(store, draft)
    return draft.id


def _sync(store: Store, people: Sequence[UUID], *, refused: UUID) -> None:
    """Write what stays after runs with a server: it answered, did not take one record, and two values clash."""
    now = store.now()
    results = ("done", "server_unreachable", "done", "server_busy", "done")
    with store.applying() as session:
        connection = session.connection()
        connection.execute(delete(SETTING).where(SETTING.c.name == OFFICE_KEY))
        save_setting(connection, "last_contact", now - 130 * _MINUTE)
        for no, result in enumerate(results, 1):
            at = now - (len(results) - no) * _DAY - 130 * _MINUTE
            connection.execute(
                insert(SYNC_RUN).values(
                    no=no, started_at=at, ended_at=at + 900, sent=4 * no, received=9 * no, result=result
                )
            )
        connection.execute(
            insert(HELD).values(id=refused.bytes, kind="visit", code="consent_missing", is_refused=1, batch=1)
        )
        connection.execute(
            insert(HELD).values(
                id=people[0].bytes, kind="person", code="record_missing", is_refused=0, batch=2
            )
        )
        for name, kept, lost in (
            ("phone", "+77000001290", "+77000001291"),
            ("employment", "self_employed", "employed"),
        ):
            session.add(_conflict(people[0], name, (kept, lost), at=now))
        names = (LONG[0].surname, "Кабдрашитова-Нурмухамедова")
        session.add(_conflict(people[1], "surname", names, at=now))
    store.refresh_identity()


def _conflict(person: UUID, name: str, values: tuple[str, str], *, at: int) -> Conflict:
    kept, lost = values
    return Conflict(
        id=new_id(),
        bucket="d:test",
        record_kind="person",
        record=person,
        name=name,
        kept={"value": kept},
        lost={"value": lost},
        kept_hlc=(at - 90 * _MINUTE) << 16,
        lost_hlc=(at - 200 * _MINUTE) << 16,
        kept_by=1,
        lost_by=9,
        policy="note",
        state="open",
    )
