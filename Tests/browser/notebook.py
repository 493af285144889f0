"""A question in the notebook, answered by somebody who has nothing but a letter."""
import re

from files import WORDS, begin_file
from visitor import Visitor
from walks import check
from ways import sideways

SAY = {"fr": {"notebook": "cahier", "outbox": "/fr/messages"}, "nl": {"notebook": "schrift", "outbox": "/nl/berichten"}}
LINK = re.compile(r"https?://[^\s<\"]+/(?:note|notitie)/[^\s<\"]+")


def answered_by_link(house, language, width, height, script):
    say = {**WORDS[language], **SAY[language]}
    email = f"voisin-{language}-{width}@exemple.example"
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("case-manager", language)
        person = begin_file(desk, say, officialGiven="Séraphine", officialFamily=f"Cahier-'t Kindt {width}", birth="1936")
        desk.go(f"{person}/{say['circle']}")
        desk.send(desk.fill(desk.form(f"/{say['circle']}/do/add"), kind="family", name="Ottilie Dochterman", role="fille", email=email))
        # A relative without account hears what she agreed to share.
        desk.go(f"{person}/{'accords' if language == 'fr' else 'toestemmingen'}")
        desk.send(desk.fill(
            desk.form("/do/agree"), **{"share-everybody-social": "yes", "way-orally": "yes"}, evaluation="no", research="no", decider="herself"))
        page = f"{person}/{say['notebook']}"
        desk.go(f"{page}/new?kind=question")
        check("112 stands above the form", desk.all("main a[href='tel:112']"))
        form = desk.form("/do/write")
        desk.send(desk.fill(form, audience="some"))
        check("a question needs words and somebody to answer", desk.all("#problems"))
        form = desk.fill(desk.form("/do/write"), kind="question", part="social", audience="some", words="Qui garde le chat dimanche ?")
        box = next(b for b in form.find_elements("css selector", "input[type=checkbox][name^='to-member/']"))
        box.find_element("xpath", "ancestor::label").click()
        desk.send(form)
        check("the question stands in the notebook", "Qui garde le chat dimanche ?" in desk.words())
        check("nothing sticks out of the notebook", sideways(desk) <= 0, str(sideways(desk)))
        link = letter_link(desk, say, email)
    with Visitor(house, 390, 844, not script, language) as daughter:
        daughter.go(link)
        check("the link opens without an account", "Qui garde le chat dimanche ?" in daughter.words(), daughter.said()[:300])
        check("and names nobody", "Séraphine" not in daughter.said())
        check("nothing sticks out on her phone", sideways(daughter) <= 0, str(sideways(daughter)))
        daughter.send(daughter.forms("/(note|notitie)/.*")[0])
        check("an empty answer is no answer", daughter.all("#problems"))
        daughter.send(daughter.fill(daughter.forms("/(note|notitie)/.*")[0], words="Moi, dès 9 h. Het eten staat in de kast."))
        check("she sees that it arrived", "Moi, dès 9 h." in daughter.words())
        daughter.go(link[:-4] + "AAAA")
        check("a forged link opens nothing", "le chat" not in daughter.said())
    with Visitor(house, 390, 844, language=language) as desk:
        desk.sign_in("case-manager", language)
        desk.go(page)
        check("those who asked read the answer", "Moi, dès 9 h." in desk.words())
        desk.go(f"{page}?scope=open")
        check("and nothing waits any more", "le chat" not in desk.words("main"))


def letter_link(desk, say, email):
    desk.go(say["outbox"])
    row = next((r for r in desk.all("main tbody tr") if email in (r.get_property("textContent") or "")), None)
    check("the letter stands in the outbox", row is not None, desk.words()[:300])
    desk.press(row.find_element("css selector", "a"))
    link = LINK.search(desk.driver.page_source)
    check("the letter carries the link", link)
    check("the letter names nobody and says nothing", "Séraphine" not in desk.words() and "chat" not in desk.words())
    return link.group(0)
