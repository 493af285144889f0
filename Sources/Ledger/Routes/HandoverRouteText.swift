import Kernel

/// What is said after somebody moved from one organisation to another.
enum HandoverRouteText {
  static let ended = Text(
    fr: "La part de votre organisation est terminée. Remettez-lui le relevé pour l'organisation suivante.",
    nl: "Het deel van uw organisatie is beëindigd. Geef haar het overzicht voor de volgende organisatie mee.",
    en: "The part of your organisation is over. Give her the statement for the next organisation.")
  static let goesOn = Text(
    fr: "La part de votre organisation continue.", nl: "Het deel van uw organisatie loopt door.", en: "The part of your organisation goes on.")
  static let counts = Text(
    fr: "C'est noté : cela compte dans le solde.", nl: "Genoteerd: het telt mee in het saldo.", en: "Noted: it counts in the balance.")
  static func displacing(_ count: Int) -> Text {
    Text.counted(
      count, fr: ("C'est noté ; # prestation attend maintenant une correction.", "C'est noté ; # prestations attendent maintenant une correction."),
      nl: ("Genoteerd; # prestatie wacht nu op verbetering.", "Genoteerd; # prestaties wachten nu op verbetering."),
      en: ("Noted; # act now waits to be corrected.", "Noted; # acts now wait to be corrected."))
  }
}
