package import Care
import HTML
package import Kernel

/// A section as the fields of a form.
///
/// - Parameters:
///   - languages: in which words are asked; words in the others are carried along unseen.
///   - chapters: where entries can be filed.
///   - names: of other entries, by identifier.
func sectionFields(
  _ section: EntrySection, _ entry: Entry, _ form: FormBuilder, languages: [Language], chapters: [Chapter] = [], names: [String: Text] = [:]
) -> HTML {
  var all = HTML()
  for field in section.fields { all += fieldHTML(field, entry, form, languages, chapters, names) }
  return all
}

private func fieldHTML(
  _ field: EntryField, _ entry: Entry, _ form: FormBuilder, _ languages: [Language], _ chapters: [Chapter], _ names: [String: Text]
) -> HTML {
  let name = field.name
  let language = form.frame.language
  switch field.kind {
  case .words(_, _, let isLong):
    return wordsFields(name, field.label, hint: field.hint, isLong: isLong, isRequired: field.isRequired, form, languages)
  case .line:
    // Only the section on filing asks for it; its page carries the suggestions.
    let list: String? = field.stored == "offer.organisation" ? "organisations" : nil
    let known: HTML = names[form.state[name]].map { "<p class=\"hint\">\($0, language)</p>" } ?? HTML()
    return form.input(name, label: field.label, hint: field.hint, autocomplete: "off", required: field.isRequired, list: list) + known
  case .lines: return form.area(name, label: field.label, hint: field.hint, rows: 3)
  case .entries(let get, _): return otherEntries(field, get(entry), form, names)
  case .wordLists:
    let parts: [HTML] = languages.map { form.area("\(name).\($0.code)", label: labelled(field.label, $0, languages), hint: field.hint, rows: 3) }
    return "\(parts)"
  case .number: return form.input(name, label: field.label, hint: field.hint, autocomplete: "off", inputmode: "numeric")
  case .choice(let choices, _, _):
    return form.select(name, label: field.label, hint: field.hint, empty: FreshnessText.notSaid, choices.map { Choice($0.code, $0.words(language)) })
  case .choices(let choices, _, _): return checkboxes(name, field.label, field.hint, choices, form)
  case .chapter:
    return form.select(
      name, label: field.label, hint: field.hint, empty: EntryFieldText.noChapter, chapters.map { Choice($0.id, $0.name(language)) })
  case .sections: return sectionBoxes(field, chapters, form)
  case .flag: return form.checkbox(name, label: field.label)
  case .hours(let get, _):
    let kept = get(entry).filter { !TypedHours.isPlain($0) }
    let others: [HTML] = kept.map { "<li>\(describe($0))</li>" }
    return """
      \(form.area(name, label: field.label, hint: field.hint, rows: 4))\(if: !kept.isEmpty, "<p class=\"hint\">\(EntryFieldText.otherHoursKept, language)</p><ul>\(others)</ul>")
      """
  case .rows(let parts, let rows): return rowsHTML(field, parts, rows, form, languages)
  case .conditions: return HTML()
  case .readOnly(let tell, let why):
    let lines: [HTML] = tell(entry, language).map { "<li>\($0)</li>" }
    let list: HTML = lines.isEmpty ? "<p class=\"soft\">\(FreshnessText.nothing, language)</p>" : "<ul>\(lines)</ul>"
    return "<h2>\(field.label, language)</h2>\(list)<p class=\"hint\">\(why, language)</p>"
  }
}

func wordsFields(
  _ name: String, _ label: Text, hint: Text?, isLong: Bool, isRequired: Bool, _ form: FormBuilder, _ languages: [Language]
) -> HTML {
  let parts: [HTML] = Language.interface.map { language in
    let key = "\(name).\(language.code)"
    guard languages.contains(language) else { return form.hidden(key, form.state[key]) }
    let words = labelled(label, language, languages)
    return isLong
      ? form.area(key, label: words, hint: hint, rows: 2, required: isRequired)
      : form.input(key, label: words, hint: hint, autocomplete: "off", required: isRequired)
  }
  return "\(parts)"
}

/// The entries that are there, each by its name, and room for more.
private func otherEntries(_ field: EntryField, _ ids: [String], _ form: FormBuilder, _ names: [String: Text]) -> HTML {
  let language = form.frame.language
  let kept: [HTML] = ids.map { id in
    let label: Text = names[id].map { EntryFieldText.named($0(language), id) } ?? Text(same: id)
    return form.checkbox("\(field.name).keep.\(id)", label: label)
  }
  let added: [HTML] = (0..<EntryField.mostAdded).map { place in
    form.input(
      "\(field.name).add.\(place)", label: EntryFieldText.row(EntryFieldText.relatedAdd, place + 1),
      hint: place == 0 ? EntryFieldText.relatedAddHint : nil, autocomplete: "off", list: "entries")
  }
  let says: HTML = field.hint.map { "<p class=\"hint\">\($0, language)</p>" } ?? HTML()
  let boxes: HTML = kept.isEmpty ? HTML() : "\(says)<div class=\"choices\">\(kept)</div>"
  return "<fieldset class=\"field\"><legend>\(field.label, language)</legend>\(boxes)\(added)</fieldset>"
}

private func labelled(_ label: Text, _ language: Language, _ languages: [Language]) -> Text {
  languages.count == 1 ? label : EntryFieldText.inLanguage(label, language)
}

private func checkboxes(_ name: String, _ label: Text, _ hint: Text?, _ choices: [EntryChoice], _ form: FormBuilder) -> HTML {
  let language = form.frame.language
  let boxes: [HTML] = choices.map { form.checkbox("\(name).\($0.code)", label: $0.words) }
  let says: HTML = hint.map { "<p class=\"hint\">\($0, language)</p>" } ?? HTML()
  return "<fieldset class=\"field\"><legend>\(label, language)</legend>\(says)<div class=\"choices\(if: choices.count > 12, " many")\">\(boxes)</div></fieldset>"
}

/// The sections of every chapter, those of the chosen one in sight.
private func sectionBoxes(_ field: EntryField, _ chapters: [Chapter], _ form: FormBuilder) -> HTML {
  let language = form.frame.language
  let chosen = form.state["chapter"]
  let parts: [HTML] = chapters.filter { !$0.sections.isEmpty }.map { chapter in
    let boxes: [HTML] = chapter.sections.map { form.checkbox("\(field.name).\(chapter.id).\($0.id)", label: $0.name) }
    return disclosure(chapter.name(language), open: chapter.id == chosen, "<div class=\"choices\">\(boxes)</div>")
  }
  let says: HTML = field.hint.map { "<p class=\"hint\">\($0, language)</p>" } ?? HTML()
  return "<fieldset class=\"field\"><legend>\(field.label, language)</legend>\(says)\(parts)</fieldset>"
}

private func rowsHTML(_ field: EntryField, _ parts: [RowPart], _ rows: EntryRows, _ form: FormBuilder, _ languages: [Language]) -> HTML {
  let language = form.frame.language
  let count = EntryForm.rowCount(field.name, form.state.values, most: rows.most)
  let all: [HTML] = (0..<count).map { position in
    let fields: [HTML] = parts.map { rowPart("\(field.name).\(position).\($0.name)", $0, form, languages) }
    // The last one is empty: folded, so that a page stays short.
    guard position == count - 1, rows.most > 1 else {
      return "<fieldset class=\"field\"><legend\(if: rows.most == 1, " class=\"visually-hidden\"")>\(rows.most > 1 ? EntryFieldText.row(field.label, position + 1) : field.label, language)</legend>\(fields)</fieldset>"
    }
    return disclosure("\(EntryFieldText.another(language))\(colon(language)) \(field.label(language))", open: position == 0, "\(fields)")
  }
  let says: HTML = field.hint.map { "<p class=\"hint\">\($0, language)</p>" } ?? HTML()
  return """
    <h2>\(field.label, language)</h2>\(says)\(if: count > 1, "<p class=\"hint\">\(EntryFieldText.remove, language)</p>")\(all)
    """
}

private func rowPart(_ key: String, _ part: RowPart, _ form: FormBuilder, _ languages: [Language]) -> HTML {
  let language = form.frame.language
  switch part.kind {
  case .line, .euros: return form.input(key, label: part.label, autocomplete: "off")
  case .lines: return form.area(key, label: part.label, rows: 2)
  case .hours: return form.area(key, label: part.label, hint: EntryFieldText.schedulesHint, rows: 3)
  case .words: return wordsFields(key, part.label, hint: nil, isLong: false, isRequired: false, form, languages)
  case .choice(let choices):
    return form.select(key, label: part.label, empty: FreshnessText.notSaid, choices.map { Choice($0.code, $0.words(language)) })
  case .choices(let choices): return checkboxes(key, part.label, nil, choices, form)
  }
}

/// A schedule that the short form cannot say, as its source said it.
private func describe(_ schedule: Schedule) -> String {
  if let words = schedule.description ?? schedule.notes { return words }
  let days = schedule.byday.map(\.description).joined(separator: " ")
  let parts = [schedule.freq?.rawValue ?? "", days, schedule.opensAt?.description ?? "", schedule.closesAt?.description ?? ""]
  return parts.filter { !$0.isEmpty }.joined(separator: " ")
}

// MARK: Telling

extension EntryField {
  /// What an entry says here, line by line, as its editors and its provider read it. Empty when it says nothing.
  ///
  /// - Parameters:
  ///   - chapters: for the names of chapters and sections; what is not among them is told by its identifier.
  ///   - questions: for the formulas of conditions; without them a condition is told by its sentence.
  ///   - names: of other entries, by identifier; what is not among them is told by its identifier.
  package func lines(
    _ entry: Entry, _ language: Language, _ chapters: [Chapter] = [], questions: QuestionBook = .empty, names: [String: Text] = [:]
  ) -> [String] {
    func named(_ id: String) -> String { names[id].map { EntryFieldText.named($0(language), id)(language) } ?? id }
    switch kind {
    case .words(let get, _, _): return get(entry).map { Self.told($0) } ?? []
    case .line(let get, _): return get(entry).map { [named($0)] } ?? []
    case .lines(let get, _): return get(entry)
    case .entries(let get, _): return get(entry).map { named($0) }
    case .wordLists(let get, _):
      return get(entry).sorted { $0.key < $1.key }.map { "\($0.key.code.uppercased()): \($0.value.joined(separator: ", "))" }
    case .number(_, let get, _): return get(entry).map { ["\($0)"] } ?? []
    case .choice(let choices, let get, _): return get(entry).map { [EntryCodes.words(choices, $0)(language)] } ?? []
    case .choices(let choices, let get, _): return get(entry).map { EntryCodes.words(choices, $0)(language) }
    case .chapter(let get, _): return get(entry).map { id in [chapters.first { $0.id == id }?.name(language) ?? id] } ?? []
    case .sections(let get, _):
      let known = chapters.first { $0.id == entry.chapter }?.sections ?? []
      return get(entry).map { id in known.first { $0.id == id }?.name(language) ?? id }
    case .flag(let get, _): return get(entry) ? [FreshnessText.yes(language)] : []
    case .hours(let get, _):
      let schedules = get(entry)
      return TypedHours.lines(schedules, language) + schedules.filter { !TypedHours.isPlain($0) }.map { describe($0) }
    case .rows(let parts, let rows): return rows.get(entry, language).map { Self.told($0, parts, language) }.filter { !$0.isEmpty }
    case .conditions: return entry.offering.conditions.map { conditionLine($0, questions, language) }
    case .readOnly(let tell, _): return tell(entry, language)
    }
  }

  static func told(_ text: Text) -> [String] {
    text.fr == text.nl && text.nl == text.en ? [text.fr] : ["FR: \(text.fr)", "NL: \(text.nl)", "EN: \(text.en)"]
  }

  private static func told(_ values: [String: String], _ parts: [RowPart], _ language: Language) -> String {
    parts.compactMap { part in
      let words: String
      switch part.kind {
      case .words: words = values["\(part.name).\(language.code)"] ?? values["\(part.name).fr"] ?? ""
      case .choice(let choices): words = values[part.name].map { $0.isEmpty ? "" : EntryCodes.words(choices, $0)(language) } ?? ""
      case .choices(let choices):
        words = (values[part.name] ?? "").split(separator: " ").map { EntryCodes.words(choices, String($0))(language) }.joined(separator: ", ")
      case .euros:
        let amount = values[part.name] ?? ""
        words = amount.isEmpty ? "" : amount == "0" ? FreshnessText.free(language) : FreshnessText.euros(amount)(language)
      case .line, .lines, .hours: words = (values[part.name] ?? "").split(whereSeparator: \.isNewline).joined(separator: "; ")
      }
      return words.isEmpty ? nil : words
    }.joined(separator: " · ")
  }
}

/// What a field said before and says after, for people. Lines that did not change are left out where others did on both sides; where some only
/// came or only went, all stand there, so that nobody takes one that stays for one that was replaced.
func sidesHTML(
  _ field: String, before: Entry, after: Entry, _ language: Language, _ chapters: [Chapter] = [], questions: QuestionBook = .empty,
  names: [String: Text] = [:]
) -> (label: String, before: HTML, after: HTML) {
  guard let known = EntrySection.field(stored: field) else { return (field, HTML(text: "…"), HTML(text: "…")) }
  let old = known.lines(before, language, chapters, questions: questions, names: names)
  let new = known.lines(after, language, chapters, questions: questions, names: names)
  let gone = old.filter { !new.contains($0) }
  let come = new.filter { !old.contains($0) }
  let isReplaced = !gone.isEmpty && !come.isEmpty
  func list(_ shown: [String]) -> HTML {
    guard !shown.isEmpty else { return "<span class=\"soft\">\(FreshnessText.nothing, language)</span>" }
    let items: [HTML] = shown.map { "<li>\($0)</li>" }
    return shown.count == 1 ? HTML(text: shown[0]) : "<ul>\(items)</ul>"
  }
  return (known.label(language), list(isReplaced ? gone : old), list(isReplaced ? come : new))
}
