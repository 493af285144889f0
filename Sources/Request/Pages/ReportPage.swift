package import Care
import HTML
package import Kernel

/// A form that is empty but for the kind of help somebody came from.
package func reportStart(from entry: Entry?, in language: Language) -> FormState {
  guard let entry else { return FormState() }
  return FormState(values: ["words": ReportText.looksFor(entry.name)(language)])
}

/// The public report: five fields at most, two of them needed. Field names are those of ``NeedReportDraft``.
package func reportPage(_ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  let choices: [Choice] = NeedReport.Reporter.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let steps: [HTML] = ReportText.nextSteps.map { step in "<li>\(step, language)</li>" }
  var page = Page(
    title: ReportText.title(language), address: .reportNeed,
    body: """
      <h1>\(ReportText.title, language)</h1><p class="lead">\(ReportText.lead, language)</p>\(form.summary())\(danger(language))
      \(form.form(
        .reportNeed,
        form.area(
          "words", label: ReportText.words, hint: ReportText.wordsHint, rows: 5, required: true,
          atMost: NeedReportDraft.longestWords, left: ReportText.charactersLeft),
        form.radios("about", label: ReportText.about, choices, required: true),
        form.select(
          "municipality", label: ReportText.municipality, empty: ReportText.municipalityUnknown, municipalityChoices(language)),
        form.input("whereabouts", label: ReportText.whereabouts, hint: ReportText.whereaboutsHint, autocomplete: "off"),
        form.input("contact", label: ReportText.contact, hint: ReportText.contactHint, autocomplete: "off"),
        "<p class=\"soft\">\(ReportText.privacy, language)</p>", form.submit(ReportText.send)))
      <h2>\(ReportText.nextTitle, language)</h2><ol class="steps">\(steps)</ol>
      """)
  page.menu = .report
  page.showsEmergencyNumbers = true
  return page
}

private func danger(_ language: Language, words: Text = ReportText.dangerWords) -> HTML {
  """
  <section class="notice bad"><span class="sign" aria-hidden="true">!</span><div><h2>\(ReportText.dangerTitle, language)</h2>\
  <ul class="danger-numbers"><li><a class="button danger" href="tel:112"><strong>112</strong> \(ReportText.ambulance, language)</a></li>\
  <li><a class="button danger" href="tel:101"><strong>101</strong> \(ReportText.police, language)</a></li></ul><p>\(words, language)</p>\
  </div></section>
  """
}

/// What is shown once after a report: number and code, and how to follow it.
package struct ReportReceipt: Hashable, Sendable {
  package let number: String
  /// Shown once; the database keeps its hash.
  package let code: String
  /// The words tell of danger.
  package let isDanger: Bool

  package init(number: String, code: String, isDanger: Bool) {
    self.number = number
    self.code = code
    self.isDanger = isDanger
  }
}

/// After sending: the number and the code, large.
package func reportDonePage(_ receipt: ReportReceipt, referents: RequestReferents? = nil, in frame: Frame) -> Page {
  let language = frame.language
  let steps: [HTML] = ReportText.nextSteps.prefix(2).map { step in "<li>\(step, language)</li>" }
  var page = Page(
    title: ReportText.doneTitle(language), address: .reportNeed,
    body: """
      <h1>\(ReportText.doneTitle, language)</h1>\(if: receipt.isDanger, danger(language, words: ReportText.dangerSeen))
      <p class="lead">\(ReportText.doneLead, language)</p>
      \(card(
        accent: .iris,
        """
        <dl class="facts"><div><dt>\(ReportText.number, language)</dt><dd class="receipt">\(copyable(receipt.number, in: language))</dd></div>\
        <div><dt>\(ReportText.code, language)</dt><dd class="receipt">\(copyable(inGroups(receipt.code), in: language))</dd></div></dl>
        """))
      <div class="actions"><button type="button" class="button secondary" data-print hidden>\(ReportText.print, language)</button>\
      \(textLink(ReportText.follow(language), to: Address.receipt.link(language)))</div>
      <h2>\(ReportText.nextTitle, language)</h2><ol class="steps">\(steps)</ol>
      \(referentsCard(referents, ReferentText.found, in: frame))
      <p>\(textLink(ReferentText.title(language), to: Address.room(.neighbourhoods).link(language)))</p>
      """)
  page.menu = .report
  page.showsEmergencyNumbers = true
  return page
}

/// Four characters at a time, easier to write down; whoever reads it back drops the spaces.
private func inGroups(_ code: String) -> String {
  var result = ""
  for (index, character) in code.enumerated() {
    if index > 0, index.isMultiple(of: 4) { result.append(" ") }
    result.append(character)
  }
  return result
}
