import Kernel

/// Reads streets and buildings as people write them into doors.
///
/// A line is a street and its numbers: `rue des Palais 2-20, 25, 27A`. From and to of the same parity are one side of the street; otherwise
/// both sides. `5/1-8` are the boxes 1 to 8 of number 5. A line without any number is one door.
package enum DoorList {
  /// More is another round.
  package static let most = 300

  package enum Problem: Hashable, Sendable {
    case empty, tooMany
    /// The line that cannot be read.
    case unreadable(String)
  }

  package static func read(_ text: String) -> Result<[String], ReadingProblem> {
    var doors: [String] = []
    var seen: Set<String> = []
    for line in text.split(whereSeparator: \.isNewline) {
      let trimmed = String(line).trimmed
      guard !trimmed.isEmpty else { continue }
      guard let labels = labels(trimmed) else { return .failure(ReadingProblem(.unreadable(trimmed))) }
      for label in labels where seen.insert(label.folded).inserted { doors.append(label) }
      guard doors.count <= most else { return .failure(ReadingProblem(.tooMany)) }
    }
    return doors.isEmpty ? .failure(ReadingProblem(.empty)) : .success(doors)
  }

  package struct ReadingProblem: Error, Hashable, Sendable {
    package let problem: Problem
    init(_ problem: Problem) { self.problem = problem }
  }

  /// `nil` when a range runs backwards or is longer than a round.
  private static func labels(_ line: String) -> [String]? {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    // The numbers are the last words that begin with a digit.
    var start = words.count
    while start > 0, let first = words[start - 1].first, first.isNumber || first == "," { start -= 1 }
    let street = words[..<start].joined(separator: " ")
    guard start < words.count, !street.isEmpty else { return line.count <= 120 ? [line] : nil }
    guard street.count <= 100 else { return nil }
    var labels: [String] = []
    for part in words[start...].joined(separator: " ").split(separator: ",") {
      guard let numbers = numbers(String(part).trimmed) else { return nil }
      labels += numbers.map { "\(street) \($0)" }
    }
    return labels
  }

  private static func numbers(_ part: String) -> [String]? {
    guard !part.isEmpty else { return [] }
    if let slash = part.firstIndex(of: "/") {
      let house = part[..<slash]
      guard !house.isEmpty, let boxes = range(part[part.index(after: slash)...], stepsByParity: false) else { return nil }
      return boxes.map { "\(house)/\($0)" }
    }
    return range(part[...], stepsByParity: true)
  }

  private static func range(_ part: Substring, stepsByParity: Bool) -> [String]? {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return ends.count == 1 && part.count <= 10 ? [String(part)] : nil }
    guard let from = Int(ends[0]), let to = Int(ends[1]), from <= to, to - from <= most * 2 else { return nil }
    let step = stepsByParity && (to - from).isMultiple(of: 2) && from != to ? 2 : 1
    return stride(from: from, through: to, by: step).map(String.init)
  }
}
