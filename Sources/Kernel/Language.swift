/// A language in which Relais speaks, by its ISO 639-1 code.
package struct Language: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let code: String

  private init(_ code: String) { self.code = code }

  package static let french = Language("fr")
  package static let dutch = Language("nl")
  package static let english = Language("en")
  package static let arabic = Language("ar")
  package static let turkish = Language("tr")
  package static let spanish = Language("es")
  package static let romanian = Language("ro")

  /// The languages of every screen: a text that misses one of them does not compile.
  package static let interface: [Language] = [.french, .dutch, .english]
  /// Languages that public and personal pages may carry besides, where somebody wrote the text.
  package static let further: [Language] = [.arabic, .turkish, .spanish, .romanian]
  package static let all: [Language] = interface + further

  /// `nil` for a language Relais does not speak.
  package init?(code: String) {
    guard let known = Self.all.first(where: { $0.code == code }) else { return nil }
    self = known
  }

  /// The language's name in itself, as a reader looks for it.
  package var ownName: String {
    switch code {
    case "fr": "Français"
    case "nl": "Nederlands"
    case "en": "English"
    case "ar": "العربية"
    case "tr": "Türkçe"
    case "es": "Español"
    default: "Română"
    }
  }

  package var isRightToLeft: Bool { code == "ar" }

  package var description: String { code }

  package static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}
