import Kernel

/// What can stand behind the `?` of an address of the open data.
package enum HSDSParameter: String, CaseIterable, Sendable {
  case search, page, format, minimal, full, postcode, proximity, language
  case perPage = "per_page"
  case taxonomyTermID = "taxonomy_term_id"
  case taxonomyID = "taxonomy_id"
  case organizationID = "organization_id"
  case modifiedAfter = "modified_after"
  case fullService = "full_service"
  case topOnly = "top_only"
  case parentID = "parent_id"

  /// How it is written, for the description of the interface.
  enum Form { case text, number(ClosedRange<Int>), flag, id, moment, choice([String]) }

  var form: Form {
    switch self {
    case .search, .postcode: .text
    case .page: .number(1...1_000_000)
    case .perPage: .number(1...HSDSRequest.mostPerPage)
    case .proximity: .number(0...1_000_000)
    case .format: .choice(["json", "ndjson"])
    case .language: .choice(Language.interface.map(\.code))
    case .minimal, .full, .fullService, .topOnly: .flag
    case .taxonomyTermID, .taxonomyID, .organizationID, .parentID: .id
    case .modifiedAfter: .moment
    }
  }
}

/// The addresses of the open data, below `/hsds`.
package enum HSDSEndpoint: String, CaseIterable, Sendable {
  case root = "/"
  case services = "/services"
  case service = "/services/{id}"
  case organizations = "/organizations"
  case organization = "/organizations/{id}"
  case serviceAtLocations = "/service_at_locations"
  case serviceAtLocation = "/service_at_locations/{id}"
  case taxonomies = "/taxonomies"
  case taxonomy = "/taxonomies/{id}"
  case terms = "/taxonomy_terms"
  case term = "/taxonomy_terms/{id}"
  case profile = "/profile"
  case description = "/openapi.json"
  // The whole directory as a file.
  case exportTable = "/export.csv"
  case exportArchive = "/export.zip"
  case exportDocument = "/export.json"
  case exportLines = "/export.jsonl"

  package var parameters: [HSDSParameter] {
    switch self {
    case .services:
      [
        .search, .page, .perPage, .format, .taxonomyTermID, .taxonomyID, .organizationID, .modifiedAfter, .minimal, .full, .language,
      ]
    case .organizations: [.search, .fullService, .full, .taxonomyTermID, .taxonomyID, .modifiedAfter, .page, .perPage, .format, .language]
    case .organization: [.fullService, .language]
    case .serviceAtLocations:
      [
        .search, .taxonomyTermID, .taxonomyID, .organizationID, .modifiedAfter, .full, .page, .perPage, .format, .postcode, .proximity,
        .language,
      ]
    case .taxonomies: [.search, .page, .perPage, .format, .language]
    case .terms: [.search, .page, .perPage, .format, .taxonomyID, .topOnly, .parentID, .language]
    case .service, .serviceAtLocation, .taxonomy, .term, .root, .profile, .exportTable, .exportArchive, .exportDocument, .exportLines: [.language]
    case .description: []
    }
  }

  /// The objects that it answers with, by their names in the description; `nil` for those about the interface itself.
  var schema: String? {
    switch self {
    case .services, .service: "Service"
    case .organizations, .organization: "Organization"
    case .serviceAtLocations, .serviceAtLocation: "ServiceAtLocation"
    case .taxonomies, .taxonomy: "Taxonomy"
    case .terms, .term: "TaxonomyTerm"
    case .root, .profile, .description, .exportTable, .exportArchive, .exportDocument, .exportLines: nil
    }
  }

  /// What it answers with.
  package var type: String {
    switch self {
    case .exportTable: "text/csv; charset=utf-8"
    case .exportArchive: "application/zip"
    case .exportLines: "application/x-ndjson"
    default: "application/json"
    }
  }

  var isList: Bool { parameters.contains(.page) }
  var isSingle: Bool { rawValue.hasSuffix("{id}") }
}
