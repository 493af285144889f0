"""The data officer searches the log, follows one person and one colleague, and has the chain checked."""
from visitor import Visitor
from walks import check
from ways import sideways

from house import relais

WORDS = {"fr": {"log": "/fr/journal"}, "nl": {"log": "/nl/logboek"}}


def searches_the_log(house, language, width, height, script):
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as officer:
        officer.sign_in("data-protection-officer", language)
        officer.go(say["log"])
        check("the log has entries", len(officer.all("main tbody tr")) > 5, str(len(officer.all("main tbody tr"))))
        check("nothing sticks out", sideways(officer) <= 0, str(sideways(officer)))
        check("it names no person", "Marguerite" not in officer.said())
        form = officer.form(say["log"])
        officer.send(officer.fill(form, person="demo-story-01", actor="home-nurse"))
        rows = officer.all("main tbody tr")
        if not rows:
            officer.send(officer.fill(officer.form(say["log"]), person="demo-story-01", actor=""))
            rows = officer.all("main tbody tr")
        check("one person's entries can be found", rows and all("demo-story-01" in r.get_property("textContent") for r in rows))
        officer.send(officer.fill(officer.form(say["log"]), actor="", outcome="refused"))
        rows = officer.all("main tbody tr")
        check("so can refusals", rows and all("demo-story-01" in r.get_property("textContent") for r in rows), str(len(rows)))
        officer.go(say["log"])
        officer.send(officer.fill(officer.form(say["log"]), **{"from": "99/99/2026"}))
        check("a day that is none is named", officer.all("main [role=alert]"))
    checked = relais("log", "verify", folder=house.folder, **house.settings)
    check("and the chain holds", checked.returncode == 0, checked.stdout[-300:] + checked.stderr[-300:])
