import Care
import Kernel

/// What is wrong with conditions or their questions, for the editor who wrote them.
enum ConditionFileText {
  static func badID(_ word: String) -> Text {
    Text(
      fr: "« \(word) » n'est pas un code : des minuscules, des chiffres et des traits d'union.",
      nl: "“\(word)” is geen code: kleine letters, cijfers en koppeltekens.",
      en: "“\(word)” is not a code: small letters, digits and hyphens.")
  }
  static let oneShape = Text(
    fr: "Un critère est soit all, soit any, soit not, soit question avec from, to ou oneOf : un seul à la fois.",
    nl: "Een criterium is all, any, not, of question met from, to of oneOf: één tegelijk.",
    en: "A criterion is either all, any, not, or question with from, to or oneOf: one at a time.")
  static let boundsWithQuestion = Text(
    fr: "from, to et oneOf ne vont qu'avec question.", nl: "from, to en oneOf gaan alleen samen met question.",
    en: "from, to and oneOf only go with question.")
  static let emptyList = Text(
    fr: "Cette liste ne peut pas être vide.", nl: "Deze lijst mag niet leeg zijn.", en: "This list may not be empty.")
  static func tooDeep(_ most: Int) -> Text {
    Text(
      fr: "Ce critère est imbriqué sur plus de \(most) niveaux.", nl: "Dit criterium is meer dan \(most) niveaus diep genest.",
      en: "This criterion is nested more than \(most) levels deep.")
  }
  static func tooManyQuestions(_ count: Int, _ most: Int) -> Text {
    Text(
      fr: "Ces conditions posent \(count) questions ; il en faut au plus \(most).",
      nl: "Deze voorwaarden stellen \(count) vragen; hoogstens \(most) mag.",
      en: "These conditions ask \(count) questions; at most \(most) are allowed.")
  }
  static func badRange(_ from: Int, _ to: Int) -> Text {
    Text(
      fr: "La limite du haut (\(to)) doit être au-dessus de celle du bas (\(from)).",
      nl: "De bovengrens (\(to)) moet boven de ondergrens (\(from)) liggen.",
      en: "The upper limit (\(to)) must lie above the lower one (\(from)).")
  }
  static func unknownQuestion(_ id: String) -> Text {
    Text(
      fr: "La question « \(id) » n'est pas dans Parameters/conditions/questions.yaml.",
      nl: "De vraag “\(id)” staat niet in Parameters/conditions/questions.yaml.",
      en: "The question “\(id)” is not in Parameters/conditions/questions.yaml.")
  }
  static func outOfRange(_ value: Int, _ range: ClosedRange<Int>) -> Text {
    Text(
      fr: "\(value) n'est pas une réponse possible : de \(range.lowerBound) à \(range.upperBound).",
      nl: "\(value) is geen mogelijk antwoord: van \(range.lowerBound) tot \(range.upperBound).",
      en: "\(value) is not a possible answer: from \(range.lowerBound) to \(range.upperBound).")
  }
  static func truthTest(_ id: String) -> Text {
    Text(
      fr: "À « \(id) » on répond par oui ou non : écrivez la question seule, ou dans un not.",
      nl: "Op “\(id)” antwoordt men met ja of nee: schrijf alleen de vraag, of zet ze in een not.",
      en: "“\(id)” is answered by yes or no: write the question alone, or within a not.")
  }
  static func numberTest(_ id: String) -> Text {
    Text(
      fr: "À « \(id) » on répond par un nombre : écrivez from, to ou les deux.",
      nl: "Op “\(id)” antwoordt men met een getal: schrijf from, to of allebei.",
      en: "“\(id)” is answered by a number: write from, to or both.")
  }
  static func choiceTest(_ id: String) -> Text {
    Text(
      fr: "À « \(id) » on répond par un choix : écrivez oneOf avec des codes.",
      nl: "Op “\(id)” antwoordt men met een keuze: schrijf oneOf met codes.",
      en: "“\(id)” is answered by a choice: write oneOf with codes.")
  }
  static let fewOptions = Text(
    fr: "Un choix a au moins deux réponses.", nl: "Een keuze heeft minstens twee antwoorden.", en: "A choice has at least two answers.")
  static func fileDoesNotFit(_ field: String) -> Text {
    Text(
      fr: "Le champ « \(field) » du dossier ne donne pas ce genre de réponse, ou des codes manquent parmi les choix.",
      nl: "Het veld “\(field)” van het dossier geeft zo geen antwoord, of er ontbreken codes bij de keuzes.",
      en: "The field “\(field)” of the file gives no such answer, or codes are missing among the choices.")
  }
  static let noBound = Text(
    fr: "Il faut from, to ou les deux.", nl: "from, to of allebei is nodig.", en: "from, to or both are needed.")
  static let turnedDays = Text(
    fr: "Le dernier jour (until) vient avant le premier (from).", nl: "De laatste dag (until) valt voor de eerste (from).",
    en: "The last day (until) is before the first (from).")
  static let elsewhere = Text(fr: "Ailleurs", nl: "Elders", en: "Elsewhere")
}

extension ConditionMistake {
  /// As the editor of a file reads it.
  var inFile: Text {
    switch self {
    case .unknownQuestion(let id): ConditionFileText.unknownQuestion(id)
    case .wrongTest(let question):
      switch question.kind {
      case .truth: ConditionFileText.truthTest(question.id)
      case .number: ConditionFileText.numberTest(question.id)
      case .choice: ConditionFileText.choiceTest(question.id)
      }
    case .noBound: ConditionFileText.noBound
    case .outOfRange(let value, let range): ConditionFileText.outOfRange(value, range)
    case .turnedBounds(let from, let to): ConditionFileText.badRange(from, to)
    case .noOption, .emptyList: ConditionFileText.emptyList
    case .unknownOption(let code, let known): DataFileText.unknownValue(code, known)
    case .tooDeep: ConditionFileText.tooDeep(Criterion.deepest)
    case .tooManyQuestions(let count): ConditionFileText.tooManyQuestions(count, Condition.mostQuestions)
    case .turnedDays: ConditionFileText.turnedDays
    }
  }
}
