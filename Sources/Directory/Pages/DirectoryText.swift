import Kernel

/// The sentences of the public directory: home, search, chapters.
enum DirectoryText {
  // Home and search
  static let question = Text(fr: "De quoi avez-vous besoin ?", nl: "Waarmee kunnen we u helpen?", en: "What do you need help with?")
  static let questionHint = Text(
    fr: "Écrivez comme vous le diriez : « ma mère est tombée », « quelqu'un pour les courses »…",
    nl: "Schrijf zoals u het zou zeggen: “mijn moeder is gevallen”, “iemand voor de boodschappen”…",
    en: "Write it as you would say it: “my mother fell”, “somebody to do the shopping”…")
  static let search = Text(fr: "Chercher", nl: "Zoeken", en: "Search")
  static let homeTitle = Text(
    fr: "Trouver de l'aide à domicile à Bruxelles", nl: "Hulp thuis vinden in Brussel", en: "Find help at home in Brussels")
  static let searchTitle = Text(fr: "Trouver de l'aide", nl: "Hulp vinden", en: "Find help")
  static let examples = Text(fr: "Par exemple", nl: "Bijvoorbeeld", en: "For example")
  static let exampleWords: [Text] = [
    Text(fr: "repas à domicile", nl: "maaltijden aan huis", en: "meals at home"),
    Text(fr: "ma mère est tombée", nl: "mijn moeder is gevallen", en: "my mother fell"),
    Text(fr: "je m'occupe de mon mari et je n'en peux plus", nl: "ik zorg voor mijn man en ik kan niet meer", en: "I care for my husband and I am worn out"),
    Text(fr: "aller chez le médecin", nl: "vervoer naar de dokter", en: "getting to the doctor"),
    Text(fr: "quelqu'un à qui parler", nl: "iemand om mee te praten", en: "somebody to talk to"),
  ]
  static let allChapters = Text(fr: "Parcourir par thème", nl: "Zoeken per thema", en: "Browse by subject")
  static let talkTitle = Text(fr: "Parler à quelqu'un", nl: "Met iemand praten", en: "Talk to somebody")
  static let talkWords = Text(
    fr: "Le helpdesk cherche avec vous.", nl: "De helpdesk zoekt samen met u.", en: "The helpdesk looks with you.")
  static let reportTitle = Text(fr: "Quelqu'un a besoin d'aide ?", nl: "Heeft iemand hulp nodig?", en: "Does somebody need help?")
  static let reportWords = Text(
    fr: "Dites-le-nous en une minute, même sans donner votre nom. Une personne du quartier regarde ce qui est possible.",
    nl: "Vertel het ons in één minuut, ook zonder uw naam. Iemand uit de wijk kijkt wat er mogelijk is.",
    en: "Tell us in a minute, even without your name. Somebody from the neighbourhood looks at what can be done.")
  static let reportButton = Text(fr: "Signaler un besoin", nl: "Een nood melden", en: "Report a need")

  static func found(_ number: Int, words: String) -> Text {
    guard !words.isEmpty else {
      return .counted(number, fr: ("# réponse", "# réponses"), nl: ("# antwoord", "# antwoorden"), en: ("# answer", "# answers"))
    }
    return .counted(
      number, fr: ("# réponse pour « \(words) »", "# réponses pour « \(words) »"),
      nl: ("# antwoord voor “\(words)”", "# antwoorden voor “\(words)”"), en: ("# answer for “\(words)”", "# answers for “\(words)”"))
  }
  static let foundLive = Text(fr: "# propositions. Flèche vers le bas pour choisir.", nl: "# voorstellen. Pijl omlaag om te kiezen.", en: "# suggestions. Down arrow to choose.")
  static let noneLive = Text(fr: "Pas encore de proposition.", nl: "Nog geen voorstel.", en: "No suggestion yet.")
  static func corrected(_ words: String) -> Text {
    Text(fr: "Nous avons lu : « \(words) ».", nl: "Wij lazen: “\(words)”.", en: "We read this as: “\(words)”.")
  }
  static let dangerTitle = Text(fr: "En danger maintenant ? Appelez d'abord.", nl: "Nu in gevaar? Bel eerst.", en: "In danger now? Ring first.")
  static let nothingTitle = Text(fr: "Nous n'avons pas trouvé de réponse.", nl: "We vonden geen antwoord.", en: "We found no answer.")
  static let nothingOtherWords = Text(
    fr: "Essayez des mots plus courts ou plus simples : « repas », « chute », « transport ».",
    nl: "Probeer kortere of eenvoudigere woorden: “maaltijden”, “vallen”, “vervoer”.",
    en: "Try shorter or simpler words: “meals”, “fall”, “transport”.")
  static let nothingFilters = Text(fr: "Chercher sans les filtres", nl: "Zoeken zonder filters", en: "Search without the filters")
  static let nothingReport = Text(
    fr: "Ou dites-nous ce dont vous avez besoin : quelqu'un cherchera pour vous.",
    nl: "Of vertel ons wat u nodig hebt: iemand zoekt voor u.", en: "Or tell us what you need: somebody will look for you.")
  static let beginTitle = Text(
    fr: "Écrivez ce qui se passe, avec vos mots, ou choisissez un thème.",
    nl: "Schrijf in uw eigen woorden wat er is, of kies een thema.", en: "Write what is going on in your own words, or choose a subject.")

  // Filters
  static let filters = Text(fr: "Préciser", nl: "Verfijnen", en: "Narrow down")
  static let apply = Text(fr: "Appliquer", nl: "Toepassen", en: "Apply")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let anyMunicipality = Text(fr: "Toute la Région", nl: "Heel het Gewest", en: "The whole region")
  static let chapter = Text(fr: "Thème", nl: "Thema", en: "Subject")
  static let anyChapter = Text(fr: "Tous les thèmes", nl: "Alle thema's", en: "All subjects")
  static let kind = Text(fr: "Je cherche", nl: "Ik zoek", en: "I am looking for")
  static let anyKind = Text(fr: "Tout", nl: "Alles", en: "Everything")
  static let kindCategory = Text(fr: "un type d'aide", nl: "een soort hulp", en: "a kind of help")
  static let kindOrganisation = Text(fr: "une organisation", nl: "een organisatie", en: "an organisation")
  static let kindHelpline = Text(fr: "une ligne d'écoute ou d'information", nl: "een hulplijn of infolijn", en: "a helpline")
  static let kindEntry = Text(fr: "une autre ressource", nl: "een andere hulpbron", en: "another resource")
  static let kindService = Text(fr: "un service", nl: "een dienst", en: "a service")
  static let comesHome = Text(fr: "Vient à domicile", nl: "Komt aan huis", en: "Comes to the home")

  // What is known about a kind of help
  static let atHome = Text(fr: "À domicile", nl: "Aan huis", en: "At home")
  static let sometimesHome = Text(fr: "À domicile, parfois", nl: "Soms aan huis", en: "At home, sometimes")
  static let prescription = Text(fr: "Sur prescription", nl: "Op voorschrift", en: "On prescription")
  static let sometimesPrescription = Text(fr: "Parfois sur prescription", nl: "Soms op voorschrift", en: "Sometimes on prescription")
  static let noPrescription = Text(fr: "Sans prescription", nl: "Zonder voorschrift", en: "No prescription needed")
  static let prescriptionNotSaid = Text(fr: "Prescription : pas dit", nl: "Voorschrift: niet gezegd", en: "Prescription: not said")
  static func sureAndPerhaps(_ sure: Int, _ perhaps: Int) -> Text {
    Text(fr: "\(sure), et \(perhaps) à vérifier", nl: "\(sure), en \(perhaps) na te vragen", en: "\(sure), and \(perhaps) to check")
  }
  static let invented = Text(fr: "Inventé pour la démonstration", nl: "Verzonnen voor de demonstratie", en: "Invented for the demonstration")
  static let emergency = Text(fr: "Urgence", nl: "Noodgeval", en: "Emergency")
  static let forEveryoneToo = Text(fr: "Pour tout le monde", nl: "Voor iedereen", en: "For everyone")
  static let publicNotSaid = Text(fr: "Pour qui : pas dit", nl: "Voor wie: niet gezegd", en: "Who for: not said")
  static let forProfessionals = Text(fr: "Pour professionnel·les", nl: "Voor hulpverleners", en: "For professionals")
  static let who = Text(fr: "Pour qui", nl: "Voor wie", en: "Who for")
  static let cost = Text(fr: "Prix", nl: "Prijs", en: "Cost")
  static let how = Text(fr: "Comment", nl: "Hoe", en: "How")

  // Chapters
  static let inThisChapter = Text(fr: "Dans ce thème", nl: "In dit thema", en: "In this subject")
  static let otherEntries = Text(fr: "Aussi utile", nl: "Ook nuttig", en: "Also useful")
  static let emptyChapter = Text(
    fr: "Ce thème n'a pas encore d'adresse. Cherchez avec vos mots, ou appelez le helpdesk.",
    nl: "Dit thema heeft nog geen adressen. Zoek met uw eigen woorden of bel de helpdesk.",
    en: "This subject has no addresses yet. Search in your own words, or ring the helpdesk.")

  static let ambulance = Text(fr: "ambulance, pompiers", nl: "ziekenwagen, brandweer", en: "ambulance, fire brigade")
  static let police = Text(fr: "police", nl: "politie", en: "police")
  static let listeningInFrench = Text(
    fr: "Télé-Accueil, jour et nuit", nl: "Télé-Accueil, Frans, dag en nacht", en: "Télé-Accueil, in French, day and night")
  static let listeningInDutch = Text(
    fr: "Tele-Onthaal, en néerlandais", nl: "Tele-Onthaal, dag en nacht", en: "Tele-Onthaal, in Dutch, day and night")
  static let free = Text(fr: "Gratuit", nl: "Gratis", en: "Free")
  static let freeForSome = Text(fr: "Gratuit pour certains", nl: "Gratis voor sommigen", en: "Free for some")
}
