import Kernel

/// Sentences about dossiers of gaps that cannot go on.
enum GapProblemText {
  static let closed = Text(
    fr: "Ce dossier est clos. De nouvelles lacunes en ouvrent un autre.", nl: "Dit dossier is afgesloten. Nieuwe hiaten openen een ander.",
    en: "This dossier is closed. New gaps open another one.")
  static let noWords = Text(
    fr: "Écrivez d'abord ce qui manque, pour qui et ce qui aiderait.", nl: "Schrijf eerst wat ontbreekt, voor wie en wat zou helpen.",
    en: "First write what is missing, for whom, and what would help.")
  static let passedAlready = Text(
    fr: "Il attend déjà une réponse de cette autorité.", nl: "Het wacht al op een antwoord van deze overheid.",
    en: "It already awaits an answer of this authority.")
  static let answeredAlready = Text(fr: "La réponse est déjà là.", nl: "Het antwoord is er al.", en: "The answer is there already.")
  static let changedMeanwhile = Text(
    fr: "Quelqu'un a modifié ce dossier entre-temps. Votre texte est resté : relisez, puis enregistrez.",
    nl: "Iemand wijzigde dit dossier intussen. Uw tekst bleef staan: herlees en bewaar.",
    en: "Somebody changed this dossier meanwhile. Your text is still here: read again, then save.")
  static func tooLong(_ most: Int) -> Text {
    Text(fr: "Au plus \(most) caractères.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
  static let namesSomebody = Text(
    fr: "Ce texte sort de la maison : enlevez les adresses e-mail et les numéros qui désignent quelqu'un.",
    nl: "Deze tekst verlaat het huis: haal e-mailadressen en nummers die iemand aanwijzen weg.",
    en: "This text leaves the house: take out e-mail addresses and numbers that point to somebody.")
}
