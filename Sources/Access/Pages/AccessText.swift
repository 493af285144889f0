import Care
import Kernel

/// The sentences of the access log.
enum AccessText {
  static let title = Text(fr: "Journal d'accès", nl: "Toegangslogboek", en: "Access log")
  static let lead = Text(
    fr: "Qui a vu ou changé quoi, quand et pourquoi. Toute modification de ce journal se voit.",
    nl: "Wie wat zag of wijzigde, wanneer en waarom. Elke wijziging van dit logboek wordt zichtbaar.",
    en: "Who saw or changed what, when and why. Any change of this log shows.")
  static let filters = Text(fr: "Filtrer le journal", nl: "Logboek filteren", en: "Narrow the log")
  static let actor = Text(fr: "Qui (nom)", nl: "Wie (naam)", en: "Who (name)")
  static let subject = Text(fr: "Quoi (identifiant)", nl: "Wat (kenmerk)", en: "What (identifier)")
  static let purpose = Text(fr: "Pour quoi faire", nl: "Waarvoor", en: "What for")
  static let allPurposes = Text(fr: "Tout", nl: "Alles", en: "Everything")
  static let person = Text(fr: "Dossier de (identifiant)", nl: "Dossier van (kenmerk)", en: "File of (identifier)")
  static let file = Text(fr: "Dossier", nl: "Dossier", en: "File")
  static let part = Text(fr: "Partie du dossier", nl: "Deel van het dossier", en: "Part of the file")
  static let allParts = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let allOrganizations = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let decision = Text(fr: "Décision", nl: "Beslissing", en: "Decision")
  static let bothOutcomes = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let export = Text(fr: "Télécharger (CSV)", nl: "Downloaden (CSV)", en: "Download (CSV)")
  static let exportHint = Text(
    fr: "Le téléchargement est lui-même noté dans le journal.", nl: "Het downloaden wordt zelf in het logboek genoteerd.",
    en: "The download is itself noted in the log.")
  static func tooMany(_ most: String) -> Text {
    Text(
      fr: "Plus de \(most) lignes : choisissez une période plus courte pour les télécharger.",
      nl: "Meer dan \(most) regels: kies een kortere periode om ze te downloaden.",
      en: "More than \(most) entries: choose a shorter period to download them.")
  }
  static func moreThan(_ most: String) -> Text {
    Text(fr: "Plus de \(most) lignes", nl: "Meer dan \(most) regels", en: "More than \(most) entries")
  }
  static func number(_ number: String) -> Text { Text(fr: "nº \(number)", nl: "nr. \(number)", en: "no. \(number)") }
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
  static let herself = Text(fr: "La personne elle-même", nl: "De persoon zelf", en: "The person herself")
  static let carer = Text(fr: "Un·e aidant·e de la personne", nl: "Een mantelzorger van de persoon", en: "A carer of the person")
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
    case .replyByReceipt: Text(fr: "Répondre par le reçu", nl: "Antwoorden via het ontvangstbewijs", en: "Answer through the receipt")
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
    case .exportLog: Text(fr: "Télécharger ce journal", nl: "Dit logboek downloaden", en: "Download this log")
    case .signIn: Text(fr: "Se connecter", nl: "Aanmelden", en: "Sign in")
    case .signOut: Text(fr: "Se déconnecter", nl: "Afmelden", en: "Sign out")
    case .listAccounts: Text(fr: "Voir les comptes", nl: "De accounts bekijken", en: "See the accounts")
    case .changeAccount: Text(fr: "Modifier un compte", nl: "Een account wijzigen", en: "Change an account")
    case .readOutbox: Text(fr: "Lire les messages", nl: "De berichten lezen", en: "Read the messages")
    case .sendMessage: Text(fr: "Envoyer un message", nl: "Een bericht versturen", en: "Send a message")
    case .writeMessage: Text(fr: "Écrire ou renvoyer un message", nl: "Een bericht schrijven of opnieuw versturen", en: "Write or resend a message")
    case .changeGaps: Text(fr: "Transmettre ou clore des lacunes", nl: "Hiaten doorgeven of afsluiten", en: "Pass on or close gaps")
    case .answerGaps: Text(fr: "Répondre à des lacunes", nl: "Op hiaten antwoorden", en: "Answer gaps")
    case .readOutreach: Text(fr: "Voir les tournées et les points de contact", nl: "De rondes en contactpunten bekijken", en: "See rounds and contact points")
    case .changeOutreach: Text(fr: "Travailler à une tournée ou un point de contact", nl: "Aan een ronde of contactpunt werken", en: "Work on a round or contact point")
    case .readEntryByLink: Text(fr: "Ouvrir une fiche de l'annuaire par lien", nl: "Een fiche van de gids openen via link", en: "Open a directory entry by link")
    case .answerEntryByLink:
      Text(fr: "Confirmer ou corriger une fiche par lien", nl: "Een fiche bevestigen of verbeteren via link", en: "Confirm or correct an entry by link")
    case .tellMistake: Text(fr: "Signaler une erreur dans l'annuaire", nl: "Een fout in de gids melden", en: "Report a mistake in the directory")
    case .readMistakes: Text(fr: "Traiter les erreurs signalées", nl: "Gemelde fouten behandelen", en: "Handle reported mistakes")
    case .changeDirectory: Text(fr: "Modifier l'annuaire", nl: "De gids wijzigen", en: "Change the directory")
    case .readShortlist: Text(fr: "Lire une liste d'adresses", nl: "Een adressenlijst lezen", en: "Read a list of addresses")
    case .changeShortlist: Text(fr: "Modifier une liste d'adresses", nl: "Een adressenlijst wijzigen", en: "Change a list of addresses")
    case .changeProvider: Text(fr: "Modifier la liste des prestataires", nl: "De lijst van zorgverleners wijzigen", en: "Change the list of providers")
    case .changeProviderByLink:
      Text(fr: "Mettre à jour sa fiche de prestataire par lien", nl: "De eigen fiche van zorgverlener bijwerken via link", en: "Keep one's own provider line by link")
    case .findPerson: Text(fr: "Chercher une personne", nl: "Een persoon zoeken", en: "Look for a person")
    case .readPerson: Text(fr: "Lire un dossier", nl: "Een dossier lezen", en: "Read a file")
    case .createPerson: Text(fr: "Ouvrir un dossier", nl: "Een dossier openen", en: "Begin a file")
    case .changePerson: Text(fr: "Modifier un dossier", nl: "Een dossier wijzigen", en: "Change a file")
    case .mergePersons: Text(fr: "Fusionner deux dossiers", nl: "Twee dossiers samenvoegen", en: "Merge two files")
    case .exportPerson: Text(fr: "Donner une copie d'un dossier", nl: "Een kopie van een dossier geven", en: "Give a copy of a file")
    case .erasePerson: Text(fr: "Effacer un dossier", nl: "Een dossier wissen", en: "Erase a file")
    case .readCircle: Text(fr: "Voir le cercle", nl: "De zorgcirkel bekijken", en: "See the circle")
    case .changeCircle: Text(fr: "Modifier le cercle", nl: "De zorgcirkel wijzigen", en: "Change the circle")
    case .readConsents: Text(fr: "Voir les accords", nl: "De toestemmingen bekijken", en: "See the consents")
    case .changeConsents: Text(fr: "Noter un accord", nl: "Een toestemming noteren", en: "Record a consent")
    case .countInclusion: Text(fr: "Voir les chiffres d'inclusion", nl: "De inclusiecijfers bekijken", en: "See the figures of inclusion")
    case .readAccess: Text(fr: "Voir qui a accès", nl: "Bekijken wie toegang heeft", en: "See who has access")
    case .changeAccess: Text(fr: "Changer un accès", nl: "Een toegang wijzigen", en: "Change an access")
    case .openInEmergency: Text(fr: "Ouvrir en urgence", nl: "In een noodgeval openen", en: "Open in an emergency")
    case .reviewEmergency: Text(fr: "Revoir un accès d'urgence", nl: "Een noodtoegang nakijken", en: "Review an emergency access")
    case .readAssessments: Text(fr: "Lire une évaluation", nl: "Een inschaling lezen", en: "Read an assessment")
    case .changeAssessments: Text(fr: "Encoder une évaluation", nl: "Een inschaling invoeren", en: "Enter an assessment")
    case .readNotebook: Text(fr: "Lire le cahier de liaison", nl: "Het communicatieschrift lezen", en: "Read the notebook")
    case .changeNotebook: Text(fr: "Écrire dans le cahier de liaison", nl: "In het communicatieschrift schrijven", en: "Write in the notebook")
    case .readNoteByLink: Text(fr: "Lire une note par lien", nl: "Een notitie lezen via link", en: "Read a note by link")
    case .answerNoteByLink: Text(fr: "Répondre à une note par lien", nl: "Een notitie beantwoorden via link", en: "Answer a note by link")
    case .readCalls: Text(fr: "Prendre un appel, voir les rappels", nl: "Een oproep aannemen, terugbelverzoeken bekijken", en: "Take a call, see call-backs")
    case .createCall: Text(fr: "Enregistrer un appel", nl: "Een oproep bewaren", en: "Store a call")
    case .changeCall: Text(fr: "Rappeler, corriger un appel", nl: "Terugbellen, een oproep verbeteren", en: "Call back, correct a call")
    case .countWork: Text(fr: "Voir les chiffres de l'équipe", nl: "De cijfers van het team bekijken", en: "See the figures of the team")
    case .readProtected: Text(fr: "Lire la partie protégée", nl: "Het beschermde deel lezen", en: "Read the protected part")
    case .changeProtected: Text(fr: "Écrire dans la partie protégée", nl: "In het beschermde deel schrijven", en: "Write in the protected part")
    case .readTimeline: Text(fr: "Lire la ligne du temps", nl: "De tijdlijn lezen", en: "Read the timeline")
    case .readLedger: Text(fr: "Lire les prestations du programme", nl: "De prestaties van het programma lezen", en: "Read what the programme gave")
    case .changeLedger: Text(fr: "Noter ou corriger une prestation", nl: "Een prestatie noteren of verbeteren", en: "Enter or correct an act")
    case .readStatement: Text(fr: "Lire son relevé du mois", nl: "De eigen maandstaat lezen", en: "Read one's monthly statement")
    case .countCosts: Text(fr: "Voir le coût du programme", nl: "De kosten van het programma bekijken", en: "See what the programme cost")
    case .steerProgramme: Text(fr: "Voir où en est le programme", nl: "Bekijken hoe het programma ervoor staat", en: "See how the programme stands")
    case .exportProgramme: Text(fr: "Télécharger où en est le programme", nl: "Downloaden hoe het programma ervoor staat", en: "Download how the programme stands")
    case .readEligibility: Text(fr: "Voir si la personne a droit à un programme", nl: "Bekijken of de persoon in aanmerking komt", en: "See whether the person is eligible")
    case .changeEligibility: Text(fr: "Noter ou partager une condition d'un programme", nl: "Een voorwaarde van een programma noteren of delen", en: "Note or share a condition of a programme")
    case .readEpisodes: Text(fr: "Voir les prises en charge", nl: "De begeleidingen bekijken", en: "See the episodes")
    case .changeEpisodes: Text(fr: "Faire avancer une prise en charge", nl: "Een begeleiding verderzetten", en: "Move an episode on")
    case .exportEpisodes: Text(fr: "Télécharger les prises en charge", nl: "De begeleidingen downloaden", en: "Download the episodes")
    case .readEpisodeByLink: Text(fr: "Lire une demande d'accord par lien", nl: "Een vraag om akkoord lezen via link", en: "Read a request for agreement by link")
    case .answerEpisodeByLink: Text(fr: "Donner ou refuser son accord par lien", nl: "Akkoord geven of weigeren via link", en: "Agree or refuse by link")
    case .manageRetention: Text(fr: "Décider de la conservation", nl: "Over de bewaring beslissen", en: "Decide on retention")
    case .invitePerson: Text(fr: "Donner son accès à la personne", nl: "De persoon haar toegang geven", en: "Give the person her access")
    case .signInPerson: Text(fr: "Ouvrir son propre dossier", nl: "Het eigen dossier openen", en: "Open one's own file")
    case .signOutPerson: Text(fr: "Fermer son propre dossier", nl: "Het eigen dossier sluiten", en: "Close one's own file")
    case .runJob: Text(fr: "Tâche automatique", nl: "Automatische taak", en: "Automatic job")
    case .useRoute: Text(fr: "Ouvrir une page", nl: "Een pagina openen", en: "Open a page")
    case .maintain: Text(fr: "Entretien du serveur", nl: "Onderhoud van de server", en: "Maintain the server")
    }
  }
}
