"""Several services in order of preference, a warm handover, a service that is only rung."""
import datetime

from selenium.webdriver.common.by import By

import needs
import walks
from needs import begun
from visitor import Visitor
from walks import agree_and_send, check, letter_link, service_answers
from ways import sideways

WORDS = {
    "fr": {"acts": "orientations", "choice": "choix n°", "agreed": "accord donné", "declined": "refusée", "accepted": "acceptée",
           "turn": "n'aide pas : au tour de"},
    "nl": {"acts": "doorverwijzingen", "choice": "keuze", "agreed": "akkoord gegeven", "declined": "geweigerd", "accepted": "aanvaard",
           "turn": "helpt niet: volgens uw volgorde is het aan", "ring": "te bellen", "rung": "U belt", "started": "hulp gestart"},
}
SHARED = "Merci de prendre contact."


def words_of(language):
    return {**needs.WORDS[language], **walks.WORDS[language], **WORDS[language]}


def clarified(desk, say, words):
    """A request heard on the phone, of somebody who agrees that help is looked for; returns its path."""
    request = begun(desk, say, words)
    desk.send(desk.fill(desk.form("/clarify"), wants=say["wants"], personName=say["name"], consent="agrees"))
    return request


def prepare(desk, say, request, service, then="prepare", **fields):
    """Another service is prepared; `then` is the button: back to the request, or on to the next service."""
    page = f"{request}/{say['refer']}"
    if desk.path != page:
        desk.go(page)
    form = desk.fill(desk.form(f"/{say['refer']}"), serviceName=service, shared=SHARED, **fields)
    desk.press(form.find_element(By.CSS_SELECTOR, f"button[value={then}]"))


def act(desk, say, name):
    """The form of a referral: requests and pathways have forms with the same last word."""
    return desk.form(f"/{say['acts']}/[^/]+/{name}")


def services(desk):
    """The names of the request's services in their order, and the words of each one's card."""
    cards = {}
    for card in desk.all("main .card"):
        for heading in card.find_elements(By.CSS_SELECTOR, ".row-head h3")[:1]:
            cards[heading.text] = " ".join(card.text.split())
    return cards


def letters(desk, say):
    """The addresses of the newest letters in the outbox."""
    desk.go(say["outbox"])
    return {a.get_dom_attribute("href") for a in desk.all("main tbody a")}


def in_order(house, language, width, height, script, by_itself):
    """Two services in order of preference: the first says no, the next is asked, by itself or by hand, and says yes."""
    say = words_of(language)
    first, second = f"Saule Premier {language}", f"Tilleul Second {language}"
    to = {first: f"saule-{language}@relais-demo.example", second: f"tilleul-{language}@relais-demo.example"}
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("helpdesk-agent", language)
        request = clarified(desk, say, f"Elle n'ose plus prendre son bain ({language})")
        # Prepared the other way round: what counts is the order that is chosen.
        prepare(desk, say, request, second, then="another", email=to[second])
        check("the form waits for the next service", desk.path == f"{request}/{say['refer']}" and second in desk.words(), desk.path)
        prepare(desk, say, request, first, email=to[first])
        check("both stand on the request", desk.path == request and {first, second} <= set(services(desk)), desk.words()[:600])
        form = desk.form("/plan")
        for select in form.find_elements(By.CSS_SELECTOR, "select[name^='place-']"):
            label = form.find_element(By.CSS_SELECTOR, f"label[for='{select.get_dom_attribute('id')}']").text
            desk.fill(form, **{select.get_dom_attribute("name"): "1" if first in label else "2"})
        if by_itself:
            desk.fill(form, automatic="yes")
        desk.send(desk.fill(form, mode="ordered"))
        shown = services(desk)
        check("they stand in the order she prefers", [name for name in shown if name in to] == [first, second], str(list(shown)))
        check("each says its place", f"{say['choice']} 1" in shown[first] and f"{say['choice']} 2" in shown[second], str(shown))
        check("nothing can be sent before she agreed", not desk.forms("/send") and not desk.forms("/send-all"))
        check("nothing sticks out", sideways(desk) <= 0, str(sideways(desk)))
        desk.send(desk.fill(desk.form("/agree-all"), how="–", seen="yes"))
        desk.send(desk.form("/send-all"))
        check("the second one is not asked yet", say["agreed"] in services(desk)[second], services(desk)[second])
        link = letter_link(desk, say, to[first])
        desk.go(say["outbox"])
        check("and has no letter", to[second] not in desk.words())
        service_answers(house, link, "decline", reason="no-place", words=f"Complet ({language})")
        desk.go(request)
        shown = services(desk)
        check("the sender sees the no", say["declined"] in shown[first] and f"Complet ({language})" in shown[first], shown[first])
        if not by_itself:
            check("and whose turn it is by the order", f"{say['turn']} {second}" in desk.words(), desk.words()[:600])
            check("but it was not asked", say["agreed"] in shown[second], shown[second])
            desk.send(desk.form("/send-all"))
        link = letter_link(desk, say, to[second])
        service_answers(house, link, "accept", day=say["in10"], words=f"Avec plaisir ({language})")
        desk.go(request)
        shown = services(desk)
        check("the request shows the no", say["declined"] in shown[first], shown[first])
        check("and the yes", say["accepted"] in shown[second] and f"Avec plaisir ({language})" in shown[second], shown[second])
        check("nothing is left to send", not desk.forms("/send-all"))
        check("nothing sticks out afterwards", sideways(desk) <= 0, str(sideways(desk)))


def handed_over(house):
    """Accepted, then a call of three; a week later she says whether it helps, and the sender reads it."""
    say = words_of("fr")
    service, email = "Maison Relais des Aulnes", "aulnes@relais-demo.example"
    with Visitor(house) as desk:
        desk.sign_in("helpdesk-agent")
        request = clarified(desk, say, "Elle ne voit plus personne depuis l'été")
        prepare(desk, say, request, service, email=email)
        agree_and_send(desk)
        service_answers(house, letter_link(desk, say, email), "accept", day="", words="Nous l'appelons avec vous")
        desk.go(request)
        check("accepted, and nothing to ask her yet", say["accepted"] in services(desk)[service] and not desk.forms("/hear"), services(desk)[service])
        form = act(desk, say, "hand-over")
        desk.send(form)
        check("how it was handed over must be said", desk.all("#problems a") and act(desk, say, "hand-over"), desk.words()[:400])
        # The call was a week ago and is noted today: today is the day to ask her.
        week_ago = datetime.date.today() - datetime.timedelta(days=7)
        form = desk.fill(
            act(desk, say, "hand-over"), manner="three-way", day=week_ago.strftime("%d/%m/%Y"), speaker="Naïma Ouali", spokenTo="Mme Peeters",
            present="yes", passedOn="Elle préfère le mardi et n'entend pas bien à gauche.")
        desk.send(form)
        shown = services(desk)[service]
        check("the handover says how and between whom", f"Appel à trois : {service} – Naïma Ouali avec Mme Peeters" in shown, shown)
        check("that she was there", "en présence de la personne" in shown, shown)
        check("and what was passed on", "n'entend pas bien à gauche" in shown, shown)
        check("the day has come to ask her", f"{service} : demander à la personne si cela aide" in desk.words(), desk.words()[:600])
        form = desk.form("/hear")
        check("the question is in sight", form.find_element(By.CSS_SELECTOR, "button[type=submit]").is_displayed())
        desk.send(form)
        check("her answer is needed", desk.all("#problems a"), desk.words()[:400])
        desk.send(desk.fill(desk.form("/hear"), helped="partly", words="On m'a écoutée, mais le mardi c'est long à attendre."))
        # What the sender reads when she comes back to the request.
        desk.go(request)
        shown = services(desk)[service]
        check("the outcome stands with the service", "Est-ce que cela aide ? En partie" in shown, shown)
        check("in her own words", "le mardi c'est long à attendre" in shown, shown)
        check("and in what happened", f"{service} : est-ce que cela aide ? En partie" in desk.said(), desk.words()[-600:])
        check("she is not to be asked again today", f"{service} : demander à la personne si cela aide" not in desk.words())


def only_rung(house):
    """A service without e-mail is rung: nothing goes out, the turn is ours, its answer is noted, help begins."""
    say = words_of("nl")
    service = "Buurtwerk De Wilg"
    with Visitor(house, 390, 844, False, "nl") as desk:
        desk.sign_in("helpdesk-agent", "nl")
        before = letters(desk, say)
        request = clarified(desk, say, "Een dame zoekt gezelschap op zondag")
        prepare(desk, say, request, service, way="phone")
        check("a number is needed to ring", desk.all("#problems a[href='#f-phone']") and desk.path == f"{request}/{say['refer']}", desk.words()[:400])
        prepare(desk, say, request, service, phone="02 000 00 47")
        check("it is prepared", desk.path == request and service in services(desk), desk.path)
        agree_and_send(desk)
        shown = services(desk)[service]
        check("it is ours to ring", say["ring"] in shown and f"{say['rung']} {service}" in shown, shown)
        check("the work says so, too", f"{service} bellen" in desk.words(), desk.words()[:600])
        numbers = [a.text for a in desk.all(".phones.big a[href^='tel:']") if a.is_displayed()]
        check("the number is large and can be touched", numbers == ["02 000 00 47"], str(numbers))
        check("what to say is in sight", SHARED in shown, shown)
        check("there is no link to renew or to end", not desk.forms("/renew-link") and not desk.forms("/close-link"))
        check("nothing sticks out", sideways(desk) <= 0, str(sideways(desk)))
        check("nothing is in the outbox", letters(desk, say) <= before)
        desk.go(request)
        form = act(desk, say, "note")
        check("the answer can be noted at once", form.find_element(By.CSS_SELECTOR, "button[type=submit]").is_displayed())
        desk.send(desk.fill(form, answer="accept", words="Zondag om drie uur"))
        shown = services(desk)[service]
        check("the answer is noted", say["accepted"] in shown and "Zondag om drie uur" in shown, shown)
        check("nobody has to ring any more", not desk.all(".phones.big") and say["rung"] not in shown, shown)
        desk.send(act(desk, say, "start"))
        shown = services(desk)[service]
        check("help has begun", say["started"] in shown, shown)
        check("nothing went out until the end", letters(desk, say) <= before)
