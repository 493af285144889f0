import Kernel

/// What the data for programs says besides what the directory says: names of taxonomies and of the words in them.
enum HSDSText {
  static let stateProvince = "Bruxelles-Capitale / Brussel-Hoofdstad"
  static let unknown = Text(fr: "non précisé", nl: "niet vermeld", en: "not stated")
  static let wholeRegion = Text(fr: "Région de Bruxelles-Capitale", nl: "Brussels Hoofdstedelijk Gewest", en: "Brussels-Capital Region")
  static let fictitious = Text(
    fr: "Donnée inventée, pour la démonstration. N'appelez pas ces numéros.",
    nl: "Verzonnen gegevens, voor de demonstratie. Bel deze nummers niet.",
    en: "Invented data, for the demonstration. Do not ring these numbers.")
  static func standIn(_ service: String) -> Text {
    Text(
      fr: "Propose « \(service) ». Le répertoire ne nomme pas d'organisation à part.",
      nl: "Biedt “\(service)” aan. De gids noemt geen aparte organisatie.",
      en: "Offers “\(service)”. The directory names no organisation apart from it.")
  }
  static func section(_ number: String, _ chapter: String) -> Text {
    Text(
      fr: "Rubrique \(number) du chapitre « \(chapter) ».", nl: "Rubriek \(number) van het hoofdstuk “\(chapter)”.",
      en: "Section \(number) of the chapter “\(chapter)”.")
  }
  static func closedDays(_ from: String, _ to: String) -> Text {
    Text(fr: "Fermé du \(from) au \(to).", nl: "Gesloten van \(from) tot en met \(to).", en: "Closed from \(from) to \(to).")
  }
  static func closedFrom(_ from: String) -> Text {
    Text(fr: "Fermé à partir du \(from).", nl: "Gesloten vanaf \(from).", en: "Closed from \(from).")
  }
  static func otherHours(_ from: String, _ to: String, _ hours: String) -> Text {
    Text(
      fr: "Du \(from) au \(to) : ouvert \(hours).", nl: "Van \(from) tot en met \(to): open \(hours).",
      en: "From \(from) to \(to): open \(hours).")
  }
  static let temporarilyClosed = Text(fr: "Fermé pour le moment.", nl: "Voorlopig gesloten.", en: "Closed for the time being.")
  static let place = Text(fr: "place", nl: "plaats", en: "place")
  static let editor = Text(fr: "rédaction du répertoire", nl: "redactie van de gids", en: "editors of the directory")
  static let provider = Text(fr: "l'organisation elle-même", nl: "de organisatie zelf", en: "the organisation itself")
  static let files = Text(fr: "fichiers du répertoire", nl: "bestanden van de gids", en: "files of the directory")
  static let imported = Text(fr: "importation", nl: "import", en: "import")
  static let demo = Text(fr: "démonstration", nl: "demonstratie", en: "demonstration")

  /// Languages as they call themselves, for those that are often spoken at a Brussels counter.
  static let languageNames: [String: String] = [
    "fr": "français", "nl": "Nederlands", "en": "English", "de": "Deutsch", "ar": "العربية", "tr": "Türkçe", "es": "español", "ro": "română",
    "it": "italiano", "pt": "português", "pl": "polski", "ru": "русский", "uk": "українська", "bg": "български", "sq": "shqip", "el": "ελληνικά",
    "fa": "فارسی", "ps": "پښتو", "so": "Soomaali", "sw": "Kiswahili", "ln": "lingála", "rn": "ikirundi", "rw": "ikinyarwanda", "zh": "中文",
    "hy": "հայերեն", "ku": "kurdî", "ur": "اردو", "bn": "বাংলা", "hi": "हिन्दी", "vi": "Tiếng Việt", "am": "አማርኛ", "ti": "ትግርኛ",
  ]
}
