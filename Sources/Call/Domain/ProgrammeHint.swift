package import Kernel

/// Help with conditions that is worth checking while somebody speaks, with what decides whether she can have it.
package struct ProgrammeHint: Hashable, Sendable {
  package let entry: Entry
  package let verdict: ConditionVerdict
  /// The two or three questions that decide most; empty once it is decided.
  package let questions: [ConditionQuestion]

  /// How many kinds of help are shown at most: more would not be read during a call.
  package static let most = 2
  /// How many questions of each.
  package static let mostQuestions = 3

  /// Among entries that fit the words, best first: those with conditions that can still be met, or are. What is certainly out of reach is
  /// left out, and a question is asked once.
  ///
  /// - Parameter typed: answers so far, by the questions' ids.
  package static func hints(
    among entries: [Entry], book: QuestionBook, municipality: Municipality?, on day: Day, typed: (String) -> String
  ) -> [ProgrammeHint] {
    var hints: [ProgrammeHint] = []
    var asked: Set<String> = []
    var known: [String: KnownFact] = [:]
    if let municipality { known["municipality"] = KnownFact(.choice(String(municipality.nis)), from: .typed) }
    for entry in entries where hints.count < most {
      let conditions: [Condition] = (entry.offer?.value.conditions ?? []).filter { $0.holds(on: day) }
      guard conditions.contains(where: { $0.effect == .required }) else { continue }
      let answers = TypedFacts(conditions, questions: book, value: typed)
      let verdict = ConditionVerdict(conditions, knowing: answers.facts.filled(from: KnownFacts(known)), on: day, questions: book)
      guard verdict.outcome != .no else { continue }
      let open: [ConditionQuestion] = verdict.openQuestions.compactMap { book[$0] }.filter { !asked.contains($0.id) }
      let questions = Array(open.prefix(mostQuestions))
      asked.formUnion(questions.map(\.id))
      hints.append(ProgrammeHint(entry: entry, verdict: verdict, questions: questions))
    }
    return hints
  }
}
