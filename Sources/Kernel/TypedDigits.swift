/// Reads the digits of numbers as people write them.
enum TypedDigits {
  /// The digits in order, 0 to 9, without what people put between them; `nil` when something else stands there.
  ///
  /// Digits of every script count: an Arabic or a full-width keyboard writes the same number.
  static func read(_ typed: some Sequence<Unicode.Scalar>) -> [Int]? {
    var digits: [Int] = []
    for scalar in typed {
      if let digit = digit(scalar) {
        digits.append(digit)
      } else if !isSeparator(scalar) {
        return nil
      }
    }
    return digits
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if (48...57).contains(scalar.value) { return Int(scalar.value) - 48 }
    guard scalar.value > 127, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Int(value)
  }

  /// Spaces, dots, slashes and dashes of every kind, and marks that cannot be seen.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .format: true
    default: scalar == "." || scalar == "/" || scalar == "\t" || scalar == "\u{2212}"
    }
  }

  static func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  static func text(_ digits: some Sequence<Int>) -> String { digits.map(String.init).joined() }
}

/// Why a typed number is not one: for a program (code) and for the person who typed it (text).
package protocol NumberProblem: Error, Sendable, Hashable {
  /// `national-number.wrong-check`: bounded, free of personal data.
  var code: String { get }
  /// Says what is wrong and what to do.
  var text: Text { get }
}

extension NumberProblem {
  /// The same problem at a field of a form.
  package func field(_ path: String) -> FieldProblem { FieldProblem(path, code: code, text: text) }
}
