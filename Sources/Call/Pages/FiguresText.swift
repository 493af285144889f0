import Care
import Kernel

/// The sentences and headings of the team's figures, on the page and in the table file.
enum FiguresText {
  static let title = Text(fr: "Chiffres de l'équipe", nl: "Cijfers van het team", en: "Figures of the team")
  static let lead = Text(
    fr: "Un appel compte une seule fois, aussi quand il ouvre une demande.", nl: "Een oproep telt één keer mee, ook als hij een hulpvraag opent.",
    en: "A call counts once, also when it opens a request.")
  static let period = Text(fr: "Choisir la période", nl: "Periode kiezen", en: "Choose the days")
  static let from = Text(fr: "Du", nl: "Van", en: "From")
  static let until = Text(fr: "Au", nl: "Tot en met", en: "To")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let export = Text(fr: "Télécharger les chiffres (CSV)", nl: "Cijfers downloaden (CSV)", en: "Download the figures (CSV)")
  static let backwards = Text(
    fr: "Le dernier jour vient avant le premier, ou la période dépasse cinq ans.", nl: "De laatste dag valt vóór de eerste, of de periode is langer dan vijf jaar.",
    en: "The last day comes before the first, or the period is longer than five years.")
  static func days(_ from: String, _ until: String) -> Text {
    Text(fr: "Du \(from) au \(until)", nl: "Van \(from) tot en met \(until)", en: "From \(from) to \(until)")
  }
  static let onlyCounts = Text(
    fr: "Les petits nombres (1 à 4) et ce qui permettrait de les retrouver sont cachés, pour que personne ne soit reconnu·e.",
    nl: "Kleine aantallen (1 tot 4) en wat ze zou verraden zijn verborgen, zodat niemand herkenbaar is.",
    en: "Small counts (1 to 4), and what would give them away, are hidden, so that nobody can be recognised.")
  static let hidden = Text(fr: "caché", nl: "verborgen", en: "hidden")

  static let contacts = Text(fr: "contacts", nl: "contacten", en: "contacts")
  static let newRequests = Text(fr: "nouvelles demandes", nl: "nieuwe hulpvragen", en: "new requests")
  static let openRequests = Text(fr: "demandes ouvertes maintenant", nl: "nu open hulpvragen", en: "requests open now")

  static let openByAge = Text(fr: "Demandes ouvertes, par âge", nl: "Open hulpvragen, naar ouderdom", en: "Open requests, by age")
  static func age(_ index: Int) -> Text {
    switch index {
    case 0: Text(fr: "0 à 2 jours", nl: "0 tot 2 dagen", en: "0 to 2 days")
    case 1: Text(fr: "3 à 7 jours", nl: "3 tot 7 dagen", en: "3 to 7 days")
    case 2: Text(fr: "8 à 14 jours", nl: "8 tot 14 dagen", en: "8 to 14 days")
    case 3: Text(fr: "15 à 30 jours", nl: "15 tot 30 dagen", en: "15 to 30 days")
    default: Text(fr: "plus de 30 jours", nl: "meer dan 30 dagen", en: "more than 30 days")
    }
  }
  static let age = Text(fr: "Âge", nl: "Ouderdom", en: "Age")
  static let count = Text(fr: "Nombre", nl: "Aantal", en: "Count")
  static let waiting = Text(fr: "Combien de temps on attend", nl: "Hoe lang men wacht", en: "How long people wait")
  static let until80 = Text(fr: "4 sur 5 en", nl: "4 op 5 binnen", en: "4 of 5 within")
  static let half = Text(fr: "la moitié en", nl: "de helft binnen", en: "half within")
  static let step = Text(fr: "Jusqu'à", nl: "Tot", en: "Until")
  static let toAnswer = Text(fr: "Première réponse de l'équipe", nl: "Eerste antwoord van het team", en: "First answer of the team")
  static let toAcceptance = Text(fr: "Un service accepte", nl: "Een dienst aanvaardt", en: "A service accepts")
  static let toHelp = Text(fr: "L'aide a commencé", nl: "De hulp is begonnen", en: "Help has begun")
  static let people = Text(fr: "Pour combien", nl: "Voor hoeveel", en: "For how many")
  static func hours(_ hours: Int) -> Text {
    hours < 48
      ? .counted(hours, fr: ("# heure", "# heures"), nl: ("# uur", "# uur"), en: ("# hour", "# hours"))
      : .counted(hours / 24, fr: ("# jour", "# jours"), nl: ("# dag", "# dagen"), en: ("# day", "# days"))
  }
  static let channels = Text(fr: "Contacts, par où", nl: "Oproepen, via", en: "Calls, by channel")
  static let results = Text(fr: "Ce qu'ils ont donné", nl: "Wat ze opleverden", en: "What came of them")
  static let hoursTitle = Text(fr: "Appels selon l'heure", nl: "Oproepen per uur", en: "Calls by hour")
  static let hour = Text(fr: "Heure", nl: "Uur", en: "Hour")
  static let outcomes = Text(
    fr: "Comment les besoins se sont terminés (une demande peut en avoir plusieurs)", nl: "Hoe noden eindigden (een hulpvraag kan er meer hebben)",
    en: "How needs ended (a request can hold several)")
  static let refusals = Text(fr: "Refus des services, par raison", nl: "Weigeringen van diensten, per reden", en: "Refusals of services, by reason")
  static let kinds = Text(fr: "Par genre d'aide", nl: "Per soort hulp", en: "By kind of help")
  static let services = Text(fr: "Par service", nl: "Per dienst", en: "By service")
  static let what = Text(fr: "Quoi", nl: "Wat", en: "What")
  static let asked = Text(fr: "Demandé", nl: "Gevraagd", en: "Asked")
  static let accepted = Text(fr: "Accepté", nl: "Aanvaard", en: "Accepted")
  static let declined = Text(fr: "Refusé", nl: "Geweigerd", en: "Declined")
  static let answered = Text(fr: "Répondu", nl: "Antwoordde", en: "Answered")
  static let expired = Text(fr: "Sans réponse", nl: "Geen antwoord", en: "No answer")
  static let serviceAnswers = Text(fr: "Première réponse", nl: "Eerste antwoord", en: "First answer")
  static let serviceAccepts = Text(fr: "Jusqu'à l'accord", nl: "Tot de aanvaarding", en: "Until acceptance")
  static let sinceAsked = Text(
    fr: "Les délais d'un service commencent le jour où il a été sollicité.", nl: "De tijd van een dienst loopt vanaf de dag waarop hij gevraagd werd.",
    en: "A service's time runs from the day on which it was asked.")
  static func more(_ count: Int) -> Text {
    .counted(
      count, fr: ("# autre se trouve dans le fichier CSV.", "# autres se trouvent dans le fichier CSV."),
      nl: ("Nog # staat in het CSV-bestand.", "Nog # staan in het CSV-bestand."), en: ("# more is in the CSV file.", "# more are in the CSV file."))
  }
  static let started = Text(fr: "Aide commencée", nl: "Hulp begonnen", en: "Help begun")
  static let none = Text(fr: "Rien dans cette période.", nl: "Niets in deze periode.", en: "Nothing in these days.")
  static let noKind = Text(fr: "Hors de l'annuaire", nl: "Buiten de gids", en: "Outside the directory")

  static func outcome(_ code: String) -> Text {
    switch code {
    case "met": Text(fr: "Oui, ça a aidé", nl: "Ja, het hielp", en: "Yes, it helped")
    case "partly-met": Text(fr: "En partie", nl: "Gedeeltelijk", en: "In part")
    case "not-met": Text(fr: "Non", nl: "Nee", en: "No")
    case "informed": Text(fr: "Informé·e, rien d'autre à faire", nl: "Geïnformeerd, verder niets te doen", en: "Informed, nothing else to do")
    case "refused": Text(fr: "La personne n'en veut pas", nl: "De persoon wil het niet", en: "The person does not want it")
    default: Text(fr: "Injoignable", nl: "Onbereikbaar", en: "Could not be reached")
    }
  }

  // The table file
  static let headers: [Text] = [
    Text(fr: "Tableau", nl: "Tabel", en: "Table"), Text(fr: "Ligne", nl: "Rij", en: "Row"), Text(fr: "Nombre", nl: "Aantal", en: "Count"),
    Text(fr: "Moitié en (heures)", nl: "Helft binnen (uur)", en: "Half within (hours)"),
    Text(fr: "80 % en (heures)", nl: "80 % binnen (uur)", en: "80 % within (hours)"),
  ]
}
