import Kernel

/// What is said on top of the page after a call was stored.
enum CallRouteText {
  static let stored = Text(fr: "L'appel est enregistré.", nl: "De oproep is bewaard.", en: "The call is stored.")
  static func storedRequest(_ number: String) -> Text {
    Text(
      fr: "L'appel est enregistré ; il a ouvert la demande \(number).", nl: "De oproep is bewaard; hij opende hulpvraag \(number).",
      en: "The call is stored; it opened request \(number).")
  }
  static let storedGap = Text(
    fr: "L'appel est enregistré, la lacune est comptée.", nl: "De oproep is bewaard, het hiaat is geteld.",
    en: "The call is stored, the gap is counted.")
  static let storedList = Text(
    fr: "L'appel est enregistré. Voici la liste à envoyer, à imprimer ou à lire.",
    nl: "De oproep is bewaard. Dit is de lijst om te sturen, af te drukken of voor te lezen.",
    en: "The call is stored. This is the list to send, print or read out.")
  static let storedBack = Text(
    fr: "L'appel est enregistré, le rappel est dans la file.", nl: "De oproep is bewaard, het terugbellen staat in de wachtrij.",
    en: "The call is stored, the call-back is in the queue.")
  static let struck = Text(
    fr: "L'appel n'est plus compté.", nl: "De oproep telt niet meer mee.", en: "The call is counted no more.")
  static let restored = Text(fr: "L'appel compte à nouveau.", nl: "De oproep telt weer mee.", en: "The call counts again.")
  static let noHolder = Text(
    fr: "Dites ce que l'essai a donné.", nl: "Zeg wat de poging opleverde.", en: "Say what came of the try.")
}
