import Care
import Kernel

/// The sentences of how soon a request is needed.
enum PriorityText {
  static let title = Text(fr: "Priorité", nl: "Prioriteit", en: "Priority")
  static let change = Text(fr: "Changer la priorité", nl: "Prioriteit wijzigen", en: "Change the priority")
  static let lead = Text(
    fr: "Danger immédiat : appelez le 112, n'attendez pas une liste.", nl: "Onmiddellijk gevaar: bel 112, wacht niet op een lijst.",
    en: "Immediate danger: ring 112, do not wait for a list.")
  static let reason = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let reasonHint = Text(
    fr: "En quelques mots. Nécessaire si ce n'est pas ordinaire. Par exemple : rentre de l'hôpital vendredi, seule.",
    nl: "In enkele woorden. Nodig als het niet gewoon is. Bijvoorbeeld: komt vrijdag alleen thuis uit het ziekenhuis.",
    en: "In a few words. Needed unless it is ordinary. For example: comes home from hospital on Friday, alone.")
  static let save = Text(fr: "Enregistrer la priorité", nl: "Prioriteit bewaren", en: "Save the priority")
  static let all = Text(fr: "Toutes les priorités", nl: "Alle prioriteiten", en: "All priorities")
  static let order = Text(fr: "Dans quel ordre", nl: "In welke volgorde", en: "In which order")
  static let waitingFirst = Text(fr: "Ce qui ne peut pas attendre d'abord", nl: "Wat niet kan wachten eerst", en: "What cannot wait first")
  static let pressingFirst = Text(fr: "Par priorité", nl: "Volgens prioriteit", en: "By priority")

  /// What is not repeated under its own heading: `Urgent : rentre seule vendredi`.
  static func because(_ priority: Request.Priority, _ reason: String) -> Text {
    guard !reason.isEmpty else { return priority.name }
    return Text(fr: "\(priority.name.fr) : \(reason)", nl: "\(priority.name.nl): \(reason)", en: "\(priority.name.en): \(reason)")
  }

  static func event(_ from: Request.Priority, _ to: Request.Priority) -> Text {
    guard from != to else {
      return Text(
        fr: "Priorité « \(from.name.fr) » : autre raison", nl: "Prioriteit ‘\(from.name.nl)’: andere reden",
        en: "Priority “\(from.name.en)”: another reason")
    }
    return Text(
      fr: "Priorité : de « \(from.name.fr) » à « \(to.name.fr) »", nl: "Prioriteit: van ‘\(from.name.nl)’ naar ‘\(to.name.nl)’",
      en: "Priority: from “\(from.name.en)” to “\(to.name.en)”")
  }
}
