import Care
import Kernel

/// The sentences on how a help is offered: where, when, by whom, with how much room.
enum OfferText {
  static let hours = Text(fr: "Heures", nl: "Openingsuren", en: "Opening hours")
  static let places = Text(fr: "Où", nl: "Waar", en: "Where")
  static let languages = Text(fr: "On y parle", nl: "Men spreekt er", en: "Spoken there")
  static let costs = Text(fr: "Tarifs", nl: "Tarieven", en: "Prices")
  static let documents = Text(fr: "À apporter", nl: "Mee te brengen", en: "To bring")
  static let contacts = Text(fr: "Personnes de contact", nl: "Contactpersonen", en: "Contact persons")
  static let access = Text(fr: "Comment y entrer", nl: "Hoe komt u binnen", en: "How to get in")
  static let ages = Text(fr: "Âge", nl: "Leeftijd", en: "Age")
  static let accessibility = Text(fr: "Accessibilité", nl: "Toegankelijkheid", en: "Accessibility")
  static let capacity = Text(fr: "Place", nl: "Plaats", en: "Room")
  static let organisation = Text(fr: "Offert par", nl: "Aangeboden door", en: "Offered by")
  static let offeredHere = Text(fr: "Ses services", nl: "Haar diensten", en: "Its services")
  static let closures = Text(fr: "Fermetures et heures particulières", nl: "Sluitingen en bijzondere uren", en: "Closures and special hours")
  static let closedTitle = Text(
    fr: "Cette fiche n'est plus à jour : ce service n'est plus proposé.", nl: "Deze fiche is niet meer actueel: deze dienst wordt niet meer aangeboden.",
    en: "This page is out of date: the service is no longer offered.")
  static let closedWords = Text(
    fr: "Cherchez une autre aide, ou appelez le helpdesk.", nl: "Zoek andere hulp of bel de helpdesk.", en: "Look for other help, or ring the helpdesk.")
  static let pausedTitle = Text(fr: "Fermé pour le moment", nl: "Tijdelijk gesloten", en: "Closed for the time being")
  static let services = Text(fr: "Services qui l'offrent", nl: "Diensten die dit aanbieden", en: "Services that offer it")
  static func allServices(_ number: Int) -> Text {
    .counted(
      number, fr: ("Voir le service", "Voir les # services"), nl: ("Bekijk de dienst", "Bekijk de # diensten"),
      en: ("See the service", "See the # services"))
  }
  static let free = Text(fr: "gratuit", nl: "gratis", en: "free")
  static func euros(_ cents: Int) -> Text {
    let (whole, rest) = (cents / 100, cents % 100)
    let decimals = rest == 0 ? "" : rest < 10 ? "0\(rest)" : "\(rest)"
    return rest == 0
      ? euros(whole: whole)
      : Text(fr: "\(whole),\(decimals) €", nl: "€ \(whole),\(decimals)", en: "€\(whole).\(decimals)")
  }
  static func euros(whole: Int) -> Text { Text(fr: "\(whole) €", nl: "€ \(whole)", en: "€\(whole)") }
  static func age(from least: Int?, to most: Int?) -> Text? {
    switch (least, most) {
    case (let least?, let most?): Text(fr: "de \(least) à \(most) ans", nl: "van \(least) tot \(most) jaar", en: "from \(least) to \(most) years")
    case (let least?, nil): Text(fr: "à partir de \(least) ans", nl: "vanaf \(least) jaar", en: "from \(least) years")
    case (nil, let most?): Text(fr: "jusqu'à \(most) ans", nl: "tot \(most) jaar", en: "up to \(most) years")
    case (nil, nil): nil
    }
  }
  static func room(_ state: Offer.Capacity.State) -> Text {
    switch state {
    case .free: Text(fr: "il y a de la place", nl: "er is plaats", en: "there is room")
    case .few: Text(fr: "presque complet", nl: "bijna vol", en: "almost full")
    case .waitingList: Text(fr: "liste d'attente", nl: "wachtlijst", en: "waiting list")
    case .full: Text(fr: "complet", nl: "volzet", en: "full")
    }
  }
  static func said(_ words: String, on day: String) -> Text {
    Text(fr: "\(words) (dit le \(day))", nl: "\(words) (gemeld op \(day))", en: "\(words) (as said on \(day))")
  }
  static func name(_ access: Offer.Access) -> Text {
    switch access {
    case .phone: Text(fr: "par téléphone", nl: "per telefoon", en: "by phone")
    case .email: Text(fr: "par e-mail", nl: "per e-mail", en: "by e-mail")
    case .web: Text(fr: "par le site web", nl: "via de website", en: "through the web site")
    case .appointment: Text(fr: "sur rendez-vous", nl: "op afspraak", en: "by appointment")
    case .walkIn: Text(fr: "sans rendez-vous", nl: "zonder afspraak", en: "without appointment")
    case .onPrescription: Text(fr: "sur prescription", nl: "op voorschrift", en: "on prescription")
    case .professionalOnly: Text(fr: "seulement par un·e professionnel·le", nl: "alleen via een hulpverlener", en: "through a professional only")
    }
  }
  static func name(_ accessibility: Offer.Accessibility) -> Text {
    switch accessibility {
    case .wheelchair: Text(fr: "en chaise roulante", nl: "met een rolstoel", en: "by wheelchair")
    case .lift: Text(fr: "ascenseur", nl: "lift", en: "lift")
    case .parking: Text(fr: "parking réservé", nl: "voorbehouden parkeerplaats", en: "reserved parking")
    case .accessibleToilet: Text(fr: "toilette adaptée", nl: "aangepast toilet", en: "accessible toilet")
    case .hearingLoop: Text(fr: "boucle auditive", nl: "ringleiding", en: "hearing loop")
    case .signLanguage: Text(fr: "langue des signes", nl: "gebarentaal", en: "sign language")
    case .quietRoom: Text(fr: "local calme", nl: "rustige kamer", en: "quiet room")
    case .publicTransport: Text(fr: "près des transports en commun", nl: "dicht bij het openbaar vervoer", en: "near public transport")
    }
  }
}
