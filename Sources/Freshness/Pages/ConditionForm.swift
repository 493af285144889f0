package import Care
import HTML
package import Kernel

/// One condition of an entry as the values of a form, and back.
package enum ConditionForm {
  /// The field of the whole formula.
  static let field = "needs"
  /// Longer nobody reads.
  private static let mostWords = 2000

  package static func values(of condition: Condition, in language: Language) -> [String: String] {
    var values: [String: String] = TypedCriterion(condition.criterion)?.values(field) ?? [:]
    values["effect"] = condition.effect.rawValue
    for language in Language.interface {
      values["words.\(language.code)"] = condition.words(language)
      values["proof.\(language.code)"] = condition.proof?(language) ?? ""
    }
    let words = Words(language)
    values["document"] = condition.source.document
    values["place"] = condition.source.place
    values["date"] = words.shortDate(condition.source.date)
    values["from"] = condition.from.map(words.shortDate) ?? ""
    values["until"] = condition.until.map(words.shortDate) ?? ""
    return values
  }

  /// A new condition that asks this question first.
  package static func values(asking question: ConditionQuestion) -> [String: String] {
    var values = TypedCriterion.test(question.id).values(field)
    values["effect"] = Condition.Effect.required.rawValue
    return values
  }

  /// A new rule in the place of one that ends: everything is filled in but its days.
  package static func values(after older: Condition, in language: Language) -> [String: String] {
    var values = values(of: older, in: language)
    values["from"] = ""
    values["until"] = ""
    return values
  }

  // MARK: Parts come and go

  /// What was typed after a button changed the formula; `nil` when the button did something else.
  /// - Throws: ``Kernel/Invalid`` when no question was chosen.
  package static func stepped(_ step: String, _ typed: [String: String]) throws(Invalid) -> [String: String]? {
    let words = step.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, let formula = TypedCriterion(typed, Self.field) else { return nil }
    let path: TypedCriterion.Path = words[1].split(separator: ".").compactMap { Int($0) }
    let place = name(of: path)
    let chosen = typed["\(place).add"] ?? ""
    if ["add", "any", "all"].contains(words[0]), chosen.isEmpty {
      throw Invalid([FieldProblem("\(place).add", code: "condition.question-missing", text: ConditionDeskText.chooseFirst)])
    }
    let changed: TypedCriterion
    switch words[0] {
    case "add": changed = formula.adding(chosen, to: path)
    case "any": changed = formula.joining(chosen, at: path, isEnough: true)
    case "all": changed = formula.joining(chosen, at: path, isEnough: false)
    case "take-out": changed = formula.removing(path)
    default: return nil
    }
    let others = typed.filter { !$0.key.hasPrefix("\(Self.field).") }
    return others.merging(changed.values(Self.field)) { $1 }
  }

  /// `needs`, `needs.0.2`.
  static func name(of path: TypedCriterion.Path) -> String { ([field] + path.map { "\($0)" }).joined(separator: ".") }

  // MARK: Reading

  /// The condition as it was typed.
  ///
  /// - Parameters:
  ///   - stored: the condition that is changed; `nil` for a new one.
  ///   - older: the one that the new one takes over from.
  ///   - others: the other conditions of the entry.
  /// - Throws: ``Kernel/Invalid`` with everything wrong, each at its field.
  package static func read(
    _ typed: [String: String], over stored: Condition?, after older: Condition? = nil, beside others: [Condition], _ questions: QuestionBook,
    _ reading: EntryReading
  ) throws(Invalid) -> Condition {
    var problems: [FieldProblem] = []
    let criterion = readFormula(typed, stored: stored, questions, &problems)
    // Without a formula there is nothing of which a first sentence could be made: the formula is what has to be said.
    let needsWords = problems.isEmpty
    let effect = Condition.Effect(rawValue: typed["effect"] ?? "")
    if effect == nil { problems.append(needed("effect", ConditionDeskText.effect)) }
    let words = readWords("words", typed, reading, isRequired: needsWords, &problems)
    let proof = readWords("proof", typed, reading, isRequired: false, &problems)
    let source = readSource(typed, reading, &problems)
    let from = readDay("from", typed, reading, &problems)
    let until = readDay("until", typed, reading, &problems)
    if let flaw = Condition.flaw(from: from, until: until) { problems.append(.condition(flaw, at: "until")) }
    if let older, problems.isEmpty {
      if from == nil {
        problems.append(FieldProblem("from", code: "entry.needed", text: ConditionDeskText.firstDayNeeded))
      } else if let from, let first = older.from, from <= first {
        problems.append(FieldProblem("from", code: "data.bad-dates", text: ConditionDeskText.beforeTheOld))
      }
    }
    guard problems.isEmpty, let criterion, let effect, let words, let source else { throw Invalid(problems) }
    let id = stored?.id ?? Condition.freeID(criterion.tests.first?.question ?? "condition", besides: others)
    let condition = Condition(
      id: id, effect: effect, criterion: criterion, words: words, proof: proof, source: source, from: from, until: until)
    if let flaw = Condition.flaw(of: others + [condition]) { throw Invalid([.condition(flaw, at: Self.field)]) }
    return condition
  }

  private static func readFormula(
    _ typed: [String: String], stored: Condition?, _ questions: QuestionBook, _ problems: inout [FieldProblem]
  ) -> Criterion? {
    guard let formula = TypedCriterion(typed, Self.field) else {
      // A formula that no form can show stays as it is.
      if let stored, TypedCriterion(stored.criterion) == nil { return stored.criterion }
      problems.append(.condition(.emptyList, at: Self.field))
      return nil
    }
    let criterion = formula.read(Self.field, questions, like: stored?.criterion.tests ?? [], &problems)
    let tests: [Criterion.Test] = criterion.tests
    if criterion.depth > Criterion.deepest { problems.append(.condition(.tooDeep, at: Self.field)) }
    if let flaw = Condition.flaw(asking: Set(tests.map(\.question))) {
      problems.append(.condition(flaw, at: Self.field))
    } else if tests.count > TypedCriterion.mostTests {
      problems.append(FieldProblem(Self.field, code: "condition.too-many-parts", text: ConditionDeskText.tooManyParts(tests.count)))
    }
    return criterion
  }

  private static func readWords(
    _ name: String, _ typed: [String: String], _ reading: EntryReading, isRequired: Bool, _ problems: inout [FieldProblem]
  ) -> Text? {
    var all: [Language: String] = [:]
    for language in Language.interface { all[language] = (typed["\(name).\(language.code)"] ?? "").trimmed }
    var missing: [Language] = []
    let text = EntryWords.text(all, reading) { missing.append($0) }
    for language in missing {
      problems.append(FieldProblem("\(name).\(language.code)", code: "entry.language-missing", text: EntryProblemText.languageMissing))
    }
    for language in Language.interface {
      let count = all[language, default: ""].count
      guard count > mostWords else { continue }
      problems.append(FieldProblem("\(name).\(language.code)", code: "entry.too-long", text: RequestProblemText.tooLong(count, most: mostWords)))
    }
    if isRequired, text == nil, missing.isEmpty { problems.append(needed("\(name).\(Language.french.code)", ConditionDeskText.words)) }
    return text
  }

  private static func readSource(_ typed: [String: String], _ reading: EntryReading, _ problems: inout [FieldProblem]) -> Entry.Source? {
    let document = (typed["document"] ?? "").trimmed
    let place = (typed["place"] ?? "").trimmed
    if document.isEmpty { problems.append(needed("document", ConditionDeskText.document)) }
    if place.isEmpty { problems.append(needed("place", ConditionDeskText.place)) }
    let typedDate = (typed["date"] ?? "").trimmed
    guard !typedDate.isEmpty else {
      problems.append(needed("date", ConditionDeskText.date))
      return nil
    }
    guard let date = TypedDay.readPast(typedDate, today: reading.today) else {
      problems.append(unreadable("date"))
      return nil
    }
    return document.isEmpty || place.isEmpty ? nil : Entry.Source(document: document, place: place, date: date)
  }

  private static func readDay(_ name: String, _ typed: [String: String], _ reading: EntryReading, _ problems: inout [FieldProblem]) -> Day? {
    let words = (typed[name] ?? "").trimmed
    guard !words.isEmpty else { return nil }
    if let day = TypedDay.read(words, today: reading.today) { return day }
    problems.append(unreadable(name))
    return nil
  }

  private static func needed(_ name: String, _ label: Text) -> FieldProblem {
    FieldProblem(name, code: "entry.needed", text: EntryProblemText.isNeeded(label))
  }
  private static func unreadable(_ name: String) -> FieldProblem {
    FieldProblem(name, code: "entry.bad-day", text: RequestProblemText.dayUnreadable)
  }

  // MARK: A first sentence

  /// Whether nobody wrote the sentence in any language.
  package static func hasNoWords(_ typed: [String: String]) -> Bool {
    Language.interface.allSatisfy { (typed["words.\($0.code)"] ?? "").trimmed.isEmpty }
  }

  /// With a first sentence made of the formula, in every language; what was typed when the formula cannot be read.
  package static func withWords(_ typed: [String: String], over stored: Condition?, _ questions: QuestionBook) -> [String: String] {
    var problems: [FieldProblem] = []
    guard let criterion = readFormula(typed, stored: stored, questions, &problems), problems.isEmpty else { return typed }
    var values = typed
    for language in Language.interface { values["words.\(language.code)"] = formulaWords(criterion, questions, language) + "." }
    return values
  }
}
