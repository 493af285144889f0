import Care
import Kernel

/// The sentences of the filters beside a search.
enum SearchFilterText {
  static let speaks = Text(fr: "On y parle", nl: "Men spreekt er", en: "Spoken there")
  static let anyLanguage = Text(fr: "Toutes les langues", nl: "Alle talen", en: "Any language")
  static let cost = Text(fr: "Prix", nl: "Prijs", en: "Cost")
  static let anyCost = Text(fr: "Gratuit ou payant", nl: "Gratis of betalend", en: "Free or paid")
  static let free = Text(fr: "gratuit", nl: "gratis", en: "free")
  static let paid = Text(fr: "payant", nl: "betalend", en: "paid")
  static let opening = Text(fr: "Ouvert", nl: "Open", en: "Open")
  static let anyTime = Text(fr: "Peu importe quand", nl: "Om het even wanneer", en: "At any time")
  static let now = Text(fr: "maintenant", nl: "nu", en: "now")
  static let today = Text(fr: "aujourd'hui", nl: "vandaag", en: "today")
  static let at = Text(fr: "le jour et à l'heure ci-dessous", nl: "op de dag en het uur hieronder", en: "on the day and at the time below")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let time = Text(fr: "Heure", nl: "Uur", en: "Time")
  static let openHint = Text(
    fr: "Seulement ce dont nous connaissons les heures.", nl: "Alleen waarvan we de uren kennen.",
    en: "Only those whose hours we know.")
  static let unreadableMoment = Text(
    fr: "Ce jour ou cette heure ne se lit pas : écrivez par exemple 24/11 et 14:30.",
    nl: "Deze dag of dit uur kunnen we niet lezen: schrijf bijvoorbeeld 24/11 en 14.30.",
    en: "This day or time cannot be read: write for instance 24/11 and 14:30.")
  static let order = Text(fr: "D'abord", nl: "Eerst", en: "First")
  static let best = Text(fr: "ce qui répond le mieux", nl: "wat het best antwoordt", en: "what answers best")
  static let nearest = Text(fr: "le plus proche de la commune choisie", nl: "het dichtst bij de gekozen gemeente", en: "nearest to the chosen municipality")
  static let lightest = Text(fr: "l'aide la plus légère", nl: "de lichtste hulp", en: "the lightest help")
  static let nearestNeedsPlace = Text(
    fr: "Choisissez une commune pour classer par distance.", nl: "Kies een gemeente om op afstand te sorteren.",
    en: "Choose a municipality to sort by distance.")
  static let withoutPrescription = Text(fr: "Sans prescription", nl: "Zonder voorschrift", en: "Without prescription")
  static let hasRoom = Text(fr: "A de la place", nl: "Heeft plaats", en: "Has room")
  static let whateverTheHours = Text(
    fr: "Chercher quelle que soit l'heure : nous ne connaissons pas toutes les heures.",
    nl: "Zoeken zonder op de uren te letten: we kennen ze niet allemaal.", en: "Search whatever the hours: we do not know all of them.")
  static func onlyIn(_ town: String) -> Text {
    Text(fr: "Seulement l'aide disponible à \(town)", nl: "Alleen hulp voor \(town)", en: "Only help for \(town)")
  }
  static let forWhom = Text(fr: "Pour qui", nl: "Voor wie", en: "Who for")
  static let chosen = Text(fr: "Filtres choisis", nl: "Gekozen filters", en: "Chosen filters")
  static func without(_ filter: String) -> Text {
    Text(fr: "Enlever le filtre « \(filter) »", nl: "Filter “\(filter)” weghalen", en: "Remove the filter “\(filter)”")
  }
  static let none = Text(fr: "Enlever tous les filtres", nl: "Alle filters weghalen", en: "Remove all filters")
  static func distance(_ kilometres: Int) -> Text {
    kilometres < 1
      ? Text(fr: "tout près", nl: "vlakbij", en: "close by")
      : Text(fr: "à environ \(kilometres) km", nl: "ongeveer \(kilometres) km ver", en: "about \(kilometres) km away")
  }
  static func openAt(_ when: String) -> Text { Text(fr: "ouvert le \(when)", nl: "open op \(when)", en: "open on \(when)") }

  static func name(_ wanted: Entry.Public) -> Text {
    switch wanted {
    case .older: Text(fr: "Personnes âgées", nl: "Ouderen", en: "Older people")
    case .carer: Text(fr: "Aidants proches", nl: "Mantelzorgers", en: "Informal carers")
    case .disability: Text(fr: "Handicap", nl: "Handicap", en: "Disability")
    case .child: Text(fr: "Enfants", nl: "Kinderen", en: "Children")
    case .lowIncome: Text(fr: "Petits revenus", nl: "Laag inkomen", en: "Low income")
    case .uninsured: Text(fr: "Sans mutuelle", nl: "Zonder ziekenfonds", en: "Without health insurance")
    case .undocumented: Text(fr: "Sans papiers", nl: "Zonder papieren", en: "Without papers")
    case .singleParent: Text(fr: "Parents seuls", nl: "Alleenstaande ouders", en: "Single parents")
    case .ill: Text(fr: "Personnes malades", nl: "Zieke mensen", en: "People who are ill")
    case .professional: Text(fr: "Professionnel·les", nl: "Hulpverleners", en: "Professionals")
    case .everyone: Text(fr: "Tout le monde", nl: "Iedereen", en: "Everyone")
    }
  }
}
