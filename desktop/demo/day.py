"""One whole working day: an office, two workers in two settlements, and their coordinator."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from core.commands.office import ChangeOrganisation, SetPassport
from core.commands.people import ChangePerson
from core.fields.home import district_bucket, office_bucket, reference_bucket
from core.kz.kato import settlements
from core.programme import programmes
from core.queries.conflicts import ListConflicts
from desktop.answers import progress
from desktop.demo import report
from desktop.demo.cast import DISTRICT, MOTHER, NEIGHBOURS, RETURNED, SHARED
from desktop.demo.laptops import Laptop
from desktop.demo.office import Office, office
from desktop.demo.papers import print_certificates, print_journal
from desktop.demo.pictures import DARK, Scene, draw_scenes
from desktop.demo.story import Day
from ui.views.view import Destination

ROLES = (
    ("Жанар Оспанова", "field_worker"),
    ("Ержан Кәрімов", "field_worker"),
    ("Гүлнар Сейітова", "coordinator"),
)


def live(work: Path, out: Path, *, database: Sequence[str]) -> dict[str, Any]:
    """Live the day in `work`, leave papers and pictures in `out`, and return the report.

    `database` are the server's options, as `office` takes them.
    """
    with ExitStack() as stack:
        progress("The coordinator opens an office; its server runs in a process of its own.")
        running = stack.enter_context(office(work / "server", work / "passphrase", database=database))
        zhanar, yerzhan, gulnar = laptops = stack.enter_context(_enrolled(work, running))
        _prepare(gulnar)
        first, second = Day(zhanar, first=0), Day(yerzhan, first=40)
        shared = first.register(SHARED)
        for one in laptops:
            one.sync()
        second.people[SHARED] = shared
        issued = _first_settlement(first)
        _second_settlement(second)
        _touch_both(zhanar, yerzhan, first)
        papers = print_certificates(zhanar, issued, out=out)
        print_journal(zhanar, first.groups[0], out=out)
        _return(laptops)
        (out / "office.key").write_text(f"{running.key()}\n", encoding="ascii")
        found = _report(laptops, running, "postgresql" if database else "sqlcipher")
        for laptop in laptops:
            laptop.store.close()
        pictures = _draw(work, out, first)
        relative = {"certificates": papers, "pictures": pictures}
        return found | {
            name: [str(path.relative_to(out)) for path in paths] for name, paths in relative.items()
        }


@contextmanager
def _enrolled(work: Path, running: Office) -> Iterator[list[Laptop]]:
    """Give three laptops that enrolled by their codes and have received reference data and scope."""
    passphrase = (work / "passphrase").read_text(encoding="ascii")
    places = [one.code for one in settlements(DISTRICT) if one.main]
    laptops = []
    try:
        for number, (name, role) in enumerate(ROLES):
            laptop = Laptop(
                name, work / f"laptop-{number + 1}", passphrase=passphrase, place=places[3 + 2 * number]
            )
            laptops.append(laptop)
            laptop.enrol(url=running.url, code=running.invite(name, role=role))
            received = laptop.sync().received
            progress(f"{name} ({role}) enrols; {received} records arrive.")
        yield laptops
    finally:
        for laptop in laptops:
            laptop.store.close()


def _prepare(coordinator: Laptop) -> None:
    """Write the office's facts and a passport of each programme."""
    author = coordinator.store.author()
    coordinator.do(
        ChangeOrganisation(
            id=author.organisation, director="Г. Н. Сұлтанова", city_kk="Семей қ.", city_ru="г. Семей"
        )
    )
    year = coordinator.store.today().year
    for one in programmes():
        coordinator.do(
            SetPassport(programme=one.code, starts_on=date(year, 1, 1), ends_on=date(year, 12, 31))
        )
    coordinator.sync()


def _first_settlement(day: Day) -> list[Any]:
    """A large family and its neighbours, a group consultation, a course with certificates."""
    day.register_family()
    for one in NEIGHBOURS:
        day.register(one)
    services = [
        ("consult_legal", "law_family", 30),
        ("consult_general", "soc_asp", 25),
        ("doc_help", "law_documents", 20),
    ]
    day.visit([MOTHER], services, at="09:05")
    day.visit([NEIGHBOURS[0]], [("consult_psych", "psy_stress", 40)], at="11:40")
    day.consult_group(NEIGHBOURS[1:], others=4)
    trainees = day.teach([MOTHER, *NEIGHBOURS[1:]], absences=[1, 0, 4, 0])
    certificates = day.certify([trainees[0], trainees[1], trainees[3]])
    progress(
        f"Offline, first settlement: {len(day.people)} people, a family, {len(certificates)} certificates on the spot."
    )
    return certificates


def _second_settlement(day: Day) -> None:
    """People released and on probation."""
    for one in RETURNED:
        day.register(one)
    day.visit(
        [RETURNED[0]],
        [("consult_legal", "law_probation", 30), ("consult_psych", "psy_adaptation", 30)],
        at="10:20",
    )
    day.visit([RETURNED[1]], [("consult_other", "emp_job", 30)], at="12:10")
    day.consult_group(RETURNED[:2], others=3)
    progress(f"Offline, second settlement: {len(day.people) - 1} people, two visits, a group consultation.")


def _touch_both(first: Laptop, second: Laptop, day: Day) -> None:
    """Both change one person without seeing each other: different fields, and the telephone."""
    person = day.people[SHARED]
    first.do(ChangePerson(id=person, phone="+77000001290", education="higher"))
    second.do(ChangePerson(id=person, phone="+77000001291", employment="self_employed"))


def _return(laptops: list[Laptop]) -> None:
    """At the office everybody syncs, then once more for what the others brought."""
    for _ in range(2):
        for laptop in laptops:
            counts = laptop.sync()
            progress(
                f"{laptop.name} syncs: sent {counts.sent}, received {counts.received}, "
                f"conflicts {counts.conflicts}, not sent {counts.not_sent}."
            )


def _draw(work: Path, out: Path, day: Day) -> list[Path]:
    """Draw the pages of a worker and what the coordinator sees."""
    passphrase = (work / "passphrase").read_text(encoding="ascii")
    progress("The pages are drawn in Kazakh and Russian.")
    mother = day.people[MOTHER]
    worker = [
        Scene("today", Destination("today")),
        Scene("people", Destination("people")),
        Scene("person", Destination("person", mother)),
        Scene("person-dark", Destination("person", mother), DARK),
        Scene("family", Destination("family", day.household)),
        Scene("visit", Destination("visit", given={"person": mother})),
        Scene("group", Destination("group", day.groups[0])),
        Scene("certificates", Destination("certificates")),
        Scene("settings", Destination("settings")),
    ]
    desk = [
        Scene("indicators", Destination("indicators")),
        Scene("sync", Destination("sync")),
        Scene("sync-dark", Destination("sync"), DARK),
    ]
    return [
        *draw_scenes(work / "laptop-1", worker, passphrase=passphrase, out=out),
        *draw_scenes(work / "laptop-3", desk, passphrase=passphrase, out=out),
    ]


def _report(laptops: list[Laptop], running: Office, database: str) -> dict[str, Any]:
    lines = report.exported(laptops[-1])
    organisation = laptops[-1].store.author().organisation.hex
    buckets = [district_bucket(DISTRICT), office_bucket(organisation), reference_bucket("places")]
    server = running.export(buckets)
    found: dict[str, Any] = {
        **report.counts(lines),
        "conflicts": laptops[-1].ask(ListConflicts()).total,
        "indicators": report.indicators(laptops[-1], lines),
        "laptops": [report.laptop_line(laptop) for laptop in laptops],
        "server": {"database": database, "rows": len(server), "digest": report.digest_of(server)},
    }
    digests = {one["digest"] for one in found["laptops"]} | {found["server"]["digest"]}
    return found | {"digests_equal": len(digests) == 1}
