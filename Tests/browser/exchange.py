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
