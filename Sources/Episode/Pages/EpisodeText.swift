import Care
import HTML
package import Kernel

/// What professionals read about an episode in a programme.
package enum EpisodeText {
  static let title = Text(fr: "Ses prises en charge", nl: "Haar begeleidingen", en: "Her episodes")
  static let lead = Text(
    fr: "Dans un programme, de la première question à la clôture : où elle en est, qui fait le pas suivant et pour quand.",
    nl: "In een programma, van de eerste vraag tot de afsluiting: waar ze staat, wie de volgende stap zet en tegen wanneer.",
    en: "In a programme, from the first question to the closing: where it stands, who takes the next step, and by when.")
  static let empty = Text(
    fr: "Aucune prise en charge n'a commencé. Quand quelqu'un remarque qu'un programme pourrait l'aider, commencez ici.",
    nl: "Er is nog geen begeleiding begonnen. Merkt iemand dat een programma haar kan helpen, begin dan hier.",
    en: "No episode has begun. When somebody notices that a programme might help her, begin here.")
  static let eligibility = Text(fr: "Voir les conditions", nl: "De voorwaarden bekijken", en: "See the conditions")
  static func service(_ id: String) -> Text { ExplanationText.service(id) }

  // Beginning
  static let begin = Text(fr: "Commencer une prise en charge", nl: "Een begeleiding beginnen", en: "Begin an episode")
  static let what = Text(fr: "Pour quel service ?", nl: "Voor welke dienst?", en: "For which service?")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let whoAsked = Text(fr: "Qui l'a remarqué ou demandé ?", nl: "Wie merkte het op of vroeg het?", en: "Who noticed or asked?")
  static func asker(_ asker: Episode.Asker) -> Text {
    switch asker {
    case .person: Text(fr: "Elle-même", nl: "Zijzelf", en: "She herself")
    case .carer: Text(fr: "Un·e aidant·e proche", nl: "Een mantelzorger", en: "An informal carer")
    case .careTeam: Text(fr: "L'équipe de soins", nl: "Het zorgteam", en: "The care team")
    case .helpdesk: Text(fr: "Le helpdesk", nl: "De helpdesk", en: "The helpdesk")
    case .other: Text(fr: "Quelqu'un d'autre", nl: "Iemand anders", en: "Somebody else")
    }
  }
  static let askerName = Text(fr: "Son nom", nl: "Naam", en: "Name")
  static let noticed = Text(fr: "Qu'a-t-on remarqué ?", nl: "Wat viel op?", en: "What was noticed?")
  static let noticedHint = Text(
    fr: "Pas de détail médical : toute l'équipe lit ceci.", nl: "Geen medische details: het hele team leest dit.",
    en: "No medical detail: the whole team reads this.")
  static let on = Text(fr: "Quel jour ?", nl: "Op welke dag?", en: "On which day?")
  static let onHint = Text(fr: "« hier », « 3/4 » ; vide : aujourd'hui.", nl: "“gisteren”, “3/4”; leeg: vandaag.", en: "“yesterday”, “3/4”; empty: today.")
  package static let begun = Text(fr: "La prise en charge est commencée.", nl: "De begeleiding is begonnen.", en: "The episode has begun.")
  package static let noted = Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
  package static let asked = Text(
    fr: "Le médecin est interrogé ; la lettre part.", nl: "De arts is gevraagd; de brief vertrekt.", en: "The doctor is asked; the letter is leaving.")
  package static let notedInBoth = Text(
    fr: "C'est noté, et le module initial est dans les prestations.", nl: "Genoteerd, en de startmodule staat bij de prestaties.",
    en: "Noted, and the initial module is in the units.")
  package static let takenBackInBoth = Text(
    fr: "Le pas est retiré, et le module initial est repris dans les prestations.", nl: "De stap is ongedaan gemaakt, en de startmodule is bij de prestaties teruggenomen.",
    en: "The step is taken back, and the initial module in the units, too.")
  static let moduleTitle = Text(fr: "Module initial", nl: "Startmodule", en: "Initial module")
  static func inLedger(_ day: Day) -> Text {
    Text(
      fr: "Le module initial est dans les prestations, le \(day, .french) ; il n'existe qu'une fois.",
      nl: "De startmodule staat bij de prestaties, op \(day, .dutch); die bestaat maar één keer.",
      en: "The initial module is in the units, on \(day, .english); it exists only once.")
  }
  static let givenBefore = Text(
    fr: "Le module initial a déjà eu lieu avec une autre organisation ; il n'existe qu'une fois dans une vie.",
    nl: "De startmodule is al gegeven met een andere organisatie; die bestaat maar één keer in een leven.",
    en: "The initial module was given with another organisation already; it exists once in a life.")
  static let staysInLedger = Text(
    fr: "S'il faut la corriger, la prestation se reprend là-bas avec la raison, ou avec la visite si c'est le dernier pas.",
    nl: "Moet ze verbeterd worden, dan neemt u de prestatie daar terug met de reden, of samen met het bezoek als dat de laatste stap is.",
    en: "If it has to be corrected, it is taken back there with the reason, or together with the visit when that is the last step.")
  static func notInLedger(_ day: Day) -> Text {
    Text(
      fr: "Noté à la visite du \(day, .french), pas encore dans les prestations : le jour y est déjà rempli.",
      nl: "Genoteerd bij het bezoek van \(day, .dutch), nog niet bij de prestaties: de dag staat daar al ingevuld.",
      en: "Noted at the visit of \(day, .english), not in the units yet: the day is filled in there.")
  }
  static let notInLedgerYet = Text(
    fr: "Pas encore dans les prestations : la personne qui l'a fait l'y note.", nl: "Nog niet bij de prestaties: wie ze gaf, noteert ze daar.",
    en: "Not in the units yet: whoever made it enters it there.")
  static let toLedger = Text(fr: "Voir les prestations", nl: "De prestaties bekijken", en: "See the units")
  static let open = Text(fr: "Ouvrir cette prise en charge", nl: "Deze begeleiding openen", en: "Open this episode")
  static let all = Text(fr: "Toutes ses prises en charge", nl: "Al haar begeleidingen", en: "All her episodes")

  // Where it stands
  static let way = Text(fr: "Les étapes", nl: "De stappen", en: "The steps")
  static let skipped = Text(fr: "sautée", nl: "overgeslagen", en: "skipped")
  static let toCome = Text(fr: "à venir", nl: "nog te komen", en: "to come")
  static let next = Text(fr: "Qui fait quoi, pour quand", nl: "Wie doet wat, tegen wanneer", en: "Who does what, by when")
  static let nothingNext = Text(fr: "Plus rien n'est attendu.", nl: "Er wordt niets meer verwacht.", en: "Nothing is waited for any more.")
  static let neverBlocks = Text(
    fr: "L'accord du médecin n'arrête aucun pas : il se demande, se rappelle et se garde.",
    nl: "Het akkoord van de arts houdt geen stap tegen: het wordt gevraagd, herinnerd en bewaard.",
    en: "The doctor's agreement stops no step: it is asked for, reminded of and kept.")
  static let blocksModule = Text(
    fr: "L'accord du médecin n'arrête aucun pas, sauf un : sans lui, le module initial ne peut pas être noté dans les prestations.",
    nl: "Het akkoord van de arts houdt geen stap tegen, op één na: zonder akkoord kan de startmodule niet bij de prestaties genoteerd worden.",
    en: "The doctor's agreement stops no step but one: without it the initial module cannot be entered in the units.")
  static func actor(_ actor: EpisodeTask.Actor) -> Text {
    switch actor {
    case .organiser: Text(fr: "Qui oriente", nl: "Wie doorverwijst", en: "Whoever orients")
    case .provider: Text(fr: "Le ou la prestataire", nl: "De zorgverlener", en: "The provider")
    case .doctor: Text(fr: "Le médecin", nl: "De arts", en: "The doctor")
    }
  }
  static func task(_ kind: EpisodeTask.Kind) -> Text {
    switch kind {
    case .orient: Text(fr: "trouver un·e prestataire qui a de la place", nl: "een zorgverlener met plaats vinden", en: "find a provider with room")
    case .contact:
      Text(fr: "l'appeler et fixer le premier rendez-vous", nl: "haar bellen en een eerste afspraak maken", en: "ring her and fix the first appointment")
    case .visit:
      Text(
        fr: "première visite, avec le module initial et le BelRAI", nl: "eerste bezoek, met de startmodule en de BelRAI",
        en: "first visit, with the initial module and the BelRAI")
    case .include: Text(fr: "l'inclure dans le programme, ou dire pourquoi non", nl: "haar opnemen in het programma, of zeggen waarom niet", en: "include her in the programme, or say why not")
    case .support: Text(fr: "commencer l'accompagnement", nl: "de opvolging beginnen", en: "begin the support")
    case .review: Text(fr: "faire le point", nl: "de balans opmaken", en: "look at how things stand")
    case .askDoctor: Text(fr: "demander l'accord de son médecin", nl: "haar arts om akkoord vragen", en: "ask her doctor to agree")
    case .answer: Text(fr: "répondre à la demande d'accord", nl: "antwoorden op de vraag om akkoord", en: "answer the request for agreement")
    case .settle: Text(fr: "voir que faire après le refus du médecin", nl: "bekijken wat er kan na de weigering van de arts", en: "settle what to do after the doctor's refusal")
    case .findDoctor: Text(fr: "l'aider à trouver un médecin généraliste", nl: "haar helpen een huisarts te vinden", en: "help her find a general practitioner")
    }
  }
  static func by(_ day: Day) -> Text { Text(fr: "pour le \(day, .french)", nl: "tegen \(day, .dutch)", en: "by \(day, .english)") }
  static func late(_ days: Int) -> Text {
    .counted(days, fr: ("un jour de retard", "# jours de retard"), nl: ("één dag te laat", "# dagen te laat"), en: ("one day late", "# days late"))
  }
  static func agreement(_ agreement: Episode.Agreement) -> Text {
    switch agreement {
    case .notAsked: Text(fr: "Médecin pas encore interrogé", nl: "Arts nog niet gevraagd", en: "Doctor not asked yet")
    case .asked: Text(fr: "Réponse du médecin attendue", nl: "Wacht op de arts", en: "Waiting for the doctor")
    case .given: Text(fr: "Le médecin est d'accord", nl: "De arts gaat akkoord", en: "The doctor agrees")
    case .refused: Text(fr: "Le médecin refuse", nl: "De arts weigert", en: "The doctor refuses")
    case .searching: Text(fr: "Un médecin est cherché", nl: "Er wordt een arts gezocht", en: "A doctor is being looked for")
    }
  }
  static func outsideTeam(_ service: Text) -> Text {
    Text(
      fr: "Déjà dans son cercle. Pour ce service (\(service.fr)), quelqu'un vient d'en dehors de l'équipe habituelle : à vous de voir, rien n'est bloqué.",
      nl: "Staat al in haar kring. Voor deze dienst (\(service.nl)) komt iemand van buiten het gewone team: u beslist, niets wordt tegengehouden.",
      en: "In her circle already. For this service (\(service.en)) somebody comes from outside the usual team: you decide, nothing is blocked.")
  }
  static let provider = Text(fr: "Prestataire", nl: "Zorgverlener", en: "Provider")
  static let doctorTitle = Text(fr: "Accord du médecin", nl: "Akkoord van de arts", en: "The doctor's agreement")
  static let history = Text(fr: "Ce qui s'est passé", nl: "Wat er gebeurde", en: "What happened")
  static func reminded(_ count: Int) -> Text {
    .counted(count, fr: ("un rappel envoyé", "# rappels envoyés"), nl: ("één herinnering verstuurd", "# herinneringen verstuurd"), en: ("one reminder sent", "# reminders sent"))
  }
}
