package import Care
package import Kernel

/// The invented houses, accounts and services. Pure: the same size and day give the same world.
package struct DemoWorld: Sendable {
  package struct SignIn: Hashable, Sendable {
    package let role: Role
    package let organization: String
    package let name: String
    package let email: String
  }

  /// One password for all: it opens nothing but invented data.
  package static let password = "relais-demo-2026"

  package let organizations: [Organization]
  package let accounts: [Account]
  package let memberships: [Membership]
  package let signIns: [SignIn]
  package let services: [Entry]

  /// - Parameter services: invented services beside the real directory.
  package init(services count: Int, today: Day) {
    let houses: [(id: String, name: String, email: String, phone: String)] = [
      ("demo-org-support", "Relais Bruxelles (démo)", "helpdesk@relais-demo.example", "02 000 00 01"),
      ("demo-org-care", "Zonnebloem Thuiszorg (demo)", "info@zonnebloem-demo.example", "02 000 00 02"),
      ("demo-org-mutual", "Mutualité Imaginaire (démo)", "lecture@mutualite-demo.example", "02 000 00 03"),
      ("demo-org-town", "Commune de Démonville (démo)", "commune@demonville.example", "02 000 00 04"),
    ]
    organizations =
      houses.map {
        Organization(id: ID($0.id), name: $0.name, email: $0.email, phone: $0.phone, isFictitious: true)
      } + [Self.team, Self.secondHouse]
    var accounts: [Account] = []
    var memberships: [Membership] = []
    var signIns: [SignIn] = []
    let names: [String] = [
      "Ana Vandenbossche", "Karim El Amrani", "Joke Peeters", "Samuel Nkusi", "Claire Dubois", "Elif Yılmaz", "Bart Janssens",
      "Nadia Benali", "Dr Thi Ng", "Sofie Mertens", "Pedro da Silva", "Veerle Claes", "Hugo Lambert", "Leïla Haddad", "Tom De Smet",
      "Inès Fontaine", "Ruben Goossens", "Amina Diallo", "Greet Van den Broeck", "Luc Simon", "Petra Maes", "Yasmine Ouali", "Jean Roba",
      "Marijke D'hondt", "Olivier Petit",
    ]
    // A person and her carer come in with an access of their own, never with an account.
    for (index, role) in Role.allCases.enumerated() where ![.person, .carer].contains(role) {
      let house: Organization = organizations[Self.house(of: role)]
      let id: ID<Account> = ID("demo-account-\(role.rawValue)")
      let email = "\(role.rawValue)@relais-demo.example"
      let name = names[index % names.count]
      accounts.append(Account(id: id, name: name, email: email, language: index % 2 == 0 ? .french : .dutch, isDisabled: false))
      memberships.append(Membership(account: id, organization: house.id, role: role, from: today.adding(days: -365), until: nil))
      signIns.append(SignIn(role: role, organization: house.name, name: name, email: email))
    }
    accounts.append(Self.teamAccount)
    memberships.append(
      Membership(account: Self.teamAccount.id, organization: Self.team.id, role: .neighbourhoodReferent, from: today.adding(days: -365), until: nil))
    accounts.append(Self.secondManagerAccount)
    memberships.append(
      Membership(account: Self.secondManagerAccount.id, organization: Self.secondHouse.id, role: .caseManager, from: today.adding(days: -365), until: nil))
    self.accounts = accounts
    self.memberships = memberships
    self.signIns = signIns
    self.services = Self.services(count, today: today)
  }

  /// An account of the world as it acts.
  func actor(_ role: Role) -> Actor {
    let id: ID<Account> = Self.account(role)
    return Actor(
      kind: .account(id), name: accounts.first { $0.id == id }?.name ?? "", organization: organizations[Self.house(of: role)].id, roles: [role])
  }

  static func account(_ role: Role) -> ID<Account> { ID("demo-account-\(role.rawValue)") }

  private static func house(of role: Role) -> Int {
    switch role {
    case .receivingService, .homeHelp, .homeNurse, .pharmacist, .hospitalReferent: 1
    case .insurerReader: 2
    case .authorityReader: 3
    default: 0
    }
  }

  private static func services(_ count: Int, today: Day) -> [Entry] {
    var dice = Dice(seed: 2026)
    let kinds: [(category: String, chapter: String, fr: String, nl: String, en: String)] = [
      ("category/38", "safety", "Télévigilance", "Personenalarm", "Personal alarm"),
      ("category/346", "care", "Soins infirmiers à domicile", "Thuisverpleging", "Home nursing"),
      ("category/39", "daily-living", "Garde à domicile", "Oppas aan huis", "Home sitting"),
      ("category/42", "food", "Repas à domicile", "Maaltijden aan huis", "Meals at home"),
      ("category/35", "daily-living", "Aide familiale", "Gezinszorg", "Home help"),
      ("category/41", "community", "Visites à domicile", "Bezoek aan huis", "Home visits"),
      ("category/48", "carers", "Centre de soins de jour", "Dagverzorgingscentrum", "Day care centre"),
      ("category/31", "transport", "Transport médical", "Ziekenvervoer", "Medical transport"),
      ("category/458", "social", "Médiation de dettes", "Schuldbemiddeling", "Debt mediation"),
      ("category/62", "housing", "Aide ménagère", "Poetshulp", "Household help"),
    ]
    let houses = ["Les Tilleuls", "De Linde", "L'Arc-en-Ciel", "Het Kompas", "La Passerelle", "'t Huis", "Mains Ouvertes", "Zonnebloem"]
    return (0..<count).map { number in
      let kind = kinds[number % kinds.count]
      let place: Municipality = dice.choose(Municipality.all)
      let house: String = dice.choose(houses)
      var entry = Entry(
        id: "service/demo-\(Day.padded(number + 1, 5))",
        name: Text(
          fr: "\(kind.fr) – \(house), \(place.name.fr) (démo)", nl: "\(kind.nl) – \(house), \(place.name.nl) (demo)",
          en: "\(kind.en) – \(house), \(place.name.en) (demo)"),
        summary: Text(
          fr: "Service inventé pour la démonstration.", nl: "Verzonnen dienst voor de demonstratie.", en: "Service invented for the demonstration."))
      entry.chapter = kind.chapter
      entry.related = [kind.category]
      entry.municipalities = [place.nis]
      entry.home = .always
      entry.phones = [Entry.Phone(number: "02 000 \(Day.padded(number / 100 % 100, 2)) \(Day.padded(number % 100, 2))", label: nil, hours: nil)]
      entry.emails = ["service\(number + 1)@relais-demo.example"]
      entry.isFictitious = true
      entry.sources = [Entry.Source(document: "demo", place: "", date: today)]
      entry.offer = Boxed(offer(number, in: place, today: today, &dice))
      return entry
    }
  }
}
