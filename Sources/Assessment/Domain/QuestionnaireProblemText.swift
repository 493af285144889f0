import Kernel

/// What is wrong with an answer, for the one who typed it.
enum QuestionnaireProblemText {
  static let unknownChoice = Text(
    fr: "Choisissez une des réponses proposées.", nl: "Kies een van de voorgestelde antwoorden.", en: "Choose one of the answers given.")
  static let wrongType = Text(
    fr: "Cette réponse ne convient pas à la question.", nl: "Dit antwoord past niet bij de vraag.",
    en: "This answer does not fit the question.")
  static func tooLong(_ count: Int, most: Int) -> Text {
    Text(
      fr: "Ce texte a \(count) caractères ; \(most) au plus.", nl: "Deze tekst telt \(count) tekens; hoogstens \(most).",
      en: "This text has \(count) characters; at most \(most).")
  }
  static func outOfRange(_ least: DecimalNumber?, _ most: DecimalNumber?) -> Text {
    func number(_ value: DecimalNumber?, _ separator: String) -> String { value?.written(separator: separator) ?? "" }
    switch (least, most) {
    case (_?, _?):
      return Text(
        fr: "Écrivez un nombre de \(number(least, ",")) à \(number(most, ",")).",
        nl: "Schrijf een getal van \(number(least, ",")) tot \(number(most, ",")).",
        en: "Write a number from \(number(least, ".")) to \(number(most, ".")).")
    case (nil, _):
      return Text(
        fr: "Écrivez un nombre de \(number(most, ",")) au plus.", nl: "Schrijf een getal van hoogstens \(number(most, ",")).",
        en: "Write a number of at most \(number(most, ".")).")
    case (_, nil):
      return Text(
        fr: "Écrivez un nombre de \(number(least, ",")) au moins.", nl: "Schrijf een getal van minstens \(number(least, ",")).",
        en: "Write a number of at least \(number(least, ".")).")
    }
  }
  static func wrongStep(_ step: DecimalNumber) -> Text {
    guard !step.isWhole else {
      return Text(fr: "Écrivez un nombre entier.", nl: "Schrijf een geheel getal.", en: "Write a whole number.")
    }
    let size = step.written(separator: ",")
    return Text(
      fr: "Écrivez un nombre par pas de \(size).", nl: "Schrijf een getal in stappen van \(size).",
      en: "Write a number in steps of \(step.description).")
  }
  static func unknownQuestion(_ linkID: String) -> Text {
    Text(
      fr: "La question « \(linkID) » n'existe pas dans ce questionnaire.", nl: "De vraag “\(linkID)” bestaat niet in deze vragenlijst.",
      en: "The question “\(linkID)” does not exist in this questionnaire.")
  }
  static func unreadable(_ kind: Questionnaire.Kind) -> Text {
    switch kind {
    case .integer: Text(fr: "Écrivez un nombre entier.", nl: "Schrijf een geheel getal.", en: "Write a whole number.")
    case .decimal:
      Text(
        fr: "Écrivez un nombre, par exemple 1,5.", nl: "Schrijf een getal, bijvoorbeeld 1,5.", en: "Write a number, for example 1.5.")
    case .date:
      Text(
        fr: "Nous ne comprenons pas cette date. Écrivez-la par exemple 3/4/2026.",
        nl: "Wij begrijpen deze datum niet. Schrijf bijvoorbeeld 3/4/2026.", en: "We cannot read this date. Write for example 3/4/2026.")
    case .boolean: Text(fr: "Choisissez oui ou non.", nl: "Kies ja of nee.", en: "Choose yes or no.")
    case .group, .display, .choice, .text: unknownChoice
    }
  }
}
