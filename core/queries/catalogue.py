"""Every query by name: what `query` answers and `describe` tells."""

from collections.abc import Mapping
from typing import Any

from core.errors import Refused
from core.nearest import nearest
from core.queries.certificates import CertificatePaper, ListCertificates
from core.queries.conflicts import CountConflicts, ListConflicts
from core.queries.deliveries import ListAside, ListSyncRuns
from core.queries.duplicates import LikelyDuplicates
from core.queries.families import ListHouseholds, ShowHousehold
from core.queries.find import Find
from core.queries.history import PersonHistory
from core.queries.indicators.behind import IndicatorCut, IndicatorPeople
from core.queries.indicators.figures import ListIndicators
from core.queries.journal import AttendanceSheet, GroupJournal
from core.queries.office import ListDevices, ListPassports, ListUsers, ShowOffice, ShowPassport
from core.queries.people import ListPeople
from core.queries.person import ShowPerson
from core.queries.places import ListPlaces
from core.queries.promises import PlannedVisits
from core.queries.query import Query, ShowRecord
from core.queries.services import ListServices
from core.queries.steps import FirstSteps
from core.queries.today import ListDrafts, Today
from core.queries.training import ListCourses, ListGroups
from core.queries.visits import ListVisits, ShowVisit

QUERIES: Mapping[str, type[Query[Any]]] = {
    query.name(): query
    for query in (
        Today,
        ListDrafts,
        FirstSteps,
        PlannedVisits,
        Find,
        ListPeople,
        ShowPerson,
        PersonHistory,
        ListHouseholds,
        ShowHousehold,
        ListVisits,
        ShowVisit,
        ListServices,
        ListCourses,
        ListGroups,
        GroupJournal,
        AttendanceSheet,
        ListCertificates,
        CertificatePaper,
        ListIndicators,
        IndicatorPeople,
        IndicatorCut,
        LikelyDuplicates,
        ListConflicts,
        CountConflicts,
        ListSyncRuns,
        ListAside,
        ShowOffice,
        ListUsers,
        ListDevices,
        ShowPassport,
        ListPassports,
        ListPlaces,
        ShowRecord,
    )
}


def query_named(name: object) -> type[Query[Any]]:
    """Return the query. Raise Refused `unknown_query`."""
    if not isinstance(name, str) or name not in QUERIES:
        raise Refused("unknown_query", "query", name=name, nearest=nearest(str(name), QUERIES))
    return QUERIES[name]
