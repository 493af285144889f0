import Kernel

/// What professionals read about what a person can have, going by her file.
package enum PersonConditionText {
  static let title = Text(fr: "Peut-elle l'avoir ?", nl: "Kan ze het krijgen?", en: "Can she have it?")
  static let lead = Text(
    fr: "Les aides qui ont des conditions, avec ce que son dossier sait déjà. Rien de ce qui est décidé ici n'est conservé.",
    nl: "Hulp met voorwaarden, met wat haar dossier al weet. Niets van wat hier beslist wordt, wordt bewaard.",
    en: "Help that has conditions, with what her file knows already. Nothing of what is decided here is kept.")
  static let none = Text(
    fr: "Aucune aide de l'annuaire n'a de conditions ici.", nl: "Geen enkele hulp in de gids heeft hier voorwaarden.",
    en: "No help in the directory has conditions here.")
  static let filter = Text(fr: "Choisir un chapitre", nl: "Een hoofdstuk kiezen", en: "Choose a chapter")
  static let chapter = Text(fr: "Chapitre", nl: "Hoofdstuk", en: "Chapter")
  static let allChapters = Text(fr: "Tous les chapitres", nl: "Alle hoofdstukken", en: "All chapters")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")

  static let yesTitle = Text(fr: "Elle peut l'avoir", nl: "Ze komt in aanmerking", en: "She can have it")
  static let openTitle = Text(fr: "Il faut en savoir plus", nl: "Er is meer informatie nodig", en: "More has to be known")
  static let fullPriceTitle = Text(fr: "Au plein tarif", nl: "Tegen het volle tarief", en: "At the full price")
  static let noTitle = Text(
    fr: "Pas d'après ces règles et son dossier", nl: "Niet volgens deze regels en haar dossier", en: "Not going by these rules and her file")
  static func toAsk(_ count: Int) -> Text {
    .counted(
      count, fr: ("une question à lui poser", "# questions à lui poser"), nl: ("één vraag aan haar", "# vragen aan haar"),
      en: ("one question to ask her", "# questions to ask her"))
  }
  static let priceOpen = Text(fr: "le prix dépend encore d'une réponse", nl: "de prijs hangt nog van een antwoord af", en: "the price still depends on an answer")

  // One of them
  static let yes = Text(fr: "Oui, d'après son dossier et ses réponses.", nl: "Ja, volgens haar dossier en antwoorden.", en: "Yes, going by her file and her answers.")
  static let yesPriceOpen = Text(
    fr: "Oui. Le prix dépend encore de ce qui suit.", nl: "Ja. De prijs hangt nog af van het volgende.", en: "Yes. The price still depends on what follows.")
  static let fullPrice = Text(
    fr: "Oui, mais au plein tarif, d'après son dossier et ses réponses.", nl: "Ja, maar tegen het volle tarief, volgens haar dossier en antwoorden.",
    en: "Yes, but at the full price, going by her file and her answers.")
  static let no = Text(
    fr: "Non, d'après ces règles, son dossier et ses réponses.", nl: "Nee, volgens deze regels, haar dossier en haar antwoorden.",
    en: "No, going by these rules, her file and her answers.")
  static let needsToKnow = Text(
    fr: "Cela dépend. Ce qui suit peut encore changer la réponse.", nl: "Dat hangt ervan af. Het volgende kan het antwoord nog veranderen.",
    en: "It depends. What follows can still change the answer.")
  static let known = Text(fr: "Ce que le dossier sait", nl: "Wat het dossier weet", en: "What the file knows")
  static let nothingKnown = Text(
    fr: "Son dossier ne répond à aucune de ces questions, ou cette partie vous est fermée.",
    nl: "Haar dossier beantwoordt geen van deze vragen, of dat deel is voor u gesloten.",
    en: "Her file answers none of these questions, or that part is closed to you.")
  static let ask = Text(fr: "À lui demander", nl: "Aan haar te vragen", en: "To ask her")
  static let askHint = Text(
    fr: "Les questions lui sont adressées : « vous », c'est elle.", nl: "De vragen zijn aan haar gericht: met ‘u’ is zij bedoeld.",
    en: "The questions are put to her: “you” is she.")
  static let notStored = Text(
    fr: "Ces réponses ne sont gardées nulle part.", nl: "Deze antwoorden worden nergens bewaard.", en: "These answers are kept nowhere.")
  static let backToList = Text(fr: "Toutes les aides avec conditions", nl: "Alle hulp met voorwaarden", en: "All help with conditions")
  static let publicPage = Text(fr: "Sa fiche dans l'annuaire", nl: "De fiche in de gids", en: "Its entry in the directory")
  static let noConditions = Text(
    fr: "Cette aide n'a pas de condition connue aujourd'hui.", nl: "Deze hulp heeft vandaag geen gekende voorwaarden.",
    en: "This help has no known condition today.")

  // Beside a result
  static let chipYes = Text(fr: "Elle peut l'avoir", nl: "Komt in aanmerking", en: "She can have it")
  static let chipFullPrice = Text(fr: "Au plein tarif", nl: "Vol tarief", en: "At the full price")
  static let chipNo = Text(fr: "Pas d'après son dossier", nl: "Niet volgens haar dossier", en: "Not by her file")
  static let chipOpen = Text(fr: "À préciser", nl: "Nog na te vragen", en: "To be asked")
  static let seeConditions = Text(fr: "Voir les conditions", nl: "De voorwaarden bekijken", en: "See the conditions")
}
