package import Care
import HTML
package import Kernel

/// Who can be told how it went, with the very words that go out.
package struct RequestTelling: Hashable, Sendable {
  /// What goes out in one language.
  package struct Written: Hashable, Sendable {
    package let language: Language
    package let words: String

    package init(language: Language, words: String) {
      self.language = language
      self.words = words
    }
  }

  package struct Reporter: Hashable, Sendable {
    package let report: ID<Request>
    package let number: String
    package let way: OutcomeTelling.Way
    /// The language of the report first; on paper, where the language is chosen, all others after it.
    package let written: [Written]
    package let isTold: Bool

    package init(report: ID<Request>, number: String, way: OutcomeTelling.Way, written: [Written], isTold: Bool) {
      self.report = report
      self.number = number
      self.way = way
      self.written = written
      self.isTold = isTold
    }
  }

  package let doctor: OutcomeTelling.Doctor
  package let isDoctorTold: Bool
  /// The letter to her doctor, in his language first; on paper in all others after it. Empty when he cannot be told.
  package let doctorWritten: [Written]
  /// His name, and his address as far as her circle knows it.
  package var doctorEnvelope = ""
  /// Whether the last letter to him did not leave, or did not arrive.
  package var isDoctorLetterLost = false
  package let reporters: [Reporter]

  package init(doctor: OutcomeTelling.Doctor, isDoctorTold: Bool, doctorWritten: [Written], reporters: [Reporter]) {
    self.doctor = doctor
    self.isDoctorTold = isDoctorTold
    self.doctorWritten = doctorWritten
    self.reporters = reporters
  }

  /// The languages in which a letter can go out, the usual one first.
  ///
  /// - Parameter isChosen: whether another one can be chosen.
  package static func languages(_ usual: Language, isChosen: Bool) -> [Language] {
    isChosen ? [usual] + Language.interface.filter { $0 != usual } : [usual]
  }
}

/// One form for each who can be told. Fields: `party` (doctor, reporter), `report`, `further`, `agreedHow`; on paper `post`, `language`.
func outcomeCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  guard let telling = model.telling else { return HTML() }
  let language = frame.language
  let said = model.request.clarification.mayBeTold
  let hers: HTML = said.isEmpty ? HTML() : "<p class=\"soft\">\(OutcomeText.hers, language)\(colon(language))</p>\(Prose.quote(said))"
  let reporters: [HTML] = telling.reporters.map { reporterPart($0, model, frame) }
  return "<div id=\"telling\">\(card(title: OutcomeText.title(language), "\(hers)\(doctorPart(telling, model, frame))\(reporters)"))</div>"
}

private func doctorPart(_ telling: RequestTelling, _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let title = heading(OutcomeText.doctor(language), level: 3)
  guard !telling.isDoctorTold else { return "\(title)<p>\(OutcomeText.told, language)</p>" }
  let lost: HTML = telling.isDoctorLetterLost ? notice(.warn, "<p>\(OutcomeText.lost, language)</p>") : HTML()
  if let missing = OutcomeText.missing(telling.doctor) { return "\(title)\(lost)<p class=\"soft\">\(missing, language)</p>" }
  let preview = shown(telling.doctorWritten, language)
  guard case .onPaper(let doctor) = telling.doctor else {
    let form = model.builder(.tellDoctor, frame)
    return """
      \(title)\(lost)\(preview)\(form.form(
        .requestAction(model.request.id, .tellOutcome), classes: "form one-button", form.hidden("party", "doctor"),
        actions(form.submit(OutcomeText.tell, style: .secondary))))
      """
  }
  let fresh = FormState(values: ["post": telling.doctorEnvelope, "language": usual(telling.doctorWritten)])
  let form = model.builder(.tellDoctor, frame, fresh: fresh)
  return """
    \(title)\(lost)<p>\(OutcomeText.doctorOnPaper(doctor.details.name), language)</p>\(preview)\(paperForm(
      form, model, isSentBack: model.sentBack[.tellDoctor] != nil, form.hidden("party", "doctor"), language))
    """
}

/// What a letter on paper needs besides its words, folded away until somebody wants to write one.
private func paperForm(_ form: FormBuilder, _ model: RequestModel, isSentBack: Bool, _ hidden: HTML, _ language: Language) -> HTML {
  let languages = Language.interface.map { Choice($0.code, $0.ownName) }
  return disclosure(
    OutcomeText.byLetter(language), open: isSentBack,
    form.form(
      .requestAction(model.request.id, .tellOutcome), hidden,
      form.area("post", label: OutcomeText.envelope, hint: OutcomeText.envelopeHint, rows: 4, required: true),
      form.radios("language", label: OutcomeText.letterLanguage, languages),
      actions(form.submit(OutcomeText.prepare, style: .secondary))))
}

private func reporterPart(_ reporter: RequestTelling.Reporter, _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let title = heading(OutcomeText.reporter(reporter.number)(language), level: 3)
  guard !reporter.isTold else { return "\(title)<p>\(OutcomeText.told, language)</p>" }
  let place = RequestForm.tellOutcome(reporter.report)
  guard reporter.way != .letter else {
    let form = model.builder(place, frame, fresh: FormState(values: ["language": usual(reporter.written)]))
    return """
      \(title)<p class="soft">\(OutcomeText.reporterOnPaper, language)</p>\(shown(reporter.written, language))\(paperForm(
        form, model, isSentBack: model.sentBack[place] != nil, form.hidden("party", "reporter") + form.hidden("report", reporter.report.raw),
        language))
      """
  }
  let form = model.builder(place, frame)
  let isReceipt = reporter.way == .receipt
  let further: HTML =
    isReceipt
    ? disclosure(
      OutcomeText.further(language), open: model.sentBack[place] != nil,
      """
      \(form.area("further", label: OutcomeText.further, hint: OutcomeText.furtherHint, rows: 2))\
      \(form.input("agreedHow", label: OutcomeText.agreedHow, autocomplete: "off"))
      """) : HTML()
  return """
    \(title)\(shown(reporter.written, language))\(form.form(
      .requestAction(model.request.id, .tellOutcome), form.hidden("party", "reporter"), form.hidden("report", reporter.report.raw), further,
      actions(form.submit(isReceipt ? OutcomeText.tellReceipt : OutcomeText.tell, style: .secondary))))
    """
}

/// The code of the language in which a letter goes out when nobody chooses another one.
private func usual(_ written: [RequestTelling.Written]) -> String { (written.first?.language ?? .french).code }

/// The words that go out, folded away until somebody wants to read them; where a language can be chosen, in each.
private func shown(_ written: [RequestTelling.Written], _ language: Language) -> HTML {
  let texts: [HTML] = written.map { one in
    let name: HTML = written.count > 1 ? "<p class=\"soft\">\(one.language.ownName)</p>" : HTML()
    return """
      \(name)<blockquote class="quote" dir="auto"\(if: one.language != language, " lang=\"\(one.language.code)\"")>\
      \(Prose.paragraphs(one.words))</blockquote>
      """
  }
  return disclosure(OutcomeText.preview(language), "\(texts)")
}

/// The words for those who are told how it went. Without her name and without what she needed: e-mail is not secret.
package enum OutcomeWords {
  /// To her doctor, in his language.
  package static func doctor(
    _ state: Request.State, name: String, fileNumber: String, from sender: Letters.Sender, in language: Language
  ) -> Letters.Parts {
    let body = [
      LetterText.greeting(Letters.oneLine(name))(language), "\(OutcomeText.agreed(language)) \(OutcomeText.outcome(state)(language))",
      OutcomeText.whoSheIs(fileNumber, sender.phone)(language),
      "\(Letters.oneLine(sender.name))\n-- \n\(LetterText.signature(language))",
    ]
    return (OutcomeText.subject(fileNumber)(language), body.joined(separator: "\n\n") + "\n")
  }

  /// What a reporter reads, by whichever way: every end looks the same.
  package static func reporter(hasEnded: Bool, in language: Language) -> String {
    (hasEnded ? ReportText.outcomeEnded : ReportText.outcomeTaken)(language)
  }

  /// The same as a letter.
  package static func reporterLetter(hasEnded: Bool, from sender: Letters.Sender, in language: Language) -> Letters.Parts {
    let end = "\(Letters.oneLine(sender.name))\n-- \n\(LetterText.signature(language))"
    return (ReportText.answerTitle(language), "\(reporter(hasEnded: hasEnded, in: language))\n\n\(end)\n")
  }
}
