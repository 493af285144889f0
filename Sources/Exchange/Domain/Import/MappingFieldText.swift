import Kernel

/// What the fields are called that a column can mean, and the words that some of them know.
enum MappingFieldText {
  static func label(_ field: MappingField) -> Text {
    switch field {
    case .name: Text(fr: "Nom du service", nl: "Naam van de dienst", en: "Name of the service")
    case .alsoNamed: Text(fr: "Autres noms (séparés par « ; »)", nl: "Andere namen (gescheiden door “;”)", en: "Other names (with “;” between them)")
    case .description: Text(fr: "Description", nl: "Omschrijving", en: "Description")
    case .status: Text(fr: "État : existe, fermé…", nl: "Toestand: bestaat, gesloten…", en: "State: there, closed…")
    case .chapter: Text(fr: "Chapitre du répertoire", nl: "Hoofdstuk van de gids", en: "Chapter of the directory")
    case .organizationID:
      Text(fr: "Identifiant de l'organisation", nl: "Identificatie van de organisatie", en: "Identifier of the organisation")
    case .organizationName: Text(fr: "Nom de l'organisation", nl: "Naam van de organisatie", en: "Name of the organisation")
    case .confirmed: Text(fr: "Dernière confirmation (2026-11-21)", nl: "Laatste bevestiging (2026-11-21)", en: "Last confirmed (2026-11-21)")
    case .terms: Text(fr: "Mots du répertoire (codes)", nl: "Woorden van de gids (codes)", en: "Words of the directory (codes)")
    case .phones: Text(fr: "Téléphone", nl: "Telefoon", en: "Telephone")
    case .phoneWords: Text(fr: "À propos du téléphone", nl: "Over de telefoon", en: "About the telephone")
    case .email: Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
    case .url: Text(fr: "Site web", nl: "Website", en: "Website")
    case .furtherLinks: Text(fr: "Autres sites web", nl: "Andere websites", en: "Other websites")
    case .contactName: Text(fr: "Personne de contact", nl: "Contactpersoon", en: "Contact person")
    case .contactTitle: Text(fr: "Fonction du contact", nl: "Functie van de contactpersoon", en: "What the contact person does")
    case .contactEmail: Text(fr: "E-mail du contact", nl: "E-mail van de contactpersoon", en: "E-mail of the contact person")
    case .placeName: Text(fr: "Nom du lieu", nl: "Naam van de plaats", en: "Name of the place")
    case .street: Text(fr: "Rue et numéro", nl: "Straat en nummer", en: "Street and number")
    case .postalCode: Text(fr: "Code postal", nl: "Postcode", en: "Postal code")
    case .city: Text(fr: "Commune de l'adresse", nl: "Gemeente van het adres", en: "Town of the address")
    case .latitude: Text(fr: "Latitude", nl: "Breedtegraad", en: "Latitude")
    case .longitude: Text(fr: "Longitude", nl: "Lengtegraad", en: "Longitude")
    case .area: Text(fr: "Communes desservies", nl: "Gemeenten waar men werkt", en: "Municipalities served")
    case .eligibility: Text(fr: "Pour qui (texte)", nl: "Voor wie (tekst)", en: "For whom (text)")
    case .publics: Text(fr: "Publics", nl: "Doelgroepen", en: "Publics")
    case .minimumAge: Text(fr: "Âge minimum", nl: "Minimumleeftijd", en: "Lowest age")
    case .maximumAge: Text(fr: "Âge maximum", nl: "Maximumleeftijd", en: "Highest age")
    case .languages: Text(fr: "Langues parlées", nl: "Gesproken talen", en: "Languages spoken")
    case .audience: Text(fr: "Qui peut appeler", nl: "Wie mag bellen", en: "Who may ring")
    case .process: Text(fr: "Comment demander", nl: "Hoe aanvragen", en: "How to ask for it")
    case .access: Text(fr: "Accès : téléphone, rendez-vous…", nl: "Toegang: telefoon, afspraak…", en: "Ways in: telephone, appointment…")
    case .home: Text(fr: "À domicile", nl: "Aan huis", en: "At home")
    case .prescription: Text(fr: "Prescription", nl: "Voorschrift", en: "Prescription")
    case .hours: Text(fr: "Heures d'ouverture (texte)", nl: "Openingsuren (tekst)", en: "Opening hours (text)")
    case .fees: Text(fr: "Coût (texte)", nl: "Kostprijs (tekst)", en: "Cost (text)")
    case .payer: Text(fr: "Qui paie", nl: "Wie betaalt", en: "Who pays")
    case .documents: Text(fr: "Documents à apporter", nl: "Mee te brengen documenten", en: "Documents to bring")
    }
  }

  static func status(_ status: Offer.Status) -> Text {
    switch status {
    case .active: Text(fr: "Existe", nl: "Bestaat", en: "Is there")
    case .inactive: Text(fr: "N'est pas offert pour le moment", nl: "Wordt voorlopig niet aangeboden", en: "Is not offered at the moment")
    case .temporarilyClosed: Text(fr: "Fermé pour un temps", nl: "Tijdelijk gesloten", en: "Closed for a time")
    case .defunct: Text(fr: "N'existe plus", nl: "Bestaat niet meer", en: "Is no longer there")
    }
  }
}
