"""Judges objects of the Human Services Data Specification (HSDS): JSON Schemas of our own that ask what those of HSDS 3.0 and 3.1 ask.

The tables below say for each object what HSDS says: its fields, their types and formats, and which are required. They were written from
the specification (openreferral/specification, CC BY-SA 4.0) and are stricter where it is silent: no nulls, no empty texts, no empty
lists, and no field that is neither HSDS's nor one of the few of ours that the profile names.

    from hsds import Judge
    Judge().problems("service", object, "3.0")  →  ["phones/0/number: ..."]
    Judge().package({"services.csv": bytes, ...})  →  ["services.csv:2 name: ..."]
"""
import csv
import io
import json

import jsonschema

# s text, u UUID, w address on the web, e e-mail, n number, m moment, d day, t time; [x] a list of objects x; {x} an object x; a|b one of these.
PARTS = {"attributes": "[attribute]", "metadata": "[metadata]"}
OBJECTS = {
    "service": ("id! organization_id program_id", {
        "name!": "s", "alternate_name": "s", "description": "s", "url": "w", "email": "e",
        "status!": "active|inactive|defunct|temporarily closed", "interpretation_services": "s", "application_process": "s",
        "fees_description": "s", "wait_time": "s", "fees": "s", "licenses": "s", "program": "{program}",
        "accreditations": "s", "eligibility_description": "s", "minimum_age": "n", "maximum_age": "n",
        "assured_date": "d", "assurer_email": "e", "alert": "s", "phones": "[phone]", "schedules": "[schedule]",
        "service_areas": "[service_area]", "service_at_locations": "[service_at_location]", "languages": "[language]",
        "organization": "{organization}", "funding": "[funding]", "cost_options": "[cost_option]",
        "required_documents": "[required_document]", "contacts": "[contact]"}),
    "organization": ("id! parent_organization_id", {
        "name!": "s", "alternate_name": "s", "description!": "s", "email": "e", "website": "w", "year_incorporated": "n",
        "tax_status": "s", "tax_id": "s", "programs": "[program]", "legal_status": "s", "logo": "w", "uri": "w", "funding": "[funding]", "contacts": "[contact]", "phones": "[phone]",
        "locations": "[location]", "organization_identifiers": "[organization_identifier]"}),
    "program": ("id! organization_id", {"name!": "s", "alternate_name": "s", "description!": "s"}),
    "location": ("id! organization_id", {
        "location_type!": "physical|postal|virtual", "url": "w", "name": "s", "alternate_name": "s", "description": "s",
        "transportation": "s", "latitude": "n", "longitude": "n", "external_identifier": "s", "external_identifier_type": "s",
        "languages": "[language]", "addresses": "[address]", "contacts": "[contact]", "accessibility": "[accessibility]",
        "phones": "[phone]", "schedules": "[schedule]"}),
    "service_at_location": ("id! service_id location_id", {
        "description": "s", "contacts": "[contact]", "phones": "[phone]", "schedules": "[schedule]", "location": "{location}"}),
    "address": ("id! location_id", {
        "attention": "s", "address_1!": "s", "address_2": "s", "city!": "s", "region": "s", "state_province!": "s", "postal_code!": "s",
        "country!": "s", "address_type!": "physical|postal|virtual"}),
    "phone": ("id! location_id service_id organization_id contact_id service_at_location_id", {
        "number!": "s", "extension": "n", "type": "text|voice|fax|cell|video|pager|textphone", "description": "s",
        "languages": "[language]"}),
    "schedule": ("id! service_id location_id service_at_location_id", {
        "valid_from": "d", "valid_to": "d", "dtstart": "d", "timezone": "n", "until": "d", "count": "n", "wkst": "MO|TU|WE|TH|FR|SA|SU",
        "freq": "WEEKLY|MONTHLY", "interval": "n", "byday": "s", "byweekno": "s", "bymonthday": "s", "byyearday": "s", "description": "s",
        "opens_at": "t", "closes_at": "t", "schedule_link": "w", "attending_type": "s", "notes": "s"}),
    "language": ("id! service_id location_id phone_id", {"name": "s", "code": "s", "note": "s"}),
    "service_area": ("id! service_id", {"name": "s", "description": "s", "extent": "s", "extent_type": "geojson|topojson|kml|text", "uri": "w"}),
    "cost_option": ("id! service_id", {
        "valid_from": "d", "valid_to": "d", "option": "s", "currency": "s", "amount": "n", "amount_description": "s"}),
    "funding": ("id! organization_id service_id", {"source": "s"}),
    "required_document": ("id! service_id", {"document": "s", "uri": "w"}),
    "contact": ("id! organization_id service_id service_at_location_id location_id", {
        "name": "s", "title": "s", "department": "s", "email": "e", "phones": "[phone]"}),
    "accessibility": ("id! location_id", {"description": "s", "details": "s", "url": "w"}),
    "organization_identifier": ("id! organization_id", {"identifier_scheme": "s", "identifier_type!": "s", "identifier!": "s"}),
    "taxonomy": ("id!", {"name!": "s", "description!": "s", "uri": "w", "version": "s"}),
    "taxonomy_term": ("id! parent_id taxonomy_id", {
        "code": "s", "name!": "s", "description!": "s", "taxonomy": "s", "taxonomy_detail": "{taxonomy}", "language": "s", "term_uri": "w"}),
    "attribute": ("id! link_id taxonomy_term_id", {
        "link_type": "s", "link_entity": "s", "value": "s", "taxonomy_term": "{taxonomy_term}"}),
    "metadata": ("id! resource_id", {
        "resource_type": "s", "last_action_date!": "d", "last_action_type!": "s", "field_name!": "s", "previous_value!": "S",
        "replacement_value!": "S", "updated_by!": "s"}),
}
# What 3.1 adds; 3.0 takes further fields whatever they say.
ADDED = {
    "service": {"last_modified": "m", "additional_urls": "[url]", "capacities": "[service_capacity]"},
    "organization": {"additional_websites": "[url]"},
    "service_at_location": {"service_areas": "[service_area]"},
    "service_area": {"service_at_location_id": "u"},
    "attribute": {"label": "s"},
}
NEW = {
    "service_capacity": ("id! service_id unit_id", {"unit!": "{unit}", "available!": "n", "maximum": "n", "description": "s", "updated!": "m"}),
    "unit": ("id!", {"name!": "s", "scheme": "s", "identifier": "s", "uri": "w"}),
    "url": ("id! organization_id service_id", {"label": "s", "url!": "w"}),
}
# Ours, named in the profile, and the field by which HSDS's text calls last_modified in its minimal lists.
OURS = {
    "service": {"closures", "public_holidays", "modified_date"}, "organization": {"services"}, "service_at_location": {"service"},
    "schedule": {"time_zone_name", "repeats"},
}
# Tables of the tabular package by the names that the schemas give their files, the objects in them, and what only tables require.
TABLES = {
    "services": ("service", "organization_id"), "organizations": ("organization", ""), "programs": ("program", "organization_id"),
    "locations": ("location", ""), "service_at_location": ("service_at_location", "service_id location_id"), "addresses": ("address", ""),
    "phones": ("phone", ""), "schedules": ("schedule", ""), "languages": ("language", ""), "service_areas": ("service_area", ""),
    "cost_options": ("cost_option", "service_id"), "funding": ("funding", ""), "required_documents": ("required_document", ""),
    "contacts": ("contact", ""), "accessibility": ("accessibility", ""), "organization_identifiers": ("organization_identifier", "organization_id"),
    "taxonomies": ("taxonomy", ""), "taxonomy_terms": ("taxonomy_term", ""), "attributes": ("attribute", "link_id taxonomy_term_id link_entity"),
    "metadata": ("metadata", "resource_id resource_type"), "service_capacity": ("service_capacity", "unit_id service_id"), "units": ("unit", ""),
    "url": ("url", ""),
}
# A table of ours, named in the profile.
OUR_TABLES = {"closures"}
LEADS = {
    "service_id": "services", "organization_id": "organizations", "location_id": "locations", "contact_id": "contacts", "phone_id": "phones",
    "service_at_location_id": "service_at_location", "taxonomy_term_id": "taxonomy_terms", "taxonomy_id": "taxonomies", "unit_id": "units",
    "program_id": "programs", "parent_id": "taxonomy_terms",
}
WITHOUT_PARTS = {"metadata", "taxonomy", "taxonomy_term"}
FORMATS = {"u": "uuid", "w": "uri", "e": "email", "m": "date-time", "d": "date"}
TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-9]{2})?$"


def kind_of(code):
    if code.startswith("["):
        return {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/{code[1:-1]}"}}
    if code.startswith("{"):
        return {"$ref": f"#/$defs/{code[1:-1]}"}
    if code == "n":
        return {"type": "number"}
    if code == "s":
        return {"type": "string", "minLength": 1}
    if code == "S":
        return {"type": "string"}
    if code == "t":
        return {"type": "string", "pattern": TIME}
    if code in FORMATS:
        return {"type": "string", "format": FORMATS[code], "minLength": 1}
    return {"type": "string", "enum": code.split("|")}


def definitions(version):
    """The JSON Schemas of all objects."""
    objects = dict(OBJECTS)
    if version != "3.0":
        objects.update(NEW)
    found = {}
    for name, (identifiers, fields) in objects.items():
        fields = {**{word: "u" for word in identifiers.split()}, **fields}
        if name not in WITHOUT_PARTS:
            fields.update(PARTS)
        if name.startswith("taxonomy"):
            fields["metadata"] = "[metadata]"
        if version != "3.0":
            fields.update(ADDED.get(name, {}))
        found[name] = {
            "type": "object", "required": [field[:-1] for field in fields if field.endswith("!")],
            "properties": {field.rstrip("!"): kind_of(code) for field, code in fields.items()},
        }
    return found


class Judge:
    def __init__(self):
        self.shapes = {version: definitions(version) for version in ("3.0", "3.1")}
        self.validators = {}
        checker = jsonschema.FormatChecker()
        for needed in ("uuid", "uri", "email", "date-time", "date"):
            assert needed in checker.checkers, f"the judge cannot check the format {needed}"
        for version, shapes in self.shapes.items():
            for name in shapes:
                schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": f"#/$defs/{name}", "$defs": shapes}
                jsonschema.Draft202012Validator.check_schema(schema)
                self.validators[version, name] = jsonschema.Draft202012Validator(schema, format_checker=checker)

    def problems(self, name, thing, version):
        """Everything wrong with an object, each with its path."""
        found = []
        for error in self.validators[version, name].iter_errors(thing):
            found.append("/".join(map(str, error.absolute_path)) + ": " + error.message[:200])
        if version != "3.0":
            found += self.strangers(name, thing, "")
        return found + list(nulls(thing, ""))

    def package(self, files):
        """Everything wrong with a tabular package: its tables, their cells, where they lead, and what datapackage.json says of them."""
        found, tables = [], {}
        for name, content in files.items():
            if not name.endswith(".csv"):
                continue
            table = name[:-4]
            if table not in TABLES and table not in OUR_TABLES:
                found.append(f"{name}: HSDS knows no such table")
                continue
            reader = csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True)
            head = next(reader)
            tables[table] = (head, [dict(zip(head, row, strict=True)) for row in reader])
        keys = {table: {row["id"] for row in rows} for table, (_, rows) in tables.items()}
        for table, (head, rows) in tables.items():
            if len(keys[table]) != len(rows):
                found.append(f"{table}.csv: an id stands there twice")
            for number, row in enumerate(rows, 2):
                found += [f"{table}.csv, record {number} {problem}" for problem in self.row(table, row, keys)]
        described = json.loads(files["datapackage.json"])
        resources = {resource["path"]: resource for resource in described["resources"]}
        if set(resources) != {f"{table}.csv" for table in tables}:
            found.append(f"datapackage.json: {sorted(set(resources) ^ {f'{table}.csv' for table in tables})}")
        for table, (head, _) in tables.items():
            schema = resources.get(f"{table}.csv", {}).get("schema", {"fields": []})
            if [field["name"] for field in schema["fields"]] != head:
                found.append(f"datapackage.json: other fields than {table}.csv")
            for key in schema.get("foreignKeys", []):
                if key["fields"] not in head or key["reference"]["resource"] not in tables:
                    found.append(f"datapackage.json: {table} leads nowhere by {key['fields']}")
        return found

    def row(self, table, row, keys):
        for field, value in row.items():
            if field in LEADS and value and value not in keys.get(LEADS[field], ()):
                yield f"{field}: {value} is not in {LEADS[field]}.csv"
        if table in OUR_TABLES:
            return
        name, required = TABLES[table]
        known = self.shapes["3.1"][name]["properties"]
        thing = {}
        for field, value in row.items():
            if field not in known and field not in OURS.get(name, ()):
                yield f"{field}: HSDS does not know this column"
            if value:
                thing[field] = float(value) if known.get(field, {}).get("type") == "number" else value
        for field in required.split():
            if field not in thing:
                yield f"{field}: is required in tables"
        # What stands in tables of its own is not in the row.
        for problem in self.problems(name, thing, "3.1"):
            if "'unit' is a required property" not in problem:
                yield problem

    def strangers(self, name, thing, path):
        """Fields that are neither HSDS's nor declared as ours."""
        known = self.shapes["3.1"][name]["properties"]
        for field, value in thing.items():
            here = f"{path}/{field}"
            if field not in known:
                if field not in OURS.get(name, ()):
                    yield f"{here}: HSDS does not know this field"
                if field == "services" and name == "organization":
                    for number, service in enumerate(value):
                        yield from self.nested("service", service, f"{here}/{number}")
                if field == "service" and name == "service_at_location":
                    yield from self.nested("service", value, here)
                continue
            shape = known[field]
            if "$ref" in shape:
                yield from self.strangers(shape["$ref"].rsplit("/", 1)[1], value, here)
            elif shape.get("type") == "array":
                inner = shape["items"]["$ref"].rsplit("/", 1)[1]
                for number, item in enumerate(value):
                    yield from self.strangers(inner, item, f"{here}/{number}")

    def nested(self, name, thing, path):
        """An object where HSDS has no place for one of its kind: judged by itself."""
        for version in ("3.0", "3.1"):
            for problem in self.problems(name, thing, version):
                yield f"{path}/{problem}"


def nulls(thing, path):
    if thing is None:
        yield f"{path}: null"
    elif isinstance(thing, dict):
        for field, value in thing.items():
            yield from nulls(value, f"{path}/{field}")
    elif isinstance(thing, list):
        for number, value in enumerate(thing):
            yield from nulls(value, f"{path}/{number}")
