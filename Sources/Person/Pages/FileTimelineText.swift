import Care
package import Kernel

/// The sentences of a file's timeline.
package enum FileTimelineText {
  static let title = Text(fr: "Ligne du temps", nl: "Tijdlijn", en: "Timeline")
  static let lead = Text(
    fr: "Tout ce qui est arrivé, le plus récent d'abord, pour autant que vous puissiez le voir.",
    nl: "Alles wat gebeurd is, het recentste eerst, voor zover u het mag zien.",
    en: "Everything that happened, the latest first, as far as you may see it.")
  static let empty = Text(
    fr: "Rien n'est encore noté ici. Les demandes, les accords, les évaluations et les déménagements viendront d'eux-mêmes.",
    nl: "Hier staat nog niets. Hulpvragen, toestemmingen, inschalingen en verhuizingen komen er vanzelf bij.",
    en: "Nothing is noted here yet. Requests, consents, assessments and moves will come by themselves.")
  static let nothingHere = Text(
    fr: "Rien de tel dans cette période.", nl: "Niets van die aard in deze periode.", en: "Nothing of the kind in this period.")
  static let narrow = Text(fr: "Ce qu'il faut montrer", nl: "Wat er te zien is", en: "What to show")
  static let what = Text(fr: "Quoi", nl: "Wat", en: "What")
  static let everything = Text(fr: "Tout", nl: "Alles", en: "Everything")
  static let year = Text(fr: "Année", nl: "Jaar", en: "Year")
  static let allYears = Text(fr: "Toutes les années", nl: "Alle jaren", en: "All years")
  static let newest = Text(fr: "La plus récente", nl: "Het recentste", en: "The latest")
  static let show = Text(fr: "Montrer", nl: "Tonen", en: "Show")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let copy = Text(fr: "Copie de tout le dossier", nl: "Kopie van het hele dossier", en: "Copy of the whole file")
  static func before(_ year: Int) -> Text { Text(fr: "Avant : \(year)", nl: "Ervoor: \(year)", en: "Before: \(year)") }
  static func after(_ year: Int) -> Text { Text(fr: "Après : \(year)", nl: "Erna: \(year)", en: "After: \(year)") }

  static func kind(_ kind: TimelineEntry.Kind) -> Text {
    switch kind {
    case .contact: Text(fr: "Contact", nl: "Contact", en: "Contact")
    case .request: Text(fr: "Demande", nl: "Hulpvraag", en: "Request")
    case .referral: Text(fr: "Orientation", nl: "Doorverwijzing", en: "Referral")
    case .assessment: Text(fr: "Évaluation", nl: "Inschaling", en: "Assessment")
    case .consent: Text(fr: "Accord", nl: "Toestemming", en: "Consent")
    case .circle: Text(fr: "Cercle", nl: "Zorgcirkel", en: "Circle")
    case .move: Text(fr: "Lieu de vie", nl: "Woonplaats", en: "Where she lives")
    case .fall: Text(fr: "Chute", nl: "Val", en: "Fall")
    case .hospitalStay: Text(fr: "Hôpital", nl: "Ziekenhuis", en: "Hospital")
    case .carerCrisis: Text(fr: "Aidant·e en crise", nl: "Mantelzorger in crisis", en: "Carer in crisis")
    case .firstLinePsychology:
      Text(fr: "Psychologie de première ligne", nl: "Eerstelijnspsychologie", en: "First-line psychology")
    case .incident: Text(fr: "Autre événement", nl: "Andere gebeurtenis", en: "Other event")
    case .episode: Text(fr: "Prise en charge", nl: "Begeleiding", en: "Episode")
    case .pathway: Text(fr: "Parcours", nl: "Traject", en: "Pathway")
    case .call: Text(fr: "Appel", nl: "Oproep", en: "Call")
    case .interpreter: Text(fr: "Interprète", nl: "Tolk", en: "Interpreter")
    case .act: Text(fr: "Prestation", nl: "Prestatie", en: "Units")
    case .handover: Text(fr: "Organisation gestionnaire", nl: "Beherende organisatie", en: "Managing organisation")
    }
  }

  static func fact(_ kind: FileFact.Kind) -> Text {
    switch kind {
    case .contact: Text(fr: "Contact, appel ou visite", nl: "Contact, telefoontje of bezoek", en: "Contact, call or visit")
    case .fall: Text(fr: "Chute", nl: "Val", en: "Fall")
    case .hospitalStay: Text(fr: "Séjour à l'hôpital", nl: "Verblijf in het ziekenhuis", en: "Stay in hospital")
    case .carerCrisis: Text(fr: "L'aidant·e n'en peut plus", nl: "De mantelzorger kan niet meer", en: "The carer cannot go on")
    case .firstLinePsychology:
      Text(fr: "Psychologie de première ligne", nl: "Eerstelijnspsychologie", en: "First-line psychology")
    case .incident: Text(fr: "Autre événement", nl: "Andere gebeurtenis", en: "Other event")
    }
  }

  static func joined(_ name: String) -> Text {
    Text(fr: "Arrive dans le cercle : \(name)", nl: "Komt in de zorgcirkel: \(name)", en: "Joins the circle: \(name)")
  }
  static func left(_ name: String) -> Text {
    Text(fr: "Quitte le cercle : \(name)", nl: "Verlaat de zorgcirkel: \(name)", en: "Leaves the circle: \(name)")
  }
  static func residence(_ place: String, _ kind: Residence.Kind) -> Text {
    guard kind != .died else { return Text(same: place) }
    return Text(fr: "Vit : \(place)", nl: "Woont: \(place)", en: "Lives: \(place)")
  }
  static func address(_ address: String) -> Text {
    Text(fr: "Nouvelle adresse : \(address)", nl: "Nieuw adres: \(address)", en: "New address: \(address)")
  }
  static func some(_ date: String, hasMonth: Bool) -> Text {
    hasMonth
      ? Text(fr: "\(date), jour inconnu", nl: "\(date), dag onbekend", en: "\(date), day not known")
      : Text(fr: "\(date), date inconnue", nl: "\(date), datum onbekend", en: "\(date), date not known")
  }
  static func span(_ from: String, _ until: String) -> Text {
    Text(fr: "Du \(from) au \(until)", nl: "Van \(from) tot en met \(until)", en: "From \(from) to \(until)")
  }

  // Noting what happened
  static let note = Text(fr: "Noter un événement", nl: "Een gebeurtenis noteren", en: "Note what happened")
  static let happened = Text(fr: "Que s'est-il passé ?", nl: "Wat is er gebeurd?", en: "What happened?")
  static let day = Text(fr: "Quand", nl: "Wanneer", en: "When")
  static let dayHint = Text(
    fr: "« hier », « 3/4 », « mars 2024 » ou seulement l'année.", nl: "“gisteren”, “3/4”, “maart 2024” of alleen het jaar.",
    en: "“yesterday”, “3/4”, “March 2024” or only the year.")
  static let until = Text(fr: "Jusqu'au", nl: "Tot en met", en: "Until")
  static let untilHint = Text(
    fr: "Vide : c'est fini le jour même, ou cela dure encore (hôpital, crise, psychologie).",
    nl: "Leeg: die dag voorbij, of nog bezig (ziekenhuis, crisis, psychologie).",
    en: "Empty: over the same day, or still going on (hospital, crisis, psychology).")
  static let words = Text(fr: "En quelques mots", nl: "In enkele woorden", en: "In a few words")
  static let wordsHint = Text(
    fr: "Pas de détail médical, sauf pour une chute ou la psychologie : ceux-là, seuls les soignants les lisent.",
    nl: "Geen medische details, behalve bij een val of psychologie: die lezen alleen zorgverleners.",
    en: "No medical detail, except for a fall or psychology: those are read by care professionals only.")
  static let save = Text(fr: "Noter", nl: "Noteren", en: "Note it")
  package static let saved = Text(fr: "C'est noté dans la ligne du temps.", nl: "Genoteerd in de tijdlijn.", en: "Noted in the timeline.")

  // Striking out
  static let struck = Text(fr: "Barré", nl: "Doorgestreept", en: "Struck out")
  static let strike = Text(fr: "Noté par erreur ?", nl: "Bij vergissing genoteerd?", en: "Noted by mistake?")
  static let strikeHint = Text(
    fr: "La ligne reste visible, barrée, avec votre raison. Notez ensuite ce qui est juste.",
    nl: "De regel blijft zichtbaar, doorgestreept, met uw reden. Noteer daarna wat juist is.",
    en: "The line stays to be seen, struck out, with your reason. Then note what is right.")
  static let strikeReason = Text(fr: "Quelle est l'erreur ?", nl: "Wat is de vergissing?", en: "What is the mistake?")
  static let strikeNow = Text(fr: "Barrer cette ligne", nl: "Deze regel doorstrepen", en: "Strike this line out")
  package static let struckNow = Text(fr: "La ligne est barrée.", nl: "De regel is doorgestreept.", en: "The line is struck out.")
}
