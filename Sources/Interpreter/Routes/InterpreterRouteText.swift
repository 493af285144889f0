import Kernel

/// What is said after a step about an interpreter.
enum InterpreterRouteText {
  static let asked = Text(fr: "L'interprète est demandé·e par e-mail.", nl: "De tolk is per e-mail gevraagd.", en: "The interpreter was asked by e-mail.")
  static let ring = Text(
    fr: "C'est noté. Appelez maintenant le service, puis notez sa réponse.", nl: "Genoteerd. Bel nu de dienst en noteer het antwoord.",
    en: "Noted. Ring the service now, then note its answer.")
  static let noted = Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
  static let sayWhy = Text(fr: "Dites pourquoi.", nl: "Zeg waarom.", en: "Say why.")
}
