import Care
import Kernel

/// What is said around finding somebody.
enum FinderText {
  static let label = Text(fr: "Trouver une personne", nl: "Een persoon vinden", en: "Find a person")
  static let hint = Text(
    fr: "Nom tel qu'on l'entend ou l'écrit, date ou année de naissance, téléphone, e-mail, numéro national ou de dossier. Par exemple : benali 1938.",
    nl: "Naam zoals u hem hoort of schrijft, geboortedatum of -jaar, telefoon, e-mail, rijksregister- of dossiernummer. Bijvoorbeeld: benali 1938.",
    en: "Name as heard or written, date or year of birth, phone, e-mail, national number or number of the file. For example: benali 1938.")
  static let find = Text(fr: "Chercher", nl: "Zoeken", en: "Search")
  static let all = Text(fr: "Voir toutes les personnes", nl: "Alle personen tonen", en: "Show all persons")
  static let none = Text(
    fr: "Personne trouvée parmi les dossiers que vous pouvez voir.", nl: "Niemand gevonden in de dossiers die u mag zien.",
    en: "Nobody found among the files that you may see.")
  /// `#` is replaced by the number.
  static let foundLive = Text(fr: "# résultats. Flèche bas pour choisir.", nl: "# resultaten. Pijl omlaag om te kiezen.", en: "# results. Arrow down to choose.")
  static func found(_ count: Int) -> Text {
    .counted(
      count, fr: ("# personne trouvée", "# personnes trouvées"), nl: ("# persoon gevonden", "# personen gevonden"),
      en: ("# person found", "# persons found"))
  }
  static func born(_ date: String) -> Text { Text(fr: "naissance : \(date)", nl: "geboren: \(date)", en: "born: \(date)") }

  static func reason(_ reason: MatchReason) -> Text {
    switch reason {
    case .name: Text(fr: "nom", nl: "naam", en: "name")
    case .sound: Text(fr: "nom qui se prononce ainsi", nl: "naam die zo klinkt", en: "name that sounds so")
    case .spelling: Text(fr: "nom écrit presque ainsi", nl: "naam die bijna zo geschreven is", en: "name written nearly so")
    case .birth: Text(fr: "date de naissance", nl: "geboortedatum", en: "date of birth")
    case .birthYear: Text(fr: "année de naissance", nl: "geboortejaar", en: "year of birth")
    case .nationalNumber: Text(fr: "numéro national", nl: "rijksregisternummer", en: "national number")
    case .phone: Text(fr: "téléphone", nl: "telefoon", en: "phone")
    case .email: Text(fr: "e-mail", nl: "e-mail", en: "e-mail")
    case .fileNumber: Text(fr: "numéro de dossier", nl: "dossiernummer", en: "number of the file")
    }
  }
}
