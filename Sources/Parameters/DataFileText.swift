import Kernel

/// What is wrong with a data file, for the editor who wrote it.
enum DataFileText {
  static func unreadable(_ why: String) -> Text {
    Text(
      fr: "Ce fichier n'est pas du YAML lisible : \(why).", nl: "Dit bestand is geen leesbare YAML: \(why).",
      en: "This file is not readable YAML: \(why).")
  }
  static let notUTF8 = Text(
    fr: "Ce fichier n'est pas un texte UTF-8.", nl: "Dit bestand is geen UTF-8-tekst.", en: "This file is not UTF-8 text.")
  static let missingFolder = Text(
    fr: "Ce dossier de données n'existe pas ou ne peut pas être lu.", nl: "Deze gegevensmap bestaat niet of kan niet worden gelezen.",
    en: "This data folder does not exist or cannot be read.")
  static let missingFile = Text(
    fr: "Ce fichier manque ou ne peut pas être lu.", nl: "Dit bestand ontbreekt of kan niet worden gelezen.",
    en: "This file is missing or cannot be read.")
  static let listExpected = Text(
    fr: "Ici doit se trouver une liste.", nl: "Hier moet een lijst staan.", en: "A list must stand here.")
  static let mappingExpected = Text(
    fr: "Ici doivent se trouver des champs avec leur valeur (clé: valeur).",
    nl: "Hier moeten velden met hun waarde staan (sleutel: waarde).",
    en: "Fields with their values must stand here (key: value).")
  static let textExpected = Text(
    fr: "Ici doit se trouver un texte simple, non vide.", nl: "Hier moet een gewone, niet lege tekst staan.",
    en: "Plain text that is not empty must stand here.")
  static func unknownKey(_ key: String) -> Text {
    Text(
      fr: "Le champ « \(key) » n'est pas connu ici.", nl: "Het veld “\(key)” is hier niet bekend.",
      en: "The field “\(key)” is not known here.")
  }
  static func doubleKey(_ key: String) -> Text {
    Text(
      fr: "Le champ « \(key) » est écrit deux fois.", nl: "Het veld “\(key)” staat er twee keer.",
      en: "The field “\(key)” is written twice.")
  }
  static func missing(_ key: String) -> Text {
    Text(
      fr: "Le champ « \(key) » est obligatoire et manque.", nl: "Het veld “\(key)” is verplicht en ontbreekt.",
      en: "The field “\(key)” is mandatory and missing.")
  }
  static func missingLanguage(_ code: String) -> Text {
    Text(
      fr: "Le texte manque dans la langue « \(code) ».", nl: "De tekst ontbreekt in de taal “\(code)”.",
      en: "The text is missing in the language “\(code)”.")
  }
  static func unknownValue(_ value: String, _ allowed: [String]) -> Text {
    let list = allowed.joined(separator: ", ")
    return Text(
      fr: "« \(value) » n'est pas permis ici. Valeurs possibles : \(list).",
      nl: "“\(value)” is hier niet toegelaten. Mogelijke waarden: \(list).",
      en: "“\(value)” is not allowed here. Possible values: \(list).")
  }
  static func badDay(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas un jour du calendrier (AAAA-MM-JJ).", nl: "“\(value)” is geen dag van de kalender (JJJJ-MM-DD).",
      en: "“\(value)” is not a day of the calendar (YYYY-MM-DD).")
  }
  static func numberBetween(_ value: String, _ least: Int, _ most: Int) -> Text {
    Text(
      fr: "« \(value) » n'est pas un nombre de \(least) à \(most).", nl: "“\(value)” is geen getal van \(least) tot \(most).",
      en: "“\(value)” is not a number from \(least) to \(most).")
  }
  static func badAmount(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas un montant en euros, comme 4 ou 12.50.", nl: "“\(value)” is geen bedrag in euro, zoals 4 of 12.50.",
      en: "“\(value)” is not an amount in euros, such as 4 or 12.50.")
  }
  static func badNumber(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas un nombre permis ici.", nl: "“\(value)” is hier geen toegelaten getal.",
      en: "“\(value)” is not a number allowed here.")
  }
  static func badID(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas un identifiant : écrivez category/NUMÉRO, organisation/NUMÉRO, helpline/nom ou entry/nom.",
      nl: "“\(value)” is geen identificatie: schrijf category/NUMMER, organisation/NUMMER, helpline/naam of entry/naam.",
      en: "“\(value)” is not an identifier: write category/NUMBER, organisation/NUMBER, helpline/slug or entry/slug.")
  }
  static func duplicate(_ id: String, _ first: String) -> Text {
    Text(
      fr: "L'identifiant « \(id) » existe déjà : \(first).", nl: "De identificatie “\(id)” bestaat al: \(first).",
      en: "The identifier “\(id)” exists already: \(first).")
  }
  static func unknownReference(_ id: String) -> Text {
    Text(
      fr: "« \(id) » ne se trouve pas dans le répertoire.", nl: "“\(id)” staat niet in de gids.",
      en: "“\(id)” is not in the directory.")
  }
  static func badAddress(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas une adresse complète (https://… ou nom@domaine).",
      nl: "“\(value)” is geen volledig adres (https://… of naam@domein).",
      en: "“\(value)” is not a complete address (https://… or name@domain).")
  }

  // Languages
  static func badLanguage(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas un code de langue : deux petites lettres, comme ar (ISO 639-1).",
      nl: "“\(value)” is geen taalcode: twee kleine letters, zoals ar (ISO 639-1).",
      en: "“\(value)” is no code of a language: two small letters, such as ar (ISO 639-1).")
  }
  static func languageOfScreens(_ value: String) -> Text {
    Text(
      fr: "« \(value) » est là de toute façon : seules les autres langues sont dans cette liste.",
      nl: "“\(value)” is er sowieso: alleen de andere talen staan in deze lijst.",
      en: "“\(value)” is there anyway: only the other languages stand in this list.")
  }
  static let badDates = Text(
    fr: "Il faut douze mois, sept jours à partir du lundi, et une date avec {day}, {month} et {year}.",
    nl: "Nodig zijn twaalf maanden, zeven dagen vanaf maandag, en een datum met {day}, {month} en {year}.",
    en: "Twelve months, seven days from Monday on, and a date with {day}, {month} and {year} are needed.")
  static func doubleSentence(_ first: String) -> Text {
    Text(
      fr: "Cette phrase est déjà traduite : \(first).", nl: "Deze zin is al vertaald: \(first).",
      en: "This sentence is translated already: \(first).")
  }
  static func unknownPlace(_ wanted: [String]) -> Text {
    let list = wanted.isEmpty ? "–" : wanted.joined(separator: " ")
    return Text(
      fr: "La traduction a une place que la phrase française n'a pas. Possible ici : \(list).",
      nl: "De vertaling heeft een plaats die de Franse zin niet heeft. Hier mogelijk: \(list).",
      en: "The translation has a place that the French sentence has not. Possible here: \(list).")
  }
}
