import Kernel

/// What a house is told when an activity cannot be stored.
package enum ActivityProblemText {
  static let noTitle = Text(
    fr: "Donnez un nom à l'activité, par exemple « Repas du midi ».", nl: "Geef de activiteit een naam, bijvoorbeeld “Middagmaal”.",
    en: "Give the activity a name, for example “Lunch together”.")
  static let badHours = Text(
    fr: "La fin doit venir après le début.", nl: "Het einde moet na het begin komen.", en: "The end must come after the beginning.")
  static let badLastDay = Text(
    fr: "Le dernier jour est avant le premier.", nl: "De laatste dag valt voor de eerste.", en: "The last day is before the first.")
  static let changedMeanwhile = Text(
    fr: "Quelqu'un d'autre vient de changer cette activité. Vérifiez, puis enregistrez à nouveau.",
    nl: "Iemand anders heeft deze activiteit net gewijzigd. Kijk na en bewaar opnieuw.",
    en: "Somebody else has just changed this activity. Check, then save again.")
  static let nothingToUndo = Text(
    fr: "Il n'y a plus rien à annuler.", nl: "Er is niets meer om ongedaan te maken.", en: "There is nothing left to undo.")
  static let linkEnded = Text(
    fr: "Ce lien ne fonctionne plus. Demandez-en un nouveau à la rédaction de l'annuaire.",
    nl: "Deze link werkt niet meer. Vraag een nieuwe aan de redactie van de gids.",
    en: "This link does not work any more. Ask the editors of the directory for a new one.")
  static let noAddress = Text(
    fr: "Cette maison n'a pas d'adresse e-mail : ajoutez-la d'abord.", nl: "Dit huis heeft geen e-mailadres: voeg er eerst een toe.",
    en: "This house has no e-mail address: add one first.")
  static func tooLong(_ count: Int, most: Int) -> Text {
    Text(
      fr: "C'est un peu long : \(count) caractères, \(most) au plus.", nl: "Dit is wat lang: \(count) tekens, hoogstens \(most).",
      en: "This is rather long: \(count) characters, \(most) at most.")
  }
}
