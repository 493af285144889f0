package import Kernel

/// One word in the notebook of a circle: something to know, or a question that waits for an answer.
package struct Note: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable { case note, question }

  /// The two parts of a notebook. Codes are stored.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case social, health

    /// As the access decision knows it.
    package var filePart: FilePart { self == .social ? .notebookSocial : .notebookHealth }
  }

  package enum Audience: String, CaseIterable, Hashable, Sendable {
    /// Everybody of the circle, also those who come later.
    case everybody
    /// Those who are named, and the team that keeps the file.
    case some
  }

  /// Why the person does not read a note. Nothing else is a reason.
  package enum Withholding: String, CaseIterable, Hashable, Sendable {
    /// It tells about somebody else, who has a right to be left alone as well.
    case thirdParty = "third-party"
    /// Knowing would plainly do her serious harm now: only for health, only by those bound by medical secrecy, and only for a time.
    case therapeutic
    /// She asked not to be told.
    case askedNotToKnow = "asked-not-to-know"
  }

  package let id: ID<Note>
  package let person: ID<Person>
  package let kind: Kind
  package let part: Part
  package let audience: Audience
  /// As the log names whoever wrote it: `account/01h…`, `person/01h…`, `member/01h…`.
  package let author: String
  package let authorName: String
  package let words: String
  /// Until when answers are hoped for; questions have one.
  package let due: Day?
  /// Why she does not read it; `nil` when she does.
  package let withheld: Withholding?
  /// Whoever keeps a note from her says why.
  package let withheldWhy: String
  /// The request that it became.
  package var request: ID<Request>?
  /// When its author said that no answer is needed any more.
  package var settledAt: Instant?
  package let createdAt: Instant
  package var changedAt: Instant
  package var version: Int

  package init(
    id: ID<Note>, person: ID<Person>, kind: Kind, part: Part, audience: Audience, author: String, authorName: String, words: String, due: Day?,
    withheld: Withholding? = nil, withheldWhy: String = "", request: ID<Request>? = nil, settledAt: Instant? = nil, createdAt: Instant,
    changedAt: Instant, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.kind = kind
    self.part = part
    self.audience = audience
    self.author = author
    self.authorName = authorName
    self.words = words
    self.due = due
    self.withheld = withheld
    self.withheldWhy = withheldWhy
    self.request = request
    self.settledAt = settledAt
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.version = version
  }

  package static let longestWords = 4000
  /// Days that a question leaves for an answer unless its author says otherwise.
  package static let answerDays = 7
  /// Days during which an answering link works.
  package static let linkDays = 30
}

/// To whom a note goes, or who answered: a member of the circle, or the person herself.
package enum NoteParty: Hashable, Sendable {
  case member(ID<CircleMember>)
  case herself

  /// As it is stored and as forms send it: `member/01h…`, `herself`.
  package var code: String {
    switch self {
    case .member(let id): "member/\(id.raw)"
    case .herself: "herself"
    }
  }

  package init?(code: String) {
    if code == "herself" {
      self = .herself
    } else if code.hasPrefix("member/"), code.utf8.count > 7 {
      self = .member(ID(String(code.dropFirst(7))))
    } else {
      return nil
    }
  }
}

/// How far one of those to whom a note goes has come with it.
package struct NoteRecipient: Hashable, Sendable {
  package let party: NoteParty
  package var answeredAt: Instant?
  /// When a letter with a link went out; `nil` when it comes by account, or on paper.
  package var sentAt: Instant?

  package init(party: NoteParty, answeredAt: Instant? = nil, sentAt: Instant? = nil) {
    self.party = party
    self.answeredAt = answeredAt
    self.sentAt = sentAt
  }
}

/// What somebody answered.
package struct NoteAnswer: Hashable, Sendable {
  package enum Way: String, CaseIterable, Hashable, Sendable, Codable { case signedIn = "signed-in", link, paper }

  package let id: ID<NoteAnswer>
  package let author: String
  /// Whoever answers, or in whose name somebody noted what came on paper or by phone.
  package let authorName: String
  package let party: NoteParty?
  package let way: Way
  package let words: String
  package let at: Instant

  package init(id: ID<NoteAnswer>, author: String, authorName: String, party: NoteParty?, way: Way, words: String, at: Instant) {
    self.id = id
    self.author = author
    self.authorName = authorName
    self.party = party
    self.way = way
    self.words = words
    self.at = at
  }
}

/// When somebody had a note on the screen for the first time.
package struct NoteRead: Hashable, Sendable {
  package let reader: String
  package let at: Instant

  package init(reader: String, at: Instant) {
    self.reader = reader
    self.at = at
  }
}
