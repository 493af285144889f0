package import Kernel

/// A round of confirmation: the providers of a territory and a subject are asked until a day.
package struct Campaign: Hashable, Sendable {
  /// Which entries are asked. Empty parts ask for all.
  package struct Scope: Hashable, Sendable {
    /// NIS codes; an entry for the whole region belongs to every territory.
    package var municipalities: Set<Int> = []
    package var chapter: String?
    package var section: String?

    package init(municipalities: Set<Int> = [], chapter: String? = nil, section: String? = nil) {
      self.municipalities = municipalities
      self.chapter = chapter
      self.section = section
    }

    /// Kinds of help are the editors' own; entries that are closed for good are not asked about.
    package func includes(_ entry: Entry) -> Bool {
      guard entry.kind != .category, entry.offer?.status != .defunct else { return false }
      if let chapter, entry.chapter != chapter { return false }
      if let section, !entry.sections.contains(section) { return false }
      return municipalities.isEmpty || entry.municipalities.isEmpty || !municipalities.isDisjoint(with: entry.municipalities)
    }
  }

  package let id: ID<Campaign>
  package let name: String
  package let scope: Scope
  /// The last day for answers.
  package let ends: Day
  package let isOpen: Bool
  package let createdAt: Instant
  package let by: ID<Account>?
  package let byName: String
  package let organization: ID<Organization>?

  package init(
    id: ID<Campaign>, name: String, scope: Scope, ends: Day, isOpen: Bool, createdAt: Instant, by: ID<Account>?, byName: String,
    organization: ID<Organization>?
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.ends = ends
    self.isOpen = isOpen
    self.createdAt = createdAt
    self.by = by
    self.byName = byName
    self.organization = organization
  }
}

/// Where one entry of a campaign stands.
package enum CampaignProgress: String, CaseIterable, Hashable, Sendable {
  /// No letter yet: waiting for its batch, or without an address.
  case toDo = "to-do"
  case asked, reminded, confirmed, corrected, postponed
  case noAnswer = "no-answer"
  /// The letter came back or was for somebody else.
  case undeliverable

  /// - Parameters:
  ///   - question: its latest question in this campaign.
  ///   - bounced: whether the letter could not be delivered.
  package init(_ question: EntryQuestion?, bounced: Bool) {
    guard let question else {
      self = .toDo
      return
    }
    switch question.state {
    case .open: self = bounced ? .undeliverable : question.reminders > 0 ? .reminded : .asked
    case .confirmed: self = .confirmed
    case .corrected: self = .corrected
    case .postponed: self = .postponed
    case .expired: self = bounced ? .undeliverable : .noAnswer
    case .revoked: self = .noAnswer
    case .wrong: self = .undeliverable
    }
  }

  /// Whether somebody said something.
  package var isAnswered: Bool { self == .confirmed || self == .corrected || self == .postponed }
}

/// What the next letters of a campaign are, before they leave.
package struct CampaignBatch: Hashable, Sendable {
  /// Letters that leave at the next press.
  package private(set) var now = 0
  /// Those that wait for a later one.
  package private(set) var later = 0
  package private(set) var withoutAddress = 0
  /// They wished to be asked on a later day.
  package private(set) var postponed = 0

  /// - Parameters:
  ///   - entries: those of the campaign that nobody was asked about yet.
  ///   - notBefore: the day before which an entry's provider does not wish to be asked.
  ///   - most: letters at one press.
  package init(_ entries: [Entry], notBefore: [String: Day], today: Day, most: Int) {
    for entry in entries {
      switch Self.turn(of: entry, notBefore: notBefore[entry.id], today: today) {
      case .closed: break
      case .postponed: postponed += 1
      case .withoutAddress: withoutAddress += 1
      case .letter: if now < most { now += 1 } else { later += 1 }
      }
    }
  }

  /// What a campaign does about an entry that nobody was asked about yet.
  package enum Turn: Hashable, Sendable { case letter, withoutAddress, postponed, closed }

  /// The same for the letters that leave and for those that are announced.
  ///
  /// - Parameter notBefore: who wished to be asked later is asked later.
  package static func turn(of entry: Entry, notBefore: Day?, today: Day) -> Turn {
    if entry.offer?.status == .defunct { return .closed }
    if let notBefore, notBefore > today { return .postponed }
    return entry.reviewAddress == nil ? .withoutAddress : .letter
  }
}
