import Kernel

/// What is said after a step in a ledger.
enum LedgerRouteText {
  static let entered = Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Entered.")
  static let enteredAndVisited = Text(
    fr: "C'est noté, et la première visite de la prise en charge aussi.", nl: "Genoteerd, en het eerste bezoek van de begeleiding ook.",
    en: "Entered, and the first visit of the episode is noted too.")
  static let granted = Text(fr: "Les unités supplémentaires sont données.", nl: "De extra eenheden zijn gegeven.", en: "The extra units are granted.")
  static let shared = Text(fr: "La répartition est notée.", nl: "De verdeling is genoteerd.", en: "The shares are noted.")
  static let corrected = Text(fr: "La prestation est reprise.", nl: "De prestatie is teruggenomen.", en: "It was taken back.")
  static func correctedToo(_ count: Int) -> Text {
    Text.counted(
      count, fr: ("La prestation est reprise ; # autre attend maintenant une correction.", "La prestation est reprise ; # autres attendent maintenant une correction."),
      nl: ("De prestatie is teruggenomen; # andere wacht nu op verbetering.", "De prestatie is teruggenomen; # andere wachten nu op verbetering."),
      en: ("It was taken back; # other now waits to be corrected.", "It was taken back; # others now wait to be corrected."))
  }
  static func group(_ count: Int) -> Text {
    Text.counted(count, fr: ("Noté pour # personne.", "Noté pour # personnes."), nl: ("Voor # persoon genoteerd.", "Voor # personen genoteerd."), en: ("Entered for # person.", "Entered for # persons."))
  }
  static let closed = Text(fr: "Le mois est clôturé.", nl: "De maand is afgesloten.", en: "The month is closed.")
}
