package import Kernel

/// All words by which the directory sorts things, as taxonomies of HSDS.
package struct HSDSTerms: Sendable {
  package struct Term: Sendable {
    package let id: UniversalID
    package let code: String
    package let taxonomy: String
    package let name: Text
    package let description: Text
    package let parent: UniversalID?
  }

  /// In the order in which they are listed.
  package let all: [Term]
  private let byCode: [String: Int]
  private let byID: [UniversalID: Int]
  private let chapterOfSection: [String: String]

  package init(_ content: DirectoryContent) {
    var terms: [Term] = []
    var chapterOfSection: [String: String] = [:]
    func add(_ taxonomy: String, _ code: String, _ words: HSDSTermText.Words, parent: String? = nil) {
      let name = words.name
      // A term must be described: where nobody did, its name says what it means.
      let description = Text(
        fr: words.description.fr.isEmpty ? name.fr : words.description.fr, nl: words.description.nl.isEmpty ? name.nl : words.description.nl,
        en: words.description.en.isEmpty ? name.en : words.description.en)
      terms.append(
        Term(
          id: HSDSIdentity.id(code), code: code, taxonomy: taxonomy, name: name, description: description, parent: parent.map(HSDSIdentity.id)))
    }
    for chapter in content.chapters { add("chapters", "chapter/\(chapter.id)", (chapter.name, chapter.summary)) }
    for chapter in content.chapters {
      for section in chapter.sections {
        chapterOfSection[section.id] = chapter.id
        let of = chapter.name
        let description = Text(
          fr: HSDSText.section(section.number, of.fr).fr, nl: HSDSText.section(section.number, of.nl).nl,
          en: HSDSText.section(section.number, of.en).en)
        add("chapters", "section/\(chapter.id)/\(section.id)", (section.name, description), parent: "chapter/\(chapter.id)")
      }
    }
    for entry in content.entries where entry.kind == .category { add("help", entry.id, (entry.name, entry.summary)) }
    for value in Entry.Public.allCases { add("public", "public/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Offer.Access.allCases { add("access", "access/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Offer.Level.allCases { add("level", "level/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Entry.HomeVisits.allCases { add("home", "home/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Entry.Prescription.allCases { add("prescription", "prescription/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Entry.Answers.allCases { add("audience", "audience/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Offer.Accessibility.allCases { add("accessibility", "accessibility/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Offer.Capacity.State.allCases { add("capacity", "capacity/\(value.rawValue)", HSDSTermText.words(value)) }
    for value in Offer.Confirmation.Way.allCases { add("confirmation", "confirmation/\(value.rawValue)", HSDSTermText.words(value)) }
    for mark in HSDSTermText.marks { add("mark", "mark/\(mark.key)", (mark.name, mark.description)) }
    for language in Language.interface {
      let name = HSDSTermText.language(language.code).name
      add("record", "record/\(language.code)", (name, name))
      add("record", "official/\(language.code)", HSDSTermText.official(name))
    }
    for field in HSDSTranslation.fields {
      for language in Language.interface {
        let name = HSDSTermText.language(language.code).name
        add("translation", "translation/\(field)/\(language.code)", HSDSTermText.translation(field, name))
      }
    }
    all = terms
    byCode = Dictionary(terms.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    byID = Dictionary(terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.chapterOfSection = chapterOfSection
  }

  package func term(_ code: String) -> Term? { byCode[code].map { all[$0] } }
  package func term(_ id: UniversalID) -> Term? { byID[id].map { all[$0] } }

  /// The code of a section by its own id, which is unique among all chapters.
  func section(_ id: String) -> String? { chapterOfSection[id].map { "section/\($0)/\(id)" } }

  /// The words that hold for an entry, each with its value if it has one. What belongs to its places is not among them.
  package func codes(of entry: Entry) -> [(code: String, value: String?)] {
    var codes: [(code: String, value: String?)] = []
    func add(_ code: String?, _ value: String? = nil) { if let code, byCode[code] != nil { codes.append((code, value)) } }
    add(entry.chapter.map { "chapter/\($0)" })
    for section in entry.sections { add(self.section(section)) }
    for related in entry.related where related.hasPrefix("category/") { add(related) }
    for value in entry.publics { add("public/\(value.rawValue)") }
    add(entry.home.map { "home/\($0.rawValue)" })
    add(entry.prescription.map { "prescription/\($0.rawValue)" })
    for value in entry.answers { add("audience/\(value.rawValue)") }
    if entry.isFictitious { add("mark/fictitious") }
    if entry.isEmergency { add("mark/emergency") }
    if entry.isAboutViolence { add("mark/violence") }
    for language in entry.official { add("official/\(language.code)") }
    guard let offer = entry.offer?.value else { return codes }
    for value in offer.access { add("access/\(value.rawValue)") }
    add(offer.level.map { "level/\($0.rawValue)" })
    if let capacity = offer.capacity { add("capacity/\(capacity.state.rawValue)", "\(capacity.updated)") }
    if let confirmation = offer.confirmation { add("confirmation/\(confirmation.way.rawValue)", confirmation.by) }
    add(offer.recordLanguage.map { "record/\($0.code)" })
    return codes
  }

  /// The taxonomy whose words hold for places.
  static let ofPlaces = "accessibility"

  /// The words that hold for a place.
  static func codes(of place: Offer.Location?) -> [String] { (place?.accessibility ?? []).map { "\(ofPlaces)/\($0.rawValue)" } }

  // MARK: As HSDS

  package var taxonomyKeys: [String] { HSDSTermText.taxonomies.map(\.key) }

  package func taxonomy(_ key: String, _ language: Language) -> HSDSTaxonomy? {
    guard let found = HSDSTermText.taxonomies.first(where: { $0.key == key }) else { return nil }
    return HSDSTaxonomy(id: HSDSIdentity.taxonomy(key).description, name: found.name(language), description: found.description(language))
  }

  /// - Parameter withTaxonomy: its taxonomy stands in it as a whole.
  package func object(_ term: Term, _ language: Language, withTaxonomy: Bool = false) -> HSDSTaxonomyTerm {
    var object = HSDSTaxonomyTerm(id: term.id.description, name: term.name(language), description: term.description(language))
    object.code = term.code
    object.parentId = term.parent?.description
    object.taxonomy = term.taxonomy
    object.language = language.code
    object.taxonomyId = HSDSIdentity.taxonomy(term.taxonomy).description
    if term.taxonomy == "help" {
      let number = term.code.drop { $0 != "/" }.dropFirst()
      let host = language == .dutch ? "sociaal.brussels" : "social.brussels"
      if !number.isEmpty, number.utf8.allSatisfy({ (48...57).contains($0) }) { object.termUri = "https://\(host)/category/\(number)" }
    }
    if withTaxonomy { object.taxonomyDetail = taxonomy(term.taxonomy, language) }
    return object
  }

  /// That a word holds for an object.
  ///
  /// - Parameters:
  ///   - owner: our path of the object, `entry/112`, from which the attribute's own identifier is made.
  ///   - link: identifier and kind of the object.
  func attribute(
    _ code: String, value: String? = nil, label: String? = nil, of owner: String, link: (id: String, entity: String), _ language: Language
  ) -> HSDSAttribute? {
    guard let term = term(code) else { return nil }
    var attribute = HSDSAttribute(id: HSDSIdentity.part(owner, "attribute", code))
    attribute.linkId = link.id
    attribute.linkEntity = link.entity
    attribute.linkType = term.taxonomy
    attribute.taxonomyTermId = term.id.description
    attribute.taxonomyTerm = object(term, language)
    attribute.value = value
    attribute.label = label
    return attribute
  }
}
