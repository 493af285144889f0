package import Kernel

/// A step as somebody typed it: a new one, or what is changed of one.
package struct PathwayStepDraft: Hashable, Sendable {
  package var what = ""
  package var who = ""
  package var whom = ""
  package var due = ""

  package init() {}

  package static let longestWords = 2000

  package struct Checked: Hashable, Sendable {
    package let what: String
    package let who: Role
    package let whom: String
    package let due: Day
  }

  /// Every problem at once.
  ///
  /// - Parameter isNew: then it says what is to be done.
  package func checked(isNew: Bool, _ readDay: (String) -> Day?) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "pathway.\(path)", text: text)) }
    if isNew, what.trimmed.isEmpty { problem("what", PathwayProblemText.needed) }
    if what.count > 500 { problem("what", PathwayProblemText.tooLong(500)) }
    if whom.count > 150 { problem("whom", PathwayProblemText.tooLong(150)) }
    let role = Role(rawValue: who).flatMap { Role.pathwayActors.contains($0) ? $0 : nil }
    if role == nil { problem("who", PathwayProblemText.needed) }
    let day = readDay(due)
    if day == nil { problem("due", PathwayProblemText.day) }
    guard problems.isEmpty, let role, let day else { throw Invalid(problems) }
    return Checked(what: what.trimmed, who: role, whom: whom.trimmed, due: day)
  }
}

extension Role {
  /// Those who can be given a step.
  package static let pathwayActors: [Role] = [
    .person, .carer, .helpdeskAgent, .neighbourhoodReferent, .proximityReferent, .caseManager, .generalPractitioner, .pharmacist, .homeNurse, .homeHelp,
    .occupationalTherapist, .psychologist, .hospitalReferent, .concertationOrganiser, .volunteer, .receivingService,
  ]
}

/// Sentences about pathways that cannot be changed like this.
enum PathwayProblemText {
  static let needed = Text(fr: "Ce champ est nécessaire.", nl: "Dit veld is nodig.", en: "This field is needed.")
  static func tooLong(_ most: Int) -> Text {
    Text(fr: "Au plus \(most) caractères.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
  static let day = Text(
    fr: "Écrivez un jour, par exemple 3/12 ou dans 10 jours.", nl: "Schrijf een dag, bijvoorbeeld 3/12 of over 10 dagen.",
    en: "Write a day, for example 3/12 or in 10 days.")
  static func of(_ problem: PathwayProblem) -> Text {
    switch problem {
    case .ended:
      Text(fr: "Ce parcours est terminé. Reprenez-le pour y changer quelque chose.", nl: "Dit traject is afgelopen. Hervat het om iets te wijzigen.", en: "This pathway has ended. Resume it to change something.")
    case .notOpen:
      Text(fr: "Quelqu'un a déjà noté cette étape.", nl: "Iemand noteerde deze stap al.", en: "Somebody noted this step already.")
    case .notThere: Text(fr: "Cette étape n'existe plus.", nl: "Deze stap bestaat niet meer.", en: "This step is not there any more.")
    case .changedMeanwhile:
      Text(
        fr: "Quelqu'un a changé ce parcours au même moment. Voyez ce qui est noté, puis envoyez encore.",
        nl: "Iemand wijzigde dit traject op hetzelfde moment. Kijk wat er staat en verstuur dan opnieuw.",
        en: "Somebody changed this pathway at the same moment. See what stands there, then send again.")
    case .alreadyRunning:
      Text(fr: "Ce parcours est déjà en cours ici.", nl: "Dit traject loopt hier al.", en: "This pathway is running here already.")
    case .requestClosed:
      Text(fr: "La demande est close : rouvrez-la d'abord.", nl: "De hulpvraag is afgesloten: heropen ze eerst.", en: "The request is closed: reopen it first.")
    }
  }
}
