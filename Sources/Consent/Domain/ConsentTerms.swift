package import Kernel

/// With whom something is shared, and what: one line of what she agreed to.
package struct ConsentScope: Hashable, Sendable {
  package enum Recipient: Hashable, Sendable {
    /// Everybody of her circle, those who come later too.
    case everybody
    case account(ID<Account>)
    case organization(ID<Organization>)

    /// `everybody`, `account/01h…`, `organisation/01h…`: how forms and stored documents name it. Stored for decades.
    package var code: String {
      switch self {
      case .everybody: "everybody"
      case .account(let id): "account/\(id.raw)"
      case .organization(let id): "organisation/\(id.raw)"
      }
    }

    /// `nil` for anything but a code.
    package init?(code: String) {
      let parts = code.split(separator: "/", maxSplits: 1).map(String.init)
      switch (parts.first, parts.count) {
      case ("everybody", 1): self = .everybody
      case ("account", 2): self = .account(ID(parts[1]))
      case ("organisation", 2): self = .organization(ID(parts[1]))
      default: return nil
      }
    }

    /// Whom a consent's link names.
    package init(_ link: FileLink) {
      if let account = link.account {
        self = .account(account)
      } else if let organization = link.organization {
        self = .organization(organization)
      } else {
        self = .everybody
      }
    }
  }

  package let recipient: Recipient
  package let domains: Set<FileDomain>

  package init(_ recipient: Recipient, _ domains: Set<FileDomain>) {
    self.recipient = recipient
    self.domains = domains
  }
}

/// What she agreed to.
package struct ConsentTerms: Hashable, Sendable {
  /// One line for each recipient, by its code; nothing is shared with anybody who has none.
  package let scopes: [ConsentScope]
  /// Whether what is known of her may help to evaluate the programme. Apart from care.
  package let evaluation: Bool
  /// Whether researchers may be told of her. Apart from care and from evaluation.
  package let research: Bool
  /// The last day, inclusive; `nil` until she changes her mind.
  package let until: Day?

  /// Lines for the same recipient become one; lines that share nothing fall away.
  package init(scopes: [ConsentScope], evaluation: Bool = false, research: Bool = false, until: Day? = nil) {
    var all: [ConsentScope.Recipient: Set<FileDomain>] = [:]
    for scope in scopes where !scope.domains.isEmpty { all[scope.recipient, default: []].formUnion(scope.domains) }
    self.scopes = all.map { ConsentScope($0.key, $0.value) }.sorted { $0.recipient.code < $1.recipient.code }
    self.evaluation = evaluation
    self.research = research
    self.until = until
  }

  /// The same but for the day on which it ends.
  func isSameSharing(as other: ConsentTerms) -> Bool {
    scopes == other.scopes && evaluation == other.evaluation && research == other.research
  }
}

/// What the links of a file have to become, so that access is decided by exactly what she agreed to.
package struct ConsentLinkChange: Hashable, Sendable {
  /// Links that end at once.
  package let ends: [ID<FileLink>]
  /// Links that stay, with another last day.
  package let lasts: [ID<FileLink>]
  /// What has no link yet.
  package let begins: [ConsentScope]
  /// The last day of everything that stays or begins.
  package let until: Day?

  /// - Parameters:
  ///   - links: every link of the file.
  ///   - terms: `nil` when nothing is shared any more.
  package init(from links: [FileLink], to terms: ConsentTerms?, at now: Instant) {
    let today = now.day
    var wanted: [ConsentScope] = terms?.scopes ?? []
    var ends: [ID<FileLink>] = []
    var lasts: [ID<FileLink>] = []
    for link in links where link.kind == .consent {
      // Over already: it stays as it was, so that the past can be read.
      if let expires = link.expires, expires <= now { continue }
      if let until = link.until, until < today { continue }
      let scope = ConsentScope(ConsentScope.Recipient(link), link.domains)
      if link.from <= today, link.expires == nil, let index = wanted.firstIndex(of: scope) {
        wanted.remove(at: index)
        if link.until != terms?.until { lasts.append(link.id) }
      } else {
        ends.append(link.id)
      }
    }
    self.ends = ends
    self.lasts = lasts
    begins = wanted
    until = terms?.until
  }
}
