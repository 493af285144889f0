"""The life of the neighbourhood: an editor sends a house its link, the house enters an activity on a phone, a visitor finds it."""
import datetime
import re
import urllib.request

from visitor import Visitor
from ways import sideways
from walks import check


def neighbourhood(house):
    with Visitor(house) as editor, Visitor(house) as agent, Visitor(house, 390, 844, script=False) as tenant, Visitor(
            house, 390, 844) as person:
        editor.sign_in("directory-editor")
        agent.sign_in("helpdesk-agent")
        editor.go("/fr/mes-activites")
        editor.send(editor.fill(
            editor.form("/do/new-house"), name="Le Coin <b> de l'Étang", address="Rue du Test 1", municipality="21009", email="coin@relais-demo.example"))
        check("the house has its page", re.fullmatch(r"/fr/mes-activites/\w{26}", editor.path), editor.path)
        editor.send(editor.form("/do/send-link"))
        check("the link left", "lettre" in editor.words())
        # The demonstration shows letters to those of the editor's house who work on requests.
        agent.go("/fr/messages")
        agent.press(agent.all("main a[href^='/fr/messages/']")[0])
        link = re.search(r"/fr/mes-activites/\w{25}\b", agent.words())
        check("the letter carries a link", link)

        tenant.go(link.group(0))
        check("nothing sticks out", sideways(tenant) <= 0, str(sideways(tenant)))
        tenant.send(tenant.fill(tenant.form("/do/save-activity"), title="Soupe d'Étang", day="hier ou demain", until="14h", **{"from": "12h"}))
        check("a day that cannot be read is named, and nothing typed is lost", tenant.all("#problems") and tenant.one(
            "input[name=title]").get_property("value") == "Soupe d'Étang")
        tenant.send(tenant.fill(tenant.form("/do/save-activity"), day=tomorrow(), cost="0"))
        check("it is published", "Soupe d'Étang" in tenant.words())

        person.go("/fr/activites?municipality=21009&cost=free")
        check("a visitor finds it", "Soupe d'Étang" in person.words())
        check("nothing sticks out of the list", sideways(person) <= 0, str(sideways(person)))
        person.press(next(a for a in person.all("main h3 a") if "Soupe d'Étang" in a.text))
        check("and reads where it is", "Rue du Test 1" in person.words())
        with urllib.request.urlopen(f"{house.address}/api/activities.ics?municipality=21009", timeout=10) as answer:
            feed = answer.read().decode()
        check("the feed can be subscribed to", feed.startswith("BEGIN:VCALENDAR\r\n") and "Soupe d'Étang" in feed.replace("\r\n ", ""))

        tenant.press(tenant.one("main button[value^='cancel:']"))
        person.go("/fr/activites?municipality=21009&cost=free")
        check("a cancelled day says so", "Annulé ce jour-là" in person.words())
        tenant.press(tenant.one("main button[value=undo]"))
        person.go("/fr/activites?municipality=21009&cost=free")
        check("and it is taken back", "Annulé ce jour-là" not in person.words())


def tomorrow():
    """As people write it."""
    day = datetime.date.today() + datetime.timedelta(days=1)
    return f"{day.day}/{day.month}/{day.year}"
