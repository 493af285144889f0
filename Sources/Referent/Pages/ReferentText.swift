package import Kernel

/// What the public pages of neighbourhoods and referents say.
package enum ReferentText {
  package static let title = Text(fr: "Qui est là pour mon quartier ?", nl: "Wie is er voor mijn wijk?", en: "Who is there for my neighbourhood?")
  static let lead = Text(
    fr: "Dans un quartier, une personne est là pour vous écouter quand quelqu'un a besoin d'aide : vous, un proche, une voisine. Elle cherche avec vous qui peut aider.",
    nl: "In een wijk is er iemand die luistert wanneer iemand hulp nodig heeft: u, een naaste, een buurvrouw. Samen met u zoekt die persoon wie kan helpen.",
    en: "In a neighbourhood somebody is there to listen when help is needed: for you, somebody close, a neighbour. Together you look for who can help.")
  static let street = Text(fr: "Votre rue ou votre adresse", nl: "Uw straat of uw adres", en: "Your street or your address")
  static let streetHint = Text(
    fr: "Par exemple : rue des Coteaux 12, 1030. Votre adresse n'est pas conservée.",
    nl: "Bijvoorbeeld: Wijnheuvelenstraat 12, 1030. Uw adres wordt niet bewaard.",
    en: "For example: rue des Coteaux 12, 1030. Your address is not kept.")
  static let look = Text(fr: "Chercher", nl: "Zoeken", en: "Search")
  static let found = Text(fr: "Vous pouvez parler avec", nl: "U kunt praten met", en: "You can speak with")
  static let several = Text(
    fr: "Cette rue touche plusieurs quartiers, ou plusieurs rues portent ce nom. Ajoutez votre numéro et votre code postal pour n'en voir qu'un.",
    nl: "Deze straat loopt door meerdere wijken, of meerdere straten heten zo. Voeg uw huisnummer en postcode toe om er maar één te zien.",
    en: "This street runs through several neighbourhoods, or several streets have this name. Add your number and postal code to see only one.")
  static let nobodyTitle = Text(
    fr: "Pour cette rue, il n'y a pas encore de référent·e de quartier", nl: "Voor deze straat is er nog geen wijkreferent",
    en: "For this street there is no neighbourhood referent yet")
  static let nobodyWords = Text(
    fr: "Le helpdesk vous répond. La rue est comptée, sans votre numéro ni votre nom : on sait ainsi où quelqu'un manque.",
    nl: "De helpdesk antwoordt u. De straat wordt geteld, zonder uw nummer of naam: zo weten we waar iemand ontbreekt.",
    en: "The helpdesk answers you. The street is counted, without your number or name: so we know where somebody is missing.")
  static let all = Text(fr: "Tous les quartiers", nl: "Alle wijken", en: "All neighbourhoods")
  static let none = Text(
    fr: "Aucun quartier n'est encore décrit ici. Le helpdesk répond pour toute la région.",
    nl: "Hier staat nog geen enkele wijk. De helpdesk antwoordt voor het hele gewest.",
    en: "No neighbourhood is described here yet. The helpdesk answers for the whole region.")
  package static let role = Text(fr: "Référent·e de quartier", nl: "Wijkreferent", en: "Neighbourhood referent")
  static let hours = Text(fr: "Permanence", nl: "Zitdag", en: "Open hours")
  static let base = Text(fr: "Où", nl: "Waar", en: "Where")
  static let phone = Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static let speaks = Text(fr: "Parle", nl: "Spreekt", en: "Speaks")
  static func away(_ from: String, _ until: String) -> Text {
    Text(fr: "Absence du \(from) au \(until)", nl: "Afwezig van \(from) tot \(until)", en: "Away from \(from) to \(until)")
  }
  static func standIn(_ name: String) -> Text {
    Text(fr: "Ces jours-là, vous pouvez parler avec \(name).", nl: "Op die dagen kunt u praten met \(name).", en: "On these days you can speak with \(name).")
  }
  static let standInHelpdesk = Text(
    fr: "Ces jours-là, le helpdesk vous répond.", nl: "Op die dagen antwoordt de helpdesk u.", en: "On these days the helpdesk answers you.")
  static let vacant = Text(
    fr: "Personne n'est là pour ce quartier en ce moment. Le helpdesk vous répond.", nl: "Op dit moment is er niemand voor deze wijk. De helpdesk antwoordt u.",
    en: "Nobody is there for this neighbourhood at the moment. The helpdesk answers you.")
  static let what = Text(fr: "Vous pouvez venir lui parler", nl: "U kunt ermee komen praten", en: "You can come and speak")
  static let reasons: [Text] = [
    Text(fr: "si vous avez besoin d'aide, ou une personne proche ;", nl: "als u hulp nodig hebt, of iemand die u na staat;", en: "if you need help, or somebody close to you;"),
    Text(fr: "si une voisine ou un voisin vous inquiète ;", nl: "als u zich zorgen maakt over een buur;", en: "if you worry about a neighbour;"),
    Text(fr: "si vous voulez donner un coup de main dans le quartier.", nl: "als u een handje wilt helpen in de wijk.", en: "if you would like to lend a hand in the neighbourhood."),
  ]
  static let never = Text(
    fr: "Rien ne se fait sans votre accord. Cette personne ne remplace ni votre médecin ni les services : elle vous met en lien.",
    nl: "Er gebeurt niets zonder uw akkoord. Deze persoon vervangt uw arts noch de diensten: hij of zij brengt u in contact.",
    en: "Nothing is done without your agreement. This person replaces neither your doctor nor the services, but puts you in touch.")
  static let streets = Text(fr: "Les rues du quartier", nl: "De straten van de wijk", en: "The streets of the neighbourhood")
  static let poster = Text(fr: "Affiche à imprimer (A4)", nl: "Affiche om af te drukken (A4)", en: "Poster to print (A4)")
  static let cards = Text(fr: "Cartes à distribuer", nl: "Kaartjes om uit te delen", en: "Cards to hand out")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let call = Text(
    fr: "Besoin d'aide ? Inquiet·ète pour quelqu'un ?", nl: "Hulp nodig? Bezorgd om iemand?", en: "Do you need help? Do you worry about somebody?")
  static let speakWith = Text(fr: "Parlez-en avec", nl: "Praat met", en: "Speak with")
  static let upToDate = Text(fr: "Toujours à jour", nl: "Altijd actueel", en: "Always up to date")
  static let invented = Text(fr: "Quartier inventé pour la démonstration", nl: "Verzonnen wijk voor de demonstratie", en: "Invented for the demonstration")
  static let gone = Text(
    fr: "Ce quartier a changé. Cherchez votre rue : vous verrez qui est là maintenant.", nl: "Deze wijk is veranderd. Zoek uw straat: u ziet wie er nu is.",
    en: "This neighbourhood has changed. Look for your street to see who is there now.")
  static let backToSearch = Text(fr: "Chercher une autre rue", nl: "Een andere straat zoeken", en: "Look for another street")
}
