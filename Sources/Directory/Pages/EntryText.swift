import Kernel

/// The sentences of the page about one thing in the directory.
enum EntryText {
  /// Says nothing to somebody who looks over a shoulder or into the history.
  static let neutralTitle = Text(fr: "Adresses utiles", nl: "Nuttige adressen", en: "Useful addresses")
  static let contact = Text(fr: "Contact", nl: "Contact", en: "Contact")
  static let goodToKnow = Text(fr: "Bon à savoir", nl: "Goed om te weten", en: "Good to know")
  static let alsoNamed = Text(fr: "On dit aussi :", nl: "Ook bekend als:", en: "Also called:")
  static let subject = Text(fr: "Sujet", nl: "Onderwerp", en: "Subject")
  static let who = Text(fr: "Pour qui", nl: "Voor wie", en: "Who it is for")
  static let how = Text(fr: "Comment faire", nl: "Hoe vraagt u het aan", en: "How to ask")
  static let cost = Text(fr: "Ce que cela coûte", nl: "Wat het kost", en: "What it costs")
  static let payer = Text(fr: "Qui paie ou rembourse", nl: "Wie betaalt of terugbetaalt", en: "Who pays or pays back")
  static let prescription = Text(fr: "Prescription", nl: "Voorschrift", en: "Prescription")
  static let prescriptionNone = Text(fr: "Pas nécessaire.", nl: "Niet nodig.", en: "Not needed.")
  static let prescriptionRequired = Text(fr: "Nécessaire.", nl: "Nodig.", en: "Needed.")
  static let prescriptionSometimes = Text(fr: "Parfois nécessaire.", nl: "Soms nodig.", en: "Sometimes needed.")
  static let home = Text(fr: "À domicile", nl: "Aan huis", en: "At home")
  static let homeAlways = Text(fr: "Oui, on vient chez vous.", nl: "Ja, men komt bij u thuis.", en: "Yes, somebody comes to your home.")
  static let homeSometimes = Text(fr: "Parfois ; demandez.", nl: "Soms; vraag het na.", en: "Sometimes; please ask.")
  static let homeNever = Text(fr: "Non, il faut se déplacer ou téléphoner.", nl: "Nee, u gaat ernaartoe of belt.", en: "No, you go there or ring.")
  static let answers = Text(fr: "Qui peut appeler", nl: "Wie mag bellen", en: "Who may ring")
  static let everybody = Text(fr: "tout le monde", nl: "iedereen", en: "everybody")
  static let professionals = Text(fr: "les professionnel·les", nl: "hulpverleners", en: "professionals")
  static let area = Text(fr: "Communes desservies", nl: "Gemeenten waar men werkt", en: "Municipalities served")
  static let addressesFr = Text(fr: "Adresses, en français", nl: "Adressen, in het Frans", en: "Addresses, in French")
  static let addressesNl = Text(fr: "Adresses, en néerlandais", nl: "Adressen, in het Nederlands", en: "Addresses, in Dutch")
  static let addressesHint = Text(
    fr: "Les services près de chez vous, sur la carte sociale :", nl: "Diensten in uw buurt, op de sociale kaart:",
    en: "Services near you, on the social map:")
  static let related = Text(fr: "Voir aussi", nl: "Zie ook", en: "See also")
  static let source = Text(fr: "Source", nl: "Bron", en: "Source")
  /// The guide by its name; any other document by its number.
  static func documented(_ document: String, places: String, date: String) -> Text {
    guard document == "001" else {
      guard !places.isEmpty else {
        return Text(
          fr: "Source : document \(document) (\(date))", nl: "Bron: document \(document) (\(date))", en: "Source: document \(document) (\(date))")
      }
      return Text(
        fr: "Source : document \(document), \(places) (\(date))", nl: "Bron: document \(document), \(places) (\(date))",
        en: "Source: document \(document), \(places) (\(date))")
    }
    return Text(
      fr: "Source : guide « Ressources pour une vie à domicile », n° \(places) (\(date))",
      nl: "Bron: gids “Ressources pour une vie à domicile”, nr. \(places) (\(date))",
      en: "Source: guide “Ressources pour une vie à domicile”, no. \(places) (\(date))")
  }
  static let ourTranslation = Text(
    fr: "Nom : notre traduction, pas encore confirmée.", nl: "Naam: onze vertaling, nog niet bevestigd.", en: "Name: our translation, not yet confirmed.")
  static let invented = Text(
    fr: "Ce service est inventé, pour la démonstration. N'appelez pas ces numéros.",
    nl: "Deze dienst is verzonnen, voor de demonstratie. Bel deze nummers niet.",
    en: "This service is invented, for the demonstration. Do not ring these numbers.")
  static let thisPage = Text(fr: "Cette page, toujours à jour", nl: "Deze pagina, altijd actueel", en: "This page, always up to date")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let askTitle = Text(fr: "Besoin de cette aide ?", nl: "Hebt u deze hulp nodig?", en: "Do you need this help?")
  static let askWords = Text(
    fr: "Nous pouvons la chercher avec vous, ou pour quelqu'un que vous connaissez.",
    nl: "We kunnen ze samen met u zoeken, of voor iemand die u kent.",
    en: "We can look for it with you, or for somebody you know.")
  static let violenceTitle = Text(fr: "Vous pouvez quitter cette page à tout moment", nl: "U kunt deze pagina op elk moment verlaten", en: "You can leave this page at any moment")
  static let violenceWords = Text(
    fr: "Le bouton « Quitter vite » est en haut. En danger maintenant : 112 ou 101.",
    nl: "De knop “Snel weg” staat bovenaan. Nu in gevaar: 112 of 101.",
    en: "The button “Leave quickly” is at the top. In danger now: 112 or 101.")
}
