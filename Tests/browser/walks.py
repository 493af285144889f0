"""The whole way from a noticed need to the right help, as the people on it go it."""
import csv
import html
import io
import re

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from visitor import Visitor

from house import Client, hidden_fields

WORDS = {
    "fr": {
        "home": "/fr", "search": "/fr/recherche", "report": "/fr/signaler", "receipt": "/fr/suivi", "work": "/fr/demandes",
        "gaps": "/fr/lacunes", "outbox": "/fr/messages", "log": "/fr/journal", "need": "ma mère est tombée et vit seule",
        "told": "Ma mère est tombée deux fois et elle vit seule.", "wants": "Rester chez moi avec mon chat.", "name": "Zéphyrine d'Ô",
        "service": "télévigilance", "in10": "dans 10 jours", "closed": "terminé", "received": "arrivé",
    },
    "nl": {
        "home": "/nl", "search": "/nl/zoeken", "report": "/nl/melden", "receipt": "/nl/opvolging", "work": "/nl/hulpvragen",
        "gaps": "/nl/hiaten", "outbox": "/nl/berichten", "log": "/nl/logboek", "need": "mijn moeder is gevallen en woont alleen",
        "told": "Mijn moeder is twee keer gevallen en woont alleen.", "wants": "Thuis blijven met mijn kat.", "name": "Godelieve 't Serstevens",
        "service": "personenalarm", "in10": "over 10 dagen", "closed": "afgerond", "received": "aangekomen",
    },
}
LINK = re.compile(r"https?://[^\s<\"]+/(?:reponse|antwoord|answer)/[^\s<\"]+")


def check(sentence, truth, detail=""):
    if not truth:
        raise AssertionError(sentence + (f": {detail}" if detail else ""))


def count_fields(form):
    """Fields as a person sees them: a group of choices is one."""
    names = set()
    for field in form.find_elements(By.CSS_SELECTOR, "input, textarea, select"):
        if field.get_dom_attribute("type") not in ("hidden", "submit"):
            names.add(field.get_dom_attribute("name"))
    return len(names)


def search_for_help(visitor, say):
    """She searches in her own words and finds kinds of help that she can ring."""
    visitor.go(say["home"])
    form = visitor.form(say["search"])
    visitor.fill(form, q=say["need"])
    visitor.key_to_page(Keys.ENTER)
    check("the words lead to the search page", visitor.path == say["search"], visitor.path)
    found = [a.get_dom_attribute("href") for a in visitor.all(".results > li h2 a, .results > li h3 a")]
    first = [address for address in found[:3] if re.search(r"/category/(38|35|39|346|345|36)(\?|$)", address)]
    check("a kind of help that fits is among the first three", first, str(found[:5]))
    numbers = [a.get_dom_attribute("href") for a in visitor.all("main a[href^='tel:']") if a.is_displayed()]
    check("numbers can be rung beside the answers", [n for n in numbers if n not in ("tel:112", "tel:101")], str(numbers))
    emergency = [a.text for a in visitor.all(".emergency a[href^='tel:']") if a.is_displayed()]
    for number in ("112", "101", "1733"):
        check(f"{number} is in sight", number in emergency, str(emergency))
    visitor.press(visitor.one(".results a[href*='/category/']"))
    check("its page has a heading", visitor.words("h1") != "")
    check("its page says where to ring or where to look", visitor.all("main a[href^='tel:'], main a[href^='http']"))


def report_the_need(visitor, say, language):
    visitor.go(say["report"])
    form = visitor.form(say["report"])
    check("a report has five fields at most", count_fields(form) <= 5, str(count_fields(form)))
    check("112 stands above the form", visitor.all("main a[href='tel:112']"))
    visitor.send(form)
    check("an empty report is sent back with what is missing", visitor.all("#problems a") and visitor.path == say["report"])
    form = visitor.fill(visitor.form(say["report"]), words=say["told"], about="family", municipality="21015")
    visitor.send(form)
    codes = [code.text for code in visitor.all("dd.receipt code")]
    check("she gets a number and a code", len(codes) == 2 and re.fullmatch(r"\d{4}-\d{5}", codes[0]), str(codes))
    return codes


def follow_the_report(visitor, say, number, code, expected, secrets):
    visitor.go(say["receipt"])
    visitor.send(visitor.fill(visitor.form(say["receipt"]), number=number, code=code.lower()))
    told = visitor.words()
    check("the receipt tells where the report stands", expected in told, told)
    for secret in secrets:
        check("the receipt tells nothing else", secret not in visitor.said(), secret)


def take_and_clarify(desk, say, number):
    """The new need stands on top; what she wants herself is asked first."""
    desk.go(say["work"])
    rows = desk.all(".work-list .row")
    check("the new need stands on top of the work list", rows and number in rows[0].text, rows[0].text[:200] if rows else "no rows")
    desk.press(rows[0].find_element(By.CSS_SELECTOR, "a"))
    check("her words are on the page", say["told"] in desk.words())
    request = desk.path
    desk.send(desk.form("/take"))
    form = desk.fill(
        desk.form("/clarify"), wants=say["wants"], personName=say["name"], reach="02 000 00 00", mayBeTold="–", inPlace="–", consent="agrees")
    desk.send(form)
    check("what she wants stands first", say["wants"] in desk.words())
    return request


def refer(desk, say, request, email, gesture="referral"):
    """Searches the directory without leaving the page, and prepares what may be shared."""
    desk.press(desk.one(f"main a[href='{request}/{'orienter' if request.startswith('/fr') else 'doorverwijzen'}']"))
    page = desk.path
    form = desk.fill(desk.form(page), shared="Une phrase déjà écrite.", q=say["service"])
    desk.send(form, "button[name=step][value=search]")
    check("the search stays on the page", desk.path == page, desk.path)
    check("what was written is still there", "déjà écrite" in desk.one("textarea[name=shared]").get_property("value"))
    choices = desk.all("button[name=choose]")
    check("the directory answers", choices)
    desk.press(choices[0])
    check("the service's name is filled in", desk.one("input[name=serviceName]").get_property("value") != "")
    form = desk.form(page)
    desk.send(desk.fill(form, email="pas une adresse", gesture=gesture), "button[name=step][value=prepare]")
    check("a wrong address is named", desk.all("#problems") and desk.path == page)
    form = desk.fill(desk.form(page), way="email", email=email, shared=f"{say['wants']} Merci de prendre contact.")
    desk.send(form, "button[name=step][value=prepare]")
    check("the prepared referral stands on the request", desk.path == request, desk.path)
    cannot_be_sent_yet(desk)


def cannot_be_sent_yet(desk):
    check("nothing can be sent before she agreed", not desk.forms("/send"))
    action = desk.form("/agree").get_dom_attribute("action")
    client = Client(desk.house)
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in desk.driver.get_cookies())
    fields = hidden_fields(html.unescape(desk.driver.page_source).replace(' autocomplete="off"', ""), action)
    answer = client.ask(action.replace("/agree", "/send"), fields, {"cookie": cookies})
    check("not even by a form made by hand", answer.status >= 400, str(answer.status))


def agree_and_send(desk):
    form = desk.form("/agree")
    for box in form.find_elements(By.CSS_SELECTOR, "input[type=checkbox]"):
        desk.fill(form, **{box.get_dom_attribute("name"): "yes"})
    desk.send(desk.fill(form, how="–"))
    desk.send(desk.form("/send"))
    check("there is nothing left to send", not desk.forms("/send"))


def letter_link(desk, say, email):
    """In the demonstration letters are shown on a page, with their links."""
    desk.go(say["outbox"])
    row = next((r for r in desk.all("main tbody tr") if email in r.text), None)
    check("the letter stands in the outbox", row is not None, desk.words()[:300])
    desk.press(row.find_element(By.CSS_SELECTOR, "a"))
    link = LINK.search(desk.driver.page_source)
    check("the letter carries the answering link", link)
    check("the letter names nobody", say["name"] not in desk.words() and say["wants"] not in desk.words())
    return link.group(0)


def service_answers(house, link, answer, **fields):
    """The service has no account and no session, only the link."""
    with Visitor(house, 390, 844) as service:
        service.go(link)
        check("the link opens without an account", service.forms("/(reponse|antwoord|answer)/.*"), service.words()[:200])
        check("what was agreed can be read", "Merci de prendre contact." in service.words())
        form = service.form("/(reponse|antwoord|answer)/.*", "answer", answer)
        service.send(service.fill(form, **fields))
        check("the answer is confirmed", service.all("[role=status] .notice.good"), service.words()[:200])
        return service.words()


def close_in_part(desk, request, say):
    desk.go(request)
    form = desk.fill(desk.form("/close"), outcome="partly-met", reason="", personsWords="–")
    desk.send(form)
    check("a gap needs its reason", desk.all("#problems") and desk.forms("/close"))
    kinds = [o.get_dom_attribute("value") for o in desk.form("/close").find_elements(By.CSS_SELECTOR, "select[name=kind] option")]
    form = desk.fill(desk.form("/close"), outcome="partly-met", reason="too-long", kind=kinds[1], detail="trois mois")
    desk.send(form)
    check("a closed request can be reopened", desk.forms("/reopen"))


def gaps_counted(house, role="helpdesk-agent"):
    text = Client(house).sign_in(role).ask("/fr/lacunes/export.csv").text
    return len(list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))) - 1


def whole_walk(house, language, width, height, script, answer, role):
    """Home to gap register, as four people go it."""
    say = WORDS[language]
    email = f"dienst-{language}-{width}-{'js' if script else 'plain'}@relais-demo.example"
    with Visitor(house, width, height, script, language) as daughter, Visitor(house, width, height, script, language) as desk:
        search_for_help(daughter, say)
        number, code = report_the_need(daughter, say, language)
        secrets = [say["told"], say["wants"], say["name"]]
        follow_the_report(daughter, say, number, code, say["received"], secrets)
        before = gaps_counted(house)
        desk.sign_in(role, language)
        request = take_and_clarify(desk, say, number)
        refer(desk, say, request, email)
        agree_and_send(desk)
        link = letter_link(desk, say, email)
        fields = {"accept": {"day": say["in10"]}, "wait": {"day": say["in10"]}, "decline": {"reason": "no-place"}}[answer]
        service_answers(house, link, answer, words=f"Réponse {email}", **fields)
        desk.go(request)
        check("the sender sees the answer", f"Réponse {email}" in desk.said())
        if answer == "wait":
            service_answers(house, link, "accept", words="Une place !", day="")
            desk.go(request)
            check("the sender sees the second answer", "Une place !" in desk.said())
        close_in_part(desk, request, say)
        check("the register of gaps counts it", gaps_counted(house) == before + 1, f"{before} → {gaps_counted(house)}")
        desk.go(say["gaps"])
        check("the register's page can be read", desk.words("h1") != "")
        follow_the_report(daughter, say, number, code, say["closed"], secrets)
    log_knows(house, request)


def log_knows(house, request):
    """The data protection officer sees every look and every change, and no content."""
    identifier = request.rsplit("/", 1)[1]
    officer = Client(house).sign_in("data-protection-officer")
    text = officer.ask(f"/fr/journal?subject={identifier}").text
    check("the officer sees the request in the log", f"request/{identifier}" in text or identifier in text)
    check("with what was done", text.count(identifier) >= 8, str(text.count(identifier)))
    check("and not what was said", "tombée" not in text and "gevallen" not in text)
    refused = officer.ask(request)
    check("the officer cannot open the request", refused.status in (403, 404), str(refused.status))


def refusal(house):
    """She wants no help: nothing goes out, and that is a normal end."""
    say = WORDS["fr"]
    with Visitor(house, 390, 844) as neighbour, Visitor(house) as desk:
        number, _ = report_the_need(neighbour, say, "fr")
        desk.sign_in("neighbourhood-referent")
        desk.go(say["work"])
        row = next(r for r in desk.all(".work-list .row") if number in r.text)
        desk.press(row.find_element(By.CSS_SELECTOR, "a"))
        request = desk.path
        desk.send(desk.form("/take"))
        desk.send(desk.fill(desk.form("/clarify"), wants="Qu'on me laisse tranquille.", consent="refuses"))
        check("no referral is offered any more", not desk.all(f"main a[href='{request}/orienter']"))
        desk.go(request + "/orienter")
        check("not even at its own address", not desk.forms("/orienter"))
        desk.go(request)
        form = desk.form("/close")
        chosen = [e.get_dom_attribute("value") for e in form.find_elements(By.NAME, "outcome") if e.is_selected()]
        check("her refusal is filled in as the outcome", chosen == ["refused"], str(chosen))
        before = gaps_counted(house)
        desk.send(form)
        check("it is closed", desk.forms("/reopen"))
        check("a refusal is no gap", gaps_counted(house) == before)


def advice(house):
    """A specialised service is asked what it thinks; the person is not handed over."""
    say = WORDS["nl"]
    email = "advies@relais-demo.example"
    with Visitor(house, 390, 844, language="nl") as neighbour, Visitor(house, language="nl") as desk:
        number, _ = report_the_need(neighbour, say, "nl")
        desk.sign_in("helpdesk-agent", "nl")
        request = take_and_clarify(desk, say, number)
        refer(desk, say, request, email, gesture="advice")
        agree_and_send(desk)
        link = letter_link(desk, say, email)
        with Visitor(house, 390, 844, script=False) as service:
            service.go(link)
            page = service.driver.page_source
            check("advice can be given, the person cannot be taken over", 'value="advise"' in page and 'value="accept"' not in page)
        service_answers(house, link, "advise", words="Bel eerst de huisarts, dan samen op bezoek.")
        desk.go(request)
        check("the advice stands in the request", "dan samen op bezoek" in desk.said())


def expected_elsewhere(house):
    """Somebody of another organisation sees neither the list nor the request."""
    other = Client(house).sign_in("receiving-service")
    check("another house has no work list of ours", other.ask("/fr/demandes").status in (403, 404))
    text = Client(house).sign_in("helpdesk-agent").ask("/fr/demandes").text
    request = re.search(r'href="(/fr/demandes/(?!nouvelle)\w+)"', text).group(1)
    check("and cannot open a request", other.ask(request).status in (403, 404))
