import Care
import HTML
import Kernel

/// The words of the page on which editors say what the columns of a table mean, and of the mappings they keep.
enum ImportColumnsText {
  static let title = Text(fr: "Que disent les colonnes ?", nl: "Wat zeggen de kolommen?", en: "What do the columns say?")
  static let lead = Text(
    fr: "Dites pour chaque colonne ce qu'elle contient. Nous proposons ce que son titre laisse deviner. Rien n'est écrit ici ; vous verrez d'abord ce qui changerait.",
    nl: "Zeg voor elke kolom wat erin staat. Wij stellen voor wat de titel laat vermoeden. Hier wordt niets geschreven; u ziet eerst wat zou veranderen.",
    en: "Say for each column what stands in it. We suggest what its heading tells. Nothing is written here; you first see what would change.")
  static func from(_ name: String) -> Text {
    Text(fr: "Correspondance gardée : « \(name) ».", nl: "Bewaarde koppeling: “\(name)”.", en: "Kept mapping: “\(name)”.")
  }
  static let needed = Text(fr: "Le fichier", nl: "Het bestand", en: "The file")
  static let identifier = Text(fr: "Colonne de l'identifiant", nl: "Kolom met de identificatie", en: "Column of the identifier")
  static let identifierHint = Text(
    fr: "Un numéro ou un code sans espace, toujours le même pour le même service.",
    nl: "Een nummer of code zonder spatie, altijd hetzelfde voor dezelfde dienst.",
    en: "A number or code without spaces, always the same for the same service.")
  static let chooseColumn = Text(fr: "Choisissez une colonne", nl: "Kies een kolom", en: "Choose a column")
  static let columns = Text(fr: "Les colonnes", nl: "De kolommen", en: "The columns")
  static func column(_ name: String) -> Text {
    Text(fr: "Colonne « \(name) »", nl: "Kolom “\(name)”", en: "Column “\(name)”")
  }
  static func samples(_ samples: String) -> Text {
    Text(fr: "Dans le fichier : \(samples)", nl: "In het bestand: \(samples)", en: "In the file: \(samples)")
  }
  static let noSamples = Text(
    fr: "Vide dans les premières lignes.", nl: "Leeg in de eerste regels.", en: "Empty in the first lines.")
  static let onlyIdentifier = Text(fr: "Seulement l'identifiant", nl: "Alleen de identificatie", en: "The identifier only")
  static let notTaken = Text(fr: "Ne pas reprendre", nl: "Niet overnemen", en: "Do not take over")
  static func group(_ group: MappingField.Group) -> Text {
    switch group {
    case .entry: Text(fr: "Le service", nl: "De dienst", en: "The service")
    case .reach: Text(fr: "Contact", nl: "Contact", en: "Contact")
    case .place: Text(fr: "Lieu et territoire", nl: "Plaats en werkgebied", en: "Place and area")
    case .whom: Text(fr: "Pour qui", nl: "Voor wie", en: "For whom")
    case .order: Text(fr: "Comment, quand, combien", nl: "Hoe, wanneer, hoeveel", en: "How, when, how much")
    }
  }
  static let otherPaths = Text(fr: "Du fichier de correspondance", nl: "Uit het koppelbestand", en: "From the mapping file")
  static func split(_ name: String) -> Text {
    Text(fr: "Entre plusieurs valeurs de « \(name) »", nl: "Tussen meerdere waarden van “\(name)”", en: "Between several values of “\(name)”")
  }
  static let oneValue = Text(fr: "Une seule valeur par cellule", nl: "Eén waarde per cel", en: "One value in a cell")
  static func sign(_ code: String) -> Text {
    if code == "line" { return Text(fr: "une nouvelle ligne", nl: "een nieuwe regel", en: "a new line") }
    return Text(fr: "« \(code) »", nl: "“\(code)”", en: "“\(code)”")
  }
  static func meanings(_ name: String) -> Text {
    Text(fr: "Ce que veulent dire les mots de « \(name) »", nl: "Wat de woorden van “\(name)” betekenen", en: "What the words of “\(name)” mean")
  }
  static func word(_ word: String) -> Text { Text(fr: "« \(word) »", nl: "“\(word)”", en: "“\(word)”") }
  static let asItIs = Text(fr: "tel quel", nl: "zoals het er staat", en: "as it stands")
  static let moreWords = Text(
    fr: "D'autres mots encore restent tels quels. L'aperçu dit lesquels ne sont pas connus.",
    nl: "Nog andere woorden blijven zoals ze er staan. Het voorbeeld zegt welke niet bekend zijn.",
    en: "Further words stay as they stand. The preview says which of them are not known.")
  static let fixed = Text(fr: "Ce qui vaut pour toutes les lignes", nl: "Wat voor alle regels geldt", en: "What holds for every line")
  static let fixedLead = Text(
    fr: "Seulement si aucune colonne ne le dit.", nl: "Alleen als geen kolom het zegt.", en: "Only where no column says it.")
  static let nothingFixed = Text(fr: "Rien", nl: "Niets", en: "Nothing")
  static let area = Text(fr: "Commune desservie", nl: "Gemeente waar men werkt", en: "Municipality served")
  static let status = Text(fr: "État", nl: "Toestand", en: "State")
  static let chapter = Text(fr: "Chapitre du répertoire", nl: "Hoofdstuk van de gids", en: "Chapter of the directory")
  static let writing = Text(fr: "Comment le fichier est écrit", nl: "Hoe het bestand geschreven is", en: "How the file is written")
  static let separator = Text(fr: "Entre les colonnes", nl: "Tussen de kolommen", en: "Between the columns")
  static let separatorHint = Text(
    fr: "Après un changement ici, la page montre les colonnes à nouveau.", nl: "Na een wijziging hier toont de pagina de kolommen opnieuw.",
    en: "After a change here the page shows the columns anew.")
  static let automatic = Text(fr: "La première ligne le dit", nl: "De eerste regel zegt het", en: "The first line tells")
  static func separatorName(_ separator: TableSeparator) -> Text {
    switch separator {
    case .comma: Text(fr: "une virgule", nl: "een komma", en: "a comma")
    case .semicolon: Text(fr: "un point-virgule", nl: "een puntkomma", en: "a semicolon")
    case .tab: Text(fr: "une tabulation", nl: "een tab", en: "a tab")
    }
  }
  static let encoding = Text(fr: "Les lettres", nl: "De letters", en: "The letters")
  static func encodingName(_ encoding: CSVEncoding) -> Text {
    switch encoding {
    case .utf8: Text(fr: "UTF-8 (aujourd'hui)", nl: "UTF-8 (vandaag)", en: "UTF-8 (today)")
    case .latin1: Text(fr: "Windows, latin-1 (anciens tableurs)", nl: "Windows, latin-1 (oude rekenbladen)", en: "Windows, latin-1 (old spreadsheets)")
    }
  }
  static let rest = Text(
    fr: "Garder aussi ce que la correspondance dit d'autre", nl: "Ook behouden wat de koppeling nog zegt", en: "Also keep what else the mapping says")
  static func restOf(_ words: String, _ field: String) -> Text {
    Text(fr: "« \(words) » pour \(field)", nl: "“\(words)” voor \(field)", en: "“\(words)” for \(field)")
  }
  static let keep = Text(fr: "Pour la prochaine fois", nl: "Voor de volgende keer", en: "For the next time")
  static let keepAs = Text(
    fr: "Garder cette correspondance sous le nom", nl: "Deze koppeling bewaren onder de naam", en: "Keep this mapping under the name")
  static let keepHint = Text(
    fr: "Toute la rédaction peut alors la choisir. Vide : pour ce fichier seulement.",
    nl: "De hele redactie kan ze dan kiezen. Leeg: alleen voor dit bestand.",
    en: "All editors can then choose it. Empty: for this file only.")
  static let replace = Text(
    fr: "Remplacer celle qui porte déjà ce nom", nl: "De koppeling vervangen die deze naam al heeft", en: "Replace the one that has this name already")
  static let check = Text(fr: "Voir ce qui changerait", nl: "Bekijken wat zou veranderen", en: "See what would change")
  static let refresh = Text(fr: "Mettre cette page à jour", nl: "Deze pagina bijwerken", en: "Bring this page up to date")
  static let refreshHint = Text(
    fr: "Mettez la page à jour après un choix : les séparateurs et les mots à traduire apparaissent sous la colonne.",
    nl: "Werk de pagina bij na een keuze: de scheidingstekens en de te vertalen woorden verschijnen onder de kolom.",
    en: "Bring the page up to date after a choice: separators, and words to be translated, appear below the column.")
  static let other = Text(fr: "Une correspondance déjà faite", nl: "Een koppeling die er al is", en: "A mapping that is there already")
  static let otherLead = Text(
    fr: "Elle remplace ce qui est choisi ci-dessus.", nl: "Ze vervangt wat hierboven gekozen is.", en: "It takes the place of what is chosen above.")
  static let kept = Text(fr: "Correspondance gardée", nl: "Bewaarde koppeling", en: "Kept mapping")
  static let none = Text(fr: "Aucune", nl: "Geen", en: "None")
  static let file = Text(fr: "Fichier de correspondance", nl: "Koppelbestand", en: "Mapping file")
  static let fileHint = Text(
    fr: "Un fichier .yaml, comme pour la ligne de commande. Il passe avant la correspondance gardée.",
    nl: "Een .yaml-bestand, zoals voor de opdrachtregel. Het gaat voor op de bewaarde koppeling.",
    en: "A .yaml file, as for the command line. It comes before the kept mapping.")
  static let use = Text(fr: "Utiliser cette correspondance", nl: "Deze koppeling gebruiken", en: "Use this mapping")
  static let fetch = Text(
    fr: "Télécharger la correspondance (.yaml)", nl: "De koppeling downloaden (.yaml)", en: "Download the mapping (.yaml)")
  static let change = Text(fr: "Changer ce que disent les colonnes", nl: "Wijzigen wat de kolommen zeggen", en: "Change what the columns say")
  static func missing(_ columns: String) -> Text {
    Text(
      fr: "La correspondance parle de colonnes que ce fichier n'a pas : \(columns). Elles ne sont pas reprises ici ; vérifiez que c'est le bon fichier.",
      nl: "De koppeling spreekt over kolommen die dit bestand niet heeft: \(columns). Ze zijn hier niet overgenomen; kijk na of het het juiste bestand is.",
      en: "The mapping speaks of columns that this file does not have: \(columns). They are left out here; see whether it is the right file.")
  }
  static func repeated(_ columns: String) -> Text {
    Text(
      fr: "Ces titres se trouvent plusieurs fois dans la première ligne ; seule la première de ces colonnes peut être reprise : \(columns).",
      nl: "Deze titels staan meermaals in de eerste regel; alleen de eerste van die kolommen kan worden overgenomen: \(columns).",
      en: "These headings stand in the first line more than once; only the first such column can be taken over: \(columns).")
  }
  static let noLines = Text(
    fr: "Rien sous les titres dans les premières lignes : est-ce le bon fichier ? Ce qui n'est plus dans le fichier d'une source est fermé.",
    nl: "Niets onder de titels in de eerste regels: is dit het juiste bestand? Wat niet meer in het bestand van een bron staat, wordt gesloten.",
    en: "Nothing below the headings in the first lines: is it the right file? What is no longer in the file of a source is closed.")
  static func unnamed(_ count: Int) -> Text {
    Text.counted(
      count, fr: ("Une colonne sans titre ne peut pas être reprise.", "# colonnes sans titre ne peuvent pas être reprises."),
      nl: ("Een kolom zonder titel kan niet worden overgenomen.", "# kolommen zonder titel kunnen niet worden overgenomen."),
      en: ("A column without a heading cannot be taken over.", "# columns without a heading cannot be taken over."))
  }
  static func tooMany(_ shown: Int, _ all: Int) -> Text {
    Text(
      fr: "Ce fichier a \(all) colonnes ; la page montre les \(shown) premières. Pour les autres, envoyez un fichier de correspondance.",
      nl: "Dit bestand heeft \(all) kolommen; de pagina toont de eerste \(shown). Stuur voor de andere een koppelbestand.",
      en: "This file has \(all) columns; the page shows the first \(shown). For the others, send a mapping file.")
  }
  static let keptTitle = Text(fr: "Correspondances gardées", nl: "Bewaarde koppelingen", en: "Kept mappings")
  static let keptLead = Text(
    fr: "Elles disent ce que contiennent les colonnes d'un tableau. Choisissez-en une en envoyant le prochain fichier.",
    nl: "Ze zeggen wat in de kolommen van een tabel staat. Kies er een wanneer u het volgende bestand stuurt.",
    en: "They say what stands in the columns of a table. Choose one when you send the next file.")
  static func keptBy(_ by: String, _ day: Day) -> Text {
    Text(fr: "par \(by), le \(day, .french)", nl: "door \(by), op \(day, .dutch)", en: "by \(by), on \(day, .english)")
  }
  static let forget = Text(fr: "Oublier", nl: "Vergeten", en: "Forget")
  static func forgetQuestion(_ name: String) -> Text {
    Text(
      fr: "Oublier la correspondance « \(name) » ? Les fichiers déjà repris ne changent pas.",
      nl: "De koppeling “\(name)” vergeten? Bestanden die al overgenomen zijn, veranderen niet.",
      en: "Forget the mapping “\(name)”? Files that were taken over do not change.")
  }
  static let ownColumns = Text(
    fr: "Un tableau avec vos propres colonnes", nl: "Een tabel met uw eigen kolommen", en: "A table with columns of your own")
  static let ownColumnsLead = Text(
    fr: "La page suivante vous demande ce que disent ses colonnes. Si c'est déjà dit quelque part, indiquez-le ici.",
    nl: "De volgende pagina vraagt u wat de kolommen zeggen. Staat dat al ergens, geef het dan hier op.",
    en: "The next page asks you what its columns say. If that is written somewhere already, name it here.")
}
