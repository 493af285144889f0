"""What she agrees to, and what she takes back."""
from files import WORDS, begin_file
from visitor import Visitor
from walks import check
from ways import sideways

SAY = {"fr": {"consents": "accords", "name": "Hatice-Nur"}, "nl": {"consents": "toestemmingen", "name": "Gülsüm"}}


def given_then_withdrawn(house, language, width, height, script):
    """Explained with the sheet in Turkish, given for a part, seen by the nurse; withdrawn, and seen by nobody outside."""
    say = {**WORDS[language], **SAY[language]}
    with Visitor(house, width, height, script, language) as desk, Visitor(house, 390, 844) as nurse:
        desk.sign_in("case-manager", language)
        person = begin_file(
            desk, say, officialGiven=say["name"], officialFamily="Karadağ-Toestemming", birth="1939", phone1=f"0470 31 {width % 100:02} 10")
        french = WORDS["fr"]["persons"] + "/" + person.rsplit("/", 1)[1]
        desk.go(f"{person}/{say['circle']}")
        desk.send(desk.fill(
            desk.form(f"/{say['circle']}/do/add"), kind="professional", name="Joke Peeters", role="verpleegkundige",
            accountEmail="home-nurse@relais-demo.example"))
        nurse.sign_in("home-nurse")
        nurse.go(french)
        check("before she agreed a nurse sees nothing", "Karadağ" not in nurse.said())
        page = f"{person}/{say['consents']}"
        desk.go(f"{page}/sheet?in=tr")
        sheet = desk.one("[lang=tr]")
        check("the sheet is in Turkish", sheet.is_displayed() and "paylaş" in desk.words().lower(), desk.words()[:300])
        check("nothing sticks out of the sheet", sideways(desk) <= 0, str(sideways(desk)))
        desk.go(page)
        form = desk.form("/do/agree")
        desk.send(form)
        check("consent to nothing is no consent", desk.all("#problems") and desk.forms("/do/agree"))
        form = desk.fill(
            desk.form("/do/agree"), **{"share-everybody-social": "yes", "way-orally": "yes", "way-pictures": "yes"}, evaluation="no", research="no",
            language="tr", decider="herself", words="Evet, ama çok kişi olmasın.")
        desk.send(form)
        check("what she said is kept", "Evet, ama çok kişi olmasın." in desk.words(), desk.words()[:400])
        check("nothing sticks out of the page", sideways(desk) <= 0, str(sideways(desk)))
        nurse.go(french)
        check("the nurse sees the file", "Karadağ" in nurse.said())
        check("but no assessments: care was not shared", not nurse.all("main a[href$='/evaluations'], nav a[href$='/evaluations']"))
        desk.go(page)
        form = desk.fill(desk.form("/do/withdraw"), decider="herself")
        desk.confirm(form)
        check("the page says that it is over", not desk.forms("/do/withdraw"))
        nurse.go(french)
        check("at once the nurse sees nothing any more", "Karadağ" not in nurse.said())
