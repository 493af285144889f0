"""Who is there for a street, and pathways on a request: as people walk through them."""
from selenium.webdriver.common.by import By

from visitor import Visitor
from ways import sideways
from walks import check

SAY = {
    "fr": {"find": "/fr/quartiers", "keep": "/fr/quartiers-et-referents", "street": "avenue des Essais", "requests": "/fr/demandes"},
    "nl": {"find": "/nl/wijken", "keep": "/nl/wijken-en-referenten", "street": "Proefnemingenlaan", "requests": "/nl/hulpvragen"},
}


def found_by_street(house, language, script):
    """A referent describes a neighbourhood; a visitor on a phone looks in vain, then finds her; the coordinator sees what was looked for."""
    say = SAY[language]
    mark = f"{language} {'avec' if script else 'sans'}"
    with Visitor(house, 390, 844, script=script) as visitor, Visitor(house, 1280, 900, script=script) as keeper:
        visitor.go("/" + language)
        visitor.follow(f"main a[href='{say['find']}']")
        form = visitor.one("main form.filters")
        form.find_element(By.NAME, "q").send_keys(say["street"] + " 12, 1070")
        visitor.press(form.find_element(By.CSS_SELECTOR, "button[type=submit]"))
        check("nobody is there: the helpdesk is named", "helpdesk" in visitor.words(), visitor.words()[:300])
        check("nothing is wider than the phone", not sideways(visitor))
        keeper.sign_in("neighbourhood-referent", language)
        keeper.go(say["keep"])
        street = say["street"].lower().replace(" des", "")
        check("what was looked for in vain is counted", street in keeper.words("main table.table tbody"), keeper.words("main table.table tbody"))
        keeper.go(say["keep"] + "/new")
        form = keeper.form("/do/save")
        keeper.fill(form, nameFr=f"Essais {mark}", nameNl=f"Proefwijk {mark}", municipality="21001", streets="avenue des Essais / Proefnemingenlaan : abc")
        keeper.send(form)
        check("a line that cannot be read is named", "abc" in keeper.words("[role=alert]"), keeper.words()[:300])
        form = keeper.form("/do/save")
        keeper.fill(form, streets="avenue des Essais / Proefnemingenlaan : 2-98 pairs")
        keeper.send(form)
        page = keeper.path
        keeper.unfold(keeper.form("/do/referent"))
        form = keeper.form("/do/referent")
        keeper.fill(form, firstName="Essaie", phone="02 000 07 07", base="Maison des Essais", hours2="9h-12h")
        keeper.send(form)
        check("she stands there", "Essaie" in keeper.words() and "02 000 07 07" in keeper.words(), keeper.words()[:400])
        form = keeper.form("/do/plan")
        keeper.fill(form, audience="pharmacists", way="in-person", words="Cartes au comptoir", day="1/12/2027")
        keeper.send(form)
        check("the plan has a line", "Cartes au comptoir" in keeper.words())
        keeper.send(keeper.fill(keeper.form("/do/told"), reached="3"))
        check("it was told", "3" in keeper.words(".work-list"), keeper.words(".work-list"))
        visitor.go(f"{say['find']}?q={say['street'].replace(' ', '+')}+14,+1070")
        check("the visitor finds her", "Essaie" in visitor.words(), visitor.words()[:400])
        public = f"{say['find']}/{page.split('/')[-1]}"
        visitor.go(public)
        check("her page fits the phone", not sideways(visitor))
        visitor.go(public + "?paper=poster")
        check("the poster has a code and both languages", visitor.all("svg.qr") and "Hulp nodig" in visitor.words() and "Besoin d" in visitor.words())
        visitor.go(public + "?paper=cards")
        check("eight cards", len(visitor.all(".pocket")) == 8)
        keeper.go(page)
        keeper.unfold(keeper.form("/do/save"))
        form = keeper.form("/do/save")
        keeper.fill(form, removed="yes")
        keeper.send(form)
        visitor.go(public)
        check("its old posters lead to the search", visitor.all(f"main a[href='{say['find']}']"))


def pathway_on_request(house, language, width, height, script):
    """An agent begins a pathway on a new request, does a step, leaves one out, adds one, and ends it."""
    say = SAY[language]
    with Visitor(house, width, height, script=script) as agent:
        agent.sign_in("helpdesk-agent", language)
        agent.go(say["requests"] + "/" + {"fr": "nouvelle", "nl": "nieuw"}[language])
        form = agent.form(say["requests"] + "/" + {"fr": "nouvelle", "nl": "nieuw"}[language])
        agent.fill(form, words="Il oublie le gaz et se perd en rentrant.", about="family", channel="phone")
        agent.send(form)
        request = agent.path
        starts = [form for form in agent.forms("/do/start")]
        check("five pathways are offered", len(starts) == 5, len(starts))
        agent.unfold(starts[0])
        agent.send(agent.forms("/do/start")[0])
        page = agent.path
        check("it has its steps", len(agent.all(".pathway > li")) == 8, agent.path)
        check("nothing is wider than the screen", not sideways(agent))
        agent.send(agent.fill(agent.form("/do/step", "do", "done"), words="Il veut rester chez lui"))
        check("a step is done, with a word", "Il veut rester chez lui" in agent.words())
        skip = agent.form("/do/step", "do", "skip")
        agent.unfold(skip)
        agent.send(agent.fill(agent.form("/do/step", "do", "skip"), why="already-done"))
        add = agent.form("/do/add")
        agent.unfold(add)
        agent.send(agent.fill(agent.form("/do/add"), what="Donner la clé à la voisine", who="carer", due="1/12/2027"))
        check("a step of our own", "Donner la clé" in agent.words() and len(agent.all(".pathway > li")) == 9)
        agent.go(request)
        check("the request shows what is next", agent.all(f"main a[href='{page}']"))
        agent.go(page)
        end = agent.form("/do/end")
        agent.unfold(end)
        agent.send(agent.fill(agent.form("/do/end"), ending="changed"))
        check("it ended", not agent.forms("/do/add"))


def interpreter_by_link(house, language, script):
    """An agent asks an interpreter from a request; the service answers by its link on a phone; the request shows it."""
    say = SAY[language]
    new = say["requests"] + "/" + {"fr": "nouvelle", "nl": "nieuw"}[language]
    with Visitor(house, 1280, 900, script=script) as agent, Visitor(house, 390, 844, script=script) as service:
        agent.sign_in("helpdesk-agent", language)
        agent.go(new)
        agent.send(agent.fill(agent.form(new), words="Elle ne parle que le turc.", about="family", channel="phone"))
        request = agent.path
        form = agent.form("/do/ask")
        agent.fill(
            form, spoken="tr", way="on-place", day="1/12/2027", time="14h30", place="Maison des Essais, rue Imaginaire 3",
            serviceName="Interprètes d'essai", email="interpretes@essai.example")
        agent.send(agent.form("/do/ask"))
        check("it stands on the request", agent.path == request and "Interprètes d'essai" in agent.words(), agent.words()[:300])
        agent.go({"fr": "/fr/messages", "nl": "/nl/berichten"}[language])
        agent.press(agent.driver.find_element(By.XPATH, "//main//tr[contains(., 'interpretes@essai.example')]//a"))
        link = next(word for word in agent.words().split() if word.startswith("http") and "/demande-d-interprete/" in word or "/vraag-om-tolk/" in word)
        service.go("/" + link.split("/", 3)[3])
        check("the service sees when and where, not who", "Maison des Essais" in service.words() and not sideways(service), service.words()[:300])
        service.send(service.fill(service.form("/do/answer", "answer", "confirm"), words="Madame Essai vient"))
        agent.go(request)
        check("the request shows the answer", "Madame Essai vient" in agent.words())
