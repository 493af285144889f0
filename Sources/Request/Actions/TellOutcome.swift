package import Care
package import Kernel
package import Store

/// Who can be told how it went, and who was.
package struct TellingFile: Hashable, Sendable {
  /// One report by somebody else than the person herself.
  package struct Reporter: Hashable, Sendable {
    package let report: Request
    package let isTold: Bool
  }

  package let doctor: OutcomeTelling.Doctor
  /// Whether he was, and the letter is not known to be lost.
  package let isDoctorTold: Bool
  /// Whether the last letter to him did not leave, or did not arrive: he does not know yet, and can be told anew.
  package let isDoctorLetterLost: Bool
  package let reporters: [Reporter]
  package let house: Organization
  /// The number of her file; empty when there is none.
  package let fileNumber: String
}

/// What is written to those who are told. Given from outside, because sentences are not the business of a use case.
package struct OutcomeLetters: Sendable {
  /// To her doctor, in his language. E-mail is not secret: the letter names her by the number of her file, on paper too.
  package let doctor: @Sendable (Request, CircleMember, _ fileNumber: String, Organization, Language) -> Letter
  /// To a reporter who has no receipt.
  package let reporter: @Sendable (_ report: Request, _ hasEnded: Bool, Organization, Language) -> Letter
  /// What stands with a receipt.
  package let words: @Sendable (_ report: Request, _ hasEnded: Bool) -> String
  package let receipt: ReceiptLetters

  package init(
    doctor: @escaping @Sendable (Request, CircleMember, _ fileNumber: String, Organization, Language) -> Letter,
    reporter: @escaping @Sendable (_ report: Request, _ hasEnded: Bool, Organization, Language) -> Letter,
    words: @escaping @Sendable (_ report: Request, _ hasEnded: Bool) -> String, receipt: ReceiptLetters
  ) {
    self.doctor = doctor
    self.reporter = reporter
    self.words = words
    self.receipt = receipt
  }
}

extension CircleMember {
  /// The language in which a letter reaches somebody of the circle: the first of hers that the screens speak, French otherwise.
  package var letterLanguage: Language {
    details.languages.lazy.compactMap { Language(code: $0) }.first { Language.interface.contains($0) } ?? .french
  }
}

extension Desk {
  /// Who can be told how a request went; `nil` as long as there is nothing to tell.
  func telling(_ request: Request, joined: [Request], _ referrals: [Referral], _ records: [RequestRecord]) throws -> TellingFile? {
    guard !request.isErased, request.hasOutcome(referrals), let house = try organization(request.organization) else { return nil }
    let events = records.map(\.event)
    let (doctor, number) = try doctorToTell(request)
    let reporters = ([request] + joined).filter { $0.wayToTell != nil }.map {
      TellingFile.Reporter(report: $0, isTold: OutcomeTelling.isTold(.reporter, $0.number, in: events))
    }
    let wasTold = OutcomeTelling.isTold(.doctor, in: events)
    let isLost = wasTold ? try isDoctorLetterLost(request, records) : false
    return TellingFile(
      doctor: doctor, isDoctorTold: wasTold && !isLost, isDoctorLetterLost: isLost, reporters: reporters, house: house, fileNumber: number)
  }

  /// His letter rests under the person and not under the request: it is found by what was said, and when.
  private func isDoctorLetterLost(_ request: Request, _ records: [RequestRecord]) throws -> Bool {
    for record in records.reversed() {
      guard case .told(.doctor, _, let words) = record.event else { continue }
      return try isLost(saying: words, writtenAt: record.at, by: request.organization)
    }
    return false
  }

  private func doctorToTell(_ request: Request) throws -> (OutcomeTelling.Doctor, fileNumber: String) {
    guard let person = request.person else { return (.noFile, "") }
    do {
      let (file, now) = (try file(person, .flag), surroundings.now())
      guard file.admits(actor, .read, .circle, at: now) else { return (.noFile, "") }
      alsoShows(.circle, of: file)
      let doctor = OutcomeTelling.doctor(among: try members(of: file), file.facts, mustNot: try mustNotReach(of: file), at: now)
      return (doctor, file.person.number)
    } catch let failure as any Failure where failure.category == .notFound {
      return (.noFile, "")
    }
  }
}

/// To whom it is told.
package enum OutcomeReader: Hashable, Sendable {
  case doctor
  /// Whoever made this report. A further word is only taken with how she agreed to it, and only where it stands with a receipt.
  case reporter(ID<Request>, further: String, agreedHow: String)
}

/// What somebody typed for a letter on paper: the lines of the envelope, the code of a language.
package typealias TypedPaper = (envelope: String, language: String)

/// Tells how it went, once. The letter waits in the outbox in the same transaction; who was told stands in the timeline.
///
/// - Parameter paper: for those who can be told on paper only; nobody else gets any.
/// - Throws: ``Care/OutcomeTelling/Problem``; ``Kernel/Invalid`` on `agreedHow`, `answer` or `post`.
package func tellOutcome(
  _ id: ID<Request>, to reader: OutcomeReader, on paper: TypedPaper = ("", ""), by actor: Actor, in database: any Database,
  _ surroundings: Surroundings, letters: OutcomeLetters
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    let joined = try desk.joinedRequests(of: id)
    let all = [request] + joined
    let referrals = try all.flatMap { try desk.referrals(of: $0.id) }
    let records = try all.flatMap { try desk.records(of: $0.id) }.sorted { $0.at < $1.at }
    guard let file = try desk.telling(request, joined: joined, referrals, records) else { throw OutcomeTelling.Problem.tooEarly }
    switch reader {
    case .doctor:
      guard !file.isDoctorTold else { throw OutcomeTelling.Problem.alreadyTold }
      guard let person = request.person else { throw OutcomeTelling.Problem.notPossible }
      let doctor: CircleMember
      var sheet: OutcomeTelling.Paper?
      switch file.doctor {
      case .may(let reached): doctor = reached
      case .onPaper(let reached):
        doctor = reached
        sheet = try OutcomeTelling.Paper(envelope: paper.envelope, language: paper.language, otherwise: reached.letterLanguage)
      case .noFile, .none, .notAgreed: throw OutcomeTelling.Problem.notPossible
      }
      let language = sheet?.language ?? doctor.letterLanguage
      let letter = letters.doctor(request, doctor, file.fileNumber, file.house, language)
      _ = try desk.record([.told(.doctor, to: doctor.details.name, words: letter.body)], on: request, by: actor, in: surroundings)
      try desk.post(
        letter, by: sheet == nil ? .email : .letter, for: .work, to: sheet?.envelope ?? doctor.details.email, in: language,
        from: request.organization, about: KeyOwner(try desk.file(person, .flag).person.id), surroundings)
    case .reporter(let report, let further, let agreedHow):
      guard let reporter = file.reporters.first(where: { $0.report.id == report }) else { throw OutcomeTelling.Problem.notPossible }
      guard !reporter.isTold else { throw OutcomeTelling.Problem.alreadyTold }
      let more = try OutcomeTelling.further(further, agreedHow: agreedHow)
      try desk.tell(reporter.report, hasEnded: request.isClosed, more, agreedHow: agreedHow.trimmed, paper, file.house, by: actor, letters)
    }
  }
}

extension Desk {
  fileprivate func tell(
    _ report: Request, hasEnded: Bool, _ further: String?, agreedHow: String, _ paper: TypedPaper, _ house: Organization, by actor: Actor,
    _ letters: OutcomeLetters
  ) throws {
    shows(report.subject)
    var events: [Request.Event] = []
    switch report.wayToTell {
    case .receipt:
      let words = [letters.words(report, hasEnded), further].compactMap { $0 }.joined(separator: "\n\n")
      events = [.told(.reporter, to: report.number, words: further == nil ? "" : agreedHow), try report.answering(throughReceipt: words)]
      if let email = report.report.email {
        try post(
          letters.receipt.answered(report), to: email, in: report.report.language, from: report.organization, about: KeyOwner(report.id),
          surroundings)
      }
    case .email(let email):
      // A further word does not go by e-mail.
      guard further == nil else { throw OutcomeTelling.Problem.notPossible }
      let letter = letters.reporter(report, hasEnded, house, report.report.language)
      events = [.told(.reporter, to: report.number, words: letter.body)]
      try post(letter, to: email, in: report.report.language, from: report.organization, about: KeyOwner(report.id), surroundings)
    case .letter:
      // Nor on paper: others at home may open it.
      guard further == nil else { throw OutcomeTelling.Problem.notPossible }
      let sheet = try OutcomeTelling.Paper(envelope: paper.envelope, language: paper.language, otherwise: report.report.language)
      let letter = letters.reporter(report, hasEnded, house, sheet.language)
      events = [.told(.reporter, to: report.number, words: letter.body)]
      try post(
        letter, by: .letter, for: report.report.about == .professional ? .work : .home, to: sheet.envelope, in: sheet.language,
        from: report.organization, about: KeyOwner(report.id), surroundings)
    case nil: throw OutcomeTelling.Problem.notPossible
    }
    _ = try record(events, on: report, by: actor, in: surroundings)
  }
}
