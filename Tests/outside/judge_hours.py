"""Other people's judges for opening hours: python-dateutil for what repeats (RFC 5545), zoneinfo for clocks, dateutil.easter for holidays.

dateutil comes from PyPI and is kept in .build/judges between runs. Where PyPI cannot be reached it is left out, and a line says so.

`relais directory open` must answer exactly as they do, with the same `until` and `opens`. What is decided here is what docs/guide/hours.md
tells editors; nothing of Relais' own code or parameters is read. The days themselves come from dateutil.rrule, but for what it does not follow:
a part of `byday` with a number beside one without (RFC 5545 takes both together, dateutil only days that are both). Weeks counted from the end of
the year are asked only down to -3: the first week of a year is also its -52nd or -53rd, which dateutil misses when it begins in December.
"""
import json
import random
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from house import relais
from judges_from_pypi import can_be_had

PACKAGES = ("python-dateutil==2.9.0.post0", "six==1.17.0")
COUNT = 10_000
BRUSSELS = ZoneInfo("Europe/Brussels")
HORIZON = timedelta(days=366)
DAY = timedelta(days=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIXED = {
    "new-year": (1, 1), "labour-day": (5, 1), "national-day": (7, 21), "assumption": (8, 15), "all-saints": (11, 1), "armistice": (11, 11),
    "christmas": (12, 25)}
MOVING = {"easter-monday": 1, "ascension": 39, "whit-monday": 50}


# ── What is asked ───────────────────────────────────────────────────────────────────────────────────────────────────────
def last_sunday(year, month):
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def clock(dice, closing=False):
    """Mostly round hours, often those in which clocks change."""
    if closing and dice.random() < 0.08:
        return "24:00"
    hour = dice.choice([0, 1, 2, 3, 7, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20, 22, 23, dice.randrange(24)])
    text = f"{hour:02}:{dice.choice([0, 0, 0, 30, 15, 59]):02}"
    return text + dice.choice([""] * 12 + [":00", ":30"])


def some_schedule(dice, around):
    schedule = {"id": f"{dice.getrandbits(128):032x}", "opens_at": clock(dice), "closes_at": clock(dice, closing=True)}
    if dice.random() < 0.12:
        schedule["closes_at"] = schedule["opens_at"]
    kind = dice.choice(["WEEKLY"] * 6 + ["MONTHLY"] * 5 + ["DAILY", "YEARLY", "none"])
    if kind != "none":
        schedule["freq"] = kind
    few = lambda pool, most: dice.sample(pool, dice.randint(1, most))  # noqa: E731
    start = around + timedelta(days=dice.randint(-500, 40))
    if kind == "WEEKLY":
        if dice.random() < 0.9:
            schedule["byday"] = ",".join(few(WEEKDAYS, 6))
        if dice.random() < 0.1:
            schedule["byweekno"] = ",".join(str(n) for n in few([*range(1, 54), -1, -2, -3], 12))
    elif kind == "MONTHLY":
        way = dice.random()
        if way < 0.5:
            schedule["byday"] = ",".join(f"{n}{dice.choice(WEEKDAYS)}" for n in few([1, 2, 3, 4, 5, -1, -2], 3))
        elif way < 0.65:
            schedule["bymonthday"] = ",".join(str(n) for n in few([*range(1, 32), -1, -2, -31], 6))
        elif way < 0.8:
            schedule["byday"] = ",".join(few(WEEKDAYS, 3))
        elif way < 0.9:
            schedule["byday"] = ",".join([*few(WEEKDAYS, 2), f"{dice.choice([1, 2, -1])}{dice.choice(WEEKDAYS)}"])
    elif kind == "YEARLY":
        way = dice.random()
        if way < 0.3:
            schedule["byyearday"] = ",".join(str(n) for n in few([*range(1, 367), -1, -366], 40))
        elif way < 0.5:
            schedule["byweekno"] = ",".join(str(n) for n in few([*range(1, 54), -1, -2], 20))
            schedule["byday"] = ",".join(few(WEEKDAYS, 4))
        elif way < 0.8:
            schedule["byday"] = ",".join(f"{n}{dice.choice(WEEKDAYS)}" for n in few([*range(1, 54), -1, -53], 20))
    elif kind == "none" and dice.random() < 0.7:
        schedule["byday"] = dice.choice([",".join(few(WEEKDAYS, 5)), "1MO,3TH", "-1SU"])
    if dice.random() < 0.35 and kind != "none":
        schedule["interval"] = dice.choice([1, 2, 2, 2, 3, 4])
    if dice.random() < 0.2:
        schedule["wkst"] = dice.choice(WEEKDAYS)
    anchored = any(name in schedule for name in ("byday", "byweekno", "bymonthday", "byyearday")) and schedule.get("interval", 1) == 1
    if not anchored or dice.random() < 0.3:
        schedule["dtstart"] = start.isoformat()
    if dice.random() < 0.4:
        schedule["valid_from"] = (around + timedelta(days=dice.randint(-400, 30))).isoformat()
    if dice.random() < 0.3:
        schedule["valid_to"] = (around + timedelta(days=dice.randint(-20, 400))).isoformat()
    if dice.random() < 0.2:
        schedule["until"] = (around + timedelta(days=dice.randint(-10, 300))).isoformat()
    elif dice.random() < 0.15:
        schedule["count"] = dice.randint(1, 60)
    clocks = dice.random()
    if clocks < 0.08:
        schedule["timezone"] = dice.choice([0, 1, 2, -5, 5.5, 13])
    elif clocks < 0.16:
        offset = dice.choice(["Z", "+01:00", "+02:00", "-03:30"])
        schedule["opens_at"] += offset
        schedule["closes_at"] += offset
    return schedule


def some_closure(dice, around):
    closure = {}
    if dice.random() < 0.25:
        closure["holiday"] = dice.choice([*FIXED, *MOVING])
    else:
        first = around + timedelta(days=dice.randint(-12, 12))
        closure["from"] = first.isoformat()
        if dice.random() < 0.92:
            closure["to"] = (first + timedelta(days=dice.choice([0, 0, 1, 2, 7, 20]))).isoformat()
    if dice.random() < 0.4:
        closure["opens_at"], closure["closes_at"] = clock(dice), clock(dice, closing=True)
    return closure


def question(dice):
    year = dice.randint(2019, 2034)
    around = dice.choice([
        date(year, 1, 1) + timedelta(days=dice.randrange(365)), date(year, 1, 1) + timedelta(days=dice.randint(-4, 4)),
        last_sunday(year, 3) + timedelta(days=dice.randint(-1, 1)), last_sunday(year, 10) + timedelta(days=dice.randint(-1, 1)),
        date(year, *dice.choice(list(FIXED.values()))) + timedelta(days=dice.randint(-1, 1))])
    asked = {
        "schedules": [some_schedule(dice, around) for _ in range(dice.choice([1, 1, 1, 2, 2, 3, 4]))],
        "closures": [some_closure(dice, around) for _ in range(dice.choice([0, 0, 0, 1, 1, 2, 3]))]}
    rule = dice.choice([None, None, "closed", "open", "unknown"])
    if rule:
        asked["holidays"] = rule
    moment = datetime.combine(around, time(dice.randrange(24), dice.choice([0, 0, 30, 59]), dice.choice([0, 0, 59])), timezone.utc)
    asked["at"] = moment.astimezone(dice.choice([BRUSSELS, BRUSSELS, timezone.utc, timezone(timedelta(hours=-4))])).isoformat()
    return asked


def questions():
    """A third of them stand exactly on an edge of an earlier kind of answer, where mistakes like to be."""
    dice = random.Random(20261121)
    asked = []
    while len(asked) < COUNT:
        one = question(dice)
        if dice.random() < 0.35:
            edge = Oracle(one).answer()
            moment = edge.get("until") or edge.get("opens")
            if moment:
                edge_at = datetime.fromisoformat(moment).astimezone(timezone.utc) + timedelta(seconds=dice.choice([0, 0, -1, 1]))
                one["at"] = edge_at.astimezone(BRUSSELS).isoformat()
        asked.append(one)
    return asked


# ── What the judge says ─────────────────────────────────────────────────────────────────────────────────────────────────
def read_day(text):
    return date.fromisoformat(text) if text else None


def read_clock(text, hours=None):
    """(days after, time of day, zone) of a written time; the zone is Brussels' where nothing else is said."""
    zone = BRUSSELS if hours is None else timezone(timedelta(hours=hours))
    if text.endswith("Z"):
        text, zone = text[:-1], timezone.utc
    elif text[-6:-5] in ("+", "-"):
        ahead = timedelta(hours=int(text[-5:-3]), minutes=int(text[-2:]))
        text, zone = text[:-6], timezone(ahead if text[-6] == "+" else -ahead)
    if text.startswith("24:00"):
        return 1, time(0, 0), zone
    return 0, time.fromisoformat(text), zone


def span(day, opens, closes, hours=None):
    """The hours of an opening day in UTC, or None where a change of clocks leaves nothing."""
    first, last = read_clock(opens, hours), read_clock(closes, hours)
    after = 1 if last[:2] <= first[:2] else 0
    start = datetime.combine(day + first[0] * DAY, first[1], first[2]).astimezone(timezone.utc)
    end = datetime.combine(day + (last[0] + after) * DAY, last[1], last[2]).astimezone(timezone.utc)
    return (start, end) if start < end else None


def holiday_days(name, year):
    from dateutil.easter import easter
    return date(year, *FIXED[name]) if name in FIXED else easter(year) + timedelta(days=MOVING[name])


class Rule:
    """One schedule, as dateutil.rrule understands it."""

    def __init__(self, schedule):
        from dateutil import rrule
        self.schedule = schedule
        numbers = lambda name: [int(n) for n in schedule.get(name, "").split(",") if n] or None  # noqa: E731
        names = [part for part in schedule.get("byday", "").split(",") if part]
        self.anchor = read_day(schedule.get("dtstart") or schedule.get("valid_from"))
        parts = {name: numbers(name) for name in ("byweekno", "bymonthday", "byyearday")}
        frequency = schedule.get("freq")
        once = False
        if frequency is None:
            if parts["byyearday"] or parts["byweekno"]:
                frequency = "YEARLY"
            elif parts["bymonthday"] or any(len(name) > 2 for name in names):
                frequency = "MONTHLY"
            elif names:
                frequency = "WEEKLY"
            else:
                frequency, once = "DAILY", "dtstart" in schedule
        self.never = not names and not any(parts.values()) and self.anchor is None and frequency != "DAILY"
        def weekday(name):
            day = getattr(rrule, name[-2:])
            return day(int(name[:-2])) if len(name) > 2 else day
        self.options = {
            "freq": getattr(rrule, frequency), "interval": schedule.get("interval", 1) if self.anchor else 1,
            "wkst": getattr(rrule, schedule.get("wkst", "MO")), **{name: value for name, value in parts.items() if value}}
        if once:
            self.options["count"] = 1
        plain, counted = [n for n in names if len(n) == 2], [n for n in names if len(n) > 2]
        self.mixed = bool(plain and counted and frequency in ("MONTHLY", "YEARLY"))
        self.sets = [[weekday(n) for n in group] for group in ((plain, counted) if self.mixed else (names,)) if group] or [None]

    def days(self, low, high):
        """The opening days from one day to another."""
        from dateutil import rrule
        schedule = self.schedule
        if self.never:
            return set()
        # Without a first day any day does, as long as it is long enough ago.
        start = self.anchor or low - timedelta(days=800)
        bounds = [read_day(schedule.get(name)) for name in ("valid_to", "until")]
        high = min([high] + [bound for bound in bounds if bound])
        found = set()
        for weekdays in self.sets:
            options = dict(self.options)
            if weekdays:
                options["byweekday"] = weekdays
            rule = rrule.rrule(dtstart=datetime.combine(start, time()), until=datetime.combine(max(high, start), time()), **options)
            found |= {moment.date() for moment in rule}
        if "count" in schedule and self.anchor:
            # Counted from the first day on, over everything that the rule gives.
            found = set(sorted(found)[:schedule["count"]])
        first = read_day(schedule.get("valid_from"))
        return {day for day in found if low <= day <= high and (first is None or day >= first)}


class Oracle:
    def __init__(self, asked):
        self.asked = asked
        self.at = datetime.fromisoformat(asked["at"]).astimezone(timezone.utc)
        self.rules = [Rule(schedule) for schedule in asked["schedules"]]
        self.closures = asked.get("closures", [])
        self.holidays = asked.get("holidays", "open")

    def plan(self, day):
        """closed; a list of hours; or None for the schedules. With it whether it is a holiday nobody spoke of."""
        meant = []
        for closure in self.closures:
            if "holiday" in closure:
                if holiday_days(closure["holiday"], day.year) == day:
                    meant.append((1, closure))
            else:
                first, last = read_day(closure["from"]), read_day(closure.get("to"))
                if first <= day and (last is None or day <= last):
                    meant.append(((last - first).days + 1 if last else 10**9, closure))
        if meant:
            shortest = min(length for length, _ in meant)
            deciding = [closure for length, closure in meant if length == shortest]
            if any("opens_at" not in closure for closure in deciding):
                return "closed", False
            return [(closure["opens_at"], closure["closes_at"]) for closure in deciding], False
        if self.holidays != "open" and any(holiday_days(name, day.year) == day for name in (*FIXED, *MOVING)):
            return ("closed", False) if self.holidays == "closed" else (None, True)
        return None, False

    def answer(self):
        here = self.at.astimezone(BRUSSELS).date()
        # Near first; the whole year only where the near does not say.
        for reach in (15, 70, 400):
            said = self.look(here - 4 * DAY, here + reach * DAY, reach == 400)
            if said is not None:
                return said

    def look(self, low, high, is_last):
        occurrences = [rule.days(low, high) for rule in self.rules]
        spans, day = [], low
        while day <= high:
            plan, unsure = self.plan(day)
            if plan is None:
                for rule, days in zip(self.rules, occurrences):
                    if day in days:
                        hours = rule.schedule.get("timezone")
                        spans.append((span(day, rule.schedule["opens_at"], rule.schedule["closes_at"], hours), unsure))
            elif plan != "closed":
                spans += [(span(day, opens, closes), False) for opens, closes in plan]
            day += DAY
        spans = sorted((s for s in spans if s[0]), key=lambda s: s[0])
        merged = []
        for (start, end), _ in spans:
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        # What begins in the last days may go on behind what was looked at.
        known = datetime.combine(high - 3 * DAY, time(), timezone.utc)
        write = lambda moment: moment.astimezone(BRUSSELS).isoformat()  # noqa: E731
        for start, end in merged:
            if start <= self.at < end:
                if end > known and not is_last:
                    return None
                said = {"open": True}
                if end - self.at <= HORIZON:
                    said["until"] = write(end)
                if all(unsure for (first, last), unsure in spans if first <= self.at < last):
                    said["uncertain"] = True
                return said
        later = [start for start, _ in merged if start > self.at]
        if (not later or later[0] > known) and not is_last:
            return None
        said = {"open": False}
        if later and later[0] - self.at <= HORIZON:
            said["opens"] = write(later[0])
        return said


def judge_hours(holds):
    if not can_be_had("opening hours", "hours", PACKAGES):
        return
    bad = '{"schedules":[{"byday":"MO,XX"}],"at":"2026-11-21T10:00+01:00"}\n{"schedules":[],"at":"2026-11-21T10:00+01:00"}\n{"at":"now"}\n[\n'
    run = relais("directory", "open", stdin=bad, folder="/")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    holds("bad lines end with 65", run.returncode == 65 and len(lines) == 4, f"{run.returncode} {run.stdout} {run.stderr}")
    holds("a bad line names itself and its field", "line 1" in lines[0]["error"] and lines[0]["field"] == "schedules[0].byday", run.stdout)
    holds("and the others are answered", lines[1] == {"open": False} and lines[2]["field"] == "at" and lines[3]["line"] == 4, run.stdout)

    asked = questions()
    run = relais("directory", "open", stdin="".join(json.dumps(one) + "\n" for one in asked), folder="/", timeout=300)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if not holds("every moment gets an answer", run.returncode == 0 and len(answers) == COUNT, f"{run.returncode} {len(answers)} {run.stderr[:200]}"):
        return
    said = [Oracle(one).answer() for one in asked]
    differ = [(one, mine, theirs) for one, mine, theirs in zip(asked, answers, said) if mine != theirs]
    kinds = {
        "open": sum(s["open"] for s in said), "closed": sum(not s["open"] for s in said), "until": sum("until" in s for s in said),
        "opens": sum("opens" in s for s in said), "uncertain": sum("uncertain" in s for s in said)}
    print(f"  opening hours: {COUNT} compared: {kinds}")
    holds("moments of every kind are among them", all(count > 40 for count in kinds.values()) and kinds["open"] > COUNT / 6, str(kinds))
    holds("Relais and the judge agree on every moment", not differ, f"{len(differ)} differ, such as {json.dumps(differ[:2])}")


if __name__ == "__main__":
    from house import Score
    score = Score("opening hours")
    score.attempt("opening hours are judged as others judge them", lambda: judge_hours(score.holds))
    score.close()
