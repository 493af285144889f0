import Kernel

/// Pages of work that stand beside requests and files: messages to write and to print, gaps that were passed on, outreach.
package enum RoomPage: String, CaseIterable, Hashable, Sendable {
  /// A short message to somebody; one message with its forms is an item.
  case message
  /// What waits to be printed and posted.
  case paper
  /// Gaps put together and passed on; one dossier is an item.
  case dossiers
  /// What was passed on to the reader's authority.
  case received
  /// Rules that exclude people.
  case obstacles
  /// Rounds of home visits; one round is an item.
  case rounds
  /// One door of a running round is an item.
  case doors
  /// Contact points of the neighbourhood; one is an item.
  case contacts
  /// How many people outreach reached.
  case reached
  /// The ways through programmes that the house began.
  case pathways

  func parts(_ language: Language) -> [String] {
    func say(_ fr: String, _ nl: String, _ en: String) -> String {
      language == .french ? fr : language == .dutch ? nl : en
    }
    let messages = say("courrier", "post", "mail")
    let gaps = say("lacunes-transmises", "doorgegeven-hiaten", "gaps-passed-on")
    switch self {
    case .message: return [messages]
    case .paper: return [say("lettres-a-imprimer", "af-te-drukken-brieven", "letters-to-print")]
    case .dossiers: return [gaps]
    case .received: return [say("lacunes-recues", "ontvangen-hiaten", "gaps-received")]
    case .obstacles: return [say("regles-qui-excluent", "regels-die-uitsluiten", "rules-that-exclude")]
    case .rounds: return [say("tournees", "rondes", "rounds")]
    case .doors: return [say("portes", "deuren", "doors")]
    case .contacts: return [say("points-de-contact", "contactpunten", "contact-points")]
    case .pathways: return [say("parcours", "trajecten", "pathways")]
    case .reached: return [say("personnes-atteintes", "bereikte-mensen", "people-reached")]
    }
  }
}
