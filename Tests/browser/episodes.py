"""Is she eligible, and her episode in the programme: from the questions to the doctor's answer by link."""
import re

from files import WORDS, begin_file
from visitor import Visitor
from walks import check
from ways import sideways

SAY = {
    "fr": {
        "outbox": "/fr/messages", "rights": "droits", "way": "prises-en-charge", "agreed": "Oui, les conditions sont remplies", "given": "Le médecin est d'accord",
        "skipped": "sautée", "list": "/fr/prises-en-charge",
    },
    "nl": {
        "outbox": "/nl/berichten", "rights": "rechten", "way": "begeleidingen", "agreed": "Ja, aan de voorwaarden is voldaan", "given": "De arts gaat akkoord",
        "skipped": "overgeslagen", "list": "/nl/begeleidingen",
    },
}
LINK = re.compile(r"https?://[^\s<\"]+/(?:accord-du-medecin|akkoord-van-de-arts)/[^\s<\"]+")


def whole_way(house, language, width, height, script):
    say = {**WORDS[language], **SAY[language]}
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("case-manager", language)
        person = begin_file(desk, say, officialGiven="Honorine", officialFamily=f"Parcours-'t Serstevens {width}", birth="1938")
        page = f"{person}/{say['rights']}"
        desk.go(page)
        check("nothing sticks out of the conditions", sideways(desk) <= 0, str(sideways(desk)))
        desk.send(desk.form("/do/answer"))
        check("an empty form is no answer", desk.all("#problems"))
        form = desk.fill(desk.form("/do/answer"), **{"a.fallInLast30Days": "yes", "a.riskOfLossOfAutonomy": "yes"})
        desk.send(form)
        check("a fall has a day", desk.all("#problems a[href='#f-e-d.fallInLast30Days']"))
        desk.send(desk.fill(desk.form("/do/answer"), **{"d.fallInLast30Days": "hier" if language == "fr" else "gisteren"}))
        check("it is noted with the name", "Qui a répondu" in desk.said() or "Wie antwoordde" in desk.said())
        desk.go(f"{page}/protocol3")
        check("the explanation can be handed over", desk.all("article.sheet h1") and sideways(desk) <= 0, str(sideways(desk)))
        desk.go(page)
        desk.send(desk.form("/protocol3/do/share"))
        check("it is shared", desk.forms("/protocol3/do/unshare"))
        desk.go(f"{person}/{say['way']}")
        desk.send(desk.form("/do/begin"))
        check("a way needs a service and somebody who asked", len(desk.all("#problems li")) == 2)
        desk.send(desk.fill(desk.form("/do/begin"), service="protocol3/occupationalTherapy", asker="carer", name="Sa nièce"))
        way = desk.path
        check("nothing sticks out of the way", sideways(desk) <= 0, str(sideways(desk)))
        form = desk.form("/do/orient")
        options = form.find_elements("css selector", "select[name=provider] option")
        check("providers of the list are offered", len(options) > 1)
        desk.send(desk.fill(form, provider=options[1].get_dom_attribute("value"), agreed="yes"))
        email = f"dr-{language}-{width}@exemple.example"
        desk.send(desk.fill(desk.form("/do/ask"), doctor="Dr Essai", role="general-practitioner", way="link", email=email, agreed="yes"))
        check("the doctor is asked", desk.path == way and not desk.all("#problems"), desk.words()[:300])
        desk.send(desk.fill(desk.form("/do/visit"), why="Vue chez elle, sans rendez-vous."))
        check("a skipped step says so", say["skipped"] in desk.words(".episode-way"), desk.words()[:300])
        desk.go(say["list"])
        check("the list shows it, and fits", "Honorine" in desk.words() and sideways(desk) <= 0, str(sideways(desk)))
        link = doctors_link(desk, say, email)
    with Visitor(house, 390, 844, not script, language) as doctor:
        doctor.go(link)
        check("the link says whom it is about", "Honorine" in doctor.words())
        doctor.send(doctor.forms("/(accord-du-medecin|akkoord-van-de-arts)/.*")[0])
        check("no answer is no answer", doctor.all("#problems"))
        doctor.send(doctor.fill(doctor.forms("/(accord-du-medecin|akkoord-van-de-arts)/.*")[0], answer="yes"))
        check("the answer stands there", not doctor.forms("/(accord-du-medecin|akkoord-van-de-arts)/.*"))
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("case-manager", language)
        desk.go(way)
        check("those who asked read it", say["given"] in desk.words(), desk.words()[:400])


def doctors_link(desk, say, email):
    desk.go(say["outbox"])
    row = next((r for r in desk.all("main tbody tr") if email in (r.get_property("textContent") or "")), None)
    check("the letter stands in the outbox", row is not None, desk.words()[:300])
    desk.press(row.find_element("css selector", "a"))
    link = LINK.search(desk.driver.page_source)
    check("the letter carries the link", link)
    check("the letter names nobody and says nothing", "Honorine" not in desk.words() and "Protoc" not in desk.words())
    return link.group(0)


def module_and_pathway(house, language, width, height, script):
    """A case manager notes the first visit with its module in the units at once, and begins a pathway in the file."""
    say = {**WORDS[language], **SAY[language]}
    words = {
        "fr": {"units": "prestations", "requests": "demandes", "time": "ligne-du-temps", "refused": "Ceci n'a pas été noté", "begun": "Parcours commencé"},
        "nl": {"units": "prestaties", "requests": "hulpvragen", "time": "tijdlijn", "refused": "Dit is niet genoteerd", "begun": "Traject begonnen"},
    }[language]
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("case-manager", language)
        person = begin_file(desk, say, officialGiven="Odile", officialFamily=f"Module-'t Serstevens {width}", birth="1939")
        desk.go(f"{person}/{say['way']}")
        desk.send(desk.fill(desk.form("/do/begin"), service="protocol3/caseManagement", asker="person"))
        episode = desk.path
        visit = desk.form("/do/visit")
        desk.unfold(visit)
        box = visit.find_element("css selector", "input[name=belrai]")
        desk.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
        box.find_element("xpath", "ancestor::label").click()
        desk.send(desk.fill(desk.form("/do/visit"), why="Vue chez elle.", giver="caseManagement:nurse"))
        check("without the BelRAI the units say no, in words", words["refused"] in desk.words(), desk.words()[:300])
        check("nothing sticks out of the refusal", sideways(desk) <= 0, str(sideways(desk)))
        desk.send(desk.fill(desk.form("/do/visit"), belrai="yes"))
        check("with it, both are noted", desk.path == episode and not desk.forms("/do/visit"), desk.words()[:300])
        desk.go(f"{person}/{words['units']}")
        check("the act stands in the units", desk.all("#history li"))
        desk.go(f"{person}/{words['requests']}")
        start = desk.forms("/do/start")[0]
        desk.unfold(start)
        desk.send(desk.forms("/do/start")[0])
        check("a pathway began in the file", len(desk.all(".pathway > li")) > 3 and sideways(desk) <= 0, desk.path)
        desk.go(f"{person}/{words['time']}")
        check("the timeline tells it", words["begun"] in desk.words() and sideways(desk) <= 0, str(sideways(desk)))
