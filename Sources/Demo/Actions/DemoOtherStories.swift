import Care
import Kernel

/// Consents that ended, files that look alike, an emergency, a suspicion, files nobody opened for years.
extension DemoWorld {
  func jozef(_ parameters: DemoParameters, _ now: Instant) -> DemoFile {
    var person = person(.jozefWithdrew, "Jozef", "D'hondt-Okafor", "1946-11-02", speaks: ["nl"], daysAgo: 390, now: now) {
      lives(&$0, "Oude Molenweg (demo) 8", 21_011, since: 2001)
      rings(&$0, "0470 90 46 11")
      $0.gender = .male
      $0.household.kind = .alone
      $0.matters = "Met rust gelaten worden, en mijn duiven houden."
    }
    person.inclusion = .withdrawn
    var made = DemoFile(person: person)
    let fewer = ConsentTerms(scopes: [ConsentScope(.organization(organizations[1].id), [.care, .social])])
    made.consents = [
      consent(0, .given, of: .jozefWithdrew, at: now.adding(days: -380), sharesAll(), language: "nl", version: parameters.textVersion),
      consent(
        1, .changed, of: .jozefWithdrew, at: now.adding(days: -120), fewer, language: "nl", ways: [.orally], words: "Alleen nog de thuiszorg.",
        version: parameters.textVersion),
      consent(2, .withdrawn, of: .jozefWithdrew, at: now.adding(days: -11), words: "Te veel volk over de vloer.", version: parameters.textVersion),
    ]
    made.members = [member(organizations[1].name, "thuiszorg", .service, 0, of: .jozefWithdrew, house: 1)]
    return made
  }

  func lasting(
    _ story: Story, _ given: String, _ family: String, _ birth: String, until: Day, _ parameters: DemoParameters, _ now: Instant
  ) -> DemoFile {
    let isDutch = story == .godelieveRenews
    var person = person(story, given, family, birth, speaks: [isDutch ? "nl" : "fr"], daysAgo: 370, now: now) {
      lives(&$0, isDutch ? "Denkbeeldige Kapelstraat 33" : "clos des Hirondelles (démo) 5", isDutch ? 21_010 : 21_018, since: 1999)
      $0.gender = isDutch ? .female : .male
      $0.household.kind = .alone
    }
    includes(&person, on: person.createdAt.day)
    var made = DemoFile(person: person)
    made.consents = [
      consent(0, .given, of: story, at: person.createdAt, sharesAll(until: until), language: isDutch ? "nl" : "fr", version: parameters.textVersion)
    ]
    made.members = [
      member(actor(.homeNurse).name, isDutch ? "verpleegkundige" : "infirmière", .professional, 0, of: story, account: .homeNurse) {
        $0.profession = .homeNurse
      }
    ]
    return made
  }

  /// Two pairs that are one person each, written differently; and a couple that shares a phone and an address.
  func alike(_ story: Story, _ now: Instant) -> DemoFile {
    let person: Person
    switch story {
    case .clemence:
      person = self.person(story, "Clémence", "Verhaegen", "1939-05-12", daysAgo: 320, now: now) {
        lives(&$0, "avenue des Tilleuls (démo) 61", 21_009, since: 1980)
        rings(&$0, "0470 90 39 05")
        $0.matters = "Jouer aux cartes le jeudi."
      }
    case .clemenceAgain:
      person = self.person(story, "Clemence", "Verhaeghen", "1939-12-05", speaks: ["nl"], daysAgo: 40, now: now) {
        lives(&$0, "Lindenlaan (demo) 61", 21_009, since: 1980)
        rings(&$0, "0470 90 39 05")
      }
    case .mohamed:
      person = self.person(story, "Mohamed", "Aït Ben Haddou", "1944", speaks: ["ar", "fr"], daysAgo: 200, now: now) {
        lives(&$0, "chaussée de Nulle-Part 209", 21_012, since: 1978)
        $0.gender = .male
        $0.doctor.name = "Dr Ng (démo)"
      }
    case .mohamedAgain:
      person = self.person(story, "Mohammed", "Ait Benhaddou", "1944-07-01", speaks: ["ar"], daysAgo: 15, now: now) {
        rings(&$0, "0470 90 44 07", answeredBy: "son fils")
        $0.gender = .male
      }
    case .gerard:
      person = self.person(story, "Gérard", "Poelaert", "1937-02-20", daysAgo: 150, now: now) {
        lives(&$0, "place du Vieux Puits (démo) 2", 21_004, since: 1969)
        rings(&$0, "0470 91 37 20")
        $0.gender = .male
        $0.household.kind = .couple
      }
    default:
      person = self.person(story, "Lucette", "Desmet", nil, daysAgo: 149, now: now) {
        lives(&$0, "place du Vieux Puits (démo) 2", 21_004, since: 1969)
        rings(&$0, "0470 91 37 20", answeredBy: "Gérard, son mari")
        $0.household.kind = .couple
      }
    }
    var made = DemoFile(person: person)
    if story == .clemence { made.members = [member("Bertrand Verhaegen", "son fils", .family, 0, of: story) { $0.isEmergencyContact = true }] }
    if story == .clemenceAgain { made.members = [member("Ria (buurvrouw)", "buurvrouw van rechts", .neighbour, 0, of: story) { $0.holdsKey = true }] }
    return made
  }

  func ngozi(_ parameters: DemoParameters, _ now: Instant) -> DemoFile {
    var person = person(.ngoziEmergency, "Ngozi", "Okafor", "1948-08-17", speaks: ["en", "fr"], daysAgo: 90, now: now) {
      lives(&$0, "avenue des Tilleuls (démo) 140", 21_014, since: 2012)
      rings(&$0, "0470 90 48 17")
      $0.household.kind = .alone
      $0.doctor.name = "Dr Dubois (démo)"
      $0.matters = "Church on Sunday, and my sister on the phone."
    }
    includes(&person, on: person.createdAt.day)
    var made = DemoFile(person: person)
    let terms = ConsentTerms(scopes: [ConsentScope(.account(Self.account(.homeNurse)), [.care, .social])])
    made.consents = [consent(0, .given, of: .ngoziEmergency, at: person.createdAt, terms, language: "en", version: parameters.textVersion)]
    made.members = [
      member(actor(.homeNurse).name, "nurse", .professional, 0, of: .ngoziEmergency, account: .homeNurse) { $0.profession = .homeNurse },
      member("Grace Okafor", "sister, in Leuven", .family, 1, of: .ngoziEmergency) { $0.isEmergencyContact = true },
    ]
    return made
  }

  static let grandson: ID<CircleMember> = ID("demo-story-member-13-0")

  func yvonne(_ parameters: DemoParameters, _ now: Instant) -> DemoFile {
    var person = person(.yvonneProtected, "Yvonne", "de la Kethulle de Ryhove-Vanderstraeten", "1933-06-21", daysAgo: 130, now: now) {
      lives(&$0, "rue du Progrès imaginaire 171", 21_016, since: 1958)
      rings(&$0, "0470 91 33 21", answeredBy: "son petit-fils, souvent")
      $0.household.kind = .withOthers
      $0.household.words = "son petit-fils Kevin, depuis un an"
      $0.matters = "Qu'on ne me mette pas ailleurs."
    }
    includes(&person, on: person.createdAt.day)
    var made = DemoFile(person: person)
    made.members = [
      member("Kevin", "son petit-fils", .family, 0, of: .yvonneProtected) { ($0.byNight, $0.holdsKey) = (true, true) },
      member(actor(.homeNurse).name, "infirmière", .professional, 1, of: .yvonneProtected, account: .homeNurse) { $0.profession = .homeNurse },
    ]
    made.consents = [consent(0, .given, of: .yvonneProtected, at: person.createdAt, sharesAll(), version: parameters.textVersion)]
    return made
  }

  func forgotten(_ story: Story, _ now: Instant) -> DemoFile {
    guard story == .willyForgotten else {
      return DemoFile(person: person(story, "Pauline", "Ng", "1929", daysAgo: 2420, now: now) { $0.household.kind = .unknown })
    }
    return DemoFile(
      person: person(story, "Willy", "Lambert", "1931-10-10", daysAgo: 2100, now: now) {
        lives(&$0, "Oude Molenweg (demo) 90", 21_002, since: 1970)
        $0.gender = .male
      })
  }
}
