import Kernel

/// What is wrong with the file of a programme, for the one who wrote it.
enum ProgrammeFileText {
  static let blocksRise = Text(
    fr: "Les blocs doivent se suivre : chacun commence après le précédent.",
    nl: "De blokken moeten elkaar opvolgen: elk begint na het vorige.",
    en: "The blocks must follow each other: each begins after the one before.")
  static let noBlock = Text(
    fr: "Il faut au moins un bloc.", nl: "Er is minstens één blok nodig.", en: "At least one block is needed.")
  static let noCase = Text(
    fr: "Il faut au moins un cas, avec key, is et words.", nl: "Er is minstens één geval nodig, met key, is en words.",
    en: "At least one case is needed, with key, is and words.")
  static func wrongName(_ id: String) -> Text {
    Text(
      fr: "Le fichier de ce programme doit s'appeler \(id).yaml.", nl: "Het bestand van dit programma moet \(id).yaml heten.",
      en: "The file of this programme must be called \(id).yaml.")
  }
  static func unknownField(_ name: String) -> Text {
    Text(
      fr: "« \(name) » n'est pas dans la liste des champs.", nl: "“\(name)” staat niet in de lijst van de velden.",
      en: "“\(name)” is not in the list of fields.")
  }
  static func badTest(_ name: String) -> Text {
    Text(
      fr: "« \(name) » ne peut pas être comparé ainsi : atLeast ou atMost pour un nombre, oneOf pour un choix, rien pour oui ou non.",
      nl: "“\(name)” kan niet zo vergeleken worden: atLeast of atMost voor een getal, oneOf voor een keuze, niets voor ja of nee.",
      en: "“\(name)” cannot be compared like this: atLeast or atMost for a number, oneOf for a choice, nothing for yes or no.")
  }
  static let badCriterion = Text(
    fr: "Écrivez un champ, ou all, any ou not.", nl: "Schrijf een veld, of all, any of not.", en: "Write a field, or all, any or not.")
  static let badRange = Text(
    fr: "« from » doit être plus petit que « to ».", nl: "“from” moet kleiner zijn dan “to”.", en: "“from” must be smaller than “to”.")
  static func priceMissing(_ service: String) -> Text {
    Text(
      fr: "Il manque un prix pour « \(service) ».", nl: "Er ontbreekt een prijs voor “\(service)”.",
      en: "There is no price for “\(service)”.")
  }
  static func codeMissing(_ row: String) -> Text {
    Text(fr: "Il manque un code : \(row).", nl: "Er ontbreekt een code: \(row).", en: "A code is missing: \(row).")
  }
  static func badCode(_ code: String) -> Text {
    Text(
      fr: "« \(code) » n'est pas un code de nomenclature : six chiffres, dont le dernier est le reste des autres par 7.",
      nl: "“\(code)” is geen nomenclatuurcode: zes cijfers, waarvan het laatste de rest is van de andere door 7.",
      en: "“\(code)” is no nomenclature code: six digits, the last one the remainder of the others by 7.")
  }
  static func doubleCode(_ code: String) -> Text {
    Text(fr: "Le code « \(code) » est déjà utilisé.", nl: "De code “\(code)” is al gebruikt.", en: "The code “\(code)” is used already.")
  }
  static let unitsWithoutPeriod = Text(
    fr: "Les unités utilisées ne se reprennent qu'avec leur période : ajoutez period.",
    nl: "Gebruikte eenheden gaan alleen mee met hun periode: voeg period toe.",
    en: "Used units are carried over only with their period: add period.")
  static func followsUnknown(_ id: String) -> Text {
    Text(
      fr: "« \(id) » n'est pas un programme d'unités qui se termine avant que celui-ci commence.",
      nl: "“\(id)” is geen programma met eenheden dat eindigt voor dit begint.",
      en: "“\(id)” is no programme of units that ends before this one begins.")
  }
  static let runningOrder = Text(
    fr: "Le programme finit avant de commencer.", nl: "Het programma eindigt voor het begint.",
    en: "The programme ends before it begins.")
}
