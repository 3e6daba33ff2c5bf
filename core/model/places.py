"""Places: the classifier of administrative-territorial objects (KATO), received with the reference set."""

from typing import Any

from sqlalchemy.orm import Mapped

from core.fields.field import SERVER_ONLY
from core.fields.home import of_reference
from core.fields.kinds import Kind
from core.kz import kato
from core.model.record import Record, field


class Place(Record):
    """One object of the classifier: region, district, rural okrug or settlement."""

    __tablename__ = "place"
    home = of_reference("places")
    writers = SERVER_ONLY

    code: Mapped[str] = field(Kind.TEXT, required=True, length=9)
    parent: Mapped[str | None] = field(Kind.TEXT, length=9)
    level: Mapped[str] = field(Kind.TEXT, required=True)
    name_kk: Mapped[str] = field(Kind.TEXT, required=True)
    name_ru: Mapped[str] = field(Kind.TEXT, required=True)
    type: Mapped[str] = field(Kind.TEXT)
    is_main: Mapped[bool] = field(Kind.FLAG)
    base_code: Mapped[str | None] = field(Kind.TEXT, length=9)
    retired_code: Mapped[str | None] = field(Kind.TEXT, length=9)


def place_values(one: kato.Place) -> dict[str, Any]:
    """Return the values of the record that stands for an object of the classifier."""
    return {
        "code": one.code,
        "parent": one.parent or None,
        "level": one.level,
        "name_kk": one.name_kk,
        "name_ru": one.name_ru,
        "type": one.type,
        "is_main": one.main,
        "base_code": one.base_code or None,
        "retired_code": one.retired_code or None,
    }
