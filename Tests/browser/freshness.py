"""The directory kept true: an editor asks, a provider corrects on a phone without script, a visitor reports a mistake."""
import re

from selenium.webdriver.common.by import By

from visitor import Visitor
from ways import sideways
from walks import check

LINK = re.compile(r"/fr/confirmer/[a-z0-9]+")


def newest_link(agent):
    """The demonstration shows letters, with their links, to those who work on requests in the editor's house."""
    agent.go("/fr/messages")
    for row in agent.all("main tbody tr"):
        if "fiche" in row.text:
            agent.press(row.find_element(By.CSS_SELECTOR, "a"))
            found = LINK.search(agent.driver.page_source)
            check("the letter carries the link", found)
            return found.group(0)
    raise AssertionError("no letter about an entry in the outbox")


def open_entry(editor):
    """The first entry of an organisation with an e-mail address that the desk lists."""
    editor.go("/fr/redaction?kind=service")
    links = [a.get_dom_attribute("href") for a in editor.all("main .work-list h3 a")]
    for link in links:
        editor.go(link)
        if editor.forms("/do/ask"):
            return link
    raise AssertionError("no entry can be asked about")


def asked_and_corrected(house):
    with Visitor(house) as editor, Visitor(house) as agent, Visitor(house, 390, 844, script=False) as provider:
        editor.sign_in("directory-editor")
        agent.sign_in("helpdesk-agent")
        desk = open_entry(editor)
        editor.send(editor.form("/do/ask"))
        check("the question is on its way", "partie" in editor.words())
        link = newest_link(agent)
        provider.go(link)
        check("everything is read back", len(provider.all("main section.card")) >= 6)
        check("nothing sticks out on a phone", sideways(provider) <= 0, str(sideways(provider)))
        provider.go(f"{link}?section=contact")
        form = provider.form("/do/correct")
        provider.send(provider.fill(form, **{"phones.0.number": "12"}))
        check("a number that is none is named", provider.all("#problems"))
        provider.send(provider.fill(provider.form("/do/correct"), **{"phones.0.number": "02 555 98 76"}))
        check("the correction is shown as waiting", "02 555 98 76" in provider.words("table"))
        public = "/fr/annuaire/" + desk.rsplit("/", 1)[1].replace(".", "/", 1)
        provider.go(public)
        check("the public page does not show it yet", "02 555 98 76" not in provider.words())
        editor.go("/fr/redaction")
        check("the correction stands on top of the desk", editor.all("main a[href$='#wishes']"))
        editor.go(desk)
        check("before and after", "02 555 98 76" in editor.words("#wishes"))
        form = editor.form("/do/decide")
        editor.send(editor.fill(form, **{"field.phones": "yes", "word": "Merci !"}))
        provider.go(public)
        check("the public page shows it", "02 555 98 76" in provider.words())
        check("and who confirmed it", "par le service lui-même" in provider.words())
        editor.go(desk)
        undo = next(f for f in editor.forms("/do/undo") if f.find_elements(By.CSS_SELECTOR, "[value=phones]"))
        editor.send(undo)
        provider.go(public)
        check("undone is undone in public", "02 555 98 76" not in provider.words())
        provider.go(link)
        provider.send(next(f for f in provider.forms("/do/answer") if f.find_elements(By.CSS_SELECTOR, "[value=right]")))
        check("one touch confirms", "confirmée" in provider.words())


def mistake_reported(house):
    with Visitor(house, 390, 844, script=False) as visitor, Visitor(house) as editor, Visitor(house) as agent:
        visitor.go("/fr/recherche?q=repas+%C3%A0+domicile")
        visitor.press(visitor.all(".results h2 a")[0])
        path = visitor.path
        form = visitor.fill(visitor.form(re.escape(path)), mistake="Le numéro ne répond plus.", email="odile@example.be")
        visitor.send(form)
        number = re.search(r"E\d\d-\w{5}", visitor.words())
        check("the visitor gets a number", number)
        editor.sign_in("directory-editor")
        editor.go("/fr/erreurs-signalees")
        check("the editor reads it, without the address", "ne répond plus" in editor.words() and "odile" not in editor.said())
        card = next(f for f in editor.forms("/do/handle"))
        editor.send(editor.fill(card, outcome="corrected"))
        agent.sign_in("helpdesk-agent")
        agent.go("/fr/messages")
        check("the visitor is told", f"signalement {number.group(0)}" in agent.words())


def campaign(house):
    with Visitor(house) as editor:
        editor.sign_in("directory-editor")
        editor.go("/fr/campagnes")
        form = editor.fill(editor.form("/do/create"), name="Schaerbeek, hiver", ends="31/12/2027", **{"town.21015": "yes"})
        editor.press(form.find_element(By.CSS_SELECTOR, "button[value=preview]"))
        check("it says how many letters", "lettres" in editor.words(".notice"))
        editor.press(editor.one("button[value=create]"))
        check("nothing has left", "aucune lettre" in editor.words(".flash"))
        editor.send(editor.form("/do/send"))
        check("letters have left", re.search(r"\d+ lettres? ", editor.words(".flash")), editor.words(".flash"))
        editor.send(editor.form("/do/close"))
        check("it is closed", not editor.forms("/do/send"))


def conditions_changed(house, script):
    """An editor changes a limit on a phone: what visitors read and what is answered to them changes, until she takes it back."""
    desk, place = "/fr/redaction/entry.taxi-vouchers", "/fr/annuaire/entry/taxi-vouchers"

    def asks(visitor, name):
        visitor.go(place)
        visitor.send(visitor.fill(visitor.form("#conditions"), age="72"))
        return next((f for f in visitor.forms("#conditions") if f.find_elements(By.NAME, name)), None)

    with Visitor(house, 390, 844, script=script) as editor, Visitor(house, script=script) as visitor:
        editor.sign_in("directory-editor")
        check("at 72 the age is too low to ask about buses", not asks(visitor, "public-transport"))
        editor.go(f"{desk}?section=conditions")
        check("each rule stands there in plain words", "75 ans ou plus" in editor.words())
        check("nothing sticks out of the list", sideways(editor) <= 0, str(sideways(editor)))
        editor.follow("main a[href*='condition=situation']")
        check("nothing sticks out of the formula", sideways(editor) <= 0, str(sideways(editor)))
        wrong = editor.fill(editor.form("/do/condition"), **{"needs.0.0.from": "beaucoup", "place": "2.8.1 bis"})
        editor.press(wrong.find_element(By.CSS_SELECTOR, "button[value=see]"))
        check("a limit that is none is named", editor.all("#problems a[href='#f-needs.0.0.from']"))
        form = editor.form("/do/condition")
        check("nothing typed is lost", form.find_element(By.NAME, "place").get_property("value") == "2.8.1 bis")
        # A question more and away again: the rest of the form stays.
        more = editor.fill(form, **{"needs.0.0.from": "70", "needs.0.add": "ill"})
        editor.press(more.find_element(By.CSS_SELECTOR, "button[value='add:0']"))
        check("a question is added to its list", editor.all("[name='needs.0.2.question'][value=ill]"))
        editor.press(editor.one("button[value='take-out:0.2']"))
        check("and taken out", not editor.all("[name='needs.0.2.question']"))
        editor.press(editor.form("/do/condition").find_element(By.CSS_SELECTOR, "button[value=see]"))
        check("what visitors will read", "70 ans ou plus" in editor.words("#preview") and "Quel âge avez-vous" in editor.words("#preview"))
        check("the sentence is to be looked at again", "la phrase est restée la même" in editor.words("#preview"))
        check("nothing sticks out of the preview", sideways(editor) <= 0, str(sideways(editor)))
        said = editor.fill(editor.form("/do/condition"), **{"words.fr": "À partir de 70 ans sans transports en commun."})
        editor.press(said.find_element(By.CSS_SELECTOR, "button[value=save]"))
        check("it is saved", "Enregistré" in editor.words(".flash"))
        bus = asks(visitor, "public-transport")
        check("at 72 buses matter now", bus)
        visitor.send(visitor.fill(bus, **{"public-transport": "no"}))
        check("and she can have it", "Oui, d'après vos réponses" in visitor.words("#conditions"))
        editor.go(desk)
        undo = next(f for f in editor.forms("/do/undo") if f.find_elements(By.CSS_SELECTOR, "[value='offer.conditions']"))
        editor.send(undo)
        check("undone is undone in public", not asks(visitor, "public-transport"))
