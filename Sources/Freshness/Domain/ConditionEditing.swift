package import Kernel

extension Entry {
  /// How it is offered; an empty offer where nothing is known, and none is kept when nothing was added.
  package var offering: Offer {
    get { offer?.value ?? Offer() }
    set { offer = newValue == Offer() && offer == nil ? nil : Boxed(newValue) }
  }

  /// The entry with a condition in its place; a new one stands behind the one that it takes over from, which ends the day before.
  package func having(_ condition: Condition, after older: Condition? = nil) -> Entry {
    var entry = self
    var conditions: [Condition] = entry.offering.conditions
    if let older, let from = condition.from, let place = conditions.firstIndex(where: { $0.id == older.id }) {
      let last = from.adding(days: -1)
      if conditions[place].until.map({ $0 > last }) ?? true { conditions[place].until = last }
      conditions.insert(condition, at: place + 1)
    } else if let place = conditions.firstIndex(where: { $0.id == condition.id }) {
      conditions[place] = condition
    } else {
      conditions.append(condition)
    }
    entry.offering.conditions = conditions
    return entry
  }

  /// The entry without a condition; the history keeps it.
  package func lacking(condition id: String) -> Entry {
    var entry = self
    entry.offering.conditions.removeAll { $0.id == id }
    return entry
  }
}

/// What an editor should look at again before she saves a condition.
package enum ConditionDoubt: Hashable, Sendable {
  /// Nobody wrote the sentence: it is made of the formula.
  case ourWords
  /// Nobody could have the help.
  case nobody
  /// Everybody meets it: it changes nothing.
  case everybody
  /// The rule changed, its sentence did not.
  case sameWords
  case countsFrom(Day)
  case ended(Day)

  /// - Parameters:
  ///   - before: as it was stored, or the condition that it takes over from.
  ///   - verdict: of the entry with it, knowing nothing.
  package static func all(
    about condition: Condition, before: Condition?, hasOurWords: Bool, _ verdict: ConditionVerdict, _ questions: QuestionBook, today: Day
  ) -> [ConditionDoubt] {
    let alone = CriterionVerdict(condition.criterion, knowing: KnownFacts(), questions: questions)
    var doubts: [ConditionDoubt] = []
    if hasOurWords { doubts.append(.ourWords) }
    if verdict.possible == [.no] || alone.truth == .fails { doubts.append(.nobody) }
    if alone.truth == .holds { doubts.append(.everybody) }
    if let before, before.criterion != condition.criterion, before.words == condition.words { doubts.append(.sameWords) }
    if let from = condition.from, from > today { doubts.append(.countsFrom(from)) }
    if let until = condition.until, until < today { doubts.append(.ended(until)) }
    return doubts
  }
}
