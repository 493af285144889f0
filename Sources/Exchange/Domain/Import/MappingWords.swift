package import Kernel

/// A word that a field knows, and how others write it.
package struct MappingMeaning: Hashable, Sendable {
  package let code: String
  package let name: Text
  /// As ``MappingWords/plain(_:)`` leaves them.
  let words: Set<String>
}

/// What headings and cells of tables usually mean, in French, Dutch and English: suggestions, which whoever imports corrects.
package struct MappingWords: Sendable {
  private let byField: [MappingField: [MappingMeaning]]

  /// - Parameter chapters: of the directory: a table may say in which one its lines belong.
  package init(chapters: [Chapter]) {
    func meaning(_ code: String, _ name: Text, _ others: [String] = []) -> MappingMeaning {
      let tail = code.split(separator: "/").last.map { String($0) } ?? code
      let all: [String] = [code, tail, name.fr, name.nl, name.en] + others
      return MappingMeaning(code: code, name: name, words: Set(all.map { Self.plain($0) }))
    }
    var byField: [MappingField: [MappingMeaning]] = [:]
    byField[.status] = Offer.Status.allCases.map { meaning($0.rawValue, MappingFieldText.status($0), Self.states[$0] ?? []) }
    byField[.home] = Entry.HomeVisits.allCases.map { value -> MappingMeaning in
      meaning("home/\(value.rawValue)", HSDSTermText.words(value).name, Self.answer(value == .always, value == .never, value == .sometimes))
    }
    byField[.prescription] = Entry.Prescription.allCases.map { value -> MappingMeaning in
      let others = Self.answer(value == .required, value == .none, value == .sometimes)
      return meaning("prescription/\(value.rawValue)", HSDSTermText.words(value).name, others)
    }
    byField[.publics] = Entry.Public.allCases.map { meaning("public/\($0.rawValue)", HSDSTermText.words($0).name, Self.people[$0] ?? []) }
    byField[.access] = Offer.Access.allCases.map { meaning("access/\($0.rawValue)", HSDSTermText.words($0).name) }
    byField[.audience] = Entry.Answers.allCases.map { meaning("audience/\($0.rawValue)", HSDSTermText.words($0).name) }
    byField[.languages] = Self.languages.map { language -> MappingMeaning in
      let own = HSDSText.languageNames[language.code] ?? language.code
      let name: Text = LanguageNames.all.first { $0.code == language.code }?.name ?? Text(same: own)
      return meaning(language.code, name, [own] + language.names.split(separator: " ").map { String($0) })
    }
    byField[.chapter] = chapters.map { meaning("chapter/\($0.id)", $0.name, [$0.number]) }
    self.byField = byField
  }

  /// The words that a field knows; none where anything may stand.
  package func meanings(_ field: MappingField) -> [MappingMeaning] { byField[field] ?? [] }

  /// What a word of a cell means for a field; `nil` when that cannot be guessed.
  func guess(_ word: String, _ field: MappingField) -> String? {
    let plain = Self.plain(word)
    return meanings(field).first { $0.words.contains(plain) }?.code
  }

  // MARK: - Headings

  /// Whether a heading speaks of the identifier of a line.
  static func isIdentifier(_ heading: String) -> Bool { identifiers.contains(plain(heading)) }

  /// Whether a heading is one that a field usually has.
  static func isHeading(_ heading: String, of field: MappingField) -> Bool { headings(field).contains(plain(heading)) }

  /// How much of a heading speaks of a field: the length of its longest usual heading in it; 0 for nothing.
  static func likeness(_ heading: String, _ field: MappingField) -> Int {
    let words = " \(plain(heading)) "
    return headings(field).filter { $0.utf8.count > 2 && words.contains(" \($0) ") }.map(\.utf8.count).max() ?? 0
  }

  /// Small letters without accents, with one space for everything between them.
  static func plain(_ words: String) -> String {
    let letters: [UInt8] = words.foldedBytes.map { byte in
      let isLetter = byte > 127 || (97...122).contains(byte) || (48...57).contains(byte)
      return isLetter ? byte : 32
    }
    return letters.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private static let identifiers: Set<String> = [
    "id", "identifiant", "identification", "identificatie", "identifier", "nr", "no", "n", "n°", "numero", "nummer", "number", "code", "ref", "reference",
    "referentie", "uid", "uuid", "kbo", "bce", "numero bce", "kbo nummer", "ondernemingsnummer", "numero d entreprise", "volgnummer", "cle",
  ]

  /// Headings that a field usually has, as ``plain(_:)`` leaves them.
  private static func headings(_ field: MappingField) -> [String] {
    switch field {
    case .name:
      return [
        "name", "nom", "naam", "service", "dienst", "nom du service", "naam van de dienst", "service name", "denomination", "benaming",
        "titre", "titel", "title", "intitule",
      ]
    case .alsoNamed:
      return [
        "autre nom", "autres noms", "andere naam", "andere namen", "other name", "other names", "sigle", "afkorting", "acronyme",
        "acronym",
      ]
    case .description:
      return [
        "description", "omschrijving", "beschrijving", "presentation", "resume", "samenvatting", "summary", "activites", "activiteiten",
        "missions", "missie", "aanbod", "offre",
      ]
    case .status:
      return ["status", "statut", "etat", "staat", "toestand"]
    case .chapter:
      return ["chapitre", "hoofdstuk", "chapter"]
    case .organizationID:
      return [
        "organisation id", "organization id", "identifiant de l organisation", "identificatie van de organisatie",
        "numero de l organisation", "organisatienummer",
      ]
    case .organizationName:
      return [
        "organisation", "organization", "organisatie", "association", "vereniging", "institution", "instelling", "asbl", "vzw",
        "nom de l organisation", "naam van de organisatie", "organisation name",
      ]
    case .confirmed:
      return [
        "mise a jour", "date de mise a jour", "derniere mise a jour", "bijgewerkt", "laatst bijgewerkt", "laatste update", "last updated",
        "confirme le", "bevestigd op",
      ]
    case .terms:
      return ["terms", "mots cles", "trefwoorden", "keywords"]
    case .phones:
      return [
        "phone", "phones", "telephone", "telephones", "tel", "telefoon", "telefoonnummer", "numero de telephone", "phone number", "gsm",
        "mobile", "portable",
      ]
    case .email:
      return [
        "email", "e mail", "mail", "courriel", "adresse e mail", "adresse email", "adresse mail", "e mailadres", "mailadres",
        "courrier electronique", "email address",
      ]
    case .url:
      return [
        "url", "site", "site web", "website", "webstek", "web", "site internet", "page web", "webadres", "lien", "link", "internet",
        "adresse web",
      ]
    case .furtherLinks:
      return ["autres liens", "autres sites", "andere links", "andere websites", "other links", "other websites"]
    case .contactName:
      return ["contact", "personne de contact", "contactpersoon", "contact person", "responsable", "verantwoordelijke"]
    case .contactTitle:
      return ["fonction", "functie", "function"]
    case .placeName:
      return ["lieu", "nom du lieu", "location", "locatie", "batiment", "gebouw", "venue"]
    case .street:
      return [
        "adresse", "adres", "address", "rue", "straat", "street", "rue et numero", "straat en nummer", "adresse postale", "postadres",
        "street address",
      ]
    case .postalCode:
      return ["code postal", "cp", "postcode", "postnummer", "postal code", "zip", "zip code"]
    case .city:
      return ["ville", "localite", "commune", "stad", "gemeente", "woonplaats", "city", "town", "municipality", "municipalite"]
    case .latitude:
      return ["latitude", "lat", "breedtegraad"]
    case .longitude:
      return ["longitude", "lon", "lng", "long", "lengtegraad"]
    case .area:
      return [
        "communes", "communes desservies", "territoire", "territoires", "zone", "zones", "zone d action", "rayon d action", "gemeenten",
        "bediende gemeenten", "werkingsgebied", "werkgebied", "area", "areas", "service area", "service areas", "municipalities",
      ]
    case .eligibility:
      return [
        "public", "publics", "public cible", "pour qui", "conditions", "conditions d acces", "doelgroep", "doelgroepen", "voor wie",
        "voorwaarden", "toegangsvoorwaarden", "target group", "for whom", "eligibility",
      ]
    case .minimumAge:
      return ["age minimum", "age min", "age minimal", "minimumleeftijd", "leeftijd vanaf", "minimum age", "min age"]
    case .maximumAge:
      return ["age maximum", "age max", "age maximal", "maximumleeftijd", "leeftijd tot", "maximum age", "max age"]
    case .languages:
      return ["langue", "langues", "langues parlees", "taal", "talen", "gesproken talen", "language", "languages", "languages spoken"]
    case .process:
      return [
        "procedure", "demarche", "demarches", "comment", "inscription", "modalites", "aanmelding", "inschrijving", "hoe", "werkwijze",
        "how", "how to apply", "registration",
      ]
    case .home:
      return [
        "a domicile", "domicile", "visite a domicile", "visites a domicile", "aan huis", "thuis", "huisbezoek", "huisbezoeken", "home",
        "at home", "home visits",
      ]
    case .prescription:
      return ["prescription", "voorschrift"]
    case .hours:
      return [
        "horaire", "horaires", "heures", "heures d ouverture", "openingsuren", "uren", "openingstijden", "hours", "opening hours",
        "permanence", "permanences",
      ]
    case .fees:
      return [
        "cout", "prix", "tarif", "tarifs", "kost", "kosten", "kostprijs", "prijs", "prijzen", "tarief", "tarieven", "cost", "costs",
        "price", "prices", "fees",
      ]
    case .payer:
      return ["financement", "payeur", "financiering", "betaler", "funding"]
    case .documents:
      return ["documents", "documents a apporter", "documenten", "mee te brengen", "documents to bring"]
    case .phoneWords, .contactEmail, .publics, .audience, .access: return []
    }
  }

  // MARK: - Cells

  private static func answer(_ isYes: Bool, _ isNo: Bool, _ isSometimes: Bool) -> [String] {
    if isYes { return ["oui", "ja", "yes", "o", "j", "y", "x", "1", "vrai", "waar", "true"] }
    if isNo { return ["non", "nee", "neen", "no", "n", "0", "faux", "onwaar", "false"] }
    return isSometimes ? ["parfois", "soms", "sometimes", "selon le cas", "naargelang"] : []
  }

  private static let states: [Offer.Status: [String]] = [
    .active: ["actif", "active", "actief", "ouvert", "open", "oui", "ja", "yes", "1", "en activite", "in werking"],
    .inactive: ["inactif", "inactive", "inactief", "non", "nee", "neen", "no", "0", "suspendu", "opgeschort"],
    .temporarilyClosed: ["ferme temporairement", "temporairement ferme", "tijdelijk gesloten", "tijdelijk dicht"],
    .defunct: ["ferme", "supprime", "arrete", "gesloten", "gestopt", "stopgezet", "closed", "dissous", "opgeheven"],
  ]

  private static let people: [Entry.Public: [String]] = [
    .older: ["aines", "seniors", "personnes agees", "senioren", "ouderen", "bejaarden", "older people", "elderly"],
    .carer: ["aidants", "aidants proches", "proches", "mantelzorgers", "mantelzorg", "carers"],
    .disability: ["handicap", "personnes handicapees", "personnes en situation de handicap", "personen met een handicap", "disability"],
    .child: ["enfants", "jeunes", "kinderen", "jongeren", "children", "young people"],
    .ill: ["malades", "patients", "zieken", "patienten"],
    .professional: ["professionnels", "professionals", "hulpverleners", "intervenants"],
    .everyone: ["tous", "tout public", "tous publics", "iedereen", "everyone", "all"],
    .undocumented: ["sans papiers", "mensen zonder papieren", "without papers"],
  ]

  /// Languages that are often spoken at a Brussels counter, with their names in French, Dutch and English.
  private static let languages: [(code: String, names: String)] = [
    ("fr", "francais frans french fra fre"), ("nl", "neerlandais nederlands dutch flamand vlaams nld dut"), ("en", "anglais engels english eng"),
    ("de", "allemand duits german deu"), ("ar", "arabe arabisch arabic"), ("tr", "turc turks turkish"), ("es", "espagnol spaans spanish"),
    ("ro", "roumain roemeens romanian"), ("it", "italien italiaans italian"), ("pt", "portugais portugees portuguese"), ("pl", "polonais pools polish"),
    ("ru", "russe russisch russian"), ("uk", "ukrainien oekraiens ukrainian"), ("bg", "bulgare bulgaars bulgarian"),
    ("sq", "albanais albanees albanian"), ("el", "grec grieks greek"), ("fa", "persan farsi perzisch persian"), ("ps", "pachto pasjtoe pashto"),
    ("so", "somali somalisch"), ("sw", "swahili"), ("ln", "lingala"), ("rn", "kirundi"), ("rw", "kinyarwanda"), ("zh", "chinois mandarin chinees chinese"),
    ("hy", "armenien armeens armenian"), ("ku", "kurde koerdisch kurdish"), ("ur", "ourdou oerdoe urdu"), ("bn", "bengali bengaals"), ("hi", "hindi"),
    ("vi", "vietnamien vietnamees vietnamese"), ("am", "amharique amhaars amharic"), ("ti", "tigrigna tigrinya"),
  ]
}
