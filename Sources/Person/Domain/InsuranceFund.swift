import Kernel

/// The national unions of health insurance funds and the two public funds. Codes stand in conditions: added, never renamed.
///
/// The first digit of a fund's three-digit number, which the sticker shows, says its union: numbers of insurers at INAMI-RIZIV.
package enum InsuranceFund: String, CaseIterable, Hashable, Sendable {
  case christian, neutral, solidaris, liberal, independent
  /// CAAMI–HZIV.
  case auxiliary
  /// The fund of the railways' staff.
  case railway

  /// What stands in a file, a name or a number; `nil` when it says none of them, or more than one.
  package init?(written words: String) {
    let tokens: Set<String> = Set(words.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let named: [InsuranceFund] = Self.allCases.filter { !$0.names.isDisjoint(with: tokens) }
    if named.count == 1 {
      self = named[0]
      return
    }
    let numbers: [InsuranceFund] = tokens.compactMap { token in
      guard token.count == 3, Int(token) != nil, let first = token.first else { return nil }
      return Self.allCases.first { $0.digit == first }
    }
    guard named.isEmpty, numbers.count == 1 else { return nil }
    self = numbers[0]
  }

  private var digit: Character {
    switch self {
    case .christian: "1"
    case .neutral: "2"
    case .solidaris: "3"
    case .liberal: "4"
    case .independent: "5"
    case .auxiliary: "6"
    case .railway: "9"
    }
  }

  /// Words that only this one has, folded.
  private var names: Set<String> {
    switch self {
    case .christian: ["chretienne", "christelijke", "christelijk", "cm", "mc"]
    case .neutral: ["neutre", "neutres", "neutraal", "neutrale"]
    case .solidaris: ["solidaris", "socialiste", "socialistische"]
    case .liberal: ["liberale", "liberales", "lm"]
    case .independent: ["partenamut", "partena", "helan", "mloz", "libre", "libres", "onafhankelijk", "onafhankelijke"]
    case .auxiliary: ["caami", "hziv", "auxiliaire", "hulpkas"]
    case .railway: ["rail", "sncb", "nmbs"]
    }
  }
}
