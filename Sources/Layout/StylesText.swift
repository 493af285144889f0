import Kernel

/// The words on the page of styles; examples, not statements.
enum StylesText {
  static let title = Text(fr: "Charte visuelle", nl: "Huisstijl", en: "Visual style")
  static let lead = Text(
    fr: "Toutes les pièces dont les pages sont faites, sur une page.", nl: "Alle onderdelen waaruit de pagina's bestaan, op één pagina.",
    en: "All the parts that pages are made of, on one page.")
  static let colours = Text(fr: "Couleurs", nl: "Kleuren", en: "Colours")
  static let type = Text(fr: "Textes", nl: "Tekst", en: "Type")
  static let third = Text(fr: "Titre de troisième niveau", nl: "Titel van het derde niveau", en: "Heading of the third level")
  static let sentence = Text(
    fr: "Personne n'a répondu depuis 12 jours.", nl: "Al 12 dagen heeft niemand geantwoord.", en: "Nobody has answered for 12 days.")
  static let softSentence = Text(fr: "Un texte secondaire.", nl: "Bijkomende tekst.", en: "Secondary text.")
  static let quote = Text(
    fr: "Pouvoir de nouveau aller au marché le dimanche.", nl: "Op zondag weer naar de markt kunnen.", en: "To go to the market on Sundays again.")
  static let notices = Text(fr: "Messages", nl: "Berichten", en: "Notices")
  static let good = Text(fr: "C'est enregistré.", nl: "Het is bewaard.", en: "It is saved.")
  static let note = Text(fr: "Bon à savoir.", nl: "Goed om te weten.", en: "Good to know.")
  static let warn = Text(fr: "À vérifier.", nl: "Na te kijken.", en: "Worth a look.")
  static let bad = Text(fr: "Cela n'a pas marché.", nl: "Dit is niet gelukt.", en: "This did not work.")
  static let chips = Text(fr: "Étiquettes", nl: "Labels", en: "Chips")
  static let buttons = Text(fr: "Boutons", nl: "Knoppen", en: "Buttons")
  static let primary = Text(fr: "Action principale", nl: "Hoofdactie", en: "Main action")
  static let secondary = Text(fr: "Autre action", nl: "Andere actie", en: "Other action")
  static let quiet = Text(fr: "Action discrète", nl: "Stille actie", en: "Quiet action")
  static let danger = Text(fr: "Action risquée", nl: "Risicovolle actie", en: "Dangerous action")
  static let forms = Text(fr: "Formulaires", nl: "Formulieren", en: "Forms")
  static let name = Text(fr: "Nom", nl: "Naam", en: "Name")
  static let nameHint = Text(fr: "Comme vous voulez être appelé·e.", nl: "Zoals u genoemd wilt worden.", en: "As you want to be called.")
  static let day = Text(fr: "Date", nl: "Datum", en: "Day")
  static let dayProblem = Text(fr: "Nous ne comprenons pas cette date.", nl: "We begrijpen deze datum niet.", en: "We do not understand this date.")
  static let words = Text(fr: "Vos mots", nl: "Uw woorden", en: "Your words")
  static let choice = Text(fr: "Un choix", nl: "Een keuze", en: "A choice")
  static let yes = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let no = Text(fr: "Non", nl: "Nee", en: "No")
  static let agree = Text(fr: "La personne est d'accord", nl: "De persoon gaat akkoord", en: "The person agrees")
  static let lists = Text(fr: "Listes", nl: "Lijsten", en: "Lists")
  static let row = Text(fr: "Repas à domicile, Etterbeek", nl: "Maaltijden aan huis, Etterbeek", en: "Meals at home, Etterbeek")
  static let rowNext = Text(fr: "À vous de rappeler le service.", nl: "U belt de dienst terug.", en: "You ring the service next.")
  static let empty = Text(
    fr: "Ici apparaîtront les demandes qui attendent.", nl: "Hier verschijnen de hulpvragen die wachten.", en: "Requests that wait will appear here.")
  static let figures = Text(fr: "Chiffres et tableaux", nl: "Cijfers en tabellen", en: "Figures and tables")
  static let unitsLeft = Text(fr: "unités restent sur 122", nl: "eenheden over van 122", en: "units left of 122")
  static let caption = Text(fr: "Réponses par commune", nl: "Antwoorden per gemeente", en: "Answers by municipality")
  static let town = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let answers = Text(fr: "Réponses", nl: "Antwoorden", en: "Answers")
  static let timeline = Text(fr: "Fil du temps", nl: "Tijdlijn", en: "Timeline")
}
