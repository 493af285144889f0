"""At the doorstep: a session of today in three touches, a refusal in plain words, a correction, the statement, what the programme cost."""
import time

from selenium.webdriver.common.by import By

import files
from visitor import Visitor
from walks import check
from ways import sideways

WORDS = {
    "fr": {"page": "/fr/personnes/demo-story-02/prestations", "person": "/fr/personnes/demo-story-02", "statements": "/fr/releves",
           "group": "/fr/seance-de-groupe", "costs": "/fr/cout-du-programme", "refused": "par jour", "back": "Corrigé",
           "corrections": "Corriger", "proof": "n'a rien payé", "remote": "trois conditions"},
    "nl": {"page": "/nl/personen/demo-story-02/prestaties", "person": "/nl/personen/demo-story-02", "statements": "/nl/maandstaten",
           "group": "/nl/groepssessie", "costs": "/nl/kosten-van-het-programma", "refused": "per dag", "back": "Verbeterd",
           "corrections": "Verbeteren", "proof": "betaalde niets", "remote": "drie voorwaarden"},
}


def left(visitor):
    return int(visitor.one("main .stat strong").text)


def doorstep(house, language, width, height, script):
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as visitor:
        visitor.sign_in("case-manager", language)
        visitor.go(say["page"])
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        before = left(visitor)
        way = visitor.one("main a[href$='#enter']")
        bottom = visitor.driver.execute_script("return arguments[0].getBoundingClientRect().bottom", way)
        check("the form is one touch from what is seen first", bottom <= height, str(bottom))
        # The menu of her file is one row on a phone: it opens and leads on, without script too.
        visitor.go(say["person"])
        row, entry = visitor.one(".file-fold > summary"), visitor.one(f".file-menu a[href='{say['page']}']")
        check("a phone folds the menu, a desk shows it", row.is_displayed() != entry.is_displayed() and row.is_displayed() == (width < 640))
        visitor.press(entry)
        check("it says where one is", visitor.one(".file-menu [aria-current]").get_dom_attribute("href") == say["page"])
        # From her file: the form, then one press.
        visitor.go(say["person"])
        begun, touches = time.monotonic(), 0
        visitor.press(visitor.one(f"main .page-head a[href='{say['page']}#enter']"))
        touches += 1
        visitor.send(visitor.form("/do/enter"))
        touches += 1
        took = time.monotonic() - begun
        check("a session of today is in within three touches and twenty seconds", touches <= 3 and took <= 20, f"{touches}, {took:.1f} s")
        check("it says so", visitor.all(".flash"))
        check("two units are gone", left(visitor) == before - 2, f"{before} {left(visitor)}")
        check("nothing sticks out afterwards", sideways(visitor) <= 0, str(sideways(visitor)))
        # Too much for one day: the rule in plain words, what was typed stays.
        visitor.send(visitor.fill(visitor.form("/do/enter"), units="4"))
        check("a rule is named", say["refused"] in visitor.one("#refused").text, visitor.words()[:300])
        if script:
            check("and comes into view", visitor.driver.switch_to.active_element.get_dom_attribute("id") == "refused")
        visitor.wait("what was refused is seen first, without script too", lambda: 0 <= visitor.driver.execute_script(
            "return arguments[0].getBoundingClientRect().top", visitor.one("#refused")) < height / 2)
        check("what was typed stays", visitor.one("select[name=units]").get_property("value") == "4")
        check("nothing was stored", left(visitor) == before - 2)
        # Remotely without the three conditions.
        form = visitor.fill(visitor.form("/do/enter"), units="2", setting="remote")
        visitor.send(form)
        check("the conditions are asked for", say["remote"] in visitor.one("#refused").text, visitor.one("#refused").text)
        visitor.go(say["page"])
        details = [d for d in visitor.all("#history details") if d.find_element(By.CSS_SELECTOR, "summary").text == say["corrections"]][0]
        visitor.unfold(details)
        visitor.send(visitor.fill(details.find_element(By.CSS_SELECTOR, "form"), reason="Essai"))
        check("the correction is seen with its reason", say["back"] in visitor.words() and "Essai" in visitor.words())
        check("and the units are back", left(visitor) == before)
        visitor.go(say["page"] + "/proof")
        check("the proof says that she paid nothing", say["proof"] in visitor.words(), visitor.words()[:200])
        visitor.go(say["statements"])
        visitor.press(visitor.one("main table a"))
        check("the statement has amounts", "€" in visitor.words() and sideways(visitor) <= 0)


def network(visitor, isThere):
    visitor.driver.execute_cdp_cmd("Network.enable", {})
    visitor.driver.execute_cdp_cmd(
        "Network.emulateNetworkConditions", {"offline": not isThere, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})


def kept(visitor):
    """What the device keeps."""
    return visitor.driver.execute_script("return Object.entries(localStorage).filter(([name]) => name.startsWith('relais-kept-')).join()")


def without_network(house, language):
    """What was typed at the doorstep survives a lost network, sealed, and is sent once."""
    say, words = WORDS[language], "Knie nog stijf, oefeningen getoond"
    with Visitor(house, 390, 844, True, language) as visitor:
        visitor.sign_in("case-manager", language)
        visitor.go(say["page"])
        before = left(visitor)
        form = visitor.fill(visitor.form("/do/enter"), privateNote=words)
        network(visitor, False)
        form.find_element(By.CSS_SELECTOR, "button[type=submit]").click()
        visitor.wait("she is told that it is kept", lambda: visitor.one("[data-kept]").is_displayed())
        check("nothing sticks out", sideways(visitor) <= 0)
        check("it is kept, and nobody can read it", kept(visitor) and "stijf" not in kept(visitor), kept(visitor)[:200])
        check("the address of the file is not in it", "demo-story" not in kept(visitor))
        network(visitor, True)
        visitor.go(say["page"])
        visitor.wait("she is told what is not sent yet", lambda: visitor.one("[data-kept-fill]").is_displayed())
        check("nothing was booked", left(visitor) == before)
        visitor.one("[data-kept-fill]").click()
        visitor.wait("her words are back", lambda: visitor.one("textarea[name=privateNote]").get_property("value") == words)
        visitor.send(visitor.form("/do/enter"))
        check("it is booked once", left(visitor) == before - 2, f"{before} {left(visitor)}")
        visitor.wait("what was sent is not kept any more", lambda: not kept(visitor))
        # A session that ends takes its key along.
        visitor.fill(visitor.form("/do/enter"), privateNote="Encore un mot")
        visitor.wait("typing is kept", lambda: kept(visitor))
        visitor.send(visitor.one("form.sign-out"), "button")
        visitor.sign_in("case-manager", language)
        visitor.go(say["page"])
        visitor.wait("it is gone", lambda: not kept(visitor))
        check("nothing is offered", not visitor.one("[data-kept]").is_displayed())


def group(house, language, width, height, script):
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as visitor, Visitor(house, 1280, 900) as coordinator:
        visitor.sign_in("psychologist", language)
        visitor.go(say["group"])
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        # Léon goes on with another organisation: nothing can be entered for him here any more, and the list of his last day still has him.
        check("who left is not offered, and a line says so", "Lambrechts" not in visitor.words("main form") and visitor.one("#left-out").text, visitor.words()[:400])
        # Godelieve's years ended later than his part: the list of her last day comes first.
        visitor.press(visitor.one("#left-out a"))
        check("the list of an earlier day has her", "Godelieve" in visitor.words("main form"), visitor.words()[:400])
        visitor.press(visitor.one("#left-out a"))
        check("and that of a day before it has him", "Lambrechts" in visitor.words("main form"), visitor.words()[:400])
        visitor.go(say["group"])
        people = [s.get_dom_attribute("name") for s in visitor.all("select[name^='who-']")]
        check("people are there to choose", len(people) >= 4, str(people))
        form = visitor.fill(visitor.form("/do/enter-group"), **{people[0]: "person", people[1]: "carer"})
        name = visitor.one(f"label[for='{people[3]}']").text
        visitor.fill(form, find=name)
        visitor.send(form, "button[name=step]")
        first = visitor.all("select[name^='who-']")[0].get_dom_attribute("name")
        check("who is looked for comes first, and what was chosen is kept", visitor.one("#found").text
              and first == people[3] and visitor.one(f"select[name='{people[0]}']").get_property("value") == "person", visitor.words()[:400])
        form = visitor.form("/do/enter-group")
        visitor.send(form, "button.primary")
        check("two are too few: said once, of the group", len(visitor.all("#refused li")) == 1, visitor.words()[:300])
        check("and nobody in it is offered as not billed", not visitor.all("input[name^='unbilled-']"))
        if script:
            check("what was refused comes into view", visitor.driver.switch_to.active_element.get_dom_attribute("id") == "refused")
        form = visitor.fill(visitor.form("/do/enter-group"), **{people[2]: "person", people[3]: "both"})
        visitor.send(form, "button.primary")
        check("five are entered at once", visitor.all(".flash"), visitor.words()[:400])
        coordinator.sign_in("programme-coordinator")
        coordinator.go(WORDS["fr"]["costs"])
        check("the coordinator sees amounts", "€" in coordinator.words() and coordinator.all("main table"))
        check("and no person", "Lemaire" not in coordinator.words())


STEERING = {
    "fr": {"page": "/fr/coordination-du-programme", "meeting": "/fr/reunion-des-prestataires", "quiet": "Sans séance depuis", "ends": "se termine le", "questions": "Quelles situations ont pu être débloquées"},
    "nl": {"page": "/nl/programmacoordinatie", "meeting": "/nl/overleg-van-zorgverleners", "quiet": "Geen sessie sinds", "ends": "eindigt op", "questions": "Welke situaties raakten opgelost"},
}


def steering(house, language, width, height, script):
    """The coordinator: from the whole to those not seen for long, the table file, the meeting; no name anywhere."""
    say = STEERING[language]
    with Visitor(house, width, height, script, language) as visitor:
        visitor.sign_in("programme-coordinator", language)
        visitor.go(say["page"])
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        check("people are followed", visitor.one("main .stat strong").text != "0")
        everybody = len(visitor.all("#people tbody tr"))
        form = visitor.one("#people form")
        visitor.send(visitor.fill(form, show="no-session"))
        check("the choice stays", visitor.one("select[name=show]").get_property("value") == "no-session")
        rows = visitor.all("#people tbody tr")
        check("fewer are shown, each with the reason", 0 < len(rows) <= everybody and all(say["quiet"] in row.text for row in rows), visitor.words()[:600])
        check("no name", "Lemaire" not in visitor.words())
        check("nothing sticks out of the list", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.send(visitor.fill(visitor.one("#people form"), show="closing"))
        rows = visitor.all("#people tbody tr")
        check("somebody is in her closing period, with what is left of it", any("8 / 10" in row.text for row in rows), visitor.words()[:600])
        check("nothing sticks out of that list", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.go(say["page"])
        visitor.press(visitor.one(f"main a[href='{say['meeting']}']"))
        check("the questions of the meeting", say["questions"] in visitor.words(), visitor.words()[:400])
        check("nothing sticks out of the meeting", sideways(visitor) <= 0, str(sideways(visitor)))


def clock(house, language, width, height, script):
    """Support by the clock: started, found again, entered in one touch."""
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as visitor:
        visitor.sign_in("occupational-therapist", language)
        visitor.go(say["page"])
        before = left(visitor)
        visitor.send(visitor.form("/do/start-clock"))
        check("the clock runs", visitor.forms("/do/enter-clock") and not visitor.forms("/do/start-clock"))
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.send(visitor.form("/do/enter-clock"))
        check("one unit is gone", left(visitor) == before - 1, f"{before} {left(visitor)}")
        check("it can be started again", visitor.forms("/do/start-clock"))
        visitor.send(visitor.form("/do/start-clock"))
        visitor.send(visitor.form("/do/drop-clock"))
        check("dropped, nothing is entered", left(visitor) == before - 1 and visitor.forms("/do/start-clock"))


MOVES = {
    "fr": {"page": "/fr/personnes/demo-moved-02/prestations", "offer": "Deux Rives", "used": "27 unités utilisées", "right": "25 unités utilisées",
           "given": "a déjà eu lieu", "said": "Chiffre mal lu"},
    "nl": {"given": "al gegeven", "units": "prestaties", "ended": "Ons deel tot en met", "paper": "Wat er gebruikt is", "used": "40 van de 122"},
}


def taken_over(house):
    """On a phone: what another organisation of the house handed on is taken over, counts, and is corrected with a reason."""
    say = MOVES["fr"]
    with Visitor(house, 390, 844, True, "fr") as visitor:
        visitor.sign_in("case-manager", "fr")
        visitor.go(say["page"])
        check("what was handed on waits, with the name of who did", say["offer"] in visitor.one("#take-over").text, visitor.words()[:400])
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        # Before that the module: it exists once in a life.
        visitor.send(visitor.fill(visitor.form("/do/enter"), kind="initialModule", giver="caseManagement:nurse"))
        check("the module is refused with its day", say["given"] in visitor.one("#refused").text, visitor.words()[:300])
        visitor.go(say["page"])
        visitor.send(visitor.form("/do/take-over"))
        picture = visitor.one(".ledger-bar").get_dom_attribute("aria-label")
        check("what was consumed is in the picture", say["used"] in picture, picture)
        check("it waits no more", not visitor.forms("/do/take-over"))
        check("nothing sticks out afterwards", sideways(visitor) <= 0, str(sideways(visitor)))
        form = visitor.form("/do/enter-consumed")
        visitor.unfold(form)
        visitor.send(visitor.fill(form, **{"units-caseManagement": "25", "why": say["said"]}))
        picture = visitor.one(".ledger-bar").get_dom_attribute("aria-label")
        check("the correction counts", say["right"] in picture, picture)
        check("and says why", say["said"] in visitor.words("#moves"), visitor.words()[-600:])
        before = left(visitor)
        visitor.send(visitor.fill(visitor.form("/do/enter"), giver="caseManagement:nurse"))
        check("a session goes on from there", left(visitor) == before - 2, f"{before} {left(visitor)}")


def from_paper(house):
    """At a desk: the paper of an organisation outside is copied, the own part is ended, the paper for the next one printed."""
    say = {**files.WORDS["nl"], **MOVES["nl"]}
    with Visitor(house, 1280, 900, False, "nl") as visitor:
        visitor.sign_in("case-manager", "nl")
        person = files.begin_file(visitor, say, officialGiven="Hubert", officialFamily="Overwater-Papier", birth="1941")
        page = f"{person}/{say['units']}"
        visitor.go(page)
        fields = {"other": "Huis aan de overkant", "lastDay": "31/3/2026", "module": "yes", "units-caseManagement": "40"}
        visitor.send(visitor.fill(visitor.form("/do/enter-consumed"), **fields))
        check("units need a beginning", visitor.all("#problems a[href='#f-consumed-periodStart']"), visitor.words()[:400])
        visitor.send(visitor.fill(visitor.form("/do/enter-consumed"), periodStart="10/1/2026"))
        picture = visitor.one(".ledger-bar").get_dom_attribute("aria-label")
        check("it counts", say["used"] in picture, picture)
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.send(visitor.fill(visitor.form("/do/end-part"), agrees="no"))
        check("the end stands there", say["ended"] in visitor.words("#moves"), visitor.words()[-600:])
        visitor.go(page + "/consumed")
        check("the paper says what was used", say["paper"] in visitor.words() and "40" in visitor.words("main table"), visitor.words()[:400])
        check("nothing sticks out of it", sideways(visitor) <= 0, str(sideways(visitor)))


CARE_HOME = {
    "fr": {"units": "prestations", "notOpen": "période de clôture n'est pas ouverte", "closing": "Clôture du 9 novembre 2026 au 9 décembre 2026 : {} unité sur 10"},
    "nl": {"units": "prestaties", "notOpen": "afsluitperiode is niet open", "closing": "Afsluiting van 9 november 2026 tot 9 december 2026: {} van de 10 eenheden"},
}


def care_home(house, language, width, height, script):
    """She moves into a care home: the form about where she lives opens the closing period, on the day of the move."""
    say = {**files.WORDS[language], **CARE_HOME[language]}
    with Visitor(house, width, height, script, language) as visitor:
        visitor.sign_in("case-manager", language)
        person = files.begin_file(visitor, say, officialGiven="Rosalie", officialFamily=f"Verhuis-{language}", birth="1939")
        lives, page = f"{person}/{say['identity']}", f"{person}/{say['units']}"

        def moves(kind, day):
            visitor.go(lives)
            # The other forms of that address correct a line of the history.
            new = [f for f in visitor.forms(f"/{say['identity']}/do/residence") if not f.find_elements(By.NAME, "index")][0]
            visitor.send(visitor.fill(new, kind=kind, **{"from": day}))

        def enter(**fields):
            visitor.go(page)
            visitor.send(visitor.fill(visitor.form("/do/enter"), giver="caseManagement:nurse", **fields))

        moves("home", "1974")
        enter(kind="initialModule", day="2/3/2026", belrai="yes")
        enter(kind="session", day="9/3/2026", units="2")
        visitor.go(page)
        check("nothing is to be closed yet", say["closing"].format(0) not in visitor.words(), visitor.words()[:400])
        moves("nursing-home", "9/11/2026")
        check("nothing sticks out of where she lives", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.go(page)
        check("the closing period opened by itself on the day of the move", say["closing"].format(0) in visitor.words(), visitor.words()[:600])
        check("nothing sticks out", sideways(visitor) <= 0, str(sideways(visitor)))
        enter(kind="closing", day="8/11/2026", units="1")
        check("the day before it is not open", say["notOpen"] in visitor.words("#refused"), visitor.words()[:400])
        enter(kind="session", day="9/11/2026", units="2")
        check("a session of the day of the move counts", visitor.all(".flash"), visitor.words()[:400])
        enter(kind="closing", day="9/11/2026", units="1")
        check("closing can begin on that day", say["closing"].format(1) in visitor.words(), visitor.words()[:600])
        check("nothing sticks out afterwards", sideways(visitor) <= 0, str(sideways(visitor)))
