import HTML
import Kernel

/// The sentences of a group session.
enum GroupText {
  static let title = Text(fr: "Séance de groupe", nl: "Groepssessie", en: "Group session")
  static let persons = Text(fr: "Personnes", nl: "Personen", en: "Persons")
  static func lead(_ least: Int, _ most: Int, _ shortest: Int, _ longest: Int) -> Text {
    Text(
      fr: "De \(least) à \(most) personnes, aidants compris, de \(shortest) à \(longest) minutes. Tout le monde est vérifié d'abord ; ensuite tout est noté, ou rien.",
      nl: "\(least) tot \(most) mensen, mantelzorgers inbegrepen, \(shortest) tot \(longest) minuten. Eerst wordt iedereen nagekeken; dan wordt alles genoteerd, of niets.",
      en: "\(least) to \(most) people, carers included, \(shortest) to \(longest) minutes. Everybody is checked first; then all is entered, or nothing.")
  }
  static func over(_ day: Day) -> Text {
    Text(
      fr: "Le programme s'est terminé le \(day, .french) : rien ne peut être noté pour un jour d'après.",
      nl: "Het programma eindigde op \(day, .dutch): voor een dag daarna kan niets genoteerd worden.",
      en: "The programme ended on \(day, .english): nothing can be entered for a later day.")
  }
  static let notYours = Text(
    fr: "Votre rôle ne donne pas de séances de groupe.", nl: "Uw rol geeft geen groepssessies.", en: "Your role gives no group sessions.")
  static let empty = Text(
    fr: "Ici apparaîtront les personnes que votre maison suit dans le programme. Notez d'abord leur module initial, ou cherchez-les par leur nom.",
    nl: "Hier komen de personen die uw huis in het programma begeleidt. Noteer eerst hun startmodule, of zoek hen op naam.",
    en: "Here will be the persons whom your house follows in the programme. Enter their initial module first, or find them by name.")
  static let find = Text(fr: "Ajouter quelqu'un à la liste", nl: "Iemand aan de lijst toevoegen", en: "Add somebody to the list")
  static let findHint = Text(
    fr: "Nom ou numéro de dossier. La liste montre d'elle-même les personnes pour qui votre maison a noté une prestation depuis un an.",
    nl: "Naam of dossiernummer. De lijst toont vanzelf de personen voor wie uw huis het laatste jaar een prestatie noteerde.",
    en: "Name or number of the file. By itself the list shows the persons for whom your house entered an act within a year.")
  static let look = Text(fr: "Chercher et ajouter", nl: "Zoeken en toevoegen", en: "Find and add")
  static func cut(_ most: Int) -> Text {
    Text(
      fr: "La liste s'arrête à \(most) personnes, les dernières pour qui une prestation a été notée : cherchez les autres par leur nom.",
      nl: "De lijst stopt bij \(most) personen, de laatsten voor wie een prestatie genoteerd werd: zoek de anderen op naam.",
      en: "The list stops at \(most) persons, the last ones for whom an act was entered: find the others by name.")
  }
  static let nobodyFound = Text(
    fr: "Personne trouvée pour qui vous pouvez noter une séance. Ce que vous avez rempli est gardé.",
    nl: "Niemand gevonden voor wie u een sessie kunt noteren. Wat u invulde blijft staan.",
    en: "Nobody found for whom you may enter a session. What you filled in is kept.")
  static func found(_ count: Int) -> Text {
    Text.counted(
      count,
      fr: ("# personne trouvée, en tête de la liste.", "# personnes trouvées, en tête de la liste."),
      nl: ("# persoon gevonden, bovenaan de lijst.", "# personen gevonden, bovenaan de lijst."),
      en: ("# person found, on top of the list.", "# persons found, on top of the list."))
  }
  static func leftOut(_ count: Int, _ day: Day) -> Text {
    Text.counted(
      count,
      fr: (
        "# personne n'est pas dans la liste : le \(day, .french), l'organisation qui tient son dossier ne la suit plus, ou pas encore.",
        "# personnes ne sont pas dans la liste : le \(day, .french), l'organisation qui tient leur dossier ne les suit plus, ou pas encore."
      ),
      nl: (
        "# persoon staat niet op de lijst: op \(day, .dutch) begeleidt de organisatie van het dossier die niet meer, of nog niet.",
        "# personen staan niet op de lijst: op \(day, .dutch) begeleidt de organisatie van hun dossier hen niet meer, of nog niet."
      ),
      en: (
        "# person is not on the list: on \(day, .english) the organisation that keeps her file no longer follows her, or not yet.",
        "# persons are not on the list: on \(day, .english) the organisation that keeps their file no longer follows them, or not yet."
      ))
  }
  static func listOf(_ day: Day) -> Text {
    Text(fr: "Liste du \(day, .french)", nl: "Lijst van \(day, .dutch)", en: "List of \(day, .english)")
  }
  static let minutes = Text(fr: "Durée en minutes", nl: "Duur in minuten", en: "Minutes")
  static let who = Text(fr: "Qui était là", nl: "Wie er was", en: "Who was there")
  static let absent = Text(fr: "Pas là", nl: "Niet aanwezig", en: "Not there")
  static func unbilled(_ name: String) -> Text {
    Text(fr: "\(name) : présent·e, sans facturer", nl: "\(name): aanwezig, niet aanrekenen", en: "\(name): present, not billed")
  }
  static let save = Text(fr: "Vérifier et noter pour tous", nl: "Nakijken en voor allen noteren", en: "Check and enter for all")
  static let refused = Text(
    fr: "Rien n'a été noté, car ce n'est pas permis pour tout le monde", nl: "Er is niets genoteerd: voor sommigen mag het niet",
    en: "Nothing was entered: for some it is not allowed")
  static let refusedForAll = Text(fr: "Rien n'a été noté", nl: "Er is niets genoteerd", en: "Nothing was entered")
  static let change = Text(
    fr: "Changez qui était là, ou la durée. Ce que vous avez rempli est gardé.", nl: "Wijzig wie er was, of de duur. Wat u invulde blijft staan.",
    en: "Change who was there, or how long. What you filled in is kept.")
  static let choose = Text(
    fr: "Corrigez, ou cochez sous leur nom qu'ils étaient présents sans être facturés.",
    nl: "Verbeter dit, of kruis onder hun naam aan dat zij er waren zonder aanrekening.",
    en: "Correct it, or tick below their names that they were present without being billed.")
  static let displaces = Text(
    fr: "Des prestations déjà notées ne seraient plus permises.", nl: "Prestaties die al genoteerd zijn zouden niet meer mogen.",
    en: "Acts entered before would no longer be allowed.")
}
