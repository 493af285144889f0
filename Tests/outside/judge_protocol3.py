"""A second reading of Protocole 3: who can have it, and what a history of events comes to.

Written from the rules as docs/guide/protocol3.md tells them, in another language and another way than Relais: the answer about a person is
found by trying what is not known, stays are lists of days' bounds, no decision diagram. Thousands of random cases, good and bad, go to
/api/protocol3/… of a served Relais, some to `relais protocol3`; both must answer exactly as it does. Nothing of Relais' code or parameters is read.
"""
import copy
import itertools
import json
import os
import random
import sys
import tempfile
from datetime import date, timedelta
from decimal import Decimal

from house import Client, House, relais

SEED = 20261121
ELIGIBILITY, LEDGERS, BAD = 1500, 1500, 800
FIRST, LAST = date(2023, 1, 1), date(2026, 12, 31)
SERVICES = ("caseManagement", "occupationalTherapy", "psychology")
PROFESSIONS = ("generalPractitioner", "nurse", "socialWorker", "occupationalTherapist", "psychologist")
GIVES = {"caseManagement": PROFESSIONS, "occupationalTherapy": ("occupationalTherapist",), "psychology": ("psychologist",)}
RESIDENCES = (
    "home", "serviceFlat", "shortStay", "hospital", "restHome", "nursingHome", "psychiatricCareHome", "otherInstitution", "noFixedPlace")
INSTITUTIONS = ("restHome", "nursingHome", "psychiatricCareHome")
FLAGS = (
    "livesInBrussels", "riskOfLossOfAutonomy", "cannotRepresentThemselves", "coordinationMissing", "neurodegenerativeDisease",
    "fallInLast30Days", "homeNeedsAdapting", "canAndWantsToStaySixMonths", "dementia", "asksForPsychologicalSupport", "refusesNecessaryCare",
    "firstLinePsychologyInProgress")
SCORES = ("belrai.iadl", "belrai.adl", "belrai.mentalHealth")
PRICE = {"caseManagement": Decimal("27.41"), "occupationalTherapy": Decimal("23.68"), "psychology": Decimal("29.08")}
GROUP_PRICE = {"occupationalTherapy": Decimal("20.60"), "psychology": Decimal("25.27")}
MODULE = Decimal("138.73")
CODES = {
    ("caseManagement", "generalPractitioner"): ("794496", "794500", "794511", "795115", None),
    ("caseManagement", "nurse"): ("794533", "794544", "794555", "795130", None),
    ("caseManagement", "socialWorker"): ("794570", "794581", "794592", "795152", None),
    ("caseManagement", "occupationalTherapist"): ("795631", "795642", "795653", "795675", None),
    ("caseManagement", "psychologist"): ("795690", "795701", "795712", "795734", None),
    ("occupationalTherapy", "occupationalTherapist"): ("794732", "794743", "794754", "795174", "794813"),
    ("psychology", "psychologist"): ("794776", "794780", "794791", "795196", "794835"),
}


# ── Eligibility: every field is one question; what is not known is tried ────────────────────────────────────────────────
def birthday(born, year):
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def age(born, on):
    return on.year - born.year - (on < birthday(born, on.year))


def days_of(text):
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return [date(*parts)]
    start = date(parts[0], parts[1] if len(parts) == 2 else 1, 1)
    found = []
    while start.year == parts[0] and (len(parts) == 1 or start.month == parts[1]):
        found.append(start)
        start += timedelta(days=1)
    return found


COMMON = ("programmeRunning", "birthDate", "residence", "livesInBrussels", "riskOfLossOfAutonomy")
OWN = {
    "caseManagement": (
        "belrai.iadl", "cannotRepresentThemselves", "coordinationMissing", "neurodegenerativeDisease", "belrai.adl", "belrai.cps"),
    "occupationalTherapy": (
        "belrai.iadl", "belrai.cps2", "belrai.adl", "fallInLast30Days", "homeNeedsAdapting", "canAndWantsToStaySixMonths", "dementia"),
    "psychology": (
        "belrai.iadl", "belrai.mentalHealth", "belrai.behaviour", "asksForPsychologicalSupport", "refusesNecessaryCare",
        "firstLinePsychologyInProgress"),
}
LIMITS = {
    "belrai.iadl": Decimal(3), "belrai.adl": Decimal(3), "belrai.cps": Decimal(3), "belrai.cps2": Decimal(2), "belrai.mentalHealth": Decimal("1.5")}


def formula(service, m):
    if not all(m[name] for name in COMMON):
        return False
    if service == "caseManagement":
        return (m["belrai.iadl"] and m["cannotRepresentThemselves"] and m["coordinationMissing"]
                and (m["neurodegenerativeDisease"] or m["belrai.adl"] or m["belrai.cps"]))
    if service == "occupationalTherapy":
        return (m["belrai.iadl"] or m["belrai.cps2"] or m["belrai.adl"] or m["fallInLast30Days"]
                or (m["homeNeedsAdapting"] and m["canAndWantsToStaySixMonths"]) or m["dementia"])
    return ((m["belrai.iadl"] or m["belrai.mentalHealth"] or m["belrai.behaviour"] or m["asksForPsychologicalSupport"])
            and m["refusesNecessaryCare"] and m["firstLinePsychologyInProgress"])


def speaks(name, document):
    """What a field can still say: {True}, {False} or both. True: it speaks for eligibility."""
    on = date.fromisoformat(document["on"])
    if name == "programmeRunning":
        return {FIRST <= on <= LAST}
    value = document
    for part in name.split("."):
        value = value.get(part) if value is not None else None
    if name == "belrai.behaviour":
        items = [None] * 5 if value is None else value
        tried = itertools.product(*[(0, 1, 2, 3) if item is None else (item,) for item in items])
        return {any(item >= 1 for item in one) for one in tried}
    if value is None:
        return {True, False}
    if name == "birthDate":
        return {age(day, on) >= 60 for day in days_of(value)}
    if name == "residence":
        return {value in ("home", "serviceFlat", "shortStay")}
    if name == "firstLinePsychologyInProgress":
        return {not value}
    if name in LIMITS:
        return {Decimal(str(value)) >= LIMITS[name]}
    return {value}


def eligibility(document):
    services = {}
    for service in SERVICES:
        names = COMMON + OWN[service]
        can = {name: speaks(name, document) for name in names}
        unknown = [name for name in names if len(can[name]) == 2]
        sure = {name: next(iter(can[name])) for name in names if len(can[name]) == 1}
        table = {}
        for tried in itertools.product((False, True), repeat=len(unknown)):
            table[tried] = bool(formula(service, {**sure, **dict(zip(unknown, tried))}))
        outcomes = set(table.values())
        missing = []
        for place, name in enumerate(unknown):
            if any(truth != table[key[:place] + (not key[place],) + key[place + 1:]] for key, truth in table.items()):
                missing.append(name)
        services[service] = {
            "verdict": "unknown" if len(outcomes) == 2 else "eligible" if outcomes == {True} else "notEligible",
            "missing": sorted(missing),
            "criteria": [
                (name, "unknown" if len(can[name]) == 2 else "met" if can[name] == {True} else "notMet") for name in names]}
    return {"programme": "protocol3", "on": document["on"], "services": services}


def plain(answer):
    """Relais' answer without values, thresholds and sources, which are words."""
    answer = copy.deepcopy(answer)
    for service in answer["services"].values():
        for criterion in service["criteria"]:
            if sorted(criterion) != ["id", "source", "threshold", "value", "verdict"] or not criterion["source"]:
                raise AssertionError(f"a criterion has other keys: {criterion}")
        service["criteria"] = [(criterion["id"], criterion["verdict"]) for criterion in service["criteria"]]
    return answer


# ── Ledger ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
def three_years_after(day):
    try:
        return day.replace(year=day.year + 3)
    except ValueError:
        return date(day.year + 3, 3, 1)


def stays_of(events, values):
    """[first, last or None], as residence events and death tell them."""
    stays = []
    for event in events:
        if event["type"] not in ("residence", "death"):
            continue
        inside = event["type"] == "residence" and event["residence"] in values
        open_stay = stays and stays[-1][1] is None
        if inside and not open_stay:
            stays.append([event["day"], None])
        elif not inside and open_stay:
            stays[-1][1] = event["day"]
    return stays


def ledger(document):
    on = date.fromisoformat(document["on"])
    given = [dict(event, day=date.fromisoformat(event["date"])) for event in document["events"]]
    order = sorted(given, key=lambda event: event["day"])
    past = [event for event in order if event["day"] <= on]
    hospital, institution = stays_of(past, ("hospital",)), stays_of(past, INSTITUTIONS)
    spells = []
    for event in past:
        if event["type"] == "firstLinePsychology":
            running = spells and spells[-1][1] is None
            if event["state"] == "begin" and not running:
                spells.append([event["day"], None])
            elif event["state"] == "end" and running:
                spells[-1][1] = event["day"]
    before = document.get("before", {})
    module = before.get("initialModule", False)
    start = date.fromisoformat(before["periodStart"]) if "periodStart" in before else None
    units = {service: int(before.get("units", {}).get(service, 0)) for service in SERVICES}
    followed = {service: [start] if service in before.get("units", {}) else [] for service in SERVICES}
    extended = before.get("extension", False)
    ended = closing = None
    closing_units, total = 0, Decimal(0)
    daily, visits, lines = {}, {}, {}
    for event in order:
        kind, day, service = event["type"], event["day"], event.get("service")
        count = int(event["units"]) if "units" in event else 0
        setting = event.get("setting")
        billed = kind in ("initialModule", "session", "support", "group", "closing")
        why = set()

        def refuse(reason, when):
            if when:
                why.add(reason)

        refuse("inFuture", day > on)
        if kind not in ("residence", "death", "firstLinePsychology"):
            away = any(first < day and (last is None or day < last) for first, last in hospital + institution)
            stay = next((i for i, (first, last) in enumerate(hospital) if first <= day and (last is None or day <= last)), None)
            refuse("programmeEnded", day > LAST)
            refuse("noTariff", billed and day < FIRST)
            refuse("professionNotAllowed", service is not None and event["profession"] not in GIVES[service])
            refuse("belraiMissing", kind == "initialModule" and not event.get("belrai", False))
            refuse("secondInitialModule", kind == "initialModule" and module)
            refuse("notIncluded", kind in ("session", "support", "group", "extension") and not module)
            refuse("belowMinimum", kind == "session" and count < 2)
            refuse("dailyMaximum", kind == "session" and daily.get((service, day), 0) + count > 4)
            refuse("unitsExhausted", kind in ("session", "support") and sum(units.values()) + count > (183 if extended else 122))
            over = start is not None and day >= three_years_after(start) or ended is not None and day > ended
            refuse("periodEnded", kind != "closing" and over)
            refuse("notAtHome", away and (kind in ("initialModule", "group") or setting in ("home", "remote")))
            if setting == "hospital":
                refuse("notInHospital", stay is None)
                if stay is not None:
                    refuse("hospitalVisitsUsed", visits.get((service, stay), 0) + 1 > (2 if service == "caseManagement" else 1))
                    earlier = any(one < hospital[stay][0] for one in followed[service])
                    refuse("notFollowedBeforeHospital", service != "caseManagement" and not earlier)
            if setting == "remote":
                refuse("remoteNotAllowed", service == "occupationalTherapy")
                remote = event.get("remote", {})
                refuse("remoteConditionsMissing", not all(remote.get(name, False) for name in ("agreed", "able", "secure")))
            refuse("firstLinePsychologyInProgress", service == "psychology" and any(
                first <= day and (last is None or day < last) for first, last in spells))
            refuse("groupNotAllowed", kind == "group" and service == "caseManagement")
            refuse("groupSize", kind == "group" and not 4 <= event["participants"] <= 8)
            refuse("groupDuration", kind == "group" and not 120 <= event["minutes"] <= 240)
            refuse("extensionAlreadyGranted", kind == "extension" and extended)
            if kind == "closing":
                refuse("closingNotOpen", closing is None)
                refuse("closingPeriodEnded", closing is not None and (day - closing).days > 30)
                refuse("closingUnitsExhausted", closing_units + count > 10)
                refuse("notFollowedBefore", not followed[service])
        line = {
            "id": event["id"], "status": "refused" if why else "accepted", "code": None, "units": 0, "amount": "0.00", "reasons": sorted(why)}
        lines[event["id"]] = line
        if why:
            continue
        if billed and kind != "closing" and start is None:
            start = day
        amount = Decimal(0)
        if kind == "initialModule":
            module, amount, line["code"] = True, MODULE, "794474"
        elif kind == "group":
            amount, line["code"] = GROUP_PRICE[service], CODES[service, event["profession"]][4]
        elif billed:
            place = {"support": 2, "closing": 3}.get(kind, 1 if setting == "hospital" else 0)
            amount, line["code"], line["units"] = PRICE[service] * count, CODES[service, event["profession"]][place], count
        if kind in ("session", "support"):
            units[service] += count
        if kind == "session":
            daily[service, day] = daily.get((service, day), 0) + count
            if setting == "hospital":
                visits[service, stay] = visits.get((service, stay), 0) + 1
        if kind in ("session", "support", "group"):
            followed[service].append(day)
        if kind == "closing":
            closing_units += count
        if kind == "extension":
            extended = True
        if kind == "death" or kind == "residence" and event["residence"] in INSTITUTIONS:
            if start is not None and start <= day < three_years_after(start) and ended is None:
                ended = closing = day
        line["amount"] = str(amount.quantize(Decimal("0.01")))
        total += amount
    period = end = None
    if start is not None:
        end = ended or three_years_after(start) - timedelta(days=1)
        period = {"start": str(start), "end": str(end), "open": start <= on <= end and on <= LAST}
    close = None
    if closing is not None:
        last = closing + timedelta(days=30)
        close = {
            "start": str(closing), "end": str(last), "granted": 10, "used": closing_units, "left": 10 - closing_units,
            "open": closing <= on <= last and on <= LAST}
    granted, used = 183 if extended else 122, sum(units.values())
    return {
        "programme": "protocol3", "on": document["on"], "period": period,
        "units": {"granted": granted, "used": used, "left": max(0, granted - used), "byService": units}, "closing": close,
        "amount": str(total.quantize(Decimal("0.01"))), "lines": [lines[event["id"]] for event in document["events"]]}


# ── What is asked ───────────────────────────────────────────────────────────────────────────────────────────────────────
def around(dice, day, reach):
    return day + timedelta(days=dice.randint(-reach, reach))


def a_person(dice):
    on = dice.choice([around(dice, FIRST, 2), around(dice, LAST, 2), date(2024, 2, 29), around(dice, date(2025, 3, 1), 400)])
    known = dice.choice([0.2, 0.6, 0.9, 1])
    document = {"on": str(on)}

    def put(target, name, value):
        if dice.random() < known:
            target[name] = value
        elif dice.random() < 0.3:
            target[name] = None

    born = dice.choice([birthday(on, on.year - 60) + timedelta(days=dice.randint(-2, 2)), date(1964, 2, 29), around(dice, date(1950, 6, 1), 9000)])
    born = min(born, on)
    put(document, "birthDate", dice.choice([str(born)] * 3 + [str(born)[:7], str(born)[:4]]))
    put(document, "residence", dice.choice(RESIDENCES + ("home",) * 20))
    lean = dice.choice([0.5, 0.9])
    for name in FLAGS:
        favourable = (name == "firstLinePsychologyInProgress") != (dice.random() < lean)
        put(document, name, favourable)
    belrai = {}
    for name in SCORES:
        exact = dice.choice([0, 1, 1.4, 1.5, 1.49, 2.9, 2.99, 3, 3.0, 3.1, 6, 6.0, round(dice.uniform(0, 6), 2)])
        put(belrai, name.split(".")[1], exact)
    put(belrai, "cps", dice.choice([0, 1, 2, 2.0, 3, 3.0, 4, 6]))
    put(belrai, "cps2", dice.choice([0, 1, 1.0, 2, 2.0, 3, 8]))
    put(belrai, "behaviour", [dice.choice([0, 0, 0, 0, 1, 3, None, 0.0]) if dice.random() < 0.5 else 0 for _ in range(5)])
    if belrai or dice.random() < 0.5:
        document["belrai"] = belrai
    return document


def an_event(dice, day, kind):
    event = {"date": str(day), "type": kind}
    if kind in ("session", "support", "group", "closing"):
        event["service"] = dice.choice(SERVICES if kind != "group" else SERVICES[1:] * 4 + SERVICES[:1])
        event["profession"] = dice.choice(GIVES[event["service"]] if dice.random() < 0.95 else PROFESSIONS)
    if kind == "initialModule":
        event["profession"] = dice.choice(PROFESSIONS)
        if dice.random() < 0.9:
            event["belrai"] = dice.random() < 0.95
    if kind in ("session", "support", "closing"):
        event["units"] = dice.choice([2, 2, 2, 3, 4, 4, 1, 5, 2.0, dice.randint(1, 12)])
        if kind == "support" and dice.random() < 0.25:
            event["units"] = dice.randint(20, 130)
    if kind == "session":
        event["setting"] = dice.choice(["home"] * 5 + ["hospital", "hospital", "remote"])
        if event["setting"] == "remote" or dice.random() < 0.05:
            event["remote"] = {name: dice.random() < 0.9 for name in ("agreed", "able", "secure") if dice.random() < 0.93}
    if kind == "group":
        event["participants"], event["minutes"] = dice.choice([3, 4, 4, 6, 8, 9, 0]), dice.choice([119, 120, 120, 180, 240, 241, 0])
    if kind == "extension":
        event["reason"] = dice.choice(["fall", "hospitalisation", "team"])
    if kind == "residence":
        event["residence"] = dice.choice(RESIDENCES + ("hospital", "home") * 4)
    if kind == "firstLinePsychology":
        event["state"] = dice.choice(["begin", "end"])
    return event


KINDS = (
    ["session"] * 10 + ["support"] * 3 + ["group"] * 3 + ["closing"] * 3 + ["residence"] * 5 + ["extension", "firstLinePsychology", "initialModule"])


def a_history(dice):
    on = dice.choice([date(2026, 11, 21), around(dice, LAST, 3), around(dice, date(2025, 1, 1), 300), date(2027, 6, 1)])
    start = dice.choice([date(2024, 2, 29), FIRST, FIRST - timedelta(days=1), around(dice, date(2024, 1, 1), 300), date(2023, 12, 30)])
    document = {"on": str(on), "events": []}
    days = [start]
    spread = dice.choice([3, 20, 120])
    for _ in range(dice.choice([3, 8, 20, 45])):
        days.append(days[-1] + timedelta(days=dice.choice([0, 0, 0, 1, 1, dice.randint(0, spread)])))
    edges = [three_years_after(start), three_years_after(start) - timedelta(days=1), LAST, LAST + timedelta(days=1), on, on + timedelta(days=1)]
    days += [dice.choice(edges) for _ in range(dice.randint(0, 5))]
    events = []
    for place, day in enumerate(days):
        kind = "initialModule" if place == 0 and dice.random() < 0.9 else dice.choice(KINDS)
        event = an_event(dice, day, kind)
        if place == 0 and kind == "initialModule":
            event["belrai"] = True
        if place > 5 and dice.random() < 0.02:
            event = {"date": str(day), "type": "death"}
        events.append(event)
        if kind == "residence" and event.get("residence") in INSTITUTIONS:
            for reach in dice.sample([0, 1, 29, 30, 31], 2):
                events.append(an_event(dice, day + timedelta(days=reach), "closing"))
        if event.get("residence") == "hospital":
            for reach in dice.sample(range(6), dice.randint(0, 5)):
                visit = an_event(dice, day + timedelta(days=reach), "session")
                events.append(dict(visit, setting="hospital", units=2))
    if dice.random() < 0.3:
        dice.shuffle(events)
    document["events"] = [dict({"id": str(place + 1)}, **event) for place, event in enumerate(events)]
    if dice.random() < 0.3:
        before = {"initialModule": dice.random() < 0.8}
        if dice.random() < 0.7:
            before["periodStart"] = str(dice.choice([around(dice, start, 400), start, date(2024, 2, 29)]))
            if dice.random() < 0.8:
                before["units"] = {s: dice.choice([1, 2.0, 30, 58, 60, 61]) for s in SERVICES if dice.random() < 0.6}
        if dice.random() < 0.4:
            before["extension"] = dice.random() < 0.5
        document["before"] = before
    return document


def spoil(dice, document, path, value):
    target = document
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value


def a_bad_person(dice):
    document = a_person(random.Random(dice.random()))
    document.setdefault("belrai", {})
    path, values = dice.choice([
        (("on",), [None, "2026-02-30", "2026-13-01", "26-01-01", 20260101, "2026-1-1", "", "2026-01-01T00:00"]),
        (("birthDate",), ["2999", "1950-13", "1950-02-30", 1950, "50", "1950-5-4", "", "0000", [], "1950-05-04 "]),
        (("residence",), ["house", "Home", 1, "", [], True]),
        ((dice.choice(FLAGS),), ["true", 0, 1, "yes", [], {}]),
        (("belrai",), [[], 3, "x", True]),
        (("belrai", dice.choice(["iadl", "adl", "mentalHealth"])), [-0.1, 6.1, 7, "3", True, [], 6.0001, -1]),
        (("belrai", dice.choice(["cps", "cps2"])), [-1, 9, 2.5, "3", False, 1e30]),
        (("belrai", "behaviour"), [[], [0] * 4, [0] * 6, 1, [0, 0, 0, 0, 4], [0, 0, 0, 0, 0.5], [0, 0, 0, "0", 0], [True, 0, 0, 0, 0], "0"]),
        (("belrai", "cps3"), [1, None]),
        (("belraı",), [1, None]),
        (("unknown",), [1, None, "x"]),
    ])
    spoil(dice, document, path, dice.choice(values))
    if dice.random() < 0.05:
        del document["on"]
    return document


def a_bad_history(dice):
    while True:
        document = a_history(random.Random(dice.random()))
        events = document["events"]
        choice = dice.choice(["field", "extra", "missing", "other", "before"])
        at = dice.randrange(len(events))
        event = events[at]
        if choice == "field":
            bad = {
                "id": [1, "", None, True], "date": ["2024-02-30", "x", 1, None, "2024-1-1"], "type": ["visit", None, 1, "Session"],
                "units": [0, -1, 1.5, "2", None, True, [2]], "participants": [-1, 4.5, "4", None], "minutes": [-1, 0.5, "x", None],
                "service": ["nursing", None, 1], "profession": ["doctor", None, ""], "setting": ["office", None, 0], "residence": ["house", None],
                "reason": ["age", None], "state": ["start", None, True], "belrai": ["true", 1, None],
                "remote": [True, None, {"agreed": 1}, {"safe": True}, []]}
            name = dice.choice(sorted(event))
            event[name] = dice.choice(bad[name])
        elif choice == "extra":
            own = {"initialModule": "units", "session": "participants", "support": "setting", "closing": "remote", "group": "units",
                   "extension": "state", "residence": "reason", "firstLinePsychology": "service", "death": "belrai"}
            event[dice.choice([own[event["type"]], "comment"])] = 2
        elif choice == "missing":
            optional = {"belrai", "remote"}
            del event[dice.choice(sorted(set(event) - optional))]
        elif choice == "other":
            how = dice.randrange(7)
            if how == 0:
                events.append(dict(event))
            elif how == 1:
                document["on"] = dice.choice([None, "2024-02-30", 5])
            elif how == 2:
                del document["events"]
            elif how == 3:
                document["events"] = dice.choice([None, {}, "x"])
            elif how == 4:
                events[at] = dice.choice([None, [], "x", 1])
            elif how == 5:
                document["extra"] = 1
            else:
                del document["on"]
        else:
            document["before"] = dice.choice([
                None, [], True, {"units": {"caseManagement": 3}}, {"periodStart": "2024-02-30"}, {"periodStart": None}, {"initialModule": 1},
                {"extension": "no"}, {"other": 1}, {"periodStart": "2024-01-01", "units": {"nursing": 1}},
                {"periodStart": "2024-01-01", "units": {"psychology": 1.5}}, {"periodStart": "2024-01-01", "units": {"psychology": -1}},
                {"periodStart": "2024-01-01", "units": 3}])
        return document


NO_JSON = [
    b"", b" ", b"{", b"[]x", b"{'on': 1}", b'{"on": "2026-03-02",}', b'{"on": NaN}', b'{"on": 01}', b'{"on": "2026-03-02"} {}', b"\xff\xfe",
    b'{"on": "\xff"}', b'{"on": 1.}', b'{"on": .5}', b'{"on": +1}', b'{"on": "a\nb"}', b'{"on": "\\x"}', b"[" * 100_000, b'{"a":' * 5_000, b"tru",
    b'{"on": "\\ud800"}', b"null", b"3", b'"x"', b"[]", b'{"on": "2026-03-02", "on": "2026-03-02"}', b'{"on" "x"}', b'{"on": -}', b'{"on": 1e}']


# ── Comparing ───────────────────────────────────────────────────────────────────────────────────────────────────────────
def judge_protocol3(holds, client):
    dice = random.Random(SEED)

    def ask(face, document):
        body = document if isinstance(document, bytes) else json.dumps(document).encode()
        return client.ask(f"/api/protocol3/{face}", body, {"content-type": "application/json"})

    for face, make, judge, count in (("eligibility", a_person, eligibility, ELIGIBILITY), ("ledger", a_history, ledger, LEDGERS)):
        seen, differ = {}, []
        for _ in range(count):
            document = make(dice)
            answer = ask(face, document)
            expected = judge(document)
            got = json.loads(answer.text) if answer.status == 200 else answer.text
            if face == "eligibility":
                got = plain(got) if answer.status == 200 else got
                for name, service in expected["services"].items():
                    seen[name, service["verdict"]] = seen.get((name, service["verdict"]), 0) + 1
            else:
                for line in expected["lines"]:
                    for word in line["reasons"] or [line["status"]]:
                        seen[word] = seen.get(word, 0) + 1
            if got != expected:
                differ.append((document, got, expected))
        print(f"  protocol3 {face}: {count} compared: {dict(sorted(seen.items()))}")
        kinds = 9 if face == "eligibility" else 27
        holds(f"cases of every kind are among them ({face})", len(seen) >= kinds and min(seen.values()) >= 10, str(seen))
        if not holds(f"Relais and the second reading agree on every {face}", not differ, f"{len(differ)} differ"):
            for document, got, expected in sorted(differ, key=lambda one: len(json.dumps(one[0])))[:2]:
                print(f"    asked    {json.dumps(document)}\n    Relais   {json.dumps(got)}\n    expected {json.dumps(expected)}")
    bad = [("eligibility", a_bad_person(dice)) for _ in range(BAD // 2)] + [("ledger", a_bad_history(dice)) for _ in range(BAD // 2)]
    bad += [(face, document) for face in ("eligibility", "ledger") for document in NO_JSON]
    taken, silent = [], []
    for face, document in bad:
        answer = ask(face, document)
        if answer.status != 422:
            taken.append((face, answer.status, str(document)[:400]))
            continue
        problem = json.loads(answer.text)
        errors = problem.get("errors", [])
        if not 1 <= len(errors) <= 20 or problem["status"] != 422 or not all(e["path"] and e["detail"] for e in errors):
            silent.append((face, str(document)[:300], answer.text[:300]))
    holds("every bad document is refused with 422", not taken, f"{len(taken)} of {len(bad)}: {taken[:3]}")
    holds("with one to twenty problems, each with its path", not silent, str(silent[:2]))
    the_addresses_are_strict(holds, client)
    the_command_says_the_same(holds, dice, bad)


def the_addresses_are_strict(holds, client):
    person = b'{"on": "2026-03-02"}'
    for sentence, path, data, headers, status in [
        ("another type is refused with 415", "/api/protocol3/eligibility", person, {"content-type": "text/plain"}, 415),
        ("a form is refused with 415", "/api/protocol3/ledger", person, {"content-type": "application/x-www-form-urlencoded"}, 415),
        ("a charset is no other type", "/api/protocol3/eligibility", person, {"content-type": "application/json; charset=utf-8"}, 200),
        ("a document of more than a megabyte is refused with 413", "/api/protocol3/ledger", b" " * (1024 * 1024 + 1), {}, 413),
        ("reading is refused with 405", "/api/protocol3/ledger", None, {}, 405),
        ("the long form answers too", "/api/programme/protocol3/eligibility", person, {}, 200),
        ("an unknown programme is not there", "/api/programme/none/eligibility", person, {}, 404),
    ]:
        answer = client.ask(path, data, headers or {"content-type": "application/json"})
        holds(sentence, answer.status == status, f"{answer.status} {answer.text[:200]}")
        if status >= 400:
            holds(f"{sentence}: as a problem document", answer.headers.get_content_type() == "application/problem+json", str(answer.headers))


def the_command_says_the_same(holds, dice, bad):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "asked.json")
        for turn in range(30):
            face, make, judge = (("eligibility", a_person, eligibility), ("ledger", a_history, ledger))[turn % 2]
            document = make(dice)
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document, file)
            command = ("protocol3", face) if turn % 3 else ("programme", "protocol3", face)
            run = relais(*command, path, folder="/") if turn % 5 else relais(*command, *["-"][: turn % 2], stdin=json.dumps(document), folder=folder)
            got = json.loads(run.stdout) if run.returncode == 0 else run.stderr
            same = run.returncode == 0 and (plain(got) if face == "eligibility" else got) == judge(document)
            holds(f"the command agrees ({turn})", same, f"{run.returncode} {str(got)[:300]} {json.dumps(document)[:600]}")
        wrong = []
        for face, document in dice.sample(bad, 40):
            with open(path, "wb") as file:
                file.write(document if isinstance(document, bytes) else json.dumps(document).encode())
            run = relais("protocol3", face, path, folder="/")
            lines = run.stderr.splitlines()
            if run.returncode != 65 or run.stdout or not 1 <= len(lines) <= 20 or not all(": " in line for line in lines):
                wrong.append((face, str(document)[:300], run.returncode, run.stdout[:100], run.stderr[:200]))
        holds("bad documents end with 65, a line a problem, nothing on standard output", not wrong, str(wrong[:2]))
        many = {"on": "2026-01-01", "events": [{"id": str(n), "date": "x", "type": "death"} for n in range(50)]}
        run = relais("protocol3", "ledger", stdin=json.dumps(many), folder=folder)
        holds("never more than twenty lines", run.returncode == 65 and len(run.stderr.splitlines()) == 20, run.stderr[:300])
        holds("with paths as the contract writes them", run.stderr.startswith("events[0].date: "), run.stderr[:100])
        odd = {"on": "2026-01-01", "events": [], "a\nb": 1, "c\u001b[31m": 1, "d\u0085\u2028\u202e": 1}
        run = relais("protocol3", "ledger", stdin=json.dumps(odd), folder=folder)
        written = [line.split(": ")[0] for line in run.stderr.splitlines()]
        holds("a name with control characters stays on its line, written as in JSON",
              run.returncode == 65 and written == ["a\\nb", "c\\u001b[31m", "d\\u0085\\u2028\\u202e"], repr(run.stderr))
        for names in itertools.permutations(SERVICES):
            before = {"on": "2026-01-01", "events": [], "before": {"periodStart": "2025-01-01", "units": {name: 0 for name in names}}}
            run = relais("protocol3", "ledger", stdin=json.dumps(before), folder=folder)
            written = [line.split(": ")[0] for line in run.stderr.splitlines()]
            holds("units before are named in the order of the document", written == [f"before.units.{name}" for name in names], run.stderr)
        gone = relais("protocol3", "ledger", os.path.join(folder, "none.json"), folder=folder)
        holds("a file that is not there ends with 66", gone.returncode == 66 and gone.stdout == "", f"{gone.returncode} {gone.stderr}")
        unknown = relais("programme", "none", "ledger", stdin="{}", folder=folder)
        holds("an unknown programme ends with 64", unknown.returncode == 64 and "protocol3" in unknown.stderr, f"{unknown.returncode} {unknown.stderr}")
        holds("nothing was written beside it", sorted(os.listdir(folder)) == ["asked.json"], str(os.listdir(folder)))


if __name__ == "__main__":
    from house import Score
    if len(sys.argv) == 3:  # what this reading says of a document: judge_protocol3.py ledger FILE
        with open(sys.argv[2], encoding="utf-8") as file:
            print(json.dumps({"eligibility": eligibility, "ledger": ledger}[sys.argv[1]](json.load(file)), indent=1))
        sys.exit(0)
    score = Score("protocol3")
    with House() as house:
        score.attempt("Protocole 3 is judged as a second reading judges it", lambda: judge_protocol3(score.holds, Client(house)))
    score.close()
