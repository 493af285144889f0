import Kernel

/// What is wrong with a document that another program sent, before anybody read it.
enum DocumentText {
  static let notJSON = Text(
    fr: "Cette adresse attend un document JSON (application/json).", nl: "Dit adres verwacht een JSON-document (application/json).",
    en: "This address expects a JSON document (application/json).")
  static let tooLarge = Text(
    fr: "Le document est trop long : 1 mégaoctet au plus.", nl: "Het document is te lang: hoogstens 1 megabyte.",
    en: "The document is too long: at most 1 megabyte.")
}
