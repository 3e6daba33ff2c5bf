"""The rule of each record, stated once: what must be true of it whenever it is made, changed or restored."""

from collections.abc import Callable, Mapping
from typing import Any

from core.commands.rules.cases import enrolment_rule
from core.commands.rules.people import (
    category_rule,
    consent_rule,
    household_rule,
    membership_rule,
    person_rule,
)
from core.commands.rules.training import certificate_rule, course_rule, group_rule, mark_rule, trainee_rule
from core.commands.rules.visits import recipient_rule, service_rule, visit_rule
from core.model.cases import Enrolment
from core.model.people import CategoryPeriod, Consent, Household, Membership, Person
from core.model.record import Record
from core.model.training import Certificate, Course, Group, LessonMark, Trainee
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.work import UnitOfWork

Rule = Callable[[UnitOfWork, Any], None]

RULES: Mapping[type[Record], Rule] = {
    Person: person_rule,
    Consent: consent_rule,
    Household: household_rule,
    Membership: membership_rule,
    CategoryPeriod: category_rule,
    Enrolment: enrolment_rule,
    Visit: visit_rule,
    Service: service_rule,
    ServiceRecipient: recipient_rule,
    Course: course_rule,
    Group: group_rule,
    Trainee: trainee_rule,
    LessonMark: mark_rule,
    Certificate: certificate_rule,
}
