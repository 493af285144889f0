import Care
import HTML
import Kernel

/// The sentences of the coordinator's page and of the providers' meeting.
enum OverviewText {
  static let title = Text(fr: "Coordination du programme", nl: "Coördinatie van het programma", en: "Coordinating the programme")
  static let lead = Text(
    fr: "Où en sont les personnes dont votre maison tient le dossier, ce qui a été donné, et qui a de la place.",
    nl: "Waar de mensen staan van wie uw huis het dossier bijhoudt, wat er gegeven is en wie plaats heeft.",
    en: "Where the people stand whose files your house keeps, what was given, and who has room.")
  static let noNames = Text(
    fr: "Les personnes sont désignées par le numéro de leur dossier ; un nom ne s'affiche que pour qui peut ouvrir ce dossier.",
    nl: "Mensen worden aangeduid met het nummer van hun dossier; een naam staat er alleen voor wie dat dossier mag openen.",
    en: "People are named by the number of their file; a name is shown only to those who may open that file.")

  static func unrenewed(_ files: Int) -> Text {
    .counted(
      files,
      fr: (
        "# dossier a changé et n'est pas encore recalculé : ses chiffres sont ceux d'avant. Rouvrez cette page, ou attendez une heure.",
        "# dossiers ont changé et ne sont pas encore recalculés : leurs chiffres sont ceux d'avant. Rouvrez cette page, ou attendez une heure."
      ),
      nl: (
        "# dossier is veranderd en nog niet herrekend: de cijfers zijn die van voordien. Open deze pagina opnieuw, of wacht een uur.",
        "# dossiers zijn veranderd en nog niet herrekend: de cijfers zijn die van voordien. Open deze pagina opnieuw, of wacht een uur."
      ),
      en: (
        "# file changed and is not counted anew yet: its figures are those of before. Open this page again, or wait an hour.",
        "# files changed and are not counted anew yet: their figures are those of before. Open this page again, or wait an hour."
      ))
  }

  // How many
  static func following(_ count: Int) -> Text {
    .counted(count, fr: ("personne suivie", "personnes suivies"), nl: ("persoon begeleid", "personen begeleid"), en: ("person followed", "people followed"))
  }
  static let closing = Text(fr: "en période de clôture", nl: "in de afsluitperiode", en: "in the closing period")
  static func ended(_ count: Int) -> Text {
    .counted(count, fr: ("terminée", "terminées"), nl: ("beëindigd", "beëindigd"), en: ("ended", "ended"))
  }
  static func waitingForDoctor(_ count: Int) -> Text {
    .counted(
      count, fr: ("attend l'accord d'un médecin", "attendent l'accord d'un médecin"), nl: ("wacht op het akkoord van een arts", "wachten op het akkoord van een arts"),
      en: ("waits for a doctor's agreement", "wait for a doctor's agreement"))
  }
  static func doctor(refused: Int, searching: Int) -> Text {
    Text(
      fr: "Refus d'un médecin à régler : \(refused). Personnes qui cherchent un médecin : \(searching).",
      nl: "Weigeringen van een arts te regelen: \(refused). Mensen die een arts zoeken: \(searching).",
      en: "Refusals of a doctor to settle: \(refused). People looking for a doctor: \(searching).")
  }

  // Steps
  static let steps = Text(fr: "Parcours par étape", nl: "Trajecten per stap", en: "Pathways by step")
  static let stepsHint = Text(
    fr: "Une personne a un parcours par service.", nl: "Een persoon heeft per dienst een traject.", en: "A person has one pathway for each service.")
  static let step = Text(fr: "Étape", nl: "Stap", en: "Step")
  static let all = Text(fr: "Tous", nl: "Samen", en: "All")
  static let toWays = Text(fr: "Voir les parcours un par un", nl: "De trajecten één voor één bekijken", en: "See the pathways one by one")
  static let whoWaits = Text(
    fr: "Voir pour qui l'accord d'un médecin est attendu", nl: "Bekijken op wiens arts nog gewacht wordt",
    en: "See for whom a doctor's agreement is awaited")
  static let noWays = Text(
    fr: "Les parcours commencés apparaîtront ici, étape par étape.", nl: "Begonnen trajecten verschijnen hier, stap per stap.",
    en: "Pathways that were begun will appear here, step by step.")

  // Who needs a look
  static let look = Text(fr: "Qui demande un regard", nl: "Wie aandacht vraagt", en: "Who needs a look")
  static let choose = Text(fr: "Choisir des personnes", nl: "Mensen kiezen", en: "Choose people")
  static let which = Text(fr: "Qui", nl: "Wie", en: "Who")
  static let everyConcern = Text(fr: "Tout ce qui demande un regard", nl: "Alles wat aandacht vraagt", en: "Everything that needs a look")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static func concern(_ concern: ProgrammeStanding.Concern, _ rule: LedgerParameters.Rule?) -> Text {
    Self.concern(concern, units: rule?.warnUnits.max() ?? 0, days: rule?.warnDays.max() ?? 0, quiet: rule?.noSessionDays ?? 0)
  }
  /// With the thresholds that this person reached.
  static func concern(_ concern: ProgrammeStanding.Concern, of line: ProgrammeStanding, _ rule: LedgerParameters.Rule?) -> Text {
    guard concern != .toCorrect else { return toCorrect(line.displaced) }
    return Self.concern(concern, units: line.fewUnits?.limit ?? 0, days: line.fewDays?.limit ?? 0, quiet: rule?.noSessionDays ?? 0)
  }
  private static func concern(_ concern: ProgrammeStanding.Concern, units: Int, days: Int, quiet: Int) -> Text {
    switch concern {
    case .toCorrect: return Text(fr: "Prestations à corriger", nl: "Prestaties te verbeteren", en: "Acts to correct")
    case .fewUnits: return Text(fr: "Au plus \(units) unités", nl: "Hoogstens \(units) eenheden", en: "At most \(units) units")
    case .fewDays: return Text(fr: "Au plus \(days) jours", nl: "Hoogstens \(days) dagen", en: "At most \(days) days")
    case .noSession:
      return Text(fr: "Sans séance depuis \(quiet) jours", nl: "Geen sessie sinds \(quiet) dagen", en: "No session for \(quiet) days")
    case .pastEnd:
      return Text(
        fr: "Dépasse la fin du programme", nl: "Loopt voorbij het einde van het programma", en: "Runs past the end of the programme")
    }
  }
  private static func toCorrect(_ acts: Int) -> Text {
    .counted(
      acts, fr: ("# prestation à corriger", "# prestations à corriger"), nl: ("# prestatie te verbeteren", "# prestaties te verbeteren"),
      en: ("# act to correct", "# acts to correct"))
  }
  static func state(_ state: ProgrammeStanding.State) -> Text {
    switch state {
    case .following: Text(fr: "Suivies", nl: "Begeleid", en: "Followed")
    case .closing: Text(fr: "En clôture", nl: "In afsluiting", en: "Closing")
    case .ended: Text(fr: "Terminées", nl: "Beëindigd", en: "Ended")
    }
  }
  /// The same of one file, in a table.
  static func situation(_ state: ProgrammeStanding.State) -> Text {
    switch state {
    case .following: Text(fr: "En cours", nl: "Lopend", en: "Running")
    case .closing: Text(fr: "En clôture", nl: "In afsluiting", en: "Closing")
    case .ended: Text(fr: "Terminé", nl: "Beëindigd", en: "Ended")
    }
  }
  static func counted(_ words: Text, _ count: Int) -> Text {
    Text(written: "\(words.fr) (\(count))", "\(words.nl) (\(count))", "\(words.en) (\(count))")
  }
  static let file = Text(fr: "Dossier", nl: "Dossier", en: "File")
  static let stateHead = Text(fr: "Situation", nl: "Stand", en: "State")
  static let start = Text(fr: "Début", nl: "Begin", en: "Start")
  static let end = Text(fr: "Fin de la période", nl: "Einde van de periode", en: "End of the period")
  static let granted = Text(fr: "Unités accordées", nl: "Toegekende eenheden", en: "Units granted")
  static let used = Text(fr: "Unités utilisées", nl: "Gebruikte eenheden", en: "Units used")
  static let left = Text(fr: "Unités restantes", nl: "Resterende eenheden", en: "Units left")
  static let lastSession = Text(fr: "Dernière séance", nl: "Laatste sessie", en: "Last session")
  static let never = Text(fr: "aucune", nl: "geen", en: "none")
  static let why = Text(fr: "À regarder", nl: "Aandachtspunt", en: "To look at")
  static let heads = [file, left, end, lastSession, why]
  static let lastAct = Text(fr: "Dernière prestation", nl: "Laatste prestatie", en: "Last act")
  static let displaced = Text(fr: "Prestations à corriger", nl: "Te verbeteren prestaties", en: "Acts to correct")

  // Closing periods
  static let closingUnused = Text(
    fr: "Terminées, clôture non utilisée", nl: "Beëindigd, afsluitperiode niet gebruikt", en: "Ended, closing period not used")
  static let closingStart = Text(fr: "Clôture ouverte le", nl: "Afsluiting geopend op", en: "Closing opened on")
  static let closingWhy = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let closingEnd = Text(fr: "Dernier jour pour clôturer", nl: "Laatste dag om af te sluiten", en: "Last day to close")
  static let closingLeft = Text(fr: "Unités de clôture restantes", nl: "Resterende afsluiteenheden", en: "Closing units left")
  static let closingServices = Text(
    fr: "Services qui peuvent clôturer (unités données)", nl: "Diensten die kunnen afsluiten (gegeven eenheden)",
    en: "Services that may close (units given)")
  /// When no service followed her, nobody can close.
  static let noServices = Text(fr: "aucun ne la suivait", nl: "geen enkele begeleidde haar", en: "none followed her")
  static let closingHeads = [file, closingStart, closingEnd, closingLeft, closingServices, lastAct, why]
  static let exportHeads = [
    file, stateHead, start, end, granted, used, left, lastSession, lastAct, why, displaced, closingStart, closingWhy, closingEnd, closingLeft,
    closingServices,
  ]
  static let nobody = Text(
    fr: "Personne ici. Celles dont les unités, les jours ou les séances demandent un regard apparaîtront d'elles-mêmes.",
    nl: "Niemand hier. Mensen van wie de eenheden, dagen of sessies aandacht vragen, verschijnen vanzelf.",
    en: "Nobody here. Those whose units, days or sessions need a look will appear by themselves.")
  static let export = Text(fr: "Télécharger ces lignes (CSV)", nl: "Deze regels downloaden (CSV)", en: "Download these lines (CSV)")

  // What was given
  static let months = Text(fr: "Unités et montants par mois", nl: "Eenheden en bedragen per maand", en: "Units and amounts by month")
  static let toCosts = Text(fr: "Par service et profession", nl: "Per dienst en beroep", en: "By service and profession")
  static let services = Text(fr: "Ce qui a été donné", nl: "Wat er gegeven is", en: "What was given")

  // Room
  static let capacity = Text(fr: "Place chez les prestataires", nl: "Plaats bij de zorgverleners", en: "Room with the providers")
  static let discipline = Text(fr: "Métier", nl: "Beroep", en: "Discipline")
  static let providers = Text(fr: "Prestataires", nl: "Zorgverleners", en: "Providers")
  static let withRoom = Text(fr: "Avec place", nl: "Met plaats", en: "With room")
  static let places = Text(fr: "Places", nl: "Plaatsen", en: "Places")
  static let full = Text(fr: "Complets", nl: "Volzet", en: "Full")
  static let unknown = Text(fr: "Inconnu", nl: "Onbekend", en: "Not known")
  static let capacityHeads = [discipline, providers, withRoom, places, full, unknown]
  static let noProviders = Text(
    fr: "Aucun prestataire dont la convention est en vigueur.", nl: "Geen zorgverlener met een geldige overeenkomst.",
    en: "No provider whose agreement is in force.")
  static let toProviders = Text(fr: "Voir la liste des prestataires", nl: "De lijst van zorgverleners bekijken", en: "See the list of providers")

  // The end of the programme
  static func ends(_ day: Day, _ people: Int) -> Text {
    .counted(
      people,
      fr: (
        "Le programme se termine le \(day, .french). La période de # personne va au-delà : il faut préparer la suite avec elle.",
        "Le programme se termine le \(day, .french). La période de # personnes va au-delà : il faut préparer la suite avec elles."
      ),
      nl: (
        "Het programma eindigt op \(day, .dutch). De periode van # persoon loopt langer: bereid samen voor wat daarna komt.",
        "Het programma eindigt op \(day, .dutch). De periode van # personen loopt langer: bereid samen voor wat daarna komt."
      ),
      en: (
        "The programme ends on \(day, .english). The period of # person lasts longer: what follows has to be prepared with her.",
        "The programme ends on \(day, .english). The periods of # people last longer: what follows has to be prepared with them."
      ))
  }
  static func hasEnded(_ day: Day) -> Text {
    Text(
      fr: "Le programme s'est terminé le \(day, .french) : rien ne peut être noté pour un jour d'après.",
      nl: "Het programma is geëindigd op \(day, .dutch): voor een dag daarna kan niets genoteerd worden.",
      en: "The programme ended on \(day, .english): nothing can be entered for a later day.")
  }
  /// To people of whom nobody knows yet whether they will have it.
  static func soonOver(_ day: Day) -> Text {
    Text(
      fr: "Ce programme se termine le \(day, .french) : ce qui dépasse ce jour n'est pas couvert.",
      nl: "Dit programma eindigt op \(day, .dutch): wat daarna komt, is niet gedekt.",
      en: "This programme ends on \(day, .english): what goes beyond that day is not covered.")
  }
  static func successor(_ name: Text) -> Text {
    Text(fr: "Il est suivi par : \(name.fr).", nl: "Het wordt gevolgd door: \(name.nl).", en: "It is followed by: \(name.en).")
  }

  // Readings
  static let readings = Text(fr: "Lectures choisies", nl: "Gekozen lezingen", en: "Readings chosen")
  static let readingsLead = Text(
    fr: "Là où le guide du programme laisse un doute, les règles suivent une lecture. Une décision de l'autorité change un fichier, pas le logiciel.",
    nl: "Waar de gids van het programma twijfel laat, volgen de regels één lezing. Een beslissing van de overheid verandert een bestand, niet de software.",
    en: "Where the guide of the programme leaves room, the rules follow one reading. A ruling of the authority changes a file, not the software.")
  static func showReadings(_ count: Int) -> Text {
    .counted(
      count, fr: ("Voir la lecture", "Voir les # lectures"), nl: ("De lezing bekijken", "De # lezingen bekijken"),
      en: ("See the reading", "See the # readings"))
  }
  static let otherReading = Text(fr: "Autre lecture", nl: "Andere lezing", en: "Other reading")

  // The meeting
  static let meeting = Text(fr: "Réunion des prestataires", nl: "Overleg van de zorgverleners", en: "Providers' meeting")
  static func meetingLead(_ first: Day, _ last: Day, _ words: Words) -> Text {
    let (from, until) = (words.month(first), words.month(last))
    return Text(
      fr: "Ce qui s'est passé entre \(from) et \(until), où l'on en est aujourd'hui, et les questions à se poser ensemble.",
      nl: "Wat er gebeurde van \(from) tot en met \(until), hoe het er vandaag voor staat, en de vragen om samen te bespreken.",
      en: "What happened from \(from) to \(until), how things stand today, and the questions to ask together.")
  }
  static let until = Text(fr: "Jusqu'à", nl: "Tot en met", en: "Until")
  static let untilUnreadable = Text(
    fr: "Ce mois n'existe pas : choisissez-en un dans la liste.", nl: "Die maand bestaat niet: kies er een uit de lijst.",
    en: "There is no such month: choose one from the list.")
  static let questions = Text(fr: "Questions", nl: "Vragen", en: "Questions")
  static let questionsSource = Text(fr: "D'où vient cette liste", nl: "Waar deze lijst vandaan komt", en: "Where this list comes from")
  static let noQuestions = Text(
    fr: "Aucune liste de questions n'est connue pour ce jour.", nl: "Voor deze dag is geen lijst met vragen bekend.",
    en: "No list of questions is known for this day.")
  static let today = Text(fr: "Où l'on en est aujourd'hui", nl: "Hoe het er vandaag voor staat", en: "How things stand today")
  static let figure = Text(fr: "Situation", nl: "Situatie", en: "Situation")
  static let count = Text(fr: "Personnes", nl: "Personen", en: "People")
}
