package import Kernel

/// What is known about consents as dated data: when to ask again, and what people are told.
package struct ConsentParameters: Hashable, Sendable {
  /// When to ask again, from a day on.
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// How many days before its end a consent stands on the list of those to renew.
    package let reminderDays: Int
    package let source: String

    package init(from: Day, knownUntil: Day?, reminderDays: Int, source: String) {
      self.from = from
      self.knownUntil = knownUntil
      self.reminderDays = reminderDays
      self.source = source
    }
  }

  /// By first day.
  package let rules: [Rule]
  /// By first day.
  package let explanations: [ConsentExplanation]

  package init(rules: [Rule], explanations: [ConsentExplanation]) {
    self.rules = rules.sorted { $0.from < $1.from }
    self.explanations = explanations.sorted { ($0.from, $0.version) < ($1.from, $1.version) }
  }

  /// Nothing at all: asking it for anything is an error.
  package static let none = ConsentParameters(rules: [], explanations: [])

  /// - Throws: ``ConsentParameterGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(ConsentParameterGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw .noRule(day) }
    return rule
  }

  /// What is explained on a day: the newest version that holds.
  package func explanation(on day: Day) throws(ConsentParameterGap) -> ConsentExplanation {
    guard let explanation = explanations.last(where: { $0.from <= day }) else { throw .noExplanation }
    return explanation
  }

  /// An older version, to show again what she agreed to.
  package func explanation(version: String) -> ConsentExplanation? { explanations.first { $0.version == version } }
}

/// A parameter that is missing for a day. Whoever runs the server completes the file.
package enum ConsentParameterGap: Failure, Hashable {
  case noRule(Day)
  case noExplanation

  package var category: FailureCategory { .fault }
  package var code: String {
    switch self {
    case .noRule: "consent.no-rule"
    case .noExplanation: "consent.no-text"
    }
  }
  package var text: Text {
    switch self {
    case .noRule(let day): ConsentProblemText.noRule(day)
    case .noExplanation: ConsentProblemText.noExplanation
    }
  }
}

/// The plain-language explanation as one dated version in every language: what stands on the sheet that is read together.
package struct ConsentExplanation: Hashable, Sendable {
  /// A language of the sheet.
  package struct Tongue: Hashable, Sendable {
    package let code: String
    package let ownName: String
    package let isRightToLeft: Bool
    /// Whether somebody who speaks it wrote or read the words.
    package let isRead: Bool

    package init(code: String, ownName: String, isRightToLeft: Bool, isRead: Bool) {
      self.code = code
      self.ownName = ownName
      self.isRightToLeft = isRightToLeft
      self.isRead = isRead
    }
  }

  /// The pictures that the sheet can draw.
  package enum Picture: String, CaseIterable, Hashable, Sendable { case house, circle, share, choice, lock, no, back, chart, book, question }

  /// The words around the points, that the sheet's form needs.
  package enum Label: String, CaseIterable, Hashable, Sendable {
    case title, lead, mychoice, care, social, plan, week, everybody, only, evaluation, research, yes, no, name, date, signature
    case explainedBy = "explained-by"
    case present, representative
    case notRead = "not-read"
  }

  /// One thing that is explained: a picture, a heading, a few words.
  package struct Point: Hashable, Sendable {
    package let picture: Picture
    package let heading: [String: String]
    package let text: [String: String]

    package init(picture: Picture, heading: [String: String], text: [String: String]) {
      self.picture = picture
      self.heading = heading
      self.text = text
    }
  }

  package let version: String
  package let from: Day
  package let source: String
  package let tongues: [Tongue]
  package let labels: [Label: [String: String]]
  package let points: [Point]

  package init(version: String, from: Day, source: String, tongues: [Tongue], labels: [Label: [String: String]], points: [Point]) {
    self.version = version
    self.from = from
    self.source = source
    self.tongues = tongues
    self.labels = labels
    self.points = points
  }

  package func tongue(_ code: String) -> Tongue? { tongues.first { $0.code == code } }

  /// The words in a language of the sheet; every version is complete in all its languages.
  package func label(_ label: Label, _ tongue: Tongue) -> String { labels[label]?[tongue.code] ?? "" }
}
