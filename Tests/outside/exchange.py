"""What the command line exports, read by other people's code: jsonschema, and Python's own zipfile, csv and json. And files that those make,
read by the command line."""
import csv
import json
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile

from house import ROOT, relais
from open_data import LANGUAGES, judge


def exports(folder, holds):
    """Every form in French, each once; the others are compared with the open data by the tests inside."""
    files = {}
    for form, name in (("hsds-json", "x.json"), ("jsonl", "x.jsonl"), ("csv", "x.csv"), ("hsds-tabular", "x.zip"), ("hsds-tabular", "tables")):
        run = relais("directory", "export", "--format", form, "--output", name, folder=folder)
        holds(f"relais directory export writes {name}", run.returncode == 0 and "services" in run.stderr, run.stderr[:300])
        files[name] = os.path.join(folder, name)
    return files


def documents_are_valid(judged, files, holds):
    with open(files["x.json"], encoding="utf-8") as file:
        document = json.load(file)
    wrong = []
    for kind, things in (("service", document["contents"]), ("organization", document["organizations"])):
        for thing in things:
            for version in ("3.0", "3.1"):
                wrong += [f"{thing['id']} {version}: {problem}" for problem in judged.problems(kind, thing, version)]
    holds(f"the exported document is valid HSDS 3.0 and 3.1 ({len(document['contents'])} services, {len(document['organizations'])} organizations)",
          not wrong and document["organizations"], "\n    ".join(wrong[:8]))
    named = {service["organization_id"] for service in document["contents"]}
    holds("organizations without any service are exported", any(o["id"] not in named for o in document["organizations"]))
    with open(files["x.jsonl"], encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    holds("the lines say the same as the document", lines == document["organizations"] + document["contents"], str(len(lines)))
    with open(files["x.csv"], encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    same = [row["id"] for row in rows] == [service["id"] for service in document["contents"]]
    # A cell that looks like a formula has an apostrophe before it.
    names = [row["name"].lstrip("'") for row in rows] == [service["name"].lstrip("'") for service in document["contents"]]
    holds("the table has the same services with the same names", same and names, str(len(rows)))
    return document


def packages_are_valid(judged, files, holds):
    with zipfile.ZipFile(files["x.zip"]) as archive:
        holds("the archive is whole for Python's reader", archive.testzip() is None)
        packed = {name: archive.read(name) for name in archive.namelist()}
    loose = {}
    for name in os.listdir(files["tables"]):
        with open(os.path.join(files["tables"], name), "rb") as file:
            loose[name] = file.read()
    holds("archive and folder hold the same tables", packed == loose, str(sorted(packed)))
    wrong = judged.package(packed)
    holds(f"the tables are valid HSDS ({len(packed) - 1} tables)", not wrong, "\n    ".join(wrong[:8]))
    return packed


def what_others_pack_is_read(folder, files, packed, holds):
    for name, path in files.items():
        checked = relais("directory", "check", path, folder=folder)
        holds(f"{name} is read back without a mistake", checked.returncode == 0 and "no mistake" in checked.stdout, checked.stderr[:300])
    for packing, named in ((zipfile.ZIP_DEFLATED, "deflated"), (zipfile.ZIP_STORED, "stored")):
        path = os.path.join(folder, f"{named}.zip")
        with zipfile.ZipFile(path, "w", packing) as archive:
            archive.comment = b"made elsewhere"
            archive.writestr("__MACOSX/._services.csv", b"\0\1")
            for name, content in packed.items():
                archive.writestr("export 2026/" + name, content)
        checked = relais("directory", "check", path, folder=folder)
        holds(f"an archive that Python {named} is read", checked.returncode == 0, checked.stderr[:300])
    bomb = os.path.join(folder, "bomb.zip")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("services.csv", "w") as member:
            for _ in range(600):
                member.write(bytes(1 << 20))
    broken = os.path.join(folder, "broken.zip")
    with open(os.path.join(folder, "deflated.zip"), "rb") as whole, open(broken, "wb") as part:
        part.write(whole.read()[:-40])
    for path, sentence in ((bomb, "an archive that unpacks to 600 MB"), (broken, "an archive that was cut off")):
        checked = relais("directory", "check", path, folder=folder)
        holds(f"{sentence} is refused by name", 64 <= checked.returncode <= 78 and os.path.basename(path) in checked.stderr,
              f"{checked.returncode} {checked.stderr[:200]}")


def an_archive_is_taken_over(folder, files, document, holds):
    database = os.path.join(folder, "relais.sqlite")
    relais("migrate", folder=folder, database=database)
    relais("directory", "load", folder=folder, database=database)

    def run(*more):
        answer = relais("directory", "import", files["x.zip"], "--source", "Relais", "--json", *more, folder=folder, database=database)
        return json.loads(answer.stdout) if answer.stdout else {"counts": {}, "refused": answer.stderr}

    own = run()["counts"]
    holds("our own archive changes nothing", own.get("unchanged", 0) >= len(document["contents"]) and not own["added"] and not own["changed"], str(own))
    other = os.path.join(folder, "other.sqlite")
    relais("migrate", folder=folder, database=other)
    taken = relais("directory", "import", files["x.zip"], "--source", "Relais", "--json", "--apply", folder=folder, database=other)
    counts = json.loads(taken.stdout)["counts"] if taken.stdout else {}
    holds("another Relais takes all of it over", counts.get("added", 0) == len(document["contents"]) + len(document["organizations"]),
          f"{counts} {taken.stderr[:300]}")
    with sqlite3.connect(other) as connection:
        kept = connection.execute("SELECT COUNT(*) FROM directory_entry WHERE kind = 'organisation'").fetchone()[0]
    holds("with its organizations", kept == len(document["organizations"]), str(kept))


def own_columns_are_read(folder, holds):
    """A table of another house with the mapping that the page gives: it says whose table it is, and in which language."""
    database = os.path.join(folder, "own.sqlite")
    relais("migrate", folder=folder, database=database)
    relais("directory", "load", folder=folder, database=database)
    table, mapping = os.path.join(folder, "quartier.csv"), os.path.join(folder, "quartier.yaml")
    with open(table, "w", encoding="utf-8") as file:
        file.write("Nummer;Naam;Talen\n1;Atelier Een;Frans, Nederlands\n2;Atelier Twee;Frans\n")
    columns = """columns:
  - {column: Nummer, field: id}
  - {column: Naam, field: name}
  - column: Talen
    field: languages[].code
    split: ","
    values: {Frans: fr, Nederlands: nl}
"""

    def run(head, *more):
        with open(mapping, "w", encoding="utf-8") as file:
            file.write(head + columns)
        return relais("directory", "import", table, "--mapping", mapping, "--json", *more, folder=folder, database=database)

    unsaid = run("")
    holds("without a source anywhere nothing is read", unsaid.returncode == 64 and "--source" in unsaid.stderr, f"{unsaid.returncode} {unsaid.stderr[:200]}")
    for head, more in (("source: Wijk\nlanguage: nl\n", ["--apply"]), ("", ["--source", "Wijk", "--language", "nl"])):
        taken = run(head, *more)
        said = json.loads(taken.stdout) if taken.stdout else {"counts": {}, "source": taken.stderr}
        added, same = (2, 0) if head else (0, 2)
        holds(f"a mapping {'with' if head else 'without'} its source is read", said["source"] == "Wijk" and said["counts"].get("added") == added
              and said["counts"].get("unchanged") == same, str(said)[:300])


def wrong_hours_are_named(folder, holds):
    """The directory's own files with three mistakes, each named with file and line."""
    home = os.path.join(folder, "home")
    for name in ("Directory", "Parameters"):
        shutil.copytree(os.path.join(ROOT, name), os.path.join(home, name))
    place = os.path.join(home, "Directory", "entries", "zz-wrong.yaml")
    with open(place, "w", encoding="utf-8") as file:
        file.write("""- id: entry/zz-wrong
  name: {fr: A, nl: A, en: A}
  summary: {fr: A, nl: A, en: A}
  sources: [{document: "000", place: "1", date: 2026-01-01}]
  closures:
    - {holiday: saint-nicholas}
    - {from: 2026-07-01, to: 2026-07-20}
    - {from: 2026-07-15, to: 2026-07-31}
  schedules:
    - {opens: "09:00", closes: "12:00"}
""")
    checked = relais("directory", "check", folder=folder, home=home)
    holds("wrong hours end with a status from 64 to 78", 64 <= checked.returncode <= 78, str(checked.returncode))
    for line, field in ((6, "closures[0].holiday"), (8, "closures[2]"), (10, "schedules[0]")):
        found = re.search(rf"zz-wrong\.yaml:{line} {re.escape(field)}", checked.stderr)
        holds(f"{field} is named with its line", found, checked.stderr[:600])


def exchange_with_others(holds):
    judged = judge()
    with tempfile.TemporaryDirectory() as folder:
        files = exports(folder, holds)
        wrong_hours_are_named(folder, holds)
        own_columns_are_read(folder, holds)
        if judged is None:
            return
        document = documents_are_valid(judged, files, holds)
        packed = packages_are_valid(judged, files, holds)
        what_others_pack_is_read(folder, files, packed, holds)
        an_archive_is_taken_over(folder, files, document, holds)
        for language in LANGUAGES[1:]:
            run = relais("directory", "export", "--format", "jsonl", "--language", language, folder=folder)
            wrong = []
            for line in run.stdout.splitlines():
                thing = json.loads(line)
                for version in ("3.0", "3.1"):
                    wrong += judged.problems("service" if "status" in thing else "organization", thing, version)
            holds(f"the lines are valid in {language}", run.returncode == 0 and not wrong, "\n    ".join(wrong[:5]))
