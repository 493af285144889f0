import Kernel

/// How the open data describes itself.
enum HSDSDescriptionText {
  static let summary = Text(
    fr: "Le répertoire de l'aide et des soins de proximité à Bruxelles, en données ouvertes selon HSDS 3.1 (valables aussi en 3.0).",
    nl: "De gids van hulp en zorg in de buurt in Brussel, als open gegevens volgens HSDS 3.1 (ook geldig als 3.0).",
    en: "The directory of neighbourhood help and care in Brussels, as open data in HSDS 3.1 (valid as 3.0 too).")
  static func identifiers(_ namespace: String) -> Text {
    Text(
      fr: "Chaque id est un UUIDv5 de notre propre identifiant dans l'espace \(namespace) ; il ne change jamais.",
      nl: "Elke id is een UUIDv5 van onze eigen identificatie in de ruimte \(namespace); die verandert nooit.",
      en: "Each id is a UUIDv5 of our own identifier in the namespace \(namespace); it never changes.")
  }
  static let languages = Text(
    fr: "language=fr, nl ou en : la langue des textes, français sans ce paramètre. Les autres langues sont des attributs de la taxonomie « translation ».",
    nl: "language=fr, nl of en: de taal van de teksten, Frans zonder deze parameter. De andere talen zijn attributen van de taxonomie “translation”.",
    en: "language=fr, nl or en: the language of the texts, French without it. The other languages are attributes of the taxonomy “translation”.")

  static let beyond: [(field: String, words: Text)] = [
    (
      "service.closures",
      Text(
        fr: "Jours où les horaires ne valent pas : from, to, holiday, hours, reason.", nl: "Dagen waarop de uren niet gelden: from, to, holiday, hours, reason.",
        en: "Days on which the schedules do not hold: from, to, holiday, hours, reason.")
    ),
    (
      "service.public_holidays",
      Text(fr: "Les jours fériés : closed, open ou unknown.", nl: "Op feestdagen: closed, open of unknown.", en: "On public holidays: closed, open or unknown.")
    ),
    (
      "schedule.time_zone_name",
      Text(
        fr: "Europe/Brussels : l'horloge de Bruxelles ; les décalages sont ceux du jour.", nl: "Europe/Brussels: de klok van Brussel; de verschuivingen zijn die van vandaag.",
        en: "Europe/Brussels: the clock of Brussels; the offsets are those of today.")
    ),
    (
      "schedule.repeats",
      Text(fr: "DAILY ou YEARLY, que freq ne connaît pas.", nl: "DAILY of YEARLY, die freq niet kent.", en: "DAILY or YEARLY, which freq does not know.")
    ),
    (
      "organization.services",
      Text(fr: "Les services de l'organisation.", nl: "De diensten van de organisatie.", en: "The services of the organization.")
    ),
    (
      "service_at_location.service",
      Text(fr: "Le service dont il s'agit.", nl: "De dienst waar het om gaat.", en: "The service that is meant.")
    ),
  ]

  // The description for programs is in English, as the specification is.
  static let failures: [(status: String, words: String)] = [
    ("400", "A parameter cannot be read; errors names it."), ("404", "There is nothing with this id."),
    ("429", "Too many requests; Retry-After says how long to wait."),
  ]

  static func summary(of endpoint: HSDSEndpoint) -> String {
    switch endpoint {
    case .root: "Version, profile and description of this interface."
    case .services: "A page of services, without what is nested in them unless full is true."
    case .service: "One service with everything in it, also when it is no longer offered."
    case .organizations: "A page of organizations."
    case .organization: "One organization with its services."
    case .serviceAtLocations: "A page of services at places."
    case .serviceAtLocation: "One service at a place, with both."
    case .taxonomies: "The taxonomies by which things are sorted."
    case .taxonomy: "One taxonomy."
    case .terms: "A page of taxonomy terms."
    case .term: "One taxonomy term with its taxonomy."
    case .profile: "What is particular to this data set."
    case .description: "This description."
    case .exportTable: "All services as one table, for spreadsheets."
    case .exportArchive: "Everything as tables in an archive, with datapackage.json."
    case .exportDocument: "Everything in one document: organizations, and services as contents."
    case .exportLines: "Everything, one organization or service a line."
    }
  }

  static func description(of parameter: HSDSParameter) -> String {
    switch parameter {
    case .search: "Words, as people speak; the best answers come first."
    case .page: "The page, from 1; not with format=ndjson."
    case .perPage: "How many on a page; 50 unless told otherwise; not with format=ndjson."
    case .format: "json, or ndjson: everything, one object a line and no pages; page and per_page are then refused."
    case .minimal: "Only id, name, status and when it was modified; all on one page unless page or per_page is given."
    case .full: "Everything that is nested in the objects."
    case .postcode: "Only what serves the municipality of this postal code."
    case .proximity: "Together with postcode: only places within so many metres of the middle of its municipality."
    case .language: "The language of the texts; French without it."
    case .taxonomyTermID: "Only what this term holds for; of services at places also those whose place it holds for."
    case .taxonomyID: "Only what any term of this taxonomy holds for; of terms, those of this taxonomy."
    case .organizationID: "Only what this organization offers."
    case .modifiedAfter: "Only what was changed at this moment or later, the oldest change first; also what is no longer offered, with its status."
    case .fullService: "The services of an organization with everything in them."
    case .topOnly: "Only terms without a parent."
    case .parentID: "Only terms with this parent."
    }
  }
}
