package import Kernel

/// What an editor is told when a guide cannot be stored.
package enum GuideProblemText {
  static let changedMeanwhile = Text(
    fr: "Quelqu'un d'autre vient de changer ce guide. Vos mots sont encore là : vérifiez, puis enregistrez à nouveau.",
    nl: "Iemand anders heeft deze wegwijzer net gewijzigd. Uw woorden staan er nog: kijk na en bewaar opnieuw.",
    en: "Somebody else has just changed this guide. Your words are still here: check, then save again.")
  static let noDraft = Text(
    fr: "Il n'y a rien de nouveau à publier.", nl: "Er is niets nieuws om te publiceren.", en: "There is nothing new to publish.")
  static let empty = Text(
    fr: "Un guide a besoin d'au moins une section.",
    nl: "Een wegwijzer heeft minstens één deel nodig.",
    en: "A guide needs at least one section.")
  static let taken = Text(
    fr: "Un autre guide a déjà cette adresse.", nl: "Een andere wegwijzer heeft dit adres al.", en: "Another guide has this address already.")
  package static let badID = Text(
    fr: "Des lettres minuscules sans accent, des chiffres et des tirets : sortie-hopital.",
    nl: "Kleine letters zonder accent, cijfers en koppeltekens: thuis-na-ziekenhuis.",
    en: "Small letters without accents, digits and hyphens: home-from-hospital.")
  static let sourceIncomplete = Text(
    fr: "Dites le document, l'endroit dans le document et sa date.", nl: "Geef het document, de plaats in het document en de datum.",
    en: "Give the document, the place in it and its date.")
  static let tooMany = Text(
    fr: "C'est trop : 20 sections au plus, et 20 adresses par section.", nl: "Dat is te veel: hoogstens 20 delen en 20 adressen per deel.",
    en: "This is too much: 20 sections at most, and 20 entries in each.")
  static func missing(_ language: Language) -> Text {
    Text(
      fr: "Écrivez-le aussi en \(language.code) : chacun lit dans sa langue.", nl: "Schrijf het ook in het \(language.code): iedereen leest in zijn taal.",
      en: "Write it in \(language.code) too: everybody reads in their own language.")
  }
  static func tooLong(_ count: Int, most: Int) -> Text {
    Text(
      fr: "C'est un peu long : \(count) caractères, \(most) au plus.", nl: "Dit is wat lang: \(count) tekens, hoogstens \(most).",
      en: "This is rather long: \(count) characters, \(most) at most.")
  }
  static func unknownEntry(_ id: String) -> Text {
    Text(
      fr: "L'annuaire n'a pas d'adresse « \(id) ». Exemple : category/38.", nl: "De gids heeft geen adres “\(id)”. Voorbeeld: category/38.",
      en: "The directory has no entry “\(id)”. For example: category/38.")
  }
}
