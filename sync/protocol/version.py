"""The biography of the wire: which protocol and schema of records a peer speaks, and what each added."""

from core.errors import Outdated
from core.fields.field import Field
from core.model import BY_KIND
from core.model.record import fields_of

PROTOCOL = 1
PROTOCOLS: dict[int, str] = {
    1: "hello, enrol, exchange; frozen batches of new rows in columns and changed fields; pages of buckets",
}

SCHEMA = 1
SCHEMAS: dict[int, str] = {
    1: "the first records",
}


def require_protocol(protocol: int) -> None:
    """Raise Outdated `outdated_client` for a protocol this side does not speak."""
    if protocol not in PROTOCOLS:
        raise Outdated("outdated_client")


def columns_of(kind: str, *, schema: int) -> dict[str, Field]:
    """Return the fields of a kind in the order in which that schema's frames carry their columns.

    Fields are only ever added. The release that makes schema 2 writes the order of schema 1 down here, so
    that batches frozen before the upgrade stay readable.
    """
    if schema not in SCHEMAS:
        raise Outdated("schema_unknown")
    return dict(fields_of(BY_KIND[kind]))
