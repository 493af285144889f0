import Kernel

/// The texts of a record in the languages other than its own, as attributes: HSDS has one language a record.
enum HSDSTranslation {
  /// The fields that are translated, by their names in HSDS; `source` is that of the funding.
  static let fields = ["name", "alternate_name", "description", "application_process", "eligibility_description", "fees_description", "source"]

  /// An entry's texts by field. A text that is missing, or empty, is `nil`.
  static func texts(of entry: Entry) -> [(field: String, text: (Language) -> String?)] {
    func filled(_ text: Text?) -> (Language) -> String? {
      { language in text.map { $0(language) }.flatMap { $0.isEmpty ? nil : $0 } }
    }
    return [
      ("name", filled(entry.name)),
      ("alternate_name", { language in entry.alsoNamed[language].flatMap { $0.isEmpty ? nil : $0.joined(separator: "; ") } }),
      ("description", filled(entry.summary)),
      ("application_process", { language in process(of: entry, language) }),
      ("eligibility_description", { language in eligibility(of: entry, language) }),
      ("fees_description", filled(entry.cost)),
      ("source", filled(entry.payer)),
    ]
  }

  static func text(_ field: String, of entry: Entry, _ language: Language) -> String? {
    texts(of: entry).first { $0.field == field }?.text(language)
  }

  /// How to ask, and what is said of prescriptions.
  private static func process(of entry: Entry, _ language: Language) -> String? {
    joined([entry.how?(language), entry.prescriptionNote?(language)])
  }

  /// Whom it is for, and the conditions.
  private static func eligibility(of entry: Entry, _ language: Language) -> String? {
    joined([entry.who?(language), entry.subject?(language)] + (entry.offer?.value.conditions ?? []).map { $0.words(language) })
  }

  private static func joined(_ parts: [String?]) -> String? {
    let words = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }

  /// The taxonomy of the words for them.
  static let taxonomy = "translation"
  static let taxonomyID = HSDSIdentity.taxonomy(taxonomy)

  /// The texts in the other languages that differ from the record's own, each with the code of its word.
  static func others(of entry: Entry, _ language: Language) -> [(code: String, field: String, words: String)] {
    var found: [(code: String, field: String, words: String)] = []
    for (field, text) in texts(of: entry) {
      let own = text(language)
      for other in Language.interface where other != language {
        guard let words = text(other), words != own else { continue }
        found.append((code: "\(taxonomy)/\(field)/\(other.code)", field: field, words: words))
      }
    }
    return found
  }

  /// The same as attributes.
  static func attributes(
    of entry: Entry, _ language: Language, terms: HSDSTerms, owner: String, link: (id: String, entity: String)
  ) -> [HSDSAttribute] {
    others(of: entry, language).compactMap { other in
      terms.attribute(other.code, value: other.words, label: other.field, of: owner, link: link, language)
    }
  }
}
