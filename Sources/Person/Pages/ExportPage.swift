package import Care
import HTML
package import Kernel

/// What the copy of a whole file shows.
package struct ExportModel: Sendable {
  package let head: FileHead
  /// `nil` when who makes the copy may not see who she is.
  package let details: PersonDetails?
  package let keeper: String
  package let isForHer: Bool
  package let leftOut: [FilePart]
  package let members: [CircleMember]
  package let timeline: FileTimeline
  package let assessments: [Assessment]
  package let questionnaires: QuestionnaireLibrary
  package let pathways: PathwayLibrary
  /// The files kept with her requests.
  package let attachments: [AttachmentLine]
  package let notes: [NoteThread]
  package let corrections: [Correction]
  /// Who looked: only in her own copy.
  package let log: [LogEntry]
  package let houses: [ID<Organization>: String]
  package let madeAt: Instant

  package init(
    head: FileHead, details: PersonDetails?, keeper: String, isForHer: Bool, leftOut: [FilePart], members: [CircleMember],
    timeline: FileTimeline, assessments: [Assessment], questionnaires: QuestionnaireLibrary, pathways: PathwayLibrary,
    attachments: [AttachmentLine], notes: [NoteThread], corrections: [Correction], log: [LogEntry], houses: [ID<Organization>: String], madeAt: Instant
  ) {
    self.head = head
    self.details = details
    self.keeper = keeper
    self.isForHer = isForHer
    self.leftOut = leftOut
    self.members = members
    self.timeline = timeline
    self.assessments = assessments
    self.questionnaires = questionnaires
    self.pathways = pathways
    self.attachments = attachments
    self.notes = notes
    self.corrections = corrections
    self.log = log
    self.houses = houses
    self.madeAt = madeAt
  }
}

/// A file kept with a request, named in the copy.
package struct AttachmentLine: Hashable, Sendable {
  package let attachment: Attachment
  /// The request's number.
  package let number: String
  /// It stays out of her own copy: somebody else gave it in confidence.
  package let isWithheld: Bool

  package init(attachment: Attachment, number: String, isWithheld: Bool) {
    self.attachment = attachment
    self.number = number
    self.isWithheld = isWithheld
  }
}

/// For whom the copy is: asked before anything is put together, because making a copy is written down.
package func exportStartPage(_ head: FileHead, in frame: Frame) -> Page {
  let language = frame.language
  func ways(_ recipient: String) -> HTML {
    let form = FormBuilder(frame, prefix: "export-\(recipient)")
    return form.form(
      .personForm(head.person, .export, .makeExport), classes: "form", form.hidden("for", recipient),
      actions(
        form.submit(ExportText.read, name: "as", value: "page"), form.submit(ExportText.download, style: .secondary, name: "as", value: "json"),
        form.submit(ExportText.archive, style: .secondary, name: "as", value: "zip")))
  }
  return filePage(
    head, .export, title: ExportText.title(language), in: frame,
    """
    <p class="lead">\(ExportText.lead, language)</p>\
    \(columns(
      card(title: ExportText.organization(language), "<p>\(ExportText.organizationLead, language)</p>\(ways("organization"))"),
      card(title: ExportText.person(language), "<p>\(ExportText.personLead, language)</p>\(ways("person"))")))
    """)
}

/// The whole file for reading and printing.
package func exportPage(_ model: ExportModel, in frame: Frame) -> Page {
  let language = frame.language
  let recipient = (model.isForHer ? ExportText.person : ExportText.organization)(language)
  let left: [String] = model.leftOut.map { AccessReasonText.part($0)(language) }
  let missing: HTML =
    left.isEmpty ? HTML() : notice(.note, "<p>\(ExportText.leftOut(Words(language).list(left)), language)</p>")
  return filePage(
    model.head, .export, title: ExportText.title(language), in: frame,
    """
    <p class="soft">\(ExportText.made(Words(language).moment(model.madeAt), model.keeper), language) \(recipient)</p>\
    <div class="no-print"><button type="button" class="button" data-print hidden>\(ExportText.print, language)</button></div>\(missing)\
    \(model.details.map { identity($0, model, language) } ?? HTML())\(circle(model, language))\(happened(model, language))\
    \(assessed(model, language))\(kept(model, language))\(notebook(model, language))\(corrected(model, language))\(looked(model, language))
    """)
}

private func identity(_ details: PersonDetails, _ model: ExportModel, _ language: Language) -> HTML {
  let facts = PersonFacts(details: details, today: model.madeAt.day, language: language)
  func list(_ items: [HTML]) -> HTML { items.isEmpty ? HTML() : "<ul class=\"plain-list\">\(items.map { item -> HTML in "<li>\(item)</li>" })</ul>" }
  let names = list(details.names.map { HTML(text: $0.display) })
  let emails = list(details.emails.map { Prose.email($0) })
  let rows: [(term: String, content: HTML)] = [
    (PersonText.name(language), names), (PersonText.born(language), HTML(text: facts.birth ?? "")),
    (PersonFormText.nationalNumber(language), HTML(text: details.nationalNumber?.formatted ?? "")),
    (PersonText.speaks(language), HTML(text: facts.languages)), (PersonFormText.reading(language), HTML(text: facts.interpreterAndReading)),
    (PersonText.phone(language), facts.phones), (PersonFormText.email(language), emails),
    (PersonText.livesAt(language), list(details.addresses.map(facts.address))),
    (PersonText.livesIn(language), list(details.residences.map { HTML(text: facts.residence($0)) })),
    (PersonText.household(language), HTML(text: facts.household)), (PersonText.insurance(language), HTML(text: facts.insurance)),
    (PersonText.doctor(language), facts.contact(details.doctor)), (PersonText.pharmacy(language), facts.contact(details.pharmacy)),
    (PersonText.matters(language), Prose.paragraphs(details.matters)), (ExportText.note(language), Prose.paragraphs(details.note)),
  ]
  return card(title: PersonText.knowing(language), dataList(rows))
}

private func circle(_ model: ExportModel, _ language: Language) -> HTML {
  guard !model.members.isEmpty else { return HTML() }
  let rows: [[HTML]] = model.members.map { member in
    let words = MemberWords(member: member, language: language)
    let reach: [HTML] = [
      member.details.phone.map { Prose.phone($0.formatted) } ?? HTML(), member.details.email.isEmpty ? HTML() : Prose.email(member.details.email),
    ].filter { !$0.isEmpty }
    let state = member.state == .ended ? CircleText.ended(language) : ""
    return [
      "<span dir=\"auto\">\(words.name)</span>", "<span dir=\"auto\">\(words.role)</span>", "\(reach.enumerated().map { index, part -> HTML in "\(if: index > 0, "<br>")\(part)" })",
      "<span dir=\"auto\">\(member.details.does)</span>", HTML(text: [words.period, state].filter { !$0.isEmpty }.joined(separator: ", ")),
    ]
  }
  let heads: [Text] = [PersonText.name, ExportText.role, CircleText.reachable, CircleText.does, CircleText.period]
  return table(caption: PersonText.around(language), headers: heads.map { $0(language) }, rows: rows)
}

private func happened(_ model: ExportModel, _ language: Language) -> HTML {
  guard !model.timeline.entries.isEmpty else { return HTML() }
  let titles = Dictionary(model.questionnaires.all.map { ($0.id, $0.title) }, uniquingKeysWith: { _, last in last })
  let words = TimelineWords(language: language, questionnaires: titles, pathways: model.pathways)
  let items: [TimelineItem] = model.timeline.entries.map { entry in
    let said = words.told(entry)
    let struck: HTML = entry.isStruck ? "<s>\(said)</s>" : said
    return TimelineItem(
      when: TimelineWords.when(entry, language), who: entry.who,
      what: "\(chips([chip(FileTimelineText.kind(entry.kind)(language))]))\(struck)")
  }
  return "<section>\(heading(FileTimelineText.title(language)))\(timeline(items))</section>"
}

private func assessed(_ model: ExportModel, _ language: Language) -> HTML {
  guard !model.assessments.isEmpty else { return HTML() }
  let parts: [HTML] = model.assessments.map { assessment in
    let response = assessment.response
    let questions = model.questionnaires.questions(of: response)
    let order = questions?.allItems.map(\.linkID) ?? response.answers.keys.sorted()
    let rows: [(term: String, content: HTML)] = order.compactMap { id in
      guard let answer = response.answers[id] else { return nil }
      let item = questions?.item(id)
      var written = answer.written
      if case .choice(let code) = answer { written = item?.options.first { $0.code == code }?.text(language) ?? code }
      if case .boolean(let yes) = answer { written = (yes ? AssessmentText.yes : AssessmentText.no)(language) }
      return (item?.text(language) ?? id, HTML(text: written))
    }
    let title = "\(questions?.title(language) ?? response.questionnaire), \(Words(language).date(assessment.on))"
    return "<section>\(heading(title, level: 3))\(dataList(rows))\(Prose.paragraphs(assessment.note))</section>"
  }
  return "<section>\(heading(AssessmentText.title(language)))\(parts)</section>"
}

private func kept(_ model: ExportModel, _ language: Language) -> HTML {
  guard !model.attachments.isEmpty else { return HTML() }
  let lines: [HTML] = model.attachments.map { "<li>\(attachmentLine($0, language))</li>" }
  return """
    <section>\(heading(ExportText.attachments(language)))<p class="soft">\(ExportText.attachmentsHint, language)</p>\
    <ul class="plain-list">\(lines)</ul></section>
    """
}

/// A kept file in one line: its name, with which request, since when, how large.
func attachmentLine(_ line: AttachmentLine, _ language: Language) -> HTML {
  let kept = line.attachment
  let withheld: HTML = line.isWithheld ? " <span class=\"soft\">\(ExportText.withheld, language)</span>" : HTML()
  return """
    <bdi>\(kept.name)</bdi> <span class="soft">(\(line.number), \(Words(language).date(kept.at.day)), \(AttachmentText.size(kept.size), language))</span>\(withheld)
    """
}

private func corrected(_ model: ExportModel, _ language: Language) -> HTML {
  guard !model.corrections.isEmpty else { return HTML() }
  let items: [TimelineItem] = model.corrections.map { correction in
    TimelineItem(
      when: Words(language).moment(correction.at), who: "",
      what: "<p>\(PortalText.correction(correction.state), language)</p>\(Prose.quote(correction.words))\(Prose.paragraphs(correction.answer))")
  }
  return "<section>\(heading(ExportText.corrections(language)))\(timeline(items))</section>"
}

private func looked(_ model: ExportModel, _ language: Language) -> HTML {
  guard !model.log.isEmpty else { return HTML() }
  return "<section>\(heading(FileAccessText.logTitle(language)))\(fileLogTable(fileLogRows(model.log, model.houses, language), language))</section>"
}

private func notebook(_ model: ExportModel, _ language: Language) -> HTML {
  guard !model.notes.isEmpty else { return HTML() }
  let items: [TimelineItem] = model.notes.map { thread in
    let answers: [HTML] = thread.answers.map { answer in
      "<p class=\"soft\">\(answer.authorName), \(Words(language).moment(answer.at))</p>\(Prose.quote(answer.words))"
    }
    return TimelineItem(
      when: Words(language).moment(thread.note.createdAt), who: thread.note.authorName, what: "\(Prose.quote(thread.note.words))\(answers)")
  }
  return "<section>\(heading(FileFrameText.page(.notebook)(language)))\(timeline(items))</section>"
}
