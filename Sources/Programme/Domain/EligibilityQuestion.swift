package import Kernel

/// What somebody's document says of a person, for the day for which help is wanted. What is not in it is not known.
package struct EligibilityQuestion: Hashable, Sendable {
  package let on: Day
  /// By the names of the fields; scores in hundredths.
  package private(set) var facts = KnownFacts()
  /// The same as it is shown beside a criterion.
  package private(set) var shown: [String: String] = [:]

  /// Reads a document; null and a field that is left out both mean not known.
  ///
  /// - Throws: ``Kernel/Invalid`` with everything wrong.
  package init(_ tree: JSONTree, _ rules: EligibilityRules) throws(Invalid) {
    var reading = DocumentReading()
    let groups = Set(rules.fields.compactMap { field in field.name.firstIndex(of: ".").map { String(field.name[..<$0]) } })
    let plain = Set(rules.fields.map(\.name).filter { !$0.contains(".") })
    let fields = reading.object(tree, "", known: plain.union(groups).union(["on"])) ?? [:]
    var on: Day?
    if case .object = tree { on = reading.required(fields, "on", "").flatMap { reading.day($0, "on") } }
    var values = fields
    for group in groups.sorted() {
      guard let inner = fields[group], inner != .null else { continue }
      let known = Set(rules.fields.map(\.name).filter { $0.hasPrefix(group + ".") }.map { String($0.dropFirst(group.count + 1)) })
      for (name, value) in reading.object(inner, group, known: known) ?? [:] { values["\(group).\(name)"] = value }
    }
    self.on = on ?? Day(daysSinceEpoch: 0)
    for field in rules.fields {
      guard let value = values[field.name], value != .null else { continue }
      read(value, field, on, &reading)
    }
    try reading.end()
  }

  /// What somebody tells while she is asked, without a document.
  ///
  /// - Parameter facts: by the names of the fields; scores in hundredths.
  package init(on day: Day, facts: KnownFacts) {
    on = day
    self.facts = facts
  }

  private mutating func read(_ value: JSONTree, _ field: EligibilityRules.Field, _ on: Day?, _ reading: inout DocumentReading) {
    let name = field.name
    switch field.kind {
    case .birthDate:
      guard let text = reading.text(value, name) else { return }
      guard let date = PartialDate(text) else { return reading.problem(name, "bad-day", DocumentProblemText.badBirthDate) }
      guard let on else { return }
      guard date.earliest <= on else { return reading.problem(name, "out-of-range", DocumentProblemText.bornLater) }
      let age = date.age(on: on)
      note(name, .number(age), age.count == 1 ? "\(age.lowerBound)" : "\(age.lowerBound)-\(age.upperBound)")
    case .flag: if let flag = reading.flag(value, name) { note(name, .truth(flag), "\(flag)") }
    case .choice(let codes): if let code = reading.choice(value, name, codes) { note(name, .choice(code), code) }
    case .score(let range): if let score = reading.score(value, name, in: range) { note(name, .number(score.hundredths), "\(score)") }
    case .whole(let range):
      if let number = reading.whole(value, name, from: range.lowerBound, to: range.upperBound) { note(name, .number(number), "\(number)") }
    case .items(let count, let range): items(value, name, count, range, &reading)
    }
  }

  /// The highest of them: at least the highest known one, at most the highest possible while one is not known.
  private mutating func items(
    _ value: JSONTree, _ name: String, _ count: Int, _ range: ClosedRange<Int>, _ reading: inout DocumentReading
  ) {
    guard let list = reading.list(value, name) else { return }
    guard list.count == count else { return reading.problem(name, "count", DocumentProblemText.countExpected(count)) }
    var known: [Int?] = []
    for (index, item) in list.enumerated() {
      known.append(item == .null ? nil : reading.whole(item, "\(name)[\(index)]", from: range.lowerBound, to: range.upperBound))
    }
    let numbers = known.compactMap(\.self)
    guard let highest = numbers.max() else { return }
    let words = known.map { $0.map { String($0) } ?? "?" }.joined(separator: ",")
    note(name, .number(highest...(numbers.count == count ? highest : range.upperBound)), words)
  }

  private mutating func note(_ name: String, _ value: FactValue, _ words: String) {
    facts[name] = KnownFact(value, from: .typed)
    shown[name] = words
  }
}
