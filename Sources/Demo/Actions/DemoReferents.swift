import Care
import Kernel
import Store

/// Invented neighbourhoods with their referents and plans, and pathways that run: done by the actions of the house, on the day it happened.
struct DemoReferents {
  let world: DemoWorld
  let database: any Database
  let now: Instant
  let random: @Sendable (Int) -> [UInt8]
  let pathways: PathwayLibrary

  private func ago(days: Int) -> Surroundings {
    let then = now.adding(days: -days)
    return Surroundings(now: { then }, random: random)
  }

  func tell() async throws {
    try await neighbourhoods()
    try await runPathways()
  }

  private struct Plan {
    let names: (fr: String, nl: String)
    let nis: Int
    let streets: String
    let referents: [ReferentDraft]
  }

  private static func referent(
    _ first: String, _ family: String, _ phone: String, _ base: String, _ address: String, _ languages: Set<String>, _ hours: [Int: String]
  ) -> ReferentDraft {
    var draft = ReferentDraft()
    (draft.firstName, draft.familyName, draft.phone) = (first, family, phone)
    (draft.base, draft.address, draft.languages) = (base, address, languages)
    for (weekday, words) in hours { draft.hours[weekday - 1] = words }
    return draft
  }

  private func plans() -> [Plan] {
    var away = Self.referent(
      "Amina", "Diallo", "02 000 02 11", "La Maison du Tilleul (démo)", "Rue Imaginaire 12", ["fr", "nl", "ff", "en"], [2: "9h-12h", 4: "14h-17h"])
    (away.awayFrom, away.awayUntil, away.standIn, away.standInPhone) = ("from", "until", "Hugo Lambert", "02 000 02 12")
    return [
      Plan(
        names: ("Colline imaginaire", "Denkbeeldige Heuvel"), nis: 21015,
        streets: """
          rue du Progrès imaginaire / Denkbeeldige Vooruitgangstraat : 1-99 impairs
          rue Inventée / Verzonnen straat
          avenue des Cerisiers imaginaires / Denkbeeldige Kerselarenlaan : -120
          """, referents: [away]),
      Plan(
        names: ("Chapelle imaginaire", "Denkbeeldige Kapel"), nis: 21015,
        streets: """
          rue du Progrès imaginaire / Denkbeeldige Vooruitgangstraat : 2-98 pairs
          rue de la Chapelle imaginaire / Denkbeeldige Kapelstraat
          """,
        referents: [
          Self.referent(
            "Hugo", "Lambert", "02 000 02 12", "Antenne sociale de la Chapelle (démo)", "Rue Imaginaire 31", ["fr", "nl"], [1: "13h-16h", 3: "9h-12h"]),
          Self.referent("Greet", "Van den Broeck", "02 000 02 13", "'t Pleintje (demo)", "Verzonnenstraat 26", ["nl", "fr", "ar"], [5: "9u-12u30"]),
        ]),
      Plan(
        names: ("Vieux Puits (démo)", "Oude Put (demo)"), nis: 21014, streets: "place du Vieux Puits / Oude Putplein\nrue du Seau imaginaire / Denkbeeldige Emmerstraat",
        referents: []),
    ]
  }

  private func neighbourhoods() async throws {
    let keeper = world.actor(.neighbourhoodReferent)
    let today = now.day
    let readDay: @Sendable (String) -> Day? = { $0 == "from" ? today.adding(days: 3) : $0 == "until" ? today.adding(days: 17) : nil }
    for (index, plan) in plans().enumerated() {
      var draft = NeighbourhoodDraft()
      (draft.nameFr, draft.nameNl, draft.municipality, draft.streets) = (plan.names.fr, plan.names.nl, String(plan.nis), plan.streets)
      let then = ago(days: 200 - index)
      let id = try await beginNeighbourhood(draft.checked(), isFictitious: true, by: keeper, in: database, then)
      for referent in plan.referents {
        let made = try referent.checked(id: then.newID(), picture: nil, readDay)
        try await changeNeighbourhood(id, .referent(made), version: nil, by: keeper, in: database, then)
      }
      guard !plan.referents.isEmpty else { continue }
      try await tellings(of: id, odd: index % 2 == 1, by: keeper)
    }
    let missed: [(String, Int?)] = [
      ("rue du Seau imaginaire", 21014), ("rue du Seau imaginaire", 21014), ("Denkbeeldige Emmerstraat", 21014), ("chaussée de Nulle-Part", 21013),
      ("chaussée de Nulle-Part", 21013), ("chaussée de Nulle-Part", 21013),
    ]
    for (street, nis) in missed {
      try await database.countMiss(ReferentMiss(AddressWish(street, municipality: nis.flatMap { Municipality.withNIS($0) })), in: ago(days: 20))
    }
  }

  private func tellings(of id: ID<Neighbourhood>, odd: Bool, by keeper: Actor) async throws {
    let lines: [(ReferentTelling.Audience, ReferentTelling.Way, String, Int, Bool, Int?)] = [
      (.pharmacists, .inPerson, "Une pile de cartes au comptoir de la Pharmacie des Tilleuls (démo) ; elle en parle à ses habitués.", -30, true, 3),
      (.doctors, .meeting, "Midi de la maison médicale : qui je suis, ce que je fais, ce que je ne fais pas.", -21, true, 9),
      (.residents, .letterbox, "Affiche et carte dans 400 boîtes.", odd ? -4 : 6, false, nil),
      (.police, .inPerson, "Les deux agents de quartier.", 14, false, nil),
    ]
    for (audience, way, words, days, isDone, reached) in lines {
      var draft = TellingDraft()
      (draft.audience, draft.way, draft.words, draft.day, draft.isDone) = (audience.rawValue, way.rawValue, words, "x", isDone)
      draft.reached = reached.map(String.init) ?? ""
      let day = now.day.adding(days: days)
      try await planTelling(draft.checked(today: now.day) { _ in day }, of: id, by: keeper, in: database, ago(days: 40))
    }
  }

  /// An interpreter who is to come, asked by telephone and confirmed by hand: no letter leaves the demonstration.
  private func interpreter(for request: ID<Request>, by agent: Actor) async throws {
    var draft = InterpreterDraft()
    (draft.spoken, draft.way, draft.day, draft.time) = ("ar", InterpreterBooking.Way.onPlace.rawValue, "x", "x")
    (draft.place, draft.serviceName) = ("La Maison du Tilleul (démo), rue Imaginaire 12", "Service d'interprètes (démo)")
    let (day, time) = (now.day.adding(days: 4), ClockTime(hour: 14))
    let checked = try draft.checked(today: now.day, readDay: { _ in day }, readTime: { _ in time }, names: { _ in false })
    let none = Letter(subject: "", body: "")
    let letters = InterpreterLetters(ask: { _, _ in none }, remind: { _, _ in none }, cancelled: { _, _ in none }, answered: { _, _ in none })
    let id = try await askInterpreter(checked, for: request, letters: letters, by: agent, in: database, ago(days: 2))
    _ = try await changeInterpreter(id, .confirm(words: "Mme Haddad viendra."), letters: letters, by: agent, in: database, ago(days: 1))
  }

  // MARK: Pathways

  private func runPathways() async throws {
    let agent = world.actor(.helpdeskAgent)
    try await pathwayOnFile(by: agent)
    let reports: [(template: String, words: String, nis: Int, place: String, name: String, days: Int, done: Int)] = [
      (
        "memory", "Il demande trois fois par jour si c'est mardi, et il s'est perdu en revenant de la pharmacie.", 21015, "rue du Progrès imaginaire 17",
        "M. Roba (démo)", 26, 3
      ),
      ("carer", "Sa fille ne dort plus depuis des semaines et pleure au téléphone.", 21015, "rue de la Chapelle imaginaire 8", "Mme Ouali (démo)", 9, 1),
      ("fall", "Gevallen in de badkamer, durft niet meer alleen in bad.", 21004, "", "Mevr. Maes (demo)", 70, 6),
    ]
    for (index, one) in reports.enumerated() {
      let then = ago(days: one.days)
      guard let template = pathways.offered(one.template, on: then.today) else { continue }
      let report = NeedReport(
        words: one.words, about: .family, municipality: Municipality.withNIS(one.nis), whereabouts: one.place, contact: "0470 00 01 1\(index)",
        language: index == 2 ? .dutch : .french)
      let request = try await createRequest(report, channel: .phone, by: agent, in: database, then)
      var clarification = Clarification()
      (clarification.personName, clarification.consent) = (one.name, .agrees)
      _ = try await changeRequest(request, .clarify(clarification), version: nil, by: agent, in: database, then)
      if one.template == "carer" { try await interpreter(for: request, by: agent) }
      let id = try await startPathway(template, for: request, by: agent, in: database, then)
      let steps = try await readPathway(id, by: agent, in: database, then).pathway.steps
      for (number, step) in steps.prefix(one.done).enumerated() {
        let day = min(step.due.days(since: then.today) + number % 3, one.days)
        try await changePathway(id, .done(step.id, words: number == 0 ? "Il préfère qu'on passe le matin." : ""), by: agent, in: database, ago(days: one.days - day))
      }
      if one.template == "memory", let step = steps.dropFirst(one.done).first {
        try await changePathway(
          id, .adapt(step.id, who: .carer, whom: "sa fille Inès", due: now.day.adding(days: -2)), by: agent, in: database, ago(days: 5))
      }
      if one.done >= steps.count { try await changePathway(id, .end(.completed), by: agent, in: database, ago(days: 5)) }
    }
  }

  /// One that was begun in her file, without a request: her carer is exhausted.
  private func pathwayOnFile(by agent: Actor) async throws {
    let then = ago(days: 11)
    guard let template = pathways.offered("carer", on: then.today) else { return }
    let id = try await startPathway(template, on: DemoWorld.Story.marguerite.id, by: agent, in: database, then)
    for step in try await readPathway(id, by: agent, in: database, then).pathway.steps.prefix(1) {
      try await changePathway(id, .done(step.id, words: "Anne veut bien en parler, un soir."), by: agent, in: database, ago(days: 9))
    }
  }
}
