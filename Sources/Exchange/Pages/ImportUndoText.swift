import Care
import Kernel

/// The words of the page on which an editor takes a past import back.
enum ImportUndoText {
  static let title = Text(fr: "Annuler une importation", nl: "Een import ongedaan maken", en: "Undo an import")
  static func lead(_ source: String, _ day: String) -> Text {
    Text(
      fr: "L'importation « \(source) » du \(day). Vous voyez d'abord tout ce qui reviendrait ; rien n'est écrit avant votre accord.",
      nl: "De import “\(source)” van \(day). U ziet eerst alles wat zou terugkeren; er wordt niets geschreven voordat u akkoord gaat.",
      en: "The import “\(source)” of \(day). You first see everything that would go back; nothing is written before you agree.")
  }
  static let rule = Text(
    fr: "Ce qui a été changé depuis reste. Les nouvelles fiches sont fermées, pas effacées. Un fichier corrigé de la même source peut les rouvrir.",
    nl: "Wat sindsdien gewijzigd is, blijft. Nieuwe fiches worden gesloten, niet gewist. Een verbeterd bestand van dezelfde bron kan ze weer openen.",
    en: "What was changed since stays. New entries are closed, not erased. A corrected file of the same source can open them again.")
  static let back = Text(fr: "Retour aux importations", nl: "Terug naar de imports", en: "Back to the imports")
  static let preview = Text(fr: "Ce qui reviendrait", nl: "Wat zou terugkeren", en: "What would go back")
  static let staying = Text(
    fr: "Champs changés depuis, qui restent", nl: "Velden die sindsdien gewijzigd zijn en blijven", en: "Fields changed since, which stay")
  static let apply = Text(fr: "Annuler cette importation", nl: "Deze import ongedaan maken", en: "Undo this import")
  static let sure = Text(
    fr: "Annuler toute cette importation ? Le public verra aussitôt les fiches comme avant.",
    nl: "Deze hele import ongedaan maken? Het publiek ziet de fiches meteen zoals voordien.",
    en: "Undo this whole import? The public will at once see the entries as before.")
  static let nothing = Text(
    fr: "Il n'y a plus rien à annuler : tout a été changé ou fermé depuis.",
    nl: "Er valt niets meer ongedaan te maken: alles is sindsdien gewijzigd of gesloten.",
    en: "There is nothing left to undo: everything was changed or closed since.")
  static let fields = Text(fr: "Champs qui reviennent", nl: "Velden die terugkeren", en: "Fields that go back")
  static let now = Text(fr: "maintenant", nl: "nu", en: "now")
  static let again = Text(fr: "de nouveau", nl: "opnieuw", en: "again")
  static let isLedTo = Text(
    fr: "Une autre fiche renvoie ici : elle reste.", nl: "Een andere fiche verwijst hierheen: ze blijft.", en: "Another entry leads here: it stays.")
  static func stays(_ fields: String) -> Text {
    Text(fr: "Changé depuis, reste : \(fields).", nl: "Sindsdien gewijzigd, blijft: \(fields).", en: "Changed since, stays: \(fields).")
  }
  static let undoOne = Text(fr: "Annuler…", nl: "Ongedaan maken…", en: "Undo…")
  static func undone(_ day: String, _ by: String) -> Text {
    Text(fr: "annulée le \(day), \(by)", nl: "ongedaan gemaakt op \(day), \(by)", en: "undone on \(day), \(by)")
  }

  static func count(_ outcome: ImportUndoItem.Outcome) -> Text {
    switch outcome {
    case .restored: Text(fr: "Redeviennent comme avant", nl: "Worden weer zoals voordien", en: "Become what they were")
    case .closed: Text(fr: "Nouvelles fiches, fermées", nl: "Nieuwe fiches, gesloten", en: "New entries, closed")
    case .kept: Text(fr: "Restent", nl: "Blijven", en: "Stay")
    }
  }
  static func item(_ outcome: ImportUndoItem.Outcome) -> Text {
    switch outcome {
    case .restored: Text(fr: "comme avant", nl: "zoals voordien", en: "as before")
    case .closed: Text(fr: "sera fermée", nl: "wordt gesloten", en: "will be closed")
    case .kept: Text(fr: "reste", nl: "blijft", en: "stays")
    }
  }
}
