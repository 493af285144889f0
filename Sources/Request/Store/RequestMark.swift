import Kernel

/// What a request can be found by exactly, without the value being stored: the phones and e-mail addresses in its ways to be reached.
enum RequestMark: String {
  case phone, email

  static func all(inContact contact: String, reach: String) -> Set<Value> { found(in: contact).union(found(in: reach)) }

  struct Value: Hashable {
    let kind: RequestMark
    let value: String
  }

  /// Every e-mail address and every phone number in a line that people wrote: `0470 12 34 56 (le soir), ana@example.be`.
  static func found(in line: String) -> Set<Value> {
    var found: Set<Value> = []
    for part in line.split(whereSeparator: { $0.isWhitespace || ",;<>()".contains($0) }) {
      let sides = part.split(separator: "@", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, sides[1].contains("."), part.utf8.count <= 254 else { continue }
      found.insert(Value(kind: .email, value: String(part).folded))
    }
    for run in line.split(whereSeparator: { !($0.isASCII && ($0.isNumber || "+ /.-()\u{A0}".contains($0))) }) {
      let digits = run.count(where: \.isNumber)
      guard (8...16).contains(digits), let number = try? PhoneNumber(String(run).trimmedPunctuation) else { continue }
      found.insert(Value(kind: .phone, value: number.e164))
    }
    return found
  }
}

extension String {
  /// Without what stands around a number in a sentence: `(0470 12 34 56).` → `0470 12 34 56`.
  fileprivate var trimmedPunctuation: String {
    var view = Substring(self)
    while let first = view.first, !(first.isNumber || first == "+") { view.removeFirst() }
    while let last = view.last, !last.isNumber { view.removeLast() }
    return String(view)
  }
}
