package import Kernel

/// What can go wrong with a neighbourhood besides a field.
package enum ReferentProblem: Failure, Hashable {
  case changedMeanwhile

  package var category: FailureCategory { .conflict }
  package var code: String { "referent.changed-meanwhile" }
  package var text: Text { ReferentProblemText.changedMeanwhile }
}

/// Sentences about neighbourhoods that cannot be noted.
enum ReferentProblemText {
  static let needed = Text(fr: "Ce champ est nécessaire.", nl: "Dit veld is nodig.", en: "This field is needed.")
  static func tooLong(_ most: Int) -> Text {
    Text(fr: "Au plus \(most) caractères.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
  static let day = Text(
    fr: "Écrivez un jour, par exemple 3/12 ou jeudi.", nl: "Schrijf een dag, bijvoorbeeld 3/12 of donderdag.", en: "Write a day, for example 3/12 or Thursday.")
  static let dayToCome = Text(fr: "Ce jour est encore à venir.", nl: "Die dag moet nog komen.", en: "This day is still to come.")
  static let daysRise = Text(
    fr: "Le dernier jour vient avant le premier.", nl: "De laatste dag komt vóór de eerste.", en: "The last day comes before the first.")
  static let number = Text(fr: "Écrivez un nombre.", nl: "Schrijf een getal.", en: "Write a number.")
  static let phone = Text(
    fr: "Vérifiez ce numéro, par exemple 02 123 45 67.", nl: "Kijk dit nummer na, bijvoorbeeld 02 123 45 67.", en: "Check this number, for example 02 123 45 67.")
  static let email = Text(
    fr: "Vérifiez l'adresse e-mail, par exemple nom@exemple.be.", nl: "Kijk het e-mailadres na, bijvoorbeeld naam@voorbeeld.be.",
    en: "Check the e-mail address, for example name@example.be.")
  static let languages = Text(fr: "Cochez au moins une langue.", nl: "Vink minstens één taal aan.", en: "Tick at least one language.")
  static let hours = Text(
    fr: "Écrivez les heures ainsi : 9h-12h, 14h-17h.", nl: "Schrijf de uren zo: 9u-12u, 14u-17u.", en: "Write the hours like this: 9:00-12:00, 14:00-17:00.")
  static let changedMeanwhile = Text(
    fr: "Quelqu'un a changé ce quartier entre-temps. Voyez ce qui est noté ; envoyez encore pour le remplacer.",
    nl: "Iemand wijzigde deze wijk intussen. Kijk na wat er staat; verstuur opnieuw om het te vervangen.",
    en: "Somebody changed this neighbourhood meanwhile. See what stands there; send again to replace it.")
  static func streets(_ problem: NeighbourhoodStreet.Problem) -> Text {
    switch problem {
    case .empty: Text(fr: "Écrivez au moins une rue.", nl: "Schrijf minstens één straat.", en: "Write at least one street.")
    case .tooMany:
      Text(
        fr: "Plus de \(NeighbourhoodStreet.most) rues : faites-en plusieurs quartiers.", nl: "Meer dan \(NeighbourhoodStreet.most) straten: maak er meerdere wijken van.",
        en: "More than \(NeighbourhoodStreet.most) streets: make several neighbourhoods.")
    case .unreadable(let line):
      Text(
        fr: "« \(line) » : écrivez la rue, puis ses numéros derrière deux-points s'il n'y en a qu'une partie.",
        nl: "‘\(line)’: schrijf de straat, en achter een dubbelpunt haar nummers als het maar een deel is.",
        en: "“\(line)”: write the street, and its numbers behind a colon if it is only a part.")
    }
  }
}
