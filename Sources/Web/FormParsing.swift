package import Kernel

/// Something wrong with a request itself, before anybody looked at what it asks for.
package struct RequestProblem: Failure, Hashable {
  package let status: Int
  package let code: String
  package let text: Text
  /// The methods that the address takes, when another one was used.
  package let allow: String?
  /// When it may be tried again, for the status 429.
  package let retryAfterSeconds: Int64?

  init(_ status: Int, code: String, text: Text, allow: String? = nil, retryAfterSeconds: Int64? = nil) {
    self.status = status
    self.code = code
    self.text = text
    self.allow = allow
    self.retryAfterSeconds = retryAfterSeconds
  }

  package var category: FailureCategory {
    switch status {
    case 403: .forbidden
    case 429: .busy
    default: .invalid
    }
  }
}

/// Reads `application/x-www-form-urlencoded`, strictly: what is not valid UTF-8 is refused, never guessed.
enum FormParsing {
  static let mostFields = 200
  static let longestBody = 64 * 1024

  /// - Throws: ``RequestProblem`` (400) that names the field.
  static func values(_ text: some Collection<UInt8>, _ place: WebText.Place) throws(RequestProblem) -> FormValues {
    guard !text.isEmpty else { return FormValues() }
    var values: [String: String] = [:]
    let pairs = text.split(separator: UInt8(ascii: "&"), maxSplits: mostFields, omittingEmptySubsequences: true)
    guard pairs.count <= mostFields else { throw RequestProblem(400, code: "request.too-many-fields", text: WebText.tooManyFields) }
    for pair in pairs {
      let equals = pair.firstIndex(of: UInt8(ascii: "="))
      guard let name = decoded(pair[..<(equals ?? pair.endIndex)], plusIsSpace: true) else {
        throw RequestProblem(400, code: "request.malformed", text: WebText.malformed(place, ""))
      }
      guard let value = equals.map({ decoded(pair[pair.index(after: $0)...], plusIsSpace: true) }) ?? "" else {
        throw RequestProblem(400, code: "request.malformed", text: WebText.malformed(place, String(name.prefix(60))))
      }
      values[name] = value
    }
    return FormValues(values)
  }

  /// `nil` for a `%` without two hexadecimal digits, bytes that are not UTF-8, or a null.
  static func decoded(_ part: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count)
    var index = part.startIndex
    func digit() -> UInt8? {
      guard index != part.endIndex else { return nil }
      let byte = part[index]
      index = part.index(after: index)
      switch byte {
      case 48...57: return byte - 48
      case 65...70: return byte - 55
      case 97...102: return byte - 87
      default: return nil
      }
    }
    while index != part.endIndex {
      let byte = part[index]
      index = part.index(after: index)
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = digit(), let low = digit() else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(32)
      default: bytes.append(byte)
      }
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
