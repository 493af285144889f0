import Kernel

/// The headings of the register as a table file.
enum GapExportText {
  static let headers: [Text] = [
    Text(fr: "Date", nl: "Datum", en: "Day"), Text(fr: "Type d'aide", nl: "Soort hulp", en: "Kind of help"),
    Text(fr: "Raison", nl: "Reden", en: "Reason"), Text(fr: "Commune", nl: "Gemeente", en: "Municipality"),
    Text(fr: "Quartier", nl: "Wijk", en: "Neighbourhood"),
    Text(fr: "Précision", nl: "Toelichting", en: "Detail"),
  ]
}
