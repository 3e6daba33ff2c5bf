"""Where rows stand: decided here alone, by the homes of records and the rows in hand. It writes nothing."""

from core.fields.home import Home, district_bucket, office_bucket, reference_bucket
from core.model import BY_KIND
from core.model.homes import children_of, places_by
from sync.merge import State, Values
from sync.server.rules import SERVER_DEVICE, Verdict
from sync.server.working import Key, Row, WorkingSet


class Placing:
    """Finds the bucket of a row that arrives, and lets what hangs on a row that moved go with it."""

    def __init__(self, working: WorkingSet, *, organisation: str) -> None:
        self._working = working
        self._organisation = organisation

    def find(self, kind: str, state: State) -> str | Verdict:
        """Return the bucket in which a row in this state stands; or what it waits for."""
        home, values = BY_KIND[kind].home, state.values
        if home.kind == "office":
            return office_bucket(self._organisation)
        if home.kind == "reference":
            return reference_bucket(home.name)
        for link, parent in _parents(home, values):
            id = values[link]
            if isinstance(id, bytes):
                return self._working.bucket_of(parent, id) or Verdict("parent_missing", link, id)
        district = values["district"] if home.has_district else None
        if isinstance(district, str):
            return district_bucket(district)
        return Verdict("required", "district" if home.has_district else home.parents[0])

    def find_anew(self, row: Row, state: State) -> str | Verdict:
        """Return the bucket of a row that takes this state; where it stands unless it goes elsewhere."""
        places = places_by(BY_KIND[row.kind])
        if all(state.values[name] == row.state.values[name] for name in places):
            return row.bucket
        return self.find(row.kind, state)

    def settle(self) -> None:
        """Place what hangs on rows that moved, and what hangs on that: rows of the database and new ones alike."""
        moved = self._working.moved()
        while moved:
            by_kind: dict[str, set[bytes]] = {}
            for kind, id in moved:
                by_kind.setdefault(kind, set()).add(id)
            moved = {key for kind, ids in by_kind.items() for key in self._take_along(kind, ids)}

    def _take_along(self, kind: str, ids: set[bytes]) -> set[Key]:
        """Place the rows that hang on these records and return those that moved."""
        moved: set[Key] = set()
        for child, link, _ in children_of(kind):
            self._working.load_linked(child, link, ids=ids)
            for row in self._working.linked(child, link, ids=ids):
                bucket = self.find(child, row.state)
                if isinstance(bucket, str) and bucket != row.bucket:
                    self._working.move(row, bucket=bucket)
                    row.put(row.state, changer=SERVER_DEVICE)
                    moved.add((child, row.id))
        return moved


def _parents(home: Home, values: Values) -> list[tuple[str, str]]:
    """Return (link field, kind it points at): what stands beside a record says the kind, else the field does."""
    if home.kind == "beside":
        return [("record", str(values["record_kind"]))]
    return [(parent, parent) for parent in home.parents]
