import Kernel

/// Brings what a record says into an entry. Only what differs from what the entry said before is touched: what the record's form cannot
/// say (conditions, everyday words, other languages) stays.
struct ImportMerge {
  let words: ImportedWords
  /// What the entry says, read in the same way; `nil` for a new one.
  let base: ImportedWords?
  let language: Language
  /// See ``ImportRecord/speaks``.
  let speaks: Set<String>?
  let hasAttributes: Bool
  let source: String
  /// The record carries our own identifier: it is our own export that comes back.
  let isOurs: Bool
  /// Entry of an organisation by its identifier in the file.
  let organisation: (String) -> String?

  private static let nothing = ImportedWords()
  static let furtherLinks: Set<String> = ["additional_urls", "additional_websites"]

  private func says(_ field: String) -> Bool { speaks?.contains(field) ?? true }

  private func differs<Value: Equatable>(_ field: String, _ value: KeyPath<ImportedWords, Value>) -> Bool {
    guard says(field) else { return false }
    guard let base else { return words[keyPath: value] != Self.nothing[keyPath: value] }
    return words[keyPath: value] != base[keyPath: value]
  }

  private func differs(_ field: String, _ value: KeyPath<ImportedWords, String?>, translation: String) -> Bool {
    if differs(field, value) { return true }
    return words.translations[translation].map { $0 != base?.translations[translation] } ?? false
  }

  func entry(_ old: Entry, isOrganization: Bool) -> Entry {
    var entry = old
    let isTranslatedAnew = words.translations["name"].map { $0 != base?.translations["name"] } ?? false
    if says("name"), words.name != base?.name || isTranslatedAnew {
      entry.name = text(base == nil ? nil : old.name, words.name, "name") ?? old.name
    }
    if differs("description", \.description, translation: "description") {
      entry.summary = text(base == nil ? nil : old.summary, words.description ?? words.name, "description") ?? old.summary
    } else if base == nil {
      entry.summary = entry.name
    }
    if differs("alternate_name", \.alsoNamed) || words.translations["alternate_name"].map({ $0 != base?.translations["alternate_name"] }) ?? false { also(&entry) }
    if differs("phones", \.phones) { entry.phones = phones(words.phones, old.phones) }
    if differs(isOrganization ? "website" : "url", \.links) || differs("additional_urls", \.links) { entry.links = links(old.links) }
    if differs("email", \.emails) {
      entry.emails = words.emails + (says("contacts") ? [] : old.emails.dropFirst())
    }
    if !isOrganization { service(&entry, old) }
    var offer = old.offer?.value ?? Offer()
    let before = offer
    self.offer(&offer, isOrganization: isOrganization)
    if hasAttributes { attributes(&entry, &offer) }
    if base == nil, offer.recordLanguage == nil { offer.recordLanguage = language }
    if offer != before { entry.offer = Boxed(offer) }
    note(&entry, before: old)
    return entry
  }

  // MARK: - Texts

  /// Words in the record's language. A translation that is there stays; where there is none the words stand in.
  private func text(_ old: Text?, _ words: String?, _ field: String, without extra: (Language) -> [String] = { _ in [] }) -> Text? {
    guard let words else { return nil }
    let translations = self.words.translations[field] ?? [:]
    let own = Self.stripped(words, extra(language))
    func said(_ other: Language) -> String {
      if other == language { return own ?? "" }
      if let translation = translations[other] { return Self.stripped(translation, extra(other)) ?? "" }
      if let old, old(other) != old(language) { return old(other) }
      return own ?? ""
    }
    let text = Text(fr: said(.french), nl: said(.dutch), en: said(.english), also: old?.also ?? [:])
    return text.fr.isEmpty && text.nl.isEmpty && text.en.isEmpty ? nil : text
  }

  /// What the export joined behind a text is kept apart again.
  private static func stripped(_ words: String, _ extra: [String]) -> String? {
    let tail = extra.filter { !$0.isEmpty }.joined(separator: "\n")
    if tail.isEmpty { return words }
    if words == tail { return nil }
    return words.hasSuffix("\n\(tail)") ? String(words.dropLast(tail.count + 1)) : words
  }

  private func also(_ entry: inout Entry) {
    if says("alternate_name") { entry.alsoNamed[language] = words.alsoNamed.isEmpty ? nil : words.alsoNamed }
    for (other, names) in words.translations["alternate_name"] ?? [:] {
      entry.alsoNamed[other] = names.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
  }

  private func service(_ entry: inout Entry, _ old: Entry) {
    if differs("application_process", \.process, translation: "application_process") {
      let note = old.prescriptionNote
      entry.how = text(old.how, words.process, "application_process") { [note?($0) ?? ""] }
      if let note, let process = words.process, process != note(language), !process.hasSuffix("\n\(note(language))") { entry.prescriptionNote = nil }
      if words.process == nil { entry.prescriptionNote = nil }
    }
    if differs("eligibility_description", \.eligibility, translation: "eligibility_description") {
      let (subject, conditions) = (old.subject, old.offer?.value.conditions ?? [])
      entry.who = text(old.who, words.eligibility, "eligibility_description") { other in [subject?(other) ?? ""] + conditions.map { $0.words(other) } }
    }
    if differs("fees_description", \.fees, translation: "fees_description") { entry.cost = text(old.cost, words.fees, "fees_description") }
    if differs("funding", \.payer, translation: "source") { entry.payer = text(old.payer, words.payer, "source") }
    if differs("service_areas", \.municipalities) { entry.municipalities = words.municipalities }
  }

  /// Editors see which entries still speak one language only.
  private func note(_ entry: inout Entry, before: Entry) {
    let own = entry.offer?.value.recordLanguage ?? language
    let isMarked = before.editorNotes.contains { $0.hasPrefix(ImportProblemText.untranslatedMark) }
    guard base == nil || isMarked else { return }
    let missing = Language.interface.filter { $0 != own && entry.summary($0) == entry.summary(own) }
    entry.editorNotes.removeAll { $0.hasPrefix(ImportProblemText.untranslatedMark) }
    if !missing.isEmpty { entry.editorNotes.append(ImportProblemText.untranslated(missing.map(\.code).joined(separator: ", "))) }
  }

  // MARK: - Lists

  private func phones(_ words: [ImportedWords.Phone], _ old: [Entry.Phone]) -> [Entry.Phone] {
    words.map { phone in
      let same = old.first { held in
        let said = [held.label?(language), held.hours?(language)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        return held.number.trimmed == phone.number && said == phone.words ?? ""
      }
      guard var kept = same else {
        return Entry.Phone(number: phone.number, label: phone.words.map { Text(same: $0) }, hours: nil, languages: phone.languages ?? [])
      }
      if let languages = phone.languages { kept.languages = languages }
      return kept
    }
  }

  private func links(_ old: [Entry.Link]) -> [Entry.Link] {
    let said = base?.links ?? []
    let others = speaks?.isDisjoint(with: Self.furtherLinks) ?? false ? old.filter { link in !said.contains { $0.url == HSDSForm.uri(link.url) } } : []
    return others.reduce(into: words.links.map { self.link($0, old) }) { $0.append($1) }
  }

  private func link(_ link: ImportedWords.Link, _ old: [Entry.Link]) -> Entry.Link {
    let same = old.first { HSDSForm.uri($0.url) == link.url && (link.language == nil || $0.language == link.language) }
    return same ?? Entry.Link(url: link.url, language: link.language.flatMap { Language.interface.contains($0) ? $0 : nil })
  }

  private func plain(_ words: String?) -> Text? { words.map { Text(same: $0) } }

  /// Items that say the same as before stay as they were, with everything the record cannot say.
  private func kept<Item, Words: Equatable>(_ new: [Words], _ before: [Words]?, _ old: [Item], _ make: (Words) -> Item) -> [Item] {
    new.map { words in
      if let place = before?.firstIndex(of: words), old.indices.contains(place), before?.count == old.count { return old[place] }
      return make(words)
    }
  }

  private func offer(_ offer: inout Offer, isOrganization: Bool) {
    if differs("contacts", \.contacts) { offer.contacts = words.contacts }
    if differs(isOrganization ? "locations" : "service_at_locations", \.places) {
      let old = offer.locations
      offer.locations =
        speaks == nil
        ? kept(words.places, base?.places, old) { place($0) } : words.places.enumerated().map { place($1, over: old.indices.contains($0) ? old[$0] : nil) }
      // A table sees the first place only.
      if speaks != nil { offer.locations += old.dropFirst(words.places.count) }
    }
    guard !isOrganization else {
      // HSDS has no state for an organization: that a source names it again opens it, that our own export does says nothing.
      if offer.status == .defunct, !isOurs { offer.status = .active }
      return
    }
    if differs("status", \.status) { offer.status = words.status }
    if says("organization_id") || says("organization"), words.organization != base?.organization {
      offer.organisation = words.organization.flatMap(organisation)
    }
    if differs("schedules", \.schedules) { offer.schedules = kept(words.schedules, base?.schedules, offer.schedules) { $0 } }
    if differs("closures", \.pauses) {
      offer.closures = kept(words.pauses, base?.pauses, offer.closures) { Closure($0.days, hours: $0.hours, reason: plain($0.reason)) }
    }
    if differs("public_holidays", \.holidays) { offer.holidays = words.holidays }
    if differs("languages", \.languages) { offer.languages = words.languages }
    if differs("cost_options", \.costs) {
      offer.costs = kept(words.costs, base?.costs, offer.costs) { Offer.Cost(option: plain($0.words), cents: $0.cents) }
    }
    if differs("required_documents", \.documents) {
      offer.documents = kept(words.documents, base?.documents, offer.documents) { Text(same: $0) }
    }
    if differs("minimum_age", \.minimumAge) { offer.minimumAge = words.minimumAge }
    if differs("maximum_age", \.maximumAge) { offer.maximumAge = words.maximumAge }
    let ways = family("confirmation")
    if differs("assured_date", \.assured) || ways.differ {
      let way = ways.new.first.flatMap { Offer.Confirmation.Way(rawValue: $0.key) }
      let by = ways.new.first?.value ?? ""
      offer.confirmation = words.assured.map { Offer.Confirmation(day: $0, way: way ?? .source, by: by.isEmpty ? source : by) }
    }
    let states = family("capacity")
    if differs("capacities", \.room) || states.differ { offer.capacity = capacity(states.new, offer.capacity) }
  }

  private func capacity(_ states: [String: String], _ old: Offer.Capacity?) -> Offer.Capacity? {
    let room = words.room
    guard let updated = states.first.flatMap({ Day($0.value) }) ?? room?.updated else { return nil }
    let known = states.first.flatMap { Offer.Capacity.State(rawValue: $0.key) }
    guard let state = known ?? room?.available.map({ $0 > 0 ? .free : .full }) else { return nil }
    let unit = old?.unit.flatMap { $0(language) == room?.unit ? $0 : nil } ?? room?.unit.map { Text(same: $0) }
    return Offer.Capacity(state: state, available: room?.available, unit: unit, updated: updated)
  }

  /// A place with what a table says of it.
  private func place(_ words: ImportedWords.Place, over old: Offer.Location?) -> Offer.Location {
    guard var place = old else { return self.place(words) }
    let new = self.place(words)
    place.name = new.name ?? place.name
    place.street = new.street ?? place.street
    place.postalCode = new.postalCode ?? place.postalCode
    place.town = new.postalCode == nil ? new.town ?? place.town : new.town
    if let latitude = new.latitude, let longitude = new.longitude { (place.latitude, place.longitude) = (latitude, longitude) }
    if !new.phones.isEmpty { place.phones = new.phones }
    if !new.schedules.isEmpty { place.schedules = new.schedules }
    return place
  }

  private func place(_ words: ImportedWords.Place) -> Offer.Location {
    var location = words.location
    // The middle of the municipality only stands in for what nobody knows.
    if let centre = location.municipality?.centre, location.latitude == Double(centre.latitude) / 1000, location.longitude == Double(centre.longitude) / 1000 {
      (location.latitude, location.longitude) = (nil, nil)
    }
    location.phones = phones(words.phones, [])
    location.schedules = words.schedules
    return location
  }

  // MARK: - Words that hold

  /// The words of one family, without its name, now and whether they are others than before.
  private func family(_ name: String) -> (new: [String: String], differ: Bool) {
    func part(_ codes: [String: String]) -> [String: String] {
      var found: [String: String] = [:]
      for (code, value) in codes where code.hasPrefix("\(name)/") { found[String(code.dropFirst(name.utf8.count + 1))] = value }
      return found
    }
    let (new, old) = (part(words.codes), part(base?.codes ?? [:]))
    // Columns of a table name only what they know of.
    guard hasAttributes, speaks == nil || !new.isEmpty else { return (old, false) }
    return (new, new != old)
  }

  private func values<Value: RawRepresentable<String> & Hashable>(_ name: String, _ old: [Value]) -> [Value] {
    let (new, differ) = family(name)
    guard differ else { return old }
    let wanted = new.keys.sorted().compactMap { Value(rawValue: $0) }
    return old.filter { wanted.contains($0) } + wanted.filter { !old.contains($0) }
  }

  private func names(_ name: String, _ old: [String], _ full: (String) -> String) -> [String] {
    let (new, differ) = family(name)
    guard differ else { return old }
    let wanted = new.keys.sorted().map(full)
    return old.filter { wanted.contains($0) } + wanted.filter { !old.contains($0) }
  }

  private func attributes(_ entry: inout Entry, _ offer: inout Offer) {
    if family("chapter").differ { entry.chapter = family("chapter").new.keys.sorted().first }
    entry.sections = names("section", entry.sections) { String($0.drop { $0 != "/" }.dropFirst()) }
    let others = entry.related.filter { !$0.hasPrefix("category/") }
    let categories = entry.related.filter { $0.hasPrefix("category/") }
    let named = names("category", categories) { "category/\($0)" }
    if named != categories { entry.related = named + others }
    entry.publics = values("public", entry.publics)
    entry.answers = values("audience", entry.answers)
    if family("home").differ { entry.home = family("home").new.keys.first.flatMap { Entry.HomeVisits(rawValue: $0) } }
    if family("prescription").differ { entry.prescription = family("prescription").new.keys.first.flatMap { Entry.Prescription(rawValue: $0) } }
    let marks = family("mark")
    if marks.differ {
      entry.isFictitious = marks.new["fictitious"] != nil
      entry.isEmergency = marks.new["emergency"] != nil
      entry.isAboutViolence = marks.new["violence"] != nil
    }
    let official = family("official")
    if official.differ { entry.official = official.new.keys.sorted().compactMap { Language(code: $0) } }
    offer.access = values("access", offer.access)
    let level = family("level")
    if level.differ { offer.level = level.new.keys.first.flatMap { Int($0) }.flatMap { Offer.Level(rawValue: $0) } }
    let record = family("record")
    // A source that does not say it leaves what was taken for granted at first.
    if record.differ, let said = record.new.keys.first.flatMap({ Language(code: $0) }) { offer.recordLanguage = said }
  }
}
