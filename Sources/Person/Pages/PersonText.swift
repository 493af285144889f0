import Care
import Kernel

/// The sentences of a person's file.
package enum PersonText {
  // The list
  static let persons = Text(fr: "Personnes", nl: "Personen", en: "Persons")
  static let lead = Text(
    fr: "Les personnes que vous accompagnez, les dernières modifiées d'abord.", nl: "De personen die u begeleidt, de laatst gewijzigde eerst.",
    en: "The persons whom you support, those changed last first.")
  static let empty = Text(
    fr: "Aucun dossier encore. Ouvrez-en un quand vous commencez à accompagner quelqu'un : un prénom suffit, ou rien.",
    nl: "Nog geen dossiers. Open er een als u iemand begint te begeleiden: een voornaam volstaat, of niets.",
    en: "No files yet. Begin one when you start to support somebody: a first name is enough, or nothing.")
  static let emptyMember = Text(
    fr: "Aucun dossier encore. Vous verrez ici les personnes dont le cercle vous nomme.",
    nl: "Nog geen dossiers. U ziet hier de personen bij wie u in de zorgcirkel staat.",
    en: "No files yet. You will see here the persons whose circle names you.")
  static let new = Text(fr: "Ouvrir un dossier", nl: "Een dossier openen", en: "Begin a file")
  static let inEmergency = Text(fr: "Ouvrir en urgence", nl: "Openen in een noodgeval", en: "Open in an emergency")
  static let caption = Text(fr: "Personnes accompagnées", nl: "Begeleide personen", en: "Persons supported")
  static let name = Text(fr: "Nom", nl: "Naam", en: "Name")
  static let born = Text(fr: "Naissance", nl: "Geboren", en: "Born")
  static let lives = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let agreement = Text(fr: "Accord", nl: "Akkoord", en: "Agreement")
  static let changed = Text(fr: "Modifié", nl: "Gewijzigd", en: "Changed")
  static func total(_ count: Int) -> Text {
    .counted(count, fr: ("# dossier", "# dossiers"), nl: ("# dossier", "# dossiers"), en: ("# file", "# files"))
  }

  // A new file
  static let newTitle = Text(fr: "Nouveau dossier", nl: "Nieuw dossier", en: "New file")
  static let newLead = Text(
    fr: "Tout est facultatif : les soins peuvent commencer sans. Ce que vous écrivez ici ne sera plus demandé.",
    nl: "Alles is facultatief: de zorg kan zonder beginnen. Wat u hier schrijft, wordt niet meer gevraagd.",
    en: "Everything is optional: care can begin without it. What you write here is not asked again.")
  static let create = Text(fr: "Ouvrir le dossier", nl: "Dossier openen", en: "Begin the file")
  static let fromRequest = Text(
    fr: "Rempli d'après la demande. Vérifiez et complétez.", nl: "Ingevuld volgens de hulpvraag. Kijk na en vul aan.",
    en: "Filled in from the request. Check and complete.")

  // Overview
  static let matters = Text(fr: "Ce qui compte pour elle", nl: "Wat voor haar telt", en: "What matters to her")
  static let mattersEmpty = Text(
    fr: "Personne n'a encore noté ce qui compte pour elle. Demandez-le-lui : c'est le meilleur début.",
    nl: "Niemand noteerde al wat voor haar telt. Vraag het haar: dat is het beste begin.",
    en: "Nobody has noted yet what matters to her. Ask her: it is the best beginning.")
  static let open = Text(fr: "En cours", nl: "Lopend", en: "Open now")
  static let noOpen = Text(fr: "Aucune demande en cours.", nl: "Geen lopende hulpvraag.", en: "No open request.")
  static let noRequests = Text(
    fr: "Aucune demande ne concerne encore cette personne. Une demande s'y lie depuis sa propre page.",
    nl: "Nog geen hulpvraag over deze persoon. U koppelt een hulpvraag op haar eigen pagina.",
    en: "No request concerns this person yet. A request is tied to her from its own page.")
  static let allRequests = Text(fr: "Toutes les demandes", nl: "Alle hulpvragen", en: "All requests")
  static let closed = Text(fr: "Demandes clôturées", nl: "Afgesloten hulpvragen", en: "Closed requests")
  static let around = Text(fr: "Autour d'elle", nl: "Rond haar", en: "Around her")
  static let noCircle = Text(fr: "Son cercle n'est pas encore noté.", nl: "Haar zorgcirkel is nog niet genoteerd.", en: "Her circle is not noted yet.")
  static let seeCircle = Text(fr: "Voir le cercle", nl: "De zorgcirkel bekijken", en: "See the circle")
  static let knowing = Text(fr: "À savoir", nl: "Om te weten", en: "To know")
  static let onlyFlag = Text(
    fr: "Cette personne est accompagnée. Elle n'a pas encore accepté de partager la suite avec vous.",
    nl: "Deze persoon wordt begeleid. Zij deelt de rest nog niet met u.",
    en: "This person is supported. She has not agreed to share the rest with you.")
  static let change = Text(fr: "Compléter ou corriger", nl: "Aanvullen of verbeteren", en: "Complete or correct")
  static let keeper = Text(fr: "Dossier tenu par", nl: "Dossier bijgehouden door", en: "File kept by")

  // Facts
  static func years(_ range: ClosedRange<Int>) -> Text {
    guard range.lowerBound == range.upperBound else {
      return Text(
        fr: "\(range.lowerBound) ou \(range.upperBound) ans", nl: "\(range.lowerBound) of \(range.upperBound) jaar",
        en: "\(range.lowerBound) or \(range.upperBound) years")
    }
    return .counted(range.lowerBound, fr: ("# an", "# ans"), nl: ("# jaar", "# jaar"), en: ("# year", "# years"))
  }
  static let speaks = Text(fr: "Parle", nl: "Spreekt", en: "Speaks")
  static let little = Text(fr: "un peu", nl: "een beetje", en: "a little")
  static let phone = Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
  static let livesAt = Text(fr: "Adresse", nl: "Adres", en: "Address")
  static let noFixedAddress = Text(fr: "Sans adresse fixe", nl: "Geen vast adres", en: "No fixed address")
  static let livesIn = Text(fr: "Vit", nl: "Woont", en: "Lives")
  static let doctor = Text(fr: "Médecin traitant", nl: "Huisarts", en: "Doctor")
  static let pharmacy = Text(fr: "Pharmacie", nl: "Apotheek", en: "Pharmacy")
  static let insurance = Text(fr: "Assurance maladie", nl: "Ziekteverzekering", en: "Health insurance")
  static let household = Text(fr: "Ménage", nl: "Gezin", en: "Household")
  static let nothingYet = Text(fr: "Rien de noté encore.", nl: "Nog niets genoteerd.", en: "Nothing noted yet.")
  static func answeredBy(_ words: String) -> Text { Text(fr: "répond : \(words)", nl: "neemt op: \(words)", en: "answered by: \(words)") }

  static func gender(_ gender: Gender) -> Text {
    switch gender {
    case .female: Text(fr: "Femme", nl: "Vrouw", en: "Woman")
    case .male: Text(fr: "Homme", nl: "Man", en: "Man")
    case .other: Text(fr: "Autre", nl: "Anders", en: "Other")
    case .unknown: Text(fr: "Non précisé", nl: "Niet opgegeven", en: "Not said")
    }
  }
  static let agreedUntil = Text(fr: "Accord jusqu'au", nl: "Akkoord tot en met", en: "Agreed until")
  static let noRenewals = Text(
    fr: "Aucun accord n'est à renouveler pour le moment.", nl: "Er is nu geen toestemming te vernieuwen.", en: "No consent is to be renewed for now.")
  static let everybody = Text(fr: "Voir toutes les personnes", nl: "Alle personen tonen", en: "Show everybody")
  static let seeRenewals = Text(fr: "Les voir", nl: "Tonen", en: "Show them")
  static func renewals(_ count: Int) -> Text {
    .counted(
      count, fr: ("Un accord est à renouveler.", "# accords sont à renouveler."), nl: ("Eén toestemming is te vernieuwen.", "# toestemmingen zijn te vernieuwen."),
      en: ("One consent is to be renewed.", "# consents are to be renewed."))
  }

  static func noNumber(_ reason: NoNumberReason) -> Text {
    switch reason {
    case .notYetKnown: Text(fr: "Pas encore connu", nl: "Nog niet gekend", en: "Not known yet")
    case .withoutPapers: Text(fr: "Sans papiers", nl: "Zonder papieren", en: "Without papers")
    case .procedureRunning: Text(fr: "Procédure en cours", nl: "Procedure loopt", en: "Procedure running")
    case .livesAbroad: Text(fr: "Domiciliée à l'étranger", nl: "Woont officieel in het buitenland", en: "Officially lives abroad")
    case .doesNotWish: Text(fr: "Ne souhaite pas le donner", nl: "Wil het niet geven", en: "Does not wish to give it")
    }
  }
  static func interpreter(_ interpreter: Interpreter) -> Text {
    switch interpreter {
    case .notNeeded: Text(fr: "Pas nécessaire", nl: "Niet nodig", en: "Not needed")
    case .needed: Text(fr: "Interprète nécessaire", nl: "Tolk nodig", en: "Interpreter needed")
    case .signLanguage: Text(fr: "Langue des signes", nl: "Gebarentaal", en: "Sign language")
    case .familyTranslates: Text(fr: "Un proche traduit, avec son accord", nl: "Een naaste vertaalt, met haar akkoord", en: "A relative translates, with her agreement")
    }
  }
  static func reading(_ ability: ReadingAbility) -> Text {
    switch ability {
    case .unknown: Text(fr: "Non précisé", nl: "Niet opgegeven", en: "Not said")
    case .easily: Text(fr: "Lit facilement", nl: "Leest vlot", en: "Reads easily")
    case .withDifficulty: Text(fr: "Lit avec difficulté", nl: "Leest moeilijk", en: "Reads with difficulty")
    case .largePrint: Text(fr: "Grands caractères", nl: "Grote letters", en: "Large print")
    case .doesNotRead: Text(fr: "Ne lit pas", nl: "Leest niet", en: "Does not read")
    case .braille: Text(fr: "Braille", nl: "Braille", en: "Braille")
    }
  }
  static func household(_ kind: Household.Kind) -> Text {
    switch kind {
    case .unknown: Text(fr: "Non précisé", nl: "Niet opgegeven", en: "Not said")
    case .alone: Text(fr: "Vit seule", nl: "Woont alleen", en: "Lives alone")
    case .couple: Text(fr: "En couple", nl: "Als koppel", en: "As a couple")
    case .withChildren: Text(fr: "Avec un ou des enfants", nl: "Met een of meer kinderen", en: "With children")
    case .withOthers: Text(fr: "Avec d'autres personnes", nl: "Met anderen", en: "With others")
    }
  }
  static func insurance(_ state: Insurance.State) -> Text {
    switch state {
    case .unknown: Text(fr: "Inconnue", nl: "Niet gekend", en: "Not known")
    case .insured: Text(fr: "En ordre", nl: "In orde", en: "In order")
    case .notInOrder: Text(fr: "Pas en ordre", nl: "Niet in orde", en: "Not in order")
    case .urgentMedicalAid: Text(fr: "Aide médicale urgente", nl: "Dringende medische hulp", en: "Urgent medical aid")
    case .none: Text(fr: "Aucune", nl: "Geen", en: "None")
    }
  }
  static func community(_ community: Insurance.Community) -> Text {
    switch community {
    case .common: Text(fr: "COCOM (Iriscare)", nl: "GGC (Iriscare)", en: "COCOM (Iriscare)")
    case .french: Text(fr: "COCOF (PHARE)", nl: "COCOF (PHARE)", en: "COCOF (PHARE)")
    case .flemish: Text(fr: "VGC, caisse de soins flamande", nl: "VGC, Vlaamse zorgkas", en: "VGC, Flemish care insurance fund")
    }
  }
  /// Before until when she is away.
  static let holderIs = Text(fr: "La personne qui s'en occupe :", nl: "Wie dit opgenomen heeft:", en: "Whoever has it:")
  static func residence(_ kind: Residence.Kind) -> Text {
    switch kind {
    case .home: Text(fr: "À la maison", nl: "Thuis", en: "At home")
    case .serviceFlat: Text(fr: "En résidence-services", nl: "In een serviceflat", en: "In a service flat")
    case .noFixedPlace: Text(fr: "Sans lieu fixe", nl: "Zonder vaste plek", en: "Without a fixed place")
    case .shortStay: Text(fr: "En court séjour", nl: "In kortverblijf", en: "In a short stay")
    case .hospital: Text(fr: "À l'hôpital", nl: "In het ziekenhuis", en: "In hospital")
    case .restHome: Text(fr: "En maison de repos", nl: "In een rusthuis", en: "In a rest home")
    case .nursingHome: Text(fr: "En maison de repos et de soins", nl: "In een rust- en verzorgingstehuis", en: "In a nursing home")
    case .psychiatricCareHome: Text(fr: "En maison de soins psychiatriques", nl: "In een psychiatrisch verzorgingstehuis", en: "In a psychiatric care home")
    case .otherInstitution: Text(fr: "Dans une autre institution", nl: "In een andere instelling", en: "In another institution")
    case .died: Text(fr: "Décédée", nl: "Overleden", en: "Has died")
    }
  }
}
