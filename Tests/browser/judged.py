"""Which pages other people's judges look at, by name, with the address of each in French, Dutch and English.

`#empty` sends the page's form empty, `#name=value&…` sends it with these values, `#place?name=value&…` the form whose address ends in `#place` (and
`#do/check?name=value&…` the one that ends in `/do/check`); what comes back is looked at. What stands between braces is looked up in the demonstration. Every page of Tests/routes.txt is here or, with its reason, in LEFT_OUT: Tests/project/check holds it.
"""

LANGUAGES = ("fr", "nl", "en")
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
    ("help with conditions", [f"/{room}/entry/taxi-vouchers#conditions?age=74" for room in ("annuaire", "gids", "directory")]),
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
    ("import, columns", [
        f"/{room}#do/check?source=Carte&language={language}&format=csv&content=Nr%3BNom%3BLangues%3BTel%3BTel%0A1%3BAtelier%3Bfr%2C+nl%3B02+511+11+11%3Bx"
        for room, language in (("importation", "fr"), ("import", "nl"), ("import-entries", "en"))]),
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
] + [
    (name, [f"/{room}/entry.taxi-vouchers?section=conditions{which}" for room in ("redaction", "redactie", "editing")])
    for name, which in (("conditions of an entry", ""), ("one condition", "&condition=situation"))
]
FIGURES = [
    ("inclusion", ["/inclusion", "/inclusie", "/inclusion"]),
    ("neighbourhoods kept", ["/quartiers-et-referents", "/wijken-en-referenten", "/neighbourhoods-and-referents"]),
    ("figures of pathways", ["/chiffres-des-parcours", "/trajecten-in-cijfers", "/pathway-figures"]),
    ("coordination of a programme", ["/coordination-du-programme", "/programmacoordinatie", "/programme-coordination"]),
    ("coordination, closing periods", [
        f"/{room}?show=closing" for room in ("coordination-du-programme", "programmacoordinatie", "programme-coordination")]),
    ("the providers' meeting", ["/reunion-des-prestataires", "/overleg-van-zorgverleners", "/providers-meeting"]),
    ("what a programme cost", ["/cout-du-programme", "/kosten-van-het-programma", "/programme-costs"]),
]
LETTER = [("answering", ["/reponse/{secret}", "/antwoord/{secret}", "/answer/{secret}"])]

PAGES = ((None, PUBLIC), ("helpdesk-agent", WORK), ("case-manager", FILES), ("data-protection-officer", LOG), ("programme-coordinator", FIGURES),
         (None, LETTER), ("directory-editor", EDITING))

# In turn: the first page in French, the second in Dutch, the third in English, and so on, each at every width and for both judges. These
# pages are built of the same parts as those above, which are judged in all languages; all of them in all languages would take the judges
# beyond a quarter of an hour. So a language that breaks one page alone is found in one of three cases; paths walk most of them in two.
PAGES_IN_TURN = (
    ("helpdesk-agent", [
        ("console", ["/appel", "/oproep", "/call"]),
        ("calls", ["/appels", "/oproepen", "/calls"]),
        ("one call", ["/appels/{call}", "/oproepen/{call}", "/calls/{call}"]),
        ("call-backs", ["/rappels", "/terugbellen", "/call-backs"]),
        ("figures of the team", ["/chiffres", "/cijfers", "/figures"]),
        ("letters to print", ["/lettres-a-imprimer", "/af-te-drukken-brieven", "/letters-to-print"]),
        ("writing a message", ["/courrier", "/post", "/mail"]),
        ("a pathway", ["/parcours/{pathway}", "/trajecten/{pathway}", "/pathways/{pathway}"]),
        ("two requests compared", [
            "/demandes/{stays}/comparer/{joins}", "/hulpvragen/{stays}/vergelijken/{joins}", "/requests/{stays}/compare/{joins}"]),
    ]),
    ("neighbourhood-referent", [
        ("rounds of visits", ["/tournees", "/rondes", "/rounds"]),
        ("new round of visits", ["/tournees/new", "/rondes/new", "/rounds/new"]),
        ("round of visits", ["/tournees/{round}", "/rondes/{round}", "/rounds/{round}"]),
        ("a door", ["/portes/{door}", "/deuren/{door}", "/doors/{door}"]),
        ("contact points", ["/points-de-contact", "/contactpunten", "/contact-points"]),
        ("new contact point", ["/points-de-contact/new", "/contactpunten/new", "/contact-points/new"]),
        ("a contact point", ["/points-de-contact/{contact}", "/contactpunten/{contact}", "/contact-points/{contact}"]),
        ("people reached", ["/personnes-atteintes", "/bereikte-mensen", "/people-reached"]),
        ("rules that exclude", ["/regles-qui-excluent", "/regels-die-uitsluiten", "/rules-that-exclude"]),
        ("a neighbourhood at the desk", [
            "/quartiers-et-referents/{neighbourhood}", "/wijken-en-referenten/{neighbourhood}", "/neighbourhoods-and-referents/{neighbourhood}"]),
    ]),
    ("programme-coordinator", [
        ("gaps passed on", ["/lacunes-transmises", "/doorgegeven-hiaten", "/gaps-passed-on"]),
        ("a gap passed on", ["/lacunes-transmises/{dossier}", "/doorgegeven-hiaten/{dossier}", "/gaps-passed-on/{dossier}"]),
    ]),
    ("authority-reader", [
        ("gaps received", ["/lacunes-recues", "/ontvangen-hiaten", "/gaps-received"]),
        ("a gap received", ["/lacunes-recues/{received}", "/ontvangen-hiaten/{received}", "/gaps-received/{received}"]),
    ]),
    ("case-manager", [
        ("two files compared", [
            "/personnes/{merge}/fusion?with={with}", "/personen/{merge}/samenvoegen?with={with}", "/persons/{merge}/merge?with={with}"]),
        ("somebody around her", [
            "/personnes/demo-story-01/cercle/{member}", "/personen/demo-story-01/zorgcirkel/{member}", "/persons/demo-story-01/circle/{member}"]),
        ("a word for the notebook", [
            "/personnes/demo-person-000003/cahier/new", "/personen/demo-person-000003/schrift/new", "/persons/demo-person-000003/notebook/new"]),
        ("is she eligible, to hand over", [
            "/personnes/demo-person-000003/droits/protocol3", "/personen/demo-person-000003/rechten/protocol3",
            "/persons/demo-person-000003/eligibility/protocol3"]),
    ]),
    (None, [
        ("interpreter's link", ["/demande-d-interprete/{interpreter}", "/vraag-om-tolk/{interpreter}", "/interpreter-request/{interpreter}"]),
        ("coming in to her own pages", ["/moi/entrer", "/mijn/binnenkomen", "/my/come-in"]),
        ("a followed report", [
            "/suivi#number={number}&code={code}", "/opvolging#number={number}&code={code}", "/follow#number={number}&code={code}"]),
    ]),
)

# Pages of Tests/routes.txt that no judge sees, in French, with the reason.
DOWNLOAD = "a file to save, no page"
OWN_SESSION = "opens only in a person's own session; own_access.py walks it and measures it"
LEFT_OUT = {
    **{f"/fr/{page}/export.csv": DOWNLOAD for page in ("chiffres", "inclusion", "journal", "lacunes")},
    "/fr/demandes/:id/fichiers/:item": DOWNLOAD,
    "/fr/moi": OWN_SESSION,
    **{f"/fr/moi/{page}": OWN_SESSION for page in (
        "acces", "accords", "cahier", "cercle", "copie", "demandes", "dossier", "qui-a-regarde")},
    "/fr/moi/seances-et-unites": OWN_SESSION,
    "/fr/moi/mes-droits": "opens only in a person's own session, once it was shared with her there",
    "/fr/accord-du-medecin/:secret": "a letter opens it that a whole way through a programme writes; episodes.py walks it",
    "/fr/note/:secret": "a letter opens it that a question in a notebook writes; notebook.py walks it and measures it",
    "/fr/personnes/:id/prises-en-charge/:item": "begins with a whole way through a programme; episodes.py walks it and measures it",
    "/fr/mes-listes/:item": "the page of a kept list, which is judged; shortlists.py walks it",
    "/fr/releves/:item": "a month of the statements, which are judged; ledger.py walks it",
    "/fr/suivi/repondre": "the page of a followed report, which is judged",
}


def routes_of(listed):
    """The French pages among the lines of Tests/routes.txt: every page has its address there in each language."""
    found = [line.split(" ")[1] for line in listed if line.startswith("GET ")]
    return [path for path in found if path == "/fr" or path.startswith("/fr/")]


def route_of(path, routes):
    """The route that answers an address: the one with the fewest parts left open; None when nothing does."""
    parts = path.split("?")[0].split("#")[0].split("/")
    fitting = [
        route for route in routes
        if len(route.split("/")) == len(parts) and all(wanted.startswith(":") or wanted == part for wanted, part in zip(route.split("/"), parts))]
    return min(fitting, key=lambda route: route.count(":"), default=None)


def left_out(listed):
    """What is wrong between the pages that are judged and those that there are, as sentences."""
    routes = routes_of(listed)
    judged = {route_of("/fr" + paths[0], routes) for _, pages in (*PAGES, *PAGES_IN_TURN) for _, paths in pages}
    wrong = [
        f"{route} is seen by no judge: add it to a table, or to LEFT_OUT with its reason" for route in routes
        if route not in judged and route not in LEFT_OUT]
    wrong += [f"{route} stands in LEFT_OUT and is judged" for route in LEFT_OUT if route in judged]
    wrong += [f"{route} stands in LEFT_OUT, and there is no such page" for route in LEFT_OUT if route not in routes]
    return wrong
