"""The sentences for people that stand in the sources, and the files of the further languages that translate them."""
import glob
import json
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LANGUAGES = os.path.join(ROOT, "Parameters", "languages")

# Where the sentences of the public pages and of the person's own pages stand, in the order in which somebody meets them.
# A page more for the public or for the person: add its file here.
PUBLIC = [
    "Sources/Layout/LayoutText.swift",
    "Sources/HTML/Words.swift",
    "Sources/Directory/Pages/DirectoryText.swift",
    "Sources/Directory/Pages/EntryText.swift",
    "Sources/Directory/Pages/OfferText.swift",
    "Sources/Directory/Pages/SearchFilterText.swift",
    "Sources/Freshness/Pages/FreshnessLineText.swift",
    "Sources/Person/Domain/LanguageNames.swift",
    "Sources/Freshness/Pages/ProviderText.swift",
    "Sources/Guide/Pages/GuideText.swift",
    "Sources/Activity/Pages/ActivityText.swift",
    "Sources/Referent/Pages/ReferentText.swift",
    "Sources/Shortlist/Pages/ShortlistText.swift",
    "Sources/Shortlist/Domain/ShortlistProblemText.swift",
    "Sources/Shortlist/Routes/ShortlistRouteText.swift",
    "Sources/Directory/Pages/ConditionText.swift",
    "Sources/Directory/Domain/Conditions/ConditionProblemText.swift",
    "Sources/Directory/Pages/HoursText.swift",
    "Sources/Request/Pages/ReportText.swift",
    "Sources/Request/Domain/NeedReport.swift",
    "Sources/Request/Domain/RequestProblemText.swift",
    "Sources/Request/Domain/ReceiptTalkProblemText.swift",
    "Sources/Request/Actions/ReportNeed.swift",
    "Sources/Request/Routes/ReportRouteText.swift",
    "Sources/Layout/AboutText.swift",
    "Sources/Referral/Pages/AnswerText.swift",
    "Sources/Referral/Domain/AnswerProblemText.swift",
    "Sources/Referral/Domain/Referral.swift",
    "Sources/Account/Pages/AccountText.swift",
    "Sources/Account/Actions/AccountProblemText.swift",
    "Sources/Portal/Pages/PortalText.swift",
    "Sources/Portal/Pages/SharingText.swift",
    "Sources/Eligibility/Pages/ExplanationText.swift",
    "Sources/Ledger/Pages/OwnLedgerText.swift",
    "Sources/Notebook/Pages/MyNotebookText.swift",
    "Sources/Notebook/Pages/NoteLinkText.swift",
    "Sources/Web/WebText.swift",
    "Sources/Kernel/Failure.swift",
    "Sources/SQL/StoreFailure.swift",
    "Sources/Secrets/SecretsText.swift",
]
# The names and descriptions of the guide's chapters, which the home page shows.
CHAPTERS = "Directory/chapters.yaml"


class Unreadable(Exception):
    """Something that stands otherwise than it must; the words say where."""


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


# ── Swift ───────────────────────────────────────────────────────────────────────────────────────────────────────────────
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "\\": "\\", "'": "'"}


def literal(text, position):
    """The words of the plain literal that begins here, each interpolation as {1}, {2} …; and the place behind it. None if there is none."""
    if not text.startswith('"', position) or text.startswith('"""', position):
        return None
    position += 1
    words, count = [], 0
    while text[position] != '"':
        if text[position] != "\\":
            words.append(text[position])
            position += 1
        elif text[position + 1] == "(":
            count += 1
            words.append("{%d}" % count)
            position = behind_brackets(text, position + 2)
        elif text[position + 1] == "u":
            code = re.compile(r"\\u\{([0-9A-Fa-f]+)\}").match(text, position)
            words.append(chr(int(code.group(1), 16)))
            position = code.end()
        else:
            words.append(ESCAPES[text[position + 1]])
            position += 2
    return "".join(words), position + 1


def behind_brackets(text, position):
    """The place behind the bracket that closes the one before this position."""
    depth = 1
    while depth:
        if text[position] == '"':
            position = literal(text, position)[1]
            continue
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        position += 1
    return position


def argument(text, position, label):
    """The literal behind `label:`, and the place behind it."""
    found = re.compile(r"\s*,?\s*" + label + r":\s*").match(text, position)
    return found and literal(text, found.end())


def forms(text, position, label):
    """The two literals of `label: (one, many)`, and the place behind them."""
    found = re.compile(r"\s*,?\s*" + label + r":\s*\(\s*").match(text, position)
    one = found and literal(text, found.end())
    between = one and re.compile(r"\s*,\s*").match(text, one[1])
    many = between and literal(text, between.end())
    end = many and re.compile(r"\s*\)").match(text, many[1])
    return end and ((one[0], many[0]), end.end())


def in_swift(text):
    """Every (French, Dutch, English) that stands in a source as a constant, in order."""
    found = []
    for start in re.finditer(r"\bText\(\s*(?=fr:)", text):
        parts, position = [], start.end()
        for label in ("fr", "nl", "en"):
            part = argument(text, position, label)
            if not part:
                break
            parts.append(part[0])
            position = part[1]
        if len(parts) == 3:
            found.append((start.start(), [tuple(parts)]))
    for start in re.finditer(r"\bcounted\(", text):
        first = re.compile(r"[^\"]*?,\s*(?=fr:)", re.S).match(text, start.end())
        parts, position = [], first.end() if first else 0
        for label in ("fr", "nl", "en") if first else ():
            part = forms(text, position, label)
            if not part:
                break
            parts.append(part[0])
            position = part[1]
        if len(parts) == 3:
            found.append((start.start(), list(zip(*parts))))
    return [sentence for _, sentences in sorted(found) for sentence in sentences]


def of_chapters():
    """(French, Dutch, English) of the guide's chapters."""
    quoted = r'"((?:[^"\\]|\\.)*)"|([^\s"{][^\n,}]*)'
    found = []
    text = read(CHAPTERS)
    for name in re.finditer(r"name: \{fr: (?:%s), nl: (?:%s), en: (?:%s)\}" % (quoted, quoted, quoted), text):
        found.append((name.start(), name.groups()))
    line = r"[ ]+%s: (?:\"((?:[^\"\\]|\\.)*)\"|([^\n]*))\n"
    for summary in re.finditer("summary:\n" + "".join(line % code for code in ("fr", "nl", "en")), text):
        found.append((summary.start(), summary.groups()))
    for _, parts in sorted(found):
        said = [(plain or quoted or "").strip() for quoted, plain in zip(parts[::2], parts[1::2])]
        if all(said):
            yield tuple(said)


def without_words(sentence):
    return not re.search(r"[^\W\d_]{2,}", re.sub(r"\{\d+\}", "", sentence))


def unique(sentences):
    """Every French sentence once: tables know a sentence by its French."""
    seen = {}
    for fr, nl, en in sentences:
        if fr and not without_words(fr):
            seen.setdefault(fr, (fr, nl, en))
    return list(seen.values())


def public():
    """The sentences that a further language can say, in the order of the pages."""
    found = []
    for path in PUBLIC:
        if os.path.exists(os.path.join(ROOT, path)):
            found += in_swift(read(path))
    return unique(found + list(of_chapters()))


def everywhere():
    """Every sentence of the sources, as French."""
    found = list(of_chapters())
    for folder, folders, files in os.walk(os.path.join(ROOT, "Sources")):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "Tests")
        for name in sorted(files):
            if name.endswith(".swift"):
                found += in_swift(read(os.path.relpath(os.path.join(folder, name), ROOT)))
    return {sentence[0] for sentence in found}


# ── Files of languages ──────────────────────────────────────────────────────────────────────────────────────────────────
def language_file(code):
    return os.path.join(LANGUAGES, f"{code}.yaml")


def codes():
    """The languages that have a file."""
    return sorted(os.path.basename(path)[:-5] for path in glob.glob(language_file("??")))


def scalar(words, place):
    words = words.strip()
    if words.startswith('"'):
        try:
            return json.loads(words)
        except ValueError:
            raise Unreadable(f"{place}: these words in quotes cannot be read; write them on one line")
    if words.startswith("'"):
        return words[1:-1].replace("''", "'")
    if words[:1] in ("|", ">", "&", "*", "!", ""):
        raise Unreadable(f"{place}: write the words on one line, in double quotes")
    return words


def translations(code):
    """What a language says: {French: translation}, in the file's order; and everything before the sentences, as it stands."""
    path = language_file(code)
    if not os.path.exists(path):
        return {}, ""
    with open(path, encoding="utf-8") as file:
        head, mark, body = file.read().partition("sentences:")
    said, french = {}, None
    for number, line in enumerate(body.split("\n"), head.count("\n") + 1):
        place = f"Parameters/languages/{code}.yaml:{number}"
        found = re.match(r"\s*(- )?(fr|text): ?(.*)$", line)
        if not found:
            if line.strip() not in ("", "[]") and not line.strip().startswith("#"):
                raise Unreadable(f"{place}: expected “- fr:” or “text:”")
        elif found.group(2) == "fr":
            french = scalar(found.group(3), place)
            if french in said:
                raise Unreadable(f"{place}: this sentence is translated already: {french}")
        elif french is None:
            raise Unreadable(f"{place}: a text without its French sentence")
        else:
            said[french] = scalar(found.group(3), place)
            french = None
    return said, head


def write_language(code, said, head):
    """Writes a language's file: the sentences in the order of the pages, whatever else there is behind them."""
    order = {sentence[0]: number for number, sentence in enumerate(public())}
    lines = [head.rstrip("\n")] if head.strip() else []
    lines.append("sentences:" if said else "sentences: []")
    for french in sorted(said, key=lambda f: (order.get(f, len(order)), f)):
        lines.append(f"  - fr: {json.dumps(french, ensure_ascii=False)}")
        lines.append(f"    text: {json.dumps(said[french], ensure_ascii=False)}")
    with open(language_file(code), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def places(sentence):
    """Where something is put into a sentence."""
    return set(re.findall(r"\{\d+\}|#", sentence))


if __name__ == "__main__":
    sys.exit("this is read by bin/sentences and by Tests/project/check")
