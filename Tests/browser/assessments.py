"""BelRAI at her kitchen table, by phone; and the change since the time before."""
from visitor import Visitor
from walks import check
from ways import sideways

WORDS = {
    "fr": {"page": "/fr/personnes/demo-story-01/evaluations", "incomplete": "Incomplète", "change": "Changement"},
    "nl": {"page": "/nl/personen/demo-story-01/inschalingen", "incomplete": "Onvolledig", "change": "Verandering"},
}


def by_phone(house, language, width, height, script):
    """A part of the Screener is filled in, marked as incomplete, compared with the one before, completed later."""
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as visitor:
        visitor.sign_in("case-manager", language)
        visitor.go(say["page"])
        check("earlier ones are there", len(visitor.all(f"main a[href^='{say['page']}/']")) >= 3)
        check("nothing sticks out of the list", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.follow(f"main a[href='{say['page']}/new-belrai-screener']")
        save = "/new-belrai-screener/do/save"
        check("nothing sticks out of the form", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.send(visitor.form(save))
        check("an empty one is not kept", visitor.all("#problems"))
        visitor.send(visitor.fill(visitor.form(save), place="home", **{"score.iadl": "7,5"}))
        check("a score beyond its scale is named", visitor.all("#problems"))
        check("and stays as it was typed", visitor.one("[name='score.iadl']").get_property("value") == "7,5")
        answers = {"score.iadl": "4,5", "C1": "2", "C2a": "1", "D1": "1", "G2j": "1", "E1a": "2"}
        visitor.fill(visitor.form(save), place="home", note="Interrompu par le téléphone.", **answers)
        visitor.send(visitor.form(save), "button[name=then]")
        check("scores so far can be asked for", visitor.forms("/do/save"))
        check("without keeping anything", visitor.one("[name='score.iadl']").get_property("value") in ("4,5", "4.5"))
        visitor.send(visitor.form("/do/save"))
        made = visitor.path
        check("it is kept", made.startswith(say["page"] + "/") and "new-" not in made, made)
        check("and marked as incomplete", say["incomplete"] in visitor.words(), visitor.words()[:300])
        check("with the change since the one before", say["change"] in visitor.one("main").get_property("textContent"))
        check("official scores keep their decimals", "4,5" in visitor.words())
        check("nothing sticks out of the page", sideways(visitor) <= 0, str(sideways(visitor)))
        visitor.go(say["page"])
        check("the list marks it as incomplete", say["incomplete"] in visitor.words() and made in [
            a.get_dom_attribute("href") for a in visitor.all("main a")])
        visitor.go(made)
        visitor.follow(f"main a[href='{say['page']}/change-{made.rsplit('/', 1)[1]}']")
        check("what was answered stands there", visitor.one("[name=C1][value='2']").is_selected())
        form = visitor.fill(visitor.form("/do/save"), **{"score.adl": "2", "score.cps": "3", "score.mental": "1,5", "score.behaviour": "0"})
        visitor.send(form)
        check("completed, it is no longer marked", visitor.path == made and say["incomplete"] not in visitor.words(), visitor.words()[:300])
