package import Kernel

/// What stands in the console, before it is checked.
package struct CallDraft: Hashable, Sendable {
  package var channel = ""
  package var caller = ""
  package var callerName = ""
  package var contact = ""
  package var isAnonymous = false
  package var aboutName = ""
  /// The file that was chosen; empty when none was.
  package var person = ""
  package var language = ""
  package var needsInterpreter = false
  /// NIS code.
  package var municipality = ""
  package var words = ""
  package var passedTo = ""
  package var entries: [String] = []
  package var result = ""
  /// The call that this one goes on from; empty for a new contact.
  package var continues = ""
  /// For "nothing found".
  package var gapReason = ""
  package var gapKind = ""
  /// When it came in, when that is not now.
  package var receivedAt: Instant?
  /// When to ring back.
  package var dueAt: Instant?
  /// Whoever is free rings back, and not the one who took the call.
  package var isForTeam = false

  package init() {}

  package static let longestLine = 300
  /// A voicemail older than this is a mistake of the date.
  package static let oldestDays = 31
  /// Nobody promises to ring back later than this.
  package static let furthestDays = 366

  /// A draft without problems.
  package struct Checked: Hashable, Sendable {
    package let channel: Call.Channel
    package let caller: NeedReport.Reporter
    package let isAnonymous: Bool
    package let person: ID<Person>?
    package let continues: ID<Call>?
    package let language: String
    package let needsInterpreter: Bool
    package let municipality: Municipality?
    package let said: Call.Said
    package let step: Step
    package let at: Instant
  }

  /// What is done with the call.
  package enum Step: Hashable, Sendable {
    case informed
    case sendList
    /// A request begins, with everything that was typed.
    case refer
    case callBack(due: Instant, isForTeam: Bool)
    case transferred
    case nothingFound(Gap.Reason, kind: String)

    package var result: Call.Result {
      switch self {
      case .informed: .informed
      case .sendList: .listSent
      case .refer: .referred
      case .callBack: .callBack
      case .transferred: .transferred
      case .nothingFound: .nothingFound
      }
    }
  }

  /// Every problem at once, or what is to be stored.
  package func checked(at now: Instant, problems already: [FieldProblem] = []) throws(Invalid) -> Checked {
    var problems = already
    func problem(_ path: String, _ code: String, _ text: Text) { problems.append(FieldProblem(path, code: "call.\(code)", text: text)) }
    let words = self.words.trimmed
    if words.count < 3 { problem("words", "words-missing", RequestProblemText.wordsMissing) }
    if words.count > NeedReportDraft.longestWords {
      problem("words", "words-too-long", RequestProblemText.tooLong(words.count, most: NeedReportDraft.longestWords))
    }
    let caller = NeedReport.Reporter(rawValue: self.caller)
    if caller == nil { problem("caller", "caller-missing", CallProblemText.callerMissing) }
    let place = Int(municipality).flatMap { Municipality.withNIS($0) }
    if !municipality.isEmpty, place == nil { problem("municipality", "municipality-unknown", RequestProblemText.municipalityUnknown) }
    for (path, line) in [("callerName", callerName), ("contact", contact), ("aboutName", aboutName), ("passedTo", passedTo)]
    where line.count > Self.longestLine {
      problem(path, "line-too-long", RequestProblemText.tooLong(line.count, most: Self.longestLine))
    }
    if let receivedAt, receivedAt > now || receivedAt < now.adding(days: -Self.oldestDays) {
      problem("receivedDay", "received-impossible", CallProblemText.receivedImpossible)
    }
    let step = self.step(at: now, &problems)
    guard problems.isEmpty, let caller, let step else { throw Invalid(problems) }
    var said = Call.Said()
    said.callerName = isAnonymous ? "" : callerName.trimmed
    said.contact = isAnonymous ? "" : contact.trimmed
    said.aboutName = aboutName.trimmed
    said.words = words
    said.passedTo = step == .transferred ? passedTo.trimmed : ""
    said.entries = entries
    return Checked(
      channel: Call.Channel(rawValue: channel) ?? .phone, caller: caller, isAnonymous: isAnonymous,
      person: person.isEmpty ? nil : ID(person), continues: continues.isEmpty ? nil : ID(continues),
      language: LanguageNames.all.contains { $0.code == language } ? language : "fr",
      needsInterpreter: needsInterpreter, municipality: place, said: said, step: step, at: receivedAt ?? now)
  }

  private func step(at now: Instant, _ problems: inout [FieldProblem]) -> Step? {
    switch Call.Result(rawValue: result) {
    case .informed: return .informed
    case .referred: return .refer
    case .transferred: return .transferred
    case .listSent:
      guard entries.isEmpty else { return .sendList }
      problems.append(FieldProblem("q", code: "call.nothing-chosen", text: CallProblemText.nothingChosen))
    case .callBack:
      if isAnonymous || contact.trimmed.isEmpty {
        problems.append(FieldProblem("contact", code: "call.contact-missing", text: CallProblemText.contactMissing))
      }
      guard let dueAt else {
        // Words that nobody could read were a problem already.
        if !problems.contains(where: { ["dueDay", "dueTime"].contains($0.path) }) {
          problems.append(FieldProblem("dueDay", code: "call.due-missing", text: CallProblemText.dueMissing))
        }
        return nil
      }
      guard dueAt > now, dueAt <= now.adding(days: Self.furthestDays) else {
        problems.append(FieldProblem("dueDay", code: "call.due-impossible", text: CallProblemText.dueImpossible))
        return nil
      }
      return .callBack(due: dueAt, isForTeam: isForTeam)
    case .nothingFound:
      if let reason = Gap.Reason(rawValue: gapReason) { return .nothingFound(reason, kind: gapKind) }
      problems.append(FieldProblem("gapReason", code: "call.gap-reason-missing", text: RequestProblemText.gapReasonNeeded))
    case nil: problems.append(FieldProblem("result", code: "call.result-missing", text: CallProblemText.resultMissing))
    }
    return nil
  }
}
