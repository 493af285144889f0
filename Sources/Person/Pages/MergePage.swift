package import Care
import HTML
package import Kernel

/// What the merging page shows.
package struct MergeModel: Hashable, Sendable {
  /// A file that was merged before.
  package struct Earlier: Hashable, Sendable {
    package let merge: PersonMerge
    package let person: Person?

    package init(merge: PersonMerge, person: Person?) {
      self.merge = merge
      self.person = person
    }
  }

  package let head: FileHead
  /// The file that stays.
  package let stays: Person
  package let goes: Person?
  package let alike: [AlikeLine]
  package let earlier: [Earlier]
  package let today: Day
  package let state: FormState
  package let failure: Text?

  package init(
    head: FileHead, stays: Person, goes: Person?, alike: [AlikeLine], earlier: [Earlier], today: Day, state: FormState = FormState(),
    failure: Text? = nil
  ) {
    self.head = head
    self.stays = stays
    self.goes = goes
    self.alike = alike
    self.earlier = earlier
    self.today = today
    self.state = state
    self.failure = failure
  }
}

/// Two files side by side, what merging does, and what was merged before.
package func mergePage(_ model: MergeModel, in frame: Frame) -> Page {
  let language = frame.language
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let main = model.goes.map { comparison(model, $0, frame) } ?? choosing(model, frame)
  var page = filePage(
    model.head, .merge, title: FileFrameText.page(.merge)(language), in: frame, "\(failure)\(main)\(earlier(model, frame))")
  if let goes = model.goes { page.query = [("with", goes.id.raw)] }
  return page
}

private func choosing(_ model: MergeModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let rows: [WorkRow] = model.alike.map { line in
    var row = WorkRow(
      title: nameForPage(line.person, language),
      link: Address.personPage(model.stays.id, .merge).link(language, query: [("with", line.person.id.raw)]))
    row.details = "<p>\(facts(line.person, language).joined(separator: " · "))</p><p class=\"soft\">\(likenessWords(line.likeness, language))</p>"
    return row
  }
  let list: HTML = rows.isEmpty ? "<p class=\"soft\">\(DuplicateText.noneAlike, language)</p>" : workList(rows)
  let filter = FilterForm(language, [:])
  let asking = filter.form(
    .personPage(model.stays.id, .merge), label: DuplicateText.chooseTitle, submit: DuplicateText.show,
    filter.input("with", label: DuplicateText.otherNumber))
  return "<section>\(heading(DuplicateText.chooseTitle(language)))\(list)\(asking)</section>"
}

private func comparison(_ model: MergeModel, _ goes: Person, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.state)
  let (one, other) = (summary(model.stays, model, frame), summary(goes, model, frame))
  let rows: [[HTML]] = zip(one, other).filter { !$0.content.isEmpty || !$1.content.isEmpty }.map { left, right in
    [HTML(text: left.term), left.content.isEmpty ? "–" : left.content, right.content.isEmpty ? "–" : right.content]
  }
  let fields = PersonMerge.contradictions(model.stays.details, goes.details)
  let choices: [HTML] = fields.map { field in
    let words = [(value: "stays", person: model.stays), (value: "goes", person: goes)].map { side in
      Choice(side.value, "\(value(field, side.person.details, model.today, language)) (\(side.person.number))")
    }
    var state = model.state
    if state[field.rawValue].isEmpty { state.values[field.rawValue] = "stays" }
    return FormBuilder(frame, state).radios(field.rawValue, label: DuplicateText.field(field), words, required: true)
  }
  let asking: HTML = choices.isEmpty ? HTML() : "<h2>\(DuplicateText.choose, language)</h2>\(choices)"
  let swap = textLink(
    DuplicateText.swap(language), to: Address.personPage(goes.id, .merge).link(language, query: [("with", model.stays.id.raw)]))
  let heads: [String] = [DuplicateText.item(language), "\(DuplicateText.stays(language)): \(model.stays.number)", "\(DuplicateText.goes(language)): \(goes.number)"]
  let deciding = form.form(
    .personForm(model.stays.id, .merge, .merge), form.hidden("other", goes.id.raw), form.hidden("version", String(model.stays.version)),
    form.hidden("otherVersion", String(goes.version)), asking, notice(.note, "<p>\(DuplicateText.consequence, language)</p>"),
    actions(form.danger(DuplicateText.merge, asking: DuplicateText.mergeQuestion)))
  return "\(table(caption: DuplicateText.sideBySide(language), headers: heads, rows: rows))<p>\(swap)</p>\(deciding)"
}

private func earlier(_ model: MergeModel, _ frame: Frame) -> HTML {
  guard !model.earlier.isEmpty else { return HTML() }
  let language = frame.language
  let words = Words(language)
  let parts: [HTML] = model.earlier.enumerated().map { index, one in
    let form = FormBuilder(frame, prefix: "undo-\(index)")
    let undoing = form.form(
      .personForm(model.stays.id, .merge, .undoMerge), form.hidden("merge", one.merge.id.raw),
      actions(form.danger(DuplicateText.undo, asking: DuplicateText.undoQuestion)))
    let isOpen = one.merge.canBeUndone(on: model.today) && one.person != nil
    let undo: HTML =
      isOpen ? "<p class=\"soft\">\(DuplicateText.undoUntil(words.date(one.merge.undoableUntil)), language)</p>\(undoing)" : HTML()
    let content: HTML = one.person.map { dataList(summary($0, model, frame)) } ?? "<p class=\"soft\">\(DuplicateText.cannotRead, language)</p>"
    let title = DuplicateText.mergedOn(one.person?.number ?? "–", words.date(one.merge.at.day))(language)
    return disclosure(title, "\(content)\(undo)")
  }
  return card(title: DuplicateText.mergedTitle(language), "\(parts)")
}

/// Everything a file's details say, in the same order for both.
private func summary(_ person: Person, _ model: MergeModel, _ frame: Frame) -> [(term: String, content: HTML)] {
  let language = frame.language
  let details = person.details
  let facts = PersonFacts(details: details, today: model.today, language: language)
  func text(_ words: String) -> HTML { HTML(text: words) }
  func lines(_ all: [HTML]) -> HTML {
    let items: [HTML] = all.map { "<li>\($0)</li>" }
    return items.isEmpty ? HTML() : "<ul class=\"plain-list\">\(items)</ul>"
  }
  return [
    (PersonText.name(language), lines(details.names.map { "<span dir=\"auto\">\($0.display)</span>" })),
    (PersonText.born(language), text(facts.birth ?? "")),
    (PersonFormText.gender(language), details.gender == .unknown ? HTML() : text(PersonText.gender(details.gender)(language))),
    (PersonFormText.nationalNumber(language), text(details.nationalNumber?.formatted ?? "")),
    (PersonText.phone(language), facts.phones), (PersonFormText.email(language), lines(details.emails.map { HTML(text: $0) })),
    (PersonText.speaks(language), text(facts.languages)), (PersonFormText.reading(language), text(facts.interpreterAndReading)),
    (PersonText.livesAt(language), lines(details.addresses.map(facts.address))),
    (PersonText.livesIn(language), lines(details.residences.map { HTML(text: facts.residence($0)) })),
    (PersonText.household(language), text(facts.household)), (PersonText.insurance(language), text(facts.insurance)),
    (PersonText.doctor(language), facts.contact(details.doctor)), (PersonText.pharmacy(language), facts.contact(details.pharmacy)),
    (PersonText.matters(language), details.matters.isEmpty ? HTML() : Prose.paragraphs(details.matters)),
    (PersonFormText.note(language), details.note.isEmpty ? HTML() : Prose.paragraphs(details.note)),
    (PersonText.agreement(language), text(FileFrameText.inclusion(person.inclusion)(language))),
  ]
}

private func value(_ field: PersonMerge.Field, _ details: PersonDetails, _ today: Day, _ language: Language) -> String {
  let facts = PersonFacts(details: details, today: today, language: language)
  func contact(_ contact: NamedContact) -> String {
    [contact.name, contact.phone?.formatted ?? "", contact.email].filter { !$0.isEmpty }.joined(separator: ", ")
  }
  switch field {
  case .called: return details.displayName
  case .birth: return facts.birth ?? ""
  case .gender: return PersonText.gender(details.gender)(language)
  case .nationalNumber: return details.nationalNumber?.formatted ?? ""
  case .interpreter: return PersonText.interpreter(details.interpreter)(language)
  case .reading: return PersonText.reading(details.reading)(language)
  case .address:
    let address = details.addresses.first ?? DatedAddress()
    let place = address.isFixed ? address.street : [PersonText.noFixedAddress(language), address.usualPlace].joined(separator: ", ")
    return [place, address.postalCode, address.place, address.from.map { Words(language).partialDate($0) } ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  case .household: return facts.household
  case .insurance: return facts.insurance
  case .doctor: return contact(details.doctor)
  case .pharmacy: return contact(details.pharmacy)
  }
}
