package import Kernel

/// One entry of the protected part of a file: a suspicion, or what followed. Never changed, never removed.
package struct ProtectedEntry: Hashable, Sendable {
  /// Codes are stored.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case suspicion
    case followUp = "follow-up"
    /// How to reach her without danger; the newest counts.
    case safeWays = "safe-ways"
    case readerNamed = "reader-named"
    /// A member of the circle is no longer suspected.
    case cleared
  }

  package let id: ID<ProtectedEntry>
  package let person: ID<Person>
  package let kind: Kind
  package let author: ID<Account>
  package let at: Instant
  package let content: ProtectedContent

  package init(id: ID<ProtectedEntry>, person: ID<Person>, kind: Kind, author: ID<Account>, at: Instant, content: ProtectedContent) {
    self.id = id
    self.person = person
    self.kind = kind
    self.author = author
    self.at = at
    self.content = content
  }
}

/// What an entry says. One sealed document; coding keys are stored for decades.
package struct ProtectedContent: Hashable, Sendable, Codable {
  package var authorName = ""
  /// What was seen or heard, in the author's words.
  package var words = ""
  /// What she says herself, and what she wants.
  package var herWords = ""
  package var signs: [Suspicion] = []
  package var victim: Victim?
  package var safeWays: SafeWays?
  /// The name of a reader who was named, or of a member who is no longer suspected.
  package var subject = ""

  package init() {}
}

/// What is suspected. Several at once are usual.
package enum Suspicion: String, CaseIterable, Hashable, Sendable, Codable {
  case physical, psychological, sexual, neglect, money, control, other
}

/// Who is in danger: that decides which line to call.
package enum Victim: String, CaseIterable, Hashable, Sendable, Codable {
  case olderPerson = "older-person"
  case partner, child
  case adult
  /// The one who comes to help is threatened or hurt.
  case professional

  /// Entries of the directory to call, the nearest first. What is not in the directory is left out of the page.
  package var lines: [String] {
    switch self {
    case .olderPerson: ["helpline/ecoute-seniors", "helpline/brussels-meldpunt-omb"]
    case .partner: ["helpline/ecoute-violences-conjugales", "helpline/sos-viol", "entry/praxis"]
    case .child: ["helpline/sos-enfants", "helpline/veck", "helpline/service-ecoute-enfants", "helpline/awel"]
    case .adult: ["helpline/ecoute-violences-conjugales", "helpline/sos-viol", "helpline/brussels-meldpunt-omb"]
    case .professional: ["entry/praxis", "entry/107", "entry/106"]
    }
  }
}

/// How to reach her without danger.
package struct SafeWays: Hashable, Sendable, Codable {
  /// Number, hours, through whom, what to say when somebody else answers.
  package var words = ""
  /// A sentence that could be said of anybody: "rings best in the morning".
  package var hint = ""
  /// Whether the author says that other professionals may see the hint.
  package var showsHint = false

  package init() {}
}

/// What somebody typed to record a suspicion, before it is checked.
package struct SuspicionDraft: Hashable, Sendable {
  package var signs: Set<Suspicion> = []
  package var victim = ""
  package var words = ""
  package var herWords = ""
  package var suspects: Set<ID<CircleMember>> = []
  package var safeWays = SafeWays()

  package init() {}

  package static let longestWords = 4000

  /// Every problem at once, or the content of an entry.
  package func checked() throws(Invalid) -> ProtectedContent {
    var problems: [FieldProblem] = []
    func add(_ path: String, _ code: String, _ text: Text) { problems.append(FieldProblem(path, code: "protected.\(code)", text: text)) }
    if words.trimmed.count < 3 { add("words", "words-missing", ProtectedProblemText.wordsMissing) }
    for (path, value) in [("words", words), ("herWords", herWords), ("safe", safeWays.words)] where value.count > Self.longestWords {
      add(path, "too-long", RequestProblemText.tooLong(value.count, most: Self.longestWords))
    }
    if safeWays.hint.count > 120 { add("hint", "hint-too-long", RequestProblemText.tooLong(safeWays.hint.count, most: 120)) }
    guard problems.isEmpty else { throw Invalid(problems) }
    var content = ProtectedContent()
    content.words = words.trimmed
    content.herWords = herWords.trimmed
    content.signs = Suspicion.allCases.filter(signs.contains)
    content.victim = Victim(rawValue: victim)
    return content
  }
}
