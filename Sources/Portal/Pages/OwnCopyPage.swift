package import Care
import HTML
package import Kernel

extension FormName {
  package static let readableCopy = FormName("read")
  package static let machineCopy = FormName("json")
}

/// Where she asks for a copy: one to read, one for another program. Both are made at once.
package func ownCopyPage(in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame)
  return personalPage(
    .copy, title: PortalText.tile(.copy), in: frame,
    """
    <p class="lead">\(SharingText.copyLead, language)</p>\(notice(.warn, "<p>\(SharingText.copyCare, language)</p>"))<div class="own-two">\
    \(form.form(.myForm(.copy, .readableCopy), classes: "form card", form.submit(SharingText.copyRead)))\
    \(form.form(.myForm(.copy, .machineCopy), classes: "form card", form.submit(SharingText.copyFile, style: .secondary),
      form.submit(SharingText.copyArchive, style: .secondary, name: "as", value: "zip")))</div>
    """)
}

/// What of the line of time stands in a part of its own in her copy: calls, interpreters, pathways, episodes, units and organisations.
package enum OwnCopy {
  package static let kinds: Set<TimelineEntry.Kind> = [.call, .interpreter, .pathway, .episode, .act, .handover]
}

/// Everything she may see, for reading and printing.
package struct CopyModel: Hashable, Sendable {
  package let details: PersonDetails
  package let number: String
  package let keeper: String
  package let members: [CircleMember]
  package let requests: [OwnRequest]
  /// Newest first.
  package let consents: [ConsentRecord]
  package let names: [String: String]
  package let assessments: [AssessmentRecord]
  /// What happened to her, oldest first.
  package let facts: [FileFact]
  /// What else happened: the kinds of ``OwnCopy/kinds``.
  package let besides: [TimelineEntry]
  package let pathways: PathwayLibrary
  package let attachments: [AttachmentLine]
  package let notes: [NoteThread]
  package let corrections: [Correction]
  package let log: [OwnLogLine]
  package let today: Day

  package init(
    details: PersonDetails, number: String, keeper: String, members: [CircleMember], requests: [OwnRequest], consents: [ConsentRecord],
    names: [String: String], assessments: [AssessmentRecord], facts: [FileFact], besides: [TimelineEntry],
    pathways: PathwayLibrary, attachments: [AttachmentLine], notes: [NoteThread], corrections: [Correction], log: [OwnLogLine], today: Day
  ) {
    self.details = details
    self.number = number
    self.keeper = keeper
    self.members = members
    self.requests = requests
    self.consents = consents
    self.names = names
    self.assessments = assessments
    self.facts = facts
    self.besides = besides
    self.pathways = pathways
    self.attachments = attachments
    self.notes = notes
    self.corrections = corrections
    self.log = log
    self.today = today
  }
}

/// The copy as one long page.
package func readableCopyPage(_ model: CopyModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  func part(_ title: Text, _ items: [HTML]) -> HTML {
    let content: HTML = items.isEmpty ? "<p class=\"soft\">\(SharingText.none, language)</p>" : "<ul class=\"plain-list\">\(items)</ul>"
    return "<section><h2>\(title, language)</h2>\(content)</section>"
  }
  func line(_ content: HTML) -> HTML { "<li>\(content)</li>" }
  let members: [HTML] = model.members.map { member in
    let own = MemberWords(member: member, language: language)
    let rest = [own.role, own.period, member.details.phone?.formatted ?? "", member.details.does].filter { !$0.isEmpty }
    return line("<strong dir=\"auto\">\(own.name)</strong> <span dir=\"auto\">\(rest.joined(separator: " · "))</span>")
  }
  let requests: [HTML] = model.requests.map { request in
    let said = [request.words, request.wish].filter { !$0.isEmpty }.map { Prose.quote($0) }
    return line("\(PortalText.requestOf(request.day), language) (<span dir=\"ltr\">\(request.number)</span>)\(colon(language)) \(PortalText.request(request.state), language)\(said)")
  }
  let consents: [HTML] = model.consents.map { record in
    let shared: [HTML] = (record.terms?.scopes ?? []).map { scope in
      let who = scope.recipient == .everybody ? SharingText.everybody(language) : model.names[scope.recipient.code] ?? SharingText.gone(language)
      let domains = FileDomain.allCases.filter(scope.domains.contains).map { SharingText.domain($0)(language) }
      return "<br><span dir=\"auto\">\(who)</span>\(colon(language)) \(domains.joined(separator: ", "))"
    }
    let said: HTML = record.words.isEmpty ? HTML() : Prose.quote(record.words)
    return line("\(words.date(record.at.day)) · \(SharingText.decision(record.kind), language)\(shared)\(said)")
  }
  let facts: [HTML] = model.facts.map { fact in
    let until = fact.until.map { " – \(words.partialDate($0))" } ?? ""
    let said: HTML = fact.words.isEmpty ? HTML() : Prose.quote(fact.words)
    return line("\(words.partialDate(fact.from))\(until) · \(FileTimelineText.fact(fact.kind), language)\(said)")
  }
  let timeline = TimelineWords(language: language, questionnaires: [:], pathways: model.pathways)
  let besides: [HTML] = model.besides.map { entry in
    let said = timeline.told(entry)
    let shown: HTML = entry.isStruck ? "<s>\(said)</s>" : said
    return line("\(TimelineWords.when(entry, language)) · \(FileTimelineText.kind(entry.kind), language)\(shown)")
  }
  let kept: [HTML] = model.attachments.map { line(attachmentLine($0, language)) }
  let notes: [HTML] = model.notes.map { thread in
    let answers: [HTML] = thread.answers.map { "<p class=\"soft\" dir=\"auto\">\(words.date($0.at.day)), \($0.authorName)</p>\(Prose.quote($0.words))" }
    return line("<p class=\"soft\" dir=\"auto\">\(words.date(thread.note.createdAt.day)), \(thread.note.authorName)</p>\(Prose.quote(thread.note.words))\(answers)")
  }
  let corrections: [HTML] = model.corrections.map { correction in
    line(
      """
      \(words.date(correction.at.day)) · \(PortalText.correction(correction.state), language)\
      \(Prose.quote(correction.words))\(Prose.paragraphs(correction.answer))
      """)
  }
  let log: [HTML] = model.log.map { line("\(words.date($0.day))\(sentence($0, language))") }
  let details = OwnFileModel(
    details: model.details, version: 0, seesContact: true, seesSocial: true, mayCorrect: false, corrections: [], handle: "",
    keeper: model.keeper, keeperPhone: "", today: model.today)
  return personalPage(
    .copy, title: SharingText.copyTitle, in: frame, back: .copy,
    """
    <p class="lead">\(SharingText.copyMade(model.today), language) · \(model.keeper) · <span dir="ltr">\(model.number)</span></p>\
    <div class="actions no-print"><button type="button" class="button" data-print hidden>\(SharingText.print, language)</button></div>\
    <section><h2>\(PortalText.tile(.file), language)</h2>\(copyFacts(details, language))</section>\
    \(part(PortalText.tile(.circle), members))\(part(PortalText.tile(.requests), requests))\(part(SharingText.decisions, consents))\
    \(part(SharingText.happened, facts))\(part(SharingText.besides, besides))\(part(ExportText.attachments, kept))\
    \(part(SharingText.assessments, model.assessments.map { line(assessment($0, language)) }))\(part(SharingText.notes, notes))\
    \(part(PortalText.myCorrections, corrections))\(part(PortalText.tile(.log), log))
    """)
}

private func copyFacts(_ model: OwnFileModel, _ language: Language) -> HTML {
  let facts = PersonFacts(details: model.details, today: model.today, language: language)
  let addresses: [HTML] = model.details.addresses.dropFirst().map { "<li>\(facts.address($0))</li>" }
  let stays: [HTML] = model.details.residences.map { "<li dir=\"auto\">\(facts.residence($0))</li>" }
  let more = dataList([
    (PersonFormText.before(language), addresses.isEmpty ? HTML() : "<ul class=\"plain-list\">\(addresses)</ul>"),
    (PersonText.livesIn(language), stays.isEmpty ? HTML() : "<ul class=\"plain-list\">\(stays)</ul>"),
    (PortalText.matters(language), model.details.matters.isEmpty ? HTML() : Prose.quote(model.details.matters)),
  ])
  return ownFacts(model, language) + more
}

/// Questions with their answers in words.
private func assessment(_ record: AssessmentRecord, _ language: Language) -> HTML {
  let response = record.assessment.response
  let answers: [HTML] = (record.questionnaire?.allItems ?? []).compactMap { item in
    guard let answer = response.answers[item.linkID] else { return nil }
    var words = answer.written
    if case .choice(let code) = answer, let option = item.options.first(where: { $0.code == code }) { words = option.text(language) }
    if case .boolean(let yes) = answer { words = (yes ? PersonFormText.yes : PersonFormText.no)(language) }
    return "<li>\(item.text, language)\(colon(language)) <span dir=\"auto\">\(words)</span></li>"
  }
  let note: HTML = record.assessment.note.isEmpty ? HTML() : Prose.quote(record.assessment.note)
  return """
    <strong>\(record.title(language))</strong> · \(Words(language).date(record.assessment.on)) · <span dir="auto">\(record.assessor)</span>\
    <ul>\(answers)</ul>\(note)
    """
}
