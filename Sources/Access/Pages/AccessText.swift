import Care
import Kernel

/// The sentences of the access log.
enum AccessText {
  static let title = Text(fr: "Journal d'accès", nl: "Toegangslogboek", en: "Access log")
  static let lead = Text(
    fr: "Qui a vu ou changé quoi, quand et pourquoi. Personne ne peut modifier ce journal.",
    nl: "Wie wat zag of wijzigde, wanneer en waarom. Niemand kan dit logboek wijzigen.",
    en: "Who saw or changed what, when and why. Nobody can change this log.")
  static let filters = Text(fr: "Filtrer le journal", nl: "Logboek filteren", en: "Narrow the log")
  static let actor = Text(fr: "Qui (nom)", nl: "Wie (naam)", en: "Who (name)")
  static let subject = Text(fr: "Quoi (identifiant)", nl: "Wat (kenmerk)", en: "What (identifier)")
  static let purpose = Text(fr: "Pour quoi faire", nl: "Waarvoor", en: "What for")
  static let allPurposes = Text(fr: "Tout", nl: "Alles", en: "Everything")
  static let from = Text(fr: "Du", nl: "Van", en: "From")
  static let until = Text(fr: "Au", nl: "Tot en met", en: "To")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let clear = Text(fr: "Enlever les filtres", nl: "Filters wissen", en: "Clear the filters")
  static let caption = Text(fr: "Accès, les plus récents d'abord", nl: "Toegangen, de recentste eerst", en: "Accesses, the latest first")
  static func total(_ number: String, _ count: Int) -> Text {
    .counted(
      count, fr: ("\(number) ligne", "\(number) lignes"), nl: ("\(number) regel", "\(number) regels"),
      en: ("\(number) entry", "\(number) entries"))
  }
  static let when = Text(fr: "Quand", nl: "Wanneer", en: "When")
  static let who = Text(fr: "Qui", nl: "Wie", en: "Who")
  static let organization = Text(fr: "Organisation", nl: "Organisatie", en: "Organisation")
  static let outcome = Text(fr: "Résultat", nl: "Resultaat", en: "Outcome")
  static let subjects = Text(fr: "Ce qui a été montré ou changé", nl: "Wat getoond of gewijzigd werd", en: "What was shown or changed")
  static let nothingShown = Text(fr: "rien", nl: "niets", en: "nothing")
  static let anonymous = Text(fr: "Visiteur sans nom", nl: "Bezoeker zonder naam", en: "Visitor without a name")
  static let linkHolder = Text(fr: "Service, par lien", nl: "Dienst, via link", en: "Service, by link")
  static func subjectsCount(_ count: Int) -> Text {
    .counted(count, fr: ("# élément", "# éléments"), nl: ("# element", "# elementen"), en: ("# item", "# items"))
  }
  static let empty = Text(
    fr: "Rien encore. Chaque réponse qui montre ou change des données personnelles laisse ici une ligne.",
    nl: "Nog niets. Elk antwoord dat persoonsgegevens toont of wijzigt, laat hier een regel na.",
    en: "Nothing yet. Each answer that shows or changes personal data leaves an entry here.")
  static let emptyFiltered = Text(
    fr: "Aucune ligne pour ce choix. Élargissez la période ou enlevez un filtre.",
    nl: "Geen regels voor deze keuze. Kies een ruimere periode of wis een filter.",
    en: "No entries for this choice. Widen the period or clear a filter.")

  static func outcome(_ outcome: LogEntry.Outcome) -> Text {
    switch outcome {
    case .done: Text(fr: "fait", nl: "gedaan", en: "done")
    case .refused: Text(fr: "refusé", nl: "geweigerd", en: "refused")
    }
  }

  static func purpose(_ purpose: Purpose) -> Text {
    switch purpose {
    case .needReport: Text(fr: "Signaler un besoin", nl: "Een nood melden", en: "Report a need")
    case .followReceipt: Text(fr: "Suivre un signalement", nl: "Een melding opvolgen", en: "Follow a report")
    case .listRequests: Text(fr: "Voir la liste des demandes", nl: "De lijst van hulpvragen bekijken", en: "See the list of requests")
    case .readRequest: Text(fr: "Lire une demande", nl: "Een hulpvraag lezen", en: "Read a request")
    case .createRequest: Text(fr: "Créer une demande", nl: "Een hulpvraag aanmaken", en: "Create a request")
    case .changeRequest: Text(fr: "Modifier une demande", nl: "Een hulpvraag wijzigen", en: "Change a request")
    case .createReferral: Text(fr: "Préparer une orientation", nl: "Een doorverwijzing voorbereiden", en: "Prepare a referral")
    case .changeReferral: Text(fr: "Faire avancer une orientation", nl: "Een doorverwijzing verderzetten", en: "Move a referral on")
    case .readByLink: Text(fr: "Lire une orientation par lien", nl: "Een doorverwijzing lezen via link", en: "Read a referral by link")
    case .answerByLink: Text(fr: "Répondre par lien", nl: "Antwoorden via link", en: "Answer by link")
    case .listGaps: Text(fr: "Voir les lacunes", nl: "De hiaten bekijken", en: "See the gaps")
    case .exportGaps: Text(fr: "Télécharger les lacunes", nl: "De hiaten downloaden", en: "Download the gaps")
    case .readLog: Text(fr: "Lire ce journal", nl: "Dit logboek lezen", en: "Read this log")
    case .signIn: Text(fr: "Se connecter", nl: "Aanmelden", en: "Sign in")
    case .signOut: Text(fr: "Se déconnecter", nl: "Afmelden", en: "Sign out")
    case .listAccounts: Text(fr: "Voir les comptes", nl: "De accounts bekijken", en: "See the accounts")
    case .changeAccount: Text(fr: "Modifier un compte", nl: "Een account wijzigen", en: "Change an account")
    case .readOutbox: Text(fr: "Lire les messages", nl: "De berichten lezen", en: "Read the messages")
    case .sendMessage: Text(fr: "Envoyer un message", nl: "Een bericht versturen", en: "Send a message")
    case .changeDirectory: Text(fr: "Modifier l'annuaire", nl: "De gids wijzigen", en: "Change the directory")
    case .runJob: Text(fr: "Tâche automatique", nl: "Automatische taak", en: "Automatic job")
    case .useRoute: Text(fr: "Ouvrir une page", nl: "Een pagina openen", en: "Open a page")
    case .maintain: Text(fr: "Entretien du serveur", nl: "Onderhoud van de server", en: "Maintain the server")
    }
  }
}
