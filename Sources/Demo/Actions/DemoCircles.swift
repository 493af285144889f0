import Care
import Kernel

extension DemoWorld {
  /// Everybody around an invented person: nobody at all, or up to nine.
  func circle(of person: Person, _ number: Int, _ dice: inout Dice, today: Day) -> [CircleMember] {
    var members: [CircleMember] = []
    func add(
      _ kind: CircleMember.Kind, _ name: String, _ role: String, account: Role? = nil, house: Int? = nil, _ fill: (inout MemberDetails) -> Void
    ) {
      var details = MemberDetails()
      details.name = name
      details.role = role
      details.since = PartialDate(year: today.year - 1)
      details.phone = try? PhoneNumber("0470 20 \(Day.padded(number % 100, 2)) \(Day.padded(members.count * 7 % 100, 2))")
      details.byDay = true
      fill(&details)
      members.append(
        CircleMember(
          id: ID("demo-member-\(Day.padded(number, 6))-\(members.count)"), person: person.id, kind: kind, details: details,
          account: account.map { ID("demo-account-\($0.rawValue)") }, organization: house.map { organizations[$0].id }))
    }
    guard !dice.happens(12) else { return [] }
    let family = person.details.names.last?.family ?? dice.choose(DemoPeople.lastNames)
    if dice.happens(65) {
      let isTrusted = dice.happens(60)
      let hasKey = dice.happens(60)
      add(.family, "\(dice.choose(DemoPeople.firstNames)) \(family)", dice.choose(["enfant", "petit-enfant", "kind", "kleinkind", "filleul·e"])) {
        $0.atWeekends = true
        $0.byNight = isTrusted
        $0.isTrustedPerson = isTrusted
        $0.isEmergencyContact = true
        $0.holdsKey = hasKey
        $0.does = "Courses et papiers"
      }
    }
    if dice.happens(35) {
      add(.neighbour, "\(dice.choose(DemoPeople.firstNames)) (1er étage)", "voisin·e") {
        $0.holdsKey = true
        $0.byNight = true
      }
    }
    if dice.happens(15) { add(.keyFigure, "Boulangerie Imaginaire (démo)", "la boulangère, la voit chaque matin") { _ in } }
    if dice.happens(15) { add(.volunteer, "\(dice.choose(DemoPeople.firstNames)) (bénévole)", "visite du jeudi") { $0.atWeekends = false } }
    if dice.happens(45) {
      add(.professional, workerName(.homeNurse), "soins infirmiers", account: .homeNurse) {
        $0.profession = .homeNurse
        $0.does = "Soins du matin"
        $0.atWeekends = true
      }
    }
    if dice.happens(35) { add(.service, organizations[1].name, "aide familiale", house: 1) { $0.does = "Ménage et repas, deux fois par semaine" } }
    if dice.happens(40) {
      add(.professional, workerName(.caseManager), "case manager", account: .caseManager) {
        $0.profession = .caseManager
        $0.isCoordinator = true
      }
    }
    if dice.happens(25) { add(.professional, workerName(.proximityReferent), "référent de proximité", account: .proximityReferent) { $0.isProximityReferent = true } }
    if dice.happens(12) {
      add(.professional, "Kiné Imaginaire (démo)", "kiné") {
        $0.profession = .physiotherapist
        $0.until = PartialDate(today.adding(days: -30))
      }
    }
    return members
  }

  private func workerName(_ role: Role) -> String { accounts.first { $0.id.raw == "demo-account-\(role.rawValue)" }?.name ?? "" }

  /// What an invented person decided, oldest first; nothing where nobody asked yet.
  func consents(of person: Person, _ number: Int, _ dice: inout Dice, version: String) -> [ConsentRecord] {
    let explainer: ID<Account> = ID("demo-account-case-manager")
    func record(_ index: Int, _ kind: ConsentRecord.Kind, _ terms: ConsentTerms?, _ reason: ConsentRecord.RefusalReason? = nil) -> ConsentRecord {
      ConsentRecord(
        id: ID("demo-consent-\(Day.padded(number, 6))-\(index)"), at: person.createdAt.adding(seconds: Int64(3600 * (index + 1))), kind: kind,
        recordedBy: "account/\(explainer.raw)",
        explanation: ConsentRecord.Explanation(
          by: explainer, ways: [.orally], language: person.details.languages.first?.code ?? "fr", version: version), terms: terms, reason: reason)
    }
    switch dice.number(below: 100) {
    case ..<60:
      let domains: Set<FileDomain> = dice.happens(75) ? Set(FileDomain.allCases) : [.social, .week]
      let terms = ConsentTerms(scopes: [ConsentScope(.everybody, domains)], evaluation: dice.happens(70), research: dice.happens(30), until: nil)
      return dice.happens(5) ? [record(0, .given, terms), record(1, .withdrawn, nil)] : [record(0, .given, terms)]
    case ..<70: return [record(0, .refused, nil, dice.choose(ConsentRecord.RefusalReason.allCases))]
    default: return []
    }
  }
}
