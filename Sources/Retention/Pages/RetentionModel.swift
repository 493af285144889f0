package import Care
package import Kernel

extension FormName {
  package static let decideRetention = FormName("decide")
  package static let noteWish = FormName("wish")
  package static let answerWish = FormName("answer")
}

/// What the page of retention shows. No name of any person stands here.
package struct RetentionModel: Sendable {
  package let year: Int
  package let due: [RetentionVerdict]
  package let paging: Paging
  package let decisions: [RetentionDecision]
  package let wishes: [(wish: ErasureWish, verdict: RetentionVerdict?)]
  package let accountNames: [ID<Account>: String]
  package let periods: RetentionPeriods
  package let today: Day
  /// Forms that were sent back, as they were typed.
  package let deciding: FormState
  package let noting: FormState
  package let answering: (wish: String, state: FormState)?
  /// How many decisions and wishes there are, with those that are not shown.
  package var decisionTotal = 0
  package var wishTotal = 0
  /// What Relais erases by itself this year.
  package var byItself: [(kind: RecordKind, count: Int)] = []

  package init(
    year: Int, due: [RetentionVerdict], paging: Paging, decisions: [RetentionDecision],
    wishes: [(wish: ErasureWish, verdict: RetentionVerdict?)], accountNames: [ID<Account>: String], periods: RetentionPeriods, today: Day,
    deciding: FormState = FormState(), noting: FormState = FormState(), answering: (wish: String, state: FormState)? = nil
  ) {
    self.year = year
    self.due = due
    self.paging = paging
    self.decisions = decisions
    self.wishes = wishes
    self.accountNames = accountNames
    self.periods = periods
    self.today = today
    self.deciding = deciding
    self.noting = noting
    self.answering = answering
  }
}

/// The form of deciding as it was sent: which lines, and what becomes of them.
package enum RetentionFormReader {
  package static let pickPrefix = "pick-"

  /// The lines that are ticked; all that are shown when the button for all was pressed.
  package static func subjects(_ values: [String: String]) -> [RetentionFacts.Subject] {
    let all = values["all"] == "yes"
    let prefix = all ? "shown-" : pickPrefix
    return values.keys.filter { $0.hasPrefix(prefix) }.sorted().compactMap { RetentionFacts.Subject(code: String($0.dropFirst(prefix.count))) }
  }

  /// What becomes of them.
  package enum Order: Hashable, Sendable {
    case erase
    case keepLonger(years: Int, reason: String)
  }

  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package static func order(_ values: [String: String]) throws(Invalid) -> Order {
    var problems: [FieldProblem] = []
    func add(_ field: String, _ problem: RetentionProblem) { problems.append(FieldProblem(field, code: problem.code, text: problem.text)) }
    if subjects(values).isEmpty { add("all", .nothingChosen) }
    guard values["order"] == "keep" else {
      if values["sure"] != "yes" { add("sure", .notSure) }
      guard problems.isEmpty else { throw Invalid(problems) }
      return .erase
    }
    let years = Int((values["years"] ?? "").trimmed) ?? 0
    let reason = (values["reason"] ?? "").trimmed
    if !(1...20).contains(years) { add("years", .badYears) }
    if reason.isEmpty { add("reason", .reasonMissing) }
    guard problems.isEmpty else { throw Invalid(problems) }
    return .keepLonger(years: years, reason: reason)
  }
}
