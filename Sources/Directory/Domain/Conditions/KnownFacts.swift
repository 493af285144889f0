import Kernel

/// One answer. A number may be known only within bounds: somebody born in 1951 is 74 or 75 this year.
package enum FactValue: Hashable, Sendable {
  case truth(Bool)
  case number(ClosedRange<Int>)
  case choice(String)

  package static func number(_ value: Int) -> FactValue { .number(value...value) }
}

/// Where an answer comes from.
package enum FactOrigin: Hashable, Sendable {
  /// Somebody just typed it; it is stored nowhere.
  case typed
  case file(FileField)
}

/// An answer with where it comes from.
package struct KnownFact: Hashable, Sendable {
  package let value: FactValue
  package let origin: FactOrigin

  package init(_ value: FactValue, from origin: FactOrigin) {
    self.value = value
    self.origin = origin
  }
}

/// What is known of somebody, by the ids of the questions. What is not in it is not known.
package struct KnownFacts: Hashable, Sendable {
  private var facts: [String: KnownFact]

  package init(_ facts: [String: KnownFact] = [:]) { self.facts = facts }

  package subscript(_ question: String) -> KnownFact? {
    get { facts[question] }
    set { facts[question] = newValue }
  }

  package var questions: Set<String> { Set(facts.keys) }
  /// The fields of a file that answered something.
  package var fields: Set<FileField> {
    Set(facts.values.compactMap { fact in if case .file(let field) = fact.origin { field } else { nil } })
  }
  package var isEmpty: Bool { facts.isEmpty }

  /// Both together; where both know something, these win: what is typed now is newer than a file.
  package func filled(from others: KnownFacts) -> KnownFacts { KnownFacts(facts.merging(others.facts) { mine, _ in mine }) }
}
