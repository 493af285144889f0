import Kernel

/// The sentences of "whom it concerns".
enum RequestConcernText {
  static let title = Text(fr: "La personne", nl: "De persoon", en: "The person")
  static let nobodyYet = Text(
    fr: "Cette demande ne concerne encore aucun dossier. Elle peut se traiter sans.",
    nl: "Deze hulpvraag hoort nog bij geen dossier. Ze kan ook zonder behandeld worden.",
    en: "This request concerns no file yet. It can be worked on without one.")
  static let notYours = Text(
    fr: "Cette demande est liée à un dossier que vous ne voyez pas.", nl: "Deze hulpvraag hoort bij een dossier dat u niet ziet.",
    en: "This request is tied to a file that you do not see.")
  static let unnamed = Text(fr: "Personne sans nom connu", nl: "Persoon zonder bekende naam", en: "Person whose name is not known")
  static let samePhone = Text(
    fr: "Le même téléphone figure dans ce dossier. Est-ce elle, ou quelqu'un qui partage son téléphone ?",
    nl: "Dezelfde telefoon staat in dit dossier. Is zij het, of iemand die haar telefoon deelt?",
    en: "The same phone stands in this file. Is it she, or somebody who shares her phone?")
  static let itIsHer = Text(fr: "C'est elle", nl: "Zij is het", en: "It is she")
  static let begin = Text(fr: "Ouvrir un dossier", nl: "Een dossier openen", en: "Begin a file")
  static let existing = Text(fr: "Elle a déjà un dossier", nl: "Zij heeft al een dossier", en: "She has a file already")
  static let file = Text(fr: "Numéro du dossier ou numéro national", nl: "Dossiernummer of rijksregisternummer", en: "Number of the file or national number")
  static let fileHint = Text(fr: "Par exemple P26-00042.", nl: "Bijvoorbeeld P26-00042.", en: "For example P26-00042.")
  static let tie = Text(fr: "Lier la demande", nl: "De hulpvraag koppelen", en: "Tie the request")
  static let wrong = Text(fr: "Ce n'est pas elle", nl: "Zij is het niet", en: "It is not she")
  static let untie = Text(fr: "Délier la demande de ce dossier", nl: "De hulpvraag van dit dossier losmaken", en: "Untie the request from this file")
}
