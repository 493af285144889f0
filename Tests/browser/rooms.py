"""The rooms around the directory: a guide begun in the browser, what a person can have, a provider chosen inside a referral."""
from visitor import Visitor
from ways import sideways
from walks import check

PERSON = "/fr/personnes/demo-person-000003"


def guide_begun(house):
    """From the desk to a new guide that a visitor reads."""
    with Visitor(house) as editor, Visitor(house, 390, 844, script=False) as visitor:
        editor.sign_in("directory-editor")
        editor.follow("nav.menu a[href='/fr/redaction']")
        editor.follow("nav.file-menu a[href='/fr/guides']")
        editor.follow("main a[href='/fr/guides/new']")
        words = {f"title.{code}": f"Rentrer de l'hôpital <{code}>" for code in ("fr", "nl", "en")}
        words |= {f"lead.{code}": f"Les premiers jours, {code}" for code in ("fr", "nl", "en")}
        editor.send(editor.fill(editor.form("/do/new-guide"), id="Retour !", **words))
        check("an address that is none is named, and the words stay", editor.all("#problems") and editor.one(
            "input[name='title.fr']").get_property("value") == words["title.fr"])
        editor.send(editor.fill(editor.form("/do/new-guide"), id="retour-hopital"))
        visitor.go("/fr/guides/retour-hopital")
        check("nobody else sees it", "Les premiers jours" not in visitor.words())
        editor.follow("main a[href$='edit=0']")
        section = {f"title.{code}": "Le premier soir" for code in ("fr", "nl", "en")}
        section |= {f"why-0.{code}": "Pour manger" for code in ("fr", "nl", "en")}
        editor.press(editor.fill(editor.form("/do/edit-guide"), **section, **{"entry-0": "category/38"}).find_element(
            "css selector", "button[value=save]"))
        editor.press(editor.form("/do/publish-guide", "words", "draft").find_element("css selector", "button[value=draft]"))
        visitor.go("/fr/guides/retour-hopital")
        check("published, a visitor reads it", "Le premier soir" in visitor.words() and "Rentrer de l'hôpital <fr>" in visitor.words())


def what_she_can_have(house, script):
    with Visitor(house, 390, 844, script=script) as manager:
        manager.sign_in("case-manager")
        manager.go(PERSON)
        manager.follow("nav.file-menu a[href$='/conditions']")
        check("nothing sticks out", sideways(manager) <= 0, str(sideways(manager)))
        before = manager.driver.current_url
        manager.press(next(a for a in manager.all(".work-list h3 a")))
        check("one help has a page of its own", manager.driver.current_url.startswith(before + "/"))
        manager.send(manager.form("/do/answer"))
        check("asked again, it answers on the page", manager.forms("/do/answer") or manager.all("main .notice"))
        check("and no answer stands in the address", "?" not in manager.driver.current_url)
        check("nothing sticks out of it", sideways(manager) <= 0, str(sideways(manager)))


def can_i_have_it(house, script):
    with Visitor(house, 390, 844, script=script) as visitor:
        place = "/fr/annuaire/entry/taxi-vouchers"
        visitor.go(place)
        visitor.send(visitor.fill(visitor.form("#conditions"), age="74"))
        check("what was answered is read back", "74 ans" in visitor.words("#conditions"))
        check("no answer stands in the address", "?" not in visitor.driver.current_url, visitor.driver.current_url)
        check("nothing sticks out of it", sideways(visitor) <= 0, str(sideways(visitor)))
        form = next(f for f in visitor.forms("#conditions") if f.find_elements("name", "disability"))
        visitor.send(visitor.fill(form, disability="yes"))
        check("one answer after the other", visitor.all("#conditions button[value=age]") and visitor.all("#conditions button[value=disability]"))
        visitor.press(visitor.one("#conditions button[value=age]"))
        check("one is taken back, the other stays", not visitor.all("#conditions button[value=age]")
              and visitor.all("#conditions button[value=disability]"))
        visitor.go(f"{place}?age=74&disability=yes")
        check("an address with answers shows the page and reads none", not visitor.all("#conditions button[name=take-back]"))


def provider_in_a_referral(house):
    """Without script: words are typed first, then the programme's list is asked inside the form."""
    with Visitor(house, 1280, 900, script=False) as agent:
        agent.sign_in("helpdesk-agent")
        agent.go("/fr/demandes")
        for link in [a.get_dom_attribute("href") for a in agent.all("main .work-list h3 a")]:
            agent.go(f"{link}/orienter")
            if agent.all("textarea[name=shared]"):
                break
        form = agent.fill(agent.form("/orienter"), shared="Ce que j'avais déjà écrit")
        agent.fill(form, municipality="", speaks="")
        agent.press(form.find_element("css selector", "button[value=providers]"))
        button = agent.one("button[value^='provider/']")
        agent.press(button)
        check("somebody is the recipient", agent.one("input[name=email]").get_property("value"))
        check("what was typed is there", agent.one("textarea[name=shared]").get_property("value") == "Ce que j'avais déjà écrit")
