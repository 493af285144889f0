package import Kernel

/// Which language a first visit is answered in.
package enum LanguageChoice {
  /// The remembered language, else the browser's first wish that can be met, else French.
  ///
  /// A further language is given to those who wish for it once a speaker has read it; before, only to those who choose it.
  package static func choose(remembered: String?, acceptLanguage: String?, among languages: SpokenLanguages) -> Language {
    if let remembered, let language = languages[remembered] { return language }
    return wished(acceptLanguage ?? "", among: languages.all.filter { Language.interface.contains($0) || $0.sentences?.reading != nil })
      ?? .french
  }

  /// Reads RFC 9110 §12.5.4; what cannot be read counts as absent.
  static func wished(_ header: String, among languages: [Language]) -> Language? {
    var best: (language: Language, weight: Int)?
    for item in header.prefix(500).split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let range = parts.first, let primary = range.split(separator: "-").first?.lowercased(),
        let language = languages.first(where: { $0.code == primary })
      else { continue }
      let weight = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }.map { thousandths($0.dropFirst(2)) } ?? 1000
      if weight > (best?.weight ?? 0) { best = (language, weight) }
    }
    return best?.language
  }

  /// `0.8` is 800; 0 for anything else than a number from 0 to 1.
  private static func thousandths(_ text: Substring) -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), (0...1).contains(whole), parts.count <= 2 else { return 0 }
    guard parts.count == 2 else { return whole * 1000 }
    let digits = parts[1].prefix(3)
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return 0 }
    if whole == 1 { return digits.allSatisfy { $0 == "0" } ? 1000 : 0 }
    return Int(digits + String(repeating: "0", count: 3 - digits.count)) ?? 0
  }
}
