package import Care
import HTML
package import Kernel

/// Reads what was typed into the one field for finding somebody: `benali 1938`, `P26-00042`, `0470 12 34 56 fatima`.
package enum PersonQueryReader {
  package static func read(_ typed: String, today: Day) -> PersonQuery {
    var query = PersonQuery()
    var rest: [String] = []
    for word in typed.prefix(200).split(whereSeparator: \.isWhitespace).map(String.init) {
      if word.contains("@") {
        query.email = word
      } else if let number = fileNumber(word) {
        query.fileNumber = number
      } else {
        rest.append(word)
      }
    }
    takeNumbers(&rest, &query, today)
    takeBirth(&rest, &query, today)
    query.names = rest.filter { $0.contains(where: \.isLetter) }.joined(separator: " ")
    return query
  }

  /// `P26-00042`, `p26-42`, `26-00042`; `P26-D00042` in the demonstration.
  private static func fileNumber(_ word: String) -> String? {
    guard let match = word.folded.wholeMatch(of: /p?(\d\d)-(d?)(\d{1,6})/) else { return nil }
    guard word.folded.hasPrefix("p") || match.3.count == 5, let number = Int(match.3) else { return nil }
    return "P\(match.1)-\(match.2.isEmpty ? "" : "D")\(Day.padded(number, 5))"
  }

  /// The longest run of words that is a national number or a phone.
  private static func takeNumbers(_ words: inout [String], _ query: inout PersonQuery, _ today: Day) {
    for length in stride(from: words.count, to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let run = words[start..<start + length].joined(separator: " ")
        guard run.allSatisfy({ $0.isNumber || " .-/+()".contains($0) }), run.filter(\.isNumber).count > 7 else { continue }
        if let number = try? NationalNumber(run, today: today) {
          query.nationalNumber = number
        } else if (try? TypedPartialDate.read(run, today: today)) == nil, let phone = try? PhoneNumber(run) {
          query.phone = phone
        } else {
          continue
        }
        words.removeSubrange(start..<start + length)
        return takeNumbers(&words, &query, today)
      }
    }
  }

  /// A date, a month with its year, or a year: up to four words with a digit in them.
  private static func takeBirth(_ words: inout [String], _ query: inout PersonQuery, _ today: Day) {
    for length in stride(from: min(4, words.count), to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let run = words[start..<start + length]
        guard run.contains(where: { $0.contains(where: \.isNumber) }), let date = date(run.joined(separator: " "), today) else { continue }
        query.birth = date
        words.removeSubrange(run.startIndex..<run.endIndex)
        return
      }
    }
  }

  private static func date(_ typed: String, _ today: Day) -> PartialDate? {
    // Two digits alone are an age or a house, not a year.
    guard typed.filter(\.isNumber).count > 3 || typed.contains(where: { "/-.".contains($0) }) else { return nil }
    return try? TypedPartialDate.read(typed, today: today)
  }
}
