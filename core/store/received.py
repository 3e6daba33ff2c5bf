"""Triggers that keep `received`: what each person received, gathered from recipients, services and visits.

A service whose person refused it was not received. Records come by sync in any order, so every write to one of
them gathers the rows it touches anew, in every mode.
"""

from collections.abc import Iterator

_BY_RECIPIENT = "r.id = {one}.id"
_BY_SERVICE = "r.service = {one}.id"
_BY_VISIT = "r.service IN (SELECT id FROM service WHERE visit = {one}.id)"
_BY_PROVEN = (
    "r.id IN ({proven}) OR r.service IN ({proven})"
    " OR r.service IN (SELECT id FROM service WHERE visit IN ({proven}))"
)
_PROVEN_BY_EVIDENCE = _BY_PROVEN.format(proven="NEW.proven")
_PROVEN_BY_FILE = _BY_PROVEN.format(proven="SELECT proven FROM evidence WHERE attachment = NEW.id")

_DROP = """  DELETE FROM received WHERE (person, id) IN (SELECT person, id FROM service_recipient AS r WHERE {which});
"""
_RECEIVED = """SELECT r.person, s.given_on, r.id, s.type, s.form = 'group', coalesce(r.is_signed, 0), EXISTS (
      SELECT 1 FROM evidence AS e JOIN attachment AS a ON a.id = e.attachment
      WHERE e.proven IN (r.id, s.id, s.visit) AND e.deleted = 0 AND a.deleted = 0)
  FROM service_recipient AS r JOIN service AS s ON s.id = r.service LEFT JOIN visit AS v ON v.id = s.visit
  WHERE ({which}) AND r.deleted = 0 AND s.deleted = 0 AND coalesce(v.deleted, 0) = 0
    AND r.person IS NOT NULL AND s.given_on IS NOT NULL AND s.type IS NOT NULL
    AND coalesce(s.result, '') <> 'refused_by_person'"""
_GATHER = f"  INSERT INTO received (person, given_on, id, type, is_group, is_signed, is_evidenced)\n  {_RECEIVED};\n"
_FORGET = "  DELETE FROM received WHERE person = OLD.person AND id = OLD.id;\n"

_EVENTS = (
    ("service_recipient", "INSERT", _BY_RECIPIENT),
    ("service_recipient", 'UPDATE OF "service", "person", "is_signed", "deleted"', _BY_RECIPIENT),
    ("service", "INSERT", _BY_SERVICE),
    ("service", 'UPDATE OF "visit", "given_on", "type", "form", "result", "deleted"', _BY_SERVICE),
    ("visit", "INSERT", _BY_VISIT),
    ("visit", 'UPDATE OF "deleted"', _BY_VISIT),
    ("evidence", "INSERT", _PROVEN_BY_EVIDENCE),
    ("evidence", 'UPDATE OF "proven", "deleted"', _PROVEN_BY_EVIDENCE),
    ("attachment", "INSERT", _PROVEN_BY_FILE),
    ("attachment", 'UPDATE OF "deleted"', _PROVEN_BY_FILE),
)


# What is new has seldom anything to gather yet: its children come after it, unless sync brought them before.
_HAS_CHILDREN = {
    ("service", "INSERT"): "\nWHEN EXISTS (SELECT 1 FROM service_recipient WHERE service = NEW.id)",
    ("visit", "INSERT"): "\nWHEN EXISTS (SELECT 1 FROM service WHERE visit = NEW.id)",
}


def received_triggers() -> Iterator[str]:
    """Yield the triggers on each record whose writing may change what somebody received."""
    for kind, event, which in _EVENTS:
        rows, when = which.format(one="NEW"), _HAS_CHILDREN.get((kind, event), "")
        body = _forgotten(kind, event, rows) + _GATHER.format(which=rows)
        name = f"{kind}_{'received' if event == 'INSERT' else 'received_again'}"
        yield f'CREATE TRIGGER "{name}" AFTER {event} ON "{kind}"{when}\nBEGIN\n{body}END'
    yield f'CREATE TRIGGER "service_recipient_gone" AFTER DELETE ON "service_recipient"\nBEGIN\n{_FORGET}END'


def received_now() -> str:
    """Return the SELECT of what `received` must hold, in the order of its columns."""
    return _RECEIVED.format(which="1")


def _forgotten(kind: str, event: str, rows: str) -> str:
    """Return what takes the old lines away; a new recipient has none."""
    if kind != "service_recipient":
        return _DROP.format(which=rows)
    return "" if event == "INSERT" else _FORGET + _DROP.format(which=rows)
