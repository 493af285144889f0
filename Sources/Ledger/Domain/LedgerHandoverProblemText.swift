package import Kernel

/// What is said when a move between two organisations does not happen, or when something is missing in its forms.
package enum LedgerHandoverProblemText {
  static func text(_ problem: LedgerHandoverProblem) -> Text {
    switch problem {
    case .alreadyEnded:
      Text(
        fr: "La part de votre organisation est déjà terminée.", nl: "Het deel van uw organisatie is al beëindigd.",
        en: "The part of your organisation is over already.")
    case .notEnded:
      Text(
        fr: "La part de votre organisation n'est pas terminée : il n'y a rien à reprendre.", nl: "Het deel van uw organisatie is niet beëindigd: er valt niets terug te nemen.",
        en: "The part of your organisation is not over: there is nothing to take back.")
    case .takenOver:
      Text(
        fr: "Une autre organisation a déjà continué à partir de là.", nl: "Een andere organisatie ging daar al van uit.",
        en: "Another organisation has already gone on from there.")
    case .actsAfter:
      Text(
        fr: "Une prestation est notée pour un jour suivant. Choisissez un jour plus tard, ou corrigez-la d'abord.",
        nl: "Er staat een prestatie op een latere dag. Kies een latere dag, of verbeter ze eerst.",
        en: "Something is entered on a later day. Choose a later day, or correct it first.")
    case .notYetOurs:
      Text(
        fr: "Ce jour-là, l'organisation précédente la suivait encore. Choisissez un jour plus tard.",
        nl: "Op die dag begeleidde de vorige organisatie haar nog. Kies een latere dag.",
        en: "On that day the organisation before still followed her. Choose a later day.")
    case .inFuture: inFuture
    case .nothingWaits:
      Text(
        fr: "Rien n'attend d'être repris. Recopiez le relevé sur papier.", nl: "Er wacht niets om over te nemen. Neem het papieren overzicht over.",
        en: "Nothing waits to be taken over. Copy the paper statement.")
    }
  }

  static let inFuture = Text(fr: "Ce jour est encore à venir.", nl: "Die dag moet nog komen.", en: "This day is still to come.")
  static let whom = Text(fr: "Écrivez le nom de l'autre organisation.", nl: "Schrijf de naam van de andere organisatie.", en: "Write the name of the other organisation.")
  static let beforeProgramme = Text(
    fr: "Ce jour est avant le début du programme.", nl: "Die dag ligt voor het begin van het programma.", en: "That day lies before the beginning of the programme.")
  static let startAfterEnd = Text(
    fr: "La période commence au plus tard le dernier jour de l'autre organisation.", nl: "De periode begint ten laatste op de laatste dag van de andere organisatie.",
    en: "The period begins on the last day of the other organisation at the latest.")
  static let unitsWithoutStart = Text(
    fr: "Des unités ont été utilisées : écrivez le premier jour de la période.", nl: "Er zijn eenheden gebruikt: schrijf de eerste dag van de periode.",
    en: "Units were used: write the first day of the period.")
  static let units = Text(fr: "Écrivez un nombre entier, 0 compris.", nl: "Schrijf een geheel getal, ook 0.", en: "Write a whole number, 0 included.")
  static func tooMany(_ sum: Int, of granted: Int) -> Text {
    Text(
      fr: "Ensemble cela fait \(sum) unités ; \(granted) au plus ont pu être utilisées.", nl: "Samen zijn dat \(sum) eenheden; hoogstens \(granted) konden gebruikt zijn.",
      en: "Together that is \(sum) units; at most \(granted) can have been used.")
  }
  static let nothing = Text(
    fr: "Notez au moins une chose : le module initial, la période, des unités ou le supplément.", nl: "Noteer minstens één ding: de startmodule, de periode, eenheden of de extra eenheden.",
    en: "Note at least one thing: the initial module, the period, units or the extra ones.")
  package static let mustAgree = Text(
    fr: "Dites si elle est d'accord que ce soit transmis.", nl: "Zeg of zij akkoord is dat dit wordt doorgegeven.", en: "Say whether she agrees that this is handed on.")
}
