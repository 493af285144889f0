import Kernel

/// The sentences of the list of rules that exclude.
enum ObstacleText {
  static let title = Text(fr: "Règles qui excluent", nl: "Regels die uitsluiten", en: "Rules that exclude")
  static let lead = Text(
    fr: "Quand une règle ferme la porte à quelqu'un, on note laquelle : la liste dit ce qu'il faudrait changer, et combien de fois cela s'est passé.",
    nl: "Sluit een regel iemand uit, dan wordt genoteerd welke: de lijst zegt wat anders zou moeten, en hoe vaak het gebeurde.",
    en: "When a rule closes the door to somebody, it is noted which: the list says what would have to change, and how often it happened.")
  static let rule = Text(fr: "Règle", nl: "Regel", en: "Rule")
  static let level = Text(fr: "Qui l'a faite", nl: "Wie maakte ze", en: "Who made it")
  static let source = Text(fr: "Où elle est écrite", nl: "Waar ze staat", en: "Where it stands")
  static let sourceHint = Text(
    fr: "Un arrêté, un règlement, un site ; peut rester vide.", nl: "Een besluit, een reglement, een site; mag leeg blijven.",
    en: "A decree, a regulation, a site; may stay empty.")
  static let caption = Text(
    fr: "Règles qui excluent, les plus fréquentes d'abord", nl: "Regels die uitsluiten, de meest voorkomende eerst", en: "Rules that exclude, the most frequent first")
  static let empty = Text(
    fr: "Aucune règle nommée. Quand une demande est close parce qu'une règle exclut la personne, dites ici laquelle.",
    nl: "Nog geen regel genoemd. Wordt een hulpvraag afgesloten omdat een regel de persoon uitsluit, zeg dan hier welke.",
    en: "No rule named yet. When a request is closed because a rule excludes the person, say here which.")
  static let export = Text(fr: "Télécharger la liste (CSV)", nl: "Lijst downloaden (CSV)", en: "Download the list (CSV)")
  static func toName(_ number: Int) -> Text {
    .counted(
      number, fr: ("Une exclusion dont la règle n'est pas nommée", "# exclusions dont la règle n'est pas nommée"),
      nl: ("Eén uitsluiting zonder genoemde regel", "# uitsluitingen zonder genoemde regel"),
      en: ("One exclusion whose rule is not named", "# exclusions whose rule is not named"))
  }
  static let which = Text(fr: "Dire quelle règle", nl: "Zeggen welke regel", en: "Say which rule")
  static let known = Text(fr: "Une règle déjà connue", nl: "Een regel die al bekend is", en: "A rule that is known")
  static let another = Text(fr: "Une autre règle", nl: "Een andere regel", en: "Another rule")
  static let newRule = Text(fr: "Nouvelle règle", nl: "Nieuwe regel", en: "New rule")
  static let newRuleHint = Text(
    fr: "Ce qu'elle exige, par exemple « avoir 65 ans ».", nl: "Wat ze eist, bijvoorbeeld ‘65 jaar zijn’.", en: "What it demands, for example “to be 65”.")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
}
