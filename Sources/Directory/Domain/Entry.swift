package import Kernel

/// One thing that a person can be told about: a kind of help, an organisation, a helpline, or another resource.
package struct Entry: Hashable, Sendable, Identifiable, Codable {
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case category, organisation, helpline, entry, service
  }
  package enum Prescription: String, CaseIterable, Hashable, Sendable, Codable { case none, required, sometimes }
  /// What is known of it when somebody looks for help without a prescription; the surest first.
  package enum PrescriptionNeed: Int, Hashable, Sendable { case none, sometimes, notSaid, always }
  package enum HomeVisits: String, CaseIterable, Hashable, Sendable, Codable { case always, sometimes, never }
  package enum Public: String, CaseIterable, Hashable, Sendable, Codable {
    case older, carer, disability, uninsured, child, ill, professional, everyone
    case lowIncome = "low-income"
    case singleParent = "single-parent"
    case undocumented
  }
  package enum Answers: String, CaseIterable, Hashable, Sendable, Codable { case `public`, professional }

  package struct Phone: Hashable, Sendable, Codable {
    package let number: String
    package let label: Text?
    package let hours: Text?
    /// Languages spoken at this number, as ISO 639-1 codes; empty: nobody said, or those of the whole entry.
    @EmptyIfAbsent package var languages: [String]
    package init(number: String, label: Text?, hours: Text?, languages: [String] = []) {
      self.number = number
      self.label = label
      self.hours = hours
      self.languages = languages
    }
  }
  package struct Link: Hashable, Sendable, Codable {
    package let url: String
    package let language: Language?
    package init(url: String, language: Language?) {
      self.url = url
      self.language = language
    }

    /// A page of the Brussels social map, and no site of whoever it is about.
    package var isOnSocialMap: Bool {
      let host = (url.split(separator: "/", maxSplits: 2).dropFirst().first ?? "").lowercased()
      return ["social.brussels", "www.social.brussels", "sociaal.brussels", "www.sociaal.brussels"].contains(host)
    }
  }
  /// Where a statement comes from.
  package struct Source: Hashable, Sendable, Codable {
    package let document: String
    package let place: String
    package let date: Day
    package init(document: String, place: String, date: Day) {
      self.document = document
      self.place = place
      self.date = date
    }
  }

  /// `category/38`, `organisation/49`, `helpline/sos-viol`, `entry/taxibus`, `service/…` for the demonstration's own.
  package var id: String
  package var name: Text
  package var summary: Text
  package var chapter: String?
  package var sections: [String] = []
  /// Languages in which the name is the source's own; in the others it is our translation until an editor confirms it.
  package var official: [Language] = []
  package var alsoNamed: [Language: [String]] = [:]
  package var who: Text?
  package var how: Text?
  package var cost: Text?
  package var payer: Text?
  package var prescription: Prescription?
  package var prescriptionNote: Text?
  package var home: HomeVisits?
  /// The words and short phrases people use for it.
  package var everyday: [Language: [String]] = [:]
  package var phones: [Phone] = []
  package var emails: [String] = []
  package var links: [Link] = []
  /// NIS codes; empty: the whole region.
  package var municipalities: [Int] = []
  package var publics: [Public] = []
  package var subject: Text?
  package var answers: [Answers] = []
  package var isEmergency = false
  package var isAboutViolence = false
  package var isFictitious = false
  package var related: [String] = []
  package var sources: [Source] = []
  package var editorNotes: [String] = []
  /// How it is offered, where that is known.
  package var offer: Boxed<Offer>?

  package init(id: String, name: Text, summary: Text) {
    self.id = id
    self.name = name
    self.summary = summary
  }

  /// Free, paid, or nobody said. Free only where the amounts say so or the whole statement on cost begins with it.
  package var isFree: Bool? {
    if let isFree = offer?.value.isFree { return isFree }
    guard let cost else { return nil }
    // The beginning is enough, and "gratuit" alone is shorter than that.
    let words = String(cost.fr.prefix(20)).folded
    return words == "gratuit" || words.hasPrefix("gratuit.") || words.hasPrefix("c'est gratuit") || words.hasPrefix("appel gratuit")
  }

  /// Who may ring a number needs no paper for it, whoever answers; of the rest, what the sources say.
  package var prescriptionNeed: PrescriptionNeed {
    switch prescription {
    case .some(.none): .none
    case .sometimes: .sometimes
    case .required: .always
    case nil: kind == .helpline || isEmergency ? .none : .notSaid
    }
  }

  /// Spoken there, or at one of its numbers.
  package var languagesSpoken: [String] {
    let numbers = phones + (offer?.value.locations.flatMap(\.phones) ?? [])
    return numbers.flatMap(\.languages).reduce(into: offer?.value.languages ?? []) { if !$0.contains($1) { $0.append($1) } }
  }

  package var kind: Kind { Kind(rawValue: String(id.prefix { $0 != "/" })) ?? .entry }
}

/// One of the guide's 13 chapters.
package struct Chapter: Hashable, Sendable, Identifiable, Codable {
  package struct Section: Hashable, Sendable, Identifiable, Codable {
    package let id: String
    package let number: String
    package let name: Text
    package init(id: String, number: String, name: Text) {
      self.id = id
      self.number = number
      self.name = name
    }
  }
  package let id: String
  package let number: String
  package let name: Text
  package let summary: Text
  package let sections: [Section]
  /// How light the help of this chapter is, where an entry does not say it itself.
  package let level: Offer.Level?

  package init(id: String, number: String, name: Text, summary: Text, sections: [Section], level: Offer.Level? = nil) {
    self.id = id
    self.number = number
    self.name = name
    self.summary = summary
    self.sections = sections
    self.level = level
  }
}

/// The whole directory at one moment, in the guide's order.
package struct DirectoryContent: Hashable, Sendable {
  package let chapters: [Chapter]
  package let entries: [Entry]
  /// The last act that changed it; 0 for content that was never stored.
  package let version: Int
  /// When each entry was last changed; empty for content that was never stored.
  package let changed: [String: Instant]

  package init(chapters: [Chapter], entries: [Entry], version: Int = 0, changed: [String: Instant] = [:]) {
    self.chapters = chapters
    self.entries = entries
    self.version = version
    self.changed = changed
  }
}
