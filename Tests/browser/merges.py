"""Two files that are one person's, and two that are not."""
import re

from files import WORDS, begin_file
from visitor import Visitor
from walks import check
from ways import sideways

SAY = {
    "fr": {"duplicates": "/fr/doublons", "merge": "fusion"},
    "nl": {"duplicates": "/nl/dubbels", "merge": "samenvoegen"},
}


def noticed_merged_undone(house, language, width, height, script):
    """Noticed while typing, begun all the same, found in the list, merged, opened under the old address, taken apart again."""
    say = {**WORDS[language], **SAY[language]}
    family = f"Zonnebloem{'a' if width < 500 else 'o'}{'x' if language == 'fr' else 'z'}"
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("case-manager", language)
        first = begin_file(desk, say, officialGiven="Philomène", officialFamily=family, birth="2/6/1932", phone1="0470 66 55 44")
        desk.go(f"{first}/{say['circle']}")
        desk.send(desk.fill(desk.form(f"/{say['circle']}/do/add"), kind="neighbour", name="Buurman Rik", role="buurman"))
        if script:
            desk.go(say["persons"])
            desk.one("main input[type=search]").send_keys(f"filomene {family}")
            desk.wait("who it may be is said while typing, by sound", lambda: "Philomène" in desk.words())
        desk.go(say["new"])
        typed = desk.fill(desk.form(say["new"]), officialGiven="Filomene", officialFamily=family, birth="6/2/1932")
        if script:
            desk.wait("who it may be is said before anything is sent", lambda: "Philomène" in desk.words("[data-alike]"))
            check("and nothing else changed", desk.one("input[name=birth]").get_property("value") == "6/2/1932")
            typed.find_element("css selector", "input[name=birth]").send_keys("\n")
            desk.wait("Enter does not begin it all the same", lambda: desk.all("#problems") and desk.path == say["new"])
            typed = desk.form(say["new"])
        desk.send(typed, "button[type=submit]:not([name]):not([hidden])")
        check("who it may be is said before going on", desk.path == say["new"] and "Philomène" in desk.words("#problems"), desk.path)
        check("nothing typed is lost", desk.one("input[name=officialGiven]").get_property("value") == "Filomene")
        desk.press(desk.one("button[name=sure]"))
        second = desk.path
        check("going on is a choice", re.fullmatch(say["persons"] + r"/\w{26}", second), second)

        desk.go(say["duplicates"])
        check("the list shows both", family in desk.words() and sideways(desk) <= 0, str(sideways(desk)))
        check("and the pairs of the demonstration", "Verhaeg" in desk.words() and "Haddou" in desk.words())
        compare = next(
            a for a in desk.all(f"main a[href*='/{say['merge']}?with=']")
            if first.rsplit("/", 1)[1] in a.get_dom_attribute("href") and second.rsplit("/", 1)[1] in a.get_dom_attribute("href"))
        desk.press(compare)
        stays, goes = desk.path.rsplit("/", 1)[0], second if desk.path.startswith(first) else first
        check("side by side", "Philomène" in desk.words() and "Filomene" in desk.words() and sideways(desk) <= 0, str(sideways(desk)))
        desk.confirm(desk.form(f"/{say['merge']}/do/merge"))
        check("merged", desk.path == f"{stays}/{say['merge']}", desk.path)
        desk.go(goes)
        check("the old address leads to the file that stays", desk.path == stays, desk.path)
        desk.go(f"{goes}/{say['circle']}")
        check("its pages, too; nothing of it is lost", desk.path == f"{stays}/{say['circle']}" and "Buurman Rik" in desk.words(), desk.path)
        desk.go(say["persons"])
        desk.go(f"{stays}/{say['merge']}")
        desk.confirm(desk.form(f"/{say['merge']}/do/undo"))
        for path in (first, second):
            desk.go(path)
            check("apart again", desk.path == path, desk.path)
        desk.go(f"{first}/{say['circle']}")
        check("each with its own", "Buurman Rik" in desk.words())
        desk.go(f"{second}/{say['circle']}")
        check("and not the other's", "Buurman Rik" not in desk.words())


def couple(house):
    """A couple shares a phone and an address: two people, and nobody asks again."""
    say = SAY["fr"]
    with Visitor(house, 390, 844) as desk:
        desk.sign_in("helpdesk-agent")
        desk.go(say["duplicates"])
        ids = ("demo-story-10", "demo-story-11")

        def shown():
            for form in desk.forms("/doublons/do/different"):
                pair = [form.find_element("name", name).get_property("value") for name in ("first", "second")]
                if tuple(sorted(pair)) == ids:
                    return form
            return None

        form = shown()
        check("the couple is proposed, as a couple", form and "couple" in form.find_element("xpath", "ancestor::*[contains(@class, 'card')]").text.lower())
        desk.send(form)
        check("two people: not proposed again", shown() is None)
