package import Care
package import Kernel

/// A request of the invented world with everything that happened to it.
package struct DemoRequest: Sendable {
  package var request: Request
  package var steps: [(at: Instant, actor: Actor, event: Request.Event)] = []
  package var referrals: [DemoReferral] = []
  package var gap: Gap?
}

package struct DemoReferral: Sendable {
  package var referral: Referral
  package var steps: [(at: Instant, actor: Actor, event: Referral.Event)] = []
}

extension DemoWorld {
  /// The request with this number, from 0; every state of the house occurs within any thirty.
  package func request(_ number: Int, now: Instant) -> DemoRequest {
    var dice = Dice(seed: UInt64(number) &* 7919 &+ 11)
    let situation: DemoPeople.Situation = DemoPeople.situations[number % DemoPeople.situations.count]
    let language: Language = dice.happens(60) ? .french : .dutch
    let age = Self.age(of: number, &dice)
    let createdAt = now.adding(days: -age).adding(seconds: -Int64(600 + dice.number(below: 30_000)))
    // Up to three requests concern the same person.
    let whom = number - number % 3
    let name = "\(Self.name(of: whom).given) \(Self.name(of: whom).family)"
    let street = Self.street(of: whom)
    let anonymous = dice.happens(25)
    let report = NeedReport(
      words: language == .french ? situation.fr : situation.nl, about: situation.about,
      municipality: dice.happens(92) ? dice.choose(Municipality.all) : nil, whereabouts: anonymous ? street : "\(name), \(street)",
      contact: anonymous && situation.about != .personHerself ? "" : "0470 00 \(Day.padded(number / 100 % 100, 2)) \(Day.padded(number % 100, 2))",
      language: language)
    let channels: [Request.Channel] = [.publicReport, .phone, .publicReport, .professional, .phone, .visit]
    let request = Request(
      id: demoID("request", number), number: "\(createdAt.day.year)-D\(Day.padded(number + 1, 5))", organization: organizations[0].id,
      channel: channels[number % channels.count], report: report, state: .new, assignee: nil, clarification: Clarification(),
      createdAt: createdAt, changedAt: createdAt, version: 1)
    var made = DemoRequest(request: request)
    guard number % 10 != 0 else { return made }

    let workers: [Account] = accounts.filter { ["demo-account-helpdesk-agent", "demo-account-neighbourhood-referent"].contains($0.id.raw) }
    let worker: Account = dice.choose(workers)
    let actor = Actor(kind: .account(worker.id), name: worker.name, organization: organizations[0].id)
    var time = createdAt.adding(seconds: 1800)
    made.add(.taken(by: worker.id), at: time, by: actor)
    guard number % 10 > 1 else { return made }

    var clarification = Clarification()
    clarification.personName = anonymous ? "" : name
    clarification.wants = language == .french ? situation.wantsFr : situation.wantsNl
    clarification.inPlace = language == .french ? situation.inPlaceFr : situation.inPlaceNl
    clarification.mayBeTold = language == .french ? "Le médecin traitant" : "De huisarts"
    clarification.consent = number % 10 == 2 ? .refuses : .agrees
    time = time.adding(seconds: 3600)
    made.add(.clarified(clarification), at: time, by: actor)
    if !anonymous { made.add(.concerned(demoID("person", whom)), at: time.adding(seconds: 60), by: actor) }
    if number % 10 == 2 {
      made.add(.closed(.refusedByPerson, personsWords: ""), at: time.adding(seconds: 600), by: actor)
      return made
    }
    addReferral(to: &made, number, situation, language, from: time, actor, now)
    return made
  }

  /// Days since it came in. What is still open is young, as in a house that works; what is closed goes back two years.
  private static func age(of number: Int, _ dice: inout Dice) -> Int {
    switch number % 10 {
    case 0: dice.number(below: 3)
    case 1, 3: 1 + dice.number(below: 4)
    case 2: dice.number(below: 700)
    case 4: 2 + dice.number(below: 12)
    case 6, 8: 4 + dice.number(below: 12)
    default: number / 10 % 3 == 0 ? 4 + dice.number(below: 12) : 40 + dice.number(below: 660)
    }
  }

  private func addReferral(
    to made: inout DemoRequest, _ number: Int, _ situation: DemoPeople.Situation, _ language: Language, from start: Instant, _ actor: Actor,
    _ now: Instant
  ) {
    let candidates: [Entry] = services.filter { $0.related.contains(situation.kind) }
    let service: Entry? = candidates.isEmpty ? nil : candidates[number % candidates.count]
    let serviceName = service?.name(language) ?? (language == .french ? "Service inventé (démo)" : "Verzonnen dienst (demo)")
    let shared = made.request.report.words
    let sent = start.adding(seconds: 900)
    let referral = Referral(
      id: demoID("referral", number), request: made.request.id, gesture: number % 10 == 8 ? .advice : .referral, entry: service?.id,
      serviceName: serviceName, email: service?.emails.first ?? "service@relais-demo.example", language: language, shared: shared,
      state: .proposed, version: 1, createdAt: start, changedAt: start)
    var one = DemoReferral(referral: referral)
    defer { made.referrals.append(one) }
    guard number % 10 > 3 else { return }
    one.add(.agreed(how: language == .french ? "Au téléphone" : "Aan de telefoon"), at: start.adding(seconds: 300), by: actor)
    one.add(.sent(on: sent.day, due: sent.day.adding(days: 7)), at: sent, by: actor)
    one.add(.linkIssued(number: 1, until: sent.day.adding(days: 30)), at: sent, by: actor)
    made.add(.oriented(followUp: sent.day.adding(days: 14)), at: sent, by: actor)
    let answered = sent.adding(days: 2)
    guard answered < now else { return }
    let answering = Actor(kind: .link(referral.id), name: serviceName)
    // Some services have not looked yet.
    if number % 10 == 4, number / 10 % 4 != 3 { addOrder(to: &made, &one, number, language, at: answered, answering, actor) }
    switch number % 10 {
    case 5:
      one.add(.accepted(firstContact: answered.day.adding(days: 3), words: ""), at: answered, by: answering)
      let met = answered.adding(days: 3)
      if number / 10 % 2 == 0, met < now { addHandover(to: &one, language, at: met, actor) }
    case 6: one.add(.waiting(until: answered.day.adding(days: 21), words: ""), at: answered, by: answering)
    case 7, 9: one.add(.declined(number % 20 < 10 ? .noPlace : .outsideTerritory, words: ""), at: answered, by: answering)
    case 8:
      one.add(
        .advised(language == .french ? "Commencez par un bilan à domicile, sans urgence." : "Begin met een bilan aan huis, zonder haast."),
        at: answered, by: answering)
    default: break
    }
    let ended = answered.adding(days: 20)
    guard ended < now else { return }
    if one.referral.isSettled {
      one.add(.helpStarted(on: answered.day.adding(days: 4)), at: answered.adding(days: 4), by: actor)
      one.add(.heard(.yes, words: language == .french ? "Ça va mieux." : "Het gaat beter."), at: answered.adding(days: 11), by: actor)
      made.add(.closed(.met, personsWords: language == .french ? "Ça va mieux." : "Het gaat beter."), at: ended, by: actor)
    } else if case .declined(let reason) = one.referral.state, let gap = reason.gap {
      made.add(.closed(number % 4 == 1 ? .partlyMet(gap) : .notMet(gap), personsWords: ""), at: ended, by: actor)
      made.gap = Gap(
        id: demoID("gap", number), request: made.request.id, organization: made.request.organization, reason: gap, kind: situation.kind,
        municipality: made.request.report.municipality, detail: "", day: ended.day)
    }
  }

  /// What a service does before it answers, and a second service that would be asked after it.
  private func addOrder(
    to made: inout DemoRequest, _ one: inout DemoReferral, _ number: Int, _ language: Language, at time: Instant, _ service: Actor, _ sender: Actor
  ) {
    let french = language == .french
    one.add(.opened(on: time.day), at: time, by: service)
    switch number / 10 % 3 {
    case 0:
      let words = french ? "À quel étage est-ce ? Y a-t-il un ascenseur ?" : "Op welke verdieping is het? Is er een lift?"
      one.add(.asked(words, due: time.day.adding(days: 2)), at: time.adding(seconds: 300), by: service)
    case 1:
      let plan: ID<ReferralPlan> = demoID("plan", number)
      one.referral.place = ReferralPlace(plan: plan, place: 1, isOrdered: true, isAutomatic: true, tellsOthers: true)
      let first = one.referral
      let referral = Referral(
        id: demoID("referral-next", number), request: first.request, gesture: .referral, entry: nil,
        serviceName: french ? "Deuxième service inventé (démo)" : "Tweede verzonnen dienst (demo)", email: "deuxieme@relais-demo.example",
        language: language, shared: first.shared, state: .proposed, version: 1, createdAt: first.createdAt, changedAt: first.createdAt,
        place: ReferralPlace(plan: plan, place: 2, isOrdered: true, isAutomatic: true, tellsOthers: true))
      var next = DemoReferral(referral: referral)
      next.add(.agreed(how: french ? "Au téléphone" : "Aan de telefoon"), at: first.createdAt.adding(seconds: 300), by: sender)
      made.referrals.append(next)
    default: break
    }
  }

  private func addHandover(to one: inout DemoReferral, _ language: Language, at time: Instant, _ sender: Actor) {
    let words =
      language == .french
      ? "Elle préfère le matin et ne veut pas d'inconnus sans rendez-vous." : "Ze verkiest de voormiddag en wil geen onbekenden zonder afspraak."
    one.add(
      .handedOver(
        Handover(
          manner: .phoneTogether, day: time.day, speaker: sender.name, spokenTo: "Mme Modèle", personPresent: true, passedOn: words)),
      at: time, by: sender)
  }

  func demoID<Subject>(_ kind: String, _ number: Int) -> ID<Subject> { ID("demo-\(kind)-\(Day.padded(number, 6))") }
}

extension DemoRequest {
  mutating func add(_ event: Request.Event, at time: Instant, by actor: Actor) {
    request = request.applying(event)
    request.version += 1
    request.changedAt = time
    steps.append((time, actor, event))
  }
}

extension DemoReferral {
  fileprivate mutating func add(_ event: Referral.Event, at time: Instant, by actor: Actor) {
    referral = referral.applying(event)
    referral.version += 1
    referral.changedAt = time
    steps.append((time, actor, event))
  }
}
