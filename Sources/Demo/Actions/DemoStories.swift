import Care
import Kernel

/// Files written by hand, so that every room of the house has something to look at, whatever the size of the world.
extension DemoWorld {
  /// Whose file a story is. The order gives the short numbers.
  enum Story: Int, CaseIterable {
    /// Has an access of her own, and so has her daughter.
    case marguerite = 1
    /// Has a code that she has not used yet.
    case fatma
    case jozefWithdrew, godelieveRenews, rogerLapsed
    case clemence, clemenceAgain, mohamed, mohamedAgain
    /// A couple with one phone: two people.
    case gerard, lucette
    case ngoziEmergency, yvonneProtected
    case willyForgotten, paulineForgotten

    var id: ID<Person> { ID("demo-story-\(Day.padded(rawValue, 2))") }
  }

  func story(_ story: Story, _ parameters: DemoParameters, now: Instant) -> DemoFile {
    switch story {
    case .marguerite: marguerite(parameters, now)
    case .fatma: fatma(parameters, now)
    case .jozefWithdrew: jozef(parameters, now)
    case .godelieveRenews:
      lasting(.godelieveRenews, "Godelieve", "Van den Broeck-de Schaetzen", "1935-09-30", until: now.day.adding(days: 19), parameters, now)
    case .rogerLapsed: lasting(.rogerLapsed, "Roger", "Dubois dit Lagneau", "1942-01-08", until: now.day.adding(days: -12), parameters, now)
    case .clemence, .clemenceAgain, .mohamed, .mohamedAgain, .gerard, .lucette: alike(story, now)
    case .ngoziEmergency: ngozi(parameters, now)
    case .yvonneProtected: yvonne(parameters, now)
    case .willyForgotten, .paulineForgotten: forgotten(story, now)
    }
  }

  // MARK: - What stories are made of

  func person(
    _ story: Story, _ given: String, _ family: String, _ birth: String?, speaks: [String] = ["fr"], daysAgo: Int, now: Instant,
    _ fill: (inout PersonDetails) -> Void = { _ in }
  ) -> Person {
    var details = PersonDetails()
    details.names = [PersonName(given: given, family: family)]
    details.birth = birth.flatMap { PartialDate($0) }
    details.gender = .female
    details.languages = speaks.map { SpokenLanguage(code: $0) }
    details.noNumber = .notYetKnown
    fill(&details)
    if details.nationalNumber != nil { details.noNumber = nil }
    let at = now.adding(days: -daysAgo)
    return Person(
      id: story.id, number: "P\(Day.padded(at.day.year % 100, 2))-D\(99_000 + story.rawValue)", organization: organizations[0].id,
      details: details, createdAt: at, changedAt: at, lastContact: at.day)
  }

  func lives(_ details: inout PersonDetails, _ street: String, _ municipality: Int, since year: Int, gettingIn: String = "") {
    guard let place = Municipality.withNIS(municipality), let from = PartialDate(year: year) else { return }
    details.addresses = [
      DatedAddress(
        from: from, street: street, postalCode: String(place.postalCodes.first ?? 1000), place: place.name.fr, municipality: municipality,
        gettingIn: gettingIn)
    ]
    details.residences = [Residence(kind: .home, from: from)]
  }

  func rings(_ details: inout PersonDetails, _ phone: String, answeredBy: String = "") {
    if let number = try? PhoneNumber(phone) { details.phones.append(PersonPhone(number: number, answeredBy: answeredBy)) }
  }

  func member(
    _ name: String, _ role: String, _ kind: CircleMember.Kind, _ number: Int, of story: Story, account: Role? = nil, house: Int? = nil,
    _ fill: (inout MemberDetails) -> Void = { _ in }
  ) -> CircleMember {
    var details = MemberDetails()
    details.name = name
    details.role = role
    details.byDay = true
    fill(&details)
    return CircleMember(
      id: ID("demo-story-member-\(Day.padded(story.rawValue, 2))-\(number)"), person: story.id, kind: kind, details: details,
      account: account.map(Self.account), organization: house.map { organizations[$0].id })
  }

  func consent(
    _ number: Int, _ kind: ConsentRecord.Kind, of story: Story, at: Instant, _ terms: ConsentTerms? = nil, language: String = "fr",
    ways: Set<ConsentRecord.Explanation.Way> = [.orally, .pictures], present: String = "", words: String = "", version: String
  ) -> ConsentRecord {
    let explained = terms != nil
    return ConsentRecord(
      id: ID("demo-story-consent-\(Day.padded(story.rawValue, 2))-\(number)"), at: at, kind: kind,
      recordedBy: "account/\(Self.account(.caseManager).raw)",
      explanation: explained
        ? ConsentRecord.Explanation(by: Self.account(.caseManager), ways: ways, language: language, version: version, present: present)
        : ConsentRecord.Explanation(),
      terms: terms, words: words)
  }

  func includes(_ person: inout Person, on day: Day) {
    person.inclusion = .agreed
    person.details.included = InclusionFlag(day: day, by: actor(.caseManager).name, organization: organizations[0].name)
  }

  func sharesAll(research: Bool = false, until: Day? = nil) -> ConsentTerms {
    ConsentTerms(scopes: [ConsentScope(.everybody, Set(FileDomain.allCases))], evaluation: true, research: research, until: until)
  }
}
