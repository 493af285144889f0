import Kernel

/// Brings values into the forms that the schemas of HSDS ask for.
enum HSDSForm {
  static func isEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
  }

  /// An address on the web with everything that is not plain written in percents; `nil` unless it has a scheme and a host.
  static func uri(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.hasSuffix("//") else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    let plain = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isLetter = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      if isLetter || plain.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number to be rung, without what people put between its digits.
  static func digits(_ number: String) -> String {
    let digits = number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    return digits.isEmpty ? number : digits
  }

  /// Where a place lies: its own degrees, or the middle of its municipality.
  static func coordinates(of place: Offer.Location) -> (latitude: Double, longitude: Double)? {
    if let latitude = place.latitude, let longitude = place.longitude { return (latitude, longitude) }
    guard place.kind == .physical, let centre = place.municipality?.centre else { return nil }
    return (Double(centre.latitude) / 1000, Double(centre.longitude) / 1000)
  }

  /// Over the ground; in a region of 20 km the earth is flat.
  static func metres(_ here: (latitude: Double, longitude: Double), _ there: (latitude: Double, longitude: Double)) -> Double {
    let north: Double = (there.latitude - here.latitude) * 111_320
    // The cosine of 50.85°, the latitude of Brussels.
    let east: Double = (there.longitude - here.longitude) * 111_320 * 0.631_5
    return (north * north + east * east).squareRoot()
  }

  /// Whether every word stands in one of the texts, whatever its accents and capitals.
  static func contains(_ words: String, in texts: [String]) -> Bool {
    let place = texts.map(\.folded).joined(separator: " ")
    return words.folded.split(separator: " ").allSatisfy { place.contains($0) }
  }
}
