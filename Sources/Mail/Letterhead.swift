package import Care
import HTML
import Kernel

/// Writes a message as an Internet letter (RFC 5322, RFC 2045, RFC 2046, RFC 2047): the same words as text and as HTML, UTF-8, base64, CRLF.
package enum Letterhead {
  package static func letter(_ message: Message, from sender: String) -> String {
    let host = sender.split(separator: "@").last.map(String.init) ?? "localhost"
    // Never in base64: its letters have no underscore.
    let boundary = "relais_\(message.id.raw)"
    let headers: [String] = [
      "From: Relais <\(sender)>",
      "To: <\(message.to)>",
      "Subject: \(encodedWords(message.subject))",
      "Date: \(date(message.createdAt))",
      // The identifier stays the same however often it is tried: a receiver can recognise a double.
      "Message-ID: <\(message.id.raw)@\(host)>",
      "Content-Language: \(message.language.code)",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
    ]
    // The last part is the one that a reader prefers (RFC 2046 §5.1.4): the plain one comes first.
    let parts: [(type: String, content: String)] = [
      ("text/plain", message.body), ("text/html", LetterMarkup.page(message).string),
    ]
    let body = parts.map { part in
      let coded = lines(base64(Array(part.content.replacingLineEnds().utf8)), 76).joined(separator: "\r\n")
      return "--\(boundary)\r\nContent-Type: \(part.type); charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n\(coded)\r\n"
    }
    return headers.joined(separator: "\r\n") + "\r\n\r\n" + body.joined() + "--\(boundary)--\r\n"
  }

  /// Subject words outside ASCII, in pieces of at most 45 bytes so that no encoded word is longer than 75 characters.
  static func encodedWords(_ text: String) -> String {
    let plain = text.filter { !$0.isNewline }
    guard plain.utf8.contains(where: { $0 > 126 }) else { return plain }
    var words: [String] = []
    var piece: [UInt8] = []
    for character in plain {
      let bytes = Array(String(character).utf8)
      if piece.count + bytes.count > 45 {
        words.append("=?utf-8?B?\(base64(piece))?=")
        piece = []
      }
      piece += bytes
    }
    words.append("=?utf-8?B?\(base64(piece))?=")
    return words.joined(separator: "\r\n ")
  }

  /// `Sat, 21 Nov 2026 09:00:00 +0000`.
  static func date(_ instant: Instant) -> String {
    let iso = instant.iso8601
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard let day = Day(String(iso.prefix(10))) else { return iso }
    let time = iso.dropFirst(11).prefix(8)
    return "\(names[day.weekday - 1]), \(Day.padded(day.dayOfMonth, 2)) \(months[day.month - 1]) \(day.year) \(time) +0000"
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let first = bytes[start]
      let second: UInt8 = start + 1 < bytes.count ? bytes[start + 1] : 0
      let third: UInt8 = start + 2 < bytes.count ? bytes[start + 2] : 0
      text.append(alphabet[Int(first >> 2)])
      text.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      text.append(start + 1 < bytes.count ? alphabet[Int((second & 15) << 2 | third >> 6)] : 61)
      text.append(start + 2 < bytes.count ? alphabet[Int(third & 63)] : 61)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func lines(_ text: String, _ width: Int) -> [Substring] {
    var rest = Substring(text)
    var lines: [Substring] = []
    while !rest.isEmpty {
      lines.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return lines
  }
}

extension String {
  /// Every kind of line end as CRLF.
  fileprivate func replacingLineEnds() -> String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\r\n")
  }
}
