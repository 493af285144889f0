private import CStemmer
package import Kernel
private import Synchronization

/// Brings the forms of a word to one stem (`visites`, `visite` → `visit`), with the Snowball rules for French, Dutch and English.
///
/// libstemmer keeps its result inside the stemmer, so each language has one stemmer behind a lock. A stem takes less than a microsecond;
/// the search index stems the words of the directory once and asks at query time only for words it does not know.
package struct Stemming: Sendable {
  private let french = LockedStemmer("french")
  private let dutch = LockedStemmer("dutch")
  private let english = LockedStemmer("english")

  package init() {}

  /// The stem of a word in lower case. Languages without rules here, and words the rules do not touch, come back unchanged.
  package func stem(_ word: String, _ language: Language) -> String {
    switch language {
    case .french: Self.unlessNoun(word, stem: french.stem(word))
    case .dutch: dutch.stem(word)
    case .english: english.stem(word)
    default: word
    }
  }

  /// The rules take the end of *repas* (meal) and of *répit* (respite) for endings of verbs, and both would become "rep". Where so little
  /// would be left, a word in -as or -it is taken for the noun that it most often is.
  private static func unlessNoun(_ word: String, stem: String) -> String {
    guard stem.utf8.count < 4, word.hasSuffix("as") || word.hasSuffix("it"), word.utf8.count == stem.utf8.count + 2 else { return stem }
    return word
  }
}

/// One libstemmer stemmer, used by one thread at a time.
private final class LockedStemmer: Sendable {
  private let handle: Mutex<Handle>

  init(_ algorithm: String) { handle = Mutex(Handle(algorithm)) }

  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let start = bytes.baseAddress, bytes.count < 200 else { return String(decoding: bytes, as: UTF8.self) }
      return handle.withLock { $0.stem(start, bytes.count) }
    }
  }
}

/// Owns the C object and frees it.
private struct Handle: ~Copyable, @unchecked Sendable {
  private let stemmer: OpaquePointer?

  init(_ algorithm: String) { stemmer = sb_stemmer_new(algorithm, "UTF_8") }

  deinit { if let stemmer { sb_stemmer_delete(stemmer) } }

  func stem(_ start: UnsafePointer<UInt8>, _ count: Int) -> String {
    guard let stemmer, let result = sb_stemmer_stem(stemmer, start, Int32(count)) else {
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
    return String(decoding: UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
  }
}
