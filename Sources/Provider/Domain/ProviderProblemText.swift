package import Kernel

/// What can be wrong with a line of the programme's list.
package enum ProviderProblemText {
  package static func noRule(_ day: String) -> Text {
    Text(
      fr: "Aucune règle de la liste des prestataires ne vaut pour le \(day) : complétez providers/rules.yaml.",
      nl: "Geen enkele regel van de lijst van zorgverleners geldt op \(day): vul providers/rules.yaml aan.",
      en: "No rule of the list of providers holds on \(day): complete providers/rules.yaml.")
  }
  package static let linkOver = Text(
    fr: "Ce lien ne fonctionne plus. Demandez-en un nouveau à la coordination du programme.",
    nl: "Deze link werkt niet meer. Vraag een nieuwe aan de coördinatie van het programma.",
    en: "This link no longer works. Ask the programme's coordination for a new one.")
  package static let changedMeanwhile = Text(
    fr: "Cette fiche vient d'être modifiée par quelqu'un d'autre. Relisez-la, puis recommencez.",
    nl: "Deze fiche werd net door iemand anders gewijzigd. Lees ze na en probeer opnieuw.",
    en: "Somebody else has just changed this line. Read it again, then try once more.")
  package static let noAddress = Text(
    fr: "Il n'y a pas d'adresse e-mail où envoyer le lien.", nl: "Er is geen e-mailadres om de link naartoe te sturen.",
    en: "There is no e-mail address to send the link to.")
  package static let needed = Text(fr: "Remplissez ce champ.", nl: "Vul dit veld in.", en: "Fill in this field.")
  package static let tooLong = Text(
    fr: "C'est trop long : 120 signes au plus.",
    nl: "Dit is te lang: hoogstens 120 tekens.",
    en: "This is too long: 120 characters at most.")
  package static let email = Text(
    fr: "Cette adresse e-mail n'est pas complète : nom@exemple.be.", nl: "Dit e-mailadres is niet volledig: naam@voorbeeld.be.",
    en: "This e-mail address is not complete: name@example.be.")
  package static let day = Text(
    fr: "Cette date n'est pas lisible : écrivez par exemple 3/12/2026.", nl: "Deze datum is niet leesbaar: schrijf bijvoorbeeld 3/12/2026.",
    en: "This date cannot be read: write for example 3/12/2026.")
  package static let order = Text(
    fr: "Cette date vient avant le début.", nl: "Deze datum ligt voor het begin.", en: "This date is before the beginning.")
  package static let past = Text(
    fr: "Cette date est passée. Choisissez aujourd'hui ou un jour à venir.",
    nl: "Deze datum is voorbij. Kies vandaag of een dag die nog komt.",
    en: "This date has passed. Choose today or a day to come.")
  package static let places = Text(
    fr: "Écrivez un nombre de places de 0 à 99.", nl: "Schrijf een aantal plaatsen van 0 tot 99.",
    en: "Write a number of places from 0 to 99.")
  package static let choose = Text(fr: "Choisissez dans la liste.", nl: "Kies uit de lijst.", en: "Choose from the list.")
}
