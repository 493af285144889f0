import Kernel

/// What stands in `datapackage.json` beside the tables: their fields with type, what must be filled, and how they lead to each other.
enum TabularDescription {
  private static let numbers: Set = [
    "latitude", "longitude", "minimum_age", "maximum_age", "amount", "available", "maximum", "count", "interval", "timezone", "extension",
    "year_incorporated",
  ]
  /// HSDS's times of day are texts here: they carry an offset, which the format's own times do not.
  private static let days: Set = ["valid_from", "valid_to", "dtstart", "until", "assured_date", "last_action_date"]
  private static let moments: Set = ["last_modified", "updated"]

  /// What HSDS requires of each table, in every form and in tables.
  static let required: [String: Set<String>] = [
    "services": ["id", "organization_id", "name", "status"], "organizations": ["id", "name", "description"], "locations": ["id", "location_type"],
    "addresses": ["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"], "phones": ["id", "number"],
    "service_at_location": ["id", "service_id", "location_id"], "attributes": ["id", "link_id", "taxonomy_term_id", "link_entity"],
    "taxonomies": ["id", "name", "description"], "taxonomy_terms": ["id", "name", "description"], "cost_options": ["id", "service_id"],
    "service_capacity": ["id", "service_id", "unit_id", "available", "updated"], "units": ["id", "name"], "url": ["id", "url"],
    "organization_identifiers": ["id", "organization_id", "identifier_type", "identifier"],
  ]

  /// Which table a field leads to.
  private static let leads: [String: String] = [
    "service_id": "services", "organization_id": "organizations", "location_id": "locations", "contact_id": "contacts",
    "service_at_location_id": "service_at_location", "taxonomy_term_id": "taxonomy_terms", "taxonomy_id": "taxonomies", "unit_id": "units",
    "phone_id": "phones",
  ]

  static func json(_ columns: [String: [String]]) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.field("name", "relais-hsds")
      json.field("profile", "tabular-data-package")
      json.field("hsds_version", HSDSDescription.version)
      json.name("resources")
      json.list { json in for (table, fields) in columns.sorted(by: { $0.key < $1.key }) { resource(table, fields, columns, &json) } }
    }
    return json
  }

  private static func resource(_ table: String, _ fields: [String], _ tables: [String: [String]], _ json: inout JSONWriter) {
    json.object { json in
      json.field("name", table)
      json.field("path", "\(table).csv")
      json.field("profile", "tabular-data-resource")
      json.field("format", "csv")
      json.field("mediatype", "text/csv")
      json.field("encoding", "utf-8")
      json.name("schema")
      json.object { json in
        json.field("primaryKey", "id")
        json.name("fields")
        json.list { json in for field in fields { self.field(field, of: table, &json) } }
        let keys = fields.compactMap { field in leads[field].flatMap { tables[$0] == nil ? nil : (field: field, table: $0) } }
        guard !keys.isEmpty else { return }
        json.name("foreignKeys")
        json.list { json in
          for key in keys {
            json.object { json in
              json.field("fields", key.field)
              json.name("reference")
              json.object { json in
                json.field("resource", key.table)
                json.field("fields", "id")
              }
            }
          }
        }
      }
    }
  }

  private static func field(_ field: String, of table: String, _ json: inout JSONWriter) {
    json.object { json in
      json.field("name", field)
      let isMoment = moments.contains(field)
      json.field("type", numbers.contains(field) ? "number" : days.contains(field) ? "date" : isMoment ? "datetime" : "string")
      if isMoment { json.field("format", "any") }
      guard required[table]?.contains(field) ?? (field == "id") else { return }
      json.name("constraints")
      json.object { json in
        json.field("required", true)
        if field == "id" { json.field("unique", true) }
      }
    }
  }
}
