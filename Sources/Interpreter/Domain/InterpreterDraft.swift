package import Kernel

/// What somebody typed to ask an interpreter.
package struct InterpreterDraft: Hashable, Sendable {
  package var spoken = ""
  package var way = ""
  package var day = ""
  package var time = ""
  package var place = ""
  package var serviceName = ""
  package var email = ""
  package var language = ""

  package init() {}

  package static let longestWords = 1000

  package struct Checked: Hashable, Sendable {
    package let spoken: String
    package let way: InterpreterBooking.Way
    package let day: Day
    package let time: ClockTime
    package let place: String
    package let serviceName: String
    package let email: String
    package let language: Language
  }

  /// Every problem at once.
  ///
  /// - Parameters:
  ///   - readTime: a time as people write it: `14h`, `14:30`.
  ///   - names: the person's name, if words hold it: a service that only interprets need not know.
  package func checked(
    today: Day, readDay: (String) -> Day?, readTime: (String) -> ClockTime?, names: (String) -> Bool
  ) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "interpreter.\(path)", text: text)) }
    if !LanguageNames.all.contains(where: { $0.code == spoken }) { problem("spoken", InterpreterProblemText.needed) }
    let way = InterpreterBooking.Way(rawValue: way)
    if way == nil { problem("way", InterpreterProblemText.needed) }
    let day = readDay(day)
    if day == nil { problem("day", InterpreterProblemText.day) }
    if let day, day < today { problem("day", InterpreterProblemText.dayPast) }
    let time = readTime(time)
    if time == nil { problem("time", InterpreterProblemText.time) }
    if serviceName.trimmed.isEmpty { problem("serviceName", InterpreterProblemText.needed) }
    for (path, words, most) in [("serviceName", serviceName, 200), ("place", place, 300)] where words.count > most {
      problem(path, InterpreterProblemText.tooLong(most))
    }
    if way == .onPlace, place.trimmed.isEmpty { problem("place", InterpreterProblemText.whereTo) }
    if names(place) { problem("place", InterpreterProblemText.named) }
    if !email.trimmed.isEmpty, !EmailAddress.isPlausible(email.trimmed) { problem("email", InterpreterProblemText.email) }
    guard problems.isEmpty, let way, let day, let time else { throw Invalid(problems) }
    return Checked(
      spoken: spoken, way: way, day: day, time: time, place: place.trimmed, serviceName: serviceName.trimmed, email: email.trimmed,
      language: Language(code: language) ?? .french)
  }
}

/// Sentences about interpreters that cannot be asked like this.
enum InterpreterProblemText {
  static let needed = Text(fr: "Ce champ est nécessaire.", nl: "Dit veld is nodig.", en: "This field is needed.")
  static func tooLong(_ most: Int) -> Text {
    Text(fr: "Au plus \(most) caractères.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
  static let day = Text(
    fr: "Écrivez un jour, par exemple 3/12 ou jeudi.", nl: "Schrijf een dag, bijvoorbeeld 3/12 of donderdag.", en: "Write a day, for example 3/12 or Thursday.")
  static let dayPast = Text(fr: "Ce jour est passé.", nl: "Die dag is voorbij.", en: "This day has passed.")
  static let time = Text(fr: "Écrivez une heure, par exemple 14h30.", nl: "Schrijf een uur, bijvoorbeeld 14u30.", en: "Write a time, for example 14:30.")
  static let whereTo = Text(
    fr: "Dites où l'interprète doit venir.", nl: "Zeg waar de tolk moet komen.", en: "Say where the interpreter has to come.")
  static let named = Text(
    fr: "Le service ne doit pas savoir qui est la personne : retirez son nom et son numéro.", nl: "De dienst hoeft niet te weten wie de persoon is: haal naam en nummer weg.",
    en: "The service need not know who the person is: take her name and number out.")
  static let email = Text(
    fr: "Vérifiez l'adresse e-mail, par exemple nom@exemple.be.", nl: "Kijk het e-mailadres na, bijvoorbeeld naam@voorbeeld.be.",
    en: "Check the e-mail address, for example name@example.be.")
  static func of(_ problem: InterpreterProblem) -> Text {
    switch problem {
    case .notAllowed:
      Text(fr: "Ce n'est plus possible : quelqu'un a déjà répondu ou annulé.", nl: "Dat kan niet meer: iemand antwoordde of annuleerde al.", en: "This is no longer possible: somebody answered or cancelled already.")
    case .tooEarly:
      Text(fr: "L'entretien n'a pas encore eu lieu.", nl: "Het gesprek moet nog plaatsvinden.", en: "The conversation is still to come.")
    case .changedMeanwhile:
      Text(fr: "Quelqu'un a changé cette demande au même moment.", nl: "Iemand wijzigde dit op hetzelfde moment.", en: "Somebody changed this at the same moment.")
    case .linkOver:
      Text(fr: "Ce lien n'est plus valable : l'entretien est passé.", nl: "Deze link werkt niet meer: het gesprek is voorbij.", en: "This link no longer works: the conversation is over.")
    }
  }
}
