import Care
import Kernel

/// The sentences about campaigns and about reports of mistakes, for editors.
enum CampaignText {
  static let title = Text(fr: "Campagnes de confirmation", nl: "Bevestigingscampagnes", en: "Rounds of confirmation")
  static let lead = Text(
    fr: "Demander à tous les services d'un territoire et d'un thème si leur fiche est encore juste.",
    nl: "Alle diensten van een gebied en een thema vragen of hun fiche nog klopt.",
    en: "Ask all services of a territory and a subject whether their entry is still right.")
  static let empty = Text(
    fr: "Aucune campagne. Choisissez un territoire et un thème : avant l'envoi, vous voyez combien de lettres partiront.",
    nl: "Geen campagnes. Kies een gebied en een thema: voor het versturen ziet u hoeveel brieven vertrekken.",
    en: "No campaigns. Choose a territory and a subject: before anything is sent you see how many letters will leave.")
  static let new = Text(fr: "Nouvelle campagne", nl: "Nieuwe campagne", en: "New round")
  static let name = Text(fr: "Nom de la campagne", nl: "Naam van de campagne", en: "Name of the round")
  static let municipalities = Text(fr: "Communes", nl: "Gemeenten", en: "Municipalities")
  static let everywhere = Text(
    fr: "Aucune commune cochée : toute la Région.", nl: "Geen gemeente aangevinkt: heel het Gewest.",
    en: "No municipality ticked: the whole region.")
  static let chapter = Text(fr: "Chapitre", nl: "Hoofdstuk", en: "Chapter")
  static let section = Text(fr: "Section", nl: "Rubriek", en: "Section")
  static let sectionHint = Text(
    fr: "Une section vaut pour son chapitre, quel que soit le choix au-dessus.", nl: "Een rubriek geldt voor haar hoofdstuk, wat hierboven ook gekozen is.",
    en: "A section counts with its chapter, whatever is chosen above.")
  static let allSections = Text(fr: "Toutes les sections", nl: "Alle rubrieken", en: "All sections")
  static let allChapters = Text(fr: "Tous les chapitres", nl: "Alle hoofdstukken", en: "All chapters")
  static let ends = Text(fr: "Dernier jour pour répondre", nl: "Laatste dag om te antwoorden", en: "Last day for answers")
  static let preview = Text(fr: "Voir combien de lettres", nl: "Bekijken hoeveel brieven", en: "See how many letters")
  static let create = Text(fr: "Créer la campagne", nl: "De campagne maken", en: "Create the round")
  static func sendNow(_ number: Int) -> Text {
    .counted(
      number, fr: ("Envoyer # lettre maintenant", "Envoyer # lettres maintenant"), nl: ("Nu # brief versturen", "Nu # brieven versturen"),
      en: ("Send # letter now", "Send # letters now"))
  }
  static func leavesNow(_ number: Int) -> Text {
    .counted(
      number, fr: ("# lettre part au prochain envoi.", "# lettres partent au prochain envoi."),
      nl: ("# brief vertrekt bij de volgende verzending.", "# brieven vertrekken bij de volgende verzending."),
      en: ("# letter leaves at the next press.", "# letters leave at the next press."))
  }
  static func follow(_ number: Int) -> Text {
    .counted(
      number, fr: ("# autre suivra.", "# autres suivront."), nl: ("# andere volgt daarna.", "# andere volgen daarna."),
      en: ("# more follows.", "# more follow."))
  }
  static func withoutAddress(_ number: Int) -> Text {
    .counted(
      number, fr: ("# fiche n'a pas d'adresse e-mail : il faut téléphoner.", "# fiches n'ont pas d'adresse e-mail : il faut téléphoner."),
      nl: ("# fiche heeft geen e-mailadres: bel die dienst.", "# fiches hebben geen e-mailadres: bel die diensten."),
      en: ("# entry has no e-mail address: ring the service.", "# entries have no e-mail address: ring these services."))
  }
  static func postponed(_ number: Int) -> Text {
    .counted(
      number, fr: ("# service a demandé qu'on lui écrive plus tard.", "# services ont demandé qu'on leur écrive plus tard."),
      nl: ("# dienst vroeg om later te schrijven.", "# diensten vroegen om later te schrijven."),
      en: ("# service asked to be written to later.", "# services asked to be written to later."))
  }
  static let noneLeft = Text(fr: "Aucune lettre à envoyer pour l'instant.", nl: "Voorlopig geen brieven te versturen.", en: "No letter to send at the moment.")
  static let ended = Text(
    fr: "Le dernier jour pour répondre est passé : plus rien n'est envoyé.", nl: "De laatste dag om te antwoorden is voorbij: er wordt niets meer verstuurd.",
    en: "The last day for answers is over: nothing more is sent.")
  static let close = Text(fr: "Clôturer la campagne", nl: "De campagne afsluiten", en: "Close the round")
  static let closed = Text(fr: "La campagne est clôturée.", nl: "De campagne is afgesloten.", en: "The round is closed.")
  static let underWay = Text(fr: "en cours", nl: "lopend", en: "under way")
  static let over = Text(fr: "clôturée", nl: "afgesloten", en: "closed")
  static let export = Text(fr: "Télécharger (CSV)", nl: "Downloaden (CSV)", en: "Download (CSV)")
  static let bySection = Text(fr: "Avancement par section", nl: "Voortgang per rubriek", en: "Progress by section")
  static let byEntry = Text(fr: "Fiche par fiche", nl: "Fiche per fiche", en: "Entry by entry")
  static let entry = Text(fr: "Fiche", nl: "Fiche", en: "Entry")
  static let standing = Text(fr: "Où en est-on", nl: "Stand", en: "Standing")
  static let noSection = Text(fr: "Sans section", nl: "Zonder rubriek", en: "Without section")
  static let territory = Text(fr: "Territoire", nl: "Gebied", en: "Territory")
  static let region = Text(fr: "toute la Région", nl: "heel het Gewest", en: "the whole region")
  static let mistakesTitle = Text(fr: "Erreurs signalées", nl: "Gemelde fouten", en: "Reported mistakes")
  static let mistakesLead = Text(
    fr: "Ce que des visiteurs disent de l'annuaire. Qui a laissé une adresse reçoit votre réponse ; l'adresse est ensuite oubliée.",
    nl: "Wat bezoekers over de gids zeggen. Wie een adres achterliet, krijgt uw antwoord; daarna wordt het adres vergeten.",
    en: "What visitors say about the directory. Who left an address gets your answer; the address is then forgotten.")
  static let mistakesEmpty = Text(
    fr: "Aucune erreur signalée n'attend.", nl: "Er wacht geen gemelde fout.",
    en: "No reported mistake waits.")
  static let mistakesNone = Text(
    fr: "Aucune erreur traitée pour l'instant.", nl: "Nog geen behandelde fouten.",
    en: "No mistakes handled yet.")
  static let handled = Text(fr: "Déjà traitées", nl: "Al behandeld", en: "Already handled")
  static let waiting = Text(fr: "En attente", nl: "Wachtend", en: "Waiting")
  static let outcome = Text(fr: "Ce qui a été fait", nl: "Wat er gebeurde", en: "What was done")
  static let handle = Text(fr: "Clore le signalement", nl: "De melding afsluiten", en: "Close the report")
  static let willHear = Text(fr: "Attend une réponse par e-mail", nl: "Wacht op antwoord per e-mail", en: "Waits for an answer by e-mail")
  static let erased = Text(fr: "Le texte a été effacé.", nl: "De tekst is gewist.", en: "The words were erased.")
  static func progress(_ progress: CampaignProgress) -> Text {
    switch progress {
    case .toDo: Text(fr: "à faire", nl: "te doen", en: "to do")
    case .asked: Text(fr: "demandé", nl: "gevraagd", en: "asked")
    case .reminded: Text(fr: "rappelé", nl: "herinnerd", en: "reminded")
    case .confirmed: Text(fr: "confirmé sans changement", nl: "bevestigd zonder wijziging", en: "confirmed without change")
    case .corrected: Text(fr: "corrigé", nl: "verbeterd", en: "corrected")
    case .postponed: Text(fr: "remis à plus tard", nl: "uitgesteld", en: "put off")
    case .noAnswer: Text(fr: "sans réponse", nl: "geen antwoord", en: "no answer")
    case .undeliverable: Text(fr: "pas arrivé ou mauvais destinataire", nl: "niet aangekomen of verkeerde ontvanger", en: "undelivered or wrong recipient")
    }
  }
  static func outcome(_ outcome: MistakeReport.Outcome) -> Text {
    switch outcome {
    case .corrected: Text(fr: "La fiche a été corrigée.", nl: "De fiche is verbeterd.", en: "The entry was corrected.")
    case .wasRight:
      Text(fr: "Vérification faite, la fiche est juste.", nl: "We keken het na: de fiche klopt.", en: "We checked: the entry is right.")
    case .asked:
      Text(fr: "Nous avons posé la question au service.", nl: "We hebben het aan de dienst gevraagd.", en: "We have asked the service.")
    case .unclear:
      Text(fr: "Nous n'avons pas compris l'erreur signalée.", nl: "We begrepen de gemelde fout niet.", en: "We did not understand the mistake reported.")
    }
  }
  static func letters(_ number: Int) -> Text {
    .counted(number, fr: ("# lettre", "# lettres"), nl: ("# brief", "# brieven"), en: ("# letter", "# letters"))
  }
  static func sent(_ number: Int) -> Text {
    .counted(number, fr: ("# lettre est partie.", "# lettres sont parties."), nl: ("# brief is vertrokken.", "# brieven zijn vertrokken."), en: ("# letter has left.", "# letters have left."))
  }
  static func until(_ day: String) -> Text { Text(fr: "jusqu'au \(day)", nl: "tot en met \(day)", en: "until \(day)") }
}
