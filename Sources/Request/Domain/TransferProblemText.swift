import Kernel

/// What is said when a request cannot be offered to another team, or an offer cannot be answered.
enum TransferProblemText {
  static let teamMissing = Text(
    fr: "Choisissez l'organisation ou l'équipe.", nl: "Kies de organisatie of het team.", en: "Choose the organisation or team.")
  static let wordsMissing = Text(
    fr: "Dites en un mot à l'autre équipe pourquoi vous lui proposez cette demande.",
    nl: "Zeg het andere team in een woord waarom u deze hulpvraag aanbiedt.", en: "Tell the other team in a word why you offer this request.")
  static let yesMissing = Text(
    fr: "Dites comment la personne a marqué son accord : rien n'est transmis sans elle.",
    nl: "Zeg hoe de persoon akkoord ging: zonder haar wordt niets doorgegeven.", en: "Say how the person said yes: nothing is passed on without her.")
  static let reasonMissing = Text(
    fr: "Dites pourquoi vous ne pouvez pas la reprendre : l'autre équipe reste responsable.",
    nl: "Zeg waarom u ze niet kunt overnemen: het andere team blijft verantwoordelijk.",
    en: "Say why you cannot take it over: the other team stays responsible.")
  static let ownOrganization = Text(
    fr: "Cette demande est déjà chez vous. Pour une collègue, utilisez « Confier à une collègue ».",
    nl: "Deze hulpvraag is al bij u. Voor een collega gebruikt u ‘Aan een collega geven’.",
    en: "This request is with you already. For a colleague use “Give to a colleague”.")
  static let alreadyOffered = Text(
    fr: "Cette demande est déjà proposée à une équipe. Attendez sa réponse, ou retirez la proposition.",
    nl: "Deze hulpvraag is al aan een team aangeboden. Wacht het antwoord af of trek het aanbod in.",
    en: "This request is offered to a team already. Wait for its answer, or take the offer back.")
  static let alreadyAnswered = Text(
    fr: "Cette proposition a déjà une réponse, ou a été retirée.", nl: "Dit aanbod is al beantwoord of ingetrokken.",
    en: "This offer was answered already, or taken back.")
  static let isJoined = Text(
    fr: "Plusieurs signalements sont réunis ici. Séparez-les d'abord, puis transmettez chacun.",
    nl: "Hier horen meerdere meldingen samen. Haal ze eerst uit elkaar en draag dan elke over.",
    en: "Several reports are read together here. First part them, then pass each on.")
  static let personRefused = Text(
    fr: "La personne ne souhaite pas d'aide : il n'y a rien à transmettre.", nl: "De persoon wil geen hulp: er is niets door te geven.",
    en: "The person does not want help: there is nothing to pass on.")
}
