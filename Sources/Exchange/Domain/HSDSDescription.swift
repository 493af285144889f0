package import Kernel

/// What the open data says of itself: where it begins, its profile, and its description for programs (OpenAPI 3.1).
package enum HSDSDescription {
  package static let version = "3.1"

  /// - Parameter base: the address below which the open data stands: `https://relais.example/hsds`.
  package static func root(_ base: String, _ language: Language) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.field("version", version)
      json.field("profile", "\(base)/profile")
      json.field("openapi_url", "\(base)/openapi.json")
      json.field("description", HSDSDescriptionText.summary(language))
    }
    return json
  }

  package static func profile(_ base: String, _ catalogue: HSDSCatalogue, _ language: Language) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.field("name", "Relais")
      json.field("hsds_version", version)
      json.field("openapi_url", "\(base)/openapi.json")
      json.field("description", HSDSDescriptionText.summary(language))
      json.field("identifiers", HSDSDescriptionText.identifiers(HSDSIdentity.namespace.description)(language))
      json.field("languages", HSDSDescriptionText.languages(language))
      json.field("time_zone", "Europe/Brussels")
      json.name("beyond_hsds")
      json.list { json in
        for (field, words) in HSDSDescriptionText.beyond {
          json.object { json in
            json.field("field", field)
            json.field("description", words(language))
          }
        }
      }
      json.name("taxonomies")
      json.list { json in
        for key in catalogue.terms.taxonomyKeys { if let taxonomy = catalogue.terms.taxonomy(key, language) { json.write(taxonomy) } }
      }
    }
    return json
  }

  // MARK: - OpenAPI

  package static func openAPI(_ base: String) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.field("openapi", "3.1.0")
      json.name("info")
      json.object { json in
        json.field("title", "Relais: HSDS")
        json.field("version", "1.0.0")
        json.field("description", HSDSDescriptionText.summary.en)
      }
      json.field("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema")
      json.name("servers")
      json.list { json in json.object { json in json.field("url", base) } }
      json.name("paths")
      json.object { json in for endpoint in HSDSEndpoint.allCases { path(endpoint, &json) } }
      json.name("components")
      json.object { json in HSDSSchemas.write(&json) }
    }
    return json
  }

  private static func path(_ endpoint: HSDSEndpoint, _ json: inout JSONWriter) {
    json.name(endpoint.rawValue)
    json.object { json in
      json.name("get")
      json.object { json in
        json.field("operationId", "\(endpoint)")
        json.field("summary", HSDSDescriptionText.summary(of: endpoint))
        json.name("parameters")
        json.list { json in
          if endpoint.isSingle { identifier(&json) }
          for parameter in endpoint.parameters { self.parameter(parameter, &json) }
        }
        json.name("responses")
        json.object { json in
          json.name("200")
          json.object { json in
            json.field("description", HSDSDescriptionText.summary(of: endpoint))
            json.name("content")
            json.object { json in success(endpoint, &json) }
          }
          for (status, words) in HSDSDescriptionText.failures where status != "404" || endpoint.isSingle { failure(status, words, &json) }
        }
      }
    }
  }

  private static func success(_ endpoint: HSDSEndpoint, _ json: inout JSONWriter) {
    json.name(String(endpoint.type.prefix { $0 != ";" }))
    json.object { json in
      json.name("schema")
      json.object { json in
        guard let schema = endpoint.schema else { return json.field("type", endpoint.type == "application/json" ? "object" : "string") }
        guard endpoint.isList else { return json.field("$ref", "#/components/schemas/\(schema)") }
        json.name("allOf")
        json.list { json in json.object { json in json.field("$ref", "#/components/schemas/Page") } }
        json.name("properties")
        json.object { json in
          json.name("contents")
          json.object { json in
            json.field("type", "array")
            json.name("items")
            json.object { json in json.field("$ref", "#/components/schemas/\(schema)") }
          }
        }
      }
    }
    guard endpoint.isList else { return }
    json.name("application/x-ndjson")
    json.object { json in
      json.name("schema")
      json.object { json in json.field("type", "string") }
    }
  }

  private static func failure(_ status: String, _ words: String, _ json: inout JSONWriter) {
    json.name(status)
    json.object { json in
      json.field("description", words)
      json.name("content")
      json.object { json in
        json.name("application/problem+json")
        json.object { json in
          json.name("schema")
          json.object { json in json.field("$ref", "#/components/schemas/Problem") }
        }
      }
    }
  }

  private static func identifier(_ json: inout JSONWriter) {
    json.object { json in
      json.field("name", "id")
      json.field("in", "path")
      json.field("required", true)
      json.name("schema")
      json.object { json in
        json.field("type", "string")
        json.field("format", "uuid")
      }
    }
  }

  private static func parameter(_ parameter: HSDSParameter, _ json: inout JSONWriter) {
    json.object { json in
      json.field("name", parameter.rawValue)
      json.field("in", "query")
      json.field("required", false)
      json.field("description", HSDSDescriptionText.description(of: parameter))
      json.name("schema")
      json.object { json in
        switch parameter.form {
        case .text:
          json.field("type", "string")
          if parameter == .postcode { json.field("pattern", "^[1-9][0-9]{3}$") } else { json.field("maxLength", 250) }
        case .number(let range):
          json.field("type", parameter == .proximity ? "number" : "integer")
          json.field("minimum", range.lowerBound)
          json.field("maximum", range.upperBound)
        case .flag: json.field("type", "boolean")
        case .id:
          json.field("type", "string")
          json.field("format", "uuid")
        case .moment:
          json.field("type", "string")
          json.field("format", "date-time")
        case .choice(let choices):
          json.field("type", "string")
          json.name("enum")
          json.list { json in for choice in choices { json.value(choice) } }
        }
      }
    }
  }
}
