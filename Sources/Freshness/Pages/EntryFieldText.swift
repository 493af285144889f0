import Kernel

/// What the fields of an entry are called.
enum EntryFieldText {
  static let names = Text(fr: "Nom et description", nl: "Naam en beschrijving", en: "Name and description")
  static let name = Text(fr: "Nom", nl: "Naam", en: "Name")
  static let summary = Text(
    fr: "Description en une ou deux phrases", nl: "Beschrijving in één of twee zinnen",
    en: "Description in a sentence or two")
  static let alsoNamed = Text(fr: "Autres noms", nl: "Andere namen", en: "Other names")
  static let oneALine = Text(fr: "Un par ligne.", nl: "Eén per regel.", en: "One a line.")
  static let subject = Text(fr: "Sujet", nl: "Onderwerp", en: "Subject")
  static let asking = Text(fr: "Pour qui et comment demander", nl: "Voor wie en hoe u het vraagt", en: "Who it is for and how to ask")
  static let who = Text(fr: "Pour qui", nl: "Voor wie", en: "Who it is for")
  static let how = Text(fr: "Comment faire", nl: "Hoe vraagt u het aan", en: "How to ask")
  static let access = Text(fr: "Comment on y arrive", nl: "Hoe komt men er terecht", en: "Ways in")
  static let prescription = Text(fr: "Prescription", nl: "Voorschrift", en: "Prescription")
  static let prescriptionNote = Text(
    fr: "Précision sur la prescription", nl: "Toelichting bij het voorschrift",
    en: "More about the prescription")
  static let documents = Text(fr: "Documents à apporter", nl: "Mee te brengen documenten", en: "Documents to bring")
  static let document = Text(fr: "Document", nl: "Document", en: "Document")
  static let answers = Text(fr: "Répond", nl: "Antwoordt", en: "Answers")
  static let price = Text(fr: "Prix", nl: "Prijs", en: "Price")
  static let cost = Text(fr: "Ce que cela coûte", nl: "Wat het kost", en: "What it costs")
  static let costs = Text(fr: "Montants", nl: "Bedragen", en: "Amounts")
  static let costsHint = Text(
    fr: "Un montant de 0 veut dire « gratuit ».", nl: "Een bedrag van 0 betekent ‘gratis’.",
    en: "An amount of 0 means “free”.")
  static let amount = Text(fr: "Montant en euros", nl: "Bedrag in euro", en: "Amount in euros")
  static let costOption = Text(fr: "Pour quoi, pour qui", nl: "Waarvoor, voor wie", en: "What for, for whom")
  static let payer = Text(fr: "Qui paie ou rembourse", nl: "Wie betaalt of terugbetaalt", en: "Who pays or pays back")
  static let contact = Text(fr: "Téléphone, e-mail, site", nl: "Telefoon, e-mail, website", en: "Telephone, e-mail, website")
  static let phones = Text(fr: "Téléphones", nl: "Telefoonnummers", en: "Telephones")
  static let phoneNumber = Text(fr: "Numéro", nl: "Nummer", en: "Number")
  static let phoneLabel = Text(fr: "Qui répond", nl: "Wie antwoordt", en: "Who answers")
  static let phoneHours = Text(fr: "Quand on répond", nl: "Wanneer men antwoordt", en: "When somebody answers")
  static let phoneLanguages = Text(
    fr: "Langues parlées à ce numéro (fr, nl, arabe)", nl: "Talen aan dit nummer (fr, nl, Arabisch)",
    en: "Languages spoken at this number (fr, nl, Arabic)")
  static let emails = Text(fr: "Adresses e-mail", nl: "E-mailadressen", en: "E-mail addresses")
  static let links = Text(fr: "Sites", nl: "Websites", en: "Websites")
  static let linksHint = Text(
    fr: "La langue du site, si elle est connue.", nl: "De taal van de website, als die bekend is.",
    en: "The website's language, where it is known.")
  static let link = Text(fr: "Adresse du site", nl: "Adres van de website", en: "Address of the website")
  static let language = Text(fr: "Langue", nl: "Taal", en: "Language")
  static let contacts = Text(fr: "Personnes de contact", nl: "Contactpersonen", en: "Contacts")
  static let contactsHint = Text(
    fr: "Seulement des personnes qui sont d'accord d'être citées.", nl: "Enkel wie akkoord gaat om vermeld te worden.",
    en: "Only people who agree to be named.")
  static let personName = Text(fr: "Nom de la personne", nl: "Naam van de persoon", en: "Name of the person")
  static let function = Text(fr: "Fonction", nl: "Functie", en: "Function")
  static let email = Text(fr: "Adresse e-mail", nl: "E-mailadres", en: "E-mail address")
  static let places = Text(fr: "Où", nl: "Waar", en: "Where")
  static let municipalities = Text(fr: "Communes desservies", nl: "Gemeenten waar men werkt", en: "Municipalities served")
  static let municipalitiesHint = Text(fr: "Aucune : toute la Région.", nl: "Geen: heel het Gewest.", en: "None: the whole region.")
  static let home = Text(fr: "À domicile", nl: "Aan huis", en: "At home")
  static let locations = Text(fr: "Lieux", nl: "Plaatsen", en: "Places")
  static let placeName = Text(fr: "Nom du lieu", nl: "Naam van de plaats", en: "Name of the place")
  static let placeKind = Text(fr: "Genre de lieu", nl: "Soort plaats", en: "Kind of place")
  static let street = Text(fr: "Rue et numéro", nl: "Straat en nummer", en: "Street and number")
  static let postalCode = Text(fr: "Code postal", nl: "Postcode", en: "Postal code")
  static let town = Text(fr: "Localité", nl: "Plaats", en: "Town")
  static let latitude = Text(fr: "Latitude (degrés)", nl: "Breedtegraad", en: "Latitude (degrees)")
  static let longitude = Text(fr: "Longitude (degrés)", nl: "Lengtegraad", en: "Longitude (degrees)")
  static let accessibility = Text(fr: "Accessibilité", nl: "Toegankelijkheid", en: "Accessibility")
  static let placePhones = Text(
    fr: "Téléphones de ce lieu, un par ligne, avec les langues : 02 555 12 34 (fr, nl)",
    nl: "Telefoonnummers van deze plaats, één per regel, met de talen: 02 555 12 34 (fr, nl)",
    en: "Telephones of this place, one a line, with the languages: 02 555 12 34 (fr, nl)")
  static let placeHours = Text(fr: "Heures d'ouverture de ce lieu", nl: "Openingsuren van deze plaats", en: "Opening hours of this place")
  static let hours = Text(fr: "Heures d'ouverture", nl: "Openingsuren", en: "Opening hours")
  static let schedules = Text(fr: "Heures de chaque semaine", nl: "Uren van elke week", en: "Hours of every week")
  static let schedulesHint = Text(
    fr: "Une ligne par horaire : « lu-ve 9:00-12:00, 13:00-17:00 ».", nl: "Eén regel per uurrooster: ‘ma-vr 9:00-12:00, 13:00-17:00’.",
    en: "One line for the same hours: “mo-fr 9:00-12:00, 13:00-17:00”.")
  static let closures = Text(
    fr: "Fermetures et jours exceptionnels", nl: "Sluitingen en uitzonderlijke dagen",
    en: "Closures and exceptional days")
  static let closuresHint = Text(
    fr: "Sans heures : fermé. Sans date de fin : jusqu'à nouvel ordre.",
    nl: "Zonder uren: gesloten. Zonder einddatum: tot nader order.",
    en: "Without hours: closed. Without a last day: until further notice.")
  static let closedFrom = Text(fr: "Du", nl: "Van", en: "From")
  static let closedTo = Text(fr: "Au", nl: "Tot en met", en: "To")
  static let otherHours = Text(fr: "Heures ce jour-là", nl: "Uren op die dag", en: "Hours on that day")
  static let reason = Text(fr: "Raison", nl: "Reden", en: "Reason")
  static let holidays = Text(fr: "Les jours fériés", nl: "Op feestdagen", en: "On public holidays")
  static let people = Text(fr: "Public et langues", nl: "Publiek en talen", en: "People and languages")
  static let publics = Text(fr: "Surtout pour", nl: "Vooral voor", en: "Above all for")
  static let minimumAge = Text(fr: "À partir de (âge)", nl: "Vanaf (leeftijd)", en: "From (age)")
  static let maximumAge = Text(fr: "Jusqu'à (âge)", nl: "Tot en met (leeftijd)", en: "Up to (age)")
  static let languages = Text(fr: "Langues parlées", nl: "Gesproken talen", en: "Languages spoken")
  static let conditions = Text(fr: "Conditions", nl: "Voorwaarden", en: "Conditions")
  static let capacity = Text(fr: "Places libres", nl: "Vrije plaatsen", en: "Free places")
  static let capacityNow = Text(fr: "Places libres aujourd'hui", nl: "Vrije plaatsen vandaag", en: "Free places today")
  static let capacityHint = Text(
    fr: "La date d'aujourd'hui est notée avec la réponse.", nl: "De datum van vandaag wordt bij het antwoord genoteerd.",
    en: "Today's date is noted with the answer.")
  static let capacityState = Text(fr: "Y a-t-il de la place ?", nl: "Is er plaats?", en: "Is there room?")
  static let available = Text(fr: "Combien", nl: "Hoeveel", en: "How many")
  static let unit = Text(fr: "De quoi (places, heures)", nl: "Waarvan (plaatsen, uren)", en: "Of what (places, hours)")
  static let filing = Text(fr: "Classement", nl: "Indeling", en: "Filing")
  static let chapter = Text(fr: "Chapitre", nl: "Hoofdstuk", en: "Chapter")
  static let noChapter = Text(fr: "Aucun chapitre", nl: "Geen hoofdstuk", en: "No chapter")
  static let sections = Text(fr: "Sections", nl: "Rubrieken", en: "Sections")
  static let sectionsHint = Text(
    fr: "Celles du chapitre choisi comptent ; une fiche peut être dans plusieurs.",
    nl: "Die van het gekozen hoofdstuk tellen; een fiche kan in meerdere staan.",
    en: "Those of the chosen chapter count; an entry can be in several.")
  static let organisation = Text(fr: "Organisation", nl: "Organisatie", en: "Organisation")
  static let organisationHint = Text(
    fr: "Écrivez une partie de son nom et choisissez ; il reste l'identifiant de sa fiche : organisation/49.",
    nl: "Schrijf een deel van de naam en kies; wat blijft staan, is de identificatie van haar fiche: organisation/49.",
    en: "Write a part of its name and choose; what stays is the identifier of its entry: organisation/49.")
  static let everyday = Text(
    fr: "Mots de tous les jours pour la recherche", nl: "Alledaagse woorden voor het zoeken",
    en: "Everyday words for the search")
  static let related = Text(fr: "Fiches liées", nl: "Verwante fiches", en: "Related entries")
  static let relatedHint = Text(
    fr: "Décochez celles qui ne vont plus avec celle-ci.", nl: "Vink uit wat er niet meer bij hoort.",
    en: "Untick those that no longer go with this one.")
  static let relatedAdd = Text(fr: "Ajouter une fiche liée", nl: "Een verwante fiche toevoegen", en: "Add a related entry")
  static let relatedAddHint = Text(
    fr: "Écrivez une partie de son nom et choisissez ; il reste son identifiant : category/38.",
    nl: "Schrijf een deel van de naam en kies; wat blijft staan, is de identificatie: category/38.",
    en: "Write a part of its name and choose; what stays is its identifier: category/38.")
  static func named(_ name: String, _ id: String) -> Text { Text(same: "\(name) (\(id))") }
  static let level = Text(fr: "Niveau d'aide", nl: "Niveau van hulp", en: "Level of help")
  static let isEmergency = Text(fr: "Numéro d'urgence", nl: "Noodnummer", en: "Emergency number")
  static let isAboutViolence = Text(
    fr: "Concerne la violence : titre neutre et sortie rapide", nl: "Gaat over geweld: neutrale titel en snelle uitweg",
    en: "About violence: neutral title and quick exit")
  static let sources = Text(fr: "Sources", nl: "Bronnen", en: "Sources")
  static let sourcePlace = Text(fr: "Endroit dans le document", nl: "Plaats in het document", en: "Place in the document")
  static let day = Text(fr: "Date", nl: "Datum", en: "Day")
  static let official = Text(fr: "Langue du nom officiel", nl: "Taal van de officiële naam", en: "Language of the official name")
  static let editorNotes = Text(
    fr: "Notes de la rédaction (jamais publiées)", nl: "Notities van de redactie (nooit gepubliceerd)",
    en: "Editors' notes (never published)")
  static let review = Text(fr: "Confirmation", nl: "Bevestiging", en: "Confirmation")
  static let reviewInterval = Text(fr: "Confirmer tous les … jours", nl: "Bevestigen om de … dagen", en: "Confirm every … days")
  static let reviewIntervalHint = Text(
    fr: "Vide : le délai habituel pour ce genre de fiche.", nl: "Leeg: de gewone termijn voor dit soort fiche.",
    en: "Empty: the usual interval for this kind of entry.")
  static let reviewEmail = Text(
    fr: "Adresse pour les demandes de confirmation", nl: "Adres voor vragen om bevestiging",
    en: "Address for questions about confirmation")
  static let reviewEmailHint = Text(
    fr: "Jamais montrée au public. Vide : la première adresse e-mail de la fiche.",
    nl: "Nooit getoond aan het publiek. Leeg: het eerste e-mailadres van de fiche.",
    en: "Never shown to the public. Empty: the entry's first e-mail address.")
  static let recordLanguage = Text(
    fr: "Langue dans laquelle on écrit au service", nl: "Taal waarin men de dienst schrijft",
    en: "Language in which the service is written to")
  static let status = Text(fr: "État de la fiche", nl: "Toestand van de fiche", en: "State of the entry")
  static let statusWhere = Text(
    fr: "Se change avec les boutons de la fiche.", nl: "Wijzigt u met de knoppen van de fiche.",
    en: "Changed with the buttons of the entry.")
  static let confirmation = Text(fr: "Dernière confirmation", nl: "Laatste bevestiging", en: "Last confirmation")
  static let remove = Text(
    fr: "Pour enlever une ligne, videz ses champs.", nl: "Maak de velden van een regel leeg om die te verwijderen.",
    en: "To remove a line, empty its fields.")
  static let another = Text(fr: "En ajouter", nl: "Toevoegen", en: "Add one")
  static let otherHoursKept = Text(
    fr: "D'autres horaires, plus compliqués, restent comme ils sont :", nl: "Andere, ingewikkeldere uurroosters blijven zoals ze zijn:",
    en: "Other schedules, less simple, stay as they are:")
  static func row(_ label: Text, _ number: Int) -> Text {
    Text(fr: "\(label.fr), \(number)", nl: "\(label.nl), \(number)", en: "\(label.en), \(number)")
  }
  static func inLanguage(_ label: Text, _ language: Language) -> Text {
    switch language {
    case .french: Text(fr: "\(label.fr), en français", nl: "\(label.nl), in het Frans", en: "\(label.en), in French")
    case .dutch: Text(fr: "\(label.fr), en néerlandais", nl: "\(label.nl), in het Nederlands", en: "\(label.en), in Dutch")
    default: Text(fr: "\(label.fr), en anglais", nl: "\(label.nl), in het Engels", en: "\(label.en), in English")
    }
  }
}
