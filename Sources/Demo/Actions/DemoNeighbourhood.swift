import Care
import Kernel
import Store

/// What happened around the files: messages that did not arrive, gaps that were passed on, rounds and contact points. Done by the actions of
/// the house, on the day it happened.
struct NeighbourhoodTelling {
  let world: DemoWorld
  let database: any Database
  let now: Instant
  let random: @Sendable (Int) -> [UInt8]
  let rule: MessageParameters.Rule?

  private func ago(days: Int, hours: Int64 = 0) -> Surroundings {
    let then = now.adding(days: -days).adding(seconds: -hours * 3600)
    return Surroundings(now: { then }, random: random)
  }

  func tell() async throws {
    try await messages()
    try await gaps()
    try await rounds()
    try await contacts()
  }

  // MARK: Messages

  private func messages() async throws {
    let house = world.organizations[0].id
    let letters: [(tag: String, to: String, state: Message.State, said: String)] = [
      ("0", "accueil@service-imaginaire.example", .failed(""), "550 5.1.1 <accueil@service-imaginaire.example>: no such user"),
      ("1", "info@maison-imaginaire.example", .uncertain(since: now), DeliveryReason.unclear.saying("connection lost")),
      ("2", "secretariat@cabinet-imaginaire.example", .returned(""), "5.2.2 smtp; 552 mailbox full"),
    ]
    for (index, letter) in letters.enumerated() {
      let then = ago(days: index + 1, hours: 2)
      let id: ID<Message> = ID("demo-message-\(letter.tag)")
      try await database.act(as: world.actor(.helpdeskAgent), doing: .writeMessage, in: then) { desk in
        let at = then.now()
        try desk.post(
          Message(
            id: id, to: letter.to, subject: "Relais Bruxelles (démo) vous demande de rappeler",
            body: "Bonjour,\n\nMerci de nous rappeler au 02 000 00 01, quand vous voulez.\n\nRelais Bruxelles (démo)\n", language: .french,
            createdAt: at, state: .waiting(attempts: 0, next: at)), from: house)
        _ = try desk.claim(id, at: at)
        if case .returned = letter.state { try desk.markSent(id, at: at) }
        try desk.mark(id, as: letter.state, why: letter.said)
        desk.shows("message/\(id.raw)")
      }
    }
    guard let rule else { return }
    var paper = MessageDraft()
    (paper.name, paper.post) = ("Godelieve Van den Broeck", "Denkbeeldige Kapelstraat 31\n1030 Schaarbeek")
    (paper.subject, paper.language) = (MessageSubject.triedToReach.rawValue, "nl")
    paper.words = "Ik kom donderdag even aanbellen, rond 10 uur."
    var text = MessageDraft()
    (text.name, text.phone) = ("Fatima El Amrani", "0470 90 00 12")
    (text.subject, text.day, text.time, text.language) = (MessageSubject.appointment.rawValue, "x", "10 h, chez vous", "fr")
    for (draft, days) in [(paper, 1), (text, 0)] {
      let then = ago(days: days, hours: 1)
      let day = now.day.adding(days: 3)
      _ = try await writeMessage(
        draft.checked { _ in day }, offered: Set(MessageChannel.allCases), rule, by: world.actor(.helpdeskAgent), in: database, then
      ) { draft, channel, house in
        let phone = house.phone ?? ""
        let isDutch = draft.language == .dutch
        let sentence =
          isDutch
          ? "\(house.name) probeerde u te bereiken, maar dat lukte niet."
          : "Rendez-vous avec \(house.name) : le \(day.dayOfMonth)/\(day.month), \(draft.time)."
        let ring = isDutch ? "U kunt bellen naar \(phone)." : "Vous pouvez appeler le \(phone)."
        let body = channel == .sms ? "\(sentence) \(ring)" : "Dag \(draft.name),\n\n\(sentence)\n\n\(draft.words)\n\n\(ring)\n\n\(house.name)\n"
        return Letter(subject: isDutch ? "\(house.name): we probeerden u te bereiken" : "\(house.name) : rappel d'un rendez-vous", body: body)
      }
    }
  }

  // MARK: Gaps

  private func gaps() async throws {
    let agent = world.actor(.helpdeskAgent)
    let excluded: [(words: String, kind: String, nis: Int, detail: String)] = [
      ("À 58 ans, avec une maladie de Parkinson, l'aide familiale dit que c'est à partir de 65 ans.", "category/35", 21015, "Il faut avoir 65 ans."),
      ("Repas à domicile refusés : sa voisine, qui habite de l'autre côté de la rue, les reçoit.", "category/42", 21014, "Seulement pour la commune d'à côté."),
      ("Geen aangesloten ziekenfonds, dus geen tegemoetkoming voor het alarm.", "category/38", 21004, "Enkel voor aangeslotenen."),
      ("Refusée pour la garde à domicile : pas de reconnaissance de handicap avant 60 ans.", "category/39", 21015, "Il faut avoir 65 ans, ou une reconnaissance."),
    ]
    for (index, one) in excluded.enumerated() {
      let then = ago(days: 30 + index * 21)
      let report = NeedReport(
        words: one.words, about: .family, municipality: Municipality.withNIS(one.nis), whereabouts: "", contact: "0470 00 00 9\(index)", language: .french)
      let id = try await createRequest(report, channel: .phone, by: agent, in: database, then)
      _ = try await changeRequest(
        id, .close(.notMet(.rule), personsWords: ""), version: nil, gap: GapNote(kind: one.kind, detail: one.detail), by: agent, in: database,
        ago(days: 28 + index * 21))
    }
    let unnamed = try await readObstacles(by: agent, in: database, ago(days: 20)).unnamed
    guard let first = unnamed.first, unnamed.count > 2 else { return }
    try await nameObstacle(
      .new(name: "Avoir 65 ans, sans exception pour une maladie précoce", level: .community, source: "Règlement de l'aide à domicile"),
      for: first.id, by: agent, in: database, ago(days: 19))
    let list = try await readObstacles(by: agent, in: database, ago(days: 19))
    if let rule = list.lines.first, let next = list.unnamed.last {
      try await nameObstacle(.known(rule.obstacle.id), for: next.id, by: agent, in: database, ago(days: 18))
    }
    let letter: @Sendable (Organization, Organization, [Language]) -> Letter = { sender, _, _ in
      Letter(subject: "\(sender.name) vous transmet une lacune", body: "Lisez-la après vous être identifié·e.\n")
    }
    let groups = try await readGapDesk(by: agent, in: database, ago(days: 17)).groups
    let coordinator = world.actor(.programmeCoordinator)
    for (index, group) in groups.prefix(3).enumerated() {
      let then = ago(days: 16 - index)
      let id = try await openGapDossier(group.group, by: coordinator, in: database, then)
      try await changeGapDossier(
        id, .write("Plusieurs personnes du quartier attendent depuis des mois. Un passage par semaine suffirait pour rester chez soi."), version: nil,
        by: coordinator, in: database, then, letter: letter)
      guard index < 2 else { continue }
      try await changeGapDossier(
        id, .passOn(.municipal, to: world.organizations[3].id, as: then.newID(), at: then.now()), version: nil, by: coordinator, in: database, then,
        letter: letter)
      guard index == 1 else { continue }
      try await answerGapDossier(
        id, .takesUp, words: "Une équipe mobile commence au printemps ; le CPAS prendra contact avec vous pour la zone.",
        by: world.actor(.authorityReader), in: database, ago(days: 4)
      ) { authority, _ in
        Letter(subject: "\(authority.name) a répondu à une lacune", body: "Lisez sa réponse après vous être identifié·e.\n")
      }
    }
  }

  // MARK: Outreach

  private func rounds() async throws {
    let (planner, volunteer) = (world.actor(.neighbourhoodReferent), world.actor(.volunteer))
    let outcomes: [OutreachRound.Outcome] = [.met, .absent, .fine, .fine, .refuses, .met, .absent, .fine, .absent, .met, .fine, .absent]
    let plans: [(title: String, nis: Int, doors: String, days: Int, isOver: Bool)] = [
      ("Rue du Progrès imaginaire, côté pair", 21015, "rue du Progrès imaginaire 2-36", 120, true),
      ("Denkbeeldige Kapelstraat", 21015, "Denkbeeldige Kapelstraat 1-31", 45, true),
      ("Tour du Vieux Puits (démo)", 21014, "place du Vieux Puits 5/1-20", 2, false),
    ]
    for (number, plan) in plans.enumerated() {
      let then = ago(days: plan.days)
      var draft = RoundDraft()
      (draft.title, draft.municipality, draft.day, draft.doors) = (plan.title, String(plan.nis), "x", plan.doors)
      if let account = volunteer.account { draft.volunteers = [account] }
      let day = then.today
      let id = try await planRound(draft.checked { _ in day }, by: planner, in: database, then)
      let doors = try await readRound(id, by: planner, in: database, then).doors
      let visited = plan.isOver ? doors.count - 2 : 9
      for (index, door) in doors.prefix(visited).enumerated() {
        let outcome = outcomes[(index * 5 + number) % outcomes.count]
        let at = Surroundings(now: { then.now().adding(seconds: Int64(index) * 420) }, random: random)
        if index == 6 {
          let need = try FoundNeed(
            words: "Elle ne descend plus depuis que l'ascenseur est en panne et voudrait de l'aide pour ses courses.", name: "Mme Ngozi (démo)",
            reach: "0470 00 00 7\(number)", agrees: true, language: .french)
          _ = try await passOnNeed(door.id, need, note: "", version: door.version, by: volunteer, in: database, at)
        } else {
          let note = outcome == .absent && !plan.isOver ? "Repasser en fin d'après-midi." : ""
          _ = try await noteVisit(door.id, outcome, note: note, version: door.version, by: volunteer, in: database, at)
        }
      }
      if plan.isOver { try await closeRound(id, by: planner, in: database, ago(days: plan.days - 7)) }
    }
  }

  private func contacts() async throws {
    let planner = world.actor(.neighbourhoodReferent)
    let points: [(kind: ContactPoint.Kind, name: String, person: String, nis: Int, said: String, last: Int?, next: Int?)] = [
      (.pharmacist, "Pharmacie des Tilleuls (démo)", "Mme Roba", 21015, "Elle garde nos cartes au comptoir et en parle aux habitués.", 12, 20),
      (.shop, "Épicerie du Coin (démo)", "Mustafa", 21015, "Remarque qui n'envoie plus que quelqu'un d'autre faire les courses.", 40, -3),
      (.worship, "Mosquée Imaginaire (démo)", "M. Haddad", 21014, "Annonce la permanence après la prière du vendredi.", 25, 5),
      (.caretaker, "Tour du Vieux Puits (démo)", "Greet", 21014, "Connaît chaque étage ; l'ascenseur est en panne depuis trois semaines.", 2, 12),
      (.cafe, "Sociaal restaurant De Waterput (demo)", "Ruben", 21004, "Donderdag is de beste dag om aan tafel te komen zitten.", 60, -10),
      (.post, "Facteur de la chaussée de Nulle-Part (démo)", "", 21013, "", nil, nil),
    ]
    for point in points {
      var draft = ContactPointDraft()
      (draft.kind, draft.municipality) = (point.kind.rawValue, String(point.nis))
      (draft.details.name, draft.details.person, draft.details.place) = (point.name, point.person, "Rue Imaginaire \(point.nis % 90)")
      draft.details.phone = "02 000 00 \(point.nis % 90 + 10)"
      let id = try await saveContactPoint(
        nil, draft.checked { _ in nil }, version: 0, by: planner, in: database, ago(days: 90))
      guard let last = point.last else { continue }
      try await noteContact(
        id, on: now.day.adding(days: -last), words: point.said, next: point.next.map { now.day.adding(days: $0) }, by: planner, in: database,
        ago(days: last))
    }
  }
}
