package import Kernel

/// What is said when an input of a request cannot be taken.
package enum RequestProblemText {
  package static let noSuchFile = Text(
    fr: "Aucun dossier que vous pouvez voir ne porte ce numéro.", nl: "Er is geen dossier met dit nummer dat u kunt zien.",
    en: "No file that you may see has this number.")
  package static let wordsMissing = Text(
    fr: "Dites en quelques mots ce qui se passe.", nl: "Zeg in enkele woorden wat er gebeurt.", en: "Say in a few words what is going on.")
  package static let aboutMissing = Text(fr: "Dites de qui il s'agit.", nl: "Zeg om wie het gaat.", en: "Say whom this is about.")
  package static let municipalityUnknown = Text(
    fr: "Cette commune n'est pas une des 19 communes bruxelloises. Choisissez dans la liste, ou laissez vide.",
    nl: "Dit is geen van de 19 Brusselse gemeenten. Kies uit de lijst of laat leeg.",
    en: "This is not one of the 19 Brussels municipalities. Choose from the list, or leave it empty.")
  package static let contactMissing = Text(
    fr: "Pour vous aider, nous devons pouvoir vous joindre : un téléphone ou un e-mail.",
    nl: "Om u te helpen moeten we u kunnen bereiken: een telefoonnummer of e-mailadres.",
    en: "To help you we must be able to reach you: a phone number or an e-mail address.")
  package static func tooLong(_ count: Int, most: Int) -> Text {
    Text(
      fr: "C'est un peu long : \(count) caractères, \(most) au plus.", nl: "Dit is wat lang: \(count) tekens, hoogstens \(most).",
      en: "This is rather long: \(count) characters, \(most) at most.")
  }
  package static let emailUnreadable = Text(
    fr: "Cette adresse e-mail n'est pas complète (exemple : nom@service.be).", nl: "Dit e-mailadres is niet volledig (voorbeeld: naam@dienst.be).",
    en: "This e-mail address is not complete (for example: name@service.be).")
  package static let dayUnreadable = Text(
    fr: "Nous ne comprenons pas cette date. Écrivez par exemple 3/4/2026.", nl: "We begrijpen deze datum niet. Schrijf bijvoorbeeld 3/4/2026.",
    en: "We do not understand this date. Write for example 3/4/2026.")
  package static let dayPast = Text(
    fr: "Cette date est déjà passée.", nl: "Deze datum is al voorbij.", en: "This date has already passed.")
  package static let needed = Text(fr: "Ce champ est nécessaire.", nl: "Dit veld is nodig.", en: "This field is needed.")
  package static let gapReasonNeeded = Text(
    fr: "Dites ce qui a manqué : c'est ainsi que les lacunes sont comptées.", nl: "Zeg wat er ontbrak: zo worden de hiaten geteld.",
    en: "Say what was missing: this is how gaps are counted.")
  package static let erased = Text(
    fr: "Le contenu de cette demande a été effacé.", nl: "De inhoud van deze hulpvraag is gewist.",
    en: "What this request said was erased.")
  package static let noSuchColleague = Text(
    fr: "Choisissez un·e collègue de la liste.", nl: "Kies een collega uit de lijst.", en: "Choose a colleague from the list.")
  package static let noSuchTeam = Text(
    fr: "Choisissez une organisation de la liste.", nl: "Kies een organisatie uit de lijst.", en: "Choose an organisation from the list.")
  package static let nobodyHasIt = Text(
    fr: "Personne n'a cette demande pour le moment.", nl: "Niemand heeft deze hulpvraag op dit ogenblik.", en: "Nobody has this request at the moment.")
  package static let adviceNames = Text(
    fr: "Un avis se demande sans nom ni moyen de joindre la personne. Retirez-les du texte.",
    nl: "Advies vraagt u zonder naam of contactgegevens van de persoon. Haal ze uit de tekst.",
    en: "Advice is asked without the person's name or a way to reach her. Take them out of the text.")
}
