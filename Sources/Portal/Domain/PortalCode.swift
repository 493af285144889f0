import Kernel

/// The one-time code of an invitation: `KATO-4821-LIMU-7350`. Syllables and digits, so that it can be read aloud. About 51 random bits.
package struct PortalCode: Hashable, Sendable {
  /// Without hyphens, in capitals: `KATO4821LIMU7350`.
  package let characters: String

  /// - Parameter random: as many random bytes as it is asked for.
  package init(random: (Int) -> [UInt8]) {
    characters = [syllables(random), digits(random), syllables(random), digits(random)].joined()
  }

  /// Reads what was typed: small letters, spaces, other hyphens, `0` for `O`. `nil` when it cannot be a code.
  package init?(typed: String) {
    guard let read = readCharacters(typed, pattern: [true, false, true, false]) else { return nil }
    characters = read
  }

  /// As it is printed and read aloud.
  package var written: String { inGroups(characters) }
}

/// The name under which she comes back: `LUMA-4821`. Given to her; says nothing about her.
package struct PortalHandle: Hashable, Sendable {
  package let characters: String

  /// - Parameter random: as many random bytes as it is asked for.
  package init(random: (Int) -> [UInt8]) { characters = syllables(random) + digits(random) }

  package init?(typed: String) {
    guard let read = readCharacters(typed, pattern: [true, false]) else { return nil }
    characters = read
  }

  package var written: String { inGroups(characters) }
}

private let consonants: [Character] = Array("BDFGKLMNPRSTVZ")
private let vowels: [Character] = Array("AEIOU")
/// Syllables that mean something unkind or childish in the languages of the pages.
private let unwelcome: Set<String> = [
  "KAKA", "PIPI", "POPO", "ZIZI", "PUTA", "PUTE", "NAZI", "PEDE", "KUTE", "LULU", "TETE", "NENE", "SALE", "SALO", "BETE", "GEKA", "DODE",
  "DODO", "MORI", "ZOTE", "LUIS", "KULO", "PULA", "PIDE",
]

private func syllables(_ random: (Int) -> [UInt8]) -> String {
  var word = ""
  for _ in 0..<20 {
    let numbers = uniform(below: [consonants.count, vowels.count, consonants.count, vowels.count], random)
    word = String([consonants[numbers[0]], vowels[numbers[1]], consonants[numbers[2]], vowels[numbers[3]]])
    if !unwelcome.contains(word) { return word }
  }
  return word
}

private func digits(_ random: (Int) -> [UInt8]) -> String {
  uniform(below: [10, 10, 10, 10], random).map { String($0) }.joined()
}

/// Numbers below each bound, from two random bytes each: the bias is less than one in a thousand.
private func uniform(below bounds: [Int], _ random: (Int) -> [UInt8]) -> [Int] {
  let bytes = random(bounds.count * 2)
  return bounds.enumerated().map { index, bound in
    guard bytes.count > index * 2 + 1 else { return 0 }
    return (Int(bytes[index * 2]) << 8 | Int(bytes[index * 2 + 1])) % bound
  }
}

/// - Parameter pattern: which groups of four are letters.
private func readCharacters(_ typed: String, pattern: [Bool]) -> String? {
  let plain = Array(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  guard plain.count == pattern.count * 4, typed.count <= 80 else { return nil }
  var read = ""
  for (index, character) in plain.enumerated() {
    let isLetter = pattern[index / 4]
    switch (isLetter, character) {
    case (true, "0"): read.append("O")
    case (true, "1"): read.append("I")
    case (false, "O"): read.append("0")
    case (false, "I"), (false, "L"): read.append("1")
    default:
      guard character.isLetter == isLetter else { return nil }
      read.append(character)
    }
  }
  return read
}

private func inGroups(_ characters: String) -> String {
  let all = Array(characters)
  return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }.joined(separator: "-")
}
