package import Care
import HTML
package import Kernel

extension FormName {
  package static let providerAnswer = FormName("answer")
  package static let providerCorrect = FormName("correct")
}

/// What a provider answers with one touch.
package enum ProviderButton: String, CaseIterable, Hashable, Sendable { case right, stop, wrong, later }

/// An entry as its provider sees it by link.
package struct ProviderModel: Sendable {
  package let secret: String
  package let entry: Entry
  /// With the corrections sent so far.
  package let wished: Entry
  package let changes: [ShownSides]
  package let question: EntryQuestion
  package let sender: String
  /// The section being corrected, with what was typed.
  package let section: EntrySection?
  package let form: FormState
  package let done: Text?

  package init(
    secret: String, entry: Entry, wished: Entry, changes: [ShownSides], question: EntryQuestion, sender: String, section: EntrySection? = nil,
    form: FormState = FormState(), done: Text? = nil
  ) {
    self.secret = secret
    self.entry = entry
    self.wished = wished
    self.changes = changes
    self.question = question
    self.sender = sender
    self.section = section
    self.form = form
    self.done = done
  }

  /// What is said after an answer, by the word in the address.
  package static func done(_ word: String) -> Text? {
    switch word {
    case "right": ProviderText.confirmed
    case "correct", "stop": ProviderText.corrected
    case "later": ProviderText.postponed
    case "capacity": ProviderText.published
    default: nil
    }
  }
}

/// The page behind the link: everything read back, one touch when all is right, each part to correct. Made for a phone.
package func providerPage(_ model: ProviderModel, in frame: Frame) -> Page {
  let language = frame.language
  let body = model.section.map { correcting(model, $0, frame) } ?? whole(model, frame)
  var page = Page(title: ProviderText.title(language), address: .directoryItem(.confirmation, item: model.secret), body: body)
  if let section = model.section { page.query = [("section", section.id)] }
  return page
}

private func whole(_ model: ProviderModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.form, prefix: "answer")
  let address = Address.directoryItemForm(.confirmation, item: model.secret, .providerAnswer)
  let sections: [HTML] = EntrySection.all.filter(\.isForProviders).map { section(model, $0, language) }
  let right = form.form(address, form.submit(ProviderText.allRight, name: "answer", value: ProviderButton.right.rawValue))
  let months: [Choice] = [1, 3, 6, 12].map { Choice("\($0)", ProviderText.months($0)(language)) }
  let done: HTML = model.done.map { notice(.good, "<p>\($0, language)</p>") } ?? HTML()
  return """
    <h1>\(model.wished.name, language)</h1>\(done)<p class="lead">\(ProviderText.lead, language)</p>\
    \(if: model.changes.isEmpty, right)\(wishes(model, language))<div>\(sections)</div>\(if: model.changes.isEmpty, right)\
    \(card(
      title: ProviderText.other(language),
      """
      \(form.form(
        address, form.select("months", label: ProviderText.later, months, required: true),
        form.submit(ProviderText.laterSend, style: .secondary, name: "answer", value: ProviderButton.later.rawValue)))\
      \(form.form(
        address, form.submit(ProviderText.wrong, style: .quiet, name: "answer", value: ProviderButton.wrong.rawValue),
        form.danger(ProviderText.stop, asking: ProviderText.stopSure, name: "answer", value: ProviderButton.stop.rawValue)))
      """))
    <p class="small soft">\(if: !model.sender.isEmpty, "\(ProviderText.asks(language)) \(model.sender). ")\(ProviderText.noAccount, language) \
    \(ProviderText.until, language) \(Words(language).date(model.question.expiresAt.day)).</p>
    """
}

private func wishes(_ model: ProviderModel, _ language: Language) -> HTML {
  guard !model.changes.isEmpty else { return HTML() }
  let rows: [[HTML]] = model.changes.map { side in
    let told = sidesHTML(side.field, before: side.before, after: side.after, language)
    return [HTML(text: told.label), told.before, told.after]
  }
  let caption =
    model.question.editorName.isEmpty ? ProviderText.wishedAnyone(language) : "\(ProviderText.wished(language)) \(model.question.editorName)"
  return table(
    caption: caption, headers: [FreshnessText.field(language), FreshnessText.before(language), FreshnessText.after(language)], rows: rows)
}

private func section(_ model: ProviderModel, _ section: EntrySection, _ language: Language) -> HTML {
  let rows: [(term: String, content: HTML)] = section.fields.map { field in
    let lines = field.lines(model.wished, language)
    let items: [HTML] = lines.map { "<li>\($0)</li>" }
    return (field.label(language), lines.count > 1 ? "<ul>\(items)</ul>" : HTML(text: lines.first ?? ""))
  }
  let facts = dataList(rows)
  let link = Address.directoryItem(.confirmation, item: model.secret).link(language, query: [("section", section.id)])
  let correcting: HTML =
    section.isForCorrections
    ? "<p><a class=\"button secondary\" href=\"\(url: link)\">\(ProviderText.correct, language) \(spokenOnly(section.title(language)))</a></p>"
    : "<p class=\"hint\">\(ProviderText.conditionsHow, language)</p>"
  return card(
    title: section.title(language),
    """
    \(facts)\(if: facts.isEmpty, "<p class=\"soft\">\(FreshnessText.notSaid, language)</p>")\(correcting)
    """)
}

private func correcting(_ model: ProviderModel, _ section: EntrySection, _ frame: Frame) -> HTML {
  let language = frame.language
  var form = FormBuilder(frame, model.form)
  form.marksRequired = true
  let note: HTML = form.requiredNote(section.fields.contains { $0.isRequired })
  let own: Language = Language.interface.contains(language) ? language : .french
  return """
    <p><a href="\(url: Address.directoryItem(.confirmation, item: model.secret).link(language))">\(ProviderText.back, language)</a></p>
    <h1>\(section.title, language)</h1><p class="lead">\(model.wished.name, language)</p>
    \(form.form(
      .directoryItemForm(.confirmation, item: model.secret, .providerCorrect), form.summary(), form.hidden("section", section.id), note,
      sectionFields(section, model.wished, form, languages: [own]),
      form.submit(section.id == "capacity" ? ProviderText.sendCapacity : ProviderText.send)))
    """
}

/// After "this is not for us": nothing of the entry any more.
package func wrongRecipientPage(secret: String, in frame: Frame) -> Page {
  let language = frame.language
  return Page(
    title: ProviderText.wrongTitle(language), address: .directoryItem(.confirmation, item: secret),
    body: "<h1>\(ProviderText.wrongTitle, language)</h1><p class=\"lead\">\(ProviderText.wrongWords, language)</p>")
}
