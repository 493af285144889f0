import Care
import Kernel

/// The two persons with an access of their own.
extension DemoWorld {
  static let daughter: ID<CircleMember> = ID("demo-story-member-01-0")
  static let doctor: ID<CircleMember> = ID("demo-story-member-01-2")

  func marguerite(_ parameters: DemoParameters, _ now: Instant) -> DemoFile {
    let begun = now.adding(days: -240)
    var person = person(.marguerite, "Marguerite", "Lemaire-Vandenabeele", "1941-03-14", speaks: ["fr", "nl"], daysAgo: 240, now: now) {
      lives(&$0, "rue du Progrès imaginaire 14, bte 3", 21_015, since: 1974, gettingIn: "2e étage, sonner deux fois : elle entend mal")
      rings(&$0, "0470 91 41 14")
      rings(&$0, "0470 90 41 14", answeredBy: "sa fille Anne, le soir")
      $0.nationalNumber = Self.number(year: 1941, month: 3, serial: 214)
      $0.reading = .largePrint
      $0.household.kind = .alone
      $0.household.words = "Mistigri, un chat de 14 ans"
      $0.insurance.state = .insured
      $0.insurance.fund = organizations[2].name
      $0.doctor.name = "Dr Tilleul (démo)"
      $0.doctor.phone = try? PhoneNumber("0470 91 10 14")
      $0.pharmacy.name = "Pharmacie des Tilleuls (démo)"
      $0.matters = "Rester chez moi avec Mistigri, et descendre au parc quand il fait beau."
    }
    includes(&person, on: begun.day.adding(days: 6))
    var made = DemoFile(person: person)
    made.members = [
      member("Anne Lemaire", "sa fille", .family, 0, of: .marguerite) {
        ($0.byNight, $0.atWeekends, $0.isTrustedPerson, $0.isEmergencyContact, $0.holdsKey) = (true, true, true, true, true)
        $0.phone = try? PhoneNumber("0470 90 41 15")
        $0.does = "Courses, papiers, le dimanche ensemble"
      },
      member("Sevgi Öztürk", "voisine du 1er", .neighbour, 1, of: .marguerite) {
        ($0.holdsKey, $0.byNight) = (true, true)
        $0.does = "Passe le matin, nourrit le chat"
      },
      member("Dr Tilleul (démo)", "son médecin", .professional, 2, of: .marguerite) {
        $0.profession = .generalPractitioner
        $0.email = "dr.tilleul@relais-demo.example"
        $0.phone = try? PhoneNumber("0470 91 10 14")
      },
      member(actor(.homeNurse).name, "infirmière", .professional, 3, of: .marguerite, account: .homeNurse) {
        $0.profession = .homeNurse
        $0.atWeekends = true
        $0.does = "Soins du matin, pilulier"
      },
      member(actor(.caseManager).name, "case manager", .professional, 4, of: .marguerite, account: .caseManager) {
        $0.profession = .caseManager
        $0.isCoordinator = true
      },
      member(organizations[1].name, "aide familiale, mardi et vendredi", .service, 5, of: .marguerite, house: 1) { $0.does = "Ménage et repas" },
      member("Boulangerie Imaginaire (démo)", "la boulangère, la voit chaque matin", .keyFigure, 6, of: .marguerite),
    ]
    made.consents = [
      consent(
        0, .given, of: .marguerite, at: begun.adding(days: 6), sharesAll(), present: "sa fille Anne", words: "Oui, mais pas pour des études.",
        version: parameters.textVersion)
    ]
    made.facts = [
      fact(
        "story-01-0", .hospitalStay, from: PartialDate(now.day.adding(days: -96)), until: PartialDate(now.day.adding(days: -84)),
        "Hôpital Imaginaire (démo), hanche.", now: now),
      fact("story-01-1", .fall, from: PartialDate(now.day.adding(days: -97)), "Dans la cuisine, en voulant attraper le chat.", by: .homeNurse, now: now),
      fact("story-01-2", .fall, from: PartialDate(now.day.adding(days: -20)), "Glissé de la chaise, sans mal.", by: .homeNurse, now: now),
      fact(
        "story-01-3", .carerCrisis, from: PartialDate(now.day.adding(days: -8)), "Anne est à bout depuis la sortie d'hôpital ; elle dort à peine.",
        now: now),
    ]
    if let screener = parameters.questionnaires.current("belrai-screener", on: now.day) {
      var dice = Dice(seed: 1941)
      var given: [String: Questionnaire.Answer] = ["C1": .choice("1"), "C2a": .choice("0"), "D1": .choice("0")]
      let before = assessment(screener, "story-01-0", of: person, on: now.day.adding(days: -210), severity: 1, given: given, &dice)
      given["C2a"] = .choice("1")
      for module in ["score.iadl", "score.adl"] { given[module] = DecimalNumber("3.5").map { .decimal($0) } }
      let last = assessment(
        screener, "story-01-1", of: person, on: now.day.adding(days: -18), severity: 2, given: given,
        note: "À la table de la cuisine, avec sa fille.", &dice)
      made.assessments = [before, last]
    }
    made.complete = Set(made.assessments.map(\.id))
    made.notes = margueritesNotes(person, made.members, now)
    made.requests = [margueritesRequest(person, now)]
    return made
  }

  private func margueritesNotes(_ person: Person, _ members: [CircleMember], _ now: Instant) -> [NoteThread] {
    let herself = Actor(kind: .person(person.id), name: person.details.displayName)
    let asked = note(
      "story-01-1", of: person, by: actor(.caseManager), question: true, to: [.member(Self.daughter)],
      "Qui peut être là mardi matin quand on vient poser la barre d'appui dans la douche ?", at: now.adding(days: -9))
    return [
      note(
        "story-01-0", of: person, by: actor(.homeNurse),
        "Mme Lemaire préfère qu'on vienne après 9 h : elle écoute la messe à la radio. Sonnez deux fois, elle entend mal de l'oreille gauche.",
        at: now.adding(days: -31)),
      members.first.map {
        answered(asked, "story-01-1", by: $0, "Moi, j'ai pris congé mardi. Qu'ils sonnent chez Sevgi si je suis en retard.", at: now.adding(days: -8))
      } ?? asked,
      note(
        "story-01-2", of: person, by: actor(.homeNurse), part: .health, "Tension 15/9 ce matin, deux jours de suite. Pilulier du soir oublié mercredi.",
        at: now.adding(days: -3)),
      note("story-01-3", of: person, by: herself, "Le monsieur de la barre d'appui a été très gentil. Merci à tout le monde.", at: now.adding(days: -2)),
      note(
        "story-01-4", of: person, by: actor(.caseManager), question: true, to: [.herself],
        "Préférez-vous le repas chaud à midi ou le soir ? Répondez quand vous voulez, ou dites-le à Anne.", at: now.adding(days: -1)),
    ]
  }

  private func margueritesRequest(_ person: Person, _ now: Instant) -> DemoRequest {
    let at = now.adding(days: -12)
    let report = NeedReport(
      words: "Maman n'arrive plus à entrer dans sa baignoire depuis l'hôpital. Elle se lave au lavabo et elle a froid.", about: .family,
      municipality: Municipality.withNIS(21_015), whereabouts: "Marguerite Lemaire, rue du Progrès imaginaire 14", contact: "0470 90 41 15", language: .french)
    let request = Request(
      id: ID("demo-story-request-01"), number: "\(at.day.year)-D99001", organization: organizations[0].id, channel: .publicReport, report: report,
      state: .new, assignee: nil, clarification: Clarification(), createdAt: at, changedAt: at, version: 1)
    var made = DemoRequest(request: request)
    let worker = actor(.neighbourhoodReferent)
    made.add(.taken(by: Self.account(.neighbourhoodReferent)), at: at.adding(seconds: 4000), by: worker)
    var clarification = Clarification()
    clarification.personName = person.details.displayName
    clarification.wants = "Prendre une douche sans avoir peur de tomber."
    clarification.inPlace = "Infirmière le matin, sa fille le dimanche."
    clarification.mayBeTold = "Sa fille, l'infirmière"
    clarification.consent = .agrees
    made.add(.clarified(clarification), at: at.adding(seconds: 9000), by: worker)
    made.add(.concerned(person.id), at: at.adding(seconds: 9060), by: worker)
    return made
  }

  func fatma(_ parameters: DemoParameters, _ now: Instant) -> DemoFile {
    var person = person(.fatma, "Fatma", "Yıldız-El Mansouri", "1938-04-03", speaks: ["tr", "nl"], daysAgo: 75, now: now) {
      lives(&$0, "Denkbeeldige Kapelstraat 127", 21_001, since: 1986)
      rings(&$0, "0470 90 38 43", answeredBy: "haar zoon Emre")
      $0.interpreter = .familyTranslates
      $0.reading = .withDifficulty
      $0.household.kind = .withChildren
      $0.insurance.state = .insured
      $0.insurance.fund = organizations[2].name
      $0.matters = "Mijn kleinkinderen zien en op vrijdag naar de moskee."
    }
    includes(&person, on: person.createdAt.day)
    var made = DemoFile(person: person)
    made.members = [
      member("Emre Yıldız", "haar zoon", .family, 0, of: .fatma) {
        ($0.byNight, $0.atWeekends, $0.isTrustedPerson, $0.isEmergencyContact) = (true, true, true, true)
        $0.languages = ["tr", "nl", "fr"]
      },
      member(actor(.caseManager).name, "casemanager", .professional, 1, of: .fatma, account: .caseManager) { $0.profession = .caseManager },
    ]
    made.consents = [
      consent(
        0, .given, of: .fatma, at: person.createdAt, sharesAll(research: true), language: "tr", present: "haar zoon Emre", version: parameters.textVersion)
    ]
    made.notes = [
      note(
        "story-02-0", of: person, by: actor(.caseManager), question: true, to: [.herself],
        "Welke dag past u het best voor het bezoek van de ergotherapeut?", at: now.adding(days: -4))
    ]
    return made
  }
}
