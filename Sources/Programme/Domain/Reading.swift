package import Kernel

/// A figure of a programme's rules about which its guide leaves room, as the file calls it.
package enum ReadingKey: String, CaseIterable, Hashable, Sendable {
  case together = "session.together"
  case leastPer = "session.leastPer"
  case leastIn = "session.leastIn"
  case within = "hospital.within"
  case following = "following"
  case groupUnits = "group.unitMinutes"
  case supportDuringStays = "supportDuringStays"
  case supportMostADay = "supportMostADay"
  case closingDays = "closing.days"
  case closingLeast = "closing.least"
  case closingMostADay = "closing.mostADay"
  case mostExtensions = "mostExtensions"
  case extensionProof = "extensionProof"
  case agreement = "agreement"
  case eligibilityAtAct = "eligibilityAtAct"
  /// Whether the prices are still the first ones that were known.
  case tariffs = "tariffs"
  case adl = "adl"

  /// What a figure can be.
  package enum Values: Hashable, Sendable {
    case one(of: [String])
    case several(of: [String])
    /// A number; perhaps none.
    case number(mayBeNone: Bool)
  }

  package var values: Values {
    switch self {
    case .together: .one(of: UnitLedger.Session.Together.allCases.map(\.rawValue))
    case .leastPer: .one(of: UnitLedger.Session.LeastPer.allCases.map(\.rawValue))
    case .leastIn: .several(of: UnitLedger.Setting.allCases.map(\.rawValue))
    case .within: .one(of: UnitLedger.Hospital.Within.allCases.map(\.rawValue))
    case .following: .several(of: UnitLedger.Following.allCases.map(\.rawValue))
    case .supportDuringStays: .one(of: ["true", "false"])
    case .extensionProof: .one(of: UnitLedger.Asked.Proof.allCases.map(\.rawValue))
    case .agreement: .one(of: UnitLedger.Asked.Agreement.allCases.map(\.rawValue))
    case .eligibilityAtAct: .one(of: UnitLedger.Asked.AtAct.allCases.map(\.rawValue))
    case .tariffs: .one(of: [ReadingKey.firstPrices, ReadingKey.laterPrices])
    case .adl: .one(of: EligibilityRules.ADL.allCases.map(\.rawValue))
    case .closingDays, .mostExtensions: .number(mayBeNone: false)
    case .groupUnits, .supportMostADay, .closingLeast, .closingMostADay: .number(mayBeNone: true)
    }
  }

  /// Whether it stands in the formulas of eligibility, which every programme has.
  package var isOfEligibility: Bool { self == .adl }

  /// Where a number may be missing: that it is, and that it is not, whichever it is.
  package static let noNumber = "none"
  package static let anyNumber = "any"
  static let firstPrices = "first"
  static let laterPrices = "later"

  /// Several words as one value, in whichever order they were written.
  package static func joined(_ words: some Sequence<String>) -> String { words.sorted().joined(separator: ", ") }
}

extension Programme {
  /// Where the guide of the programme leaves room: what its rules chose, for those who steer it.
  package struct Reading: Hashable, Sendable {
    /// Words about one value of one figure: chosen while the figure has it, the other reading while it has not.
    package struct Case: Hashable, Sendable {
      package let key: ReadingKey
      package let value: String
      package let words: Text

      package init(key: ReadingKey, value: String, words: Text) {
        self.key = key
        self.value = value
        self.words = words
      }

      func holds(_ figures: [ReadingKey: String]) -> Bool {
        figures[key] == value || value == ReadingKey.anyNumber && figures[key] != ReadingKey.noNumber
      }
    }

    package let question: Text
    /// What is chosen whatever the figures say; `nil` where they say all of it.
    package let chosen: Text?
    /// What else that could mean.
    package let other: Text?
    /// In the order of the file.
    package let cases: [Case]
    package let source: Text

    package init(question: Text, chosen: Text?, other: Text?, cases: [Case], source: Text) {
      self.question = question
      self.chosen = chosen
      self.other = other
      self.cases = cases
      self.source = source
    }
  }
}

/// A reading as it is on a day. It is read off the figures themselves, so that words and figures cannot disagree.
package struct ChosenReading: Hashable, Sendable {
  package let question: Text
  package let chosen: [Text]
  /// Figures of which nobody wrote in words what they mean, as they stand in the file: `closing.days: 20`.
  package let unworded: [String]
  package let others: [Text]
  package let source: Text

  init(_ reading: Programme.Reading, by figures: [ReadingKey: String]) {
    question = reading.question
    source = reading.source
    let holding = reading.cases.filter { $0.holds(figures) }
    chosen = (reading.chosen.map { [$0] } ?? []) + holding.map(\.words)
    others = reading.cases.filter { !$0.holds(figures) }.map(\.words) + (reading.other.map { [$0] } ?? [])
    let worded = Set(holding.map(\.key))
    let asked = Set(reading.cases.map(\.key))
    unworded = ReadingKey.allCases.filter { asked.contains($0) && !worded.contains($0) }.compactMap { key in
      figures[key].map { "\(key.rawValue): \($0)" }
    }
  }
}

extension UnitLedger {
  /// What was chosen where the guide leaves room, on a day.
  fileprivate func figures(on day: Day) -> [ReadingKey: String] {
    guard let held = rules.holding(on: day) else { return [:] }
    func number(_ figure: Int?) -> String { figure.map { String($0) } ?? ReadingKey.noNumber }
    let isFirst = tariffs.holding(on: day) == tariffs.first
    return [
      .together: held.session.together.rawValue,
      .leastPer: held.session.leastPer.rawValue,
      .leastIn: ReadingKey.joined(held.session.leastIn.map(\.rawValue)),
      .within: held.hospital.within.rawValue,
      .following: ReadingKey.joined(held.following.map(\.rawValue)),
      .groupUnits: number(held.group.unitMinutes),
      .supportDuringStays: String(held.supportDuringStays),
      .supportMostADay: number(held.supportMostADay),
      .closingDays: number(held.closing.days),
      .closingLeast: number(held.closing.least),
      .closingMostADay: number(held.closing.mostADay),
      .mostExtensions: number(held.mostExtensions),
      .extensionProof: held.asked.extensionProof.rawValue,
      .agreement: held.asked.agreement.rawValue,
      .eligibilityAtAct: held.asked.eligibilityAtAct.rawValue,
      .tariffs: isFirst ? ReadingKey.firstPrices : ReadingKey.laterPrices,
    ]
  }
}

extension [Programme.Reading] {
  /// Each as it is on a day.
  func chosen(on day: Day, _ ledger: UnitLedger?, _ eligibility: EligibilityRules) -> [ChosenReading] {
    var figures: [ReadingKey: String] = ledger?.figures(on: day) ?? [:]
    figures[.adl] = eligibility.adl(on: day).rawValue
    return map { ChosenReading($0, by: figures) }
  }
}

extension Programme {
  /// Its readings as they are on a day.
  package func readings(on day: Day) -> [ChosenReading] {
    var counted: UnitLedger?
    if case .units(let rules)? = ledger { counted = rules }
    return readings.chosen(on: day, counted, eligibility)
  }
}
