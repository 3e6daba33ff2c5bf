"""The rules of each record, stated once: what must be true of it whenever it is made, changed or restored."""

from collections.abc import Mapping

from core.commands.rules.cases import known_programme, reason_of_end
from core.commands.rules.people import born_lately, iin_or_reason, member_once, owner_of_category
from core.commands.rules.periods import in_order, once_at_a_time
from core.commands.rules.rule import Rule
from core.commands.rules.training import (
    kept_for,
    mark_in_group,
    of_course,
    of_group,
    of_trainee,
    result_after_examination,
)
from core.commands.rules.visits import district_of_visit, one_more_recipient, times_in_order
from core.model.cases import Enrolment
from core.model.people import CategoryPeriod, Consent, Membership, Person
from core.model.record import Record
from core.model.training import Certificate, Course, Group, LessonMark, Trainee
from core.model.visits import Service, ServiceRecipient, Visit

RULES: Mapping[type[Record], tuple[Rule, ...]] = {
    Person: (iin_or_reason, born_lately),
    Consent: (in_order("given_on", "valid_until"), in_order("given_on", "withdrawn_on")),
    Membership: (in_order("joined_on", "left_on"), member_once),
    CategoryPeriod: (owner_of_category, in_order("from_on", "until_on")),
    Enrolment: (
        known_programme,
        in_order("enrolled_on", "ended_on"),
        reason_of_end,
        once_at_a_time(
            "person",
            "programme",
            during=("enrolled_on", "ended_on"),
            code="already_in_programme",
            name="programme",
        ),
    ),
    Visit: (times_in_order,),
    Service: (district_of_visit,),
    ServiceRecipient: (one_more_recipient,),
    Course: (known_programme, kept_for(of_course)),
    Group: (in_order("starts_on", "ends_on"), kept_for(of_group)),
    Trainee: (
        in_order("admitted_on", "left_on"),
        result_after_examination,
        once_at_a_time(
            "group", "person", during=("admitted_on", "left_on"), code="already_in_group", name="person"
        ),
        kept_for(of_trainee),
    ),
    LessonMark: (mark_in_group,),
    Certificate: (in_order("issued_on", "voided_on"),),
}
