import Care
import HTML
import Kernel

/// The lines of a timeline in words: the same on its page and in the copy of a file.
struct TimelineWords {
  let language: Language
  /// Names of questionnaires, by identifier.
  let questionnaires: [String: Text]
  /// What pathways are called, and their steps.
  let pathways: PathwayLibrary

  /// The day, month or year as far as it is known, the time where there is one, and until when.
  static func when(_ entry: TimelineEntry, _ language: Language) -> String {
    let words = Words(language)
    if let at = entry.at, entry.until == nil { return words.moment(at) }
    let known = words.partialDate(entry.from)
    let from = entry.from.exact == nil ? FileTimelineText.some(known, hasMonth: entry.from.month != nil)(language) : known
    return entry.until.map { FileTimelineText.span(from, words.partialDate($0))(language) } ?? from
  }

  func told(_ entry: TimelineEntry) -> HTML {
    switch entry.what {
    case .requestMade(let request):
      return line("\(TimelineText.created(request.channel)(language)) (\(request.number))", request.report.words)
    case .requestEvent(let number, let event): return requestEvent(number, event)
    case .referralEvent(let service, let event): return referralEvent(service, event)
    case .assessment(let assessment): return assessed(assessment)
    case .consent(let record): return line(ConsentText.kind(record)(language), record.words)
    case .joinedCircle(let member): return line(FileTimelineText.joined(name(member))(language))
    case .leftCircle(let member): return line(FileTimelineText.left(name(member))(language))
    case .residence(let residence):
      let place = residence.place.isEmpty ? "" : ", \(residence.place)"
      return line(FileTimelineText.residence("\(PersonText.residence(residence.kind)(language))\(place)", residence.kind)(language))
    case .address(let address): return line(FileTimelineText.address(written(address))(language))
    case .episodeStep(let episode, let step):
      return line("\(EpisodeText.service(episode.service)(language)) – \(EpisodeStepWords(language: language).said(step))", step.words)
    case .fact(let fact): return line(FileTimelineText.fact(fact.kind)(language), fact.words)
    case .call(let call):
      let parts = [call.channel.name(language), RequestText.teller(call.caller)(language), call.result.name(language)]
      return line(parts.joined(separator: ", "), call.said.words)
    case .interpreter(let booking):
      let told = InterpreterText.told(LanguageNames.name(booking.spoken), InterpreterText.state(booking.state))(language)
      return line("\(told), \(booking.way.name(language)), \(interpreterWhen(booking, language))", booking.words)
    case .act(let act): return acted(act)
    case .handover(let handover): return moved(handover)
    case .pathwayBegun(let pathway): return line(PathwayText.begun(name(pathway))(language))
    case .pathwayStep(let pathway, let step):
      let what = stepWords(step, pathways.version(pathway.template, from: pathway.templateFrom), language)
      var said = "\(name(pathway)) – \(what)"
      if case .skipped(let why, _) = step.state { said += " (\(PathwayText.isSkipped(language))\(colon(language)) \(why.name(language)))" }
      return line(said, step.words)
    case .pathwayEnded(let pathway, let ending): return line(PathwayText.over(name(pathway), ending)(language))
    }
  }

  private func name(_ pathway: Pathway) -> String {
    (pathways.version(pathway.template, from: pathway.templateFrom)?.name ?? PathwayText.unknown)(language)
  }

  /// What was given, for whom, and why it was taken back.
  private func acted(_ act: LedgerAct) -> HTML {
    var said = LedgerNameText.act(act.kind, language)
    if act.audience != .person { said += " · \(LedgerNameText.audience(act.audience)(language))" }
    if act.state == .unbilled { said += " · \(LedgerText.unbilled(language))" }
    return line(said, act.correction?.reason ?? "")
  }

  /// Which organisation followed her until when, whether another one of this house went on, and why it was taken back.
  private func moved(_ handover: LedgerHandover) -> HTML {
    var said = LedgerHandoverText.happened(handover)(language)
    if let taken = handover.takenAt { said += " · \(LedgerHandoverText.wentOn(taken.day)(language))" }
    return line(said, handover.replaced?.reason ?? "")
  }

  private func line(_ said: String, _ words: String = "") -> HTML {
    "<p dir=\"auto\">\(said)</p>\(words.isEmpty ? HTML() : Prose.quote(words))"
  }

  private func requestEvent(_ number: String, _ event: Request.Event) -> HTML {
    let said = "\(TimelineText.request(event)(language)) (\(number))"
    if case .clarified(let clarification) = event { return line(said, clarification.wants) }
    return line(said, event.quoted)
  }

  private func referralEvent(_ service: String, _ event: Referral.Event) -> HTML {
    let said = TimelineText.referral(service, event)(language)
    switch event {
    case .agreed(let words), .accepted(_, let words), .waiting(_, let words), .declined(_, let words), .advised(let words), .asked(let words, _),
      .replied(let words, _, _), .considered(let words, _), .ended(_, let words), .heard(_, let words), .told(_, let words):
      return line(said, words)
    case .handedOver(let handover): return line(said, handover.passedOn)
    case .mayAskAgain(let again): return line(said, again.by)
    case .refused, .sent, .toRing, .opened, .reminded, .contacted, .helpStarted, .linkIssued, .linkKept, .linkClosed, .withdrawn, .expired:
      return line(said)
    }
  }

  private func assessed(_ assessment: Assessment) -> HTML {
    let title = questionnaires[assessment.response.questionnaire]?(language) ?? assessment.response.questionnaire
    let link = Address.personItem(assessment.person, .assessments, item: assessment.id.raw).link(language)
    return "<p>\(textLink(title, to: link))\(colon(language)) \(AssessmentText.place(assessment.place), language)</p>"
  }

  private func name(_ member: CircleMember) -> String {
    let words = MemberWords(member: member, language: language)
    return [words.name, words.role].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func written(_ address: DatedAddress) -> String {
    let place = address.place.isEmpty ? (address.municipality.flatMap(Municipality.withNIS)?.name(language) ?? "") : address.place
    let street = address.isFixed ? address.street : PersonText.noFixedAddress(language)
    return [street, [address.postalCode, place].filter { !$0.isEmpty }.joined(separator: " "), address.usualPlace].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
