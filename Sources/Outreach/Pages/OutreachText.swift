import Care
import HTML
import Kernel

/// The sentences of rounds of home visits.
enum OutreachText {
  static let title = Text(fr: "Tournées", nl: "Rondes", en: "Rounds")
  static let lead = Text(
    fr: "Aller de porte en porte, écouter, revenir. Les portes ne sont gardées que le temps de la tournée ; ensuite, il ne reste que des nombres.",
    nl: "Van deur tot deur gaan, luisteren, terugkomen. De deuren blijven enkel bewaard zolang de ronde loopt; daarna blijven alleen aantallen.",
    en: "Going from door to door, listening, coming back. Doors are kept only while the round runs; then only numbers remain.")
  static let empty = Text(
    fr: "Aucune tournée. Choisissez une rue ou un immeuble, des volontaires et un jour : la liste des portes se fait toute seule.",
    nl: "Nog geen rondes. Kies een straat of gebouw, vrijwilligers en een dag: de lijst van deuren maakt zichzelf.",
    en: "No rounds. Choose a street or building, volunteers and a day: the list of doors makes itself.")
  static let emptyVolunteer = Text(
    fr: "Aucune tournée ne vous est confiée pour l'instant.", nl: "Er is u voorlopig geen ronde toevertrouwd.", en: "No round is given to you for now.")
  static let new = Text(fr: "Nouvelle tournée", nl: "Nieuwe ronde", en: "New round")
  static let running = Text(fr: "en cours", nl: "loopt", en: "running")
  static let closed = Text(fr: "terminée", nl: "afgelopen", en: "over")
  static func progress(_ visited: Int, _ doors: Int) -> Text {
    Text(fr: "\(visited) portes sur \(doors)", nl: "\(visited) van \(doors) deuren", en: "\(visited) of \(doors) doors")
  }
  static let name = Text(fr: "Nom de la tournée", nl: "Naam van de ronde", en: "Name of the round")
  static let nameHint = Text(
    fr: "Une rue ou un immeuble, jamais une personne.", nl: "Een straat of gebouw, nooit een persoon.", en: "A street or building, never a person.")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let dayHint = Text(fr: "Par exemple 3/12 ou jeudi.", nl: "Bijvoorbeeld 3/12 of donderdag.", en: "For example 3/12 or Thursday.")
  static let doors = Text(fr: "Rues et numéros", nl: "Straten en nummers", en: "Streets and numbers")
  static let doorsHint = Text(
    fr: "Une rue par ligne : « rue Inventée 2-20, 25 » (un côté), « rue Inventée 1-6 » (les deux), « avenue Démo 5/1-8 » (boîtes 1 à 8).",
    nl: "Eén straat per regel: ‘Denkbeeldige straat 2-20, 25’ (één kant), ‘Denkbeeldige straat 1-6’ (beide kanten), ‘Demolaan 5/1-8’ (bussen 1 tot 8).",
    en: "One street a line: “Invented Street 2-20, 25” (one side), “Invented Street 1-6” (both), “Demo Avenue 5/1-8” (boxes 1 to 8).")
  static let volunteers = Text(fr: "Qui y va", nl: "Wie gaat", en: "Who goes")
  static let noVolunteers = Text(
    fr: "Aucun·e volontaire dans votre organisation.", nl: "Geen vrijwilligers in uw organisatie.", en: "No volunteers in your organisation.")
  static let plan = Text(fr: "Préparer la tournée", nl: "Ronde klaarzetten", en: "Prepare the round")
  static let assign = Text(fr: "Confier la tournée", nl: "Ronde toevertrouwen", en: "Give the round")
  static let doorTitle = Text(fr: "Portes", nl: "Deuren", en: "Doors")
  static let notVisited = Text(fr: "Pas encore passé", nl: "Nog niet langs geweest", en: "Not visited yet")
  static let counts = Text(fr: "Ce qui a été noté", nl: "Wat genoteerd werd", en: "What was noted")
  static let close = Text(fr: "Terminer la tournée", nl: "Ronde beëindigen", en: "End the round")
  static let closeHint = Text(
    fr: "Les portes et les notes sont effacées pour toujours ; seuls les nombres restent. Les besoins transmis restent des demandes.",
    nl: "De deuren en notities worden voorgoed gewist; enkel de aantallen blijven. Doorgegeven noden blijven hulpvragen.",
    en: "Doors and notes are erased for good; only the numbers stay. Needs that were passed on stay requests.")
  static let closeAsk = Text(
    fr: "Effacer toutes les portes de cette tournée et ne garder que les nombres ?", nl: "Alle deuren van deze ronde wissen en enkel de aantallen houden?",
    en: "Erase all doors of this round and keep only the numbers?")
  static func closedOn(_ day: Day) -> Text {
    Text(fr: "Terminée le \(day, .french) ; les portes sont effacées.", nl: "Afgelopen op \(day, .dutch); de deuren zijn gewist.", en: "Over on \(day, .english); the doors were erased.")
  }
  static let how = Text(fr: "Comment cela s'est passé ?", nl: "Hoe ging het?", en: "How did it go?")
  static let note = Text(fr: "Une note pour revenir", nl: "Een notitie om terug te komen", en: "A note for coming back")
  static let noteHint = Text(
    fr: "Effacée avec la tournée. Rien sur la santé.", nl: "Wordt met de ronde gewist. Niets over gezondheid.", en: "Erased with the round. Nothing about health.")
  static let need = Text(fr: "Un besoin ? Avec son accord, l'équipe reprend", nl: "Een nood? Met haar akkoord neemt het team over", en: "A need? With her yes, the team takes over")
  static let words = Text(fr: "Ce dont la personne a besoin, dans ses mots", nl: "Wat de persoon nodig heeft, in haar woorden", en: "What the person needs, in her words")
  static let called = Text(fr: "Comment l'appeler", nl: "Hoe ze genoemd wil worden", en: "How she may be called")
  static let reach = Text(fr: "Comment la joindre", nl: "Hoe haar te bereiken", en: "How to reach her")
  static let language = Text(fr: "Sa langue", nl: "Haar taal", en: "Her language")
  static let agrees = Text(
    fr: "Elle est d'accord que l'équipe la contacte", nl: "Ze is akkoord dat het team contact opneemt", en: "She agrees that the team contacts her")
  static let pass = Text(fr: "Transmettre le besoin", nl: "Nood doorgeven", en: "Pass the need on")
  static func noted(_ who: String, _ when: String) -> Text {
    Text(fr: "Noté par \(who), \(when).", nl: "Genoteerd door \(who), \(when).", en: "Noted by \(who), \(when).")
  }
  static let nextDoor = Text(fr: "Porte suivante", nl: "Volgende deur", en: "Next door")

  static let reached = Text(fr: "Personnes atteintes", nl: "Bereikte mensen", en: "People reached")
  static let reachedLead = Text(
    fr: "Ce que les tournées ont donné, par commune, quartier et année. Le quartier est dit quand toutes les portes d'une tournée sont dans le même.",
    nl: "Wat de rondes opleverden, per gemeente, wijk en jaar. De wijk staat er wanneer alle deuren van een ronde in dezelfde wijk liggen.",
    en: "What the rounds brought, by municipality, neighbourhood and year. The neighbourhood is told when all doors of a round are in the same one.")
  static let reachedEmpty = Text(
    fr: "Aucun nombre pour l'instant : ils viennent des tournées.", nl: "Nog geen aantallen: ze komen uit de rondes.", en: "No numbers yet: they come from the rounds.")
  static let caption = Text(
    fr: "Portes par commune, quartier et année", nl: "Deuren per gemeente, wijk en jaar", en: "Doors by municipality, neighbourhood and year")
  static let year = Text(fr: "Année", nl: "Jaar", en: "Year")
  static let rounds = Text(fr: "Tournées", nl: "Rondes", en: "Rounds")
  static let spoken = Text(fr: "Parlé avec quelqu'un", nl: "Iemand gesproken", en: "Spoken with somebody")
  static let export = Text(fr: "Télécharger le tableau (CSV)", nl: "Tabel downloaden (CSV)", en: "Download the table (CSV)")
  static let outside = Text(
    fr: "Ces nombres sont donnés par pas de 5, pour que personne ne soit reconnu·e.", nl: "Deze aantallen worden per 5 gegeven, zodat niemand herkenbaar is.",
    en: "These numbers are told in steps of 5, so that nobody can be recognised.")
}
