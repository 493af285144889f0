package import Kernel

/// One line of a neighbourhood's communication plan: who is told of the referent, in which words, on which way, when and by whom.
package struct ReferentTelling: Hashable, Sendable {
  /// Who is told. The public of document 003: everybody who may notice a need, professionals and neighbours alike.
  package enum Audience: String, CaseIterable, Hashable, Sendable {
    case residents, older
    case carers
    case doctors, pharmacists, homeCare = "home-care"
    case hospitals, careHomes = "care-homes"
    case shops, police, associations, worship, schools, volunteers
    case municipality

    package var name: Text {
      switch self {
      case .residents: Text(fr: "Habitant·es", nl: "Bewoners", en: "Residents")
      case .older: Text(fr: "Personnes âgées", nl: "Ouderen", en: "Older people")
      case .carers: Text(fr: "Aidant·es proches", nl: "Mantelzorgers", en: "Informal carers")
      case .doctors: Text(fr: "Médecins et maisons médicales", nl: "Huisartsen en wijkgezondheidscentra", en: "Doctors and medical houses")
      case .pharmacists: Text(fr: "Pharmacies", nl: "Apotheken", en: "Pharmacies")
      case .homeCare: Text(fr: "Aide et soins à domicile", nl: "Thuiszorg", en: "Home help and home nursing")
      case .hospitals: Text(fr: "Hôpitaux", nl: "Ziekenhuizen", en: "Hospitals")
      case .careHomes: Text(fr: "Maisons de repos", nl: "Woonzorgcentra", en: "Care homes")
      case .shops: Text(fr: "Commerces", nl: "Handelaars", en: "Shops")
      case .police: Text(fr: "Agents de quartier", nl: "Wijkagenten", en: "Neighbourhood police")
      case .associations: Text(fr: "Associations", nl: "Verenigingen", en: "Associations")
      case .worship: Text(fr: "Lieux de culte", nl: "Gebedshuizen", en: "Places of worship")
      case .schools: Text(fr: "Écoles", nl: "Scholen", en: "Schools")
      case .volunteers: Text(fr: "Volontaires", nl: "Vrijwilligers", en: "Volunteers")
      case .municipality: Text(fr: "Services de la commune et CPAS", nl: "Gemeentediensten en OCMW", en: "Municipal services")
      }
    }
  }

  package enum Way: String, CaseIterable, Hashable, Sendable {
    case inPerson = "in-person"
    case letterbox, poster, meeting, telephone, email, press, online

    package var name: Text {
      switch self {
      case .inPerson: Text(fr: "De vive voix", nl: "Persoonlijk", en: "In person")
      case .letterbox: Text(fr: "Toutes-boîtes", nl: "In de brievenbus", en: "Through letterboxes")
      case .poster: Text(fr: "Affiche ou carte", nl: "Affiche of kaartje", en: "Poster or card")
      case .meeting: Text(fr: "Réunion", nl: "Bijeenkomst", en: "Meeting")
      case .telephone: Text(fr: "Téléphone", nl: "Telefoon", en: "Telephone")
      case .email: Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
      case .press: Text(fr: "Journal local", nl: "Wijkkrant", en: "Local paper")
      case .online: Text(fr: "Site ou réseaux sociaux", nl: "Website of sociale media", en: "Website or social media")
      }
    }
  }

  package enum State: String, CaseIterable, Hashable, Sendable { case planned, done, dropped }

  package let id: ID<ReferentTelling>
  package let neighbourhood: ID<Neighbourhood>
  package let audience: Audience
  package let way: Way
  /// Which people exactly and in which words.
  package let words: String
  /// On which it is to be done; once done, on which it was.
  package var day: Day
  package var state: State
  /// About how many people were told; `nil` when nobody counted.
  package var reached: Int?
  /// Who noted it last.
  package var by: ID<Account>?
  package let version: Int

  package init(
    id: ID<ReferentTelling>, neighbourhood: ID<Neighbourhood>, audience: Audience, way: Way, words: String, day: Day, state: State = .planned,
    reached: Int? = nil, by: ID<Account>? = nil, version: Int = 1
  ) {
    self.id = id
    self.neighbourhood = neighbourhood
    self.audience = audience
    self.way = way
    self.words = words
    self.day = day
    self.state = state
    self.reached = reached
    self.by = by
    self.version = version
  }

  /// Planned, and its day has passed.
  package func isLate(on today: Day) -> Bool { state == .planned && day < today }

  /// Who of the plan has never been told anything yet, in the plan's order.
  package static func untold(_ all: [ReferentTelling]) -> [Audience] {
    let told = Set(all.filter { $0.state == .done }.map(\.audience))
    return Audience.allCases.filter { !told.contains($0) }
  }
}

/// A line of the plan as somebody typed it.
package struct TellingDraft: Hashable, Sendable {
  package var audience = ""
  package var way = ""
  package var words = ""
  package var day = ""
  /// Already done: noted afterwards.
  package var isDone = false
  package var reached = ""

  package init() {}

  package static let longestWords = 1000

  package struct Checked: Hashable, Sendable {
    package let audience: ReferentTelling.Audience
    package let way: ReferentTelling.Way
    package let words: String
    package let day: Day
    package let isDone: Bool
    package let reached: Int?
  }

  /// Every problem at once.
  ///
  /// - Parameter today: what is done was not done tomorrow.
  package func checked(today: Day, _ readDay: (String) -> Day?) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "referent.\(path)", text: text)) }
    let (audience, way) = (ReferentTelling.Audience(rawValue: audience), ReferentTelling.Way(rawValue: way))
    if audience == nil { problem("audience", ReferentProblemText.needed) }
    if way == nil { problem("way", ReferentProblemText.needed) }
    if words.count > Self.longestWords { problem("words", ReferentProblemText.tooLong(Self.longestWords)) }
    let day = readDay(day)
    if day == nil { problem("day", ReferentProblemText.day) }
    if let day, isDone, day > today { problem("day", ReferentProblemText.dayToCome) }
    var count: Int?
    if !reached.trimmed.isEmpty {
      count = Int(reached.trimmed).flatMap { (0...100_000).contains($0) ? $0 : nil }
      if count == nil { problem("reached", ReferentProblemText.number) }
    }
    guard problems.isEmpty, let audience, let way, let day else { throw Invalid(problems) }
    return Checked(audience: audience, way: way, words: words.trimmed, day: day, isDone: isDone, reached: count)
  }
}

extension Role {
  /// Those who keep neighbourhoods, their referents and the plan by which they become known.
  package static let neighbourhoodKeepers: Set<Role> = [.neighbourhoodReferent, .programmeCoordinator]
}
