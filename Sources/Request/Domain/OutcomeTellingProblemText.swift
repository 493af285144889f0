package import Kernel

/// What is said when somebody cannot be told how it went.
enum OutcomeTellingProblemText {
  static let tooEarly = Text(
    fr: "Il n'y a pas encore de suite à dire : la demande est ouverte et aucune aide n'est en place.",
    nl: "Er is nog niets te vertellen: de hulpvraag is open en er is nog geen hulp.",
    en: "There is nothing to tell yet: the request is open and no help is in place.")
  static let alreadyTold = Text(fr: "C'est déjà dit.", nl: "Dit is al verteld.", en: "This was told already.")
  static let notPossible = Text(
    fr: "Nous ne pouvons pas le dire par écrit : il manque un accord ou une adresse.",
    nl: "We kunnen dit niet schriftelijk laten weten: er ontbreekt een akkoord of een adres.",
    en: "It cannot be told in writing: an agreement or an address is missing.")
  static let envelope = Text(
    fr: "Écrivez le nom et l'adresse, ligne par ligne, comme sur l'enveloppe.", nl: "Schrijf naam en adres, regel per regel, zoals op de omslag.",
    en: "Write the name and the address, line by line, as on the envelope.")
  static let howMissing = Text(
    fr: "Dites comment la personne a dit oui à ce mot de plus.", nl: "Zeg hoe de persoon ja zei op dit extra woord.",
    en: "Say how the person agreed to this further word.")
}

extension OutcomeTelling {
  /// A further word to a reporter, with how she agreed to it; `nil` for none.
  ///
  /// - Throws: ``Kernel/Invalid`` on the field `agreedHow`.
  package static func further(_ words: String, agreedHow: String) throws(Invalid) -> String? {
    guard !words.trimmed.isEmpty else { return nil }
    guard !agreedHow.trimmed.isEmpty else {
      throw Invalid([FieldProblem("agreedHow", code: "outcome.how-missing", text: OutcomeTellingProblemText.howMissing)])
    }
    return words.trimmed
  }
}
