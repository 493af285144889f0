"""A call by keyboard alone, a caller who rings again, people who are rung back, and a colleague who is away."""
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from visitor import Visitor
from walks import check
from ways import sideways

WORDS = {
    "fr": {"console": "/fr/appel", "queue": "/fr/rappels", "calls": "/fr/appels", "figures": "/fr/chiffres", "work": "/fr/demandes", "known": "contact avec ce numéro"},
    "nl": {"console": "/nl/oproep", "queue": "/nl/terugbellen", "calls": "/nl/oproepen", "figures": "/nl/cijfers", "work": "/nl/hulpvragen", "known": "contact met dit nummer"},
}


class Counted:
    """Counts every key that is pressed and every field that is touched."""

    def __init__(self, visitor):
        self.visitor = visitor
        self.keys = 0
        self.fields = set()

    def press(self, *keys):
        """Keys that are held together count as one."""
        self.keys += 1
        self.visitor.key(*keys)

    def write(self, name, words):
        focused = self.visitor.driver.switch_to.active_element
        check(f"the focus is in {name}", focused.get_dom_attribute("name") == name, str(focused.get_dom_attribute("name")))
        self.fields.add(name)
        self.keys += len(words)
        self.visitor.key(words)

    def tab_to(self, name, most=12):
        for _ in range(most):
            self.press(Keys.TAB)
            if self.visitor.driver.switch_to.active_element.get_dom_attribute("name") == name:
                return
        raise AssertionError(f"Tab never came to {name}")


def by_keyboard(house, language):
    """A plain call, without a mouse: at most six fields, and few keys besides the words themselves."""
    say = WORDS[language]
    with Visitor(house) as desk:
        desk.sign_in("helpdesk-agent", language)
        desk.go(say["console"])
        hand = Counted(desk)
        # The field of the number has the focus when the page opens.
        desk.wait("the number has the focus", lambda: desk.driver.switch_to.active_element.get_dom_attribute("name") == "contact")
        hand.write("contact", "0470 98 76 54")
        hand.tab_to("caller")
        hand.fields.add("caller")
        hand.press(Keys.SPACE)
        hand.tab_to("words")
        words = {"fr": "Horaires du restaurant social", "nl": "Uren van het sociaal restaurant"}[language]
        hand.write("words", words)
        hand.press(Keys.CONTROL, Keys.ENTER)
        focused = desk.driver.switch_to.active_element
        check("the results have the focus", focused.get_dom_attribute("data-result") == "1", focused.text)
        hand.fields.add("result")
        old = desk.one("html")
        hand.press("1")
        desk.new_page(old)
        check("the call is stored", desk.all(".flash .good"), desk.words())
        check("in at most six fields", len(hand.fields) <= 6, str(hand.fields))
        besides = hand.keys - len(words) - len("0470 98 76 54")
        check("with few keys besides the words", besides <= 12, str(besides))
        check("and the page is ready for the next one", desk.one("[name=words]").get_property("value") == "")
        print(f"  a plain call ({language}): {len(hand.fields)} fields, {hand.keys} keys, {besides} besides the words themselves")


def rings_again(house):
    """The number alone brings the earlier call while it is typed; the directory answers beside it; nothing typed is touched."""
    say = WORDS["fr"]
    with Visitor(house) as desk:
        desk.sign_in("neighbourhood-referent")
        for turn in range(2):
            desk.go(say["console"])
            form = desk.form("/do/take")
            desk.fill(form, contact="0470 55 66 77")
            if turn:
                desk.wait("the earlier call appears", lambda: say["known"] in desk.one("#console-earlier").text)
                check("with what was said", "repas" in desk.one("#console-earlier").text)
                check("and the number is still there", form.find_element(By.NAME, "contact").get_property("value") == "0470 55 66 77")
            desk.fill(form, caller="family", words="Ma mère ne mange plus, il faudrait des repas à domicile")
            desk.wait("the directory answers", lambda: desk.all("#console-results li"))
            button = desk.one("#console-results button[value^='add:']")
            desk.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
            button.click()
            desk.wait("it is chosen", lambda: desk.all("#console-chosen li"))
            check("words stay", "repas" in form.find_element(By.NAME, "words").get_property("value"))
            danger = desk.one("#console-danger").text
            check("no danger is raised", danger == "", danger)
            desk.press(form.find_element(By.CSS_SELECTOR, "button[data-result='2']" if turn else "button[data-result='1']"))
        check("a list begins with what was chosen", desk.path.startswith("/fr/mes-listes/") and desk.all("main ol > li"), desk.path)
        desk.go(say["console"])
        form = desk.fill(desk.form("/do/take"), words="Mon mari me frappe, au secours")
        desk.wait("danger raises its numbers", lambda: desk.all("#console-danger a[href='tel:1733']"))
        check("without stopping", "frappe" in form.find_element(By.NAME, "words").get_property("value"))


def rung_back(house, language, width, height, script):
    """Asked to ring back; nobody answers, then she is reached."""
    say = WORDS[language]
    name = "Odette du Rappel" if language == "fr" else "Odette Terugbel"
    with Visitor(house, width, height, script=script) as desk:
        desk.sign_in("helpdesk-agent", language)
        desk.go(say["console"])
        form = desk.fill(desk.form("/do/take"), contact="0470 11 22 3" + ("3" if language == "fr" else "4"), caller="person", words="Rappeler, elle est seule")
        desk.fill(form, callerName=name)
        button = form.find_element(By.CSS_SELECTOR, "button[data-result='4']")
        desk.press(button)
        desk.go(say["queue"])
        row = next(r for r in desk.all(".work-list .row") if name in r.text)
        desk.press(row.find_element(By.CSS_SELECTOR, "button[value='no-answer']"))
        check("the queue says when the next try is", desk.all(".flash .good"), desk.words())
        row = next(r for r in desk.all(".work-list .row") if name in r.text)
        check("one try without an answer is counted", "1 " in row.text, row.text)
        desk.press(row.find_element(By.CSS_SELECTOR, "h2 a"))
        check("its page tells what was done", len(desk.all(".timeline > li")) >= 2)
        form = desk.form("/do/call-back")
        desk.press(form.find_element(By.CSS_SELECTOR, "button[value='reached']"))
        check("it ended", not desk.all("button[value='no-answer']"))
        check("and the console is open for what she says now", desk.path == say["console"], desk.path)
        desk.go(say["queue"])
        check("and left the queue", name not in desk.words())


def becomes_a_request(house, language, script):
    """Asked to ring back, reached, and what she says becomes a request: nothing is typed twice, and the contact is counted once."""
    say = WORDS[language]
    name = "Paulette de la Suite" if language == "fr" else "Paulette Vervolg"

    def contacts():
        desk.go(say["figures"])
        return int("".join(sign for sign in desk.one(".stat strong").text if sign.isdigit()))

    with Visitor(house, script=script) as desk:
        desk.sign_in("helpdesk-agent", language)
        before = contacts()
        desk.go(say["console"])
        number = "0470 44 55 6" + ("6" if language == "fr" else "7")
        form = desk.fill(desk.form("/do/take"), contact=number, caller="family", words="Son frère ne sort plus", callerName=name)
        desk.press(form.find_element(By.CSS_SELECTOR, "button[data-result='4']"))
        desk.go(say["queue"])
        row = next(r for r in desk.all(".work-list .row") if name in r.text)
        desk.press(row.find_element(By.CSS_SELECTOR, "button[value='reached']"))
        check("reached leads to the console", desk.path == say["console"], desk.path)
        form = desk.form("/do/take")

        def typed(field):
            return form.find_element(By.NAME, field).get_property("value")

        check("the number is there", typed("contact") == number, typed("contact"))
        check("and the name", typed("callerName") == name, typed("callerName"))
        check("and the words", typed("words") == "Son frère ne sort plus", typed("words"))
        if script:
            focused = desk.driver.switch_to.active_element
            check("the focus is where one goes on", focused.get_dom_attribute("name") == "added", str(focused.get_dom_attribute("name")))
        desk.fill(form, added="Il accepte une visite lundi")
        desk.press(form.find_element(By.CSS_SELECTOR, "button[data-result='3']"))
        check("a request is open", desk.path.startswith(say["work"] + "/"), desk.path)
        check("with what was said at first and now", "Son frère ne sort plus" in desk.words() and "Il accepte une visite" in desk.words())
        check("and the contact is counted once", contacts() == before + 1, f"{before}, then {contacts()}")


def absent_colleague(house):
    """Who was to ring back is away: the team sees it, with her name, and rings; then she is back."""
    say, account, name = WORDS["fr"], "demo-account-helpdesk-agent", "Célestine d'Attente"
    team = say["queue"] + "?scope=team"
    with Visitor(house) as desk, Visitor(house) as colleague:
        desk.sign_in("helpdesk-agent")
        desk.go(say["console"])
        form = desk.fill(desk.form("/do/take"), contact="0470 22 33 48", caller="person", words="Rappeler pour les repas", callerName=name)
        desk.press(form.find_element(By.CSS_SELECTOR, "button[data-result='4']"))
        desk.go(say["queue"] + "?scope=mine")
        check("it is hers", name in desk.words(), desk.words()[:400])
        colleague.sign_in("neighbourhood-referent")
        colleague.go(team)
        check("and not the team's", name not in colleague.words())
        form = colleague.form("/do/absence")
        away = form.find_element(By.CSS_SELECTOR, f"option[value='{account}']").get_property("textContent").strip()
        colleague.send(colleague.fill(form, account=account, **{"from": "demain"}, until="aujourd'hui"))
        check("an absence that ends before it begins is refused", colleague.all("#problems a"), colleague.words()[:400])
        colleague.send(colleague.fill(colleague.form("/do/absence"), account=account, **{"from": "aujourd'hui"}, until="demain"))
        check("the absence is noted", colleague.all(".flash .good") and back_again(colleague, away), colleague.words()[-400:])
        colleague.go(team)
        row = next(r for r in colleague.all(".work-list .row") if name in r.text)
        check("it is the team's now, and says why", f"{away} est absent·e : à l'équipe" in " ".join(row.text.split()), row.text)
        colleague.press(row.find_element(By.CSS_SELECTOR, "button[value='reached']"))
        check("reached leads to the console", colleague.path == say["console"], colleague.path)
        typed = colleague.form("/do/take").find_element(By.NAME, "callerName").get_property("value")
        check("with what is known of her", typed == name, typed)
        desk.go(say["queue"])
        check("and left the queue", name not in desk.words())
        colleague.go(say["queue"])
        colleague.send(back_again(colleague, away)[0])
        check("she is back", colleague.all(".flash .good") and not back_again(colleague, away), colleague.words()[-400:])


def back_again(visitor, name):
    """The buttons that end the absence of somebody."""
    return [form for form in visitor.forms("/do/absence-over") if name in form.find_element(By.XPATH, "..").text]


def team_figures(house, language, width, height, script):
    """A coordinator reads the figures of some weeks and takes them along as a table."""
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as coordinator:
        coordinator.sign_in("programme-coordinator", language)
        coordinator.go(say["figures"])
        figures = [figure.text.strip() for figure in coordinator.all("main .stat strong")[:3]]
        check("contacts and requests are counted", len(figures) == 3 and all(figure[:1].isdigit() for figure in figures), coordinator.words()[:300])
        check("services stand with their times", len(coordinator.all("main .table-scroll table tbody tr")) > 0)
        check("nothing is wider than the screen", sideways(coordinator) <= 0, str(sideways(coordinator)))
        link = coordinator.one("main a[href*='export.csv']").get_dom_attribute("href")
        coordinator.send(coordinator.fill(coordinator.form(say["figures"]), **{"from": "1/13/2026"}))
        check("a day that is none is named, and stays", coordinator.one("[name=from]").get_property("value") == "1/13/2026" and coordinator.all("[role=alert]"))
        coordinator.send(coordinator.fill(coordinator.form(say["figures"]), **{"from": "1/11/2026", "until": "2/11/2026"}))
        check("another span has another table", coordinator.one("main a[href*='export.csv']").get_dom_attribute("href") != link)
