"""Writes a marked word into every field of every form, as every kind of reader, and looks for it in all that the program leaves on the disk.

Nothing about a person may stand in clear in the database, its write-ahead log, the program's own log or its temporary files: neither what
was accepted nor what was refused, looked for, or sent to an address that does not exist.
"""
import base64
import html.parser
import os
import re
import tempfile
import urllib.parse

from house import Client, House

MARK = "Zanzibarmarque"
PHONE, NUMBER = "0470 91 82 73", "85.07.30-033.28"
ROLES = ["case-manager", "helpdesk-agent", "data-protection-officer", "home-nurse", "psychologist", "programme-coordinator"]
# What is no word about a person: the public directory, and leaving. The name of a round of visits and of a rule that excludes stay in clear to
# count by, as names of houses do; the doors of a round are judged by a test of their own. A neighbourhood and its referents stand on a public page.
LEFT_OUT = re.compile(
    r"/(annuaire|chapitres|deconnexion|se-deconnecter|sortir|sign-out|styles)(/|$)|/tournees/[^/]+/do/plan$|/regles-qui-excluent/[^/]+/do/name$"
    r"|/quartiers-et-referents(/[^/]+)?/do/(save|referent)$")
MOST_PAGES, MOST_FORMS_OF_A_KIND = 140, 2


class Forms(html.parser.HTMLParser):
    """Every form of a page, with what it would send, and every link."""

    def __init__(self, text):
        super().__init__()
        self.forms, self.links, self.form, self.choice, self.area = [], [], None, None, None
        self.feed(text)

    def handle_starttag(self, tag, pairs):
        given = dict(pairs)
        if tag == "a" and (given.get("href") or "").startswith("/fr"):
            self.links.append(given["href"].split("#")[0])
        elif tag == "form":
            self.form = {"action": given.get("action", "").split("#")[0], "method": given.get("method", "get"), "fields": []}
            self.forms.append(self.form)
        elif self.form is not None and given.get("name"):
            if tag == "input":
                self.form["fields"].append((given["name"], given.get("type", "text"), given.get("value", "on"), "checked" in given))
            elif tag == "textarea":
                self.form["fields"].append((given["name"], "textarea", "", False))
            elif tag == "select":
                self.choice = (given["name"], [])
            elif tag == "button":
                self.form["fields"].append((given["name"], "button", given.get("value", ""), False))
        if tag == "option" and self.choice:
            self.choice[1].append((given.get("value", ""), "selected" in given))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select" and self.choice and self.form is not None:
            name, options = self.choice
            chosen = [value for value, selected in options if selected] + [value for value, _ in options if value]
            self.form["fields"].append((name, "select", chosen[0] if chosen else "", False))
            self.choice = None


def shape(path):
    """The kind of a page: its address without identifiers."""
    return re.sub(r"/[^/]*\d[^/]*", "/:id", path.split("?")[0])


class Writer:
    """Fills in forms, and remembers how many fields were given a mark."""

    def __init__(self):
        self.count = 0

    def word(self):
        self.count += 1
        return f"{MARK}{self.count:05d}"

    def filled(self, form, wrongly):
        """What would be sent: rightly, so that it is stored; or with marks where a day or a number should be, so that it is refused."""
        sent, chosen = {}, set()
        for name, kind, value, checked in form["fields"]:
            if kind == "hidden":
                sent[name] = value
            elif kind in ("radio", "checkbox"):
                if checked or name not in chosen:
                    sent[name] = value
                    chosen.add(name)
            elif kind == "select":
                sent[name] = value
            elif kind == "button":
                if name not in sent:
                    sent[name] = value
            elif wrongly:
                sent[name] = self.word()
            elif kind == "email" or "mail" in name.lower():
                sent[name] = f"{self.word()}@example.be"
            elif kind == "tel" or "phone" in name.lower():
                self.count += 1
                sent[name] = PHONE
            elif "number" in name.lower() and kind == "text":
                sent[name] = NUMBER
            elif kind == "date" or name in ("day", "on", "from", "until", "birth", "since", "due", "asked", "followUp"):
                sent[name] = "" if name in ("until", "due") else "12/03/2026"
            elif kind == "number":
                sent[name] = value if value != "on" else "1"
            else:
                sent[name] = self.word()
        return sent


def walk(house, client, writer, statuses, kinds, start):
    """Opens pages of every kind, and sends the forms of every kind on them, rightly and wrongly."""
    waiting, seen, opened = list(start), {}, set()
    while waiting and len(opened) < MOST_PAGES:
        path = waiting.pop(0)
        if path in opened or seen.get(shape(path), 0) >= MOST_FORMS_OF_A_KIND or LEFT_OUT.search(path.split("?")[0]):
            continue
        opened.add(path)
        seen[shape(path)] = seen.get(shape(path), 0) + 1
        page = client.ask(path)
        if not (page.headers.get("Content-Type") or "").startswith("text/html"):
            continue
        found = Forms(page.text)
        waiting += found.links
        for form in found.forms:
            kind = (form["method"], shape(form["action"] or path))
            if LEFT_OUT.search(form["action"]) or kinds.get(kind, 0) >= MOST_FORMS_OF_A_KIND:
                continue
            kinds[kind] = kinds.get(kind, 0) + 1
            for wrongly in (True, False):
                sent = writer.filled(form, wrongly)
                if form["method"] == "get":
                    answer = client.ask((form["action"] or path) + "?" + urllib.parse.urlencode(sent))
                else:
                    answer = client.ask(form["action"] or path, sent)
                statuses[answer.status] = statuses.get(answer.status, 0) + 1
                waiting.append(urllib.parse.urlsplit(answer.address).path)


def provoke(house, client, writer, statuses):
    """Addresses that lead nowhere, forms without a token, things too large, methods that are none."""
    def note(answer):
        statuses[answer.status] = statuses.get(answer.status, 0) + 1
    for path in ("/fr/personnes/{}", "/fr/demandes/{}", "/fr/{}", "/api/{}", "/fr/personnes/x/{}", "/fr/moi/{}", "/fr/reponse/{}", "/fr/note/{}",
                 "/fr/personnes?q={}", "/fr/demandes?q={}", "/api/persons?q={}&language=fr", "/fr/journal?actor={}", "/fr/recherche?q=%zz{}"):
        note(client.ask(path.format(writer.word())))
    note(client.ask("/api/persons?language=fr&q=" + urllib.parse.quote(PHONE)))
    note(client.ask("/api/persons?language=fr&q=" + NUMBER))
    note(client.ask("/fr/personnes/nouveau", {"officialFamily": writer.word(), "matters": writer.word()}))
    note(client.ask("/fr/signaler", {"words": writer.word(), "token": writer.word(), "once": writer.word()}))
    note(client.ask("/fr/signaler", f"words={writer.word()}%00&contact=%ff{writer.word()}".encode(),
                    {"Content-Type": "application/x-www-form-urlencoded"}))
    note(client.ask("/fr/signaler", ("words=" + writer.word() * 40_000).encode(), {"Content-Type": "application/x-www-form-urlencoded"}))
    note(client.ask("/fr/signaler", f'{{"words": "{writer.word()}"}}'.encode(), {"Content-Type": "application/json"}))
    note(client.ask("/fr", headers={"X-Marked": writer.word(), "User-Agent": writer.word(), "Cookie": f"session={writer.word()}", "Referer": writer.word()}))
    stranger = Client(house)
    note(stranger.form("/fr/connexion", {"email": f"{writer.word()}@example.be", "password": writer.word()}))


def come_in(house, keeper):
    """A browser with a person's own access, by a code that her referent makes; `None` where the demonstration has nobody to invite."""
    for path in re.findall(r'<a href="(/fr/personnes/demo-[^"/?]+)">', keeper.ask("/fr/personnes").text):
        birth = re.search(r'name="[^"]*[bB]irth[^"]*"[^>]*value="([^"]+)"', keeper.ask(path + "/identite").text)
        found = [form for form in Forms(keeper.ask(path + "/invitation").text).forms if "/invitation/" in form["action"]]
        if not birth or not found:
            continue
        sent = Writer().filled(found[0], False)
        sent.update({name: "letter" for name, kind, value, _ in found[0]["fields"] if value == "letter"})
        shown = keeper.ask(found[0]["action"], sent).text
        code = re.search(r"<(?:strong|code|p|output)[^>]*>\s*([A-Z0-9]{4}(?:[- ][A-Z0-9]{4})+)\s*<", shown)
        if not code:
            continue
        own = Client(house)
        chosen = own.form("/fr/moi/entrer", {"code": code.group(1), "birth": birth.group(1)}, action=Forms(own.ask("/fr/moi/entrer").text).forms[0]["action"])
        for form in Forms(chosen.text).forms:
            if any(name == "phrase" for name, *_ in form["fields"]):
                sent = {name: value for name, kind, value, _ in form["fields"] if kind == "hidden"}
                own.ask(form["action"], {**sent, "phrase": "citron bateau neige"})
                return own
    return None


def dresses():
    """The marks as they may lie about: in small and capital letters, in sixteen bits, in base 64 wherever it may begin; digits alone."""
    found = {word.encode() for word in (MARK, MARK.lower(), MARK.upper())}
    for word in (MARK, MARK.lower()):
        found |= {word.encode("utf-16-le"), word.encode("utf-16-be")}
        for lead in range(3):
            encoded = base64.b64encode(b"\0" * lead + word.encode())
            found.add(encoded[4 if lead else 0:-4])
    digits = ["470918273", "0470918273", PHONE, "0470/91", "470 91 82 73", "85073003328", NUMBER, "850730-033"]
    return found | {word.encode() for word in digits} | {word.encode("utf-16-le") for word in digits}


def found_in(folder):
    looked = dresses()
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                content = file.read()
            found += [f"{word!r} in {name}: {content[max(0, content.find(word) - 60):content.find(word) + 60]!r}" for word in looked if word in content]
    return found


def nothing_leaks(holds):
    """`holds` is told each sentence and whether it is true."""
    with tempfile.TemporaryDirectory(prefix="relais-leaks-") as temporary:
        before = os.environ.get("TMPDIR")
        os.environ["TMPDIR"] = temporary
        try:
            for lead, code in ((b"", "utf-8"), (b"", "utf-16-le"), (b"a", "base64"), (b"ab", "base64")):
                content = base64.b64encode(lead + MARK.encode() + b"12") if code == "base64" else lead + MARK.encode(code)
                with open(os.path.join(temporary, "planted"), "wb") as file:
                    file.write(content)
                holds(f"a planted mark is found ({code}, {len(lead)} before it)", len(found_in(temporary)) > 0)
            os.remove(os.path.join(temporary, "planted"))
            with House(demo=40, services=5) as house:
                writer, statuses, kinds = Writer(), {}, {}
                clients = {role: Client(house).sign_in(role) for role in ROLES}
                own = come_in(house, clients["case-manager"])
                holds("somebody came in with her own access", own is not None)
                walk(house, Client(house), writer, statuses, kinds, ["/fr", "/fr/signaler", "/fr/suivi"])
                for client in clients.values():
                    walk(house, client, writer, statuses, kinds, ["/fr/personnes/nouveau", "/fr/demandes/nouvelle", "/fr", "/fr/personnes", "/fr/demandes"])
                if own:
                    walk(house, own, writer, statuses, kinds, ["/fr/moi"])
                for client in [Client(house), *clients.values()]:
                    provoke(house, client, writer, statuses)
                holds("marks were written into more than six hundred fields", writer.count > 600, str(writer.count))
                holds("forms of more than forty kinds were sent", len([kind for kind in kinds if kind[0] == "post"]) > 40, str(sorted(kinds)))
                holds("some were accepted, some refused", statuses.get(200, 0) > 50 and statuses.get(422, 0) > 20, str(statuses))
                holds("no form led to a fault of ours", statuses.get(500, 0) == 0, str(statuses))
                while_running = found_in(house.folder) + found_in(temporary)
                holds("while it runs no mark stands in the database, its write-ahead log, the program's log or a temporary file", not while_running,
                      "; ".join(while_running)[:1500])
                status, _ = house.stop()
                holds("it stopped as it should", status == 0, str(status))
                afterwards = found_in(house.folder) + found_in(temporary)
                holds("after it stopped no mark stands anywhere", not afterwards, "; ".join(afterwards)[:1500])
        finally:
            if before is None:
                del os.environ["TMPDIR"]
            else:
                os.environ["TMPDIR"] = before
        return writer.count, kinds, statuses
