import Care
import HTML
import Kernel

/// The consents of a file: where it stands, who may see what, what she decides now, and everything that was said before.
package func consentPage(_ model: ConsentModel, in frame: Frame) -> Page {
  let language = frame.language
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let summary: HTML = model.sentBack.map { FormBuilder(frame, model.state, prefix: $0.raw).summary() } ?? HTML()
  let main: HTML = """
    \(standing(model, language))\(shared(model, language))\(model.mayChange ? consentForms(model, frame) : HTML())\(history(model, language))
    """
  return filePage(
    model.head, .consents, title: ConsentText.title(language), in: frame,
    """
    \(failure)\(summary)\(mainAndAside(main, aside: aside(model, language)))
    """)
}

private func standing(_ model: ConsentModel, _ language: Language) -> HTML {
  var tone: CardAccent = .iris
  var reason = HTML()
  switch model.standing {
  case .agreed: break
  case .notAsked, .withdrawn: tone = .sun
  case .lapsed: tone = .warn
  case .refused(_, let why):
    tone = .sun
    if let why { reason = "<p>\(ConsentText.because(ConsentText.reason(why))(language))</p>" }
  }
  return card(
    accent: tone, "<p class=\"lead\">\(ConsentText.standing(model.standing), language)</p>\(reason)<p>\(ConsentText.free, language)</p>")
}

/// Recipient by domain, as access is decided now. The last line says that there is nobody else.
private func shared(_ model: ConsentModel, _ language: Language) -> HTML {
  let heads: [String] = [ConsentText.recipient(language)] + FileDomain.allCases.map { ConsentText.domain($0)(language) }
  func cell(_ isShared: Bool) -> HTML {
    isShared
      ? chip("✓ \(ConsentText.shared(language))", .good) : "<span class=\"soft\">\(ConsentText.notShared, language)</span>"
  }
  var rows: [[HTML]] = model.scopes.map { scope in
    let name: HTML = "<span dir=\"auto\">\(model.name(scope.recipient, language))</span>"
    return [name] + FileDomain.allCases.map { cell(scope.domains.contains($0)) }
  }
  let rest = model.scopes.isEmpty ? ConsentText.nobody : ConsentText.nobodyElse
  rows.append(["<strong>\(rest, language)</strong>"] + FileDomain.allCases.map { _ in cell(false) })
  return """
    <section>\(heading(ConsentText.whoSees(language)))\(table(caption: ConsentText.caption(language), headers: heads, rows: rows))\
    <p class="soft">\(ConsentText.keeper(model.keeper), language)</p></section>
    """
}

private func aside(_ model: ConsentModel, _ language: Language) -> HTML {
  let sheet = card(
    title: ConsentText.version(model.textVersion)(language),
    """
    <p>\(ConsentText.sheetLead, language)</p>\
    \(actions(buttonLink(ConsentText.sheet(language), to: Address.personItem(model.head.person, .consents, item: "sheet").link(language), style: .secondary)))
    """)
  guard model.isAgreed, let terms = model.terms else { return sheet }
  let apart = card(
    title: ConsentText.apart(language),
    dataList([
      (ConsentText.evaluation(language), chip(ConsentText.agreesTo(terms.evaluation)(language), terms.evaluation ? .good : .plain)),
      (ConsentText.research(language), chip(ConsentText.agreesTo(terms.research)(language), terms.research ? .good : .plain)),
    ]))
  return apart + sheet
}

private func history(_ model: ConsentModel, _ language: Language) -> HTML {
  let title = heading(ConsentText.history(language))
  guard !model.records.isEmpty else { return "<section>\(title)\(emptyState(ConsentText.noHistory(language)))</section>" }
  let items: [TimelineItem] = model.records.map { record in
    let who =
      record.recordedBy.hasPrefix("account/")
      ? ConsentText.writtenDownBy(model.accountNames[record.recordedBy] ?? "–")(language)
      : record.recordedBy.hasPrefix("person/") ? ConsentText.withHerOwnAccess(language) : ""
    return TimelineItem(
      when: Words(language).moment(record.at), who: who, what: "<p><strong>\(ConsentText.kind(record), language)</strong></p>\(told(record, model, language))")
  }
  return "<section>\(title)\(timeline(items))</section>"
}

private func told(_ record: ConsentRecord, _ model: ConsentModel, _ language: Language) -> HTML {
  let explanation = record.explanation
  let words = Words(language)
  var how: [String] = ConsentRecord.Explanation.Way.allCases.filter(explanation.ways.contains).map { ConsentText.way($0)(language) }
  if let by = explanation.by { how.append(model.accountNames["account/\(by.raw)"] ?? "–") }
  if !explanation.language.isEmpty, !explanation.ways.isEmpty { how.append(LanguageNames.name(explanation.language)(language)) }
  let text: HTML =
    explanation.version.isEmpty
    ? HTML()
    : textLink(
      ConsentText.version(explanation.version)(language),
      to: Address.personItem(model.head.person, .consents, item: "sheet").link(
        language, query: [("version", explanation.version)] + (explanation.language.isEmpty ? [] : [("in", explanation.language)])))
  var decider = HTML()
  if case .representative(let name, let ground) = record.decider {
    decider = "<span dir=\"auto\">\(name)</span> (\(ConsentText.ground(ground), language))"
  }
  var rows: [(term: String, content: HTML)] = [
    (ConsentText.decidedBy(language), decider), (ConsentText.explanation(language), HTML(text: how.joined(separator: ", "))),
    (ConsentText.textShown(language), text),
    (ConsentText.presentThere(language), explanation.present.isEmpty ? HTML() : "<span dir=\"auto\">\(explanation.present)</span>"),
  ]
  if let terms = record.terms { rows += agreedRows(terms, model, language) }
  if let reason = record.reason { rows.append((ConsentText.givenReason(language), HTML(text: ConsentText.reason(reason)(language)))) }
  if let registration = record.registration, registration.day != record.at.day {
    rows.append((ConsentText.onDay(language), HTML(text: words.date(registration.day))))
  }
  return "\(dataList(rows))\(record.words.isEmpty ? HTML() : Prose.quote(record.words))"
}

private func agreedRows(_ terms: ConsentTerms, _ model: ConsentModel, _ language: Language) -> [(term: String, content: HTML)] {
  let lines: [HTML] = terms.scopes.map { scope in
    let domains = FileDomain.allCases.filter(scope.domains.contains).map { ConsentText.domain($0)(language) }
    return "<li><span dir=\"auto\">\(model.name(scope.recipient, language))</span>\(colon(language)) \(domains.joined(separator: ", "))</li>"
  }
  return [
    (ConsentText.sharedWith(language), "<ul class=\"plain-list\">\(lines)</ul>"),
    (ConsentText.holdsUntil(language), HTML(text: terms.until.map { Words(language).date($0) } ?? "")),
    (ConsentText.evaluation(language), HTML(text: ConsentText.agreesTo(terms.evaluation)(language))),
    (ConsentText.research(language), HTML(text: ConsentText.agreesTo(terms.research)(language))),
  ]
}
