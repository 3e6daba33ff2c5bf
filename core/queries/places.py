"""Reading places: the settlements of a district, or those a text begins; from the classifier, not the store."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.kz import kato
from core.queries.query import PAGE, Query, Rows


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place and the district it stands in."""

    code: str
    district: str
    name_kk: str
    name_ru: str
    is_main: bool


class ListPlaces(Query[PlaceRow]):
    """List districts; of a district its settlements; with a text the settlements it begins, best first."""

    fields = declared(text=Field(Kind.TEXT), district=Field(Kind.DISTRICT), **PAGE)

    def run(self, session: Session, *, today: date) -> Rows[PlaceRow]:
        """Answer with a page of them."""
        text, district = self.values.get("text"), self.values.get("district")
        if text:
            places = kato.find_settlements(text, district=district)
        elif district:
            places = kato.settlements(district)
        else:
            places = kato.districts()
        rows = [
            PlaceRow(one.code, kato.district_of(one.code).code, one.name_kk, one.name_ru, one.main)
            for one in places
        ]
        return self.paged(rows)
