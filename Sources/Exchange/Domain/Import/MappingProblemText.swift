package import Kernel

/// What is wrong with what an editor said of a file, and of the columns of a table.
package enum MappingProblemText {
  package static let source = Text(
    fr: "Donnez un nom à la source (100 caractères au plus).", nl: "Geef de bron een naam (hoogstens 100 tekens).",
    en: "Give the source a name (at most 100 characters).")
  package static let choose = Text(fr: "Choisissez dans la liste.", nl: "Kies uit de lijst.", en: "Choose from the list.")
  static let identifier = Text(
    fr: "Choisissez la colonne de l'identifiant : elle dit, la fois suivante, quelle ligne est quel service.",
    nl: "Kies de kolom met de identificatie: die zegt de volgende keer welke regel welke dienst is.",
    en: "Choose the column of the identifier: the next time it tells which line is which service.")
  static let name = Text(
    fr: "Une colonne doit dire le nom du service.", nl: "Eén kolom moet de naam van de dienst zeggen.",
    en: "One column must say the name of the service.")
  static func twice(_ column: String) -> Text {
    Text(
      fr: "La colonne « \(column) » dit déjà ce champ.", nl: "De kolom “\(column)” zegt dit veld al.",
      en: "The column “\(column)” says this field already.")
  }
  static func twoLists(_ column: String) -> Text {
    Text(
      fr: "La colonne « \(column) » contient déjà plusieurs de ces valeurs par cellule ; une seule colonne le peut.",
      nl: "De kolom “\(column)” bevat al meerdere van deze waarden per cel; dat kan maar één kolom.",
      en: "The column “\(column)” already holds several of these values in a cell; one column alone can.")
  }
  static let organization = Text(
    fr: "Le nom de l'organisation ne suffit pas : choisissez aussi la colonne de son identifiant.",
    nl: "De naam van de organisatie volstaat niet: kies ook de kolom met haar identificatie.",
    en: "The organisation's name is not enough: choose the column of its identifier too.")
  static func fixedTwice(_ column: String) -> Text {
    Text(
      fr: "La colonne « \(column) » le dit déjà : laissez ceci vide.", nl: "De kolom “\(column)” zegt het al: laat dit leeg.",
      en: "The column “\(column)” says it already: leave this empty.")
  }
  static func longName(_ most: Int) -> Text {
    Text(fr: "\(most) caractères au plus.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
  static func nameTaken(_ by: String) -> Text {
    Text(
      fr: "\(by) a déjà gardé une correspondance sous ce nom. Cochez « remplacer », ou écrivez un autre nom.",
      nl: "\(by) bewaarde al een koppeling onder deze naam. Vink “vervangen” aan, of schrijf een andere naam.",
      en: "\(by) kept a mapping under this name already. Tick “replace”, or write another name.")
  }
}
