package import Kernel

/// Which objects are asked for. Everything that is given must hold at once.
package struct HSDSFilter: Hashable, Sendable {
  package var search: String?
  package var term: UniversalID?
  package var taxonomy: UniversalID?
  package var organization: UniversalID?
  /// Changed at this moment or later. Then what is no longer offered is listed too, with a status that says so.
  package var modifiedAfter: Instant?
  package var postalCode: Int?
  /// Metres around the middle of the postal code's municipality.
  package var metres: Double?
  /// Only terms that have no parent.
  package var topOnly = false
  package var parent: UniversalID?

  package init() {}
}

extension HSDSCatalogue {
  private func accepts(_ position: Int, _ filter: HSDSFilter, _ mapping: HSDSMapping) -> Bool {
    let entry = entries[position]
    if filter.modifiedAfter == nil, !entry.isPublic { return false }
    if let after = filter.modifiedAfter, modified(entry) < after { return false }
    if let term = filter.term, !carries(term, position, mapping) { return false }
    if let taxonomy = filter.taxonomy, !carriesOne(of: taxonomy, position, mapping) { return false }
    if let organization = filter.organization, mapping.organizationID(offering: entry) != organization { return false }
    return true
  }

  /// Whether a word is among an entry's attributes. Which translations it has follows from the language that was asked for.
  private func carries(_ id: UniversalID, _ position: Int, _ mapping: HSDSMapping) -> Bool {
    guard let term = terms.term(id) else { return false }
    guard term.taxonomy == HSDSTranslation.taxonomy else { return termsOf[position].contains { terms.all[Int($0)].id == id } }
    return HSDSTranslation.others(of: entries[position], mapping.language).contains { $0.code == term.code }
  }

  private func carriesOne(of taxonomy: UniversalID, _ position: Int, _ mapping: HSDSMapping) -> Bool {
    guard taxonomy == HSDSTranslation.taxonomyID else { return termsOf[position].contains { taxonomyOfTerm[Int($0)] == taxonomy } }
    return !HSDSTranslation.others(of: entries[position], mapping.language).isEmpty
  }

  /// Places of entries: as the search ranks them, else the oldest change first when a change feed is read, else in the directory's order.
  package func services(_ filter: HSDSFilter, _ mapping: HSDSMapping) -> [Int] {
    guard let words = filter.search else { return ordered(services.filter { accepts($0, filter, mapping) }, filter) }
    return found(words, mapping.language).compactMap { serviceOrNil($0) }.filter { accepts($0, filter, mapping) }
  }

  private func serviceOrNil(_ entry: Entry) -> Int? { service(HSDSIdentity.id(entry.id)) }

  private func ordered(_ positions: [Int], _ filter: HSDSFilter) -> [Int] {
    guard filter.modifiedAfter != nil else { return positions }
    let keyed = positions.map { (moment: modified(entries[$0]), id: entries[$0].id, position: $0) }
    return keyed.sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }.map(\.position)
  }

  /// What the site's own search finds, best first.
  private func found(_ words: String, _ language: Language) -> [Entry] {
    index.search(words, language: language, limit: max(1, index.content.entries.count)).map(\.entry)
  }

  package func organizations(_ filter: HSDSFilter, _ mapping: HSDSMapping) -> [Organization] {
    var own = filter
    own.search = nil
    func holds(_ organization: Organization) -> Bool {
      switch organization {
      case .entry(let position): return accepts(position, own, mapping)
      case .standIn(let position):
        var asked = own
        // It says of itself that it stands in, which no entry does.
        if asked.term == HSDSIdentity.standInMark { asked.term = nil }
        if asked.taxonomy == HSDSIdentity.taxonomy("mark") { asked.taxonomy = nil }
        return accepts(position, asked, mapping)
      }
    }
    guard let words = filter.search else { return organizations.filter(holds) }
    // Somebody who looks for an organization by what it does finds it through its services too.
    var seen: Set<Organization> = []
    return found(words, mapping.language).compactMap { entry in
      let id = entry.kind == .organisation ? HSDSIdentity.id(entry.id) : entry.kind == .category ? nil : mapping.organizationID(offering: entry)
      return id.flatMap { self.organization($0) }
    }.filter { holds($0) && seen.insert($0).inserted }
  }

  package func places(_ filter: HSDSFilter, _ mapping: HSDSMapping) -> [Place] {
    // Words of places hold for some of a service's places, and for no service.
    let wanted: String? = filter.term.flatMap { terms.term($0) }.flatMap { $0.taxonomy == HSDSTerms.ofPlaces ? $0.code : nil }
    let wantsAny = filter.taxonomy == HSDSIdentity.taxonomy(HSDSTerms.ofPlaces)
    var own = filter
    if wanted != nil { own.term = nil }
    if wantsAny { own.taxonomy = nil }
    let positions = services(own, mapping)
    guard !positions.isEmpty else { return [] }
    var byService: [Int: [Place]] = [:]
    for place in places { byService[place.service, default: []].append(place) }
    let centre = filter.postalCode.flatMap(Municipality.withPostalCode)
    return positions.flatMap { byService[$0] ?? [] }.filter { place in
      let words = HSDSTerms.codes(of: entries[place.service].offer?.value.locations[place.number])
      if let wanted, !words.contains(wanted) { return false }
      if wantsAny, words.isEmpty { return false }
      guard filter.postalCode != nil else { return true }
      // A postal code outside the region: nothing of ours serves it.
      guard let centre else { return false }
      let entry = entries[place.service]
      guard entry.municipalities.isEmpty || entry.municipalities.contains(centre.nis) else { return false }
      guard let metres = filter.metres else { return true }
      guard let location = entry.offer?.value.locations[place.number], let there = HSDSForm.coordinates(of: location) else { return false }
      let here = (latitude: Double(centre.centre.latitude) / 1000, longitude: Double(centre.centre.longitude) / 1000)
      return HSDSForm.metres(here, there) <= metres
    }
  }

  package func terms(_ filter: HSDSFilter, _ language: Language) -> [HSDSTerms.Term] {
    terms.all.filter { term in
      if let taxonomy = filter.taxonomy, HSDSIdentity.taxonomy(term.taxonomy) != taxonomy { return false }
      if filter.topOnly, term.parent != nil { return false }
      if let parent = filter.parent, term.parent != parent { return false }
      guard let words = filter.search else { return true }
      return HSDSForm.contains(words, in: [term.name(language), term.description(language), term.code])
    }
  }

  package func taxonomies(_ filter: HSDSFilter, _ language: Language) -> [HSDSTaxonomy] {
    terms.taxonomyKeys.compactMap { terms.taxonomy($0, language) }.filter { taxonomy in
      filter.search.map { HSDSForm.contains($0, in: [taxonomy.name, taxonomy.description]) } ?? true
    }
  }
}
