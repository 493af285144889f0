"""Outreach, gaps that are passed on, and messages that did not arrive: as people walk through them."""
from selenium.webdriver.common.by import By

from visitor import Visitor
from ways import sideways
from walks import check

SAY = {
    "fr": {"rounds": "/fr/tournees", "doors": "rue Sans Nom 2-6", "outbox": "/fr/messages", "paper": "/fr/lettres-a-imprimer", "write": "/fr/courrier"},
    "nl": {"rounds": "/nl/rondes", "doors": "Naamloze straat 2-6", "outbox": "/nl/berichten", "paper": "/nl/af-te-drukken-brieven", "write": "/nl/post"},
}


def round_on_a_phone(house, language, script):
    """A planner prepares a round; a volunteer walks it on a phone; a need becomes a request; at the end no door is left."""
    say = SAY[language]
    with Visitor(house) as planner, Visitor(house, 390, 844, script=script) as phone:
        planner.sign_in("neighbourhood-referent", language)
        planner.go(say["rounds"] + "/new")
        form = planner.form("/do/plan")
        planner.fill(form, title="Essai de porte en porte", municipality="21015", day="3/12/2027", doors=say["doors"])
        box = form.find_element(By.CSS_SELECTOR, "input[name^='who.']")
        box.find_element(By.XPATH, "ancestor::label").click()
        planner.send(form)
        check("the round is ready", "Essai de porte en porte" in planner.words())
        page = planner.path
        phone.sign_in("volunteer", language)
        phone.go(page)
        check("three doors on the phone", len(phone.all(".door-list li")) == 3)
        check("nothing is wider than the phone", not sideways(phone))
        phone.press(phone.all(".door-list a")[0])
        first = phone.path
        check("the door fits the phone", not sideways(phone))
        form = phone.form("/do/visit")
        phone.fill(form, note="Repasser")
        phone.press(form.find_element(By.CSS_SELECTOR, "button[value=absent]"))
        check("one touch leads on to the next door", "/do/" not in phone.path and phone.path != first, phone.path)
        form = phone.form("/do/need")
        phone.fill(form, words="Elle voudrait de l'aide pour ses courses.", reach="0470 00 00 71")
        phone.send(form)
        check("without her yes it comes back", phone.all("[role=alert]"), phone.words()[:300])
        form = phone.form("/do/need")
        phone.fill(form, agrees="yes")
        phone.send(form)
        check("passed on with her yes", "20" in phone.words(".flash"), phone.words()[:200])
        number = next(word.strip(".") for word in phone.words(".flash").split() if word[:2] == "20" and "-" in word)
        planner.go("/fr/demandes")
        check("the team has it", number in planner.words(), number)
        planner.go(page)
        planner.confirm(planner.form("/do/close"))
        check("no door is left", not planner.all(".door-list li"))
        phone.go(first)
        check("not on the phone either", not phone.all(".door-acts"))


def gap_passed_on(house):
    """A coordinator passes a gap on; the authority answers on its own page; the coordinator closes it."""
    with Visitor(house) as coordinator, Visitor(house, 390, 844, script=False) as authority:
        coordinator.sign_in("programme-coordinator")
        coordinator.go("/fr/lacunes")
        coordinator.follow("main a[href='/fr/lacunes-transmises']")
        coordinator.send(coordinator.forms("/new/do/open")[0])
        page = coordinator.path
        coordinator.send(coordinator.fill(coordinator.form("/do/words"), words="Plusieurs personnes attendent depuis des mois."))
        coordinator.send(coordinator.fill(coordinator.form("/do/pass-on"), level="municipal"))
        check("it is passed on", "Transmis" in coordinator.words(), coordinator.words()[:300])
        authority.sign_in("authority-reader")
        authority.go("/fr/lacunes-recues/" + page.split("/")[-1])
        check("the authority reads the words", "attendent depuis des mois" in authority.words())
        check("nothing is wider than the phone", not sideways(authority))
        authority.send(authority.fill(authority.form("/do/answer"), answer="takes-up", words="Nous ouvrons dix places en mars."))
        coordinator.go(page)
        check("the answer is there", "dix places en mars" in coordinator.words())
        coordinator.send(coordinator.fill(coordinator.form("/do/close"), outcome="solved"))
        check("it is closed", "Clos le" in coordinator.words(), coordinator.words()[:300])


def message_that_came_back(house):
    """An agent corrects an address, writes a letter on paper, prints it and says that it was posted."""
    with Visitor(house, 1280, 900, script=False) as agent:
        agent.sign_in("helpdesk-agent")
        agent.go("/fr/messages?show=problems")
        before = len(agent.all("main tbody tr"))
        check("the demonstration has messages to settle", before > 0)
        agent.press(agent.all("main tbody a")[0])
        agent.send(agent.fill(agent.form("/do/send-again"), to="accueil@autre-service.example"))
        check("it leaves again", "accueil@autre-service.example" in agent.words())
        agent.go("/fr/messages?show=problems")
        check("one less to settle", len(agent.all("main tbody tr")) == before - 1)
        agent.go("/fr/courrier")
        form = agent.form("/do/write")
        agent.fill(form, name="Willy Essai", post="rue Sans Nom 3\n1030 Schaerbeek", subject="please-ring", words="Un mot pour vous seul.")
        agent.send(form)
        check("it goes on paper", agent.path == "/fr/lettres-a-imprimer" and "Willy Essai" in agent.words(), agent.path)
        agent.send(agent.form("/do/posted"))
        check("posted letters leave the list", "Willy Essai" not in agent.words())


def text_message(house):
    """A word to somebody who has a telephone and nothing else leaves as a text message, without any personal word; the outbox says how long it is."""
    say = SAY["nl"]
    with Visitor(house, 390, 844, script=False, language="nl") as agent:
        agent.sign_in("helpdesk-agent", "nl")
        agent.go(say["write"])
        form = agent.form("/do/write")
        agent.fill(form, name="Wannes Proef", phone="0470 00 11 22", language="nl", subject="please-ring")
        agent.send(form)
        agent.go(say["outbox"])
        check("nothing is wider than the phone", not sideways(agent))
        row = next(row for row in agent.all("main tbody tr") if "470001122" in row.text)
        agent.press(row.find_element(By.CSS_SELECTOR, "a"))
        check("it is a text message of one part", "Sms" in agent.words() and "1 deel" in agent.words(), agent.words()[:600])
        check("to that number", "+32470001122" in agent.words(), agent.words()[:600])


def contact_point(house):
    """A pharmacy becomes a contact point; somebody goes by, and it is due again on the day that was noted."""
    with Visitor(house, 390, 844, script=False) as referent:
        referent.sign_in("neighbourhood-referent")
        referent.go("/fr/points-de-contact/new")
        referent.send(referent.fill(
            referent.form("/new/do/save"), name="Pharmacie du Parvis", kind="pharmacist", municipality="21013", person="Mme Diallo"))
        check("it stands on its own page", "Pharmacie du Parvis" in referent.words() and "Mme Diallo" in referent.words(), referent.path)
        page = referent.path
        referent.send(referent.fill(referent.form("/do/contact"), words="Elle parle de Relais à ses clients.", next="1/12/2030"))
        check("what was said is kept", "à ses clients" in referent.words() and "2030" in referent.words(), referent.words()[:600])
        check("nothing is wider than the phone", not sideways(referent))
        referent.go("/fr/points-de-contact?page=1")
        rows = [row for row in referent.all("main a") if "Pharmacie du Parvis" in row.text]
        check("the list leads to it", rows and rows[0].get_dom_attribute("href") == page, page)
