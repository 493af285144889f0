package import Kernel

/// Telling how it went: to her doctor when she agreed, and to whoever reported it, without a detail unless she agreed to that, too. Each once.
package enum OutcomeTelling {
  /// By which way a reporter can be told.
  package enum Way: Hashable, Sendable {
    /// It stands with her receipt.
    case receipt
    case email(String)
    /// She left neither: a letter on paper, to an address that whoever tells it writes on the envelope.
    case letter
  }

  /// Why her doctor can, or cannot, be told.
  package enum Doctor: Hashable, Sendable {
    /// The request concerns no file, or none of which the reader may see the circle.
    case noFile
    /// No doctor stands in her circle.
    case none
    /// She did not agree that he knows of her requests, or he must not be reached.
    case notAgreed(name: String)
    case may(CircleMember)
    /// He may, and there is no e-mail address for it: a letter on paper, to where he works.
    case onPaper(CircleMember)
  }

  /// A letter on paper as somebody prepares it: what stands on the envelope, and the reader's language.
  package struct Paper: Hashable, Sendable {
    /// Name and address, line by line.
    package let envelope: String
    package let language: Language

    /// - Parameter language: as it was chosen; the one that a letter of this kind is written in otherwise.
    /// - Throws: ``Kernel/Invalid`` on the field `post`.
    package init(envelope typed: String, language code: String, otherwise usual: Language) throws(Invalid) {
      let lines = typed.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      let joined = lines.joined(separator: "\n")
      // A name alone reaches nobody.
      guard lines.count > 1, joined.count <= MessageDraft.longestPost else {
        throw Invalid([FieldProblem("post", code: "outcome.envelope", text: OutcomeTellingProblemText.envelope)])
      }
      envelope = joined
      language = Language(code: code).flatMap { Language.interface.contains($0) ? $0 : nil } ?? usual
    }
  }

  package enum Problem: Failure, Hashable {
    /// Nothing to tell yet: it goes on, and no help is in place.
    case tooEarly
    case alreadyTold
    /// Nobody of that kind, no way to reach her, or no agreement.
    case notPossible

    package var category: FailureCategory { .conflict }
    package var code: String {
      switch self {
      case .tooEarly: "outcome.too-early"
      case .alreadyTold: "outcome.already-told"
      case .notPossible: "outcome.not-possible"
      }
    }
    package var text: Text {
      switch self {
      case .tooEarly: OutcomeTellingProblemText.tooEarly
      case .alreadyTold: OutcomeTellingProblemText.alreadyTold
      case .notPossible: OutcomeTellingProblemText.notPossible
      }
    }
  }

  /// Whether this party was told since the request was last reopened.
  ///
  /// - Parameters:
  ///   - name: of whom; `nil` for anybody of the kind.
  ///   - events: of the request and of those read with it, oldest first.
  package static func isTold(_ party: ToldParty, _ name: String? = nil, in events: [Request.Event]) -> Bool {
    let since = events.lastIndex(of: .reopened) ?? -1
    return events.enumerated().contains { index, event in
      guard index > since, case .told(party, let to, _) = event else { return false }
      return name == nil || name == to
    }
  }

  /// Her doctor in the circle, as far as he may be told on this day.
  ///
  /// - Parameter mustNot: whom nothing may reach.
  package static func doctor(among members: [CircleMember], _ facts: FileFacts, mustNot: MustNotReach, at now: Instant) -> Doctor {
    let doctors = members.filter { $0.details.profession == .generalPractitioner && $0.belongs(on: now.day) }
    guard let first = doctors.first else { return .none }
    let told = doctors.filter { facts.agreesToTell($0, at: now) && !mustNot.mustNotReach($0.id) }
    guard let agreed = told.first else { return .notAgreed(name: first.details.name) }
    guard let reached = told.first(where: { EmailAddress.isPlausible($0.details.email) && !mustNot.mustNotReach(email: $0.details.email, in: members) })
    else { return .onPaper(agreed) }
    return .may(reached)
  }
}

extension FileFacts {
  /// Whether she agreed that a member of her circle knows of her requests: a consent in force that names everybody of the circle, him or his
  /// house, and nothing that keeps him out.
  func agreesToTell(_ member: CircleMember, at now: Instant) -> Bool {
    guard inclusion == .agreed else { return false }
    func names(_ link: FileLink) -> Bool {
      (link.account != nil && link.account == member.account) || (link.organization != nil && link.organization == member.organization)
        || link.member == member.id
    }
    let inForce = links.filter { $0.holds(at: now) }
    guard !inForce.contains(where: { $0.kind == .exclusion && names($0) }) else { return false }
    return inForce.contains { link in
      guard link.kind == .consent, link.domains.contains(.social) else { return false }
      return (link.account == nil && link.organization == nil) || names(link)
    }
  }
}

extension Request {
  /// Whether there is something to tell: it has ended, or help is in place.
  package func hasOutcome(_ referrals: [Referral]) -> Bool { isClosed || referrals.contains { $0.stage == .helpStarted || $0.stage == .ended } }

  /// How the one who reported this can be told; `nil` when she asked for herself.
  package var wayToTell: OutcomeTelling.Way? {
    guard !isErased, report.about != .personHerself else { return nil }
    if hasReceipt { return .receipt }
    return report.email.map { .email($0) } ?? .letter
  }
}
