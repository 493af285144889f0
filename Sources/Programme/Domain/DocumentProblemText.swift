import Kernel

/// What is wrong with a document that another program sent.
enum DocumentProblemText {
  static let noLedger = Text(
    fr: "Ce programme n'a pas de décompte : il dit seulement qui peut y entrer.",
    nl: "Dit programma heeft geen telling: het zegt alleen wie erin kan.",
    en: "This programme has no ledger: it only says who can be in it.")
  static func notJSON(_ problem: JSONProblem) -> Text {
    let (line, column) = (problem.line, problem.column)
    let why: Text =
      switch problem.kind {
      case .endsEarly: Text(fr: "le document s'arrête trop tôt", nl: "het document stopt te vroeg", en: "the document ends too early")
      case .goesOn: Text(fr: "quelque chose suit la valeur", nl: "na de waarde volgt nog iets", en: "something follows the value")
      case .unexpected:
        Text(
          fr: "ce signe n'est pas attendu ici", nl: "dit teken wordt hier niet verwacht",
          en: "this sign is not expected here")
      case .badNumber:
        Text(
          fr: "ce nombre est mal écrit", nl: "dit getal is fout geschreven",
          en: "this number is not written as it must be")
      case .badText:
        Text(
          fr: "ce texte n'est pas de l'UTF-8 valable", nl: "deze tekst is geen geldige UTF-8",
          en: "this text is not valid UTF-8")
      case .tooDeep: Text(fr: "l'imbrication est trop profonde", nl: "de nesting is te diep", en: "it is nested too deeply")
      }
    return Text(
      fr: "ce n'est pas du JSON : ligne \(line), colonne \(column) : \(why.fr)",
      nl: "dit is geen JSON: regel \(line), kolom \(column): \(why.nl)",
      en: "this is not JSON: line \(line), column \(column): \(why.en)")
  }
  static let objectExpected = Text(
    fr: "il faut un objet ({…})", nl: "hier moet een object staan ({…})",
    en: "an object is expected ({…})")
  static let listExpected = Text(fr: "il faut une liste ([…])", nl: "hier moet een lijst staan ([…])", en: "a list is expected ([…])")
  static let textExpected = Text(fr: "il faut un texte", nl: "hier moet een tekst staan", en: "a text is expected")
  static let flagExpected = Text(fr: "il faut true ou false", nl: "hier moet true of false staan", en: "true or false is expected")
  static let numberExpected = Text(fr: "il faut un nombre", nl: "hier moet een getal staan", en: "a number is expected")
  static let wholeExpected = Text(
    fr: "il faut un nombre entier", nl: "hier moet een geheel getal staan",
    en: "a whole number is expected")
  static let unknownField = Text(fr: "ce champ n'est pas connu", nl: "dit veld is niet bekend", en: "this field is not known")
  static let misplaced = Text(
    fr: "ce champ ne va pas avec ce type d'événement", nl: "dit veld hoort niet bij dit soort gebeurtenis",
    en: "this field does not belong to this type of event")
  static let twice = Text(fr: "ce champ est écrit deux fois", nl: "dit veld staat er twee keer", en: "this field is written twice")
  static let missing = Text(
    fr: "ce champ est obligatoire et manque", nl: "dit veld is verplicht en ontbreekt",
    en: "this field is required and missing")
  static let badDay = Text(
    fr: "ce n'est pas un jour du calendrier (AAAA-MM-JJ)", nl: "dit is geen dag van de kalender (JJJJ-MM-DD)",
    en: "this is no day of the calendar (YYYY-MM-DD)")
  static let badBirthDate = Text(
    fr: "ce n'est pas une date de naissance (AAAA, AAAA-MM ou AAAA-MM-JJ)", nl: "dit is geen geboortedatum (JJJJ, JJJJ-MM of JJJJ-MM-DD)",
    en: "this is no date of birth (YYYY, YYYY-MM or YYYY-MM-DD)")
  static let bornLater = Text(
    fr: "la date de naissance suit le jour demandé", nl: "de geboortedatum ligt na de gevraagde dag",
    en: "the date of birth is after the day asked about")
  static func unknownValue(_ codes: [String]) -> Text {
    let list = codes.joined(separator: ", ")
    return Text(fr: "valeurs possibles : \(list)", nl: "mogelijke waarden: \(list)", en: "possible values: \(list)")
  }
  static func between(_ least: Int, _ most: Int) -> Text {
    Text(
      fr: "il faut un nombre de \(least) à \(most)", nl: "hier moet een getal van \(least) tot \(most) staan",
      en: "a number from \(least) to \(most) is expected")
  }
  static func atLeast(_ least: Int) -> Text {
    Text(
      fr: "il faut un nombre entier d'au moins \(least)", nl: "hier moet een geheel getal van minstens \(least) staan",
      en: "a whole number of at least \(least) is expected")
  }
  static func countExpected(_ count: Int) -> Text {
    Text(
      fr: "il faut exactement \(count) valeurs", nl: "hier moeten precies \(count) waarden staan",
      en: "exactly \(count) values are expected")
  }
  static let empty = Text(fr: "ce texte est vide", nl: "deze tekst is leeg", en: "this text is empty")
  static let doubleID = Text(
    fr: "un autre événement a déjà cet identifiant", nl: "een andere gebeurtenis heeft deze identificatie al",
    en: "another event has this id already")
  static let startMissing = Text(
    fr: "des unités consommées demandent le début de la période (periodStart)",
    nl: "verbruikte eenheden vragen het begin van de periode (periodStart)",
    en: "consumed units need the start of the period (periodStart)")
}
