import Kernel

/// The sentences of the register of gaps.
enum GapText {
  static let title = Text(fr: "Lacunes", nl: "Hiaten", en: "Gaps")
  static let lead = Text(
    fr: "Ce qui n'a pas trouvé de réponse, par genre d'aide, commune et quartier.",
    nl: "Wat geen antwoord vond, per soort hulp, gemeente en wijk.", en: "What found no answer, by kind of help, municipality and neighbourhood.")
  static let filters = Text(fr: "Filtrer les lacunes", nl: "Hiaten filteren", en: "Narrow the gaps")
  static let reason = Text(fr: "Raison", nl: "Reden", en: "Reason")
  static let allReasons = Text(fr: "Toutes les raisons", nl: "Alle redenen", en: "All reasons")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let everywhere = Text(fr: "Toutes les communes", nl: "Alle gemeenten", en: "All municipalities")
  static let neighbourhood = Text(fr: "Quartier", nl: "Wijk", en: "Neighbourhood")
  static let unknownNeighbourhood = Text(fr: "Quartier inconnu", nl: "Wijk onbekend", en: "Neighbourhood unknown")
  static let neighbourhoodCaption = Text(
    fr: "Lacunes par genre d'aide et quartier", nl: "Hiaten per soort hulp en wijk", en: "Gaps by kind of help and neighbourhood")
  static let kind = Text(fr: "Genre d'aide", nl: "Soort hulp", en: "Kind of help")
  static let allKinds = Text(fr: "Tous les genres", nl: "Alle soorten", en: "All kinds")
  static let from = Text(fr: "Du", nl: "Van", en: "From")
  static let until = Text(fr: "Au", nl: "Tot en met", en: "To")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let clear = Text(fr: "Enlever les filtres", nl: "Filters wissen", en: "Clear the filters")
  static func total(_ number: Int) -> Text {
    .counted(number, fr: ("lacune notée", "lacunes notées"), nl: ("hiaat genoteerd", "hiaten genoteerd"), en: ("gap noted", "gaps noted"))
  }
  static let export = Text(fr: "Télécharger le tableau (CSV)", nl: "Tabel downloaden (CSV)", en: "Download the table (CSV)")
  static let tableCaption = Text(
    fr: "Lacunes par genre d'aide et commune", nl: "Hiaten per soort hulp en gemeente", en: "Gaps by kind of help and municipality")
  static let sum = Text(fr: "Total", nl: "Totaal", en: "Total")
  static let unknownMunicipality = Text(fr: "Commune inconnue", nl: "Gemeente onbekend", en: "Municipality unknown")
  static let unknownKind = Text(fr: "Genre non précisé", nl: "Soort niet vermeld", en: "Kind not said")
  static let listCaption = Text(
    fr: "Lacunes une à une, les plus récentes d'abord", nl: "Hiaten één voor één, de recentste eerst",
    en: "Gaps one by one, the latest first")
  static let list = Text(fr: "Une à une", nl: "Eén voor één", en: "One by one")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let detail = Text(fr: "Précision", nl: "Verduidelijking", en: "Detail")
  static let request = Text(fr: "Demande", nl: "Hulpvraag", en: "Request")
  static let open = Text(fr: "Ouvrir", nl: "Openen", en: "Open")
  static func openOf(_ day: String, _ reason: String) -> Text {
    Text(fr: "la demande du \(day), \(reason)", nl: "de hulpvraag van \(day), \(reason)", en: "the request of \(day), \(reason)")
  }
  static let empty = Text(
    fr: "Aucune lacune. Quand une demande est clôturée avec « en partie » ou « non », ce qui a manqué apparaît ici, sans nom.",
    nl: "Geen hiaten. Wordt een hulpvraag afgesloten met ‘gedeeltelijk’ of ‘nee’, dan verschijnt hier wat ontbrak, zonder naam.",
    en: "No gaps. When a request is closed with “in part” or “no”, what was missing appears here, without a name.")
  static let emptyFiltered = Text(
    fr: "Aucune lacune pour ce choix. Élargissez la période ou enlevez un filtre.",
    nl: "Geen hiaten voor deze keuze. Kies een ruimere periode of wis een filter.",
    en: "No gaps for this choice. Widen the period or clear a filter.")
  static let countsOnly = Text(
    fr:
      "Vous voyez des nombres, pas de situations. Ils sont donnés par pas de 5, années entières, pour que personne ne soit reconnu·e, même en soustrayant.",
    nl:
      "U ziet aantallen, geen situaties. Ze worden per 5 en per volledig jaar gegeven, zodat niemand herkenbaar is, ook niet door af te trekken.",
    en: "You see counts, not situations. They are told in steps of 5 and by whole years, so that nobody can be recognised, not even by subtraction.")
  static let year = Text(fr: "Année", nl: "Jaar", en: "Year")
  static let allYears = Text(fr: "Toutes les années", nl: "Alle jaren", en: "All years")
}
