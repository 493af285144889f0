/// A sentence of the interface. French, Dutch and English are complete by construction; others may be added.
package struct Text: Hashable, Sendable, Codable {
  package let fr: String
  package let nl: String
  package let en: String
  /// Further languages, for public and personal pages.
  package let also: [Language: String]

  package init(fr: String, nl: String, en: String, also: [Language: String] = [:]) {
    self.fr = fr
    self.nl = nl
    self.en = en
    self.also = also
  }

  /// The same words in every language: names, numbers, addresses.
  package init(same words: String) { self.init(fr: words, nl: words, en: words) }

  /// The sentence in a language; a further language without this sentence shows French, the language of most helpers in Brussels.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .french: fr
    case .dutch: nl
    case .english: en
    default: also[language] ?? fr
    }
  }

  /// Chooses between one and many. French counts 0 as one; Dutch and English as many.
  ///
  /// `#` in a form stands for the number.
  package static func counted(
    _ number: Int, fr: (one: String, many: String), nl: (one: String, many: String), en: (one: String, many: String)
  ) -> Text {
    func fill(_ form: String) -> String {
      form.split(separator: "#", omittingEmptySubsequences: false).joined(separator: String(number))
    }
    return Text(
      fr: fill(number == 0 || number == 1 ? fr.one : fr.many), nl: fill(number == 1 ? nl.one : nl.many),
      en: fill(number == 1 ? en.one : en.many))
  }
}
