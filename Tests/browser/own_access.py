"""A person in her own pages, on a tablet; and her daughter, with what was given to her."""
import json
import os
import re

from files import WORDS as DESK
from ledger import left
from visitor import Visitor
from walks import check
from ways import sideways

MY = {
    "fr": {"home": "/fr/moi", "enter": "entrer", "tiles": {
        "file": "dossier", "circle": "cercle", "requests": "demandes", "consents": "accords", "access": "acces", "log": "qui-a-regarde",
        "notebook": "cahier", "copy": "copie"}},
    "ar": {"home": "/ar/my", "enter": "come-in", "tiles": {
        "file": "file", "circle": "circle", "requests": "requests", "consents": "consents", "access": "access", "log": "who-looked",
        "notebook": "notebook", "copy": "copy"}},
    "nl": {"home": "/nl/mijn", "enter": "binnenkomen", "tiles": {
        "file": "dossier", "circle": "zorgcirkel", "requests": "hulpvragen", "consents": "toestemmingen", "access": "toegang",
        "log": "wie-keek", "notebook": "schrift", "copy": "kopie"}},
}
FATMA = DESK["fr"]["persons"] + "/demo-story-02"
MARGUERITE = DESK["fr"]["persons"] + "/demo-story-01"
CODE = re.compile(r"[A-Z]{4}-\d{4}-[A-Z]{4}-\d{4}")


def letter_with_code(desk, language):
    """Those who keep the file print a letter in her language; the code stands on it once."""
    desk.go(FATMA + "/invitation")
    form = desk.form("/invitation/do/invite")
    fields = {"way": "letter", "language": language}
    if form.find_elements("css selector", "[name=who][type=radio]"):
        fields["who"] = "herself"
    desk.send(desk.fill(form, **fields))
    letter = desk.one(".own-letter")
    check("the letter is in her language", letter.get_dom_attribute("lang") == language)
    code = CODE.search(letter.text)
    check("the letter carries a code", code, letter.text[:200])
    return code.group(0)


def come_in(person, say, code):
    """With the code and her date of birth; a wrong date says no more than that something is wrong."""
    enter = f"{say['home']}/{say['enter']}"
    person.go(say["home"])
    check("her pages ask who she is first", person.path == enter, person.path)
    person.send(person.fill(person.form(f"/{say['enter']}/do/code"), code=code.lower(), birth="4/4/1938"))
    check("a wrong date opens nothing", person.all("#problems") and person.forms("/do/code"))
    person.send(person.fill(person.form(f"/{say['enter']}/do/code"), code=code.lower(), birth="3/4/1938"))
    form = person.form(f"/{say['enter']}/do/begin")
    phrase = form.find_element("name", "phrase").get_property("value")
    check("three words are proposed to come back with", len(phrase.split()) == 3, phrase)
    person.send(form)
    check("she is in", person.path == say["home"], person.path)
    handle = re.search(r"[A-Z]{4}-\d{4}", person.words(".own-code"))
    check("and told once under which name she comes back", handle)
    return handle.group(0), phrase


def come_back(person, say, handle, phrase):
    """With the name and the secret phrase of an earlier time."""
    person.go(f"{say['home']}/{say['enter']}")
    form = next(f for f in person.forms(f"/{say['enter']}") if f.find_elements("name", "handle"))
    person.send(person.fill(form, handle=handle, phrase=phrase))


def every_page(person, say):
    """Every tile leads to a page that can be read on a tablet, with a way back."""
    person.go(say["home"])
    tiles = [a.get_dom_attribute("href") for a in person.all(".own-tile")]
    check("at most six tiles, and not fewer than six", len(tiles) == 6, str(tiles))
    for name, word in say["tiles"].items():
        person.go(f"{say['home']}/{word}")
        check(f"{name}: a heading", person.words("h1") != "")
        check(f"{name}: nothing sticks out", sideways(person) <= 0, str(sideways(person)))
        check(f"{name}: a way back", person.all(".way-back"))
        size = person.driver.execute_script("return parseFloat(getComputedStyle(document.querySelector('main p, main li, main dd')).fontSize)")
        check(f"{name}: large type", size >= 17, str(size))
        too_small = person.driver.execute_script(
            "return [...document.querySelectorAll('main a.button, main button')].filter(e => e.offsetParent && e.offsetHeight < 44).map(e => e.textContent.trim())")
        check(f"{name}: what is touched is large", too_small == [], str(too_small))


def herself(house, language, script):
    """In with a code; sees everything, keeps somebody out, lets her in again, corrects, takes a copy, leaves, comes back."""
    say = MY[language]
    page = {name: f"{say['home']}/{word}" for name, word in say["tiles"].items()}
    words = {name: "/" + word for name, word in say["tiles"].items()}
    with Visitor(house) as desk, Visitor(house) as colleague, Visitor(house, 820, 1180, script, language) as person:
        desk.sign_in("case-manager")
        handle, phrase = come_in(person, say, letter_with_code(desk, language))
        if language == "ar":
            check("her pages run from right to left", person.one("html").get_dom_attribute("dir") == "rtl")
        every_page(person, say)
        person.go(page["file"])
        check("she reads her file", "Denkbeeldige Kapelstraat 127" in person.words())
        person.go(page["circle"])
        check("and who is around her", "Emre" in person.words())
        person.go(page["notebook"])
        check("and what she was asked", "ergotherapeut" in person.words())

        colleague.sign_in("helpdesk-agent")
        colleague.go(FATMA)
        check("a colleague sees the file", "Yıldız" in colleague.said())
        person.go(page["access"])
        form = next(f for f in person.forms(words["access"] + "/do/no") if f.find_elements("css selector", "select[name=who]"))
        person.confirm(person.fill(form, who="account/demo-account-helpdesk-agent"))
        colleague.go(FATMA)
        check("kept out, she does not", "Yıldız" not in colleague.said())
        person.send(person.form(words["access"] + "/do/yes"))
        colleague.go(FATMA)
        check("until she is let in again", "Yıldız" in colleague.said())
        person.go(page["log"])
        check("who looked can be read", person.words().count("\n") > 5 and "Sofie" in person.words() + colleague.words() or person.all("main li"))

        person.go(page["file"])
        mistake = f"Mon fils s'appelle Emre Can. ({language})"
        person.send(person.fill(person.form(words["file"] + "/do/wrong"), subject="circle", words=mistake))
        check("what she says is wrong stands in her file", mistake in person.words())
        desk.go(FATMA + "/identite")
        check("and before those who keep it", mistake in desk.words())
        answering = next(f for f in desk.forms("/do/answer") if mistake in f.find_element("xpath", "..").text)
        desk.fill(answering, answer="Merci, c'est corrigé.")
        desk.send(answering, "button[name=decision][value=accept]")
        person.go(page["file"])
        check("the answer reaches her", "Merci, c'est corrigé." in person.words())

        download_copy(house, person, page["copy"], words["copy"])
        person.go(page["consents"])
        boxes = [b for b in person.all("main input[type=checkbox]") if b.is_selected()]
        name = boxes[-1].get_dom_attribute("name")
        boxes[-1].find_element("xpath", "ancestor::label").click()
        person.send(person.form(words["consents"] + "/do/less"))
        left = [b.get_dom_attribute("name") for b in person.all("main input[type=checkbox]") if b.is_selected()]
        check("she shares less at once", name not in left and left, f"{name} in {left}")

        person.go(say["home"])
        person.send(person.form(f"{say['home']}/do/leave"))
        person.go(page["file"])
        check("after leaving nothing opens", "Kapelstraat" not in person.said())
        enter = f"{say['home']}/{say['enter']}"
        person.go(enter)
        form = next(f for f in person.forms(say["enter"]) if f.find_elements("name", "handle"))
        person.send(person.fill(form, handle=handle.lower(), phrase=phrase.upper().replace(" ", "-")))
        check("name and phrase bring her back, typed anyhow", person.path == say["home"], person.path)


def download_copy(house, person, address, word):
    """One copy to read, one for another program; nothing of others' confidences in either."""
    folder = os.path.join(house.folder, "downloads", str(id(person)))
    os.makedirs(folder)
    person.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": folder})
    person.go(address)
    person.send(person.form(word + "/do/read"))
    check("the copy can be read", "Kapelstraat" in person.words() and "Emre" in person.words())
    person.go(address)
    button = person.form(word + "/do/json").find_element("css selector", "button[type=submit]")
    person.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    person.wait("the copy is downloaded", lambda: [f for f in os.listdir(folder) if f.endswith(".json")])
    with open(os.path.join(folder, next(f for f in os.listdir(folder) if f.endswith(".json"))), encoding="utf-8") as file:
        copy = json.load(file)
    check("it is data", "Yıldız" in json.dumps(copy, ensure_ascii=False))


def demo_code(house):
    """The code that the demonstration prints opens her pages, once; another run of the command gives the next."""
    say = MY["nl"]
    code, birth = house.accounts()["person-code"]
    with Visitor(house, 820, 1180, language="nl") as person:
        person.go(f"{say['home']}/{say['enter']}")
        person.send(person.fill(person.form("/do/code"), code=code, birth=birth))
        person.send(person.form("/do/begin"))
        check("the printed code opens her pages", person.path == say["home"] and "kleinkinderen" in person.words(), person.path)
    with Visitor(house, 820, 1180, language="nl") as other:
        other.go(f"{say['home']}/{say['enter']}")
        other.send(other.fill(other.form("/do/code"), code=code, birth=birth))
        check("and works once", other.all("#problems"))


def carer(house):
    """Her daughter sees what was given to her and nothing else; when her mother says so, nothing at all."""
    say = MY["fr"]
    with Visitor(house, 820, 1180) as mother, Visitor(house, 390, 844) as daughter:
        for visitor, role in ((mother, "person"), (daughter, "carer")):
            come_back(visitor, say, *house.accounts()[role])
            check(f"the demonstration's {role} is in", visitor.path == say["home"], visitor.path)
        mother.go(f"{say['home']}/qui-a-regarde")
        seen = mother.words()
        check("she sees who looked", "2026" in seen or "202" in seen)
        mother.go(f"{say['home']}/demandes")
        check("and her request", "baignoire" in mother.words() or "douche" in mother.words())
        tiles = [a.get_dom_attribute("href") for a in daughter.all(".own-tile")]
        check("her daughter has fewer tiles", 0 < len(tiles) < 6 and f"{say['home']}/cercle" in tiles, str(tiles))
        for tile in tiles:
            daughter.go(tile)
            check(f"{tile} opens for her", daughter.words("h1") != "" and sideways(daughter) <= 0, str(sideways(daughter)))
            check(f"{tile} says nothing about health", "Tension" not in daughter.said() and "hanche" not in daughter.said())
        for word in ("qui-a-regarde", "acces", "copie"):
            daughter.go(f"{say['home']}/{word}")
            check(f"{word} is not hers", "Marguerite" not in daughter.said() and not daughter.all(f"main form[action*='{word}/do']"))
        daughter.go(f"{say['home']}/cercle")
        check("she sees the circle", "Sevgi" in daughter.words())
        mother.go(f"{say['home']}/acces")
        form = next(f for f in mother.forms("/acces/do/no") if f.find_elements("css selector", "input[name=who][value^='carer/']"))
        mother.confirm(form)
        daughter.go(f"{say['home']}/cercle")
        check("her mother says no: it ends at once", "Sevgi" not in daughter.said(), daughter.path)


def own_units(house):
    """What is left and what was billed in her name, in plain words: the same units as in her file, and nothing that was noted about her."""
    say = MY["fr"]
    page = f"{say['home']}/seances-et-unites"

    def cents(words):
        return int("".join(sign for sign in words if sign.isdigit()))

    with Visitor(house) as desk, Visitor(house, 820, 1180) as person:
        desk.sign_in("case-manager")
        desk.go(MARGUERITE + "/prestations")
        come_back(person, say, *house.accounts()["person"])
        person.press(person.one(f"main a[href='{page}']"))
        check("her units are one touch away", person.path == page and person.all(".way-back"), person.path)
        check("as many are left as her file says", left(person) == left(desk), f"{left(person)} {left(desk)}")
        picture = person.one(".ledger-bar").get_dom_attribute("aria-label")
        check("the picture says the same", f"Il en reste : {left(person)}." in picture, picture)
        check("what was billed is there, month by month", "Facturé en votre nom" in person.words() and person.all("main table"), person.words()[:600])
        months = list(zip(person.all("main table"), person.all("main table + p"), strict=True))
        for table, paid in months[:2]:
            amounts = [row.find_elements("css selector", "td")[-1].text for row in table.find_elements("css selector", "tbody tr")]
            said = " ".join(paid.text.split())
            check("every line has its amount", amounts and all("€" in amount for amount in amounts), str(amounts))
            check("they make what the insurance paid", sum(map(cents, amounts)) == cents(said), f"{amounts} {said}")
            check("and she pays nothing", "Vous payez : rien." in said, said)
        check("nothing that was noted about her is there", "Vue avec l'assistante" not in person.said())
        check("nothing sticks out", sideways(person) <= 0, str(sideways(person)))
