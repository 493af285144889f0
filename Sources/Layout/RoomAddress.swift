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
  /// A provider's monthly statements; one month is an item.
  case statements
  /// A group session for several persons at once.
  case groupSession
  /// What a programme cost.
  case costs
  /// Where the people of a programme stand, for its coordinator.
  case coordination
  /// The regular meeting of a programme's providers.
  case providersMeeting
  /// Who is there for a street; one neighbourhood is an item.
  case neighbourhoods
  /// Where neighbourhoods and their referents are kept; one is an item.
  case neighbourhoodDesk
  /// Steps of pathways whose day has come; one pathway is an item.
  case pathways
  case pathwayFigures
  /// Interpreters to come.
  case interpreters
  /// An interpreting service answers; the secret is the item.
  case interpreterAnswer
  /// The episodes in programmes that the house began.
  case episodes

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
    case .statements: return [say("releves", "maandstaten", "statements")]
    case .groupSession: return [say("seance-de-groupe", "groepssessie", "group-session")]
    case .costs: return [say("cout-du-programme", "kosten-van-het-programma", "programme-costs")]
    case .coordination: return [say("coordination-du-programme", "programmacoordinatie", "programme-coordination")]
    case .providersMeeting: return [say("reunion-des-prestataires", "overleg-van-zorgverleners", "providers-meeting")]
    case .episodes: return [say("prises-en-charge", "begeleidingen", "episodes")]
    case .reached: return [say("personnes-atteintes", "bereikte-mensen", "people-reached")]
    case .neighbourhoods: return [say("quartiers", "wijken", "neighbourhoods")]
    case .neighbourhoodDesk: return [say("quartiers-et-referents", "wijken-en-referenten", "neighbourhoods-and-referents")]
    case .pathways: return [say("parcours", "trajecten", "pathways")]
    case .pathwayFigures: return [say("chiffres-des-parcours", "trajecten-in-cijfers", "pathway-figures")]
    case .interpreters: return [say("interpretes", "tolken", "interpreters")]
    case .interpreterAnswer: return [say("demande-d-interprete", "vraag-om-tolk", "interpreter-request")]
    }
  }
}
