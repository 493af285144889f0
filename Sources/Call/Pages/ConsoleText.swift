import Care
import Kernel

/// The sentences of the console, where a call is taken.
enum ConsoleText {
  static let title = Text(fr: "Prendre un appel", nl: "Een oproep aannemen", en: "Take a call")
  static let calls = Text(fr: "Appels", nl: "Oproepen", en: "Calls")
  static let callBacks = Text(fr: "À rappeler", nl: "Terug te bellen", en: "To call back")
  static let figures = Text(fr: "Chiffres", nl: "Cijfers", en: "Figures")
  static let parts = Text(fr: "Le helpdesk", nl: "De helpdesk", en: "The helpdesk")

  // Open or closed
  static func openUntil(_ time: String) -> Text {
    Text(fr: "Helpdesk ouvert jusqu'à \(time)", nl: "Helpdesk open tot \(time)", en: "Helpdesk open until \(time)")
  }
  static func opensAt(_ moment: String) -> Text {
    Text(fr: "Helpdesk fermé, ouvre \(moment)", nl: "Helpdesk gesloten, opent \(moment)", en: "Helpdesk closed, opens \(moment)")
  }
  static let closed = Text(fr: "Helpdesk fermé", nl: "Helpdesk gesloten", en: "Helpdesk closed")

  // Who calls
  static let channel = Text(fr: "Par où", nl: "Via", en: "By")
  static let contact = Text(fr: "Numéro ou e-mail", nl: "Nummer of e-mail", en: "Number or e-mail")
  static let callerName = Text(fr: "Nom de la personne qui appelle", nl: "Naam van de beller", en: "Name of the caller")
  static let anonymous = Text(fr: "Préfère rester anonyme", nl: "Blijft liever anoniem", en: "Prefers to stay anonymous")
  static let caller = Text(fr: "Qui appelle ?", nl: "Wie belt er?", en: "Who is calling?")
  static let received = Text(fr: "Reçu à un autre moment", nl: "Op een ander moment ontvangen", en: "Received at another moment")
  static let receivedDay = Text(fr: "Jour de réception", nl: "Dag van ontvangst", en: "Day of receipt")
  static let receivedTime = Text(fr: "Heure de réception", nl: "Uur van ontvangst", en: "Time of receipt")
  static let more = Text(fr: "Nom, langue, autre moment", nl: "Naam, taal, ander moment", en: "Name, language, another moment")

  // About whom
  static let aboutName = Text(fr: "De qui s'agit-il ?", nl: "Over wie gaat het?", en: "Whom is it about?")
  static let aboutNameHint = Text(
    fr: "Un nom, une rue, ou rien.", nl: "Een naam, een straat, of niets.", en: "A name, a street, or nothing.")
  static let nobody = Text(fr: "Personne du fichier", nl: "Niemand uit de dossiers", en: "Nobody of the files")
  static let persons = Text(fr: "Dossiers qui correspondent", nl: "Dossiers die passen", en: "Files that fit")
  static let opensApart = Text(fr: "s'ouvre dans un autre onglet", nl: "opent in een ander tabblad", en: "opens in another tab")
  static let language = Text(fr: "Langue", nl: "Taal", en: "Language")
  static let interpreter = Text(fr: "Interprète nécessaire", nl: "Tolk nodig", en: "Interpreter needed")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let municipalityEmpty = Text(fr: "Pas dite", nl: "Niet gezegd", en: "Not said")
  static let words = Text(fr: "Que se passe-t-il ?", nl: "Wat is er aan de hand?", en: "What is going on?")

  // Going on from a call
  static let goesOn = Text(fr: "La suite d'un contact", nl: "Vervolg van een contact", en: "What follows a contact")
  static let goesOnHint = Text(
    fr: "Tout ce qui est connu est déjà rempli. Le contact reste compté une seule fois.",
    nl: "Wat bekend is, is al ingevuld. Het contact telt nog altijd één keer.",
    en: "What is known is filled in already. The contact still counts once.")
  static let added = Text(fr: "Ce qui est dit maintenant", nl: "Wat nu gezegd wordt", en: "What is said now")

  // Danger
  static let danger = Text(
    fr: "Danger ? Faites appeler tout de suite, ou appelez.", nl: "Gevaar? Laat meteen bellen, of bel zelf.", en: "Danger? Have them ring at once, or ring.")
  static let dangerGoOn = Text(
    fr: "Ce que vous avez écrit reste ici ; vous pouvez continuer.", nl: "Wat u schreef blijft hier staan; u kunt verdergaan.",
    en: "What you wrote stays here; you can go on.")

  // Earlier contacts
  static func earlierCount(_ count: Int) -> Text {
    .counted(
      count, fr: ("# contact avec ce numéro", "# contacts avec ce numéro"), nl: ("# contact met dit nummer", "# contacten met dit nummer"),
      en: ("# contact with this number", "# contacts with this number"))
  }
  static func earlierNewest(_ count: Int) -> Text {
    Text(
      fr: "Les \(count) derniers contacts avec ce numéro", nl: "De laatste \(count) contacten met dit nummer",
      en: "The last \(count) contacts with this number")
  }
  static let noneEarlier = Text(
    fr: "Aucun contact précédent avec ce numéro.", nl: "Geen eerder contact met dit nummer.", en: "No earlier contact with this number.")
  static func requestNumber(_ number: String) -> Text { Text(fr: "Demande \(number)", nl: "Hulpvraag \(number)", en: "Request \(number)") }

  // Search
  static let search = Text(fr: "Chercher dans l'annuaire", nl: "In de gids zoeken", en: "Search the directory")
  static let searchHint = Text(
    fr: "Vide : ce qui est noté à gauche est cherché.", nl: "Leeg: er wordt gezocht op wat links staat.",
    en: "Empty: what is noted on the left is looked for.")
  static let look = Text(fr: "Chercher, mettre à jour", nl: "Zoeken, bijwerken", en: "Search, update")
  static let results = Text(fr: "Résultats", nl: "Resultaten", en: "Results")
  static let noResults = Text(
    fr: "Ce que l'annuaire connaît apparaît ici dès qu'on écrit.", nl: "Wat de gids kent, verschijnt hier zodra u schrijft.",
    en: "What the directory knows appears here as soon as something is typed.")
  static let nothingFits = Text(
    fr: "Rien dans l'annuaire avec ces mots.", nl: "Niets in de gids met deze woorden.", en: "Nothing in the directory with these words.")
  static let choose = Text(fr: "Choisir", nl: "Kiezen", en: "Choose")
  static let chosen = Text(fr: "Choisi", nl: "Gekozen", en: "Chosen")
  static func chosenCount(_ count: Int) -> Text {
    .counted(count, fr: ("# adresse choisie", "# adresses choisies"), nl: ("# adres gekozen", "# adressen gekozen"), en: ("# address chosen", "# addresses chosen"))
  }
  static let remove = Text(fr: "Retirer", nl: "Verwijderen", en: "Take off")

  // Hints
  static func hint(_ name: String) -> Text {
    Text(fr: "Peut-être : \(name)", nl: "Misschien: \(name)", en: "Perhaps: \(name)")
  }
  static let decides = Text(fr: "Ces questions décident :", nl: "Deze vragen beslissen:", en: "These questions decide:")
  static let restLater = Text(
    fr: "Rien de plus à demander ici : le reste se voit lors d'une visite, ou dépend d'une question posée plus haut.",
    nl: "Hier valt niets meer te vragen: de rest blijkt bij een bezoek, of hangt af van een vraag hierboven.",
    en: "Nothing more to ask here: the rest shows at a visit, or depends on a question above.")
  static let hintYes = Text(fr: "D'après ces réponses : oui.", nl: "Volgens deze antwoorden: ja.", en: "By these answers: yes.")
  static let hintFullPrice = Text(
    fr: "D'après ces réponses : oui, au prix plein.", nl: "Volgens deze antwoorden: ja, aan de volle prijs.", en: "By these answers: yes, at the full price.")
  static let notStored = Text(
    fr: "Ces réponses ne sont pas gardées.", nl: "Deze antwoorden worden niet bewaard.", en: "These answers are not kept.")

  // Result
  static let result = Text(fr: "Qu'a donné cet appel ?", nl: "Wat leverde deze oproep op?", en: "What came of this call?")
  static func button(_ result: Call.Result) -> Text {
    switch result {
    case .informed: Text(fr: "Informé·e", nl: "Geïnformeerd", en: "Informed")
    case .listSent: Text(fr: "Envoyer la liste", nl: "Lijst sturen", en: "Send the list")
    case .referred: Text(fr: "Ouvrir une demande", nl: "Hulpvraag openen", en: "Open a request")
    case .callBack: Text(fr: "Rappeler…", nl: "Terugbellen…", en: "Call back…")
    case .transferred: Text(fr: "Transmis", nl: "Doorverbonden", en: "Passed on")
    case .nothingFound: Text(fr: "Rien trouvé", nl: "Niets gevonden", en: "Nothing found")
    }
  }
  static let backDetails = Text(
    fr: "Rappeler quand ? Transmis à qui ? Qu'est-ce qui manque ?", nl: "Wanneer terugbellen? Naar wie door? Wat ontbreekt?",
    en: "Call back when? Passed on to whom? What is missing?")
  static let dueDay = Text(fr: "Rappeler le", nl: "Terugbellen op", en: "Call back on")
  static let dueTime = Text(fr: "à", nl: "om", en: "at")
  static let team = Text(fr: "Par qui est libre dans l'équipe", nl: "Door wie vrij is in het team", en: "By whoever of the team is free")
  static let passedTo = Text(fr: "Transmis à", nl: "Doorverbonden met", en: "Passed on to")
  static let gapReason = Text(fr: "Ce qui manque", nl: "Wat ontbreekt", en: "What is missing")
  static let gapKind = Text(fr: "Genre d'aide", nl: "Soort hulp", en: "Kind of help")
  static let notSaid = Text(fr: "Pas précisé", nl: "Niet vermeld", en: "Not said")
  static let keysTitle = Text(fr: "Au clavier", nl: "Met het toetsenbord", en: "By keyboard")
  static let keys: [(keys: Text, does: Text)] = [
    (
      Text(fr: "Ctrl + Entrée", nl: "Ctrl + Enter", en: "Ctrl + Enter"),
      Text(fr: "aller aux résultats de l'appel", nl: "naar de uitkomst van de oproep", en: "go to what came of the call")
    ),
    (
      Text(fr: "1 à 6, puis", nl: "1 tot 6, daar", en: "1 to 6, there"),
      Text(
        fr: "enregistrer avec ce résultat (une fois aux résultats ; ou flèches et Entrée)",
        nl: "bewaren met die uitkomst (zodra u daar staat; of pijlen en Enter)",
        en: "store with this result (once there; or arrows and Enter)")
    ),
    (Text(fr: "F2", nl: "F2", en: "F2"), Text(fr: "chercher dans l'annuaire", nl: "in de gids zoeken", en: "search the directory")),
    (Text(fr: "Échap", nl: "Esc", en: "Esc"), Text(fr: "revenir au texte", nl: "terug naar de tekst", en: "back to the text")),
    (
      Text(fr: "n", nl: "n", en: "n"),
      Text(fr: "nouvel appel, hors des champs", nl: "nieuwe oproep, buiten de velden", en: "new call, outside the fields")
    ),
  ]

  // Beside
  static let dueNow = Text(fr: "À rappeler aujourd'hui", nl: "Vandaag terug te bellen", en: "To call back today")
  static let nobodyDue = Text(
    fr: "Personne à rappeler aujourd'hui.", nl: "Vandaag niemand terug te bellen.", en: "Nobody to call back today.")
  static func allWaiting(_ count: Int) -> Text {
    .counted(count, fr: ("Toute la file (#)", "Toute la file (#)"), nl: ("Hele wachtrij (#)", "Hele wachtrij (#)"), en: ("Whole queue (#)", "Whole queue (#)"))
  }
  static let today = Text(fr: "Aujourd'hui", nl: "Vandaag", en: "Today")
  static func todayCalls(_ count: Int) -> Text {
    .counted(count, fr: ("appel", "appels"), nl: ("oproep", "oproepen"), en: ("call", "calls"))
  }
  static func todayRequests(_ count: Int) -> Text {
    .counted(count, fr: ("demande", "demandes"), nl: ("hulpvraag", "hulpvragen"), en: ("request", "requests"))
  }
  static func todayGaps(_ count: Int) -> Text {
    .counted(count, fr: ("lacune", "lacunes"), nl: ("hiaat", "hiaten"), en: ("gap", "gaps"))
  }
  static let mine = Text(fr: "Mes derniers appels", nl: "Mijn laatste oproepen", en: "My last calls")
  static let timeUnreadable = Text(
    fr: "Nous ne comprenons pas cette heure. Écrivez par exemple 14 h 30.", nl: "We begrijpen dit uur niet. Schrijf bijvoorbeeld 14.30.",
    en: "We do not understand this time. Write for example 14:30.")
  static let unnamed = Text(fr: "Sans nom", nl: "Zonder naam", en: "No name")
  static let ofTeam = Text(fr: "équipe", nl: "team", en: "team")
}
