"""Somebody else's judge of the calendar feed: the package icalendar from PyPI reads it, and python-dateutil repeats it.

Where PyPI cannot be reached it is left out, and a line says so.
"""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from judges_from_pypi import can_be_had

PACKAGES = ("icalendar==6.3.1", "python-dateutil==2.9.0.post0", "six==1.17.0", "tzdata")
BRUSSELS = ZoneInfo("Europe/Brussels")


def judge_calendar(client, holds):
    """The feed of the demonstration, read by others, has the times that the JSON has."""
    if not can_be_had("calendars", "calendar", PACKAGES):
        return
    import json
    from dateutil.rrule import rrulestr
    from icalendar import Calendar

    raw = client.ask("/api/activities.ics").body
    raw = raw if isinstance(raw, bytes) else raw.encode()
    holds("every line has at most 75 octets", all(len(line) <= 75 for line in raw.split(b"\r\n")))
    calendar = Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    holds("no event is faulty", not any(event.errors for event in events), str([event.errors for event in events if event.errors][:3]))
    holds("every event has what it must", all(event.get(name) for event in events for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY")))
    told = json.loads(client.ask("/api/activities").text)
    first = datetime.fromisoformat(told["from"]).replace(tzinfo=BRUSSELS)
    last = datetime.fromisoformat(told["through"]).replace(tzinfo=BRUSSELS) + timedelta(days=1)
    known = {str(event["UID"]): event for event in events}
    holds("the demonstration has activities", len(told["activities"]) >= 10, str(len(told["activities"])))
    for activity in told["activities"]:
        event = known.get(activity["id"])
        if event is None:
            holds("every activity is in the feed", False, activity["id"])
            continue
        start = event["DTSTART"].dt.replace(tzinfo=None)
        times = [start]
        if event.get("RRULE"):
            words = event["RRULE"].to_ical().decode()
            rule = ";".join(part for part in words.split(";") if not part.startswith("UNTIL="))
            times = list(rrulestr(rule, dtstart=start).between(first.replace(tzinfo=None), last.replace(tzinfo=None), inc=True))
        theirs = {time.replace(tzinfo=BRUSSELS).astimezone(timezone.utc) for time in times}
        theirs = {time for time in theirs if first <= time < last}
        ours = {datetime.fromisoformat(time["opens"]).astimezone(timezone.utc) for time in activity["times"]}
        holds(f"the times of {activity['title']} are the same", ours == theirs, f"{sorted(ours ^ theirs)[:3]}")
