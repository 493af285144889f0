import Kernel

/// Periods and problems in words.
enum RetentionRuleText {
  static func kind(_ kind: RecordKind) -> Text {
    switch kind {
    case .careFile: Text(fr: "Dossier avec des soins", nl: "Dossier met zorg", en: "File with care")
    case .socialFile: Text(fr: "Dossier social, sans soins", nl: "Sociaal dossier, zonder zorg", en: "Social file, without care")
    case .looseRequest: Text(fr: "Demande sans dossier", nl: "Hulpvraag zonder dossier", en: "Request without a file")
    case .call: Text(fr: "Appels sans dossier ni demande", nl: "Oproepen zonder dossier of hulpvraag", en: "Calls without a file or a request")
    case .pathway: Text(fr: "Parcours", nl: "Trajecten", en: "Pathways")
    case .interpreter: Text(fr: "Interprètes demandés", nl: "Gevraagde tolken", en: "Interpreters asked")
    case .round: Text(fr: "Portes d'une tournée restée ouverte", nl: "Deuren van een ronde die open bleef", en: "Doors of a round left open")
    case .reached: Text(fr: "Personnes atteintes, comptées", nl: "Bereikte mensen, geteld", en: "People reached, counted")
    case .contactPoint: Text(fr: "Points de contact du quartier", nl: "Contactpunten van de wijk", en: "Contact points of the neighbourhood")
    case .letter: Text(fr: "Lettres envoyées", nl: "Verzonden brieven", en: "Letters sent")
    case .session: Text(fr: "Sessions", nl: "Sessies", en: "Sessions")
    case .attempt: Text(fr: "Essais de connexion", nl: "Aanmeldpogingen", en: "Attempts to sign in")
    case .accessLog: Text(fr: "Journal des accès", nl: "Toegangslogboek", en: "Access log")
    case .gap: Text(fr: "Lacunes comptées", nl: "Getelde hiaten", en: "Gaps counted")
    case .directory: Text(fr: "Annuaire", nl: "Gids", en: "Directory")
    }
  }

  static func gap(_ kind: RecordKind, _ day: Day) -> Text {
    Text(
      fr: "Aucune durée de conservation n'est connue pour « \(kind.name.fr) » au \(day.description). Complétez Parameters/retention/periods.yaml.",
      nl: "Er is geen bewaartermijn bekend voor “\(kind.name.nl)” op \(day.description). Vul Parameters/retention/periods.yaml aan.",
      en: "No period of retention is known for “\(kind.name.en)” on \(day.description). Complete Parameters/retention/periods.yaml.")
  }

  static func problem(_ problem: RetentionProblem) -> Text {
    switch problem {
    case .notYet(let day?):
      Text(
        fr: "Il est trop tôt : ceci est conservé, au moins jusqu'à la veille du \(written(day)).",
        nl: "Het is te vroeg: dit wordt bewaard, minstens tot de dag vóór \(written(day)).",
        en: "It is too early: this is kept, at least until the day before \(written(day)).")
    case .notYet(nil): Text(fr: "Ceci est conservé.", nl: "Dit wordt bewaard.", en: "This is kept.")
    case .badYears:
      Text(fr: "Donnez un nombre d'années, de 1 à 20.", nl: "Geef een aantal jaren, van 1 tot 20.", en: "Give a number of years, from 1 to 20.")
    case .pastLimit(let day):
      Text(
        fr: "La loi ne permet pas de garder ceci après le \(written(day)).", nl: "De wet laat niet toe dit langer te bewaren dan \(written(day)).",
        en: "The law does not allow keeping this after \(written(day)).")
    case .reasonMissing: Text(fr: "Dites pourquoi.", nl: "Zeg waarom.", en: "Say why.")
    case .notSure:
      Text(
        fr: "Cochez d'abord que vous savez que cela ne se défait pas.", nl: "Vink eerst aan dat u weet dat dit niet ongedaan kan worden.",
        en: "First tick that you know that this cannot be undone.")
    case .nothingChosen: Text(fr: "Choisissez au moins une ligne.", nl: "Kies minstens één regel.", en: "Choose at least one line.")
    case .boundByLaw(let day):
      Text(
        fr: "La loi oblige à garder ce dossier jusqu'au \(written(day)) : il ne peut pas être effacé avant, même si elle le demande.",
        nl: "De wet verplicht dit dossier te bewaren tot en met \(written(day)): het kan niet eerder worden gewist, ook niet als zij het vraagt.",
        en: "The law obliges to keep this file until \(written(day)): it cannot be erased before, even if she asks.")
    case .wishAnswered: Text(fr: "Ce souhait a déjà reçu une réponse.", nl: "Op deze vraag is al geantwoord.", en: "This wish was answered already.")
    }
  }

  /// `3/4/2056`: this layer does not know the words of months.
  private static func written(_ day: Day) -> String { "\(day.dayOfMonth)/\(day.month)/\(day.year)" }
}
