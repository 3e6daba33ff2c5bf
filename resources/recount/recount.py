"""Count the people of three indicators again from an export: `python3 recount.py < export.jsonl`.

Written from the requirements alone and without anything of Sapar, so that it can disagree with it. Reads JSON
lines {"kind", "id", "fields"} and prints {"A-T1": n, "B-T1": n, "A-R4a": n}. Days are ISO text, so that they
compare as text; a period holds on its first and last day, a consent no longer on the day it is withdrawn.
"""

import json
import re
import sys
from collections import defaultdict

GRANT_A, GRANT_B = "abai-76", "abai-probation"
KINDS_OF_SERVICE = {
    "consultative": {"consult_general", "online_request"},
    "legal": {"consult_legal"},
    "psychological": {"consult_psych"},
}
OF_FAMILIES = {"large_family", "low_income_family", "family_child_disability"}
VULNERABLE = OF_FAMILIES | {"person_with_disability", "child_with_disability"}
PROBATION = {"released", "on_probation"}
YEARS = {"one_year": 1, "three_years": 3}

RUSSIAN = str.maketrans("ӘҒҚҢӨҰҮҺІЁ", "АГКНОУУХИЕ", "ЪЬ")
LOOKALIKES = str.maketrans("ABCEHIKMOPTXY", "АВСЕНИКМОРТХУ")


def read(lines):
    """Return the fields of all records that are not deleted, by kind and id, and the ids of the deleted."""
    records, deleted = defaultdict(dict), set()
    for line in lines:
        if not line.strip():
            continue
        record = json.loads(line)
        if record["fields"].get("deleted"):
            deleted.add(record["id"])
        else:
            records[record["kind"]][record["id"]] = record["fields"]
    return records, deleted


def within(start, day, end):
    """Tell whether the day lies between two days, either of which may be open."""
    return (not start or start <= day) and (not end or day <= end)


def folded(name):
    """Return the name without what papers mix freely."""
    name = re.sub(r"[\s\-]+", " ", (name or "").strip().upper()).replace("һ", "Һ")
    if re.search("[А-Я]", name):
        name = name.translate(LOOKALIKES)
    return re.sub("Й+[ЫИ]", "И", name.translate(RUSSIAN))


def being(id, person):
    """Return what tells one human being from another."""
    if person.get("iin"):
        return person["iin"]
    if person.get("birth_date"):
        names = folded(person.get("surname")), folded(person.get("given_name"))
        return (*names, person["birth_date"], person.get("sex"))
    return id


class Office:
    """The records, gathered by what is asked of them."""

    def __init__(self, records, deleted):
        self.records = records
        self.deleted = deleted
        self.consents, self.memberships = defaultdict(list), defaultdict(list)
        self.own, self.of_household = defaultdict(list), defaultdict(list)
        for consent in records["consent"].values():
            self.consents[consent["person"]].append(consent)
        for membership in records["membership"].values():
            self.memberships[membership["person"]].append(membership)
        for period in records["category_period"].values():
            if period.get("person"):
                self.own[period["person"]].append(period)
            elif period["household"] in records["household"]:
                self.of_household[period["household"]].append(period)

    def passport(self, programme):
        """Return the newest version of a programme's passport."""
        versions = [one for one in self.records["passport"].values() if one["programme"] == programme]
        return max(versions, key=lambda one: one["version"], default={})

    def agreed(self, person, day):
        """Tell whether the person's consent was in force."""
        return any(
            "processing" in (one.get("scopes") or ())
            and within(one["given_on"], day, one.get("valid_until"))
            and (not one.get("withdrawn_on") or day < one["withdrawn_on"])
            for one in self.consents[person]
        )

    def categories(self, person, day):
        """Yield (category, first day) that the person held, by themselves or by their household that day."""
        periods = [(period, None) for period in self.own[person]]
        for member in self.memberships[person]:
            if within(member.get("joined_on"), day, member.get("left_on")):
                periods += [(one, OF_FAMILIES) for one in self.of_household[member["household"]]]
        for period, allowed in periods:
            if period["proof"] not in ("proven", "pending") or (
                allowed is not None and period["category"] not in allowed
            ):
                continue
            if within(period["from_on"], day, period.get("until_on")):
                yield period["category"], period["from_on"]

    def served(self, programme, categories, types, *, years=None):
        """Return the human beings served with a service of the types."""
        passport, people = self.passport(programme), set()
        for recipient in self.records["service_recipient"].values():
            service = self.records["service"].get(recipient["service"])
            person = self.records["person"].get(recipient["person"])
            if service is None or person is None or service.get("visit") in self.deleted:
                continue
            if service.get("result") == "refused_by_person":
                continue
            day = service["given_on"]
            if service["type"] not in types or not within(
                passport.get("starts_on"), day, passport.get("ends_on")
            ):
                continue
            if service["form"] == "group" and not recipient.get("is_signed"):
                continue
            held = [
                code
                for code, since in self.categories(recipient["person"], day)
                if code in categories and not (years and code == "released" and day >= later(since, years))
            ]
            if held and self.agreed(recipient["person"], day):
                people.add(being(recipient["person"], person))
        return people

    def certified(self):
        """Return the human beings with a certificate of a worker profession."""
        passport, people = self.passport(GRANT_A), set()
        for certificate in self.records["certificate"].values():
            person = self.records["person"].get(certificate["person"])
            group = self.records["group"].get(certificate["group"])
            course = group and self.records["course"].get(group["course"])
            if person is None or course is None or certificate["state"] != "issued":
                continue
            day = certificate["issued_on"]
            if course["programme"] != GRANT_A or not course.get("profession"):
                continue
            held = {code for code, _ in self.categories(certificate["person"], day)} & VULNERABLE
            in_time = within(passport.get("starts_on"), day, passport.get("ends_on"))
            if held and in_time and self.agreed(certificate["person"], day):
                people.add(being(certificate["person"], person))
        return people


def later(day, years):
    """Return the same day some years later; 29 February becomes 1 March."""
    year, rest = str(int(day[:4]) + years), day[4:]
    is_leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    return year + ("-03-01" if rest == "-02-29" and not is_leap else rest)


def count(office):
    """Return the three figures under the readings that the passports hold."""
    every_type = set().union(*KINDS_OF_SERVICE.values())
    reached = len(office.served(GRANT_A, VULNERABLE, every_type))
    if (office.passport(GRANT_A).get("options") or {}).get("served_reading") == "each_kind":
        reached = min(len(office.served(GRANT_A, VULNERABLE, types)) for types in KINDS_OF_SERVICE.values())
    limit = (office.passport(GRANT_B).get("options") or {}).get("released_within")
    released = office.served(GRANT_B, PROBATION, every_type, years=YEARS.get(limit))
    return {"A-T1": reached, "B-T1": len(released), "A-R4a": len(office.certified())}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(count(Office(*read(sys.stdin)))) + "\n")
