import Care
package import Kernel

/// The sentences of a circle.
package enum CircleText {
  static let lead = Text(
    fr: "Toutes les personnes autour d'elle, proches et professionnels à égalité. Un membre n'a besoin ni de compte ni d'e-mail.",
    nl: "Iedereen rond haar, naasten en professionals op gelijke voet. Een lid heeft geen account of e-mailadres nodig.",
    en: "Everybody around her, informal and professional alike. A member needs neither account nor e-mail.")
  static let empty = Text(
    fr: "Personne n'est encore noté. Commencez par celle ou celui qu'elle appelle en premier.",
    nl: "Er is nog niemand genoteerd. Begin met wie zij als eerste belt.", en: "Nobody is noted yet. Begin with the one whom she rings first.")
  static let informal = Text(fr: "Proches, voisins, volontaires", nl: "Naasten, buren, vrijwilligers", en: "Family, neighbours, volunteers")
  static let formal = Text(fr: "Professionnels et services", nl: "Professionals en diensten", en: "Professionals and services")
  static let noInformal = Text(
    fr: "Aucun proche, voisin ou volontaire n'est noté.", nl: "Er is geen naaste, buur of vrijwilliger genoteerd.",
    en: "No relative, neighbour or volunteer is noted.")
  static let noFormal = Text(
    fr: "Aucun professionnel ni service n'est noté.", nl: "Er is geen professional of dienst genoteerd.",
    en: "No professional or service is noted.")
  static let toCome = Text(fr: "Bientôt", nl: "Binnenkort", en: "Soon")
  static func past(_ count: Int) -> Text {
    .counted(
      count, fr: ("# personne qui n'est plus dans le cercle", "# personnes qui ne sont plus dans le cercle"),
      nl: ("# persoon die niet meer in de zorgcirkel is", "# personen die niet meer in de zorgcirkel zijn"),
      en: ("# member who has left the circle", "# members who have left the circle"))
  }
  static let missing = Text(fr: "Ce qui manque", nl: "Wat ontbreekt", en: "What is missing")
  static let nothingMissing = Text(
    fr: "Rien ne manque : jour, nuit, week-end et rôles sont couverts.", nl: "Er ontbreekt niets: dag, nacht, weekend en rollen zijn gedekt.",
    en: "Nothing is missing: day, night, weekend and roles are covered.")
  static let list = Text(fr: "La liste", nl: "De lijst", en: "The list")
  static let toList = Text(fr: "Passer le dessin, aller à la liste", nl: "De tekening overslaan, naar de lijst", en: "Skip the drawing, go to the list")
  static let fridge = Text(fr: "Feuille pour le frigo", nl: "Blad voor de koelkast", en: "Sheet for the fridge")
  static let back = Text(fr: "Retour au cercle", nl: "Terug naar de zorgcirkel", en: "Back to the circle")

  // Members
  static func kind(_ kind: CircleMember.Kind) -> Text {
    switch kind {
    case .family: Text(fr: "Famille", nl: "Familie", en: "Family")
    case .friend: Text(fr: "Ami·e", nl: "Vriend(in)", en: "Friend")
    case .neighbour: Text(fr: "Voisin·e", nl: "Buur", en: "Neighbour")
    case .volunteer: Text(fr: "Volontaire", nl: "Vrijwilliger", en: "Volunteer")
    case .keyFigure: Text(fr: "Personne-clé du quartier", nl: "Sleutelfiguur uit de wijk", en: "Key figure of the neighbourhood")
    case .professional: Text(fr: "Professionnel·le", nl: "Professional", en: "Professional")
    case .service: Text(fr: "Service, organisation", nl: "Dienst, organisatie", en: "Service, organisation")
    }
  }
  static func profession(_ profession: CircleMember.Profession) -> Text {
    switch profession {
    case .generalPractitioner: Text(fr: "Médecin généraliste", nl: "Huisarts", en: "General practitioner")
    case .pharmacist: Text(fr: "Pharmacie", nl: "Apotheek", en: "Pharmacy")
    case .homeNurse: Text(fr: "Soins infirmiers à domicile", nl: "Thuisverpleging", en: "Home nursing")
    case .homeHelp: Text(fr: "Aide à domicile", nl: "Gezinszorg", en: "Home help")
    case .caseManager: Text(fr: "Case manager", nl: "Casemanager", en: "Case manager")
    case .neighbourhoodReferent: Text(fr: "Référent·e de quartier", nl: "Wijkreferent", en: "Neighbourhood referent")
    case .socialWorker: Text(fr: "Assistant·e social·e", nl: "Maatschappelijk werker", en: "Social worker")
    case .physiotherapist: Text(fr: "Kinésithérapeute", nl: "Kinesitherapeut", en: "Physiotherapist")
    case .occupationalTherapist: Text(fr: "Ergothérapeute", nl: "Ergotherapeut", en: "Occupational therapist")
    case .psychologist: Text(fr: "Psychologue", nl: "Psycholoog", en: "Psychologist")
    case .hospitalReferent: Text(fr: "Référent·e hospitalier·ère", nl: "Ziekenhuisreferent", en: "Hospital referent")
    }
  }
  static func mark(_ mark: MemberMark) -> Text {
    switch mark {
    case .trustedPerson: Text(fr: "Personne de confiance", nl: "Vertrouwenspersoon", en: "Trusted person")
    case .proximityReferent: Text(fr: "Référent·e de proximité", nl: "Vertrouwensreferent", en: "Proximity referent")
    case .coordinator: Text(fr: "Coordonne", nl: "Coördineert", en: "Coordinates")
    case .emergency: Text(fr: "À prévenir en urgence", nl: "In noodgeval te verwittigen", en: "Contact in an emergency")
    case .key: Text(fr: "A une clé", nl: "Heeft een sleutel", en: "Holds a key")
    }
  }
  /// One or two words for the drawing.
  static func shortMark(_ mark: MemberMark) -> Text {
    switch mark {
    case .trustedPerson: Text(fr: "confiance", nl: "vertrouwen", en: "trusted")
    case .proximityReferent: Text(fr: "référent·e", nl: "referent", en: "referent")
    case .coordinator: Text(fr: "coordonne", nl: "coördineert", en: "coordinates")
    case .emergency: Text(fr: "urgence", nl: "noodgeval", en: "emergency")
    case .key: Text(fr: "clé", nl: "sleutel", en: "key")
    }
  }
  static func reach(_ time: ReachTime) -> Text {
    switch time {
    case .day: Text(fr: "le jour", nl: "overdag", en: "by day")
    case .night: Text(fr: "la nuit", nl: "'s nachts", en: "by night")
    case .weekend: Text(fr: "le week-end", nl: "in het weekend", en: "at weekends")
    }
  }
  static let reachUnknown = Text(fr: "pas noté", nl: "niet genoteerd", en: "not noted")
  static let reachable = Text(fr: "Joignable", nl: "Bereikbaar", en: "Reachable")
  static let does = Text(fr: "Ce que cette personne fait", nl: "Wat deze persoon doet", en: "What this person does")
  static let phone = Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static let address = Text(fr: "Adresse", nl: "Adres", en: "Address")
  static let speaks = Text(fr: "Parle", nl: "Spreekt", en: "Speaks")
  static let period = Text(fr: "Dans le cercle", nl: "In de zorgcirkel", en: "In the circle")
  static func since(_ date: String) -> Text { Text(fr: "depuis \(date)", nl: "sinds \(date)", en: "since \(date)") }
  static func until(_ date: String) -> Text { Text(fr: "jusqu'à \(date)", nl: "tot \(date)", en: "until \(date)") }
  static let sees = Text(fr: "Accès au dossier", nl: "Toegang tot het dossier", en: "Access to the file")
  static func seesAccount(_ name: String) -> Text {
    Text(fr: "avec le compte de \(name), si elle est d'accord", nl: "met het account van \(name), als zij akkoord gaat", en: "with the account of \(name), if she agrees")
  }
  static func seesHouse(_ name: String) -> Text {
    Text(fr: "par l'organisation \(name), si elle est d'accord", nl: "via de organisatie \(name), als zij akkoord gaat", en: "through the organisation \(name), if she agrees")
  }
  static let note = Text(fr: "Remarque", nl: "Opmerking", en: "Note")
  static let fromFile = Text(
    fr: "Repris du dossier, rien à réécrire.", nl: "Overgenomen uit het dossier, u hoeft niets opnieuw te schrijven.",
    en: "Taken from the file, nothing to write again.")
  static let changeInFile = Text(fr: "Modifier dans le dossier", nl: "Wijzigen in het dossier", en: "Change in the file")
  static let change = Text(fr: "Modifier", nl: "Wijzigen", en: "Change")
  static func changeOf(_ name: String) -> Text { Text(fr: "Modifier : \(name)", nl: "Wijzigen: \(name)", en: "Change: \(name)") }
  static let ended = Text(fr: "N'est plus dans le cercle", nl: "Niet meer in de zorgcirkel", en: "Has left the circle")

  // Drawing
  static func drawing(_ name: String) -> Text {
    Text(fr: "Le cercle de \(name)", nl: "De zorgcirkel van \(name)", en: "The circle of \(name)")
  }
  static func description(_ informal: Int, _ formal: Int, _ holes: Int) -> Text {
    Text(
      fr: "Au milieu la personne. Autour d'elle : \(informal) de ses proches et \(formal) du côté professionnel. Places vides : \(holes). La liste qui suit dit la même chose en mots.",
      nl: "In het midden de persoon. Rond haar: \(informal) naasten en \(formal) van professionele kant. Open plaatsen: \(holes). De lijst hierna zegt hetzelfde in woorden.",
      en: "The person in the middle. Around her: \(informal) informal and \(formal) professional. Empty places: \(holes). The list that follows says the same in words.")
  }
  static let legendInformal = Text(fr: "rond : proches", nl: "rond: naasten", en: "round: informal")
  static let legendFormal = Text(fr: "carré : professionnels", nl: "vierkant: professionals", en: "square: professional")
  static let legendHole = Text(fr: "pointillé : place vide", nl: "stippellijn: open plaats", en: "dashed: empty place")

  // The sheet for the fridge
  static let whomToRing = Text(fr: "Qui appeler ?", nl: "Wie bellen?", en: "Whom to ring?")
  static let fridgeLead = Text(
    fr: "Une page en grand, à imprimer et à laisser chez elle, si elle le veut bien.",
    nl: "Eén pagina in groot lettertype, om af te drukken en bij haar te laten, als zij dat wil.",
    en: "One page in large type, to print and leave at her home, if she likes.")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let danger = Text(fr: "Danger, urgence vitale", nl: "Gevaar, levensbedreigend", en: "Danger to life")
  static let doctorOnCall = Text(fr: "Médecin de garde, nuit et week-end", nl: "Huisarts van wacht, nacht en weekend", en: "Doctor on call, night and weekend")
  static let byDay = Text(fr: "Le jour", nl: "Overdag", en: "By day")
  static let byNight = Text(fr: "La nuit", nl: "'s Nachts", en: "By night")
  static let atWeekends = Text(fr: "Le week-end", nl: "In het weekend", en: "At weekends")
  static let inEmergency = Text(fr: "D'abord, en cas d'urgence", nl: "Eerst, in noodgeval", en: "First, in an emergency")
  static let keys = Text(fr: "A une clé", nl: "Heeft een sleutel", en: "Holds a key")
  static let nobody = Text(fr: "Personne du cercle pour l'instant.", nl: "Voorlopig niemand uit de zorgcirkel.", en: "Nobody of the circle for now.")
  static let noPhone = Text(fr: "pas de téléphone noté", nl: "geen telefoon genoteerd", en: "no phone noted")
  static func asOf(_ day: String) -> Text { Text(fr: "Situation au \(day)", nl: "Stand op \(day)", en: "As of \(day)") }

  // Flashes
  package static let added = Text(fr: "Le cercle compte une personne de plus.", nl: "De zorgcirkel telt een persoon meer.", en: "The circle has one more member.")
  package static let saved = Text(fr: "C'est enregistré.", nl: "Bewaard.", en: "Saved.")
  package static let left = Text(
    fr: "C'est noté. Cette personne reste dans l'historique du cercle.", nl: "Genoteerd. Deze persoon blijft in de geschiedenis van de zorgcirkel.",
    en: "Noted. This member stays in the circle's history.")
  package static let revived = Text(fr: "De retour dans le cercle.", nl: "Terug in de zorgcirkel.", en: "Back in the circle.")
}
