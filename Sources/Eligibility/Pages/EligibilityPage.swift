package import Care
import HTML
package import Kernel

extension FormName {
  package static let answerFields = FormName("answer")
  package static let shareExplanation = FormName("share")
  package static let unshareExplanation = FormName("unshare")
}

/// What a person's file says for every programme.
package struct EligibilityModel: Sendable {
  package let head: FileHead
  package let facts: EligibilityFacts
  package let verdicts: [EligibilityVerdict]
  /// Everything that was ever answered, oldest first.
  package let answers: [FileAnswer]
  package let shares: [String: EligibilityShare]
  package let mayAnswer: Bool
  /// What was sent back, with its problems; and whether it came from the form that changes answers.
  package let state: FormState
  package let isChange: Bool
  /// By programme: its last day, where everybody should know it by now.
  package var ending: [String: Day] = [:]

  package init(
    head: FileHead, facts: EligibilityFacts, verdicts: [EligibilityVerdict], answers: [FileAnswer], shares: [String: EligibilityShare],
    mayAnswer: Bool, state: FormState = FormState(), isChange: Bool = false
  ) {
    self.head = head
    self.facts = facts
    self.verdicts = verdicts
    self.answers = answers
    self.shares = shares
    self.mayAnswer = mayAnswer
    self.state = state
    self.isChange = isChange
  }

  /// The fields that can still change something for any programme, each once.
  package var openFields: [EligibilityRules.Field] {
    var seen: Set<String> = []
    return verdicts.flatMap { $0.answer.openFields($0.programme.eligibility) }.filter { seen.insert($0.name).inserted }
  }

  /// What somebody answered and can answer anew; a fall is struck out where it stands.
  package var changeable: [EligibilityRules.Field] {
    var seen: Set<String> = []
    let open = Set(openFields.map(\.name))
    return verdicts.flatMap(\.programme.eligibility.fields).filter { field in
      guard !open.contains(field.name), EligibilityAsk(field).isAnsweredHere, let found = facts.evidence[field.name], found.value != nil else {
        return false
      }
      if case .fact(.fall, _) = found.origin { return false }
      return seen.insert(field.name).inserted
    }
  }
}

/// For each programme and service: what comes out, why, and what is still to be asked.
package func eligibilityPage(_ model: EligibilityModel, in frame: Frame) -> Page {
  let language = frame.language
  let cards: [HTML] = model.verdicts.map { programmeCard($0, model, frame) }
  let body: HTML =
    cards.isEmpty
    ? emptyState(EligibilityText.noProgrammes(language))
    : mainAndAside("\(soFar(model, language))\(asking(model, frame))\(cards)", aside: "\(changing(model, frame))\(history(model, language))")
  return filePage(
    model.head, .eligibility, title: EligibilityText.title(language), in: frame,
    """
    <p class="lead">\(EligibilityText.lead, language)</p>\(model.isChange ? HTML() : builder(model, frame).summary())\(exclusions(model.facts, model.verdicts, language))\
    \(incompleteNotice(model, language))\(body)
    """)
}

private func builder(_ model: EligibilityModel, _ frame: Frame) -> FormBuilder {
  unmarked(FormBuilder(frame, model.isChange ? FormState() : model.state, prefix: "e"))
}

/// Every answer may stay empty: the words above say so once.
private func unmarked(_ form: FormBuilder) -> FormBuilder {
  var form = form
  form.marksRequired = true
  return form
}

private func incompleteNotice(_ model: EligibilityModel, _ language: Language) -> HTML {
  guard let assessment = model.facts.incomplete else { return HTML() }
  let link = Address.personItem(model.head.person, .assessments, item: assessment.id.raw).link(language)
  return notice(.note, "<p>\(EligibilityText.incomplete, language) \(textLink(EligibilityText.openIncomplete(language), to: link))</p>")
}

private func programmeCard(_ verdict: EligibilityVerdict, _ model: EligibilityModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let services: [HTML] = verdict.answer.services.map {
    serviceExplanation($0, of: verdict, model.facts, isOpen: false, language)
  }
  let sheet = Address.personItem(model.head.person, .eligibility, item: verdict.programme.id).link(language)
  return card(
    title: verdict.programme.name(language),
    """
    <p class="soft">\(ExplanationText.onDay(verdict.answer.on), language)</p>\(ending(verdict.programme, model, language))\(services)\(ruleSources(verdict.answer, language))\
    \(actions(buttonLink(EligibilityText.sheet(language), to: sheet, style: .secondary)))\(sharing(verdict.programme, model, frame))
    """)
}

/// That the programme ends soon, or has, and what follows it.
private func ending(_ programme: Programme, _ model: EligibilityModel, _ language: Language) -> HTML {
  guard let last = model.ending[programme.id] else { return HTML() }
  let words = model.facts.on > last ? OverviewText.hasEnded(last) : OverviewText.soonOver(last)
  let next = model.verdicts.first { $0.programme.follows?.programme == programme.id }
  let after: HTML = next.map { " \(OverviewText.successor($0.programme.name), language)" } ?? HTML()
  return notice(.warn, "<p>\(words, language)\(after)</p>")
}

private func sharing(_ programme: Programme, _ model: EligibilityModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let share = model.shares[programme.id]
  let said: HTML = share.map { "<p>\(EligibilityText.sharedBy($0.authorName, $0.at.day), language)</p>" } ?? HTML()
  guard model.mayAnswer else { return said }
  let form = FormBuilder(frame, prefix: "share-\(programme.id)")
  let address: Address = .personItemForm(
    model.head.person, .eligibility, item: programme.id, share == nil ? .shareExplanation : .unshareExplanation)
  return """
    <div class="no-print">\(said)\(form.form(
      address, form.submit(share == nil ? EligibilityText.share : EligibilityText.unshare, style: share == nil ? .secondary : .quiet)))\
    \(if: share == nil, "<p class=\"hint\">\(EligibilityText.shareLead, language)</p>")</div>
    """
}

/// Above the questions what is known without them: on a phone the programmes stand screens below.
private func soFar(_ model: EligibilityModel, _ language: Language) -> HTML {
  guard model.mayAnswer, !model.openFields.isEmpty else { return HTML() }
  var rows: [(term: String, content: HTML)] = []
  for verdict in model.verdicts {
    for service in verdict.answer.services {
      let said: HTML = chip(ExplanationText.verdict(service.truth)(language), tone(service.truth))
      // A verdict is not read alone where something stands beside it.
      let beside: HTML = verdict.beside(of: service) == nil ? HTML() : " \(chip(EligibilityText.remarkBelow(language), .warn))"
      rows.append((term: ExplanationText.service(service.id)(language), content: said + beside))
    }
  }
  return "<div class=\"no-print\">\(card(title: ExplanationText.onDay(model.facts.on)(language), accent: .iris, dataList(rows)))</div>"
}

// MARK: Questions

/// Only what can still change something: answered here, or where it stands in the file.
private func asking(_ model: EligibilityModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let open = model.openFields
  guard !open.isEmpty else { return notice(.good, "<p>\(EligibilityText.nothingToAsk, language)</p>") }
  let here = open.filter { EligibilityAsk($0).isAnsweredHere }
  let elsewhere: [(EligibilityAsk, Text, AddressLink)] = [
    (.file, EligibilityText.fromFile, Address.personPage(model.head.person, .identity).link(language)),
    (.assessment, EligibilityText.fromAssessment, Address.personPage(model.head.person, .assessments).link(language)),
  ]
  let links: [HTML] = elsewhere.compactMap { ask, words, link in
    let fields = open.filter { EligibilityAsk($0) == ask }
    guard !fields.isEmpty else { return nil }
    let names = Words(language).list(fields.map { ExplanationText.field($0.name)(language) })
    return "<p>\(EligibilityText.comesFrom(names), language) \(textLink(words(language), to: link))</p>"
  }
  let form = builder(model, frame)
  let fields: HTML =
    here.isEmpty || !model.mayAnswer
    ? HTML()
    : form.form(
      .personForm(model.head.person, .eligibility, .answerFields), classes: "form short-choices",
      "\(here.map { question($0, form, unknown: EligibilityText.dontKnow, language) })",
      form.area("remark", label: EligibilityText.remark, hint: EligibilityText.remarkHint, rows: 2, atMost: FileAnswer.longestRemark),
      actions(form.submit(EligibilityText.save)))
  return """
    <div class="no-print">\(card(
      title: EligibilityText.ask(language), accent: .sun, "<p class=\"hint\">\(EligibilityText.askLead, language)</p>\(fields)\(links)"))</div>
    """
}

private func question(_ field: EligibilityRules.Field, _ form: FormBuilder, unknown: Text, _ language: Language) -> HTML {
  let label = ExplanationText.field(field.name)
  let choices = [
    Choice(EligibilityDraft.yes, ExplanationText.yes(language)), Choice(EligibilityDraft.no, ExplanationText.no(language)),
    Choice(EligibilityDraft.unknown, unknown(language)),
  ]
  let radios = form.radios(EligibilityDraft.name(field.name), label: label, choices)
  guard case .dated = EligibilityAsk(field) else { return radios }
  let day = form.input(
    EligibilityDraft.dateName(field.name), label: EligibilityText.when(field.name), hint: FileTimelineText.dayHint, autocomplete: "off")
  return "<div class=\"if-yes\">\(radios)\(day)</div>"
}

private func changing(_ model: EligibilityModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let fields = model.changeable
  guard model.mayAnswer, !fields.isEmpty else { return HTML() }
  var state = model.isChange ? model.state : FormState()
  for field in fields where state.values[EligibilityDraft.name(field.name)] == nil {
    guard let value = model.facts.flags[field.name] else { continue }
    state.values[EligibilityDraft.name(field.name)] = value ? EligibilityDraft.yes : EligibilityDraft.no
  }
  let form = unmarked(FormBuilder(frame, state, prefix: "c"))
  return """
    <div class="no-print">\(card(disclosure(
      EligibilityText.change(language), open: model.isChange,
      """
      \(form.summary())<p class="hint">\(EligibilityText.changeLead, language)</p>\(form.form(
        .personForm(model.head.person, .eligibility, .answerFields), classes: "form short-choices", form.hidden("form", "change"),
        "\(fields.map { question($0, form, unknown: EligibilityText.noLonger, language) })",
        form.area("remark", label: EligibilityText.remark, hint: EligibilityText.remarkHint, rows: 2, atMost: FileAnswer.longestRemark),
        actions(form.submit(EligibilityText.save, style: .secondary))))
      """)))</div>
    """
}

private func history(_ model: EligibilityModel, _ language: Language) -> HTML {
  guard !model.answers.isEmpty else { return HTML() }
  let items: [TimelineItem] = model.answers.reversed().map { answer in
    let value = answer.value.map { $0 ? ExplanationText.yes : ExplanationText.no } ?? EligibilityText.noLonger
    let remark: HTML = answer.remark.isEmpty ? HTML() : Prose.quote(answer.remark)
    return TimelineItem(
      when: Words(language).moment(answer.createdAt), who: answer.authorName,
      what: "<p>\(ExplanationText.field(answer.field), language)\(colon(language)) <strong>\(value, language)</strong></p>\(remark)")
  }
  return card(disclosure(EligibilityText.history(language), timeline(items)))
}
