import Kernel

/// The shapes of the answers, for the description of the interface: what is always there, and what programs most often read.
///
/// The full schemas are those of HSDS itself; every answer is valid against them.
enum HSDSSchemas {
  private typealias Field = (name: String, type: String, format: String?)

  static func write(_ json: inout JSONWriter) {
    json.name("schemas")
    json.object { json in
      schema("Page", required: ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"], page, &json)
      schema("Problem", required: ["type", "title", "status", "detail"], problem, &json)
      schema("Service", required: ["id", "name", "status"], service, &json)
      schema("Organization", required: ["id", "name", "description"], organization, &json)
      schema("ServiceAtLocation", required: ["id"], place, &json)
      schema("Taxonomy", required: ["id", "name", "description"], taxonomy, &json)
      schema("TaxonomyTerm", required: ["id", "name", "description"], term, &json)
    }
  }

  private static let page: [Field] = [
    ("total_items", "integer", nil), ("total_pages", "integer", nil), ("page_number", "integer", nil), ("size", "integer", nil),
    ("first_page", "boolean", nil), ("last_page", "boolean", nil), ("empty", "boolean", nil), ("contents", "array", nil),
  ]
  private static let problem: [Field] = [
    ("type", "string", nil), ("title", "string", nil), ("status", "integer", nil), ("detail", "string", nil), ("code", "string", nil),
    ("errors", "array", nil),
  ]
  private static let named: [Field] = [("id", "string", "uuid"), ("name", "string", nil), ("description", "string", nil)]
  private static let service: [Field] =
    named + [
      ("organization_id", "string", "uuid"), ("alternate_name", "string", nil), ("url", "string", "uri"), ("email", "string", "email"),
      ("status", "string", nil), ("application_process", "string", nil), ("fees_description", "string", nil),
      ("eligibility_description", "string", nil), ("minimum_age", "number", nil), ("maximum_age", "number", nil),
      ("assured_date", "string", "date"), ("alert", "string", nil), ("last_modified", "string", "date-time"),
      ("organization", "object", nil), ("additional_urls", "array", nil), ("phones", "array", nil), ("schedules", "array", nil),
      ("service_areas", "array", nil), ("service_at_locations", "array", nil), ("languages", "array", nil), ("funding", "array", nil),
      ("cost_options", "array", nil), ("required_documents", "array", nil), ("contacts", "array", nil), ("capacities", "array", nil),
      ("attributes", "array", nil), ("metadata", "array", nil), ("closures", "array", nil), ("public_holidays", "string", nil),
    ]
  private static let organization: [Field] =
    named + [
      ("alternate_name", "string", nil), ("email", "string", "email"), ("website", "string", "uri"), ("additional_websites", "array", nil),
      ("phones", "array", nil), ("locations", "array", nil), ("contacts", "array", nil), ("organization_identifiers", "array", nil),
      ("attributes", "array", nil), ("metadata", "array", nil), ("services", "array", nil),
    ]
  private static let place: [Field] = [
    ("id", "string", "uuid"), ("service_id", "string", "uuid"), ("location_id", "string", "uuid"), ("description", "string", nil),
    ("location", "object", nil), ("service", "object", nil), ("service_areas", "array", nil), ("phones", "array", nil),
    ("schedules", "array", nil),
  ]
  private static let taxonomy: [Field] = named + [("uri", "string", "uri"), ("version", "string", nil)]
  private static let term: [Field] =
    named + [
      ("code", "string", nil), ("parent_id", "string", "uuid"), ("taxonomy", "string", nil), ("taxonomy_detail", "object", nil),
      ("language", "string", nil), ("taxonomy_id", "string", "uuid"), ("term_uri", "string", "uri"),
    ]

  private static func schema(_ name: String, required: [String], _ fields: [Field], _ json: inout JSONWriter) {
    json.name(name)
    json.object { json in
      json.field("type", "object")
      json.name("required")
      json.list { json in for field in required { json.value(field) } }
      json.name("properties")
      json.object { json in
        for field in fields {
          json.name(field.name)
          json.object { json in
            json.field("type", field.type)
            json.field("format", field.format)
          }
        }
      }
    }
  }
}
