import Care
import HTML
import Kernel

/// A request with all that happens around it. The person's own words come first.
package func requestPage(_ model: RequestModel, in frame: Frame) -> Page {
  let language = frame.language
  let request = model.request
  let name = request.clarification.personName
  let title = name.isEmpty ? WorkListText.unknownPerson(language) : name
  let closing: HTML = request.isClosed ? HTML() : closeCard(model, frame)
  let asksNow = isTimeToAsk(model)
  let main: HTML = """
    \(ownWords(model, language))\(joinedCards(model, frame))\(alikeCard(model, frame))\
    \(standing(model, frame))\(outcomeCard(model, frame))\(receiptCards(model, frame))\(asksNow ? closing : HTML())\(clarification(model, frame))\
    \(needsCard(model, frame))\(referralSection(model, frame))\(pathwaysCard(model.pathways, in: frame))\
    \(asksNow ? HTML() : closing)
    """
  let aside: HTML = """
    \(concernCard(model, frame))\
    \(request.isClosed ? reopenCard(model, frame) : followUpCard(model, frame))\
    \(handCard(model, frame))\(noteCard(model, frame))\(attachmentCard(model, frame))\
    \(interpretersCard(model.interpreters, for: request, in: frame))\
    \(referentsCard(model.referents, NeighbourhoodDeskText.onRequest, in: frame))\(accessCard(model, language))
    """
  var page = Page(
    title: "\(RequestText.title(request.number)(language)) – \(title)", address: .request(request.id),
    body: """
      \(breadcrumb([(RequestText.backToList(language), Address.workList.link(language))], here: request.number, in: language))
      <div class="page-head"><h1 dir="auto">\(title)</h1>
      \(chips(priorityChips(request, language) + [chip(RequestText.state(request.state)(language), RequestText.tone(request.state))]))</div>
      <p class="soft">\(subtitle(model, language))</p>
      \(togetherLine(model, language))\(failureNotice(model, language))\
      \(undeliveredNotice(model.undelivered, RequestText.undelivered(model.undelivered.count), language))\
      \(conflictCard(model, frame))\(problemSummary(model, frame))\(mainAndAside(main, aside: aside))
      \(card(title: RequestText.timeline(language), requestTimeline(model.timeline, language)))
      """)
  page.menu = .requests
  page.width = .wide
  return page
}

private func subtitle(_ model: RequestModel, _ language: Language) -> String {
  let request = model.request
  let parts: [String] = [
    RequestText.title(request.number)(language), request.report.municipality?.name(language) ?? WorkListText.noMunicipality(language),
    RequestText.channel(request.channel)(language), Words(language).moment(request.createdAt),
  ]
  return parts.joined(separator: " · ")
}

/// What she wants stands above what was reported, once it is known.
private func ownWords(_ model: RequestModel, _ language: Language) -> HTML {
  let wants = model.request.clarification.wants
  let wish: HTML = wants.isEmpty ? HTML() : "\(heading(RequestText.wants(language)))\(Prose.quote(wants))"
  let report = model.request.report
  let said: HTML = """
    <blockquote class="quote" dir="auto"\(if: report.language != language, " lang=\"\(report.language.code)\"")>\
    \(Prose.paragraphs(report.words))</blockquote>
    """
  return card(accent: .iris, "\(wish)\(heading(RequestText.report(language)))\(said)\(reportFacts(report, language))")
}

private func standing(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let request = model.request
  let reasons: [HTML] = model.cannotWait.map { reason in
    "<p class=\"reason warn\">\(WorkListText.reason(reason, now: model.now), language)</p>"
  }
  let next = WorkListText.next(
    model.next, assignee: model.isMine ? RequestText.you(language) : model.assigneeName, today: model.now.day, in: language)
  let holder: HTML? = (model.isMine ? RequestText.you(language) : model.assigneeName).map { name in
    let away: HTML = model.away.map { away -> HTML in ", \(AwayText.holder(away), language)" } ?? HTML()
    return "<p class=\"soft\">\(RequestText.assignee(language))\(colon(language)) \(name)\(away)</p>"
  }
  let nextLine: HTML = request.isClosed ? HTML() : "<p><strong>\(next)</strong></p>"
  let take: HTML =
    request.isClosed || model.isMine
    ? HTML()
    : versionedButton(
      .take, request.assignee == nil ? RequestText.take : RequestText.takeOver, request.assignee == nil ? .primary : .secondary, model,
      frame)
  return card(
    title: RequestText.standingTitle(language), accent: model.cannotWait.isEmpty ? .none : .warn,
    """
    <p>\(RequestText.standing(request.state), language)</p>\(reasons)\(nextLine)\(holder)\(take)\(priorityPart(model, frame))
    """)
}

/// French sets a space before a colon.
func colon(_ language: Language) -> String { language == .french ? "\u{00A0}:" : ":" }

/// A button that needs no field besides the version.
func versionedButton(
  _ action: Address.RequestAction, _ words: Text, _ style: FormBuilder.ButtonStyle, _ model: RequestModel, _ frame: Frame
) -> HTML {
  let form = FormBuilder(frame, prefix: action.rawValue)
  return form.form(
    .requestAction(model.request.id, action), classes: "form one-button", form.hidden("version", String(model.request.version)),
    actions(form.submit(words, style: style)))
}

func reportFacts(_ report: NeedReport, _ language: Language) -> HTML {
  let contact: HTML =
    report.contact.isEmpty ? "<span class=\"soft\">\(RequestText.anonymous, language)</span>" : reachable(report.contact)
  return dataList([
    (RequestText.toldBy(language), HTML(text: RequestText.teller(report.about)(language))),
    (RequestText.whereabouts(language), HTML(text: report.whereabouts)),
    (RequestText.contact(language), contact),
    (RequestText.writtenIn(language), report.language == language ? HTML() : HTML(text: report.language.ownName)),
  ])
}

/// A phone number or an address to tap on, when the whole line is one; else the words as they are.
private func reachable(_ words: String) -> HTML {
  if EmailAddress.isPlausible(words) { return Prose.email(words) }
  let signs: Set<Character> = [" ", "+", "/", ".", "-", "(", ")"]
  let isNumber = words.allSatisfy { $0.isASCII && $0.isNumber || signs.contains($0) }
  return isNumber ? Prose.phone(words) : HTML(text: words)
}

private func accessCard(_ model: RequestModel, _ language: Language) -> HTML {
  card(
    title: RequestText.accessTitle(language),
    "<p>\(model.because.text, language)</p><p class=\"soft\">\(RequestText.logged, language)</p>")
}

private func referralSection(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let request = model.request
  let mayRefer = !request.isClosed && request.clarification.consent != .refuses
  let isMain: Bool =
    switch model.next {
    case .clarify, .lookAgain, .readAdvice: request.assignee != nil
    default: false
    }
  let refer: HTML =
    mayRefer
    ? actions(
      buttonLink(RequestText.refer(language), to: Address.newReferral(request.id).link(language), style: isMain ? .primary : .secondary),
      buttonLink(
        ProvidersText.orientTitle(language), to: Address.directory(.providers).link(language, query: providerQuery(for: request)), style: .quiet))
    : HTML()
  guard !model.referrals.isEmpty else {
    let words = request.isClosed ? RequestText.noReferralsClosed : RequestText.noReferrals
    return """
      <section>\(heading(RequestText.referrals(language)))\(emptyState(words(language), refer))</section>
      """
  }
  // Services that are asked for the same stand together, in their order; the others where they were prepared.
  let first = Dictionary(model.referrals.compactMap { item in item.referral.place.map { ($0.plan, item.referral.id.raw) } }, uniquingKeysWith: min)
  let ordered = model.referrals.map { item in
    (key: item.referral.place.flatMap { first[$0.plan] } ?? item.referral.id.raw, place: item.referral.place?.place ?? 0, item: item)
  }
  let cards: [HTML] = ordered.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map { referralCard($0.item, model: model, in: frame) }
  return "<section>\(heading(RequestText.referrals(language)))\(planCard(model, frame))\(cards)\(refer)</section>"
}

private func failureNotice(_ model: RequestModel, _ language: Language) -> HTML {
  guard let failure = model.failure else { return HTML() }
  let isConflict = failure == Request.Problem.changedMeanwhile.text
  let title = isConflict ? RequestText.conflictTitle : RequestText.notDone
  return """
    <div role="alert">\
    \(notice(.bad, title: title(language), "<p>\(failure, language)</p>"))</div>
    """
}

/// The summary of the one form that was sent back with problems, on top of the page.
private func problemSummary(_ model: RequestModel, _ frame: Frame) -> HTML {
  for (form, state) in model.sentBack where !state.problems.isEmpty {
    return FormBuilder(frame, state, prefix: form.prefix).summary()
  }
  return HTML()
}

/// What happened, in the order given.
func requestTimeline(_ lines: [TimelineLine], _ language: Language) -> HTML {
  let words = Words(language)
  let items: [TimelineItem] = lines.map { line in
    TimelineItem(when: words.moment(line.at), who: line.who, what: told(line.what, language))
  }
  return timeline(items)
}

private func told(_ what: TimelineLine.What, _ language: Language) -> HTML {
  func line(_ text: Text, _ words: String = "") -> HTML {
    "<p>\(text, language)</p>\(words.isEmpty ? HTML() : Prose.quote(words))"
  }
  switch what {
  case .created(let channel): return line(TimelineText.created(channel))
  case .besides(let text, let words): return line(text, words)
  case .prepared(let service, let gesture): return line(TimelineText.prepared(service, gesture))
  case .request(let event):
    return line(TimelineText.request(event), event.quoted)
  case .referral(let service, let event):
    let text = TimelineText.referral(service, event)
    switch event {
    case .agreed(let words), .accepted(_, let words), .waiting(_, let words), .declined(_, let words), .advised(let words), .asked(let words, _),
      .replied(let words, _, _), .considered(let words, _), .ended(_, let words), .heard(_, let words), .told(_, let words):
      return line(text, words)
    case .handedOver(let handover): return line(text, handover.passedOn)
    case .mayAskAgain(let again): return line(text, again.by)
    case .refused, .sent, .toRing, .opened, .reminded, .contacted, .helpStarted, .linkIssued, .linkKept, .linkClosed, .withdrawn, .expired:
      return line(text)
    }
  }
}
