import Care
import Kernel

/// What is said after something was done with a message.
enum MessageRouteText {
  static let again = Text(
    fr: "Le message repart.", nl: "Het bericht vertrekt opnieuw.", en: "The message leaves again.")
  static let noted = Text(fr: "C'est noté.", nl: "Dat is genoteerd.", en: "Noted.")
  static func posted(_ number: Int) -> Text {
    .counted(
      number, fr: ("# lettre notée comme postée.", "# lettres notées comme postées."), nl: ("# brief genoteerd als gepost.", "# brieven genoteerd als gepost."),
      en: ("# letter noted as posted.", "# letters noted as posted."))
  }
  static func written(_ channel: MessageChannel) -> Text {
    switch channel {
    case .email: Text(fr: "L'e-mail va partir.", nl: "De e-mail vertrekt zo.", en: "The e-mail will leave.")
    case .sms: Text(fr: "Le SMS va partir.", nl: "De sms vertrekt zo.", en: "The text message will leave.")
    case .letter:
      Text(
        fr: "Il n'y a que le papier : la lettre est prête à imprimer.", nl: "Enkel papier past: de brief ligt klaar om af te drukken.",
        en: "Only paper fits: the letter is ready to print.")
    }
  }
}
