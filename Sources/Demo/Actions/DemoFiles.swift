package import Care
package import Kernel

/// A file of the invented world with everything in it.
package struct DemoFile: Sendable {
  package var person: Person
  package var members: [CircleMember] = []
  /// Oldest first.
  package var consents: [ConsentRecord] = []
  package var facts: [FileFact] = []
  package var assessments: [Assessment] = []
  /// Those of them in which nothing is missing.
  package var complete: Set<ID<Assessment>> = []
  package var notes: [NoteThread] = []
  /// Those that concern nobody else.
  package var requests: [DemoRequest] = []

  package init(person: Person) { self.person = person }
}

/// Files of invented persons: as mixed as the region, with much that is unknown.
extension DemoWorld {
  /// The file with this number, from 0.
  ///
  /// - Parameters:
  ///   - version: of the text that was explained to her.
  ///   - screener: the questionnaire of which some have been filled in.
  package func file(_ number: Int, version: String, screener: Questionnaire?, now: Instant) -> DemoFile {
    var dice = Dice(seed: UInt64(number) &* 65_537 &+ 17)
    var made = DemoFile(person: person(number, now: now))
    made.members = circle(of: made.person, number, &dice, today: now.day)
    made.consents = consents(of: made.person, number, &dice, version: version)
    addCare(to: &made, number, screener: screener, now: now)
    switch made.consents.last?.kind {
    case .given?:
      made.person.inclusion = .agreed
      made.person.details.included = InclusionFlag(
        day: made.person.createdAt.day, by: accounts.first { $0.id.raw == "demo-account-case-manager" }?.name ?? "", organization: organizations[0].name)
    case .refused?: made.person.inclusion = .refused
    case .withdrawn?: made.person.inclusion = .withdrawn
    case .renewed?, .changed?, .registered?, nil: break
    }
    return made
  }

  /// The person with this number, from 0. Her requests say the same name and street.
  package func person(_ number: Int, now: Instant) -> Person {
    var dice = Dice(seed: UInt64(number) &* 104_729 &+ 3)
    let today = now.day
    let language = dice.happens(60) ? "fr" : "nl"
    var details = PersonDetails()
    let name = Self.name(of: number)
    let year = today.year - 62 - dice.number(below: 36)
    let month = 1 + dice.number(below: 12)
    if !dice.happens(4) { details.names = [PersonName(given: name.given, family: name.family)] }
    if dice.happens(12), !details.names.isEmpty {
      details.names.insert(PersonName(use: .usual, given: String(name.given.prefix(4)), family: ""), at: 0)
    }
    details.gender = dice.happens(66) ? .female : dice.happens(95) ? .male : .unknown
    switch dice.number(below: 10) {
    case 0: details.birth = PartialDate(year: year)
    case 1: details.birth = nil
    default: details.birth = PartialDate(year: year, month: month, day: 1 + dice.number(below: 28))
    }
    if dice.happens(55) {
      details.nationalNumber = Self.number(year: year, month: month, serial: number % 997 + 1)
      if details.birth?.month != month { details.birth = details.nationalNumber?.birthDate }
    } else {
      details.noNumber = dice.choose(NoNumberReason.allCases)
    }
    let mother: [String] = [language, language, language, "ar", "tr", "es", "pt", "ro", "zg", "ln", "pl"]
    details.languages = [SpokenLanguage(code: dice.choose(mother))]
    if details.languages[0].code != language { details.languages.append(SpokenLanguage(code: language, level: dice.happens(50) ? .little : .well)) }
    if details.languages.last?.level == .little { details.interpreter = dice.happens(60) ? .needed : .familyTranslates }
    details.reading = dice.choose([.unknown, .unknown, .easily, .easily, .withDifficulty, .largePrint, .doesNotRead])
    addPlace(to: &details, number, &dice, today)
    if !dice.happens(15), let phone = try? PhoneNumber("0470 00 \(Day.padded(number / 100 % 100, 2)) \(Day.padded(number % 100, 2))") {
      details.phones = [PersonPhone(number: phone, answeredBy: dice.happens(20) ? "sa fille, le soir" : "")]
    }
    details.household.kind = dice.choose([.alone, .alone, .alone, .couple, .withChildren, .unknown])
    details.household.words = dice.happens(25) ? "un chat" : ""
    details.insurance.state = dice.choose([.insured, .insured, .insured, .insured, .notInOrder, .urgentMedicalAid, .unknown])
    if details.insurance.state == .insured { details.insurance.fund = "Mutualité Imaginaire (démo)" }
    if dice.happens(80) {
      details.doctor.name = "Dr \(dice.choose(DemoPeople.lastNames)) (démo)"
      details.doctor.phone = try? PhoneNumber("02 000 10 \(Day.padded(number % 100, 2))")
    }
    if dice.happens(50) { details.pharmacy.name = "Pharmacie des Tilleuls (démo)" }
    let situation: DemoPeople.Situation = DemoPeople.situations[number % DemoPeople.situations.count]
    if dice.happens(70) { details.matters = language == "fr" ? situation.wantsFr : situation.wantsNl }
    let createdAt = now.adding(days: -dice.number(below: 700)).adding(seconds: -Int64(dice.number(below: 30_000)))
    return Person(
      id: demoID("person", number), number: "P\(Day.padded(createdAt.day.year % 100, 2))-D\(Day.padded(number + 1, 5))",
      organization: organizations[0].id, details: details, createdAt: createdAt, changedAt: createdAt, lastContact: createdAt.day)
  }

  /// The name of a person, and of her requests.
  static func name(of number: Int) -> (given: String, family: String) {
    var dice = Dice(seed: UInt64(number) &* 31_337 &+ 5)
    return (dice.choose(DemoPeople.firstNames), dice.choose(DemoPeople.lastNames))
  }

  static func street(of number: Int) -> String {
    var dice = Dice(seed: UInt64(number) &* 27_644 &+ 9)
    return "\(dice.choose(DemoPeople.streets)) \(dice.number(below: 180) + 1)"
  }

  private func addPlace(to details: inout PersonDetails, _ number: Int, _ dice: inout Dice, _ today: Day) {
    let place: Municipality = dice.choose(Municipality.all)
    if dice.happens(5) {
      details.addresses = [DatedAddress(isFixed: false, municipality: place.nis, usualPlace: "Gare imaginaire, près du kiosque (démo)")]
      details.residences = [Residence(kind: .noFixedPlace, from: PartialDate(year: today.year - 1) ?? PartialDate(today))]
      return
    }
    var present = DatedAddress(
      from: PartialDate(year: today.year - 2 - dice.number(below: 40)), street: Self.street(of: number),
      postalCode: String(place.postalCodes.first ?? 1000), place: place.name.fr, municipality: place.nis)
    if dice.happens(40) { present.gettingIn = dice.choose(["2e étage, sonner deux fois", "gelijkvloers links", "clé chez la voisine du 1er"]) }
    details.addresses = [present]
    details.residences = [Residence(kind: .home, from: present.from ?? PartialDate(today))]
    switch dice.number(below: 12) {
    case 0:
      details = details.applying(.residence(Residence(kind: .hospital, from: PartialDate(today.adding(days: -20)), place: "Hôpital Imaginaire (démo)")))
      details = details.applying(.residence(Residence(kind: .home, from: PartialDate(today.adding(days: -9)))))
    case 1: details = details.applying(.residence(Residence(kind: .hospital, from: PartialDate(today.adding(days: -4)), place: "Ziekenhuis Verzonnen (demo)")))
    case 2: details = details.applying(.residence(Residence(kind: .shortStay, from: PartialDate(today.adding(days: -12)), place: "Le Repos (démo)")))
    default: break
    }
  }

  /// A number whose check digits are right and whose day is 99: it can belong to nobody.
  static func number(year: Int, month: Int, serial: Int) -> NationalNumber? {
    let nine = "\(Day.padded(year % 100, 2))\(Day.padded(month, 2))99\(Day.padded(serial, 3))"
    guard let value = Int(nine) else { return nil }
    return try? NationalNumber(nine + Day.padded(97 - value % 97, 2))
  }
}
