package import Kernel

/// What is known about a person's own access as dated data, and the words of which pass phrases are made.
package struct PortalParameters: Hashable, Sendable {
  /// How long things last, from a day on.
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// Days during which a one-time code works.
    package let codeDays: Int
    /// Minutes without a request after which a session on an unknown device ends.
    package let idleMinutes: Int
    /// Days without a request after which a session on her own tablet ends.
    package let ownDeviceDays: Int
    package let source: String

    package init(from: Day, knownUntil: Day?, codeDays: Int, idleMinutes: Int, ownDeviceDays: Int, source: String) {
      self.from = from
      self.knownUntil = knownUntil
      self.codeDays = codeDays
      self.idleMinutes = idleMinutes
      self.ownDeviceDays = ownDeviceDays
      self.source = source
    }
  }

  /// By first day.
  package let rules: [Rule]
  /// Short words of everyday things, by language.
  package let words: [String: [String]]

  package init(rules: [Rule], words: [String: [String]]) {
    self.rules = rules.sorted { $0.from < $1.from }
    self.words = words
  }

  /// Nothing at all: asking it for anything is an error.
  package static let none = PortalParameters(rules: [], words: [:])

  /// - Throws: ``PortalParameterGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(PortalParameterGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw .noRule(day) }
    return rule
  }

  /// How many words a suggested phrase has.
  package static let phraseWords = 3

  /// Three words in her language to come back with: `citron bateau neige`. French where her language has no words.
  ///
  /// - Parameter random: as many random bytes as it is asked for.
  package func phrase(_ language: Language, random: (Int) -> [UInt8]) throws(PortalParameterGap) -> String {
    guard let words = words[language.code] ?? words[Language.french.code], !words.isEmpty else { throw .noWords }
    let bytes = random(Self.phraseWords * 2)
    guard bytes.count == Self.phraseWords * 2 else { throw .noWords }
    let chosen = (0..<Self.phraseWords).map { (place: Int) -> String in
      let number: Int = Int(bytes[place * 2]) << 8 | Int(bytes[place * 2 + 1])
      return words[number % words.count]
    }
    return chosen.joined(separator: " ")
  }
}

/// A parameter that is missing. Whoever runs the server completes the files.
package enum PortalParameterGap: Failure, Hashable {
  case noRule(Day)
  case noWords

  package var category: FailureCategory { .fault }
  package var code: String {
    switch self {
    case .noRule: "portal.no-rule"
    case .noWords: "portal.no-words"
    }
  }
  package var text: Text {
    switch self {
    case .noRule(let day): PortalProblemText.noRule(day)
    case .noWords: PortalProblemText.noWords
    }
  }
}

/// What somebody chooses to come back with.
package enum PortalPhrase {
  /// Shorter ones are guessed.
  package static let shortest = 10
  package static let longest = 200

  /// The form in which phrases are compared: one space between words, without spaces around, in lower case, so that a tablet that begins
  /// sentences with a capital does not lock her out.
  package static func normalized(_ typed: String) -> String {
    typed.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" }).joined(separator: " ")
  }

  package static func problem(_ phrase: String) -> FieldProblem? {
    let count = normalized(phrase).count
    if count < shortest { return FieldProblem("phrase", code: "portal.phrase-short", text: PortalProblemText.phraseShort) }
    if count > longest { return FieldProblem("phrase", code: "portal.phrase-long", text: PortalProblemText.phraseLong) }
    return nil
  }
}
