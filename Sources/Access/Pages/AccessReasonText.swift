import Care
import Kernel

/// The parts of a file, the reasons and the state of the chain, in the words of the access log.
enum AccessReasonText {
  static func part(_ part: FilePart) -> Text {
    switch part {
    case .flag: Text(fr: "Inclusion", nl: "Inclusie", en: "Inclusion")
    case .identity: Text(fr: "Identité", nl: "Identiteit", en: "Identity")
    case .contact: Text(fr: "Coordonnées", nl: "Contactgegevens", en: "Contact details")
    case .social: Text(fr: "Situation sociale", nl: "Sociale situatie", en: "Social situation")
    case .circle: Text(fr: "Cercle", nl: "Zorgcirkel", en: "Circle")
    case .consents: Text(fr: "Accords", nl: "Toestemmingen", en: "Consents")
    case .requests: Text(fr: "Demandes", nl: "Hulpvragen", en: "Requests")
    case .health: Text(fr: "Santé", nl: "Gezondheid", en: "Health")
    case .notebookSocial: Text(fr: "Cahier de liaison, social", nl: "Communicatieschrift, sociaal", en: "Notebook, social")
    case .notebookHealth: Text(fr: "Cahier de liaison, santé", nl: "Communicatieschrift, gezondheid", en: "Notebook, health")
    case .plan: Text(fr: "Plan", nl: "Plan", en: "Plan")
    case .week: Text(fr: "Semaine", nl: "Week", en: "Week")
    case .protected: Text(fr: "Partie protégée", nl: "Beschermd deel", en: "Protected part")
    case .access: Text(fr: "Accès au dossier", nl: "Toegang tot het dossier", en: "Access to the file")
    case .whole: Text(fr: "Dossier entier", nl: "Hele dossier", en: "Whole file")
    }
  }

  /// Why it was allowed or refused; a code that has no words is shown as it is.
  static func reason(_ code: String) -> Text { allowed[code] ?? refused[code] ?? Text(same: code) }

  private static let allowed: [String: Text] = [
    "keeps-file": Text(fr: "son organisation tient le dossier", nl: "de organisatie houdt het dossier bij", en: "the organisation keeps the file"),
    "mandated": Text(fr: "organisation chargée du soutien", nl: "organisatie belast met de ondersteuning", en: "organisation charged with her support"),
    "circle": Text(fr: "membre du cercle", nl: "lid van de zorgcirkel", en: "member of the circle"),
    "herself": Text(fr: "son propre dossier", nl: "het eigen dossier", en: "her own file"),
    "carer": Text(fr: "accès donné par la personne", nl: "toegang gegeven door de persoon", en: "access given by the person"),
    "protected-reader": Text(fr: "nommé·e pour la partie protégée", nl: "aangeduid voor het beschermde deel", en: "named for the protected part"),
    "data-officer": Text(fr: "protection des données", nl: "gegevensbescherming", en: "data protection"),
    "asked-by-link": Text(fr: "interrogé·e par lien, avec son accord", nl: "bevraagd via een link, met haar akkoord", en: "asked by link, with her agreement"),
    "system": Text(fr: "tâche de Relais", nl: "taak van Relais", en: "a job of Relais"),
    "emergency": Text(fr: "urgence", nl: "noodgeval", en: "emergency"),
    "chain-continued": Text(fr: "chaîne reprise", nl: "keten hervat", en: "chain continued"),
  ]

  private static let refused: [String: Text] = [
    "no-relation": Text(fr: "aucun lien avec la personne", nl: "geen band met de persoon", en: "no relation to the person"),
    "relation-ended": Text(fr: "lien terminé", nl: "band beëindigd", en: "relation ended"),
    "role-without-care": Text(fr: "rôle sans soins", nl: "rol zonder zorg", en: "role without care"),
    "excluded": Text(fr: "exclu par la personne", nl: "uitgesloten door de persoon", en: "excluded by the person"),
    "consent-not-asked": Text(fr: "accord pas encore demandé", nl: "toestemming nog niet gevraagd", en: "consent not asked yet"),
    "consent-refused": Text(fr: "la personne a refusé", nl: "de persoon weigerde", en: "the person refused"),
    "consent-withdrawn": Text(fr: "accord retiré", nl: "toestemming ingetrokken", en: "consent withdrawn"),
    "outside-consent": Text(fr: "hors de son accord", nl: "buiten haar toestemming", en: "outside her consent"),
    "health-secrecy": Text(fr: "secret médical", nl: "medisch beroepsgeheim", en: "medical secrecy"),
    "protected-part": Text(fr: "partie protégée", nl: "beschermd deel", en: "protected part"),
    "read-only": Text(fr: "lecture seule", nl: "alleen lezen", en: "read only"),
    "role": Text(fr: "page non prévue pour ce rôle", nl: "pagina niet voor deze rol", en: "page not for this role"),
    "not-found": Text(fr: "introuvable ou pas à lui", nl: "niet gevonden of niet van hem", en: "not there, or not his"),
    "refused-records": Text(fr: "lignes refusées", nl: "geweigerde regels", en: "refused lines"),
    "forbidden": Text(fr: "non permis", nl: "niet toegelaten", en: "not allowed"),
  ]
}

/// How the chain of the log stands, in words.
enum AccessChainText {
  static let title = Text(fr: "Le journal est-il intact ?", nl: "Is het logboek ongeschonden?", en: "Is the log intact?")
  static let chained = Text(fr: "Enchaîné", nl: "In de keten", en: "Chained")
  static let checkpoint = Text(fr: "Dernier point de contrôle signé", nl: "Laatste ondertekende controlepunt", en: "Last signed checkpoint")
  static let checked = Text(fr: "Dernière vérification", nl: "Laatste controle", en: "Last check")
  static func until(_ number: String, _ when: String) -> Text {
    Text(fr: "jusqu'au nº \(number), le \(when)", nl: "tot nr. \(number), op \(when)", en: "up to no. \(number), on \(when)")
  }
  static func checkedRange(_ from: String, _ until: String, _ when: String) -> Text {
    Text(
      fr: "nº \(from) à \(until), le \(when) : rien n'a été modifié", nl: "nr. \(from) tot \(until), op \(when): niets werd gewijzigd",
      en: "no. \(from) to \(until), on \(when): nothing was changed")
  }
  static let nothingYet = Text(fr: "rien encore", nl: "nog niets", en: "nothing yet")
  static let never = Text(fr: "pas encore", nl: "nog niet", en: "not yet")
  static func waiting(_ count: Int) -> Text {
    .counted(
      count, fr: ("# ligne vient d'être écrite et sera enchaînée dans la seconde", "# lignes viennent d'être écrites et seront enchaînées dans la seconde"),
      nl: ("# regel is net geschreven en komt binnen de seconde in de keten", "# regels zijn net geschreven en komen binnen de seconde in de keten"),
      en: ("# entry was just written and will be chained within a second", "# entries were just written and will be chained within a second"))
  }
  static func late(_ count: Int) -> Text {
    .counted(
      count, fr: ("# ligne attend d'être enchaînée depuis trop longtemps.", "# lignes attendent d'être enchaînées depuis trop longtemps."),
      nl: ("# regel wacht al te lang om in de keten te komen.", "# regels wachten al te lang om in de keten te komen."),
      en: ("# entry has been waiting to be chained for too long.", "# entries have been waiting to be chained for too long."))
  }
  static func problems(_ count: Int, _ when: String) -> Text {
    .counted(
      count, fr: ("La vérification du \(when) a trouvé # anomalie.", "La vérification du \(when) a trouvé # anomalies."),
      nl: ("De controle van \(when) vond # afwijking.", "De controle van \(when) vond # afwijkingen."),
      en: ("The check of \(when) found # problem.", "The check of \(when) found # problems."))
  }
  static let ask = Text(
    fr: "Demandez à qui s'occupe du serveur de lancer « relais log verify » : la commande nomme chaque endroit.",
    nl: "Vraag aan wie de server beheert om “relais log verify” uit te voeren: het commando noemt elke plaats.",
    en: "Ask whoever looks after the server to run “relais log verify”: it names every place.")
}
