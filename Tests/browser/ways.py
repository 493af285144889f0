"""Other ways to the same help: by keyboard alone, on the smallest screen, in a hurry to leave, in another language."""
from selenium.webdriver.common.keys import Keys
from visitor import Visitor
from walks import WORDS, check


def keyboard_only(house):
    """Search and report without touching a mouse."""
    say = WORDS["fr"]
    with Visitor(house) as person:
        person.go(say["home"])
        first = person.tab_to("the skip link", lambda e: e.get_dom_attribute("href") == "#main", 3)
        check("the first stop skips to the content", first.text != "")
        person.key(Keys.ENTER)
        person.tab_to("the search field", lambda e: e.get_dom_attribute("type") == "search")
        person.key(say["need"])
        person.key_to_page(Keys.ENTER)
        person.tab_to("the first result", lambda e: "/category/" in (e.get_dom_attribute("href") or ""))
        person.key_to_page(Keys.ENTER)
        check("a result opens by keyboard", "/category/" in person.path, person.path)
        person.tab_to("the way to a report", lambda e: (e.get_dom_attribute("href") or "").split("?")[0] == say["report"])
        person.key_to_page(Keys.ENTER)
        person.tab_to("the words", lambda e: e.get_dom_attribute("name") == "words")
        person.key(Keys.CONTROL, "a")
        person.key("Un voisin ne sort plus.")
        person.tab_to("whom it is about", lambda e: e.get_dom_attribute("name") == "about")
        person.key(Keys.SPACE)
        person.key(Keys.ARROW_DOWN)  # from herself, who must say how to reach her, to a relative
        person.tab_to("the button", lambda e: e.tag_name == "button" and e.get_dom_attribute("type") == "submit" and e.text == "Envoyer")
        person.key_to_page(Keys.ENTER)
        check("the report is taken by keyboard", len(person.all("dd.receipt code")) == 2)


def quick_exit(house):
    """On a page about violence one press leads to the weather, with nothing left to go back to."""
    with Visitor(house, 390, 844) as person:
        person.go("/fr/recherche?q=mon+mari+me+frappe")
        check("words of violence bring the numbers of danger", person.all(".danger-numbers a[href='tel:112']"))
        check("and the way out", person.all("[data-quick-exit]"))
        links = [a for a in person.all(".results h2 a")]
        check("there is help to open", links)
        person.press(links[0])
        exit_button = person.all("[data-quick-exit]")
        check("the entry has the way out", exit_button and exit_button[0].is_displayed())
        check("its title says nothing", "violence" not in person.driver.title.lower(), person.driver.title)
        entry = person.driver.current_url
        exit_button[0].click()
        person.wait("the page is left", lambda: person.driver.current_url != entry)
        check("it leads to the weather", "meteo.be" in person.driver.current_url, person.driver.current_url)
        person.driver.back()
        person.wait("back does not lead to the entry", lambda: person.driver.current_url != entry)
    with Visitor(house, 390, 844, script=False) as person:
        person.go(entry)
        check("without script it is a plain link", person.one("[data-quick-exit]").get_dom_attribute("href").startswith("https://www.meteo.be"))


def languages_lead_to_each_other(house):
    """Every public page leads to itself in the other languages, also right to left."""
    with Visitor(house) as person:
        for path in ("/fr", "/fr/recherche?q=repas", "/fr/annuaire/category/38", "/fr/signaler", "/fr/suivi", "/fr/a-propos"):
            person.go(path)
            links = person.all(".languages a[hreflang]")
            check(f"{path} has two other languages", len(links) == 2, str(len(links)))
            person.press(next(a for a in links if a.get_dom_attribute("hreflang") == "nl"))
            check(f"{path} leads to its Dutch sister", person.one("html").get_dom_attribute("lang") == "nl")
            check("with words", person.words("h1") != "")
        person.go("/fr/a-propos")
        person.press(person.one(".further-languages a[hreflang=ar]"))
        check("the foot of the page leads to its Arabic sister", person.one("html").get_dom_attribute("lang") == "ar")
        check("in Arabic words", "Relais" in person.words("h1") and person.words("h1") != "À propos de Relais")
        check("with the notice that no speaker has read it", "متحدث" in person.words("main .notice"))
        person.go("/ar")
        check("Arabic runs from right to left", person.one("html").get_dom_attribute("dir") == "rtl")
        check("nothing sticks out of it", sideways(person) <= 0, str(sideways(person)))


def sideways(visitor):
    """How many pixels of the page lie outside the window."""
    return visitor.driver.execute_script(
        "const page = document.documentElement; return Math.max(page.scrollWidth, document.body.scrollWidth) - page.clientWidth")


def live_results(house):
    """With script, suggestions come while typing and can be chosen with the arrows."""
    with Visitor(house) as person:
        person.go("/fr")
        field = person.one("form[data-search] input[type=search]")
        field.send_keys("repas à dom")
        person.wait("suggestions", lambda: person.all(".live a"))
        field.send_keys(Keys.ARROW_DOWN)
        person.wait("the first suggestion has the focus", lambda: person.driver.switch_to.active_element.tag_name == "a")
        person.key_to_page(Keys.ENTER)
        check("a suggestion leads to its page", "/annuaire/" in person.path, person.path)


def nothing_typed_is_lost(house):
    """A form that comes back keeps every word."""
    say = WORDS["fr"]
    with Visitor(house, script=False) as person:
        person.go(say["report"])
        form = person.form(say["report"])
        person.send(person.fill(form, words="Des mots à garder & à revoir <b>", whereabouts="3e étage", contact="02 000 00 00"))
        check("the missing answer is named", person.all("#problems a"))
        check("words are kept", person.one("textarea[name=words]").get_property("value") == "Des mots à garder & à revoir <b>")
        check("and the rest, too", person.one("input[name=whereabouts]").get_property("value") == "3e étage")


def sent_twice_counts_once(house):
    """The same form sent again gives the same receipt, not a second request."""
    from house import Client, hidden_fields
    visitor = Client(house)
    page = visitor.ask("/fr/signaler")
    data = {**hidden_fields(page.text, "/fr/signaler"), "words": "Deux fois la même chose.", "about": "neighbour"}
    import re
    numbers = [re.findall(r"\d{4}-\d{5}", visitor.ask("/fr/signaler", data).text) for _ in range(2)]
    check("both answers carry a number", all(numbers), str(numbers))
    check("it is the same one", numbers[0][0] == numbers[1][0], str(numbers))
