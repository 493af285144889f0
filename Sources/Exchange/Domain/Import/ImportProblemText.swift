import Kernel

/// Why something of a file cannot be taken over.
enum ImportProblemText {
  static let afterValue = Text(
    fr: "Il y a encore quelque chose après la fin de l'enregistrement.", nl: "Er staat nog iets na het einde van het record.",
    en: "Something stands after the end of the record.")
  static let endsEarly = Text(
    fr: "Le fichier s'arrête au milieu d'un enregistrement.", nl: "Het bestand stopt midden in een record.",
    en: "The file ends in the middle of a record.")
  static func unexpected(_ sign: String) -> Text {
    Text(fr: "« \(sign) » n'a pas sa place ici.", nl: "“\(sign)” hoort hier niet.", en: "“\(sign)” does not belong here.")
  }
  static func tooDeep(_ levels: Int) -> Text {
    Text(
      fr: "Plus de \(levels) niveaux les uns dans les autres.", nl: "Meer dan \(levels) niveaus in elkaar.",
      en: "More than \(levels) levels inside each other.")
  }
  static func twice(_ name: String) -> Text {
    Text(fr: "« \(name) » s'y trouve deux fois.", nl: "“\(name)” staat er twee keer.", en: "“\(name)” stands there twice.")
  }
  static let controlCharacter = Text(
    fr: "Un caractère de commande dans le texte.", nl: "Een stuurteken in de tekst.", en: "A control character in the text.")
  static let notUTF8 = Text(fr: "Ce texte n'est pas en UTF-8.", nl: "Deze tekst is geen UTF-8.", en: "This text is not UTF-8.")
  static let notUTF8Table = Text(
    fr: "Ce texte n'est pas en UTF-8. Enregistrez le fichier en UTF-8, ou écrivez « encoding: latin-1 » dans la correspondance.",
    nl: "Deze tekst is geen UTF-8. Bewaar het bestand als UTF-8, of schrijf “encoding: latin-1” in de koppeling.",
    en: "This text is not UTF-8. Save the file as UTF-8, or write “encoding: latin-1” in the mapping.")
  static let utf16 = Text(
    fr: "Le fichier est en UTF-16 ou n'est pas un texte. Enregistrez-le en UTF-8.",
    nl: "Het bestand is UTF-16 of geen tekst. Bewaar het als UTF-8.", en: "The file is UTF-16 or not a text. Save it as UTF-8.")
  static let tooLong = Text(
    fr: "Un enregistrement est trop long ; il manque sans doute une fin.", nl: "Een record is te lang; waarschijnlijk ontbreekt een einde.",
    en: "A record is too long; an end is probably missing.")
  static let quoteOpen = Text(
    fr: "Un guillemet ouvert n'est jamais fermé.", nl: "Een aanhalingsteken wordt nooit gesloten.", en: "A quote that was opened is never closed.")
  static let objectExpected = Text(fr: "Un objet est attendu ici.", nl: "Hier wordt een object verwacht.", en: "An object is expected here.")
  static let listExpected = Text(fr: "Une liste est attendue ici.", nl: "Hier wordt een lijst verwacht.", en: "A list is expected here.")
  static let textExpected = Text(fr: "Un texte est attendu ici.", nl: "Hier wordt een tekst verwacht.", en: "A text is expected here.")
  static func columnMissing(_ name: String) -> Text {
    Text(
      fr: "La colonne « \(name) » manque dans la première ligne.", nl: "De kolom “\(name)” ontbreekt in de eerste regel.",
      en: "The column “\(name)” is missing in the first line.")
  }
  static func tooManyCells(_ count: Int, _ most: Int) -> Text {
    Text(
      fr: "\(count) cellules, mais la première ligne en a \(most).", nl: "\(count) cellen, maar de eerste regel heeft er \(most).",
      en: "\(count) cells, but the first line has \(most).")
  }
  static let missing = Text(fr: "Il manque une valeur.", nl: "Er ontbreekt een waarde.", en: "A value is missing.")
  static func longText(_ most: Int) -> Text {
    Text(fr: "Plus de \(most) caractères.", nl: "Meer dan \(most) tekens.", en: "More than \(most) characters.")
  }
  static func unknownValue(_ value: String) -> Text {
    Text(fr: "« \(value) » n'est pas connu ici.", nl: "“\(value)” is hier niet bekend.", en: "“\(value)” is not known here.")
  }
  static func noNumber(_ value: String) -> Text {
    Text(fr: "« \(value) » n'est pas un nombre.", nl: "“\(value)” is geen getal.", en: "“\(value)” is not a number.")
  }
  static func outside(_ value: String, _ low: Int, _ high: Int) -> Text {
    Text(
      fr: "« \(value) » n'est pas entre \(low) et \(high).", nl: "“\(value)” ligt niet tussen \(low) en \(high).",
      en: "“\(value)” is not between \(low) and \(high).")
  }
  static func noDay(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas une date comme 2026-11-21.", nl: "“\(value)” is geen datum zoals 2026-11-21.",
      en: "“\(value)” is not a day such as 2026-11-21.")
  }
  static func noTime(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas une heure comme 09:00.", nl: "“\(value)” is geen uur zoals 09:00.", en: "“\(value)” is not a time such as 09:00.")
  }
  static func noPhone(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas un numéro de téléphone.", nl: "“\(value)” is geen telefoonnummer.", en: "“\(value)” is not a telephone number.")
  }
  static func noEmail(_ value: String) -> Text {
    Text(fr: "« \(value) » n'est pas une adresse e-mail.", nl: "“\(value)” is geen e-mailadres.", en: "“\(value)” is not an e-mail address.")
  }
  static func noLink(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas une adresse web (https://…).", nl: "“\(value)” is geen webadres (https://…).",
      en: "“\(value)” is not a web address (https://…).")
  }
  static func noPlace(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas une commune bruxelloise : nom, code postal ou « NIS 21004 ».",
      nl: "“\(value)” is geen Brusselse gemeente: naam, postcode of “NIS 21004”.",
      en: "“\(value)” is no municipality of Brussels: a name, a postal code or “NIS 21004”.")
  }
  static func currency(_ value: String) -> Text {
    Text(
      fr: "« \(value) » : les montants sont en euros (EUR).", nl: "“\(value)”: bedragen zijn in euro (EUR).",
      en: "“\(value)”: amounts are in euros (EUR).")
  }
  static let ages = Text(
    fr: "L'âge le plus bas dépasse le plus haut.", nl: "De laagste leeftijd is hoger dan de hoogste.",
    en: "The lowest age is above the highest.")
  static func sameID(_ line: Int) -> Text {
    Text(
      fr: "Le même identifiant se trouve déjà à la ligne \(line).", nl: "Dezelfde identificatie staat al op regel \(line).",
      en: "The same identifier already stands on line \(line).")
  }
  static let badID = Text(
    fr: "Un identifiant de 1 à 200 caractères, sans espace, est attendu.", nl: "Een identificatie van 1 tot 200 tekens, zonder spatie, wordt verwacht.",
    en: "An identifier of 1 to 200 characters without spaces is expected.")
  static let nothing = Text(
    fr: "Le fichier ne contient aucun service.", nl: "Het bestand bevat geen enkele dienst.", en: "The file contains no service.")
  static let organisationTaken = Text(
    fr: "Cet identifiant est celui d'une fiche d'un autre genre.", nl: "Deze identificatie hoort bij een fiche van een andere soort.",
    en: "This identifier belongs to an entry of another kind.")
  static func table(_ name: String) -> Text {
    Text(
      fr: "La table « \(name) » manque.", nl: "De tabel “\(name)” ontbreekt.", en: "The table “\(name)” is missing.")
  }
  /// What editors read on an entry whose words are there in one language only.
  static func untranslated(_ languages: String) -> String { "\(untranslatedMark) \(languages)" }
  static let untranslatedMark = "Traduction manquante · vertaling ontbreekt · translation missing:"
}
