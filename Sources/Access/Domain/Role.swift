package import Kernel

/// What somebody comes to Relais for. The codes are stored; new roles are added, never renamed.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case person, carer
  case helpdeskAgent = "helpdesk-agent"
  case neighbourhoodReferent = "neighbourhood-referent"
  case proximityReferent = "proximity-referent"
  case caseManager = "case-manager"
  case occupationalTherapist = "occupational-therapist"
  case psychologist
  case generalPractitioner = "general-practitioner"
  case pharmacist
  case homeNurse = "home-nurse"
  case homeHelp = "home-help"
  case hospitalReferent = "hospital-referent"
  case concertationOrganiser = "concertation-organiser"
  case communityModerator = "community-moderator"
  case directoryEditor = "directory-editor"
  case programmeCoordinator = "programme-coordinator"
  case evaluator
  case receivingService = "receiving-service"
  case volunteer
  case insurerReader = "insurer-reader"
  case outsideModerator = "outside-moderator"
  case authorityReader = "authority-reader"
  case dataProtectionOfficer = "data-protection-officer"
  case administrator

  /// Those who take, clarify and refer requests.
  package static let requestWorkers: Set<Role> = [.helpdeskAgent, .neighbourhoodReferent, .caseManager]
  /// Those who take calls and ring people back.
  package static let callTakers: Set<Role> = [.helpdeskAgent, .neighbourhoodReferent]
  /// Those who read the figures of the team; who is not among ``gapReaders`` sees small counts hidden.
  package static let figureReaders: Set<Role> = requestWorkers.union([.programmeCoordinator, .evaluator])
  /// Those who see single gaps.
  package static let gapReaders: Set<Role> = requestWorkers.union([.programmeCoordinator])
  /// Those who may open the register of gaps; who is not among ``gapReaders`` sees counts only, small ones hidden.
  package static let gapRegister: Set<Role> = gapReaders.union([.evaluator, .authorityReader])
  /// Those who read how many persons are included: counts, small ones hidden.
  package static let inclusionReaders: Set<Role> = [.programmeCoordinator, .evaluator]
  /// Those who may keep files of persons for their organisation.
  package static let fileKeepers: Set<Role> = requestWorkers.union([.occupationalTherapist, .psychologist, .concertationOrganiser])
  /// Those who may have a care relation to a person at all.
  package static let careWorkers: Set<Role> = fileKeepers.union([
    .proximityReferent, .generalPractitioner, .pharmacist, .homeNurse, .homeHelp, .hospitalReferent, .volunteer,
  ])
  /// Those who may open a file in an emergency, with a reason, announced and reviewed.
  package static let emergencyOpeners: Set<Role> = careWorkers.subtracting([.volunteer, .homeHelp])
  /// Those to whom health may be told: bound by medical secrecy. The case manager acts for the programme's care team.
  package static let boundByMedicalSecrecy: Set<Role> = [
    .caseManager, .occupationalTherapist, .psychologist, .generalPractitioner, .pharmacist, .homeNurse, .hospitalReferent,
  ]
  /// Those who give the services of a programme that is paid by units.
  package static let programmeProviders: Set<Role> = [.caseManager, .occupationalTherapist, .psychologist]
  /// Those who read what a programme cost: amounts without persons.
  package static let costReaders: Set<Role> = [.programmeCoordinator]
  /// Those who see where the people of a programme stand: by the number of the file, without names.
  package static let programmeSteerers: Set<Role> = [.programmeCoordinator]
  /// Those who read the access log.
  package static let logReaders: Set<Role> = [.dataProtectionOfficer]

  package var name: Text {
    switch self {
    case .person: Text(fr: "Personne accompagnée", nl: "Ondersteunde persoon", en: "Person supported")
    case .carer: Text(fr: "Aidant·e proche", nl: "Mantelzorger", en: "Informal carer")
    case .helpdeskAgent: Text(fr: "Helpdesk", nl: "Helpdesk", en: "Helpdesk agent")
    case .neighbourhoodReferent: Text(fr: "Référent·e de quartier", nl: "Wijkreferent", en: "Neighbourhood referent")
    case .proximityReferent: Text(fr: "Référent·e de proximité", nl: "Vertrouwensreferent", en: "Proximity referent")
    case .caseManager: Text(fr: "Case manager", nl: "Casemanager", en: "Case manager")
    case .occupationalTherapist: Text(fr: "Ergothérapeute", nl: "Ergotherapeut", en: "Occupational therapist")
    case .psychologist: Text(fr: "Psychologue", nl: "Psycholoog", en: "Psychologist")
    case .generalPractitioner: Text(fr: "Médecin généraliste", nl: "Huisarts", en: "General practitioner")
    case .pharmacist: Text(fr: "Pharmacien·ne", nl: "Apotheker", en: "Pharmacist")
    case .homeNurse: Text(fr: "Infirmier·ère à domicile", nl: "Thuisverpleegkundige", en: "Home nurse")
    case .homeHelp: Text(fr: "Service d'aide à domicile", nl: "Dienst voor gezinszorg", en: "Home-help service")
    case .hospitalReferent: Text(fr: "Référent·e hospitalier·ère", nl: "Ziekenhuisreferent", en: "Hospital referent")
    case .concertationOrganiser: Text(fr: "Organisateur·rice de concertation", nl: "Overlegorganisator", en: "Concertation organiser")
    case .communityModerator: Text(fr: "Animateur·rice de communauté de pratique", nl: "Moderator van een praktijkgemeenschap", en: "Community-of-practice moderator")
    case .directoryEditor: Text(fr: "Rédaction de l'annuaire", nl: "Redactie van de gids", en: "Directory editor")
    case .programmeCoordinator: Text(fr: "Coordination du programme", nl: "Programmacoördinatie", en: "Programme coordinator")
    case .evaluator: Text(fr: "Évaluation", nl: "Evaluatie", en: "Evaluator")
    case .receivingService: Text(fr: "Service qui reçoit", nl: "Ontvangende dienst", en: "Receiving service")
    case .volunteer: Text(fr: "Volontaire", nl: "Vrijwilliger", en: "Volunteer")
    case .insurerReader: Text(fr: "Lecture pour la mutualité", nl: "Lezer van het ziekenfonds", en: "Insurer's reader")
    case .outsideModerator: Text(fr: "Animation d'une autre organisation", nl: "Moderator van een andere organisatie", en: "Moderator from another organisation")
    case .authorityReader: Text(fr: "Commune ou Région", nl: "Gemeente of Gewest", en: "Municipality or region")
    case .dataProtectionOfficer: Text(fr: "Délégué·e à la protection des données", nl: "Functionaris voor gegevensbescherming", en: "Data protection officer")
    case .administrator: Text(fr: "Administration", nl: "Beheer", en: "Administrator")
    }
  }
}
