import Kernel

/// What is said when a call cannot be stored as it was typed, or a call-back not be done.
enum CallProblemText {
  static let callerMissing = Text(fr: "Dites qui appelle.", nl: "Zeg wie er belt.", en: "Say who is calling.")
  static let receivedImpossible = Text(
    fr: "Ce moment n'est pas possible : au plus un mois en arrière, et pas dans le futur.",
    nl: "Dit moment kan niet: hoogstens een maand geleden, en niet in de toekomst.",
    en: "This moment is not possible: at most a month ago, and not in the future.")
  static let nothingChosen = Text(
    fr: "Choisissez d'abord au moins une adresse dans l'annuaire.", nl: "Kies eerst minstens één adres uit de gids.",
    en: "First choose at least one address from the directory.")
  static let contactMissing = Text(
    fr: "Pour rappeler, il faut un numéro ou une adresse e-mail.", nl: "Om terug te bellen is een nummer of e-mailadres nodig.",
    en: "To call back, a number or an e-mail address is needed.")
  static let dueMissing = Text(fr: "Dites quand rappeler.", nl: "Zeg wanneer u terugbelt.", en: "Say when to call back.")
  static let dueImpossible = Text(
    fr: "Ce moment est déjà passé, ou trop loin (un an au plus).", nl: "Dit moment is al voorbij, of te ver (hoogstens een jaar).",
    en: "This moment has passed, or is too far away (a year at most).")
  static let resultMissing = Text(
    fr: "Dites ce que cet appel a donné.", nl: "Zeg wat deze oproep opleverde.", en: "Say what came of this call.")
  static let alreadyEnded = Text(
    fr: "Ce rappel est déjà terminé. Remettez-le dans la file pour continuer.",
    nl: "Dit terugbelverzoek is al afgerond. Zet het terug in de wachtrij om verder te gaan.",
    en: "This call-back is done already. Put it back in the queue to go on.")
  static let notEnded = Text(
    fr: "Ce rappel attend encore.", nl: "Dit terugbelverzoek wacht nog.", en: "This call-back is still waiting.")
  static let changedMeanwhile = Text(
    fr: "Quelqu'un d'autre s'en est occupé entre-temps. Voici où en est ce rappel.",
    nl: "Iemand anders heeft dit intussen behandeld. Dit is de huidige stand.",
    en: "Somebody else has dealt with it meanwhile. This is how it stands now.")
  static let noSuchColleague = Text(
    fr: "Choisissez un·e collègue de la liste.", nl: "Kies een collega uit de lijst.", en: "Choose a colleague from the list.")
  static let ownStandIn = Text(
    fr: "Choisissez quelqu'un d'autre : une personne absente ne se remplace pas elle-même.",
    nl: "Kies iemand anders: wie afwezig is, vervangt zichzelf niet.", en: "Choose somebody else: whoever is away cannot replace herself.")
  static let absenceBackwards = Text(
    fr: "Le dernier jour vient avant le premier, ou est déjà passé.", nl: "De laatste dag valt vóór de eerste, of is al voorbij.",
    en: "The last day comes before the first, or has passed.")
  static func noRule(_ day: Day) -> Text {
    Text(
      fr: "Aucune règle du helpdesk n'est connue au \(day.description). Complétez Parameters/calls/rules.yaml.",
      nl: "Er is geen regel van de helpdesk bekend op \(day.description). Vul Parameters/calls/rules.yaml aan.",
      en: "No rule of the helpdesk is known for \(day.description). Complete Parameters/calls/rules.yaml.")
  }
}
