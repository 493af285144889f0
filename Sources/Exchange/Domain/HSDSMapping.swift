package import Kernel

/// Turns entries of the directory into objects of HSDS, in one language.
///
/// Each family of objects has a file of its own, named after the file of the objects: `LocationMapping.swift` makes what
/// `HSDSLocation.swift` defines. Nothing is guessed: what the directory does not say is left out, but for fields that HSDS requires.
package struct HSDSMapping: Sendable {
  /// How much of an object is made.
  package enum Depth: Sendable {
    /// Its own fields and the organization's: what lists show.
    case listed
    /// Everything.
    case full
  }

  package let terms: HSDSTerms
  package let language: Language
  /// Hours that the clocks of Brussels are ahead of UTC.
  package let offsetHours: Int
  /// When an entry was last changed.
  let modified: @Sendable (Entry) -> Instant
  /// An entry of the directory by its id, in whatever state.
  let entry: @Sendable (String) -> Entry?

  package init(
    terms: HSDSTerms, language: Language, offsetHours: Int, modified: @escaping @Sendable (Entry) -> Instant,
    entry: @escaping @Sendable (String) -> Entry?
  ) {
    self.terms = terms
    self.language = language
    self.offsetHours = offsetHours
    self.modified = modified
    self.entry = entry
  }

  func text(_ field: String, _ entry: Entry) -> String? { HSDSTranslation.text(field, of: entry, language) }

  /// The words that hold for an entry, and its texts in the other languages.
  func attributes(_ entry: Entry, link: (id: String, entity: String)) -> [HSDSAttribute] {
    terms.codes(of: entry).compactMap { terms.attribute($0.code, value: $0.value, of: entry.id, link: link, language) }
      + HSDSTranslation.attributes(of: entry, language, terms: terms, owner: entry.id, link: link)
  }

  // MARK: - Services

  package func service(_ entry: Entry, _ depth: Depth = .full, history: [EntryChange] = []) -> HSDSService {
    let offer = entry.offer?.value
    let id = HSDSIdentity.id(entry.id).description
    let organization = organization(offering: entry)
    var service = HSDSService(id: id, name: entry.name(language), status: (offer?.status ?? .active).rawValue)
    service.organizationId = organization.id
    service.alternateName = text("alternate_name", entry)
    service.description = text("description", entry)
    let urls = webAddresses(entry.links)
    service.url = urls.first?.url
    service.email = entry.emails.first { HSDSForm.isEmail($0) }
    service.applicationProcess = text("application_process", entry)
    service.eligibilityDescription = text("eligibility_description", entry)
    service.feesDescription = text("fees_description", entry)
    service.minimumAge = offer?.minimumAge.map { Double($0) }
    service.maximumAge = offer?.maximumAge.map { Double($0) }
    service.assuredDate = offer?.confirmation.map { "\($0.day)" }
    service.alert = alert(entry)
    service.lastModified = modified(entry).iso8601Exact
    service.organization = organization
    guard depth == .full else { return service }
    service.additionalUrls = additional(urls.dropFirst(), entry) { $0.serviceId = id }
    service.phones = phones(entry.phones, of: entry.id) { $0.serviceId = id }
    service.contacts = contacts(entry) { $0.serviceId = id }
    service.serviceAreas = serviceAreas(entry, service: id)
    service.attributes = attributes(entry, link: (id, "service"))
    service.funding = text("source", entry).map { source in
      var funding = HSDSFunding(id: HSDSIdentity.part(entry.id, "funding", ""))
      funding.serviceId = id
      funding.source = source
      return [funding]
    }
    service.metadata = metadata(history, of: entry, resource: (id, "service"))
    guard let offer else { return service }
    service.schedules = schedules(offer.schedules, of: entry.id) { $0.serviceId = id }
    service.closures = closures(offer.closures, of: entry.id, service: id)
    service.publicHolidays = offer.holidays?.rawValue
    service.languages = languages(offer.languages, of: entry.id) { $0.serviceId = id }
    service.costOptions = costOptions(offer.costs, of: entry.id, service: id)
    service.requiredDocuments = requiredDocuments(offer.documents, of: entry.id, service: id)
    service.capacities = capacities(offer.capacity, of: entry.id, service: id)
    service.serviceAtLocations = serviceAtLocations(entry)
    return service
  }

  /// What must be known at once: that the data is invented, that it is closed.
  private func alert(_ entry: Entry) -> String? {
    var words: [String] = []
    if entry.isFictitious { words.append(HSDSText.fictitious(language)) }
    if let offer = entry.offer?.value {
      if offer.status == .temporarilyClosed { words.append(HSDSText.temporarilyClosed(language)) }
      words += offer.closures.compactMap { self.words(of: $0) }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A service at its places.
  package func serviceAtLocations(_ entry: Entry) -> [HSDSServiceAtLocation] {
    guard let offer = entry.offer?.value, !offer.locations.isEmpty else { return [] }
    let service = HSDSIdentity.id(entry.id).description
    return locations(of: entry).map { path, place in
      let at = HSDSIdentity.id("\(path)#at").description
      let location = location(place, path: path, organization: organizationID(offering: entry).description)
      var object = HSDSServiceAtLocation(id: at)
      object.serviceId = service
      object.locationId = location.id
      object.location = location
      object.serviceAreas = serviceAreas(entry, service: service, at: path)
      return object
    }
  }

  /// A service at a place where it stands alone: with its service.
  package func serviceAtLocation(_ entry: Entry, _ number: Int, _ depth: Depth) -> HSDSServiceAtLocation? {
    let all = serviceAtLocations(entry)
    guard all.indices.contains(number) else { return nil }
    var object = all[number]
    object.service = service(entry, depth)
    object.service?.serviceAtLocations = nil
    if depth == .listed { object.serviceAreas = nil }
    return object
  }
}
