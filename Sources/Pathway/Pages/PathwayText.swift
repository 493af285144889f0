import Care
package import Kernel

/// The sentences of pathways.
package enum PathwayText {
  package static let title = Text(fr: "Parcours", nl: "Trajecten", en: "Pathways")
  static let start = Text(fr: "Commencer un parcours", nl: "Een traject beginnen", en: "Begin a pathway")
  static let startHint = Text(
    fr: "Une proposition d'étapes pour une situation qui revient. Tout peut s'adapter ; rien ne se fait sans la personne.",
    nl: "Een voorstel van stappen voor een situatie die terugkomt. Alles kan aangepast worden; niets gebeurt zonder de persoon.",
    en: "Steps proposed for a situation that returns. Everything can be changed; nothing is done without the person.")
  static func begin(_ name: Text) -> Text { Text(fr: "Commencer : \(name.fr)", nl: "Beginnen: \(name.nl)", en: "Begin: \(name.en)") }
  static func progress(_ done: Int, _ all: Int) -> Text {
    Text(fr: "\(done) étapes réglées sur \(all)", nl: "\(done) van \(all) stappen geregeld", en: "\(done) of \(all) steps settled")
  }
  static let lead = Text(
    fr: "Étapes dont le jour est venu, celles qui attendent le plus longtemps d'abord.", nl: "Stappen waarvan de dag gekomen is, wat het langst wacht eerst.",
    en: "Steps whose day has come, those that wait longest first.")
  static let nothingDue = Text(
    fr: "Aucune étape n'attend aujourd'hui. Un parcours se commence sur la page d'une demande ou dans un dossier.",
    nl: "Vandaag wacht geen enkele stap. Een traject begint op de pagina van een hulpvraag of in een dossier.",
    en: "No step waits today. A pathway is begun on the page of a request or in a file.")
  static func due(_ count: Int) -> Text {
    .counted(
      count, fr: ("Un parcours a une étape à faire", "# parcours ont des étapes à faire"),
      nl: ("Bij één traject is een stap te doen", "Bij # trajecten zijn stappen te doen"),
      en: ("One pathway has a step to do", "# pathways have steps to do"))
  }
  static func lateSince(_ days: Int) -> Text {
    .counted(days, fr: ("En retard d'un jour", "En retard de # jours"), nl: ("Eén dag te laat", "# dagen te laat"), en: ("One day late", "# days late"))
  }
  static let dueToday = Text(fr: "C'est pour aujourd'hui", nl: "Te doen vandaag", en: "To do today")
  static func startedOn(_ date: String) -> Text { Text(fr: "Commencé le \(date)", nl: "Begonnen op \(date)", en: "Begun on \(date)") }
  static func ended(_ ending: Pathway.Ending, _ date: String) -> Text {
    Text(fr: "Terminé le \(date) : \(ending.name.fr)", nl: "Afgelopen op \(date): \(ending.name.nl)", en: "Ended on \(date): \(ending.name.en)")
  }
  static func by(_ date: String) -> Text { Text(fr: "pour le \(date)", nl: "tegen \(date)", en: "by \(date)") }
  static func doneOn(_ date: String) -> Text { Text(fr: "Fait le \(date)", nl: "Gedaan op \(date)", en: "Done on \(date)") }
  static func skippedOn(_ date: String, _ why: PathwayStep.Skip) -> Text {
    Text(fr: "Laissé de côté le \(date) : \(why.name.fr)", nl: "Weggelaten op \(date): \(why.name.nl)", en: "Left out on \(date): \(why.name.en)")
  }
  static let added = Text(fr: "ajoutée", nl: "toegevoegd", en: "added")
  static let isOpen = Text(fr: "à faire", nl: "te doen", en: "to do")
  static let isDone = Text(fr: "fait", nl: "gedaan", en: "done")
  static let isSkipped = Text(fr: "laissée de côté", nl: "weggelaten", en: "left out")
  static let late = Text(fr: "en retard", nl: "te laat", en: "late")
  static func begun(_ name: String) -> Text {
    Text(fr: "Parcours commencé : \(name)", nl: "Traject begonnen: \(name)", en: "Pathway begun: \(name)")
  }
  static func over(_ name: String, _ ending: Pathway.Ending) -> Text {
    Text(
      fr: "Parcours terminé : \(name) – \(ending.name.fr)", nl: "Traject afgelopen: \(name) – \(ending.name.nl)",
      en: "Pathway ended: \(name) – \(ending.name.en)")
  }
  static let inFile = Text(fr: "Voir et commencer un parcours", nl: "Een traject bekijken of beginnen", en: "See or begin a pathway")
  static let helps = Text(fr: "Dans l'annuaire", nl: "In de gids", en: "In the directory")
  static let refer = Text(fr: "Orienter vers un service", nl: "Doorverwijzen naar een dienst", en: "Refer to a service")

  // Forms
  static let done = Text(fr: "C'est fait", nl: "Gedaan", en: "Done")
  static let words = Text(fr: "Ce qu'il faut savoir", nl: "Wat men moet weten", en: "What to know")
  static let change = Text(fr: "Adapter cette étape", nl: "Deze stap aanpassen", en: "Change this step")
  static let who = Text(fr: "Qui", nl: "Wie", en: "Who")
  static let whom = Text(fr: "Par son nom", nl: "Met naam", en: "By name")
  static let whomHint = Text(fr: "Sa fille Samira, l'infirmière du matin…", nl: "Haar dochter Samira, de verpleegster van 's ochtends…", en: "Her daughter Samira, the morning nurse…")
  static let dueDay = Text(fr: "Pour quel jour", nl: "Tegen welke dag", en: "By which day")
  static let dueHint = Text(fr: "3/12, jeudi, dans 10 jours…", nl: "3/12, donderdag, over 10 dagen…", en: "3/12, Thursday, in 10 days…")
  static let keep = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let skip = Text(fr: "Laisser cette étape de côté", nl: "Deze stap weglaten", en: "Leave this step out")
  static let why = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let reopen = Text(fr: "Remettre à faire", nl: "Opnieuw te doen", en: "To do again")
  static let add = Text(fr: "Ajouter une étape", nl: "Een stap toevoegen", en: "Add a step")
  static let what = Text(fr: "Quoi", nl: "Wat", en: "What")
  static let end = Text(fr: "Terminer ce parcours", nl: "Dit traject beëindigen", en: "End this pathway")
  static let endWhy = Text(fr: "Comment il se termine", nl: "Hoe het eindigt", en: "How it ends")
  static let allSettled = Text(
    fr: "Toutes les étapes sont réglées : le parcours peut se terminer.", nl: "Alle stappen zijn geregeld: het traject kan eindigen.",
    en: "All steps are settled: the pathway can end.")
  static let resume = Text(fr: "Reprendre ce parcours", nl: "Dit traject hervatten", en: "Resume this pathway")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let sourceTitle = Text(fr: "D'où vient ce parcours", nl: "Waar dit traject vandaan komt", en: "Where this pathway comes from")
  static let unknown = Text(fr: "Parcours qui n'est plus décrit", nl: "Traject dat niet meer beschreven is", en: "A pathway no longer described")

  // Figures
  static let figures = Text(fr: "Parcours en chiffres", nl: "Trajecten in cijfers", en: "Pathways in figures")
  static let figuresLead = Text(
    fr: "Parcours commencés ces 365 derniers jours.", nl: "Trajecten begonnen in de voorbije 365 dagen.", en: "Pathways begun during the last 365 days.")
  static let noFigures = Text(fr: "Aucun parcours n'a encore commencé.", nl: "Er is nog geen traject begonnen.", en: "No pathway has been begun yet.")
  static let running = Text(fr: "en cours", nl: "lopend", en: "running")
  static let endedCount = Text(fr: "terminés", nl: "afgelopen", en: "ended")
  static let withLate = Text(fr: "avec une étape en retard", nl: "met een stap te laat", en: "with a late step")
  static let step = Text(fr: "Étape", nl: "Stap", en: "Step")
  static let planned = Text(fr: "Jour prévu", nl: "Voorziene dag", en: "Day planned")
  static let median = Text(fr: "Jour réel (médiane)", nl: "Werkelijke dag (mediaan)", en: "Real day (median)")
  static let doneCount = Text(fr: "Faites", nl: "Gedaan", en: "Done")
  static let skippedCount = Text(fr: "Laissées de côté", nl: "Weggelaten", en: "Left out")
  static let outside = Text(
    fr: "Les petits nombres sont donnés par tranches de 5 ; une médiane demande au moins 5 étapes faites.",
    nl: "Kleine aantallen staan in stappen van 5; een mediaan vraagt minstens 5 gedane stappen.",
    en: "Small numbers are told in steps of 5; a median needs at least 5 steps done.")
}
