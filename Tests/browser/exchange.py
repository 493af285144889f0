"""Files go in and out in a real browser: an editor sends one, reads what would change, fetches what is refused, applies, and exports."""
import json
import os
import tempfile

from selenium.webdriver.common.by import By

from visitor import Visitor
from ways import sideways
from walks import check

IMPORT = {"fr": "/fr/importation", "nl": "/nl/import"}


def record(number, phone):
    return json.dumps({"id": str(number), "name": f"Repas {number}", "status": "active", "description": "Un repas chaud par jour.",
                       "phones": [{"number": phone}]}) + "\n"


def send(editor, path, source="Soliguide"):
    form = editor.form("/do/check")
    check("the form takes files", form.get_dom_attribute("enctype") == "multipart/form-data")
    editor.fill(form, source=source)
    form.find_element(By.NAME, "file").send_keys(path)
    editor.send(form)


def file_in_and_out(house, language, width, height, script):
    with tempfile.TemporaryDirectory() as folder, Visitor(house, width, height, script=script, language=language) as editor:
        path = os.path.join(folder, f"repas-{language}-{width}.jsonl")
        source = f"Soliguide {language} {width}"
        # More than a form without files takes.
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(record(number, "02 511 11 11") for number in range(800))
        check("more than 64 KB", os.path.getsize(path) > 64 * 1024)
        editor.sign_in("directory-editor", language)
        editor.go(IMPORT[language])
        send(editor, path, source)
        check("the file is shown by its name", os.path.basename(path) in editor.words())
        check("entries are counted", editor.all(".stats") and "800" in editor.words(".stats"))
        check("nothing sticks out", sideways(editor) <= 0, str(sideways(editor)))
        editor.send(editor.form("/do/apply"))
        with open(path, "w", encoding="utf-8") as file:
            file.write(record(0, "02 522 22 22"))
            file.writelines(record(number, "02 511 11 11") for number in range(1, 799))
        send(editor, path, source)
        table = editor.words("main table")
        check("before and after stand side by side", "02 511 11 11" in table and "02 522 22 22" in table, table[:300])
        check("no stored form is shown", "{" not in editor.words("main .card"))
        editor.press(editor.one("main nav a[href*='show=closed']"))
        check("what would be closed can be seen alone", len(editor.all("main .card h3")) >= 1 and "Repas 799" in editor.words())
        check("nothing sticks out of what would change", sideways(editor) <= 0, str(sideways(editor)))
        editor.send(editor.form("/do/drop"))
        with open(path, "w", encoding="utf-8") as file:
            file.write('{"id":"1","name":"","status":"open","email":"x"}\n')
        send(editor, path, source)
        refused = editor.words(".notice table")
        check("refused lines say field and reason", "email" in refused and "status" in refused and "name" in refused, refused[:300])
        check("nothing can be applied", not editor.forms("/do/apply"))
        check("the list can be fetched", editor.all("main a[href*='format=csv']"))
        check("nothing sticks out of what is refused", sideways(editor) <= 0, str(sideways(editor)))
        check("everything can be exported", len(editor.all("main a[href^='/hsds/export.']")) == 4)
        editor.go(IMPORT[language])
        editor.press(editor.one("#past ~ table a[href*='undo=']"))
        check("what would go back is counted", editor.all(".stats") and "800" in editor.words(".stats"))
        check("nothing sticks out of what would go back", sideways(editor) <= 0, str(sideways(editor)))
        editor.confirm(editor.form("/do/undo-import"))
        check("the import is undone, and says so", {"fr": "annulée le", "nl": "ongedaan gemaakt op"}[language] in editor.words("#past ~ table"))


TABLES = {
    "fr": ("Numéro;Nom;Téléphone;Langues;À domicile;Note interne", "oui", "français, néerlandais", "ne change rien"),
    "nl": ("Nummer;Naam;Telefoon;Talen;Aan huis;Interne nota", "ja", "Frans, Nederlands", "verandert niets"),
}


def own_columns(house, language, width, height, script):
    """A table with columns of its own: the editor says what they mean, keeps that, and the next file needs one choice only."""
    heads, yes, spoken, nothing = TABLES[language]
    source = f"Wijkkaart {language}"
    with tempfile.TemporaryDirectory() as folder, Visitor(house, width, height, script=script, language=language) as editor:
        path = os.path.join(folder, f"kaart-{language}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{heads}\n")
            for number in (1, 2):
                file.write(f"k{number};Atelier {language} {number};02 511 11 1{number} / 0470 12 34 5{number};{spoken};{yes};Luc {number}\n")
        editor.sign_in("directory-editor", language)
        editor.go(IMPORT[language])
        send(editor, path, source)
        form = editor.form("/do/columns")
        for name, value in (("id-column", "0"), ("field-1", "name"), ("field-2", "phones"), ("split-2", "/"), ("word-3-1", "nl"), ("word-4-0", "home/always")):
            chosen = form.find_element(By.NAME, name).get_property("value")
            check(f"{name} is suggested", chosen == value, chosen)
        check("three values of a column are shown", "Luc 1" in editor.words("main"))
        check("nothing sticks out of the columns", sideways(editor) <= 0, str(sideways(editor)))
        editor.fill(form, **{"field-5": "publics", "keep-as": source})
        editor.send(form, "button[value=refresh]")
        form = editor.form("/do/columns")
        check("the words of the chosen field are asked", form.find_elements(By.NAME, "word-5-0"))
        check("what was typed is still there", form.find_element(By.NAME, "keep-as").get_property("value") == source)
        editor.fill(form, **{"field-5": "", "id-column": ""})
        editor.send(form)
        check("what is missing is said", editor.all("#problems a[href='#f-id-column']"))
        editor.send(editor.fill(editor.form("/do/columns"), **{"id-column": "0"}))
        check("what would change is shown", f"Atelier {language} 1" in editor.words() and "0470 12 34 51" in editor.words())
        check("the mapping can be taken along", editor.all("main a[href*='format=mapping']"))
        editor.send(editor.form("/do/apply"))
        form = editor.form("/do/check")
        form.find_element(By.NAME, "file").send_keys(path)
        editor.send(editor.fill(form, source="", mapping=source))
        check("the kept mapping reads the next file", nothing in editor.words() and source in editor.words(), editor.words()[:300])
        editor.go(IMPORT[language])
        editor.confirm(editor.form("/do/forget", "mapping", source))
        check("it is forgotten", not [f for f in editor.forms("/do/forget") if source in f.get_attribute("outerHTML")])
