import HTML
package import Kernel

/// The heads of the downloaded table, and why a download is not made.
package enum AccessExportText {
  static let number = Text(fr: "Numéro", nl: "Nummer", en: "Number")
  static let actor = Text(fr: "Qui (identifiant)", nl: "Wie (kenmerk)", en: "Who (identifier)")
  static let purposeCode = Text(fr: "Pour quoi faire (code)", nl: "Waarvoor (code)", en: "What for (code)")
  static let reason = Text(fr: "Raison (code)", nl: "Reden (code)", en: "Reason (code)")
  static let entry = Text(fr: "Ligne (identifiant)", nl: "Regel (kenmerk)", en: "Entry (identifier)")

  package static func tooMany(_ language: Language) -> Text { AccessText.tooMany(Words(language).number(AccessLogModel.mostExported)) }
}
