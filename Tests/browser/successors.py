"""The end of a programme and the one that follows it, defined by data alone: the warning before, the rights carried over, late acts of the old one."""
import os
import shutil
import tempfile
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import files
from house import ROOT, House
from ledger import left
from visitor import Visitor
from walks import check
from ways import sideways

SHIPPED = "  from: 2023-01-01\n  until: 2026-12-31\n"
NAME = 'name: {fr: "Protocole 3", nl: "Protocol 3", en: "Protocol 3"}\n'
NEXT = 'name: {fr: "Programme suivant", nl: "Volgend programma", en: "Next programme"}\n'
FIELDS = "\n# What can be known of somebody."


def written(day):
    return f"{day.day}/{day.month}/{day.year}"


def changed(text, *pairs):
    for old, new in pairs:
        check(f"“{old.strip()}” stands once in the shipped programme", text.count(old) == 1)
        text = text.replace(old, new)
    return text


def define(home, until, follows=None):
    """Protocole 3 until a day and, when rights are named, a programme that follows it from the next day on, with the same figures."""
    with open(os.path.join(ROOT, "Parameters", "programmes", "protocol3.yaml"), encoding="utf-8") as file:
        shipped = file.read()
    texts = {"protocol3": changed(shipped, (SHIPPED, f"  from: 2023-01-01\n  until: {until}\n"))}
    if follows is not None:
        succession = f"\nfollows: {{programme: protocol3, carries: [{follows}], source: a test}}\n"
        texts["protocol4"] = changed(
            shipped, ("id: protocol3\n", "id: protocol4\n"), (NAME, NEXT), (SHIPPED, f"  from: {until + timedelta(1)}\n"),
            (FIELDS, succession + FIELDS))
    for name, text in texts.items():
        with open(os.path.join(home, "Parameters", "programmes", f"{name}.yaml"), "w", encoding="utf-8") as file:
            file.write(text)


def carried_over(_):
    """In a house of its own, whose parameters are changed while it is closed: nobody waits for a real programme to end."""
    today = datetime.now(ZoneInfo("Europe/Brussels")).date()
    soon, past = today + timedelta(30), today - timedelta(10)
    home = tempfile.mkdtemp(prefix="relais-home-")
    try:
        for folder in ("Directory", "Parameters"):
            shutil.copytree(os.path.join(ROOT, folder), os.path.join(home, folder))
        define(home, soon)
        with House(demo=20, services=10, home=home) as own:
            page = before_the_end(own, today, soon)
            status, _ = own.stop()
            check("the house closes", status == 0, str(status))
            define(home, past, "initialModule, period, units")
            own.start()
            after_the_end(own, page, today, past)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def before_the_end(house, today, soon):
    """A module and four units in the old programme, which warns that it ends."""
    with Visitor(house, 390, 844, False, "fr") as visitor:
        visitor.sign_in("case-manager", "fr")
        person = files.begin_file(visitor, files.WORDS["fr"], officialGiven="Irène", officialFamily="Suivante-Exemple", birth="1939")
        page = f"{person}/prestations"
        visitor.go(page)
        visitor.send(visitor.fill(
            visitor.form("/do/enter"), kind="initialModule", giver="caseManagement:nurse", belrai="yes", day=written(today - timedelta(40))))
        visitor.send(visitor.fill(
            visitor.form("/do/enter"), kind="session", giver="caseManagement:nurse", units="4", day=written(today - timedelta(20))))
        check("four units are gone", left(visitor) == 122 - 4, str(left(visitor)))
        check("the end is warned about, with its days", "se termine le" in visitor.words() and "dans 30 jours" in visitor.words(), visitor.words()[:500])
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
    return page


def after_the_end(house, page, today, past):
    """What was used counts in the next one; an act for a day of the old one goes there, and counts all the same."""
    with Visitor(house, 390, 844, False, "fr") as visitor:
        visitor.sign_in("case-manager", "fr")
        visitor.go(page)
        check("what was used is carried over", left(visitor) == 122 - 4, visitor.words()[:500])
        check("no second module is offered", not visitor.all("input[name=kind][value=initialModule]"))
        visitor.send(visitor.fill(visitor.form("/do/enter"), giver="caseManagement:nurse", units="2"))
        check("a session goes on from there", left(visitor) == 122 - 6, visitor.words()[:500])
        day = written(past - timedelta(2))
        visitor.send(visitor.fill(visitor.form("/do/enter"), giver="caseManagement:nurse", units="3", day=day))
        check("a late act of the old one counts here, too", left(visitor) == 122 - 9, visitor.words()[:500])
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.press(visitor.one("main a[href*='programme=protocol3']"))
        check("the old one says what was done in it", "7 unités utilisées sur 122" in visitor.words(), visitor.words()[:500])
        check("its last day is filled in", visitor.one("#enter input[name=day]").get_property("value") == written(past), visitor.words()[:500])
        check("nothing sticks out of it", sideways(visitor) <= 0, str(sideways(visitor)))
