import Kernel

/// Sentences about accounts and signing in that do not depend on a page.
enum AccountProblemText {
  static let signInRefused = Text(
    fr: "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux ; votre administrateur peut donner un nouveau mot de passe.",
    nl: "Dit adres en dit wachtwoord horen niet bij elkaar. Kijk beide na; uw beheerder kan een nieuw wachtwoord geven.",
    en: "This address and this password do not belong together. Check both; your administrator can give you a new password.")
  static let noHouse = Text(
    fr: "Votre compte n'est lié à aucune organisation aujourd'hui. Demandez à votre administrateur de l'y ajouter.",
    nl: "Uw account hoort vandaag bij geen enkele organisatie. Vraag uw beheerder om het toe te voegen.",
    en: "Your account belongs to no organisation today. Ask your administrator to add it.")
  static func tooMany(minutes: Int) -> Text {
    .counted(
      minutes,
      fr: ("Trop d'essais. Réessayez dans une minute.", "Trop d'essais. Réessayez dans # minutes."),
      nl: ("Te veel pogingen. Probeer het over een minuut opnieuw.", "Te veel pogingen. Probeer het over # minuten opnieuw."),
      en: ("Too many attempts. Try again in a minute.", "Too many attempts. Try again in # minutes."))
  }
  static let email = Text(
    fr: "Écrivez une adresse électronique complète, comme prenom@exemple.be.", nl: "Schrijf een volledig e-mailadres, zoals naam@voorbeeld.be.",
    en: "Write a complete e-mail address, such as name@example.be.")
  static let emailTaken = Text(
    fr: "Il existe déjà un compte avec cette adresse.", nl: "Er bestaat al een account met dit adres.",
    en: "There is already an account with this address.")
  static let name = Text(
    fr: "Écrivez un nom, de 200 caractères au plus.", nl: "Schrijf een naam van hoogstens 200 tekens.",
    en: "Write a name of at most 200 characters.")
  static let password = Text(
    fr: "Un mot de passe a au moins 12 caractères et au plus 200.", nl: "Een wachtwoord heeft minstens 12 en hoogstens 200 tekens.",
    en: "A password has at least 12 characters and at most 200.")
  static let days = Text(
    fr: "Le dernier jour vient avant le premier.", nl: "De laatste dag komt voor de eerste.", en: "The last day comes before the first.")
}
