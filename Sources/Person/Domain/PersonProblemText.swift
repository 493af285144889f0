package import Kernel

/// What can be wrong with what was typed into a file.
package enum PersonProblemText {
  package static let birthAgainstNumber = Text(
    fr: "La date de naissance ne va pas avec le numéro national. Vérifiez les deux.",
    nl: "De geboortedatum past niet bij het rijksregisternummer. Kijk beide na.",
    en: "The date of birth does not fit the national number. Check both.")
  package static let emailUnreadable = Text(
    fr: "Cette adresse e-mail semble incomplète.", nl: "Dit e-mailadres lijkt onvolledig.", en: "This e-mail address seems incomplete.")
  package static let languageUnknown = Text(
    fr: "Choisissez une langue de la liste.", nl: "Kies een taal uit de lijst.", en: "Choose a language from the list.")
  package static let residenceKindMissing = Text(
    fr: "Choisissez où elle vit.", nl: "Kies waar zij woont.", en: "Choose where she lives.")
  package static let fromMissing = Text(
    fr: "Depuis quand ? L'année suffit.", nl: "Sinds wanneer? Het jaar volstaat.", en: "Since when? The year is enough.")
  package static let fromToCome = Text(
    fr: "Cette date est à venir. Notez-le quand c'est arrivé.", nl: "Deze datum moet nog komen. Noteer het als het zover is.",
    en: "This date is still to come. Note it when it has happened.")
  package static let untilBeforeFrom = Text(
    fr: "La fin est avant le début.", nl: "Het einde ligt vóór het begin.", en: "The end is before the beginning.")
}
