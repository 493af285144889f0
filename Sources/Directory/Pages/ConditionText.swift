import Care
import Kernel

/// The sentences that say whether somebody can have a kind of help.
enum ConditionText {
  static let title = Text(fr: "Puis-je l'avoir ?", nl: "Kom ik in aanmerking?", en: "Can I have it?")
  static let yes = Text(
    fr: "Oui, d'après vos réponses.", nl: "Ja, volgens uw antwoorden.", en: "Yes, going by your answers.")
  static let yesPriceOpen = Text(
    fr: "Oui. Le prix dépend encore de ce qui suit.", nl: "Ja. De prijs hangt nog af van het volgende.",
    en: "Yes. The price still depends on what follows.")
  static let fullPrice = Text(
    fr: "Oui, mais au plein tarif, d'après vos réponses.", nl: "Ja, maar tegen het volle tarief, volgens uw antwoorden.",
    en: "Yes, but at the full price, going by your answers.")
  static let no = Text(
    fr: "Non, d'après ces règles et vos réponses.", nl: "Nee, volgens deze regels en uw antwoorden.",
    en: "No, going by these rules and your answers.")
  static let needsToKnow = Text(
    fr: "Cela dépend. Répondez à ce que vous savez : nous ne demandons que ce qui peut encore changer la réponse.",
    nl: "Dat hangt ervan af. Antwoord op wat u weet: we vragen alleen wat het antwoord nog kan veranderen.",
    en: "It depends. Answer what you know: we only ask what can still change the answer.")
  static let because = Text(fr: "Ce qui n'est pas rempli :", nl: "Niet in orde:", en: "What does not hold:")
  static let askAnyway = Text(
    fr: "Les règles changent et il y a des exceptions. En cas de doute, demandez au service.",
    nl: "Regels veranderen en er zijn uitzonderingen. Vraag het bij twijfel aan de dienst.",
    en: "Rules change and there are exceptions. If in doubt, ask the service.")
  static let rules = Text(fr: "Les règles, une par une", nl: "De regels, een voor een", en: "The rules, one by one")
  static let holds = Text(fr: "rempli", nl: "in orde", en: "holds")
  static let fails = Text(fr: "pas rempli", nl: "niet in orde", en: "does not hold")
  static let open = Text(fr: "à savoir", nl: "nog te weten", en: "to be known")
  static let forPrice = Text(fr: "pour le prix réduit", nl: "voor de lagere prijs", en: "for the lower price")
  static let proof = Text(fr: "À montrer :", nl: "Toon:", en: "Show:")
  static let form = Text(fr: "Vos réponses", nl: "Uw antwoorden", en: "Your answers")
  static let submit = Text(fr: "Voir la réponse", nl: "Het antwoord bekijken", en: "See the answer")
  static let notStored = Text(
    fr: "Nous ne gardons rien de vos réponses. Elles ne sont pas non plus dans l'adresse de cette page.",
    nl: "We bewaren niets van uw antwoorden. Ze staan ook niet in het adres van deze pagina.",
    en: "We keep nothing of your answers. They are not in this page's address either.")
  static let startAgain = Text(fr: "Recommencer", nl: "Opnieuw beginnen", en: "Start again")
  static let change = Text(fr: "Changer", nl: "Wijzigen", en: "Change")
  static let yesWord = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let noWord = Text(fr: "Non", nl: "Nee", en: "No")
  static let unknown = Text(fr: "Je ne sais pas", nl: "Weet ik niet", en: "I do not know")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let typed = Text(fr: "votre réponse", nl: "uw antwoord", en: "your answer")

  static func counts(from: String, until: String) -> Text {
    switch (from.isEmpty, until.isEmpty) {
    case (false, false):
      Text(fr: "Vaut du \(from) au \(until).", nl: "Geldt van \(from) tot en met \(until).", en: "Holds from \(from) to \(until).")
    case (false, true): Text(fr: "Vaut depuis le \(from).", nl: "Geldt sinds \(from).", en: "Holds since \(from).")
    default: Text(fr: "Vaut jusqu'au \(until).", nl: "Geldt tot en met \(until).", en: "Holds until \(until).")
    }
  }

  // MARK: Numbers

  static func amount(_ number: Int, _ unit: ConditionQuestion.Unit) -> Text {
    switch unit {
    case .years: .counted(number, fr: ("# an", "# ans"), nl: ("# jaar", "# jaar"), en: ("# year", "# years"))
    case .months: .counted(number, fr: ("# mois", "# mois"), nl: ("# maand", "# maanden"), en: ("# month", "# months"))
    case .points: .counted(number, fr: ("# point", "# points"), nl: ("# punt", "# punten"), en: ("# point", "# points"))
    case .percent: Text(same: "\(number) %")
    case .dwellings: .counted(number, fr: ("# logement", "# logements"), nl: ("# woning", "# woningen"), en: ("# dwelling", "# dwellings"))
    case .euro: OfferText.euros(whole: number)
    }
  }
  static func between(_ least: String, _ most: String) -> Text {
    Text(fr: "\(least) ou \(most)", nl: "\(least) of \(most)", en: "\(least) or \(most)")
  }
  static func atLeast(_ amount: String) -> Text {
    Text(fr: "\(amount) ou plus", nl: "\(amount) of meer", en: "\(amount) or more")
  }
  static func atMost(_ amount: String) -> Text {
    Text(fr: "\(amount) au plus", nl: "hoogstens \(amount)", en: "\(amount) at most")
  }
  static func fromTo(_ least: String, _ most: String) -> Text {
    Text(fr: "de \(least) à \(most)", nl: "van \(least) tot en met \(most)", en: "from \(least) to \(most)")
  }
  static func wanted(_ words: String) -> Text { Text(fr: "il faut : \(words)", nl: "nodig: \(words)", en: "needed: \(words)") }
}
