package import Care
package import Kernel

/// A section of an entry as the values of a form, and back.
package enum EntryForm {
  /// The most rows of one kind that a form is read for.
  private static let mostRows = 40

  package static func values(of section: EntrySection, _ entry: Entry, in language: Language) -> [String: String] {
    var values: [String: String] = [:]
    for field in section.fields {
      let name = field.name
      switch field.kind {
      case .words(let get, _, _):
        let text = get(entry)
        for language in Language.interface { values["\(name).\(language.code)"] = text?(language) ?? "" }
      case .line(let get, _): values[name] = get(entry) ?? ""
      case .lines(let get, _): values[name] = get(entry).joined(separator: "\n")
      case .entries(let get, _): for id in get(entry) { values["\(name).keep.\(id)"] = "yes" }
      case .wordLists(let get, _):
        let lists = get(entry)
        for language in Language.interface { values["\(name).\(language.code)"] = (lists[language] ?? []).joined(separator: "\n") }
      case .number(_, let get, _): values[name] = get(entry).map { "\($0)" } ?? ""
      case .choice(_, let get, _): values[name] = get(entry) ?? ""
      case .choices(_, let get, _): for code in get(entry) { values["\(name).\(code)"] = "yes" }
      case .chapter(let get, _): values[name] = get(entry) ?? ""
      case .sections(let get, _): for section in get(entry) { values["\(name).\(entry.chapter ?? "").\(section)"] = "yes" }
      case .flag(let get, _): values[name] = get(entry) ? "yes" : ""
      case .hours(let get, _): values[name] = TypedHours.lines(get(entry), language).joined(separator: "\n")
      case .rows(let parts, let rows):
        for (position, row) in rows.get(entry, language).enumerated() {
          for (part, value) in row { values["\(name).\(position).\(part)"] = value }
          for part in parts {
            guard case .choices = part.kind else { continue }
            for code in (row[part.name] ?? "").split(separator: " ") { values["\(name).\(position).\(part.name).\(code)"] = "yes" }
          }
        }
      case .conditions, .readOnly: continue
      }
    }
    return values
  }

  /// The entry with a section as it was typed.
  /// - Throws: ``Kernel/Invalid`` with everything wrong, each at its field.
  package static func apply(_ section: EntrySection, _ typed: [String: String], to entry: Entry, _ reading: EntryReading) throws(Invalid) -> Entry {
    var entry = entry
    var problems: [FieldProblem] = []
    for field in section.fields { apply(field, typed, &entry, reading, &problems) }
    if let low = entry.offer?.minimumAge, let high = entry.offer?.maximumAge, low > high, section.id == "people" {
      problems.append(FieldProblem("offer-maximumAge", code: "entry.ages-turned", text: EntryProblemText.agesTurned))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return entry
  }

  private static func apply(
    _ field: EntryField, _ typed: [String: String], _ entry: inout Entry, _ reading: EntryReading, _ problems: inout [FieldProblem]
  ) {
    let name = field.name
    func value(_ key: String) -> String { (typed[key] ?? "").trimmed }
    func lines(_ key: String) -> [String] {
      (typed[key] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    switch field.kind {
    case .words(_, let set, _):
      let all = Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, value("\(name).\($0.code)")) })
      let before = problems.count
      let text = EntryWords.text(all, reading) { language in
        problems.append(FieldProblem("\(name).\(language.code)", code: "entry.language-missing", text: EntryProblemText.languageMissing))
      }
      if text == nil, field.isRequired, problems.count == before {
        problems.append(
          FieldProblem("\(name).\((reading.languages.first ?? .french).code)", code: "entry.needed", text: EntryProblemText.isNeeded(field.label)))
      }
      for (language, words) in all.sorted(by: { $0.key < $1.key }) where words.count > 2000 {
        problems.append(
          FieldProblem("\(name).\(language.code)", code: "entry.too-long", text: RequestProblemText.tooLong(words.count, most: 2000)))
      }
      set(&entry, text)
    case .line(_, let set):
      let line = value(name)
      if let text = EntryProblemText.wrongLine(line, field.stored) {
        problems.append(FieldProblem(name, code: "entry.bad-line", text: text))
      }
      set(&entry, line.isEmpty ? nil : line)
    case .lines(_, let set):
      let all = lines(name)
      if let wrong = all.lazy.compactMap({ EntryProblemText.wrongLine($0, field.stored) }).first {
        problems.append(FieldProblem(name, code: "entry.bad-line", text: wrong))
      }
      set(&entry, all)
    case .entries(let get, let set):
      var all: [String] = get(entry).filter { value("\(name).keep.\($0)") == "yes" }
      for place in 0..<EntryField.mostAdded {
        let key = "\(name).add.\(place)"
        let id = value(key)
        if let wrong = EntryProblemText.wrongLine(id, field.stored) {
          problems.append(FieldProblem(key, code: "entry.bad-line", text: wrong))
        } else if !id.isEmpty, id != entry.id, !all.contains(id) {
          all.append(id)
        }
      }
      set(&entry, all)
    case .wordLists(let get, let set):
      var lists = get(entry)
      for language in reading.languages { lists[language] = lines("\(name).\(language.code)") }
      set(&entry, lists.filter { !$0.value.isEmpty })
    case .number(let range, _, let set):
      let line = value(name)
      let number = Int(line)
      if !line.isEmpty, number.map({ !range.contains($0) }) ?? true {
        problems.append(
          FieldProblem(name, code: "entry.bad-number", text: EntryProblemText.numberBetween(range.lowerBound, range.upperBound)))
      }
      set(&entry, number)
    case .choice(let choices, _, let set): set(&entry, choices.first { $0.code == value(name) }?.code)
    case .choices(let choices, let get, let set):
      // In the order in which they stood; new ones after them.
      let chosen = Set(choices.map(\.code).filter { value("\(name).\($0)") == "yes" })
      let kept = get(entry).filter { code in chosen.contains(code) || !choices.contains { $0.code == code } }
      set(&entry, kept + choices.map(\.code).filter { chosen.contains($0) && !kept.contains($0) })
    case .chapter(_, let set):
      let chosen = value(name)
      set(&entry, chosen.isEmpty ? nil : chosen)
    case .sections(let get, let set):
      // The chapter stands before its sections in the form, so it is read already. In the order in which they stood; new ones after them.
      let prefix = "\(name).\(entry.chapter ?? "")."
      let chosen = Set(typed.filter { $0.key.hasPrefix(prefix) && $0.value == "yes" }.map { String($0.key.dropFirst(prefix.count)) })
      let kept = get(entry).filter(chosen.contains)
      set(&entry, kept + chosen.subtracting(kept).sorted())
    case .flag(_, let set): set(&entry, value(name) == "yes")
    case .hours(let get, let set):
      do throws(TypedHours.Problem) {
        set(&entry, try TypedHours.read(typed[name] ?? "", reading.language, keeping: get(entry)))
      } catch { problems.append(FieldProblem(name, code: "entry.bad-hours", text: EntryProblemText.hours(error))) }
    case .rows(let parts, let rows):
      let read = (0..<mostRows).compactMap { position in row(position, name, parts, typed).map { (position: position, values: $0) } }
      for problem in rows.set(&entry, read, reading) {
        problems.append(FieldProblem("\(name).\(problem.position).\(problem.part)", code: problem.code, text: problem.text))
      }
    case .conditions, .readOnly: break
    }
  }

  /// The values of one row; `nil` when nothing was typed into it.
  private static func row(_ position: Int, _ name: String, _ parts: [RowPart], _ typed: [String: String]) -> [String: String]? {
    var values: [String: String] = [:]
    var isEmpty = true
    for part in parts {
      let key = "\(name).\(position).\(part.name)"
      switch part.kind {
      case .words:
        for language in Language.interface { values["\(part.name).\(language.code)"] = typed["\(key).\(language.code)"] ?? "" }
        if Language.interface.contains(where: { !(typed["\(key).\($0.code)"] ?? "").trimmed.isEmpty }) { isEmpty = false }
      case .choices(let choices):
        let chosen = choices.map(\.code).filter { typed["\(key).\($0)"] == "yes" }
        values[part.name] = chosen.joined(separator: " ")
        if !chosen.isEmpty { isEmpty = false }
      case .choice:
        // What stands in a list beside empty fields is its first choice, not somebody's words.
        values[part.name] = typed[key] ?? ""
        if parts.first?.name == part.name, !(typed[key] ?? "").isEmpty { isEmpty = false }
      case .line, .euros, .lines, .hours:
        values[part.name] = typed[key] ?? ""
        if !(typed[key] ?? "").trimmed.isEmpty { isEmpty = false }
      }
    }
    return isEmpty ? nil : values
  }

  /// How many rows a form shows: those that are there, those that were typed, and an empty one.
  static func rowCount(_ name: String, _ values: [String: String], most: Int) -> Int {
    var last = -1
    for (key, value) in values where key.hasPrefix(name + ".") && !value.isEmpty {
      let rest = key.dropFirst(name.count + 1)
      if let number = Int(rest.prefix { $0 != "." }) { last = max(last, number) }
    }
    return min(last + 2, most)
  }
}
