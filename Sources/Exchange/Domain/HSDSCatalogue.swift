package import Kernel

/// The directory as HSDS sees it: what is a service, what an organization, and under which identifier. Immutable; made anew when the
/// directory changed.
package final class HSDSCatalogue: Sendable {
  /// Where an organization comes from, by the place of its entry.
  package enum Organization: Hashable, Sendable {
    case entry(Int)
    /// Of a service whose organisation the directory does not name.
    case standIn(Int)
  }
  package struct Place: Hashable, Sendable {
    package let service: Int
    package let number: Int
  }

  package let index: SearchIndex
  package let terms: HSDSTerms
  /// Hours that the clocks of Brussels were ahead of UTC when it was made: HSDS writes offsets.
  package let offsetHours: Int
  /// Changes with everything that an answer may show.
  package let tag: String
  package let services: [Int]
  package let organizations: [Organization]
  package let places: [Place]
  /// What an organization offers.
  package let offered: [UniversalID: [Int]]
  private let serviceByID: [UniversalID: Int]
  private let organizationByID: [UniversalID: Organization]
  private let placeByID: [UniversalID: Place]
  /// Numbers of the words that hold for each entry.
  let termsOf: [[Int32]]
  let taxonomyOfTerm: [UniversalID]

  package var entries: [Entry] { index.whole.entries }

  package init(_ index: SearchIndex, offsetHours: Int) {
    let content = index.whole
    self.index = index
    self.offsetHours = offsetHours
    let terms = HSDSTerms(content)
    self.terms = terms
    taxonomyOfTerm = terms.all.map { HSDSIdentity.taxonomy($0.taxonomy) }
    let numbers = Dictionary(terms.all.enumerated().map { ($1.code, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    termsOf = content.entries.map { entry in entry.kind == .category ? [] : terms.codes(of: entry).compactMap { numbers[$0.code] } }
    let mapping = Self.mapping(index, terms, .french, offsetHours)

    var (services, organizations, places): ([Int], [Organization], [Place]) = ([], [], [])
    var serviceByID: [UniversalID: Int] = [:]
    var organizationByID: [UniversalID: Organization] = [:]
    var placeByID: [UniversalID: Place] = [:]
    var offered: [UniversalID: [Int]] = [:]
    for (position, entry) in content.entries.enumerated() {
      switch entry.kind {
      case .category: continue
      case .organisation:
        organizations.append(.entry(position))
        organizationByID[HSDSIdentity.id(entry.id)] = .entry(position)
      case .helpline, .entry, .service:
        services.append(position)
        serviceByID[HSDSIdentity.id(entry.id)] = position
        let organization = mapping.organizationID(offering: entry)
        offered[organization, default: []].append(position)
        if organization == HSDSIdentity.standIn(for: entry.id) {
          organizations.append(.standIn(position))
          organizationByID[organization] = .standIn(position)
        }
        for (number, location) in mapping.locations(of: entry).enumerated() {
          let place = Place(service: position, number: number)
          places.append(place)
          placeByID[HSDSIdentity.id("\(location.path)#at")] = place
        }
      }
    }
    self.services = services
    self.organizations = organizations
    self.places = places
    self.offered = offered
    self.serviceByID = serviceByID
    self.organizationByID = organizationByID
    self.placeByID = placeByID
    let latest = content.changed.values.max()?.milliseconds ?? 0
    // Raise the first number when the mapping itself changes.
    tag = HSDSIdentity.id("tag/3/\(content.version)/\(latest)/\(content.entries.count)/\(offsetHours)").description
  }

  package func service(_ id: UniversalID) -> Int? { serviceByID[id] }
  package func organization(_ id: UniversalID) -> Organization? { organizationByID[id] }
  package func place(_ id: UniversalID) -> Place? { placeByID[id] }

  /// When an entry was last changed; for content that was never stored, the day of its newest source.
  package func modified(_ entry: Entry) -> Instant { Self.modified(entry, index.whole) }

  private static func modified(_ entry: Entry, _ content: DirectoryContent) -> Instant {
    content.changed[entry.id] ?? (entry.sources.map(\.date).max() ?? Day(daysSinceEpoch: 0)).startInBrussels
  }

  package func mapping(_ language: Language) -> HSDSMapping { Self.mapping(index, terms, language, offsetHours) }

  private static func mapping(_ index: SearchIndex, _ terms: HSDSTerms, _ language: Language, _ offsetHours: Int) -> HSDSMapping {
    HSDSMapping(
      terms: terms, language: language, offsetHours: offsetHours, modified: { modified($0, index.whole) },
      entry: { index.entryInAnyState($0) })
  }

  /// An organization as an object.
  ///
  /// - Parameter services: its services in it: as a whole, or only named; `nil` for none.
  package func object(
    _ organization: Organization, _ mapping: HSDSMapping, _ depth: HSDSMapping.Depth, services: HSDSMapping.Depth?,
    history: [EntryChange] = []
  ) -> HSDSOrganization {
    var object: HSDSOrganization
    let id: UniversalID
    switch organization {
    case .entry(let position):
      object = mapping.organization(entries[position], depth, history: history)
      id = HSDSIdentity.id(entries[position].id)
    case .standIn(let position):
      object = mapping.standIn(for: entries[position], depth)
      id = HSDSIdentity.standIn(for: entries[position].id)
    }
    guard let services else { return object }
    object.services = (offered[id] ?? []).map { position in
      var service = mapping.service(entries[position], services)
      service.organization = nil
      guard services == .listed else { return service }
      var short = HSDSService(id: service.id, name: service.name, status: service.status)
      short.organizationId = service.organizationId
      return short
    }
    return object
  }
}
