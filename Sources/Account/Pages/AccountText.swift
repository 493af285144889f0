package import Kernel

/// The sentences of the sign-in pages.
package enum AccountText {
  static let signIn = Text(fr: "Se connecter", nl: "Aanmelden", en: "Sign in")
  static let forWhom = Text(
    fr: "Pour les personnes qui travaillent avec Relais. Pour trouver de l'aide ou signaler un besoin, il ne faut pas de compte.",
    nl: "Voor wie met Relais werkt. Om hulp te vinden of een nood te melden hebt u geen account nodig.",
    en: "For people who work with Relais. You need no account to find help or to report a need.")
  static let email = Text(fr: "Adresse électronique", nl: "E-mailadres", en: "E-mail address")
  static let password = Text(fr: "Mot de passe", nl: "Wachtwoord", en: "Password")
  static let forgotten = Text(
    fr: "Mot de passe oublié ? L'administrateur de votre organisation peut vous en donner un nouveau.",
    nl: "Wachtwoord vergeten? De beheerder van uw organisatie kan u een nieuw geven.",
    en: "Forgotten your password? Your organisation's administrator can give you a new one.")
  static let chooseOrganization = Text(
    fr: "Pour quelle organisation travaillez-vous maintenant ?", nl: "Voor welke organisatie werkt u nu?",
    en: "Which organisation are you working for now?")
  static let goOn = Text(fr: "Continuer", nl: "Verdergaan", en: "Continue")
  static let signedInAs = Text(fr: "Vous êtes connecté·e", nl: "U bent aangemeld", en: "You are signed in")
  static func signedIn(name: String, organization: String) -> Text {
    Text(
      fr: "\(name), vous travaillez pour \(organization).", nl: "\(name), u werkt voor \(organization).",
      en: "\(name), you are working for \(organization).")
  }
  static let goToWork = Text(fr: "Aller à l'accueil", nl: "Naar de startpagina", en: "Go to the home page")
  package static let signedOut = Text(fr: "Vous êtes déconnecté·e.", nl: "U bent afgemeld.", en: "You are signed out.")
  static let sessionEnded = Text(
    fr: "Vous n'êtes plus connecté·e", nl: "U bent niet meer aangemeld", en: "You are no longer signed in")
  static let sessionEndedHint = Text(
    fr: "Rien n'a été enregistré. Copiez votre texte ci-dessous, connectez-vous et collez-le.",
    nl: "Er is niets bewaard. Kopieer uw tekst hieronder, meld u aan en plak hem terug.",
    en: "Nothing was stored. Copy your text below, sign in and paste it.")
  static let whatYouWrote = Text(fr: "Ce que vous aviez écrit", nl: "Wat u geschreven had", en: "What you had written")
}
