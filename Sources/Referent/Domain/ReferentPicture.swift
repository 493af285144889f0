/// A picture of a referent that may be shown: JPEG or PNG, without what cameras and programs write into it (place, device, names).
package struct ReferentPicture: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
  }

  /// Of the file that is sent.
  package static let mostBytes = 2 << 20

  package let kind: Kind
  package let bytes: [UInt8]

  package init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// `nil` for anything that is no whole JPEG or PNG, by its bytes and not by its name.
  package init?(file bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]), let plain = Self.jpeg(bytes) {
      self.init(kind: .jpeg, bytes: plain)
    } else if bytes.starts(with: Self.pngMark), let plain = Self.png(bytes) {
      self.init(kind: .png, bytes: plain)
    } else {
      return nil
    }
  }

  // MARK: JPEG (ITU T.81, annex B)

  /// Keeps what draws the picture; drops APP1 to APP13, APP15 and comments. APP0 says its density, APP14 its colours.
  private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = [0xFF, 0xD8]
    var place = 2
    var hasFrame = false
    while place + 4 <= bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      guard length >= 2, place + 2 + length <= bytes.count else { return nil }
      if marker == 0xDA {
        // The picture itself follows, up to its end.
        guard hasFrame, let end = lastEnd(bytes, after: place + 2 + length) else { return nil }
        return plain + bytes[place...end + 1]
      }
      let isSaying = (0xE1...0xED).contains(marker) || marker == 0xEF || marker == 0xFE
      if !isSaying { plain += bytes[place..<place + 2 + length] }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) { hasFrame = true }
      place += 2 + length
    }
    return nil
  }

  private static func lastEnd(_ bytes: [UInt8], after start: Int) -> Int? {
    var place = bytes.count - 2
    while place >= start {
      if bytes[place] == 0xFF, bytes[place + 1] == 0xD9 { return place }
      place -= 1
    }
    return nil
  }

  // MARK: PNG (ISO/IEC 15948)

  private static let pngMark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let drawn: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB", "cHRM"]

  /// Keeps the chunks that draw; drops texts, times and everything else.
  private static func png(_ bytes: [UInt8]) -> [UInt8]? {
    var plain = pngMark
    var place = pngMark.count
    var isFirst = true
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      guard place + 12 + length <= bytes.count else { return nil }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      guard !isFirst || name == "IHDR" else { return nil }
      isFirst = false
      if drawn.contains(name) { plain += bytes[place..<place + 12 + length] }
      if name == "IEND" { return plain }
      place += 12 + length
    }
    return nil
  }
}
