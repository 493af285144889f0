package import Kernel

/// One rule about who can have a kind of help, or have it at a lower price: written as data by an editor, with its source.
///
/// The rules of an entry hold together: every `required` one is needed for the help, every `reduced` one for its lower price.
package struct Condition: Hashable, Sendable, Identifiable {
  /// What happens to somebody for whom it does not hold. Codes are stored: added, never renamed.
  package enum Effect: String, CaseIterable, Hashable, Sendable, Codable {
    /// Cannot have it.
    case required
    /// Can have it, but pays the full price.
    case reduced
  }

  /// Unique among the conditions of one entry: `points`, `prescription`.
  package var id: String
  package var effect: Effect
  package var criterion: Criterion
  /// The rule in one plain sentence.
  package var words: Text
  /// The paper that shows that it holds, where the source names one.
  package var proof: Text?
  package var source: Entry.Source
  /// The first and the last day on which the rule counts; `nil`: no such limit is known.
  package var from: Day?
  package var until: Day?

  package init(
    id: String, effect: Effect, criterion: Criterion, words: Text, proof: Text? = nil, source: Entry.Source, from: Day? = nil,
    until: Day? = nil
  ) {
    self.id = id
    self.effect = effect
    self.criterion = criterion
    self.words = words
    self.proof = proof
    self.source = source
    self.from = from
    self.until = until
  }

  package func holds(on day: Day) -> Bool { (from ?? day) <= day && day <= (until ?? day) }
}

/// What a condition asks: tests of answers, joined by all, any and not.
package indirect enum Criterion: Hashable, Sendable {
  case all([Criterion])
  case any([Criterion])
  case not(Criterion)
  case test(Test)

  /// One answer and what it must be.
  package struct Test: Hashable, Sendable {
    package enum Wanted: Hashable, Sendable {
      case yes
      /// A number between these, both included; at least one of them is there.
      case number(from: Int?, to: Int?)
      /// One of these codes.
      case oneOf([String])
    }
    /// The id of a ``ConditionQuestion``.
    package let question: String
    package let wanted: Wanted

    package init(_ question: String, _ wanted: Wanted) {
      self.question = question
      self.wanted = wanted
    }
  }

  package static func yes(_ question: String) -> Criterion { .test(Test(question, .yes)) }
  package static func number(_ question: String, from: Int? = nil, to: Int? = nil) -> Criterion {
    .test(Test(question, .number(from: from, to: to)))
  }
  package static func oneOf(_ question: String, _ codes: [String]) -> Criterion { .test(Test(question, .oneOf(codes))) }

  /// Every test in it, in the order in which it was written; a test that stands twice comes twice.
  package var tests: [Test] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    case .test(let test): [test]
    }
  }
}

// MARK: Coding, in the words of the data files

extension Criterion: Codable {
  private enum Key: String, CodingKey { case all, any, not, question, from, to, oneOf }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if let parts = try fields.decodeIfPresent([Criterion].self, forKey: .all) {
      self = .all(parts)
    } else if let parts = try fields.decodeIfPresent([Criterion].self, forKey: .any) {
      self = .any(parts)
    } else if let part = try fields.decodeIfPresent(Criterion.self, forKey: .not) {
      self = .not(part)
    } else {
      let question = try fields.decode(String.self, forKey: .question)
      let from = try fields.decodeIfPresent(Int.self, forKey: .from)
      let to = try fields.decodeIfPresent(Int.self, forKey: .to)
      if let codes = try fields.decodeIfPresent([String].self, forKey: .oneOf) {
        self = .oneOf(question, codes)
      } else {
        self = from == nil && to == nil ? .yes(question) : .number(question, from: from, to: to)
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .all(let parts): try fields.encode(parts, forKey: .all)
    case .any(let parts): try fields.encode(parts, forKey: .any)
    case .not(let part): try fields.encode(part, forKey: .not)
    case .test(let test):
      try fields.encode(test.question, forKey: .question)
      switch test.wanted {
      case .yes: break
      case .number(let from, let to):
        try fields.encodeIfPresent(from, forKey: .from)
        try fields.encodeIfPresent(to, forKey: .to)
      case .oneOf(let codes): try fields.encode(codes, forKey: .oneOf)
      }
    }
  }
}

extension Condition: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, effect
    case criterion = "needs"
    case words, proof, source, from, until
  }
}
