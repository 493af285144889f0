"""What happens to a request besides referrals: several needs, a colleague, another team, files, two people at one form, two reports."""
import os
import re
import tempfile
import urllib.request

from visitor import Visitor
from walks import check
from ways import sideways

TEAM = "quartier@relais-demo.example"
WORDS = {
    "fr": {"list": "/fr/demandes", "new": "/fr/demandes/nouvelle", "in": "/fr/connexion", "needs": "Ce dont elle a besoin",
           "refer": "orienter", "gaps": "/fr/lacunes", "dossiers": "/fr/lacunes-transmises", "hill": "Colline imaginaire",
           "persons": "/fr/personnes", "told": "C'est dit", "paper": "/fr/lettres-a-imprimer"},
    "nl": {"list": "/nl/hulpvragen", "new": "/nl/hulpvragen/nieuw", "in": "/nl/aanmelden", "needs": "Wat ze nodig heeft",
           "refer": "doorverwijzen", "gaps": "/nl/hiaten", "dossiers": "/nl/doorgegeven-hiaten", "hill": "Denkbeeldige Heuvel",
           "persons": "/nl/personen", "told": "Verteld", "paper": "/nl/af-te-drukken-brieven"},
}


def team_signs_in(house, visitor, say):
    """The neighbourhood team of the demonstration has the password of all."""
    password = next(iter(house.accounts().values()))[1]
    visitor.go(say["in"])
    visitor.send(visitor.fill(visitor.form("/(connexion|aanmelden)"), email=TEAM, password=password))


def begun(desk, say, words, **more):
    """A request heard on the phone; returns its path."""
    desk.go(say["new"])
    desk.send(desk.fill(desk.form("/(nouvelle|nieuw)"), words=words, about="family", **more))
    return desk.path


def needs_and_files(house, language, width, height, script):
    """Three needs with an outcome each: the request closes by itself. A referral says which need it answers. A file is kept, given back, removed."""
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("helpdesk-agent", language)
        request = begun(desk, say, "Ma mère rentre de l'hôpital")
        for words in ("Des repas à midi", "Quelqu'un la nuit"):
            desk.send(desk.fill(desk.form("/need", "step", "add"), words=words))
        check("three needs stand on the page", desk.words().count(say["needs"]) == 1 and len(desk.forms("/need")) >= 4, desk.words())
        desk.press(desk.one(f"main a[href='{request}/{say['refer']}']"))
        form = desk.fill(desk.form(f"/{say['refer']}"), serviceName="Garde Étoile", email="etoile@example.be", shared="Quelqu'un pour la nuit")
        night = next(label for label in form.find_elements("css selector", "#f-needs label") if "la nuit" in label.text)
        check("no need is chosen for her among three", not any(box.is_selected() for box in form.find_elements("css selector", "#f-needs input")))
        night.click()
        desk.press(form.find_element("css selector", "button[value=prepare]"))
        rows = [row.text for row in desk.all(".work-list .row") if "Garde Étoile" in row.text]
        check("the need says which service is asked for it", len(rows) == 1 and "la nuit" in rows[0], str(rows) or desk.words())
        with tempfile.TemporaryDirectory() as folder:
            bad, good = os.path.join(folder, "photo.jpg"), os.path.join(folder, "lettre.pdf")
            with open(bad, "w", encoding="utf-8") as file:
                file.write("<script>alert(1)</script>")
            with open(good, "wb") as file:
                file.write(b"%PDF-1.4 essai")
            for path, sentence, sign in ((bad, "a page that calls itself a photo is refused", ".error"), (good, "a PDF is kept", ".flash .good")):
                form = desk.form("/attach")
                field = form.find_element("name", "file")
                desk.unfold(field)
                field.send_keys(path)
                desk.send(form)
                check(sentence, desk.all(sign), desk.words())
        link = next(a.get_dom_attribute("href") for a in desk.all("a") if "/fichiers/" in (a.get_dom_attribute("href") or "")
                    or "/bestanden/" in (a.get_dom_attribute("href") or ""))
        cookies = "; ".join(f"{c['name']}={c['value']}" for c in desk.driver.get_cookies())
        asked = urllib.request.Request(house.address + link, headers={"cookie": cookies})
        with urllib.request.urlopen(asked, timeout=20) as answer:
            check("the file comes back to the byte", answer.read() == b"%PDF-1.4 essai")
            check("to be saved, in a sandbox", "attachment" in answer.headers["content-disposition"] and "sandbox" in answer.headers["content-security-policy"])
        form = desk.form("/detach")
        desk.confirm(desk.fill(form, reason="Mauvais dossier"))
        check("the file is gone, its name stays in the timeline", "lettre.pdf" in desk.said() and not desk.forms("/detach"))
        for outcome, more in (("met", {}), ("met", {}), ("not-met", {"reason": "no-place"})):
            desk.send(desk.fill(desk.form("/need", "step", "close"), outcome=outcome, **more))
        check("with the last outcome the request is closed", not desk.forms("/need") and desk.forms("/reopen"), desk.words())
        check("it is the same request", desk.path == request, desk.path)


def handed_on(house, language, width, height, script):
    """Given to a colleague, given back, offered to another team, which says no and then yes."""
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as desk, Visitor(house, width, height, script, language) as team:
        desk.sign_in("helpdesk-agent", language)
        request = begun(desk, say, "Un monsieur près du canal")
        form = desk.form("/assign")
        colleague = next(o.get_dom_attribute("value") for o in form.find_elements("css selector", "option") if o.get_dom_attribute("value"))
        desk.send(desk.fill(form, colleague=colleague, words="Tu le connais"))
        check("the colleague has it", desk.all(".flash .good") and "Tu le connais" in desk.said(), desk.words())
        desk.send(desk.form("/release"))
        check("nobody has it any more", desk.forms("/take"), desk.words())
        team_signs_in(house, team, say)
        for answer in ("no", "yes"):
            form = desk.form("/offer")
            chosen = next(o.get_dom_attribute("value") for o in form.find_elements("css selector", "option") if "Canal" in o.get_property("textContent"))
            desk.send(desk.fill(form, to=chosen, words="C'est votre quartier", agreedHow="Au téléphone"))
            check("the offer waits, and may be taken back", desk.forms("/take-back"), desk.words())
            team.go(say["list"])
            check("it stands on the other team's list", request.split("/")[-1] in team.one("main").get_property("innerHTML"))
            team.go(request)
            form = team.form("/answer-offer", "accepts", answer)
            if answer == "no":
                team.send(team.fill(form, answer="Pas cette semaine"))
                desk.go(request)
                check("the sender reads the reason and goes on", "Pas cette semaine" in desk.said() and desk.forms("/note"))
            else:
                team.send(form)
                check("the team works on it now", team.forms("/note") and team.path == request, team.path)
        desk.go(request)
        check("the sender knows who has it, and reads no more of it", "Canal" in desk.words() and "Un monsieur" not in desk.said())


def two_at_one_form(house):
    """Both have the form open; the second chooses between both texts, and nothing typed is lost."""
    say = WORDS["fr"]
    with Visitor(house) as one, Visitor(house, 390, 844, False) as two:
        one.sign_in("helpdesk-agent")
        request = begun(one, say, "Une dame âgée")
        two.sign_in("neighbourhood-referent")
        two.go(request)
        check("each sees that the other one looks", "sous les yeux" in two.words(), two.words())
        one.send(one.fill(one.form("/clarify"), wants="Rester chez elle"))
        two.send(two.fill(two.form("/clarify"), wants="Marcher au parc", inPlace="Sa fille"))
        check("both texts stand side by side", "Rester chez elle" in two.words() and "Marcher au parc" in two.words(), two.words())
        two.send(two.fill(two.form("/clarify", "pick-wants", "both"), **{"pick-wants": "both"}))
        check("both are kept, and the rest, too", "Rester chez elle" in two.said() and "Marcher au parc" in two.said() and "Sa fille" in two.said())


def same_situation(house, language):
    """Two reports with the same phone are proposed, compared, read together and parted again."""
    say = WORDS[language]
    with Visitor(house, 1280, 900, language == "fr", language) as desk:
        desk.sign_in("helpdesk-agent", language)
        phone = {"fr": "0470 77 11 22", "nl": "0470 77 11 23"}[language]
        first = begun(desk, say, "La voisine ne sort plus", contact=phone)
        second = begun(desk, say, "Ma tante ne va pas bien", contact=phone)
        compare = [a for a in desk.all("a") if first.split("/")[-1] in (a.get_dom_attribute("href") or "")]
        check("the other one is proposed", compare, desk.words())
        desk.press(compare[0])
        check("both stand side by side", "La voisine" in desk.words() and "Ma tante" in desk.words(), desk.words())
        desk.send(desk.form("/join"))
        check("they are read together", desk.path == second and "La voisine" in desk.words(), desk.words())
        desk.go(first)
        check("the other number leads there", desk.path == second, desk.path)
        desk.send(desk.form("/part"))
        desk.go(first)
        check("parted, each stands for itself", desk.path == first, desk.path)


def kept_view(house):
    """A view of the list is kept under a name and taken away."""
    with Visitor(house, 390, 844) as desk:
        desk.sign_in("case-manager")
        desk.go("/fr/demandes?scope=unanswered")
        desk.send(desk.fill(desk.form("/keep-view"), name="Sans réponse chez nous"))
        check("it stands above the list", any(a.text == "Sans réponse chez nous" for a in desk.all("nav.tabs a")), desk.words())
        desk.send(desk.form("/drop-view"))
        check("and is gone", "Sans réponse chez nous" not in desk.words("main nav.tabs"))


def of_one_neighbourhood(house, language, width, height, script):
    """A request stands in its street's neighbourhood on the list; without an answer it is a gap of it, and of its dossiers."""
    say = WORDS[language]
    words = f"Il n'ouvre plus ses volets ({language})"

    def narrowed(desk):
        form = desk.one("main form.filters")
        hill = next(o.get_dom_attribute("value") for o in form.find_elements("css selector", "[name=neighbourhood] option")
                    if say["hill"] in o.get_property("textContent"))
        desk.send(desk.fill(form, neighbourhood=hill))

    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("neighbourhood-referent", language)
        begun(desk, say, words, municipality="21015", whereabouts="rue Inventée 41" if language == "fr" else "Verzonnen straat 43")
        request = desk.path
        desk.go(f"{say['list']}?municipality=21015")
        narrowed(desk)
        rows = desk.all(".work-list .row")
        found = [row.text for row in rows if words in row.text]
        check("the request is in the list of its neighbourhood, and says so", len(found) == 1 and say["hill"] in found[0], desk.words())
        # What other teams offer stands below whatever was asked for, and has no name yet: "Demande 2026-00014".
        asked = [row.text for row in rows if not re.match(r"(Demande|Hulpvraag) 2\d{3}-", row.text)]
        check("and every other one there is, too", all(say["hill"] in text for text in asked), "\n".join(asked))
        check("nothing is wider than the page", not sideways(desk))
        desk.go(request)
        desk.send(desk.fill(desk.form("/close"), outcome="not-met", reason="no-service", detail=f"Personne ne passe ({language})"))
        desk.go(say["gaps"])
        narrowed(desk)
        check("it is a gap of the neighbourhood", f"Personne ne passe ({language})" in desk.words(), desk.words())
        desk.go(say["dossiers"])
        desk.press(desk.one("main nav.tabs a[href$='by=neighbourhood']"))
        check("and comes back among what its neighbourhood misses", say["hill"] in desk.words("main table.table tbody"), desk.words())


def doctor_told(house, language, width, height, script):
    """How it went is told to her doctor in a letter that names nobody, once."""
    say = WORDS[language]
    with Visitor(house, width, height, script, language) as desk:
        desk.sign_in("case-manager", language)
        desk.go(say["persons"] + "/demo-story-01")
        number = re.search(r"P\d\d-\w+", desk.words()).group(0)
        begun(desk, say, "Marguerite voudrait une barre d'appui")
        check("nothing can be told yet", not desk.forms("/tell-outcome"))
        desk.send(desk.fill(desk.form("/concern", "whom", "file"), file=number))
        desk.send(desk.fill(desk.form("/close"), outcome="met"))
        form = desk.form("/tell-outcome", "party", "doctor")
        letter = desk.one("#telling details").get_property("textContent")
        check("what goes out names her by her file only", number in letter and "Lemaire" not in letter, letter)
        desk.send(form)
        check("it is told once", say["told"] in desk.words("#telling") and len(desk.forms("/tell-outcome")) == 1, desk.words("#telling"))
        check("and stands in the timeline", "Dr Tilleul" in desk.said(), desk.said()[:500])
        # Whoever rang left neither receipt nor e-mail: a letter, which needs more than a name.
        desk.send(desk.fill(desk.form("/tell-outcome", "party", "reporter"), post="Anne"))
        check("a name alone is sent back", desk.all("#problems a") and desk.one("textarea[name=post]").get_property("value") == "Anne", desk.words())
        desk.send(desk.fill(desk.form("/tell-outcome", "party", "reporter"), post=f"Anne ({language})\nRue Inventée 3\n1030 Schaerbeek"))
        check("and told once, too", not desk.forms("/tell-outcome"), desk.words("#telling"))
        desk.go(say["paper"])
        check("the letter waits to be printed", f"Anne ({language})" in desk.words(), desk.words()[:600])


TALK = {
    "fr": {"report": "/fr/signaler", "follow": "/fr/suivi", "list": "/fr/demandes", "asap": "Dès que possible", "told": "pris en charge"},
    "nl": {"report": "/nl/melden", "follow": "/nl/opvolging", "list": "/nl/hulpvragen", "asap": "Zo snel mogelijk", "told": "is opgenomen"},
}


def reporter_answered(house, language, width, height, script):
    """Somebody without a name reports; it becomes pressing with a reason; she is asked through her receipt, answers, and is told how it went."""
    say = TALK[language]
    words = f"Le voisin du troisième ne répond plus ({language})"
    with Visitor(house, width, height, script, language) as person, Visitor(house, 1280, 900, script, language) as desk:
        person.go(say["report"])
        person.send(person.fill(person.form(say["report"]), words=words, about="neighbour"))
        number, code = [one.text for one in person.all("dd.receipt code")]
        desk.sign_in("helpdesk-agent", language)
        desk.go(f"{say['list']}?q={number}")
        desk.press(desk.one(".work-list .row a"))
        request = desk.path
        desk.send(desk.form("/take"))
        desk.send(desk.fill(desk.form("/priority"), priority="asap"))
        check("pressing without a reason is sent back", desk.all("#problems a"), desk.words())
        desk.send(desk.fill(desk.form("/priority"), priority="asap", reason="Personne ne l'a vu depuis lundi"))
        check("the reason stands in words", f"{say['asap']}" in desk.words() and "depuis lundi" in desk.words(), desk.words())
        desk.send(desk.fill(desk.form("/answer-receipt"), answer="A-t-il de la famille ?"))
        person.go(say["follow"])
        person.send(person.fill(person.form(say["follow"]), number=number, code=code))
        check("she reads the question", "A-t-il de la famille ?" in person.words(), person.words())
        check("and nothing of the report", words not in person.said() and "depuis lundi" not in person.said())
        person.send(person.fill(person.form("/(repondre|antwoorden)"), reply="Une sœur à Namur"))
        check("her answer is taken", "Une sœur à Namur" in person.words(), person.words())
        desk.go(f"{say['list']}?priority=asap")
        row = next(row for row in desk.all(".work-list .row") if number in row.text)
        check("it cannot wait, and says why", say["asap"] in row.text, row.text)
        desk.go(request)
        check("the answer is there", "Une sœur à Namur" in desk.words(), desk.words())
        desk.send(desk.form("/read-reply"))
        check("and counts as read", not desk.forms("/read-reply"), desk.words())
        desk.send(desk.fill(desk.form("/close"), outcome="informed"))
        desk.send(desk.form("/tell-outcome", "party", "reporter"))
        check("it is told once", not desk.forms("/tell-outcome"), desk.words())
        person.go(say["follow"])
        person.send(person.fill(person.form(say["follow"]), number=number, code=code))
        check("she is told that it was taken up", say["told"] in person.words(), person.words())
        check("and can write no more", not person.forms("/(repondre|antwoorden)"))
