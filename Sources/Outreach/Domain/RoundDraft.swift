package import Kernel

/// A round as somebody typed it.
package struct RoundDraft: Hashable, Sendable {
  package var title = ""
  package var municipality = ""
  package var day = ""
  package var doors = ""
  package var volunteers: Set<ID<Account>> = []

  package init() {}

  package struct Checked: Hashable, Sendable {
    package let title: String
    package let municipality: Municipality
    package let day: Day
    package let doors: [String]
    package let volunteers: Set<ID<Account>>
  }

  package static let longestTitle = 120
  package static let longestNote = 1000

  /// Every problem at once.
  package func checked(_ readDay: (String) -> Day?) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "outreach.\(path)", text: text)) }
    if title.trimmed.isEmpty { problem("title", OutreachProblemText.needed) }
    if title.count > Self.longestTitle { problem("title", OutreachProblemText.tooLong(Self.longestTitle)) }
    let place = Int(municipality).flatMap { Municipality.withNIS($0) }
    if place == nil { problem("municipality", OutreachProblemText.needed) }
    let when = readDay(day)
    if when == nil { problem("day", OutreachProblemText.day) }
    var labels: [String] = []
    switch DoorList.read(doors) {
    case .success(let found): labels = found
    case .failure(let wrong): problem("doors", OutreachProblemText.doors(wrong.problem))
    }
    guard problems.isEmpty, let place, let when else { throw Invalid(problems) }
    return Checked(title: title.trimmed, municipality: place, day: when, doors: labels, volunteers: volunteers)
  }
}

/// What was found behind a door, with her yes.
package struct FoundNeed: Hashable, Sendable {
  package let words: String
  /// How she may be called; may stay empty.
  package let name: String
  /// How to reach her; may stay empty.
  package let reach: String
  package let language: Language

  /// - Parameter agrees: whether she said yes: without it nothing is passed on.
  package init(words: String, name: String, reach: String, agrees: Bool, language: Language) throws(Invalid) {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "outreach.\(path)", text: text)) }
    if words.trimmed.count < 3 { problem("words", OutreachProblemText.needWords) }
    if words.count > NeedReportDraft.longestWords { problem("words", OutreachProblemText.tooLong(NeedReportDraft.longestWords)) }
    for (path, value) in [("name", name), ("reach", reach)] where value.count > NeedReportDraft.longestLine {
      problem(path, OutreachProblemText.tooLong(NeedReportDraft.longestLine))
    }
    if !agrees { problem("agrees", OutreachProblemText.agrees) }
    guard problems.isEmpty else { throw Invalid(problems) }
    self.words = words.trimmed
    self.name = name.trimmed
    self.reach = reach.trimmed
    self.language = language
  }
}

/// Why a step of a round is not possible.
package enum OutreachProblem: Failure, Hashable {
  case changedMeanwhile, closed

  package var category: FailureCategory { .conflict }
  package var code: String { "outreach.\(self)" }
  package var text: Text {
    switch self {
    case .changedMeanwhile: OutreachProblemText.changedMeanwhile
    case .closed: OutreachProblemText.closed
    }
  }
}
