"""A list for a person, as a visitor makes it on a phone and as a professional sends it in another language than her own."""
from urllib.parse import unquote_plus

from visitor import Visitor
from ways import sideways
from walks import check


def place(visitor):
    """The address that is shown, whichever way its spaces are written."""
    return unquote_plus(visitor.driver.current_url.split("#")[0])


def choose(visitor, search, names):
    """Puts results of a search on the list by their buttons, without losing the place."""
    visitor.go(search)
    for number in range(names):
        button = visitor.all("button[form=list-form][name=add]")[0]
        before = place(visitor)
        if visitor.script_runs:
            anchor = button.get_dom_attribute("id")
            visitor.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
            button.click()
            visitor.wait("the button says that it is on the list", lambda: visitor.one(f"#{anchor}").get_dom_attribute("name") == "remove")
        else:
            visitor.press(button)
        check("the place is kept", place(visitor) == before, visitor.driver.current_url)
        visitor.wait("the count rises", lambda: f"({number + 1})" in visitor.one("#list-link").get_property("textContent"))


def visitor_on_a_phone(house):
    """Without script: search, two addresses, words, paper."""
    with Visitor(house, 390, 844, script=False) as person:
        person.script_runs = False
        choose(person, "/fr/recherche?q=repas+%C3%A0+domicile", 2)
        person.follow("#list-link")
        check("two addresses", len(person.all(".shortlist > li")) == 2)
        check("nothing sticks out", sideways(person) <= 0, str(sideways(person)))
        first = person.all(".shortlist h2")[0].text
        person.press(person.one(".shortlist button[value^='lower:']"))
        check("they change places", person.all(".shortlist h2")[1].text == first)
        form = person.form("/do/arrange")
        person.fill(form, **{"words": "Pour Odette & Léon <b>", "words-0": "Demander Samira, le matin"})
        person.press(person.one(".shortlist button[value^='remove:']"))
        check("one is left", len(person.all(".shortlist > li")) == 1)
        person.press(person.one("button[value=put-back]"))
        check("it is back with its word", person.one("textarea[name=words-0]").get_property("value") == "Demander Samira, le matin")
        person.press(person.one("a[href*='print=yes']"))
        check("words stand on the sheet", "Demander Samira, le matin" in person.words() and "Pour Odette & Léon <b>" in person.words())
        check("a code for each address at least", len(person.all("svg.qr")) >= 2)
        check("the title says nothing", person.driver.title == "Ma liste · Relais", person.driver.title)
        check("nothing sticks out of the sheet", sideways(person) <= 0, str(sideways(person)))


def sent_in_dutch(house):
    """Working in French, a helpdesk agent keeps a Dutch list and sends it; the link opens it until it is taken back."""
    with Visitor(house) as desk, Visitor(house, 390, 844) as sister:
        desk.script_runs = True
        desk.sign_in("helpdesk-agent")
        choose(desk, "/fr/recherche?q=t%C3%A9l%C3%A9vigilance", 2)
        desk.follow("#list-link")
        form = desk.fill(desk.form("/do/arrange"), language="nl", words="Voor mevrouw", name="Madame O.")
        desk.press(form.find_element("css selector", "button[value=keep]"))
        check("the list is kept among hers", desk.path.startswith("/fr/mes-listes/"), desk.path)
        kept = desk.path
        desk.send(desk.fill(desk.form("/do/mail"), email="zus@example.be"))
        desk.go("/fr/messages")
        desk.press(desk.one("main table a"))
        letter = desk.one(".letter")
        check("the letter is Dutch", letter.get_dom_attribute("lang") == "nl" and "maakte een lijst" in letter.text, letter.text)
        check("and does not name the list", "Madame O." not in letter.text and "Voor mevrouw" not in letter.text)
        link = desk.one(".letter a").get_dom_attribute("href")
        sister.go(link.replace(link.split("/nl/")[0], house.address))
        check("the link opens it in Dutch", sister.one("html").get_dom_attribute("lang") == "nl" and "Voor mevrouw" in sister.words())
        check("its own name is not shown", "Madame O." not in sister.said())
        opened = sister.path
        desk.go(kept)
        desk.confirm(desk.form("/do/end-links"))
        sister.go(opened)
        check("taken back, it opens nothing", not sister.all(".list-sheet"))
