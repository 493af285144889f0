"""The person's file, as those go through it who may: case manager, nurse of another house, data officer."""
import re

from visitor import Visitor
from walks import check

WORDS = {
    "fr": {
        "persons": "/fr/personnes", "new": "/fr/personnes/nouveau", "work": "/fr/demandes", "identity": "identite", "circle": "cercle",
        "access": "acces", "log": "journal", "emergency": "/fr/acces-d-urgence",
    },
    "nl": {
        "persons": "/nl/personen", "new": "/nl/personen/nieuw", "work": "/nl/hulpvragen", "identity": "identiteit", "circle": "zorgcirkel",
        "access": "toegang", "log": "logboek", "emergency": "/nl/noodtoegang",
    },
}


def begin_file(desk, say, **fields):
    """Begins a file; what likely exists already is shown first, and going on is a choice."""
    desk.go(say["new"])
    desk.send(desk.fill(desk.form(say["new"]), **fields))
    if desk.path == say["new"] and desk.all("button[name=sure]"):
        desk.press(desk.one("button[name=sure]"))
    check("the file is open", re.fullmatch(say["persons"] + r"/\w{26}", desk.path), desk.path)
    return desk.path


def file_from_a_request(house, language, width, height, script):
    """From a request to the file of whom it concerns: nothing that is known is typed again."""
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("case-manager", language)
        desk.go(say["work"] + ("/nouvelle" if language == "fr" else "/nieuw"))
        form = desk.forms("/(nouvelle|nieuw)")[0]
        desk.send(desk.fill(form, words="Elle n'ose plus sortir.", about="family", municipality="21015"))
        request = desk.path
        desk.send(desk.fill(
            desk.form("/clarify"), wants="Voir le parc.", personName="Clémentine Tournesol-Vandenabeele", reach="0470 99 88 77", consent="agrees"))
        desk.press(desk.one(f"main a[href^='{say['new']}?request=']"))
        field = desk.one("input[name=officialFamily]")
        check("her name is not asked again", field.get_property("value") == "Tournesol-Vandenabeele", field.get_property("value"))
        check("nor her phone", desk.one("input[name=phone1]").get_property("value") == "0470 99 88 77")
        form = desk.form(say["new"])
        desk.send(desk.fill(form, nationalNumber="12345678901"))
        check("a wrong number is named, and nothing typed is lost", desk.all("#problems") and desk.one(
            "input[name=officialFamily]").get_property("value") == "Tournesol-Vandenabeele")
        desk.send(desk.fill(desk.form(say["new"]), nationalNumber="", birth="3/1938"))
        if desk.path == say["new"]:
            desk.press(desk.one("button[name=sure]"))
        person = desk.path
        check("her file is open", re.fullmatch(say["persons"] + r"/\w{26}", person), person)
        check("with what matters to her", "Voir le parc." in desk.words())
        check("and the request", desk.all(f"main a[href='{request}']"))
        check("it says why one sees it", desk.all(".file-foot"))
        desk.go(f"{person}/{say['identity']}")
        desk.send(desk.fill(desk.form(f"/{say['identity']}/do/residence"), kind="hospital", **{"from": "1/11/2026"}, place="Sint-Jan"))
        check("where she lives is a history", "Sint-Jan" in desk.words())
        desk.send(desk.fill(desk.form(f"/{say['identity']}/do/contact"), phone1="1234"))
        check("a phone that is none is named", desk.all("#problems"))
        check("and what was typed is there", desk.one("input[name=phone1]").get_property("value") == "1234")
        desk.go(f"{person}/{say['circle']}")
        form = desk.form(f"/{say['circle']}/do/add")
        desk.send(desk.fill(form, kind="family", name="Karim Tournesol", role="Fils", phone="0470 11 22 33", byNight="yes"))
        check("her son stands in the circle", "Karim Tournesol" in desk.words())
        check("and in the drawing", "Karim" in desk.one("main figure svg").get_property("textContent"))
        desk.go(f"{person}/{say['log']}")
        check("who looked can be read", len(desk.all("main tbody tr")) >= 3, str(len(desk.all("main tbody tr"))))


def emergency(house):
    """A nurse of another house opens a file that she may not see, with a reason; the data officer reviews it."""
    say = WORDS["fr"]
    with Visitor(house) as desk, Visitor(house, 390, 844) as nurse, Visitor(house) as officer:
        desk.sign_in("case-manager")
        person = begin_file(desk, say, officialGiven="Odile", officialFamily="Marguerite-Urgence", phone1="0470 55 44 33", birth="4/5/1941")
        number = desk.words(".page-head + p")
        number = re.search(r"P\d\d-\w+", number or desk.words()).group(0)
        nurse.sign_in("home-nurse")
        nurse.go(person)
        check("she sees nothing of a stranger", "Marguerite" not in nurse.said())
        nothing = nurse.words("h1")
        nurse.go(say["persons"] + "/" + "0" * 26)
        check("not yours looks like not there", nurse.words("h1") == nothing)
        nurse.go(say["emergency"])
        form = nurse.fill(nurse.form("/new/do/open"), identifier=number, reason="Trouvée au sol, elle ne répond plus.")
        nurse.confirm(form)
        check("the file opens", nurse.path == person, nurse.path)
        check("and says that it is an emergency", "urgence" in nurse.words(".file-foot"))
        officer.sign_in("data-protection-officer")
        officer.go(say["emergency"])
        check("the data officer sees it without her name", number in officer.words() and "Marguerite" not in officer.said())
        check("with the reason", "au sol" in officer.words())
        form = next(f for f in officer.forms("/do/review"))
        officer.send(officer.fill(form, verdict="justified", words="Chute confirmée."))
        check("the review is kept", "Chute confirmée." in officer.words())
        desk.go(f"{person}/{say['access']}")
        check("those who keep the file see it, too", "Chute confirmée." in desk.words())


def excluded(house):
    """She does not want a colleague to see her file: it holds at once."""
    say = WORDS["nl"]
    with Visitor(house, language="nl") as desk, Visitor(house, language="nl") as colleague:
        desk.sign_in("case-manager", "nl")
        person = begin_file(desk, say, officialGiven="Godelieve", officialFamily="Uitsluiting", birth="1933")
        colleague.sign_in("helpdesk-agent", "nl")
        colleague.go(person)
        check("a colleague sees the file", "Uitsluiting" in colleague.said())
        desk.go(f"{person}/{say['access']}")
        form = desk.form(f"/{say['access']}/do/exclude")
        options = form.find_elements("css selector", "select[name=party] option")
        party = next(o.get_dom_attribute("value") for o in options if "helpdesk-agent" in (o.get_dom_attribute("value") or ""))
        desk.send(desk.fill(form, party=party))
        colleague.go(person)
        check("now she does not", "Uitsluiting" not in colleague.said())
        colleague.go(say["persons"])
        check("nor in her list", "Uitsluiting" not in colleague.said())
        desk.send(desk.form(f"/{say['access']}/do/end"))
        colleague.go(person)
        check("until it is ended", "Uitsluiting" in colleague.said())
