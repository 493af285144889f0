/// Reads a name's letters from left to right and writes its sounds; the rules stand at ``NameSound``.
struct NameSoundReader {
  private let letters: [Character]
  private var index = 0
  private var code: [Character] = []
  /// The group of vowels that is being read.
  private var vowels: [Character] = []
  private var hasVowel = false
  /// Whether a vowel that is not written stands after the last letter of the code.
  private var vowelSince = false

  /// - Parameter letters: folded, nothing but letters.
  init(_ letters: [Character]) {
    var end = letters.count
    while end > 1, letters[end - 1] == "h", Self.plainVowels.contains(letters[end - 2]) { end -= 1 }
    self.letters = Array(letters[..<end])
  }

  private static let plainVowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
  private static let openVowels: Set<Character> = ["a", "o", "u"]

  mutating func read() -> String {
    while index < letters.count { step() }
    finish()
    return String(code)
  }

  private func letter(_ offset: Int) -> Character? {
    let place = index + offset
    return letters.indices.contains(place) ? letters[place] : nil
  }

  private func isNext(_ offset: Int, in set: Set<Character>) -> Bool { letter(offset).map { set.contains($0) } ?? false }

  private func begins(_ text: String) -> Bool { letters[index...].starts(with: text) }

  private mutating func step() {
    let current = letters[index]
    switch current {
    case "a", "e", "i", "o", "u", "y", "w": readVowel(current)
    case "h":
      closeVowels()
      index += 1
    case "c", "s", "k", "q", "x", "z": readSibilantOrK(current)
    case "p": begins("ph") ? take("F", 2) : take("P", 1)
    case "t": begins("th") ? take("T", 2) : take("T", 1)
    case "d": begins("dh") ? take("D", 2) : take("D", 1)
    case "b": begins("bv") ? take("V", 2) : take("B", 1)
    case "g":
      if begins("gu"), isNext(2, in: ["e", "i", "y"]) { take("G", 2) } else { take("G", begins("gh") ? 2 : 1) }
    case "j": take("J", 1)
    default: take(Character(current.uppercased()), 1)
    }
  }

  private mutating func readSibilantOrK(_ current: Character) {
    switch current {
    case "s": take("S", begins("sch") ? 3 : begins("sh") || begins("sj") ? 2 : 1)
    case "z": take("S", 1)
    case "x":
      take("K", 0)
      take("S", 1)
    case "q": take("K", letter(1) == "u" && isNext(2, in: Self.plainVowels) ? 2 : 1)
    case "c" where begins("ch"): take(index == 0 && isNext(2, in: ["r", "l"]) ? "K" : "S", 2)
    case "c" where isNext(1, in: ["e", "i", "y"]): take("S", 1)
    default: take("K", begins("kh") || begins("ck") ? 2 : 1)
    }
  }

  private mutating func readVowel(_ current: Character) {
    switch current {
    case "w" where isNext(1, in: Self.plainVowels): take("W", 1)
    case "o" where (begins("ou") || begins("oe")) && isNext(2, in: ["a", "e", "i", "o", "u"]): take("W", 2)
    case "y" where index == 0 && isNext(1, in: Self.plainVowels): take("J", 1)
    case "i", "y":
      if isNext(1, in: Self.openVowels) {
        take("J", 1)
      } else if isNext(1, in: ["i", "y", "j"]), isNext(2, in: Self.openVowels) {
        index += 1  // `Khadija`, `Ziyad`: the next letter is the J
      } else {
        // `ij` before a consonant is one vowel.
        vowels.append(current)
        index += letter(1) == "j" && current == "i" && !isNext(2, in: Self.plainVowels) ? 2 : 1
      }
    default:
      vowels.append(current)
      index += 1
    }
  }

  private mutating func take(_ sound: Character, _ count: Int) {
    closeVowels()
    index += count
    while sound == "J", code.last == "D" { code.removeLast() }  // `dj`, also in `Khadidja`
    if code.last != sound || vowelSince { code.append(sound) }
    vowelSince = false
  }

  /// Ends a group of vowels inside a name: only the first one is written.
  private mutating func closeVowels() {
    guard !vowels.isEmpty else { return }
    if !hasVowel { code.append(Self.sound(of: vowels)) }
    hasVowel = true
    vowelSince = true
    vowels = []
  }

  private mutating func finish() {
    let isMute = hasVowel && vowels.allSatisfy { $0 == "e" }
    if !vowels.isEmpty, !isMute {
      code.append(Self.sound(of: vowels))
    } else {
      hardenTheEnd()
    }
  }

  private mutating func hardenTheEnd() {
    switch code.last {
    case "D": code[code.count - 1] = "T"
    case "B": code[code.count - 1] = "P"
    case "V": code[code.count - 1] = "F"
    default: break
    }
    if letters.suffix(2) == ["d", "t"], code.last == "T", code.dropLast().last == "D" { code.remove(at: code.count - 2) }
  }

  private static func sound(of group: [Character]) -> Character {
    guard let first = group.first else { return "e" }
    switch first {
    case "a", "e":
      if group.dropFirst().contains(where: { "uow".contains($0) }) { return "u" }
      if group.dropFirst().contains(where: { $0 == "i" || $0 == "y" }) { return "i" }
      return first == "e" ? "e" : "a"
    case "i", "y": return "i"
    default: return "u"
    }
  }
}
