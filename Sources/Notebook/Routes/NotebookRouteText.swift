import Kernel

/// What is said on top of the page after something was written into a notebook.
enum NotebookRouteText {
  static let written = Text(fr: "C'est écrit dans le cahier.", nl: "Het staat in het schrift.", en: "It is in the notebook.")
  static let answered = Text(fr: "Votre réponse est dans le cahier.", nl: "Uw antwoord staat in het schrift.", en: "Your answer is in the notebook.")
  static let settled = Text(fr: "La question est close.", nl: "De vraag is afgesloten.", en: "The question is settled.")
  static let reopened = Text(fr: "La question est de nouveau ouverte.", nl: "De vraag staat weer open.", en: "The question is open again.")
  static let becameRequest = Text(
    fr: "La question est devenue cette demande.", nl: "De vraag werd deze hulpvraag.", en: "The question has become this request.")
  static func askWho(_ name: String) -> Text {
    Text(
      fr: "Une question du cahier de liaison demande une suite. Parlez-en avec \(name).",
      nl: "Een vraag uit het communicatieschrift vraagt om een vervolg. Spreek erover met \(name).",
      en: "A question in the notebook needs a follow-up. Talk to \(name) about it.")
  }
}
