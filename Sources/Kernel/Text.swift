/// A sentence of the interface. French, Dutch and English are complete by construction; others come from the tables of languages.
package struct Text: Hashable, Sendable, Codable {
  package let fr: String
  package let nl: String
  package let en: String
  /// Further languages that this text brings along itself: words from data, that stand in no table.
  package let also: [Language: String]
  /// How the sentence finds its translation when a name or a number stands in it.
  private var pattern: Pattern?

  private enum CodingKeys: String, CodingKey { case fr, nl, en, also }

  /// Words that are known only when the program runs.
  ///
  /// Generic, and second choice, so that what stands in the source becomes a ``Phrase`` and keeps its parts.
  @_disfavoredOverload
  package init<Words: StringProtocol>(fr: Words, nl: Words, en: Words, also: [Language: String] = [:]) {
    self.fr = String(fr)
    self.nl = String(nl)
    self.en = String(en)
    self.also = also
  }

  /// A sentence as it stands in the source; names and numbers in it keep their places in further languages.
  package init(fr: Phrase, nl: Phrase, en: Phrase, also: [Language: String] = [:]) {
    self.init(fr: fr.words(), nl: nl.words(), en: en.words(), also: also)
    if !fr.parts.isEmpty { pattern = Pattern(forms: [fr], number: nil, others: [nl.parts, en.parts]) }
  }

  /// Words that somebody typed or a file brought, in the three languages.
  package init(written fr: String, _ nl: String, _ en: String) { self.init(fr: fr, nl: nl, en: en, also: [:]) }

  /// The same words in every language: names, numbers, addresses.
  package init(same words: String) { self.init(fr: words, nl: words, en: words, also: [:]) }

  /// The sentence in a language; a further language without this sentence shows French, the language of most helpers in Brussels.
  package func callAsFunction(_ language: Language) -> String { said(in: language) ?? fr }

  /// The sentence in a language, or `nil` where nobody wrote it yet.
  package func said(in language: Language) -> String? {
    switch language {
    case .french: return fr
    case .dutch: return nl
    case .english: return en
    default:
      guard let sentences = language.sentences else { return also[language] }
      return (pattern.map { $0.said(in: language, sentences) } ?? sentences[fr]) ?? also[language]
    }
  }

  /// Chooses between one and many. French counts 0 as one; Dutch, English and further languages as many.
  ///
  /// `#` in a form stands for the number.
  package static func counted(
    _ number: Int, fr: (one: Phrase, many: Phrase), nl: (one: Phrase, many: Phrase), en: (one: Phrase, many: Phrase)
  ) -> Text {
    let (dutch, english) = number == 1 ? (nl.one, en.one) : (nl.many, en.many)
    var text = Text(
      fr: (number == 0 || number == 1 ? fr.one : fr.many).words(number), nl: dutch.words(number), en: english.words(number), also: [:])
    text.pattern = Pattern(
      forms: number == 1 ? [fr.one, fr.many] : [fr.many], number: number, others: [dutch.parts, english.parts])
    return text
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.fr == right.fr && left.nl == right.nl && left.en == right.en && left.also == right.also
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fr)
    hasher.combine(nl)
    hasher.combine(en)
  }
}
