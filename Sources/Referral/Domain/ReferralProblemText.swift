import Kernel

/// What is wrong with a referral, for the one who wanted something of it.
enum ReferralProblemText {
  static func noRule(_ day: String) -> Text {
    Text(
      fr: "Aucune règle des orientations ne vaut le \(day) : complétez Parameters/referrals/rules.yaml.",
      nl: "Geen enkele regel voor doorverwijzingen geldt op \(day): vul Parameters/referrals/rules.yaml aan.",
      en: "No rule of referrals holds on \(day): complete Parameters/referrals/rules.yaml.")
  }
  static let emailNeeded = Text(
    fr: "Pour un e-mail, il faut une adresse. Sinon, choisissez la lettre ou le téléphone.",
    nl: "Voor een e-mail is een adres nodig. Kies anders de brief of de telefoon.",
    en: "An e-mail needs an address. Otherwise choose the letter or the telephone.")
  static let postNeeded = Text(
    fr: "Pour une lettre, il faut une adresse postale.", nl: "Voor een brief is een postadres nodig.", en: "A letter needs a postal address.")
  static let phoneNeeded = Text(
    fr: "Pour appeler, il faut un numéro de téléphone.", nl: "Om te bellen is een telefoonnummer nodig.",
    en: "To ring the service a phone number is needed.")
  static let phoneUnreadable = Text(
    fr: "Nous ne reconnaissons pas de numéro de téléphone. Écrivez par exemple 02 000 00 00.",
    nl: "Wij herkennen geen telefoonnummer. Schrijf bijvoorbeeld 02 000 00 00.",
    en: "We cannot find a phone number there. Write for example 02 000 00 00.")
  static let notAgreed = Text(
    fr: "La personne n'a pas encore donné son accord : rien n'est envoyé.", nl: "De persoon heeft nog niet ingestemd: er wordt niets verstuurd.",
    en: "The person has not agreed yet: nothing is sent.")
  static let notAllowed = Text(
    fr: "Ce n'est plus possible à ce stade. Voici où en est l'orientation.", nl: "Dit kan niet meer in deze fase. Zo staat de doorverwijzing er nu voor.",
    en: "This is no longer possible at this stage. This is where the referral stands.")
  static let emptyAdvice = Text(
    fr: "Écrivez votre avis en quelques mots.", nl: "Schrijf uw advies in enkele woorden.", en: "Write your advice in a few words.")
  static let notYet = Text(fr: "Le délai court encore.", nl: "De termijn loopt nog.", en: "There is still time to answer.")
  static let planTooSmall = Text(
    fr: "Choisissez au moins deux services qui n'ont encore rien reçu.", nl: "Kies minstens twee diensten die nog niets ontvingen.",
    en: "Choose at least two services that have not received anything yet.")
  static let planPlaces = Text(
    fr: "Donnez à chaque service choisi une autre place.", nl: "Geef elke gekozen dienst een andere plaats.",
    en: "Give every chosen service another place.")
}
