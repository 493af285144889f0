package import Kernel

/// A field that a column of somebody's table can mean, as pages offer it.
package enum MappingField: String, CaseIterable, Hashable, Sendable {
  case name, alsoNamed = "also-named", description, status, chapter, organizationID = "organisation-id", organizationName = "organisation-name"
  case confirmed, terms
  case phones, phoneWords = "phone-words", email, url, furtherLinks = "further-links"
  case contactName = "contact-name", contactTitle = "contact-title", contactEmail = "contact-email"
  case street, postalCode = "postal-code", city, placeName = "place-name", latitude, longitude, area
  case eligibility, publics, minimumAge = "minimum-age", maximumAge = "maximum-age", languages, audience
  case process, access, home, prescription, hours, fees, payer, documents

  /// Fields that stand together in a list of choices.
  package enum Group: String, CaseIterable, Hashable, Sendable { case entry, reach, place, whom, order }

  package var group: Group {
    switch self {
    case .name, .alsoNamed, .description, .status, .chapter, .organizationID, .organizationName, .confirmed, .terms: .entry
    case .phones, .phoneWords, .email, .url, .furtherLinks, .contactName, .contactTitle, .contactEmail: .reach
    case .street, .postalCode, .city, .placeName, .latitude, .longitude, .area: .place
    case .eligibility, .publics, .minimumAge, .maximumAge, .languages, .audience: .whom
    case .process, .access, .home, .prescription, .hours, .fees, .payer, .documents: .order
    }
  }

  package var label: Text { MappingFieldText.label(self) }

  /// Where its values stand in a record; `[]` where there may be several.
  var path: String {
    switch self {
    case .name: "name"
    case .alsoNamed: "alternate_name"
    case .description: "description"
    case .status: "status"
    case .organizationID: "organization.id"
    case .organizationName: "organization.name"
    case .confirmed: "assured_date"
    case .phones: "phones[].number"
    case .phoneWords: "phones[].description"
    case .email: "email"
    case .url: "url"
    case .furtherLinks: "additional_urls[].url"
    case .contactName: "contacts[].name"
    case .contactTitle: "contacts[].title"
    case .contactEmail: "contacts[].email"
    case .placeName: "\(Self.firstPlace).name"
    case .street: "\(Self.firstPlace).addresses[0].address_1"
    case .postalCode: "\(Self.firstPlace).addresses[0].postal_code"
    case .city: "\(Self.firstPlace).addresses[0].city"
    case .latitude: "\(Self.firstPlace).latitude"
    case .longitude: "\(Self.firstPlace).longitude"
    case .area: "service_areas[].name"
    case .eligibility: "eligibility_description"
    case .minimumAge: "minimum_age"
    case .maximumAge: "maximum_age"
    case .languages: "languages[].code"
    case .process: "application_process"
    case .hours: "schedules[0].description"
    case .fees: "fees_description"
    case .payer: "funding[].source"
    case .documents: "required_documents[].document"
    case .terms, .chapter, .publics, .audience, .access, .home, .prescription: "attributes[].taxonomy_term.code"
    }
  }

  private static let firstPlace = "service_at_locations[0].location"

  /// Whether one cell may hold several values, and several columns may say it.
  package var isList: Bool {
    switch self {
    // One word alone holds of these, although the record keeps them in a list.
    case .chapter, .home, .prescription: false
    default: path.contains("[]")
    }
  }

  /// Whether a path of a mapping means this field: the same, or one item of its list.
  func holds(_ path: ImportMapping.Path) -> Bool {
    // Both name the same municipality for our reader.
    if self == .area, path.root == "service_areas", path.description.hasSuffix(".extent") { return path.steps.count == 3 }
    return ImportMapping.Path(self.path)?.fits(path) ?? false
  }
}

/// What a column means: a field that pages know, or a path that a mapping file brought along.
package enum MappingChoice: Hashable, Sendable {
  case field(MappingField)
  case path(ImportMapping.Path)

  /// `nil` for nothing, and for what is neither.
  package init?(_ code: String) {
    if let field = MappingField(rawValue: code) {
      self = .field(field)
    } else if code.hasPrefix("="), let path = ImportMapping.Path(String(code.dropFirst())), path.description != "id" {
      self = .path(path)
    } else {
      return nil
    }
  }

  /// As forms send it.
  package var code: String {
    switch self {
    case .field(let field): field.rawValue
    case .path(let path): "=\(path)"
    }
  }

  /// Whether one cell may hold several values.
  package var isList: Bool {
    switch self {
    case .field(let field): field.isList
    // Whoever wrote the path knows.
    case .path: true
    }
  }
}
