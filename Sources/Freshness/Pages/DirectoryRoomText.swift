import Kernel

/// What the rooms around the directory are called in their menu.
enum DirectoryRoomText {
  static let menu = Text(fr: "Autour de l'annuaire", nl: "Rond de gids", en: "Around the directory")

  static func name(_ room: DirectoryRoom) -> Text {
    switch room {
    case .editing: Text(fr: "Fiches", nl: "Fiches", en: "Entries")
    case .reports: Text(fr: "Erreurs signalées", nl: "Gemelde fouten", en: "Reported mistakes")
    case .campaigns: Text(fr: "Campagnes", nl: "Campagnes", en: "Rounds")
    case .importing: Text(fr: "Importer", nl: "Importeren", en: "Import")
    case .houses: Text(fr: "Maisons", nl: "Huizen", en: "Houses")
    case .providers: Text(fr: "Prestataires", nl: "Zorgverleners", en: "Providers")
    case .wanted: Text(fr: "Recherches sans réponse", nl: "Zoeken zonder antwoord", en: "Searches without answer")
    case .guides: Text(fr: "Guides", nl: "Wegwijzers", en: "Guides")
    }
  }
}
