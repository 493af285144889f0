package import Kernel

/// Help with conditions that is worth checking while somebody speaks, with what decides whether she can have it.
package struct ProgrammeHint: Hashable, Sendable {
  /// One thing to ask.
  package enum Question: Hashable, Sendable, Identifiable {
    case condition(ConditionQuestion)
    /// Yes or no to something that only a programme's own rules ask.
    case field(EligibilityRules.Field)

    /// As the console's form names the answer.
    package var id: String {
      switch self {
      case .condition(let question): question.id
      case .field(let field): "p.\(field.name)"
      }
    }
  }

  package let entry: Entry
  /// `nil` while something has to be known first.
  package let outcome: ConditionVerdict.Outcome?
  /// The two or three questions that decide most; empty once it is decided, or when only a visit can tell the rest.
  package let questions: [Question]

  /// How many kinds of help are shown at most: more would not be read during a call.
  package static let most = 2
  /// How many questions of each.
  package static let mostQuestions = 3

  /// The entries of programmes that stand beside what was found: their "see also" names it. Somebody who fell asks for an alarm or a safer house
  /// and never for a programme by its name.
  ///
  /// - Parameters:
  ///   - found: the best of what fits the words, as it is shown.
  ///   - entry: finds an entry by its id.
  package static func beside(_ found: [Entry], programmes: ProgrammeLibrary, entry: (String) -> Entry?) -> [Entry] {
    let shown = Set(found.map(\.id))
    return programmes.all.compactMap { programme in programme.entry.flatMap { entry($0) } }.filter { !shown.isDisjoint(with: $0.related) }
  }

  /// Among entries that fit the words, best first: programmes with rules of their own before the others, then those with conditions that can
  /// still be met, or are. What is certainly out of reach is left out, and a question is asked once.
  ///
  /// - Parameters:
  ///   - programmes: whose rules stand in for the conditions of their entry.
  ///   - file: what the chosen file answers already, as far as the reader may see it.
  ///   - typed: answers so far, by the questions' ids: they go before the file.
  package static func hints(
    among entries: [Entry], programmes: ProgrammeLibrary = .none, book: QuestionBook, file: KnownFacts = KnownFacts(),
    municipality: Municipality?, on day: Day, typed: (String) -> String
  ) -> [ProgrammeHint] {
    var told: [String: KnownFact] = [:]
    if let municipality {
      for question in book.all where question.file == .municipality {
        told[question.id] = KnownFact(.choice(String(municipality.nis)), from: .typed)
      }
    }
    let known = KnownFacts(told).filled(from: file)
    func programme(of entry: Entry) -> Programme? { programmes.all.first { $0.entry == entry.id } }
    func judge(_ entry: Entry) -> Judged? {
      guard let ruled = programme(of: entry) else { return judged(entry, book, known, on: day, typed) }
      return judged(ruled, book, known, on: day, typed)
    }
    var hints: [ProgrammeHint] = []
    var asked: Set<String> = []
    let ordered: [Entry] = entries.filter { programme(of: $0) != nil } + entries.filter { programme(of: $0) == nil }
    for entry in ordered where hints.count < most && !hints.contains(where: { $0.entry.id == entry.id }) {
      guard let found = judge(entry), found.outcome != .no else { continue }
      let questions = Array(found.open.filter { !asked.contains($0.id) }.prefix(mostQuestions))
      asked.formUnion(questions.map(\.id))
      hints.append(ProgrammeHint(entry: entry, outcome: found.outcome, questions: questions))
    }
    return hints
  }

  private typealias Judged = (outcome: ConditionVerdict.Outcome?, open: [Question])

  /// By the conditions of the directory; `nil` for help that everybody can have.
  private static func judged(
    _ entry: Entry, _ book: QuestionBook, _ known: KnownFacts, on day: Day, _ typed: (String) -> String
  ) -> Judged? {
    let conditions: [Condition] = (entry.offer?.value.conditions ?? []).filter { $0.holds(on: day) }
    guard conditions.contains(where: { $0.effect == .required }) else { return nil }
    let answers = TypedFacts(conditions, questions: book, value: typed)
    let verdict = ConditionVerdict(conditions, knowing: answers.facts.filled(from: known), on: day, questions: book)
    let open: [Question] = verdict.openQuestions.compactMap { id in book[id].map { Question.condition($0) } }
    return (outcome: verdict.outcome, open: open)
  }

  /// By a programme's own rules: age and where she lives are asked as conditions ask them, the rest as yes or no. What only an assessment
  /// tells is not asked on the telephone.
  private static func judged(
    _ programme: Programme, _ book: QuestionBook, _ known: KnownFacts, on day: Day, _ typed: (String) -> String
  ) -> Judged {
    var facts = KnownFacts()
    var questions: [String: Question] = [:]
    for field in programme.eligibility.fields {
      let isFlag = EligibilityAsk(field).isAnsweredHere
      if isFlag { questions[field.name] = .field(field) }
      guard let source = FileField.source(of: field.name) else {
        let said = isFlag ? typed(Question.field(field).id) : ""
        if said == ConditionQuestion.yes { facts[field.name] = KnownFact(.truth(true), from: .typed) }
        if said == ConditionQuestion.no { facts[field.name] = KnownFact(.truth(false), from: .typed) }
        continue
      }
      guard let question = book.all.first(where: { $0.file == source }) else { continue }
      // The console has a field for the municipality.
      if source != .municipality { questions[field.name] = .condition(question) }
      let said = question.read(typed(question.id).trimmed).map { KnownFact($0, from: .typed) }
      if let fact = said ?? known[question.id], let value = source.eligibilityValue(fact.value) {
        facts[field.name] = KnownFact(value, from: fact.origin)
      }
    }
    let answer = programme.eligibility(of: EligibilityQuestion(on: day, facts: facts))
    if answer.services.allSatisfy({ $0.truth == .fails }) { return (outcome: .no, open: []) }
    // One service is enough to be worth telling.
    if answer.services.contains(where: { $0.truth == .holds }) { return (outcome: .yes, open: []) }
    let open: [Question] = answer.openFields(programme.eligibility).compactMap { questions[$0.name] }
    return (outcome: nil, open: open)
  }
}

extension FileField {
  /// Which field of a file says what a programme's field asks.
  fileprivate static func source(of field: String) -> FileField? {
    switch field {
    case EligibilityField.birthDate: .age
    case EligibilityField.residence: .residence
    case EligibilityField.region: .municipality
    default: nil
    }
  }

  /// What conditions know, as a programme's rules ask for it.
  fileprivate func eligibilityValue(_ value: FactValue) -> FactValue? {
    switch (self, value) {
    case (.age, .number): value
    case (.residence, .choice(let code)): Residence.Kind(rawValue: code)?.eligibilityCode.map { FactValue.choice($0) }
    case (.municipality, .choice(let code)): .truth(code != ConditionQuestion.elsewhere)
    default: nil
    }
  }
}
