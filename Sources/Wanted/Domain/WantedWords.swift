import Kernel

/// Which words of a search may be counted at all. Strict: what may be a name, a number or an address never leaves the request.
package enum WantedWords {
  /// Words of a search that may be counted, folded, each once.
  ///
  /// Nothing of a search with an e-mail address or four digits in a row. A capitalised word only at the beginning, when the directory knows
  /// it and no other capitalised word follows; a search in capitals throughout counts as written small.
  ///
  /// - Parameters:
  ///   - meaningful: the folded words that the search looked for; those that say nothing are not among them.
  ///   - isKnown: whether a folded word is one of the directory's own.
  package static func countable(
    in typed: String, meaningful: Set<String>, isKnown: (String) -> Bool
  ) -> [(word: String, isKnown: Bool)] {
    guard !typed.contains("@"), !hasLongNumber(typed) else { return [] }
    let pieces = typed.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "/" || $0 == "(" || $0 == ")" }.map(String.init)
    let isShouted = pieces.allSatisfy { $0.uppercased() == $0 }
    func isCapital(_ piece: String) -> Bool { !isShouted && piece.contains { $0.isUppercase } }
    var found: [(word: String, isKnown: Bool)] = []
    var seen: Set<String> = []
    // "Marie dupont": what follows a likely name is likely one.
    var isAfterName = false
    for (position, piece) in pieces.enumerated() {
      var needsKnown = isShouted || isAfterName
      isAfterName = false
      if isCapital(piece) {
        guard position == 0, !(pieces.count > 1 && isCapital(pieces[1])) else {
          isAfterName = true
          continue
        }
        needsKnown = true
        isAfterName = !isKnown(piece.folded)
      }
      for word in SearchTokens.words(in: piece) where meaningful.contains(word) && isPlain(word) {
        let known = isKnown(word)
        guard known || !needsKnown, seen.insert(word).inserted else { continue }
        found.append((word, known))
      }
    }
    return found
  }

  /// Letters of any script and hyphens, 3 to 30: no digit at all.
  private static func isPlain(_ word: String) -> Bool {
    (3...30).contains(word.count) && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" }
  }

  /// Four digits in a row, whatever stands between them to make them readable.
  private static func hasLongNumber(_ text: String) -> Bool {
    var run = 0
    for character in text {
      if character.isNumber {
        run += 1
        if run >= 4 { return true }
      } else if !" .-/+".contains(character) {
        run = 0
      }
    }
    return false
  }
}
