import Kernel

/// What is said when something cannot be done with one of several needs.
enum NeedProblemText {
  static let wordsMissing = Text(
    fr: "Dites en quelques mots de quoi la personne a besoin.", nl: "Zeg in enkele woorden wat de persoon nodig heeft.",
    en: "Say in a few words what the person needs.")
  static let tooMany = Text(
    fr: "Une demande porte au plus \(Need.most) besoins. Ouvrez une autre demande pour la suite.",
    nl: "Een hulpvraag telt hoogstens \(Need.most) noden. Open een andere hulpvraag voor de rest.",
    en: "A request holds at most \(Need.most) needs. Open another request for the rest.")
  static let unknown = Text(
    fr: "Ce besoin ou cette orientation n'existe pas dans la demande.", nl: "Deze nood of doorverwijzing bestaat niet in de hulpvraag.",
    en: "There is no such need or referral in the request.")
  static let alreadyClosed = Text(
    fr: "Ce besoin a déjà une réponse. Rouvrez-le pour continuer.", nl: "Deze nood heeft al een antwoord. Heropen ze om verder te gaan.",
    en: "This need has an outcome already. Reopen it to go on.")
  static let notClosed = Text(fr: "Ce besoin est encore ouvert.", nl: "Deze nood is nog open.", en: "This need is still open.")
}
