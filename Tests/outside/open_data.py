"""The open data under /hsds, read as any program would: every page of every list and every single object, in the three languages.

The judge is jsonschema (PyPI, kept in .build/judges between runs) with the schemas of Tests/judges/hsds.py, and openapi-spec-validator for
the description of the interface. Where PyPI cannot be reached they are left out, and a line says so.
"""
import json
import os
import re
import subprocess
import sys
import time
import urllib.parse

from house import ROOT, Client

SHELF = os.path.join(ROOT, ".build", "judges")
PACKAGES = ("jsonschema==4.26.0", "rfc3339-validator==0.1.4", "rfc3986-validator==0.1.1", "openapi-spec-validator==0.9.0")
LISTS = {
    "services": "service", "organizations": "organization", "service_at_locations": "service_at_location", "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}
LANGUAGES = ("fr", "nl", "en")


def judge():
    """The judge, or None where it cannot be had."""
    room = os.path.join(SHELF, "hsds")
    if not os.path.exists(os.path.join(room, "complete")):
        os.makedirs(SHELF, exist_ok=True)
        pip = os.path.join(SHELF, "venv", "bin", "pip")
        try:
            if not os.path.exists(pip):
                subprocess.run([sys.executable, "-m", "venv", os.path.join(SHELF, "venv")], check=True, capture_output=True, timeout=120)
            subprocess.run(
                [pip, "install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target", room, *PACKAGES], check=True,
                capture_output=True, timeout=300)
            with open(os.path.join(room, "complete"), "w", encoding="utf-8") as mark:
                mark.write(" ".join(PACKAGES) + "\n")
        except (subprocess.SubprocessError, OSError) as failure:
            print(f"the judges of open data cannot be had from PyPI ({type(failure).__name__})")
            return None
    sys.path.insert(0, room)
    sys.path.append(os.path.join(ROOT, "Tests", "judges"))
    import hsds
    return hsds.Judge()


class Reader:
    """Reads /hsds politely: waits when it is told to."""

    def __init__(self, house):
        self.house, self.client, self.count, self.waits = house, Client(house), 0, 0

    def ask(self, path, headers=None):
        while True:
            self.count += 1
            answer = self.client.ask(path, headers=headers)
            if answer.status != 429:
                return answer
            self.waits += 1
            time.sleep(int(answer.headers["retry-after"]))

    def get(self, path):
        answer = self.ask(path)
        assert answer.status == 200, f"{path}: {answer.status} {answer.text[:300]}"
        return json.loads(answer.text)

    def pages(self, path, per_page=50):
        """Every page of a list, checked against itself."""
        number = 1
        while True:
            joint = "&" if "?" in path else "?"
            page = self.get(f"{path}{joint}page={number}&per_page={per_page}")
            total, pages = page["total_items"], page["total_pages"]
            assert sorted(page) == sorted(
                ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"]), sorted(page)
            assert page["page_number"] == number and pages == -(-total // per_page), f"{path}: {page['page_number']}, {pages}"
            assert page["size"] == len(page["contents"]) == max(0, min(per_page, total - (number - 1) * per_page)), path
            assert page["first_page"] == (number == 1) and page["last_page"] == (number >= pages) and page["empty"] == (page["size"] == 0), path
            yield page
            if page["last_page"]:
                return
            number += 1


def everything_is_valid(reader, judge, holds):
    """Every page and every object, in three languages, against 3.0 and 3.1."""
    known = {}
    for language in LANGUAGES:
        for name, kind in LISTS.items():
            wrong, ids, singles = [], [], 0
            for full in ("", "&full=true") if name in ("services", "organizations", "service_at_locations") else ("",):
                ids = []
                for page in reader.pages(f"/hsds/{name}?language={language}{full}"):
                    for item in page["contents"]:
                        ids.append(item["id"])
                        for version in ("3.0", "3.1"):
                            wrong += [f"{item['id']} {version}: {problem}" for problem in judge.problems(kind, item, version)]
                        if not full and any(isinstance(value, list) for value in item.values()):
                            wrong.append(f"{item['id']}: a list in a list's object")
            for identifier in ids:
                single = reader.get(f"/hsds/{name}/{identifier}?language={language}")
                singles += 1
                if single["id"] != identifier:
                    wrong.append(f"{identifier}: another object was given")
                for version in ("3.0", "3.1"):
                    wrong += [f"{identifier} {version}: {problem}" for problem in judge.problems(kind, single, version)]
                known[language, name, identifier] = single
            holds(f"{name} are valid HSDS 3.0 and 3.1 in {language} ({singles} objects)", not wrong, "\n    ".join(wrong[:8]))
            holds(f"no {name} come twice in {language}", len(ids) == len(set(ids)) and singles > 0, str(len(ids)))
    return known


def objects_fit_together(known, holds):
    def of(name, language="fr"):
        return {identifier: thing for (tongue, list_name, identifier), thing in known.items() if (tongue, list_name) == (language, name)}

    services, organizations, terms, taxonomies = of("services"), of("organizations"), of("taxonomy_terms"), of("taxonomies")
    lost = [s["id"] for s in services.values() if s["organization_id"] not in organizations or s["organization"]["id"] != s["organization_id"]]
    holds("every service's organization is there", not lost, str(lost[:3]))
    lost = [a["taxonomy_term_id"] for s in services.values() for a in s.get("attributes", []) if a["taxonomy_term_id"] not in terms]
    holds("every word that is used is in a taxonomy", not lost, str(lost[:3]))
    lost = [t["code"] for t in terms.values() if t["taxonomy_id"] not in taxonomies or t.get("parent_id", t["id"]) not in terms]
    holds("every term has its taxonomy, and its parent if it has one", not lost, str(lost[:3]))
    codes = [t["code"] for t in terms.values()]
    holds("a term's code is its own", len(codes) == len(set(codes)))
    offered = {s["id"] for o in organizations.values() for s in o.get("services", [])}
    holds("every service stands with its organization", set(services) <= offered, str(len(set(services) - offered)))
    marks = {a["taxonomy_term"]["code"] for s in services.values() for a in s.get("attributes", [])}
    holds("emergency numbers and help about violence are among them", {"mark/emergency", "mark/violence"} <= marks)
    invented = [s for s in services.values() if any(a["taxonomy_term"]["code"] == "mark/fictitious" for a in s.get("attributes", []))]
    holds("what is invented says so in its alert", invented and all(s.get("alert") for s in invented), str(len(invented)))
    for identifier, french in list(services.items())[:200]:
        dutch = known["nl", "services", identifier]
        names = {a["value"] for a in french.get("attributes", []) if a["taxonomy_term"]["code"] == "translation/name/nl"} or {french["name"]}
        if names != {dutch["name"]}:
            holds("the Dutch name is an attribute of the French record", False, identifier)
            break
    else:
        holds("the Dutch name is an attribute of the French record", True)


def filters_hold_together(reader, known, holds):
    services = {i: s for (language, name, i), s in known.items() if (language, name) == ("fr", "services")}

    def asked(query):
        return {item["id"] for page in reader.pages("/hsds/services?" + query, per_page=7) for item in page["contents"]}

    def with_code(code):
        return {i for i, s in services.items() if any(a["taxonomy_term"]["code"] == code for a in s.get("attributes", []))}

    terms = {t["code"]: t for (language, name, _), t in known.items() if (language, name) == ("fr", "taxonomy_terms")}
    for code in ("mark/violence", "public/older", "home/always", "chapter/care"):
        holds(f"the term {code} finds what carries it", asked(f"taxonomy_term_id={terms[code]['id']}") == with_code(code), code)
    both = asked(f"taxonomy_term_id={terms['mark/violence']['id']}&taxonomy_id={terms['public/older']['taxonomy_id']}")
    holds("two filters hold together", both <= with_code("mark/violence"), str(len(both)))
    one = next(iter(services.values()))["organization_id"]
    holds("an organization's services are found", asked(f"organization_id={one}") == {
        i for i, s in services.items() if s["organization_id"] == one})
    found = asked("search=" + urllib.parse.quote("violence conjugale"))
    holds("words find services", found and found <= set(services), str(len(found)))
    moments = sorted(s["last_modified"] for s in services.values())
    middle = moments[len(moments) // 2]
    fed = list(item for page in reader.pages(f"/hsds/services?modified_after={middle}") for item in page["contents"])
    holds("the change feed gives what changed since, oldest first", {i["id"] for i in fed} >= {
        i for i, s in services.items() if s["last_modified"] >= middle} and [i["last_modified"] for i in fed] == sorted(
            i["last_modified"] for i in fed), middle)
    minimal = reader.get("/hsds/services?minimal=true")
    holds("minimal gives all on one page", len(minimal["contents"]) == minimal["total_items"] == len(services) and all(
        "modified_date" in item and "description" not in item for item in minimal["contents"]))
    lines = [json.loads(line) for line in reader.ask("/hsds/services?format=ndjson").text.splitlines()]
    holds("ndjson gives all without pages", {line["id"] for line in lines} == set(services))
    near = reader.get("/hsds/service_at_locations?postcode=1030&proximity=100000")["total_items"]
    nearer = reader.get("/hsds/service_at_locations?postcode=1030&proximity=1")["total_items"]
    served = reader.get("/hsds/service_at_locations?postcode=1030")["total_items"]
    holds("a smaller circle holds no more places", nearer <= near == served, f"{nearer} {near} {served}")
    holds("a postal code elsewhere is served by nothing", reader.get("/hsds/service_at_locations?postcode=9999")["empty"])


def the_interface_is_as_described(reader, holds):
    root = reader.get("/hsds/")
    holds("the beginning has version, profile and description", root["version"] == "3.1" and {"profile", "openapi_url"} <= set(root))
    answers = [reader.ask(root[name]) for name in ("profile", "openapi_url")]
    holds("both addresses answer", [a.status for a in answers] == [200, 200])
    description = json.loads(answers[1].text)
    try:
        from openapi_spec_validator import validate
        validate(description)
        holds("the description is valid OpenAPI", True)
    except ImportError:
        print("openapi-spec-validator is not there: the description is not judged")
    except Exception as failure:  # the judge's own kinds of failure
        holds("the description is valid OpenAPI", False, str(failure)[:300])
    wrong = []
    for path, methods in description["paths"].items():
        for parameter in methods["get"]["parameters"]:
            if parameter["in"] != "query" or parameter["name"] == "search":
                continue
            address = "/hsds" + path.replace("{id}", "00000000-0000-0000-0000-000000000000") + f"?{parameter['name']}=%C3%A9"
            answer = reader.ask(address)
            problem = json.loads(answer.text)
            if answer.status != 400 or answer.headers.get_content_type() != "application/problem+json" or not any(
                    error["path"] == parameter["name"] for error in problem["errors"]):
                wrong.append(f"{address} {answer.status}")
    holds("every parameter of the description is read, and named when it cannot be", not wrong, str(wrong[:5]))
    missing = reader.ask("/hsds/services/00000000-0000-0000-0000-000000000000")
    holds("an unknown identifier is a problem document", missing.status == 404
          and missing.headers.get_content_type() == "application/problem+json", str(missing.status))
    answer = reader.ask("/hsds/services")
    holds("other sites may read it", answer.headers.get("access-control-allow-origin") == "*")
    holds("it may be kept", re.fullmatch(r"public, max-age=\d+", answer.headers.get("cache-control", "")) is not None)
    again = reader.ask("/hsds/services", headers={"if-none-match": answer.headers["etag"]})
    holds("what is known is not sent again", again.status == 304 and not again.body, str(again.status))


def lists_are_cheap(reader, holds):
    """The cost of a list of 50 as a caller sees it, for the record; a debug build is many times slower than a release."""
    for query in ("", "full=true&"):
        began = time.monotonic()
        for _ in range(10):
            size = len(reader.ask(f"/hsds/services?{query}per_page=50").body)
        print(f"  a list of 50 services ({query or 'plain'}): {(time.monotonic() - began) * 100:.1f} ms, {size} bytes")


def read_everything(house, holds):
    judged = judge()
    if judged is None:
        return
    reader = Reader(house)
    known = everything_is_valid(reader, judged, holds)
    objects_fit_together(known, holds)
    filters_hold_together(reader, known, holds)
    the_interface_is_as_described(reader, holds)
    lists_are_cheap(reader, holds)
    print(f"  {reader.count} requests, told to wait {reader.waits} times")
