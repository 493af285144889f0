package import Kernel

/// What somebody typed about an act, not yet checked.
package struct LedgerDraft: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable { case session, support, initialModule, closing, `extension` }

  package var kind = ""
  /// `nil` when it could not be read.
  package var day: Day?
  /// As ``LedgerGiver/code``.
  package var giver = ""
  package var setting = UnitLedger.Setting.home.rawValue
  package var units = ""
  /// Of support; when something stands here, the units follow from it.
  package var minutes = ""
  /// By which minutes become units.
  package var rule: LedgerParameters.Rule?
  package var remote = UnitEvent.RemoteConditions()
  package var hasBelRAI = false
  package var audience = LedgerAct.Audience.person.rawValue
  package var reason = ""
  package var proof = ""
  /// For the notebook of her circle.
  package var circleNote = ""
  package var privateNote = ""

  package init() {}

  /// What was checked.
  package struct Checked: Hashable, Sendable {
    package let day: Day
    package let kind: UnitEvent.Kind
    package let audience: LedgerAct.Audience
    package let proof: String
    package let circleNote: String
    package let privateNote: String
  }

  /// Only what can be read is checked here; whether the rules allow it the replay says.
  ///
  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package func checked(as givers: [LedgerGiver], _ programme: UnitProgramme) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "ledger.\(path)", text: text)) }
    if day == nil { problem("day", LedgerProblemText.dayUnreadable) }
    let audience = LedgerAct.Audience(rawValue: audience)
    if audience == nil { problem("audience", LedgerProblemText.chooseAudience) }
    let longest = LedgerAct.longestWords
    for (path, words) in [("proof", proof), ("circleNote", circleNote), ("privateNote", privateNote)] where words.count > longest {
      problem(path, LedgerProblemText.tooLong(longest))
    }
    let giver = givers.first { $0.code == self.giver }
    func units() -> Int {
      guard let count = Int(self.units.trimmed), (1...1000).contains(count) else {
        problem("units", LedgerProblemText.number)
        return 0
      }
      return count
    }
    /// `nil` when no minutes were typed.
    func ofMinutes() -> Int? {
      guard !self.minutes.trimmed.isEmpty, let rule else { return nil }
      guard let minutes = Int(self.minutes.trimmed), (1...1440).contains(minutes) else {
        problem("minutes", LedgerProblemText.minutesOfSupport)
        return 1
      }
      return rule.units(ofMinutes: minutes)
    }
    func known() -> LedgerGiver {
      if giver == nil { problem("giver", LedgerProblemText.chooseRole) }
      return giver ?? LedgerGiver(service: "", profession: "")
    }
    var kind: UnitEvent.Kind?
    switch Kind(rawValue: self.kind) {
    case nil: problem("kind", LedgerProblemText.chooseKind)
    case .initialModule: kind = .initialModule(profession: known().profession, hasBelRAI: hasBelRAI)
    case .session:
      let (giver, units) = (known(), units())
      let setting = UnitLedger.Setting(rawValue: setting)
      if setting == nil { problem("setting", LedgerProblemText.chooseSetting) }
      kind = .session(
        service: giver.service, profession: giver.profession, setting: setting ?? .home, units: units,
        remote: setting == .remote ? remote : UnitEvent.RemoteConditions())
    case .support:
      let giver = known()
      kind = .support(service: giver.service, profession: giver.profession, units: ofMinutes() ?? units())
    case .closing:
      let giver = known()
      kind = .closing(service: giver.service, profession: giver.profession, units: units())
    case .extension:
      if !programme.rules.extensionReasons.contains(reason) { problem("reason", LedgerProblemText.chooseReason) }
      let asked = day.flatMap { programme.rules.rules.holding(on: $0) }?.asked
      if asked?.extensionProof == .required, proof.trimmed.isEmpty { problem("proof", LedgerProblemText.proofMissing) }
      kind = .extension(reason: reason)
    }
    guard problems.isEmpty, let day, let audience, let kind else { throw Invalid(problems) }
    return Checked(
      day: day, kind: kind, audience: audience, proof: proof.trimmed, circleNote: circleNote.trimmed, privateNote: privateNote.trimmed)
  }
}

/// As what somebody gives help: a service and a profession.
package struct LedgerGiver: Hashable, Sendable {
  package let service: String
  package let profession: String

  package init(service: String, profession: String) {
    self.service = service
    self.profession = profession
  }

  /// `caseManagement:nurse`, as forms send it.
  package var code: String { "\(service):\(profession)" }

  /// What an account may give by its roles: the role names the service; in case management the profession is chosen once and then
  /// remembered from the last act.
  package static func all(for actor: Actor, _ programme: UnitProgramme) -> [LedgerGiver] {
    programme.rules.services.flatMap { service -> [LedgerGiver] in
      guard let role = role(giving: service.id), actor.roles.contains(role) else { return [] }
      return service.professions.map { LedgerGiver(service: service.id, profession: $0) }
    }
  }

  private static func role(giving service: String) -> Role? {
    switch service {
    case "caseManagement": .caseManager
    case "occupationalTherapy": .occupationalTherapist
    case "psychology": .psychologist
    default: nil
    }
  }
}

/// How the units of a person are shared between services, as her team agreed.
package struct LedgerAgreement: Hashable, Sendable {
  package let id: ID<LedgerAgreement>
  /// By service.
  package let shares: [String: Int]
  package let authorName: String
  package let words: String
  package let at: Instant

  package init(id: ID<LedgerAgreement>, shares: [String: Int], authorName: String, words: String, at: Instant) {
    self.id = id
    self.shares = shares
    self.authorName = authorName
    self.words = words
    self.at = at
  }

  /// - Parameter typed: by service.
  /// - Throws: ``Kernel/Invalid`` when a number is missing or all together are more than granted.
  package static func checked(_ typed: [String: String], _ programme: UnitProgramme, granted: Int) throws(Invalid) -> [String: Int] {
    var shares: [String: Int] = [:]
    for service in programme.rules.services {
      guard let count = Int((typed[service.id] ?? "").trimmed), (0...1000).contains(count) else {
        throw Invalid([FieldProblem("share-\(service.id)", code: "ledger.share", text: LedgerProblemText.sharesWhole)])
      }
      shares[service.id] = count
    }
    let sum = shares.values.reduce(0, +)
    guard sum <= granted else {
      let path = "share-\(programme.rules.services.first?.id ?? "")"
      throw Invalid([FieldProblem(path, code: "ledger.shares", text: LedgerProblemText.sharesTooMany(sum, of: granted))])
    }
    return shares
  }
}
