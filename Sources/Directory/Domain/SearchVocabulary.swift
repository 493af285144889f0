import Kernel

/// All words the index knows, with the terms (language and stem) each stands for; finds near words for mistyped ones.
struct SearchVocabulary: Sendable {
  /// The three languages of the directory, in the order of the columns of ``terms``.
  static let languages: [Language] = [.french, .dutch, .english]

  static func column(of language: Language) -> Int { languages.firstIndex(of: language) ?? 0 }

  private(set) var ids: [String: Int32] = [:]
  private(set) var names: [String] = []
  /// Three per word, −1 where no text of that language has the stem.
  private(set) var terms: [Int32] = []
  private(set) var termIDs: [[String: Int32]] = [[:], [:], [:]]
  private(set) var termColumn: [UInt8] = []
  /// Dutch compounds with the words they are made of.
  private(set) var parts: [Int32: [Int32]] = [:]

  // For mistyped words: the letters of every word, the set of its letters as bits, and the words by length.
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]
  private var letters: [UInt64] = []
  private var byLength: [[Int32]] = Array(repeating: [], count: 64)
  private var sorted: [Int32] = []

  var termCount: Int { termColumn.count }

  mutating func word(_ name: String) -> Int32 {
    if let known = ids[name] { return known }
    let id = Int32(names.count)
    ids[name] = id
    names.append(name)
    return id
  }

  mutating func term(_ stem: String, column: Int) -> Int32 {
    if let known = termIDs[column][stem] { return known }
    let id = Int32(termColumn.count)
    termIDs[column][stem] = id
    termColumn.append(UInt8(column))
    return id
  }

  mutating func setParts(_ words: [Int32], of compound: Int32) { parts[compound] = words }

  /// Called once all words and terms are there. Words of `silent` are no target for mistyped words.
  mutating func finish(silent: Set<String>, stem: (String, Language) -> String) {
    terms = Array(repeating: -1, count: names.count * 3)
    for (id, name) in names.enumerated() {
      for (column, language) in Self.languages.enumerated() {
        terms[id * 3 + column] = termIDs[column][stem(name, language)] ?? -1
      }
      bytes.append(contentsOf: name.utf8)
      starts.append(Int32(bytes.count))
      letters.append(Self.letterSet(name.utf8))
      let length = name.utf8.count
      if length >= 4, length < 64, !silent.contains(name) { byLength[length].append(Int32(id)) }
    }
    sorted = names.indices.map(Int32.init).sorted { names[Int($0)] < names[Int($1)] }
  }

  /// Up to `limit` known words that begin with these letters, shortest first.
  func completions(of prefix: String, limit: Int) -> [Int32] {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if names[Int(sorted[middle])] < prefix { low = middle + 1 } else { high = middle }
    }
    var found: [Int32] = []
    while low < sorted.count, found.count < 200, names[Int(sorted[low])].hasPrefix(prefix) {
      found.append(sorted[low])
      low += 1
    }
    let ordered: [Int32] = found.sorted { (names[Int($0)].utf8.count, $0) < (names[Int($1)].utf8.count, $1) }
    return Array(ordered.prefix(limit))
  }

  /// Known words at the smallest distance from a word that is not known, at most `farthest` typing mistakes away.
  ///
  /// A mistake is a letter too many, too few, wrong, or two letters in the wrong order. At most 1,000 words are compared letter by letter.
  func near(_ word: String, farthest: Int) -> (distance: Int, words: [Int32]) {
    let typed = Array(word.utf8)
    guard typed.count >= 4, typed.count < 60, farthest > 0 else { return (0, []) }
    let set = Self.letterSet(typed)
    var best = farthest
    var found: [Int32] = []
    var compared = 0
    var rows = [Int](repeating: 0, count: 3 * 64)
    for difference in [0, -1, 1, -2, 2] where abs(difference) <= farthest {
      let length = typed.count + difference
      guard length >= 4, length < 64 else { continue }
      for id in byLength[length] {
        // Each mistake changes at most two members of the set of letters.
        guard (letters[Int(id)] ^ set).nonzeroBitCount <= 2 * best else { continue }
        guard compared < 1000 else { break }
        compared += 1
        let distance = distance(typed, to: Int(id), limit: best, rows: &rows)
        if distance < best {
          best = distance
          found = [id]
        } else if distance == best {
          found.append(id)
        }
      }
    }
    return (best, found)
  }

  /// Damerau's distance with adjacent transpositions; `limit + 1` when it is farther.
  private func distance(_ typed: [UInt8], to word: Int, limit: Int, rows: inout [Int]) -> Int {
    let start = Int(starts[word])
    let count = Int(starts[word + 1]) - start
    guard abs(count - typed.count) <= limit else { return limit + 1 }
    for column in 0...count { rows[64 + column] = column }
    for row in 1...typed.count {
      let current = ((row + 1) % 3) * 64
      let previous = (row % 3) * 64
      let before = ((row + 2) % 3) * 64
      rows[current] = row
      var smallest = row
      for column in 1...count {
        let letter = bytes[start + column - 1]
        let cost = typed[row - 1] == letter ? 0 : 1
        var value = min(rows[previous + column] + 1, rows[current + column - 1] + 1, rows[previous + column - 1] + cost)
        if row > 1, column > 1, typed[row - 1] == bytes[start + column - 2], typed[row - 2] == letter {
          value = min(value, rows[before + column - 2] + 1)
        }
        rows[current + column] = value
        smallest = min(smallest, value)
      }
      if smallest > limit { return limit + 1 }
    }
    return rows[((typed.count + 1) % 3) * 64 + count]
  }

  private static func letterSet(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(UInt64(0)) { set, byte in
      switch byte {
      case 97...122: set | 1 << UInt64(byte - 97)
      case 48...57: set | 1 << UInt64(byte - 48 + 26)
      default: set | 1 << 40
      }
    }
  }

  /// Takes a glued word apart: `rolstoelvervoer` → `rolstoel` + `vervoer`, with the linking letters of Dutch.
  ///
  /// - Returns: two or three known words of at least four letters; empty when there is no such way.
  func split(_ word: String, accepting known: (Int32) -> Bool, depth: Int = 2) -> [Int32] {
    let letters = Array(word.utf8)
    guard letters.count >= 8, depth > 0 else { return [] }
    var best: [Int32] = []
    for cut in stride(from: letters.count - 4, through: 4, by: -1) {
      guard let head = ids[String(decoding: letters[..<cut], as: UTF8.self)], known(head) else { continue }
      for link in ["", "s", "en", "e", "n"] where letters.count - cut - link.utf8.count >= 4 {
        guard letters[cut...].starts(with: link.utf8) else { continue }
        let tail = String(decoding: letters[(cut + link.utf8.count)...], as: UTF8.self)
        if let end = ids[tail], known(end) { return [head, end] }
        if best.isEmpty, case let rest = split(tail, accepting: known, depth: depth - 1), !rest.isEmpty { best = [head] + rest }
      }
    }
    return best
  }

  /// The longest known word of at least five letters that an unknown word ends with.
  func ending(of word: String) -> Int32? {
    let letters = Array(word.utf8)
    guard letters.count >= 8 else { return nil }
    for cut in 3...(letters.count - 5) {
      if let known = ids[String(decoding: letters[cut...], as: UTF8.self)] { return known }
    }
    return nil
  }

  /// The longest known word of at least six letters that an unknown word begins with.
  func beginning(of word: String) -> Int32? {
    let letters = Array(word.utf8)
    guard letters.count >= 9 else { return nil }
    for cut in stride(from: letters.count - 3, through: 6, by: -1) {
      if let known = ids[String(decoding: letters[..<cut], as: UTF8.self)] { return known }
    }
    return nil
  }
}
