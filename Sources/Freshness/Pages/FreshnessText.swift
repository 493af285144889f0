import Care
import HTML
import Kernel

/// The sentences of the editor's desk.
enum FreshnessText {
  static let title = Text(fr: "Rédaction de l'annuaire", nl: "Redactie van de gids", en: "Editing the directory")
  static let lead = Text(
    fr: "Ce qui ne peut pas attendre vient d'abord : les corrections, les erreurs signalées, puis les fiches à confirmer.",
    nl: "Wat niet kan wachten staat eerst: verbeteringen, gemelde fouten en dan de fiches die u moet laten bevestigen.",
    en: "What cannot wait comes first: corrections, reported mistakes, then the entries to confirm.")
  static let nothing = Text(fr: "rien", nl: "niets", en: "nothing")
  static let notSaid = Text(fr: "Pas précisé", nl: "Niet vermeld", en: "Not said")
  static let free = Text(fr: "gratuit", nl: "gratis", en: "free")
  /// An amount as it was written, with its sign.
  static func euros(_ amount: String) -> Text { Text(fr: "\(amount) €", nl: "€ \(amount)", en: "€\(amount)") }
  static let yes = Text(fr: "oui", nl: "ja", en: "yes")
  static let filters = Text(fr: "Filtrer les fiches", nl: "Fiches filteren", en: "Narrow the entries")
  static let search = Text(fr: "Nom", nl: "Naam", en: "Name")
  static let state = Text(fr: "Fraîcheur", nl: "Actualiteit", en: "Freshness")
  static let anyState = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let chapter = Text(fr: "Chapitre", nl: "Hoofdstuk", en: "Chapter")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let kind = Text(fr: "Genre", nl: "Soort", en: "Kind")
  static let source = Text(fr: "Source", nl: "Bron", en: "Source")
  static let visibility = Text(fr: "Visibilité", nl: "Zichtbaarheid", en: "Visibility")
  static let any = Text(fr: "Tout", nl: "Alles", en: "Everything")
  static func editor(_ whose: DeskModel.Editor) -> Text {
    switch whose {
    case .mine: Text(fr: "Les miennes", nl: "Die van mij", en: "Mine")
    case .nobody: Text(fr: "À personne", nl: "Van niemand", en: "Nobody's")
    }
  }
  static let nobodys = Text(fr: "dont personne ne s'occupe", nl: "door niemand opgevolgd", en: "looked after by nobody")
  static let mine = Text(fr: "dont je m'occupe", nl: "door mij opgevolgd", en: "looked after by me")
  static let notByLetter = Text(fr: "sans adresse e-mail", nl: "zonder e-mailadres", en: "without e-mail address")
  static let byLetter = Text(fr: "Demander par lettre", nl: "Per brief vragen", en: "Asking by letter")
  static let withoutAddress = Text(fr: "Sans adresse", nl: "Zonder adres", en: "No address")
  static let order = Text(fr: "Ordre", nl: "Volgorde", en: "Order")
  static let byUrgency = Text(fr: "par urgence", nl: "op dringendheid", en: "by urgency")
  static let byName = Text(fr: "par nom", nl: "op naam", en: "by name")
  static let byDay = Text(fr: "par ancienneté", nl: "op ouderdom", en: "oldest first")
  static let byRinging = Text(fr: "par rappel prévu", nl: "op belafspraak", en: "by day to ring")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let clear = Text(fr: "Enlever les filtres", nl: "Filters wissen", en: "Clear the filters")
  static let empty = Text(fr: "Aucune fiche pour ce choix.", nl: "Geen fiches voor deze keuze.", en: "No entries for this choice.")
  static let emptyAll = Text(
    fr: "L'annuaire est vide. Ajoutez une première fiche, ou chargez les fichiers.",
    nl: "De gids is leeg. Voeg een eerste fiche toe of laad de bestanden.",
    en: "The directory is empty. Add a first entry, or load the files.")
  static let corrections = Text(
    fr: "Corrections proposées par des services", nl: "Verbeteringen voorgesteld door diensten",
    en: "Corrections proposed by services")
  static let noCorrections = Text(fr: "Aucune correction n'attend.", nl: "Er wacht geen enkele verbetering.", en: "No corrections wait.")
  static let list = Text(fr: "Toutes les fiches", nl: "Alle fiches", en: "All entries")
  static let newEntry = Text(fr: "Nouvelle fiche", nl: "Nieuwe fiche", en: "New entry")
  static let decides = Text(fr: "Vous décidez, champ par champ.", nl: "U beslist, veld per veld.", en: "You decide, field by field.")
  static let neverConfirmed = Text(fr: "jamais confirmée", nl: "nooit bevestigd", en: "never confirmed")
  static let publicPage = Text(fr: "Voir la page publique", nl: "De publieke pagina bekijken", en: "See the public page")
  static let sections = Text(fr: "Contenu de la fiche", nl: "Inhoud van de fiche", en: "What the entry says")
  static let edit = Text(fr: "Modifier", nl: "Wijzigen", en: "Change")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let confirmTitle = Text(fr: "Tout est juste ?", nl: "Klopt alles?", en: "Is everything right?")
  static let confirmHow = Text(fr: "Comment le savez-vous ?", nl: "Hoe weet u dat?", en: "How do you know?")
  static let confirmBy = Text(
    fr: "Qui l'a dit (organisation ou fonction, visible pour tous)",
    nl: "Wie zei het (organisatie of functie, zichtbaar voor iedereen)",
    en: "Who said so (organisation or function, shown to everybody)")
  static let confirm = Text(fr: "Confirmer la fiche", nl: "De fiche bevestigen", en: "Confirm the entry")
  static let askTitle = Text(fr: "Demander au service", nl: "De dienst vragen", en: "Ask the service")
  static let askWords = Text(
    fr: "Le service reçoit un lien personnel : il confirme d'une touche ou corrige, sans compte.",
    nl: "De dienst krijgt een persoonlijke link: met één klik bevestigen of verbeteren, zonder account.",
    en: "The service gets a personal link: it confirms with one touch or corrects, without account.")
  static let ask = Text(fr: "Envoyer la demande", nl: "De vraag versturen", en: "Send the question")
  static let noAddress = Text(
    fr: "Cette fiche n'a pas d'adresse e-mail : ajoutez-en une, ou téléphonez.",
    nl: "Deze fiche heeft geen e-mailadres: voeg er een toe, of bel.",
    en: "This entry has no e-mail address: add one, or ring.")
  static let revoke = Text(fr: "Annuler les liens envoyés", nl: "Verstuurde links intrekken", en: "Withdraw the links sent")
  static let callTitle = Text(fr: "Après un appel", nl: "Na een telefoontje", en: "After a call")
  static let callOutcome = Text(fr: "Résultat de l'appel", nl: "Resultaat van het telefoontje", en: "Outcome of the call")
  static let callNote = Text(
    fr: "Note (sans nom de personne aidée)", nl: "Nota (zonder naam van een geholpen persoon)",
    en: "Note (without the name of a person helped)")
  static let callNext = Text(fr: "Rappeler le", nl: "Terugbellen op", en: "Ring again on")
  static let dayHint = Text(
    fr: "Par exemple 3/4 ou « dans 10 jours ».", nl: "Bijvoorbeeld 3/4 of ‘over 10 dagen’.",
    en: "For example 3/4 or “in 10 days”.")
  static let keepCall = Text(fr: "Noter l'appel", nl: "Telefoontje noteren", en: "Note the call")
  static let calls = Text(fr: "Appels", nl: "Telefoontjes", en: "Calls")
  static let questions = Text(fr: "Demandes envoyées", nl: "Verstuurde vragen", en: "Questions sent")
  static let statusTitle = Text(fr: "Ouvrir, fermer", nl: "Openen, sluiten", en: "Open, close")
  static let closeForATime = Text(fr: "Fermer pour un temps", nl: "Tijdelijk sluiten", en: "Close for a time")
  static let closeForGood = Text(fr: "N'existe plus", nl: "Bestaat niet meer", en: "No longer exists")
  static let closeForGoodSure = Text(
    fr: "La fiche quitte la recherche publique. Vous pourrez la rouvrir.",
    nl: "De fiche verdwijnt uit de publieke zoekresultaten. U kunt ze later weer openen.",
    en: "The entry leaves public search. You can open it again.")
  static let hide = Text(
    fr: "Retirer de la recherche publique", nl: "Uit de publieke zoekresultaten halen",
    en: "Take out of public search")
  static let reopen = Text(
    fr: "Remettre dans la recherche publique", nl: "Terug in de publieke zoekresultaten",
    en: "Back into public search")
  static let assignTitle = Text(fr: "Qui s'en occupe", nl: "Wie volgt dit op", en: "Who looks after it")
  static let assign = Text(fr: "Je m'en occupe", nl: "Ik volg dit op", en: "I look after it")
  static let unassigned = Text(fr: "Personne en particulier", nl: "Niemand in het bijzonder", en: "Nobody in particular")
  static let history = Text(fr: "Historique", nl: "Geschiedenis", en: "History")
  static let noHistory = Text(
    fr: "Aucun changement depuis que la fiche est dans l'annuaire.", nl: "Geen wijzigingen sinds de fiche in de gids staat.",
    en: "No changes since the entry is in the directory.")
  static let field = Text(fr: "Champ", nl: "Veld", en: "Field")
  static let before = Text(fr: "Avant", nl: "Ervoor", en: "Before")
  static let after = Text(fr: "Après", nl: "Erna", en: "After")
  static let undo = Text(fr: "Annuler ce changement", nl: "Deze wijziging ongedaan maken", en: "Undo this change")
  static let undoHead = Text(fr: "Annuler", nl: "Ongedaan maken", en: "Undo")
  static let undoField = Text(fr: "Annuler ce champ", nl: "Dit veld ongedaan maken", en: "Undo this field")
  static let undone = Text(fr: "Le changement est annulé.", nl: "De wijziging is ongedaan gemaakt.", en: "The change is undone.")
  static let wishTitle = Text(fr: "Correction proposée", nl: "Voorgestelde verbetering", en: "Proposed correction")
  static let accept = Text(fr: "Reprendre", nl: "Overnemen", en: "Take over")
  static let refuse = Text(fr: "Ne pas reprendre", nl: "Niet overnemen", en: "Leave")
  static let word = Text(fr: "Un mot au service", nl: "Een woord aan de dienst", en: "A word to the service")
  static let yourDecision = Text(fr: "Votre décision", nl: "Uw beslissing", en: "Your decision")
  static let decide = Text(fr: "Répondre au service", nl: "De dienst antwoorden", en: "Answer the service")
  static let conflictTitle = Text(fr: "Changé entre-temps", nl: "Intussen gewijzigd", en: "Changed meanwhile")
  static let theirs = Text(fr: "Ce qui est enregistré maintenant", nl: "Wat nu bewaard is", en: "What is stored now")
  static let yours = Text(fr: "Ce que vous avez écrit", nl: "Wat u schreef", en: "What you wrote")
  static let newKind = Text(fr: "Genre de fiche", nl: "Soort fiche", en: "Kind of entry")
  static let newSlug = Text(fr: "Identifiant", nl: "Identificatie", en: "Identifier")
  static let newSlugHint = Text(
    fr: "Il vient du nom français si vous n'écrivez rien, et reste toujours le même. Minuscules, chiffres et tirets : repas-du-parc.",
    nl: "Schrijft u niets, dan komt ze van de Franse naam; ze blijft altijd dezelfde. Kleine letters, cijfers en koppeltekens: maaltijden-park.",
    en: "Left empty it comes from the French name, and stays the same for ever. Small letters, digits and hyphens: park-meals.")
  static let create = Text(fr: "Créer la fiche", nl: "De fiche maken", en: "Create the entry")
  static func state(_ state: FreshnessState) -> Text {
    switch state {
    case .fresh: Text(fr: "à jour", nl: "actueel", en: "up to date")
    case .toConfirm: Text(fr: "à confirmer", nl: "te bevestigen", en: "to confirm")
    case .overdue: Text(fr: "en retard", nl: "te laat", en: "overdue")
    case .unverifiable: Text(fr: "invérifiable", nl: "niet te controleren", en: "unverifiable")
    }
  }
  static func tone(_ state: FreshnessState) -> Tone {
    switch state {
    case .fresh: .good
    case .toConfirm: .note
    case .overdue: .warn
    case .unverifiable: .bad
    }
  }
  static func late(_ days: Int) -> Text {
    guard days < 730 else { return lateYears(days / 365) }
    return .counted(
      days, fr: ("En retard d'un jour", "En retard de # jours"), nl: ("Eén dag te laat", "# dagen te laat"),
      en: ("One day overdue", "# days overdue"))
  }
  private static func lateYears(_ years: Int) -> Text {
    .counted(
      years, fr: ("En retard de plus d'un an", "En retard de plus de # ans"), nl: ("Meer dan één jaar te laat", "Meer dan # jaar te laat"),
      en: ("More than one year overdue", "More than # years overdue"))
  }
  static func askedInVain(_ number: Int) -> Text {
    .counted(
      number, fr: ("une demande sans réponse", "# demandes sans réponse"), nl: ("één vraag zonder antwoord", "# vragen zonder antwoord"),
      en: ("one question without answer", "# questions without answer"))
  }
  static func lastConfirmed(_ day: String) -> Text {
    Text(fr: "confirmée le \(day)", nl: "bevestigd op \(day)", en: "confirmed on \(day)")
  }
  static func entries(_ number: Int) -> Text {
    .counted(number, fr: ("# fiche", "# fiches"), nl: ("# fiche", "# fiches"), en: ("# entry", "# entries"))
  }
  static func mistakesWaiting(_ number: Int) -> Text {
    .counted(
      number, fr: ("Une erreur signalée attend", "# erreurs signalées attendent"), nl: ("Eén gemelde fout wacht", "# gemelde fouten wachten"),
      en: ("One reported mistake waits", "# reported mistakes wait"))
  }
  static func correctionOf(_ name: String, _ since: String) -> Text {
    Text(fr: "\(name) attend votre réponse \(since)", nl: "\(name) wacht \(since) op uw antwoord", en: "\(name) has waited for your answer \(since)")
  }
  static func forEditor(_ name: String) -> Text { Text(fr: "Pour \(name)", nl: "Voor \(name)", en: "For \(name)") }
  static func hidden(_ reason: HiddenReason) -> Text {
    switch reason {
    case .unverifiable:
      Text(
        fr: "Hors de la recherche publique : personne n'a pu confirmer cette fiche.",
        nl: "Niet in de publieke zoekresultaten: niemand kon deze fiche bevestigen.",
        en: "Out of public search: nobody could confirm this entry.")
    case .editor:
      Text(
        fr: "Hors de la recherche publique : la rédaction l'a retirée.", nl: "Niet in de publieke zoekresultaten: de redactie haalde ze eruit.",
        en: "Out of public search: an editor took it out.")
    case .provider:
      Text(
        fr: "Hors de la recherche publique : le service dit qu'il ne le propose plus.",
        nl: "Niet in de publieke zoekresultaten: de dienst zegt dat het aanbod gestopt is.",
        en: "Out of public search: the service says that it no longer offers this.")
    }
  }
  static func way(_ way: Offer.Confirmation.Way) -> Text { FreshnessLineText.way(way) }
  /// `le 3 mars 2026, par Service Tilleul, au téléphone`.
  static func confirmed(_ confirmation: Offer.Confirmation, _ language: Language) -> String {
    let day = Words(language).date(confirmation.day)
    let by = confirmation.by.isEmpty ? "" : ", \(confirmation.by)"
    return "\(day)\(by), \(way(confirmation.way)(language))"
  }
  static func outcome(_ outcome: CallOutcome) -> Text {
    switch outcome {
    case .confirmed: Text(fr: "tout est juste", nl: "alles klopt", en: "everything is right")
    case .corrected: Text(fr: "corrigé pendant l'appel", nl: "tijdens het gesprek verbeterd", en: "corrected during the call")
    case .noAnswer: Text(fr: "pas de réponse", nl: "geen antwoord", en: "no answer")
    case .callBack: Text(fr: "à rappeler", nl: "terugbellen", en: "ring again")
    case .wrongNumber: Text(fr: "mauvais numéro", nl: "verkeerd nummer", en: "wrong number")
    case .gone: Text(fr: "n'existe plus", nl: "bestaat niet meer", en: "no longer exists")
    }
  }
  static func question(_ state: EntryQuestion.State) -> Text {
    switch state {
    case .open: Text(fr: "sans réponse pour l'instant", nl: "nog geen antwoord", en: "no answer yet")
    case .confirmed: Text(fr: "confirmée", nl: "bevestigd", en: "confirmed")
    case .corrected: Text(fr: "corrigée", nl: "verbeterd", en: "corrected")
    case .postponed: Text(fr: "à redemander plus tard", nl: "later opnieuw vragen", en: "to ask again later")
    case .expired: Text(fr: "restée sans réponse", nl: "zonder antwoord gebleven", en: "never answered")
    case .revoked: Text(fr: "annulée", nl: "ingetrokken", en: "withdrawn")
    case .wrong: Text(fr: "mauvais destinataire", nl: "verkeerde ontvanger", en: "wrong recipient")
    }
  }
  static func source(_ source: ChangeSource) -> Text {
    switch source.kind {
    case .files: Text(fr: "fichiers de l'annuaire", nl: "bestanden van de gids", en: "the directory's files")
    case .imported: Text(fr: "importation \(source.name)", nl: "import \(source.name)", en: "import \(source.name)")
    case .editor: Text(same: source.name)
    case .provider: Text(fr: "\(source.name) (le service)", nl: "\(source.name) (de dienst)", en: "\(source.name) (the service)")
    case .demo: Text(fr: "démonstration", nl: "demonstratie", en: "demonstration")
    case .undone:
      Text(fr: "importation annulée par \(source.name)", nl: "import ongedaan gemaakt door \(source.name)", en: "import undone by \(source.name)")
    }
  }
}
