import Kernel

/// The taxonomies and the words in them that are not data of the directory. A word's description says what it means.
enum HSDSTermText {
  typealias Words = (name: Text, description: Text)

  static let taxonomies: [(key: String, name: Text, description: Text)] = [
    (
      "chapters", Text(fr: "Chapitres et rubriques", nl: "Hoofdstukken en rubrieken", en: "Chapters and sections"),
      Text(fr: "L'ordre du guide : 13 chapitres et leurs rubriques.", nl: "De orde van de gids: 13 hoofdstukken met hun rubrieken.", en: "The order of the guide: 13 chapters and their sections.")
    ),
    (
      "help", Text(fr: "Genres d'aide", nl: "Soorten hulp", en: "Kinds of help"),
      Text(fr: "Les catégories de la carte sociale de Bruxelles ; le code finit par leur numéro.", nl: "De categorieën van de sociale kaart van Brussel; de code eindigt op hun nummer.", en: "The categories of the Brussels social map; the code ends with their number.")
    ),
    (
      "public", Text(fr: "Publics", nl: "Doelgroepen", en: "Publics"),
      Text(fr: "Pour qui c'est.", nl: "Voor wie het is.", en: "Whom it is for.")
    ),
    (
      "access", Text(fr: "Accès", nl: "Toegang", en: "Ways of access"),
      Text(fr: "Comment on y entre.", nl: "Hoe men er terechtkan.", en: "How one gets in.")
    ),
    (
      "level", Text(fr: "Niveau d'aide", nl: "Niveau van hulp", en: "Level of help"),
      Text(fr: "De l'aide la plus légère (1) à la plus lourde (6).", nl: "Van de lichtste hulp (1) tot de zwaarste (6).", en: "From the lightest help (1) to the heaviest (6).")
    ),
    (
      "home", Text(fr: "À domicile", nl: "Aan huis", en: "At home"),
      Text(fr: "Si l'on vient chez la personne.", nl: "Of men bij de persoon thuis komt.", en: "Whether somebody comes to the person's home.")
    ),
    (
      "prescription", Text(fr: "Prescription", nl: "Voorschrift", en: "Prescription"),
      Text(fr: "S'il faut une prescription.", nl: "Of er een voorschrift nodig is.", en: "Whether a prescription is needed.")
    ),
    (
      "audience", Text(fr: "Qui peut demander", nl: "Wie mag vragen", en: "Who may ask"),
      Text(fr: "Si tout le monde peut appeler ou seulement les professionnel·les.", nl: "Of iedereen mag bellen of alleen hulpverleners.", en: "Whether everybody may ring or professionals only.")
    ),
    (
      "accessibility", Text(fr: "Accessibilité", nl: "Toegankelijkheid", en: "Accessibility"),
      Text(fr: "Ce qui aide à entrer et à se faire comprendre.", nl: "Wat helpt om binnen te raken en verstaan te worden.", en: "What helps to get in and to be understood.")
    ),
    (
      "capacity", Text(fr: "Place", nl: "Plaats", en: "Room"),
      Text(fr: "S'il y a de la place ; la valeur est le jour où cela a été dit.", nl: "Of er plaats is; de waarde is de dag waarop dat gezegd werd.", en: "Whether there is room; the value is the day on which that was said.")
    ),
    (
      "confirmation", Text(fr: "Confirmation", nl: "Bevestiging", en: "Confirmation"),
      Text(fr: "Comment les données ont été confirmées ; la valeur dit par qui.", nl: "Hoe de gegevens bevestigd werden; de waarde zegt door wie.", en: "How the data were confirmed; the value says by whom.")
    ),
    (
      "mark", Text(fr: "Signes", nl: "Kenmerken", en: "Marks"),
      Text(fr: "Ce qu'il faut savoir avant d'utiliser une donnée.", nl: "Wat men moet weten voor men een gegeven gebruikt.", en: "What one must know before using a record.")
    ),
    (
      "record", Text(fr: "Langue de la fiche", nl: "Taal van de fiche", en: "Language of the record"),
      Text(fr: "La langue d'origine de la fiche et celles de son nom officiel.", nl: "De oorspronkelijke taal van de fiche en die van de officiële naam.", en: "The language in which the record was written, and those of its official name.")
    ),
    (
      "translation", Text(fr: "Traductions", nl: "Vertalingen", en: "Translations"),
      Text(fr: "Le texte d'un champ dans une autre langue ; la valeur est ce texte.", nl: "De tekst van een veld in een andere taal; de waarde is die tekst.", en: "The text of a field in another language; the value is that text.")
    ),
  ]

  /// A word whose name already says what it means.
  static func plain(fr: String, nl: String, en: String) -> Words {
    let text = Text(fr: fr, nl: nl, en: en)
    return (text, text)
  }

  static func words(_ value: Entry.Public) -> Words {
    switch value {
    case .older: plain(fr: "Personnes âgées", nl: "Ouderen", en: "Older people")
    case .carer: plain(fr: "Proches aidants", nl: "Mantelzorgers", en: "Carers")
    case .disability: plain(fr: "Personnes en situation de handicap", nl: "Mensen met een handicap", en: "People with a disability")
    case .uninsured: plain(fr: "Personnes sans mutuelle", nl: "Mensen zonder ziekteverzekering", en: "People without health insurance")
    case .child: plain(fr: "Enfants et jeunes", nl: "Kinderen en jongeren", en: "Children and young people")
    case .ill: plain(fr: "Personnes malades", nl: "Zieke mensen", en: "People who are ill")
    case .professional: plain(fr: "Professionnel·les", nl: "Hulpverleners", en: "Professionals")
    case .everyone: plain(fr: "Tout le monde", nl: "Iedereen", en: "Everybody")
    case .lowIncome: plain(fr: "Petits revenus", nl: "Lage inkomens", en: "Low incomes")
    case .singleParent: plain(fr: "Familles monoparentales", nl: "Eenoudergezinnen", en: "Single parents")
    case .undocumented: plain(fr: "Personnes sans papiers", nl: "Mensen zonder papieren", en: "People without papers")
    }
  }

  static func words(_ value: Offer.Access) -> Words {
    switch value {
    case .phone: plain(fr: "Par téléphone", nl: "Per telefoon", en: "By telephone")
    case .email: plain(fr: "Par courriel", nl: "Per e-mail", en: "By e-mail")
    case .web: plain(fr: "En ligne", nl: "Online", en: "Online")
    case .appointment: plain(fr: "Sur rendez-vous", nl: "Op afspraak", en: "By appointment")
    case .walkIn: plain(fr: "Sans rendez-vous", nl: "Zonder afspraak", en: "Walk-in")
    case .onPrescription: plain(fr: "Sur prescription", nl: "Op voorschrift", en: "On prescription")
    case .professionalOnly: plain(fr: "Par un·e professionnel·le seulement", nl: "Alleen via een hulpverlener", en: "Through a professional only")
    }
  }

  static func words(_ value: Offer.Level) -> Words {
    switch value {
    case .information: plain(fr: "Information et écoute", nl: "Informatie en een luisterend oor", en: "Information and listening")
    case .neighbourhood: plain(fr: "Voisins, bénévoles, lieux de rencontre", nl: "Buren, vrijwilligers, ontmoetingsplekken", en: "Neighbours, volunteers, meeting places")
    case .homeHelp: plain(fr: "Aide à domicile", nl: "Hulp aan huis", en: "Help at home")
    case .homeCare: plain(fr: "Soins à domicile", nl: "Zorg aan huis", en: "Care at home")
    case .specialised: plain(fr: "Soins spécialisés et équipes de soutien", nl: "Gespecialiseerde zorg en ondersteunende teams", en: "Specialised care and supporting teams")
    case .residential: plain(fr: "Hébergement, pour un temps ou pour de bon", nl: "Verblijf, tijdelijk of blijvend", en: "Living elsewhere, for a time or for good")
    }
  }

  static func words(_ value: Entry.HomeVisits) -> Words {
    switch value {
    case .always: plain(fr: "On vient à domicile", nl: "Men komt aan huis", en: "Somebody comes to the home")
    case .sometimes: plain(fr: "Parfois à domicile", nl: "Soms aan huis", en: "Sometimes at home")
    case .never: plain(fr: "Pas à domicile", nl: "Niet aan huis", en: "Not at home")
    }
  }

  static func words(_ value: Entry.Prescription) -> Words {
    switch value {
    case .none: plain(fr: "Sans prescription", nl: "Zonder voorschrift", en: "Without prescription")
    case .required: plain(fr: "Prescription nécessaire", nl: "Voorschrift nodig", en: "Prescription needed")
    case .sometimes: plain(fr: "Prescription parfois nécessaire", nl: "Voorschrift soms nodig", en: "Prescription sometimes needed")
    }
  }

  static func words(_ value: Entry.Answers) -> Words {
    switch value {
    case .public: plain(fr: "Tout le monde peut appeler", nl: "Iedereen mag bellen", en: "Everybody may ring")
    case .professional: plain(fr: "Les professionnel·les peuvent appeler", nl: "Hulpverleners mogen bellen", en: "Professionals may ring")
    }
  }

  static func words(_ value: Offer.Accessibility) -> Words {
    switch value {
    case .wheelchair: plain(fr: "Accessible en chaise roulante", nl: "Toegankelijk met een rolstoel", en: "Wheelchair access")
    case .lift: plain(fr: "Ascenseur", nl: "Lift", en: "Lift")
    case .parking: plain(fr: "Place de parking adaptée", nl: "Aangepaste parkeerplaats", en: "Accessible parking")
    case .accessibleToilet: plain(fr: "Toilettes adaptées", nl: "Aangepast toilet", en: "Accessible toilet")
    case .hearingLoop: plain(fr: "Boucle auditive", nl: "Ringleiding", en: "Hearing loop")
    case .signLanguage: plain(fr: "Langue des signes", nl: "Gebarentaal", en: "Sign language")
    case .quietRoom: plain(fr: "Local calme", nl: "Rustige ruimte", en: "Quiet room")
    case .publicTransport: plain(fr: "Transports en commun à proximité", nl: "Openbaar vervoer in de buurt", en: "Public transport nearby")
    }
  }

  static func words(_ value: Offer.Capacity.State) -> Words {
    switch value {
    case .free: plain(fr: "Il y a de la place", nl: "Er is plaats", en: "There is room")
    case .few: plain(fr: "Il reste peu de place", nl: "Er is weinig plaats", en: "There is little room left")
    case .waitingList: plain(fr: "Liste d'attente", nl: "Wachtlijst", en: "Waiting list")
    case .full: plain(fr: "Complet", nl: "Volzet", en: "Full")
    }
  }

  static func words(_ value: Offer.Confirmation.Way) -> Words {
    switch value {
    case .provider: plain(fr: "Par l'organisation elle-même", nl: "Door de organisatie zelf", en: "By the organisation itself")
    case .phone: plain(fr: "Par téléphone", nl: "Per telefoon", en: "By telephone")
    case .email: plain(fr: "Par courriel", nl: "Per e-mail", en: "By e-mail")
    case .visit: plain(fr: "Sur place", nl: "Ter plaatse", en: "On the spot")
    case .website: plain(fr: "Sur son site web", nl: "Op de website", en: "On its website")
    case .source: plain(fr: "D'après la source, à sa date", nl: "Volgens de bron, op haar datum", en: "As its source says, on its date")
    }
  }

  static let marks: [(key: String, name: Text, description: Text)] = [
    (
      "fictitious", Text(fr: "Inventé", nl: "Verzonnen", en: "Invented"),
      Text(fr: "N'existe que pour la démonstration.", nl: "Bestaat alleen voor de demonstratie.", en: "Exists for the demonstration only.")
    ),
    (
      "emergency", Text(fr: "Urgence", nl: "Noodgeval", en: "Emergency"),
      Text(fr: "Un numéro pour un danger immédiat.", nl: "Een nummer bij onmiddellijk gevaar.", en: "A number for immediate danger.")
    ),
    (
      "violence", Text(fr: "Violence", nl: "Geweld", en: "Violence"),
      Text(
        fr: "Concerne la violence : affichez-le de façon qu'on puisse vite quitter la page.",
        nl: "Gaat over geweld: toon het zo dat men de pagina snel kan verlaten.",
        en: "About violence: show it so that the page can be left quickly.")
    ),
    (
      "stand-in", Text(fr: "Organisation non nommée", nl: "Organisatie niet genoemd", en: "Organisation not named"),
      Text(
        fr: "Tient la place d'une organisation que le répertoire ne nomme pas.", nl: "Staat in de plaats van een organisatie die de gids niet noemt.",
        en: "Stands in for an organisation that the directory does not name.")
    ),
  ]

  static func language(_ code: String) -> Words {
    switch code {
    case "fr": plain(fr: "Français", nl: "Frans", en: "French")
    case "nl": plain(fr: "Néerlandais", nl: "Nederlands", en: "Dutch")
    default: plain(fr: "Anglais", nl: "Engels", en: "English")
    }
  }

  static func official(_ language: Text) -> Words {
    plain(
      fr: "Nom officiel en \(language.fr.lowercased())", nl: "Officiële naam in het \(language.nl)", en: "Official name in \(language.en)")
  }

  static func translation(_ field: String, _ language: Text) -> Words {
    plain(fr: "\(field) en \(language.fr.lowercased())", nl: "\(field) in het \(language.nl)", en: "\(field) in \(language.en)")
  }
}
