import Care
import HTML
import Kernel

/// The sentences around every page of a file.
enum FileFrameText {
  static let persons = Text(fr: "Personnes", nl: "Personen", en: "Persons")
  static let menu = Text(fr: "Pages de ce dossier", nl: "Pagina's van dit dossier", en: "Pages of this file")
  /// Before the name of this page, on the row that opens the menu on a phone.
  static let folded = Text(fr: "Dossier", nl: "Dossier", en: "File")
  static let overview = Text(fr: "Aperçu", nl: "Overzicht", en: "Overview")
  static let unnamed = Text(fr: "Personne sans nom connu", nl: "Persoon zonder bekende naam", en: "Person whose name is not known")
  static func number(_ number: String) -> Text { Text(fr: "Dossier \(number)", nl: "Dossier \(number)", en: "File \(number)") }
  static func included(_ flag: InclusionFlag) -> Text {
    let day = flag.day
    let by = flag.by.isEmpty ? flag.organization : flag.organization.isEmpty ? flag.by : "\(flag.by) (\(flag.organization))"
    guard !by.isEmpty else {
      return Text(fr: "Incluse le \(day, .french)", nl: "Geïncludeerd op \(day, .dutch)", en: "Included on \(day, .english)")
    }
    return Text(
      fr: "Incluse le \(day, .french) par \(by)", nl: "Geïncludeerd op \(day, .dutch) door \(by)", en: "Included on \(day, .english) by \(by)")
  }
  static func neighbourhood(_ name: String) -> Text {
    Text(fr: "Référent·e de quartier : \(name)", nl: "Wijkreferent: \(name)", en: "Neighbourhood referent: \(name)")
  }
  static func referent(_ name: String) -> Text {
    Text(fr: "Référent·e de proximité : \(name)", nl: "Vertrouwensreferent: \(name)", en: "Proximity referent: \(name)")
  }
  static let died = Text(fr: "Décédée", nl: "Overleden", en: "Has died")
  static let because = Text(fr: "Pourquoi vous voyez ceci", nl: "Waarom u dit ziet", en: "Why you see this")
  static let logged = Text(
    fr: "Chaque consultation est notée. La personne peut voir qui a regardé.",
    nl: "Elke raadpleging wordt genoteerd. De persoon kan zien wie keek.", en: "Every look is noted. She can see who looked.")
  static let whoLooked = Text(fr: "Qui a regardé ce dossier", nl: "Wie dit dossier bekeek", en: "Who looked at this file")

  static func inclusion(_ state: InclusionState) -> Text {
    switch state {
    case .notAsked: Text(fr: "Accord pas encore demandé", nl: "Akkoord nog niet gevraagd", en: "Agreement not asked yet")
    case .agreed: Text(fr: "Accompagnée, avec son accord", nl: "Begeleid, met haar akkoord", en: "Included, with her agreement")
    case .refused: Text(fr: "N'est pas d'accord de partager", nl: "Wil niet delen", en: "Does not agree to share")
    case .withdrawn: Text(fr: "A retiré son accord", nl: "Heeft haar akkoord ingetrokken", en: "Has withdrawn her agreement")
    }
  }
  /// The same for a column of a list.
  static func inclusionShort(_ state: InclusionState) -> Text {
    switch state {
    case .notAsked: Text(fr: "À demander", nl: "Te vragen", en: "To ask")
    case .agreed: Text(fr: "D'accord", nl: "Akkoord", en: "Agreed")
    case .refused: Text(fr: "Refusé", nl: "Geweigerd", en: "Refused")
    case .withdrawn: Text(fr: "Retiré", nl: "Ingetrokken", en: "Withdrawn")
    }
  }
  static func tone(_ state: InclusionState) -> Tone {
    switch state {
    case .agreed: .good
    case .notAsked: .note
    case .refused, .withdrawn: .warn
    }
  }

  static func page(_ page: PersonPage) -> Text {
    switch page {
    case .identity: Text(fr: "Identité et contact", nl: "Identiteit en contact", en: "Identity and contact")
    case .circle: Text(fr: "Cercle", nl: "Zorgcirkel", en: "Circle")
    case .consents: Text(fr: "Accords", nl: "Toestemmingen", en: "Consents")
    case .access: Text(fr: "Accès", nl: "Toegang", en: "Access")
    case .log: Text(fr: "Qui a regardé", nl: "Wie keek", en: "Who looked")
    case .requests: Text(fr: "Demandes et parcours", nl: "Hulpvragen en trajecten", en: "Requests and pathways")
    case .timeline: Text(fr: "Ligne du temps", nl: "Tijdlijn", en: "Timeline")
    case .assessments: Text(fr: "Évaluations", nl: "Inschalingen", en: "Assessments")
    case .lists: Text(fr: "Listes d'adresses", nl: "Adressenlijsten", en: "Lists of addresses")
    case .conditions: Text(fr: "Conditions d'accès", nl: "Voorwaarden", en: "Conditions")
    case .eligibility: Text(fr: "Droits", nl: "Rechten", en: "Eligibility")
    case .episodes: Text(fr: "Prises en charge", nl: "Begeleidingen", en: "Episodes")
    case .notebook: Text(fr: "Cahier de liaison", nl: "Communicatieschrift", en: "Notebook")
    case .protected: Text(fr: "Partie protégée", nl: "Beschermd deel", en: "Protected part")
    case .invitation: Text(fr: "Son propre accès", nl: "Haar eigen toegang", en: "Her own access")
    case .export: Text(fr: "Copie du dossier", nl: "Kopie van het dossier", en: "Copy of the file")
    case .ledger: Text(fr: "Prestations", nl: "Prestaties", en: "Units")
    case .merge: Text(fr: "Fusionner", nl: "Samenvoegen", en: "Merge")
    }
  }
}
