import Kernel

/// The words of the page on which editors take over services from elsewhere.
enum ImportText {
  static let title = Text(fr: "Importation et exportation", nl: "Import en export", en: "Import and export")
  static let lead = Text(
    fr: "Reprenez des services d'un autre répertoire. Vous voyez d'abord tout ce qui changerait ; rien n'est écrit avant votre accord.",
    nl: "Neem diensten over uit een andere gids. U ziet eerst alles wat zou veranderen; er wordt niets geschreven voordat u akkoord gaat.",
    en: "Take over services from another directory. You first see everything that would change; nothing is written before you agree.")
  static let source = Text(fr: "Nom de la source", nl: "Naam van de bron", en: "Name of the source")
  static let sourceHint = Text(
    fr: "Toujours le même pour la même source : ce qui n'est plus dans son fichier sera fermé.",
    nl: "Altijd dezelfde voor dezelfde bron: wat niet meer in haar bestand staat, wordt gesloten.",
    en: "Always the same for the same source: what is no longer in its file will be closed.")
  static let sourceHintAtFirst = Text(
    fr: "Toujours le même pour la même source : ce qui n'est plus dans son fichier sera fermé. Vide si la correspondance choisie le dit.",
    nl: "Altijd dezelfde voor dezelfde bron: wat niet meer in haar bestand staat, wordt gesloten. Leeg als de gekozen koppeling het zegt.",
    en: "Always the same for the same source: what is no longer in its file will be closed. Empty where the chosen mapping says it.")
  static let format = Text(fr: "Format", nl: "Formaat", en: "Format")
  static let json = Text(fr: "HSDS (JSON)", nl: "HSDS (JSON)", en: "HSDS (JSON)")
  static let lines = Text(fr: "HSDS, un service par ligne (JSON Lines)", nl: "HSDS, één dienst per regel (JSON Lines)", en: "HSDS, one service a line (JSON Lines)")
  static let csv = Text(
    fr: "Tableau (CSV), avec les colonnes de l'exportation ou les vôtres", nl: "Tabel (CSV), met de kolommen van de export of de uwe",
    en: "Table (CSV), with the columns of the export or your own")
  static let language = Text(fr: "Langue des textes", nl: "Taal van de teksten", en: "Language of the texts")
  static let languageOfMapping = Text(
    fr: "Celle de la correspondance, sinon celle de cette page", nl: "Die van de koppeling, anders die van deze pagina",
    en: "That of the mapping, else that of this page")
  static let tabular = Text(
    fr: "Tables HSDS dans une archive (.zip)", nl: "HSDS-tabellen in een archief (.zip)", en: "Tables of HSDS in an archive (.zip)")
  static let automatic = Text(fr: "Reconnaître au fichier", nl: "Herkennen aan het bestand", en: "As the file tells")
  static let file = Text(fr: "Fichier", nl: "Bestand", en: "File")
  static func fileHint(_ megabytes: Int) -> Text {
    Text(
      fr: "Jusqu'à \(megabytes) mégaoctets. Si la page revient avec une erreur, choisissez le fichier à nouveau.",
      nl: "Tot \(megabytes) megabyte. Komt de pagina terug met een fout, kies het bestand dan opnieuw.",
      en: "Up to \(megabytes) megabytes. If the page comes back with an error, choose the file again.")
  }
  static let paste = Text(fr: "Ou coller un texte", nl: "Of een tekst plakken", en: "Or paste a text")
  static let content = Text(fr: "Contenu du fichier", nl: "Inhoud van het bestand", en: "Content of the file")
  static let contentHint = Text(
    fr: "Jusqu'à 40 000 caractères. Sans effet quand un fichier est choisi.", nl: "Tot 40 000 tekens. Telt niet wanneer een bestand gekozen is.",
    en: "Up to 40,000 characters. Not read when a file is chosen.")
  static let check = Text(fr: "Vérifier sans rien écrire", nl: "Nakijken zonder iets te schrijven", en: "Check without writing anything")
  static let apply = Text(fr: "Appliquer ces changements", nl: "Deze wijzigingen toepassen", en: "Apply these changes")
  static let drop = Text(fr: "Abandonner ce fichier", nl: "Dit bestand laten vallen", en: "Drop this file")
  static let another = Text(fr: "Vérifier un autre fichier", nl: "Een ander bestand nakijken", en: "Check another file")
  static let gone = Text(
    fr: "Ce fichier n'attend plus : il a été appliqué, abandonné, ou envoyé il y a plus d'un jour. Envoyez-le à nouveau.",
    nl: "Dit bestand wacht niet meer: het werd toegepast, losgelaten, of meer dan een dag geleden verstuurd. Verstuur het opnieuw.",
    en: "This file no longer waits: it was applied, dropped, or sent more than a day ago. Send it again.")
  static let pasted = Text(fr: "Texte collé", nl: "Geplakte tekst", en: "Pasted text")
  static func fileOf(_ file: String, _ source: String) -> Text {
    Text(fr: "\(file), de la source « \(source) ».", nl: "\(file), van de bron “\(source)”.", en: "\(file), from the source “\(source)”.")
  }
  static let preview = Text(fr: "Ce qui changerait", nl: "Wat zou veranderen", en: "What would change")
  static let nothingChanges = Text(
    fr: "Ce fichier ne change rien : tout est déjà là.", nl: "Dit bestand verandert niets: alles staat er al.",
    en: "This file changes nothing: everything is there already.")
  static let added = Text(fr: "Nouveaux", nl: "Nieuw", en: "New")
  static let changed = Text(fr: "Changés", nl: "Gewijzigd", en: "Changed")
  static let closed = Text(fr: "Fermés (absents du fichier)", nl: "Gesloten (niet in het bestand)", en: "Closed (not in the file)")
  static let unchanged = Text(fr: "Inchangés", nl: "Ongewijzigd", en: "Unchanged")
  static let heldBack = Text(
    fr: "Champs écrits à la main, qui restent", nl: "Velden die met de hand zijn ingevuld en blijven", en: "Fields written by hand, which stay")
  static let refused = Text(fr: "Refusés", nl: "Geweigerd", en: "Refused")
  static let refusedLead = Text(
    fr: "Corrigez ces lignes dans le fichier, puis recommencez. Rien ne peut être appliqué avant.",
    nl: "Verbeter deze regels in het bestand en begin opnieuw. Eerder kan er niets worden toegepast.",
    en: "Correct these lines in the file, then begin again. Nothing can be applied before.")
  static let refusedColumnsLead = Text(
    fr: "Corrigez ces lignes dans le fichier et envoyez-le à nouveau, ou changez ce que disent les colonnes. Rien ne peut être appliqué avant.",
    nl: "Verbeter deze regels in het bestand en stuur het opnieuw, of wijzig wat de kolommen zeggen. Eerder kan er niets worden toegepast.",
    en: "Correct these lines in the file and send it again, or change what the columns say. Nothing can be applied before.")
  static func fromColumn(_ name: String) -> Text {
    Text(fr: "colonne « \(name) »", nl: "kolom “\(name)”", en: "column “\(name)”")
  }
  static let fetchRefused = Text(
    fr: "Télécharger toute la liste (CSV)", nl: "De hele lijst downloaden (CSV)", en: "Download the whole list (CSV)")
  static let lineNumber = Text(fr: "Ligne", nl: "Regel", en: "Line")
  static let field = Text(fr: "Champ", nl: "Veld", en: "Field")
  static let reason = Text(fr: "Raison", nl: "Reden", en: "Reason")
  static let wholeRecord = Text(fr: "(tout l'enregistrement)", nl: "(het hele record)", en: "(the whole record)")
  static func line(_ number: Int) -> Text { Text(fr: "ligne \(number)", nl: "regel \(number)", en: "line \(number)") }
  static func more(_ count: Int) -> Text {
    Text(fr: "… et \(count) autres.", nl: "… en nog \(count) andere.", en: "… and \(count) more.")
  }
  static let show = Text(fr: "Fiches à montrer", nl: "Welke fiches tonen", en: "Which entries to show")
  static let all = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let onlyHeldBack = Text(fr: "Rien ne change, des champs restent", nl: "Niets wijzigt, velden blijven", en: "Nothing changes, fields stay")
  static let isNew = Text(fr: "nouveau", nl: "nieuw", en: "new")
  static let isChanged = Text(fr: "changé", nl: "gewijzigd", en: "changed")
  static let isClosed = Text(fr: "fermé : absent du fichier", nl: "gesloten: niet in het bestand", en: "closed: not in the file")
  static let isHeldBack = Text(fr: "reste comme c'est", nl: "blijft zoals het is", en: "stays as it is")
  static let publicPage = Text(fr: "Voir la fiche", nl: "De fiche bekijken", en: "See the entry")
  static let fieldsChanged = Text(fr: "Champs qui changent", nl: "Velden die wijzigen", en: "Fields that change")
  static let was = Text(fr: "avant", nl: "voordien", en: "before")
  static let will = Text(fr: "après", nl: "nadien", en: "after")
  static let stays = Text(fr: "reste", nl: "blijft", en: "stays")
  static let fileSays = Text(fr: "le fichier dit", nl: "het bestand zegt", en: "the file says")
  static let exports = Text(fr: "Exporter tout le répertoire", nl: "De hele gids exporteren", en: "Export the whole directory")
  static let exportsLead = Text(
    fr: "Ces fichiers sont ouverts à tous, comme le répertoire. Ce qui en est exporté revient sans changement.",
    nl: "Deze bestanden zijn open voor iedereen, zoals de gids. Wat eruit geëxporteerd is, komt zonder wijziging terug.",
    en: "These files are open to everybody, as the directory is. What is exported comes back without a change.")
  static func export(_ ending: String) -> Text {
    switch ending {
    case "csv": Text(fr: "Services en tableau (CSV)", nl: "Diensten als tabel (CSV)", en: "Services as a table (CSV)")
    case "zip": Text(fr: "Toutes les tables HSDS (.zip)", nl: "Alle HSDS-tabellen (.zip)", en: "All tables of HSDS (.zip)")
    case "json": Text(fr: "Un document HSDS (JSON)", nl: "Eén HSDS-document (JSON)", en: "One document of HSDS (JSON)")
    default: Text(fr: "Un enregistrement par ligne (JSON Lines)", nl: "Eén record per regel (JSON Lines)", en: "One record a line (JSON Lines)")
    }
  }
  static let past = Text(fr: "Importations passées", nl: "Vroegere imports", en: "Past imports")
  static let noPast = Text(
    fr: "Rien n'a encore été importé.", nl: "Er is nog niets geïmporteerd.", en: "Nothing has been imported yet.")
  static let when = Text(fr: "Date", nl: "Datum", en: "Day")
  static let who = Text(fr: "Par", nl: "Door", en: "By")
  static let commandLine = Text(fr: "ligne de commande", nl: "opdrachtregel", en: "command line")
  static let doubles = Text(fr: "Doublons possibles", nl: "Mogelijke dubbels", en: "Likely doubles")
  static let doublesLead = Text(
    fr: "Ces fiches partagent un moyen de contact et un nom semblable. Vous décidez ; rien n'est fusionné sans vous.",
    nl: "Deze fiches delen een contactmiddel en een gelijkende naam. U beslist; er wordt niets samengevoegd zonder u.",
    en: "These entries share a way to reach them and a similar name. You decide; nothing is merged without you.")
  static let noDoubles = Text(fr: "Aucun doublon possible.", nl: "Geen mogelijke dubbels.", en: "No likely doubles.")
  static let sameHouse = Text(
    fr: "Même organisation : ce sont peut-être deux services.", nl: "Zelfde organisatie: misschien zijn het twee diensten.",
    en: "The same organisation: they may be two services.")
  static func reason(_ key: String) -> Text {
    switch key {
    case "phone": Text(fr: "même téléphone", nl: "zelfde telefoon", en: "same phone")
    case "email": Text(fr: "même e-mail", nl: "zelfde e-mail", en: "same e-mail")
    case "website": Text(fr: "même site web", nl: "zelfde website", en: "same website")
    case "name": Text(fr: "nom semblable", nl: "gelijkende naam", en: "similar name")
    default: Text(fr: "même commune", nl: "zelfde gemeente", en: "same municipality")
    }
  }
  static func keep(_ name: String) -> Text {
    Text(fr: "Garder « \(name) »", nl: "“\(name)” behouden", en: "Keep “\(name)”")
  }
  static let distinct = Text(fr: "Ce sont deux services", nl: "Het zijn twee diensten", en: "They are two services")
  static let decided = Text(fr: "Décisions prises", nl: "Genomen beslissingen", en: "Decisions taken")
  static let undo = Text(fr: "Annuler", nl: "Ongedaan maken", en: "Undo")
  static func merged(_ old: String, _ kept: String) -> Text {
    Text(fr: "« \(old) » renvoie à « \(kept) »", nl: "“\(old)” verwijst naar “\(kept)”", en: "“\(old)” leads to “\(kept)”")
  }
  static func apart(_ one: String, _ other: String) -> Text {
    Text(
      fr: "« \(one) » et « \(other) » sont deux services", nl: "“\(one)” en “\(other)” zijn twee diensten",
      en: "“\(one)” and “\(other)” are two services")
  }
}
