import Kernel

/// What is wrong with a questionnaire's file, for the editor who wrote it.
enum QuestionnaireFileText {
  static func badName(_ name: String) -> Text {
    Text(
      fr: "« \(name) » ne convient pas comme nom : lettres sans accent, chiffres, point, tiret ; une lettre d'abord ; pas un mot réservé.",
      nl: "“\(name)” is geen goede naam: letters zonder accent, cijfers, punt, streepje; eerst een letter; geen voorbehouden woord.",
      en: "“\(name)” will not do as a name: plain letters, digits, point, hyphen; a letter first; no reserved word.")
  }
  static func versionTwice(_ name: String) -> Text {
    Text(
      fr: "La version « \(name) » existe dans deux fichiers.", nl: "De versie “\(name)” staat in twee bestanden.",
      en: "The version “\(name)” stands in two files.")
  }
  static func twice(_ name: String) -> Text {
    Text(fr: "« \(name) » est écrit deux fois.", nl: "“\(name)” staat er twee keer.", en: "“\(name)” is written twice.")
  }
  static let noAnswers = Text(
    fr: "Il faut au moins une réponse à choisir.", nl: "Er moet minstens één antwoord te kiezen zijn.",
    en: "There must be at least one answer to choose.")
  static let noItems = Text(
    fr: "Il faut au moins une question.", nl: "Er moet minstens één vraag zijn.", en: "There must be at least one question.")
  static func notHere(_ key: String, _ kind: String) -> Text {
    Text(
      fr: "Le champ « \(key) » ne va pas avec « \(kind) ».", nl: "Het veld “\(key)” past niet bij “\(kind)”.",
      en: "The field “\(key)” does not go with “\(kind)”.")
  }
  static let minAboveMax = Text(
    fr: "Le minimum dépasse le maximum.", nl: "Het minimum is groter dan het maximum.", en: "The minimum is above the maximum.")
  static func notBefore(_ name: String) -> Text {
    Text(
      fr: "Aucune question « \(name) » ne se trouve avant celle-ci.", nl: "Er staat geen vraag “\(name)” vóór deze.",
      en: "No question “\(name)” stands before this one.")
  }
  static func unknownQuestion(_ name: String) -> Text {
    Text(
      fr: "La question « \(name) » n'existe pas dans ce fichier.", nl: "De vraag “\(name)” bestaat niet in dit bestand.",
      en: "The question “\(name)” does not exist in this file.")
  }
  static func badAnswer(_ answer: String, _ name: String) -> Text {
    Text(
      fr: "« \(answer) » ne peut pas être une réponse à « \(name) » avec cet opérateur.",
      nl: "“\(answer)” kan met deze operator geen antwoord zijn op “\(name)”.",
      en: "“\(answer)” cannot be an answer to “\(name)” with this operator.")
  }
  static func noSource(_ scale: String, _ missing: [String]) -> Text {
    guard !missing.isEmpty else {
      return Text(
        fr: "Le score « \(scale) » n'a pas de calcul publié et aucun champ ne l'encode.",
        nl: "De score “\(scale)” heeft geen gepubliceerde berekening en geen veld voert hem in.",
        en: "The score “\(scale)” has no published algorithm, and no field enters it.")
    }
    let list = missing.joined(separator: ", ")
    return Text(
      fr: "Le score « \(scale) » ne peut venir de nulle part : aucun champ ne l'encode, et il manque pour le calculer : \(list).",
      nl: "De score “\(scale)” kan nergens vandaan komen: geen veld voert hem in, en voor de berekening ontbreekt: \(list).",
      en: "The score “\(scale)” can come from nowhere: no field enters it, and to compute it these are missing: \(list).")
  }
  static func cannotBeSummed(_ name: String) -> Text {
    Text(
      fr: "« \(name) » ne peut pas être additionné ici : une question existante, une seule fois, à réponses en nombres entiers.",
      nl: "“\(name)” kan hier niet worden opgeteld: een bestaande vraag, één keer, met gehele getallen als antwoord.",
      en: "“\(name)” cannot be summed here: an existing question, once, whose answers are whole numbers.")
  }
  static let bandsRise = Text(
    fr: "Les seuils doivent monter.", nl: "De drempels moeten stijgen.", en: "The thresholds must rise.")
}
