package import Kernel

/// Something that conditions need to know, and how it is asked. Data: `Parameters/conditions/questions.yaml`.
package struct ConditionQuestion: Hashable, Sendable, Identifiable {
  /// What an answer looks like.
  package enum Kind: Hashable, Sendable {
    case truth
    /// A whole number within a range.
    case number(ClosedRange<Int>, Unit)
    case choice([Option])
  }
  package enum Unit: String, CaseIterable, Hashable, Sendable { case years, months, points, percent, dwellings, euro }

  /// What it is about: editors choose from lists by topic.
  package enum Topic: String, CaseIterable, Hashable, Sendable {
    case age, place, situation, recognition, health, prescription, insurance, means, people, support, asker
  }

  package struct Option: Hashable, Sendable {
    package let code: String
    package let words: Text
    package init(code: String, words: Text) {
      self.code = code
      self.words = words
    }
  }

  /// `age`, `autonomy-points`. Conditions and the addresses of forms name it: added, never renamed.
  package let id: String
  package let kind: Kind
  /// The question to somebody about herself or about the one she cares for.
  package let words: Text
  /// The same in a word or two, for lists of what is known: "Age".
  package let label: Text
  package let hint: Text?
  /// The field of a person's file that answers it already.
  package let file: FileField?
  package let topic: Topic

  /// The code of a municipality outside the region.
  package static let elsewhere = "elsewhere"

  package init(
    id: String, kind: Kind, words: Text, label: Text, hint: Text? = nil, file: FileField? = nil, topic: Topic = .situation
  ) {
    self.id = id
    self.kind = kind
    self.words = words
    self.label = label
    self.hint = hint
    self.file = file
    self.topic = topic
  }

  package func option(_ code: String) -> Option? {
    guard case .choice(let options) = kind else { return nil }
    return options.first { $0.code == code }
  }

  /// Whether a value can be an answer at all.
  package func accepts(_ value: FactValue) -> Bool {
    switch (kind, value) {
    case (.truth, .truth): true
    case (.number(let range, _), .number(let known)): range.contains(known.lowerBound) && range.contains(known.upperBound)
    case (.choice, .choice(let code)): option(code) != nil
    default: false
    }
  }
}

/// A field of a person's file from which an answer can be taken.
package enum FileField: String, CaseIterable, Hashable, Sendable, Codable {
  /// Whole years lived, from the date of birth.
  case age = "birth"
  /// Where she lives now: the codes of ``Residence/Kind``.
  case residence
  /// Whether her address is in one of the region's municipalities.
  case region
  /// Her municipality's NIS code.
  case municipality
  /// Whether she is in order with a health insurance fund.
  case insurance
  /// Which fund it is: the codes of ``InsuranceFund``.
  case fund
  /// By which community's rules her help is arranged: the codes of ``Insurance/Community``.
  case community
  /// Increased reimbursement.
  case increasedAllowance = "increased-allowance"
  /// Whether she lives alone.
  case household
  /// Whether somebody of the circle cares for her without it being work.
  case carer

  /// The code of somebody who is with no fund.
  package static let noFund = "none"

  /// What it can say where it says one of several codes; `nil` for numbers and for yes or no.
  package var codes: [String]? {
    switch self {
    case .age, .region, .increasedAllowance, .household, .carer: nil
    case .residence: Residence.Kind.allCases.filter { $0 != .died }.map(\.rawValue)
    case .municipality: Municipality.all.map { String($0.nis) } + [ConditionQuestion.elsewhere]
    case .insurance: Insurance.State.allCases.filter { $0 != .unknown }.map(\.rawValue)
    case .fund: InsuranceFund.allCases.map(\.rawValue) + [Self.noFund]
    case .community: Insurance.Community.allCases.map(\.rawValue)
    }
  }
}

/// All questions, by their ids.
package struct QuestionBook: Hashable, Sendable {
  package let all: [ConditionQuestion]
  private let byID: [String: ConditionQuestion]

  package init(_ all: [ConditionQuestion]) {
    self.all = all
    byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package static let empty = QuestionBook([])
  package subscript(_ id: String) -> ConditionQuestion? { byID[id] }
}
