import Care
import Kernel

/// The sentences around calls that were taken and people who are rung back.
enum CallText {
  // List of calls
  static let title = Text(fr: "Appels", nl: "Oproepen", en: "Calls")
  static let filters = Text(fr: "Filtrer les appels", nl: "Oproepen filteren", en: "Narrow the calls")
  static let channel = Text(fr: "Par où", nl: "Via", en: "By")
  static let allChannels = Text(fr: "Tous", nl: "Alle", en: "All")
  static let result = Text(fr: "Résultat", nl: "Uitkomst", en: "Result")
  static let allResults = Text(fr: "Tous les résultats", nl: "Alle uitkomsten", en: "All results")
  static let whose = Text(fr: "De qui", nl: "Van wie", en: "Whose")
  static let everybodys = Text(fr: "De toute l'équipe", nl: "Van het hele team", en: "Of the whole team")
  static let mine = Text(fr: "Les miens", nl: "De mijne", en: "Mine")
  static let search = Text(fr: "Chercher dans ce qui a été dit", nl: "Zoeken in wat gezegd werd", en: "Search what was said")
  static let from = Text(fr: "Du", nl: "Van", en: "From")
  static let until = Text(fr: "Au", nl: "Tot en met", en: "To")
  static let everywhere = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let withOrWithout = Text(fr: "Avec ou sans", nl: "Met of zonder", en: "With or without")
  static let onlyDanger = Text(fr: "Seulement avec danger", nl: "Alleen met gevaar", en: "Only with danger")
  /// Words are sealed, and only the newest calls are opened to look for them.
  static func notSearched(_ count: Int) -> Text {
    .counted(
      count,
      fr: (
        "L'appel le plus ancien n'a pas été parcouru. Cherchez-le par téléphone ou e-mail, ou limitez les jours.",
        "Les # appels les plus anciens n'ont pas été parcourus. Cherchez-les par téléphone ou e-mail, ou limitez les jours."
      ),
      nl: (
        "De oudste oproep werd niet doorzocht. Zoek hem op telefoon of e-mail, of beperk de dagen.",
        "De # oudste oproepen werden niet doorzocht. Zoek ze op telefoon of e-mail, of beperk de dagen."
      ),
      en: (
        "The oldest call was not searched. Look for it by phone or e-mail, or choose fewer days.",
        "The # oldest calls were not searched. Look for them by phone or e-mail, or choose fewer days."
      ))
  }
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let empty = Text(
    fr: "Aucun appel. Ceux que vous enregistrez apparaissent ici.", nl: "Geen oproepen. Wat u bewaart, verschijnt hier.",
    en: "No calls. What you store appears here.")
  static let emptyFiltered = Text(
    fr: "Aucun appel pour ce choix.", nl: "Geen oproepen voor deze keuze.", en: "No calls for this choice.")
  static let showAll = Text(fr: "Voir tous les appels", nl: "Alle oproepen tonen", en: "Show all calls")
  static let newCall = Text(fr: "Nouvel appel", nl: "Nieuwe oproep", en: "New call")
  static let erased = Text(
    fr: "Ce qui a été dit est effacé ; l'appel reste compté.", nl: "Wat gezegd werd is gewist; de oproep blijft geteld.",
    en: "What was said is erased; the call stays counted.")
  static let unnamed = Text(fr: "Sans nom", nl: "Zonder naam", en: "No name")

  // One call
  static func heading(_ moment: String) -> Text {
    Text(fr: "Contact du \(moment)", nl: "Contact van \(moment)", en: "Contact of \(moment)")
  }
  static let caller = Text(fr: "Qui", nl: "Wie", en: "Who")
  static let contact = Text(fr: "Numéro ou e-mail", nl: "Nummer of e-mail", en: "Number or e-mail")
  static let about = Text(fr: "Au sujet de", nl: "Over", en: "About")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let language = Text(fr: "Langue", nl: "Taal", en: "Language")
  static let interpreter = Text(fr: "avec interprète", nl: "met tolk", en: "with an interpreter")
  static let words = Text(fr: "Ce qui a été dit", nl: "Wat gezegd werd", en: "What was said")
  static let named = Text(fr: "Adresses évoquées", nl: "Genoemde adressen", en: "Addresses named")
  static let passedTo = Text(fr: "Transmis à", nl: "Doorverbonden met", en: "Passed on to")
  static let takenBy = Text(fr: "Pris par", nl: "Aangenomen door", en: "Taken by")
  static let request = Text(fr: "Demande", nl: "Hulpvraag", en: "Request")
  static let file = Text(fr: "Dossier", nl: "Dossier", en: "File")
  static let goesOnFrom = Text(fr: "Suite de", nl: "Vervolg van", en: "Goes on from")
  static let wentOn = Text(fr: "Autres appels du même contact", nl: "Andere oproepen van dit contact", en: "Other calls of this contact")
  static let goingOn = Text(fr: "Et ensuite ?", nl: "En dan?", en: "And then?")
  static let goingOnLead = Text(
    fr: "Une demande, une liste, une lacune, un nouveau rappel : tout ce qui est connu est déjà rempli, et le contact reste compté une seule fois.",
    nl: "Een hulpvraag, een lijst, een hiaat, opnieuw terugbellen: wat bekend is, is al ingevuld, en het contact telt nog altijd één keer.",
    en: "A request, a list, a gap, another call-back: what is known is filled in already, and the contact still counts once.")
  static let goOn = Text(fr: "Noter la suite de ce contact", nl: "Vervolg van dit contact noteren", en: "Note what follows this contact")
  static let danger = Text(fr: "Danger", nl: "Gevaar", en: "Danger")
  static let strike = Text(fr: "Noté par erreur", nl: "Per vergissing genoteerd", en: "Noted by mistake")
  static let strikeHint = Text(
    fr: "L'appel ne compte plus nulle part et personne ne rappelle. Une demande déjà ouverte reste ouverte. Vous pouvez revenir en arrière.",
    nl: "De oproep telt nergens meer mee en niemand belt terug. Een geopende hulpvraag blijft open. U kunt dit ongedaan maken.",
    en: "The call counts nowhere any more and nobody calls back. A request that was opened stays open. This can be undone.")
  static let struck = Text(
    fr: "Noté par erreur : cet appel n'est compté nulle part.", nl: "Per vergissing genoteerd: deze oproep telt nergens mee.",
    en: "Noted by mistake: this call is counted nowhere.")
  static let restore = Text(fr: "Le compter à nouveau", nl: "Opnieuw meetellen", en: "Count it again")
}
