import Kernel

/// The pages around the directory, besides search, chapters and entries. The words stand in the address.
package enum DirectoryPage: String, CaseIterable, Hashable, Sendable {
  /// A list of resources chosen for somebody; the secret of a shared list is its item.
  case shortlist
  /// The lists that somebody signed in has kept; one of them is an item.
  case shortlists
  /// The editor's desk: what is to confirm, corrections, reports; one entry is an item.
  case editing
  /// Rounds of confirmation by territory and section.
  case campaigns
  /// A provider confirms or corrects its own entry; the secret is the item.
  case confirmation
  /// What visitors reported as wrong.
  case reports
  case importing
  /// The programme's own list of providers.
  case providers
  /// A provider keeps its own line; the secret is the item.
  case providerLine
  /// Searches that found nothing: wanted words and wanted help.
  case wanted
  /// Thematic pages that tie entries together.
  case guides
  /// Meeting places and activities of the neighbourhood.
  case activities
  /// The house that offers activities enters them; the secret is the item.
  case activityHouse

  func word(_ language: Language) -> String {
    switch (self, language) {
    case (.shortlist, .french): "ma-liste"
    case (.shortlist, .dutch): "mijn-lijst"
    case (.shortlist, _): "my-list"
    case (.shortlists, .french): "mes-listes"
    case (.shortlists, .dutch): "mijn-lijsten"
    case (.shortlists, _): "my-lists"
    case (.editing, .french): "redaction"
    case (.editing, .dutch): "redactie"
    case (.campaigns, .french): "campagnes"
    case (.campaigns, .dutch): "campagnes"
    case (.confirmation, .french): "confirmer"
    case (.confirmation, .dutch): "bevestigen"
    case (.confirmation, _): "confirm"
    case (.reports, .french): "erreurs-signalees"
    case (.reports, .dutch): "gemelde-fouten"
    case (.reports, _): "reported-mistakes"
    case (.importing, .french): "importation"
    case (.importing, .dutch): "import"
    case (.importing, _): "import-entries"
    case (.providers, .french): "prestataires"
    case (.providers, .dutch): "zorgverleners"
    case (.providerLine, .french): "ma-fiche"
    case (.providerLine, .dutch): "mijn-fiche"
    case (.providerLine, _): "my-entry"
    case (.wanted, .french): "recherches-sans-reponse"
    case (.wanted, .dutch): "zoekopdrachten-zonder-antwoord"
    case (.wanted, _): "searches-without-answer"
    case (.guides, .french): "guides"
    case (.guides, .dutch): "wegwijzers"
    case (.activities, .french): "activites"
    case (.activities, .dutch): "activiteiten"
    case (.activityHouse, .french): "mes-activites"
    case (.activityHouse, .dutch): "mijn-activiteiten"
    case (.activityHouse, _): "my-activities"
    default: rawValue
    }
  }
}
